"""HighLevelFake does what it claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest

from fakes.asking import Answer, ask
from fakes.highlevel import HighLevelFake
from fakes.highlevel_sample import ADA, BEN, CLEO, DAN, DEEP, DRAFT, OPEN_DAY, TEAM
from fakes.spans import millis

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)  # a Saturday
MONDAY = datetime(2026, 11, 23, 6, tzinfo=UTC)  # midnight in Chicago


@pytest.fixture
def fake() -> Iterator[HighLevelFake]:
    """A service on a Saturday, with its sample data."""
    with HighLevelFake(now=lambda: NOW) as service:
        yield service


def go(
    fake: HighLevelFake, path: str, method: str = "GET", body: Any = None, version: str = "2021-04-15", **query: Any
) -> Answer:
    """One call with token and version."""
    headers = {"Authorization": f"Bearer {fake.token}", "Version": version}
    text = "?" + urlencode(query, doseq=True) if query else ""
    return ask(fake.url + path + text, method, body, headers)


def slots(
    fake: HighLevelFake, calendar: str, begin: datetime = MONDAY, days: float = 7, **query: Any
) -> dict[str, list[str]]:
    """Slots by date, without the traceId that must be there."""
    asked: dict[str, Any] = {"startDate": millis(begin), "endDate": millis(begin + timedelta(days=days))}
    answer = go(fake, f"/calendars/{calendar}/free-slots", **asked, **query)
    assert answer.status == 200, answer.body
    assert answer.body.pop("traceId")
    return {day: value["slots"] for day, value in answer.body.items()}


def listed(fake: HighLevelFake, what: str, **query: Any) -> list[dict[str, Any]]:
    """Events or blocked slots of the week."""
    week: dict[str, Any] = {"startTime": millis(MONDAY), "endTime": millis(MONDAY + timedelta(days=7))}
    version = query.pop("version", "2021-04-15")
    answer = go(fake, f"/calendars/{what}", version=version, locationId=fake.location_id, **week, **query)
    assert answer.status == 200, answer.body
    found: list[dict[str, Any]] = answer.body["events"]
    return found


def block(fake: HighLevelFake, **changes: Any) -> dict[str, Any]:
    """A block of Ada's Monday, 10:00 to 11:00; None takes a field away."""
    body = {
        "title": "Dentist",
        "assignedUserId": ADA,
        "locationId": fake.location_id,
        "startTime": "2026-11-23T10:00:00-06:00",
        "endTime": "2026-11-23T11:00:00-06:00",
        **changes,
    }
    return {name: value for name, value in body.items() if value is not None}


def post(fake: HighLevelFake, **changes: Any) -> Answer:
    """Create such a block."""
    return go(fake, "/calendars/events/block-slots", "POST", block(fake, **changes))


def test_credentials_and_versions(fake: HighLevelFake) -> None:
    """Token, Version header and location are checked before anything else."""
    path = f"{fake.url}/calendars/?locationId={fake.location_id}"
    token = {"Authorization": f"Bearer {fake.token}"}
    assert ask(path, headers={"Version": "2021-04-15"}).status == 401
    assert ask(path, headers=token).body["message"] == "version header was not found."
    assert ask(path, headers={**token, "Version": "1999-01-01"}).status == 401
    for version in ("v3", "2023-02-21", "2021-07-28", "2021-04-15", "legacy"):
        assert ask(path, headers={**token, "Version": version}).status == 200
    assert go(fake, "/calendars/", locationId="elsewhere").status == 403


def test_missing_scope_is_401_or_403(fake: HighLevelFake) -> None:
    """A good token without the right reads like a bad one, or like a forbidden thing."""
    fake.scopes.remove("calendars/events.write")
    assert post(fake).body["message"] == "The token is not authorized for this scope."
    fake.scope_status = 403
    assert post(fake).status == 403
    assert go(fake, "/calendars/", locationId=fake.location_id).status == 200


