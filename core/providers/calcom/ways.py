"""How time is blocked where there is no call for it: four ways, one class each, chosen by the setting `block_by`.

An override of the schedule's hours (everywhere), an event in a connected Google calendar, out of office (whole days),
or the reservation of an offered slot (a hold that lapses).
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, ClassVar, TypeVar

from core import zones
from core.errors import Kind, Problem
from core.model import (
    Blocking,
    Calendar,
    Interval,
    Owner,
    Receipt,
    Slot,
    SlotKind,
    seconds,
)
from core.providers.base import marked, unmarked
from core.providers.calcom.overrides import Hours, Journal, common, dated, read, recut, same, wall
from core.providers.calcom.wire import (
    DOUBTS,
    HOLD,
    LONG,
    OTHERS,
    SCHEDULES,
    SLOTS,
    Absence,
    Connections,
    Event,
    EventType,
    Hold,
    Line,
    Schedule,
    WireSlot,
    data_of,
    zulu,
)
from core.reply import epochs

T = TypeVar("T")


Offer = Callable[[EventType], "Blocking | str"]
"""How an event type can be blocked, or why it cannot."""


class Way(ABC):
    """One way to close a time at Cal.com. `role` begins its owners' keys."""

    by: ClassVar[str]
    role: ClassVar[str]
    missing: ClassVar[str]
    """Why not, on a server that does not have what it needs."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._shelf = line.kit.shelf

    @abstractmethod
    async def offer(self) -> Offer:
        """How each event type can be blocked. Problem NOT_FOUND or RIGHT_MISSING where the server cannot."""

    @abstractmethod
    async def create(self, remote: str, calendar: Calendar, interval: Interval, title: str, tag: str) -> Receipt:
        """See `Provider.create_block`; `remote` is the owner's key after its role."""

    @abstractmethod
    async def find(self, remote: str, interval: Interval, tag: str) -> Receipt | None:
        """See `Provider.find_block`."""

    @abstractmethod
    async def move(self, receipt: Receipt, calendar: Calendar, interval: Interval, title: str, tag: str) -> Receipt:
        """See `Provider.move_block`."""

    @abstractmethod
    async def delete(self, receipt: Receipt) -> None:
        """See `Provider.delete_block`."""

    async def listed(self, remote: str, interval: Interval, zone: str) -> list[Slot]:
        """The owner's blocks in the interval."""
        return []


