"""One drag over empty time as a small state machine: press, move, release, cancel. No Qt.

It is told places of the grid (column and row minute) and keeps instants, so that it survives another week on show.
"""

from __future__ import annotations

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


class Gesture:
    """Press, move, release or cancel, and the span (epoch seconds) that has come of it so far."""

    def __init__(self, slop: float = SLOP) -> None:
        self.phase = Phase.IDLE
        self.span: tuple[int, int] | None = None
        self._slop = slop
        self._at = (0.0, 0.0)

    @property
    def active(self) -> bool:
        """Whether the button went down and has not come up."""
        return self.phase is not Phase.IDLE

    @property
    def dragging(self) -> bool:
        """Whether the pointer strayed far enough to mean it."""
        return self.phase is Phase.DRAGGING

    def begin(self, at: tuple[float, float]) -> None:
        """The button went down; `at` is the pointer in logical pixels."""
        self.phase, self.span, self._at = Phase.PRESSED, None, at

    def start_dragging(self) -> None:
        """What is pressed is dragged from now on, however little it moved."""
        self.phase = Phase.DRAGGING

    def strayed(self, at: tuple[float, float]) -> bool:
        """The pointer moved: whether this is a drag by now."""
        if self.phase is Phase.PRESSED and max(abs(at[0] - self._at[0]), abs(at[1] - self._at[1])) >= self._slop:
            self.phase = Phase.DRAGGING
        return self.dragging

    def release(self) -> tuple[int, int] | None:
        """The button came up: what came of it, None for a mere click."""
        span = self.span if self.dragging else None
        self.cancel()
        return span

    def cancel(self) -> None:
        """Forget the gesture."""
        self.phase, self.span = Phase.IDLE, None


class Drag(Gesture):
    """Time is drawn. The pressed place is floored to the grain, the moving end goes to the nearest multiple, and what
    is selected is never shorter than one grain."""

    _anchor = 0

    def press(self, week: Week, place: Place, at: tuple[float, float], grain: float) -> None:
        """The button went down at `place`; `at` is the pointer in logical pixels, the grain in minutes."""
        self.begin(at)
        place = floored(week, place, grain)
        self._anchor = week.edge(place.day, place.row, closing=False)

    def move(self, week: Week, place: Place, at: tuple[float, float], grain: float) -> bool:
        """The pointer moved. Whether the span is another one now."""
        if not self.strayed(at):
            return False
        before, self.span = self.span, self._between(week, place, grain)
        return self.span != before

    def _between(self, week: Week, place: Place, grain: float) -> tuple[int, int]:
        moving, anchor = nearest(week, place, grain), self._anchor
        early = week.edge(moving.day, moving.row, closing=False)
        if early < anchor:
            return early, anchor
        home = week.place(anchor)
        if home is not None and home.day == moving.day:
            moving = Place(moving.day, max(moving.row, cell(week, home.row, grain)[1]))
        end = week.edge(moving.day, moving.row, closing=True)
        return anchor, end if end > anchor else anchor + round(grain * MINUTE)


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
