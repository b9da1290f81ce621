"""Cal.com API v2, hosted, EU or self-hosted: https://cal.com/docs/api-reference/v2

Traps on this wire: each resource has its own `cal-api-version` (a wrong one answers 404); the query key is
`format`, not `slotFormat`; an `end` at exactly 00:00:00Z is taken as the end of that whole day; slots are addressed in
exactly one of several forms. Servers differ: what is not everywhere is asked for, never assumed.

There is no call to block time, so `block_by` says what stands in for it, each with a class of its own at the end:
an override of the schedule's hours (everywhere), an event in a connected Google calendar, out of office (whole days),
or the reservation of an offered slot (a hold that lapses).
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, get_origin

import msgspec

from core import zones
from core.errors import Kind, Problem, bad_input
from core.form import Choice, Field, FieldKind
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
    seconds,
)
from core.providers.base import Kit, Provider, side_by_side
from core.providers.overrides import Entries, Hours, Journal, common, dated, read, recut, same, taken, wall
from core.reply import decode, epochs
from core.secrets import Secret

if TYPE_CHECKING:
    from core.http import Answer

T = TypeVar("T")

_SLOTS = "2024-09-04"
_EVENT_TYPES = "2024-06-14"
_SCHEDULES = "2024-06-11"
_OTHERS = "2024-08-13"
_ABSENT = (Kind.NOT_FOUND, Kind.RIGHT_MISSING)
_DOUBTS = (Kind.UNCERTAIN, Kind.UNREADABLE_REPLY)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Not asked of the locale, which Qt sets to the person's."""
_THEIRS = "it is somebody else's"
_HOLD = 5
"""Minutes a reservation lasts unless the server says otherwise."""
_MOMENT, _LONG = 2.0, 600.0
"""Seconds for which an answer is shared: by the event types of one refresh, and what hardly ever changes."""


class _Shape(msgspec.Struct, rename="camel"):
    """Unknown fields are passed over; what we do not need is not named."""


class _Me(_Shape):
    id: int = 0
    username: str | None = None
    name: str | None = None
    email: str | None = None
    time_zone: str | None = None
    default_schedule_id: int | None = None
    organization_id: int | None = None

    @property
    def called(self) -> str:
        return self.name or self.username or self.email or "Cal.com"


class _Host(_Shape):
    user_id: int = 0


class _EventType(_Shape):
    id: int
    title: str = ""
    slug: str = ""
    length_in_minutes: int | None = None
    length_in_minutes_options: list[int] | None = None
    slot_interval: int | None = None
    hidden: bool | None = False
    minimum_booking_notice: int | None = None
    before_event_buffer: int | None = None
    after_event_buffer: int | None = None
    schedule_id: int | None = None
    team_id: int | None = None
    scheduling_type: str | None = None
    hosts: list[_Host] | None = None

    @property
    def called(self) -> str:
        return self.title or f"Event type {self.id}"


class _Team(_Shape):
    id: int
    name: str = ""
    slug: str | None = None


class _Slot(_Shape, gc=False):
    start: str
    end: str | None = None
    seats_remaining: int | None = None
    """A full slot of a seated event type is no offer; `attendeesCount`, its other name, does not say what is left."""


class _Booking(_Shape):
    start: str
    end: str
    uid: str | None = None
    title: str | None = None
    status: str = ""


class _Pages(_Shape):
    has_next_page: bool = False


class _Bookings(_Shape):
    data: list[_Booking] | None = None
    pagination: _Pages | None = None


class _Busy(_Shape):
    start: str
    end: str
    source: str | None = None


class _Linked(_Shape):
    external_id: str
    name: str | None = None
    is_selected: bool | None = False
    read_only: bool | None = False
    primary: bool | None = False


class _Integration(_Shape):
    type: str = ""


class _Group(_Shape):
    credential_id: int
    integration: _Integration | None = None
    calendars: list[_Linked] | None = None


class _Calendars(_Shape):
    connected_calendars: list[_Group] | None = None


class _Connection(_Shape):
    connection_id: str | int
    type: str = ""


class _Connections(_Shape):
    connections: list[_Connection] | None = None


class _Event(_Shape):
    id: str
    description: str | None = None


class _Hours(_Shape):
    start_time: str
    end_time: str
    days: list[str] = []
    date: str = ""


class _Schedule(_Shape):
    id: int
    name: str = ""
    time_zone: str = "UTC"
    is_default: bool | None = False
    availability: list[_Hours] | None = None
    overrides: list[_Hours] | None = None

    def dates(self) -> dict[str, Entries]:
        """The overrides by date."""
        found: dict[str, list[list[str]]] = {}
        for entry in self.overrides or []:
            found.setdefault(entry.date[:10], []).append([entry.start_time[:5], entry.end_time[:5]])
        return dict(found)

    def weekly(self, date: str) -> Entries:
        """The hours of that date's weekday."""
        name = _WEEKDAYS[datetime.fromisoformat(date).weekday()]
        return [[entry.start_time[:5], entry.end_time[:5]] for entry in self.availability or [] if name in entry.days]


class _Absence(_Shape):
    id: int
    start: str
    end: str
    notes: str | None = None


class _Hold(_Shape):
    reservation_uid: str
    reservation_until: str | None = None


