"""LeadSquared: the suite, and the traps of this wire."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

import core.http
from core.errors import Kind, Problem
from core.model import Calendar, Interval, SlotKind, seconds
from core.providers import leadsquared
from core.snapshot import Freshness
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
    merged,
    shown,
    wall,
)
from fakes.leadsquared import LeadSquaredFake
from fakes.leadsquared_sample import AMERICA, CALLBACK, INDIA, User

ASHA, BRAM, CHITRA, DEV = (f"{name}@example.com" for name in ("asha", "bram", "chitra", "dev"))
HOUR = timedelta(hours=1)


def less(windows: list[tuple[datetime, datetime]], holes: list[tuple[datetime, datetime]]) -> Pairs:
    """What is left of windows, cut at every edge of a hole."""
    left: Pairs = set()
    for begin, end in windows:
        near = [(max(a, begin), min(b, end)) for a, b in holes if a < end and begin < b]
        edges = sorted({begin, end, *(edge for hole in near for edge in hole)})
        pieces = [p for p in pairwise(edges) if not any(a < p[1] and p[0] < b for a, b in near)]
        left |= set(merged((seconds(a), seconds(b)) for a, b in pieces))
    return left


class TestLeadSquared(ServiceContract):
    """First what the suite asks for, then what is odd about this wire."""

    key = "leadsquared"
    zone = AMERICA
    owner = "Asha"
    null_is_nothing = True
    night = BRAM
    slots = "/RetrieveAvailableSlots/"
    create = ("POST", "/Task.svc/Create")

    @pytest.fixture(autouse=True)
    def soon(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Look for the end of what was accepted after hundredths of a second."""
        monkeypatch.setattr(leadsquared.wire, "PAUSES", (0.01, 0.01, 0.02, 0.02, 0.03))

    def service(self) -> AbstractContextManager[Any]:
        """A Saturday in India."""
        return LeadSquaredFake(now=lambda: NOW)

    def settings(self, fake: LeadSquaredFake) -> dict[str, str]:
        """Address."""
        return {"base_url": fake.url}

    def secrets(self, fake: LeadSquaredFake) -> dict[str, str]:
        """Both keys."""
        return {"access_key": fake.access_key, "secret_key": fake.secret_key}

    def refusal(self, status: int, said: str | list[str]) -> dict[str, Any]:
        """The envelope."""
        name = {401: "MXUnAuthorizedException", 404: "MXResourceNotFoundException"}.get(status, "MXException")
        text = said if isinstance(said, str) else "; ".join(said)
        return {"Status": "Error", "ExceptionType": name, "ExceptionMessage": text}

    def limits(self) -> list[tuple[dict[str, Any], float]]:
        """As 429 and as 200; with the limit in the text, and without."""
        name = "MXAPIRateLimitExceededException"

        def form(status: int, text: str) -> dict[str, Any]:
            return {
                "status": status,
                "body": {"Status": "Error", "ExceptionType": name, "ExceptionMessage": text},
            }

        said = "API calls exceeded the limit of 20 in 5 second(s)"
        return [
            (form(200, said), 5.0),
            (form(429, said), 5.0),
            (form(200, "API calls exceeded the limit of 3 in 1 second(s)"), 1.0),
            (form(429, "Slow down"), 5.0),
        ]

    def break_one(self, bench: Bench) -> None:
        """A user who is no longer known is passed over in the answer."""
        next(u for u in bench.fake.users if u.email == DEV).active = False

    def close_all(self, fake: LeadSquaredFake, settings: dict[str, str]) -> None:
        """Nobody has a template."""
        for user in fake.users:
            user.template = None

    def night_shift(self, fake: LeadSquaredFake, settings: dict[str, str]) -> None:
        """Sunday mornings in New York."""
        fake.templates["east"].windows = {6: [("00:00", "05:00")]}
        fake.templates["east"].breaks = {}

    def open_at(self, bench: Bench, calendar: Calendar, interval: Interval) -> Pairs:
        """Windows of the template, less breaks and what is booked without allowing conflicts."""
        fake: LeadSquaredFake = bench.fake
        user = next(u for u in fake.users if u.email == calendar.remote)
        windows, breaks = (list(self.spans(fake, user, what, interval)) for what in ("windows", "breaks"))
        allowed = {t["Id"] for t in fake.task_types if t["AllowConflicts"] or t["Category"] != 0}
        taken = [t.span for t in fake.tasks if t.owner == user.id and t.status == 0 and t.type not in allowed]
        low, high = interval.span
        near = [span for span in taken if span[0] < interval.end and interval.start < span[1]]
        return {(a, b) for a, b in less(windows, [*breaks, *near]) if a < high and low < b}

    @staticmethod
    def spans(fake: LeadSquaredFake, user: User, what: str, interval: Interval) -> Iterator[tuple[datetime, datetime]]:
        """Windows or breaks as instants."""
        for day in dates(interval) if user.template else []:
            assert user.template
            if day.weekday() in user.leave or day in fake.holidays:
                continue
            for begin, end in getattr(user.template, what).get(day.weekday(), []):
                zone = user.template.zone
                yield wall(day, begin, zone), wall(day, "24:00" if end == "00:00" else end, zone)

    async def held(self, bench: Bench) -> list[str]:
        """Tasks that carry our mark."""
        return [task.id for task in bench.fake.tasks if "ow:" in task.description + task.name]

    # traps

    async def row(self, zone_basis: str = "template", **facts: Any) -> Any:
        """The availability that one made-up row of Tuesday means."""
        row = {
            "UserId": "1",
            "EmailAddress": ASHA,
            "UserTimeZone": INDIA,
            "AvailableSlots": None,
            "Breaks": None,
            "BusySlots": None,
            "WorkDayTemplateTimeZone": INDIA,
            "NoSlotsReason": None,
            **facts,
        }
        body = {"RecordCount": 1, "List": [{"Date": "2026-11-24", "UserSlots": [row]}]}
        async with self.opened(users=ASHA, zone_basis=zone_basis) as bench:
            bench.fake.trouble("status", path=self.slots, times=9, status=200, body=body)
            (calendar,) = bench.calendars
            return (await bench.provider.availability([calendar], WEEK))[calendar.id]

    @staticmethod
    def day(*ranges: str, date_: str = "") -> list[dict[str, str]]:
        """Ranges as the wire has them."""
        pairs = (text.split("-") for text in ranges)
        lead = f"{date_} " if date_ else ""
        return [{"StartTime": f"{lead}{a}:00", "EndTime": f"{lead}{b}:00"} for a, b in pairs]

    @staticmethod
    def india(*ranges: str, zone: str = INDIA) -> Pairs:
        """The same as instants of Tuesday."""
        tuesday = MONDAY + timedelta(days=1)
        pairs = (text.split("-") for text in ranges)
        return {(seconds(wall(tuesday, a, zone)), seconds(wall(tuesday, b, zone))) for a, b in pairs}

    async def test_midnight_ends_the_date(self) -> None:
        """EndTime 00:00:00 is 24:00, in windows and in breaks."""
        answer = await self.row(AvailableSlots=self.day("20:00-00:00"), Breaks=self.day("23:30-00:00"))
        assert_same(set(answer.offers), self.india("20:00-23:30"), "evening")
        whole = await self.row(AvailableSlots=self.day("00:00-00:00"))
        assert_same(set(whole.offers), self.india("00:00-24:00"), "whole day")

    async def test_null_lists(self) -> None:
        """Each list may be null, and busy slots may be there without windows."""
        assert len((await self.row()).offers) == 0
        busy = await self.row(BusySlots=self.day("05:00-05:30", date_="2026-11-24"))
        assert len(busy.offers) == 0
        (slot,) = busy.busy
        assert slot.kind is SlotKind.BUSY
        assert slot.interval.start == datetime(2026, 11, 24, 5, tzinfo=UTC)

    async def test_a_break_inside_a_window(self) -> None:
        """Free is windows less breaks: the service has not taken them off."""
        answer = await self.row(AvailableSlots=self.day("09:00-13:00"), Breaks=self.day("11:00-11:15", "09:00-09:15"))
        assert_same(set(answer.offers), self.india("09:15-11:00", "11:15-13:00"), "around the breaks")
        assert [slot.kind for slot in answer.busy] == [SlotKind.BREAK] * 2

    async def test_busy_slots_are_utc_repeated_and_overlapping(self) -> None:
        """The same half hour twice is one busy time; overlapping ones take off what they cover together."""
        busy = self.day("05:00-05:30", "05:00-05:30", "05:15-06:00", date_="2026-11-24")
        answer = await self.row(AvailableSlots=self.day("09:00-13:00"), BusySlots=busy)
        assert_same(set(answer.offers), self.india("09:00-10:30", "11:30-13:00"), "around the busy times")
        assert len(answer.busy) == 2

    async def test_a_reason_is_a_note(self) -> None:
        """NoSlotsReason is said on its day, whatever word it is."""
        for reason in ("Leave", "Holiday", "NotScheduled", "WorkDayTemplateNotDefined", "Something New"):
            answer = await self.row(NoSlotsReason=reason)
            ((day, text),) = [(note.date, note.text) for note in answer.notes]
            assert (day, text) == ("2026-11-24", reason)

    async def test_notes_reach_the_week(self) -> None:
        """A leave of every Friday is a note on Friday, and the day is known."""
        async with self.opened() as bench, bench.timeline() as timeline:
            snapshot = await shown(timeline, Week(MONDAY, INDIA))
            notes = {(column, calendar.remote, text) for column, calendar, text in snapshot.notes}
            assert (4, DEV, "Leave") in notes
            assert {(day, CHITRA, "WorkDayTemplateNotDefined") for day in range(7)} <= notes

    @pytest.mark.parametrize(("basis", "zone"), [("template", AMERICA), ("utc", "UTC"), ("user", INDIA)])
    async def test_zone_basis(self, basis: str, zone: str) -> None:
        """Windows are wall clock of the template, of UTC or of the user, as set; busy slots are always UTC."""
        answer = await self.row(
            basis,
            AvailableSlots=self.day("09:00-13:00"),
            Breaks=self.day("12:00-12:30"),
            BusySlots=self.day("10:00-10:30", date_="2026-11-20"),
            WorkDayTemplateTimeZone=AMERICA,
        )
        assert_same(set(answer.offers), self.india("09:00-12:00", "12:30-13:00", zone=zone), basis)

    @pytest.mark.parametrize("basis", ["template", "utc", "user"])
    async def test_a_week_on_each_basis(self, basis: str) -> None:
        """Whatever zone the service means, with the setting right the free time is the same."""
        with LeadSquaredFake(now=lambda: NOW, time_basis=basis) as fake:
            async with self.opened(base_url=fake.url, zone_basis=basis) as bench:
                bench.fake = fake
                for calendar in bench.calendars:
                    expected = merged(self.open_at(bench, calendar, WEEK))
                    assert merged(await bench.pairs(calendar)) == expected, calendar.title

    async def test_a_zone_the_rules_do_not_know(self) -> None:
        """A zone name of the service that does not exist is told, not taken for UTC."""
        with pytest.raises(Problem) as caught:
            await self.row(AvailableSlots=self.day("09:00-13:00"), WorkDayTemplateTimeZone="Asia/Nowhere")
        assert "Asia/Nowhere" in caught.value.text
        assert caught.value.kind is Kind.UNREADABLE_REPLY

    @pytest.mark.parametrize(
        "facts",
        [
            {"AvailableSlots": [{"StartTime": "nine", "EndTime": "13:00:00"}]},
            {"AvailableSlots": [{"StartTime": "09:00:00", "EndTime": "25:00:00"}]},
            {"AvailableSlots": [{"StartTime": "09:00:00"}]},
            {"BusySlots": [{"StartTime": "soon", "EndTime": "2026-11-24 05:30:00"}]},
        ],
    )
    async def test_a_time_that_cannot_be_read(self, facts: dict[str, Any]) -> None:
        """A broken time is told, never left out."""
        with pytest.raises(Problem) as caught:
            await self.row(**facts)
        assert caught.value.kind is Kind.UNREADABLE_REPLY

    @pytest.mark.parametrize("text", ["", "24 Nov", "2026-13-01"])
    async def test_a_date_that_cannot_be_read(self, text: str) -> None:
        """A broken date is told, too."""
        async with self.opened(users=ASHA) as bench:
            row = {"EmailAddress": ASHA, "AvailableSlots": self.day("09:00-13:00")}
            body = {"RecordCount": 1, "List": [{"Date": text, "UserSlots": [row]}]}
            bench.fake.trouble("status", path=self.slots, status=200, body=body)
            await self.told(bench, lambda: bench.pairs(bench.calendars[0]), Kind.UNREADABLE_REPLY)

    async def test_pages_end_inside_a_date(self) -> None:
        """RecordCount counts rows of users and days; a date that goes on over the page is put together again."""
        async with self.opened() as bench:
            span = Interval(WEEK.start, WEEK.start + timedelta(days=60))
            answers = await bench.provider.availability(bench.calendars, span)
            asked = [c.body["Paging"]["PageIndex"] for c in bench.fake.calls if self.slots in c.path]
            assert asked == [1, 2, 3]  # 62 dates of 4 users are 248 rows
            for calendar in bench.calendars:
                assert_same(set(answers[calendar.id].offers), self.open_at(bench, calendar, span), calendar.title)

    async def test_paging_ends(self) -> None:
        """A count that is too high, or a page without rows, does not ask for ever."""
        async with self.opened(users=ASHA) as bench:
            row = {"EmailAddress": ASHA, "AvailableSlots": None}
            body = {"RecordCount": 1000, "List": [{"Date": "2026-11-24", "UserSlots": [row]}]}
            bench.fake.trouble("status", path=self.slots, status=200, body=body)
            bench.fake.trouble("status", path=self.slots, status=200, body={"RecordCount": 1000, "List": None})
            await bench.pairs(bench.calendars[0])
            assert len([c for c in bench.fake.calls if self.slots in c.path]) == 2

    async def test_keys_go_in_headers(self) -> None:
        """Keys in addresses would end up in logs on the way."""
        async with self.opened() as bench:
            await bench.provider.check()
            await bench.pairs(bench.calendars[0])
            for call in bench.fake.calls:
                assert call.headers["x-lsq-accesskey"] == bench.fake.access_key
                assert bench.fake.secret_key not in call.target

    async def test_errors_in_http_200(self) -> None:
        """An envelope that says Error is one, whatever the status says."""
        said = self.refusal(400, "PageSize is 1 to 50")
        async with self.opened() as bench:
            for path, call in self.questions(bench):
                bench.fake.trouble("status", path=path, status=200, body=said)
                problem = await self.told(bench, call, Kind.REQUEST_REFUSED)
                assert "PageSize is 1 to 50" in problem.text
                bench.fake.trouble("status", path=path, status=200, body=self.refusal(401, "Key is invalid"))
                await self.told(bench, call, Kind.SIGN_IN_REFUSED)

    async def test_all_errors_in_http_200(self) -> None:
        """The same against a service that answers every error so."""
        async with self.opened() as bench:
            bench.fake.errors_as_200 = True
            secrets = {**self.secrets(bench.fake), "secret_key": "wrong-and-not-real"}
            call = lambda: bench.accounts.check(self.key, "x", self.settings(bench.fake), secrets)  # noqa: E731
            await self.told(bench, call, Kind.SIGN_IN_REFUSED)

    async def test_the_limit_is_learnt(self) -> None:
        """The limit told in a refusal is kept to from then on: the burst after it meets no refusal."""
        with LeadSquaredFake(now=lambda: NOW, limit=3, window=1.0) as fake:
            async with self.opened(base_url=fake.url) as bench:
                calendar = bench.calendars[0]
                await asyncio.gather(*(bench.pairs(calendar) for _ in range(4)))
                ((wire,),) = bench.accounts._wires.values()
                assert (wire.pace.calls, wire.pace.window) == (3, 1.0)
                sent = sorted(call.at for call in fake.calls)[-4:]
                assert sent[-1] - sent[0] > 0.9

    async def test_users_by_mail(self) -> None:
        """The users named, in any case and spacing, in the order named."""
        async with self.opened(users=" DEV@example.com ,asha@example.com, ") as bench:
            assert [(c.remote, c.title) for c in bench.calendars] == [(DEV, "Dev Nair"), (ASHA, "Asha Menon")]

    async def test_every_active_user(self) -> None:
        """Nobody named means everybody who is active."""
        async with self.opened() as bench:
            assert [c.remote for c in bench.calendars] == [ASHA, BRAM, CHITRA, DEV]

    async def test_unknown_users_are_named(self) -> None:
        """An address the account does not have is told, with the setting to change; the others are there."""
        async with self.opened() as bench:
            for users, known in ((f"{ASHA}, nobody@example.com", [ASHA]), ("nobody@example.com", [])):
                account, _ = await bench.accounts.add(
                    self.key,
                    "Lost",
                    {**self.settings(bench.fake), "users": users},
                    self.secrets(bench.fake),
                    check=False,
                )
                if not known:
                    with pytest.raises(Problem) as caught:
                        await bench.accounts.list_calendars(account.id)
                    assert (caught.value.kind, caught.value.where) == (Kind.NOT_FOUND, "users")
                    assert "nobody@example.com" in caught.value.text
                    continue
                listed = await bench.accounts.list_calendars(account.id)
                assert [c.remote for c in listed if c.offers] == known
                (lost,) = [c for c in listed if not c.offers]
                assert "nobody@example.com" in lost.title
                assert lost.blocking is None
                assert "no user" in (lost.readonly or "")

    async def test_a_user_missing_from_the_answer(self) -> None:
        """Somebody the service passes over is unknown, not free and not busy, and is named."""
        async with self.opened() as bench:
            self.break_one(bench)
            async with bench.timeline() as timeline:
                snapshot = await shown(timeline, Week(MONDAY, INDIA))
                (track,) = [t for t in snapshot.tracks if t.calendar.remote == DEV]
                assert track.state.freshness is Freshness.UNKNOWN
                assert track.state.problem is not None
                assert "Dev Nair" in track.state.problem.text

    async def test_one_question_for_many_users(self) -> None:
        """All users are asked about together, since calls are few here."""
        async with self.opened() as bench:
            async with bench.timeline() as timeline:
                await shown(timeline, Week(MONDAY, INDIA))
            assert len([c for c in bench.fake.calls if self.slots in c.path]) == 1

    async def test_the_span_is_split(self) -> None:
        """At most 100 dates a question: a span of 120 days is asked in two."""
        async with self.opened() as bench:
            async with bench.timeline() as timeline:
                snapshot = await shown(timeline, Week(MONDAY, INDIA, 120))
                assert all(track.state.problem is None for track in snapshot.tracks)
            for call in bench.fake.calls:
                if self.slots in call.path:
                    first, last = (date.fromisoformat(call.body[name]) for name in ("FromDate", "ToDate"))
                    assert (last - first).days < 100

    @pytest.mark.parametrize(("value", "sent"), [("no", False), ("yes", True)])
    async def test_slots_where_conflicts_are_allowed(self, value: str, sent: bool) -> None:
        """The setting goes along as the boolean the service wants."""
        async with self.opened(include_allowed_conflicts=value) as bench:
            await bench.pairs(bench.calendars[0])
            (call,) = [call for call in bench.fake.calls if self.slots in call.path]
            assert call.body["IncludeAllowedConflictSlots"] is sent

    async def test_appointments_that_allow_conflicts(self) -> None:
        """A call-back that allows conflicts takes no free time."""
        async with self.opened() as bench:
            calendar = bench.calendar(ASHA)
            before = await bench.pairs(calendar)
            start = wall(MONDAY, "16:00", INDIA)
            bench.fake.add_task(start, start + HOUR, type=CALLBACK)
            assert await bench.pairs(calendar) == before
            bench.fake.add_task(start, start + HOUR)
            assert await bench.pairs(calendar) == self.open_at(bench, calendar, WEEK) != before

    async def test_the_wrong_region(self) -> None:
        """Keys of another region are told with the host the service names."""
        async with self.opened() as bench:
            bench.fake.region_host = "api-in21.leadsquared.com"
            problem = await self.told(bench, lambda: bench.pairs(bench.calendars[0]), Kind.SIGN_IN_REFUSED)
            assert "api-in21.leadsquared.com" in problem.text

    @pytest.mark.parametrize("ending", ["", "/", "/v2", "/v2/"])
    async def test_base_urls(self, ending: str) -> None:
        """The address may be pasted with or without /v2."""
        async with self.opened() as bench:
            settings = {"base_url": bench.fake.url + ending}
            found = await bench.accounts.check(self.key, "x", settings, self.secrets(bench.fake))
            assert found.name == "Asha at Openweek Demo"
            assert found.zone == INDIA

    async def test_its_pace_to_begin_with(self) -> None:
        """Two calls a second, until the service has said more."""
        with LeadSquaredFake(now=lambda: NOW) as fake:
            async with self.opened(base_url=fake.url) as bench:
                await bench.accounts.close()
                await bench.accounts.open(bench.account.id)
                ((wire,),) = bench.accounts._wires.values()
                assert isinstance(wire.pace, core.http.Pace)
                assert wire.pace.calls / wire.pace.window == 2
