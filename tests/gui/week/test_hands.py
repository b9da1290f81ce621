"""The grid under the pointer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.person import (
    AUTUMN,
    BERLIN,
    at,
    key,
    mouse,
    move,
    on_screen,
    point,
    press,
    release,
    snapshot,
)
from gui.week.grid import WeekGrid


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[WeekGrid]:
    """A grid on the screen, with data and focus."""
    with on_screen(qtbot) as widget:
        yield widget


def test_a_drag_draws_and_stays_until_it_is_cleared(grid: WeekGrid, qtbot: QtBot) -> None:
    """Press, move, release: the stretch comes out in epoch seconds with its rectangle, and stays visible."""
    got: list[tuple[int, int, QRect]] = []
    grid.drawn.connect(lambda start, end, box: got.append((start, end, box)))
    press(grid, point(grid, 3, 13.1))
    move(grid, point(grid, 3, 14.0))
    move(grid, point(grid, 3, 14.5))
    release(grid, point(grid, 3, 14.5))
    start, end = at(BERLIN, 3, 13), at(BERLIN, 3, 14.5)
    assert [(a, b) for a, b, _ in got] == [(start, end)]
    assert got[0][2].contains(point(grid, 3, 14).toPoint())
    assert grid.selection == (start, end)
    grid.clear_selection()
    assert grid.selection is None


def test_modifiers_refine_the_grain(grid: WeekGrid) -> None:
    """Ctrl snaps to five minutes, Shift to one."""
    for _ in range(6):
        grid.zoom_in()  # a minute has several pixels
    grid.scroll_to(750)
    press(grid, point(grid, 3, 13))
    move(grid, point(grid, 3, 14 + 11 / 60), Qt.KeyboardModifier.ControlModifier)
    assert grid.selection == (at(BERLIN, 3, 13), at(BERLIN, 3, 14) + 600)
    move(grid, point(grid, 3, 14 + 11 / 60), Qt.KeyboardModifier.ShiftModifier)
    assert grid.selection == (at(BERLIN, 3, 13), at(BERLIN, 3, 14) + 660)
    release(grid, point(grid, 3, 14))


def test_escape_restores_the_picture(grid: WeekGrid) -> None:
    """Esc during a drag leaves not a pixel behind, and the release afterwards draws nothing."""
    got: list[object] = []
    grid.drawn.connect(lambda *args: got.append(args))
    before = grid.grab().toImage()
    press(grid, point(grid, 3, 13))
    move(grid, point(grid, 4, 15))
    assert grid.grab().toImage() != before
    QApplication.sendEvent(grid, key(Qt.Key.Key_Escape))
    assert grid.grab().toImage() == before
    release(grid, point(grid, 4, 15))
    assert got == []


@pytest.mark.parametrize("loss", ["ungrab", "hide", "focus", "button"])
def test_a_lost_pointer_ends_the_gesture(grid: WeekGrid, loss: str) -> None:
    """A grab taken away, a hidden window, a lost focus or a release elsewhere cancel the drag."""
    press(grid, point(grid, 3, 13))
    move(grid, point(grid, 3, 15))
    assert grid.selection is not None
    if loss == "ungrab":
        QApplication.sendEvent(grid, QEvent(QEvent.Type.UngrabMouse))
    elif loss == "hide":
        grid.hide()
    elif loss == "focus":
        grid.clearFocus()
    else:
        mouse(grid, QEvent.Type.MouseMove, point(grid, 3, 15), held=Qt.MouseButton.NoButton)
    assert grid.selection is None


def test_a_click_moves_the_caret(grid: WeekGrid, qtbot: QtBot) -> None:
    """Less than four pixels is a click: caret and signal at the cell's start, nothing drawn."""
    with qtbot.waitSignal(grid.clicked) as got:
        press(grid, point(grid, 2, 10.2))
        move(grid, point(grid, 2, 10.2) + QPointF(2, 2))
        release(grid, point(grid, 2, 10.2))
    assert got.args == [at(BERLIN, 2, 10)]
    assert grid.caret == at(BERLIN, 2, 10)
    assert grid.selection is None


def test_a_drag_at_the_edge_scrolls_on(grid: WeekGrid) -> None:
    """Near the bottom the grid scrolls by itself and the selection grows with it."""
    press(grid, point(grid, 3, 12))
    move(grid, QPointF(point(grid, 3, 12).x(), grid.height() - 3))
    before, selected = grid.geometry_now.scroll, grid.selection
    grid._hands.roll()
    for _ in range(10):
        grid._hands.roll()
    assert grid.geometry_now.scroll > before
    assert selected is not None
    assert grid.selection is not None
    assert grid.selection[1] > selected[1]
    release(grid, QPointF(point(grid, 3, 12).x(), grid.height() - 3))
    assert not grid._hands.roller.isActive()


def test_absent_rows_cannot_be_dragged(grid: WeekGrid) -> None:
    """In rows another day repeats there is no time on Monday: no press, no reading."""
    grid.show_snapshot(snapshot(AUTUMN))
    grid.scroll_to(0)
    grid.repaint()
    got: list[object] = []
    grid.hovered.connect(got.append)
    mouse(grid, QEvent.Type.MouseMove, point(grid, 0, 2.5), held=Qt.MouseButton.NoButton)
    press(grid, point(grid, 0, 2.5))
    move(grid, point(grid, 0, 5))
    assert grid.selection is None
    assert got == []
    press(grid, point(grid, 6, 2.5))
    move(grid, point(grid, 6, 5))
    assert grid.selection is not None
    release(grid, point(grid, 6, 5))


def test_hovering_tells_the_cell(grid: WeekGrid) -> None:
    """The cell under the pointer is told once, and None when the pointer leaves."""
    got: list[object] = []
    grid.hovered.connect(got.append)
    for hour in (10.1, 10.2, 10.3):
        mouse(grid, QEvent.Type.MouseMove, point(grid, 2, hour), held=Qt.MouseButton.NoButton)
    QApplication.sendEvent(grid, QEvent(QEvent.Type.Leave))
    ten = at(BERLIN, 2, 10)
    assert got == [(ten, ten + 900), (ten + 900, ten + 1800), None]