def test_calendars(fake: HighLevelFake) -> None:
    """Each kind of calendar is there; drafts can be left out; one calendar is wrapped; openHours may be {}."""
    everything = go(fake, "/calendars/", locationId=fake.location_id).body["calendars"]
    assert [c["id"] for c in everything] == [OPEN_DAY, TEAM, DEEP, DRAFT]
    assert [c["calendarType"] for c in everything] == ["event", "round_robin", "personal", "event"]
    shown = go(fake, "/calendars/", locationId=fake.location_id, showDrafted="false").body["calendars"]
    assert DRAFT not in [c["id"] for c in shown]
    assert go(fake, f"/calendars/{DEEP}").body["calendar"]["openHours"] == {}
    assert go(fake, "/calendars/nothing").status == 400
    assert go(fake, "/calendars/nothing", version="v3").status == 404
    groups = go(fake, "/calendars/groups", locationId=fake.location_id).body["groups"]
    grouped = go(fake, "/calendars/", locationId=fake.location_id, groupId=groups[0]["id"]).body["calendars"]
    assert [c["id"] for c in grouped] == [TEAM, DEEP]


def test_unknown_parameters_are_refused(fake: HighLevelFake) -> None:
    """422 with a list names what should not be there."""
    answer = go(fake, "/calendars/", locationId=fake.location_id, limit=5)
    assert (answer.status, answer.body["message"]) == (422, ["property limit should not exist"])


def test_users(fake: HighLevelFake) -> None:
    """The search needs the company, pages by strings, counts everybody; the old list is gone in v3."""
    location = go(fake, f"/locations/{fake.location_id}").body["location"]
    company = {"companyId": location["companyId"]}
    assert location["timezone"] == "America/Chicago"
    page = go(fake, "/users/search", **company, skip="2", limit="2").body
    assert ([u["id"] for u in page["users"]], page["count"]) == ([CLEO, DAN], 4)
    assert [u["deleted"] for u in page["users"]] == [False, True]
    assert go(fake, "/users/search").status == 422
    odd = go(fake, "/users/search", **company, limit="many")
    assert (odd.status, set(odd.body)) == (400, {"status", "message", "name", "traceId"})
    assert len(go(fake, "/users/", locationId=fake.location_id).body["users"]) == 4
    assert go(fake, "/users/", version="v3", locationId=fake.location_id).status == 404


def test_free_slots_are_computed(fake: HighLevelFake) -> None:
    """Hours minus appointments; days off are missing; the zone shapes keys and offsets."""
    week = slots(fake, TEAM, userId=ADA)
    assert list(week) == [f"2026-11-{day}" for day in range(23, 28)]
    assert week["2026-11-23"][0] == "2026-11-23T09:30:00-06:00"  # 9:00 is held by someone who did not come
    assert "2026-11-23T15:00:00-06:00" in week["2026-11-23"]  # a cancelled call holds nothing
    assert "2026-11-24T10:00:00-06:00" not in week["2026-11-24"]
    assert "2026-11-26T10:00:00-06:00" not in week["2026-11-26"]  # synced busy time
    assert "2026-11-25T15:00:00-06:00" in week["2026-11-25"]  # a synced item that was deleted
    kolkata = slots(fake, TEAM, timezone="Asia/Kolkata", userId=ADA)
    assert kolkata["2026-11-23"][0] == "2026-11-23T21:00:00+05:30"
    assert "2026-11-24" in kolkata


