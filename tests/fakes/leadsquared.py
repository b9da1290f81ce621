"""LeadSquared's task and user services, as `providers.md` sections 3 and 4.1 describe them.

Five users: office hours in India, hours of a New York template for a user in India, one without a template,
one on leave every Friday, one inactive. Nearly every read is a POST; deletes and bulk moves are applied only
after some reads have gone by.

    access_key, secret_key           the credentials, as headers (or, for UserByAccessKey.Get, in the query)
    header_discovery                 False: UserByAccessKey.Get takes the query form only
    region_host                      set: every other call is a 401 that names this host
    service_urls                     LSQCommonServiceURLs of UserByAccessKey.Get (this server, by default)
    time_basis                       "template", "utc" or "user": how AvailableSlots, Breaks, Date are meant
    subtracts_busy                   True: AvailableSlots no longer hold what BusySlots take
    async_polls                      reads until a DeleteTasks or BulkUpdateAppointmentTime shows
    webhook_required, accepts_end, end_field, conflict_key, refuses_overlap, unknown_users, max_page
                                     behaviour nobody is sure of
    limit, window, limit_status      rate limit (None: none); 200 or 429 when it is passed
    errors_as_200                    every error envelope arrives as HTTP 200
    users, templates, task_types, tasks, holidays, jobs   the state, changeable
"""

from __future__ import annotations

import re
import time
import uuid
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from fakes.leadsquared_sample import (
    MEETING,
    Task,
    User,
    key,
    sample_task_types,
    sample_tasks,
    sample_templates,
    sample_users,
)
from fakes.server import Call, Clock, Fake, Refused, Reply, Route, find
from fakes.spans import Span, days, local_days, meet, minus, wall, working

STAMP = "%Y-%m-%d %H:%M:%S"
EXACT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
PLAIN = re.compile(r"\d{4}-\d\d-\d\d")
NEVER = "0001-01-01 00:00:00.000"
HIDDEN = ("AllowConflicts", "DefaultDuration")
TASK_FIELDS = (
    *("Name", "Description", "RelatedEntity", "RelatedEntityId", "DueDate", "EndDate", "TaskType"),
    *("Reminder", "ReminderBeforeDays", "ReminderTime", "NotifyBy", "StatusCode", "OwnerId"),
    *("OwnerEmailAddress", "Priority", "Location", "CustomFields"),
)


@dataclass
class Job:
    """Work the service has accepted and not done yet."""

    polls: int
    work: Callable[[], None]


