"""The preferences that reach beyond the window."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QSystemTrayIcon

from fakes.opened import shown
from gui.desk import autostart
from gui.desk.desktop import Desktop
from gui.frame import Frame
from gui.theme import LIGHT
from gui.window import Window

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", "This plugin does not support")


@contextlib.asynccontextmanager
async def opened(home: Path) -> AsyncIterator[tuple[Desktop, Frame, Window]]:
    """The desktop's part of a window in its frame."""
    async with shown(home) as (window, session):
        frame = Frame(LIGHT)
        frame.hold(window)
        frame.show()
        desktop = Desktop(frame, window, session)
        try:
            yield desktop, frame, window
        finally:
            await desktop.stop()
            window.setParent(None)
            frame.deleteLater()
            await asyncio.sleep(0.01)


async def test_all_is_as_preferred_from_the_press_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Off at first; on and off again without a restart."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    async with opened(tmp_path) as (desktop, frame, window):
        assert (desktop.tray, frame.stays, desktop.notifier.on, autostart.enabled()) == (None, False, True, False)
        for key, value in (("tray", True), ("notifications", False), ("autostart", True)):
            window.choices.choose(key, value)
        assert (desktop.tray is None, frame.stays, desktop.notifier.on) == (False, True, False)
        assert autostart.enabled()
        for key in ("tray", "autostart"):
            window.choices.choose(key, False)
        assert (desktop.tray, frame.stays, autostart.enabled()) == (None, False, False)


async def test_where_there_is_no_tray_closing_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that hides where nobody can bring it back would be lost."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    async with opened(tmp_path) as (desktop, frame, window):
        window.choices.open_settings()
        assert window.choices.dialog is not None
        box = window.choices.dialog.fields["tray"]
        assert isinstance(box, QCheckBox)
        box.click()
        assert (box.isChecked(), window.prefs["tray"]) == (False, False)
        assert desktop.tray is None
        assert not frame.stays
        assert "no tray" in window.foot.notice.text()


async def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, no fault."""
    (tmp_path / "autostart").write_text("in the way")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    async with opened(tmp_path) as (_, _frame, window):
        window.choices.choose("autostart", True)
        assert "cannot be written" in window.foot.notice.text()
