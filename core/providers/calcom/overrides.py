"""Date overrides of a weekly schedule: what to write so that a stretch of a date is closed, and what to give back.

Pure sums over wall-clock minutes of one date (0 to 1440); no wire. An override replaces the date's weekly hours, so
closing 10:00 to 11:00 of a 09:00-17:00 day means writing 09:00-10:00 and 11:00-17:00. For each date that we touch a
`Journal` is kept: what was there before us, what each of our blocks cuts out, and how we left it. As long as the date
looks as we left it, everything is worked out anew from these; when somebody else has changed it, theirs stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import TypedDict

from core import zones
from core.model import Interval

Hours = list[tuple[int, int]]
"""Open stretches of one date in wall minutes: sorted, apart from each other."""
Entries = Sequence[Sequence[str]]
"""The same as the service has it: pairs of "HH:MM"; 00:00-00:00 is a closed date, 23:59 as an end means midnight."""

_DAY = 1440
_NEAR = 3 * 3600
"""A zone's clocks never go back by more than this (seconds)."""


class Journal(TypedDict):
    """What we did to one date of one schedule. Plain JSON."""

    base: Entries | None
    """The date's overrides without us; None when it followed the weekly hours."""
    cuts: dict[str, Hours]
    """By block: what it holds closed."""
    left: Entries | None
    """The date's overrides as we wrote them."""


def union(*several: Iterable[Sequence[int]]) -> Hours:
    """All of them, adjoining ones joined."""
    found: Hours = []
    for begin, finish in sorted((piece[0], piece[1]) for hours in several for piece in hours):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], finish))
        elif begin < finish:
            found.append((begin, finish))
    return found


def common(one: Iterable[Sequence[int]], other: Iterable[Sequence[int]]) -> Hours:
    """What is in both."""
    others = union(other)
    pairs = ((max(a, c), min(b, d)) for a, b in union(one) for c, d in others)
    return [(begin, finish) for begin, finish in pairs if begin < finish]


def minus(one: Iterable[Sequence[int]], *several: Iterable[Sequence[int]]) -> Hours:
    """What is in the first and in none of the others."""
    edges = [0, *(edge for piece in union(*several) for edge in piece), _DAY]
    return common(one, zip(edges[::2], edges[1::2], strict=True))


def read(entries: Entries) -> Hours:
    """The hours that entries mean."""
    found = []
    for begin, finish in entries:
        start, end = _minutes(begin), _minutes(finish)
        if end == _DAY - 1 or (end == 0 and start > 0):
            end = _DAY
        found.append((start, end))
    return union(found)


def write(hours: Hours) -> Entries:
    """The entries that mean these hours; what would end at 23:59 ends a minute early, since that means midnight."""
    sayable = ((begin, finish - (finish == _DAY - 1)) for begin, finish in hours if begin < _DAY - 1)
    return [[_clock(begin), _clock(finish)] for begin, finish in sayable if begin < finish] or [["00:00", "00:00"]]


def wall(interval: Interval, zone: str) -> dict[str, Hours]:
    """By date, the wall minutes an interval takes in a zone, widened where clocks repeat or leave out an hour: no
    override can say which of two 02:30 is meant."""
    start, end = interval.span
    segments = zones.offsets(zone, start - _NEAR, end + _NEAR)
    ends = [begin for begin, _ in segments[1:]] + [end + _NEAR]
    pieces = [
        (max(begin, start) + shift, min(finish, end) + shift)
        for (begin, shift), finish in zip(segments, ends, strict=True)
        if begin < end and start < finish
    ]
    for (_, before), (at, after) in pairwise(segments):
        low, high = at + min(before, after), at + max(before, after)
        if after < before and any(begin < high and low < finish for begin, finish in pieces):
            pieces.append((low - 60, high))  # a minute more, so that what stays open ends before both passes
        elif after > before and any(begin <= high and low <= finish for begin, finish in pieces):
            pieces.append((low, high))
    found: dict[str, Hours] = {}
    for begin, finish in union((begin // 60, -(-finish // 60)) for begin, finish in pieces):
        for day in range(begin // _DAY, -(-finish // _DAY)):
            name = (date(1970, 1, 1) + timedelta(days=day)).isoformat()
            low = day * _DAY
            found.setdefault(name, []).append((max(begin - low, 0), min(finish - low, _DAY)))
    return found


def same(one: Entries | None, other: Entries | None) -> bool:
    """Whether two readings of a date mean the same."""
    if one is None or other is None:
        return one is other
    return read(one) == read(other)


def recut(now: Entries | None, weekly: Entries, journal: Journal | None, block: str, pieces: Hours) -> Journal:
    """The date's journal once `block` cuts out `pieces`, or gives all back when there are none. `now` is how the date
    stands at the service; what is to be written is in `left`: what is there, where all of it is closed anyway."""
    base, cuts = _settled(now, weekly, journal)
    cuts.pop(block, None)
    if pieces:
        cuts[block] = pieces
    hours = _open(base, weekly)
    takes = common(hours, union(*cuts.values()))
    return Journal(base=base, cuts=cuts, left=write(minus(hours, *cuts.values())) if takes else base)


def _settled(now: Entries | None, weekly: Entries, journal: Journal | None) -> tuple[Entries | None, dict[str, Hours]]:
    """What the date is without us, and what our blocks still hold, given how it stands."""
    if journal is None or (now is None and journal["left"] is not None):
        return now, {}  # nothing of ours, or no more: somebody let the date follow the weekly hours again
    cuts = {name: union(pieces) for name, pieces in journal["cuts"].items()}
    if same(now, journal["left"]):
        return journal["base"], cuts
    # Somebody else wrote this date. Theirs stands; of ours, what they opened is given up, and what is still closed
    # belongs to us only where its surroundings are as we left them (else they closed more than we did).
    here, left = _open(now, weekly), _open(journal["left"], weekly)
    held = {name: rest for name, pieces in cuts.items() if (rest := minus(pieces, here))}
    ours = [
        (begin, finish)
        for begin, finish in minus(common(_open(journal["base"], weekly), union(*cuts.values())), here, left)
        if all(_has(here, edge) == _has(left, edge) for edge in (begin - 1, finish))
    ]
    return write(union(here, ours)), held


def _open(entries: Entries | None, weekly: Entries) -> Hours:
    return read(weekly if entries is None else entries)


def _has(hours: Hours, minute: int) -> bool:
    return any(begin <= minute < finish for begin, finish in hours)


def _minutes(text: str) -> int:
    hour, minute = text.split(":")[:2]
    return min(int(hour) * 60 + int(minute), _DAY)


def _clock(minute: int) -> str:
    return "23:59" if minute >= _DAY else f"{minute // 60:02}:{minute % 60:02}"


def dated(entries: Mapping[str, Entries]) -> list[dict[str, str]]:
    """The list of overrides a schedule is given: every date's entries, in order."""
    return [
        {"date": day, "startTime": begin, "endTime": finish}
        for day in sorted(entries)
        for begin, finish in entries[day]
    ]
