"""LeadSquaredFake does what it claims."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlencode

import pytest

from fakes.asking import Answer, ask
from fakes.leadsquared import LeadSquaredFake
from fakes.leadsquared_sample import ASHA, CALLBACK, DEV, MEETING

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)  # a Saturday
AVAILABLE = "/v2/Task.svc/RetrieveAvailableSlots/ByUserEmailAddress"
APPOINTMENTS = "/v2/Task.svc/RetrieveAppointments/ByUserEmailAddress"
WHO = "/v2/Authentication.svc/UserByAccessKey.Get"


@pytest.fixture
def fake() -> Iterator[LeadSquaredFake]:
    """A service on a Saturday, with its sample data."""
    with LeadSquaredFake(now=lambda: NOW) as service:
        yield service


def go(fake: LeadSquaredFake, path: str, body: Any = None, **query: Any) -> Answer:
    """One call with the keys in its headers; a POST if it has a body."""
    keys = {"x-LSQ-AccessKey": fake.access_key, "x-LSQ-SecretKey": fake.secret_key}
    text = "?" + urlencode(query) if query else ""
    return ask(fake.url + path + text, "GET" if body is None else "POST", body, keys)


def asked(*names: str, begin: str = "2026-11-24", finish: str = "", page: int = 1, size: int = 50) -> dict[str, Any]:
    """The body of a question about some users."""
    return {
        "FromDate": begin,
        "ToDate": finish or begin,
        "Users": [f"{name}@example.com" for name in names],
        "Paging": {"PageIndex": page, "PageSize": size},
    }


def row(fake: LeadSquaredFake, name: str, day: str, **more: Any) -> dict[str, Any]:
    """What is said about one user and day."""
    answer = go(fake, AVAILABLE, {**asked(name, begin=day), **more})
    assert answer.status == 200, answer.body
    (listed,) = answer.body["List"]
    (found,) = listed["UserSlots"]
    assert listed["Date"] == day
    result: dict[str, Any] = found
    return result


def times(spans: list[dict[str, str]] | None) -> list[str]:
    """Spans as short texts."""
    return [f"{s['StartTime'][-8:-3]}-{s['EndTime'][-8:-3]}" for s in spans or []]


def error(answer: Answer) -> str:
    """The kind of a refusal in LeadSquared's envelope."""
    assert set(answer.body) == {"Status", "ExceptionType", "ExceptionMessage"}
    assert answer.body["Status"] == "Error"
    kind: str = answer.body["ExceptionType"]
    return kind


def create(fake: LeadSquaredFake, **changes: Any) -> Answer:
    """Block Asha's Tuesday from 15:00 to 16:00 in India; None takes a field away."""
    body = {
        "Name": "Blocked",
        "Description": "Blocked from Openweek · ow:7f3a",
        "RelatedEntity": 0,
        "RelatedEntityId": "",
        "DueDate": "2026-11-24 09:30:00",
        "EndDate": "2026-11-24 10:30:00",
        "Reminder": 0,
        "NotifyBy": "1000",
        "OwnerEmailAddress": "asha@example.com",
        "TaskType": {"Name": "Meeting"},
        **changes,
    }
    return go(fake, "/v2/Task.svc/Create", {name: value for name, value in body.items() if value is not None})


def test_credentials_and_region(fake: LeadSquaredFake) -> None:
    """Wrong keys are 401; keys in the address are for one call only; the wrong region names the right host."""
    users = "/v2/UserManagement.svc/Users.Get"
    assert ask(fake.url + users).status == 401
    query = {"accessKey": fake.access_key, "secretKey": fake.secret_key}
    assert ask(f"{fake.url}{users}?{urlencode(query)}").status == 400
    assert ask(f"{fake.url}{WHO}?{urlencode(query)}").body["TimeZone"] == "Asia/Kolkata"
    assert go(fake, WHO).body["EmailAddress"] is None
    fake.header_discovery = False
    assert go(fake, WHO).status == 401
    fake.region_host = "api-in21.leadsquared.com"
    refused = go(fake, users)
    assert (refused.status, error(refused)) == (401, "MXUnAuthorizedException")
    assert fake.region_host in refused.body["ExceptionMessage"]
    assert ask(f"{fake.url}{WHO}?{urlencode(query)}").status == 200


def test_users_and_types(fake: LeadSquaredFake) -> None:
    """Bare arrays; inactive users are listed; a type may allow conflicts, under a name nobody knows."""
    users = go(fake, "/v2/UserManagement.svc/Users.Get").body
    assert [u["StatusCode"] for u in users] == [0, 0, 0, 0, 1]
    types = go(fake, "/v2/Task.svc/RetrieveTaskType", ColumnName="Category", ColumnValue=0).body
    assert [(t["Name"], t["AllowConflicts"]) for t in types] == [("Meeting", False), ("Call back", True)]
    assert types[0]["CreatedOn"] == "/Date(1709251200000+0000)/"
    fake.conflict_key = None
    assert "AllowConflicts" not in go(fake, "/v2/Task.svc/RetrieveTaskType").body[0]


