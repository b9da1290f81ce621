"""Cal.com: the suite, and the traps of this wire."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from core.errors import Kind, Problem
from core.model import BlockState, Calendar, Interval, seconds
from core.week import Week
from fakes.calcom import CalcomFake
from fakes.calcom_sample import COLLEAGUE, ME, sample_schedules
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

INTRO, DEEP, PRIVATE, WORKSHOP, CHECK_UP = 100, 101, 102, 103, 104


class TestCalCom(ServiceContract):
    """First what the suite asks for, then what is odd about this wire."""

    key = "calcom"
    zone = "Europe/Berlin"
    owner = "Host One"
    night = str(WORKSHOP)
    slots = "/v2/slots"
    create = ("PATCH", "/v2/schedules/")

    def service(self) -> AbstractContextManager[Any]:
        """A Saturday in Berlin."""
        return CalcomFake(now=lambda: NOW, limit=100_000)

    def settings(self, fake: CalcomFake) -> dict[str, str]:
        """Address."""
        return {"base_url": fake.base}

    def secrets(self, fake: CalcomFake) -> dict[str, str]:
        """The key."""
        return {"api_key": fake.api_key}

    def refusal(self, status: int, said: str | list[str]) -> dict[str, Any]:
        """The envelope."""
        error = {"code": "Exception", "message": said, "details": {"statusCode": status}}
        return {"status": "error", "timestamp": "2026-11-21T08:00:00.000Z", "path": "/v2/x?a=b", "error": error}

    def limits(self) -> list[tuple[dict[str, Any], float]]:
        """The header's suffix is the limit's name, and its number has two readings."""

        def form(**headers: str) -> dict[str, Any]:
            body = self.refusal(429, "ThrottlerException: Too Many Requests")
            return {"status": 429, "body": body, "headers": headers}

        soon = str(round(NOW.timestamp()) + 42)
        return [
            (form(**{"X-RateLimit-Reset-Default": "30"}), 30.0),
            (form(**{"X-RateLimit-Reset-Default": soon}), 42.0),
            (form(**{"X-RateLimit-Reset-Long": "1"}), 1.0),
            (form(**{"X-RateLimit-Reset": "0"}), 1.0),
            (form(**{"X-RateLimit-Reset-Default": "999999"}), 120.0),
            (form(**{"X-RateLimit-Reset-Default": "soon"}), 60.0),
            (form(), 60.0),
        ]

    def close_all(self, fake: CalcomFake, settings: dict[str, str]) -> None:
        """No hours in any schedule."""
        for schedule in fake.schedules:
            schedule |= {"availability": [], "overrides": []}

    def night_shift(self, fake: CalcomFake, settings: dict[str, str]) -> None:
        """Sunday mornings in the default schedule."""
        fake.schedules[0]["availability"] = [{"days": ["Sunday"], "startTime": "00:00", "endTime": "05:00"}]

    def open_at(self, bench: Bench, calendar: Calendar, interval: Interval) -> Pairs:
        """Hours of the schedule, less bookings and outside events with the type's buffers around."""
        fake: CalcomFake = bench.fake
        kind = next(t for t in fake.event_types if str(t["id"]) == calendar.remote)
        schedule = next(
            s
            for s in fake.schedules
            if s["ownerId"] == ME and s["id"] == (kind["scheduleId"] or fake.schedules[0]["id"])
        )
        seats = kind["seatsPerTimeSlot"] or 0
        taken = [
            b.span
            for b in fake.bookings
            if ME in b.hosts
            and b.status in ("accepted", "pending")
            and (b.event_type != kind["id"] or b.seats >= seats)
        ]
        chosen = {c["externalId"] for group in fake.connected for c in group["calendars"] if c["isSelected"]}
        taken += [e.span for e in fake.outside if e.calendar in chosen]
        size = timedelta(minutes=kind["lengthInMinutes"])
        step = timedelta(minutes=kind["slotInterval"] or kind["lengthInMinutes"])
        before, after = (timedelta(minutes=kind[f"{name}EventBuffer"]) for name in ("before", "after"))
        earliest = NOW + timedelta(minutes=kind["minimumBookingNotice"])
        found: Pairs = set()
        for day in dates(interval):
            for begin, finish in self.hours(schedule, day):
                start = begin
                while start + size <= finish:
                    around = start - before, start + size + after
                    if (
                        start >= earliest
                        and interval.start <= start < interval.end
                        and not any(a < around[1] and around[0] < b for a, b in taken)
                    ):
                        found.add((seconds(start), seconds(start + size)))
                    start += step
        return found

    @staticmethod
    def hours(schedule: dict[str, Any], day: date) -> list[tuple[datetime, datetime]]:
        """An override of a date replaces its weekly hours; 00:00 to 00:00 is a day off."""
        dated = [h for h in schedule["overrides"] if h["date"] == day.isoformat()]
        usual = [h for h in schedule["availability"] if f"{day:%A}" in h["days"]]
        return [
            (wall(day, h["startTime"], schedule["timeZone"]), wall(day, h["endTime"], schedule["timeZone"]))
            for h in dated or usual
            if h["startTime"] != h["endTime"]
        ]

    async def held(self, bench: Bench) -> list[str]:
        """Dates whose hours are others than at first, marked events and absences, and reservations."""
        fake: CalcomFake = bench.fake
        found = [e.id for e in fake.outside if "ow:" in f"{e.title}{e.description}"]
        found += [str(a["id"]) for a in fake.absences if "ow:" in str(a.get("notes"))]
        found += [hold.uid for hold in fake.holds if hold.until > NOW]
        for now, first in zip(fake.schedules, sample_schedules(NOW, self.zone), strict=True):
            for day in dates(Interval(WEEK.start, WEEK.end + timedelta(days=21))):
                if self.hours(now, day) != self.hours(first, day):
                    found.append(f"{now['id']} {day}")
        return found

    @pytest.mark.parametrize(
        ("way", "create"),
        [
            ("connected_calendar", ("POST", "/events")),
            ("out_of_office", ("POST", "/ooo")),
            ("reservation", ("POST", "/reservations")),
        ],
    )
    async def test_other_ways_to_block(
        self, way: str, create: tuple[str, str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Each way of blocking lives through the same: its life, a lost answer, a cut line and a refusal."""
        monkeypatch.setattr(type(self), "create", create)
        async with self.opened(block_by=way) as bench:
            calendar = next(c for c in bench.calendars if c.blocking)
            assert calendar.blocking
            await self.live(bench, calendar)
            looked_up = calendar.blocking.listable
            for how in ("lost", "refuse") if looked_up else ():
                bench.fake.trouble(how, method=create[0], path=create[1])
                await self.one_block(bench, calendar)
            said = self.refusal(422, ["endTime is too early"])
            bench.fake.trouble("status", method=create[0], path=create[1], status=422, body=said)
            outbox = await bench.outbox()
            before = await self.held(bench)
            span = self.blockable(bench, calendar, WEEK.start + timedelta(days=2))
            (block,) = await outbox.add([calendar.id], span, "Dentist")
            (done,) = await outbox.settle([block.id], 10)
            assert done.state is BlockState.REFUSED, done
            assert "endTime is too early" in (done.reason or "")
            assert await self.held(bench) == before

    # traps

    def answered(self, bench: Bench, data: Any) -> Calendar:
        """The next question for slots gets that data."""
        bench.fake.trouble("status", path="/v2/slots", status=200, body={"status": "success", "data": data})
        return bench.calendar(str(INTRO))

    async def test_the_end_is_asked_one_second_early(self) -> None:
        """An end at midnight would bring a whole day more; every question ends at 23:59:59Z and keeps its days."""
        async with self.opened() as bench:
            await bench.pairs(bench.calendar(str(INTRO)))
            query = next(call.query for call in bench.fake.calls if call.path == self.slots)
            assert query["start"] == ["2026-11-22T00:00:00Z"]
            assert query["end"] == ["2026-11-29T23:59:59Z"]
            assert query["format"] == ["range"]
            assert query["eventTypeId"] == [str(INTRO)]
            assert "slotFormat" not in query

    async def test_nothing_of_the_next_day(self) -> None:
        """Slots at the first instant after the span, and before it, are not kept."""
        async with self.opened() as bench:
            for span in (WEEK, Interval(WEEK.start, WEEK.start + timedelta(days=2))):
                data = {"x": [{"start": f"{t:%Y-%m-%dT%H:%M:%S.000Z}"} for t in (span.start, span.end)]}
                data["x"].append({"start": f"{span.start - timedelta(minutes=15):%Y-%m-%dT%H:%M:%SZ}"})
                calendar = self.answered(bench, data)
                first = seconds(span.start)
                assert await bench.pairs(calendar, span) == {(first, first + 1800)}

    async def test_each_resource_has_its_version(self) -> None:
        """Slots, event types and the rest each go with their own cal-api-version."""
        async with self.opened() as bench:
            await bench.provider.check()
            await bench.pairs(bench.calendar(str(INTRO)))
            versions = {c.path: c.headers["cal-api-version"] for c in bench.fake.calls}
            wanted = {"/v2/event-types": "2024-06-14", "/v2/slots": "2024-09-04", "/v2/schedules": "2024-06-11"}
            assert wanted.items() <= versions.items()
            assert {version for path, version in versions.items() if path not in wanted} == {"2024-08-13"}

    async def test_a_server_that_does_not_know_the_version(self) -> None:
        """A 404 for a known path means the server is of another version, and says so without a URL."""
        async with self.opened() as bench:
            body = self.refusal(404, "Cannot GET /v2/slots?eventTypeId=100&start=2026-11-22T00%3A00%3A00Z")
            bench.fake.trouble("status", path="/v2/slots", status=404, body=body)
            problem = await self.told(bench, lambda: bench.pairs(bench.calendar(str(INTRO))), Kind.NOT_FOUND)
            assert "version" in problem.text

    @pytest.mark.parametrize("data", [{}, {"2026-11-23": []}])
    async def test_empty_data(self, data: Any) -> None:
        """Nothing at all and an empty day are no slots."""
        async with self.opened() as bench:
            calendar = self.answered(bench, data)
            answer = (await bench.provider.availability([calendar], WEEK))[calendar.id]
            assert len(answer.offers) == 0

    @pytest.mark.parametrize(
        "data",
        [
            None,
            [],
            {"2026-11-23": None},
            {"2026-11-23": ["2026-11-23T09:00:00Z"]},
            {"2026-11-23": [{"start": "2026-11-23T09:00:00"}]},
            {"2026-11-23": [{"start": "soon"}]},
            {"2026-11-23": [{"end": "2026-11-23T09:00:00Z"}]},
        ],
    )
    async def test_a_slot_that_cannot_be_placed(self, data: Any) -> None:
        """Null data, bare strings, times without offset: told with what was asked for."""
        async with self.opened() as bench:
            calendar = self.answered(bench, data)
            problem = await self.told(bench, lambda: bench.pairs(calendar), Kind.UNREADABLE_REPLY)
            assert "Intro" in problem.text

    async def test_no_data_at_all(self) -> None:
        """An envelope without data is not an empty week."""
        async with self.opened() as bench:
            bench.fake.trouble("status", path="/v2/slots", status=200, body={"status": "success"})
            await self.told(bench, lambda: bench.pairs(bench.calendar(str(INTRO))), Kind.UNREADABLE_REPLY)

    async def test_times_as_the_service_writes_them(self) -> None:
        """Offsets, milliseconds, ends and none: the instant is what the offset says, whatever the date key."""
        nine = seconds(datetime(2026, 11, 23, 8, tzinfo=UTC))
        slots = [
            {"start": "2026-11-23T09:00:00.000+01:00", "end": "2026-11-23T09:45:00.000+01:00"},
            {"start": "2026-11-23T09:00:00Z"},
        ]
        async with self.opened() as bench:
            calendar = self.answered(bench, {"2026-11-22": slots})
            assert await bench.pairs(calendar) == {(nine, nine + 2700), (nine + 3600, nine + 5400)}

    @pytest.mark.parametrize("names", ["code", "vendor"])
    async def test_seated_slots(self, names: str) -> None:
        """Seats under either name do not disturb: a slot with a seat left is offered."""
        async with self.opened() as bench:
            bench.fake.seat_names = names
            calendar = bench.calendar(str(WORKSHOP))
            assert_same(await bench.pairs(calendar), self.open_at(bench, calendar, WEEK), calendar.title)

    @pytest.mark.parametrize(
        ("prefix", "ending"),
        [("", "/"), ("", "/v2"), ("", "/v2/"), ("/api", ""), ("/api", "/v2"), ("/api", "/v2/"), ("/a/b", "/")],
    )
    async def test_base_urls(self, prefix: str, ending: str) -> None:
        """A self-hosted server has a path before /v2, and people paste the address with /v2 or a slash."""
        with CalcomFake(now=lambda: NOW, prefix=prefix) as fake:
            async with self.opened() as bench:
                settings = {"base_url": fake.base + ending}
                found = await bench.accounts.check(self.key, "x", settings, self.secrets(fake))
                assert found.name == "Host One"
                assert found.zone == "Europe/Berlin"
                assert fake.calls[-1].path == f"{prefix}/v2/me"

    async def test_all_event_types(self) -> None:
        """Without a choice every own type is a calendar, hidden ones too and marked; a team's are not among them."""
        async with self.opened() as bench:
            assert [(c.remote, c.title, c.slot_length) for c in bench.calendars] == [
                ("100", "Intro", 30),
                ("101", "Deep dive", 60),
                ("102", "Private line (hidden)", 15),
                ("103", "Workshop", 60),
                ("104", "Check-up", 45),
            ]

    async def test_one_event_type(self) -> None:
        """With event_type_id there is one calendar, and it is that one."""
        async with self.opened(event_type_id="101") as bench:
            assert [c.remote for c in bench.calendars] == ["101"]

    async def test_an_event_type_that_is_not_there(self) -> None:
        """An unknown id is told with the setting to change; what is no number is refused at once."""
        async with self.opened() as bench:
            account, _ = await bench.accounts.add(
                self.key,
                "Lost",
                {**self.settings(bench.fake), "event_type_id": "999"},
                self.secrets(bench.fake),
                check=False,
            )
            with pytest.raises(Problem) as caught:
                await bench.accounts.list_calendars(account.id)
            assert (caught.value.kind, caught.value.where) == (Kind.NOT_FOUND, "event_type_id")
            assert "999" in caught.value.text
            for wrong in ("intro", "1.5", "-1", "1e3"):
                with pytest.raises(Problem) as caught:
                    await bench.accounts.add(
                        self.key,
                        "x",
                        {**self.settings(bench.fake), "event_type_id": wrong},
                        self.secrets(bench.fake),
                        check=False,
                    )
                assert (caught.value.kind, caught.value.where) == (Kind.BAD_INPUT, "event_type_id")

    async def test_hints(self) -> None:
        """Notice and buffers explain gaps."""
        async with self.opened() as bench:
            hint = bench.calendar(str(INTRO)).hint or ""
            assert "minimum notice 120 min" in hint
            assert "buffer after 10 min" in hint
            assert bench.calendar(str(DEEP)).hint is None

    async def test_an_expired_key(self) -> None:
        """The service's word for why a key is refused reaches the person."""
        async with self.opened() as bench:
            bench.fake.expired = True
            problem = await self.told(bench, bench.provider.check, Kind.SIGN_IN_REFUSED)
            assert "expired" in problem.text

    async def test_the_own_limit_is_below_the_service_s(self) -> None:
        """Two weeks of every event type stay clear of the block that running over costs."""
        async with self.opened() as bench:
            bench.fake.limit = 120
            async with bench.timeline() as timeline:
                snapshot = await shown(timeline, Week(MONDAY, self.zone, 14))
                assert all(track.state.problem is None for track in snapshot.tracks)
            assert len(bench.fake.calls) < 120

    async def test_overrides_and_absences(self) -> None:
        """A day off and a short day are what the service says; so is an absence of the key's owner only."""
        away = {"start": "2026-11-24T00:00:00.000Z", "end": "2026-11-24T23:59:59.999Z"}
        async with self.opened() as bench:
            calendar = bench.calendar(str(WORKSHOP))
            before = await bench.pairs(calendar)
            bench.fake.absences.append({"id": 1, "userId": COLLEAGUE, **away})
            assert await bench.pairs(calendar) == before
            bench.fake.absences.append({"id": 2, "userId": ME, **away})
            tuesday = Interval(datetime(2026, 11, 24, tzinfo=UTC), datetime(2026, 11, 25, tzinfo=UTC)).span
            left = {pair for pair in before if not tuesday[0] <= pair[0] < tuesday[1]}
            assert left < before
            assert await bench.pairs(calendar) == left
