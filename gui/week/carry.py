"""A block moved, made longer or shorter, as arithmetic on instants; and the gesture that does it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from functools import lru_cache

from core import zones
from core.snapshot import BlockPiece, Snapshot
from core.week import MINUTE, Place, Week
from gui.week.drag import Gesture, cell_at

Span = tuple[int, int]
"""Start and end in epoch seconds."""
WHOLE_DAY = 1440
GRIP = 8.0
"""Logical pixels at the upper and lower edge of a card that take the edge; a third of what is too low for that."""
GRIP_LEAST = 9.0
"""Logical pixels: a lower card is all body."""


class Grip(Enum):
    """Which part of a block is held."""

    BODY = auto()
    START = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Steps:
    """Where the edges of a block may lie: wall times of `zone` that are multiples of `grain` minutes."""

    zone: str
    grain: int = 15
    lengths: tuple[int, ...] = ()
    """Minutes: the only lengths there are; empty for any."""

    @classmethod
    def of(cls, snapshot: Snapshot, piece: BlockPiece, grain: int) -> Steps:
        """What all visible calendars of a block can do, and no finer than `grain` minutes."""
        calendars = [snapshot.tracks[at].calendar for at in piece.tracks]
        known = [calendar.blocking for calendar in calendars if calendar.blocking is not None]
        coarsest = max(known, key=lambda blocking: blocking.grain, default=None)
        limited = [set(blocking.lengths) for blocking in known if blocking.lengths]
        lengths = tuple(sorted(set.intersection(*limited))) if limited else ()
        if coarsest is None:
            return cls(snapshot.week.zone, grain, lengths)
        own = coarsest.grain >= WHOLE_DAY and coarsest.zone
        return cls(own or snapshot.week.zone, max(grain, coarsest.grain), lengths)

    def cell(self, epoch: int) -> Span:
        """The last place for an edge at or before an instant, and the next one after it."""
        week = _day(zones.local_date(self.zone, epoch), self.zone)
        return week.bounds(0) if self.grain >= WHOLE_DAY else cell_at(week, epoch, self.grain)

    def nearest(self, epoch: int) -> int:
        """The place for an edge nearest to an instant; half way goes later."""
        low, high = self.cell(epoch)
        return high if epoch - low >= high - epoch else low

    def next(self, epoch: int, way: int) -> int:
        """The next place for an edge, later (1) or earlier (-1)."""
        return self.cell(epoch)[1] if way > 0 else self.cell(epoch - 1)[0]

    def moved(self, span: Span, by: int) -> Span:
        """A span some seconds on; it lasts as long as before, whatever clocks do."""
        return self._from(self.nearest(span[0] + by), span)

    def days_on(self, span: Span, days: int) -> Span:
        """A span at the same time of day some days on."""
        start = days_on(self.zone, span[0], days)
        return self._from(self.cell(start)[0] if self.grain >= WHOLE_DAY else start, span)

    def free_after(self, span: Span, taken: list[Span]) -> Span:
        """The first span as long that begins at its end or later and meets nothing that is taken."""
        found = self._from(span[1], span)
        for low, high in sorted(taken):
            if low < found[1] and found[0] < high:
                found = self._from(self.next(high - 1, 1) if self.grain >= WHOLE_DAY else high, span)
        return found

    def _from(self, start: int, span: Span) -> Span:
        """What lasts as long as a span from another start: as many seconds, or where only days can be blocked, as
        many days of whatever length."""
        if self.grain < WHOLE_DAY:
            return start, start + span[1] - span[0]
        first, last = (zones.local_date(self.zone, edge) for edge in span)
        return start, self.cell(days_on(self.zone, start, max(1, (last - first).days)))[0]

    def resized(self, span: Span, grip: Grip, by: int) -> Span:
        """A span with one edge some seconds on, never shorter than one grain."""
        if grip is Grip.END:
            return self._fitted(span[0], self.nearest(span[1] + by), grip)
        return self._fitted(self.nearest(span[0] + by), span[1], grip)

    def nudged(self, span: Span, grip: Grip, way: int) -> Span:
        """A span moved by one grain, or with one edge there, later (1) or earlier (-1)."""
        start, end = span
        if grip is Grip.BODY:
            return self._from(self.next(start, way), span)
        if self.lengths:
            return self._another_length(span, grip, way)
        if grip is Grip.END:
            return self._fitted(start, self.next(end, way), grip)
        return self._fitted(self.next(start, way), end, grip)

    def _another_length(self, span: Span, grip: Grip, way: int) -> Span:
        now, longer = (span[1] - span[0]) // MINUTE, (way > 0) == (grip is Grip.END)
        if longer:
            length = min((minutes for minutes in self.lengths if minutes > now), default=now)
        else:
            length = max((minutes for minutes in self.lengths if minutes < now), default=now)
        return _lasting(span, grip, length)

    def _fitted(self, start: int, end: int, grip: Grip) -> Span:
        """A length there is, with the edge that is not held where it was."""
        if self.lengths:
            wanted = (end - start) / MINUTE
            return _lasting((start, end), grip, min(self.lengths, key=lambda minutes: abs(minutes - wanted)))
        if self.grain >= WHOLE_DAY:  # a day may have 23 hours
            least = (start, self.next(start, 1)) if grip is Grip.END else (self.next(end, -1), end)
        else:
            least = _lasting((start, end), grip, self.grain)
        return (start, end) if end - start >= least[1] - least[0] else least


def _lasting(span: Span, grip: Grip, minutes: int) -> Span:
    """Another length; the edge that is not held stays."""
    if grip is Grip.END:
        return span[0], span[0] + minutes * MINUTE
    return span[1] - minutes * MINUTE, span[1]


@lru_cache(maxsize=64)
def _day(day: date, zone: str) -> Week:
    return Week(day, zone, 1)


def days_on(zone: str, epoch: int, days: int) -> int:
    """The same time of day some days on; in an hour that day skips, after it."""
    local = zones.wall(zone, epoch)
    return zones.resolve(local.replace(tzinfo=None) + timedelta(days=days), zone, again=bool(local.fold))


def grip_at(y: float, height: float, *, first: bool, last: bool) -> Grip:
    """What of a card is held `y` below its upper edge (logical pixels); edges only where it begins or ends."""
    edge = min(GRIP, height / 3) if height >= GRIP_LEAST else 0.0
    if first and y < edge:
        return Grip.START
    return Grip.END if last and y >= height - edge else Grip.BODY


class Carry(Gesture):
    """A block under the pointer. What lies under it stays under it, as far as steps allow."""

    _from: Span = (0, 0)
    _pressed = 0
    grip = Grip.BODY

    def press(self, week: Week, place: Place, at: tuple[float, float], span: Span, grip: Grip) -> None:
        """The button went down at `place` of a block that lasts `span`; `at` is the pointer in logical pixels."""
        self.begin(at)
        self._from, self.grip = span, grip
        self._pressed = week.edge(place.day, place.row, closing=False)

    def move(self, week: Week, place: Place, at: tuple[float, float], steps: Steps) -> bool:
        """The pointer moved. Whether this is a drag by now; `span` says where the block would lie."""
        if not self.strayed(at):
            return False
        by = week.edge(place.day, place.row, closing=False) - self._pressed
        if abs(by) * 2 < min(steps.grain, 60) * MINUTE:
            self.span = self._from  # less than half a step leaves it where it is, also beside the grain
        elif self.grip is Grip.BODY:
            self.span = steps.moved(self._from, by)
        else:
            self.span = steps.resized(self._from, self.grip, by)
        return True

    def release(self) -> Span | None:
        """The button came up: where the block is wanted, None for a click and for where it was."""
        before, span = self._from, super().release()
        return span if span != before else None
