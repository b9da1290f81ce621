"""The grid under the pointer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model import BlockState
from core.snapshot import BlockPiece
from fakes.person import (
    AUTUMN,
    BERLIN,
    at,
    heard,
    key,
    lasting,
    mouse,
    move,
    on_screen,
    point,
    press,
    release,
    snapshot,
    typed,
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


@pytest.fixture
def gym(grid: WeekGrid) -> BlockPiece:
    """A confirmed block on Thursday from eleven to one, on show."""
    piece = lasting(BERLIN, at(BERLIN, 3, 11), at(BERLIN, 3, 13))
    grid.show_snapshot(snapshot(blocks=(piece,)))
    grid.repaint()
    return piece


def test_a_block_is_moved_by_its_body(grid: WeekGrid, gym: BlockPiece) -> None:
    """Dropped a day and an hour later it is asked for there; while it moves, its time is told and shown."""
    asked, told = heard(grid.change_asked), heard(grid.hovered)
    before = grid.grab().toImage()
    press(grid, point(grid, 3, 12))
    move(grid, point(grid, 4, 13.05))
    assert told[-1] == ((at(BERLIN, 4, 12), at(BERLIN, 4, 14)),)
    assert grid.grab().toImage() != before
    assert grid.selection is None
    release(grid, point(grid, 4, 13.05))
    assert asked == [(gym, at(BERLIN, 4, 12), at(BERLIN, 4, 14))]
    assert heard(grid.block_clicked) == []


@pytest.mark.parametrize(("hour", "to", "start", "end"), [(11, 10, 10, 13), (13, 15.1, 11, 15), (13, 9, 11, 11.25)])
def test_a_block_is_resized_at_both_edges(
    grid: WeekGrid, gym: BlockPiece, hour: float, to: float, start: float, end: float
) -> None:
    """Either edge goes with the pointer, and one grain is left; the pointer shows it before."""
    asked = heard(grid.change_asked)
    inset = QPointF(0, 2 if hour == 11 else -3)
    mouse(grid, QEvent.Type.MouseMove, point(grid, 3, hour) + inset, held=Qt.MouseButton.NoButton)
    assert grid.cursor().shape() is Qt.CursorShape.SizeVerCursor
    press(grid, point(grid, 3, hour) + inset)
    move(grid, point(grid, 3, to) + inset)
    release(grid, point(grid, 3, to) + inset)
    assert asked == [(gym, at(BERLIN, 3, start), at(BERLIN, 3, end))]


def test_with_ctrl_a_second_one_is_made(grid: WeekGrid, gym: BlockPiece) -> None:
    """Ctrl counts when the button comes up, also pressed and let go while the pointer rests; the grain stays."""
    asked, copied = heard(grid.change_asked), heard(grid.copy_asked)
    ctrl = Qt.KeyboardModifier.ControlModifier
    press(grid, point(grid, 3, 12))
    move(grid, point(grid, 2, 12.06), ctrl)
    assert grid.cursor().shape() is Qt.CursorShape.DragCopyCursor
    release(grid, point(grid, 2, 12.06), ctrl)
    assert copied == [(gym, at(BERLIN, 2, 11), at(BERLIN, 2, 13))]
    press(grid, point(grid, 3, 12))
    move(grid, point(grid, 2, 12), ctrl)
    QApplication.sendEvent(grid, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Control, ctrl))
    assert grid.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    release(grid, point(grid, 2, 12))
    assert len(asked) == len(copied) == 1


def test_what_cannot_move_says_why(grid: WeekGrid) -> None:
    """The pointer forbids it, the reason is said once, nothing is drawn or asked; a click still opens the block."""
    piece = lasting(BERLIN, at(BERLIN, 3, 11), at(BERLIN, 3, 13), state=BlockState.SENDING)
    grid.show_snapshot(snapshot(blocks=(piece,)))
    refused, asked = heard(grid.refused), heard(grid.change_asked)
    clicked = heard(grid.block_clicked)
    assert grid.can_move(piece)
    press(grid, point(grid, 3, 12))
    before = grid.grab().toImage()
    for hour in (13, 14, 15):
        move(grid, point(grid, 3, hour))
    assert grid.cursor().shape() is Qt.CursorShape.ForbiddenCursor
    assert grid.grab().toImage() == before
    release(grid, point(grid, 3, 15))
    assert asked == clicked == []
    assert refused == [(grid.can_move(piece),)]
    press(grid, point(grid, 3, 12))
    release(grid, point(grid, 3, 12))
    assert [args[0] for args in clicked] == [piece]


@pytest.mark.parametrize("loss", ["escape", "ungrab", "focus", "window"])
def test_a_carried_block_goes_back(grid: WeekGrid, gym: BlockPiece, loss: str) -> None:
    """Esc, a lost grab, a lost focus or another window in front restore the picture at once and nothing is asked."""
    asked = heard(grid.change_asked)
    press(grid, point(grid, 3, 12))
    before = grid.grab().toImage()
    move(grid, point(grid, 4, 14))
    assert grid.grab().toImage() != before
    if loss == "escape":
        typed(grid, Qt.Key.Key_Escape)
    elif loss == "focus":
        grid.clearFocus()
    else:
        kinds = {"ungrab": QEvent.Type.UngrabMouse, "window": QEvent.Type.WindowDeactivate}
        QApplication.sendEvent(grid, QEvent(kinds[loss]))
    assert grid.grab().toImage() == before
    release(grid, point(grid, 4, 14))
    assert asked == []


def test_a_drag_runs_over_the_weeks_edge(grid: WeekGrid) -> None:
    """At the side the week turns, and what was pressed on Thursday ends on Monday of the next one."""
    turned, drawn = heard(grid.turn_asked), heard(grid.drawn)
    after = BERLIN.shifted(1)
    press(grid, point(grid, 3, 10))
    move(grid, QPointF(grid.geometry_now.x_of(6) + grid.geometry_now.column_width - 5, point(grid, 6, 12).y()))
    assert grid._hands.turner.isActive()
    grid._hands.turner.timeout.emit()
    grid._hands.turner.timeout.emit()
    assert turned == [(1,), (1,)]
    grid.show_snapshot(snapshot(after))
    move(grid, point(grid, 0, 11))
    assert not grid._hands.turner.isActive()
    release(grid, point(grid, 0, 11))
    assert [args[:2] for args in drawn] == [(at(BERLIN, 3, 10), at(after, 0, 11))]


def test_a_block_is_carried_into_another_week(grid: WeekGrid, gym: BlockPiece) -> None:
    """The block need not be in the week it is dropped in; keys act on it once it is there."""
    asked = heard(grid.change_asked)
    before = BERLIN.shifted(-1)
    press(grid, point(grid, 3, 12))
    move(grid, point(grid, 1, 12))
    grid.show_snapshot(snapshot(before))
    move(grid, point(grid, 1, 13))
    release(grid, point(grid, 1, 13))
    assert asked == [(gym, at(before, 1, 12), at(before, 1, 14))]
    moved = lasting(before, at(before, 1, 12), at(before, 1, 14))
    moved = replace(moved, blocks=(gym.blocks[0].but(interval=moved.blocks[0].interval),))
    grid.show_snapshot(snapshot(before, (moved,)))
    assert grid.focused_block is moved


def test_who_presses_at_the_side_does_not_turn(grid: WeekGrid) -> None:
    """In the first pixels of Monday a drag downwards stays in its week; leaving and coming back turns."""
    g = grid.geometry_now
    edge = g.x_of(0) + 4
    press(grid, QPointF(edge, point(grid, 0, 10).y()))
    move(grid, QPointF(edge, point(grid, 0, 12).y()))
    assert not grid._hands.turner.isActive()
    move(grid, point(grid, 1, 12))
    move(grid, QPointF(edge, point(grid, 0, 12).y()))
    assert grid._hands.turner.isActive()
    turned = heard(grid.turn_asked)
    grid._hands.turner.timeout.emit()
    assert turned == [(-1,)]
    typed(grid, Qt.Key.Key_Escape)
    assert turned == [(-1,), (1,)]
    assert not grid._hands.turner.isActive()


def test_a_double_click_draws_an_hour(grid: WeekGrid) -> None:
    """The second press on empty time offers the hour from its cell on; on a block it opens it."""
    drawn, where = heard(grid.drawn), point(grid, 2, 10.3)
    press(grid, where)
    release(grid, where)
    mouse(grid, QEvent.Type.MouseButtonDblClick, where)
    release(grid, where)
    assert [args[:2] for args in drawn] == [(at(BERLIN, 2, 10.25), at(BERLIN, 2, 11.25))]
    piece = lasting(BERLIN, at(BERLIN, 3, 11), at(BERLIN, 3, 13))
    grid.show_snapshot(snapshot(blocks=(piece,)))
    clicked = heard(grid.block_clicked)
    mouse(grid, QEvent.Type.MouseButtonDblClick, point(grid, 3, 12))
    release(grid, point(grid, 3, 12))
    assert [args[0] for args in clicked] == [piece]


def test_calm_scrolling_goes_in_steps(grid: WeekGrid) -> None:
    """Where motion is unwelcome a drag at the edge scrolls half an hour at a time, seldom."""
    grid.calm = True
    press(grid, point(grid, 3, 12))
    move(grid, QPointF(point(grid, 3, 12).x(), grid.height() - 3))
    assert grid._hands.roller.interval() > 200
    before = grid.geometry_now.scroll
    grid._hands.roll()
    assert grid.geometry_now.scroll - before == round(30 * grid.geometry_now.zoom)
    release(grid, QPointF(point(grid, 3, 12).x(), grid.height() - 3))


def test_mirrored_sides_turn_the_way_days_run(grid: WeekGrid) -> None:
    """Where days run from right to left, later weeks are at the left."""
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned, g = heard(grid.turn_asked), grid.geometry_now
    press(grid, point(grid, 3, 10))
    move(grid, QPointF(g.x_of(6) + 5, point(grid, 3, 12).y()))
    grid._hands.turner.timeout.emit()
    move(grid, QPointF(g.x_of(0) + g.column_width - 5, point(grid, 3, 12).y()))
    grid._hands.turner.timeout.emit()
    assert turned == [(1,), (-1,)]
    release(grid, point(grid, 3, 12))
