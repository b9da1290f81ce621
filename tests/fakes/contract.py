"""The suite every provider passes: subclass `ProviderContract`, or `ServiceContract` when there is a wire.

A subclass says how its service is made, what is open there (worked out anew from the fake's state, not asked of the
code under test) and how the service words a refusal. Nothing here asks which provider it is: what a calendar can do
is read from its `blocking`.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import logging
import re
import socket
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

import pytest

import core.http
from core.accounts import Accounts
from core.errors import Kind, Problem
from core.model import Account, Block, BlockState, Calendar, Interval, instant, seconds
from core.outbox import Outbox, Patience
from core.providers.base import Provider
from core.secrets import ScrubbingFormatter, Vault
from core.snapshot import Freshness, Snapshot
from core.store import Store
from core.timeline import FRAME, Timeline
from core.week import Week

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)  # a Saturday
MONDAY = date(2026, 11, 23)
WEEK = Interval(datetime(2026, 11, 22, tzinfo=UTC), datetime(2026, 11, 30, tzinfo=UTC))
QUICK = Patience(first_look=0.02, second_look=0.03, late=0.0, proof=0.02, retry=0.03, longest=0.1, poll=0.05)
HOUR = timedelta(hours=1)

Pairs = set[tuple[int, int]]


def clock() -> datetime:
    """The time at which every test of the suite happens."""
    return NOW


class Memory:
    """A keyring that lives as long as the test."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@dataclass
class Bench:
    """One account at one fake, with real accounts and a real store."""

    fake: Any
    home: Path
    store: Store
    accounts: Accounts
    account: Account
    provider: Provider
    calendars: tuple[Calendar, ...]

    def calendar(self, remote: str) -> Calendar:
        """By the service's own id."""
        return next(calendar for calendar in self.calendars if calendar.remote == remote)

    async def pairs(self, calendar: Calendar, interval: Interval = WEEK) -> Pairs:
        """What the provider says is offered, as (start, end) in epoch seconds."""
        return set((await self.provider.availability([calendar], interval))[calendar.id].offers)

    @contextlib.asynccontextmanager
    async def timeline(self) -> AsyncIterator[Timeline]:
        """A timeline over this account."""
        timeline = Timeline(self.store, self.accounts, lambda: (), clock)
        try:
            yield timeline
        finally:
            await timeline.close()

    async def outbox(self) -> Outbox:
        """An outbox that does not wait long."""
        outbox = Outbox(self.store, self.accounts, clock, self.home / "outbox.lock", QUICK)
        await outbox.load()
        return outbox


