"""Cal.com: which event types an account means, and what is read of them."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.errors import Kind, Problem
from core.model import Availability, Interval, Slot, SlotKind, seconds
from core.providers.calcom import CalCom
from core.secrets import Vault
from core.session import Session
from fakes.calcom import CalcomFake
from fakes.calcom_sample import COLLEAGUE, ORGANIZATION, event_type
from fakes.contract import NOW, Memory

WEEK = Interval(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 30, tzinfo=UTC))
HOUR = timedelta(hours=1)
PERSON = {"event_type_slug": "intro", "username": "host-one"}
OTHER = {"event_type_slug": "chat", "username": "host-two"}
TEAM = {"event_type_slug": "panel", "team_slug": "support-team"}
INSIDE = {"organization_slug": ORGANIZATION}


def clock() -> datetime:
    """A Saturday morning."""
    return NOW


@contextlib.asynccontextmanager
async def opened(home: Path, fake: CalcomFake, **settings: str) -> AsyncIterator[tuple[Session, CalCom]]:
    """A session with one account at the fake, its calendars listed."""
    session = await Session.open(home, vault=Vault(Memory()), clock=clock)
    try:
        given = {"base_url": fake.base, **settings}
        account, _ = await session.accounts.add("calcom", "Cal", given, {"api_key": fake.api_key})
        await session.accounts.list_calendars(account.id)
        provider = await session.accounts.open(account.id)
        assert isinstance(provider, CalCom)
        yield session, provider
    finally:
        await session.close()


async def read(session: Session, provider: CalCom, remote: str = "", interval: Interval = WEEK) -> Availability:
    """What a calendar (the only one, if not named) answers for a stretch."""
    (calendar,) = [s.calendar for s in session.accounts.calendars if remote in ("", s.calendar.remote)]
    return (await provider.availability([calendar], interval))[calendar.id]


def asked(fake: CalcomFake) -> dict[str, str]:
    """How the last question for slots was addressed."""
    common = {"start", "end", "timeZone", "format"}
    return {k: v[0] for k, v in fake.calls_to("GET", "/v2/slots")[-1].query.items() if k not in common}


def titles(busy: tuple[Slot, ...]) -> set[str | None]:
    """What is shown of busy times."""
    return {slot.title for slot in busy}


@pytest.mark.parametrize(
    ("settings", "remote", "title", "wire"),
    [
        ({"event_type_id": "102"}, "102", "Private line (hidden)", {"eventTypeId": "102"}),
        (PERSON, "100", "Intro", {"eventTypeSlug": "intro", "username": "host-one"}),
        (
            PERSON | INSIDE,
            "100",
            "Intro",
            {"eventTypeSlug": "intro", "username": "host-one", "organizationSlug": ORGANIZATION},
        ),
        (TEAM, "302", "Panel", {"eventTypeSlug": "panel", "teamSlug": "support-team"}),
        (
            TEAM | INSIDE,
            "302",
            "Panel",
            {"eventTypeSlug": "panel", "teamSlug": "support-team", "organizationSlug": ORGANIZATION},
        ),
        (
            {"usernames": "host-one, host-two"} | INSIDE,
            f"{ORGANIZATION}/host-one+host-two",
            "host-one and host-two",
            {"usernames": "host-one,host-two", "organizationSlug": ORGANIZATION},
        ),
        (OTHER, "400", "Chat", {"eventTypeSlug": "chat", "username": "host-two"}),
    ],
)
async def test_each_form_of_address_finds_its_event_type(
    tmp_path: Path, settings: dict[str, str], remote: str, title: str, wire: dict[str, str]
) -> None:
    """Every form is sent as exactly that form, and the id is looked up wherever one is to be known."""
    with CalcomFake(now=clock, organization=77) as fake:
        fake.event_types.append(event_type(400, "Chat", "chat", 30, ownerId=COLLEAGUE))
        async with opened(tmp_path, fake, **settings) as (session, provider):
            (stored,) = session.accounts.calendars
            assert (stored.calendar.remote, stored.calendar.title) == (remote, title)
            assert len((await read(session, provider)).offers) > 0
            assert asked(fake) == wire


async def test_several_people_outside_an_organisation_are_asked_without_one(tmp_path: Path) -> None:
    """The organisation goes along when it is known; a server that insists on it says so."""
    with CalcomFake(now=clock) as fake:
        with pytest.raises(Problem) as caught:
            async with opened(tmp_path, fake, usernames="host-one,host-two"):
                pass
        assert caught.value.kind is Kind.REQUEST_REFUSED
        assert "organizationSlug" in caught.value.text
        assert asked(fake) == {"usernames": "host-one,host-two"}


async def test_no_address_means_all_own_event_types(tmp_path: Path) -> None:
    """Hidden ones too, each asked by its id."""
    with CalcomFake(now=clock) as fake:
        async with opened(tmp_path, fake) as (session, provider):
            assert [s.calendar.remote for s in session.accounts.calendars] == ["100", "101", "102", "103", "104"]
            await read(session, provider, "102")
            assert asked(fake) == {"eventTypeId": "102"}
            intro = session.accounts.calendars[0].calendar
            assert intro.notice == 120
            assert "buffer after 10 min" in (intro.hint or "")


async def test_a_hidden_event_type_of_somebody_else_has_a_name_for_an_id(tmp_path: Path) -> None:
    """What cannot be looked up is known by its address, offers its slots, cannot be blocked and has no busy times."""
    with CalcomFake(now=clock) as fake:
        fake.event_types.append(event_type(400, "Chat", "chat", 30, ownerId=COLLEAGUE, hidden=True))
        async with opened(tmp_path, fake, **OTHER) as (session, provider):
            calendar = session.accounts.calendars[0].calendar
            assert (calendar.remote, calendar.blocking) == ("host-two/chat", None)
            assert "somebody else" in (calendar.readonly or "")
            answer = await read(session, provider)
            assert len(answer.offers) > 0
            assert (answer.busy, answer.caution) == ((), None)
            assert fake.calls_to("GET", "/v2/bookings") == []


@pytest.mark.parametrize(
    ("settings", "where"),
    [
        ({"event_type_id": "intro"}, "event_type_id"),
        ({"event_type_id": "100", "username": "host-one"}, "username"),
        ({"event_type_id": "100", **PERSON}, "event_type_slug"),
        ({"event_type_id": "100", "team_slug": "support-team"}, "team_slug"),
        ({"event_type_id": "100", "usernames": "a,b"}, "usernames"),
        ({"event_type_id": "100", **INSIDE}, "organization_slug"),
        ({**PERSON, "team_slug": "support-team"}, "team_slug"),
        ({**PERSON, "usernames": "a,b"}, "event_type_slug"),
        ({"usernames": "a,b", "team_slug": "support-team"}, "team_slug"),
        ({"usernames": "host-one"}, "usernames"),
        ({"usernames": "host-one, host-one"}, "usernames"),
        ({"event_type_slug": "intro"}, "username"),
        ({"username": "host-one"}, "event_type_slug"),
        ({"team_slug": "support-team"}, "event_type_slug"),
        (INSIDE, "organization_slug"),
        ({"duration": "long"}, "duration"),
        ({"duration": "0"}, "duration"),
        ({"event_type_id": "100", "duration": "90"}, "duration"),
        ({"block_by": "magic"}, "block_by"),
    ],
)
async def test_settings_that_contradict_each_other_are_named(
    tmp_path: Path, settings: dict[str, str], where: str
) -> None:
    """Forms of address are never mixed: the setting that is too many, or missing, is told, and nothing is kept."""
    with CalcomFake(now=clock) as fake:
        with pytest.raises(Problem) as caught:
            async with opened(tmp_path, fake, **settings):
                pass
        assert (caught.value.kind, caught.value.where) == (Kind.BAD_INPUT, where)
        assert fake.calls_to("GET", "/v2/slots") == []


@pytest.mark.parametrize(
    ("settings", "where"),
    [
        ({"event_type_id": "999"}, "event_type_id"),
        ({"event_type_slug": "nothing", "username": "host-one"}, "event_type_slug"),
        ({"event_type_slug": "intro", "username": "nobody"}, "event_type_slug"),
        ({"event_type_slug": "panel", "team_slug": "no-team"}, "event_type_slug"),
        ({"usernames": "host-one,nobody", **INSIDE}, "usernames"),
    ],
)
async def test_an_address_that_leads_nowhere_is_told_when_it_is_typed(
    tmp_path: Path, settings: dict[str, str], where: str
) -> None:
    """The check finds it, with the setting to change."""
    with CalcomFake(now=clock) as fake:
        with pytest.raises(Problem) as caught:
            async with opened(tmp_path, fake, **settings):
                pass
        assert (caught.value.kind, caught.value.where) == (Kind.NOT_FOUND, where)


@pytest.mark.parametrize(
    ("settings", "remote", "sent", "minutes"),
    [
        ({"event_type_id": "101", "duration": "90"}, "101", "90", 90),
        ({"event_type_id": "101", "duration": "60"}, "101", "60", 60),
        ({"event_type_id": "100", "duration": "30"}, "100", None, 30),
        ({"duration": "90"}, "101", "90", 90),
        ({"duration": "90"}, "100", None, 30),
        ({"usernames": "host-one,host-two", "duration": "60", **INSIDE}, "", "60", 60),
    ],
)
async def test_a_duration_is_sent_only_where_it_is_allowed(
    tmp_path: Path, settings: dict[str, str], remote: str, sent: str | None, minutes: int
) -> None:
    """Event types of one length refuse it; those with several, and several people together, take it."""
    with CalcomFake(now=clock) as fake:
        async with opened(tmp_path, fake, **settings) as (session, provider):
            offers = (await read(session, provider, remote)).offers
            assert asked(fake).get("duration") == sent
            assert {b - a for a, b in offers} == {minutes * 60}
            (length,) = {
                s.calendar.slot_length for s in session.accounts.calendars if remote in ("", s.calendar.remote)
            }
            assert length == minutes


@pytest.mark.parametrize(("prefix", "tail"), [("", ""), ("", "/v2/"), ("/api", ""), ("/api", "/v2")])
async def test_a_server_of_one_s_own_may_have_a_prefix(tmp_path: Path, prefix: str, tail: str) -> None:
    """The address is taken with and without /v2, and what stands before it is kept."""
    with CalcomFake(now=clock, prefix=prefix) as fake:
        async with opened(tmp_path, fake, base_url=fake.base + tail) as (session, provider):
            assert len((await read(session, provider, "100")).offers) > 0
        assert all(call.path.startswith(f"{prefix}/v2/") for call in fake.calls)


async def test_every_resource_is_asked_in_its_version(tmp_path: Path) -> None:
    """Slots, event types and schedules have versions of their own; the rest shares one."""
    with CalcomFake(now=clock) as fake:
        async with opened(tmp_path, fake, **PERSON) as (session, provider):
            await read(session, provider)
        versions = {call.path: call.headers["cal-api-version"] for call in fake.calls}
        special = {"/v2/slots": "2024-09-04", "/v2/event-types": "2024-06-14", "/v2/schedules": "2024-06-11"}
        assert versions == {path: special.get(path, "2024-08-13") for path in versions}
        assert special.keys() <= versions.keys()


async def test_pickers_offer_event_types_and_teams(tmp_path: Path) -> None:
    """Own event types with the hidden one marked, then those of teams; a server without teams has none."""
    with CalcomFake(now=clock) as fake:
        async with opened(tmp_path, fake) as (_, provider):
            labels = {choice.value: choice.label for choice in await provider.choices("event_type_id", {})}
            assert (labels["102"], labels["302"]) == ("Private line (hidden)", "Panel")
            assert [choice.value for choice in await provider.choices("team_slug", {})] == ["support-team"]
            fake.has_teams = False
            assert await provider.choices("team_slug", {}) == []


# busy times


async def test_bookings_and_outside_events_are_busy(tmp_path: Path) -> None:
    """Cancelled ones are not; unconfirmed ones say so; an event in a calendar that is not checked is not there."""
    with CalcomFake(now=clock) as fake:
        async with opened(tmp_path, fake) as (session, provider):
            answer = await read(session, provider, "100")
        assert answer.caution is None
        found = titles(answer.busy)
        assert {"Intro with Rita", "Deep dive with Sam", "Intro with Tom (not confirmed yet)"} <= found
        assert {"Google calendar", "Office365 calendar"} <= found
        assert not {"Intro with Ute", "Team intro with Vera"} & found
        assert all(slot.kind is SlotKind.BUSY for slot in answer.busy)
        spans = [slot.interval for slot in answer.busy]
        assert len(spans) == len(set(spans))


async def test_a_booking_over_the_edge_is_clipped_and_pages_are_turned(tmp_path: Path) -> None:
    """The filters mean wholly inside: what straddles the edge is asked for, and only its part inside is kept."""
    with CalcomFake(now=clock) as fake:
        fake.bookings.clear()
        fake.outside.clear()
        fake.add_booking(WEEK.start - HOUR, WEEK.start + HOUR, title="Late")
        for number in range(230):
            begin = WEEK.start + 2 * HOUR + number * timedelta(minutes=20)
            fake.add_booking(begin, begin + timedelta(minutes=20), title=f"No {number}")
        async with opened(tmp_path, fake) as (session, provider):
            busy = (await read(session, provider, "100")).busy
        assert len(busy) == 231
        assert next(s.interval for s in busy if s.title == "Late") == Interval(WEEK.start, WEEK.start + HOUR)
        assert [call.query["skip"] for call in fake.calls_to("GET", "/v2/bookings")] == [["0"], ["100"], ["200"]]


async def test_event_types_of_one_refresh_share_a_question(tmp_path: Path) -> None:
    """Five event types asked side by side ask for slots five times, and once for bookings and busy times."""
    with CalcomFake(now=clock) as fake:
        async with opened(tmp_path, fake) as (session, _):
            await session.timeline._ask([s.calendar for s in session.accounts.calendars], WEEK.utc_days())
        paths = [call.path for call in fake.calls]
        assert paths.count("/v2/slots") == 5
        assert paths.count("/v2/bookings") == paths.count("/v2/calendars/busy-times") == 1
        assert paths.count("/v2/calendars") == 1


@pytest.mark.parametrize(
    ("path", "status", "said", "still"),
    [
        ("/v2/bookings", 403, "bookings", "Google calendar"),
        ("/v2/calendars/busy-times", 500, "busy times", "Intro with Rita"),
        ("/v2/calendars", 404, "busy times", "Intro with Rita"),
    ],
)
async def test_offers_stand_when_busy_times_fail(tmp_path: Path, path: str, status: int, said: str, still: str) -> None:
    """What is missing is told in words; the week is not blanked."""
    with CalcomFake(now=clock) as fake:
        async with opened(tmp_path, fake) as (session, provider):
            before = (await read(session, provider, "100")).offers
            fake.calls.clear()
            provider._line.forget()
            fake.trouble("status", path=path, times=9, status=status, body={"error": {"message": "Not now"}})
            answer = await read(session, provider, "100")
        assert answer.offers == before
        assert said in (answer.caution or "")
        assert "Not now" in (answer.caution or "")
        assert still in titles(answer.busy)


async def test_a_server_that_does_not_read_escaped_brackets(tmp_path: Path) -> None:
    """Refused with 400, the busy times are asked connection by connection."""
    with CalcomFake(now=clock) as fake:
        fake.escaped_brackets = False
        async with opened(tmp_path, fake) as (session, provider):
            answer = await read(session, provider, "100")
        assert answer.caution is None
        assert {"Google calendar", "Office365 calendar"} <= titles(answer.busy)
        assert len(fake.calls_to("GET", "/v2/calendars/connections/")) == 2


async def test_a_booking_being_moved_leaves_its_own_time_free(tmp_path: Path) -> None:
    """With its uid the service offers the time it takes now."""
    with CalcomFake(now=clock) as fake:
        booking = next(b for b in fake.bookings if b.title == "Intro with Rita" and b.span[0] > WEEK.start)
        async with opened(tmp_path, fake, event_type_id="100") as (session, provider):
            calendar = session.accounts.calendars[0].calendar
            usual = (await provider.availability([calendar], WEEK))[calendar.id].offers
            moving = (await provider.availability([calendar], WEEK, moving=booking.uid))[calendar.id].offers
        assert seconds(booking.span[0]) not in usual.starts
        assert seconds(booking.span[0]) in moving.starts


# answers


def slots_of(fake: CalcomFake, data: Any) -> None:
    """The next question for slots gets these data."""
    fake.trouble("status", path="/v2/slots", status=200, body={"status": "success", "data": data})


@pytest.mark.parametrize("offset", ["Z", "+02:00"])
@pytest.mark.parametrize("ends", [True, False])
async def test_slots_of_a_roman_monday(tmp_path: Path, offset: str, ends: bool) -> None:
    """Hours from nine to five in Rome in September are 07:00 to 15:00 UTC, with or without ends, in either zone."""
    monday = datetime(2050, 9, 5, tzinfo=UTC)
    shift = 0 if offset == "Z" else 2
    data = {
        "2050-09-05": [
            {"start": f"2050-09-05T{hour + shift:02}:00:00.000{offset}"}
            | ({"end": f"2050-09-05T{hour + shift + 1:02}:00:00.000{offset}"} if ends else {})
            for hour in range(7, 15)
        ]
    }
    with CalcomFake(now=clock) as fake:
        fake.event_types[0]["lengthInMinutes"] = 60
        async with opened(tmp_path, fake, event_type_id="100") as (session, provider):
            slots_of(fake, data)
            answer = await read(session, provider, "", Interval(monday, monday + 24 * HOUR))
    expected = [seconds(monday + hour * HOUR) for hour in range(7, 15)]
    assert list(answer.offers) == [(start, start + 3600) for start in expected]


async def test_a_full_slot_of_a_seated_event_type_is_no_offer(tmp_path: Path) -> None:
    """A seat left is an offer, under either name; none left is not."""
    day = "2026-11-24T{}:00:00.000Z"
    data = {
        "2026-11-24": [
            {"start": day.format("11"), "seatsBooked": 1, "seatsRemaining": 4, "seatsTotal": 5, "bookingUid": "x"},
            {"start": day.format("12"), "seatsBooked": 5, "seatsRemaining": 0, "seatsTotal": 5, "bookingUid": "y"},
            {"start": day.format("13"), "attendeesCount": 2, "bookingUid": "z"},
        ]
    }
    with CalcomFake(now=clock) as fake:
        async with opened(tmp_path, fake, event_type_id="103") as (session, provider):
            slots_of(fake, data)
            starts = (await read(session, provider)).offers.starts
    assert [datetime.fromtimestamp(at, UTC).hour for at in starts] == [11, 13]


# refusals in clear words


@pytest.mark.parametrize(
    ("key", "said", "told"),
    [
        ("cal_wrong_one", "Your api key is not valid", "not valid"),
        ("some-other-key", "Invalid access token.", "OAuth access token"),
        ("cal_not_a_real_key", "Your api key is expired", "make a new key"),
        ("cal_not_a_real_key", "Invalid or missing CALCOM_LICENSE_KEY environment variable", "licence"),
    ],
)
async def test_a_refused_key_is_told_apart(tmp_path: Path, key: str, said: str, told: str) -> None:
    """Wrong, read as something else, run out, or the server's own lack."""
    with CalcomFake(now=clock) as fake:
        body = {"status": "error", "error": {"code": "UnauthorizedException", "message": said}}
        fake.trouble("status", path="/v2/me", status=401, body=body)
        session = await Session.open(tmp_path, vault=Vault(Memory()), clock=clock)
        try:
            with pytest.raises(Problem) as caught:
                await session.accounts.add("calcom", "Cal", {"base_url": fake.base}, {"api_key": key})
        finally:
            await session.close()
    assert caught.value.kind is Kind.SIGN_IN_REFUSED
    assert told in caught.value.text
    assert key not in caught.value.text


