"""LeadSquared task service: https://apidocs.leadsquared.com

Traps on this wire: an error may arrive as HTTP 200; every read is a POST; ``EndTime 00:00:00`` is the midnight that
ends the date; lists may be null; free time is AvailableSlots less Breaks less BusySlots; BusySlots are UTC, while
AvailableSlots and Breaks are times of day whose zone is not documented (`zone_basis`); there is no block, but an
appointment task of a type without "Allow Conflicts" is one; deletes and bulk moves are done some time after the
service has said "Success"; only the right region's host serves an account, and the limit of calls is the plan's.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

import msgspec

from core.errors import Kind, Problem, bad_input
from core.form import Choice, Field, FieldKind
from core.model import (
    Availability,
    Blocking,
    Calendar,
    DayNote,
    Identity,
    Interval,
    Offers,
    Owner,
    Receipt,
    Slot,
    SlotKind,
    seconds,
)
from core.providers.base import Kit, Provider
from core.providers.leadsquared.zone_basis import Row, dated, decide, fitting, telling, without
from core.reply import decode, unreadable
from core.secrets import scrub

if TYPE_CHECKING:
    from core.http import Answer, Wire

S = TypeVar("S")

DEFAULT_URL = "https://api.leadsquared.com"
PAUSES = (0.3, 0.6, 1.2, 2.4, 4.8)
"""Seconds before each look whether the service has done what it has accepted."""

_LIMIT = re.compile(r"limit of (\d+) in (\d+) second")
_API_HOST = re.compile(r"\bapi(?:-[a-z0-9]+)?\.leadsquared\.com\b")
_OURS = re.compile(r"\bow:\w+")
_PAGE = 100
_DAY = timedelta(days=1)
_TASKS = "/v2/Task.svc"
_REFUSALS = (Kind.RIGHT_MISSING, Kind.NOT_FOUND, Kind.REQUEST_REFUSED)
_READING = {"template": "template zone", "user": "user's zone", "utc": "UTC"}


class _Wire(msgspec.Struct, rename="pascal"):
    """Wire names are PascalCase; every list may be null."""


class _User(_Wire):
    email_address: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    status_code: int | None = 0

    @property
    def name(self) -> str:
        return f"{self.first_name or ''} {self.last_name or ''}".strip() or self.email_address or ""


class _Me(_Wire):
    name: str | None = None
    time_zone: str | None = None
    org_display_name: str | None = None
    urls: Any = msgspec.field(name="LSQCommonServiceURLs", default=None)


class _Range(_Wire):
    start_time: str
    end_time: str


class _WorkDay(_Wire):
    working_hours: list[_Range] | None = None


class _UserSlots(_Wire):
    email_address: str
    user_id: str | None = None
    user_time_zone: str | None = None
    work_day_template_time_zone: str | None = None
    available_slots: list[_Range] | None = None
    breaks: list[_Range] | None = None
    busy_slots: list[_Range] | None = None
    no_slots_reason: str | None = None


class _Date(_Wire):
    date: str
    user_slots: list[_UserSlots] | None = None


class _Page(_Wire):
    record_count: int = 0
    dates: list[_Date] | None = msgspec.field(name="List", default=None)


class _Task(_Wire):
    user_task_id: str
    name: str | None = None
    description: str | None = None
    due_date: str | None = None
    end_date: str | None = None
    status_code: int | None = 0
    owner_id: str | None = None

    @property
    def span(self) -> tuple[int | None, int | None]:
        """Start and end; an answer need not tell the end."""
        return _instant(self.due_date), _instant(self.end_date)


class _Tasks(_Wire):
    record_count: int = 0
    tasks: list[_Task] | None = msgspec.field(name="List", default=None)


class _Done(_Wire):
    message: Any = None
    failure_reason: Any = None


@dataclass(frozen=True, slots=True)
class _Type:
    """A kind of appointment; `allows` conflicts, None when the service does not say."""

    id: str
    name: str
    allows: bool | None = None


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
            FieldKind.PICK_MANY,
            required=False,
            placeholder="every active user",
            help="Comma separated; empty for every active user.",
        ),
        Field(
            "task_type",
            "Block with appointments of type",
            FieldKind.PICK,
            required=False,
            placeholder="the first that allows no conflicts",
            help="Name or id of an appointment type with Allow Conflicts off; others leave the time bookable.",
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
            required=False,
            default="no",
            help="yes or no",
            advanced=True,
        ),
        Field(
            "base_url",
            "Address of the service",
            FieldKind.URL,
            required=False,
            placeholder=DEFAULT_URL,
            help="The API host of your region, such as https://api-in21.leadsquared.com; empty to find it out.",
            advanced=True,
        ),
    )
    longest: ClassVar[timedelta] = timedelta(days=90)  # 100 dates are allowed; one is asked more at each end
    together: ClassVar[int] = 50

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._conflicts = _yes(kit.setting("include_allowed_conflicts", "no"))
        self._reading, self._how = kit.setting("zone_basis", "auto"), "as set"
        if self._reading == "auto":
            self._reading, self._how = "template", "assumed"
        self._dated = False  # whether busy times confirmed the reading when it was found
        self._tries = 5  # attempts to find the reading out, until the next start
        self._zones: dict[str, list[str | None]] = {}  # by mail: the user's and the template's
        self._types: list[_Type] | None = None
        self._webhooks = [{}, {"StatusWebhookURL": ""}, {"StatusWebhookURL": "https://openweek.invalid/"}]
        self._untitled: str | None = None  # why titles are not asked for any more
        self._limit: list[int] | None = None  # as learnt and not kept yet
        self._finding = asyncio.Lock()
        self._shelf: dict[str, Any] | None = None
        self._wire = self._open(kit.setting("base_url", DEFAULT_URL).removesuffix("/v2"))

    def _open(self, address: str) -> Wire:
        return self.kit.open_wire(
            address,
            calls=10,  # 2 a second to start with; the true limit depends on the plan and is learnt from refusals
            window=5.0,
            headers={
                "x-LSQ-AccessKey": self.kit.secret("access_key"),
                "x-LSQ-SecretKey": self.kit.secret("secret_key"),
            },
            trouble=self._trouble,
            at_once=4,
        )

    # who and what there is

    async def check(self) -> Identity:
        """Whose keys these are, which host serves them, what they may read and how working times are meant."""
        me = await self._who()
        host = _api_host(msgspec.json.encode(me.urls).decode(), self._wire.base_url)
        kept = {}
        if host and not self.kit.setting("base_url"):
            self._wire, kept = self._open(host), {"base_url": host}
        rights: list[str] = []

        async def tried(right: str, work: Awaitable[list[S]]) -> list[S]:
            try:
                found = await work
            except Problem as problem:
                if problem.kind not in _REFUSALS:
                    raise
                return []
            rights.append(right)
            return found

        users = await tried("users", self._users())
        await tried("task types", self._task_types())
        mails = [user.email_address for user in users if user.email_address and not user.status_code][:10]
        today = self.kit.clock().date()
        rows = await tried("available slots", self._rows(mails, today, today + timedelta(days=8))) if mails else []
        if not rights and me.name is None:
            raise Problem(Kind.SIGN_IN_REFUSED, "LeadSquared refused the keys", where="access_key")
        await self._check_reading(rows)
        if rows:
            rights.append(self._said(rows[0].mail))
        name = " at ".join(part for part in (me.name, me.org_display_name) if part)
        return Identity(name or "LeadSquared", me.time_zone, tuple(rights) or ("sign-in",), kept)

    async def calendars(self) -> Sequence[Calendar]:
        """The named users, or every active one that has an e-mail address."""
        await self._ready()
        users = {user.email_address.lower(): user for user in await self._users() if user.email_address}
        self._types = await self._task_types(tolerant=True)
        named = [mail.strip().lower() for mail in self.kit.setting("users").split(",") if mail.strip()]
        unknown = [mail for mail in named if mail not in users]
        if unknown and len(unknown) == len(named):
            raise Problem(Kind.NOT_FOUND, f"LeadSquared has no user {', '.join(unknown)}", where="users")
        active = [mail for mail, user in users.items() if not user.status_code]
        return [self._calendar(mail, users.get(mail)) for mail in dict.fromkeys(named) or active]

    async def choices(self, field: str, so_far: Mapping[str, str]) -> Sequence[Choice]:
        """Active users by e-mail, appointment types by name."""
        if field == "users":
            active = [user for user in await self._users() if user.email_address and not user.status_code]
            return [Choice(user.email_address or "", f"{user.name} ({user.email_address})") for user in active]
        if field == "task_type":
            marks = {True: " (allows conflicts)", False: " (no conflicts)", None: ""}
            return [Choice(kind.name or kind.id, kind.name + marks[kind.allows]) for kind in await self._task_types()]
        raise self._unsupported(f"choices for {field}")

    async def availability(self, calendars: Sequence[Calendar], interval: Interval) -> Mapping[str, Availability]:
        """Windows, breaks and busy times of several users in one question, titles of the busy times in another.
        Dates are local ones, so one more is asked at each end and cut off again."""
        await self._ready()
        by_mail = {calendar.remote.lower(): calendar for calendar in calendars if calendar.offers}
        first, last = interval.start.date() - timedelta(days=1), interval.end.date() + timedelta(days=1)
        rows = await self._rows_of_known(list(by_mail), first, last) if by_mail else []
        await self._check_reading(rows)
        titled: list[_Task] = []
        if any(row.busy for row in rows):
            titled = await self._titled(list({row.mail: row.mail for row in rows if row.busy}), first, last)
        by_user: dict[str, list[Row]] = {}
        for row in rows:
            by_user.setdefault(row.mail.lower(), []).append(row)
        return {
            calendar.id: self._availability(by_user[mail], titled, interval)
            for mail, calendar in by_mail.items()
            if mail in by_user
        }

    # blocks

    async def create_block(self, calendar: Calendar, owner: Owner, interval: Interval, title: str, tag: str) -> Receipt:
        """An appointment task, read again to see that it is there at the times that were sent."""
        kind = _chosen(await self._kinds(), self.kit.setting("task_type"))
        if kind is None:
            raise bad_input(f"LeadSquared has no appointment type {self.kit.setting('task_type')}", "task_type")
        body = {
            **_wording(title, tag),
            **_times("DueDate", "EndDate", interval),
            "RelatedEntity": 0,
            "RelatedEntityId": "",
            "Reminder": 0,
            "NotifyBy": "1000",  # no mail
            "OwnerEmailAddress": owner.key.partition(":")[2],
            "TaskType": {"Name": kind.name} if kind.name else {"Id": kind.id},
        }
        done = await self._write("Create", body, "the new task")
        made = done.message.get("Id") if isinstance(done.message, dict) else None
        if not made:
            raise Problem(Kind.UNCERTAIN, "LeadSquared did not say the id of the new task", where="Create")
        try:
            seen = await self._shown(str(made))
        except Problem as problem:
            if problem.kind is Kind.UNCERTAIN:
                raise
            seen = None  # it was made, only the second look failed; the week will show it
        if seen is not None and not _at(seen, interval):
            try:
                await self.delete_block(calendar, owner, {"id": made})
            except Problem as problem:
                raise Problem(
                    Kind.UNCERTAIN, f"LeadSquared changed the times: {problem.text}", where="Create"
                ) from None
            raise Problem(Kind.REQUEST_REFUSED, "LeadSquared kept other times than were sent", where="DueDate")
        return {"id": str(made)}

    async def find_block(self, calendar: Calendar, owner: Owner, interval: Interval, tag: str) -> Receipt | None:
        """Looks for our tag in what the owner's appointments of those days say."""
        first, last = interval.start.date() - timedelta(days=1), interval.end.date() + timedelta(days=1)
        mark = re.compile(rf"\bow:{re.escape(tag)}(?!\w)")
        for task in await self._appointments([owner.key.partition(":")[2]], first, last):
            if mark.search(f"{task.description or ''} {task.name or ''}"):
                return {"id": task.user_task_id}
        return None

    async def move_block(
        self, calendar: Calendar, owner: Owner, receipt: Receipt, interval: Interval, title: str, tag: str
    ) -> Receipt:
        """Update with both dates and look; where the end is not taken (or not told again), the bulk call, whose
        work is seen later."""
        body = {"UserTaskId": receipt["id"], **_wording(title, tag), **_times("DueDate", "EndDate", interval)}
        try:
            await self._write("Update", body, "the moved task")
            seen = await self._task(receipt["id"])
            if seen is not None and _at(seen, interval) and seen.span[1] is not None:
                return receipt
        except Problem as problem:
            if problem.kind is not Kind.REQUEST_REFUSED or "EndDate" not in problem.text:
                raise
        item = {"UserTaskId": receipt["id"], **_times("FromDate", "ToDate", interval)}
        await self._bulk("BulkUpdateAppointmentTime", {"TaskList": [item]})
        for pause in PAUSES:
            seen = await self._task(receipt["id"])
            if seen is None:
                raise Problem(Kind.NOT_FOUND, "LeadSquared does not have the task any more", where="UserTaskId")
            if _at(seen, interval):
                return receipt
            await asyncio.sleep(pause)
        raise Problem(Kind.UNCERTAIN, "LeadSquared has accepted the move and not made it yet", where="UserTaskId")

    async def delete_block(self, calendar: Calendar, owner: Owner, receipt: Receipt) -> None:
        """Accepted at once and done later, so it is looked at until it is gone. Gone already is fine."""
        if await self._task(receipt["id"]) is None:
            return
        await self._bulk("DeleteTasks", {"TaskIds": [receipt["id"]]})
        for pause in PAUSES:
            if await self._task(receipt["id"]) is None:
                return
            await asyncio.sleep(pause)
        raise Problem(Kind.UNCERTAIN, "LeadSquared has accepted the removal and not made it yet", where="TaskIds")

    # what it means

    def _availability(self, rows: Sequence[Row], titled: Sequence[_Task], interval: Interval) -> Availability:
        free: list[tuple[int, int]] = []
        busy: dict[Slot, None] = {}
        low, high = interval.span
        by_start: dict[tuple[str, int | None], list[_Task]] = {}
        for task in titled:
            by_start.setdefault((task.owner_id or "", task.span[0]), []).append(task)
        for row in rows:
            breaks = _read(row, row.breaks, self._reading)
            free += without(_read(row, row.free, self._reading), [*breaks, *row.busy])
            for begin, end in breaks:
                if begin < high and low < end:
                    busy[Slot(Interval.of(begin, end), SlotKind.BREAK)] = None
            for begin, end in row.busy:
                if begin < high and low < end and begin < end:
                    tasks: list[_Task | None] = [
                        t for t in by_start.get((row.user, begin), ()) if t.span[1] in (end, None)
                    ]
                    busy |= dict.fromkeys(_slot(Interval.of(begin, end), task) for task in (tasks or [None]))
        return Availability(
            interval,
            Offers((a, b) for a, b in free if a < high and low < b),
            tuple(sorted(busy, key=lambda slot: (slot.interval, slot.kind, slot.remote or ""))),
            tuple(DayNote(row.day.isoformat(), row.reason) for row in rows if row.reason),
            self._untitled,
        )

    def _calendar(self, mail: str, user: _User | None) -> Calendar:
        account = self.kit.account.id
        if user is None:
            why = "LeadSquared has no user of this address"
            return Calendar(account, mail, f"{mail} (unknown)", readonly=why, hint=why, offers=False)
        name, address = user.name, user.email_address or mail
        if user.status_code:
            why = "the user is not active in LeadSquared"
            return Calendar(account, address, f"{name} (inactive)", readonly=why, hint=why, offers=False)
        kind = _chosen(self._types or [], self.kit.setting("task_type"))
        blocking, readonly = None, f"LeadSquared has no appointment type {self.kit.setting('task_type')}".rstrip()
        if kind is not None:
            cautions = {
                True: f"appointments of type {kind.name} allow conflicts: the time stays bookable",
                None: f"whether appointments of type {kind.name} keep the time is not told; the first block shows it",
            }
            blocking = Blocking(
                grain=1,
                movable=True,
                removable=True,
                listable=True,
                caution=cautions.get(kind.allows),
                covers=f"{name} in LeadSquared",
                owners=(Owner(f"user:{address}", name),),
            )
        hint = self._said(address)
        return Calendar(account, address, name, None, blocking, None if blocking else readonly, hint)

    def _said(self, mail: str) -> str:
        """How this user's working times are read."""
        how, told = _READING[self._reading], self._zones.get(mail.lower())
        row = Row("", mail, date.min, *(told or (None, None)))
        where = "UTC" if self._reading == "utc" else row.zone(self._reading) if told else f"the {how}"
        how = self._how if where in ("UTC", f"the {how}") else f"{how}, {self._how}"
        return f"working times read in {where} ({how})"

    # the zone of working times

    async def _check_reading(self, rows: Sequence[Row]) -> None:
        """Find the reading out while it is open, and again when busy times that spoke for it speak against it."""
        told = {row.mail.lower(): [row.user_zone, row.template_zone] for row in rows}
        news = {mail: zones for mail, zones in told.items() if self._zones.get(mail) != zones}
        self._zones |= news
        before = self._reading, self._how
        async with self._finding:
            try:
                if self._how == "found out" and self._dated and not dated(rows, self._reading):
                    self._reading, self._how = "template", "assumed"
                if self._how == "assumed" and self._tries > 0:
                    await self._find_reading(rows)
            except (Problem, ValueError):
                pass  # the windows stand; what cannot be read in them is told where they are read
        if self._shelf is None:
            return  # a draft's check keeps nothing
        if news:
            await self.kit.shelf.put("zones", self._zones)
        if (self._reading, self._how) != before:
            found = {"reading": self._reading, "dated": self._dated} if self._how == "found out" else None
            await self.kit.shelf.put("zone_basis", found)

    async def _find_reading(self, rows: Sequence[Row]) -> None:
        """Hold windows against the template's own hours, then busy times against the appointments' own dates."""
        asked = telling(rows, self.kit.clock().date())[:3]
        busy = [row for row in rows if row.busy and len({row.zone(reading) for reading in _READING}) > 1]
        self._tries -= bool(asked or busy)
        fits: list[set[str]] = []
        found = None
        while asked and not found:
            row = asked.pop(0)
            query = [("userId", row.user), ("date", row.day.isoformat())]
            path = "/v2/UserManagement.svc/User/GetWorkDayDetails"
            try:
                work = await self._ask("GET", path, _WorkDay, "work-day details", query=query)
            except Problem as problem:
                if problem.kind not in _REFUSALS:
                    raise
                break
            fits.append(fitting(row, _walls(work.working_hours)))
            found = decide(rows, fits)
        if busy and not found:
            known: dict[str, set[int]] = {}
            first, last = min(row.day for row in busy) - _DAY, max(row.day for row in busy) + _DAY
            for task in await self._appointments(list({row.mail for row in busy}), first, last):
                known.setdefault(task.owner_id or "", set()).add(task.span[0] or 0)
            found = decide(rows, fits, known)
        if found:
            self._reading, self._how, self._dated = found, "found out", dated(rows, found)

    # how it is asked

    async def _ready(self) -> None:
        """What earlier sessions learnt."""
        if self._shelf is None:
            self._shelf = await self.kit.shelf.all()
            if limit := self._shelf.get("limit"):
                self._wire.pace.learn(*limit)
            self._zones |= self._shelf.get("zones") or {}
            found = self._shelf.get("zone_basis")
            if found and self._how == "assumed":
                self._reading, self._how, self._dated = found["reading"], "found out", found["dated"]

    async def _ask(self, method: str, path: str, shape: type[S], what: str, *, query: Any = (), json: Any = None) -> S:
        try:
            return decode(await self._wire.read(method, path, query=query, json=json), shape, what)
        finally:
            await self._keep_limit()

    async def _write(self, call: str, body: Mapping[str, Any], what: str, *, learns: bool = True) -> _Done:
        before = self._wire.pace.calls, self._wire.pace.window
        try:
            return decode(await self._wire.write("POST", f"{_TASKS}/{call}", json=dict(body)), _Done, what)
        except Problem as problem:
            if problem.kind is Kind.SLOW_DOWN and not learns:
                self._wire.pace.learn(*before)
                self._limit = None
            raise
        finally:
            await self._keep_limit()

    async def _keep_limit(self) -> None:
        if self._limit and self._shelf is not None:
            limit, self._limit = self._limit, None
            await self.kit.shelf.put("limit", limit)

    async def _bulk(self, call: str, body: Mapping[str, Any]) -> None:
        """A call that is carried out later. Whether it must name an address to report to is not documented:
        none, an empty one, one that leads nowhere; what was taken is used from then on. Such calls have a lower
        limit of their own, which the others need not keep."""
        while True:
            try:
                done = await self._write(call, {**body, **self._webhooks[0]}, call, learns=False)
                break
            except Problem as problem:
                wanted = problem.kind is Kind.REQUEST_REFUSED and "webhook" in problem.text.lower()
                if not wanted or len(self._webhooks) == 1:
                    raise
                del self._webhooks[0]
        refused = isinstance(done.message, dict) and done.message.get("IsSuccessful") is False
        if refused or done.failure_reason:
            raise Problem(
                Kind.REQUEST_REFUSED, f"LeadSquared refused: {_line(done.failure_reason or call)}", where=call
            )

    async def _who(self) -> _Me:
        """The keys' owner, from a call that every region's host answers. It is documented with the keys in the
        address, where they do not belong: if it does not read headers, the users prove them instead."""
        try:
            return await self._ask("GET", "/v2/Authentication.svc/UserByAccessKey.Get", _Me, "the keys' owner")
        except Problem as problem:
            if problem.http != 401 or not (problem.code or " key" in problem.text.lower().partition(": ")[2]):
                raise
            return _Me(urls=problem.code)

    async def _users(self) -> list[_User]:
        return await self._ask("GET", "/v2/UserManagement.svc/Users.Get", list[_User], "users")

    async def _kinds(self) -> list[_Type]:
        if self._types is None:
            self._types = await self._task_types(tolerant=True)
        return self._types

    async def _task_types(self, *, tolerant: bool = False) -> list[_Type]:
        """Appointment types. How the flag for conflicts is called is not documented, only that there is one."""
        query = [("ColumnName", "Category"), ("ColumnValue", "0")]
        try:
            found = await self._ask(
                "GET", f"{_TASKS}/RetrieveTaskType", list[dict[str, Any]], "task types", query=query
            )
        except Problem as problem:
            if not tolerant or problem.kind not in _REFUSALS:
                raise
            return [_Type("", self.kit.setting("task_type", "Meeting"))]
        return [
            _Type(str(item.get("Id") or ""), str(item.get("Name") or ""), _allows(item))
            for item in found
            if str(item.get("Category", 0)) == "0"
        ]

    async def _rows_of_known(self, mails: list[str], first: date, last: date) -> list[Row]:
        """A question that names somebody who has left may be refused as a whole: then it is put without them."""
        try:
            return await self._rows(mails, first, last)
        except Problem as problem:
            if problem.kind not in (Kind.REQUEST_REFUSED, Kind.NOT_FOUND) or len(mails) == 1:
                raise
            users = [user for user in await self._users() if user.email_address and not user.status_code]
            active = {(user.email_address or "").lower() for user in users}
            left = [mail for mail in mails if mail in active]
            if not left or left == mails:
                raise
            return await self._rows(left, first, last)

    async def _rows(self, mails: list[str], first: date, last: date) -> list[Row]:
        """All user-day rows. RecordCount counts rows, not dates, and a date may go on over the page's end."""
        found: list[Row] = []
        for number in range(1, 1000):
            question = {
                "FromDate": first.isoformat(),
                "ToDate": last.isoformat(),
                "Users": mails,
                "IncludeAllowedConflictSlots": self._conflicts,
                "Paging": {"PageIndex": number, "PageSize": _PAGE},
            }
            path = f"{_TASKS}/RetrieveAvailableSlots/ByUserEmailAddress"
            page = await self._ask("POST", path, _Page, "available slots", json=question)
            rows = [_row(_date(day.date), told) for day in page.dates or [] for told in day.user_slots or []]
            found += rows
            if not rows or len(found) >= page.record_count:
                break
        return found

    async def _titled(self, mails: list[str], first: date, last: date) -> list[_Task]:
        """Open appointments, whose names make busy times readable; without them the times still stand."""
        if self._untitled:
            return []
        try:
            tasks = await self._appointments(mails, first, last, pages=5)
        except Problem as problem:
            if problem.kind in _REFUSALS:
                self._untitled = f"LeadSquared does not tell what busy times are: {problem.text}"
            return []
        return [task for task in tasks if not task.status_code]

    async def _appointments(self, mails: list[str], first: date, last: date, *, pages: int = 100) -> list[_Task]:
        found: list[_Task] = []
        for number in range(1, pages + 1):
            question = {
                "FromDate": first.isoformat(),
                "ToDate": last.isoformat(),
                "Users": mails,
                "Paging": {"PageIndex": number, "PageSize": 200},
            }
            path = f"{_TASKS}/RetrieveAppointments/ByUserEmailAddress"
            page = await self._ask("POST", path, _Tasks, "appointments", json=question)
            found += page.tasks or []
            if not page.tasks or len(found) >= page.record_count:
                break
        return found

    async def _shown(self, task: str) -> _Task:
        """A task that the service says it has made."""
        for pause in PAUSES[:3]:
            if (seen := await self._task(task)) is not None:
                return seen
            await asyncio.sleep(pause)
        raise Problem(Kind.UNCERTAIN, "LeadSquared said Success and does not show the task yet", where="Create")

    async def _task(self, task: str) -> _Task | None:
        """A task by id, in an array of one or none."""
        try:
            path = f"{_TASKS}/Retrieve.GetById"
            found = await self._ask("GET", path, list[_Task] | None, "the task", query=[("id", task)])  # type: ignore[arg-type]
        except Problem as problem:
            if problem.kind is not Kind.NOT_FOUND:
                raise
            return None
        return next((one for one in found or [] if one.user_task_id == task), None)

    def _trouble(self, answer: Answer) -> Problem | None:
        """Errors come in an envelope under any status, 200 included; a rate-limit error tells the limit, a refused
        sign-in perhaps the host of the right region."""
        if b'"Status"' not in answer.body[:4096] or b"Exception" not in answer.body:
            return None
        try:
            envelope: Any = msgspec.json.decode(answer.body)
        except msgspec.DecodeError:
            return None
        if not isinstance(envelope, dict) or envelope.get("Status") != "Error":
            return None
        code, told = str(envelope.get("ExceptionType") or ""), envelope.get("ExceptionMessage") or ""
        said, name = ", ".join(map(str, told)) if isinstance(told, list) else str(told), code.lower()
        if "ratelimit" in name or answer.status == 429:
            limit = _LIMIT.search(said)
            if limit:
                self._limit = [int(limit[1]), int(limit[2])]
                self._wire.pace.learn(*self._limit)
            until = self.kit.clock() + timedelta(seconds=float(limit[2]) if limit else 5.0)
            return Problem(Kind.SLOW_DOWN, "LeadSquared asks to slow down", where="LeadSquared", until=until)
        if answer.status == 403:
            return Problem(Kind.RIGHT_MISSING, f"LeadSquared does not allow this: {_line(said)}", where="LeadSquared")
        if answer.status == 401 or "unauthorized" in name or "invalidaccess" in name:
            host = _api_host(said, self._wire.base_url)
            if host:
                text = f"these LeadSquared keys are served by {host}; that is the address to set"
                return Problem(Kind.SIGN_IN_REFUSED, text, where="base_url", code=host)
            return Problem(Kind.SIGN_IN_REFUSED, f"LeadSquared refused the keys: {_line(said)}", where="access_key")
        if answer.status >= 500:
            return None
        kind = Kind.NOT_FOUND if answer.status == 404 or "notfound" in name else Kind.REQUEST_REFUSED
        return Problem(kind, f"LeadSquared refused: {_line(said or code)}", where="LeadSquared", code=code)


