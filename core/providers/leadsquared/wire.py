"""What LeadSquared says and how it is asked: the shapes of its answers, its calls, its limit and its errors.

Traps: an error may arrive as HTTP 200; every read is a POST; lists may be null; the limit of calls is the plan's and
only told when it is overstepped.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from core.errors import Kind, Problem
from core.model import seconds
from core.providers.base import Kit
from core.providers.leadsquared.zone_basis import Row
from core.reply import decode, unreadable
from core.secrets import scrub

if TYPE_CHECKING:
    from core.http import Answer, Wire

T = TypeVar("T")

PAUSES = (0.3, 0.6, 1.2, 2.4, 4.8)
"""Seconds before each look whether the service has done what it has accepted."""
REFUSALS = (Kind.RIGHT_MISSING, Kind.NOT_FOUND, Kind.REQUEST_REFUSED)

_LIMIT = re.compile(r"limit of (\d+) in (\d+) second")
_API_HOST = re.compile(r"\bapi(?:-[a-z0-9]+)?\.leadsquared\.com\b")
_PAGE = 100
_TASKS = "/v2/Task.svc"


class Shape(msgspec.Struct, rename="pascal"):
    """Wire names are PascalCase; every list may be null."""


class User(Shape):
    email_address: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    status_code: int | None = 0

    @property
    def name(self) -> str:
        """A name to show."""
        return f"{self.first_name or ''} {self.last_name or ''}".strip() or self.email_address or ""


class Me(Shape):
    name: str | None = None
    time_zone: str | None = None
    org_display_name: str | None = None
    urls: Any = msgspec.field(name="LSQCommonServiceURLs", default=None)


class Span(Shape):
    start_time: str
    end_time: str


class WorkDay(Shape):
    working_hours: list[Span] | None = None


class UserSlots(Shape):
    email_address: str
    user_id: str | None = None
    user_time_zone: str | None = None
    work_day_template_time_zone: str | None = None
    available_slots: list[Span] | None = None
    breaks: list[Span] | None = None
    busy_slots: list[Span] | None = None
    no_slots_reason: str | None = None


class DateSlots(Shape):
    date: str
    user_slots: list[UserSlots] | None = None


class SlotPage(Shape):
    record_count: int = 0
    dates: list[DateSlots] | None = msgspec.field(name="List", default=None)


class Task(Shape):
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
        return instant_of(self.due_date), instant_of(self.end_date)


class TaskPage(Shape):
    record_count: int = 0
    tasks: list[Task] | None = msgspec.field(name="List", default=None)


class Done(Shape):
    message: Any = None
    failure_reason: Any = None


@dataclass(frozen=True, slots=True)
class TaskType:
    """A kind of appointment; `allows` conflicts, None when the service does not say."""

    id: str
    name: str
    allows: bool | None = None


class Line:
    """One account's calls. Raises Problem for whatever the service or the network refuses."""

    def __init__(self, kit: Kit, address: str, *, conflicts: bool) -> None:
        self._kit = kit
        self._conflicts = conflicts
        self._webhooks = [{}, {"StatusWebhookURL": ""}, {"StatusWebhookURL": "https://openweek.invalid/"}]
        self._kinds: list[TaskType] | None = None
        self._limit: list[int] | None = None  # as learnt and not kept yet
        self._keeps = False
        self.untitled: str | None = None
        """Why titles are not asked for any more."""
        self._wire = self._open(address)

    @property
    def address(self) -> str:
        """Which host is asked."""
        return self._wire.base_url

    def move(self, address: str) -> None:
        """Ask another region's host from now on."""
        self._wire = self._open(address)

    def _open(self, address: str) -> Wire:
        return self._kit.open_wire(
            address,
            calls=10,  # 2 a second to start with; the true limit depends on the plan and is learnt from refusals
            window=5.0,
            headers={
                "x-LSQ-AccessKey": self._kit.secret("access_key"),
                "x-LSQ-SecretKey": self._kit.secret("secret_key"),
            },
            trouble=self._trouble,
            at_once=4,
        )

    def keep(self, limit: Sequence[int] | None) -> None:
        """Take the limit an earlier session learnt, and keep what is learnt from now on (a draft's check does not)."""
        self._keeps = True
        if limit:
            self._wire.pace.learn(*limit)

    async def ask(self, method: str, path: str, shape: type[T], what: str, *, query: Any = (), json: Any = None) -> T:
        """A question that changes nothing, its answer as `shape`; `what` names it in troubles."""
        try:
            return decode(await self._wire.read(method, path, query=query, json=json), shape, what)
        finally:
            await self._keep_limit()

    async def write(self, call: str, body: Mapping[str, Any], what: str, *, learns: bool = True) -> Done:
        """A task call that changes something; with `learns` a limit it tells is from now on everybody's."""
        before = self._wire.pace.calls, self._wire.pace.window
        try:
            return decode(await self._wire.write("POST", f"{_TASKS}/{call}", json=dict(body)), Done, what)
        except Problem as problem:
            if problem.kind is Kind.SLOW_DOWN and not learns:
                self._wire.pace.learn(*before)
                self._limit = None
            raise
        finally:
            await self._keep_limit()

    async def _keep_limit(self) -> None:
        if self._limit and self._keeps:
            limit, self._limit = self._limit, None
            await self._kit.shelf.put("limit", limit)

    async def bulk(self, call: str, body: Mapping[str, Any]) -> None:
        """A call that is carried out later. Whether it must name an address to report to is not documented:
        none, an empty one, one that leads nowhere; what was taken is used from then on. Such calls have a lower
        limit of their own, which the others need not keep."""
        while True:
            try:
                done = await self.write(call, {**body, **self._webhooks[0]}, call, learns=False)
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

    async def who(self) -> Me:
        """The keys' owner, from a call that every region's host answers. It is documented with the keys in the
        address, where they do not belong: if it does not read headers, the users prove them instead."""
        try:
            return await self.ask("GET", "/v2/Authentication.svc/UserByAccessKey.Get", Me, "the keys' owner")
        except Problem as problem:
            if problem.http != 401 or not (problem.code or " key" in problem.text.lower().partition(": ")[2]):
                raise
            return Me(urls=problem.code)

    async def users(self) -> list[User]:
        """All users, inactive ones too."""
        return await self.ask("GET", "/v2/UserManagement.svc/Users.Get", list[User], "users")

    async def kinds(self, *, anew: bool = False) -> list[TaskType]:
        """The appointment types, asked once unless `anew`."""
        if self._kinds is None or anew:
            self._kinds = await self.task_types(tolerant=True)
        return self._kinds

    async def task_types(self, *, tolerant: bool = False) -> list[TaskType]:
        """Appointment types. How the flag for conflicts is called is not documented, only that there is one."""
        query = [("ColumnName", "Category"), ("ColumnValue", "0")]
        try:
            found = await self.ask("GET", f"{_TASKS}/RetrieveTaskType", list[dict[str, Any]], "task types", query=query)
        except Problem as problem:
            if not tolerant or problem.kind not in REFUSALS:
                raise
            return [TaskType("", self._kit.setting("task_type", "Meeting"))]
        return [
            TaskType(str(item.get("Id") or ""), str(item.get("Name") or ""), _allows(item))
            for item in found
            if str(item.get("Category", 0)) == "0"
        ]

    async def rows_of_known(self, mails: list[str], first: date, last: date) -> list[Row]:
        """A question that names somebody who has left may be refused as a whole: then it is put without them."""
        try:
            return await self.rows(mails, first, last)
        except Problem as problem:
            if problem.kind not in (Kind.REQUEST_REFUSED, Kind.NOT_FOUND) or len(mails) == 1:
                raise
            users = [user for user in await self.users() if user.email_address and not user.status_code]
            active = {(user.email_address or "").lower() for user in users}
            left = [mail for mail in mails if mail in active]
            if not left or left == mails:
                raise
            return await self.rows(left, first, last)

    async def rows(self, mails: list[str], first: date, last: date) -> list[Row]:
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
            page = await self.ask("POST", path, SlotPage, "available slots", json=question)
            rows = [_row(day, told) for day in page.dates or [] for told in day.user_slots or []]
            found += rows
            if not rows or len(found) >= page.record_count:
                break
        return found

    async def titled(self, mails: list[str], first: date, last: date) -> list[Task]:
        """Open appointments, whose names make busy times readable; without them the times still stand."""
        if self.untitled:
            return []
        try:
            tasks = await self.appointments(mails, first, last, pages=5)
        except Problem as problem:
            if problem.kind in REFUSALS:
                self.untitled = f"LeadSquared does not tell what busy times are: {problem.text}"
            return []
        return [task for task in tasks if not task.status_code]

    async def appointments(self, mails: list[str], first: date, last: date, *, pages: int = 100) -> list[Task]:
        """The appointments of some users, finished ones too."""
        found: list[Task] = []
        for number in range(1, pages + 1):
            question = {
                "FromDate": first.isoformat(),
                "ToDate": last.isoformat(),
                "Users": mails,
                "Paging": {"PageIndex": number, "PageSize": 200},
            }
            path = f"{_TASKS}/RetrieveAppointments/ByUserEmailAddress"
            page = await self.ask("POST", path, TaskPage, "appointments", json=question)
            found += page.tasks or []
            if not page.tasks or len(found) >= page.record_count:
                break
        return found

    async def shown(self, task: str) -> Task:
        """A task that the service says it has made."""
        for pause in PAUSES[:3]:
            if (seen := await self.task(task)) is not None:
                return seen
            await asyncio.sleep(pause)
        raise Problem(Kind.UNCERTAIN, "LeadSquared said Success and does not show the task yet", where="Create")

    async def task(self, task: str) -> Task | None:
        """A task by id, in an array of one or none."""
        try:
            path = f"{_TASKS}/Retrieve.GetById"
            found = await self.ask("GET", path, list[Task] | None, "the task", query=[("id", task)])  # type: ignore[arg-type]
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
            until = self._kit.clock() + timedelta(seconds=float(limit[2]) if limit else 5.0)
            return Problem(Kind.SLOW_DOWN, "LeadSquared asks to slow down", where="LeadSquared", until=until)
        if answer.status == 403:
            return Problem(Kind.RIGHT_MISSING, f"LeadSquared does not allow this: {_line(said)}", where="LeadSquared")
        if answer.status == 401 or "unauthorized" in name or "invalidaccess" in name:
            host = api_host(said, self._wire.base_url)
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


def api_host(text: str, here: str) -> str | None:
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


@lru_cache(maxsize=50_000)
def instant_of(text: str | None) -> int | None:
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


def walls_of(ranges: Sequence[Span] | None) -> list[tuple[str, str]]:
    """Times of day as the service writes them; null is none."""
    return [(told.start_time, told.end_time) for told in ranges or []]


def _row(day: DateSlots, told: UserSlots) -> Row:
    try:
        when = date.fromisoformat(day.date[:10])
    except ValueError:
        raise unreadable("available slots", f"{day.date[:20]!r} is not a date") from None
    return Row(
        told.user_id or "",
        told.email_address,
        when,
        told.user_time_zone,
        told.work_day_template_time_zone,
        walls_of(told.available_slots),
        walls_of(told.breaks),
        [(instant_of(begin) or 0, instant_of(end) or 0) for begin, end in walls_of(told.busy_slots)],
        told.no_slots_reason,
    )
