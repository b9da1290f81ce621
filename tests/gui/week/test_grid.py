"""The widget as the window uses it: pointer, wheel, menu and blocks come out as signals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.week import Week
from fakes.person import (
    BERLIN,
    at,
    block,
    key,
    move,
    on_screen,
    point,
    press,
    release,
    snapshot,
    wheel,
)
from gui.week.grid import WeekGrid


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[WeekGrid]:
    """A grid on the screen, with data and focus."""
    with on_screen(qtbot) as widget:
        yield widget


def test_blocks_are_clicked_removed_and_told(grid: WeekGrid, qtbot: QtBot) -> None:
    """A click takes a block, Delete asks to remove it, its tip names time, state and reason as plain text."""
    piece = block(BERLIN, 4, 11, 13)
    grid.show_snapshot(snapshot(blocks=(piece,)))
    with qtbot.waitSignal(grid.block_clicked) as got:
        press(grid, point(grid, 4, 12))
        release(grid, point(grid, 4, 12))
    assert got.args is not None
    assert got.args[0] is piece
    assert got.args[1].contains(point(grid, 4, 12).toPoint())
    assert grid.focused_block is piece
    with qtbot.waitSignal(grid.remove_asked):
        QApplication.sendEvent(grid, key(Qt.Key.Key_Delete))
    tip = grid._tip(point(grid, 4, 12))
    assert "Gym" in tip
    assert "11:00–13:00" in tip
    assert "refused: no <b>room</b>" in tip
    again = block(BERLIN, 4, 11, 13)
    grid.show_snapshot(snapshot(blocks=(again,)))
    assert grid.focused_block is again
    QApplication.sendEvent(grid, key(Qt.Key.Key_Escape))
    assert grid.focused_block is None


def test_the_menu_knows_where_it_was_asked_for(grid: WeekGrid) -> None:
    """A right click names the time, over a block the block too, by key the caret."""
    got: list[tuple[QPoint, object, object]] = []
    grid.menu_asked.connect(lambda *args: got.append(args))
    piece = block(BERLIN, 4, 11, 13)
    grid.show_snapshot(snapshot(blocks=(piece,)))
    for reason, where in (
        (QContextMenuEvent.Reason.Mouse, point(grid, 2, 10)),
        (QContextMenuEvent.Reason.Mouse, point(grid, 4, 12)),
        (QContextMenuEvent.Reason.Keyboard, point(grid, 0, 10)),
    ):
        place = where.toPoint()
        QApplication.sendEvent(grid, QContextMenuEvent(reason, place, grid.mapToGlobal(place)))
    assert [(epoch, found) for _, epoch, found in got] == [
        (at(BERLIN, 2, 10), None),
        (at(BERLIN, 4, 12), piece),
        (None, piece),
    ]


def test_the_wheel_scrolls_and_zooms_at_the_pointer(grid: WeekGrid) -> None:
    """With Ctrl the time under the pointer stays where it is."""
    scroll = grid.geometry_now.scroll
    wheel(grid, point(grid, 2, 12), -120)
    assert grid.geometry_now.scroll > scroll
    where = point(grid, 2, 13)
    zoom = grid.geometry_now.zoom
    wheel(grid, where, 120, Qt.KeyboardModifier.ControlModifier)
    assert grid.geometry_now.zoom > zoom
    assert abs(point(grid, 2, 13).y() - where.y()) < 2
    grid.zoom_reset()
    assert grid.geometry_now.zoom == pytest.approx(zoom)


def test_another_week_ends_the_drag_and_keeps_the_caret(grid: WeekGrid) -> None:
    """Turning the page during a gesture drops it; the caret keeps column and time of day."""
    press(grid, point(grid, 2, 10))
    release(grid, point(grid, 2, 10))
    press(grid, point(grid, 3, 10))
    move(grid, point(grid, 3, 12))
    after = BERLIN.shifted(1)
    grid.show_snapshot(snapshot(after))
    assert grid.selection is None
    assert grid.caret == at(after, 2, 10)


def test_a_moment_after_2038_fits_the_signals(grid: WeekGrid, qtbot: QtBot) -> None:
    """Epoch seconds beyond a C int come out whole."""
    week = Week(date(2040, 5, 7), "Europe/Berlin")
    grid.show_snapshot(snapshot(week))
    with qtbot.waitSignal(grid.clicked) as got:
        press(grid, point(grid, 2, 10))
        release(grid, point(grid, 2, 10))
    assert got.args == [at(week, 2, 10)]


def test_both_pieces_of_a_night_are_one_block(grid: WeekGrid) -> None:
    """A block over midnight is taken by either piece, and the ring is around both."""
    night = block(BERLIN, 2, 22, 26)
    grid.show_snapshot(snapshot(blocks=(night,)))
    grid.scroll_to(0)
    grid.repaint()
    press(grid, point(grid, 3, 1))
    release(grid, point(grid, 3, 1))
    assert grid.focused_block is night
    assert len(grid._cards_of(night)) == 2
    assert grid._tip(point(grid, 3, 1)) == grid._tip(point(grid, 3, 0.5))
