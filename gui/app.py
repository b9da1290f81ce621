"""Starts everything; the only file that knows qasync.

The story of a start: the words of the command line; the application; handing the words over where there is a window
already, else a painted window; only then what takes time to import (asyncio with Qt's loop, the widgets, SQLite), and
`gui.life` goes on from there. httpx and the keyring come with the first account that needs them.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from gui.start import lean  # before all others: what it does counts for what is imported after it

# isort: split
from core.home import default_home
from gui import theme
from gui.desk.guard import Guard
from gui.frame import SIZE, Ending, Frame
from gui.start import first, language
from gui.start.options import STDOUT, options_of
from gui.start.single import Call, Single, called

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from gui.life import Prepare


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
            from argparse import ArgumentTypeError

            from gui.start.command import link

            try:
                call = link(event.url().toString())
            except ArgumentTypeError:  # a file, or a link that means nothing: there is no terminal to say so
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
    options = options_of(sys.argv[1:] if argv is None else argv)
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

    from gui.start.command import anywhere

    words = sys.argv[1:] if getattr(sys, "frozen", False) else sys.orig_argv[1:]
    QProcess.startDetached(sys.executable, anywhere(words))


def _no_screen() -> bool:
    """Qt would abort with a page of words."""
    asked = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in asked)
