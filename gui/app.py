"""Starts everything; the only file that knows qasync.

The story of a start: the words of the command line; the application; handing the words over where there is a window
already, else a painted window; only then what takes time to import (asyncio with Qt's loop, the widgets, SQLite), and
`gui.life` goes on from there. httpx and the keyring come with the first account that needs them.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from gui.start import lean  # before all others: what it does counts for what is imported after it

# isort: split
from core import __version__
from core.home import default_home
from gui import theme
from gui.desk.guard import Guard
from gui.frame import SIZE, Ending, Frame
from gui.start import first, language
from gui.start.single import Call, Single, called

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from datetime import date

    from gui.life import Prepare

STDOUT = Path("-")


class App(QApplication):
    """The application. What ends a program from outside (the desktop's session, a menu of the system) ends the
    window in order instead of tearing the loop down under it. Where the system hands links over as events (macOS),
    they are calls like those of another start, kept until somebody answers."""

    frame: Frame | None = None

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self._calls: list[Call] = []
        self._answer: Callable[[Call], None] | None = None

    def hear(self, answer: Callable[[Call], None]) -> None:
        """From now on somebody answers, first what came before."""
        self._answer = answer
        while self._calls:
            answer(self._calls.pop(0))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            try:
                call = _link(event.url().toString())
            except argparse.ArgumentTypeError:  # a file, or a link that means nothing: there is no terminal to say so
                return False
            if self._answer is None:
                self._calls.append(call)
            else:
                self._answer(call)
            return True
        if self.frame is not None and event.type() == QEvent.Type.Quit:
            self.frame.leave()
            event.ignore()
            return True
        return super().event(event)


def main(argv: Sequence[str] | None = None, prepare: Prepare | None = None) -> int:
    """Run the application; `prepare` furnishes the session before the week is shown (the sandbox)."""
    options = _options(sys.argv[1:] if argv is None else argv)
    if options.shot or options.self_check:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # the same picture on every machine, and no screen needed
    if options.scale != 1.0:
        os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    if _no_screen():
        print(  # noqa: T201
            "openweek: there is no screen here (DISPLAY and WAYLAND_DISPLAY are empty); --shot FILE works without one",
            file=sys.stderr,
        )
        return 2
    guard = Guard()
    app = App(["openweek"])
    app.setApplicationName("openweek")
    app.setApplicationDisplayName("Openweek")
    app.setDesktopFileName("openweek")
    app.setQuitOnLastWindowClosed(False)
    if options.self_check:
        return _self_check(app, options.self_check)
    home: Path = options.home or default_home()
    known = first.read(home) if options.home or not options.shot else first.First()
    colours = options.theme or known.theme
    spoken = language.wanted(options.language or known.language)
    if spoken in language.LEFTWARDS:
        app.setLayoutDirection(language.direction(spoken))
    alone = options.demo or options.shot or options.first_paint or prepare is not None
    single = None if alone else Single(home)
    if single is not None and not single.claim(Call(options.date, options.zone, called())):
        return 0
    guard.install()
    if single is not None and single.holds:  # else the crash file is that of one that hangs
        guard.watch(home)
    frame = app.frame = Frame(theme.guessed(colours))
    if known.geometry and not options.size:
        frame.place(known.geometry)
    if options.size or options.shot:
        frame.resize(options.size or QSize(*SIZE))  # a picture is not bound to a screen
    frame.shown_first(app)
    if options.first_paint:
        options.first_paint.write_text(str(time.monotonic()), "utf-8")
        return 0

    with lean.without_tls():
        import asyncio
    import tempfile

    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QIcon

    from core.errors import Problem
    from gui.desk.crash import no_going_on
    from gui.life import live
    from gui.start.resources import ICON

    app.setWindowIcon(QIcon(str(ICON.with_name("openweek-256.png"))))
    look = theme.named(colours)
    frame.dress(look)
    language.speak(app, spoken)
    frame.setLocale(QLocale())  # the frame is older than the language, and its parts go by it
    theme.apply(app, look)
    with contextlib.ExitStack() as stack:
        if options.demo and options.home is None:
            home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="openweek-")))
        runner = stack.enter_context(asyncio.Runner(loop_factory=lambda: event_loop(app)))
        try:
            status = runner.run(live(frame, look, home, options, guard, prepare, single, app.hear))
        except Problem as problem:
            print(f"openweek: {problem.text}", file=sys.stderr)  # noqa: T201  there is no window to say it in
            status = 2
        except Exception as failure:
            if options.shot:
                raise
            guard.caught("the start", failure)
            frame.ending, status = runner.run(no_going_on(frame, guard)), 1
    if single is not None:
        single.close()
    guard.close()
    if frame.ending is not Ending.QUIT:
        start_again()
    return status


def event_loop(app: QCoreApplication) -> AbstractEventLoop:
    """A new asyncio loop that runs in Qt's."""
    from qasync import QEventLoop

    from gui.start.loop import Batched

    class Loop(Batched, QEventLoop):  # type: ignore[misc]  # qasync carries no types
        """qasync's, with a queue of our own."""

    loop: AbstractEventLoop = Loop(app)
    return loop


def _self_check(app: QApplication, report: Path) -> int:
    """Is this copy whole? Asked in the same loop that the application lives in."""
    with lean.without_tls():
        import asyncio

    from gui.start.selfcheck import self_check, tell

    with asyncio.Runner(loop_factory=lambda: event_loop(app)) as runner:
        return tell(None if report == STDOUT else report, *runner.run(self_check()))


def start_again() -> None:
    """The same start once more, in a process of its own."""
    from PySide6.QtCore import QProcess

    words = sys.argv[1:] if getattr(sys, "frozen", False) else sys.orig_argv[1:]
    QProcess.startDetached(sys.executable, anywhere(words))


def anywhere(words: Sequence[str]) -> list[str]:
    """Words of a start without the week they asked for: it was looked at, and may be what it failed at."""
    places = argparse.ArgumentParser(add_help=False)
    places.add_argument("--date")
    places.add_argument("--zone")
    _, others = places.parse_known_args(words)
    return [word for word in others if not word.lower().startswith("openweek:")]


def _no_screen() -> bool:
    """Qt would abort with a page of words."""
    asked = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in asked)


