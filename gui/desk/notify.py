"""A word outside the window: a block or change was refused, an account needs its person. Once, and if nobody looks.

Through the tray icon where there is one; else, on Linux, through the desktop's notification service. jeepney, which
the keyring brings along, speaks D-Bus there: Qt's own binding cannot send the unsigned number that `Notify` asks for.
"""

from __future__ import annotations

import asyncio
import html
import logging
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject

from core.model import BlockState
from core.session import Session
from core.worker import Worker
from gui.accounts.flow import locked
from gui.start.resources import ICON
from gui.tasks import Tasks
from gui.words import notices

log = logging.getLogger("openweek.notify")

Send = Callable[[str, str], None]


class Notifier(QObject):
    """Watches a session. `looking` says whether the window is before the person's eyes, `send` delivers
    a title and a text."""

    def __init__(
        self, session: Session, looking: Callable[[], bool], send: Send, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._looking = looking
        self._send = send
        self.on = True
        """Whether the person wants to be told at all."""
        self._known = self._trouble().keys()  # from the last run: it is on show, and was told then
        session.outbox.subscribe(self.look)
        session.timeline.subscribe(lambda _: self.look())

    def look(self) -> None:
        """Tell what is new since the last look; what the person sees, or does not want to hear, counts as told."""
        trouble = self._trouble()
        for key in trouble.keys() - self._known:
            if self.on and not self._looking():
                self._send(*trouble[key])
        self._known = trouble.keys()

    def _trouble(self) -> dict[tuple[str, str], tuple[str, str]]:
        """What is wrong now: by what it is about and why, the words that say so."""
        session = self._session
        titles = {stored.calendar.id: stored.calendar.title for stored in session.accounts.calendars}
        found = {
            (block.id, block.reason or ""): notices.block_refused(block, titles.get(block.calendar, ""))
            for block in session.outbox.blocks
            if block.state is BlockState.REFUSED or (block.reason and block.state is BlockState.CONFIRMED)
        }
        for account in locked(session):
            title = next((one.title for one in session.accounts.all if one.id == account), "")
            found[account, "sign in"] = notices.sign_in_needed(title)
        return found


class Service:
    """The desktop's notification service on Linux. A thread of its own waits for it, the window never does."""

    def __init__(self) -> None:
        self._worker: Worker | None = None
        self._tasks = Tasks(lambda _, failure: log.warning("the desktop was not told: %s", failure))
        self._count = 0

    def send(self, title: str, text: str) -> None:
        """Hand it over. Where there is no such service, nothing happens."""
        if not sys.platform.startswith("linux") or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            return
        if self._worker is None:
            self._worker = Worker("notify")
        self._count += 1
        self._tasks.run(f"notify {self._count}", self._worker.run(_notify, title, text))

    async def stop(self) -> None:
        """Wait for nobody."""
        await self._tasks.stop(0.2)
        if self._worker is not None:
            await asyncio.to_thread(self._worker.close, 0.2)


def _notify(title: str, text: str) -> None:
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    name = "org.freedesktop.Notifications"
    service = DBusAddress("/org/freedesktop/Notifications", bus_name=name, interface=name)
    words: tuple[object, ...] = ("Openweek", 0, str(ICON), title, html.escape(text, quote=False), [])
    hints = {"desktop-entry": ("s", "openweek")}
    with open_dbus_connection(bus="SESSION") as bus:
        bus.send_and_get_reply(new_method_call(service, "Notify", "susssasa{sv}i", (*words, hints, -1)), timeout=5)
