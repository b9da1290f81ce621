"""What a start is asked for. Most are asked for nothing, and do without what it takes to read words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QSize

    from gui.start.single import Call

STDOUT = Path("-")


class Options:
    """As it is here, nothing was asked for."""

    link: Call | None = None
    home: Path | None = None
    demo: bool = False
    shot: Path | None = None
    date: date | None = None
    zone: str | None = None
    theme: str | None = None
    language: str | None = None
    size: QSize | None = None
    scale: float = 1.0
    self_check: Path | None = None
    first_paint: Path | None = None
    debug: bool = False


def options_of(argv: Sequence[str]) -> Options:
    """What some words ask for. Ends the program for words that mean nothing, and after help and version."""
    if not argv:
        return Options()
    from gui.start.command import read  # four milliseconds before the first paint

    return read(argv)