class LeadSquaredFake(Fake):
    """A LeadSquared account on this machine."""

    def __init__(
        self,
        *,
        now: Clock | None = None,
        port: int = 0,
        time_basis: str = "template",
        limit: int | None = None,
        window: float = 5.0,
        limit_status: int = 200,
    ) -> None:
        super().__init__(now=now, port=port)
        self.access_key, self.secret_key = "u$r-not-a-real-access-key", "not-a-real-secret-key"
        self.header_discovery = True
        self.region_host: str | None = None
        self.service_urls = {"API": f"{self.url}/v2/", "Webhook": f"{self.url}/webhook/"}
        self.time_basis, self.subtracts_busy = time_basis, False
        self.async_polls = 2
        self.webhook_required, self.accepts_end, self.refuses_overlap = False, True, False
        self.end_field: str | None = "EndDate"
        self.conflict_key: str | None = "AllowConflicts"
        self.unknown_users = "missing"
        self.max_page = 200
        self.limit, self.window, self.limit_status = limit, window, limit_status
        self.errors_as_200 = False
        self.templates = sample_templates()
        self.users = sample_users(self.templates)
        self.task_types = sample_task_types()
        self.tasks: list[Task] = list(sample_tasks(self.now()))
        self.holidays: set[date] = set()
        self.jobs: list[Job] = []
        self._recent: deque[float] = deque()
        self._requests = 5_812_944
        self._routes = (
            Route("GET", "/v2/Authentication.svc/UserByAccessKey.Get", self.who, "any region"),
            Route("GET", "/v2/UserManagement.svc/Users.Get", self.list_users),
            Route("GET", "/v2/UserManagement.svc/User/GetWorkDayDetails", self.work_day),
            Route("GET", "/v2/Task.svc/RetrieveTaskType", self.list_types),
            Route("GET", "/v2/Task.svc/Retrieve.GetById", self.one_task),
            Route("POST", "/v2/Task.svc/RetrieveAvailableSlots/ByUserEmailAddress", self.available),
            Route("POST", "/v2/Task.svc/RetrieveAppointments/ByUserEmailAddress", self.by_email),
            Route("POST", "/v2/Task.svc/RetrieveAppointments/ByUserId", self.by_id),
            Route("POST", "/v2/Task.svc/Create", self.create),
            Route("POST", "/v2/Task.svc/Update", self.update),
            Route("POST", "/v2/Task.svc/BulkUpdateAppointmentTime", self.move),
            Route("POST", "/v2/Task.svc/DeleteTasks", self.delete),
        )
        self.serve()

    # --- before any call is looked at ------------------------------------------------------------------

    def answer(self, call: Call) -> Reply:
        """Check the rate, the keys and the region, then let the call's own method speak."""
        try:
            self._count()
            found = find(self._routes, call)
            if found is None:
                raise no(404, "MXResourceNotFoundException", f"No such operation: {call.path}")
            route, _ = found
            self._known(call, route.needs == "any region")
            if self.region_host and not route.needs:
                said = f"This account is not served here. Please use https://{self.region_host}"
                raise no(401, "MXUnAuthorizedException", said)
            reply = route.work(call)
        except Refused as refused:
            reply = refused.reply
            if self.errors_as_200:
                reply = Reply(200, reply.body)
        assert isinstance(reply, Reply)
        return reply

    def _count(self) -> None:
        moment = time.monotonic()
        while self._recent and self._recent[0] <= moment - self.window:
            self._recent.popleft()
        if self.limit is not None and len(self._recent) >= self.limit:
            said = f"API calls exceeded the limit of {self.limit} in {self.window:g} second(s)"
            raise no(self.limit_status, "MXAPIRateLimitExceededException", said)
        self._recent.append(moment)

    def _known(self, call: Call, discovery: bool) -> None:
        keys = [call.headers.get("x-lsq-accesskey"), call.headers.get("x-lsq-secretkey")]
        if discovery and (not self.header_discovery or "accessKey" in call.query):
            keys = [call.query.get(name, [""])[0] for name in ("accessKey", "secretKey")]
        elif {"accessKey", "secretKey"} & set(call.query):
            raise no(400, "MXInvalidInputException", "Keys belong into the headers, not into the address")
        if keys != [self.access_key, self.secret_key]:
            raise no(401, "MXUnAuthorizedException", "Access Key or Secret Key is invalid")

    def _poll(self) -> None:
        """A read goes by: what was accepted earlier comes nearer to being done."""
        for job in list(self.jobs):
            job.polls -= 1
            if job.polls <= 0:
                self.jobs.remove(job)
                job.work()

    # --- users and types -------------------------------------------------------------------------------

    def who(self, call: Call) -> Reply:
        """The user the keys belong to; answers on every region's host."""
        only(call, "accessKey", "secretKey")
        user = self.users[0]
        facts = {
            "Id": user.id,
            "Name": user.first,
            "Role": "Administrator",
            "EmailAddress": None,
            "PassPhrase": user.email,
            "TimeZone": user.zone,
            "Type": "ApplicationUser",
            "OrgDisplayName": "Openweek Demo",
            "OrgId": key("organisation"),
            "OrgShortCode": "00000",
            "UserType": "Regular",
            "LSQCommonServiceURLs": self.service_urls,
        }
        return Reply(200, facts)

    def list_users(self, call: Call) -> Reply:
        """A bare array, inactive users included."""
        only(call)
        items = [
            {
                "ID": u.id,
                "FirstName": u.first,
                "LastName": u.last,
                "EmailAddress": u.email,
                "Role": "Sales_User",
                "StatusCode": 0 if u.active else 1,
                "MemberOfGroups": ["Demo"],
                "Tag": None,
                "IsPhoneCallAgent": False,
            }
            for u in self.users
        ]
        return Reply(200, items)

    def list_types(self, call: Call) -> Reply:
        """A bare array of task types, optionally of one category."""
        only(call, "ColumnName", "ColumnValue")
        shown = self.task_types
        if "ColumnName" in call.query:
            column, value = one(call, "ColumnName"), one(call, "ColumnValue")
            shown = [t for t in shown if str(t.get(column)) == value]
        return Reply(200, [self._type_on_wire(t) for t in shown])

    def _type_on_wire(self, kind: dict[str, Any]) -> dict[str, Any]:
        wire = {name: value for name, value in kind.items() if name not in HIDDEN}
        return wire | ({self.conflict_key: kind["AllowConflicts"]} if self.conflict_key else {})

    def work_day(self, call: Call) -> Reply:
        """Working hours of a user on a date, as the template has them, without a zone."""
        only(call, "userId", "date")
        user = self._user(one(call, "userId"))
        day = plain_date(one(call, "date"), "date")
        reason = self._reason(user, day)
        windows = user.template.windows.get(day.weekday(), []) if user.template and not reason else []
        hours = [clocks(*window) for window in windows]
        free = 1 if hours else 0
        facts = {"IsAvailable": free, "StatusReason": reason or "", "UserId": user.id, "WorkingHours": hours}
        return Reply(200, facts)

    def _user(self, user_id: str) -> User:
        for user in self.users:
            if user.id == user_id:
                return user
        raise no(404, "MXUserNotFoundException", f"User {user_id} not found")

    # --- available slots -------------------------------------------------------------------------------

    def available(self, call: Call) -> Reply:
        """Windows, breaks and busy time: a row per user and day, in pages that may end inside a day."""
        body = fields(call, "FromDate", "ToDate", "Users", "IncludeAllowedConflictSlots", "Paging")
        first, last = (plain_date(body.get(name), name) for name in ("FromDate", "ToDate"))
        span_check(first, last)
        users = self._asked_users(body, "EmailAddress")
        conflicts = body.get("IncludeAllowedConflictSlots", False)
        if not isinstance(conflicts, bool):
            raise no(400, "MXInvalidInputException", "IncludeAllowedConflictSlots must be true or false")
        self._poll()
        rows = [(day, self._row(user, day, conflicts)) for day in days(first, last) for user in users]
        by_date: dict[str, list[dict[str, Any]]] = {}
        for day, row in self._page(body, rows):
            by_date.setdefault(day.isoformat(), []).append(row)
        listed = [{"Date": day, "UserSlots": slots} for day, slots in by_date.items()]
        return Reply(200, {"RecordCount": len(rows), "List": listed})

    def _row(self, user: User, day: date, conflicts: bool) -> dict[str, Any]:
        basis = self._basis(user)
        whole = wall(day, "00:00", basis), wall(day, "24:00", basis)
        busy = [t for t in self._of(user) if meet(t.span, whole) and (conflicts or not self._allows(t))]
        busy.sort(key=lambda task: task.span)
        reason = self._reason(user, day)
        free, breaks = ([], []) if reason else self._windows(user, whole)
        if self.subtracts_busy:
            free = minus(free, [t.span for t in busy])
        if not free and not reason:
            reason = "NotScheduled" if not self._windows(user, whole)[0] else None
        spans = [t.span for t in busy for _ in range(2 if t.twice else 1)]
        return {
            "UserId": user.id,
            "EmailAddress": user.email,
            "UserTimeZone": user.zone,
            "AvailableSlots": [in_zone(s, basis) for s in free] or None,
            "Breaks": [in_zone(s, basis) for s in breaks] or None,
            "BusySlots": [in_utc(s) for s in spans] or None,
            "WorkDayTemplateTimeZone": user.template.zone if user.template else None,
            "NoSlotsReason": reason,
        }

    def _basis(self, user: User) -> tzinfo:
        if self.time_basis == "utc":
            return UTC
        if self.time_basis == "template" and user.template:
            return ZoneInfo(user.template.zone)
        return ZoneInfo(user.zone)

    def _windows(self, user: User, whole: Span) -> tuple[list[Span], list[Span]]:
        """Windows and breaks of the template that fall into the given day, cut at its midnights."""
        if user.template is None:
            return [], []
        zone = ZoneInfo(user.template.zone)
        free: list[Span] = []
        breaks: list[Span] = []
        for day in local_days(whole, zone):
            if self._reason(user, day):
                continue
            for plan, out in ((user.template.windows, free), (user.template.breaks, breaks)):
                spans = [working(day, *window, zone) for window in plan.get(day.weekday(), [])]
                out += [(max(s[0], whole[0]), min(s[1], whole[1])) for s in spans if meet(s, whole)]
        return sorted(free), sorted(breaks)

    def _reason(self, user: User, day: date) -> str | None:
        if user.template is None:
            return "WorkDayTemplateNotDefined"
        if day in self.holidays:
            return "Holiday"
        return "Leave" if day.weekday() in user.leave else None

    def _of(self, user: User) -> Iterator[Task]:
        """Open appointments of a user."""
        for task in self.tasks:
            if task.owner == user.id and task.status == 0 and self._type(task.type)["Category"] == 0:
                yield task

    def _allows(self, task: Task) -> bool:
        return bool(self._type(task.type)["AllowConflicts"])

    def _type(self, type_id: str) -> dict[str, Any]:
        return next(t for t in self.task_types if t["Id"] == type_id)

    def _asked_users(self, body: dict[str, Any], by: str) -> list[User]:
        asked = body.get("Users")
        if not isinstance(asked, list) or not asked or not all(isinstance(u, str) for u in asked):
            raise no(400, "MXMandatoryAttributeMissingException", "'Users' is mandatory")
        known = {(u.email if by == "EmailAddress" else u.id).lower(): u for u in self.users if u.active}
        if self.unknown_users == "error":
            for name in asked:
                if name.lower() not in known:
                    raise no(400, "MXUserNotFoundException", f"User {name} not found")
        return [known[name.lower()] for name in asked if name.lower() in known]

    def _page(self, body: dict[str, Any], rows: list[Any]) -> list[Any]:
        paging = body.get("Paging")
        if not isinstance(paging, dict) or set(paging) != {"PageIndex", "PageSize"}:
            raise no(400, "MXMandatoryAttributeMissingException", "'Paging' needs PageIndex and PageSize")
        index, size = paging["PageIndex"], paging["PageSize"]
        if type(index) is not int or type(size) is not int or index < 1 or not 1 <= size <= self.max_page:
            said = f"PageIndex starts at 1, PageSize is 1 to {self.max_page}"
            raise no(400, "MXInvalidInputException", said)
        return rows[(index - 1) * size : index * size]

    # --- appointments ----------------------------------------------------------------------------------

    def by_email(self, call: Call) -> Reply:
        """Appointments of users named by address."""
        return self._appointments(call, "EmailAddress")

    def by_id(self, call: Call) -> Reply:
        """Appointments of users named by id."""
        return self._appointments(call, "Id")

    def _appointments(self, call: Call, by: str) -> Reply:
        body = fields(call, "FromDate", "ToDate", "Users", "Paging")
        begin, finish = (day_or_time(body.get(name), name) for name in ("FromDate", "ToDate"))
        if PLAIN.fullmatch(str(body["ToDate"])):
            finish += timedelta(days=1)
        span_check(begin.date(), finish.date() - timedelta(days=1))
        owners = {u.id for u in self._asked_users(body, by)}
        self._poll()
        found = [
            t
            for t in self.tasks
            if t.owner in owners and begin <= t.span[0] < finish and self._type(t.type)["Category"] == 0
        ]
        found.sort(key=lambda t: t.span)
        page = self._page(body, found)
        return Reply(200, {"RecordCount": len(found), "List": [self._wire(t) for t in page]})

    def one_task(self, call: Call) -> Reply:
        """An array of one, or of none."""
        only(call, "id")
        wanted = one(call, "id")
        self._poll()
        return Reply(200, [self._wire(t) for t in self.tasks if t.id == wanted])

    def _wire(self, task: Task) -> dict[str, Any]:
        owner = next(u for u in self.users if u.id == task.owner)
        made = "2026-01-05 10:08:55.000"
        wire = {
            "UserTaskId": task.id,
            "Name": task.name,
            "Description": task.description,
            "RelatedEntity": 0,
            "RelatedEntityIdName": "",
            "DueDate": task.span[0].astimezone(UTC).strftime(STAMP) + ".000",
            "Reminder": 0,
            "ReminderBeforeDays": 0,
            "NotifyBy": "1000",
            "StatusCode": task.status,
            "OwnerId": owner.id,
            "OwnerName": owner.name,
            "CreatedBy": owner.id,
            "CreatedByName": owner.name,
            "CreatedOn": made,
            "ModifiedOn": made,
            "CompletedOn": made if task.status else NEVER,
            "TaskType": self._type_on_wire(self._type(task.type)),
        }
        if self.end_field:
            wire[self.end_field] = task.span[1].astimezone(UTC).strftime(STAMP) + ".000"
        return wire

    # --- writing ---------------------------------------------------------------------------------------

    def create(self, call: Call) -> Reply:
        """A task; without dates, today and the type's own length."""
        body = fields(call, *TASK_FIELDS)
        if not isinstance(body.get("Name"), str) or not body["Name"]:
            raise no(400, "MXMandatoryAttributeMissingException", "'Name' is mandatory")
        kind = self._kind(body.get("TaskType"))
        usual = timedelta(minutes=kind["DefaultDuration"])
        begin = stamp(body["DueDate"], "DueDate") if "DueDate" in body else self.now().replace(microsecond=0)
        finish = stamp(body["EndDate"], "EndDate") if "EndDate" in body else begin + usual
        task = Task(str(uuid.uuid4()), body["Name"], (begin, finish), self._owner(body), kind["Id"])
        task.description = str(body.get("Description", ""))
        self._check(body, task)
        self.tasks.append(task)
        return Reply(200, {"Status": "Success", "Message": {"Id": task.id}})

    def update(self, call: Call) -> Reply:
        """Change a task at once; whether EndDate is among what may be changed, `accepts_end` says."""
        body = fields(call, "UserTaskId", *TASK_FIELDS)
        task = next((t for t in self.tasks if t.id == body.get("UserTaskId")), None)
        if task is None:
            raise no(404, "MXRecordNotFoundException", "No task has this UserTaskId")
        length = task.span[1] - task.span[0]
        begin = stamp(body["DueDate"], "DueDate") if "DueDate" in body else task.span[0]
        ends = "EndDate" in body and self.accepts_end
        finish = stamp(body["EndDate"], "EndDate") if ends else begin + length
        changed = Task(**{**vars(task), "span": (begin, finish)})
        self._check(body, changed)
        task.span = begin, finish
        task.name = body.get("Name", task.name)
        task.description = body.get("Description", task.description)
        task.status = body.get("StatusCode", task.status)
        return Reply(200, {"Status": "Success", "Message": {"AffectedRows": 1, "AutoId": 325}})

    def move(self, call: Call) -> Reply:
        """New times for several appointments: accepted now, done later."""
        body = fields(call, "TaskList", "StatusWebhookURL")
        self._webhook(body)
        items = body.get("TaskList")
        if not isinstance(items, list) or not items:
            raise no(400, "MXMandatoryAttributeMissingException", "'TaskList' is mandatory")
        moves: dict[str, Span] = {}
        for item in items:
            if not isinstance(item, dict) or set(item) != {"UserTaskId", "FromDate", "ToDate"}:
                raise no(400, "MXInvalidInputException", "Each task needs UserTaskId, FromDate and ToDate")
            span = stamp(item["FromDate"], "FromDate"), stamp(item["ToDate"], "ToDate")
            if span[0] >= span[1]:
                raise no(400, "MXInvalidInputException", "ToDate must be after FromDate")
            moves[item["UserTaskId"]] = span

        def work() -> None:
            for task in self.tasks:
                task.span = moves.get(task.id, task.span)

        self.jobs.append(Job(self.async_polls, work))
        self._requests += 1
        return Reply(200, {"Status": "Success", "Message": {"Id": str(self._requests), "IsSuccessful": True}})

    def delete(self, call: Call) -> Reply:
        """Delete several tasks: accepted now, done later."""
        body = fields(call, "TaskIds", "StatusWebhookURL")
        self._webhook(body)
        ids = body.get("TaskIds")
        if not isinstance(ids, list) or not 1 <= len(ids) <= 5000 or not all(isinstance(i, str) for i in ids):
            raise no(400, "MXInvalidInputException", "'TaskIds' must hold 1 to 5000 ids")
        there = len({t.id for t in self.tasks} & set(ids))

        def work() -> None:
            self.tasks[:] = [t for t in self.tasks if t.id not in ids]

        self.jobs.append(Job(self.async_polls, work))
        counts = {"TasksCount": len(ids), "DeletedTasksCount": there, "FailureReason": None}
        return Reply(200, {"Status": "Success", "Operation": "Bulk Delete Tasks", **counts})

    def _kind(self, given: Any) -> dict[str, Any]:
        if not isinstance(given, dict) or not ({"Name", "Id"} & set(given)):
            raise no(400, "MXMandatoryAttributeMissingException", "'TaskType' is mandatory")
        for kind in self.task_types:
            if kind["Id"] == given.get("Id", kind["Id"]) and kind["Name"] == given.get("Name", kind["Name"]):
                return kind
        raise no(400, "MXInvalidTaskTypeException", "There is no such task type")

    def _owner(self, body: dict[str, Any]) -> str:
        if not {"OwnerId", "OwnerEmailAddress"} & set(body):
            return self.users[0].id
        for user in self.users:
            fits = user.id == body.get("OwnerId", user.id)
            if user.active and fits and user.email == body.get("OwnerEmailAddress", user.email).lower():
                return user.id
        raise no(400, "MXInvalidOwnerException", "The owner is not an active user")

    def _check(self, body: dict[str, Any], task: Task) -> None:
        if task.span[0] >= task.span[1]:
            raise no(400, "MXInvalidInputException", "EndDate must be after DueDate")
        if body.get("RelatedEntity", 0) not in (0, 1, 5):
            raise no(400, "MXInvalidInputException", "RelatedEntity must be 0, 1 or 5")
        if body.get("NotifyBy", "1000") not in ("1000", "1100"):
            raise no(400, "MXInvalidInputException", "NotifyBy must be 1000 or 1100")
        if self.refuses_overlap and not self._allows(task):
            owner = next(u for u in self.users if u.id == task.owner)
            for other in self._of(owner):
                if other.id != task.id and not self._allows(other) and meet(other.span, task.span):
                    raise no(400, "MXAppointmentConflictException", "The owner has another appointment then")

    def _webhook(self, body: dict[str, Any]) -> None:
        if self.webhook_required and "StatusWebhookURL" not in body:
            raise no(400, "MXMandatoryAttributeMissingException", "'StatusWebhookURL' is mandatory")

    # --- for tests -------------------------------------------------------------------------------------

    def add_task(self, begin: datetime, finish: datetime, **facts: Any) -> Task:
        """Somebody else's appointment; facts as in `Task` (owner, type, name, description ...)."""
        base = {"name": "Visit", "owner": self.users[0].id, "type": MEETING, **facts}
        task = Task(id=str(uuid.uuid4()), span=(begin, finish), **base)
        with self.lock:
            self.tasks.append(task)
        return task


