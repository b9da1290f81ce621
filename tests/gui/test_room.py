"""No window is larger than its screen (offscreen that is 800 by 800)."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.frame import SIZE, Frame
from gui.room import TITLE, fit, room
from gui.theme import LIGHT


def test_a_window_takes_what_it_wants_or_what_there_is(qtbot: QtBot) -> None:
    """Less is left as it is; more is cut to the screen without its bars and the window's title."""
    window = QWidget()
    qtbot.addWidget(window)
    free = window.screen().availableGeometry()
    assert room(window) == QSize(free.width(), free.height() - TITLE)
    fit(window, 300, 200)
    assert window.size() == QSize(300, 200)
    fit(window, 300, 20000)
    assert window.size() == QSize(300, free.height() - TITLE)


def test_the_week_opens_on_any_screen(qtbot: QtBot) -> None:
    """A small laptop at twice the size has 720 by 450 pixels, bars and title included."""
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)
    assert frame.size() == QSize(*SIZE).boundedTo(room(frame))
    assert frame.minimumWidth() <= 720
    assert frame.minimumHeight() <= 450 - 2 * TITLE
