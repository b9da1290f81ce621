"""Nudge: a focused block moved, resized or copied by keys. Steps are gathered and asked for once, when keys rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from core.snapshot import BlockPiece, Snapshot
from gui.week.carry import Grip, Span, Steps
from gui.week.reasons import why_not_copied

if TYPE_CHECKING:
    from gui.week.grid import WeekGrid

REST = 700
"""Milliseconds after the last step until it is meant, if Ctrl or Shift is not let go before."""


class Nudge:
    """What keys have made of a block so far; the service hears of the result only."""

    def __init__(self, grid: WeekGrid) -> None:
        self._grid = grid
        self.piece: BlockPiece | None = None
        """The block under the keys while steps wait to be asked for, also when it went out of the week."""
        self._span: Span = (0, 0)
        self._turned = 0
        self._timer = QTimer(grid)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self.finish)

    @property
    def active(self) -> bool:
        """Whether steps wait to be asked for."""
        return self.piece is not None

    def along(self, piece: BlockPiece, steps: Steps, grip: Grip, way: int) -> None:
        """One step of the grain later (1) or earlier (-1), of the whole block or of one edge."""
        if self._begin(piece):
            self._show(steps.nudged(self._span, grip, way))

    def sideways(self, piece: BlockPiece, steps: Steps, days: int) -> None:
        """The same time of day some days on; its length stays."""
        if self._begin(piece):
            self._show(steps.days_on(self._span, days))

    def finish(self) -> bool:
        """Ask for what was gathered; whether there was anything."""
        piece, span = self.piece, self._span
        self._end()
        if piece is None:
            return False
        if span != piece.worst.interval.span:
            self._grid.seek(piece)
            self._grid.change_asked.emit(piece, *span)
        return True

    def drop(self) -> None:
        """The block stays where it is; weeks that were turned are turned back."""
        piece, turned = self.piece, self._turned
        self._end()
        if piece is None:
            return
        self._grid.tell(piece.worst.interval.span)
        if turned:
            self._grid.seek(piece)
            self._grid.turn_asked.emit(-turned)

    def copy(self, snapshot: Snapshot, piece: BlockPiece, steps: Steps) -> None:
        """Ask for a second one at the next time after it that nothing takes from its calendars."""
        reason = why_not_copied(snapshot, piece)
        if reason is not None:
            self._grid.refused.emit(reason)
            return
        calendars = {block.calendar for block in piece.blocks}
        taken = [b.interval.span for other in snapshot.blocks for b in other.blocks if b.calendar in calendars]
        for at in piece.tracks:
            taken += [busy.slot.interval.span for busy in snapshot.tracks[at].busy]
        span = steps.free_after(piece.worst.interval.span, taken)
        self._grid.copy_asked.emit(piece, *span)
        self._grid.turn_to(span[0])
        self._grid.reveal(*span)

    def _begin(self, piece: BlockPiece) -> bool:
        if self.piece is None:
            reason = self._grid.can_move(piece)
            if reason is not None:
                self._grid.refused.emit(reason)
                return False
            self.piece, self._span, self._turned = piece, piece.worst.interval.span, 0
        return True

    def _show(self, span: Span) -> None:
        self._span = span
        self._timer.start()
        self._grid.ghost(span, leaving=True)
        self._grid.tell(span)
        if self.piece is not None:
            self._grid.seek(self.piece)
        self._turned += self._grid.turn_to(span[0])
        self._grid.reveal(*span)

    def _end(self) -> None:
        self._timer.stop()
        self.piece, self._turned = None, 0
        self._grid.ghost(None)