def test_round_robin_offers_while_one_is_free(fake: HighLevelFake) -> None:
    """A slot goes only when the last member is taken; userIds needs brackets or repetition."""
    noon = "2026-11-23T14:00:00-06:00"
    at = {"startTime": noon, "endTime": "2026-11-23T14:30:00-06:00"}
    assert post(fake, **at).status == 201
    assert noon in slots(fake, TEAM)["2026-11-23"]
    assert noon not in slots(fake, TEAM, userId=ADA)["2026-11-23"]
    assert post(fake, assignedUserId=BEN, **at).status == 201
    assert noon not in slots(fake, TEAM)["2026-11-23"]
    brackets: dict[str, Any] = {"userIds[]": [ADA, BEN]}
    assert slots(fake, TEAM) == slots(fake, TEAM, **brackets) == slots(fake, TEAM, userIds=[ADA, BEN])
    asked: dict[str, Any] = {"startDate": millis(MONDAY), "endDate": millis(MONDAY) + 1000}
    assert go(fake, f"/calendars/{TEAM}/free-slots", **asked, userIds=ADA).status == 422


def test_empty_days(fake: HighLevelFake) -> None:
    """A full day has an empty list, a day off no key, and nothing free at all only the traceId."""
    assert post(fake, startTime="2026-11-23T08:00:00-06:00", endTime="2026-11-23T18:00:00-06:00").status == 201
    assert slots(fake, DEEP)["2026-11-23"] == []
    assert slots(fake, DEEP, days=1) == {}
    assert slots(fake, DRAFT) == {}


def test_user_block_holds_in_all_calendars_of_the_user(fake: HighLevelFake) -> None:
    """Buffers aside, Ada's hour is gone from the personal calendar and from the team's when only she counts."""
    ten = "2026-11-23T10:00:00-06:00"
    assert ten in slots(fake, DEEP)["2026-11-23"]
    assert post(fake).status == 201
    assert ten not in slots(fake, DEEP)["2026-11-23"]
    assert ten not in slots(fake, TEAM, userId=ADA)["2026-11-23"]
    assert ten in slots(fake, OPEN_DAY)["2026-11-23"]


def test_notice_horizon_caps_and_look_busy(fake: HighLevelFake) -> None:
    """What hides slots although nothing is booked: notice, horizon, the daily cap, look-busy."""
    deep = next(c for c in fake.calendars if c["id"] == DEEP)
    before = slots(fake, DEEP)
    deep |= {"allowBookingAfter": 3, "allowBookingAfterUnit": "days"}
    assert slots(fake, DEEP)["2026-11-23"] == []
    deep |= {"allowBookingAfter": 0, "allowBookingFor": 4, "allowBookingForUnit": "days"}
    assert slots(fake, DEEP)["2026-11-26"] == []
    deep |= {"allowBookingFor": 1, "allowBookingForUnit": "months", "appoinmentPerDay": 1}
    assert slots(fake, DEEP)["2026-11-25"] == []
    deep |= {"appoinmentPerDay": 4, "lookBusyConfig": {"enabled": True, "LookBusyPercentage": 50}}
    assert sum(map(len, slots(fake, DEEP).values())) < sum(map(len, before.values()))
    assert slots(fake, DEEP, enableLookBusy="false") == before


def test_daylight_saving(fake: HighLevelFake) -> None:
    """Hours follow the wall clock over the change, and a night shift shows both offsets in one day."""
    weeks = slots(fake, OPEN_DAY, datetime(2027, 3, 12, 6, tzinfo=UTC), 4)
    assert weeks["2027-03-12"][0].endswith("T09:00:00-06:00")
    assert weeks["2027-03-15"][0].endswith("T09:00:00-05:00")
    everyday = {"daysOfTheWeek": [0], "hours": [{"openHour": 0, "openMinute": 0, "closeHour": 5, "closeMinute": 0}]}
    next(c for c in fake.calendars if c["id"] == OPEN_DAY)["openHours"] = [everyday]
    night = slots(fake, OPEN_DAY, datetime(2027, 3, 14, 6, tzinfo=UTC), 1)["2027-03-14"]
    assert {text[-6:] for text in night} == {"-06:00", "-05:00"}
    assert not [text for text in night if "T02:" in text]


