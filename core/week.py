"""A week (or 1 to 14 days) in one zone, with arithmetic both ways between instants and places in the grid.

Every local day is cut into *stretches* in which the offset does not change. Inside a stretch, wall time is
plain addition. All days of a week share one axis of *rows* (minutes from the top):

* an ordinary week has 1440 rows and row = wall minute;
* where some day repeats an hour, the axis has that hour twice; on the other days the second one is absent;
* an hour that is skipped on a day is absent there; when no day has it, the axis leaves it out.

So 9:00 is on the same height every day, an absent stretch can be hatched, and (day, row) <-> instant is exact.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple, overload

from core import zones
from core.model import DAY, Interval, Offers

MINUTE = 60
_MOST_ROWS = 2 * DAY // 60
"""No axis is longer: a day and what its zone repeats."""
_LONGEST = 2 * DAY
"""Offers that start longer than this before the week do not reach into it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a local day with one offset and one run of rows. Times in epoch seconds."""

    start: int
    end: int
    day: int
    """Column: 0 is the first day of the week."""
    base: int
    """Epoch second at which row 0 would be: (instant - base) / 60 is the row."""
    offset: int
    again: bool
    """Second pass through a repeated hour."""


@dataclass(frozen=True, slots=True)
class Band:
    """A run of axis rows that read as continuous wall time, for rulers. Rows and wall in seconds."""

    row: int
    end: int
    wall: int
    again: bool


class Place(NamedTuple):
    """A point of the grid: column, minutes from the top of the axis."""

    day: int
    row: float


class Part(NamedTuple):
    """What of an interval lies in one column without interruption. Rows in minutes."""

    day: int
    begin: float
    finish: float


Minutes = tuple[list[int], list[int]]
"""Sorted row minutes (begins, finishes) of one calendar's offered slots in one column."""


class Columns(Sequence[Minutes]):
    """One calendar's offered slots, a pair of row lists a column.

    They are cut when somebody reads them: tens of thousands of slots arrive, are painted from their instants and
    replaced, and only a few columns are ever read slot by slot. `spans` is what a painter needs.
    """

    __slots__ = ("_cut", "_spans", "offers", "week")

    def __init__(self, week: Week, offers: Offers) -> None:
        self.week = week
        self.offers = offers
        self._cut: tuple[Minutes, ...] | None = None
        self._spans: tuple[tuple[int, int], ...] | None = None

    @overload
    def __getitem__(self, day: int) -> Minutes: ...
    @overload
    def __getitem__(self, day: slice) -> tuple[Minutes, ...]: ...
    def __getitem__(self, day: int | slice) -> Minutes | tuple[Minutes, ...]:
        if self._cut is None:
            self._cut = self.week.cut(self.offers)
        return self._cut[day]

    def __len__(self) -> int:
        return self.week.count

    def __iter__(self) -> Iterator[Minutes]:
        return iter(self[:])

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Columns) and self.offers is other.offers and self.week == other.week:
            return True
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(self[:])

    def spans(self) -> tuple[tuple[int, int], ...]:
        """For each of the week's stretches, from which to which start it goes (indexes into `offers.starts`).

        Empty when slots differ in length or one crosses a midnight or a transition: then the lists must be read.
        """
        if self._spans is None:
            self._spans = self.week.spans_of(self.offers)
        return self._spans


