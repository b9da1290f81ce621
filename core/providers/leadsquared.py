"""LeadSquared task service: https://apidocs.leadsquared.com

Traps on this wire: an error may arrive as HTTP 200; every read is a POST; ``EndTime 00:00:00`` is the midnight that
ends the date; lists may be null; free time is AvailableSlots less Breaks less BusySlots; BusySlots are UTC, while
AvailableSlots and Breaks are wall time whose zone is not documented (setting `zone_basis`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

import msgspec

from core import zones
from core.errors import Kind, Problem
from core.form import Choice, Field, FieldKind
from core.model import Availability, Calendar, DayNote, Identity, Interval, Offers, Slot, SlotKind, seconds
from core.providers.base import Kit, Provider
from core.reply import decode, unreadable
from core.secrets import scrub

if TYPE_CHECKING:
    from core.http import Answer

_LIMIT = re.compile(r"limit of (\d+) in (\d+) second")
_PAGE = 100


class _Row(msgspec.Struct, rename="pascal"):
    """Wire names are PascalCase; every list may be null."""


class _User(msgspec.Struct):
    EmailAddress: str | None = None
    FirstName: str | None = None
    LastName: str | None = None
    StatusCode: int | None = 0


class _Me(_Row):
    name: str | None = None
    time_zone: str | None = None
    org_display_name: str | None = None


class _Range(_Row):
    start_time: str
    end_time: str


class _UserSlots(_Row):
    email_address: str
    user_time_zone: str | None = None
    work_day_template_time_zone: str | None = None
    available_slots: list[_Range] | None = None
    breaks: list[_Range] | None = None
    busy_slots: list[_Range] | None = None
    no_slots_reason: str | None = None


class _Date(_Row):
    date: str
    user_slots: list[_UserSlots] | None = None


class _Page(_Row):
    record_count: int = 0
    dates: list[_Date] | None = msgspec.field(name="List", default=None)


class LeadSquared(Provider):
    """The users of a LeadSquared account as calendars, by access and secret key."""

    key = "leadsquared"
    title = "LeadSquared"
    blurb = "Sales users and their free windows"
    fields = (
        Field("access_key", "Access key", FieldKind.SECRET, help="My Account, Settings, API and Webhooks."),
        Field("secret_key", "Secret key", FieldKind.SECRET),
        Field(
            "users",
            "Users (e-mail)",
            FieldKind.EMAILS,
            required=False,
            placeholder="every active user",
            help="Comma separated; empty for every active user.",
        ),
        Field(
            "zone_basis",
            "Working times are in",
            FieldKind.CHOICE,
            required=False,
            default="auto",
            choices=(
                Choice("auto", "Find out"),
                Choice("template", "the work-day template's zone"),
                Choice("utc", "UTC"),
                Choice("user", "the user's zone"),
            ),
            advanced=True,
        ),
        Field(
            "include_allowed_conflicts",
            "Offer slots where conflicts are allowed",
            FieldKind.CHOICE,
            required=False,
            default="no",
            choices=(Choice("no", "No"), Choice("yes", "Yes")),
            advanced=True,
        ),
        Field(
            "base_url",
            "Address of the service",
            FieldKind.URL,
            required=False,
            default="https://api.leadsquared.com",
            advanced=True,
            help="The API host of your region, such as https://api-in21.leadsquared.com.",
        ),
    )
    longest: ClassVar[timedelta] = timedelta(days=90)  # 100 dates are allowed; one is asked more at each end
    together: ClassVar[int] = 50

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._basis = kit.setting("zone_basis", "auto")
        self._wire = kit.open_wire(
            kit.setting("base_url", "https://api.leadsquared.com").removesuffix("/v2"),
            calls=10,  # 2 a second to start with; the true limit depends on the plan and is learnt from refusals
            window=5.0,
            headers={"x-LSQ-AccessKey": kit.secret("access_key"), "x-LSQ-SecretKey": kit.secret("secret_key")},
            trouble=self._trouble,
            at_once=4,
        )

    async def check(self) -> Identity:
        """Whose keys these are."""
        body = await self._wire.read("GET", "/v2/Authentication.svc/UserByAccessKey.Get")
        me = decode(body, _Me, "the keys' owner")
        name = " at ".join(part for part in (me.name, me.org_display_name) if part)
        return Identity(name or "LeadSquared", me.time_zone, ("read",))

    async def calendars(self) -> Sequence[Calendar]:
        """The named users, or every active one that has an e-mail address."""
        body = await self._wire.read("GET", "/v2/UserManagement.svc/Users.Get")
        listed = {u.EmailAddress.lower(): u for u in decode(body, list[_User], "users") if u.EmailAddress}
        named = [mail.strip().lower() for mail in self.kit.setting("users").split(",") if mail.strip()]
        unknown = [mail for mail in named if mail not in listed]
        if unknown:
            raise Problem(Kind.NOT_FOUND, f"LeadSquared has no user {', '.join(unknown)}", where="users")
        return [self._calendar(listed[mail]) for mail in named or [m for m, u in listed.items() if not u.StatusCode]]

    async def availability(self, calendars: Sequence[Calendar], interval: Interval) -> Mapping[str, Availability]:
        """Windows, breaks and busy times of several users in one question. Dates are local ones, so one more is
        asked at each end and cut off again."""
        by_mail = {calendar.remote.lower(): calendar for calendar in calendars}
        first = interval.start.date() - timedelta(days=1)
        last = interval.end.date() + timedelta(days=1)
        rows: dict[str, list[tuple[date, _UserSlots]]] = {}
        for day, row in await self._rows(list(by_mail), first, last):
            rows.setdefault(row.email_address.lower(), []).append((day, row))
        return {
            calendar.id: self._availability(rows[mail], interval) for mail, calendar in by_mail.items() if mail in rows
        }

    async def _rows(self, mails: list[str], first: date, last: date) -> list[tuple[date, _UserSlots]]:
        """All user-day rows. RecordCount counts rows, not dates, and a date may go on over the page's end."""
        found: list[tuple[date, _UserSlots]] = []
        for number in range(1, 1000):
            question = {
                "FromDate": first.isoformat(),
                "ToDate": last.isoformat(),
                "Users": mails,
                "IncludeAllowedConflictSlots": self.kit.setting("include_allowed_conflicts", "no") == "yes",
                "Paging": {"PageIndex": number, "PageSize": _PAGE},
            }
            body = await self._wire.read(
                "POST", "/v2/Task.svc/RetrieveAvailableSlots/ByUserEmailAddress", json=question
            )
            page = decode(body, _Page, "available slots")
            rows = [(_date(day.date), row) for day in page.dates or [] for row in day.user_slots or []]
            found += rows
            if not rows or len(found) >= page.record_count:
                break
        return found

    def _availability(self, rows: Iterable[tuple[date, _UserSlots]], interval: Interval) -> Availability:
        free: list[tuple[int, int]] = []
        busy: set[tuple[int, int, SlotKind]] = set()
        notes = []
        for day, row in rows:
            zone = self._zone(row)
            breaks = [_wall(day, span, zone) for span in row.breaks or []]
            taken = [_utc(span) for span in row.busy_slots or []]
            busy |= {(a, b, SlotKind.BREAK) for a, b in breaks} | {(a, b, SlotKind.BUSY) for a, b in taken}
            free += _without([_wall(day, span, zone) for span in row.available_slots or []], [*breaks, *taken])
            if row.no_slots_reason:
                notes.append(DayNote(day.isoformat(), row.no_slots_reason))
        low, high = interval.span
        slots = [Slot(Interval.of(a, b), kind) for a, b, kind in sorted(busy) if a < b and a < high and low < b]
        return Availability(
            interval, Offers((a, b) for a, b in free if a < high and low < b), tuple(slots), tuple(notes)
        )

    def _zone(self, row: _UserSlots) -> str:
        """The zone of AvailableSlots and Breaks. Without a template only BusySlots are told, which are UTC."""
        if self._basis == "utc":
            return "UTC"
        if self._basis == "user":
            return row.user_time_zone or "UTC"
        return row.work_day_template_time_zone or row.user_time_zone or "UTC"

    def _calendar(self, user: _User) -> Calendar:
        mail = user.EmailAddress or ""
        name = f"{user.FirstName or ''} {user.LastName or ''}".strip()
        return Calendar(
            self.kit.account.id,
            mail,
            name or mail,
            readonly="Openweek only reads LeadSquared so far",
            hint=mail,
        )

    def _trouble(self, answer: Answer) -> Problem | None:
        """Errors come in an envelope under any status, 200 included; a rate-limit error tells the limit."""
        if b'"Status"' not in answer.body[:4096] or b"Exception" not in answer.body:
            return None
        try:
            envelope: Any = msgspec.json.decode(answer.body)
        except msgspec.DecodeError:
            return None
        if not isinstance(envelope, dict) or envelope.get("Status") != "Error":
            return None
        code, said = str(envelope.get("ExceptionType") or ""), str(envelope.get("ExceptionMessage") or "")
        if "RateLimit" in code or answer.status == 429:
            if limit := _LIMIT.search(said):
                self._wire.pace.learn(int(limit[1]), float(limit[2]))
            wait = float(limit[2]) if limit else 5.0
            until = self.kit.clock() + timedelta(seconds=wait)
            return Problem(Kind.SLOW_DOWN, "LeadSquared asks to slow down", where="LeadSquared", until=until)
        if answer.status in (401, 403) or "Unauthorized" in code or "InvalidAccess" in code:
            return Problem(Kind.SIGN_IN_REFUSED, f"LeadSquared refused the keys: {_line(said)}", where="access_key")
        if answer.status >= 500:
            return None
        kind = Kind.NOT_FOUND if answer.status == 404 else Kind.REQUEST_REFUSED
        return Problem(kind, f"LeadSquared refused: {_line(said or code)}", where="LeadSquared", code=code)