def test_bad_ranges(fake: HighLevelFake) -> None:
    """More than 31 days, backwards, ISO instead of milliseconds, an unknown zone."""
    path = f"/calendars/{TEAM}/free-slots"
    begin = millis(MONDAY)
    for last, status in ((31, 200), (31.01, 400), (-1, 400)):
        asked: dict[str, Any] = {"startDate": begin, "endDate": begin + round(last * 86_400_000)}
        assert go(fake, path, **asked).status == status
    assert go(fake, path, startDate="2026-11-23", endDate=begin).status == 422
    assert go(fake, path, startDate=begin, endDate=begin + 1, timezone="Mars/Base").status == 400


def test_events(fake: HighLevelFake) -> None:
    """Appointments, never blocks; recurring ids; both forms of time; deleted only in v3."""
    mine = listed(fake, "events", userId=ADA)
    assert "Dentist" not in [e["title"] for e in mine]
    assert all(re.fullmatch(r"\w+_\d{13}_\d+", e["id"]) for e in mine)
    assert {e["appointmentStatus"] for e in mine} == {"confirmed", "cancelled", "noshow"}
    (naive,) = listed(fake, "events", userId=BEN)
    assert naive["startTime"] == "2026-11-26 14:30:00"
    newest = listed(fake, "events", userId=ADA, version="v3")
    assert [e["title"] for e in newest if e["deleted"]] == ["Removed call"]
    assert not any("deleted" in e for e in mine)
    assert len(listed(fake, "events", groupId=fake.groups[0]["id"])) == 5


def test_blocked_slots(fake: HighLevelFake) -> None:
    """People's blocks and synced busy time by user, a calendar's own blocks by calendar."""
    mine = listed(fake, "blocked-slots", userId=BEN)
    assert [e["title"] for e in mine] == ["Busy", "Dentist"]
    assert (mine[0]["isFullDay"], "locationId" in mine[0]) == (True, False)
    assert [e["title"] for e in listed(fake, "blocked-slots", calendarId=OPEN_DAY)] == ["Cleaning"]


def test_event_queries_are_strict(fake: HighLevelFake) -> None:
    """One owner, milliseconds, at most 31 days."""
    base: dict[str, Any] = {"locationId": fake.location_id, "startTime": millis(MONDAY), "endTime": millis(MONDAY) + 1}
    assert go(fake, "/calendars/events", **base).status == 422
    assert go(fake, "/calendars/events", **base, userId=ADA, calendarId=TEAM).status == 400
    assert go(fake, "/calendars/events", **{**base, "startTime": "2026-11-23"}, userId=ADA).status == 422
    assert go(fake, "/calendars/events", **{**base, "endTime": millis(MONDAY) * 2}, userId=ADA).status == 400
    assert go(fake, "/calendars/events/some-id").status == 401


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"calendarId": OPEN_DAY}, 400),
        ({"assignedUserId": None}, 422),
        ({"startTime": "2026-11-23T10:00:00"}, 422),
        ({"startTime": None}, 422),
        ({"endTime": "2026-11-23T10:00:00-06:00"}, 400),
        ({"locationId": None}, 422),
        ({"locationId": "elsewhere"}, 403),
        ({"assignedUserId": DAN}, 400),
        ({"note": "x"}, 422),
        ({"assignedUserId": None, "calendarId": OPEN_DAY}, 201),
        ({"startTime": "2026-11-23T16:00:00Z"}, 201),
    ],
)
def test_create_is_validated(fake: HighLevelFake, changes: dict[str, Any], status: int) -> None:
    """One owner, offsets, an order, a known person, no fields of one's own invention."""
    count = len(fake.blocks)
    answer = post(fake, **changes)
    assert answer.status == status, answer.body
    assert len(fake.blocks) == count + (status == 201)
    if status == 422:
        assert isinstance(answer.body["message"], list)


def test_only_event_calendars_can_be_blocked(fake: HighLevelFake) -> None:
    """The text that seven users reported."""
    for calendar in (TEAM, DEEP):
        answer = post(fake, assignedUserId=None, calendarId=calendar)
        assert (answer.status, answer.body) == (400, {"message": "The calendar is not an event calendar."})


