"""The icon in the tray. Where no tray is (here), Qt keeps the icon to itself; the menu and the window are real."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon

from core.model import Interval
from core.session import Session
from fakes.opened import at, shown
from gui.desk.tray import Tray
from gui.frame import Ending, Frame
from gui.theme import LIGHT
from gui.window import Window

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", "This plugin does not support")


@contextlib.asynccontextmanager
async def opened(home: Path) -> AsyncIterator[tuple[Tray, Frame, Window, Session]]:
    """A tray icon for a window in its frame."""
    async with shown(home) as (window, session):
        frame = Frame(LIGHT)
        frame.hold(window)
        frame.show()
        tray = Tray(frame, window, session)
        try:
            yield tray, frame, window, session
        finally:
            tray.hide()
            window.setParent(None)
            frame.deleteLater()
            await asyncio.sleep(0.01)


def entry(tray: Tray, words: str) -> QAction:
    """The row of the menu that begins like this."""
    return next(row for row in tray.menu.actions() if row.text().replace("&", "").startswith(words))


async def test_closing_hides_the_window_and_the_icon_brings_it_back(tmp_path: Path) -> None:
    """Only while the icon is there; its Quit ends it all the same."""
    async with opened(tmp_path) as (tray, frame, _, _session):
        ends: list[Ending] = []
        frame.closed.connect(lambda: ends.append(frame.ending))
        frame.close()
        assert frame.isHidden()
        assert ends == []
        tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
        assert frame.isVisible()
        entry(tray, "Quit").trigger()
        assert ends == [Ending.QUIT]


async def test_without_the_icon_closing_is_the_end(tmp_path: Path) -> None:
    """Taking it away brings a hidden window back first: nobody could find it otherwise."""
    async with opened(tmp_path) as (tray, frame, _, _session):
        ends: list[Ending] = []
        frame.closed.connect(lambda: ends.append(frame.ending))
        frame.close()
        tray.remove()
        assert frame.isVisible()
        frame.close()
        assert ends == [Ending.QUIT]


async def test_the_menu_knows_what_comes_next(tmp_path: Path) -> None:
    """The next block that has not begun, by its time; choosing it shows its week."""
    async with opened(tmp_path) as (tray, frame, window, session):
        tray.menu.aboutToShow.emit()
        assert not entry(tray, "No block ahead").isEnabled()
        calendar = session.accounts.calendars[0].calendar.id
        for day, hour, title in ((24, 9, "Begun"), (26, 12, "Later"), (25, 10, "R&D")):
            await session.outbox.add([calendar], Interval.of(at(hour, day), at(hour + 1, day)), title)
        tray.menu.aboutToShow.emit()
        row = entry(tray, "Next block: ")
        assert row.text().endswith("R&&D")
        window.turn(3)
        frame.hide()
        row.trigger()
        assert frame.isVisible()
        assert window.week is not None
        assert str(window.week.first) == "2026-11-23"


async def test_block_time_opens_the_popover(tmp_path: Path) -> None:
    """In the week of today, wherever one was."""
    async with opened(tmp_path) as (tray, frame, window, _session):
        frame.hide()
        entry(tray, "Block time").trigger()
        assert frame.isVisible()
        assert window.blocking.popover.isVisible()
