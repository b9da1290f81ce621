"""The made-up people and calendars that `CalcomFake` starts with."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from typing import Any

from fakes.spans import Span, weekly

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass
class Booking:
    """A booking made through Cal.com."""

    id: int
    title: str
    span: Span
    event_type: int
    hosts: tuple[int, ...]
    status: str = "accepted"
    seats: int = 0
    recurring: str | None = None
    uid: str = field(default_factory=lambda: uuid.uuid4().hex[:22])

    @property
    def holds(self) -> bool:
        """Whether it keeps its hosts from being booked."""
        return self.status in ("accepted", "pending")


@dataclass
class Outside:
    """An event in a connected outside calendar."""

    id: str
    connection: int
    calendar: str
    title: str
    span: Span
    all_day: bool = False
    description: str | None = None
    zone: str = "UTC"


ME, COLLEAGUE = 4711, 4712
USERS: dict[int, dict[str, Any]] = {
    ME: {"id": ME, "username": "host-one", "email": "host.one@example.com", "name": "Host One"},
    COLLEAGUE: {"id": COLLEAGUE, "username": "host-two", "email": "host.two@example.com", "name": "Host Two"},
}
ORGANIZATION = "openweek-org"
TEAM = {"id": 10, "name": "Support team", "slug": "support-team", "isOrganization": False}
GOOGLE, OFFICE = 135, 136
PRIMARY, WORK = "host.one@example.com", "host.one@office.example.com"
CONNECTION_TYPES = {"google_calendar": "google", "office365_calendar": "office365", "apple_calendar": "apple"}


def event_type(type_id: int, title: str, slug: str, minutes: int, **facts: Any) -> dict[str, Any]:
    """An event type on the wire, with the fields the app reads."""
    return {
        "id": type_id,
        "title": title,
        "slug": slug,
        "description": "",
        "lengthInMinutes": minutes,
        "slotInterval": None,
        "minimumBookingNotice": 0,
        "beforeEventBuffer": 0,
        "afterEventBuffer": 0,
        "scheduleId": None,
        "hidden": False,
        "seatsPerTimeSlot": None,
        "locations": [{"type": "integration", "integration": "cal-video"}],
        "bookingFields": [],
        "disableGuests": False,
        "recurrence": None,
        "metadata": {},
        "price": 0,
        "currency": "usd",
        "lockTimeZoneToggleOnBookingPage": False,
        "forwardParamsSuccessRedirect": None,
        "successRedirectUrl": None,
        "isInstantEvent": False,
        "bookingRequiresAuthentication": False,
        **facts,
    }


DYNAMIC = event_type(0, "Dynamic", "dynamic", 30)


def sample_event_types() -> list[dict[str, Any]]:
    """One of each kind: plain, several lengths, hidden, seated, child of a managed one."""

    def mine(type_id: int, title: str, slug: str, minutes: int, **facts: Any) -> dict[str, Any]:
        url = f"https://cal.example.com/host-one/{slug}"
        facts |= {"ownerId": ME, "bookingUrl": url, "users": [USERS[ME]]}
        return event_type(type_id, title, slug, minutes, **facts)

    return [
        mine(100, "Intro", "intro", 30, minimumBookingNotice=120, afterEventBuffer=10),
        mine(101, "Deep dive", "deep-dive", 60, lengthInMinutesOptions=[30, 60, 90], scheduleId=902),
        mine(102, "Private line", "private-line", 15, hidden=True),
        mine(103, "Workshop", "workshop", 60, seatsPerTimeSlot=5),
        mine(104, "Check-up", "check-up", 45, parentEventTypeId=301, slotInterval=15),
    ]


def sample_team_types() -> list[dict[str, Any]]:
    """Round robin, managed parent, collective."""
    hosts = [{"userId": key, "name": person["name"]} for key, person in USERS.items()]

    def ours(type_id: int, title: str, slug: str, kind: str) -> dict[str, Any]:
        return event_type(type_id, title, slug, 30, teamId=10, ownerId=None, hosts=hosts, schedulingType=kind)

    return [
        ours(300, "Team intro", "team-intro", "roundRobin"),
        ours(301, "Check-up", "check-up", "managed"),
        ours(302, "Panel", "panel", "collective"),
    ]


def sample_schedules(now: datetime, zone: str) -> list[dict[str, Any]]:
    """Office hours with a day off and a short day next week, afternoons, and the colleague's hours."""
    monday = now.date() + timedelta(days=7 - now.weekday())
    week = list(WEEKDAYS[:5])

    def schedule(
        key: int, owner: int, name: str, named: str, hours: list[tuple[list[str], str, str]]
    ) -> dict[str, Any]:
        return {
            "id": key,
            "ownerId": owner,
            "name": name,
            "timeZone": named,
            "isDefault": key != 902,
            "availability": [{"days": d, "startTime": b, "endTime": e} for d, b, e in hours],
            "overrides": [],
        }

    office = schedule(901, ME, "Working hours", zone, [(week, "09:00", "17:00")])
    office["overrides"] = [
        {"date": (monday + timedelta(days=10)).isoformat(), "startTime": "00:00", "endTime": "00:00"},
        {"date": (monday + timedelta(days=8)).isoformat(), "startTime": "12:00", "endTime": "15:00"},
    ]
    return [
        office,
        schedule(902, ME, "Afternoons", zone, [(["Tuesday", "Thursday"], "13:00", "18:00")]),
        schedule(903, COLLEAGUE, "London hours", "Europe/London", [(week, "10:00", "18:00")]),
    ]


