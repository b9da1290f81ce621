"""The narrow scroll bar."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.theme import DARK, LIGHT
from gui.week.bar import WIDE, Bar


def test_it_paints_ground_and_handle_where_the_handle_is(qtbot: QtBot) -> None:
    """What is dragged is what is seen, in both themes."""
    parent = QWidget()
    qtbot.addWidget(parent)
    for theme in (LIGHT, DARK):
        bar = Bar(theme, parent)
        bar.setRange(0, 1000)
        bar.setPageStep(200)
        bar.resize(WIDE, 300)
        bar.setValue(500)
        picture = bar.grab().toImage()
        middle = bar.handle().center()
        assert picture.pixelColor(middle).name() == theme.line
        assert picture.pixelColor(QPoint(middle.x(), 1)).name() == theme.ground


def test_it_is_dragged_as_any_other(qtbot: QtBot) -> None:
    """Own painting, the toolkit's own behaviour."""
    parent = QWidget()
    qtbot.addWidget(parent)
    bar = Bar(LIGHT, parent)
    bar.setRange(0, 1000)
    bar.resize(WIDE, 300)
    parent.show()
    start = bar.handle().center()
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(bar, start + QPoint(0, 60))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 60))
    assert bar.value() > 0