# --- what callers send and get ---------------------------------------------------------------------------


def no(status: int, kind: str, message: str) -> Refused:
    """The error envelope."""
    return Refused(Reply(status, {"Status": "Error", "ExceptionType": kind, "ExceptionMessage": message}))


def only(call: Call, *names: str) -> None:
    """Refuse query parameters the call does not know."""
    for name in call.query:
        if name not in names:
            raise no(400, "MXInvalidInputException", f"'{name}' is not a parameter of this call")


def one(call: Call, name: str) -> str:
    """A query parameter that must be there."""
    values = call.query.get(name, [])
    if len(values) != 1 or not values[0]:
        raise no(400, "MXMandatoryAttributeMissingException", f"'{name}' is mandatory")
    return values[0]


def fields(call: Call, *names: str) -> dict[str, Any]:
    """The JSON body, refused if it holds fields the call does not know; such a call has no query."""
    only(call)
    if not isinstance(call.body, dict):
        raise no(400, "MXInvalidInputException", "The body must be a JSON object")
    for name in call.body:
        if name not in names:
            raise no(400, "MXInvalidInputException", f"'{name}' is not a field of this call")
    return dict(call.body)


def plain_date(value: Any, name: str) -> date:
    """A date and nothing more."""
    try:
        if not PLAIN.fullmatch(str(value)):
            raise ValueError(value)
        return date.fromisoformat(str(value))
    except ValueError:
        raise no(400, "MXInvalidInputException", f"'{name}' must be a date as yyyy-MM-dd") from None


