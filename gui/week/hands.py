"""Hands: what the pointer does with the week: read, click, draw, move, resize and copy, over its edges too."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer

from core.snapshot import BlockPiece, Snapshot
from core.week import Week
from gui.week.carry import Carry, Grip, Steps, grip_at
from gui.week.drag import Drag, Gesture
from gui.week.layout import Card
from gui.week.places import same_block
from gui.week.reasons import why_not_copied

if TYPE_CHECKING:
    from gui.week.grid import WeekGrid

EDGE = 24
"""Logical pixels from an edge within which a drag scrolls (top, bottom) or turns the week (sides)."""
FRAME = 16
"""Milliseconds between two steps of scrolling."""
CALM_FRAME, CALM_STEP = 300, 30
"""The same where nothing shall glide: milliseconds, and minutes a step."""
TURN = 600
"""Milliseconds at a side edge until the week is turned, and again and again."""
HOUR = 3600
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_SHAPES = Qt.CursorShape


class Hands:
    """The gesture under way: `press`, `move`, `release`, or `abandon`. Points are in widget coordinates.

    Time is drawn with the grain of the grid, with Ctrl in steps of 5 minutes, with Shift of 1. A block's edges take
    the same steps, never finer than its calendars do; while its body is moved, Ctrl makes a second one instead.
    """

    def __init__(self, grid: WeekGrid) -> None:
        self._grid = grid
        self._drag, self._carry = Drag(), Carry()
        self._piece: BlockPiece | None = None
        self._twice = False
        self._told: str | None = None
        self._pointer = QPointF()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._turned = 0
        self._side = 0
        self._side_counts = False
        self.roller, self.turner = QTimer(grid), QTimer(grid)
        self.roller.timeout.connect(self.roll)
        self.turner.setInterval(TURN)
        self.turner.timeout.connect(self._turn)

    @property
    def active(self) -> bool:
        """Whether something is held."""
        return self._drag.active or self._carry.active

    @property
    def _gesture(self) -> Gesture:
        return self._carry if self._carry.active else self._drag

    # press, move, release

    def press(self, at: QPointF, modifiers: Qt.KeyboardModifier, *, twice: bool = False) -> None:
        """The button went down, `twice` for the second time."""
        grid, snapshot = self._grid, self._grid.snapshot
        if snapshot is None:
            return
        self._twice, self._told, self._turned = twice, None, 0
        self._pointer, self._modifiers = at, modifiers
        self._side, self._side_counts = self._side_at(at), False
        pressed, place, point = grid.places.card_at(at), grid.places.place_at(at), (at.x(), at.y())
        if pressed is not None:
            self._piece = pressed.piece
            grid.mark(grid.caret, pressed.piece, shown=False)
            span = pressed.piece.worst.interval.span
            self._carry.press(snapshot.week, place, point, span, self._grip(pressed, at))
        elif grid.places.time_at(at) is not None:
            grid.mark(grid.caret, shown=False)
            self._drag.press(snapshot.week, place, point, self._fine(modifiers))
        else:
            grid.mark(grid.caret, grid.focused_block, grid.focused_run, shown=False)

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The pointer moved with the button held, or other keys are held with it."""
        self._pointer, self._modifiers = at, modifiers
        self._go_on()
        self._mind_edges(at)

    def hold(self) -> None:
        """What is pressed is dragged from now on: a finger rested on it."""
        if self.active:
            self._gesture.start_dragging()
            self.move(self._pointer, self._modifiers)

    def hear(self, modifiers: Qt.KeyboardModifier) -> None:
        """Ctrl or Shift went down or up while the pointer rests."""
        if self._gesture.dragging and modifiers != self._modifiers:
            self.move(self._pointer, modifiers)

    def release(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The button came up: end a drag, or click."""
        self._modifiers = modifiers
        self.roller.stop()
        self.turner.stop()
        if self._carry.active:
            self._release_block(at)
        elif self._drag.active:
            self._release_time(at)

    def abandon(self, *, turn_back: bool = False) -> None:
        """Drop the gesture under way and what it drew; `turn_back` also takes back the weeks it turned."""
        self.roller.stop()
        self.turner.stop()
        if not self.active:
            return
        if self._drag.active:
            self._grid.clear_selection()
        self._drag.cancel()
        self._carry.cancel()
        self._piece = None
        self._grid.ghost(None)
        self._grid.tell(None)
        self._grid.set_shape(_SHAPES.ArrowCursor)
        if turn_back and self._turned:
            self._grid.turn_asked.emit(-self._turned)

    def carry_over(self, snapshot: Snapshot) -> None:
        """Another Snapshot: a drag goes on over it, a mere press is forgotten with its week."""
        if self._piece is not None:
            self._piece = same_block(self._piece, snapshot) or self._piece
        if self._gesture.dragging:
            self._go_on()

    def turned(self) -> None:
        """Another week is shown: a mere press meant something that is gone."""
        if not self._gesture.dragging:
            self.abandon()

    # what is drawn

    def _go_on(self) -> None:
        """What the gesture would make of where the pointer is now."""
        grid, snapshot = self._grid, self._grid.snapshot
        assert snapshot is not None
        place, point = grid.places.place_at(self._pointer), (self._pointer.x(), self._pointer.y())
        if self._carry.active and self._piece is not None:
            steps = Steps.of(snapshot, self._piece, self._fine(self._modifiers))
            if self._carry.move(snapshot.week, place, point, steps):
                self._show_carried(self._piece)
        elif self._drag.move(snapshot.week, place, point, self._fine(self._modifiers)):
            grid.select(self._drag.span)
            grid.tell(self._drag.span)

    def _show_carried(self, piece: BlockPiece) -> None:
        grid, reason = self._grid, self._why_not(piece)
        if reason is not None:
            grid.ghost(None)
            grid.set_shape(_SHAPES.ForbiddenCursor)
            if reason != self._told:
                grid.refused.emit(reason)
        else:
            grid.ghost(self._carry.span, leaving=not self._copying)
            grid.tell(self._carry.span)
            if self._carry.grip is not Grip.BODY:
                grid.set_shape(_SHAPES.SizeVerCursor)
            else:
                grid.set_shape(_SHAPES.DragCopyCursor if self._copying else _SHAPES.ClosedHandCursor)
        self._told = reason

    @property
    def _copying(self) -> bool:
        return self._carry.grip is Grip.BODY and bool(self._modifiers & _CTRL)

    def _why_not(self, piece: BlockPiece) -> str | None:
        if not self._copying:
            return self._grid.can_move(piece)
        return why_not_copied(self._grid.snapshot, piece) if self._grid.snapshot is not None else ""

    def _fine(self, modifiers: Qt.KeyboardModifier) -> int:
        """The grain in force: 1 minute with Shift, 5 with Ctrl, which means a copy while a body is held."""
        if modifiers is _NONE:
            return self._grid.grain
        if modifiers & _SHIFT:
            return 1
        body = self._carry.active and self._carry.grip is Grip.BODY
        return min(5, self._grid.grain) if modifiers & _CTRL and not body else self._grid.grain

    def _release_time(self, at: QPointF) -> None:
        grid, span = self._grid, self._drag.release()
        cell = grid.places.cell_under(at, grid.grain)
        if span is None and cell is not None and self._twice:
            span = cell[0], cell[0] + HOUR
        grid.clear_selection()
        if span is not None:
            grid.mark(span[0], shown=False)
            grid.select(span)
            grid.drawn.emit(*span, grid.rect_of(*span))
        elif cell is not None:
            grid.mark(cell[0], shown=False)
            grid.clicked.emit(cell[0])

    def _release_block(self, at: QPointF) -> None:
        grid, piece, dragged = self._grid, self._piece, self._carry.dragging
        copying, span = self._copying, self._carry.release()
        self._piece = None
        grid.ghost(None)
        if piece is None:
            return
        if not dragged:
            card = grid.places.card_at(at)
            if card is not None and card.piece is piece:
                grid.block_clicked.emit(piece, grid.places.card_rect(card))
        elif span is not None and self._told is None:
            grid.seek(piece)  # it may come to another week only now
            (grid.copy_asked if copying else grid.change_asked).emit(piece, *span)
        self.read(at)

    # reading

    def read(self, at: QPointF) -> None:
        """Tell what is under the pointer and show what can be done with it."""
        grid = self._grid
        g, cell, card = grid.geometry_now, grid.places.cell_under(at, grid.grain), grid.places.card_at(at)
        shape = _SHAPES.ArrowCursor
        if card is not None:
            edge = self._grip(card, at) is not Grip.BODY and grid.can_move(card.piece) is None
            shape = _SHAPES.SizeVerCursor if edge else _SHAPES.PointingHandCursor
        elif cell is None and g.over_columns(at.x() * g.scale, at.y() * g.scale):
            shape = _SHAPES.ForbiddenCursor
        grid.set_shape(shape)
        grid.tell(cell)

    def _grip(self, card: Card, at: QPointF) -> Grip:
        """What of a card is under a point."""
        g, snapshot = self._grid.geometry_now, self._grid.snapshot
        assert snapshot is not None
        y = at.y() - (card.y + g.header - g.scroll) / g.scale
        first, last = _ends(snapshot.week, card)
        return grip_at(y, card.height / g.scale, first=first, last=last)

    # edges

    def _mind_edges(self, at: QPointF) -> None:
        """Scroll on while a drag is near the top or bottom, turn the week while it stays at a side."""
        if not self._gesture.dragging or self._told is not None:
            self.roller.stop()
            self.turner.stop()
            return
        if not self._overshoot(at):
            self.roller.stop()
        elif not self.roller.isActive():
            self.roller.start(CALM_FRAME if self._grid.calm else FRAME)
        side = self._side_at(at)
        if side != self._side or (side and self._beside(at)):
            self._side_counts = True  # who pressed near the side first has to come there
        if side != self._side:
            self.turner.stop()
        self._side = side
        if not side or not self._side_counts:
            self.turner.stop()
        elif not self.turner.isActive():
            self.turner.start()

    def _side_at(self, at: QPointF) -> int:
        """At which side a point is: 1 where later weeks are, -1 where earlier ones are, 0 between."""
        g = self._grid.geometry_now
        (low, high), x = g.across, at.x() * g.scale
        way = int(x >= high - EDGE * g.scale) - int(x < low + EDGE * g.scale)
        return -way if g.mirrored else way

    def _beside(self, at: QPointF) -> bool:
        """Whether a point is beside the columns."""
        g = self._grid.geometry_now
        return not g.across[0] <= at.x() * g.scale < g.across[1]

    def _turn(self) -> None:
        self._turned += self._side
        self._grid.turn_asked.emit(self._side)

    def _overshoot(self, at: QPointF) -> float:
        """Logical pixels into the scrolling edge: negative at the top, positive at the bottom."""
        g = self._grid.geometry_now
        top, bottom = g.header / g.scale + EDGE, self._grid.height() - EDGE
        return min(0.0, at.y() - top) + max(0.0, at.y() - bottom)

    def roll(self) -> None:
        """One step of scrolling."""
        over, g = self._overshoot(self._pointer), self._grid.geometry_now
        step = math.copysign(CALM_STEP * g.zoom, over) if self._grid.calm else over * g.scale / 4
        self._grid.scroll_by(math.floor(step) if step < 0 else math.ceil(step))
        if self._grid.geometry_now.scroll == g.scroll or not self.active:
            self.roller.stop()
            return
        self._go_on()


def _ends(week: Week, card: Card) -> tuple[bool, bool]:
    """Whether a card shows where its block begins, and where it ends."""
    start, end = card.piece.worst.interval.span
    low, high = week.place(start), week.place(end - 1)
    first = low is not None and low.day == card.part.day and abs(low.row - card.part.begin) < 1
    return first, high is not None and high.day == card.part.day and abs(high.row - card.part.finish) < 1
