"""Cal.com API v2, hosted, EU or self-hosted: https://cal.com/docs/api-reference/v2

Traps on this wire: each resource has its own `cal-api-version` (a wrong one answers 404); the query key is
`format`, not `slotFormat`; an `end` at exactly 00:00:00Z is taken as the end of that whole day; slots are addressed in
exactly one of several forms. Servers differ: what is not everywhere is asked for, never assumed.

There is no call to block time, so `block_by` says what stands in for it, each with a class of its own at the end:
an override of the schedule's hours (everywhere), an event in a connected Google calendar, out of office (whole days),
or the reservation of an offered slot (a hold that lapses).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import ClassVar, TypeVar

from core.errors import Kind, Problem, bad_input
from core.form import Choice, Field, FieldKind
from core.model import (
    Availability,
    Calendar,
    Identity,
    Interval,
    Offers,
    Owner,
    Receipt,
    Slot,
    SlotKind,
)
from core.providers.base import Kit, Provider, side_by_side
from core.providers.calcom.ways import ByAbsence, ByEvent, ByHold, ByOverride, Offer, Way
from core.providers.calcom.wire import (
    ABSENT,
    EVENT_TYPES,
    LONG,
    OTHERS,
    SLOTS,
    THEIRS,
    Bookings,
    Busy,
    EventType,
    Line,
    Me,
    WireSlot,
    clipped,
    zulu,
)
from core.reply import epochs, unreadable

T = TypeVar("T")


Meant = tuple[str, EventType | None, bool]
"""The calendar's remote id, the event type where it is known, and whether the key's owner takes part in it."""


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
        self._line = Line(kit)
        self._ways: dict[str, Way] = {
            way.by: way
            for way in (ByOverride(self._line), ByEvent(self._line), ByAbsence(self._line), ByHold(self._line))
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
        offer: Offer | str = THEIRS
        if any(mine for _, _, mine in meant):
            try:
                offer = await self._ways[self._block_by].offer()
            except Problem as problem:
                if problem.kind not in ABSENT:
                    raise
                offer = f"{self._ways[self._block_by].missing} ({problem.text})"
        return [self._calendar(remote, item, offer if mine else THEIRS) for remote, item, mine in meant]

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

    def _way(self, owner: Owner) -> tuple[Way, str]:
        role, _, remote = owner.key.partition(":")
        return next(way for way in self._ways.values() if way.role == role), remote

    def _calendar(self, remote: str, item: EventType | None, offer: Offer | str) -> Calendar:
        if item is None:
            title = " and ".join(self._address["usernames"].split(",")) if "usernames" in self._address else remote
            why = "it is the common time of several people" if "usernames" in self._address else THEIRS
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

    def _length(self, item: EventType | None) -> int | None:
        """The duration to ask for: only event types with several lengths take one, and what we cannot look up."""
        if item is None or self._duration in (item.length_in_minutes_options or []):
            return self._duration
        if self._duration and self._address and self._duration != item.length_in_minutes:
            lengths = ", ".join(map(str, item.length_in_minutes_options or [item.length_in_minutes or 30]))
            raise bad_input(f"{item.called} cannot last {self._duration} minutes; it lasts {lengths}", "duration")
        return None

    async def _meant(self) -> list[Meant]:
        """The event types of this account."""
        return await self._line.once("meant", self._find_meant, LONG)

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

    async def _persons(self, address: Mapping[str, str], me: Me) -> tuple[EventType | None, bool]:
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
            shown = await self._line.get("/v2/event-types", EVENT_TYPES, list[EventType], "event types", query.items())
        except Problem as problem:
            if problem.kind is not Kind.NOT_FOUND:
                raise
            return None, False
        return next((item for item in shown if item.slug == slug), None), False

    async def _team_types(self, slug: str | None = None) -> list[EventType]:
        """Of the teams one is in, or of one of them; none where the server has no teams."""
        found: list[EventType] = []
        for team in await self._line.teams():
            if slug in (None, team.slug):
                path = f"/v2/teams/{team.id}/event-types"
                found += await self._line.get(path, OTHERS, list[EventType], "event types of a team")
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
        for day, listed in days.items():
            if listed is None:  # not the same as a day without slots
                raise unreadable(what, f"the list of {day} is null")
        slots = [slot for listed in days.values() for slot in listed or () if slot.seats_remaining != 0]
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
    ) -> dict[str, list[WireSlot] | None]:
        """Slots by date. The end is asked one second early: midnight would mean a whole day more."""
        query = {
            **address,
            "start": zulu(interval.start),
            "end": zulu(interval.end - timedelta(seconds=1)),
            "timeZone": "UTC",
            "format": "range",
        }
        query |= {"duration": str(duration)} if duration else {}
        query |= {"bookingUidToReschedule": moving} if moving else {}
        return await self._line.get("/v2/slots", SLOTS, dict[str, list[WireSlot] | None], what, query.items())

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
            "afterStart": zulu(interval.start - day),
            "beforeEnd": zulu(interval.end + day),
            "sortStart": "asc",
            "take": "100",
        }
        found: dict[str, Slot] = {}
        skip = 0
        while True:
            page = await self._line.page("/v2/bookings", OTHERS, Bookings, "bookings", {**query, "skip": str(skip)})
            listed = page.data or []
            for booking in listed:
                inside = clipped(booking.start, booking.end, interval, "bookings")
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
        listed: list[Busy] = []
        if chosen:
            shape, what = list[Busy], "busy times"
            try:
                listed = await self._line.get("/v2/calendars/busy-times", OTHERS, shape, what, query)
            except Problem as problem:
                if problem.kind is not Kind.REQUEST_REFUSED:
                    raise
                spans = {"from": zulu(interval.start), "to": zulu(interval.end), "timeZone": "UTC"}
                for number in sorted({group.credential_id for group, _ in chosen}):
                    path = f"/v2/calendars/connections/{number}/freebusy"
                    listed += await self._line.get(path, OTHERS, shape, what, spans.items())
        found = []
        for busy in listed:
            inside = clipped(busy.start, busy.end, interval, "busy times")
            if inside is not None:
                name = (busy.source or "connected calendar").replace("_", " ")
                found.append(Slot(inside, SlotKind.BUSY, name[:1].upper() + name[1:]))
        return found


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
