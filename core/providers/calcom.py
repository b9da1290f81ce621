"""Cal.com API v2, hosted, EU or self-hosted: https://cal.com/docs/api-reference/v2

Traps on this wire: each resource has its own `cal-api-version` (a wrong one answers 404); the query key is
`format`, not `slotFormat`; an `end` at exactly 00:00:00Z is taken as the end of that whole day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, TypeVar

import msgspec

from core.errors import Kind, Problem, bad_input
from core.form import Field, FieldKind
from core.model import Availability, Calendar, Identity, Interval, Offers
from core.providers.base import Kit, Provider
from core.reply import decode, epoch
from core.secrets import Secret

if TYPE_CHECKING:
    from core.http import Answer

S = TypeVar("S")

_SLOTS = "2024-09-04"
_EVENT_TYPES = "2024-06-14"
_OTHERS = "2024-08-13"


class _Shape(msgspec.Struct, rename="camel"):
    """Unknown fields are passed over; what we do not need is not named."""


class _Me(_Shape):
    username: str | None = None
    name: str | None = None
    email: str | None = None
    time_zone: str | None = None


class _EventType(_Shape):
    id: int
    title: str = ""
    length_in_minutes: int | None = None
    hidden: bool | None = False
    minimum_booking_notice: int | None = None
    before_event_buffer: int | None = None
    after_event_buffer: int | None = None


class _Slot(_Shape):
    start: str
    end: str | None = None


class _Data(_Shape):
    data: msgspec.Raw = msgspec.Raw(b"null")


class CalCom(Provider):
    """The event types of one Cal.com user, by API key."""

    key = "calcom"
    title = "Cal.com"
    blurb = "Event types of a Cal.com page, hosted or your own"
    fields = (
        Field(
            "api_key", "API key", FieldKind.SECRET, placeholder="cal_…", help="Cal.com settings, Developer, API keys."
        ),
        Field(
            "event_type_id",
            "Event type id",
            required=False,
            placeholder="all of mine",
            help="The number in the address of the event type; empty for all of them.",
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
        self._event_type = kit.setting("event_type_id")
        if self._event_type and not self._event_type.isdigit():
            raise bad_input(f"an event type id is a number, not {self._event_type!r}", "event_type_id")
        self._wire = kit.open_wire(
            kit.setting("base_url", "https://api.cal.com").removesuffix("/v2"),
            calls=100,  # 120 a minute are allowed; running over costs a block of a minute
            window=60.0,
            headers={"Authorization": Secret(f"Bearer {kit.secret('api_key').reveal()}")},
            trouble=self._trouble,
        )

    async def check(self) -> Identity:
        """Who the key belongs to."""
        me = await self._get("/v2/me", _OTHERS, _Me, "the key's owner")
        return Identity(me.name or me.username or me.email or "Cal.com", me.time_zone, ("read",))

    async def calendars(self) -> Sequence[Calendar]:
        """Own event types, hidden ones too (without a username they are not left out)."""
        listed = await self._get("/v2/event-types", _EVENT_TYPES, list[_EventType], "event types")
        wanted = [item for item in listed if not self._event_type or str(item.id) == self._event_type]
        if self._event_type and not wanted:
            raise Problem(
                Kind.NOT_FOUND, f"the key's owner has no event type {self._event_type}", where="event_type_id"
            )
        return [self._calendar(item) for item in wanted]

    async def availability(self, calendars: Sequence[Calendar], interval: Interval) -> Mapping[str, Availability]:
        """Bookable ranges. The end is asked one second early: midnight would mean a whole day more."""
        (calendar,) = calendars
        start, end = interval.span
        what = f"slots of {calendar.title}"
        days = await self._get(
            "/v2/slots",
            _SLOTS,
            dict[str, list[_Slot] | None],
            what,
            eventTypeId=calendar.remote,
            start=_zulu(interval.start),
            end=_zulu(interval.end - timedelta(seconds=1)),
            timeZone="UTC",
            format="range",
        )
        length = (calendar.slot_length or 30) * 60
        pairs = []
        for date, slots in days.items():
            for slot in slots or []:
                at = epoch(slot.start, f"{what}, {date}")
                if start <= at < end:
                    pairs.append((at, epoch(slot.end, f"{what}, {date}") if slot.end else at + length))
        return {calendar.id: Availability(interval, Offers(pairs))}

    def _calendar(self, item: _EventType) -> Calendar:
        title = item.title or f"Event type {item.id}"
        rules = (
            ("minimum notice", item.minimum_booking_notice),
            ("buffer before", item.before_event_buffer),
            ("buffer after", item.after_event_buffer),
        )
        return Calendar(
            self.kit.account.id,
            str(item.id),
            f"{title} (hidden)" if item.hidden else title,
            item.length_in_minutes or 30,
            readonly="Cal.com has no call for blocking time; Openweek only reads it so far",
            hint="; ".join(f"{label} {minutes} min" for label, minutes in rules if minutes) or None,
        )

    async def _get(self, path: str, version: str, shape: type[S], what: str, **query: str) -> S:
        body = await self._wire.read("GET", path, query=list(query.items()), headers={"cal-api-version": version})
        return decode(bytes(decode(body, _Data, what).data), shape, what)

    def _trouble(self, answer: Answer) -> Problem | None:
        """429 has no Retry-After but headers whose suffix is the limit's name; Reset is told in two readings,
        as seconds from now and as an epoch."""
        if answer.status != 429:
            return None
        reset = next((v for k, v in answer.headers.items() if k.startswith("x-ratelimit-reset")), "60")
        now = self.kit.clock()
        try:
            seconds = float(reset)
        except ValueError:
            seconds = 60.0
        if seconds >= 1e9:
            seconds -= now.timestamp()
        until = now + timedelta(seconds=min(max(seconds, 1.0), 120.0))
        return Problem(Kind.SLOW_DOWN, "Cal.com asks to slow down", where="Cal.com", until=until)


def _zulu(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
