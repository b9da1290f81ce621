"""HighLevel: the suite, and the traps of this wire."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from core.errors import Kind, Problem
from core.model import Calendar, Interval, SlotKind, seconds
from core.week import Week
from fakes.contract import (
    MONDAY,
    NOW,
    WEEK,
    Bench,
    Pairs,
    ServiceContract,
    assert_same,
    dates,
    shown,
    wall,
)
from fakes.highlevel import EVENTS, LOCATIONS, READ, USERS, WRITE, HighLevelFake
from fakes.highlevel_sample import ADA, BEN, CLEO, DAN, DEEP, DRAFT, OPEN_DAY, TEAM

UNITS = {"mins": 1, "hours": 60, "days": 1440, "months": 43200}
DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOUR = timedelta(hours=1)


def at(day: int, clock_text: str) -> datetime:
    """An instant of the week, by clocks in Chicago."""
    return wall(MONDAY + timedelta(days=day), clock_text, "America/Chicago")


class TestHighLevel(ServiceContract):
    """First what the suite asks for, then what is odd about this wire."""

    key = "highlevel"
    zone = "America/Chicago"
    owner = "Openweek Demo Practice"
    night = OPEN_DAY
    slots = "/free-slots"
    create = ("POST", "/block-slots")

    def service(self) -> AbstractContextManager[Any]:
        """A Saturday in Chicago."""
        return HighLevelFake(now=lambda: NOW, limit=100_000)

    def settings(self, fake: HighLevelFake) -> dict[str, str]:
        """Address and location."""
        return {"base_url": fake.url, "location_id": fake.location_id}

    def secrets(self, fake: HighLevelFake) -> dict[str, str]:
        """The token."""
        return {"token": fake.token}

    def refusal(self, status: int, said: str | list[str]) -> dict[str, Any]:
        """statusCode, message, error."""
        return {"statusCode": status, "message": said, "error": "Error", "traceId": "t"}

    def limits(self) -> list[tuple[dict[str, Any], float]]:
        """A burst, with and without headers, and a day used up."""
        body = self.refusal(429, "Too Many Requests")

        def form(**headers: str) -> dict[str, Any]:
            return {"status": 429, "body": body, "headers": headers}

        interval, daily, reset = (
            f"X-RateLimit-{name}" for name in ("Interval-Milliseconds", "Daily-Remaining", "Daily-Reset")
        )
        return [
            (form(), 10.0),
            (form(**{interval: "2500", daily: "7"}), 2.5),
            (form(**{interval: "200"}), 1.0),
            (form(**{interval: "soon"}), 10.0),
            (form(**{interval: "10000", daily: "0", reset: "3600000"}), 3600.0),
        ]

    def close_all(self, fake: HighLevelFake, settings: dict[str, str]) -> None:
        """Nobody works, no calendar has hours."""
        fake.schedules.clear()
        for calendar in fake.calendars:
            calendar["openHours"] = {}

    def night_shift(self, fake: HighLevelFake, settings: dict[str, str]) -> None:
        """The tours' own hours."""
        hours = {"openHour": 0, "openMinute": 0, "closeHour": 5, "closeMinute": 0}
        calendar = next(c for c in fake.calendars if c["id"] == OPEN_DAY)
        calendar["openHours"] = [{"daysOfTheWeek": [0], "hours": [hours]}]

    async def held(self, bench: Bench) -> list[str]:
        """Blocks that carry our tag."""
        return [block.id for block in bench.fake.blocks if "ow:" in block.title and not block.deleted]

    def open_at(self, bench: Bench, calendar: Calendar, interval: Interval) -> Pairs:
        """Hours, less what is in the way of somebody who could take the slot."""
        fake = bench.fake
        facts = next((c for c in fake.calendars if c["id"] == calendar.remote), None)
        if facts is None or not facts["isActive"]:
            return set()

        def minutes(name: str) -> timedelta:
            return timedelta(minutes=facts[name] * UNITS[facts[f"{name}Unit"]])

        size, step = minutes("slotDuration"), minutes("slotInterval")
        before, after = minutes("preBuffer"), minutes("slotBuffer")
        earliest, latest = NOW + minutes("allowBookingAfter"), NOW + minutes("allowBookingFor")
        found: Pairs = set()
        for host in [m["userId"] for m in facts["teamMembers"]] or [None]:
            mine = [e for e in fake.appointments if (e.user == host if host else e.calendar == facts["id"])]
            shut = [e for e in fake.blocks if (e.user == host if host else e.calendar == facts["id"])]
            taken = [e.span for e in mine if not e.deleted and e.status not in ("cancelled", "invalid")]
            blocked = [e.span for e in shut if not e.deleted]
            for begin, finish in self.hours(fake, facts, host, interval):
                start = begin
                while start + size <= finish:
                    end = start + size
                    free = not any(a < end + after and start - before < b for a, b in taken)
                    free = free and not any(a < end and start < b for a, b in blocked)
                    if free and earliest <= start <= latest and interval.start <= start < interval.end:
                        found.add((seconds(start), seconds(end)))
                    start += step
        return found

    @staticmethod
    def hours(
        fake: HighLevelFake, facts: dict[str, Any], host: str | None, interval: Interval
    ) -> Iterator[tuple[datetime, datetime]]:
        """Working hours as instants: the person's, or the calendar's own."""
        for day in dates(interval):
            if host is None:
                for rule in facts["openHours"] or []:
                    for h in rule["hours"] if day.isoweekday() % 7 in rule["daysOfTheWeek"] else []:
                        begin = f"{h['openHour']}:{h['openMinute']}"
                        yield tuple(  # type: ignore[misc]
                            wall(day, text, fake.zone.key) for text in (begin, f"{h['closeHour']}:{h['closeMinute']}")
                        )
            for schedule in fake.schedules if host else []:
                for rule in schedule["rules"] if schedule["userId"] == host else []:
                    for h in rule["intervals"] if rule["day"] == DAY_NAMES[day.weekday()] else []:
                        yield wall(day, h["from"], schedule["timezone"]), wall(day, h["to"], schedule["timezone"])

    # traps

    def offer(self, bench: Bench, calendar: str, answer: Any) -> Calendar:
        """The next question for this calendar's slots gets that answer."""
        bench.fake.trouble("status", path=f"{calendar}/free-slots", status=200, body=answer)
        return bench.calendar(calendar)

    async def test_answers_of_every_shape(self) -> None:
        """Dates at the top level, under the document's placeholder, empty, absent, or only a traceId."""
        ten = seconds(datetime(2026, 11, 23, 16, tzinfo=UTC))
        shapes: list[tuple[Any, Pairs]] = [
            ({"2026-11-23": {"slots": ["2026-11-23T10:00:00-06:00"]}, "traceId": "x"}, {(ten, ten + 1800)}),
            ({"_dates_": {"2026-11-23": {"slots": ["2026-11-23T16:00:00Z"]}}}, {(ten, ten + 1800)}),
            ({"2026-11-23": {"slots": []}, "2026-11-24": {}, "traceId": "x"}, set()),
            ({"traceId": "x"}, set()),
            ({}, set()),
            ({"2026-11-23": {"slots": ["2026-11-23T16:00:00.000Z"] * 3}}, {(ten, ten + 1800)}),
            ({"2026-11-23": {"slots": ["2026-12-23T16:00:00Z", "2026-11-01T16:00:00Z"]}}, set()),
        ]
        async with self.opened() as bench:
            for answer, expected in shapes:
                assert_same(await bench.pairs(self.offer(bench, TEAM, answer)), expected, str(answer))

    @pytest.mark.parametrize(
        "answer",
        [
            {"2026-11-23": {"slots": ["2026-11-23T10:00:00"]}},
            {"2026-11-23": {"slots": ["ten o'clock"]}},
            {"2026-11-23": {"slots": [1795449600000]}},
            {"2026-11-23": ["2026-11-23T10:00:00-06:00"]},
            {"_dates_": ["2026-11-23"]},
        ],
    )
    async def test_a_time_that_cannot_be_placed(self, answer: Any) -> None:
        """A slot without offset, or no time at all, is told with its place: guessing would misplace a week."""
        async with self.opened() as bench:
            calendar = self.offer(bench, TEAM, answer)
            problem = await self.told(bench, lambda: bench.pairs(calendar), Kind.UNREADABLE_REPLY)
            assert "Intro call" in problem.text

    async def test_ends_come_from_the_slot_length(self) -> None:
        """Lengths in minutes, hours and as strings; none at all is half an hour."""
        async with self.opened() as bench:
            start = "2026-11-23T16:00:00Z"
            for value, unit, minutes in ((45, "mins", 45), ("1.5", "hours", 90), (2, "hours", 120), (None, None, 30)):
                facts = next(c for c in bench.fake.calendars if c["id"] == TEAM)
                facts |= {"slotDuration": value, "slotDurationUnit": unit}
                (calendar,) = [c for c in await bench.provider.calendars() if c.remote == TEAM]
                self.offer(bench, TEAM, {"2026-11-23": {"slots": [start]}})
                ((begin, end),) = await bench.pairs(calendar)
                assert (end - begin) // 60 == minutes

    async def test_owner_by_the_calendar_s_type(self) -> None:
        """Only a calendar of type event is blocked as itself; every other kind through each of its members."""
        async with self.opened() as bench:
            owners = {
                c.remote: tuple(owner.key for owner in c.blocking.owners) if c.blocking else None
                for c in bench.calendars
            }
            assert owners == {
                OPEN_DAY: (f"calendar:{OPEN_DAY}",),
                TEAM: (f"user:{ADA}", f"user:{BEN}"),
                DEEP: (f"user:{ADA}",),
                DRAFT: (f"calendar:{DRAFT}",),
                ADA: (f"user:{ADA}",),
                BEN: (f"user:{BEN}",),
                CLEO: (f"user:{CLEO}",),
            }
            covers = {c.remote: c.blocking.covers for c in bench.calendars if c.blocking}
            assert covers[TEAM] == "Ada Brook and Ben Castle, in all HighLevel calendars"
            assert covers[OPEN_DAY] == "Open day tours, this calendar only"
            assert [c.title for c in bench.calendars if c.remote == DRAFT] == ["Workshop (draft)"]
            assert [c.offers for c in bench.calendars] == [True] * 4 + [False] * 3

    async def test_a_calendar_without_members(self) -> None:
        """One that is not of type event and has nobody cannot be blocked, and says why."""

        def nobody(fake: HighLevelFake, _: dict[str, str]) -> None:
            next(c for c in fake.calendars if c["id"] == TEAM)["teamMembers"] = []

        async with self.opened(nobody) as bench:
            calendar = bench.calendar(TEAM)
            assert calendar.blocking is None
            assert "member" in (calendar.readonly or "")

    async def test_a_block_is_sent_with_one_owner_and_offsets(self) -> None:
        """Title with our mark, location, offset times, and exactly one of calendarId and assignedUserId."""
        async with self.opened() as bench:
            span = Interval(at(0, "10:00"), at(0, "11:00"))
            for remote, role in ((OPEN_DAY, "calendarId"), (DEEP, "assignedUserId")):
                calendar = bench.calendar(remote)
                assert calendar.blocking
                (owner,) = calendar.blocking.owners
                await bench.provider.create_block(calendar, owner, span, "Dentist", "7f3a")
                body = bench.fake.calls[-1].body
                assert body.pop(role) == owner.key.partition(":")[2]
                assert body == {
                    "title": "Dentist · ow:7f3a",
                    "locationId": bench.fake.location_id,
                    "startTime": "2026-11-23T16:00:00+00:00",
                    "endTime": "2026-11-23T17:00:00+00:00",
                }

    async def test_not_an_event_calendar(self) -> None:
        """When the calendar's type has changed meanwhile, the refusal says what to do."""
        async with self.opened() as bench:
            calendar = bench.calendar(OPEN_DAY)
            assert calendar.blocking
            next(c for c in bench.fake.calendars if c["id"] == OPEN_DAY)["calendarType"] = "personal"
            (owner,) = calendar.blocking.owners
            span = Interval(at(0, "10:00"), at(0, "11:00"))
            call = lambda: bench.provider.create_block(calendar, owner, span, "x", "t")  # noqa: E731
            problem = await self.told(bench, call, Kind.REQUEST_REFUSED)
            assert "team members" in problem.text
            assert "refresh" in problem.text
            assert await self.held(bench) == []

    @pytest.mark.parametrize(
        ("path", "body"),
        [
            ("", {"id": "abc"}),
            ("", {"event": {"id": "abc"}}),
            ("", {"data": {"id": "abc"}, "traceId": "x"}),
        ],
    )
    async def test_where_the_new_id_is(self, path: str, body: Any) -> None:
        """The id is at the top, or in event, or in data."""
        async with self.opened() as bench:
            calendar = bench.calendar(OPEN_DAY)
            assert calendar.blocking
            bench.fake.trouble("status", method="POST", status=201, body=body)
            made = await bench.provider.create_block(
                calendar, calendar.blocking.owners[0], Interval(at(0, "10:00"), at(0, "11:00")), "x", "t"
            )
            assert made == {"id": "abc"}

    async def test_an_answer_without_id_is_a_doubt(self) -> None:
        """A create that does not tell the id is looked up like a lost answer."""
        async with self.opened() as bench:
            calendar = bench.calendar(OPEN_DAY)
            assert calendar.blocking
            bench.fake.trouble("status", method="POST", status=201, body={"traceId": "x"})
            span = Interval(at(0, "10:00"), at(0, "11:00"))
            with pytest.raises(Problem) as caught:
                await bench.provider.create_block(calendar, calendar.blocking.owners[0], span, "x", "t")
            assert caught.value.kind is Kind.UNCERTAIN

    async def test_deleted_before_us(self) -> None:
        """Both ways in which the service says "gone already" are fine; other refusals are not."""
        async with self.opened() as bench:
            calendar = bench.calendar(OPEN_DAY)
            assert calendar.blocking
            (owner,) = calendar.blocking.owners
            await bench.provider.delete_block(calendar, owner, {"id": "never-there"})  # 404
            receipt = await bench.provider.create_block(
                calendar, owner, Interval(at(0, "10:00"), at(0, "11:00")), "x", "t"
            )
            bench.fake.delete_needs_body = True
            await bench.provider.delete_block(calendar, owner, receipt)
            await bench.provider.delete_block(calendar, owner, receipt)  # 400, already been deleted
            assert bench.fake.calls[-1].body == {}
            bench.fake.trouble("status", method="DELETE", status=400, body=self.refusal(400, "It is sacred"))
            call = lambda: bench.provider.delete_block(calendar, owner, receipt)  # noqa: E731
            assert "sacred" in (await self.told(bench, call, Kind.REQUEST_REFUSED)).text

    async def test_busy_times(self) -> None:
        """Appointments are busy, hand-made blocks are blocks, synced Busy is busy; gone ones are not there."""
        async with self.opened() as bench:
            answer = (await bench.provider.availability([bench.calendar(TEAM)], WEEK))[bench.calendar(TEAM).id]
            found = {(slot.title, slot.kind, slot.interval.start) for slot in answer.busy}
            assert found == {
                ("Intro call with Nora", SlotKind.BUSY, at(1, "10:00")),
                ("Intro call with Omar", SlotKind.BUSY, at(3, "14:30")),  # a time without offset
                ("Did not come", SlotKind.BUSY, at(0, "09:00")),
                ("Busy", SlotKind.BUSY, at(3, "09:30")),
                ("Busy", SlotKind.BUSY, at(-2, "00:00")),
                ("Busy", SlotKind.BUSY, at(5, "00:00")),
                ("Dentist", SlotKind.BLOCK, at(1, "15:00")),
            }

    async def test_the_mark_of_a_block_is_not_in_its_title(self) -> None:
        """A block made here has the title it was given, and is still found by its tag."""
        async with self.opened() as bench:
            calendar, span = bench.calendar(OPEN_DAY), Interval(at(0, "10:00"), at(0, "11:00"))
            assert calendar.blocking
            (owner,) = calendar.blocking.owners
            receipt = await bench.provider.create_block(calendar, owner, span, "Tooth", "a4b318a0")
            answer = (await bench.provider.availability([calendar], WEEK))[calendar.id]
            assert [slot.title for slot in answer.busy if slot.remote == receipt["id"]] == ["Tooth"]
            assert await bench.provider.find_block(calendar, owner, span, "a4b318a0") == receipt

    async def test_a_person_s_busy_times(self) -> None:
        """A user offers nothing, and shows appointments in any calendar and blocks."""
        async with self.opened() as bench:
            calendar = bench.calendar(ADA)
            answer = (await bench.provider.availability([calendar], WEEK))[calendar.id]
            assert len(answer.offers) == 0
            assert {slot.title for slot in answer.busy} == {
                "Intro call with Nora",
                "Strategy with Pia",
                "Did not come",
                "Busy",
            }

    async def test_times_in_every_form(self) -> None:
        """Offset, Z, epoch milliseconds, and wall time of the location's zone mean the same instant."""
        ten, eleven = at(0, "10:00"), at(0, "11:00")
        forms: list[tuple[Any, Any]] = [
            ("2026-11-23T10:00:00-06:00", "2026-11-23T11:00:00-06:00"),
            ("2026-11-23T16:00:00.000Z", "2026-11-23T17:00:00.000Z"),
            (seconds(ten) * 1000, seconds(eleven) * 1000),
            ("2026-11-23 10:00:00", "2026-11-23 11:00:00"),
            ("2026-11-23T10:00:00", "2026-11-23T11:00:00"),
        ]
        async with self.opened() as bench:
            calendar = bench.calendar(ADA)
            for start, end in forms:
                body = {"events": [{"id": "a", "title": "x", "startTime": start, "endTime": end}]}
                bench.fake.trouble("status", path="/calendars/events", status=200, body=body)
                answer = (await bench.provider.availability([calendar], WEEK))[calendar.id]
                assert Interval(ten, eleven) in {slot.interval for slot in answer.busy}, start

    async def test_an_event_without_a_time(self) -> None:
        """An appointment whose time cannot be read is told, not left out."""
        async with self.opened() as bench:
            calendar = bench.calendar(ADA)
            for start in (None, "", "soon"):
                body = {"events": [{"id": "a", "startTime": start, "endTime": "2026-11-23T17:00:00Z"}]}
                bench.fake.trouble("status", path="/calendars/events", status=200, body=body)
                call = lambda: bench.provider.availability([calendar], WEEK)  # noqa: E731
                await self.told(bench, call, Kind.UNREADABLE_REPLY)

    async def test_rights_are_found(self) -> None:
        """The check names the rights a token has; a missing one is no failure, but the first is."""
        async with self.opened() as bench:
            found = await bench.provider.check()
            assert found.zone == "America/Chicago"
            assert set(found.rights) >= {READ, EVENTS, USERS, LOCATIONS}
            for status in (401, 403):
                bench.fake.scope_status = status
                bench.fake.scopes = {READ, WRITE}
                secrets = self.secrets(bench.fake)
                found = await bench.accounts.check(self.key, "x", self.settings(bench.fake), secrets)
                assert not {EVENTS, USERS, LOCATIONS} & set(found.rights)
                assert found.name == bench.fake.location_id
                bench.fake.scopes = {WRITE}
                call = lambda: bench.accounts.check(self.key, "x", self.settings(bench.fake), secrets)  # noqa: E731,B023
                problem = await self.told(bench, call, Kind.RIGHT_MISSING)
                assert READ in problem.text

    @pytest.mark.parametrize("status", [401, 403])
    async def test_a_missing_right_is_named(self, status: int) -> None:
        """A good token without a right reads as that, whichever status tells it, and blocking says which right."""
        async with self.opened() as bench:
            bench.fake.scope_status = status
            bench.fake.scopes.discard(WRITE)
            calendar = bench.calendar(OPEN_DAY)
            assert calendar.blocking
            span = Interval(at(0, "10:00"), at(0, "11:00"))
            owner = calendar.blocking.owners[0]
            call = lambda: bench.provider.create_block(calendar, owner, span, "x", "t")  # noqa: E731
            assert WRITE in (await self.told(bench, call, Kind.RIGHT_MISSING)).text
            bench.fake.scopes.discard(READ)
            ask = lambda: bench.provider.availability([calendar], WEEK)  # noqa: E731
            assert READ in (await self.told(bench, ask, Kind.RIGHT_MISSING)).text

    @pytest.mark.parametrize("status", [401, 403])
    async def test_free_slots_without_the_right_to_events(self, status: int) -> None:
        """Busy times that may not be read are left out; what is free still stands."""

        def narrow(fake: HighLevelFake, _: dict[str, str]) -> None:
            fake.scope_status = status
            fake.scopes.discard(EVENTS)

        async with self.opened(narrow) as bench:
            calendar = bench.calendar(TEAM)
            answer = (await bench.provider.availability([calendar], WEEK))[calendar.id]
            assert set(answer.offers) == self.open_at(bench, calendar, WEEK)
            assert answer.busy == ()

    async def test_names_without_the_right_to_users(self) -> None:
        """Calendars are listed without people's names where users may not be read."""

        def narrow(fake: HighLevelFake, _: dict[str, str]) -> None:
            fake.scopes -= {USERS}

        async with self.opened(narrow) as bench:
            assert [c.remote for c in bench.calendars] == [OPEN_DAY, TEAM, DEEP, DRAFT]
            team = bench.calendar(TEAM)
            assert team.blocking
            assert len(team.blocking.owners) == 2

    async def test_users_page_by_page(self) -> None:
        """The search pages with numbers written as strings until everybody is there; who has left is dropped."""

        def crowd(fake: HighLevelFake, _: dict[str, str]) -> None:
            fake.users += [{**fake.users[0], "id": f"User{i:03}", "name": f"Person {i:03}"} for i in range(230)]

        async with self.opened(crowd) as bench:
            people = [c for c in bench.calendars if not c.offers]
            assert len(people) == 3 + 230
            assert DAN not in {c.remote for c in people}
            asked = [c.query for c in bench.fake.calls_to("GET", "/users/search")]
            assert [q["skip"] for q in asked] == [["0"], ["100"], ["200"]]
            assert {q["companyId"][0] for q in asked} == {bench.fake.company_id}

    async def test_the_count_of_users_is_a_string(self) -> None:
        """A count written as text, or none, ends the paging all the same."""
        async with self.opened() as bench:
            for count in ("2", 2, None):
                users = [{"id": "u1", "name": "One"}, {"id": "u2", "firstName": "Two", "lastName": "Last"}]
                bench.fake.trouble("status", path="/users/search", status=200, body={"users": users, "count": count})
                listed = [c.title for c in await bench.provider.calendars() if not c.offers]
                assert listed[:2] == ["One", "Two Last"]

    async def test_the_older_list_of_users(self) -> None:
        """Where the location may not be read, and so the company is not known, the older list is asked."""

        def narrow(fake: HighLevelFake, _: dict[str, str]) -> None:
            fake.scopes -= {LOCATIONS}

        async with self.opened(narrow) as bench:
            assert {c.remote for c in bench.calendars if not c.offers} == {ADA, BEN, CLEO}
            assert not bench.fake.calls_to("GET", "/users/search")

    async def test_v3(self) -> None:
        """The newest version: mins, deleted events that are told as such, no older list of users."""
        async with self.opened(version="v3") as bench:
            assert {c.headers["version"] for c in bench.fake.calls} == {"v3"}
            calendar = bench.calendar(TEAM)
            answer = (await bench.provider.availability([calendar], WEEK))[calendar.id]
            assert "Removed call" not in {slot.title for slot in answer.busy}
            assert set(answer.offers) == self.open_at(bench, calendar, WEEK)

    async def test_a_wrong_version(self) -> None:
        """A version the service does not take is told in its words."""
        async with self.opened() as bench:
            settings = {**self.settings(bench.fake), "version": "1999-01-01"}
            with pytest.raises(Problem) as caught:
                await bench.accounts.add(self.key, "Old", settings, self.secrets(bench.fake))
            assert "version" in caught.value.text

    async def test_hints(self) -> None:
        """What hides slots although nothing is booked is said on the calendar."""

        def busy_looking(fake: HighLevelFake, _: dict[str, str]) -> None:
            next(c for c in fake.calendars if c["id"] == DEEP)["lookBusyConfig"] = {"enabled": True}

        async with self.opened(busy_looking) as bench:
            hint = bench.calendar(DEEP).hint or ""
            assert "minimum notice 1 days" in hint
            assert "buffer before 10 mins" in hint
            assert "buffer after 15 mins" in hint
            assert "look busy" in hint

    async def test_a_long_span_is_asked_in_pieces(self) -> None:
        """Questions of at most 31 days: through the timeline, two weeks around a month and a half are fine."""
        async with self.opened() as bench:
            async with bench.timeline() as timeline:
                week = Week(MONDAY, self.zone, 45)
                snapshot = await shown(timeline, week)
                track = next(t for t in snapshot.tracks if t.calendar.remote == OPEN_DAY)
                assert track.state.problem is None
                days = week.interval.utc_days()
                span = Interval.of(days.start * 86_400, days.stop * 86_400)
                assert_same(set(track.offers), self.open_at(bench, track.calendar, span), "all days")
            asked = [c.query for c in bench.fake.calls_to("GET", f"/calendars/{OPEN_DAY}/free-slots")]
            lengths = [(int(q["endDate"][0]) - int(q["startDate"][0])) // 86_400_000 for q in asked]
            assert sorted(lengths) == [15, 31]

    async def test_a_day_used_up_is_not_waited_for(self) -> None:
        """When the day's calls are gone, the problem says so at once instead of waiting."""
        async with self.opened() as bench:
            bench.fake.daily_used = bench.fake.daily_limit
            call = lambda: bench.pairs(bench.calendar(TEAM))  # noqa: E731
            problem = await self.told(bench, call, Kind.SLOW_DOWN)
            assert "today" in problem.text
            assert problem.until == datetime(2026, 11, 22, tzinfo=UTC)

    async def test_zone_of_the_location(self) -> None:
        """Hours are the location's wall clock: the tours begin at nine in Chicago."""
        async with self.opened() as bench:
            first = min(await bench.pairs(bench.calendar(OPEN_DAY)))
            begin = datetime.fromtimestamp(first[0], ZoneInfo("America/Chicago"))
            assert (begin.date(), begin.hour, begin.minute) == (MONDAY, 9, 0)

    async def test_one_failed_question_takes_the_others_back(self) -> None:
        """Slots, appointments and blocks are asked side by side; when one fails, none of the others lives on."""
        async with self.opened() as bench:
            bench.fake.trouble("slow", path="/calendars/events", seconds=20)
            bench.fake.trouble("slow", path="/blocked-slots", times=9, seconds=20)
            bench.fake.trouble("status", path="/free-slots", status=400, body=self.refusal(400, "no"))
            before = asyncio.all_tasks()
            call = lambda: bench.pairs(bench.calendar(TEAM))  # noqa: E731
            await self.told(bench, call, Kind.REQUEST_REFUSED)
            await asyncio.sleep(0.1)
            assert asyncio.all_tasks() - before == set()