def _line(text: object) -> str:
    return scrub(" ".join(str(text).split()))[:200]


def _yes(text: str) -> bool:
    if text.lower() not in ("yes", "true", "no", "false"):
        raise bad_input(f"include_allowed_conflicts is yes or no, not {text!r}", "include_allowed_conflicts")
    return text.lower() in ("yes", "true")


def _api_host(text: str, here: str) -> str | None:
    """The first API host of a region that a text names; None when it names none, or the one we are asking."""
    hosts = [f"https://{host}" for host in _API_HOST.findall(text)]
    return hosts[0] if hosts and here not in hosts else None


def _allows(item: Mapping[str, Any]) -> bool | None:
    """Whether a task type allows conflicts, by whatever name the flag goes."""
    for key, value in item.items():
        if re.search("conflict", key, re.I) and str(value).lower() in ("true", "false", "1", "0"):
            against = re.search("disallow|prevent|avoid|no_?conflict", key, re.I) is not None
            return (str(value).lower() in ("true", "1")) is not against
    return None


def _chosen(kinds: Sequence[_Type], wanted: str) -> _Type | None:
    """The type set by name or id; else the first that surely allows no conflicts, else Meeting, else the first."""
    if wanted:
        return next((kind for kind in kinds if wanted.casefold() in (kind.id.casefold(), kind.name.casefold())), None)
    meeting = [kind for kind in kinds if kind.name.casefold() == "meeting"]
    return next(iter([*(kind for kind in kinds if kind.allows is False), *meeting, *kinds]), None)


