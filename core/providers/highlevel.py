"""HighLevel (GoHighLevel, LeadConnector) v2 calendars: https://marketplace.gohighlevel.com/docs

What field use says against the published document: a block by `calendarId` is refused unless the calendar is of
type ``event``, every other kind is blocked through its members; only ``blocked-slots`` lists blocks; a second
delete answers 400; ``free-slots`` carries a stray `traceId` and ends must be made from the slot length.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

import msgspec

from core import zones
from core.errors import Kind, Problem
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
)
from core.providers.base import Kit, Provider, marked, side_by_side, unmarked
from core.reply import decode, epochs, unreadable
from core.secrets import Secret

if TYPE_CHECKING:
    from core.http import Answer

S = TypeVar("S")
_GONE = ("cancelled", "invalid")
_MINUTES = {"mins": 1, "min": 1, "minutes": 1, "hours": 60, "days": 1440, "weeks": 10080, "months": 43200}


class _Wire(msgspec.Struct, rename="camel"):
    """Everything optional: live answers leave out fields that the document calls required."""


class _Member(_Wire):
    user_id: str = ""


class _LookBusy(_Wire):
    enabled: bool = False


class _Calendar(_Wire):
    id: str
    name: str = ""
    group_id: str | None = None
    calendar_type: str = ""
    team_members: list[_Member] | None = None
    is_active: bool | None = True
    slot_duration: float | str | None = None
    slot_duration_unit: str | None = None
    slot_buffer: float | str | None = None
    slot_buffer_unit: str | None = None
    pre_buffer: float | str | None = None
    pre_buffer_unit: str | None = None
    allow_booking_after: float | str | None = None
    allow_booking_after_unit: str | None = None
    allow_booking_for: float | str | None = None
    allow_booking_for_unit: str | None = None
    look_busy_config: _LookBusy | None = None


class _Calendars(_Wire):
    calendars: list[_Calendar] | None


class _User(_Wire):
    id: str
    name: str = ""
    first_name: str | None = None
    last_name: str | None = None
    deleted: bool | None = False


class _Group(_Wire):
    id: str
    name: str = ""


class _Groups(_Wire):
    groups: list[_Group] | None = None


class _Users(_Wire):
    users: list[_User] | None = None
    count: int | str | None = None


class _Location(_Wire):
    name: str = ""
    company_id: str | None = None
    timezone: str | None = None


class _Locations(_Wire):
    location: _Location


class _Day(_Wire, gc=False):
    slots: list[str] | msgspec.UnsetType | None = msgspec.UNSET


class _Event(_Wire):
    id: str
    start_time: str | int | float | None = None
    end_time: str | int | float | None = None
    title: str | None = None
    appointment_status: str | None = None
    deleted: bool | None = False


class _Events(_Wire):
    events: list[_Event] | None = None


class _Created(_Wire):
    id: str | None = None
    event: dict[str, Any] | None = None
    data: dict[str, Any] | None = None


class HighLevel(Provider):
    """One HighLevel location (sub-account), by Private Integration Token."""

    key = "highlevel"
    title = "HighLevel"
    blurb = "Calendars and team members of a HighLevel location"
    fields = (
        Field(
            "token",
            "Private integration token",
            FieldKind.SECRET,
            placeholder="pit-…",
            help="Sub-account settings, Private Integrations; rights: calendars.readonly, calendars/events.readonly,"
            " calendars/events.write, users.readonly, locations.readonly.",
        ),
        Field("location_id", "Location id", help="Sub-account settings, Business Profile; also in the address bar."),
        Field(
            "groups",
            "Only these groups",
            FieldKind.PICK_MANY,
            required=False,
            advanced=True,
            help="Calendar groups to show; empty for all.",
        ),
        Field(
            "members",
            "Only these team members",
            FieldKind.PICK_MANY,
            required=False,
            advanced=True,
            help="Of team calendars, show and block these members only; empty for all.",
        ),
        Field("version", "API version", required=False, default="2021-04-15", advanced=True),
        Field(
            "base_url",
            "Address of the service",
            FieldKind.URL,
            required=False,
            default="https://services.leadconnectorhq.com",
            advanced=True,
        ),
    )
    longest: ClassVar[timedelta] = timedelta(days=31)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._location = kit.setting("location_id")
        self._version = kit.setting("version", "2021-04-15")
        self._groups = _words(kit.setting("groups"))
        self._members = _words(kit.setting("members"))
        self._wire = kit.open_wire(
            kit.setting("base_url", "https://services.leadconnectorhq.com"),
            calls=80,  # 100 in 10 s are allowed, shared with whatever else uses the token
            window=10.0,
            headers={
                "Authorization": Secret(f"Bearer {kit.secret('token').reveal()}"),
                "Version": self._version,
                "Accept": "application/json",
            },
            trouble=self._trouble,
        )
        self._place: _Location | None = None

    async def check(self) -> Identity:
        """Lists the calendars, which proves token and location, then tries each reading right."""
        await self._read("calendars.readonly", "/calendars/", _Calendars, locationId=self._location)
        rights = ["calendars.readonly"]
        place = None
        for right, attempt in (
            ("locations.readonly", self._where),
            ("users.readonly", self._users),
            ("calendars/events.readonly", self._probe_events),
        ):
            try:
                found = await attempt()
            except Problem as problem:
                if problem.kind is not Kind.RIGHT_MISSING:
                    raise
                continue
            rights.append(right)
            place = found if isinstance(found, _Location) else place
        return Identity(place.name if place else self._location, place.timezone if place else None, tuple(rights))

    async def calendars(self) -> Sequence[Calendar]:
        """The location's calendars (drafts marked) and, for their busy times, its users."""
        listed, names = await side_by_side(
            self._read("calendars.readonly", "/calendars/", _Calendars, locationId=self._location),
            self._names(),
        )
        wanted = [item for item in listed.calendars or [] if not self._groups or item.group_id in self._groups]
        shown = [self._calendar(item, names) for item in wanted]
        return [*shown, *(self._person(user, name) for user, name in names.items())]

    async def choices(self, field: str, so_far: Mapping[str, str]) -> Sequence[Choice]:
        """The location's calendar groups and its users."""
        if field == "groups":
            path, right = "/calendars/groups", "calendars/groups.readonly"
            listed = await self._read(right, path, _Groups, locationId=self._location)
            return [Choice(group.id, group.name or group.id) for group in listed.groups or []]
        if field == "members":
            return [Choice(user, name) for user, name in (await self._names()).items()]
        return await super().choices(field, so_far)

    async def availability(self, calendars: Sequence[Calendar], interval: Interval) -> Mapping[str, Availability]:
        """Free slots (after buffers, notice, caps and look-busy), appointments and blocked slots."""
        (calendar,) = calendars
        members = [o.key for o in calendar.blocking.owners if o.key.startswith("user:")] if calendar.blocking else []
        owners = [f"calendar:{calendar.remote}", *members] if calendar.offers else [f"user:{calendar.remote}"]
        free, *lists = await side_by_side(
            self._free(calendar, interval) if calendar.offers else _nothing(),
            _if_allowed(self._events("events", owners[0], interval, SlotKind.BUSY)),
            *(_if_allowed(self._events("blocked-slots", owner, interval, SlotKind.BLOCK)) for owner in owners),
        )
        busy = {slot.remote: replace(slot, title=unmarked(slot.title)) for found in lists for slot in found or ()}
        caution = "bookings and blocks are not shown: the token lacks the right calendars/events.readonly"
        return {
            calendar.id: Availability(interval, free, tuple(busy.values()), caution=caution if None in lists else None)
        }

    async def create_block(self, calendar: Calendar, owner: Owner, interval: Interval, title: str, tag: str) -> Receipt:
        """One POST with exactly one owner and offset times."""
        body = self._block(owner, interval, title, tag)
        reply = await self._write("POST", "/calendars/events/block-slots", body)
        made = decode(reply, _Created, "the new block")
        remote = made.id or (made.event or {}).get("id") or (made.data or {}).get("id")
        if not remote:
            raise Problem(Kind.UNCERTAIN, "HighLevel did not say the id of the new block", where="block-slots")
        return {"id": remote}

    async def find_block(self, calendar: Calendar, owner: Owner, interval: Interval, tag: str) -> Receipt | None:
        """Looks for our tag in the titles of the owner's blocked slots (blocks cannot be read by id)."""
        wide = Interval(interval.start - timedelta(hours=1), interval.end + timedelta(hours=1))
        for slot in await self._events("blocked-slots", owner.key, wide, SlotKind.BLOCK):
            if slot.title and f"ow:{tag}" in slot.title:
                return {"id": slot.remote}
        return None

    async def move_block(
        self, calendar: Calendar, owner: Owner, receipt: Receipt, interval: Interval, title: str, tag: str
    ) -> Receipt:
        """PUT of the whole block."""
        body = self._block(owner, interval, title, tag)
        await self._write("PUT", f"/calendars/events/block-slots/{receipt['id']}", body)
        return receipt

    async def delete_block(self, calendar: Calendar, owner: Owner, receipt: Receipt) -> None:
        """DELETE with the empty body the document wants; gone already is fine, in both forms it is told."""
        try:
            await self._write("DELETE", f"/calendars/events/{receipt['id']}", {})
        except Problem as problem:
            if problem.kind is not Kind.NOT_FOUND and "already been deleted" not in problem.text:
                raise

    # what it means

    def _calendar(self, item: _Calendar, names: Mapping[str, str]) -> Calendar:
        members = [member.user_id for member in item.team_members or [] if member.user_id]
        members = [user for user in members if not self._members or user in self._members]
        title = item.name or item.id
        if item.calendar_type == "event":
            owners: tuple[Owner, ...] = (Owner(f"calendar:{item.id}", title),)
            covers = f"{title}, this calendar only"
        else:
            owners = tuple(Owner(f"user:{user}", names.get(user, f"member {user[:6]}")) for user in members)
            covers = f"{_listing([owner.label for owner in owners])}, in all HighLevel calendars"
        blocking = _blocking(covers, owners) if owners else None
        length = _minutes(item.slot_duration, item.slot_duration_unit)
        return Calendar(
            self.kit.account.id,
            item.id,
            f"{title} (draft)" if item.is_active is False and "draft" not in title.lower() else title,
            length or 30,
            blocking,
            None if blocking else "it has no team member, and only calendars of type event are blocked by themselves",
            _hint(item),
            notice=_minutes(item.allow_booking_after, item.allow_booking_after_unit),
            horizon=_minutes(item.allow_booking_for, item.allow_booking_for_unit),
        )

    def _person(self, user: str, name: str) -> Calendar:
        owner = Owner(f"user:{user}", name)
        blocking = _blocking(f"{name}, in all HighLevel calendars", (owner,))
        return Calendar(self.kit.account.id, user, name, None, blocking, offers=False)

    async def _names(self) -> Mapping[str, str]:
        """User names by id; empty when the token may not list users."""
        try:
            users = await self._users()
        except Problem as problem:
            if problem.kind not in (Kind.RIGHT_MISSING, Kind.NOT_FOUND):
                raise
            return {}
        return {user.id: user.name or f"{user.first_name or ''} {user.last_name or ''}".strip() for user in users}

    async def _users(self) -> list[_User]:
        """All users that are not deleted: the search, page by page; the older list where that is not to be had."""
        try:
            company = (await self._where()).company_id
        except Problem as problem:
            if problem.kind is not Kind.RIGHT_MISSING:
                raise
            company = None
        found: dict[str, _User] = {}
        if not company:
            page = await self._read("users.readonly", "/users/", _Users, locationId=self._location)
            found = {user.id: user for user in page.users or []}
        while company:
            page = await self._read(
                "users.readonly",
                "/users/search",
                _Users,
                companyId=company,
                locationId=self._location,
                skip=str(len(found)),
                limit="100",
            )
            before = len(found)
            found |= {user.id: user for user in page.users or []}
            if len(found) == before or len(found) >= int(page.count or 0):
                break
        return [user for user in found.values() if not user.deleted]

    async def _where(self) -> _Location:
        if self._place is None:
            answer = await self._read("locations.readonly", f"/locations/{self._location}", _Locations)
            self._place = answer.location
        return self._place

    async def _probe_events(self) -> None:
        now = self.kit.clock()
        await self._events(
            "blocked-slots",
            f"user:{self._location}",
            Interval(now, now + timedelta(hours=1)),
            SlotKind.BLOCK,
        )

    async def _free(self, calendar: Calendar, interval: Interval) -> Offers:
        start, end = interval.span
        users = sorted(o.key.removeprefix("user:") for o in calendar.blocking.owners) if calendar.blocking else []
        query = [("startDate", str(start * 1000)), ("endDate", str(end * 1000)), ("timezone", "UTC")]
        if self._members and users and calendar.blocking and calendar.blocking.owners[0].key.startswith("user:"):
            # the bracket form for several: a bare repeated key with one value may be read as a string
            query += [("userId", users[0])] if len(users) == 1 else [("userIds[]", user) for user in users]
        body = await self._body("calendars.readonly", f"/calendars/{calendar.remote}/free-slots", query)
        offers = Offers.lasting(starts_of(body, f"free slots of {calendar.title}"), (calendar.slot_length or 30) * 60)
        return offers.between(start, end)

    async def _events(self, kind: str, owner: str, interval: Interval, means: SlotKind) -> list[Slot]:
        """Appointments (`events`) or `blocked-slots` of one owner."""
        start, end = interval.span
        role, _, remote = owner.partition(":")
        answer = await self._read(
            "calendars/events.readonly",
            f"/calendars/{kind}",
            _Events,
            locationId=self._location,
            startTime=str(start * 1000),
            endTime=str(end * 1000),
            **{f"{role}Id": remote},
        )
        found = []
        for event in answer.events or []:
            if event.deleted or event.appointment_status in _GONE:
                continue
            begin, finish = await self._time(event.start_time), await self._time(event.end_time)
            if begin < finish and begin < end and start < finish:
                # outside calendars are synced in as blocked slots titled "Busy": theirs, not ours to delete
                synced = means is SlotKind.BLOCK and event.title == "Busy"
                kept = SlotKind.BUSY if synced else means
                found.append(Slot(Interval.of(begin, finish), kept, event.title or None, event.id))
        return found

    async def _time(self, value: str | int | float | None) -> int:
        """Four forms are seen: ISO with offset or Z, epoch milliseconds, and wall time of the location's zone."""
        if isinstance(value, int | float):
            return int(value // 1000)
        try:
            moment = datetime.fromisoformat(value or "")
        except ValueError:
            raise unreadable("events", f"{str(value)[:40]!r} is not a time") from None
        if moment.tzinfo is not None:
            return zones.epoch_of(value or "")
        zone = (await self._where()).timezone
        if not zone:
            raise unreadable("events", "a time without offset, and the location has no zone")
        return zones.resolve(moment, zone)

    def _block(self, owner: Owner, interval: Interval, title: str, tag: str) -> dict[str, str]:
        role, _, remote = owner.key.partition(":")
        return {
            "title": marked(title, tag),
            "locationId": self._location,
            "startTime": _offset_time(interval.start),
            "endTime": _offset_time(interval.end),
            ("calendarId" if role == "calendar" else "assignedUserId"): remote,
        }

    # how it is asked

    async def _body(self, right: str, path: str, query: Sequence[tuple[str, str]]) -> bytes:
        try:
            return await self._wire.read("GET", path, query=query)
        except Problem as problem:
            raise _named(problem, right) from None

    async def _read(self, right: str, path: str, shape: type[S], **query: str) -> S:
        return decode(await self._body(right, path, list(query.items())), shape, path)

    async def _write(self, method: str, path: str, body: Mapping[str, str]) -> bytes:
        try:
            return await self._wire.write(method, path, json=dict(body))
        except Problem as problem:
            if "not an event calendar" in problem.text:
                raise Problem(
                    Kind.REQUEST_REFUSED,
                    "HighLevel blocks this calendar only through its team members; refresh the account and try again",
                    where="calendarId",
                ) from None
            raise _named(problem, "calendars/events.write") from None

    def _trouble(self, answer: Answer) -> Problem | None:
        """429 comes without Retry-After: the interval header says how long a burst lasts, the daily ones whether
        waiting helps today at all. A burst used up by others is not run into. A version the service does not know
        is told as a 401, and has nothing to do with the token."""
        head = answer.headers
        if answer.status == 401 and b"version header" in answer.body.lower():
            text = f"HighLevel does not know API version {self._version!r}"
            return Problem(Kind.REQUEST_REFUSED, text, where="version")
        if answer.status != 429:
            if _number(head.get("x-ratelimit-remaining"), 1.0) <= 0:
                self._wire.pace.pause(_number(head.get("x-ratelimit-interval-milliseconds"), 10_000.0) / 1000)
            return None
        wait = _number(head.get("x-ratelimit-interval-milliseconds"), 10_000.0) / 1000
        text = "HighLevel asks to slow down"
        if _number(head.get("x-ratelimit-daily-remaining"), 1.0) <= 0:
            wait = _number(head.get("x-ratelimit-daily-reset"), 3_600_000.0) / 1000
            text = "HighLevel's calls for today are used up"
        until = self.kit.clock() + timedelta(seconds=min(max(wait, 1.0), 86_400.0))
        return Problem(Kind.SLOW_DOWN, text, where="HighLevel", until=until)


def starts_of(body: bytes, what: str) -> list[int]:
    """Epoch seconds of all starts in a free-slots answer: date keys at the top, beside a stray traceId.

    A day without a list is not a day without slots: Problem UNREADABLE_REPLY names it.
    """
    days = decode(body, dict[str, _Day | str | None], what)
    placeholder = days.pop("_dates_", None)  # the document's word for "any date", after which some answers were built
    if isinstance(placeholder, _Day) and placeholder.slots is msgspec.UNSET:
        raw = decode(body, dict[str, msgspec.Raw], what)["_dates_"]
        days |= decode(bytes(raw), dict[str, _Day | str | None], what)
    texts = list(placeholder.slots or ()) if isinstance(placeholder, _Day) else []
    for key, day in days.items():
        if len(key) == 10 and key[4] == key[7] == "-" and not isinstance(day, str):
            if day is None or day.slots is None:
                raise unreadable(what, f"the list of {key} is null")
            texts += day.slots or ()
    return epochs(texts, what)


async def _if_allowed(question: Awaitable[list[Slot]]) -> list[Slot] | None:
    """The answer; None where the token may not ask: the free slots stand without it."""
    try:
        return await question
    except Problem as problem:
        if problem.kind is not Kind.RIGHT_MISSING:
            raise
        return None


async def _nothing() -> Offers:
    return Offers()


def _named(problem: Problem, right: str) -> Problem:
    """A 401 or 403 with a good token means a missing right; the service does not say which."""
    scope = "scope" in problem.text.lower() or "not authorized" in problem.text.lower()
    if problem.kind is Kind.RIGHT_MISSING or (problem.kind is Kind.SIGN_IN_REFUSED and scope):
        return Problem(Kind.RIGHT_MISSING, f"the token lacks the right {right}", where=right, http=problem.http)
    return problem


def _blocking(covers: str, owners: tuple[Owner, ...]) -> Blocking:
    return Blocking(grain=1, movable=True, removable=True, listable=True, covers=covers, owners=owners)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.split(",") if word.strip())


def _minutes(value: float | str | None, unit: str | None) -> int:
    return int(_number(value, 0.0) * _MINUTES.get(unit or "mins", 1))


def _number(value: float | str | None, otherwise: float) -> float:
    try:
        return float(value) if value is not None else otherwise
    except ValueError:
        return otherwise


def _hint(item: _Calendar) -> str | None:
    """Why a gap may not be offered, from the calendar's own rules."""
    said = []
    for label, value, unit in (
        ("minimum notice", item.allow_booking_after, item.allow_booking_after_unit),
        ("buffer before", item.pre_buffer, item.pre_buffer_unit),
        ("buffer after", item.slot_buffer, item.slot_buffer_unit),
        ("bookable for", item.allow_booking_for, item.allow_booking_for_unit),
    ):
        if _number(value, 0.0) > 0:
            said.append(f"{label} {_number(value, 0.0):g} {unit or 'mins'}")
    if item.look_busy_config and item.look_busy_config.enabled:
        said.append("look busy hides some free slots")
    return "; ".join(said) or None


def _listing(labels: Sequence[str]) -> str:
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} and {labels[-1]}" if labels else ""


def _offset_time(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