class _Parser(argparse.ArgumentParser):
    """Wrong usage is one line and exit status 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = _Parser(prog="openweek", description="One week of every scheduling account you have.")
    parser.add_argument("--version", action="version", version=f"openweek {__version__}")
    parser.add_argument("link", nargs="?", type=_link, metavar="openweek://week/…", help="a link to a week")
    parser.add_argument("--home", type=Path, metavar="DIR", help="where everything is kept")
    parser.add_argument("--demo", action="store_true", help="local calendars to try, in a throw-away home")
    parser.add_argument("--shot", type=Path, metavar="FILE", help="write a picture of the window and quit")
    parser.add_argument("--date", type=_date, metavar="YYYY-MM-DD", help="open the week that holds it")
    parser.add_argument("--zone", type=_zone, metavar="IANA", help="display zone, such as Europe/Berlin")
    parser.add_argument("--theme", choices=("system", "light", "dark", "contrast"))
    parser.add_argument("--language", choices=tuple(language.LANGUAGES), help="the system's without this")
    parser.add_argument("--size", type=_size, metavar="WxH", help="of the window, such as 1360x860")
    parser.add_argument("--scale", type=_scale, default=1.0, metavar="S", help="from 0.5 to 4")
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
    options = parser.parse_args(argv)
    if options.link is not None:
        options.date, options.zone = options.link.day or options.date, options.link.zone or options.zone
    return options


def _link(text: str) -> Call:
    """``openweek://week/2026-11-24?zone=Europe/Berlin``; day and zone may be left out."""
    from PySide6.QtCore import QUrl, QUrlQuery

    link = QUrl(text)
    if (link.scheme(), link.host()) != ("openweek", "week"):
        raise argparse.ArgumentTypeError(f"{text!r} is not a link to a week; write openweek://week/2026-11-24")
    day = link.path().strip("/")
    zone = QUrlQuery(link).queryItemValue("zone", QUrl.ComponentFormattingOption.FullyDecoded)
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
