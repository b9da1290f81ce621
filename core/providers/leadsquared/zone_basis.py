"""Working times without a zone: which zone a service means, found out from what it says elsewhere. Pure functions.

LeadSquared tells windows and breaks as times of day, and three readings are possible: the zone of the work-day
template, the user's zone, UTC. Two things speak for one of them: the template's own hours (`fitting`), and the dates
under which busy times, which are UTC, are listed (`dated`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from core import zones

READINGS = ("template", "user", "utc")
"""In order of trust: where several mean the same, the first is named."""

Walls = Sequence[tuple[str, str]]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """One user's day as told: `free` and `breaks` in times of day (HH:MM:SS), `busy` in epoch seconds."""

    user: str
    mail: str
    day: date
    user_zone: str | None = None
    template_zone: str | None = None
    free: Walls = ()
    breaks: Walls = ()
    busy: Sequence[Span] = ()
    reason: str | None = None

    def zone(self, reading: str) -> str:
        """The zone of its times of day. A user without a template has none to tell, so their own will do."""
        told = {"utc": None, "user": self.user_zone}.get(reading, self.template_zone or self.user_zone)
        return told or "UTC"

    def spans(self, walls: Walls, reading: str) -> list[Span]:
        """Times of day as instants. Raises ValueError for what is no time of day, Problem for an unknown zone."""
        return [wall_span(self.day, begin, end, self.zone(reading)) for begin, end in walls]


@lru_cache(maxsize=20_000)
def wall_span(day: date, begin: str, end: str, zone: str) -> Span:
    """A range of a date; an end at or before the begin is on the next day (00:00:00 ends the date). Users share
    their hours, so most ranges come again."""
    first, last = (datetime.fromisoformat(f"{day} {text}") for text in (begin, end))
    if last <= first:
        last += timedelta(days=1)
    return zones.resolve(first, zone), zones.resolve(last, zone)


def without(windows: Iterable[Span], holes: Iterable[Span]) -> list[Span]:
    """The windows less the holes, which may repeat and overlap."""
    left = list(windows)
    for low, high in holes:
        left = [
            piece
            for begin, end in left
            for piece in ((begin, min(end, low)), (max(begin, high), end))
            if piece[0] < piece[1]
        ]
    return left


def telling(rows: Iterable[Row], today: date) -> list[Row]:
    """The rows whose template's hours are worth asking for: those whose readings differ most first, one for each
    pair of zones. Days around today are left out, since their windows may be cut off at the present moment."""
    best: dict[tuple[str, str], Row] = {}
    for row in sorted(rows, key=lambda row: row.day):
        if row.free and row.template_zone and abs((row.day - today).days) > 1 and _differing(row) > 1:
            best.setdefault((row.template_zone, row.user_zone or ""), row)
    return sorted(best.values(), key=_differing, reverse=True)


def fitting(row: Row, hours: Walls) -> set[str]:
    """The readings under which the row's windows are the template's `hours` of that date, as far as both days
    overlap; an hour that is missing must be a break or busy."""
    template = row.zone("template")
    truth = [wall_span(row.day, begin, end, template) for begin, end in hours]
    home = _whole(row.day, template)
    fit = set()
    for reading in READINGS:
        free = row.spans(row.free, reading)
        taken = [*free, *row.spans(row.breaks, reading), *row.busy]
        both = [home, _whole(row.day, row.zone(reading))]
        if not without(_inside(free, both), truth) and not without(_inside(truth, both), taken):
            fit.add(reading)
    return fit


def dated(rows: Iterable[Row], reading: str, known: Mapping[str, Collection[int]] | None = None) -> bool:
    """Whether each busy time touches the date it is listed under. With `known` (starts by user, from elsewhere and
    surely UTC) only those count."""
    for row in rows:
        low, high = _whole(row.day, row.zone(reading))
        for begin, end in row.busy:
            if (known is None or begin in known.get(row.user, ())) and not (begin < high and low < end):
                return False
    return True


def decide(
    rows: Sequence[Row], fits: Iterable[set[str]], known: Mapping[str, Collection[int]] | None = None
) -> str | None:
    """The one reading that fits (or several that mean the same for every row); None when nothing decides."""
    left = set(READINGS)
    for fit in fits:
        left &= fit or left  # hours that fit no reading say nothing
    if known is not None and not _same(rows, left):
        left = {reading for reading in left if dated(rows, reading, known)}
    if not left or left == set(READINGS) or not _same(rows, left):
        return None
    return next(reading for reading in READINGS if reading in left)


def _same(rows: Iterable[Row], readings: Iterable[str]) -> bool:
    """Whether these readings place every row's times alike."""
    chosen = tuple(readings)
    return all(len({row.zone(reading) for reading in chosen}) <= 1 for row in rows if row.free or row.breaks)


def _differing(row: Row) -> int:
    return len({_whole(row.day, row.zone(reading)) for reading in READINGS})


def _whole(day: date, zone: str) -> Span:
    return wall_span(day, "00:00:00", "00:00:00", zone)


def _inside(spans: Iterable[Span], limits: Iterable[Span]) -> list[Span]:
    """What of the spans lies inside every limit."""
    far = 10**15
    return without(spans, [hole for low, high in limits for hole in ((-far, low), (high, far))])