class ByOverride(Way):
    """A date override: that date's hours without the blocked stretch. The list of overrides is replaced as a whole,
    so it is read, worked out, written and read again until it stands; `core.providers.calcom.overrides` does the sums.
    Where the time is closed anyway there is nothing to write, and nothing to give back: only the journal knows.

    On the shelf: `plan:TAG` before a write (to tell a lost answer from a lost call), then `day:SCHEDULE:DATE`, the
    journal of a date, and `block:TAG`.
    """

    by = "override"
    role = "schedule"
    missing = "its schedule cannot be read"

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self._turn = asyncio.Lock()

    async def offer(self) -> Offer:
        """Owner is the schedule, so event types that share it are closed by one write."""
        own = await self._line.own_types()
        schedules, usual = await self._line.schedules()

        def offer(item: EventType) -> Blocking | str:
            if item.team_id or item.hosts:
                return "each host of a team's event type has hours of their own; block by a connected calendar instead"
            schedule = schedules.get(item.schedule_id or usual or 0)
            if schedule is None:
                return "its schedule is not among yours"
            name = f"schedule “{schedule.name or schedule.id}”"
            sharing = [other.called for other in own if (other.schedule_id or usual) == schedule.id]
            return Blocking(
                movable=True,
                removable=True,
                listable=True,
                caution=f"changes the opening hours of {name}",
                dated=True,
                covers=f"{', '.join(sharing or [item.called])}: all on {name}",
                owners=(Owner(f"schedule:{schedule.id}", schedule.name or f"schedule {schedule.id}"),),
            )

        return offer

    async def create(self, remote: str, calendar: Calendar, interval: Interval, title: str, tag: str) -> Receipt:
        """Cut the interval out of the dates it touches. A tag can come twice: of a block that two event types share,
        one may go elsewhere, and gets a block of its own."""
        other = (await self._shelf.all()).get(f"block:{tag}")
        name = tag if other is None or (other["start"], other["end"]) == interval.span else f"{tag}-{interval.span[0]}"
        return await self._rewrite(int(remote), name, interval, title, {})

    async def find(self, remote: str, interval: Interval, tag: str) -> Receipt | None:
        """The schedule does not say whose an override is; the shelf does, and the schedule whether it stands."""
        for key, known in sorted((await self._shelf.all()).items()):  # block:... before plan:...
            kind, _, name = key.partition(":")
            named = kind in ("block", "plan") and name.partition("-")[0] == tag
            if named and (known["start"], known["end"]) == interval.span:
                schedule = await self._read(known["schedule"])
                dates = schedule.dates()
                cut = wall(interval, schedule.time_zone)
                if any(common(read(dates.get(day, schedule.weekly(day))), hours) for day, hours in cut.items()):
                    return None
                return await self._rewrite(known["schedule"], name, interval, known["title"], {})
        return None

    async def move(self, receipt: Receipt, calendar: Calendar, interval: Interval, title: str, tag: str) -> Receipt:
        """Give back the old stretch and cut out the new one, in one write."""
        return await self._rewrite(receipt["schedule"], receipt["tag"], interval, title, receipt["days"])

    async def delete(self, receipt: Receipt) -> None:
        """Give back what this block took, and nothing that anybody else holds closed."""
        try:
            await self._rewrite(receipt["schedule"], receipt["tag"], None, "", receipt["days"])
        except Problem as problem:
            if problem.kind is not Kind.NOT_FOUND:  # the schedule is gone, and our hours with it
                raise

    async def listed(self, remote: str, interval: Interval, zone: str) -> list[Slot]:
        """From the shelf."""
        found = []
        for key, kept in (await self._shelf.all()).items():
            if key.startswith("block:") and str(kept["schedule"]) == remote:
                held = Interval.of(kept["start"], kept["end"])
                if held.overlaps(interval):
                    found.append(Slot(held, SlotKind.BLOCK, kept["title"], key.removeprefix("block:")))
        return found

    async def _rewrite(
        self, number: int, tag: str, interval: Interval | None, title: str, before: Mapping[str, Any]
    ) -> Receipt:
        """Bring the schedule to have the block exactly at `interval` (None: nowhere). `before` is what the receipt
        says of the dates it is on, for when the shelf was lost."""
        async with self._turn:
            kept = await self._shelf.all()
            plan = kept.get(f"plan:{tag}")
            span = list(interval.span) if interval else [None, None]
            old: Mapping[str, Any] = kept.get(f"block:{tag}", {}).get("receipt", {}).get("days", before)
            wrote = False
            for _ in range(4):
                schedule = await self._certain(self._read(number), wrote)
                dates = schedule.dates()
                cut = wall(interval, schedule.time_zone) if interval else {}
                days: dict[str, Journal] = {}
                for day in sorted({*cut, *old, *(plan["days"] if plan else ())}):
                    known = kept.get(f"day:{number}:{day}") or _from_receipt(tag, old.get(day))
                    if plan and day in plan["days"]:
                        # It was carried out if the date looks as planned; or if it does not look as before the write,
                        # and somebody else has written since. (A removal that was overwritten is worked out anew.)
                        planned, was, now = plan["days"][day], plan["was"].get(day), dates.get(day)
                        again = interval is not None and [plan["start"], plan["end"]] == span
                        if same(now, planned["left"]) or (again and not same(now, was)):
                            known = planned
                    days[day] = recut(dates.get(day), schedule.weekly(day), known, tag, cut.get(day, []))
                if all(same(dates.get(day), entry["left"]) for day, entry in days.items()):
                    return await self._keep(number, tag, interval, title, days, cut)
                plan = {"schedule": number, "start": span[0], "end": span[1], "title": title, "days": days}
                plan["was"] = {day: dates.get(day) for day in days}
                await self._shelf.put(f"plan:{tag}", plan)
                wanted = {**dates, **{day: entry["left"] for day, entry in days.items()}}
                body = {"overrides": dated({day: entries for day, entries in wanted.items() if entries is not None})}
                try:
                    await self._certain(self._line.send("PATCH", f"/v2/schedules/{number}", SCHEDULES, body), wrote)
                except Problem as problem:
                    if problem.kind not in DOUBTS:  # surely not done
                        await self._shelf.put(f"plan:{tag}", None)
                    raise
                wrote = True
        raise Problem(
            Kind.UNCERTAIN, "the schedule is being changed by somebody else at the same time", where="Cal.com"
        )

    @staticmethod
    async def _certain(call: Awaitable[T], wrote: bool) -> T:
        """Once something was written, no trouble means that nothing was."""
        try:
            return await call
        except Problem as problem:
            if wrote:
                said = f"written, but not yet seen to stand: {problem.text}"
                raise Problem(Kind.UNCERTAIN, said, where=problem.where) from None
            raise

    async def _keep(
        self,
        number: int,
        tag: str,
        interval: Interval | None,
        title: str,
        days: dict[str, Journal],
        cut: dict[str, Hours],
    ) -> Receipt:
        """It stands: the journals become the truth, the plan is done with."""
        for day, journal in days.items():
            await self._shelf.put(f"day:{number}:{day}", journal if journal["cuts"] else None)
        told = {
            day: {
                "before": days[day]["base"],
                "after": days[day]["left"],
                "cut": [list(piece) for piece in hours],
            }
            for day, hours in cut.items()
        }
        receipt = {"schedule": number, "tag": tag, "days": told}
        entry: dict[str, Any] | None = None
        if interval is not None:
            start, end = interval.span
            entry = {"schedule": number, "start": start, "end": end, "title": title, "receipt": receipt}
        await self._shelf.put(f"block:{tag}", entry)
        await self._shelf.put(f"plan:{tag}", None)
        return receipt

    async def _read(self, number: int) -> Schedule:
        return await self._line.get(f"/v2/schedules/{number}", SCHEDULES, Schedule, "the schedule")


