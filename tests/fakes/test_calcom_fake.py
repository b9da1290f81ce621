"""CalcomFake does what it claims."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from fakes.asking import Answer, ask
from fakes.calcom import CalcomFake
from fakes.calcom_sample import COLLEAGUE, GOOGLE, ME, OFFICE, PRIMARY, WORK

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)  # a Saturday
VERSIONS = {"slots": "2024-09-04", "event-types": "2024-06-14", "schedules": "2024-06-11"}
WEEK: dict[str, Any] = {"start": "2026-11-23", "end": "2026-11-29", "timeZone": "Europe/Berlin"}


@pytest.fixture
def fake() -> Iterator[CalcomFake]:
    """A service on a Saturday, with its sample data."""
    with CalcomFake(now=lambda: NOW) as service:
        yield service


def go(fake: CalcomFake, path: str, method: str = "GET", body: Any = None, **query: Any) -> Answer:
    """One call with the key and the resource's version."""
    version = VERSIONS.get(path.split("/")[2], "2024-08-13")
    headers = {"Authorization": f"Bearer {fake.api_key}", "cal-api-version": version}
    text = "?" + urlencode(query, doseq=True) if query else ""
    return ask(fake.base + path + text, method, body, headers)


def data(fake: CalcomFake, path: str, method: str = "GET", body: Any = None, **query: Any) -> Any:
    """The data of a call that must succeed."""
    answer = go(fake, path, method, body, **query)
    assert answer.status in (200, 201), answer.body
    assert answer.body["status"] == "success"
    return answer.body["data"]


def slots(fake: CalcomFake, **query: Any) -> dict[str, list[str]]:
    """Starts by date, in Berlin, clock only."""
    found = data(fake, "/v2/slots", **{**WEEK, **({"eventTypeId": 100} if not query else {}), **query})
    return {day: [item["start"][11:16] for item in items] for day, items in found.items()}


def error(answer: Answer) -> str:
    """The message of a refusal in Cal.com's envelope."""
    assert answer.body["status"] == "error"
    assert {"timestamp", "path", "error"} <= set(answer.body)
    message: str = answer.body["error"]["message"]
    return message


def test_credentials(fake: CalcomFake) -> None:
    """A wrong key, a wrong prefix, an expired key and no key each have their own words."""
    me = f"{fake.base}/v2/me"
    assert error(ask(me)).startswith("No authentication method")
    assert error(ask(me, headers={"Authorization": "Bearer cal_other"})) == "Your api key is not valid"
    assert "access token" in error(ask(me, headers={"Authorization": "Bearer other"}))
    assert data(fake, "/v2/me")["timeZone"] == "Europe/Berlin"
    fake.expired = True
    assert error(go(fake, "/v2/me")) == "Your api key is expired"


def test_versions(fake: CalcomFake) -> None:
    """Each resource has its own version; without it there is no such route."""
    token = {"Authorization": f"Bearer {fake.api_key}"}
    for path in ("/v2/slots", "/v2/event-types", "/v2/schedules", "/v2/bookings"):
        for headers in (token, {**token, "cal-api-version": "2020-01-01"}):
            answer = ask(fake.base + path, headers=headers)
            assert (answer.status, answer.body["error"]["code"]) == (404, "NotFoundException")
    assert ask(fake.base + "/v2/me", headers=token).status == 200


def test_prefix() -> None:
    """A self-hosted server may live below a prefix, and nowhere else."""
    with CalcomFake(prefix="/api") as fake:
        assert data(fake, "/v2/me")["username"] == "host-one"
        assert ask(fake.url + "/v2/me").status == 404


@pytest.mark.parametrize(
    ("edition", "missing"),
    [
        ("cal.com", ["/v2/me/ooo", "/v2/calendars/connections"]),
        ("cal.diy", ["/v2/me/ooo", "/v2/teams", "/v2/organizations/1/users"]),
        ("all", []),
    ],
)
def test_editions(edition: str, missing: list[str]) -> None:
    """What an edition lacks is a 404, not an empty list."""
    with CalcomFake(edition=edition, organization=1) as fake:
        for path in ("/v2/me/ooo", "/v2/calendars/connections", "/v2/teams", "/v2/organizations/1/users"):
            assert go(fake, path).status == (404 if path in missing else 200)