def _line(text: str) -> str:
    return scrub(" ".join(text.split()))[:200]


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise unreadable("available slots", f"{text[:20]!r} is not a date") from None


def _wall(day: date, span: _Range, zone: str) -> tuple[int, int]:
    """A wall-time range of a date; an end at or before the start is on the next day (00:00:00 ends the date)."""
    try:
        begin = datetime.fromisoformat(f"{day} {span.start_time}")
        end = datetime.fromisoformat(f"{day} {span.end_time}")
    except ValueError:
        raise unreadable("available slots", f"{span.start_time[:12]!r} is not a time of day") from None
    if end <= begin:
        end += timedelta(days=1)
    return zones.resolve(begin, zone), zones.resolve(end, zone)


def _utc(span: _Range) -> tuple[int, int]:
    try:
        begin, end = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (span.start_time, span.end_time))
    except ValueError:
        raise unreadable("available slots", f"{span.start_time[:30]!r} is not a time") from None
    return seconds(begin), seconds(end)


def _without(windows: Iterable[tuple[int, int]], holes: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The windows less the holes, which may repeat and overlap."""
    left = list(windows)
    for low, high in holes:
        left = [
            piece
            for begin, end in left
            for piece in ((begin, min(end, low)), (max(begin, high), end))
            if piece[0] < piece[1]
        ]
    return left
