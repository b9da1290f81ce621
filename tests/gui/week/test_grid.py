"""The widget as the window uses it: pointer, wheel, menu and blocks come out as signals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.week import Week
from fakes.person import (
    BERLIN,
    at,
    block,
    heard,
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
    QTest.keyClick(grid, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert got[-1] == got[-2]


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


def test_another_week_keeps_the_caret_and_forgets_a_press(grid: WeekGrid) -> None:
    """The caret keeps column and time of day; what was only pressed meant a time that is gone."""
    got: list[object] = []
    press(grid, point(grid, 2, 10))
    release(grid, point(grid, 2, 10))
    grid.clicked.connect(got.append)
    press(grid, point(grid, 3, 10))
    after = BERLIN.shifted(1)
    grid.show_snapshot(snapshot(after))
    release(grid, point(grid, 3, 10))
    assert grid.caret == at(after, 2, 10)
    assert got == []


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
    assert len(grid.places.cards_of(night)) == 2
    assert grid._tip(point(grid, 3, 1)) == grid._tip(point(grid, 3, 0.5))


def test_what_is_read_follows_the_wheel(grid: WeekGrid, qtbot: QtBot) -> None:
    """The pointer rests, and another time lies under it."""
    heard: list[object] = []
    grid.hovered.connect(heard.append)
    at = point(grid, 1, 10)
    wheel(grid, at, -120)
    under = grid.places.cell_under(QPointF(at), grid.grain)
    assert heard == [under]
    assert under is not None
    assert under[0] > grid.snapshot.week.bounds(1)[0] + 10 * 3600  # type: ignore[union-attr]


def test_what_is_drawn_follows_the_wheel(grid: WeekGrid) -> None:
    """Who scrolls in the middle of a drag draws on to what lies under the pointer now; a mere press stays one."""
    press(grid, point(grid, 2, 12))
    wheel(grid, point(grid, 2, 12), -120)
    assert grid.selection is None
    wheel(grid, point(grid, 2, 12), 120)
    end = point(grid, 2, 14)
    move(grid, end)
    assert grid.selection == (at(BERLIN, 2, 12), at(BERLIN, 2, 14))
    wheel(grid, end, -120)
    assert grid.selection == (at(BERLIN, 2, 12), at(BERLIN, 2, 15))
    release(grid, end)


def test_a_wheel_turned_sideways_turns_the_week(grid: WeekGrid) -> None:
    """Shift and one notch are one week, two halves too; a touch pad needs a longer way; back and forth is nothing."""
    turned = heard(grid.turn_asked)
    shift = Qt.KeyboardModifier.ShiftModifier
    wheel(grid, point(grid, 2, 12), -120, shift)
    for turn in (60, 60):
        wheel(grid, point(grid, 2, 12), turn, shift)
    for turn in (100, -100, 100):
        wheel(grid, point(grid, 2, 12), turn, shift)
    assert turned == [(1,), (-1,)]


def test_the_zoom_can_be_set_and_is_told(grid: WeekGrid) -> None:
    """The window keeps the zoom: it is told when it changes, and kept within its ends."""
    seen = heard(grid.zoom_changed)
    grid.zoom = 2.0
    grid.zoom = 2.0
    grid.zoom = 99.0
    assert seen == [(2.0,), (6.0,)]
    assert grid.zoom == 6.0


def test_a_snapshot_and_a_focus_are_told(grid: WeekGrid) -> None:
    """Whoever reads the grid aloud hears of another Snapshot, caret, block or run."""
    shown, moved = heard(grid.shown), heard(grid.focus_moved)
    piece = block(BERLIN, 4, 11, 13)
    grid.show_snapshot(snapshot(blocks=(piece,)))
    assert shown == [()]
    steps: tuple[Callable[[], None], ...] = (
        lambda: grid.move_caret(at(BERLIN, 1, 9)),
        lambda: grid.focus_block(piece),
        lambda: grid.mark(grid.caret, None, (at(BERLIN, 2, 9), at(BERLIN, 2, 17)), shown=True),
        lambda: grid.focus_block(None),
    )
    for count, step in enumerate(steps, 1):
        step()
        assert len(moved) == count
    assert grid.focused_run is None
