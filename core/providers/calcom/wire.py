"""What Cal.com says and how it is asked: the shapes of its answers, and the calls that several rooms need.

Traps: each resource has its own `cal-api-version`, and a wrong one answers 404; Reset of a rate limit comes in two
readings.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar, get_origin

import msgspec

from core.errors import Kind, Problem
from core.model import (
    Interval,
)
from core.providers.base import Kit
from core.providers.calcom.overrides import Entries
from core.reply import decode, epochs
from core.secrets import Secret

if TYPE_CHECKING:
    from core.http import Answer

T = TypeVar("T")

SLOTS = "2024-09-04"
EVENT_TYPES = "2024-06-14"
SCHEDULES = "2024-06-11"
OTHERS = "2024-08-13"
ABSENT = (Kind.NOT_FOUND, Kind.RIGHT_MISSING)
DOUBTS = (Kind.UNCERTAIN, Kind.UNREADABLE_REPLY)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Not asked of the locale, which Qt sets to the person's."""
THEIRS = "it is somebody else's"
HOLD = 5
"""Minutes a reservation lasts unless the server says otherwise."""
MOMENT, LONG = 2.0, 600.0
"""Seconds for which an answer is shared: by the event types of one refresh, and what hardly ever changes."""


class Shape(msgspec.Struct, rename="camel"):
    """Unknown fields are passed over; what we do not need is not named."""


class Me(Shape):
    id: int = 0
    username: str | None = None
    name: str | None = None
    email: str | None = None
    time_zone: str | None = None
    default_schedule_id: int | None = None
    organization_id: int | None = None

    @property
    def called(self) -> str:
        """A name to show."""
        return self.name or self.username or self.email or "Cal.com"


class Host(Shape):
    user_id: int = 0


class EventType(Shape):
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
    hosts: list[Host] | None = None

    @property
    def called(self) -> str:
        """A name to show."""
        return self.title or f"Event type {self.id}"


class Team(Shape):
    id: int
    name: str = ""
    slug: str | None = None


class WireSlot(Shape, gc=False):
    start: str
    end: str | None = None
    seats_remaining: int | None = None
    """A full slot of a seated event type is no offer; `attendeesCount`, its other name, does not say what is left."""


class Booking(Shape):
    start: str
    end: str
    uid: str | None = None
    title: str | None = None
    status: str = ""


class Pages(Shape):
    has_next_page: bool = False


class Bookings(Shape):
    data: list[Booking] | None = None
    pagination: Pages | None = None


class Busy(Shape):
    start: str
    end: str
    source: str | None = None


class Linked(Shape):
    external_id: str
    name: str | None = None
    is_selected: bool | None = False
    read_only: bool | None = False
    primary: bool | None = False


class Integration(Shape):
    type: str = ""


class Group(Shape):
    credential_id: int
    integration: Integration | None = None
    calendars: list[Linked] | None = None


class Calendars(Shape):
    connected_calendars: list[Group] | None = None


class Connection(Shape):
    connection_id: str | int
    type: str = ""


class Connections(Shape):
    connections: list[Connection] | None = None


class Event(Shape):
    id: str
    description: str | None = None


class WireHours(Shape):
    start_time: str
    end_time: str
    days: list[str] = []
    date: str = ""


class Schedule(Shape):
    id: int
    name: str = ""
    time_zone: str = "UTC"
    is_default: bool | None = False
    availability: list[WireHours] | None = None
    overrides: list[WireHours] | None = None

    def dates(self) -> dict[str, Entries]:
        """The overrides by date."""
        found: dict[str, list[list[str]]] = {}
        for entry in self.overrides or []:
            found.setdefault(entry.date[:10], []).append([entry.start_time[:5], entry.end_time[:5]])
        return dict(found)

    def weekly(self, date: str) -> Entries:
        """The hours of that date's weekday."""
        name = WEEKDAYS[datetime.fromisoformat(date).weekday()]
        return [[entry.start_time[:5], entry.end_time[:5]] for entry in self.availability or [] if name in entry.days]