class _Data(_Shape):
    data: msgspec.Raw = msgspec.Raw(b"null")


Meant = tuple[str, _EventType | None, bool]
"""The calendar's remote id, the event type where it is known, and whether the key's owner takes part in it."""
Offer = Callable[[_EventType], "Blocking | str"]
"""How an event type can be blocked, or why it cannot."""


class CalCom(Provider):
    """The event types of one Cal.com user, or one that is addressed as its public page is, by API key."""

    key = "calcom"
    title = "Cal.com"
    blurb = "Event types of a Cal.com page, hosted or your own"
    fields = (
        Field(
            "api_key", "API key", FieldKind.SECRET, placeholder="cal_…", help="Cal.com settings, Developer, API keys."
        ),
        Field(
            "event_type_id",
            "Event type",
            FieldKind.PICK,
            required=False,
            placeholder="all of mine",
            help="The number in the address of the event type; empty for all of them.",
        ),
        Field(
            "block_by",
            "Block by",
            FieldKind.CHOICE,
            required=False,
            default="override",
            choices=(
                Choice("override", "changing the schedule's hours on that date"),
                Choice("connected_calendar", "an event in a connected Google calendar"),
                Choice("out_of_office", "out of office, whole days only"),
                Choice("reservation", "holding an offered slot for some minutes"),
            ),
            help="Cal.com has no call to block time; this stands in for it.",
        ),
        Field(
            "event_type_slug", "Event type's name in its address", required=False, placeholder="intro", advanced=True
        ),
        Field("username", "Whose event type", required=False, advanced=True, help="With the name in its address."),
        Field(
            "team_slug",
            "Which team's event type",
            FieldKind.PICK,
            required=False,
            advanced=True,
            help="With the name in its address, instead of a user.",
        ),
        Field("organization_slug", "Organisation of user or team", required=False, advanced=True),
        Field(
            "usernames",
            "Several people together",
            required=False,
            placeholder="ann, bob",
            advanced=True,
            help="Two or more user names: the times at which all of them are free.",
        ),
        Field(
            "duration",
            "Length (minutes)",
            required=False,
            advanced=True,
            help="Only for event types with several lengths, and for several people together.",
        ),
        Field(
            "base_url",
            "Address of the service",
            FieldKind.URL,
            required=False,
            default="https://api.cal.com",
            advanced=True,
            help="https://api.cal.eu for the EU, or your own server.",
        ),
    )
    longest: ClassVar[timedelta] = timedelta(days=31)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._address = _address(kit)
        self._duration = _duration(kit)
        self._line = _Line(kit)
        self._ways: dict[str, _Way] = {
            way.by: way
            for way in (_ByOverride(self._line), _ByEvent(self._line), _ByAbsence(self._line), _ByHold(self._line))
        }
        self._block_by = kit.setting("block_by", "override")

    async def check(self) -> Identity:
        """Who the key belongs to; with an address, that there is such an event type."""
        self._line.forget()
        me = await self._line.me()
        if self._address:
            await self._meant()
        return Identity(me.called, me.time_zone, ("read", "block"))

    async def calendars(self) -> Sequence[Calendar]:
        """Own event types, hidden ones too (without a username they are not left out), or the one addressed."""
        self._line.forget()
        meant = await self._meant()
        offer: Offer | str = _THEIRS
        if any(mine for _, _, mine in meant):
            try:
                offer = await self._ways[self._block_by].offer()
            except Problem as problem:
                if problem.kind not in _ABSENT:
                    raise
                offer = f"{self._ways[self._block_by].missing} ({problem.text})"
        return [self._calendar(remote, item, offer if mine else _THEIRS) for remote, item, mine in meant]

    async def availability(
        self, calendars: Sequence[Calendar], interval: Interval, *, moving: str | None = None
    ) -> Mapping[str, Availability]:
        """Bookable ranges; bookings, busy times of connected calendars and our blocks as busy. With `moving`, the uid
        of a booking that is to be moved, its own time counts as free. Without busy times the offers still stand."""
        (calendar,) = calendars
        missing: list[str] = []
        offers, busy = await side_by_side(
            self._offers(calendar, interval, moving), self._busy(calendar, interval, missing)
        )
        caution = "; ".join(missing) or None
        return {calendar.id: Availability(interval, offers, busy, caution=caution)}

    async def choices(self, field: str, so_far: Mapping[str, str]) -> Sequence[Choice]:
        """Event types (own ones, then those of teams) and teams."""
        if field == "team_slug":
            return [Choice(team.slug, team.name or team.slug) for team in await self._line.teams() if team.slug]
        if field != "event_type_id":
            return await super().choices(field, so_far)
        listed = [*await self._line.own_types(), *await self._team_types()]
        return [Choice(str(item.id), f"{item.called}{' (hidden)' if item.hidden else ''}") for item in listed]

    async def create_block(self, calendar: Calendar, owner: Owner, interval: Interval, title: str, tag: str) -> Receipt:
        """By whatever the owner is: schedule, connection, user or event type."""
        way, remote = self._way(owner)
        return {"by": way.by, **await way.create(remote, calendar, interval, title, tag)}

    async def find_block(self, calendar: Calendar, owner: Owner, interval: Interval, tag: str) -> Receipt | None:
        """Each way has its own trace; a hold has none and is waited for."""
        way, remote = self._way(owner)
        found = await way.find(remote, interval, tag)
        return None if found is None else {"by": way.by, **found}

    async def move_block(
        self, calendar: Calendar, owner: Owner, receipt: Receipt, interval: Interval, title: str, tag: str
    ) -> Receipt:
        """The way it was made by, also when the setting has changed since."""
        way = self._ways[receipt["by"]]
        return {"by": way.by, **await way.move(receipt, calendar, interval, title, tag)}

    async def delete_block(self, calendar: Calendar, owner: Owner, receipt: Receipt) -> None:
        """The way it was made by; gone already is fine."""
        await self._ways[receipt["by"]].delete(receipt)

    # what it means

    def _way(self, owner: Owner) -> tuple[_Way, str]:
        role, _, remote = owner.key.partition(":")
        return next(way for way in self._ways.values() if way.role == role), remote

    def _calendar(self, remote: str, item: _EventType | None, offer: Offer | str) -> Calendar:
        if item is None:
            title = " and ".join(self._address["usernames"].split(",")) if "usernames" in self._address else remote
            why = "it is the common time of several people" if "usernames" in self._address else _THEIRS
            return Calendar(self.kit.account.id, remote, title, self._duration or 30, readonly=why)
        can = offer if isinstance(offer, str) else offer(item)
        rules = (
            ("minimum notice", item.minimum_booking_notice),
            ("buffer before", item.before_event_buffer),
            ("buffer after", item.after_event_buffer),
            ("a start every", item.slot_interval),
        )
        hints = [f"{label} {minutes} min" for label, minutes in rules if minutes]
        if item.scheduling_type == "managed":
            hints.append("a template: its members' own event types offer the times")
        return Calendar(
            self.kit.account.id,
            remote,
            f"{item.called} (hidden)" if item.hidden else item.called,
            self._length(item) or item.length_in_minutes or 30,
            None if isinstance(can, str) else can,
            can if isinstance(can, str) else None,
            "; ".join(hints) or None,
            notice=item.minimum_booking_notice or 0,
        )

    def _length(self, item: _EventType | None) -> int | None:
        """The duration to ask for: only event types with several lengths take one, and what we cannot look up."""
        if item is None or self._duration in (item.length_in_minutes_options or []):
            return self._duration
        if self._duration and self._address and self._duration != item.length_in_minutes:
            lengths = ", ".join(map(str, item.length_in_minutes_options or [item.length_in_minutes or 30]))
            raise bad_input(f"{item.called} cannot last {self._duration} minutes; it lasts {lengths}", "duration")
        return None

    async def _meant(self) -> list[Meant]:
        """The event types of this account."""
        return await self._line.once("meant", self._find_meant, _LONG)

    async def _find_meant(self) -> list[Meant]:
        address, me = self._address, await self._line.me()
        if not address:
            return [(str(item.id), item, True) for item in await self._line.own_types()]
        item, mine = None, False
        if "eventTypeId" in address:
            own = await self._line.own_types()
            item = next((found for found in own if str(found.id) == address["eventTypeId"]), None)
            mine = item is not None
            if item is None:
                theirs = await self._team_types()
                item = next((found for found in theirs if str(found.id) == address["eventTypeId"]), None)
        elif "teamSlug" in address:
            theirs = await self._team_types(address["teamSlug"])
            item = next((found for found in theirs if found.slug == address["eventTypeSlug"]), None)
        elif "username" in address:
            item, mine = await self._persons(address, me)
        if item is not None:
            self._length(item)
            hosted = any(host.user_id == me.id for host in item.hosts or [])
            return [(str(item.id), item, mine or hosted)]
        # Not among what the key may list: the question for slots needs no rights, and proves that it is there.
        now = self.kit.clock()
        where = {"eventTypeId": "event_type_id", "usernames": "usernames"}.get(next(iter(address)), "event_type_slug")
        text = address.get("eventTypeId") or "/".join(
            address[key]
            for key in ("organizationSlug", "teamSlug", "username", "usernames", "eventTypeSlug")
            if key in address
        )
        try:
            await self._ask_slots("slots", address, Interval(now, now + timedelta(days=1)), self._duration, None)
        except Problem as problem:
            if problem.kind is Kind.NOT_FOUND:
                said = f"there is no such event type ({text}): {problem.text}"
                raise Problem(problem.kind, said, where=where, http=problem.http) from None
            raise
        return [(text.replace(",", "+"), None, False)]

    async def _persons(self, address: Mapping[str, str], me: _Me) -> tuple[_EventType | None, bool]:
        """An event type by slug and user: one's own, hidden or not, or a public one."""
        slug, username = address["eventTypeSlug"], address["username"]
        if username == me.username and ("organizationSlug" not in address or me.organization_id):
            own = [item for item in await self._line.own_types() if item.slug == slug]
            if own:
                return own[0], True
        query = {"username": username, "eventSlug": slug}
        if "organizationSlug" in address:
            query["orgSlug"] = address["organizationSlug"]
        try:
            shown = await self._line.get(
                "/v2/event-types", _EVENT_TYPES, list[_EventType], "event types", query.items()
            )
        except Problem as problem:
            if problem.kind is not Kind.NOT_FOUND:
                raise
            return None, False
        return next((item for item in shown if item.slug == slug), None), False

    async def _team_types(self, slug: str | None = None) -> list[_EventType]:
        """Of the teams one is in, or of one of them; none where the server has no teams."""
        found: list[_EventType] = []
        for team in await self._line.teams():
            if slug in (None, team.slug):
                path = f"/v2/teams/{team.id}/event-types"
                found += await self._line.get(path, _OTHERS, list[_EventType], "event types of a team")
        return found

    # what is offered

    async def _offers(self, calendar: Calendar, interval: Interval, moving: str | None) -> Offers:
        address = self._address or {"eventTypeId": calendar.remote}
        duration = self._duration
        if duration and "usernames" not in address:
            known = {remote: item for remote, item, _ in await self._meant()}
            duration = self._length(known.get(calendar.remote))
        what = f"slots of {calendar.title}"
        days = await self._ask_slots(what, address, interval, duration, moving)
        slots = [slot for day in days.values() for slot in day or () if slot.seats_remaining != 0]
        starts = epochs([slot.start for slot in slots], what)
        length = (calendar.slot_length or 30) * 60
        told = [slot.end for slot in slots if slot.end]
        if len(told) == len(slots):
            ends = epochs(told, what)
        else:
            ends = [
                epochs((slot.end,), what)[0] if slot.end else at + length
                for slot, at in zip(slots, starts, strict=True)
            ]
        lengths = {end - start for start, end in zip(starts, ends, strict=True)}
        offers = (
            Offers(zip(starts, ends, strict=True))
            if len(lengths) > 1
            else Offers.lasting(starts, min(lengths, default=length))
        )
        return offers.between(*interval.span)

    async def _ask_slots(
        self, what: str, address: Mapping[str, str], interval: Interval, duration: int | None, moving: str | None
    ) -> dict[str, list[_Slot] | None]:
        """Slots by date. The end is asked one second early: midnight would mean a whole day more."""
        query = {
            **address,
            "start": _zulu(interval.start),
            "end": _zulu(interval.end - timedelta(seconds=1)),
            "timeZone": "UTC",
            "format": "range",
        }
        query |= {"duration": str(duration)} if duration else {}
        query |= {"bookingUidToReschedule": moving} if moving else {}
        return await self._line.get("/v2/slots", _SLOTS, dict[str, list[_Slot] | None], what, query.items())

    async def _busy(self, calendar: Calendar, interval: Interval, missing: list[str]) -> tuple[Slot, ...]:
        """What takes the owner's time. What cannot be read is put into `missing` in words, never raised."""
        line, found = self._line, list[Slot]()
        at = "{}-{}".format(*interval.span)

        async def gather(what: str, key: str, ask: Callable[[], Awaitable[list[Slot]]]) -> None:
            try:
                found.extend(await line.once(key, ask))
            except Problem as problem:
                missing.append(f"{what} could not be read: {problem.text}")

        try:
            mine = not self._address or any(mine for _, _, mine in await self._meant())
        except Problem as problem:
            missing.append(f"busy times could not be read: {problem.text}")
            return ()
        if not mine:
            return ()
        await gather("bookings", f"bookings {at}", lambda: self._bookings(interval))
        await gather("busy times of connected calendars", f"busy {at}", lambda: self._outside(interval))
        if calendar.blocking is not None:
            owner, zone = calendar.blocking.owners[0], calendar.blocking.zone
            way, remote = self._way(owner)
            await gather("blocks", f"busy {owner.key} {zone} {at}", lambda: way.listed(remote, interval, zone))
        by_span: dict[Interval, Slot] = {}
        for slot in found:  # a booking is in the connected calendar too: told once, by its title
            kept = by_span.get(slot.interval)
            if kept is None or (slot.kind is SlotKind.BLOCK and kept.kind is SlotKind.BUSY):
                by_span[slot.interval] = slot
        return tuple(by_span.values())

    async def _bookings(self, interval: Interval) -> list[Slot]:
        """All pages. The filters mean wholly inside, so a day more is asked on either side, and clipped."""
        day = timedelta(days=1)
        query = {
            "status": "upcoming,recurring,unconfirmed,past",
            "afterStart": _zulu(interval.start - day),
            "beforeEnd": _zulu(interval.end + day),
            "sortStart": "asc",
            "take": "100",
        }
        found: dict[str, Slot] = {}
        skip = 0
        while True:
            page = await self._line.page("/v2/bookings", _OTHERS, _Bookings, "bookings", {**query, "skip": str(skip)})
            listed = page.data or []
            for booking in listed:
                inside = _clipped(booking.start, booking.end, interval, "bookings")
                if inside is not None and booking.status not in ("cancelled", "rejected"):
                    title = booking.title or "Booked"
                    title = f"{title} (not confirmed yet)" if booking.status == "pending" else title
                    found[booking.uid or booking.start] = Slot(inside, SlotKind.BUSY, title, booking.uid)
            skip += len(listed)
            if not listed or page.pagination is None or not page.pagination.has_next_page:
                return list(found.values())

    async def _outside(self, interval: Interval) -> list[Slot]:
        """Busy times of the connected calendars that are checked for conflicts; where the usual question is refused
        (its keys have brackets, which not every server reads when they are escaped), connection by connection."""
        groups = await self._line.groups()
        chosen = [(group, item) for group in groups for item in group.calendars or [] if item.is_selected]
        query = [
            ("dateFrom", f"{interval.start:%Y-%m-%d}"),
            ("dateTo", f"{interval.end - timedelta(seconds=1):%Y-%m-%d}"),
            ("timeZone", "UTC"),
        ]
        for number, (group, item) in enumerate(chosen):
            query.append((f"calendarsToLoad[{number}][credentialId]", str(group.credential_id)))
            query.append((f"calendarsToLoad[{number}][externalId]", item.external_id))
        listed: list[_Busy] = []
        if chosen:
            shape, what = list[_Busy], "busy times"
            try:
                listed = await self._line.get("/v2/calendars/busy-times", _OTHERS, shape, what, query)
            except Problem as problem:
                if problem.kind is not Kind.REQUEST_REFUSED:
                    raise
                spans = {"from": _zulu(interval.start), "to": _zulu(interval.end), "timeZone": "UTC"}
                for number in sorted({group.credential_id for group, _ in chosen}):
                    path = f"/v2/calendars/connections/{number}/freebusy"
                    listed += await self._line.get(path, _OTHERS, shape, what, spans.items())
        found = []
        for busy in listed:
            inside = _clipped(busy.start, busy.end, interval, "busy times")
            if inside is not None:
                name = (busy.source or "connected calendar").replace("_", " ")
                found.append(Slot(inside, SlotKind.BUSY, name[:1].upper() + name[1:]))
        return found