class Week:
    """`count` local days from `first` in `zone`. Immutable; building one costs a few hundred microseconds.

    Raises Problem BAD_INPUT for an unknown zone.
    """

    def __init__(self, first: date, zone: str, count: int = 7) -> None:
        self.first = first
        self.zone = zone
        self.count = count
        self._day0 = zones.day_number(first)
        self.stretches, self.bands, self.rows = self._lay_out()
        self._starts = [stretch.start for stretch in self.stretches]
        self._rows: dict[int, int] = {}
        """Row minute of each start that was cut: many calendars of one week offer the same instants."""

    @classmethod
    def holding(cls, day: date, zone: str, *, weekday: int = 0, count: int = 7) -> Week:
        """The span that holds `day`: seven days from `weekday` (0 is Monday); other counts begin at `day`."""
        back = (day.weekday() - weekday) % 7 if count >= 7 else 0
        return cls(day - timedelta(days=back), zone, count)

    def shifted(self, pages: int) -> Week:
        """The span `pages` pages later (or earlier)."""
        return Week(self.first + timedelta(days=pages * self.count), self.zone, self.count)

    def within(self, zone: str) -> Week:
        """The same dates in another zone."""
        return Week(self.first, zone, self.count)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Week) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

    def __repr__(self) -> str:
        return f"Week({self.first}, {self.zone}, {self.count})"

    @property
    def key(self) -> tuple[date, str, int]:
        """What makes two weeks the same."""
        return self.first, self.zone, self.count

    @cached_property
    def dates(self) -> tuple[date, ...]:
        """The local dates, one a column."""
        return tuple(self.first + timedelta(days=i) for i in range(self.count))

    @cached_property
    def interval(self) -> Interval:
        """From the first to the last instant of the days (a day long where the only date does not exist)."""
        if not self.stretches:
            midnight = zones.resolve(datetime.combine(self.first, time()), self.zone)
            return Interval.of(midnight, midnight + DAY)
        return Interval.of(min(s.start for s in self.stretches), max(s.end for s in self.stretches))

    def hours(self, day: int) -> float:
        """The true length of a day in hours: 22 to 26, 0 for a date that does not exist there."""
        return sum(s.end - s.start for s in self.stretches if s.day == day) / 3600

    def bounds(self, day: int) -> tuple[int, int]:
        """First and last instant of a day; for a date that does not exist, twice the instant it is skipped at."""
        mine = [s for s in self.stretches if s.day == day]
        if mine:
            return min(s.start for s in mine), max(s.end for s in mine)
        midnight = zones.resolve(datetime.combine(self.dates[day], time()), self.zone)
        return midnight, midnight

    # instants -> places

    def place(self, epoch: int) -> Place | None:
        """Where an instant lies, None outside of the days shown."""
        stretch = self._stretch_at(epoch)
        return Place(stretch.day, (epoch - stretch.base) / MINUTE) if stretch else None

    def again(self, epoch: int) -> bool:
        """Whether an instant lies in the second pass of a repeated hour."""
        stretch = self._stretch_at(epoch)
        return bool(stretch and stretch.again)

    def parts(self, start: int, end: int) -> list[Part]:
        """The pieces of an interval, in time order; pieces that touch on the axis are joined."""
        found: list[Part] = []
        at = max(0, bisect_right(self._starts, start) - 1)
        for stretch in self.stretches[at:]:
            if stretch.start >= end:
                break
            low, high = max(start, stretch.start), min(end, stretch.end)
            if low >= high:
                continue
            begin, finish = (low - stretch.base) / MINUTE, (high - stretch.base) / MINUTE
            if found and found[-1].day == stretch.day and found[-1].finish == begin:
                found[-1] = Part(stretch.day, found[-1].begin, finish)
            else:
                found.append(Part(stretch.day, begin, finish))
        return found

    def rows_of(self, offers: Offers) -> Columns:
        """Offered slots as sorted whole-minute row lists a column: ``(begins, finishes)``, cut when first read."""
        return Columns(self, offers)

    def spans_of(self, offers: Offers) -> tuple[tuple[int, int], ...]:
        """What `Columns.spans` says, found anew."""
        starts, length, stretches = offers.starts, offers.length, self.stretches
        if not starts or not stretches or not length or length % MINUTE:
            return ()
        at = bisect_left(starts, stretches[0].start)
        if at and starts[at - 1] + length > stretches[0].start:
            return ()
        found = []
        for stretch in stretches:
            if at < len(starts) and starts[at] < stretch.start:  # in minutes of a day that is not shown
                return ()
            after = bisect_left(starts, stretch.end, at)
            if after > at and (starts[after - 1] + length > stretch.end or (starts[at] - stretch.base) % MINUTE):
                return ()
            found.append((at, after))
            at = after
        return tuple(found)

    def cut(self, offers: Offers) -> tuple[Minutes, ...]:
        """What `rows_of` holds, now: a look-up and an addition a slot, no objects."""
        if (sliced := self._sliced(offers)) is not None:
            return sliced
        columns: tuple[Minutes, ...] = tuple(([], []) for _ in range(self.count))
        if not self.stretches or not len(offers):
            return columns
        starts, length, first, scattered = offers.starts, offers.length, self._starts[0], False
        low, minutes = bisect_left(starts, first), -(-length // MINUTE)
        if low:  # some may begin before the week and reach into it
            self._scatter(offers, bisect_left(starts, first - (length or _LONGEST) + 1), low, columns)
            scattered = True
        for stretch in self.stretches:
            if low < len(starts) and starts[low] < stretch.start:  # a few minutes that belong to another week's day
                between, low = low, bisect_left(starts, stretch.start, low)
                self._scatter(offers, between, low, columns)
            high = bisect_left(starts, stretch.end, low)
            if low == high:
                continue
            base = stretch.base
            if length and starts[high - 1] + length <= stretch.end:
                laid = [(start - base) // MINUTE for start in starts[low:high]]
                _append(columns[stretch.day], laid, [begin + minutes for begin in laid])
            elif max(ends := offers.ends[low:high]) <= stretch.end:
                laid = [(start - base) // MINUTE for start in starts[low:high]]
                _append(columns[stretch.day], laid, [-(-(end - base) // MINUTE) for end in ends])
            else:
                self._scatter(offers, low, high, columns)
                scattered = True
            low = high
        if scattered:  # a repeated hour's pieces may stand before what was laid earlier
            for begins, finishes in columns:
                if begins != sorted(begins):
                    pairs = sorted(zip(begins, finishes, strict=True))
                    begins[:], finishes[:] = [begin for begin, _ in pairs], [finish for _, finish in pairs]
        return columns

    def _sliced(self, offers: Offers) -> tuple[Minutes, ...] | None:
        """The same where it is simple (one length, every day of one piece): rows looked up, days cut out of them."""
        spans = offers.length and len(self.stretches) == self.count and self.spans_of(offers)
        if not spans:
            return None
        first, last = spans[0][0], spans[-1][1]
        starts, minutes = offers.starts[first:last], offers.length // MINUTE
        try:
            begins = zones.looked_up(self._rows, starts)
        except KeyError:
            for stretch, (low, high) in zip(self.stretches, spans, strict=True):
                self._rows.update((start, (start - stretch.base) // MINUTE) for start in offers.starts[low:high])
            begins = zones.looked_up(self._rows, starts)
        finishes = zones.looked_up(_later(minutes), begins)
        return tuple((begins[low - first : high - first], finishes[low - first : high - first]) for low, high in spans)

    def _scatter(self, offers: Offers, low: int, high: int, columns: tuple[tuple[list[int], list[int]], ...]) -> None:
        """Slots that may cross a midnight or a transition, one by one."""
        first = self._starts[0]
        for start, end in zip(offers.starts[low:high], offers.ends[low:high], strict=True):
            for part in self.parts(start, end) if end > first else ():
                begins, finishes = columns[part.day]
                begins.append(int(part.begin))
                finishes.append(-int(-part.finish // 1))

    # places -> instants

    def instant(self, day: int, row: float) -> int | None:
        """The epoch second at a place, None where that day has no such time."""
        for stretch in self.stretches:
            if stretch.day == day:
                epoch = round(stretch.base + row * MINUTE)
                if stretch.start <= epoch < stretch.end:
                    return epoch
        return None

    def edge(self, day: int, row: float, *, closing: bool) -> int:
        """The epoch second of a drag's edge: like `instant`, but a row in a seam goes to the seam's end, and the
        closing edge may be the very end of a day or stretch. Clamped to the day."""
        mine = [s for s in self.stretches if s.day == day]
        if not mine:
            return self.bounds(day)[0]
        for stretch in mine:
            epoch = round(stretch.base + row * MINUTE)
            if stretch.start <= epoch < stretch.end or (closing and stretch.start < epoch <= stretch.end):
                return epoch
        ahead = [s.start for s in mine if s.start - s.base > row * MINUTE]
        return min(ahead) if ahead else max(s.end for s in mine)

    def absent(self, day: int) -> list[tuple[float, float]]:
        """Rows that this day does not have (skipped hour, or another day's repeated hour), in minutes."""
        mine = sorted((s.start - s.base, s.end - s.base) for s in self.stretches if s.day == day)
        holes: list[tuple[float, float]] = []
        at = 0
        for low, high in mine:
            if low > at:
                holes.append((at / MINUTE, low / MINUTE))
            at = max(at, high)
        if at < self.rows * MINUTE:
            holes.append((at / MINUTE, self.rows))
        return holes

    def wall_at(self, row: float) -> tuple[float, bool]:
        """(wall minute, second pass) of an axis row."""
        second = row * MINUTE
        for band in self.bands:
            if band.row <= second < band.end:
                return (band.wall + second - band.row) / MINUTE, band.again
        last = self.bands[-1]
        return (last.wall + second - last.row) / MINUTE, last.again

    def shift(self, zone: str, day: int) -> int:
        """Seconds that clocks in `zone` are ahead of this week's zone at noon of a day, for a second ruler."""
        start, end = self.bounds(day)
        middle = (start + end) // 2
        return zones.offset(zone, middle) - zones.offset(self.zone, middle)

    # building

    def _stretch_at(self, epoch: int) -> Stretch | None:
        at = bisect_right(self._starts, epoch) - 1
        if at >= 0 and epoch < self.stretches[at].end:
            return self.stretches[at]
        return None

    def _lay_out(self) -> tuple[tuple[Stretch, ...], tuple[Band, ...], float]:
        raw = self._raw_stretches()
        repeats = _union((wall, wall + end - start) for start, end, _, wall, _, again in raw if again)
        cut: list[tuple[int, Stretch]] = []
        for start, end, day, wall, shift, again in raw:
            edges = [wall] + [r1 for _, r1 in repeats if not again and wall < r1 < wall + end - start]
            for low, high in zip(edges, [*edges[1:], wall + end - start], strict=True):
                row = _row(low, again, repeats)
                begin = start + low - wall
                cut.append((low, Stretch(begin, begin + high - low, day, begin - row, shift, again)))
        holes = self._holes(stretch for _, stretch in cut)
        stretches: list[Stretch] = []
        bands: dict[int, Band] = {}
        for low, s in cut:
            base = s.base + sum(h1 - h0 for h0, h1 in holes if h1 <= s.start - s.base)
            stretches.append(Stretch(s.start, s.end, s.day, base, s.offset, s.again))
            row = s.start - base
            band = Band(row, s.end - base, low, s.again)
            if row not in bands or bands[row].end < band.end:
                bands[row] = band
        full = DAY + sum(r1 - r0 for r0, r1 in repeats) - sum(h1 - h0 for h0, h1 in holes)
        return (
            tuple(sorted(stretches, key=lambda s: s.start)),
            _ruler(sorted(bands.values(), key=lambda band: band.row)),
            full / MINUTE,
        )

    def _raw_stretches(self) -> list[tuple[int, int, int, int, int, bool]]:
        """(start, end, column, wall second, offset, again), cut at local midnights and offset changes."""
        low, high = (self._day0 - 2) * DAY, (self._day0 + self.count + 2) * DAY
        segments = zones.offsets(self.zone, low, high)
        pieces: list[tuple[int, int, int, bool]] = []
        for i, (start, shift) in enumerate(segments):
            end = segments[i + 1][0] if i + 1 < len(segments) else high
            repeated = min(segments[i - 1][1] - shift, end - start) if i else 0
            if repeated > 0:
                pieces.append((start, start + repeated, shift, True))
                start += repeated
            if start < end:
                pieces.append((start, end, shift, False))
        found: list[tuple[int, int, int, int, int, bool]] = []
        for start, end, shift, again in pieces:
            at = start
            while at < end:
                number, wall = divmod(at + shift, DAY)
                stop = min(end, at + DAY - wall)
                if 0 <= number - self._day0 < self.count:
                    found.append((at, stop, number - self._day0, wall, shift, again))
                at = stop
        return found

    @staticmethod
    def _holes(stretches: Iterable[Stretch]) -> list[tuple[int, int]]:
        """Row runs (seconds) that no day has, between the first and the last row; none for a week of no days."""
        used = _union((s.start - s.base, s.end - s.base) for s in stretches)
        holes = [(a[1], b[0]) for a, b in pairwise(used)]
        return [(0, used[0][0]), *holes] if used and used[0][0] > 0 else holes


@lru_cache(maxsize=16)
def _later(minutes: int) -> tuple[int, ...]:
    """Of each row minute the one `minutes` on: looking it up is quicker than adding."""
    return tuple(range(minutes, minutes + _MOST_ROWS))


def _append(column: Minutes, begins: list[int], finishes: list[int]) -> None:
    """Slots after those a column has already; in order, even where a late piece of an earlier slot is among those."""
    mixed = bool(column[0]) and begins[0] < column[0][-1]
    column[0].extend(begins)
    column[1].extend(finishes)
    if mixed:
        ordered = sorted(zip(*column, strict=True))
        column[0][:], column[1][:] = [begin for begin, _ in ordered], [finish for _, finish in ordered]


def _row(wall: int, again: bool, repeats: Sequence[tuple[int, int]]) -> int:
    """The row second of a wall second: later by every repeated run that ends before it."""
    shift = sum(r1 - r0 for r0, r1 in repeats if r1 <= wall)
    if not again:
        return wall + shift
    return wall + shift + next(r1 - r0 for r0, r1 in repeats if r0 <= wall < r1)


def _union(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for low, high in sorted(spans):
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    return joined


def _ruler(bands: Sequence[Band]) -> tuple[Band, ...]:
    """Bands of different days laid over each other into one run without gaps or overlaps."""
    laid: list[Band] = []
    for band in bands:
        reached = laid[-1].end if laid else 0
        if band.end <= reached:
            continue
        begin = max(band.row, reached)
        wall = band.wall + begin - band.row
        if laid and laid[-1].again == band.again and laid[-1].wall + laid[-1].end - laid[-1].row == wall:
            laid[-1] = Band(laid[-1].row, band.end, laid[-1].wall, band.again)
        else:
            laid.append(Band(begin, band.end, wall, band.again))
    return tuple(laid) or (Band(0, DAY, 0, False),)
