"""HighLevel: the suite, and the traps of this wire."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

import core.http
from core.errors import Kind, Problem
from core.model import Calendar, Interval, SlotKind, seconds
from core.week import Week
from fakes.contract import (
    MONDAY,
    NOW,
    WEEK,
    Bench,
    Pairs,
    ServiceContract,
    assert_same,
    dates,
    wall,
)
from fakes.highlevel import EVENTS, LOCATIONS, READ, USERS, WRITE, HighLevelFake
from fakes.highlevel_sample import ADA, BEN, CLEO, DAN, DEEP, DRAFT, OPEN_DAY, TEAM

UNITS = {"mins": 1, "hours": 60, "days": 1440, "months": 43200}
DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOUR = timedelta(hours=1)


def at(day: int, clock_text: str) -> datetime:
    """An instant of the week, by clocks in Chicago."""
    return wall(MONDAY + timedelta(days=day), clock_text, "America/Chicago")


class Base:
    """How an account at the fake is made."""

    key = "highlevel"
    zone = "America/Chicago"
    owner = "Openweek Demo Practice"
    night = OPEN_DAY
    slots = "/free-slots"
    create = ("POST", "/block-slots")

    def service(self) -> AbstractContextManager[Any]:
        """A Saturday in Chicago."""
        return HighLevelFake(now=lambda: NOW)

    def settings(self, fake: HighLevelFake) -> dict[str, str]:
        """Address and location."""
        return {"base_url": fake.url, "location_id": fake.location_id}

    def secrets(self, fake: HighLevelFake) -> dict[str, str]:
        """The token."""
        return {"token": fake.token}

    def refusal(self, status: int, said: str | list[str]) -> dict[str, Any]:
        """statusCode, message, error."""
        return {"statusCode": status, "message": said, "error": "Error", "traceId": "t"}

    def limits(self) -> list[tuple[dict[str, Any], float]]:
        """A burst, with and without headers, and a day used up."""
        body = self.refusal(429, "Too Many Requests")

        def form(**headers: str) -> dict[str, Any]:
            return {"status": 429, "body": body, "headers": headers}

        interval, daily, reset = (
            f"X-RateLimit-{name}" for name in ("Interval-Milliseconds", "Daily-Remaining", "Daily-Reset")
        )
        return [
            (form(), 10.0),
            (form(**{interval: "2500", daily: "7"}), 2.5),
            (form(**{interval: "200"}), 1.0),
            (form(**{interval: "soon"}), 10.0),
            (form(**{interval: "10000", daily: "0", reset: "3600000"}), 3600.0),
        ]

    def close_all(self, fake: HighLevelFake, settings: dict[str, str]) -> None:
        """Nobody works, no calendar has hours."""
        fake.schedules.clear()
        for calendar in fake.calendars:
            calendar["openHours"] = {}

    def night_shift(self, fake: HighLevelFake, settings: dict[str, str]) -> None:
        """The tours' own hours."""
        hours = {"openHour": 0, "openMinute": 0, "closeHour": 5, "closeMinute": 0}
        calendar = next(c for c in fake.calendars if c["id"] == OPEN_DAY)
        calendar["openHours"] = [{"daysOfTheWeek": [0], "hours": [hours]}]

    async def held(self, bench: Bench) -> list[str]:
        """Blocks that carry our tag."""
        return [block.id for block in bench.fake.blocks if "ow:" in block.title and not block.deleted]

    def open_at(self, bench: Bench, calendar: Calendar, interval: Interval) -> Pairs:
        """Hours, less what is in the way of somebody who could take the slot."""
        fake = bench.fake
        facts = next((c for c in fake.calendars if c["id"] == calendar.remote), None)
        if facts is None or not facts["isActive"]:
            return set()

        def minutes(name: str) -> timedelta:
            return timedelta(minutes=facts[name] * UNITS[facts[f"{name}Unit"]])

        size, step = minutes("slotDuration"), minutes("slotInterval")
        before, after = minutes("preBuffer"), minutes("slotBuffer")
        earliest, latest = NOW + minutes("allowBookingAfter"), NOW + minutes("allowBookingFor")
        found: Pairs = set()
        for host in [m["userId"] for m in facts["teamMembers"]] or [None]:
            mine = [e for e in fake.appointments if (e.user == host if host else e.calendar == facts["id"])]
            shut = [e for e in fake.blocks if (e.user == host if host else e.calendar == facts["id"])]
            taken = [e.span for e in mine if not e.deleted and e.status not in ("cancelled", "invalid")]
            blocked = [e.span for e in shut if not e.deleted]
            for begin, finish in self.hours(fake, facts, host, interval):
                start = begin
                while start + size <= finish:
                    end = start + size
                    free = not any(a < end + after and start - before < b for a, b in taken)
                    free = free and not any(a < end and start < b for a, b in blocked)
                    if free and earliest <= start <= latest and interval.start <= start < interval.end:
                        found.add((seconds(start), seconds(end)))
                    start += step
        return found

    @staticmethod
    def hours(
        fake: HighLevelFake, facts: dict[str, Any], host: str | None, interval: Interval
    ) -> Iterator[tuple[datetime, datetime]]:
        """Working hours as instants: the person's, or the calendar's own."""
        for day in dates(interval):
            if host is None:
                for rule in facts["openHours"] or []:
                    for h in rule["hours"] if day.isoweekday() % 7 in rule["daysOfTheWeek"] else []:
                        begin = f"{h['openHour']}:{h['openMinute']}"
                        yield tuple(  # type: ignore[misc]
                            wall(day, text, fake.zone.key)
                            for text in (begin, f"{h['closeHour']}:{h['closeMinute']}")
                        )
            for schedule in fake.schedules if host else []:
                for rule in schedule["rules"] if schedule["userId"] == host else []:
                    for h in rule["intervals"] if rule["day"] == DAY_NAMES[day.weekday()] else []:
                        yield wall(day, h["from"], schedule["timezone"]), wall(day, h["to"], schedule["timezone"])


class TestContract(Base, ServiceContract):
    """The suite."""


class TestTraps(Base, ServiceContract):
    """What is odd about this wire."""

    __test__ = True