class ByEvent(Way):
    """An event in a connected Google calendar that is checked for conflicts."""

    by = "connected_calendar"
    role = "connection"
    missing = "this server cannot write into connected calendars"

    async def offer(self) -> Offer:
        """Owner is the connection (and the calendar, unless it is the primary one)."""
        path, shape = "/v2/calendars/connections", Connections
        listed = await self._line.get(path, OTHERS, shape, "connections")
        google = {str(item.connection_id) for item in listed.connections or [] if item.type == "google"}
        usable = [
            (str(group.credential_id), item)
            for group in await self._line.groups()
            for item in group.calendars or []
            if str(group.credential_id) in google and item.is_selected and not item.read_only
        ]
        usable.sort(key=lambda pair: not pair[1].primary)
        name = (await self._line.me()).called

        def offer(item: EventType) -> Blocking | str:
            if not google:
                return "only Google calendars can be written to, and none is connected"
            if not usable:
                return "no connected Google calendar is checked for conflicts, so an event there would not block"
            number, target = usable[0]
            label = target.name or "primary calendar"
            key = f"connection:{number}" if target.primary else f"connection:{number}:{target.external_id}"
            return Blocking(
                movable=True,
                removable=True,
                listable=True,
                caution=f"puts an event into the connected Google calendar “{label}”",
                covers=_with_hosts(item, f"{name}, in everything that checks that calendar"),
                owners=(Owner(key, label),),
            )

        return offer

    async def create(self, remote: str, calendar: Calendar, interval: Interval, title: str, tag: str) -> Receipt:
        """The tag goes into the description."""
        path, query = self._at(remote)
        reply = await self._line.send("POST", path, OTHERS, self._body(interval, title, tag), query)
        event = data_of(reply, Event, "the new event")
        return {"id": event.id, "connection": remote}

    async def find(self, remote: str, interval: Interval, tag: str) -> Receipt | None:
        """By the tag in a description."""
        hour = timedelta(hours=1)
        path, query = self._at(remote)
        asked = [
            ("from", zulu(interval.start - hour)),
            ("to", zulu(interval.end + hour)),
            ("timeZone", "UTC"),
            *query,
        ]
        for event in await self._line.get(path, OTHERS, list[Event], "events", asked):
            if f"ow:{tag}" in (event.description or ""):
                return {"id": event.id, "connection": remote}
        return None

    async def move(self, receipt: Receipt, calendar: Calendar, interval: Interval, title: str, tag: str) -> Receipt:
        """PATCH of the same event."""
        path, query = self._at(receipt["connection"])
        await self._line.send("PATCH", f"{path}/{receipt['id']}", OTHERS, self._body(interval, title, tag), query)
        return {"id": receipt["id"], "connection": receipt["connection"]}

    async def delete(self, receipt: Receipt) -> None:
        """204, or 404 when it is gone already."""
        path, query = self._at(receipt["connection"])
        try:
            await self._line.send("DELETE", f"{path}/{receipt['id']}", OTHERS, query=query)
        except Problem as problem:
            if problem.http not in (404, 410):
                raise

    def _at(self, remote: str) -> tuple[str, list[tuple[str, str]]]:
        number, _, calendar = remote.partition(":")
        return f"/v2/calendars/connections/{number}/events", [("calendarId", calendar)] if calendar else []

    def _body(self, interval: Interval, title: str, tag: str) -> dict[str, Any]:
        times = (("start", interval.start), ("end", interval.end))
        return {
            "title": title,
            "description": f"ow:{tag}",
            **{name: {"time": zulu(moment), "timeZone": "UTC"} for name, moment in times},
        }


