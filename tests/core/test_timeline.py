"""What is true about the visible week: known things first, fresh ones soon, and trouble never drawn as nothing free."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

import core.http
from core.errors import Kind
from core.model import BlockState, Interval, SlotKind
from core.secrets import Vault
from core.session import Session
from core.snapshot import Freshness, Snapshot, Track
from core.timeline import FRAME, FRESH_FOR, KEPT_FOR, SAVED, STALE_AFTER
from core.week import Week
from fakes.contract import NOW, QUICK, Memory, until, wires_with
from fakes.highlevel import HighLevelFake
from fakes.highlevel_sample import ADA, DEEP, OPEN_DAY, TEAM
from fakes.leadsquared import LeadSquaredFake

CHICAGO = "America/Chicago"
MONDAY = date(2026, 11, 23)
WEEK = Week(MONDAY, CHICAGO)
HOUR = timedelta(hours=1)
SLOTS = "/free-slots"
SHOWN = 4  # calendars of the fake that offer something


class Ticking:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.now = NOW
        self.begun: float | None = None

    def __call__(self) -> datetime:
        """Now."""
        return self.now if self.begun is None else self.now + timedelta(seconds=time.monotonic() - self.begun)

    def begin(self) -> None:
        """Run like other clocks."""
        self.begun = time.monotonic()

    def pass_by(self, seconds: float) -> None:
        """Later."""
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Ticking:
    """A clock."""
    return Ticking()


@pytest.fixture
def fake(clock: Ticking) -> Iterator[HighLevelFake]:
    """A service that goes by the same clock."""
    with HighLevelFake(now=clock) as service:
        yield service


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Repeat reads after hundredths of a second."""
    wires_with(monkeypatch, pauses=(0.01, 0.02))


@contextlib.asynccontextmanager
async def opened(
    home: Path, fake: HighLevelFake, clock: Ticking, keyring: Memory | None = None
) -> AsyncIterator[Session]:
    """A session with one account at the fake, its calendars listed, its pace no hindrance."""
    session = await Session.open(home, vault=Vault(keyring or Memory()), clock=clock, patience=QUICK)
    try:
        if not session.accounts.all:
            settings = {"base_url": fake.url, "location_id": fake.location_id}
            account, _ = await session.accounts.add("highlevel", "Agency", settings, {"token": fake.token})
            await session.accounts.list_calendars(account.id)
            for wire in session.accounts._wires[account.id]:
                wire.pace.learn(100_000, 1.0)
        yield session
    finally:
        await session.close()


async def snapshot(session: Session, week: Week = WEEK, **how: Any) -> Snapshot:
    """The week once everybody has answered."""
    await session.timeline.show(week, patience=0, **how)
    return await settled(session)


async def settled(session: Session) -> Snapshot:
    """The newest snapshot."""
    session.timeline.changed()
    await asyncio.sleep(3 * FRAME)
    found = session.timeline.snapshot
    assert found is not None
    return found


def track(found: Snapshot, remote: str) -> Track:
    """One calendar's part."""
    return next(track for track in found.tracks if track.calendar.remote == remote)


def asked(fake: HighLevelFake) -> int:
    """How often slots were asked for."""
    return len([call for call in fake.calls if SLOTS in call.path])


def at(day: int, hour: int) -> datetime:
    """An hour of the week in Chicago."""
    return datetime(2026, 11, 23 + day, hour, tzinfo=ZoneInfo(CHICAGO)).astimezone(UTC)


# --- showing -----------------------------------------------------------------------------------------


