"""Where a sheet hangs, and whose keys are typed in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.finding.sheet import EDGE, Sheet
from gui.theme import LIGHT


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """A window with a key of its own."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show()
    yield made
    made.close()


def test_it_hangs_under_a_widget_inside_the_window(window: QWidget) -> None:
    """Leading edges aligned, except where that would leave the window."""
    button = QPushButton("x", window)
    button.move(200, 40)
    button.show()
    sheet = Sheet(window, LIGHT, 300)
    sheet.rows.addWidget(QCheckBox("y", sheet))
    sheet.open_under(button)
    assert sheet.body.x() == 200
    assert sheet.body.y() == 40 + button.height() + EDGE
    button.move(600, 40)
    sheet.open_under(button)
    assert sheet.body.x() + sheet.body.width() == 640 - EDGE
