"""A week to look at without any account: local calendars with different hours, zones and busy times."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from core import zones
from core.model import Interval, instant, seconds
from core.session import Session

ACCOUNTS = (
    (
        "Sales round robin",
        "Europe/Berlin",
        "Mon-Fri 09:00-12:00, 13:00-17:00",
        "Tue 11:30-14:00 Team day; Fri 12:30-13:30",
        "30",
    ),
    ("Webinars", "Europe/Berlin", "Mon 10:00-12:00; Wed 10:00-12:00, 15:00-18:00; Fri 10:00-12:00", "", "60"),
    (
        "Intro call",
        "America/New_York",
        "Mon-Fri 02:30-09:00; Sat 04:00-06:00",
        "Mon 04:00-05:00 Stand-up; Tue 05:00-07:00 Board",
        "30",
    ),
    ("Coaching", "Asia/Kolkata", "Mon-Thu 13:30-22:30", "Wed 18:00-19:30 Yoga; Thu 16:30-17:30 Dentist", "45"),
)


async def furnish(session: Session, day: date | None = None) -> None:
    """Fill an empty home with the demo accounts and two blocks in the week of `day` (today)."""
    for title, zone, open_hours, busy, length in ACCOUNTS:
        settings = {"zone": zone, "hours": open_hours, "busy": busy, "slot_length": length}
        account, _ = await session.accounts.add("local", title, settings, {})
        await session.accounts.list_calendars(account.id)
    day = day or zones.local_date("Europe/Berlin", seconds(session.clock()))
    monday = datetime.combine(day - timedelta(days=day.weekday()), time())
    at = instant(zones.resolve(monday, "Europe/Berlin"))
    names = [stored.calendar.id for stored in session.accounts.calendars]
    gym = Interval(at + timedelta(days=1, hours=14, minutes=30), at + timedelta(days=1, hours=16))
    bank = Interval(at + timedelta(days=3, hours=10), at + timedelta(days=3, hours=11, minutes=30))
    await session.outbox.add(names, gym, "Gym")
    await session.outbox.add(names[:1] + names[2:3], bank, "Call with bank")