def test_windows_breaks_and_midnight(fake: LeadSquaredFake) -> None:
    """Breaks lie inside windows, nothing is subtracted, and 00:00:00 is the end of the day."""
    tuesday = row(fake, "asha", "2026-11-24")
    assert (times(tuesday["AvailableSlots"]), times(tuesday["Breaks"])) == (["09:00-18:00"], ["13:00-13:30"])
    thursday = row(fake, "asha", "2026-11-26")
    assert thursday["AvailableSlots"][1] == {"StartTime": "20:00:00", "EndTime": "00:00:00"}
    assert times(thursday["Breaks"]) == ["20:00-20:15"]
    assert thursday["BusySlots"] is None


def test_busy_slots(fake: LeadSquaredFake) -> None:
    """UTC, repeated or overlapping at times, without what allows conflicts or is done."""
    monday = row(fake, "asha", "2026-11-23")["BusySlots"]
    assert monday == [{"StartTime": "2026-11-23 05:00:00", "EndTime": "2026-11-23 05:30:00"}] * 2
    assert times(row(fake, "asha", "2026-11-25")["BusySlots"]) == ["09:30-10:30", "10:00-11:00"]
    assert row(fake, "asha", "2026-11-24")["BusySlots"] is None
    assert row(fake, "asha", "2026-11-27")["BusySlots"] is None
    conflicts = row(fake, "asha", "2026-11-24", IncludeAllowedConflictSlots=True)
    assert times(conflicts["BusySlots"]) == ["05:30-06:00"]
    fake.subtracts_busy = True
    assert times(row(fake, "asha", "2026-11-23")["AvailableSlots"]) == ["09:00-10:30", "11:00-18:00"]


def test_reasons(fake: LeadSquaredFake) -> None:
    """Lists are null and a reason is given; busy time can be there all the same."""
    chitra = row(fake, "chitra", "2026-11-24")
    assert (chitra["AvailableSlots"], chitra["Breaks"], chitra["WorkDayTemplateTimeZone"]) == (None, None, None)
    assert (chitra["NoSlotsReason"], len(chitra["BusySlots"])) == ("WorkDayTemplateNotDefined", 2)
    assert row(fake, "dev", "2026-11-27")["NoSlotsReason"] == "Leave"
    assert row(fake, "asha", "2026-11-28")["NoSlotsReason"] == "NotScheduled"
    fake.holidays.add(date(2026, 11, 24))
    assert row(fake, "asha", "2026-11-24")["NoSlotsReason"] == "Holiday"


@pytest.mark.parametrize(
    ("basis", "windows", "breaks", "busy"),
    [
        ("template", ["09:00-17:00"], ["12:00-13:00"], ["15:00-15:45"]),
        ("utc", ["14:00-22:00"], ["17:00-18:00"], ["15:00-15:45"]),
        ("user", ["00:00-03:30", "19:30-00:00"], ["22:30-23:30"], ["15:00-15:45"]),
    ],
)
def test_three_readings_of_wall_times(
    fake: LeadSquaredFake, basis: str, windows: list[str], breaks: list[str], busy: list[str]
) -> None:
    """The same New York day as template, UTC and user see it; busy time is UTC in each."""
    fake.time_basis = basis
    found = row(fake, "bram", "2026-11-24")
    assert (times(found["AvailableSlots"]), times(found["Breaks"])) == (windows, breaks)
    assert times(found["BusySlots"]) == busy
    assert (found["UserTimeZone"], found["WorkDayTemplateTimeZone"]) == ("Asia/Kolkata", "America/New_York")


def test_work_day_details(fake: LeadSquaredFake) -> None:
    """The template's own wall times, which settle how the slots are meant."""
    path = "/v2/UserManagement.svc/User/GetWorkDayDetails"
    found = go(fake, path, userId=ASHA, date="2026-11-24").body
    assert (found["IsAvailable"], times(found["WorkingHours"])) == (1, ["09:00-18:00"])
    away = go(fake, path, userId=DEV, date="2026-11-27").body
    assert (away["IsAvailable"], away["StatusReason"]) == (0, "Leave")
    assert go(fake, path, userId="unknown", date="2026-11-24").status == 404


