"""The life of the window between start and end: the session, the week, and an end that loses nothing.

Tasks are cancelled first, requests with them; blocks under way are in the store and are looked up at the next start.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

from core import zones
from core.demo import furnish
from core.errors import RUINED, Kind, Problem
from core.home import KEPT
from core.session import Session, write_log
from gui import theme
from gui.desk import autostart
from gui.desk.crash import Teller, no_going_on
from gui.desk.desktop import Desktop
from gui.desk.guard import Ear, Guard
from gui.frame import Ending, Frame
from gui.start import first
from gui.start.options import Options
from gui.start.single import Call, Single
from gui.theme import Theme
from gui.window import Window
from gui.words import listening

log = logging.getLogger("openweek.life")
translate = QCoreApplication.translate
Prepare = Callable[[Session], Awaitable[None]]


async def live(
    frame: Frame,
    look: Theme,
    home: Path,
    options: Options,
    guard: Guard,
    prepare: Prepare | None = None,
    single: Single | None = None,
    hear: Callable[[Callable[[Call], None]], None] | None = None,
) -> int:
    """Live in the window until it is closed (or the picture is taken), end in order. Returns the exit status.

    `guard` has what fails; `prepare` furnishes the session before the week is shown (the sandbox); `single` hears the
    calls of later starts; `hear` is told who answers the links that the system hands over. Raises Problem for bad
    words and, with a picture, for files.
    """
    asyncio.get_running_loop().set_exception_handler(guard.in_the_loop)
    closing = asyncio.Event()
    frame.closed.connect(closing.set)
    _on_signals(frame)
    write_log(logging.DEBUG if options.debug else logging.WARNING)
    logging.getLogger("openweek").addHandler(Ear(guard))
    listening.install()
    window = Window(look)
    desktop: Desktop | None = None
    ending = contextlib.ExitStack()
    session = await _open(home, frame, ask=not options.shot)
    if session is None:
        return 1
    try:
        if options.demo:
            await furnish(session, options.date)
        if prepare is not None:
            await prepare(session)
        if not options.demo and prepare is None:
            await session.welcome()
        if not options.theme:
            if _wanted(session) is not look:
                window.set_theme(_wanted(session))
            ending.callback(theme.follow(lambda: window.set_theme(_wanted(session))))
        if options.demo and not session.preferences.get("rulers"):
            await session.prefer("rulers", ["America/New_York", "Europe/Berlin"])
        zone = options.zone or ("Europe/Berlin" if options.demo and not session.preferences.get("zone") else None)
        if not frame.placed and not options.size:
            frame.place(str(session.preferences.get("geometry", "")))
        frame.hold(window)  # not before it has something to show
        Teller(frame, guard, session, window.say)
        await window.attach(session, day=options.date, zone=zone)
        desktop = Desktop(frame, window, session)

        def heard(call: Call) -> None:
            if not closing.is_set():
                answer(call, frame, window)

        if hear is not None:
            hear(heard)
        if single is not None:
            frame.closed.connect(single.hang_up)
            single.called.connect(heard)
            single.listen()
        if options.shot:
            await window.settled()
            window.grid.open_at_hours()  # the same picture, whoever answered first
            if not frame.grab().save(str(options.shot)):
                raise Problem(Kind.BAD_INPUT, f"cannot write {options.shot}", where="--shot")
        else:
            await closing.wait()
    except Exception as failure:
        if options.shot or (isinstance(failure, Problem) and failure.kind is Kind.BAD_INPUT):
            raise
        guard.caught("the start", failure)
        frame.ending = await no_going_on(frame, guard, session)
        return 1
    finally:
        closing.set()
        if single is not None:
            single.hang_up()  # a start from now on waits for the lock instead of being answered by what ends
        ending.close()
        frame.hide()
        if desktop is not None:
            await _whatever(desktop.stop())
        await _whatever(window.stop())
        await _whatever(_clear(session, frame.ending))
        first.keep(home, session.preferences)
        await _whatever(session.close())
        frame.deleteLater()
    return 0


async def _whatever(step: Coroutine[None, None, None]) -> None:
    """A step of the end. What goes wrong with it, such as a full disk, is logged and keeps no other from its turn."""
    try:
        await step
    except Problem as problem:
        log.warning("at the end: %s", problem)
    except Exception:
        log.exception("at the end")


def _wanted(session: Session) -> Theme:
    """The look that was chosen, as the desktop asks for it now."""
    return theme.named(session.preferences.get("theme", "system"))


async def _clear(session: Session, ending: Ending) -> None:
    """Take back what the person no longer wants kept; what the keyring refuses to give up is there at the restart."""
    if ending in (Ending.RESET, Ending.FORGET):
        try:
            autostart.switch(False)
        except OSError as trouble:
            log.warning("it still starts with the desktop: %s", trouble)
    try:
        if ending is Ending.RESET:
            await session.reset()
        if ending is Ending.FORGET:
            await session.forget()
    except (Problem, OSError) as trouble:
        log.warning("not all is forgotten: %s", trouble)


def answer(call: Call, frame: Frame, window: Window) -> None:
    """Another start has handed over its words: come to the front and show what it asked for."""
    frame.come_forward(call.token)
    zone = call.zone if call.zone in zones.names() else None
    if window.week is not None and (call.day or zone):
        window.go(call.day or window.week.first, zone)


async def _open(home: Path, frame: Frame, *, ask: bool) -> Session | None:
    """Open the session. For a file that is damaged, offer a fresh one and keep the old beside it; one that cannot be
    used now (locked, no right to it, of a newer Openweek) is only tried again. None when neither is wanted."""
    while True:
        try:
            return await Session.open(home)
        except Problem as problem:
            if not ask or problem.kind is not Kind.STORE_BROKEN or problem.where is None:
                raise
            ruined = problem.code == RUINED
            if not await _wanted_still(problem, frame, fresh=ruined):
                return None
            if ruined:
                _set_aside(Path(problem.where))


def _set_aside(path: Path) -> None:
    """Rename a file that cannot be used, with its journals, so that nothing is lost."""
    number = next(n for n in range(1, 1000) if not Path(f"{path}{KEPT}{n}").exists())
    for suffix in ("", "-wal", "-shm"):
        old = Path(f"{path}{suffix}")
        if old.exists():
            old.rename(f"{path}{KEPT}{number}{suffix}")


async def _wanted_still(problem: Problem, frame: Frame, *, fresh: bool) -> bool:
    """Ask whether to go on, with a fresh file or with the same once more. `open`, never `exec`: a nested loop would
    lose asyncio's wake-ups."""
    question = translate("app", "Openweek cannot read its file.")
    box = QMessageBox(QMessageBox.Icon.Warning, "Openweek", question, parent=frame)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(problem.text)
    words = translate("app", "Keep it aside and start fresh") if fresh else translate("app", "Try again")
    on = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(translate("app", "Quit"), QMessageBox.ButtonRole.RejectRole)
    answered = asyncio.Event()
    box.finished.connect(lambda _: answered.set())
    frame.closed.connect(box.reject)
    box.open()
    await answered.wait()
    accepted = box.clickedButton() is on
    box.deleteLater()
    return accepted


def _on_signals(frame: Frame) -> None:
    """Ctrl+C, a friendly kill and the end of the terminal close like the window does."""
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        with contextlib.suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
            loop.add_signal_handler(getattr(signal, name), frame.leave)