class _Line:
    """The account's line to its server: versions, pages, answers shared for a moment, errors in clear words."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self._key = kit.secret("api_key").reveal()
        self._wire = kit.open_wire(
            kit.setting("base_url", "https://api.cal.com").rstrip("/").removesuffix("/v2"),
            calls=100,  # 120 a minute are allowed; running over costs a block of a minute
            window=60.0,
            headers={"Authorization": Secret(f"Bearer {self._key}")},
            trouble=self._trouble,
        )
        self._memo: dict[str, tuple[float, Any]] = {}
        self._locks: dict[str, asyncio.Lock] = {}

    async def page(self, path: str, version: str, shape: type[T], what: str, query: Mapping[str, str]) -> T:
        """A whole answer, envelope included."""
        return decode(await self._read(path, version, query.items()), shape, what)

    async def get(self, path: str, version: str, shape: type[T], what: str, query: Iterable[tuple[str, str]] = ()) -> T:
        """The `data` of an answer; null stands for an empty list."""
        return _data(await self._read(path, version, query), shape, what)

    async def send(
        self, method: str, path: str, version: str, body: Any = None, query: Iterable[tuple[str, str]] = ()
    ) -> bytes:
        """A call that changes something; what was shared is stale then."""
        try:
            headers = {"cal-api-version": version}
            return await self._wire.write(method, path, query=list(query), json=body, headers=headers)
        except Problem as problem:
            raise self._worded(problem, version) from None
        finally:  # bookings and lists are as they were, busy times are not
            self._memo = {name: known for name, known in self._memo.items() if not name.startswith("busy ")}

    async def once(self, key: str, ask: Callable[[], Awaitable[T]], keep: float = _MOMENT) -> T:
        """The answer, or the Problem, of whoever asked the same within the last moments or is asking now."""
        clock = asyncio.get_running_loop().time
        async with self._locks.setdefault(key, asyncio.Lock()):
            until, kept = self._memo.get(key, (0.0, None))
            if clock() >= until:
                try:
                    kept = await ask()
                except Problem as problem:
                    kept, keep = problem, _MOMENT
                self._memo = {name: known for name, known in self._memo.items() if known[0] > clock()}
                self._memo[key] = clock() + keep, kept
        for name in [name for name, lock in self._locks.items() if name not in self._memo and not lock.locked()]:
            del self._locks[name]
        if isinstance(kept, Problem):
            raise kept
        answer: T = kept
        return answer

    def forget(self) -> None:
        """Ask anew."""
        self._memo.clear()

    async def me(self) -> _Me:
        """The key's owner."""
        return await self.once("me", lambda: self.get("/v2/me", _OTHERS, _Me, "the key's owner"), _LONG)

    async def own_types(self) -> list[_EventType]:
        """The owner's event types, hidden ones too."""

        async def ask() -> list[_EventType]:
            return await self.get("/v2/event-types", _EVENT_TYPES, list[_EventType], "event types")

        return await self.once("types", ask, _LONG)

    async def teams(self) -> list[_Team]:
        """The owner's teams, those inside the organisation too; none where the server knows no teams."""
        found: dict[int, _Team] = {}
        organization = (await self.me()).organization_id
        for path in ("/v2/teams", *([f"/v2/organizations/{organization}/teams/me"] if organization else [])):
            try:
                for team in await self.get(path, _OTHERS, list[_Team], "teams"):
                    found[team.id] = team
            except Problem as problem:
                if problem.kind not in _ABSENT:
                    raise
        return list(found.values())

    async def schedules(self) -> tuple[dict[int, _Schedule], int | None]:
        """The owner's schedules by id, and which one counts where none is named."""

        async def ask() -> list[_Schedule]:
            return await self.get("/v2/schedules", _SCHEDULES, list[_Schedule], "schedules")

        listed = await self.once("schedules", ask, _LONG)
        usual = (await self.me()).default_schedule_id or next((item.id for item in listed if item.is_default), None)
        return {item.id: item for item in listed}, usual

    async def groups(self) -> list[_Group]:
        """The connected calendars, by connection."""

        async def ask() -> list[_Group]:
            found = await self.get("/v2/calendars", _OTHERS, _Calendars, "connected calendars")
            return found.connected_calendars or []

        return await self.once("groups", ask, 30.0)

    async def _read(self, path: str, version: str, query: Iterable[tuple[str, str]]) -> bytes:
        try:
            return await self._wire.read("GET", path, query=list(query), headers={"cal-api-version": version})
        except Problem as problem:
            raise self._worded(problem, version) from None

    def _worded(self, problem: Problem, version: str) -> Problem:
        """What the status alone does not tell."""
        text = problem.text
        if problem.http == 404 and ": Cannot " in text:  # no such route, and the path with its query is repeated
            text = f"{self._wire.host} did not recognise this API version ({version}), or does not have this call (404)"
        elif problem.http == 401 and "not belong" not in text:
            if "license" in text.lower():
                text += "; the server itself lacks its licence, not you"
            elif not self._key.startswith("cal_"):
                text += "; a key without the server's prefix is read as an OAuth access token"
            elif "expired" in text:
                text += "; make a new key in Cal.com's settings, Developer"
        if text == problem.text:
            return problem
        return Problem(problem.kind, text[:320], where=problem.where, until=problem.until, http=problem.http)

    def _trouble(self, answer: Answer) -> Problem | None:
        """429 has no Retry-After (unless a gateway says it) but headers whose suffix is the limit's name; Reset is
        told in two readings, as seconds from now and as an epoch. The last call allowed is the time to pause."""
        now = self.kit.clock()
        resets = [_number(v) for k, v in answer.headers.items() if k.startswith("x-ratelimit-reset")]
        waits = [value - now.timestamp() if value >= 1e9 else value for value in resets if value is not None]
        wait = min(max([*waits, 1.0]), 120.0) if waits else 60.0
        if answer.status == 429 and (waits or "retry-after" not in answer.headers):
            until = now + timedelta(seconds=wait)
            return Problem(Kind.SLOW_DOWN, "Cal.com asks to slow down", where="Cal.com", until=until)
        left = [_number(v) for k, v in answer.headers.items() if k.startswith("x-ratelimit-remaining")]
        if waits and 0.0 in left:
            self._wire.pace.pause(wait)
        return None


