"""LeadSquared task service: https://apidocs.leadsquared.com

Traps: ``EndTime 00:00:00`` is the midnight that ends the date; free time is AvailableSlots less Breaks less BusySlots;
BusySlots are UTC, while AvailableSlots and Breaks are times of day whose zone is not documented (`zone_basis`); there
is no block, but an appointment task of a type without "Allow Conflicts" is one; deletes and bulk moves are done some
time after the service has said "Success"; only the right region's host serves an account. More of them in `wire`.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, ClassVar, TypeVar

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
)
from core.providers.base import Kit, Provider, marked, unmarked
from core.providers.leadsquared import wire
from core.providers.leadsquared.wire import REFUSALS, Line, Task, TaskType, User, WorkDay, walls_of
from core.providers.leadsquared.zone_basis import Row, dated, decide, fitting, telling, without
from core.reply import unreadable

S = TypeVar("S")
DEFAULT_URL = "https://api.leadsquared.com"
_OURS = re.compile(r"\bow:\w+")
_DAY = timedelta(days=1)
_READING = {"template": "template zone", "user": "user's zone", "utc": "UTC"}


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
        self._reading, self._how = kit.setting("zone_basis", "auto"), "as set"
        if self._reading == "auto":
            self._reading, self._how = "template", "assumed"
        self._dated = False  # whether busy times confirmed the reading when it was found
        self._tries = 5  # attempts to find the reading out, until the next start
        self._zones: dict[str, list[str | None]] = {}  # by mail: the user's and the template's
        self._finding = asyncio.Lock()
        self._shelf: dict[str, Any] | None = None
        self._line = Line(
            kit,
            kit.setting("base_url", DEFAULT_URL).removesuffix("/v2"),
            conflicts=_yes(kit.setting("include_allowed_conflicts", "no")),
        )

    # who and what there is

    async def check(self) -> Identity:
        """Whose keys these are, which host serves them, what they may read and how working times are meant."""
        me = await self._line.who()
        host = wire.api_host(msgspec.json.encode(me.urls).decode(), self._line.address)
        kept = {}
        if host and not self.kit.setting("base_url"):
            self._line.move(host)
            kept = {"base_url": host}
        rights: list[str] = []

        async def tried(right: str, work: Awaitable[list[S]]) -> list[S]:
            try:
                found = await work
            except Problem as problem:
                if problem.kind not in REFUSALS:
                    raise
                return []
            rights.append(right)
            return found

        users = await tried("users", self._line.users())
        await tried("task types", self._line.task_types())
        mails = [user.email_address for user in users if user.email_address and not user.status_code][:10]
        today = self.kit.clock().date()
        rows = await tried("available slots", self._line.rows(mails, today, today + timedelta(days=8))) if mails else []
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
        users = {user.email_address.lower(): user for user in await self._line.users() if user.email_address}
        kinds = await self._line.kinds(anew=True)
        named = [mail.strip().lower() for mail in self.kit.setting("users").split(",") if mail.strip()]
        unknown = [mail for mail in named if mail not in users]
        if unknown and len(unknown) == len(named):
            raise Problem(Kind.NOT_FOUND, f"LeadSquared has no user {', '.join(unknown)}", where="users")
        active = [mail for mail, user in users.items() if not user.status_code]
        return [self._calendar(mail, users.get(mail), kinds) for mail in dict.fromkeys(named) or active]

    async def choices(self, field: str, so_far: Mapping[str, str]) -> Sequence[Choice]:
        """Active users by e-mail, appointment types by name."""
        if field == "users":
            active = [user for user in await self._line.users() if user.email_address and not user.status_code]
            return [Choice(user.email_address or "", f"{user.name} ({user.email_address})") for user in active]
        if field == "task_type":
            marks = {True: " (allows conflicts)", False: " (no conflicts)", None: ""}
            return [
                Choice(kind.name or kind.id, kind.name + marks[kind.allows]) for kind in await self._line.task_types()
            ]
        raise self._unsupported(f"choices for {field}")

    async def availability(self, calendars: Sequence[Calendar], interval: Interval) -> Mapping[str, Availability]:
        """Windows, breaks and busy times of several users in one question, titles of the busy times in another.
        Dates are local ones, so one more is asked at each end and cut off again."""
        await self._ready()
        by_mail = {calendar.remote.lower(): calendar for calendar in calendars if calendar.offers}
        first, last = interval.start.date() - timedelta(days=1), interval.end.date() + timedelta(days=1)
        rows = await self._line.rows_of_known(list(by_mail), first, last) if by_mail else []
        await self._check_reading(rows)
        titled: list[Task] = []
        if any(row.busy for row in rows):
            titled = await self._line.titled(list({row.mail: row.mail for row in rows if row.busy}), first, last)
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
        kind = _chosen(await self._line.kinds(), self.kit.setting("task_type"))
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
        done = await self._line.write("Create", body, "the new task")
        made = done.message.get("Id") if isinstance(done.message, dict) else None
        if not made:
            raise Problem(Kind.UNCERTAIN, "LeadSquared did not say the id of the new task", where="Create")
        try:
            seen = await self._line.shown(str(made))
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
        for task in await self._line.appointments([owner.key.partition(":")[2]], first, last):
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
            await self._line.write("Update", body, "the moved task")
            seen = await self._line.task(receipt["id"])
            if seen is not None and _at(seen, interval) and seen.span[1] is not None:
                return receipt
        except Problem as problem:
            if problem.kind is not Kind.REQUEST_REFUSED or "EndDate" not in problem.text:
                raise
        item = {"UserTaskId": receipt["id"], **_times("FromDate", "ToDate", interval)}
        await self._line.bulk("BulkUpdateAppointmentTime", {"TaskList": [item]})
        for pause in wire.PAUSES:
            seen = await self._line.task(receipt["id"])
            if seen is None:
                raise Problem(Kind.NOT_FOUND, "LeadSquared does not have the task any more", where="UserTaskId")
            if _at(seen, interval):
                return receipt
            await asyncio.sleep(pause)
        raise Problem(Kind.UNCERTAIN, "LeadSquared has accepted the move and not made it yet", where="UserTaskId")

    async def delete_block(self, calendar: Calendar, owner: Owner, receipt: Receipt) -> None:
        """Accepted at once and done later, so it is looked at until it is gone. Gone already is fine."""
        if await self._line.task(receipt["id"]) is None:
            return
        await self._line.bulk("DeleteTasks", {"TaskIds": [receipt["id"]]})
        for pause in wire.PAUSES:
            if await self._line.task(receipt["id"]) is None:
                return
            await asyncio.sleep(pause)
        raise Problem(Kind.UNCERTAIN, "LeadSquared has accepted the removal and not made it yet", where="TaskIds")

    # what it means

    def _availability(self, rows: Sequence[Row], titled: Sequence[Task], interval: Interval) -> Availability:
        free: list[tuple[int, int]] = []
        busy: dict[Slot, None] = {}
        low, high = interval.span
        by_start: dict[tuple[str, int | None], list[Task]] = {}
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
                    tasks: list[Task | None] = [
                        t for t in by_start.get((row.user, begin), ()) if t.span[1] in (end, None)
                    ]
                    busy |= dict.fromkeys(_slot(Interval.of(begin, end), task) for task in (tasks or [None]))
        return Availability(
            interval,
            Offers((a, b) for a, b in free if a < high and low < b),
            tuple(sorted(busy, key=lambda slot: (slot.interval, slot.kind, slot.remote or ""))),
            tuple(DayNote(row.day.isoformat(), row.reason) for row in rows if row.reason),
            self._line.untitled,
        )

    def _calendar(self, mail: str, user: User | None, kinds: Sequence[TaskType]) -> Calendar:
        account = self.kit.account.id
        if user is None:
            why = "LeadSquared has no user of this address"
            return Calendar(account, mail, f"{mail} (unknown)", readonly=why, hint=why, offers=False)
        name, address = user.name, user.email_address or mail
        if user.status_code:
            why = "the user is not active in LeadSquared"
            return Calendar(account, address, f"{name} (inactive)", readonly=why, hint=why, offers=False)
        kind = _chosen(kinds, self.kit.setting("task_type"))
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
                work = await self._line.ask("GET", path, WorkDay, "work-day details", query=query)
            except Problem as problem:
                if problem.kind not in REFUSALS:
                    raise
                break
            fits.append(fitting(row, walls_of(work.working_hours)))
            found = decide(rows, fits)
        if busy and not found:
            known: dict[str, set[int]] = {}
            first, last = min(row.day for row in busy) - _DAY, max(row.day for row in busy) + _DAY
            for task in await self._line.appointments(list({row.mail for row in busy}), first, last):
                known.setdefault(task.owner_id or "", set()).add(task.span[0] or 0)
            found = decide(rows, fits, known)
        if found:
            self._reading, self._how, self._dated = found, "found out", dated(rows, found)

    async def _ready(self) -> None:
        """What earlier sessions learnt."""
        if self._shelf is None:
            self._shelf = await self.kit.shelf.all()
            self._line.keep(self._shelf.get("limit"))
            self._zones |= self._shelf.get("zones") or {}
            found = self._shelf.get("zone_basis")
            if found and self._how == "assumed":
                self._reading, self._how, self._dated = found["reading"], "found out", found["dated"]


def _yes(text: str) -> bool:
    if text.lower() not in ("yes", "true", "no", "false"):
        raise bad_input(f"include_allowed_conflicts is yes or no, not {text!r}", "include_allowed_conflicts")
    return text.lower() in ("yes", "true")


def _chosen(kinds: Sequence[TaskType], wanted: str) -> TaskType | None:
    """The type set by name or id; else the first that surely allows no conflicts, else Meeting, else the first."""
    if wanted:
        return next((kind for kind in kinds if wanted.casefold() in (kind.id.casefold(), kind.name.casefold())), None)
    meeting = [kind for kind in kinds if kind.name.casefold() == "meeting"]
    return next(iter([*(kind for kind in kinds if kind.allows is False), *meeting, *kinds]), None)


def _wording(title: str, tag: str) -> dict[str, str]:
    return {"Name": title, "Description": marked("Blocked from Openweek", tag)}


def _times(start: str, end: str, interval: Interval) -> dict[str, str]:
    return {key: at.strftime("%Y-%m-%d %H:%M:%S") for key, at in ((start, interval.start), (end, interval.end))}


def _at(task: Task, interval: Interval) -> bool:
    """Whether a task lies there, as far as its answer tells."""
    start, end = interval.span
    return task.span[0] == start and task.span[1] in (end, None)


def _slot(interval: Interval, task: Task | None) -> Slot:
    if task is None:
        return Slot(interval, SlotKind.BUSY)
    ours = _OURS.search(task.description or "")
    return Slot(interval, SlotKind.BLOCK if ours else SlotKind.BUSY, unmarked(task.name), task.user_task_id)


def _read(row: Row, walls: Sequence[tuple[str, str]], reading: str) -> list[tuple[int, int]]:
    """Times of day as instants. Raises Problem UNREADABLE_REPLY."""
    try:
        return row.spans(walls, reading)
    except ValueError:
        raise unreadable("available slots", f"{row.mail}, {row.day}: not a time of day") from None
    except Problem as problem:  # a zone nobody knows
        raise unreadable("available slots", problem.text) from None
