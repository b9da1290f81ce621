"""Everything that is drawn, read aloud or printed comes out of one immutable `Snapshot`."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import compress, count, islice, pairwise
from operator import gt

from core.errors import Problem
from core.model import Block, Calendar, Offers, Slot, instant, seconds
from core.week import Minutes, Part, Week


class Freshness(StrEnum):
    """How far what is shown of a calendar can be trusted."""

    FRESH = "fresh"
    STALE = "stale"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CalendarState:
    """What is known about a calendar's data for the visible week."""

    freshness: Freshness = Freshness.UNKNOWN
    as_of: datetime | None = None
    loading: bool = False
    problem: Problem | None = None
    caution: str | None = None
    """What is not known although the offers are."""


@dataclass(frozen=True, slots=True)
class BusyPiece:
    """One busy time, break or foreign block with its parts in the grid (parts of one slot belong together)."""

    slot: Slot
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Track:
    """One visible calendar through the week."""

    calendar: Calendar
    state: CalendarState
    days: Sequence[Minutes]
    """Offered slots, a pair of lists a column."""
    offers: Offers = field(default_factory=Offers)
    """The same slots as instants."""
    busy: tuple[BusyPiece, ...] = ()
    unknown: tuple[Part, ...] = ()
    """Where nothing is known: neither offered nor not offered."""
    colour: int = 0
    """Index of colour and pattern, stable for a calendar."""


@dataclass(frozen=True, slots=True)
class BlockPiece:
    """Blocks made here by one drag (same time and title, a calendar each), with their parts in the grid."""

    blocks: tuple[Block, ...]
    parts: tuple[Part, ...]
    tracks: tuple[int, ...]
    """Indexes into `Snapshot.tracks` of the visible calendars it covers."""

    @property
    def worst(self) -> Block:
        """The block whose state says most: refused before uncertain before waiting before confirmed."""
        order = ("confirmed", "waiting", "sending", "uncertain", "refused")
        return max(self.blocks, key=lambda block: order.index(block.state))


@dataclass(frozen=True, slots=True)
class Reading:
    """What holds at one place or over one stretch, calendar by calendar."""

    start: int
    end: int
    open: tuple[Calendar, ...]
    shut: tuple[tuple[Calendar, str | None], ...]
    """Not offered, with a reason where one is known (a busy title, a day note)."""
    unknown: tuple[Calendar, ...]
    blocked: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The visible week as it is now. Published whole; parts that did not change are shared with the last one."""

    week: Week
    tracks: tuple[Track, ...] = ()
    blocks: tuple[BlockPiece, ...] = ()
    notes: tuple[tuple[int, Calendar, str], ...] = ()
    """(column, calendar, text) of whole-day notes."""
    now: datetime = field(default_factory=lambda: instant(0))
    states: Mapping[str, CalendarState] = field(default_factory=dict)
    """By calendar id, hidden calendars included."""

    def open_spans(self, least: int = 1, after: int | None = None) -> list[tuple[int, int]]:
        """When at least `least` of the calendars offer time, as (start, end) in epoch seconds, in order; nothing
        before the instant `after`. Adjoining slots are one span; a calendar of which nothing is known offers none."""
        low, high = self.week.interval.span
        low = low if after is None else max(low, after)
        changes: Counter[int] = Counter()
        for track in self.tracks:
            for start, end in _joined(track.offers):
                if start < high and low < end:
                    changes[max(start, low)] += 1
                    changes[min(end, high)] -= 1
        spans: list[tuple[int, int]] = []
        level = begin = 0
        for at in sorted(changes):
            before, level = level, level + changes[at]
            if before < least <= level:
                begin = at
            elif level < least <= before:
                spans.append((begin, at))
        return spans

    def reading(self, start: int, end: int) -> Reading:
        """What holds from `start` to `end` (epoch seconds): open means offered throughout."""
        parts = self.week.parts(start, end)
        inside = self.week.interval.span
        beyond = start < inside[0] or inside[1] < end
        here, shut, unknown = [], [], []
        for track in self.tracks:
            if beyond or any(_meets(part, hole) for part in parts for hole in track.unknown):
                unknown.append(track.calendar)
            elif parts and all(_within(part, track.days[part.day]) for part in parts):
                here.append(track.calendar)
            elif track.calendar.offers:
                shut.append((track.calendar, self._reason(track, parts, start, end)))
        covering = tuple(
            block
            for piece in self.blocks
            for block in piece.blocks
            if block.interval.span[0] < end and start < block.interval.span[1]
        )
        return Reading(start, end, tuple(here), tuple(shut), tuple(unknown), covering)

    def _reason(self, track: Track, parts: list[Part], start: int, end: int) -> str | None:
        for piece in track.busy:
            low, high = piece.slot.interval.span
            if low < end and start < high:
                return piece.slot.title or str(piece.slot.kind)
        for day, calendar, text in self.notes:
            if calendar.id == track.calendar.id and any(part.day == day for part in parts):
                return text
        minutes = (start - seconds(self.now)) // 60
        if 0 <= minutes < track.calendar.notice:
            return "minimum notice"
        if 0 < track.calendar.horizon < minutes:
            return "beyond the booking window"
        return None


def merged(minutes: Minutes) -> list[tuple[int, int]]:
    """Adjoining and overlapping slots as continuous runs (begin, finish) of row minutes."""
    begins, finishes = minutes
    if not begins:
        return []
    # Cut wherever a slot begins after the one before it has ended; only these few need a closer look.
    cuts = list(compress(count(1), map(gt, islice(begins, 1, None), finishes)))
    runs: list[tuple[int, int]] = []
    for low, high in pairwise([0, *cuts, len(begins)]):
        begin, finish = begins[low], max(finishes[low:high])
        if runs and begin <= runs[-1][1]:  # an earlier, longer slot reaches over the cut
            runs[-1] = (runs[-1][0], max(runs[-1][1], finish))
        else:
            runs.append((begin, finish))
    return runs


def _joined(offers: Offers) -> list[tuple[int, int]]:
    """Adjoining and overlapping slots of one calendar as continuous (start, end)."""
    runs: list[tuple[int, int]] = []
    for start, end in offers:
        if runs and start <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(runs[-1][1], end))
        else:
            runs.append((start, end))
    return runs


def _within(part: Part, minutes: Minutes) -> bool:
    runs = merged(minutes)
    at = bisect_right([begin for begin, _ in runs], part.begin) - 1
    return at >= 0 and part.finish <= runs[at][1]


def _meets(part: Part, other: Part) -> bool:
    return part.day == other.day and part.begin < other.finish and other.begin < part.finish
