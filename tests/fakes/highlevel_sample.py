"""The made-up sub-account that `HighLevelFake` starts with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from fakes.spans import Span, millis, weekly

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass
class Event:
    """An appointment, a block or a synced item; owned by a calendar, a person, or (appointments) both."""

    id: str
    title: str
    span: Span
    calendar: str | None = None
    user: str | None = None
    status: str = "confirmed"
    master: str | None = None
    naive: bool = False
    synced: bool = False
    full_day: bool = False
    deleted: bool = False

    @property
    def holds(self) -> bool:
        """Whether it keeps its owner from being booked."""
        return not self.deleted and self.status not in ("cancelled", "invalid")


ADA, BEN = "UserAdaMadeUp0000001", "UserBenMadeUp0000002"
CLEO, DAN = "UserCleoMadeUp000003", "UserDanMadeUp0000004"
OPEN_DAY, TEAM = "CalOpenDayMadeUp0001", "CalTeamMadeUp0000002"
DEEP, DRAFT = "CalDeepMadeUp0000003", "CalDraftMadeUp000004"
GROUP = "GroupMadeUp000000001"


def sample_users(location: str) -> list[dict[str, Any]]:
    """Three people, the third without a calendar, and one who has left."""
    people = [(ADA, "Ada Brook"), (BEN, "Ben Castle"), (CLEO, "Cleo Dorn"), (DAN, "Dan Elder")]
    return [
        {
            "id": key,
            "name": name,
            "firstName": name.split()[0],
            "lastName": name.split()[1],
            "email": f"{name.split()[0].lower()}@example.com",
            "roles": {"type": "account", "role": "user", "locationIds": [location]},
            "deleted": key == DAN,
        }
        for key, name in people
    ]


def sample_groups(location: str) -> list[dict[str, Any]]:
    """One group of calendars."""
    return [
        {
            "id": GROUP,
            "locationId": location,
            "name": "Consulting",
            "description": "Talks with a person",
            "slug": "consulting",
            "isActive": True,
        }
    ]


def sample_calendars(location: str) -> list[dict[str, Any]]:
    """A calendar of each kind the app treats differently, and a draft."""
    week = [
        {
            "daysOfTheWeek": [1, 2, 3, 4, 5],
            "hours": [{"openHour": 9, "openMinute": 0, "closeHour": 17, "closeMinute": 0}],
        }
    ]

    def calendar(key: str, name: str, kind: str, members: list[str], **facts: Any) -> dict[str, Any]:
        return {
            "id": key,
            "locationId": location,
            "name": name,
            "calendarType": kind,
            "isActive": True,
            "eventColor": "#039be5",
            "teamMembers": [{"userId": m, "priority": 0.5} for m in members],
            "slotDuration": 30,
            "slotDurationUnit": "mins",
            "slotInterval": 30,
            "slotIntervalUnit": "mins",
            "slotBuffer": 0,
            "slotBufferUnit": "mins",
            "preBuffer": 0,
            "preBufferUnit": "mins",
            "allowBookingAfter": 0,
            "allowBookingAfterUnit": "hours",
            "allowBookingFor": 18,
            "allowBookingForUnit": "months",
            "appoinmentPerSlot": 1,
            "lookBusyConfig": {"enabled": False, "LookBusyPercentage": 0},
            "openHours": {},
            "availabilities": [],
            **facts,
        }

    return [
        calendar(OPEN_DAY, "Open day tours", "event", [], openHours=week, slotInterval=15, allowBookingAfter=2),
        calendar(TEAM, "Intro call", "round_robin", [ADA, BEN], groupId=GROUP, eventColor="#33a02c"),
        calendar(
            DEEP,
            "Strategy session",
            "personal",
            [ADA],
            groupId=GROUP,
            slotDuration=1,
            slotDurationUnit="hours",
            slotBuffer=15,
            preBuffer=10,
            allowBookingAfter=1,
            allowBookingAfterUnit="days",
            appoinmentPerDay=4,
            eventColor="#ff7f00",
        ),
        calendar(DRAFT, "Workshop (draft)", "event", [], openHours=week, isActive=False),
    ]


def sample_schedules(location: str, zone: str) -> list[dict[str, Any]]:
    """Ada works office hours with a break, Ben starts and ends later and not on Fridays."""
    office = [{"from": "09:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}]
    late = [{"from": "11:00", "to": "19:00"}]

    def schedule(key: str, user: str, days: tuple[str, ...], hours: list[dict[str, str]]) -> dict[str, Any]:
        return {
            "id": key,
            "name": "Working hours",
            "locationId": location,
            "timezone": zone,
            "rules": [{"type": "wday", "day": day, "intervals": hours} for day in days],
            "dateAdded": "2026-01-05T10:30:00.000Z",
            "dateUpdated": "2026-01-05T10:30:00.000Z",
            "userId": user,
            "calendarIds": [TEAM, DEEP] if user == ADA else [TEAM],
            "deleted": False,
        }

    return [
        schedule("ScheduleAdaMadeUp001", ADA, WEEKDAYS[:5], office),
        schedule("ScheduleBenMadeUp002", BEN, WEEKDAYS[:4], late),
    ]


def sample_appointments(now: datetime, zone: tzinfo) -> Iterator[Event]:
    """A few that come every week; one in four kinds of trouble each."""
    plan: list[tuple[str, str, int, str, int, str | None, str, dict[str, Any]]] = [
        ("MasterIntroMadeUp001", "Intro call with Nora", 1, "10:00", 30, ADA, TEAM, {}),
        ("MasterIntroMadeUp002", "Intro call with Omar", 3, "14:30", 30, BEN, TEAM, {"naive": True}),
        ("MasterDeepMadeUp0003", "Strategy with Pia", 2, "13:00", 60, ADA, DEEP, {}),
        ("MasterTourMadeUp0004", "Tour for a school class", 4, "11:00", 30, None, OPEN_DAY, {"naive": True}),
        ("MasterGoneMadeUp0005", "Cancelled call", 0, "15:00", 30, ADA, TEAM, {"status": "cancelled"}),
        ("MasterShowMadeUp0006", "Did not come", 0, "09:00", 30, ADA, TEAM, {"status": "noshow"}),
        ("MasterDropMadeUp0007", "Removed call", 1, "16:00", 30, ADA, TEAM, {"deleted": True}),
    ]
    for master, title, weekday, begin, minutes, user, calendar, facts in plan:
        for span in weekly(now, weekday, begin, minutes, zone):
            key = f"{master}_{millis(span[0])}_{minutes * 60}"
            yield Event(key, title, span, calendar, user, master=master, **facts)


def sample_blocks(now: datetime, zone: tzinfo) -> Iterator[Event]:
    """Synced busy time, one synced item that was removed, and blocks somebody made by hand."""
    plan: list[tuple[str, str, int, str, int, str | None, str | None, dict[str, Any]]] = [
        ("ext_a", "Busy", 3, "09:30", 90, ADA, None, {"synced": True}),
        ("ext_b", "Busy", 5, "00:00", 1440, BEN, None, {"synced": True, "full_day": True}),
        ("ext_c", "Busy", 2, "15:00", 60, ADA, None, {"synced": True, "deleted": True}),
        ("BlockByHandBen", "Dentist", 1, "15:00", 60, BEN, None, {}),
        ("BlockByHandTour", "Cleaning", 2, "12:00", 60, None, OPEN_DAY, {}),
    ]
    for key, title, weekday, begin, minutes, user, calendar, facts in plan:
        for week, span in enumerate(weekly(now, weekday, begin, minutes, zone)):
            yield Event(f"{key}_{week}", title, span, calendar, user, **facts)