class ByAbsence(Way):
    """Out of office. The server keeps dates only, and reads them in the schedule's zone, so a date is sent by its name
    there; anything that is not whole days is refused here, never rounded."""

    by = "out_of_office"
    role = "user"
    missing = "this server cannot be told about out of office"

    async def offer(self) -> Offer:
        """Owner is the user: being away closes all of their event types."""
        await self._absences(await self._path())
        me = await self._line.me()
        schedules, usual = await self._line.schedules()

        def offer(item: EventType) -> Blocking | str:
            schedule = schedules.get(item.schedule_id or usual or 0)
            zone = (schedule.time_zone if schedule else me.time_zone) or "UTC"
            return Blocking(
                grain=1440,
                movable=True,
                removable=True,
                listable=True,
                caution=f"shows {me.called} as away for whole days ({zone})",
                covers=_with_hosts(item, f"all event types of {me.called}"),
                owners=(Owner(f"user:{me.id}", me.called),),
                zone=zone,
            )

        return offer

    async def create(self, remote: str, calendar: Calendar, interval: Interval, title: str, tag: str) -> Receipt:
        """409 means that these days are taken: by this very block when its answer was lost, else by somebody."""
        body = {**self._days(calendar, interval), "notes": marked(title, tag), "reason": "unspecified"}
        path = await self._path()
        try:
            reply = await self._line.send("POST", path, OTHERS, body)
        except Problem as problem:
            if problem.http != 409:
                raise
            found = await self.find(remote, interval, tag)
            if found is None:
                raise Problem(Kind.REQUEST_REFUSED, "already away on these days", http=409) from None
            return found
        made = data_of(reply, Absence, "the absence")
        return {"id": made.id, "path": path}

    async def find(self, remote: str, interval: Interval, tag: str) -> Receipt | None:
        """By the tag in the notes."""
        path = await self._path()
        for absence in await self._absences(path):
            if f"ow:{tag}" in (absence.notes or ""):
                return {"id": absence.id, "path": path}
        return None

    async def move(self, receipt: Receipt, calendar: Calendar, interval: Interval, title: str, tag: str) -> Receipt:
        """Both dates go along, or neither would be taken."""
        body = {**self._days(calendar, interval), "notes": marked(title, tag)}
        path = receipt["path"]
        try:
            await self._line.send("PATCH", f"{path}/{receipt['id']}", OTHERS, body)
        except Problem as problem:
            if problem.http == 409:
                raise Problem(Kind.REQUEST_REFUSED, "already away on these days", http=409) from None
            if problem.http == 403 and not await self._there(receipt):
                raise Problem(Kind.NOT_FOUND, "the absence is gone; somebody removed it", http=403) from None
            raise
        return {"id": receipt["id"], "path": path}

    async def delete(self, receipt: Receipt) -> None:
        """403 is what the server says of one that is gone."""
        try:
            await self._line.send("DELETE", f"{receipt['path']}/{receipt['id']}", OTHERS)
        except Problem as problem:
            if problem.http not in (403, 404) or await self._there(receipt):
                raise

    async def listed(self, remote: str, interval: Interval, zone: str) -> list[Slot]:
        """All absences, ours or not: the days between their dates in the schedule's zone."""
        found = []
        for absence in await self._absences(await self._path()):
            first = datetime.fromisoformat(absence.start[:10])
            last = datetime.fromisoformat(absence.end[:10]) + timedelta(days=1)
            away = Interval.of(zones.resolve(first, zone), zones.resolve(last, zone))
            if away.overlaps(interval):
                said = unmarked(absence.notes) or "Out of office"
                found.append(Slot(away, SlotKind.BLOCK, said, str(absence.id)))
        return found

    def _days(self, calendar: Calendar, interval: Interval) -> dict[str, str]:
        """The dates' names in the schedule's zone. Raises Problem REQUEST_REFUSED unless they are whole days."""
        zone = (calendar.blocking.zone if calendar.blocking else "") or "UTC"
        first, last = (zones.wall(zone, at) for at in interval.span)
        if any(zones.resolve(datetime(at.year, at.month, at.day), zone) != seconds(at) for at in (first, last)):  # noqa: DTZ001
            raise Problem(
                Kind.REQUEST_REFUSED,
                f"out of office holds whole days ({zone}), from midnight to midnight",
                where="start",
            )
        return {
            "start": f"{first:%Y-%m-%d}T00:00:00.000Z",
            "end": f"{last - timedelta(hours=12):%Y-%m-%d}T23:59:59.999Z",
        }

    async def _there(self, receipt: Receipt) -> bool:
        return any(absence.id == receipt["id"] for absence in await self._absences(receipt["path"]))

    async def _absences(self, path: str) -> list[Absence]:
        found: list[Absence] = []
        while True:
            query = {"take": "250", "skip": str(len(found))}
            page = await self._line.get(path, OTHERS, list[Absence], "absences", query.items())
            found += page
            if len(page) < 250:
                return found

    async def _path(self) -> str:
        """One's own, else through the organisation; Problem NOT_FOUND where there is neither."""

        async def ask() -> str:
            me = await self._line.me()
            try:
                await self._line.get("/v2/me/ooo", OTHERS, list[Absence], "absences", [("take", "1")])
            except Problem as problem:
                if problem.kind is not Kind.NOT_FOUND or not me.organization_id:
                    raise
                path = f"/v2/organizations/{me.organization_id}/users/{me.id}/ooo"
                await self._line.get(path, OTHERS, list[Absence], "absences", [("take", "1")])
                return path
            return "/v2/me/ooo"

        return await self._line.once("ooo", ask, LONG)


