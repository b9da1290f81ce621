"""Hands: what the pointer does with the week: read, click, draw."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer

from gui.week.drag import Drag
from gui.week.layout import Card

if TYPE_CHECKING:
    from gui.week.grid import WeekGrid

SCROLL_EDGE = 24
"""Logical pixels from the top or bottom within which a drag scrolls."""
FRAME = 16
"""Milliseconds between two steps of that scrolling."""


class Hands:
    """The gesture under way. Points are in widget coordinates."""

    def __init__(self, grid: WeekGrid) -> None:
        self._grid = grid
        self._drag = Drag()
        self._pressed: Card | None = None
        self._pointer = QPointF()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self.roller = QTimer(grid)
        self.roller.setInterval(FRAME)
        self.roller.timeout.connect(self.roll)

    @property
    def active(self) -> bool:
        """Whether something is being drawn."""
        return self._drag.active

    def press(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The button went down."""
        grid = self._grid
        self._pressed = grid.card_at(at)
        if self._pressed is not None:
            grid.mark(grid.caret, self._pressed.piece, shown=False)
            return
        if grid.time_at(at) is None or grid.snapshot is None:
            grid.mark(grid.caret, grid.focused_block, shown=False)
            return
        grid.mark(grid.caret, shown=False)
        self._drag.press(grid.snapshot.week, grid.place_at(at), (at.x(), at.y()), self._fine(modifiers))

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The pointer moved with the button held."""
        self._pointer, self._modifiers = at, modifiers
        self._draw_to(at, modifiers)
        self._roller_needed(at)

    def release(self, at: QPointF) -> None:
        """The button came up: end a drag, or click."""
        grid = self._grid
        self.roller.stop()
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            card = grid.card_at(at)
            if card is not None and card.piece is grid.focused_block:
                grid.block_clicked.emit(card.piece, grid.card_rect(card))
            return
        if not self._drag.active:
            return
        if self._drag.release() is not None and grid.selection is not None:
            start, end = grid.selection
            grid.mark(start, shown=False)
            grid.drawn.emit(start, end, grid.rect_of(start, end))
            return
        cell = grid.cell_under(at)
        if cell is not None:
            grid.clear_selection()
            grid.mark(cell[0], shown=False)
            grid.clicked.emit(cell[0])

    def abandon(self) -> None:
        """Drop the gesture under way and what it drew."""
        self.roller.stop()
        self._pressed = None
        if self._drag.active:
            self._drag.cancel()
            self._grid.select(None)
            self._grid.tell(None)

    def read(self, at: QPointF) -> None:
        """Tell what is under the pointer and show what can be done with it."""
        grid = self._grid
        g, cell = grid.geometry_now, grid.cell_under(at)
        if grid.card_at(at) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif cell is None and g.over_columns(at.x() * g.scale, at.y() * g.scale):
            shape = Qt.CursorShape.ForbiddenCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        if grid.cursor().shape() is not shape:
            grid.setCursor(shape)
        grid.tell(cell)

    def _fine(self, modifiers: Qt.KeyboardModifier) -> int:
        """The grain in force: 1 minute with Shift, 5 with Ctrl."""
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            return 1
        grain = self._grid.grain
        return min(5, grain) if modifiers & Qt.KeyboardModifier.ControlModifier else grain

    def _draw_to(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        grid = self._grid
        assert grid.snapshot is not None
        week, grain = grid.snapshot.week, self._fine(modifiers)
        if self._drag.move(week, grid.place_at(at), (at.x(), at.y()), grain) and self._drag.selection:
            grid.select(self._drag.selection.span(week))
            grid.tell(grid.selection)

    def _roller_needed(self, at: QPointF) -> None:
        """Scroll on while a drag is near the top or bottom."""
        if self._drag.selection is None or not self._overshoot(at):
            self.roller.stop()
        elif not self.roller.isActive():
            self.roller.start()

    def _overshoot(self, at: QPointF) -> float:
        """Logical pixels into the scrolling edge: negative at the top, positive at the bottom."""
        g = self._grid.geometry_now
        top, bottom = g.header / g.scale + SCROLL_EDGE, self._grid.height() - SCROLL_EDGE
        return min(0.0, at.y() - top) + max(0.0, at.y() - bottom)

    def roll(self) -> None:
        """One step of scrolling."""
        step = self._overshoot(self._pointer) * self._grid.geometry_now.scale / 4
        before = self._grid.geometry_now.scroll
        self._grid.scroll_by(math.floor(step) if step < 0 else math.ceil(step))
        if self._grid.geometry_now.scroll == before or not self._drag.active:
            self.roller.stop()
            return
        self._draw_to(self._pointer, self._modifiers)