def _wording(title: str, tag: str) -> dict[str, str]:
    return {"Name": title, "Description": f"Blocked from Openweek · ow:{tag}"}


def _times(start: str, end: str, interval: Interval) -> dict[str, str]:
    return {key: at.strftime("%Y-%m-%d %H:%M:%S") for key, at in ((start, interval.start), (end, interval.end))}


def _at(task: _Task, interval: Interval) -> bool:
    """Whether a task lies there, as far as its answer tells."""
    start, end = interval.span
    return task.span[0] == start and task.span[1] in (end, None)


def _slot(interval: Interval, task: _Task | None) -> Slot:
    if task is None:
        return Slot(interval, SlotKind.BUSY)
    ours = _OURS.search(task.description or "")
    return Slot(interval, SlotKind.BLOCK if ours else SlotKind.BUSY, task.name, task.user_task_id)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise unreadable("available slots", f"{text[:20]!r} is not a date") from None


@lru_cache(maxsize=50_000)
def _instant(text: str | None) -> int | None:
    """Epoch seconds of a wire time, which is UTC; None for the year 1, which means never."""
    if not text or text.startswith("0001"):
        return None
    if stamp := re.match(r"/Date\((-?\d+)", text):
        return int(stamp[1]) // 1000
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise unreadable("LeadSquared's times", f"{text[:30]!r} is not a time") from None
    return seconds(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def _walls(ranges: Sequence[_Range] | None) -> list[tuple[str, str]]:
    return [(told.start_time, told.end_time) for told in ranges or []]


def _row(day: date, told: _UserSlots) -> Row:
    busy = [(_instant(begin) or 0, _instant(end) or 0) for begin, end in _walls(told.busy_slots)]
    return Row(
        told.user_id or "",
        told.email_address,
        day,
        told.user_time_zone,
        told.work_day_template_time_zone,
        _walls(told.available_slots),
        _walls(told.breaks),
        busy,
        told.no_slots_reason,
    )


def _read(row: Row, walls: Sequence[tuple[str, str]], reading: str) -> list[tuple[int, int]]:
    """Times of day as instants. Raises Problem UNREADABLE_REPLY."""
    try:
        return row.spans(walls, reading)
    except ValueError:
        raise unreadable("available slots", f"{row.mail}, {row.day}: not a time of day") from None
    except Problem as problem:  # a zone nobody knows
        raise unreadable("available slots", problem.text) from None
