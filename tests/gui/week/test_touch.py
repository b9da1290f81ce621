"""Fingers on the grid: swipe, tap, long press, pinch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fakes.person import BERLIN, at, lasting, on_screen, point, snapshot
from gui.week.grid import WeekGrid


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[WeekGrid]:
    """A grid on the screen, with data and focus."""
    with on_screen(qtbot) as widget:
        yield widget


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    """A touch screen."""
    device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    assert isinstance(device, QPointingDevice)
    return device


def where(grid: WeekGrid, day: int, hour: float) -> QPoint:
    """A place a finger can touch."""
    return point(grid, day, hour).toPoint()


def test_a_swipe_scrolls_with_the_finger(grid: WeekGrid, screen: QPointingDevice) -> None:
    """What was under the finger stays under it, and nothing is drawn or clicked."""
    got: list[object] = []
    grid.clicked.connect(got.append)
    before, start = grid.geometry_now.scroll, where(grid, 2, 13)
    QTest.touchEvent(grid, screen).press(0, start, grid).commit()
    for step in (20, 40, 57):
        QTest.touchEvent(grid, screen).move(0, start - QPoint(0, step), grid).commit()
    QTest.touchEvent(grid, screen).release(0, start - QPoint(0, 57), grid).commit()
    assert grid.geometry_now.scroll - before == round(57 * grid.geometry_now.scale)
    assert got == []
    assert grid.selection is None
    assert not grid._touch.timer.isActive()


def test_a_tap_is_a_click(grid: WeekGrid, screen: QPointingDevice, qtbot: QtBot) -> None:
    """On empty time it moves the caret, on a block it opens it."""
    with qtbot.waitSignal(grid.clicked) as got:
        QTest.touchEvent(grid, screen).press(0, where(grid, 2, 10.1), grid).commit()
        QTest.touchEvent(grid, screen).release(0, where(grid, 2, 10.1), grid).commit()
    assert got.args == [at(BERLIN, 2, 10)]
    grid.show_snapshot(snapshot(blocks=(lasting(BERLIN, at(BERLIN, 3, 11), at(BERLIN, 3, 13)),)))
    with qtbot.waitSignal(grid.block_clicked):
        QTest.touchEvent(grid, screen).press(0, where(grid, 3, 12), grid).commit()
        QTest.touchEvent(grid, screen).release(0, where(grid, 3, 12), grid).commit()


def test_a_long_press_draws(grid: WeekGrid, screen: QPointingDevice, qtbot: QtBot) -> None:
    """A finger that rests selects the cell under it, and draws on as it moves."""
    QTest.touchEvent(grid, screen).press(0, where(grid, 2, 10.1), grid).commit()
    qtbot.waitUntil(lambda: grid.selection == (at(BERLIN, 2, 10), at(BERLIN, 2, 10.25)))
    with qtbot.waitSignal(grid.drawn) as got:
        QTest.touchEvent(grid, screen).move(0, where(grid, 2, 11.5), grid).commit()
        QTest.touchEvent(grid, screen).release(0, where(grid, 2, 11.5), grid).commit()
    assert got.args is not None
    assert got.args[:2] == [at(BERLIN, 2, 10), at(BERLIN, 2, 11.5)]


def test_a_long_press_takes_a_block(grid: WeekGrid, screen: QPointingDevice, qtbot: QtBot) -> None:
    """A block goes with the finger that rested on it."""
    grid.show_snapshot(snapshot(blocks=(lasting(BERLIN, at(BERLIN, 3, 11), at(BERLIN, 3, 13)),)))
    QTest.touchEvent(grid, screen).press(0, where(grid, 3, 12), grid).commit()
    grid._touch.timer.timeout.emit()
    with qtbot.waitSignal(grid.change_asked) as got:
        QTest.touchEvent(grid, screen).move(0, where(grid, 4, 12), grid).commit()
        QTest.touchEvent(grid, screen).release(0, where(grid, 4, 12), grid).commit()
    assert got.args is not None
    assert got.args[1:] == [at(BERLIN, 4, 11), at(BERLIN, 4, 13)]


def test_two_fingers_zoom(grid: WeekGrid, screen: QPointingDevice) -> None:
    """Twice as far apart is twice as high, about the middle of both; the drawing a finger began is dropped."""
    middle, before = where(grid, 2, 13), grid.zoom
    seen: list[float] = []
    grid.zoom_changed.connect(seen.append)
    row = grid.geometry_now.row_at(middle.y() * grid.geometry_now.scale)
    up, down = QPoint(0, -50), QPoint(0, 50)
    QTest.touchEvent(grid, screen).press(0, middle + up, grid).press(1, middle + down, grid).commit()
    QTest.touchEvent(grid, screen).move(0, middle + up * 2, grid).move(1, middle + down * 2, grid).commit()
    assert grid.zoom == pytest.approx(2 * before)
    assert seen == [grid.zoom]
    assert grid.geometry_now.row_at(middle.y() * grid.geometry_now.scale) == pytest.approx(row, abs=2)
    QTest.touchEvent(grid, screen).release(0, middle + up, grid).release(1, middle + down, grid).commit()
    assert grid.selection is None


def test_a_touch_pad_is_a_pointer(grid: WeekGrid) -> None:
    """Fingers on a pad beside the screen move the pointer; what they touch is not the week."""
    pad = QTest.createTouchDevice(QInputDevice.DeviceType.TouchPad)
    QTest.touchEvent(grid, pad).press(0, where(grid, 2, 10), grid).commit()
    assert not grid._touch.timer.isActive()
    QTest.touchEvent(grid, pad).release(0, where(grid, 2, 10), grid).commit()