class Absence(Shape):
    id: int
    start: str
    end: str
    notes: str | None = None


class Hold(Shape):
    reservation_uid: str
    reservation_until: str | None = None


class Data(Shape):
    data: msgspec.Raw = msgspec.Raw(b"null")


class Line:
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
        return data_of(await self._read(path, version, query), shape, what)

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

    async def once(self, key: str, ask: Callable[[], Awaitable[T]], keep: float = MOMENT) -> T:
        """The answer, or the Problem, of whoever asked the same within the last moments or is asking now."""
        clock = asyncio.get_running_loop().time
        async with self._locks.setdefault(key, asyncio.Lock()):
            until, kept = self._memo.get(key, (0.0, None))
            if clock() >= until:
                try:
                    kept = await ask()
                except Problem as problem:
                    kept, keep = problem, MOMENT
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

    async def me(self) -> Me:
        """The key's owner."""
        return await self.once("me", lambda: self.get("/v2/me", OTHERS, Me, "the key's owner"), LONG)

    async def own_types(self) -> list[EventType]:
        """The owner's event types, hidden ones too."""

        async def ask() -> list[EventType]:
            return await self.get("/v2/event-types", EVENT_TYPES, list[EventType], "event types")

        return await self.once("types", ask, LONG)

    async def teams(self) -> list[Team]:
        """The owner's teams, those inside the organisation too; none where the server knows no teams."""
        found: dict[int, Team] = {}
        organization = (await self.me()).organization_id
        for path in ("/v2/teams", *([f"/v2/organizations/{organization}/teams/me"] if organization else [])):
            try:
                for team in await self.get(path, OTHERS, list[Team], "teams"):
                    found[team.id] = team
            except Problem as problem:
                if problem.kind not in ABSENT:
                    raise
        return list(found.values())

    async def schedules(self) -> tuple[dict[int, Schedule], int | None]:
        """The owner's schedules by id, and which one counts where none is named."""

        async def ask() -> list[Schedule]:
            return await self.get("/v2/schedules", SCHEDULES, list[Schedule], "schedules")

        listed = await self.once("schedules", ask, LONG)
        usual = (await self.me()).default_schedule_id or next((item.id for item in listed if item.is_default), None)
        return {item.id: item for item in listed}, usual

    async def groups(self) -> list[Group]:
        """The connected calendars, by connection."""

        async def ask() -> list[Group]:
            found = await self.get("/v2/calendars", OTHERS, Calendars, "connected calendars")
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
        resets = [number_of(v) for k, v in answer.headers.items() if k.startswith("x-ratelimit-reset")]
        waits = [value - now.timestamp() if value >= 1e9 else value for value in resets if value is not None]
        wait = min(max([*waits, 1.0]), 120.0) if waits else 60.0
        if answer.status == 429 and (waits or "retry-after" not in answer.headers):
            until = now + timedelta(seconds=wait)
            return Problem(Kind.SLOW_DOWN, "Cal.com asks to slow down", where="Cal.com", until=until)
        left = [number_of(v) for k, v in answer.headers.items() if k.startswith("x-ratelimit-remaining")]
        if waits and 0.0 in left:
            self._wire.pace.pause(wait)
        return None


def clipped(start: str, end: str, interval: Interval, what: str) -> Interval | None:
    """What of two wire times lies in the interval."""
    low, high = interval.span
    first, last = epochs((start, end), what)
    begin, finish = max(first, low), min(last, high)
    return Interval.of(begin, finish) if begin < finish else None


def data_of(body: bytes, shape: type[T], what: str) -> T:
    """The `data` of an answer; null stands for an empty list."""
    data = bytes(decode(body, Data, what).data)
    return decode(b"[]" if data == b"null" and get_origin(shape) is list else data, shape, what)


def number_of(text: str) -> float | None:
    """A header's number, None when it is none."""
    try:
        return float(text)
    except ValueError:
        return None


def zulu(moment: datetime) -> str:
    """An instant as the service wants it: UTC with Z, whole seconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
