"""Keys: the caret, what keys make of it, and of the block or run they act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from core.snapshot import BlockPiece, Snapshot
from core.week import Week
from gui.week.carry import Grip, Steps, days_on
from gui.week.drag import cell_at, floored, sidestepped, stepped
from gui.week.nudge import Nudge
from gui.week.stops import neighbour, stops

if TYPE_CHECKING:
    from gui.week.grid import WeekGrid

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ALONG = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: False, Qt.Key.Key_End: True}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_GRIPS = {_CTRL: Grip.BODY, _SHIFT: Grip.END, _CTRL | _SHIFT: Grip.START}


class Keys:
    """The grid under the keyboard."""

    def __init__(self, grid: WeekGrid) -> None:
        self._grid = grid
        self._anchor: int | None = None
        self.nudge = Nudge(grid)

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; whether the grid knows what to do with it."""
        grid, key, snapshot = self._grid, Qt.Key(event.key()), self._grid.snapshot
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        block = self.nudge.piece or grid.focused_block
        if snapshot is None:
            return False
        if block is not None and self._on_block(snapshot, block, key, held):
            return True
        if key in (Qt.Key.Key_Control, Qt.Key.Key_Shift):
            return False
        if key is Qt.Key.Key_Escape:
            return self._escape()
        self.nudge.finish()
        if key in (*_SIDEWAYS, *_ALONG) and held in (_NONE, _SHIFT):
            self._step(snapshot.week, key, held == _SHIFT)
        elif key in _ENDS and held in (_NONE, _CTRL):
            self._to_end(snapshot.week, _ENDS[key], whole=held == _CTRL)
        elif key in _ENTER and held == _NONE:
            self._draw()
        elif key is Qt.Key.Key_F6 or (key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and held & _CTRL):
            grid.leave(forward=key is not Qt.Key.Key_Backtab and not held & _SHIFT)
        else:
            return False
        return True

    def release(self, event: QKeyEvent) -> None:
        """A key came up: with Ctrl or Shift, what they moved is meant."""
        if event.key() in (Qt.Key.Key_Control, Qt.Key.Key_Shift):
            self.nudge.finish()

    def walk(self, forward: bool) -> bool:
        """On to the next block or run in time order; whether there is one."""
        grid = self._grid
        if grid.snapshot is None:
            return False
        self.nudge.finish()
        here: BlockPiece | tuple[int, int] | None = grid.focused_block or grid.focused_run
        there = neighbour(stops(grid.snapshot), here, grid.caret, forward=forward)
        if there is None:
            grid.mark(None, shown=False)  # who comes back begins anew
        elif isinstance(there, BlockPiece):
            self.act_on(there, None)
        else:
            self.act_on(None, there)
        return there is not None

    def act_on(self, block: BlockPiece | None, run: tuple[int, int] | None) -> None:
        """Make keys act on a block or a run from now on, and read it; the caret goes along."""
        grid, span = self._grid, block.worst.interval.span if block is not None else run
        if grid.snapshot is None or span is None:
            grid.mark(grid.caret, block, run, shown=grid.caret_shown)
            return
        week = grid.snapshot.week
        start = max(span[0], week.interval.span[0])
        grid.mark(cell_at(week, start, grid.grain)[0], block, run, shown=True)
        grid.reveal(*span)
        grid.tell(span)

    def enter(self) -> None:
        """The keyboard came to the grid: show the caret, at first where the working hours begin."""
        grid = self._grid
        grid.mark(self._first_caret(), grid.focused_block, grid.focused_run, shown=True)

    def go(self, epoch: int) -> None:
        """Put the caret where a cell starts (epoch seconds), and show it; the week is turned to it."""
        grid = self._grid
        grid.mark(epoch, shown=True)
        if grid.snapshot is None:
            return
        grid.turn_to(epoch)
        grid.reveal(*grid.caret_cell())

    def forget_anchor(self) -> None:
        """What is grown next begins where the caret is."""
        self._anchor = None

    def carry_over(self, old: Week, new: Week) -> None:
        """Another week: the caret keeps its column and row, unless it went ahead."""
        grid = self._grid
        place = old.place(grid.caret) if grid.caret is not None else None
        if place is not None:
            day = min(place.day, new.count - 1)
            grid.mark(new.edge(day, place.row, closing=False), grid.focused_block, shown=grid.caret_shown)
        elif grid.caret is not None and new.place(grid.caret) is not None and grid.focused_block is None:
            grid.reveal(*grid.caret_cell())
            grid.tell(grid.selection or grid.caret_cell())

    # a block

    def _on_block(self, snapshot: Snapshot, block: BlockPiece, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """What keys do with the focused block."""
        grid, steps = self._grid, Steps.of(snapshot, block, self._grid.grain)
        if key in _ALONG and held in _GRIPS:
            self.nudge.along(block, steps, _GRIPS[held], _ALONG[key])
        elif key in _SIDEWAYS and held == _CTRL:
            self.nudge.sideways(block, steps, self._days(key))
        elif key in _ENTER and held == _NONE and not self.nudge.finish():
            grid.block_clicked.emit(block, grid.block_rect(block))
        elif key in _REMOVE and held == _NONE:
            self.nudge.drop()
            grid.remove_asked.emit(block)
        elif key is Qt.Key.Key_D and held == _CTRL:
            grid.duplicate(block)
        else:
            return key in _ENTER and held == _NONE
        return True

    # the caret

    def _escape(self) -> bool:
        grid = self._grid
        if self.nudge.active:
            self.nudge.drop()
        elif grid.selection:
            grid.clear_selection()
        elif grid.focused_block or grid.focused_run:
            grid.mark(grid.caret, shown=grid.caret_shown)
        else:
            return False
        return True

    def _days(self, key: Qt.Key) -> int:
        return _SIDEWAYS[key] * (-1 if self._grid.geometry_now.mirrored else 1)

    def _step(self, week: Week, key: Qt.Key, growing: bool) -> None:
        """Move the caret's cell, over the week's edge too; `growing` keeps where the selection began."""
        grid, caret = self._grid, self._first_caret()
        if caret is None:
            return
        low, high = week.interval.span
        if grid.caret is None and not growing:
            there = caret  # the first key shows where the caret is
        elif key in _ALONG:
            there = stepped(week, caret, grid.grain, _ALONG[key])
            if there == caret:
                there = high if _ALONG[key] > 0 else Steps(week.zone, grid.grain).next(low, -1)
        else:
            there = sidestepped(week, caret, self._days(key))
            if there == caret:
                there = days_on(week.zone, caret, self._days(key))
        if growing:
            self._anchor = caret if self._anchor is None else self._anchor
            begin, finish = min(self._anchor, there), max(self._anchor, there)
            grid.select((begin, Steps(week.zone, grid.grain).next(finish, 1)))
        else:
            grid.clear_selection()
        self.go(there)
        grid.tell(grid.selection or grid.caret_cell())

    def _to_end(self, week: Week, closing: bool, *, whole: bool) -> None:
        """The first or last cell of the caret's day, or of the whole week."""
        grid, caret = self._grid, self._first_caret()
        place = week.place(caret) if caret is not None else None
        if place is None:
            return
        low, high = week.interval.span if whole else week.bounds(place.day)
        grid.clear_selection()
        self.go(cell_at(week, high - 1, grid.grain)[0] if closing else low)
        grid.tell(grid.caret_cell())

    def _draw(self) -> None:
        grid = self._grid
        if grid.selection is None:
            if grid.caret is None:
                return
            grid.select(grid.focused_run or grid.caret_cell())
        if grid.selection is not None:
            grid.drawn.emit(*grid.selection, grid.rect_of(*grid.selection))

    def _first_caret(self) -> int | None:
        """The caret, or where it would start: the first row of the working hours, today if it is shown."""
        grid = self._grid
        if grid.snapshot is None:
            return None
        week = grid.snapshot.week
        if grid.caret is not None and week.place(grid.caret) is not None:
            return grid.caret
        place = floored(week, grid.first_place, grid.grain)
        return week.edge(place.day, place.row, closing=False)