class _Way(ABC):
    """One way to close a time at Cal.com. `role` begins its owners' keys."""

    by: ClassVar[str]
    role: ClassVar[str]
    missing: ClassVar[str]
    """Why not, on a server that does not have what it needs."""

    def __init__(self, line: _Line) -> None:
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


class _ByOverride(_Way):
    """A date override: that date's hours without the blocked stretch. The list of overrides is replaced as a whole,
    so it is read, worked out, written and read again until it stands; `core.providers.overrides` does the sums.

    On the shelf: `plan:TAG` before a write (to tell a lost answer from a lost call), then `day:SCHEDULE:DATE`, the
    journal of a date, and `block:TAG`.
    """

    by = "override"
    role = "schedule"
    missing = "its schedule cannot be read"

    def __init__(self, line: _Line) -> None:
        super().__init__(line)
        self._turn = asyncio.Lock()

    async def offer(self) -> Offer:
        """Owner is the schedule, so event types that share it are closed by one write."""
        own = await self._line.own_types()
        schedules, usual = await self._line.schedules()

        def offer(item: _EventType) -> Blocking | str:
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
                if cut and not wrote and not any(taken(days[day], schedule.weekly(day), tag) for day in cut):
                    raise Problem(Kind.REQUEST_REFUSED, f"already unavailable in schedule “{schedule.name}”")
                if all(same(dates.get(day), entry["left"]) for day, entry in days.items()):
                    return await self._keep(number, tag, interval, title, days, cut)
                plan = {"schedule": number, "start": span[0], "end": span[1], "title": title, "days": days}
                plan["was"] = {day: dates.get(day) for day in days}
                await self._shelf.put(f"plan:{tag}", plan)
                wanted = {**dates, **{day: entry["left"] for day, entry in days.items()}}
                body = {"overrides": dated({day: entries for day, entries in wanted.items() if entries is not None})}
                try:
                    await self._certain(self._line.send("PATCH", f"/v2/schedules/{number}", _SCHEDULES, body), wrote)
                except Problem as problem:
                    if problem.kind not in _DOUBTS:  # surely not done
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

    async def _read(self, number: int) -> _Schedule:
        return await self._line.get(f"/v2/schedules/{number}", _SCHEDULES, _Schedule, "the schedule")


