"""The narrow scroll bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QStyle, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import DARK, LIGHT, Theme
from gui.week.bar import WIDE, Bar


def on_a_parent(qtbot: QtBot, theme: Theme, value: int, furthest: int, page: int) -> tuple[QWidget, Bar]:
    """A parent that is shown, and on it a bar of its size over `furthest` pixels; the bar lives as long as both are
    held."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(WIDE, 300)
    bar = Bar(theme, parent)
    bar.resize(WIDE, 300)
    bar.lay(value, furthest, page, 10)
    parent.show()
    return parent, bar


def test_it_paints_ground_and_handle_where_the_handle_is(qtbot: QtBot) -> None:
    """What is dragged is what is seen, in both themes."""
    for theme in (LIGHT, DARK):
        _parent, bar = on_a_parent(qtbot, theme, 500, 1000, 200)
        picture = bar.grab().toImage()
        middle = bar.handle.center()
        assert picture.pixelColor(middle).name() == theme.line
        assert picture.pixelColor(QPoint(middle.x(), 1)).name() == theme.ground


def test_it_is_dragged_as_any_other(qtbot: QtBot) -> None:
    """Own painting, the toolkit's own behaviour."""
    _parent, bar = on_a_parent(qtbot, LIGHT, 0, 1000, 200)
    start = bar.handle.center()
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(bar, start + QPoint(0, 60))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 60))
    assert bar.value() > 0


def test_the_handle_is_where_the_style_puts_it(qtbot: QtBot) -> None:
    """It is reckoned from two answers of the style, and right for every value, range and height."""
    _parent, bar = on_a_parent(qtbot, LIGHT, 0, 1000, 200)
    for last, page, high in ((576, 720, 722), (1000, 200, 300), (30, 700, 710), (9, 1, 90)):
        bar.resize(WIDE, high)
        bar.lay(0, last, page, 10)
        for value in range(0, last + 1, max(1, last // 37)):
            bar.setValue(value)
            assert bar.handle == bar._ask(QStyle.SubControl.SC_ScrollBarSlider)


def test_a_moved_handle_leaves_nothing_behind(qtbot: QtBot) -> None:
    """Where it was looks as if it never had been there."""
    parent, bar = on_a_parent(qtbot, LIGHT, 0, 1000, 200)
    parent.grab()  # the pointer, wherever it is, has come by now
    QApplication.processEvents()
    for value in (300, 310, 1000, 40):
        bar.setValue(value)
        QApplication.processEvents()
        screen = parent.screen().grabWindow(parent.winId()).toImage()
        if screen.isNull():
            pytest.skip("this platform cannot be photographed")
        assert screen == parent.grab().toImage().convertToFormat(screen.format())


def test_it_stands_out_under_the_pointer_and_while_it_is_held(qtbot: QtBot) -> None:
    """Who comes to it sees that it can be taken."""
    _parent, bar = on_a_parent(qtbot, LIGHT, 300, 1000, 200)

    def colour() -> str:
        return bar.grab().toImage().pixelColor(bar.handle.center()).name()

    middle = QPointF(bar.handle.center())
    QApplication.sendEvent(bar, QEnterEvent(middle, middle, middle))
    assert colour() == LIGHT.mute
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert colour() == LIGHT.line
    bar.setSliderDown(True)
    assert colour() == LIGHT.mute
    bar.setSliderDown(False)
    assert colour() == LIGHT.line


def test_where_nothing_can_be_scrolled_there_is_only_ground(qtbot: QtBot) -> None:
    """A window as high as the day has no handle, and nothing under the bar is left unpainted."""
    _parent, bar = on_a_parent(qtbot, DARK, 0, 0, 300)
    assert not bar.isEnabled()
    assert {bar.grab().toImage().pixelColor(5, y).name() for y in range(300)} == {DARK.ground}
    bar.lay(0, 20, 300, 10)
    assert bar.isEnabled()
    assert bar.grab().toImage().pixelColor(bar.handle.center()).name() == DARK.line