def test_event_types(fake: CalcomFake) -> None:
    """Own ones include the hidden; a person's public ones need no key."""
    own = {t["id"]: t for t in data(fake, "/v2/event-types")}
    assert (own[102]["hidden"], own[101]["lengthInMinutesOptions"], own[103]["seatsPerTimeSlot"]) == (
        True,
        [30, 60, 90],
        5,
    )
    headers = {"cal-api-version": "2024-06-14"}
    public = ask(fake.base + "/v2/event-types?username=host-one", headers=headers).body["data"]
    assert 102 not in [t["id"] for t in public]
    assert ask(fake.base + "/v2/event-types", headers=headers).status == 401
    assert [t["schedulingType"] for t in data(fake, "/v2/teams/10/event-types")] == [
        "roundRobin",
        "managed",
        "collective",
    ]


def test_slots_match_the_published_expectation() -> None:
    """The provider's own end-to-end case: Rome, Monday to Friday, sixty minutes, an end at midnight."""
    with CalcomFake(now=lambda: datetime(2050, 8, 1, tzinfo=UTC), zone="Europe/Rome") as fake:
        fake.bookings, fake.outside = [], []
        fake.event_types[0] |= {"lengthInMinutes": 60, "minimumBookingNotice": 0}
        asked: dict[str, Any] = {"eventTypeId": 100, "start": "2050-09-05", "end": "2050-09-09"}
        days = [f"2050-09-{day:02}" for day in range(5, 10)]
        utc = {d: [{"start": f"{d}T{hour:02}:00:00.000Z"} for hour in range(7, 15)] for d in days}
        assert data(fake, "/v2/slots", **asked) == utc
        rome = {
            d: [
                {"start": f"{d}T{hour:02}:00:00.000+02:00", "end": f"{d}T{hour + 1:02}:00:00.000+02:00"}
                for hour in range(9, 17)
            ]
            for d in days
        }
        assert data(fake, "/v2/slots", **asked, format="range", timeZone="Europe/Rome") == rome


def test_slots_are_computed(fake: CalcomFake) -> None:
    """Schedule minus bookings, outside events of selected calendars, buffers and notice."""
    week = slots(fake)
    assert list(week) == [f"2026-11-{day}" for day in range(23, 28)]
    assert "10:00" not in week["2026-11-23"]
    assert "09:30" not in week["2026-11-23"]  # ten minutes' pause after it would run into the booking
    assert "12:00" not in week["2026-11-24"]  # lunch in the Google calendar
    assert "09:00" not in week["2026-11-27"]  # the board in the Office calendar
    assert "16:00" in week["2026-11-25"]  # choir is in a calendar that is not selected
    assert "13:00" in week["2026-11-27"]  # cancelled
    fake.now = lambda: datetime(2026, 11, 23, 10, tzinfo=UTC)
    assert slots(fake)["2026-11-23"][0] == "13:00"


@pytest.mark.parametrize(
    "form",
    [
        {"eventTypeId": 100},
        {"eventTypeSlug": "intro", "username": "host-one"},
        {"eventTypeSlug": "intro", "username": "host-one", "organizationSlug": "openweek-org"},
        {"usernames": "host-one,host-two", "organizationSlug": "openweek-org"},
        {"eventTypeId": 300},
        {"eventTypeSlug": "team-intro", "teamSlug": "support-team"},
        {"eventTypeSlug": "team-intro", "teamSlug": "support-team", "organizationSlug": "openweek-org"},
    ],
)
def test_the_seven_ways_to_address(fake: CalcomFake, form: dict[str, Any]) -> None:
    """Each form works, and without a key."""
    answer = ask(f"{fake.base}/v2/slots?{urlencode({**WEEK, **form})}", headers={"cal-api-version": "2024-09-04"})
    assert answer.status == 200
    assert "2026-11-23" in answer.body["data"]