def test_paging_counts_rows(fake: LeadSquaredFake) -> None:
    """RecordCount counts users times days, a page may end inside a date, and a page too far is empty."""
    pages = [go(fake, AVAILABLE, asked("asha", "bram", finish="2026-11-25", page=n, size=3)).body for n in (1, 2, 3)]
    assert [p["RecordCount"] for p in pages] == [4, 4, 4]
    shape = [[(d["Date"], len(d["UserSlots"])) for d in p["List"]] for p in pages]
    assert shape == [[("2026-11-24", 2), ("2026-11-25", 1)], [("2026-11-25", 1)], []]


def test_unknown_and_inactive_users_are_missing(fake: LeadSquaredFake) -> None:
    """Nobody says that a user is unknown, unless told to."""
    body = asked("asha", "eila", "nobody")
    assert go(fake, AVAILABLE, body).body["RecordCount"] == 1
    fake.unknown_users = "error"
    assert error(go(fake, AVAILABLE, body)) == "MXUserNotFoundException"


@pytest.mark.parametrize(
    "changes",
    [
        {"ToDate": "2027-03-05"},
        {"ToDate": "2026-11-23"},
        {"FromDate": "2026-11-24 00:00:00"},
        {"FromDate": "24-11-2026"},
        {"Users": []},
        {"Users": "asha@example.com"},
        {"Paging": {"PageIndex": 0, "PageSize": 10}},
        {"Paging": {"PageIndex": 1, "PageSize": 1000}},
        {"Paging": None},
        {"Zone": "UTC"},
        {"IncludeAllowedConflictSlots": "false"},
    ],
)
def test_bad_questions(fake: LeadSquaredFake, changes: dict[str, Any]) -> None:
    """More than 100 days, wrong dates, paging from 0, fields of one's own invention."""
    answer = go(fake, AVAILABLE, {**asked("asha"), **changes})
    assert answer.status == 400
    assert error(answer).startswith("MX")


def test_a_hundred_days_are_allowed(fake: LeadSquaredFake) -> None:
    """The longest question."""
    assert go(fake, AVAILABLE, asked("asha", finish="2027-03-03")).body["RecordCount"] == 100


def test_create_blocks(fake: LeadSquaredFake) -> None:
    """A meeting turns busy, a call back does not; both are found again by their tag."""
    key = create(fake).body["Message"]["Id"]
    assert times(row(fake, "asha", "2026-11-24")["BusySlots"]) == ["09:30-10:30"]
    create(fake, TaskType={"Id": CALLBACK}, DueDate="2026-11-24 04:00:00", EndDate="2026-11-24 05:00:00")
    assert times(row(fake, "asha", "2026-11-24")["BusySlots"]) == ["09:30-10:30"]
    tasks = go(fake, APPOINTMENTS, asked("asha")).body["List"]
    (mine,) = [t for t in tasks if t["UserTaskId"] == key]
    assert "ow:7f3a" in mine["Description"]
    assert (mine["DueDate"], mine["EndDate"]) == ("2026-11-24 09:30:00.000", "2026-11-24 10:30:00.000")
    assert mine["CompletedOn"] == "0001-01-01 00:00:00.000"
    assert mine["TaskType"]["CreatedOn"].startswith("/Date(")
    assert [t["Name"] for t in go(fake, "/v2/Task.svc/Retrieve.GetById", id=key).body] == ["Blocked"]
    assert go(fake, "/v2/Task.svc/Retrieve.GetById", id="unknown").body == []
    fake.end_field = None
    assert "EndDate" not in go(fake, "/v2/Task.svc/Retrieve.GetById", id=key).body[0]


def test_appointments_by_id_and_paging(fake: LeadSquaredFake) -> None:
    """To-dos are no appointments; done ones are listed; ids work like addresses."""
    week = asked("asha", begin="2026-11-23", finish="2026-11-27")
    names = [t["Name"] for t in go(fake, APPOINTMENTS, week).body["List"]]
    assert names == ["Stand-up", "Call back Om", "Visit of Meera", "Visit of Nikhil", "Done visit"]
    by_id = {**week, "Users": [ASHA], "Paging": {"PageIndex": 2, "PageSize": 4}}
    found = go(fake, "/v2/Task.svc/RetrieveAppointments/ByUserId", by_id).body
    assert ([t["StatusCode"] for t in found["List"]], found["RecordCount"]) == ([1], 5)


def test_create_without_dates(fake: LeadSquaredFake) -> None:
    """The service's own idea: from now, as long as the type says."""
    key = create(fake, DueDate=None, EndDate=None).body["Message"]["Id"]
    task = next(t for t in fake.tasks if t.id == key)
    assert (task.span[0], (task.span[1] - task.span[0]).seconds) == (NOW, 1800)


