"""The words of the command line: what they mean, and one line for what they do not."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QSize, QUrl, QUrlQuery

from core import __version__
from gui.start.language import LANGUAGES
from gui.start.options import STDOUT, Options
from gui.start.single import Call

if TYPE_CHECKING:
    from datetime import date


class _Parser(argparse.ArgumentParser):
    """Wrong usage is one line and exit status 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def read(argv: Sequence[str]) -> Options:
    """What some words ask for. Ends the program for words that mean nothing, and after help and version."""
    parser = _Parser(prog="openweek", description="One week of every scheduling account you have.")
    parser.add_argument("--version", action="version", version=f"openweek {__version__}")
    parser.add_argument("link", nargs="?", type=link, metavar="openweek://week/…", help="a link to a week")
    parser.add_argument("--home", type=Path, metavar="DIR", help="where everything is kept")
    parser.add_argument("--demo", action="store_true", help="local calendars to try, in a throw-away home")
    parser.add_argument("--shot", type=Path, metavar="FILE", help="write a picture of the window and quit")
    parser.add_argument("--date", type=_date, metavar="YYYY-MM-DD", help="open the week that holds it")
    parser.add_argument("--zone", type=_zone, metavar="IANA", help="display zone, such as Europe/Berlin")
    parser.add_argument("--theme", choices=("system", "light", "dark", "contrast"))
    parser.add_argument("--language", choices=tuple(LANGUAGES), help="the system's without this")
    parser.add_argument("--size", type=_size, metavar="WxH", help="of the window, such as 1360x860")
    parser.add_argument("--scale", type=_scale, metavar="S", help="from 0.5 to 4")
    parser.add_argument(
        "--self-check",
        nargs="?",
        type=Path,
        const=STDOUT,
        metavar="FILE",
        help="is this copy whole? One JSON line a check, to the file or to stdout",
    )
    parser.add_argument(
        "--first-paint", type=Path, metavar="FILE", help="note when the first content was painted and quit"
    )
    parser.add_argument("--debug", action="store_true", help="a scrubbed log on stderr")
    options = parser.parse_args(argv, Options())
    if options.link is not None:
        options.date, options.zone = options.link.day or options.date, options.link.zone or options.zone
    return options


def anywhere(words: Sequence[str]) -> list[str]:
    """Words of a start without the week they asked for: it was looked at, and may be what it failed at."""
    places = argparse.ArgumentParser(add_help=False)
    places.add_argument("--date")
    places.add_argument("--zone")
    _, others = places.parse_known_args(words)
    return [word for word in others if not word.lower().startswith("openweek:")]


def link(text: str) -> Call:
    """``openweek://week/2026-11-24?zone=Europe/Berlin``; day and zone may be left out. Raises ArgumentTypeError for
    any other text."""
    url = QUrl(text)
    if (url.scheme(), url.host()) != ("openweek", "week"):
        raise argparse.ArgumentTypeError(f"{text!r} is not a link to a week; write openweek://week/2026-11-24")
    day = url.path().strip("/")
    zone = QUrlQuery(url).queryItemValue("zone", QUrl.ComponentFormattingOption.FullyDecoded)
    return Call(_date(day) if day else None, _zone(zone) if zone else None)


def _date(text: str) -> date:
    from core import zones
    from core.errors import Problem

    try:
        return zones.read_date(text)
    except Problem as problem:
        raise argparse.ArgumentTypeError(problem.text) from None


def _zone(text: str) -> str:
    from core import zones
    from core.errors import Problem

    try:
        zones.zone(text)
    except Problem as problem:
        raise argparse.ArgumentTypeError(problem.text) from None
    return text


def _size(text: str) -> QSize:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and 0 < int(width) < 20000 and 0 < int(height) < 20000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size; write 1360x860")
    return QSize(int(width), int(height))


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.5 <= scale <= 4:
        raise argparse.ArgumentTypeError(f"{text!r} is not a scale from 0.5 to 4")
    return scale