@pytest.mark.parametrize(
    ("form", "named"),
    [
        ({"eventTypeId": 100, "username": "host-one"}, "username"),
        ({"eventTypeId": 100, "slotFormat": "range"}, "slotFormat"),
        ({"eventTypeId": 100, "format": "list"}, "format"),
        ({"eventTypeId": "intro"}, "eventTypeId"),
        ({"eventTypeSlug": "intro"}, "username"),
        ({"usernames": "host-one,host-two"}, "organizationSlug"),
        ({"usernames": "host-one", "organizationSlug": "openweek-org"}, "usernames"),
        ({"usernames": "host-one,host-two", "organizationSlug": "openweek-org", "username": "host-one"}, "username"),
        ({"eventTypeId": 100, "timeZone": "Berlin"}, "timeZone"),
        ({"eventTypeId": 100, "duration": 45}, "Duration"),
        ({"eventTypeId": 100, "end": "2026-11-20"}, "Invalid time range"),
        ({"eventTypeId": 100, "start": "tomorrow"}, "Invalid time range"),
    ],
)
def test_bad_questions(fake: CalcomFake, form: dict[str, Any], named: str) -> None:
    """400, and the message names the property."""
    answer = go(fake, "/v2/slots", **{**WEEK, **form})
    assert answer.status == 400
    assert named in error(answer)


def test_the_captured_refusal(fake: CalcomFake) -> None:
    """Mixed addressing is refused in the very words of the capture."""
    asked: dict[str, Any] = {
        "start": "2025-07-31",
        "end": "2025-10-01",
        "username": "x",
        "eventTypeSlug": "y",
        "eventTypeId": 1,
    }
    expected = (
        "username property is wrong,property username should not exist ,"
        " eventTypeSlug property is wrong,property eventTypeSlug should not exist "
    )
    answer = go(fake, "/v2/slots", **asked)
    assert error(answer) == expected
    assert answer.body["error"]["details"] == {"message": expected, "error": "Bad Request", "statusCode": 400}


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ({"eventTypeId": 999}, "Event Type not found"),
        ({"eventTypeSlug": "intro", "username": "nobody"}, "User with username nobody not found"),
        ({"eventTypeSlug": "intro", "teamSlug": "none"}, "Team with slug none not found"),
    ],
)
def test_unknown_addresses(fake: CalcomFake, form: dict[str, Any], text: str) -> None:
    """404 says what was not found."""
    answer = go(fake, "/v2/slots", **{**WEEK, **form})
    assert (answer.status, error(answer)) == (404, text)


def test_edges_of_the_range(fake: CalcomFake) -> None:
    """An end at UTC midnight takes in its whole day; edge days may be partial; beyond a year there is nothing."""
    asked: dict[str, Any] = {"eventTypeId": 100, "start": "2026-11-23T12:00:00Z"}
    midnight = slots(fake, **asked, end="2026-11-24T00:00:00Z")
    assert list(midnight) == ["2026-11-23", "2026-11-24"]
    assert midnight["2026-11-23"][0] == "13:00"
    assert list(slots(fake, **asked, end="2026-11-23T22:59:59Z")) == ["2026-11-23"]
    assert max(slots(fake, eventTypeId=100, end="2029-01-01")) == "2027-11-19"
    nothing = go(fake, "/v2/slots", **{**WEEK, "eventTypeId": 100, "start": "2028-05-01", "end": "2028-05-02"})
    assert nothing.body == {"status": "success", "data": {}}
    assert slots(fake, eventTypeId=301) == {}  # the parent of a managed type