class _ByEvent(_Way):
    """An event in a connected Google calendar that is checked for conflicts."""

    by = "connected_calendar"
    role = "connection"
    missing = "this server cannot write into connected calendars"

    async def offer(self) -> Offer:
        """Owner is the connection (and the calendar, unless it is the primary one)."""
        path, shape = "/v2/calendars/connections", _Connections
        listed = await self._line.get(path, _OTHERS, shape, "connections")
        google = {str(item.connection_id) for item in listed.connections or [] if item.type == "google"}
        usable = [
            (str(group.credential_id), item)
            for group in await self._line.groups()
            for item in group.calendars or []
            if str(group.credential_id) in google and item.is_selected and not item.read_only
        ]
        usable.sort(key=lambda pair: not pair[1].primary)
        name = (await self._line.me()).called

        def offer(item: _EventType) -> Blocking | str:
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
        reply = await self._line.send("POST", path, _OTHERS, self._body(interval, title, tag), query)
        event = _data(reply, _Event, "the new event")
        return {"id": event.id, "connection": remote}

    async def find(self, remote: str, interval: Interval, tag: str) -> Receipt | None:
        """By the tag in a description."""
        hour = timedelta(hours=1)
        path, query = self._at(remote)
        asked = [
            ("from", _zulu(interval.start - hour)),
            ("to", _zulu(interval.end + hour)),
            ("timeZone", "UTC"),
            *query,
        ]
        for event in await self._line.get(path, _OTHERS, list[_Event], "events", asked):
            if f"ow:{tag}" in (event.description or ""):
                return {"id": event.id, "connection": remote}
        return None

    async def move(self, receipt: Receipt, calendar: Calendar, interval: Interval, title: str, tag: str) -> Receipt:
        """PATCH of the same event."""
        path, query = self._at(receipt["connection"])
        await self._line.send("PATCH", f"{path}/{receipt['id']}", _OTHERS, self._body(interval, title, tag), query)
        return {"id": receipt["id"], "connection": receipt["connection"]}

    async def delete(self, receipt: Receipt) -> None:
        """204, or 404 when it is gone already."""
        path, query = self._at(receipt["connection"])
        try:
            await self._line.send("DELETE", f"{path}/{receipt['id']}", _OTHERS, query=query)
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
            **{name: {"time": _zulu(moment), "timeZone": "UTC"} for name, moment in times},
        }