def stamp(value: Any, name: str) -> datetime:
    """A UTC time as the service writes it."""
    try:
        if not EXACT.fullmatch(str(value)):
            raise ValueError(value)
        return datetime.fromisoformat(str(value)).replace(tzinfo=UTC)
    except ValueError:
        raise no(400, "MXInvalidInputException", f"'{name}' must be a time as yyyy-MM-dd HH:mm:ss") from None


def day_or_time(value: Any, name: str) -> datetime:
    """A UTC time, or the midnight that begins a UTC date."""
    if PLAIN.fullmatch(str(value)):
        return wall(plain_date(value, name), "00:00", UTC)
    return stamp(value, name)


def span_check(first: date, last: date) -> None:
    """At most 100 days, and forwards."""
    if last < first:
        raise no(400, "MXInvalidInputException", "ToDate must not be before FromDate")
    if (last - first).days >= 100:
        raise no(400, "MXInvalidInputException", "The date range must not be longer than 100 days")


def clocks(begin: str, finish: str) -> dict[str, str]:
    """A window in wall clock times."""
    return {"StartTime": f"{begin}:00", "EndTime": f"{finish}:00"}


def in_zone(span: Span, zone: tzinfo) -> dict[str, str]:
    """A window as times of day; the midnight that ends the day is 00:00:00."""
    begin, finish = (t.astimezone(zone).strftime("%H:%M:%S") for t in span)
    return {"StartTime": begin, "EndTime": finish}


def in_utc(span: Span) -> dict[str, str]:
    """A busy slot."""
    begin, finish = (t.astimezone(UTC).strftime(STAMP) for t in span)
    return {"StartTime": begin, "EndTime": finish}