def test_daylight_saving(fake: CalcomFake) -> None:
    """Nine o'clock stays nine o'clock over the change."""
    asked: dict[str, Any] = {
        "eventTypeId": 102,
        "start": "2027-03-25",
        "end": "2027-03-29",
        "timeZone": "Europe/Berlin",
    }
    found = data(fake, "/v2/slots", **asked)
    assert found["2027-03-25"][0]["start"] == "2027-03-25T09:00:00.000+01:00"
    assert found["2027-03-29"][0]["start"] == "2027-03-29T09:00:00.000+02:00"


def test_seats(fake: CalcomFake) -> None:
    """A half full workshop is offered with its seats, a full one is not; either set of names."""
    asked: dict[str, Any] = {**WEEK, "eventTypeId": 103}
    found = data(fake, "/v2/slots", **asked)
    eleven = next(s for s in found["2026-11-25"] if "T11:00" in s["start"])
    uid = eleven.pop("bookingUid")
    assert {k: v for k, v in eleven.items() if k != "start"} == {
        "seatsBooked": 2,
        "seatsRemaining": 3,
        "seatsTotal": 5,
    }
    assert "15:00" not in [s["start"][11:16] for s in found["2026-11-26"]]
    fake.seat_names = "vendor"
    eleven = next(s for s in data(fake, "/v2/slots", **asked)["2026-11-25"] if "T11:00" in s["start"])
    assert (eleven["attendeesCount"], eleven["bookingUid"]) == (2, uid)


def test_rescheduled_booking_makes_room(fake: CalcomFake) -> None:
    """The booking to be moved does not stand in its own way."""
    uid = fake.add_booking(datetime(2026, 11, 24, 13, 0, tzinfo=UTC), datetime(2026, 11, 24, 14, 0, tzinfo=UTC)).uid
    assert "14:30" not in slots(fake)["2026-11-24"]
    assert "14:30" not in slots(fake, eventTypeId=100, bookingUidToReschedule="other")["2026-11-24"]
    fake.bookings = [b for b in fake.bookings if b.uid == uid]
    assert "14:30" in slots(fake, eventTypeId=100, bookingUidToReschedule=uid)["2026-11-24"]


def test_overrides_replace_the_day(fake: CalcomFake) -> None:
    """An override replaces the weekly hours of its date; the list replaces the list."""
    first = data(fake, "/v2/schedules/901")
    assert len(first["overrides"]) == 2
    mine = [
        {"date": "2026-11-24", "startTime": "09:00", "endTime": "10:00"},
        {"date": "2026-11-24", "startTime": "16:00", "endTime": "23:59"},
        {"date": "2026-11-25", "startTime": "00:00", "endTime": "00:00"},
    ]
    changed = data(fake, "/v2/schedules/901", "PATCH", {"overrides": mine})
    assert changed == {**first, "overrides": mine}
    assert data(fake, "/v2/schedules/default")["overrides"] == mine
    week = slots(fake)
    assert (week["2026-11-24"][:2], week["2026-11-24"][-1]) == (["09:00", "09:30"], "23:30")
    assert "2026-11-25" not in week


@pytest.mark.parametrize(
    "body",
    [
        {"overrides": [{"date": "2026-11-24", "startTime": "9:00", "endTime": "10:00"}]},
        {"overrides": [{"date": "24.11.2026", "startTime": "09:00", "endTime": "10:00"}]},
        {"overrides": [{"date": "2026-11-24", "startTime": "10:00", "endTime": "10:00"}]},
        {"overrides": [{"date": "2026-11-24", "startTime": "09:00", "endTime": "24:00"}]},
        {"overrides": [{"date": "2026-11-24"}]},
        {"etag": 1},
    ],
)
def test_bad_overrides(fake: CalcomFake, body: dict[str, Any]) -> None:
    """What is not well formed is refused and changes nothing."""
    before = json.dumps(fake.schedules)
    assert go(fake, "/v2/schedules/901", "PATCH", body).status == 400
    assert json.dumps(fake.schedules) == before
    assert go(fake, "/v2/schedules/903", "PATCH", {"overrides": []}).status == 403
    assert go(fake, "/v2/schedules/999", "PATCH", {"overrides": []}).status == 404


