"""Tries the .deb where neither Python nor Qt nor anything of the building machine is: a fresh, minimal Debian.

Installs it with what it depends on, checks that it is whole, opens the demo week on a screen, looks at it, takes it
away again, and looks for what was left. Needs root and debootstrap; the empty root is kept in build/bare.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

CHANGES = re.compile(r"/(proc|sys|dev|tmp|run)/|/var/(lib/(dpkg|apt)|cache|log)/|/etc/ld\.so\.cache")
"""What a system changes by itself, whatever is installed."""

DEMO = ("--demo", "--date", "2026-11-24", "--zone", "Europe/Berlin", "--theme", "light", "--size", "1360x860")


def possible() -> str:
    """Why it cannot be tried here, or nothing."""
    if os.geteuid() != 0:
        return "only root may make a root folder of its own"
    missing = [program for program in ("debootstrap", "unshare", "Xvfb") if not shutil.which(program)]
    return f"{', '.join(missing)} is not installed" if missing else ""


def try_package(deb: Path, work: Path) -> None:
    """All of it; raises SystemExit with what went wrong. A picture of the window lies in work/week.png."""
    root = fresh(work)
    with mounted(root):
        strangers = [path for path in listed(root) if re.search(r"/(python\d[.\d]*|libpython[^/]*|libQt6[^/]*)$", path)]
        expect(not strangers, f"this root is not bare: {strangers[:3]}")
        depends = told(["dpkg-deb", "--field", str(deb), "Depends"]).strip()
        shutil.copyfile(deb, root / "tmp/openweek.deb")
        inside(root, "apt-get -qq update")
        inside(root, f"DEBIAN_FRONTEND=noninteractive apt-get -qq satisfy -y --no-install-recommends '{depends}'")
        before = listed(root)
        inside(root, "dpkg --install /tmp/openweek.deb")
        say("installed on a bare Debian with what it depends on")
        inside(root, "install -d -m 700 -o nobody /tmp/home")
        print(person(root, "openweek --self-check").stdout, end="")
        providers = person(root, "openweek-cli providers").stdout
        expect("calcom" in providers, f"openweek-cli providers said {providers!r}")
        say("whole, says its self-check; openweek-cli answers")
        look(root, work / "week.png")
        inside(root, "dpkg --purge openweek")
        left = sorted(set(listed(root)) ^ set(before))
        expect(not left, f"removing it left or took {left[:5]}")
        say("removed; nothing is left")


def fresh(work: Path) -> Path:
    """An empty Debian of this machine's release, made once, copied for each try."""
    base, root = work / "base", work / "root"
    work.mkdir(parents=True, exist_ok=True)
    if not (base / "etc/debian_version").exists() or (work / "unfinished").exists():
        (work / "unfinished").touch()
        shutil.rmtree(base, ignore_errors=True)
        release = re.search(r"^VERSION_CODENAME=(\w+)", Path("/etc/os-release").read_text(), re.MULTILINE)
        expect(release is not None, "this is no Debian")
        assert release is not None
        say(f"making a bare Debian {release[1]} (once)")
        command = ["debootstrap", "--variant=minbase", release[1], str(base)]
        done = subprocess.run(command, capture_output=True, text=True)
        expect(done.returncode == 0, f"debootstrap: {done.stdout[-300:]}{done.stderr[-300:]}")
        (work / "unfinished").unlink()
    shutil.rmtree(root, ignore_errors=True)
    subprocess.run(["cp", "-a", "--reflink=auto", str(base), str(root)], check=True)
    return root


@contextmanager
def mounted(root: Path) -> Iterator[None]:
    """Give the root its /proc: a program finds itself there."""
    subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(root / "proc")], check=True)


def look(root: Path, picture: Path) -> None:
    """Open the demo week on a screen of its own, take a picture, end it like a session does."""
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        display = ":" + os.read(read, 16).decode().strip()
        app = subprocess.Popen(chroot(root, " ".join(("exec openweek", *DEMO)), display))
        try:
            colours = photographed(display, picture)
            expect(colours >= 6, f"the window shows {colours} colours, so no week; see {picture}")
            expect(app.poll() is None, f"the application ended by itself with {app.returncode}")
            app.terminate()
            expect(app.wait(20) == 0, f"told to end, it ended with {app.returncode}")
        finally:
            app.kill()
    finally:
        screen.terminate()
        screen.wait(10)
        os.close(read)
    say(f"drew the demo week on a screen: {picture}")


def photographed(display: str, picture: Path) -> int:
    """Write a picture of the screen once the week's four colours are on it; returns how many of ten points' rows
    differ in colour."""
    os.environ.update(DISPLAY=display, QT_QPA_PLATFORM="xcb")
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication([])
    colours = 0
    deadline = time.monotonic() + 30
    while colours < 6 and time.monotonic() < deadline:
        time.sleep(1)
        screen = QGuiApplication.primaryScreen().grabWindow(0)
        image = screen.toImage()
        row = image.height() // 2
        colours = len({image.pixel(x, row) for x in range(image.width())})
        screen.save(str(picture))
    del app
    return colours


def chroot(root: Path, command: str, display: str = "") -> Sequence[str]:
    """The command line that runs something as an ordinary person in the root, with a clean environment."""
    words = ["HOME=/tmp/home", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", *([f"DISPLAY={display}"] if display else [])]
    return ["chroot", "--userspec=nobody", str(root), "env", "-i", *words, "sh", "-c", command]


def person(root: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run something as an ordinary person in the root."""
    done = subprocess.run(chroot(root, command), capture_output=True, text=True, timeout=120)
    expect(done.returncode == 0, f"{command}: status {done.returncode}: {done.stdout}{done.stderr}")
    return done


def inside(root: Path, command: str) -> None:
    """Run something as root in the root."""
    done = subprocess.run(["chroot", str(root), "sh", "-c", command], capture_output=True, text=True)
    expect(done.returncode == 0, f"{command}: {(done.stdout + done.stderr)[-600:]}")


def listed(root: Path) -> list[str]:
    """Every file of the root that does not change by itself."""
    paths = told(["find", str(root), "-xdev", "-not", "-type", "d"]).splitlines()
    return [path for path in (path.removeprefix(str(root)) for path in paths) if not CHANGES.match(path)]


def told(command: Sequence[str]) -> str:
    """What a command prints."""
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def expect(true: bool, otherwise: str) -> None:
    """Stop with a reason."""
    if not true:
        raise SystemExit(f"bare: {otherwise}")


def say(text: str) -> None:
    """Tell what is true now."""
    print(f"bare: {text}", flush=True)
