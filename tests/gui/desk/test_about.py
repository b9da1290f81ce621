"""About: what it says, and that forgetting is asked for twice and done by the session."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import core
from core import zones
from core.secrets import Vault
from core.session import Session
from fakes.opened import NOW
from gui.desk.about import AboutDialog, _Licences
from gui.frame import Ending, Frame
from gui.theme import LIGHT


@contextlib.asynccontextmanager
async def opened(home: Path) -> AsyncIterator[tuple[AboutDialog, Frame]]:
    """The dialog over a frame with something in it."""
    session = await Session.open(home, vault=Vault(search=False), clock=lambda: NOW)
    frame = Frame(LIGHT)
    content = QWidget()
    frame.hold(content)
    frame.show()
    dialog = AboutDialog(session, content)
    dialog.open()
    try:
        yield dialog, frame
    finally:
        frame.hide()
        frame.deleteLater()
        await session.close()
        await asyncio.sleep(0.01)


def press(where: QWidget, words: str) -> None:
    """Press the button of that name."""
    found: list[QAbstractButton] = where.findChildren(QPushButton)
    next(button for button in found if button.text().replace("&", "") == words).click()


async def test_it_says_what_is_inside_and_where_data_lies(tmp_path: Path) -> None:
    """Versions of four things, the folder, and all of it as text to copy."""
    async with opened(tmp_path) as (dialog, _):
        texts = " ".join(label.text() for label in dialog.findChildren(QLabel))
        for fact in (core.__version__, PySide6.__version__, zones.release(), str(tmp_path), "Apache-2.0"):
            assert fact in texts
        press(dialog, "Copy versions")
        assert f"Openweek {core.__version__}\nPython 3." in QGuiApplication.clipboard().text()
        press(dialog, "Copy path")
        assert QGuiApplication.clipboard().text() == str(tmp_path)


@pytest.mark.parametrize("works", [True, False])
async def test_the_folder_opens_or_its_path_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, works: bool
) -> None:
    """Where there is no file manager the button is not dead."""
    asked: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url)
        return works

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    QGuiApplication.clipboard().setText("before")
    async with opened(tmp_path) as (dialog, _):
        press(dialog, "Open folder")
        assert [Path(url.toLocalFile()) for url in asked] == [tmp_path]
        assert QGuiApplication.clipboard().text() == ("before" if works else str(tmp_path))
        assert bool(dialog.said.text()) is not works


async def test_each_licence_can_be_read_with_keys(tmp_path: Path, qtbot: QtBot) -> None:
    """Ours first; down goes to the next."""
    async with opened(tmp_path) as (dialog, _):
        (page,) = dialog.findChildren(_Licences)
        assert "Apache License" in page.text.toPlainText()
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        assert page.list.currentRow() == 1
        for row in range(page.list.count()):
            page.list.setCurrentRow(row)
            assert page.text.toPlainText(), page.list.item(row).text()


@pytest.mark.parametrize(
    ("words", "ending"),
    [("Forget settings", Ending.RESET), ("Forget everything", Ending.FORGET), ("Cancel", None)],
)
async def test_forgetting_is_asked_for_first(tmp_path: Path, words: str, ending: Ending | None) -> None:
    """Enter cancels; a choice ends the window, and the end does it."""
    async with opened(tmp_path) as (dialog, frame):
        endings: list[Ending] = []
        frame.closed.connect(lambda: endings.append(frame.ending))
        press(dialog, "Reset…")
        (box,) = dialog.findChildren(QMessageBox)
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
        press(box, words)
        await asyncio.sleep(0.01)
        assert endings == ([] if ending is None else [ending])
