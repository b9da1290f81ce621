"""One drag over empty time as a small state machine: press, move, release, cancel. No Qt.

It speaks in places of the grid (column and row minute); `span` turns what was drawn into instants.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from core.week import MINUTE, Place, Week
from gui.week.geometry import floor_to

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


def cell(week: Week, row: float, grain: float) -> tuple[float, float]:
    """The snapping rows around a row: wall times that are multiples of `grain` minutes.

    Rows are no wall times after half an hour was read twice, so it is the wall that is rounded. A repeated or skipped
    hour begins and ends a cell of its own where it lies beside the grain.
    """
    row = min(row, week.rows - 0.01)
    band = next((b for b in week.bands if row * MINUTE < b.end), week.bands[-1])
    low, high = band.row / MINUTE, band.end / MINUTE
    if band is week.bands[-1]:
        high = max(high, week.rows)
    ahead = band.wall / MINUTE - low
    begin = floor_to(row + ahead, grain) - ahead
    return max(low, begin), min(high, begin + grain)


def floored(week: Week, place: Place, grain: float) -> Place:
    """The snapping place at or before a place of the same day."""
    return Place(place.day, cell(week, place.row, grain)[0])


def nearest(week: Week, place: Place, grain: float) -> Place:
    """The snapping place nearest to a place of the same day; half way goes later."""
    low, high = cell(week, place.row, grain)
    return Place(place.day, high if place.row - low >= high - place.row else low)


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

    def press(self, week: Week, place: Place, at: tuple[float, float], grain: float) -> None:
        """The button went down at `place`; `at` is the pointer in logical pixels, the grain in minutes."""
        self.phase = Phase.PRESSED
        self.selection = None
        self._at = at
        self._anchor = floored(week, place, grain)

    def move(self, week: Week, place: Place, at: tuple[float, float], grain: float) -> bool:
        """The pointer moved. Whether the selection is another one now."""
        if self.phase is Phase.IDLE:
            return False
        if self.phase is Phase.PRESSED:
            if max(abs(at[0] - self._at[0]), abs(at[1] - self._at[1])) < self._slop:
                return False
            self.phase = Phase.DRAGGING
        before, self.selection = self.selection, self._between(week, place, grain)
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

    def _between(self, week: Week, place: Place, grain: float) -> Selection:
        anchor, moving = self._anchor, nearest(week, place, grain)
        if (moving.day, moving.row) < (anchor.day, anchor.row):
            return Selection(moving, anchor)
        if moving.day == anchor.day:
            moving = Place(moving.day, max(moving.row, cell(week, anchor.row, grain)[1]))
        return Selection(anchor, moving)


def cell_at(week: Week, epoch: int, grain: int) -> tuple[int, int]:
    """The grain's cell an instant lies in (epoch seconds); it ends where its day or stretch of wall time does."""
    place = week.place(epoch)
    if place is None:
        return epoch, epoch + grain * MINUTE
    begin, finish = cell(week, place.row, grain)
    start = week.edge(place.day, begin, closing=False)  # a cell that begins in a seam begins at the seam's end
    end = week.edge(place.day, finish, closing=True)
    return start, end if end > epoch else start + grain * MINUTE


def stepped(week: Week, epoch: int, grain: int, cells: int) -> int:
    """A caret (epoch seconds) some cells on along the time shown: over midnight and seams, never out of the week."""
    low, high = week.interval.span
    for _ in range(abs(cells)):
        start, end = cell_at(week, epoch, grain)
        there = end if cells > 0 else cell_at(week, max(low, start - 1), grain)[0]
        if not low <= there < high:
            break
        epoch = there
    return epoch


def sidestepped(week: Week, epoch: int, days: int) -> int:
    """A caret at the same row some columns on; it stays where there is no such column."""
    place = week.place(epoch)
    if place is None or not 0 <= place.day + days < week.count:
        return epoch
    low, high = week.bounds(place.day + days)
    return min(week.edge(place.day + days, place.row, closing=False), max(low, high - MINUTE))