async def test_what_is_known_is_shown_first(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """After a start the week from the store is there at once, marked old; then the fresh one, without a gap."""
    keyring = Memory()
    async with opened(home, fake, clock, keyring) as session:
        before = await snapshot(session)
    clock.pass_by(STALE_AFTER + 10)
    fake.latency = 0.2
    seen: list[Snapshot] = []
    async with opened(home, fake, clock, keyring) as session:
        session.timeline.subscribe(seen.append)
        task = asyncio.ensure_future(session.timeline.show(WEEK, patience=0))
        await until(lambda: seen)
        first = seen[0]
        assert [list(t.offers) for t in first.tracks] == [list(t.offers) for t in before.tracks]
        assert {t.state.freshness for t in first.tracks} == {Freshness.STALE}
        assert {t.state.as_of for t in first.tracks} == {NOW}
        await until(lambda: seen[-1].tracks[0].state.loading)
        await task
        last = await settled(session)
        assert {t.state.freshness for t in last.tracks} == {Freshness.FRESH}
        assert {t.state.as_of for t in last.tracks} == {clock.now}
        assert not any(t.state.loading for t in last.tracks)
        assert all(any(t.offers for t in found.tracks) for found in seen)


async def test_a_fresh_week_is_not_asked_again(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """Within a minute an answer is taken as it is; after it, it is asked again."""
    async with opened(home, fake, clock) as session:
        await snapshot(session)
        assert asked(fake) == SHOWN
        clock.pass_by(FRESH_FOR - 1)
        await snapshot(session)
        assert asked(fake) == SHOWN
        clock.pass_by(2)
        await snapshot(session)
        assert asked(fake) == 2 * SHOWN


async def test_another_zone_asks_nothing(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """Answers are filed by UTC day: the same week in another zone is the same instants at other places."""
    async with opened(home, fake, clock) as session:
        berlin = await snapshot(session, WEEK.within("Europe/Berlin"))
        calls = len(fake.calls)
        for zone in ("Asia/Kolkata", "Asia/Tokyo", "Europe/Kyiv", "Europe/Berlin"):
            other = await snapshot(session, WEEK.within(zone))
            assert len(fake.calls) == calls, zone
            assert {t.state.freshness for t in other.tracks} == {Freshness.FRESH}
            assert not any(t.unknown for t in other.tracks)
        assert [t.days for t in other.tracks] == [t.days for t in berlin.tracks]


async def test_turning_pages_quickly_asks_once(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """A held arrow key costs one question a calendar, for the week it stops at; each page is drawn."""
    async with opened(home, fake, clock) as session:
        seen: list[Snapshot] = []
        session.timeline.subscribe(seen.append)
        task = asyncio.ensure_future(asyncio.sleep(0))
        for pages in range(10):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            task = asyncio.ensure_future(session.timeline.show(WEEK.shifted(pages)))
            await asyncio.sleep(0.02)
        await task
        assert asked(fake) == SHOWN
        starts = {int(c.query["startDate"][0]) // 1000 for c in fake.calls if SLOTS in c.path}
        assert starts == {WEEK.shifted(9).interval.utc_days().start * 86_400}
        assert {found.week for found in seen} == {WEEK.shifted(pages) for pages in range(10)}


async def test_a_new_week_takes_the_old_questions_back(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """Cancelling the old week hangs up on the service, and the new one is asked at once."""
    async with opened(home, fake, clock) as session:
        fake.trouble("slow", path=SLOTS, times=SHOWN, seconds=20)
        task = asyncio.ensure_future(session.timeline.show(WEEK, patience=0))
        await until(lambda: asked(fake) == SHOWN)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await until(lambda: len([call for call in fake.gone if SLOTS in call.path]) == SHOWN)
        found = await snapshot(session, WEEK.shifted(1))
        assert {t.state.freshness for t in found.tracks} == {Freshness.FRESH}
        assert not any(t.state.loading for t in found.tracks)
        again = await snapshot(session, WEEK)
        assert {t.state.freshness for t in again.tracks} == {Freshness.FRESH}


async def test_only_shown_calendars_are_asked(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """A hidden calendar costs nothing until it is shown; its state is known all the same."""
    async with opened(home, fake, clock) as session:
        (team,) = [s.calendar.id for s in session.accounts.calendars if s.calendar.remote == TEAM]
        await session.accounts.choose(team, shown=False)
        found = await snapshot(session)
        assert asked(fake) == SHOWN - 1
        assert TEAM not in {t.calendar.remote for t in found.tracks}
        assert found.states[team].freshness is Freshness.UNKNOWN
        await session.accounts.choose(team, shown=True)
        found = await snapshot(session)
        assert asked(fake) == SHOWN
        assert track(found, TEAM).offers


async def test_refreshing_one_account(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """A refresh by hand asks though the answers are fresh, and only the account meant."""
    async with opened(home, fake, clock) as session:
        mine, _ = await session.accounts.add("local", "Mine", {"zone": CHICAGO}, {})
        await session.accounts.list_calendars(mine.id)
        await snapshot(session)
        before = asked(fake)
        await session.timeline.refresh(account=mine.id)
        assert asked(fake) == before
        await session.timeline.refresh(account=session.accounts.all[0].id)
        assert asked(fake) == before + SHOWN


async def test_showing_without_asking(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """What is shown without asking is what is known: at first nothing, told as unknown over the whole week."""
    async with opened(home, fake, clock) as session:
        found = await snapshot(session, ask=False)
        assert asked(fake) == 0
        for part in found.tracks:
            assert part.state.freshness is Freshness.UNKNOWN
            assert part.state.as_of is None
            assert sum(p.finish - p.begin for p in part.unknown) == 7 * 1440


# --- trouble -----------------------------------------------------------------------------------------


async def test_trouble_at_first_is_unknown(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """Without an answer a calendar is unknown with its problem, all over the week, and reads so."""
    async with opened(home, fake, clock) as session:
        fake.trouble("status", path=SLOTS, status=500, times=99)
        found = await snapshot(session)
        for part in found.tracks:
            assert part.state.freshness is Freshness.UNKNOWN
            assert part.state.problem is not None
            assert part.state.problem.kind is Kind.SERVICE_DOWN
            assert sum(p.finish - p.begin for p in part.unknown) == 7 * 1440
        nine = int(at(0, 9).timestamp())
        reading = found.reading(nine, nine + 1800)
        assert len(reading.unknown) == SHOWN
        assert (reading.open, reading.shut) == ((), ())


async def test_trouble_later_is_stale(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """What was known stays drawn, marked old with its time and its problem; then all is well again."""
    async with opened(home, fake, clock) as session:
        before = await snapshot(session)
        clock.pass_by(FRESH_FOR + 1)
        fake.trouble("status", path=SLOTS, status=500, times=99)
        found = await snapshot(session)
        for part, known in zip(found.tracks, before.tracks, strict=True):
            assert part.state.freshness is Freshness.STALE
            assert part.state.as_of == NOW
            assert part.state.problem is not None
            assert list(part.offers) == list(known.offers)
            assert not part.unknown
        fake.calm()
        found = await snapshot(session)
        assert {(t.state.freshness, t.state.problem) for t in found.tracks} == {(Freshness.FRESH, None)}


async def test_growing_old_without_trouble(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """Fresh becomes stale after three minutes and says nothing any more after two weeks."""
    async with opened(home, fake, clock) as session:
        await snapshot(session)
        clock.pass_by(STALE_AFTER + 1)
        found = await snapshot(session, ask=False)
        assert {t.state.freshness for t in found.tracks} == {Freshness.STALE}
        assert track(found, TEAM).offers
        clock.pass_by(KEPT_FOR)
        found = await snapshot(session, ask=False)
        assert {t.state.freshness for t in found.tracks} == {Freshness.UNKNOWN}
        assert all(t.unknown and not t.offers for t in found.tracks)


async def test_a_fault_of_ours(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """A crash in a provider is a problem of its calendar, not the end of the week."""
    async with opened(home, fake, clock) as session:
        provider: Any = await session.accounts.open(session.accounts.all[0].id)
        true = provider.availability

        async def sometimes(calendars: Any, interval: Any) -> Any:
            if calendars[0].remote == TEAM:
                raise ZeroDivisionError("a fault")
            return await true(calendars, interval)

        provider.availability = sometimes
        found = await snapshot(session)
        problem = track(found, TEAM).state.problem
        assert problem is not None
        assert problem.kind is Kind.FAULT
        assert "\n" not in problem.text
        assert {t.state.problem for t in found.tracks if t.calendar.remote != TEAM} == {None}


async def test_an_account_that_cannot_be_opened(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """A secret that is gone makes the account's calendars say so, and leaves others alone."""
    keyring = Memory()
    async with opened(home, fake, clock, keyring) as session:
        mine, _ = await session.accounts.add("local", "Mine", {"zone": CHICAGO}, {})
        await session.accounts.list_calendars(mine.id)
    keyring.kept.clear()
    async with opened(home, fake, clock, keyring) as session:
        found = await snapshot(session)
        kinds = {t.calendar.account: t.state.problem.kind if t.state.problem else None for t in found.tracks}
        assert kinds == {session.accounts.all[0].id: Kind.SECRET_MISSING, mine.id: None}
        assert not any(t.state.loading for t in found.tracks)


async def test_keeping_fresh_after_a_pause(
    home: Path, fake: HighLevelFake, clock: Ticking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A calendar told to slow down is asked again when the pause ends, and not before."""
    monkeypatch.setattr(core.http.Wire, "PATIENCE", 0.0)
    clock.begin()
    async with opened(home, fake, clock) as session:
        headers = {"X-RateLimit-Interval-Milliseconds": "1000"}
        fake.trouble("status", path=SLOTS, status=429, headers=headers, times=SHOWN)
        found = await snapshot(session)
        assert {t.state.problem.kind for t in found.tracks if t.state.problem} == {Kind.SLOW_DOWN}
        calls = asked(fake)
        await session.timeline.refresh(older_than=FRESH_FOR)
        assert asked(fake) == calls
        keeping = asyncio.ensure_future(session.timeline.keep_fresh())
        await until(lambda: (s := session.timeline.snapshot) and not any(t.state.problem for t in s.tracks), 6)
        assert {t.state.freshness for t in (await settled(session)).tracks} == {Freshness.FRESH}
        keeping.cancel()
        with pytest.raises(asyncio.CancelledError):
            await keeping


async def test_looking_at_a_stretch(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """Who asks about one stretch gets fresh offers of those that answered; silence is left out, not empty."""
    async with opened(home, fake, clock) as session:
        await snapshot(session)
        calendars = [s.calendar for s in session.accounts.calendars if s.calendar.remote in (TEAM, DEEP)]
        span = Interval(at(0, 9), at(0, 12))
        fake.add_block(at(0, 9), at(0, 12), user=ADA)
        fake.trouble("status", path=f"{DEEP}{SLOTS}", status=403, body={"message": "no"}, times=99)
        answers = await session.timeline.look(calendars, span)
        assert list(answers) == [calendar.id for calendar in calendars if calendar.remote == TEAM]
        ((_, answer),) = answers.items()
        assert [pair for pair in answer.offers if span.overlaps(Interval.of(*pair))] == [
            (int(at(0, 11).timestamp()) + n * 1800, int(at(0, 11).timestamp()) + (n + 1) * 1800) for n in range(2)
        ]
        found = await settled(session)
        problem = track(found, DEEP).state.problem
        assert problem is not None
        assert problem.kind is Kind.RIGHT_MISSING


# --- what a snapshot holds ---------------------------------------------------------------------------


async def test_changes_are_gathered(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """Many changes within a frame are one snapshot, and who has ended listening hears nothing."""
    async with opened(home, fake, clock) as session:
        await snapshot(session)
        seen: list[Snapshot] = []
        stop = session.timeline.subscribe(seen.append)
        for _ in range(50):
            session.timeline.changed()
        await asyncio.sleep(3 * FRAME)
        assert len(seen) == 1
        stop()
        session.timeline.changed()
        await asyncio.sleep(3 * FRAME)
        assert len(seen) == 1


async def test_what_did_not_change_is_shared(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """An answer about one calendar cuts that one anew; the others are the same objects."""
    async with opened(home, fake, clock) as session:
        before = await snapshot(session)
        (team,) = [s.calendar for s in session.accounts.calendars if s.calendar.remote == TEAM]
        await session.timeline._ask([team], WEEK.interval.utc_days())
        after = await settled(session)
        shared = {a.calendar.remote for a, b in zip(before.tracks, after.tracks, strict=True) if a is b}
        assert shared == {t.calendar.remote for t in after.tracks} - {TEAM}


async def test_a_busy_time_over_midnight_is_one(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """A busy time that touches several UTC days is filed in each and drawn once, in its parts."""
    async with opened(home, fake, clock) as session:
        fake.add_block(at(1, 16), at(3, 9), user=ADA, title="Trip", synced=True)
        found = await snapshot(session)
        pieces = [piece for piece in track(found, DEEP).busy if piece.slot.title == "Trip"]
        assert len(pieces) == 1
        assert [(part.day, part.begin, part.finish) for part in pieces[0].parts] == [
            (1, 960.0, 1440.0),
            (2, 0.0, 1440.0),
            (3, 0.0, 540.0),
        ]


async def test_notes(home: Path, clock: Ticking) -> None:
    """Why a whole day is as it is stands in its column, once, for shown calendars only."""
    with LeadSquaredFake(now=clock) as service:
        session = await Session.open(home, vault=Vault(Memory()), clock=clock)
        secrets = {"access_key": service.access_key, "secret_key": service.secret_key}
        settings = {"base_url": service.url, "users": "dev@example.com"}
        account, _ = await session.accounts.add("leadsquared", "Team", settings, secrets)
        (calendar,) = await session.accounts.list_calendars(account.id)
        for zone in ("Asia/Kolkata", "America/Los_Angeles", "Pacific/Auckland"):
            found = await snapshot(session, Week(MONDAY, zone))
            leaves = [(column, text) for column, _, text in found.notes if text == "Leave"]
            assert leaves == [(4, "Leave")], zone
        await session.accounts.choose(calendar.id, shown=False)
        assert (await settled(session)).notes == ()
        await session.close()


async def test_our_own_block_is_drawn_once(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """A block made here is the outbox's piece; the same block in the service's list is not drawn again."""
    async with opened(home, fake, clock) as session:
        await snapshot(session)
        (team,) = [s.calendar.id for s in session.accounts.calendars if s.calendar.remote == TEAM]
        span = Interval(at(0, 14), at(0, 15))
        (block,) = await session.outbox.add([team], span, "Dentist")
        waiting = await settled(session)
        assert [piece.worst.state for piece in waiting.blocks] == [BlockState.WAITING]
        await session.outbox.settle([block.id], 10)
        found = await settled(session)
        (piece,) = found.blocks
        assert piece.worst.state is BlockState.CONFIRMED
        assert [found.tracks[i].calendar.remote for i in piece.tracks] == [TEAM]
        assert not [p for p in track(found, TEAM).busy if p.slot.interval == span]
        # Ada's other calendar shows it: there it is a block like any other
        assert [p.slot.kind for p in track(found, DEEP).busy if p.slot.interval == span] == [SlotKind.BLOCK]
        assert not [start for start, end in track(found, DEEP).offers if span.overlaps(Interval.of(start, end))]
        await session.outbox.remove([block.id])
        await session.outbox.settle([block.id], 10)
        gone = await settled(session)
        assert gone.blocks == ()
        assert not [p for t in gone.tracks for p in t.busy if p.slot.interval == span]


async def test_somebody_else_s_block_is_drawn(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """A block made by hand at the service is a busy piece of kind block."""
    async with opened(home, fake, clock) as session:
        fake.add_block(at(0, 14), at(0, 15), calendar=OPEN_DAY, title="By hand")
        found = await snapshot(session)
        kinds = {p.slot.title: p.slot.kind for p in track(found, OPEN_DAY).busy}
        assert kinds["By hand"] is SlotKind.BLOCK


async def test_blocks_of_one_drag_are_one_piece(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """One drag over three calendars is one piece over three tracks; moved apart, they are two."""
    async with opened(home, fake, clock) as session:
        await snapshot(session)
        chosen = [s.calendar.id for s in session.accounts.calendars if s.calendar.remote in (OPEN_DAY, TEAM, DEEP)]
        made = await session.outbox.add(chosen, Interval(at(0, 14), at(0, 15)), "Dentist")
        other = await session.outbox.add(chosen[:1], Interval(at(0, 14), at(0, 15)), "Dentist")
        found = await settled(session)
        assert sorted(piece.tracks for piece in found.blocks) == [(0,), (0, 1, 2)]
        await session.outbox.change([made[0].id], Interval(at(0, 16), at(0, 17)))
        found = await settled(session)
        assert sorted(len(piece.blocks) for piece in found.blocks) == [1, 1, 2]
        assert {b.id for piece in found.blocks for b in piece.blocks} == {b.id for b in [*made, *other]}


async def test_a_block_outside_the_week(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """Blocks of other weeks and of hidden calendars are not in the snapshot."""
    async with opened(home, fake, clock) as session:
        await snapshot(session)
        (team,) = [s.calendar.id for s in session.accounts.calendars if s.calendar.remote == TEAM]
        await session.outbox.add([team], Interval(at(7, 14), at(7, 15)), "Later")
        (here,) = await session.outbox.add([team], Interval(at(0, 14), at(0, 15)), "Here")
        assert [b.id for p in (await settled(session)).blocks for b in p.blocks] == [here.id]
        await session.accounts.choose(team, shown=False)
        assert (await settled(session)).blocks == ()


async def test_forgetting(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """After an account was removed its calendars are not drawn any more, and the next week is fine."""
    async with opened(home, fake, clock) as session:
        await snapshot(session)
        await session.accounts.remove(session.accounts.all[0].id)
        found = await snapshot(session)
        assert found.tracks == ()
        assert found.states == {}


async def test_removing_while_it_is_asked(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """An account that is removed while its service is slow ends without a crash."""
    async with opened(home, fake, clock) as session:
        fake.trouble("slow", path=SLOTS, times=99, seconds=20)
        task = asyncio.ensure_future(session.timeline.show(WEEK, patience=0))
        await until(lambda: asked(fake) == SHOWN)
        await session.accounts.remove(session.accounts.all[0].id)
        await asyncio.wait_for(task, 5)
        assert (await settled(session)).tracks == ()


async def test_what_came_is_kept_whenever_the_session_ends(home: Path, fake: HighLevelFake, clock: Ticking) -> None:
    """At once, while it is written, and when whoever closes is cancelled and closes again."""
    for number, rest in enumerate((0.0, SAVED, 1.5 * SAVED)):
        there = home / str(number)
        async with opened(there, fake, clock) as session:
            await session.timeline.show(WEEK, patience=0)
            shown = [stored.calendar.id for stored in session.accounts.calendars if stored.shown]
            await asyncio.sleep(rest)
            closing = asyncio.ensure_future(session.timeline.close())
            await asyncio.sleep(0)
            closing.cancel()
            await asyncio.wait([closing])
            await session.timeline.close()
            kept = await session._store.days(shown, WEEK.interval.utc_days())
            assert {calendar for calendar, _ in kept} == set(shown)


async def test_a_fault_while_writing_ends_nothing(
    home: Path, fake: HighLevelFake, clock: Ticking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came is shown, later answers are written, and the session closes."""

    def faulty(day: object) -> str:
        raise ValueError("cannot be written")

    async with opened(home, fake, clock) as session:
        with monkeypatch.context() as broken:
            broken.setattr("core.store.day_text", faulty)
            found = await snapshot(session)
            await asyncio.sleep(2 * SAVED)
        assert any(track.offers for track in found.tracks)
        shown = [stored.calendar.id for stored in session.accounts.calendars if stored.shown]
        assert await session._store.days(shown, WEEK.interval.utc_days()) == {}
        await session.timeline.refresh()
        await session.timeline.close()
        assert await session._store.days(shown, WEEK.interval.utc_days())