class _ByAbsence(_Way):
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

        def offer(item: _EventType) -> Blocking | str:
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
        body = {**self._days(calendar, interval), "notes": f"{title} · ow:{tag}", "reason": "unspecified"}
        path = await self._path()
        try:
            reply = await self._line.send("POST", path, _OTHERS, body)
        except Problem as problem:
            if problem.http != 409:
                raise
            found = await self.find(remote, interval, tag)
            if found is None:
                raise Problem(Kind.REQUEST_REFUSED, "already away on these days", http=409) from None
            return found
        made = _data(reply, _Absence, "the absence")
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
        body = {**self._days(calendar, interval), "notes": f"{title} · ow:{tag}"}
        path = receipt["path"]
        try:
            await self._line.send("PATCH", f"{path}/{receipt['id']}", _OTHERS, body)
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
            await self._line.send("DELETE", f"{receipt['path']}/{receipt['id']}", _OTHERS)
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
                said = (absence.notes or "Out of office").split(" · ow:")[0]
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

    async def _absences(self, path: str) -> list[_Absence]:
        found: list[_Absence] = []
        while True:
            query = {"take": "250", "skip": str(len(found))}
            page = await self._line.get(path, _OTHERS, list[_Absence], "absences", query.items())
            found += page
            if len(page) < 250:
                return found

    async def _path(self) -> str:
        """One's own, else through the organisation; Problem NOT_FOUND where there is neither."""

        async def ask() -> str:
            me = await self._line.me()
            try:
                await self._line.get("/v2/me/ooo", _OTHERS, list[_Absence], "absences", [("take", "1")])
            except Problem as problem:
                if problem.kind is not Kind.NOT_FOUND or not me.organization_id:
                    raise
                path = f"/v2/organizations/{me.organization_id}/users/{me.id}/ooo"
                await self._line.get(path, _OTHERS, list[_Absence], "absences", [("take", "1")])
                return path
            return "/v2/me/ooo"

        return await self._line.once("ooo", ask, _LONG)


