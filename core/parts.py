"""What Openweek is made of: versions, and other people's works with their licences. For `doctor`, About and reports."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import core
from core import zones

if TYPE_CHECKING:
    from importlib.metadata import Distribution

NEEDED = (
    "PySide6-Essentials",
    "qasync",
    "httpx[socks]",
    "truststore",
    "keyring",
    "tzdata",
    "tzlocal",
    "msgspec",
    "jeepney",
    "platformdirs",
)
"""The packages we build on, as pyproject.toml names them."""

_TEXT = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
_NAME = re.compile(r"([\w.-]+)(?:\[(\w+)\])?")


@dataclass(frozen=True, slots=True)
class Work:
    """Somebody else's work inside Openweek."""

    name: str
    licence: str
    """As its authors declare it; empty where only the text says it."""
    texts: tuple[Path, ...]

    def text(self) -> str:
        """The licence texts that came with it; empty where none did."""
        return "\n\n".join(path.read_text("utf-8", errors="replace") for path in self.texts)


def versions() -> dict[str, str]:
    """Of the app, Python, Qt and the time zone rules."""
    from importlib.metadata import PackageNotFoundError, version  # it brings a reader of mails along

    try:
        qt = version("PySide6-Essentials")
    except PackageNotFoundError:
        qt = "not installed"
    return {"app": core.__version__, "python": platform.python_version(), "qt": qt, "tzdata": zones.release()}


def works() -> list[Work]:
    """Everything inside, by name: in a bundle from its folder of licences, else from what is installed."""
    here = Path(sys.executable).parent
    for folder in (here / "licences", here.parent / "Resources" / "licences"):
        if getattr(sys, "frozen", False) and folder.is_dir():
            return [Work(place.name, "", tuple(sorted(place.iterdir()))) for place in sorted(folder.glob("*/"))]
    found: dict[str, Work] = {}
    for need in NEEDED:
        _gather(need, found)
    return sorted(found.values(), key=lambda work: work.name.lower())


def _gather(need: str, found: dict[str, Work]) -> None:
    """A package and what it needs in turn. What is for another system is not installed."""
    from importlib.metadata import PackageNotFoundError, distribution

    match = _NAME.match(need)
    assert match is not None
    name, extra = match.groups()
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return
    try:
        package = distribution(name)
    except PackageNotFoundError:
        return
    found[key] = Work(f"{package.metadata['Name']} {package.version}", _declared(package), tuple(_texts(package)))
    for further in package.requires or ():
        wanted = re.search(r"extra\s*==\s*[\"'](\w+)", further)
        if wanted is None or wanted[1] == extra:
            _gather(further, found)


def _declared(package: Distribution) -> str:
    said = [text for key in ("License-Expression", "License") for text in package.metadata.get_all(key) or ()]
    said += [
        text.rpartition(" :: ")[2] for text in package.metadata.get_all("Classifier") or () if "License ::" in text
    ]
    return next((text for text in said if len(text) < 80 and text != "UNKNOWN"), "")


def _texts(package: Distribution) -> Iterator[Path]:
    for file in package.files or ():
        path = Path(str(package.locate_file(file)))
        if ".dist-info" in file.parts[0] and _TEXT.search(file.name) and path.is_file():
            yield path