def test_a_concurrent_writer(fake: CalcomFake) -> None:
    """Somebody else's write just before ours is lost; one just after takes ours away."""
    other = {"date": "2026-12-01", "startTime": "00:00", "endTime": "00:00"}
    fake.before_patch = lambda schedule: schedule["overrides"].append(other)
    assert data(fake, "/v2/schedules/901", "PATCH", {"overrides": []})["overrides"] == []
    fake.before_patch, fake.after_patch = None, lambda schedule: schedule.update(overrides=[other])
    assert data(fake, "/v2/schedules/901", "PATCH", {"overrides": []})["overrides"] == []
    assert data(fake, "/v2/schedules/901")["overrides"] == [other]


def test_bookings(fake: CalcomFake) -> None:
    """Pages, statuses, and only what lies wholly inside."""
    inside = {"afterStart": "2026-11-23T00:00:00Z", "beforeEnd": "2026-11-30T00:00:00Z", "sortStart": "asc"}
    answer = go(fake, "/v2/bookings", **inside, take=2, status="upcoming,unconfirmed").body
    assert len(answer["data"]) == 2
    assert (answer["pagination"]["totalItems"], answer["pagination"]["hasNextPage"]) == (5, True)
    rest = go(fake, "/v2/bookings", **inside, take=250, skip=2, status="upcoming,unconfirmed").body
    assert (len(rest["data"]), rest["pagination"]["hasNextPage"]) == (3, False)
    every = answer["data"] + rest["data"]
    assert {b["status"] for b in every} == {"accepted", "pending"}
    assert [b for b in every if "recurringBookingUid" in b]
    straddling = data(fake, "/v2/bookings", afterStart="2026-11-23T09:10:00Z", beforeEnd="2026-11-23T23:00:00Z")
    assert straddling == []
    assert go(fake, "/v2/bookings", take=251).status == 400
    assert go(fake, "/v2/bookings", status="soon").status == 400
    assert go(fake, "/v2/bookings", limit=5).status == 400
    assert data(fake, f"/v2/bookings/{every[0]['uid']}")["uid"] == every[0]["uid"]


def busy(fake: CalcomFake, *, escape: bool = True, **changes: Any) -> Answer:
    """Busy times of the Google calendar, with or without escaped brackets."""
    names = {
        "dateFrom": "2026-11-23",
        "dateTo": "2026-11-29",
        "timeZone": "Europe/Berlin",
        "calendarsToLoad[0][credentialId]": GOOGLE,
        "calendarsToLoad[0][externalId]": PRIMARY,
        **changes,
    }
    safe = "" if escape else "[]"
    text = "&".join(f"{quote(k, safe=safe)}={quote(str(v))}" for k, v in names.items())
    headers = {"Authorization": f"Bearer {fake.api_key}"}
    return ask(f"{fake.base}/v2/calendars/busy-times?{text}", headers=headers)


def test_busy_times(fake: CalcomFake) -> None:
    """Nested brackets, escaped or not; UTC out; foreign credentials 401; a failing calendar 500."""
    found = busy(fake).body["data"]
    assert found[0] == {
        "start": "2026-11-24T11:00:00.000Z",
        "end": "2026-11-24T12:00:00.000Z",
        "source": "google_calendar",
    }
    assert busy(fake, escape=False).body["data"] == found
    fake.escaped_brackets = False
    assert (busy(fake).status, busy(fake, escape=False).status) == (400, 200)
    assert busy(fake, escape=False, **{"calendarsToLoad[0][credentialId]": 1}).status == 401
    assert go(fake, "/v2/calendars/busy-times", credentialId=GOOGLE, externalId=PRIMARY).status == 400
    fake.outside_fails = True
    assert busy(fake, escape=False).status == 500


