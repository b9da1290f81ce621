"""One drag over empty time as a small state machine: press, move, release, cancel. No Qt.

It speaks in places of the grid (column and row minute); `span` turns what was drawn into instants.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from core.week import MINUTE, Place, Week
from gui.week.geometry import floor_to, round_to

SLOP = 4.0
"""Logical pixels the pointer may stray before a press becomes a drag."""


class Phase(Enum):
    """Where a gesture stands."""

    IDLE = auto()
    PRESSED = auto()
    DRAGGING = auto()


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything from one place to a later one, across days. Rows in minutes."""

    start: Place
    end: Place

    def span(self, week: Week) -> tuple[int, int]:
        """Start and end in epoch seconds; places in a seam go to its end, and it always has a length."""
        start = week.edge(self.start.day, self.start.row, closing=False)
        end = week.edge(self.end.day, self.end.row, closing=True)
        if end <= start:
            same = self.start.day == self.end.day
            end = start + round(self.end.row - self.start.row if same else 1) * MINUTE
        return start, end


class Drag:
    """The gesture under way. The pressed place is floored to the grain, the moving end goes to the nearest
    multiple, and what is selected is never shorter than one grain."""

    def __init__(self, slop: float = SLOP) -> None:
        self.phase = Phase.IDLE
        self.selection: Selection | None = None
        self._slop = slop
        self._at = (0.0, 0.0)
        self._anchor = Place(0, 0)

    @property
    def active(self) -> bool:
        """Whether the button went down and has not come up."""
        return self.phase is not Phase.IDLE

    def press(self, place: Place, at: tuple[float, float], grain: float) -> None:
        """The button went down at `place`; `at` is the pointer in logical pixels, the grain in minutes."""
        self.phase = Phase.PRESSED
        self.selection = None
        self._at = at
        self._anchor = Place(place.day, floor_to(place.row, grain))

    def move(self, place: Place, at: tuple[float, float], grain: float) -> bool:
        """The pointer moved. Whether the selection is another one now."""
        if self.phase is Phase.IDLE:
            return False
        if self.phase is Phase.PRESSED:
            if max(abs(at[0] - self._at[0]), abs(at[1] - self._at[1])) < self._slop:
                return False
            self.phase = Phase.DRAGGING
        before, self.selection = self.selection, self._between(place, grain)
        return self.selection != before

    def release(self) -> Selection | None:
        """The button came up: what was drawn, None for a mere click."""
        drawn = self.selection if self.phase is Phase.DRAGGING else None
        self.cancel()
        return drawn

    def cancel(self) -> None:
        """Forget the gesture."""
        self.phase = Phase.IDLE
        self.selection = None

    def _between(self, place: Place, grain: float) -> Selection:
        anchor, moving = self._anchor, Place(place.day, round_to(place.row, grain))
        if (moving.day, moving.row) < (anchor.day, anchor.row):
            return Selection(moving, anchor)
        if moving.day == anchor.day:
            moving = Place(moving.day, max(moving.row, anchor.row + grain))
        return Selection(anchor, moving)


def stepped(week: Week, epoch: int, minutes: int) -> int:
    """A caret (epoch seconds) moved along the time shown: over midnight and seams, never out of the week."""
    low, high = week.interval.span
    return min(max(epoch + minutes * MINUTE, low), high - abs(minutes) * MINUTE)


def sidestepped(week: Week, epoch: int, days: int) -> int:
    """A caret at the same row some columns on; it stays where there is no such column."""
    place = week.place(epoch)
    if place is None or not 0 <= place.day + days < week.count:
        return epoch
    low, high = week.bounds(place.day + days)
    return min(week.edge(place.day + days, place.row, closing=False), max(low, high - MINUTE))
