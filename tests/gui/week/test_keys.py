"""The grid under the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.model import BlockState
from core.snapshot import BlockPiece
from fakes.person import (
    BERLIN,
    NONE,
    at,
    heard,
    key,
    lasting,
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


def test_keys_move_grow_and_draw(grid: WeekGrid, qtbot: QtBot) -> None:
    """Arrows walk by grain and day, Shift grows, Enter draws, Esc drops."""
    press(grid, point(grid, 2, 10))
    release(grid, point(grid, 2, 10))
    typed(grid, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert grid.caret == at(BERLIN, 3, 10.25)
    typed(grid, Qt.Key.Key_Down, Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert grid.selection == (at(BERLIN, 3, 10.25), at(BERLIN, 3, 11))
    with qtbot.waitSignal(grid.drawn) as got:
        typed(grid, Qt.Key.Key_Return)
    assert got.args is not None
    assert got.args[:2] == [at(BERLIN, 3, 10.25), at(BERLIN, 3, 11)]
    typed(grid, Qt.Key.Key_Escape)
    assert grid.selection is None
    typed(grid, Qt.Key.Key_End)
    assert grid.caret == at(BERLIN, 3, 23.75)
    with qtbot.waitSignal(grid.drawn) as cell:
        typed(grid, Qt.Key.Key_Enter)
    assert cell.args is not None
    assert cell.args[:2] == [at(BERLIN, 3, 23.75), at(BERLIN, 4, 0)]


def test_the_first_key_shows_the_caret(grid: WeekGrid) -> None:
    """Without a click the caret appears today where the working hours begin, and is scrolled to."""
    typed(grid, Qt.Key.Key_Down)
    assert grid.caret == at(BERLIN, 1, 9)


def test_mirrored_keys_follow_the_eye(grid: WeekGrid) -> None:
    """Where days run from right to left, Left is the next day, and a drag still finds its day."""
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(grid, point(grid, 2, 10))
    release(grid, point(grid, 2, 10))
    assert grid.caret == at(BERLIN, 2, 10)
    typed(grid, Qt.Key.Key_Left)
    assert grid.caret == at(BERLIN, 3, 10)
    assert grid.geometry_now.x_of(0) > grid.geometry_now.x_of(6)


def test_the_caret_shows_for_keys_not_for_the_pointer(grid: WeekGrid) -> None:
    """After a click and after the window gave the focus back nothing is framed; a key or Tab brings the caret."""
    clicked = point(grid, 2, 10)
    press(grid, clicked)
    release(grid, clicked)
    grid.clearFocus()
    plain = grid.grab().toImage()
    grid.setFocus(Qt.FocusReason.OtherFocusReason)
    assert grid.grab().toImage() == plain
    typed(grid, Qt.Key.Key_Down)
    framed = grid.grab().toImage()
    assert framed != plain
    press(grid, clicked)
    release(grid, clicked)
    assert grid.grab().toImage() == plain
    grid.clearFocus()
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    assert grid.grab().toImage() != plain


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def let_go(grid: WeekGrid, which: Qt.Key = Qt.Key.Key_Control) -> None:
    """A key comes up."""
    QApplication.sendEvent(grid, QKeyEvent(QEvent.Type.KeyRelease, which, NONE))


@pytest.fixture
def gym(grid: WeekGrid) -> BlockPiece:
    """A confirmed block on Thursday from eleven to one, on show and focused."""
    piece = lasting(BERLIN, at(BERLIN, 3, 11), at(BERLIN, 3, 13))
    grid.show_snapshot(snapshot(blocks=(piece,)))
    grid.focus_block(piece)
    return piece


@pytest.mark.parametrize(
    ("keys", "held", "start", "end"),
    [
        ([Qt.Key.Key_Down, Qt.Key.Key_Down], CTRL, (3, 11.5), (3, 13.5)),
        ([Qt.Key.Key_Up, Qt.Key.Key_Left], CTRL, (2, 10.75), (2, 12.75)),
        ([Qt.Key.Key_Down], SHIFT, (3, 11), (3, 13.25)),
        ([Qt.Key.Key_Up] * 20, SHIFT, (3, 11), (3, 11.25)),
        ([Qt.Key.Key_Down], CTRL | SHIFT, (3, 11.25), (3, 13)),
        ([Qt.Key.Key_Up], CTRL | SHIFT, (3, 10.75), (3, 13)),
    ],
)
def test_keys_move_and_resize_a_block(
    grid: WeekGrid,
    gym: BlockPiece,
    keys: list[Qt.Key],
    held: Qt.KeyboardModifier,
    start: tuple[int, float],
    end: tuple[int, float],
) -> None:
    """Steps are shown at once and asked for as one change when Ctrl or Shift is let go."""
    asked = heard(grid.change_asked)
    typed(grid, *keys, modifiers=held)
    assert asked == []
    assert grid.gesturing
    let_go(grid)
    assert asked == [(gym, at(BERLIN, *start), at(BERLIN, *end))]
    assert grid.selection is None
    assert not grid.gesturing


def test_steps_of_keys_are_meant_when_keys_rest(grid: WeekGrid, gym: BlockPiece, qtbot: QtBot) -> None:
    """Whoever keeps Ctrl down, or whose keys come without it, is heard a moment later; Esc takes it back before."""
    asked = heard(grid.change_asked)
    before = grid.grab().toImage()
    typed(grid, Qt.Key.Key_Down, modifiers=CTRL)
    assert grid.grab().toImage() != before
    typed(grid, Qt.Key.Key_Escape)
    assert grid.grab().toImage() == before
    let_go(grid)
    assert asked == []
    with qtbot.waitSignal(grid.change_asked):
        typed(grid, Qt.Key.Key_Down, modifiers=CTRL)


def test_a_block_that_cannot_move_says_why_to_keys(grid: WeekGrid) -> None:
    """Keys get the same reason as the pointer."""
    piece = lasting(BERLIN, at(BERLIN, 3, 11), at(BERLIN, 3, 13), state=BlockState.WAITING)
    grid.show_snapshot(snapshot(blocks=(piece,)))
    grid.focus_block(piece)
    refused = heard(grid.refused)
    typed(grid, Qt.Key.Key_Down, modifiers=CTRL)
    assert refused == [(grid.can_move(piece),)]
    assert not grid.gesturing


def test_a_block_moved_out_of_the_week_is_followed(grid: WeekGrid) -> None:
    """Ctrl+Right on Sunday turns the week, further steps count there, and Esc turns back."""
    piece = lasting(BERLIN, at(BERLIN, 6, 11), at(BERLIN, 6, 13))
    grid.show_snapshot(snapshot(blocks=(piece,)))
    grid.focus_block(piece)
    turned, asked, after = heard(grid.turn_asked), heard(grid.change_asked), BERLIN.shifted(1)
    typed(grid, Qt.Key.Key_Right, modifiers=CTRL)
    assert turned == [(1,)]
    grid.show_snapshot(snapshot(after))
    typed(grid, Qt.Key.Key_Down, modifiers=CTRL)
    typed(grid, Qt.Key.Key_Escape)
    assert turned == [(1,), (-1,)]
    grid.show_snapshot(snapshot(blocks=(piece,)))
    assert grid.focused_block is piece
    typed(grid, Qt.Key.Key_Right, modifiers=CTRL)
    grid.show_snapshot(snapshot(after))
    typed(grid, Qt.Key.Key_Down, modifiers=CTRL)
    let_go(grid)
    assert asked == [(piece, at(after, 0, 11.25), at(after, 0, 13.25))]


def test_ctrl_d_copies_to_the_next_free_time(grid: WeekGrid) -> None:
    """Right behind the block, or behind what is there already."""
    piece = lasting(BERLIN, at(BERLIN, 3, 11), at(BERLIN, 3, 13))
    other = lasting(BERLIN, at(BERLIN, 3, 14), at(BERLIN, 3, 15), "Lunch")
    grid.show_snapshot(snapshot(blocks=(piece, other)))
    grid.focus_block(piece)
    copied = heard(grid.copy_asked)
    typed(grid, Qt.Key.Key_D, modifiers=CTRL)
    assert copied == [(piece, at(BERLIN, 3, 15), at(BERLIN, 3, 17))]


def test_tab_walks_blocks_and_runs_and_leaves(grid: WeekGrid, qtbot: QtBot) -> None:
    """Forwards and backwards in time order, read as it goes; after the last stop the focus goes on."""
    box = QWidget()
    qtbot.addWidget(box)
    lines = QVBoxLayout(box)
    after = QLineEdit()
    grid.setParent(box)
    lines.addWidget(grid)
    lines.addWidget(after)
    box.resize(1000, 700)
    box.show()
    piece = lasting(BERLIN, at(BERLIN, 5, 11), at(BERLIN, 5, 13))
    grid.show_snapshot(snapshot(blocks=(piece,)))
    grid.mark(grid.caret, None, (at(BERLIN, 5, 9), at(BERLIN, 5, 17)), shown=True)
    box.activateWindow()
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    told = heard(grid.hovered)
    QTest.keyClick(grid, Qt.Key.Key_Tab)
    assert grid.focused_block is piece
    assert told == [(piece.worst.interval.span,)]
    QTest.keyClick(grid, Qt.Key.Key_Tab)
    assert grid.focused_run == (at(BERLIN, 6, 9), at(BERLIN, 6, 17))
    assert grid.focused_block is None
    QTest.keyClick(grid, Qt.Key.Key_Backtab)
    assert grid.focused_block is piece
    QTest.keyClick(grid, Qt.Key.Key_Tab)
    QTest.keyClick(grid, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert grid.focused_run is None
    assert grid.caret is None
    for keys in ((Qt.Key.Key_F6, NONE), (Qt.Key.Key_Tab, CTRL)):
        grid.setFocus()
        grid.mark(grid.caret, None, (at(BERLIN, 1, 9), at(BERLIN, 1, 17)), shown=True)
        QTest.keyClick(grid, *keys)
        assert after.hasFocus()
    grid.setParent(None)


def test_enter_on_a_run_draws_it(grid: WeekGrid) -> None:
    """A focused run is ringed, Enter offers all of it, Esc drops first the drawing, then the ring."""
    run = at(BERLIN, 2, 9), at(BERLIN, 2, 17)
    plain = grid.grab().toImage()
    drawn, moved = heard(grid.drawn), heard(grid.focus_moved)
    grid.mark(run[0], None, run, shown=True)
    assert moved
    assert grid.grab().toImage() != plain
    typed(grid, Qt.Key.Key_Return)
    assert [args[:2] for args in drawn] == [run]
    typed(grid, Qt.Key.Key_Escape)
    assert grid.selection is None
    assert grid.focused_run == run
    typed(grid, Qt.Key.Key_Escape)
    assert grid.focused_run is None


@pytest.mark.parametrize(
    ("day", "hour", "which", "pages", "there"),
    [
        (6, 10, Qt.Key.Key_Right, 1, (0, 10)),
        (0, 10, Qt.Key.Key_Left, -1, (6, 10)),
        (6, 23.75, Qt.Key.Key_Down, 1, (0, 0)),
        (0, 0, Qt.Key.Key_Up, -1, (6, 23.75)),
    ],
)
def test_arrows_turn_the_week_at_its_edge(
    grid: WeekGrid, day: int, hour: float, which: Qt.Key, pages: int, there: tuple[int, float]
) -> None:
    """The caret goes on in the next or last week, sideways on its row, along the time without a gap."""
    turned, week = heard(grid.turn_asked), BERLIN.shifted(pages)
    grid.move_caret(at(BERLIN, day, hour))
    typed(grid, which)
    assert turned == [(pages,)]
    grid.show_snapshot(snapshot(week))
    assert grid.caret == at(week, *there)


def test_a_selection_grows_over_the_weeks_edge(grid: WeekGrid) -> None:
    """Shift+Right on Sunday goes on until Monday of the next week, and from there on."""
    after = BERLIN.shifted(1)
    grid.move_caret(at(BERLIN, 6, 10))
    typed(grid, Qt.Key.Key_Right, modifiers=SHIFT)
    grid.show_snapshot(snapshot(after))
    typed(grid, Qt.Key.Key_Down, modifiers=SHIFT)
    assert grid.selection == (at(BERLIN, 6, 10), at(after, 0, 10.5))


def test_home_and_end_go_to_the_edges(grid: WeekGrid) -> None:
    """Of the day, with Ctrl of the week."""
    grid.move_caret(at(BERLIN, 2, 10))
    seen = []
    for which, held in (
        (Qt.Key.Key_Home, NONE),
        (Qt.Key.Key_End, NONE),
        (Qt.Key.Key_Home, CTRL),
        (Qt.Key.Key_End, CTRL),
    ):
        typed(grid, which, modifiers=held)
        seen.append(grid.caret)
    assert seen == [at(BERLIN, 2, 0), at(BERLIN, 2, 23.75), at(BERLIN, 0, 0), at(BERLIN, 6, 23.75)]


def test_the_windows_keys_stay_the_windows(grid: WeekGrid) -> None:
    """Page keys, letters, and Ctrl+D without a block are not taken."""
    for which, held in (
        (Qt.Key.Key_PageDown, NONE),
        (Qt.Key.Key_T, NONE),
        (Qt.Key.Key_D, CTRL),
        (Qt.Key.Key_Escape, NONE),
    ):
        event = key(which, held)
        event.accept()
        grid.keyPressEvent(event)
        assert not event.isAccepted()