def test_calendars_and_connections(fake: CalcomFake) -> None:
    """Which calendars count is said by isSelected; connections carry ids as strings."""
    groups = data(fake, "/v2/calendars")["connectedCalendars"]
    assert [c["isSelected"] for c in groups[0]["calendars"]] == [True, False, False]
    found = data(fake, "/v2/calendars/connections")["connections"]
    assert [(c["connectionId"], c["type"]) for c in found] == [("135", "google"), ("136", "office365")]
    week = {"from": "2026-11-23", "to": "2026-11-29", "timeZone": "Europe/Berlin"}
    assert len(data(fake, f"/v2/calendars/connections/{OFFICE}/freebusy", **week)) == 1
    listed = data(fake, f"/v2/calendars/connections/{GOOGLE}/events", **week)
    assert [e["title"] for e in listed] == ["Lunch with Willa"]  # the whole-day event is left out
    assert go(fake, f"/v2/calendars/connections/{OFFICE}/events", **week).status == 400
    assert go(fake, "/v2/calendars/connections/1/events", **week).status == 404
    assert groups[1]["primary"]["externalId"] == WORK


def event(begin: str = "14:00", finish: str = "15:00", **more: Any) -> dict[str, Any]:
    """An event of Wednesday, in Berlin."""
    zone = "Europe/Berlin"
    return {
        "title": "Blocked",
        "start": {"time": f"2026-11-25T{begin}:00", "timeZone": zone},
        "end": {"time": f"2026-11-25T{finish}:00", "timeZone": zone},
        **more,
    }


def test_connection_events_block(fake: CalcomFake) -> None:
    """Create, move, read and delete; slots follow; a calendar that is not selected blocks nothing."""
    path = f"/v2/calendars/connections/{GOOGLE}/events"
    made = data(fake, path, "POST", event(description="ow:7f3a"))
    assert made["start"] == {"time": "2026-11-25T14:00:00+01:00", "timeZone": "Europe/Berlin"}
    assert "14:00" not in slots(fake)["2026-11-25"]
    data(fake, f"{path}/{made['id']}", "PATCH", {"end": event(finish="16:00")["end"]})
    assert "15:30" not in slots(fake)["2026-11-25"]
    assert data(fake, f"{path}/{made['id']}")["description"] == "ow:7f3a"
    gone = go(fake, f"{path}/{made['id']}", "DELETE")
    assert (gone.status, gone.body) == (204, None)
    assert go(fake, f"{path}/{made['id']}", "DELETE").status == 404
    assert "14:00" in slots(fake)["2026-11-25"]
    assert go(fake, path, "POST", event(), calendarId="side@group.example.com").status == 201
    assert "14:00" in slots(fake)["2026-11-25"]
    assert go(fake, path, "POST", {"title": "x"}).status == 400
    assert go(fake, path, "POST", event(transparency="opaque")).status == 400
    assert go(fake, path, "POST", event(finish="13:00")).status == 400


def test_out_of_office(fake: CalcomFake) -> None:
    """Whole UTC dates by name, 409 the second time, both times or neither, 403 for what is not there."""
    asked: dict[str, Any] = {"start": "2026-11-24T13:00:00.000Z", "end": "2026-11-25T01:00:00.000Z", "notes": "ow:7f3a"}
    made = data(fake, "/v2/me/ooo", "POST", asked)
    assert (made["start"], made["end"], made["reason"], made["userId"]) == (
        "2026-11-24T00:00:00.000Z",
        "2026-11-25T23:59:59.999Z",
        "unspecified",
        ME,
    )
    assert {"2026-11-24", "2026-11-25"}.isdisjoint(slots(fake))
    again = go(fake, "/v2/me/ooo", "POST", asked)
    assert (again.status, error(again)) == (409, "Ooo entry already exists.")
    path = f"/v2/me/ooo/{made['id']}"
    assert go(fake, path, "PATCH", {"start": asked["start"]}).status == 400
    assert data(fake, path, "PATCH", {"reason": "travel"})["reason"] == "travel"
    assert data(fake, "/v2/me/ooo", take=250) == [{**made, "reason": "travel"}]
    assert go(fake, "/v2/me/ooo", take=251).status == 400
    assert [go(fake, path, "DELETE").status for _ in range(2)] == [200, 403]
    for wrong in ({"start": "2026-11-24"}, {"reason": "tired"}, {"start": asked["end"], "end": asked["start"]}):
        assert go(fake, "/v2/me/ooo", "POST", {**asked, **wrong}).status == 400


