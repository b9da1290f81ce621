"""What there is to hear: order, keys that last, places on the screen, and what can be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.model import Blocking, BlockState, Interval, Slot, SlotKind
from core.snapshot import BusyPiece, CalendarState, Freshness, Snapshot
from core.week import Part, Week
from fakes.pictures import BERLIN, SPRING, at, piece, track
from gui.theme import LIGHT
from gui.week.ears_table import FOCUS, PRESS, REMOVE, SHIFTS, Key, Laid, Table, block_key
from gui.week.grid import WeekGrid


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[WeekGrid]:
    """A grid on the screen."""
    widget = WeekGrid(LIGHT)
    qtbot.addWidget(widget)
    widget.resize(1100, 800)
    widget.show()
    qtbot.waitExposed(widget)
    yield widget
    widget.hide()


def full(week: Week = BERLIN) -> Snapshot:
    """Two calendars, a block and a booking."""
    interval = Interval.of(at(week, 2, 14), at(week, 2, 15))
    booking = BusyPiece(Slot(interval, SlotKind.BUSY, "Board"), tuple(week.parts(*interval.span)))
    first = track(week, (1, 9, 12), (1, 13, 14), name="a")
    second = track(week, (0, 10, 11), name="b", unknown=(Part(4, 0, 1440),))
    second = replace(second, state=CalendarState(Freshness.UNKNOWN, loading=True), busy=(booking,))
    return Snapshot(week, (first, second), (piece(week, 1, 10, 11),))


def shown(grid: WeekGrid, snapshot: Snapshot) -> Table:
    """The table of what the grid shows now."""
    grid.show_snapshot(snapshot)
    return Table(grid, snapshot)


def name(table: Table, key: Key | None) -> str:
    """What a key is called; fails where it stands for nothing."""
    thing = table.thing(key)
    assert thing is not None
    return thing.name


def test_headers_and_cells_row_by_row_then_pieces(grid: WeekGrid) -> None:
    """Every index has a key and every key its index; beyond the end there is nothing."""
    table = shown(grid, full())
    assert (table.rows, table.columns, len(table)) == (96, 7, 97 * 8 + 1 + 3 + 1)
    keys = [table.key(index) for index in range(len(table))]
    assert len(set(keys)) == len(keys)
    assert [table.index(key) for key in keys] == [*range(len(table))]
    assert (table.key(-1), table.key(len(table))) == (None, None)
    assert (table.index(None), table.index(("cell", 96, 0, 0))) == (-1, -1)
    assert name(table, table.key(2)) == "Tuesday 24 November"
    assert name(table, table.key(8 * 41)) == "10:00"
    assert name(table, table.key(8 * 41 + 2)).startswith("Tuesday 24 November, 10:00 to 10:15, open in 1 of 2: A; Gym")
    pieces = [name(table, key) for key in keys[97 * 8 :]]
    assert [said.split(",")[0] for said in pieces] == ["Gym: waiting to be sent (A)", "B", "A", "A", "Board"]


def test_keys_last(grid: WeekGrid) -> None:
    """The same run and block in another Snapshot have the same keys; in another week only cells are there."""
    before, after = shown(grid, full()), shown(grid, full())
    assert [before.key(i) for i in range(len(before))] == [after.key(i) for i in range(len(after))]
    later = shown(grid, full(BERLIN.shifted(1)))
    kept = {before.key(i) for i in range(97 * 8, len(before))} & {later.key(i) for i in range(97 * 8, len(later))}
    assert kept == {("block", "110")}


def test_a_skipped_hour_has_cells_without_time(grid: WeekGrid) -> None:
    """They say so, can neither be selected nor blocked; all others tile the day."""
    table = shown(grid, full(SPRING))
    cells = [table.thing(("cell", row, 6, 0)) for row in range(table.rows)]
    spans = [cell.span for cell in cells if cell is not None and cell.span is not None]
    assert len(spans) == 92
    assert [end for _, end in spans[:-1]] == [start for start, _ in spans[1:]]
    assert (spans[0][0], spans[-1][1]) == SPRING.bounds(6)
    (missing,) = {name(table, ("cell", row, 6, 0)) for row in (8,)}
    assert missing == "Sunday 14 March, 02:00: the clock skips this time"
    skipped = table.thing(("cell", 8, 6, 0))
    assert skipped is not None
    assert not skipped.actions


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_things_lie_where_they_are_drawn(grid: WeekGrid, direction: Qt.LayoutDirection) -> None:
    """Under the middle of each thing that can be seen lies the thing itself, or a block upon it."""
    grid.setLayoutDirection(direction)
    table = shown(grid, full())
    seen = 0
    for index in range(97 * 8):
        key = table.key(index)
        thing = table.thing(key)
        assert thing is not None
        middle = thing.rect.center()
        if thing.fixed or table.body().contains(middle):
            under = table.key_at(middle)
            assert under == key or under == ("block", "110")
            seen += 1
    assert seen > 8 * 40
    block = table.thing(("block", "110"))
    assert isinstance(block, Laid)
    assert table.key_at(block.rect.center()) == ("block", "110")
    for index in range(97 * 8, len(table)):
        piece = table.thing(table.key(index))
        assert piece is not None
        assert piece.rect.width() > 2
        assert piece.rect.height() > 2
    corner = table.thing(("corner", 0))
    assert corner is not None
    assert (corner.rect.left() > 900) == (direction is Qt.LayoutDirection.RightToLeft)


def test_only_what_is_not_known_and_asked_for_is_busy(grid: WeekGrid) -> None:
    """A cell under a calendar that loads, and a block on its way."""
    table = shown(grid, full())
    busy = [key for i in range(len(table)) if (key := table.key(i)) and (thing := table.thing(key)) and thing.busy]
    assert {key for key in busy if key[0] == "cell"} == {("cell", row, 4, 0) for row in range(96)}
    assert ("block", "110") in busy
    settled = Snapshot(BERLIN, (), (piece(BERLIN, 1, 10, 11, state=BlockState.CONFIRMED),))
    block = shown(grid, settled).thing(("block", "110"))
    assert block is not None
    assert not block.busy


def test_blocking_a_cell_draws_it(grid: WeekGrid, qtbot: QtBot) -> None:
    """The caret goes there and the stretch is asked about, as after a drag."""
    table = shown(grid, full())
    drawn: list[tuple[int, int]] = []
    grid.drawn.connect(lambda start, end, _: drawn.append((start, end)))
    cell = table.thing(table.cell_of(at(BERLIN, 1, 10.5)))
    assert cell is not None
    assert cell.actions == {PRESS: "Block here…", FOCUS: "Go there"}
    cell.do(FOCUS)
    assert (grid.caret, drawn) == (at(BERLIN, 1, 10.5), [])
    cell.do(PRESS)
    assert drawn == [(at(BERLIN, 1, 10.5), at(BERLIN, 1, 10.75))]


def test_what_can_be_done_with_a_block(grid: WeekGrid) -> None:
    """Details and removal go the way of the keys."""
    table = shown(grid, full())
    asked: list[object] = []
    grid.block_clicked.connect(lambda piece, _: asked.append(("details", block_key(piece))))
    grid.remove_asked.connect(lambda piece: asked.append(("remove", block_key(piece))))
    block = table.thing(("block", "110"))
    assert block is not None
    assert [*block.actions.values()] == ["Details", "Remove", "Go there"]
    for action in (FOCUS, PRESS, REMOVE):
        block.do(action)
    assert asked == [("details", ("block", "110")), ("remove", ("block", "110"))]
    assert grid.focused_block is not None


def test_a_block_is_moved_by_the_grain_where_the_service_can(grid: WeekGrid) -> None:
    """Both ways, with the length of the step in words."""
    snapshot = full()
    first = snapshot.tracks[0]
    movable = replace(first, calendar=replace(first.calendar, blocking=Blocking(movable=True)))
    table = shown(grid, replace(snapshot, tracks=(movable, snapshot.tracks[1])))
    asked: list[tuple[int, int]] = []
    grid.change_asked.connect(lambda _, start, end: asked.append((start, end)))
    block = table.thing(("block", "110"))
    assert block is not None
    words = {action: text for action, text in block.actions.items() if action in SHIFTS}
    assert words == {"Earlier": "Move 15 min earlier", "Later": "Move 15 min later"}
    for action in words:
        block.do(action)
    assert asked == [(at(BERLIN, 1, 9.75), at(BERLIN, 1, 10.75)), (at(BERLIN, 1, 10.25), at(BERLIN, 1, 11.25))]
