"""Starts and ends everything; the only file that knows qasync.

The story of a start: arguments; the application and its looks; an empty window on the screen; only then the
session (httpx, keyring and SQLite are imported behind the first paint); the demo or the first calendar; the week.
The story of an end: the window closes; tasks are cancelled, requests with them; blocks under way are in the store.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import os
import signal
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QMessageBox
from qasync import QEventLoop

from core.errors import Kind, Problem

if TYPE_CHECKING:
    from core.session import Session

Prepare = Callable[["Session"], Awaitable[None]]


def main(argv: Sequence[str] | None = None, prepare: Prepare | None = None) -> int:
    """Run the application; `prepare` furnishes the session before the week is shown (demo, sandbox)."""
    options = _options(sys.argv[1:] if argv is None else argv)
    if options.shot:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # the same picture on every machine, and no screen needed
    if options.scale != 1.0:
        os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    if _no_screen():
        print(  # noqa: T201
            "openweek: there is no screen here (DISPLAY and WAYLAND_DISPLAY are empty); --shot FILE works without one",
            file=sys.stderr,
        )
        return 2
    app = QApplication.instance() or QApplication(["openweek"])
    assert isinstance(app, QApplication)
    app.setApplicationName("openweek")
    app.setApplicationDisplayName("Openweek")
    app.setDesktopFileName("openweek")
    app.setQuitOnLastWindowClosed(False)
    with contextlib.ExitStack() as stack:
        if options.demo and options.home is None:
            options.home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="openweek-")))
        runner = stack.enter_context(asyncio.Runner(loop_factory=lambda: QEventLoop(app)))
        try:
            return runner.run(_life(app, options, prepare))
        except Problem as problem:
            print(f"openweek: {problem.text}", file=sys.stderr)  # noqa: T201  there is no window to say it in
            return 2


async def _life(app: QApplication, options: argparse.Namespace, prepare: Prepare | None) -> int:
    from gui import theme

    look = theme.named(options.theme or "system")
    theme.apply(app, look)
    from gui.window import Window

    window = Window(look)
    if options.size:
        window.resize(options.size)
    closing = asyncio.Event()
    window.closed.connect(closing.set)
    _on_signals(closing)
    window.show()
    await asyncio.sleep(0)  # the first paint comes before everything that takes time

    from core.session import Session, write_log

    write_log(logging.DEBUG if options.debug else logging.WARNING)
    session = await _open(Session, options.home, window, closing, ask=not options.shot)
    if session is None:
        return 1
    status = 0
    try:
        if options.demo:
            from core.demo import furnish

            await furnish(session, options.date)
        if prepare is not None:
            await prepare(session)
        if not options.demo and prepare is None:
            await session.welcome()
        kept = session.preferences.get("theme", "system")
        if not options.theme and kept != "system":
            window.set_theme(theme.named(kept))
        if options.demo and not session.preferences.get("rulers"):
            await session.prefer("rulers", ["America/New_York", "Europe/Berlin"])
        zone = options.zone or ("Europe/Berlin" if options.demo and not session.preferences.get("zone") else None)
        await window.attach(session, day=options.date, zone=zone)
        if options.size:  # what was asked for wins over what was remembered
            window.resize(options.size)
        if options.shot:
            await window.settled()
            if not window.grab().save(str(options.shot)):
                raise Problem(Kind.BAD_INPUT, f"cannot write {options.shot}", where="--shot")
        else:
            await closing.wait()
    finally:
        window.hide()
        await window.stop()
        await session.close()
        window.deleteLater()
    return status


async def _open(
    kind: type[Session], home: Path | None, window: object, closing: asyncio.Event, *, ask: bool
) -> Session | None:
    """Open the session. For a file that cannot be used, offer a fresh one and keep the old beside it."""
    while True:
        try:
            return await kind.open(home)
        except Problem as problem:
            if not ask or problem.kind is not Kind.STORE_BROKEN or problem.where is None:
                raise
            if not await _fresh_wanted(problem, closing):
                return None
            _set_aside(Path(problem.where))


def _set_aside(path: Path) -> None:
    """Rename a file that cannot be used, with its journals, so that nothing is lost."""
    number = next(n for n in range(1, 1000) if not Path(f"{path}.kept-{n}").exists())
    for suffix in ("", "-wal", "-shm"):
        old = Path(f"{path}{suffix}")
        if old.exists():
            old.rename(f"{path}.kept-{number}{suffix}")


async def _fresh_wanted(problem: Problem, closing: asyncio.Event) -> bool:
    """Ask whether to start with a fresh file. `open`, never `exec`: a nested loop would lose asyncio's wake-ups."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Openweek", _tr("Openweek cannot read its file."))
    box.setInformativeText(problem.text)
    fresh = box.addButton(_tr("Keep it aside and start fresh"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(_tr("Quit"), QMessageBox.ButtonRole.RejectRole)
    answered = asyncio.Event()
    box.finished.connect(lambda _: answered.set())
    box.open()
    await answered.wait()
    accepted = box.clickedButton() is fresh and not closing.is_set()
    box.deleteLater()
    return accepted


def _tr(text: str) -> str:
    return QApplication.translate("app", text)


def _no_screen() -> bool:
    """Qt would abort with a page of words."""
    asked = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in asked)


def _on_signals(closing: asyncio.Event) -> None:
    """Ctrl+C and a friendly kill close like the window does."""
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM"):
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(getattr(signal, name), closing.set)


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="openweek", description="One week of every scheduling account you have.")
    parser.add_argument("--home", type=Path, metavar="DIR", help="where everything is kept")
    parser.add_argument("--demo", action="store_true", help="local calendars to try, in a throw-away home")
    parser.add_argument("--shot", type=Path, metavar="FILE", help="write a picture of the window and quit")
    parser.add_argument("--date", type=_date, metavar="YYYY-MM-DD", help="open the week that holds it")
    parser.add_argument("--zone", metavar="IANA", help="display zone, such as Europe/Berlin")
    parser.add_argument("--theme", choices=("light", "dark"))
    parser.add_argument("--size", type=_size, metavar="WxH", help="of the window, such as 1360x860")
    parser.add_argument("--scale", type=_scale, default=1.0, metavar="S", help="1 to 3")
    parser.add_argument("--debug", action="store_true", help="a scrubbed log on stderr")
    return parser.parse_args(argv)


def _date(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007  a date has no zone
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write YYYY-MM-DD") from None


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
