"""The calendar on this computer: working hours in a zone, blocks kept in the store. Needs no service.

`hours` and `busy` are lists separated by ``;`` or ``,``. An entry is a day (``Mon``, ``Mon-Fri``, or a date such as
``2026-11-24``; left out: the days of the entry before), one time range ``09:00-17:00``, and for `busy` a title:
``Mon-Thu 09:00-12:30, 13:00-17:00; Fri 09:00-15:00`` or ``Wed 12:00-13:00 Lunch``. A range whose end is not after
its start ends the next day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from core import zones
from core.errors import Problem, bad_input
from core.form import Field, FieldKind
from core.model import (
    Availability,
    Blocking,
    Calendar,
    Identity,
    Interval,
    Offers,
    Owner,
    Receipt,
    Slot,
    SlotKind,
)
from core.providers.base import Kit, Provider

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ENTRY = re.compile(
    r"(?:(?P<date>\d{4}-\d\d-\d\d)\s+|(?P<first>[A-Za-z]{3,9})(?:\s*[-–]\s*(?P<last>[A-Za-z]{3,9}))?\s+)?"
    r"(?P<from>\d{1,2}:\d\d)\s*[-–]\s*(?P<to>\d{1,2}:\d\d)(?:\s+(?P<title>.+))?",
)


@dataclass(frozen=True, slots=True)
class Hours:
    """One recurring (by weekday) or dated range of wall time, in minutes; `end` may pass 24:00."""

    days: frozenset[int]
    date: date | None
    begin: int
    end: int
    title: str | None


def hours(text: str, where: str) -> tuple[Hours, ...]:
    """The entries of an hours text. Raises Problem BAD_INPUT that quotes the entry it cannot read."""
    found: list[Hours] = []
    days, dated = frozenset(range(7)), None
    for entry in (part.strip() for part in re.split(r"[;,]", text)):
        if not entry:
            continue
        match = _ENTRY.fullmatch(entry)
        if match is None:
            raise bad_input(f"cannot read {entry!r}; write for example Mon-Fri 09:00-17:00", where)
        try:
            if match["date"]:
                days, dated = frozenset(), date.fromisoformat(match["date"])
            elif match["first"]:
                first, last = _weekday(match["first"]), _weekday(match["last"] or match["first"])
                days, dated = frozenset((first + i) % 7 for i in range((last - first) % 7 + 1)), None
            begin, end = _minute(match["from"]), _minute(match["to"])
        except ValueError as failure:
            raise bad_input(f"cannot read {entry!r}: {failure}", where) from None
        found.append(Hours(days, dated, begin, end if end > begin else end + 1440, match["title"]))
    return tuple(found)


def _weekday(word: str) -> int:
    if word[:3].lower() not in _DAYS:
        raise ValueError(f"there is no day {word!r}")
    return _DAYS.index(word[:3].lower())


def _minute(text: str) -> int:
    hour, minute = (int(part) for part in text.split(":"))
    if hour > 24 or minute > 59 or hour * 60 + minute > 1440:
        raise ValueError(f"there is no time {text!r}")
    return hour * 60 + minute


class Local(Provider):
    """The embedded default. Blocks live on the account's shelf under ``block:ID``."""

    key = "local"
    title = "This computer"
    blurb = "Your own working hours, kept on this computer"
    fields = (
        Field(
            "zone",
            "Time zone",
            FieldKind.ZONE,
            required=False,
            help="The zone your hours are in; this computer's if empty.",
        ),
        Field("hours", "Working hours", default="Mon-Fri 09:00-17:00", placeholder="Mon-Fri 09:00-17:00"),
        Field("slot_length", "Slot length (minutes)", required=False, default="30", advanced=True),
        Field(
            "busy",
            "Regular busy times",
            required=False,
            placeholder="Wed 12:00-13:00 Lunch",
            advanced=True,
            help="Times inside your hours that are always taken.",
        ),
    )
    longest = timedelta(days=366)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._zone = kit.setting("zone") or zones.system_zone()
        try:
            zones.zone(self._zone)
        except Problem as problem:
            raise bad_input(problem.text, "zone") from None
        self._hours = hours(kit.setting("hours"), "hours")
        self._busy = hours(kit.setting("busy"), "busy")
        length = kit.setting("slot_length", "30")
        if not (length.isascii() and length.isdigit()) or not 1 <= int(length) <= 1440:
            raise bad_input(f"a slot is 1 to 1440 minutes long, not {length!r}", "slot_length")
        self._length = int(length)

    async def check(self) -> Identity:
        """Always fine: the settings were read when the account was opened. The zone found is kept."""
        return Identity("this computer", self._zone, ("read", "block"), {"zone": self._zone})

    async def calendars(self) -> Sequence[Calendar]:
        """One calendar, the account itself."""
        label = self.kit.account.title
        blocking = Blocking(
            grain=1,
            movable=True,
            removable=True,
            listable=True,
            covers=f"{label}, on this computer only",
            owners=(Owner("local", label),),
        )
        return [Calendar(self.kit.account.id, "hours", label, self._length, blocking)]

    async def availability(self, calendars: Sequence[Calendar], interval: Interval) -> Mapping[str, Availability]:
        """Working hours less busy times and blocks, cut into slots."""
        busy = self._spans(self._busy, interval)
        taken = [Slot(Interval.of(a, b), SlotKind.BUSY, title) for a, b, title in busy]
        for key, block in (await self.kit.shelf.all()).items():
            if key.startswith("block:"):
                held = Interval.of(block["start"], block["end"])
                if held.overlaps(interval):
                    taken.append(Slot(held, SlotKind.BLOCK, block["title"], key.removeprefix("block:")))
        step = self._length * 60
        low, high = interval.span
        closed = [slot.interval.span for slot in taken]
        offered = [
            (start, start + step)
            for begin, end, _ in self._spans(self._hours, interval)
            for start in range(begin, end - step + 1, step)
            if low <= start < high and not any(a < start + step and start < b for a, b in closed)
        ]
        answer = Availability(interval, Offers(offered), tuple(taken))
        return {calendar.id: answer for calendar in calendars}

    async def create_block(self, calendar: Calendar, owner: Owner, interval: Interval, title: str, tag: str) -> Receipt:
        """Write it to the shelf under its tag, so that writing twice is writing once."""
        start, end = interval.span
        await self.kit.shelf.put(f"block:{tag}", {"start": start, "end": end, "title": title})
        return {"id": tag}

    async def find_block(self, calendar: Calendar, owner: Owner, interval: Interval, tag: str) -> Receipt | None:
        """By tag."""
        return {"id": tag} if f"block:{tag}" in await self.kit.shelf.all() else None

    async def move_block(
        self, calendar: Calendar, owner: Owner, receipt: Receipt, interval: Interval, title: str, tag: str
    ) -> Receipt:
        """Write it anew under the same key."""
        return await self.create_block(calendar, owner, interval, title, str(receipt["id"]))

    async def delete_block(self, calendar: Calendar, owner: Owner, receipt: Receipt) -> None:
        """Take it off the shelf."""
        await self.kit.shelf.put(f"block:{receipt['id']}", None)

    def _spans(self, entries: Sequence[Hours], interval: Interval) -> list[tuple[int, int, str | None]]:
        """(start, end, title) in epoch seconds of all entries that touch the interval, in wall time of the zone."""
        low, high = interval.span
        day = zones.local_date(self._zone, low) - timedelta(days=1)
        last = zones.local_date(self._zone, high)
        found = []
        while day <= last:
            for entry in entries:
                if entry.date == day or day.weekday() in entry.days:
                    start, end = self._at(day, entry.begin), self._at(day, entry.end)
                    if start < end and start < high and low < end:
                        found.append((start, end, entry.title))
            day += timedelta(days=1)
        return sorted(found, key=lambda span: span[:2])

    def _at(self, day: date, minute: int) -> int:
        moment = datetime.combine(day + timedelta(days=minute // 1440), time(minute % 1440 // 60, minute % 60))
        return zones.resolve(moment, self._zone)
