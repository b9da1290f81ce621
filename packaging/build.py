"""python3 dev.py bundle: builds what people install who never saw Python, measures it and tries it.

usage: python3 dev.py bundle [--no-packages] [--no-try]

Writes dist/openweek (the folder), and on Linux a .deb, a tar archive and their checksums. Ends with status 1 when the
bundle is damaged or larger than it may be.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import bare
import licences
import linux_packages

import core

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build"
DIST = ROOT / "dist"
BUNDLE = DIST / "openweek"
PROGRAM = BUNDLE / ("openweek.exe" if sys.platform == "win32" else "openweek")

MOST_UNPACKED, MOST_PACKED = 180, 60
"""MB."""
SLOWEST = 1.15
"""First painted content of the bundle, in times of the same application from source."""


def main(argv: Sequence[str]) -> int:
    """Everything in order."""
    parser = argparse.ArgumentParser(prog="python3 dev.py bundle", description=__doc__)
    parser.add_argument("--no-packages", action="store_true", help="only the folder")
    parser.add_argument("--no-try", action="store_true", help="do not install the .deb on a bare Debian")
    options = parser.parse_args(argv)
    freeze()
    works = licences.collect(BUNDLE)
    if (DIST / "Openweek.app").exists():
        for name in ("licences", "NOTICE"):
            copy(BUNDLE / name, DIST / "Openweek.app/Contents/Resources" / name)
    unpacked = size(BUNDLE)
    say(f"size: {unpacked:.0f} MB unpacked (at most {MOST_UNPACKED}), licences of {works} works")
    self_check()
    start_figures()
    good = unpacked <= MOST_UNPACKED
    if not options.no_packages and sys.platform == "linux" and shutil.which("dpkg-deb"):
        deb = linux_packages.debian(BUNDLE, core.__version__, date(), WORK, DIST)
        archive = linux_packages.archive(BUNDLE, core.__version__, DIST)
        sums = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in (deb, archive)}
        (DIST / "SHA256SUMS").write_text("".join(f"{digest}  {name}\n" for name, digest in sums.items()))
        packed = deb.stat().st_size / 1e6
        say(f"size: {packed:.0f} MB as .deb (at most {MOST_PACKED})")
        say(f"size: {archive.stat().st_size / 1e6:.0f} MB as tar archive")
        good = good and packed <= MOST_PACKED
        why_not = bare.possible()
        if options.no_try or why_not:
            say(f"NOT tried on a bare Debian: {why_not or '--no-try'}")
        else:
            bare.try_package(deb, WORK / "bare")
    return 0 if good else 1


def freeze() -> None:
    """Run PyInstaller; take the debugging symbols out of Python's library, which is most of it."""
    shutil.rmtree(DIST, ignore_errors=True)
    command = [sys.executable, "-P", "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(DIST), "--workpath", str(WORK / "pyinstaller")]
    began = time.monotonic()
    # The same names in the same order give the same bytes.
    env = dict(os.environ, PYTHONHASHSEED="1")
    if subprocess.run([*command, str(ROOT / "packaging/openweek.spec")], env=env, cwd=ROOT).returncode:
        raise SystemExit("bundle: PyInstaller could not build it; its own words stand above")
    if sys.platform == "linux" and shutil.which("strip"):
        for library in (BUNDLE / "_internal").glob("libpython*.so*"):
            subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)
    say(f"built in {time.monotonic() - began:.0f} s: {BUNDLE}")


def self_check() -> None:
    """Ask the bundle whether it is whole, without anything that leads to a Python or a Qt of this machine."""
    kept = ("SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "LOCALAPPDATA")  # Windows starts nothing without them
    env = {name: os.environ[name] for name in kept if name in os.environ}
    with tempfile.TemporaryDirectory(prefix="openweek-") as home:
        report = Path(home) / "report.jsonl"
        env.update(HOME=home, PATH=home, LANG="C.UTF-8")
        done = subprocess.run([str(PROGRAM), f"--self-check={report}"], env=env, cwd=home, timeout=120)
        checks = [json.loads(line) for line in report.read_text("utf-8").splitlines()]
    if done.returncode or not all(check["ok"] for check in checks):
        raise SystemExit(f"the bundle is damaged: {checks}")
    say(f"self-check: {len(checks) - 1} checks, all well")


def start_figures() -> None:
    """How long until the first content is painted, beside the same application from source; they take turns.

    Told is the lower quartile of each: whatever else the machine does only ever adds to a start.
    """
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    source = [sys.executable, "-P", "-m", "gui"]
    times: dict[str, list[float]] = {"bundle": [], "source": []}
    for turn in range(22):
        for name, command in (("bundle", [str(PROGRAM)]), ("source", source)):
            painted = first_paint(command)
            if turn >= 2:  # the first fill the caches
                times[name].append(painted)
    bundle, from_source = (statistics.quantiles(times[name])[0] for name in ("bundle", "source"))
    ratio = bundle / from_source
    say(f"start: first content after {bundle * 1000:.0f} ms, from source after {from_source * 1000:.0f} ms")
    say(f"start: {ratio:.2f} times (at most {SLOWEST})" + ("  TOO SLOW" if ratio > SLOWEST else ""))


def first_paint(command: Sequence[str]) -> float:
    """Seconds from the start of the process to the first paint it notes."""
    with tempfile.TemporaryDirectory(prefix="openweek-") as home:
        note = Path(home) / "painted"
        began = time.monotonic()
        subprocess.run([*command, f"--first-paint={note}", "--home", home], check=True, timeout=60)
        return float(note.read_text()) - began


def date() -> str:
    """The day of the last commit, so that the same source gives the same packages."""
    git = ["git", "-c", "safe.directory=*", "log", "-1", "--format=%cs"]
    return subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def size(folder: Path) -> float:
    """MB of all its files."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink()) / 1e6


def copy(source: Path, target: Path) -> None:
    """A file or a folder."""
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)


def say(text: str) -> None:
    """Tell what is true now."""
    print(f"bundle: {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