def test_life_of_a_block(fake: HighLevelFake) -> None:
    """201 at birth, move and death; gone from the list; dying twice is a 400 that says so."""
    key = post(fake).body["id"]
    assert key in [e["id"] for e in listed(fake, "blocked-slots", userId=ADA)]
    moved = block(fake, endTime="2026-11-23T12:00:00-06:00")
    answer = go(fake, f"/calendars/events/block-slots/{key}", "PUT", moved)
    assert (answer.status, answer.body["endTime"]) == (201, "2026-11-23T12:00:00-06:00")
    answer = go(fake, f"/calendars/events/{key}", "DELETE", {})
    assert (answer.status, answer.body["succeeded"]) == (201, True)
    assert key not in [e["id"] for e in listed(fake, "blocked-slots", userId=ADA)]
    again = go(fake, f"/calendars/events/{key}", "DELETE")
    assert again.status == 400
    assert "already been deleted" in again.body["message"]
    assert go(fake, "/calendars/events/unknown", "DELETE").status == 404
    assert go(fake, f"/calendars/events/block-slots/{key}", "PUT", moved).status == 404


def test_doubtful_behaviour_can_be_chosen(fake: HighLevelFake) -> None:
    """Deleting may need a body, overlapping blocks may be refused, synced items are not ours."""
    key = post(fake).body["id"]
    fake.delete_needs_body = True
    assert go(fake, f"/calendars/events/{key}", "DELETE").status == 400
    fake.refuse_overlap = True
    assert post(fake).status == 400
    assert go(fake, f"/calendars/events/block-slots/{key}", "PUT", block(fake)).status == 201
    synced = next(b.id for b in fake.blocks if b.synced)
    assert go(fake, f"/calendars/events/{synced}", "DELETE", {}).status == 400


def test_lost_answer_leaves_the_block(fake: HighLevelFake) -> None:
    """A create whose answer is lost can be found again by its title."""
    fake.trouble("lost", method="POST")
    with pytest.raises(OSError, match=r"."):
        post(fake, title="Away · ow:7f3a")
    assert "Away · ow:7f3a" in [e["title"] for e in listed(fake, "blocked-slots", userId=ADA)]


def test_rate_limits() -> None:
    """Headers on every answer; a burst is refused, and so is everything once the day is used up."""
    with HighLevelFake(limit=2, window=60) as fake:
        answers = [go(fake, "/calendars/", locationId=fake.location_id) for _ in range(3)]
        assert [a.status for a in answers] == [200, 200, 429]
        assert [a.headers["X-RateLimit-Remaining"] for a in answers] == ["1", "0", "0"]
        assert answers[2].headers["X-RateLimit-Interval-Milliseconds"] == "60000"
    with HighLevelFake(daily_limit=1) as fake:
        answers = [go(fake, "/calendars/", locationId=fake.location_id) for _ in range(2)]
        assert [a.status for a in answers] == [200, 429]
        assert answers[1].headers["X-RateLimit-Daily-Remaining"] == "0"
        assert int(answers[1].headers["X-RateLimit-Daily-Reset"]) > 0


def test_schedules(fake: HighLevelFake) -> None:
    """Working hours by person; an event calendar's only in v3."""
    found = go(fake, "/calendars/schedules/search", locationId=fake.location_id, userId=ADA).body["schedules"]
    assert len(found[0]["rules"]) == 5
    assert go(fake, "/calendars/schedules/search", locationId=fake.location_id).status == 422
    path = f"/calendars/schedules/event-calendar/{OPEN_DAY}"
    assert go(fake, path).status == 404
    rules = go(fake, path, version="v3").body["schedule"]["rules"]
    assert (rules[0]["day"], rules[0]["intervals"]) == ("monday", [{"from": "09:00", "to": "17:00"}])
