"""The window that is there first."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.frame import BAR, SIDE, Frame
from gui.theme import DARK, LIGHT


def test_it_paints_the_ground_in_the_theme_s_colours(qtbot: QtBot) -> None:
    """Toolbar and sidebar stand where they will stand, so that nothing jumps when the content arrives."""
    for look in (LIGHT, DARK):
        frame = Frame(look)
        qtbot.addWidget(frame)
        picture = frame.grab().toImage()
        assert picture.pixelColor(5, 5).name() == look.panel
        assert picture.pixelColor(5, BAR + 50).name() == look.panel
        assert picture.pixelColor(SIDE + 20, BAR + 50).name() == look.ground


def test_content_fills_it(qtbot: QtBot) -> None:
    """Once held, the content is all there is to see."""
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)
    content = QLabel("the week")
    content.setAlignment(Qt.AlignmentFlag.AlignCenter)
    frame.hold(content)
    frame.grab()
    assert content.size() == frame.size()


def test_showing_it_first_returns_after_the_paint_and_leaves_it_open(qtbot: QtBot, qapp: QApplication) -> None:
    """Qt's own quit would close the window as well; nobody has closed it."""
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)
    closed: list[bool] = []
    frame.closed.connect(lambda: closed.append(True))
    frame.shown_first(qapp)
    assert frame.isVisible()
    assert closed == []
    frame.close()
    assert closed == [True]


@pytest.mark.parametrize("large", [False, True])
def test_it_comes_forward_as_it_was(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, large: bool) -> None:
    """From the task bar or from the tray; a maximised window stays so. A desktop's permission is where Qt looks."""
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)
    frame.showMaximized() if large else frame.show()
    frame.setWindowState(frame.windowState() | Qt.WindowState.WindowMinimized)
    frame.come_forward("token-1")
    assert frame.isMaximized() is large
    assert not frame.isMinimized()
    frame.hide()
    frame.come_forward()
    assert frame.isVisible()
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-1"


def test_it_is_mirrored_where_text_runs_from_right_to_left(qtbot: QtBot) -> None:
    """The sidebar's ground is at the right from the first paint on."""
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)
    frame.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    frame.resize(800, 560)
    image = frame.grab().toImage()
    assert image.pixelColor(790, 300).name() == LIGHT.panel
    assert image.pixelColor(10, 300).name() != LIGHT.panel
