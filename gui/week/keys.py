"""Keys: the caret, what keys make of it, and of the block or run they act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from core.week import Week
from gui.week.drag import cell_at, floored, sidestepped, stepped

if TYPE_CHECKING:
    from gui.week.grid import WeekGrid

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ALONG = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Keys:
    """The grid under the keyboard."""

    def __init__(self, grid: WeekGrid) -> None:
        self._grid = grid
        self._anchor: int | None = None

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; whether the grid knows what to do with it."""
        grid, key = self._grid, Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key is Qt.Key.Key_Escape and (grid.selection or grid.focused_block):
            self._escape()
        elif grid.snapshot is None:
            return False
        elif (key in _SIDEWAYS or key in _ALONG) and held in (_NONE, _SHIFT):
            self._step(grid.snapshot.week, key, held == _SHIFT)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and held == _NONE:
            self._to_edge(grid.snapshot.week, key is Qt.Key.Key_End)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == _NONE:
            self._draw()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and held == _NONE and grid.focused_block:
            grid.remove_asked.emit(grid.focused_block)
        else:
            return False
        return True

    def enter(self) -> None:
        """The keyboard came to the grid: show the caret, at first where the working hours begin."""
        self._grid.mark(self._first_caret(), self._grid.focused_block, shown=True)

    def go(self, epoch: int) -> None:
        """Put the caret where a cell starts (epoch seconds), and show it."""
        grid = self._grid
        grid.mark(epoch, shown=True)
        if grid.snapshot is not None:
            grid.reveal(*grid.caret_cell())

    def forget_anchor(self) -> None:
        """What is grown next begins where the caret is."""
        self._anchor = None

    def carry_over(self, old: Week, new: Week) -> None:
        """Another week: the caret keeps its column and row."""
        grid = self._grid
        place = old.place(grid.caret) if grid.caret is not None else None
        if place is not None:
            day = min(place.day, new.count - 1)
            grid.mark(new.edge(day, place.row, closing=False), grid.focused_block, shown=grid.caret_shown)
        self._anchor = None

    def _escape(self) -> None:
        if self._grid.selection:
            self._grid.clear_selection()
        else:
            self._grid.focus_block(None)

    def _step(self, week: Week, key: Qt.Key, growing: bool) -> None:
        """Move the caret's cell; `growing` keeps where the selection began."""
        grid, caret = self._grid, self._first_caret()
        if caret is None:
            return
        if key in _ALONG:
            there = stepped(week, caret, grid.grain, _ALONG[key])
        else:
            there = sidestepped(week, caret, _SIDEWAYS[key] * (-1 if grid.geometry_now.mirrored else 1))
        if grid.caret is None and not growing:
            there = caret  # the first key shows where the caret is
        if growing:
            self._anchor = caret if self._anchor is None else self._anchor
            low, high = min(self._anchor, there), max(self._anchor, there)
            grid.select((low, cell_at(week, high, grid.grain)[1]))
        else:
            grid.clear_selection()
        self.go(there)
        grid.tell(grid.selection or grid.caret_cell())

    def _to_edge(self, week: Week, closing: bool) -> None:
        """The first or last cell of the caret's day."""
        grid, caret = self._grid, self._first_caret()
        place = week.place(caret) if caret is not None else None
        if place is None:
            return
        low, high = week.bounds(place.day)
        grid.clear_selection()
        self.go(cell_at(week, high - 1, grid.grain)[0] if closing else low)
        grid.tell(grid.caret_cell())

    def _draw(self) -> None:
        grid = self._grid
        if grid.focused_block is not None:
            grid.block_clicked.emit(grid.focused_block, grid.block_rect(grid.focused_block))
            return
        if grid.selection is None and grid.caret is not None:
            grid.select(grid.caret_cell())
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
