"""The duties of a bundle that holds other people's work: every licence text beside it, and a NOTICE that explains.

The texts are collected from what is installed at build time, so that they are those of the very versions inside.
Qt's wheels carry none, so the two GNU texts lie in packaging/licences.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TEXT = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
QT = ("pyside6-essentials", "shiboken6")


def collect(bundle: Path) -> int:
    """Write `licences/` and NOTICE into the bundle; returns for how many works. Raises SystemExit for a work whose
    licence is not found: a bundle without it must not be given to anybody."""
    folder = bundle / "licences"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    lines = []
    for name in sorted({*packages(ROOT / "requirements.txt"), "pyinstaller"}):
        work = metadata.distribution(name)
        texts = [] if name in QT else [Path(str(work.locate_file(file))) for file in work.files or () if is_text(file)]
        if name in QT:
            texts = sorted((HERE / "licences").glob("*.txt"))
        if not texts:
            raise SystemExit(f"no licence text of {name} is installed")
        keep(folder / f"{name}-{work.version}", texts)
        declared = [text for field in ("License-Expression", "License") for text in work.metadata.get_all(field) or ()]
        said = (declared or ["see its text"])[0].splitlines()[0]
        lines.append(f"{name} {work.version}: {'see its text' if said == 'UNKNOWN' else said}")
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if not python.is_file():
        python = Path(sys.base_prefix) / "LICENSE.txt"
    keep(
        folder / f"python-{sys.version.split()[0]}",
        [python if python.is_file() else debian_text(Path(sys.executable).resolve())],
    )
    lines.append(f"Python {sys.version.split()[0]}: PSF-2.0, with the texts of the libraries it contains")
    for package, text in sorted(system_texts(bundle).items()):
        keep(folder / package, [text])
        lines.append(f"{package}, from the building system: see its text")
    shutil.copy(ROOT / "LICENSE", folder / "openweek.txt")
    notice = (HERE / "NOTICE").read_text("utf-8").replace("@WORKS@", "\n".join(f"  {line}" for line in lines))
    (bundle / "NOTICE").write_text(notice, "utf-8")
    return len(lines)


def packages(requirements: Path) -> list[str]:
    """The packages of a requirements file that are installed here: a marker may leave some to other systems."""
    names = re.findall(r"^([\w.-]+)==", requirements.read_text("utf-8"), re.MULTILINE)
    here = {
        distribution.metadata["Name"].lower().replace("_", "-").replace(".", "-")
        for distribution in metadata.distributions()
    }
    return [name for name in names if name in here]


def is_text(file: metadata.PackagePath) -> bool:
    """Is this file of a package a licence or the like, beside its metadata?"""
    return bool(TEXT.search(file.name)) and ".dist-info" in file.parts[0] and file.suffix not in (".py", ".pyc")


def keep(folder: Path, texts: list[Path]) -> None:
    """Copy the texts of one work; those of one name get a number."""
    folder.mkdir()
    for text in texts:
        stem, number = text.name, 1
        while (folder / stem).exists():
            number += 1
            stem = f"{text.stem}-{number}{text.suffix}"
        shutil.copyfile(text, folder / stem)


def system_texts(bundle: Path) -> dict[str, Path]:
    """On Debian: the packages whose libraries were copied from the building system, with their copyright files."""
    if not shutil.which("dpkg"):
        return {}
    found = {}
    for library in (bundle / "_internal").glob("lib*.so*"):
        if library.is_symlink() or re.match(r"lib(Qt6|pyside6|shiboken6|python)", library.name):
            continue
        text = debian_text(library)
        found[text.parent.name] = text
    return found


def debian_text(library: Path) -> Path:
    """The copyright file of the Debian package that brought a file of this name."""
    done = subprocess.run(["dpkg", "-S", f"*/{library.name}"], capture_output=True, text=True)
    for line in done.stdout.splitlines():
        text = Path("/usr/share/doc") / line.split(":")[0] / "copyright"
        if text.is_file():
            return text
    raise SystemExit(f"no licence text of {library.name} is found")