class _ByHold(_Way):
    """The reservation of an offered slot: keeps others from booking it for some minutes, then lapses by itself."""

    by = "reservation"
    role = "event_type"
    missing = "this server cannot reserve slots"

    async def offer(self) -> Offer:
        """Owner is the event type."""

        def offer(item: _EventType) -> Blocking | str:
            lengths = tuple(sorted({*(item.length_in_minutes_options or []), item.length_in_minutes or 30}))
            return Blocking(
                movable=True,
                removable=True,
                caution=f"only a hold: it lapses by itself after {_HOLD} minutes",
                covers=f"{item.called}, this event type only, at an offered start",
                owners=(Owner(f"event_type:{item.id}", item.called),),
                lengths=lengths,
                expires=_HOLD,
            )

        return offer

    async def create(self, remote: str, calendar: Calendar, interval: Interval, title: str, tag: str) -> Receipt:
        """Only where a slot is offered. When it was sent is kept, because a lost answer loses the only key to it."""
        body = await self._body(remote, calendar, interval)
        await self._shelf.put(f"hold:{tag}", seconds(self._line.kit.clock()))
        try:
            reply = await self._line.send("POST", "/v2/slots/reservations", _SLOTS, body)
        except Problem as problem:
            if problem.kind not in _DOUBTS:
                await self._shelf.put(f"hold:{tag}", None)
            raise
        made = _data(reply, _Hold, "the hold")
        await self._shelf.put(f"hold:{tag}", None)
        return {"uid": made.reservation_uid, "event_type": remote, "until": made.reservation_until}

    async def find(self, remote: str, interval: Interval, tag: str) -> Receipt | None:
        """Nobody can be asked; until it has surely lapsed it may be there."""
        sent = (await self._shelf.all()).get(f"hold:{tag}")
        if sent is None:
            return None
        lapsed = sent + (_HOLD + 1) * 60
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
            await self._line.send("PATCH", f"/v2/slots/reservations/{receipt['uid']}", _SLOTS, body)
        except Problem as problem:
            if problem.http == 404:
                raise Problem(Kind.NOT_FOUND, "the hold has lapsed", http=404) from None
            raise
        return {key: receipt[key] for key in ("uid", "event_type", "until")}

    async def delete(self, receipt: Receipt) -> None:
        """404 when it has lapsed."""
        try:
            await self._line.send("DELETE", f"/v2/slots/reservations/{receipt['uid']}", _SLOTS)
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
            "start": _zulu(interval.start),
            "end": _zulu(interval.end - timedelta(seconds=1)),
            "timeZone": "UTC",
            "format": "range",
            **({"duration": str(minutes)} if several else {}),
        }
        shape, what = dict[str, list[_Slot] | None], f"slots of {calendar.title}"
        days = await self._line.get("/v2/slots", _SLOTS, shape, what, query.items())
        start = interval.span[0]
        offered = start in epochs([slot.start for slots in days.values() for slot in slots or ()], what)
        if not offered and receipt is None:
            raise Problem(
                Kind.REQUEST_REFUSED, "only an offered slot can be held, and none starts there", where="start"
            )
        return {"eventTypeId": int(remote), "slotStart": _zulu(interval.start), **several}