@pytest.mark.parametrize(
    "changes",
    [
        {"DueDate": "2026-11-24T09:30:00Z"},
        {"EndDate": "2026-11-24 09:30:00"},
        {"OwnerEmailAddress": "eila@example.com"},
        {"TaskType": {"Name": "Party"}},
        {"TaskType": None},
        {"Name": None},
        {"NotifyBy": 1000},
        {"RelatedEntity": 2},
        {"Zone": "UTC"},
    ],
)
def test_bad_tasks(fake: LeadSquaredFake, changes: dict[str, Any]) -> None:
    """Refused, and nothing is kept."""
    count = len(fake.tasks)
    assert error(create(fake, **changes)).startswith("MX")
    assert len(fake.tasks) == count


def test_overlap_can_be_refused(fake: LeadSquaredFake) -> None:
    """Whether the service does is unknown; types that allow conflicts never mind."""
    fake.refuses_overlap = True
    assert create(fake).status == 200
    assert error(create(fake)) == "MXAppointmentConflictException"
    assert create(fake, TaskType={"Id": CALLBACK}).status == 200
    assert create(fake, TaskType={"Id": MEETING}, OwnerEmailAddress="bram@example.com").status == 200


def test_update(fake: LeadSquaredFake) -> None:
    """At once; EndDate may silently be ignored, and the length is kept."""
    key = create(fake).body["Message"]["Id"]
    body = {"UserTaskId": key, "DueDate": "2026-11-24 11:00:00", "EndDate": "2026-11-24 11:30:00"}
    assert go(fake, "/v2/Task.svc/Update", body).body["Message"]["AffectedRows"] == 1
    assert times(row(fake, "asha", "2026-11-24")["BusySlots"]) == ["11:00-11:30"]
    fake.accepts_end = False
    go(fake, "/v2/Task.svc/Update", {**body, "DueDate": "2026-11-24 08:00:00", "EndDate": "2026-11-24 10:00:00"})
    assert times(row(fake, "asha", "2026-11-24")["BusySlots"]) == ["08:00-08:30"]
    assert go(fake, "/v2/Task.svc/Update", {**body, "UserTaskId": "unknown"}).status == 404


def test_moves_and_deletes_take_some_polls(fake: LeadSquaredFake) -> None:
    """Accepted at once, seen only at the third look."""
    fake.async_polls = 3
    key = create(fake).body["Message"]["Id"]
    item = {"UserTaskId": key, "FromDate": "2026-11-24 11:00:00", "ToDate": "2026-11-24 12:00:00"}
    moved = go(fake, "/v2/Task.svc/BulkUpdateAppointmentTime", {"TaskList": [item]}).body
    assert (moved["Status"], moved["Message"]["IsSuccessful"]) == ("Success", True)
    looks = [times(row(fake, "asha", "2026-11-24")["BusySlots"]) for _ in range(3)]
    assert looks == [["09:30-10:30"], ["09:30-10:30"], ["11:00-12:00"]]
    deleted = go(fake, "/v2/Task.svc/DeleteTasks", {"TaskIds": [key, "unknown"]}).body
    assert (deleted["TasksCount"], deleted["DeletedTasksCount"], deleted["FailureReason"]) == (2, 1, None)
    there = [len(go(fake, "/v2/Task.svc/Retrieve.GetById", id=key).body) for _ in range(3)]
    assert there == [1, 1, 0]
    fake.webhook_required = True
    assert error(go(fake, "/v2/Task.svc/DeleteTasks", {"TaskIds": [key]})).startswith("MXMandatory")
    assert go(fake, "/v2/Task.svc/BulkUpdateAppointmentTime", {"TaskList": [{"UserTaskId": key}]}).status == 400


@pytest.mark.parametrize("status", [200, 429])
def test_rate_limit(status: int) -> None:
    """The limit may arrive as an ordinary 200; its text tells the bucket."""
    with LeadSquaredFake(limit=2, window=5, limit_status=status) as fake:
        answers = [go(fake, WHO) for _ in range(3)]
        assert [a.status for a in answers] == [200, 200, status]
        assert error(answers[2]) == "MXAPIRateLimitExceededException"
        assert answers[2].body["ExceptionMessage"] == "API calls exceeded the limit of 2 in 5 second(s)"


def test_errors_as_200(fake: LeadSquaredFake) -> None:
    """Any error may hide in an ordinary answer."""
    fake.errors_as_200 = True
    answer = create(fake, Name=None)
    assert (answer.status, error(answer)) == (200, "MXMandatoryAttributeMissingException")


def test_null_lists(fake: LeadSquaredFake) -> None:
    """Even the outer list can be null."""
    fake.trouble("nulls", path="RetrieveAvailableSlots")
    assert go(fake, AVAILABLE, asked("asha")).body == {"RecordCount": 1, "List": None}
