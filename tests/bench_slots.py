"""Made-up weeks of N slots for the benchmark. Light to import: what a window of them holds is to be the window's."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime

from core.model import Calendar, Offers
from core.snapshot import CalendarState, Freshness, Snapshot, Track
from core.week import Week

CALENDARS = 20
NOW = datetime(2026, 11, 24, 9, 43, tzinfo=UTC)
MONDAY = date(2026, 11, 23)
ZONE = "Europe/Berlin"


def offered(slots: int, first: date, seed: int) -> list[Offers]:
    """`slots` offered times of a week over 20 calendars, with gaps where somebody has booked."""
    week = Week(first, ZONE)
    dice = random.Random(seed)
    found = []
    for calendar in range(CALENDARS):
        starts: list[int] = []
        length = 60
        for day in range(week.count):
            at = day * CALENDARS + calendar  # even a few slots leave no day empty
            count = slots * (at + 1) // 140 - slots * at // 140
            opens, step = _hours(count)
            low, _ = week.bounds(day)
            length = step * 60
            starts += [low + minute * 60 for minute in _day(dice, opens, step, count)]
        found.append(Offers.lasting(starts, length))
    return found


def _hours(count: int) -> tuple[range, int]:
    for opens in (range(8 * 60, 18 * 60), range(0, 1440)):
        for step in (60, 30, 20, 15, 10, 5, 4, 3, 2):
            if len(opens) // step * 0.8 >= count:
                return opens, step
    return range(0, 1440), 1


def _day(dice: random.Random, opens: range, step: int, count: int) -> list[int]:
    minutes = list(range(opens.start, opens.stop, step))
    hole = max(1, 45 // step)
    while len(minutes) > count:
        at = dice.randrange(len(minutes))
        del minutes[at : at + min(hole, len(minutes) - count)]
    return minutes


CALENDAR = [Calendar("acc", str(i), f"Calendar {i}") for i in range(CALENDARS)]
STATE = CalendarState(Freshness.FRESH)


def cut(offers: list[Offers], week: Week) -> Snapshot:
    """What the timeline does with known offers: rows in the zone shown, and a Snapshot."""
    tracks = tuple(Track(CALENDAR[i], STATE, week.rows_of(some), some, colour=i) for i, some in enumerate(offers))
    return Snapshot(week, tracks, now=NOW)