def _address(kit: Kit) -> dict[str, str]:
    """The slots' own words for which event type is meant: exactly one form, or nothing for all of one's own.
    Raises Problem BAD_INPUT naming the setting that is too many or missing."""
    number, slug, user, team = (
        kit.setting(key) for key in ("event_type_id", "event_type_slug", "username", "team_slug")
    )
    organization = kit.setting("organization_slug")
    people = [name.strip() for name in kit.setting("usernames").split(",") if name.strip()]
    given = {"event_type_slug": slug, "username": user, "team_slug": team, "usernames": people}
    if number:
        if not number.isdigit():
            raise bad_input(f"an event type id is a number, not {number!r}", "event_type_id")
        for key, value in {**given, "organization_slug": organization}.items():
            if value:
                raise bad_input("event_type_id says all; leave this empty", key)
        return {"eventTypeId": number}
    inside = {"organizationSlug": organization} if organization else {}
    if people:
        for key in ("event_type_slug", "username", "team_slug"):
            if given[key]:
                raise bad_input("usernames asks for several people together; leave this empty", key)
        if len(set(people)) < 2:
            raise bad_input("usernames takes two or more different names", "usernames")
        return {"usernames": ",".join(people), **inside}
    if user and team:
        raise bad_input("an event type is a user's or a team's; leave one of them empty", "team_slug")
    if slug and not (user or team):
        raise bad_input("event_type_slug needs the username or team_slug it belongs to", "username")
    if (user or team) and not slug:
        raise bad_input("the name of the event type in its address is missing", "event_type_slug")
    if organization and not slug:
        raise bad_input(
            "organization_slug goes with an event type of a user or team, or with usernames", "organization_slug"
        )
    if not slug:
        return {}
    return {"eventTypeSlug": slug, **({"username": user} if user else {"teamSlug": team}), **inside}


def _duration(kit: Kit) -> int | None:
    text = kit.setting("duration")
    if text and not (text.isdigit() and 1 <= int(text) <= 1440):
        raise bad_input(f"a duration is 1 to 1440 minutes, not {text!r}", "duration")
    return int(text) if text else None


def _from_receipt(tag: str, told: Mapping[str, Any] | None) -> Journal | None:
    """A date's journal as one block's receipt tells it."""
    return Journal(base=told["before"], cuts={tag: told["cut"]}, left=told["after"]) if told else None


def _with_hosts(item: _EventType, covers: str) -> str:
    """One host away does not close a round robin."""
    alone = item.scheduling_type != "roundRobin" or len(item.hosts or []) < 2
    return covers if alone else f"{covers}; the other hosts stay bookable"


def _clipped(start: str, end: str, interval: Interval, what: str) -> Interval | None:
    """What of two wire times lies in the interval."""
    low, high = interval.span
    first, last = epochs((start, end), what)
    begin, finish = max(first, low), min(last, high)
    return Interval.of(begin, finish) if begin < finish else None


def _data(body: bytes, shape: type[T], what: str) -> T:
    """The `data` of an answer; null stands for an empty list."""
    data = bytes(decode(body, _Data, what).data)
    return decode(b"[]" if data == b"null" and get_origin(shape) is list else data, shape, what)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _zulu(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