def test_out_of_office_through_an_organisation() -> None:
    """Only in one's own organisation."""
    body = {"start": "2026-11-24T00:00:00Z", "end": "2026-11-24T23:59:59Z"}
    with CalcomFake(now=lambda: NOW, organization=7) as fake:
        made = data(fake, f"/v2/organizations/7/users/{COLLEAGUE}/ooo", "POST", body)
        assert made["userId"] == COLLEAGUE
        assert go(fake, f"/v2/organizations/8/users/{ME}/ooo", "POST", body).status == 403
        assert go(fake, f"/v2/me/ooo/{made['id']}", "DELETE").status == 403
        assert data(fake, "/v2/me")["organizationId"] == 7


def test_reservations(fake: CalcomFake) -> None:
    """A hold takes the slot for five minutes and then gives it back; refusals in the captured words."""
    wanted = {"eventTypeId": 100, "slotStart": "2026-11-25T08:00:00Z"}
    path = "/v2/slots/reservations"
    anyone = {"cal-api-version": "2024-09-04"}
    made = ask(fake.base + path, "POST", wanted, anyone)
    assert (made.status, made.body["data"]["slotEnd"]) == (201, "2026-11-25T08:30:00.000Z")
    assert "09:00" not in slots(fake)["2026-11-25"]
    taken = go(fake, path, "POST", wanted)
    assert taken.status == 422
    assert error(taken).startswith("This time slot is already reserved")
    booked = go(fake, path, "POST", {**wanted, "slotStart": "2026-11-23T09:00:00Z"})
    assert error(booked) == "Can't reserve a slot if the event is already booked."
    odd = go(fake, path, "POST", {"eventTypeId": 101, "slotStart": "2026-11-26T12:00:00Z", "slotDuration": 45})
    assert (odd.status, error(odd)[-10:]) == (400, "30, 60, 90")
    longer = {**wanted, "slotStart": "2026-11-25T09:00:00Z", "reservationDuration": 60}
    assert ask(fake.base + path, "POST", longer, anyone).status == 401
    fake.now = lambda: NOW + timedelta(minutes=6)
    uid = made.body["data"]["reservationUid"]
    assert go(fake, f"{path}/{uid}").body == {"status": "success", "data": None}
    assert "09:00" in slots(fake)["2026-11-25"]
    assert go(fake, f"{path}/{uid}", "DELETE").status == 200
    assert go(fake, f"{path}/{uid}", "DELETE").status == 404


def test_rate_limit() -> None:
    """Past the limit everything is refused until the block is over; Reset reads either way."""
    with CalcomFake(limit=2, window=60, block=30) as fake:
        answers = [go(fake, "/v2/me") for _ in range(4)]
        assert [a.status for a in answers] == [200, 200, 429, 429]
        assert [a.headers["X-RateLimit-Remaining-Default"] for a in answers] == ["1", "0", "0", "0"]
        assert 28 <= int(answers[2].headers["X-RateLimit-Reset-Default"]) <= 30
        assert error(answers[2]) == "Too many requests. Please try again later."
        fake.reset_as = "epoch"
        assert int(go(fake, "/v2/me").headers["X-RateLimit-Reset-Default"]) > 10**9
        fake.enforce = False
        assert go(fake, "/v2/me").status == 200


def test_the_block_ends() -> None:
    """After the block the count begins again."""
    with CalcomFake(limit=1, window=60, block=0.1) as fake:
        assert [go(fake, "/v2/me").status for _ in range(2)] == [200, 429]
        time.sleep(0.15)
        assert go(fake, "/v2/me").status == 200