class ByHold(Way):
    """The reservation of an offered slot: keeps others from booking it for some minutes, then lapses by itself."""

    by = "reservation"
    role = "event_type"
    missing = "this server cannot reserve slots"

    async def offer(self) -> Offer:
        """Owner is the event type."""

        def offer(item: EventType) -> Blocking | str:
            lengths = tuple(sorted({*(item.length_in_minutes_options or []), item.length_in_minutes or 30}))
            return Blocking(
                movable=True,
                removable=True,
                caution=f"only a hold: it lapses by itself after {HOLD} minutes",
                covers=f"{item.called}, this event type only, at an offered start",
                owners=(Owner(f"event_type:{item.id}", item.called),),
                lengths=lengths,
                expires=HOLD,
            )

        return offer

    async def create(self, remote: str, calendar: Calendar, interval: Interval, title: str, tag: str) -> Receipt:
        """Only where a slot is offered. When it was sent is kept, because a lost answer loses the only key to it."""
        body = await self._body(remote, calendar, interval)
        await self._shelf.put(f"hold:{tag}", seconds(self._line.kit.clock()))
        try:
            reply = await self._line.send("POST", "/v2/slots/reservations", SLOTS, body)
        except Problem as problem:
            if problem.kind not in DOUBTS:
                await self._shelf.put(f"hold:{tag}", None)
            raise
        made = data_of(reply, Hold, "the hold")
        await self._shelf.put(f"hold:{tag}", None)
        return {"uid": made.reservation_uid, "event_type": remote, "until": made.reservation_until}

    async def find(self, remote: str, interval: Interval, tag: str) -> Receipt | None:
        """Nobody can be asked; until it has surely lapsed it may be there."""
        sent = (await self._shelf.all()).get(f"hold:{tag}")
        if sent is None:
            return None
        lapsed = sent + (HOLD + 1) * 60
        if seconds(self._line.kit.clock()) < lapsed:
            said = f"{zones.wall('UTC', lapsed):%H:%M} UTC"
            raise Problem(
                Kind.UNCERTAIN, f"the answer was lost; if the slot is held, it lapses by {said}", where="Cal.com"
            )
        await self._shelf.put(f"hold:{tag}", None)
        return None

    async def move(self, receipt: Receipt, calendar: Calendar, interval: Interval, title: str, tag: str) -> Receipt:
        """PATCH; a hold that has lapsed cannot be moved."""
        body = await self._body(receipt["event_type"], calendar, interval, receipt)
        try:
            await self._line.send("PATCH", f"/v2/slots/reservations/{receipt['uid']}", SLOTS, body)
        except Problem as problem:
            if problem.http == 404:
                raise Problem(Kind.NOT_FOUND, "the hold has lapsed", http=404) from None
            raise
        return {key: receipt[key] for key in ("uid", "event_type", "until")}

    async def delete(self, receipt: Receipt) -> None:
        """404 when it has lapsed."""
        try:
            await self._line.send("DELETE", f"/v2/slots/reservations/{receipt['uid']}", SLOTS)
        except Problem as problem:
            if problem.http != 404:
                raise

    async def _body(
        self, remote: str, calendar: Calendar, interval: Interval, receipt: Receipt | None = None
    ) -> dict[str, Any]:
        lengths = calendar.blocking.lengths if calendar.blocking else ()
        minutes = int(interval.length / timedelta(minutes=1))
        if timedelta(minutes=minutes) != interval.length or (lengths and minutes not in lengths):
            names = ", ".join(map(str, lengths))
            raise Problem(Kind.REQUEST_REFUSED, f"a hold lasts {names} minutes, not {minutes}", where="end")
        several = {"slotDuration": minutes} if len(lengths) > 1 else {}
        query = {
            "eventTypeId": remote,
            "start": zulu(interval.start),
            "end": zulu(interval.end - timedelta(seconds=1)),
            "timeZone": "UTC",
            "format": "range",
            **({"duration": str(minutes)} if several else {}),
        }
        shape, what = dict[str, list[WireSlot] | None], f"slots of {calendar.title}"
        days = await self._line.get("/v2/slots", SLOTS, shape, what, query.items())
        start = interval.span[0]
        offered = start in epochs([slot.start for slots in days.values() for slot in slots or ()], what)
        if not offered and receipt is None:
            raise Problem(
                Kind.REQUEST_REFUSED, "only an offered slot can be held, and none starts there", where="start"
            )
        return {"eventTypeId": int(remote), "slotStart": zulu(interval.start), **several}


def _from_receipt(tag: str, told: Mapping[str, Any] | None) -> Journal | None:
    """A date's journal as one block's receipt tells it."""
    return Journal(base=told["before"], cuts={tag: told["cut"]}, left=told["after"]) if told else None


def _with_hosts(item: EventType, covers: str) -> str:
    """One host away does not close a round robin."""
    alone = item.scheduling_type != "roundRobin" or len(item.hosts or []) < 2
    return covers if alone else f"{covers}; the other hosts stay bookable"