class ProviderContract:
    """What holds for every provider."""

    key: ClassVar[str]
    zone: ClassVar[str]
    """A zone with daylight saving, in which the fake's working hours are meant."""
    owner: ClassVar[str]
    """What `check` calls whoever the credentials belong to."""
    night: ClassVar[str]
    """The service's id of the calendar that `night_shift` opens."""

    @pytest.fixture(autouse=True)
    def quickly(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Repeat reads after hundredths of a second."""
        wires_with(monkeypatch, pauses=(0.01, 0.02))

    # what a subclass says

    def service(self) -> AbstractContextManager[Any]:
        """The fake, at `NOW`."""
        raise NotImplementedError

    def settings(self, fake: Any) -> dict[str, str]:
        """Settings of an account at the fake."""
        raise NotImplementedError

    def secrets(self, fake: Any) -> dict[str, str]:
        """Its secrets."""
        raise NotImplementedError

    def open_at(self, bench: Bench, calendar: Calendar, interval: Interval) -> Pairs:
        """What is truly open, from the state of the fake."""
        raise NotImplementedError

    def close_all(self, fake: Any, settings: dict[str, str]) -> None:
        """Make nothing open anywhere."""
        raise NotImplementedError

    def night_shift(self, fake: Any, settings: dict[str, str]) -> None:
        """Open the `night` calendar on Sundays from 00:00 to 05:00 by the clocks of `zone`."""
        raise NotImplementedError

    async def held(self, bench: Bench) -> list[str]:
        """The service's ids of blocks made by us that hold now."""
        return []

    def lose_answer(self, bench: Bench) -> None:
        """The next create is carried out, and its answer is lost."""
        provider: Any = bench.provider
        create = provider.create_block

        async def lost(*args: Any) -> None:
            provider.create_block = create
            await create(*args)
            raise Problem(Kind.UNCERTAIN, "the answer was lost")

        provider.create_block = lost

    # the bench

    @contextlib.asynccontextmanager
    async def opened(
        self, arrange: Callable[[Any, dict[str, str]], None] | None = None, **settings: str
    ) -> AsyncIterator[Bench]:
        """An account at a fake that `arrange` has changed, with its calendars listed."""
        with TemporaryDirectory(prefix="ow-") as folder, self.service() as fake:
            given = {**self.settings(fake), **settings}
            if arrange is not None:
                arrange(fake, given)
            async with opened_at(Path(folder)) as (store, accounts):
                account, _ = await accounts.add(self.key, "Bench", given, self.secrets(fake), check=False)
                provider = await accounts.open(account.id)
                for wire in accounts._wires[account.id]:
                    wire.pace.learn(100_000, 1.0)  # nobody here minds many calls
                calendars = await accounts.list_calendars(account.id)
                yield Bench(fake, Path(folder), store, accounts, account, provider, calendars)

    # reading

    async def test_check_names_the_owner(self) -> None:
        """Whoever typed credentials sees whose they are, and what they may do."""
        async with self.opened() as bench:
            found = await bench.provider.check()
            assert self.owner in found.name
            assert "\n" not in found.name
            assert found.rights

    async def test_calendars_are_told_apart(self) -> None:
        """Ids are unique on this computer and stay the same when asked again."""
        async with self.opened() as bench:
            ids = [calendar.id for calendar in bench.calendars]
            assert ids
            assert len(set(ids)) == len(ids)
            assert all(calendar.id == f"{bench.account.id}:{calendar.remote}" for calendar in bench.calendars)
            assert all(calendar.title.strip() for calendar in bench.calendars)
            again = await bench.provider.calendars()
            assert [calendar.id for calendar in again] == ids

    async def test_blocking_is_true(self) -> None:
        """A calendar claims only what its class overrides, and says whom a block covers or why there is none."""
        async with self.opened() as bench:
            kind = type(bench.provider)
            for calendar in bench.calendars:
                if calendar.blocking is None:
                    assert calendar.readonly, calendar.title
                    continue
                blocking = calendar.blocking
                claims = {
                    "create_block": True,
                    "find_block": blocking.listable,
                    "move_block": blocking.movable,
                    "delete_block": blocking.removable,
                }
                for method, claimed in claims.items():
                    if claimed:
                        assert getattr(kind, method) is not getattr(Provider, method), (calendar.title, method)
                assert blocking.grain >= 1
                assert blocking.covers
                assert len({owner.key for owner in blocking.owners}) == len(blocking.owners) >= 1

    async def test_what_cannot_be_blocked_says_so(self) -> None:
        """A method that is not there is a Problem, not a crash."""
        async with self.opened() as bench:
            for calendar in bench.calendars:
                if calendar.blocking is None and type(bench.provider).create_block is Provider.create_block:
                    with pytest.raises(Problem) as caught:
                        await bench.provider.create_block(calendar, None, WEEK, "x", "tag")  # type: ignore[arg-type]
                    assert caught.value.kind is Kind.UNSUPPORTED

    async def test_a_week(self) -> None:
        """Each calendar offers exactly what is open at the service, to the second."""
        async with self.opened() as bench:
            some = False
            for calendar in bench.calendars:
                expected = self.open_at(bench, calendar, WEEK)
                assert_same(await bench.pairs(calendar), expected, calendar.title)
                some = some or bool(expected)
            assert some

    async def test_covered_and_inside(self) -> None:
        """An answer says what it covers, and its busy times touch that."""
        async with self.opened() as bench:
            for calendar in bench.calendars:
                answer = (await bench.provider.availability([calendar], WEEK))[calendar.id]
                assert answer.covered == WEEK
                assert all(slot.interval.overlaps(WEEK) for slot in answer.busy), calendar.title
                assert all(a < b for a, b in answer.offers)

    async def test_nothing_open(self) -> None:
        """A week in which nothing is free is an answer: fresh and empty, not unknown."""
        async with self.opened(self.close_all) as bench:
            for calendar in bench.calendars:
                assert await bench.pairs(calendar) == set()
            async with bench.timeline() as timeline:
                snapshot = await shown(timeline, Week(MONDAY, "UTC"))
                states = [track.state for track in snapshot.tracks]
                assert states
                assert all(state.freshness is Freshness.FRESH and state.problem is None for state in states)

    @pytest.mark.parametrize("month", [3, 10])
    async def test_clocks_change(self, month: int) -> None:
        """Over the spring and the autumn change, what is open is open at the right instants: 4 hours, then 6."""
        sunday = change_in(self.zone, month)
        midnight = datetime(sunday.year, sunday.month, sunday.day, tzinfo=ZoneInfo(self.zone)).astimezone(UTC)
        five = datetime(sunday.year, sunday.month, sunday.day, 5, tzinfo=ZoneInfo(self.zone)).astimezone(UTC)
        assert five - midnight == (4 if month == 3 else 6) * HOUR
        first = datetime(sunday.year, sunday.month, sunday.day, tzinfo=UTC) - timedelta(days=6)
        span = Interval(first, first + timedelta(days=9))
        async with self.opened(self.night_shift) as bench:
            calendar = bench.calendar(self.night)
            found = await bench.pairs(calendar, span)
            assert_same(found, self.open_at(bench, calendar, span), calendar.title)
            night = [pair for pair in found if Interval.of(*pair).overlaps(Interval(midnight, five))]
            assert merged(night) == [Interval(midnight, five).span]

    # blocking

    async def test_life_of_a_block(self) -> None:
        """Made, listed, found again, moved, removed, and removed once more without a word."""
        async with self.opened() as bench:
            for calendar in [c for c in bench.calendars if c.blocking]:
                await self.live(bench, calendar)

    async def live(self, bench: Bench, calendar: Calendar) -> None:
        """One block of each owner of a calendar, from its birth to its second death."""
        provider, blocking = bench.provider, calendar.blocking
        assert blocking is not None
        interval = self.blockable(bench, calendar)
        later = self.later(bench, calendar, interval)
        receipts = {}
        inside = {p for p in await bench.pairs(calendar) if interval.span[0] <= p[0] and p[1] <= interval.span[1]}
        for owner in blocking.owners:
            assert await self.found(bench, calendar, owner, interval, "life") is None
            receipts[owner] = await provider.create_block(calendar, owner, interval, "Dentist", f"life{owner.key[-3:]}")
        assert len(await self.held(bench)) == len(blocking.owners)
        await self.assert_shut(bench, calendar, interval)
        for owner in blocking.owners:
            tag = f"life{owner.key[-3:]}"
            found = await self.found(bench, calendar, owner, interval, tag)
            assert found == (dict(receipts[owner]) if blocking.listable else None), calendar.title
            assert await self.found(bench, calendar, owner, interval, "someone") is None
            if blocking.movable:
                for _ in range(2):  # doing it twice is the same as once
                    moved = await provider.move_block(calendar, owner, receipts[owner], later, "Dentist", tag)
                receipts[owner] = moved
                found = await self.found(bench, calendar, owner, later, tag)
                assert found == (dict(moved) if blocking.listable else None), calendar.title
        assert len(await self.held(bench)) == len(blocking.owners)
        if blocking.movable:
            await self.assert_shut(bench, calendar, later)
            runs = merged(await bench.pairs(calendar))
            assert all(any(a <= start and end <= b for a, b in runs) for start, end in inside), calendar.title
        if blocking.removable:
            for owner in blocking.owners:
                for _ in range(2):
                    await provider.delete_block(calendar, owner, receipts[owner])
            assert await self.held(bench) == []
            assert await bench.pairs(calendar) == self.open_at(bench, calendar, WEEK)

    @staticmethod
    async def found(bench: Bench, calendar: Calendar, owner: Any, interval: Interval, tag: str) -> Any:
        """What a look-up finds, where there is one."""
        if calendar.blocking is None or not calendar.blocking.listable:
            return None
        return await bench.provider.find_block(calendar, owner, interval, tag)

    def blockable(self, bench: Bench, calendar: Calendar, after: datetime = WEEK.start) -> Interval:
        """An open time of the calendar (or any, where it offers none) that its blocks can have."""
        assert calendar.blocking is not None
        blocking, grain = calendar.blocking, calendar.blocking.grain * 60
        open_ones = sorted(pair for pair in self.open_at(bench, calendar, WEEK) if pair[0] >= seconds(after))
        if blocking.lengths:
            open_ones = [pair for pair in open_ones if (pair[1] - pair[0]) // 60 in blocking.lengths]
        start, end = (
            open_ones[len(open_ones) // 2] if open_ones else (seconds(after) + 216_000, seconds(after) + 219_600)
        )
        if grain >= 86_400:
            day = instant(start).astimezone(ZoneInfo(blocking.zone)).date()
            return Interval(wall(day, "00:00", blocking.zone), wall(day, "24:00", blocking.zone))
        return Interval.of(start - start % grain, end + -end % grain)

    def later(self, bench: Bench, calendar: Calendar, interval: Interval) -> Interval:
        """Another time for the block: an hour after it, or the next that it can have."""
        assert calendar.blocking is not None
        if calendar.blocking.lengths or calendar.blocking.grain >= 1440:
            return self.blockable(bench, calendar, interval.end)
        return Interval(interval.end + HOUR, interval.end + HOUR + interval.length)

    async def assert_shut(self, bench: Bench, calendar: Calendar, interval: Interval) -> None:
        """The blocked time is offered no more, and what can list blocks shows it."""
        answer = (await bench.provider.availability([calendar], WEEK))[calendar.id]
        assert not answer.offers.meeting(interval), calendar.title
        if calendar.blocking and calendar.blocking.listable:
            assert interval in {slot.interval for slot in answer.busy}, calendar.title

    async def test_lost_answer(self) -> None:
        """A create whose answer is lost ends as one block that is known, never as two."""
        async with self.opened() as bench:
            for calendar in kinds(bench.calendars):
                self.lose_answer(bench)
                await self.one_block(bench, calendar)

    async def one_block(self, bench: Bench, calendar: Calendar) -> None:
        """Block through an outbox, see exactly one block an owner, and take it away."""
        assert calendar.blocking is not None
        outbox = await bench.outbox()
        (block,) = await outbox.add([calendar.id], self.blockable(bench, calendar), "Dentist")
        (done,) = await outbox.settle([block.id], 10)
        assert done.state is BlockState.CONFIRMED, done
        assert len(done.receipts) == len(calendar.blocking.owners)
        assert len(await self.held(bench)) == len(calendar.blocking.owners)
        if calendar.blocking.removable:
            await outbox.remove([block.id])
            await outbox.settle([block.id], 10)
            assert await self.held(bench) == []


class ServiceContract(ProviderContract):
    """What holds for every provider that speaks over a wire."""

    slots: ClassVar[str]
    """Part of the path of the question for slots."""
    null_is_nothing: ClassVar[bool] = False
    """Whether the service documents null for an empty list."""
    create: ClassVar[tuple[str, str]] = ("POST", "")
    """Method and part of the path of the call that makes a block."""

    def refusal(self, status: int, said: str | list[str]) -> dict[str, Any]:
        """The error body in the service's shape."""
        raise NotImplementedError

    def limits(self) -> list[tuple[dict[str, Any], float]]:
        """Each form of "slow down": facts of a `status` trouble, and the seconds it asks to wait."""
        raise NotImplementedError

    def break_one(self, bench: Bench) -> None:
        """Make the service answer badly about one calendar, once."""
        bench.fake.trouble("truncated", path=self.slots)

    def lose_answer(self, bench: Bench) -> None:
        """The service does it and hangs up."""
        bench.fake.trouble("lost", method=self.create[0], path=self.create[1])

    # what the suite does with that

    def questions(self, bench: Bench) -> list[tuple[str, Callable[[], Awaitable[object]]]]:
        """Path and call of what is asked: the credentials, and the slots of the first calendar."""
        calendar = bench.calendar(self.night)
        return [("", bench.provider.check), (self.slots, lambda: bench.provider.availability([calendar], WEEK))]

    async def told(self, bench: Bench, call: Callable[[], Awaitable[object]], kind: Kind) -> Problem:
        """The Problem of a call, held against what holds for each."""
        with pytest.raises(Problem) as caught:
            await call()
        problem = caught.value
        assert problem.kind is kind, problem.text
        self.assert_clean(bench, problem)
        return problem

    def assert_clean(self, bench: Bench, problem: Problem) -> None:
        """One line, no URL query, no secret, in the text and in whatever is chained to it."""
        assert problem.text.strip() == problem.text != ""
        assert "\n" not in problem.text
        assert len(problem.text) <= 320
        assert not re.search(r"\?\w+(\[\w*\])*=|%5B|&\w+=", problem.text), problem.text
        hidden = list(self.secrets(bench.fake).values())
        for found in chain(problem):
            shown = " ".join([str(found), repr(found), *map(str, found.args)])
            shown += " ".join(traceback.format_exception(found, chain=False))
            assert not [secret for secret in hidden if secret in shown], type(found)

    # trouble on the way

    @pytest.mark.parametrize(
        ("status", "kind"),
        [
            (400, Kind.REQUEST_REFUSED),
            (401, Kind.SIGN_IN_REFUSED),
            (403, Kind.RIGHT_MISSING),
            (404, Kind.NOT_FOUND),
            (409, Kind.REQUEST_REFUSED),
            (422, Kind.REQUEST_REFUSED),
        ],
    )
    async def test_refusals(self, status: int, kind: Kind) -> None:
        """Each refusal is told as what it is, asked once, and the service's words go along."""
        async with self.opened() as bench:
            for path, call in self.questions(bench):
                before = len(bench.fake.calls)
                bench.fake.trouble("status", path=path, status=status, body=self.refusal(status, "Too late, alas"))
                problem = await self.told(bench, call, kind)
                bench.fake.calm()
                assert problem.http == status
                struck = [c for c in bench.fake.calls[before:] if path in c.path]
                assert len(struck) == 1 or path == ""
                if kind is Kind.REQUEST_REFUSED:
                    assert "Too late, alas" in problem.text

    async def test_a_list_of_complaints(self) -> None:
        """A 422 whose message is a list becomes one readable line."""
        said = ["startTime must be a time", "property note should not exist"]
        async with self.opened() as bench:
            for path, call in self.questions(bench):
                bench.fake.trouble("status", path=path, status=422, body=self.refusal(422, said))
                problem = await self.told(bench, call, Kind.REQUEST_REFUSED)
                assert all(words in problem.text for words in said)
                assert "[" not in problem.text

    async def test_the_service_repeats_our_secrets(self) -> None:
        """Words of the service that hold a token, or several lines, are cleaned before anybody sees them."""
        async with self.opened() as bench:
            said = "Not good:\n" + " / ".join(self.secrets(bench.fake).values()) + "\r\nsee ann@example.com"
            for path, call in self.questions(bench):
                for status, kind in ((401, Kind.SIGN_IN_REFUSED), (422, Kind.REQUEST_REFUSED)):
                    bench.fake.trouble("status", path=path, status=status, body=self.refusal(status, said))
                    problem = await self.told(bench, call, kind)
                    assert "ann@" not in problem.text

    async def test_an_odd_refusal(self) -> None:
        """An error body that is empty, plain text, a list or null is a Problem all the same."""
        async with self.opened() as bench:
            _, call = self.questions(bench)[1]
            odd: list[Any] = ["", "no", [], None, {"message": None}, {"error": {"message": {"deep": [1]}}}]
            for body in odd:
                bench.fake.trouble("status", path=self.slots, status=400, body=body)
                await self.told(bench, call, Kind.REQUEST_REFUSED)

    @pytest.mark.parametrize("how", ["status", "html", "cut", "refuse"])
    async def test_reads_are_repeated(self, how: str) -> None:
        """A read survives one failure of the service or the line, and gives up after three calls."""
        kind = Kind.SERVICE_DOWN if how in ("status", "html") else Kind.OFFLINE
        async with self.opened() as bench:
            calendar = bench.calendar(self.night)
            expected = self.open_at(bench, calendar, WEEK)
            before = slots_calls(bench, self.slots)
            await bench.pairs(calendar)
            usual = slots_calls(bench, self.slots) - before
            bench.fake.trouble(how, path=self.slots, times=1)
            before = slots_calls(bench, self.slots)
            assert await bench.pairs(calendar) == expected
            assert slots_calls(bench, self.slots) - before == usual + 1
            bench.fake.trouble(how, path=self.slots, times=99)
            before = slots_calls(bench, self.slots)
            await self.told(bench, lambda: bench.provider.availability([calendar], WEEK), kind)
            assert slots_calls(bench, self.slots) - before == 3

    async def test_truncated(self) -> None:
        """Half an answer is told as one that cannot be read, not asked again and not taken for an empty week."""
        async with self.opened() as bench:
            for path, call in self.questions(bench):
                bench.fake.trouble("truncated", path=path)
                before = len([c for c in bench.fake.calls if path in c.path])
                await self.told(bench, call, Kind.UNREADABLE_REPLY)
                if path:
                    assert len([c for c in bench.fake.calls if path in c.path]) == before + 1

    async def test_another_shape(self) -> None:
        """JSON of another shape names the place in it that does not fit."""
        async with self.opened() as bench:
            for path, call in self.questions(bench):
                for body in ([1, 2], 7, "null"):
                    bench.fake.trouble("status", path=path, status=200, body=body)
                    await self.told(bench, call, Kind.UNREADABLE_REPLY)
                    bench.fake.calm()

    async def test_html_instead_of_json(self) -> None:
        """A web page with status 200 (a captive portal, a wrong address) is no data."""
        async with self.opened() as bench:
            for path, call in self.questions(bench):
                bench.fake.trouble("status", path=path, times=99, status=200, body="<!doctype html><p>Hello")
                problem = await self.told(bench, call, Kind.SERVICE_DOWN)
                bench.fake.calm()
                assert "<" not in problem.text

    async def test_nulls(self) -> None:
        """Null instead of a list: not known, and told so; only where the service documents null is it nothing there."""
        async with self.opened() as bench:
            calendar = bench.calendar(self.night)
            bench.fake.trouble("nulls", path=self.slots, times=99)
            if not self.null_is_nothing:
                question = bench.provider.availability([calendar], WEEK)
                problem = await self.told(bench, lambda: question, Kind.UNREADABLE_REPLY)
                assert "null" in problem.text
                return
            answers = await bench.provider.availability([calendar], WEEK)
            assert [pair for answer in answers.values() for pair in answer.offers] == []

    async def test_slow_answer(self) -> None:
        """A slow service is waited for, within patience; beyond it the line is told to be the trouble."""
        async with self.opened() as bench:
            calendar = bench.calendar(self.night)
            bench.fake.trouble("slow", path=self.slots, seconds=0.4)
            assert await bench.pairs(calendar) == self.open_at(bench, calendar, WEEK)

    async def test_no_answer_in_time(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Beyond patience a read is given up after three tries and told as such."""
        wires_with(monkeypatch, timeout=0.3)
        async with self.opened() as bench:
            calendar = bench.calendar(self.night)
            bench.fake.trouble("slow", path=self.slots, times=99, seconds=20)
            call = lambda: bench.provider.availability([calendar], WEEK)  # noqa: E731
            problem = await self.told(bench, call, Kind.OFFLINE)
            assert "in time" in problem.text

    async def test_nobody_there(self) -> None:
        """A refused connection is told with the host, and adding such an account keeps nothing."""
        async with self.opened() as bench:
            with socket.socket() as closed:
                closed.bind(("127.0.0.1", 0))
                settings = {**self.settings(bench.fake), "base_url": f"http://127.0.0.1:{closed.getsockname()[1]}"}
                secrets = self.secrets(bench.fake)
                call = lambda: bench.accounts.add(self.key, "Nobody", settings, secrets)  # noqa: E731
                problem = await self.told(bench, call, Kind.OFFLINE)
                assert "127.0.0.1" in problem.text
            assert [account.title for account in await bench.store.accounts()] == ["Bench"]

    async def test_a_strange_token(self) -> None:
        """A token with characters no header can carry is refused in words, without showing it."""
        async with self.opened() as bench:
            secrets = {key: f"tökén-{key}-\u2603-made-up" for key in self.secrets(bench.fake)}
            with pytest.raises(Problem) as caught:
                await bench.accounts.add(self.key, "Odd", self.settings(bench.fake), secrets)
            assert caught.value.kind in (Kind.REQUEST_REFUSED, Kind.BAD_INPUT, Kind.SIGN_IN_REFUSED)
            self.assert_clean(bench, caught.value)
            assert not [secret for secret in secrets.values() if secret in str(caught.value)]

    async def test_wrong_credentials(self) -> None:
        """A wrong token is told as a refused sign-in, and nothing of it is kept."""
        async with self.opened() as bench:
            for wrong in self.secrets(bench.fake):
                secrets = {**self.secrets(bench.fake), wrong: "wrong-and-not-real"}
                call = lambda given=secrets: bench.accounts.add(  # noqa: E731
                    self.key, "Wrong", self.settings(bench.fake), given
                )
                await self.told(bench, call, Kind.SIGN_IN_REFUSED)
            assert [account.title for account in await bench.store.accounts()] == ["Bench"]

    async def test_slow_down(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Every form of "too many calls" says until when, and holds back the account's next call."""
        monkeypatch.setattr(core.http.Wire, "PATIENCE", 0.0)
        for facts, wait in self.limits():
            async with self.opened() as bench:
                _, call = self.questions(bench)[1]
                bench.fake.trouble("status", path=self.slots, times=99, **facts)
                before = slots_calls(bench, self.slots)
                problem = await self.told(bench, call, Kind.SLOW_DOWN)
                assert problem.until == NOW + timedelta(seconds=wait), facts
                assert slots_calls(bench, self.slots) - before == 1
                await self.told(bench, call, Kind.SLOW_DOWN)
                assert slots_calls(bench, self.slots) - before == 1

    async def test_retry_after(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A 429 with Retry-After, as gateways send it, is believed in both its forms."""
        monkeypatch.setattr(core.http.Wire, "PATIENCE", 0.0)
        for header in ("7", "Sat, 21 Nov 2026 08:00:07 GMT"):
            async with self.opened() as bench:
                _, call = self.questions(bench)[1]
                facts = {"status": 429, "headers": {"Retry-After": header}, "body": "Too Many Requests"}
                bench.fake.trouble("status", path=self.slots, **facts)
                problem = await self.told(bench, call, Kind.SLOW_DOWN)
                assert problem.until == NOW + timedelta(seconds=7)

    async def test_a_short_pause_is_waited_out(self) -> None:
        """A second's pause costs a second, and no Problem."""
        async with self.opened() as bench:
            facts, _ = min(self.limits(), key=lambda form: form[1])
            bench.fake.trouble("status", path=self.slots, **facts)
            calendar = bench.calendar(self.night)
            begun = asyncio.get_running_loop().time()
            assert await bench.pairs(calendar) == self.open_at(bench, calendar, WEEK)
            assert asyncio.get_running_loop().time() - begun > 0.9

    async def test_one_broken_calendar(self) -> None:
        """One bad answer makes one calendar unknown and leaves the others as they are."""
        async with self.opened() as bench:
            assert len(bench.calendars) > 1
            self.break_one(bench)
            async with bench.timeline() as timeline:
                snapshot = await shown(timeline, Week(MONDAY, self.zone))
                states = [track.state for track in snapshot.tracks]
                broken = [state for state in states if state.problem is not None]
                assert [state.freshness for state in broken] == [Freshness.UNKNOWN]
                self.assert_clean(bench, broken[0].problem or Problem(Kind.FAULT, ""))
                rest = [state for state in states if state.problem is None]
                assert rest
                assert all(state.freshness is Freshness.FRESH for state in rest)
                assert any(track.offers for track in snapshot.tracks)

    async def test_cancelling_hangs_up(self) -> None:
        """A question nobody waits for any more is taken back from the service."""
        async with self.opened() as bench:
            calendar = bench.calendar(self.night)
            bench.fake.trouble("slow", path=self.slots, times=99, seconds=20)
            before = slots_calls(bench, self.slots)
            task = asyncio.ensure_future(bench.provider.availability([calendar], WEEK))
            await until(lambda: slots_calls(bench, self.slots) > before)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await until(lambda: any(self.slots in call.path for call in bench.fake.gone))
            assert [c for c in bench.fake.gone if self.slots in c.path]
            bench.fake.calm()
            assert await bench.pairs(calendar) == self.open_at(bench, calendar, WEEK)

    async def test_no_secret_is_written(self) -> None:
        """Whatever goes wrong, no line of any log, at the loudest, holds a secret."""
        with everything_logged() as lines:
            async with self.opened() as bench:
                for how in ("status", "html", "truncated", "cut", "refuse", "nulls"):
                    for path, call in self.questions(bench):
                        said = "/ ".join(self.secrets(bench.fake).values())
                        facts = {"status": 422, "body": self.refusal(422, said)} if how == "status" else {}
                        bench.fake.trouble(how, path=path, times=3, **facts)
                        with contextlib.suppress(Problem):
                            await call()
                        bench.fake.calm()
                await bench.accounts.check(self.key, "x", self.settings(bench.fake), self.secrets(bench.fake))
                kept = b"".join(file.read_bytes() for file in bench.home.iterdir() if file.is_file())
                hidden = list(self.secrets(bench.fake).values())
        written = lines.getvalue()
        assert "openweek.http" in written
        assert not [secret for secret in hidden if secret in written]
        assert "?" not in written, "a log line with a URL query"
        assert not [secret for secret in hidden if secret.encode() in kept]

    # writing

    async def test_refused_before_it_was_done(self) -> None:
        """A create that was cut before the service read it is sent again after two looks: one block."""
        async with self.opened() as bench:
            for calendar in kinds(bench.calendars):
                bench.fake.trouble("refuse", method=self.create[0], path=self.create[1])
                await self.one_block(bench, calendar)

    async def test_the_service_fails_after_doing_it(self) -> None:
        """A 500, a web page and half an answer to a create are doubts, and end as one block."""
        async with self.opened() as bench:
            for calendar in kinds(bench.calendars)[:1]:
                for how in ("status", "html", "truncated", "cut"):
                    bench.fake.trouble(how, method=self.create[0], path=self.create[1])
                    await self.one_block(bench, calendar)

    async def test_a_refused_block(self) -> None:
        """A 422 to a create is a refused block with the service's words, and nothing is left at the service."""
        async with self.opened() as bench:
            for calendar in kinds(bench.calendars):
                said = self.refusal(422, ["endTime is too early", "title is odd"])
                method, path = self.create
                bench.fake.trouble("status", method=method, path=path, status=422, body=said)
                outbox = await bench.outbox()
                (block,) = await outbox.add([calendar.id], self.blockable(bench, calendar), "Dentist")
                (done,) = await outbox.settle([block.id], 10)
                assert done.state is BlockState.REFUSED, done
                assert "endTime is too early" in (done.reason or "")
                assert "title is odd" in (done.reason or "")
                assert await self.held(bench) == []

    async def test_too_many_calls_while_writing(self) -> None:
        """A block that meets "slow down" waits and is made once the pause is over."""
        facts, _ = min(self.limits(), key=lambda form: form[1])
        async with self.opened() as bench:
            for calendar in kinds(bench.calendars)[:1]:
                bench.fake.trouble("status", method=self.create[0], path=self.create[1], **facts)
                await self.one_block(bench, calendar)


# --- what tests of other rooms use too ---------------------------------------------------------------


@contextlib.asynccontextmanager
async def opened_at(folder: Path, keyring: Memory | None = None) -> AsyncIterator[tuple[Store, Accounts]]:
    """A store and its accounts, with a keyring in memory."""
    vault = Vault(keyring or Memory())
    store = await Store.open(folder / "openweek.db")
    accounts = Accounts(store, vault, clock)
    try:
        await accounts.load()
        yield store, accounts
    finally:
        await accounts.close()
        await store.close()
        vault.close()


def wires_with(monkeypatch: pytest.MonkeyPatch, **defaults: Any) -> None:
    """Let every line that is opened from now on have other pauses or patience than the app's."""
    known = core.http.Wire.__init__.__kwdefaults__
    assert known is not None
    for name, value in defaults.items():
        assert name in known
        monkeypatch.setitem(known, name, value)


@contextlib.contextmanager
def everything_logged() -> Iterator[io.StringIO]:
    """Collect what every logger would write at DEBUG, through the formatter the app writes with."""
    lines = io.StringIO()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(ScrubbingFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    loggers = [logging.getLogger(name) for name in ("openweek", "", "httpx", "httpcore")]
    before = [(logger, logger.level, logger.propagate) for logger in loggers]
    try:
        for logger in loggers:
            logger.addHandler(handler)
            logger.setLevel(logging.DEBUG)
        yield lines
    finally:
        for logger, level, propagate in before:
            logger.removeHandler(handler)
            logger.setLevel(level)
            logger.propagate = propagate


async def until(condition: Callable[[], object], seconds: float = 5.0) -> None:
    """Wait for something that another thread or task brings about."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.005)


async def shown(timeline: Timeline, week: Week) -> Snapshot:
    """The snapshot of a week once the services have answered."""
    await timeline.show(week, patience=0)
    timeline.changed()
    await asyncio.sleep(3 * FRAME)
    assert timeline.snapshot is not None
    return timeline.snapshot


def chain(problem: BaseException) -> Iterator[BaseException]:
    """An exception and all it was raised from or while handling."""
    seen: list[BaseException] = []
    ahead: list[BaseException | None] = [problem]
    while ahead:
        found = ahead.pop()
        if found is not None and found not in seen:
            seen.append(found)
            ahead += [found.__cause__, found.__context__]
    yield from seen


def kinds(calendars: Iterable[Calendar]) -> list[Calendar]:
    """One calendar of each way of blocking: by what owns the block, and by how many."""
    found: dict[tuple[str, int], Calendar] = {}
    for calendar in calendars:
        if calendar.blocking:
            owners = calendar.blocking.owners
            found.setdefault((owners[0].key.partition(":")[0], len(owners)), calendar)
    return list(found.values())


def slots_calls(bench: Bench, path: str) -> int:
    """How often the service was asked for slots so far."""
    return len([call for call in bench.fake.calls if path in call.path])


def change_in(zone: str, month: int) -> date:
    """The Sunday of 2027 on which clocks change there, in that month or the one after."""
    day = date(2027, month, 1)
    while ZoneInfo(zone).utcoffset(midnight_of(day)) == ZoneInfo(zone).utcoffset(midnight_of(day + timedelta(days=1))):
        day += timedelta(days=1)
    return day


def midnight_of(day: date) -> datetime:
    """Naive midnight, for asking a zone."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001


def wall(day: date, clock_text: str, zone: str) -> datetime:
    """The instant at which clocks in a zone show HH:MM; 24:00 is the midnight that ends the day."""
    hour, minute = (int(part) for part in clock_text.split(":")[:2])
    at = day + timedelta(days=hour // 24)
    return datetime(at.year, at.month, at.day, hour % 24, minute, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def dates(interval: Interval) -> list[date]:
    """Every date that any zone may mean by an instant of the interval."""
    first, last = interval.start.date() - timedelta(days=1), interval.end.date() + timedelta(days=1)
    return [first + timedelta(days=i) for i in range((last - first).days + 1)]


def merged(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Touching and overlapping pairs as continuous runs."""
    runs: list[tuple[int, int]] = []
    for start, end in sorted(pairs):
        if runs and start <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(runs[-1][1], end))
        else:
            runs.append((start, end))
    return runs


def assert_same(found: Pairs, expected: Pairs, title: str) -> None:
    """Show what is missing and what is too much, as times."""

    def shown(pairs: Pairs) -> list[str]:
        return [f"{instant(a):%a %d %H:%M}-{instant(b):%H:%M}Z" for a, b in sorted(pairs)][:8]

    assert found == expected, f"{title}: missing {shown(expected - found)}, too much {shown(found - expected)}"


def states(blocks: Sequence[Block]) -> list[str]:
    """The states of blocks, as text."""
    return [str(block.state) for block in blocks]