async def test_a_server_of_another_version_is_named_as_such(tmp_path: Path) -> None:
    """No route for the version is a 404 that repeats the address; a missing event type is a 404 of another kind."""
    with CalcomFake(now=clock) as fake:
        async with opened(tmp_path, fake, event_type_id="100") as (session, provider):
            body = {"status": "error", "error": {"code": "NotFoundException", "message": "Cannot GET /v2/slots?a=b"}}
            fake.trouble("status", path="/v2/slots", status=404, body=body)
            with pytest.raises(Problem) as caught:
                await read(session, provider)
            assert caught.value.kind is Kind.NOT_FOUND
            assert "did not recognise this API version (2024-09-04)" in caught.value.text
            assert "?" not in caught.value.text
            fake.event_types.clear()
            with pytest.raises(Problem) as caught:
                await read(session, provider)
            assert "Event Type not found" in caught.value.text


@pytest.mark.parametrize("epoch", [False, True])
async def test_the_last_call_allowed_is_the_time_to_pause(tmp_path: Path, epoch: bool) -> None:
    """Remaining 0 stops the next call until the reset, in either reading, instead of running into the block."""
    with CalcomFake(now=clock) as fake:
        async with opened(tmp_path, fake) as (session, provider):
            reset = round(NOW.timestamp()) + 40 if epoch else 40
            headers = {"X-RateLimit-Remaining-Default": "0", "X-RateLimit-Reset-Default": str(reset)}
            body = json.loads('{"status": "success", "data": {}}')
            fake.trouble("status", path="/v2/slots", status=200, body=body, headers=headers)
            await provider._line.page("/v2/slots", "2024-09-04", dict[str, Any], "slots", {})
            before = len(fake.calls)
            with pytest.raises(Problem) as caught:
                await read(session, provider, "100")
            assert caught.value.kind is Kind.SLOW_DOWN
            assert caught.value.until is not None
            assert timedelta(seconds=38) < caught.value.until - NOW <= timedelta(seconds=40)
            assert len(fake.calls) == before
