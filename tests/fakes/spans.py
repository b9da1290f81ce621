"""Stretches of time as pairs of instants, and wall clocks turned into instants: the sums all fakes share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

Span = tuple[datetime, datetime]


def wall(day: date, clock: str, zone: tzinfo) -> datetime:
    """The instant at which clocks in `zone` show `clock` ("HH:MM", "HH:MM:SS", or "24:00") on `day`."""
    if clock.startswith("24"):
        day, clock = day + timedelta(days=1), "00:00"
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)


def working(day: date, begin: str, finish: str, zone: tzinfo) -> Span:
    """From wall clock to wall clock on `day`; a finish of 00:00 is the midnight that ends it."""
    return wall(day, begin, zone), wall(day, "24:00" if finish[:5] == "00:00" else finish, zone)


def days(first: date, last: date) -> Iterator[date]:
    """Every date from `first` to `last`, both included."""
    for step in range((last - first).days + 1):
        yield first + timedelta(days=step)


def local_days(span: Span, zone: tzinfo) -> Iterator[date]:
    """Every local date that the span touches, and one on either side to be safe."""
    margin = timedelta(days=1)
    return days((span[0].astimezone(zone) - margin).date(), (span[1].astimezone(zone) + margin).date())


def meet(one: Span, other: Span) -> bool:
    """Whether two half-open spans share any time."""
    return one[0] < other[1] and other[0] < one[1]


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same time as few spans in order: overlapping and adjoining ones become one."""
    out: list[Span] = []
    for begin, finish in sorted(spans):
        if out and begin <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], finish))
        elif begin < finish:
            out.append((begin, finish))
    return out


def minus(spans: Iterable[Span], holes: Iterable[Span]) -> list[Span]:
    """What is left of the spans when the holes are cut out."""
    out: list[Span] = []
    cuts = merged(holes)
    for begin, finish in merged(spans):
        for cut_begin, cut_finish in cuts:
            if cut_finish <= begin or cut_begin >= finish:
                continue
            if cut_begin > begin:
                out.append((begin, cut_begin))
            begin = cut_finish
        if begin < finish:
            out.append((begin, finish))
    return out


def weekly(now: datetime, weekday: int, begin: str, minutes: int, zone: tzinfo) -> Iterator[Span]:
    """The same wall clock time on one weekday (Monday 0), from half a year ago to a year and a half ahead."""
    monday = now.astimezone(zone).date() - timedelta(days=now.astimezone(zone).weekday())
    for week in range(-26, 79):
        start = wall(monday + timedelta(weeks=week, days=weekday), begin, zone)
        yield start, start + timedelta(minutes=minutes)


def millis(instant: datetime) -> int:
    """Milliseconds since 1970."""
    return round(instant.timestamp() * 1000)