def sample_bookings(now: datetime, zone: tzinfo) -> Iterator[Booking]:
    """Some every week: plain, recurring, seated, unconfirmed, cancelled."""
    plan: list[tuple[str, int, str, int, int, tuple[int, ...], dict[str, Any]]] = [
        ("Intro with Rita", 0, "10:00", 30, 100, (ME,), {}),
        ("Deep dive with Sam", 1, "14:00", 60, 101, (ME,), {"recurring": "recurring-made-up"}),
        ("Workshop", 2, "11:00", 60, 103, (ME,), {"seats": 2}),
        ("Workshop, full", 3, "15:00", 60, 103, (ME,), {"seats": 5}),
        ("Intro with Tom", 3, "09:30", 30, 100, (ME,), {"status": "pending"}),
        ("Intro with Ute", 4, "13:00", 30, 100, (ME,), {"status": "cancelled"}),
        ("Team intro with Vera", 1, "11:00", 30, 300, (COLLEAGUE,), {}),
    ]
    number = 1
    for title, weekday, begin, minutes, kind, hosts, facts in plan:
        for span in weekly(now, weekday, begin, minutes, zone):
            number += 1
            yield Booking(number, title, span, kind, hosts, uid=f"bookingMadeUp{number:06}", **facts)


def sample_calendars() -> list[dict[str, Any]]:
    """A Google connection with three calendars, and an Office one."""

    def group(number: int, kind: str, calendars: list[dict[str, Any]]) -> dict[str, Any]:
        for calendar in calendars:
            calendar |= {"credentialId": number, "integration": kind, "email": calendars[0]["externalId"]}
        name = kind.replace("_", " ").title()
        integration = {
            "type": kind,
            "slug": kind.replace("_", "-"),
            "name": name,
            "description": name,
            "variant": "calendar",
            "categories": ["calendar"],
            "logo": "icon.svg",
            "publisher": "Example",
            "url": "https://cal.example.com/",
            "email": "help@example.com",
            "locationOption": None,
        }
        return {
            "integration": integration,
            "credentialId": number,
            "primary": calendars[0],
            "calendars": calendars,
        }

    def calendar(key: str, name: str, selected: bool = False, **facts: bool) -> dict[str, Any]:
        base = {"externalId": key, "name": name, "isSelected": selected, "primary": False, "readOnly": False}
        return {**base, **facts}

    return [
        group(
            GOOGLE,
            "google_calendar",
            [
                calendar(PRIMARY, "Host One", True, primary=True),
                calendar("side@group.example.com", "Side projects"),
                calendar("holidays@example.com", "Holidays", readOnly=True),
            ],
        ),
        group(OFFICE, "office365_calendar", [calendar(WORK, "Calendar", True, primary=True)]),
    ]


def sample_outside(now: datetime, zone: tzinfo) -> Iterator[Outside]:
    """Outside events of every week: two that block, one in a calendar not selected, one of a whole day."""
    plan = [
        (GOOGLE, PRIMARY, "Lunch with Willa", 1, "12:00", 60, False),
        (OFFICE, WORK, "Board", 4, "09:00", 90, False),
        (GOOGLE, "side@group.example.com", "Choir", 2, "16:00", 60, False),
        (GOOGLE, PRIMARY, "Hiking", 5, "00:00", 1440, True),
    ]
    for number, (connection, calendar, title, weekday, begin, minutes, whole_day) in enumerate(plan):
        for week, span in enumerate(weekly(now, weekday, begin, minutes, zone)):
            key = f"outside{number}x{week}"
            yield Outside(key, connection, calendar, title, span, whole_day, zone=str(zone))
