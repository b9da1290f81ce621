"""Cal.com has no call to block time: the four things that stand in for it, through a real outbox."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.errors import Kind, Problem
from core.model import Block, Blocking, BlockState, Calendar, Interval, Owner, SlotKind, Wish
from core.secrets import Vault
from core.session import Session
from fakes.calcom import CalcomFake
from fakes.calcom_sample import GOOGLE, ME, PRIMARY, event_type
from fakes.contract import NOW, QUICK, Memory

TUESDAY = datetime(2026, 11, 24, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
NINE = Interval(TUESDAY + 9 * HOUR, TUESDAY + 10 * HOUR)
"""10:00 to 11:00 in Berlin."""
THURSDAY = TUESDAY + timedelta(days=2, hours=15)
"""16:00 in Berlin, offered by event types of both schedules."""
NOON = Interval(TUESDAY + 13 * HOUR, TUESDAY + 14 * HOUR)
BERLIN = Interval(TUESDAY - HOUR, TUESDAY + 23 * HOUR)
"""The whole Tuesday there."""
OPEN: list[tuple[str, str]] = []
CUT = [("09:00", "10:00"), ("11:00", "17:00")]
LOST = ["lost", "html", "truncated", "cut", "refuse"]


class Time:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        """Now."""
        return self.now


@contextlib.asynccontextmanager
async def opened(
    home: Path, fake: CalcomFake, block_by: str = "override", keyring: Memory | None = None, **settings: str
) -> AsyncIterator[Session]:
    """A session with one account at the fake."""
    session = await Session.open(home, vault=Vault(keyring or Memory()), clock=fake.now, patience=QUICK)
    try:
        if not session.accounts.all:
            given = {"base_url": fake.base, "block_by": block_by, **settings}
            account, _ = await session.accounts.add("calcom", "Cal", given, {"api_key": fake.api_key})
            await session.accounts.list_calendars(account.id)
        yield session
    finally:
        await session.close()


def calendar(session: Session, remote: str = "100") -> Calendar:
    """The calendar of an event type."""
    return next(s.calendar for s in session.accounts.calendars if s.calendar.remote == remote)


def blocking(session: Session, remote: str = "100") -> Blocking:
    """How it can be blocked."""
    found = calendar(session, remote).blocking
    assert found is not None
    return found


async def lay(
    session: Session, interval: Interval = NINE, remotes: Sequence[str] = ("100",), title: str = "Tooth"
) -> Block:
    """Block and wait until it is settled; the first of the rows."""
    made = await session.outbox.add([calendar(session, remote).id for remote in remotes], interval, title)
    return (await session.outbox.settle([block.id for block in made], 10))[0]


async def move(session: Session, block: Block, interval: Interval) -> Block:
    """Give it another time and wait."""
    await session.outbox.change([block.id], interval)
    return (await session.outbox.settle([block.id], 10))[0]


async def remove(session: Session, block: Block) -> None:
    """Take it away and wait."""
    await session.outbox.remove([block.id])
    await session.outbox.settle([block.id], 10)


def overrides(fake: CalcomFake, date: str = "2026-11-24", schedule: int = 901) -> list[tuple[str, str]]:
    """The overrides of a date as the service has them."""
    kept = next(s for s in fake.schedules if s["id"] == schedule)["overrides"]
    return sorted((o["startTime"], o["endTime"]) for o in kept if o["date"] == date)


def add_override(schedule: dict[str, Any], date: str, begin: str, finish: str) -> None:
    """Another writer's change."""
    schedule["overrides"] = [*schedule["overrides"], {"date": date, "startTime": begin, "endTime": finish}]


def patches(fake: CalcomFake) -> list[Any]:
    """Bodies of the writes to schedules."""
    return [call.body for call in fake.calls_to("PATCH", "/v2/schedules/")]


def ours(fake: CalcomFake) -> list[Interval]:
    """Our events in outside calendars."""
    return [Interval(*event.span) for event in fake.outside if (event.description or "").startswith("ow:")]


def refusal(status: int, said: str) -> dict[str, Any]:
    """An answer that says no."""
    return {"status": status, "body": {"status": "error", "error": {"code": "X", "message": said}}}


# an override of the schedule's hours


async def test_an_override_says_what_it_changes_and_for_whom(tmp_path: Path) -> None:
    """Owner is the schedule; the caution names it, and everything that follows it is named too."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            found = blocking(session)
            assert found.owners == (Owner("schedule:901", "Working hours"),)
            assert found.caution == "changes the opening hours of schedule “Working hours”"
            assert all(name in found.covers for name in ("Intro", "Private line", "Workshop", "Check-up"))
            assert "Deep dive" not in found.covers
            assert (found.grain, found.movable, found.removable, found.listable) == (1, True, True, True)
            assert blocking(session, "101").owners == (Owner("schedule:902", "Afternoons"),)


async def test_an_hour_is_cut_out_and_given_back(tmp_path: Path) -> None:
    """Made, shown, moved, undone and redone: only that date changes, and in the end nothing has."""
    with CalcomFake(now=lambda: NOW) as fake:
        before = list(fake.schedules[0]["overrides"])
        async with opened(tmp_path, fake) as session:
            done = await lay(session)
            assert (done.state, done.proved) == (BlockState.CONFIRMED, True)
            assert overrides(fake) == CUT
            (body,) = patches(fake)
            assert set(body) == {"overrides"}
            assert all(kept in body["overrides"] for kept in before)
            provider = await session.accounts.open(calendar(session).account)
            answer = (await provider.availability([calendar(session)], BERLIN))[calendar(session).id]
            assert [(s.interval, s.title) for s in answer.busy if s.kind is SlotKind.BLOCK] == [(NINE, "Tooth")]
            moved = await move(session, done, NOON)
            assert (moved.state, moved.proved) == (BlockState.CONFIRMED, True)
            assert overrides(fake) == [("09:00", "14:00"), ("15:00", "17:00")]
            for _ in range(2):
                await session.outbox.undo()
                await session.outbox.settle([done.id], 10)
            assert fake.schedules[0]["overrides"] == sorted(before, key=lambda o: o["date"])
            await session.outbox.redo()
            await session.outbox.settle([done.id], 10)
            assert overrides(fake) == CUT


async def test_a_block_over_midnight_touches_two_dates(tmp_path: Path) -> None:
    """The schedule's own midnight counts, wherever the person sits."""
    with CalcomFake(now=lambda: NOW, zone="Asia/Tokyo") as fake:
        fake.outside.clear()
        fake.schedules[0]["availability"] = [
            {"days": ["Tuesday", "Wednesday"], "startTime": "00:00", "endTime": "23:59"}
        ]
        async with opened(tmp_path, fake) as session:
            block = await lay(session, Interval(TUESDAY + 14 * HOUR, TUESDAY + 16 * HOUR))
            assert block.state is BlockState.CONFIRMED
            assert overrides(fake, "2026-11-24") == [("00:00", "23:00")]
            assert overrides(fake, "2026-11-25") == [("01:00", "23:59")]
            await remove(session, block)
            assert overrides(fake, "2026-11-24") == overrides(fake, "2026-11-25") == OPEN


async def test_the_whole_day_and_a_day_with_hours_of_its_own(tmp_path: Path) -> None:
    """Nothing left is written as closed; a date that had an override gets exactly that back."""
    with CalcomFake(now=lambda: NOW) as fake:
        short = "2026-12-01"
        assert overrides(fake, short) == [("12:00", "15:00")]
        async with opened(tmp_path, fake) as session:
            day = await lay(session, BERLIN)
            assert overrides(fake) == [("00:00", "00:00")]
            hour = await lay(session, Interval(NOON.start + 7 * DAY, NOON.end + 7 * DAY))
            assert overrides(fake, short) == [("12:00", "14:00")]
            await remove(session, day)
            await remove(session, hour)
            assert (overrides(fake), overrides(fake, short)) == (OPEN, [("12:00", "15:00")])


async def test_nothing_to_close_is_as_wished(tmp_path: Path) -> None:
    """A night and a time that is blocked already: nothing is written, and removing the block opens nothing."""
    evening = Interval(TUESDAY + 20 * HOUR, TUESDAY + 21 * HOUR)
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            before = overrides(fake)
            night = await lay(session, evening)
            assert (night.state, night.reason) == (BlockState.CONFIRMED, None)
            await remove(session, night)
            assert (overrides(fake), patches(fake)) == (before, [])
            first, second = await lay(session), await lay(session)
            assert second.state is BlockState.CONFIRMED
            assert (overrides(fake), len(patches(fake))) == (CUT, 1)
            await remove(session, first)
            assert overrides(fake) == CUT
            moved = await move(session, second, evening)
            assert (moved.state, moved.interval) == (BlockState.CONFIRMED, evening)
            assert overrides(fake) == OPEN
            await remove(session, moved)
            assert overrides(fake) == OPEN
            provider = await session.accounts.open(calendar(session).account)
            assert await provider.kit.shelf.all() == {}


async def test_a_lost_connection_over_a_closed_time_is_no_refusal(tmp_path: Path) -> None:
    """The schedule cannot be read at first: the block waits, and then holds without a write."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            fake.trouble("status", method="GET", path="/v2/schedules/901", times=1, status=503, body={})
            night = await lay(session, Interval(TUESDAY + 20 * HOUR, TUESDAY + 21 * HOUR))
            assert (night.state, patches(fake)) == (BlockState.CONFIRMED, [])


async def test_event_types_of_one_schedule_are_closed_by_one_write(tmp_path: Path) -> None:
    """One drag over two event types that share a schedule, and one that does not: two writes, both undone."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            await lay(session, NOON, ("100", "103", "101"))
            assert all(block.state is BlockState.CONFIRMED for block in session.outbox.blocks)
            assert len(session.outbox.blocks) == 3
            assert len(patches(fake)) == 2
            gone = (await session.outbox.undo()).blocks  # type: ignore[union-attr]
            await session.outbox.settle([block.id for block in gone], 10)
            assert (overrides(fake), overrides(fake, schedule=902)) == (OPEN, OPEN)


async def test_one_of_two_that_share_a_block_goes_elsewhere(tmp_path: Path) -> None:
    """The other keeps the block where it was; the one that left gets its own, and both can be undone."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            first = await lay(session, NINE, ("100", "103"))
            assert (await move(session, first, NOON)).state is BlockState.CONFIRMED
            assert overrides(fake) == [("09:00", "10:00"), ("11:00", "14:00"), ("15:00", "17:00")]
            await remove(session, first)
            assert overrides(fake) == CUT
            for block in session.outbox.blocks:
                await remove(session, block)
            assert overrides(fake) == OPEN


async def test_blocks_on_one_date_go_in_any_order(tmp_path: Path) -> None:
    """Two that overlap: removing the first opens only what the second does not hold, and then all is as before."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            first = await lay(session)
            second = await lay(session, Interval(NINE.start + HOUR / 2, NINE.end + HOUR))
            assert overrides(fake) == [("09:00", "10:00"), ("12:00", "17:00")]
            await remove(session, first)
            assert overrides(fake) == [("09:00", "10:30"), ("12:00", "17:00")]
            await remove(session, second)
            assert overrides(fake) == OPEN


@pytest.mark.parametrize("how", LOST)
@pytest.mark.parametrize("deed", ["create", "move", "remove"])
async def test_a_lost_answer_to_an_override_ends_in_exactly_one_change(tmp_path: Path, how: str, deed: str) -> None:
    """Carried out or not, readable or not: the schedule is looked at, and ends as it was wished."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            if deed == "create":
                fake.trouble(how, method="PATCH", path="/v2/schedules")
                assert (await lay(session)).state is BlockState.CONFIRMED
                assert overrides(fake) == CUT
            else:
                done = await lay(session)
                fake.trouble(how, method="PATCH", path="/v2/schedules")
                if deed == "move":
                    moved = await move(session, done, NOON)
                    assert (moved.state, moved.interval) == (BlockState.CONFIRMED, NOON)
                    assert overrides(fake) == [("09:00", "14:00"), ("15:00", "17:00")]
            for block in session.outbox.blocks:
                await remove(session, block)
            assert overrides(fake) == OPEN
            assert session.outbox.blocks == ()
            provider = await session.accounts.open(calendar(session).account)
            assert await provider.kit.shelf.all() == {}


async def test_a_block_whose_answer_was_lost_is_found_after_a_restart(tmp_path: Path) -> None:
    """The plan was kept before it was written, so the next start can tell that it was carried out."""
    keyring = Memory()
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake, keyring=keyring) as session:
            fake.trouble("lost", method="PATCH", path="/v2/schedules")
            fake.after_patch = lambda _: fake.trouble(
                "status", method="GET", path="/v2/schedules/901", times=99, **refusal(403, "x")
            )
            (made,) = await session.outbox.add([calendar(session).id], NINE, "Tooth")
            (doubt,) = await session.outbox.settle([made.id], 0.3)
            assert doubt.state is BlockState.UNCERTAIN
            fake.after_patch = None
            fake.calm()
        assert overrides(fake) == CUT
        async with opened(tmp_path, fake, keyring=keyring) as session:
            (done,) = await session.outbox.settle([made.id], 10)
            assert done.state is BlockState.CONFIRMED
            assert overrides(fake) == CUT
            await remove(session, done)
            assert overrides(fake) == OPEN


async def test_written_but_not_yet_seen_is_a_doubt(tmp_path: Path) -> None:
    """The write was accepted and reading it back fails: it is looked for again, not sent again."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            fake.after_patch = lambda _: fake.trouble(
                "status", method="GET", path="/v2/schedules/901", times=3, **refusal(500, "Oops")
            )
            done = await lay(session)
            assert done.state is BlockState.CONFIRMED
            assert len(patches(fake)) == 1
            assert overrides(fake) == CUT


@pytest.mark.parametrize(("status", "said"), [(422, "overrides are odd"), (403, "does not own schedule")])
async def test_a_refused_override_leaves_no_trace(tmp_path: Path, status: int, said: str) -> None:
    """Refused with the service's words; nothing is kept on the shelf."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            fake.trouble("status", method="PATCH", path="/v2/schedules", **refusal(status, said))
            done = await lay(session)
            assert done.state is BlockState.REFUSED
            assert said in (done.reason or "")
            assert overrides(fake) == OPEN
            provider = await session.accounts.open(calendar(session).account)
            assert await provider.kit.shelf.all() == {}


async def test_somebody_else_s_change_just_after_ours_is_seen_and_ours_repaired(tmp_path: Path) -> None:
    """Another program had read the list before us and writes its own over it: ours is written once more, theirs
    stays."""
    with CalcomFake(now=lambda: NOW) as fake:
        old = list(fake.schedules[0]["overrides"])

        def clobber(schedule: dict[str, Any]) -> None:
            fake.after_patch = None
            schedule["overrides"] = list(old)
            add_override(schedule, "2026-11-26", "08:00", "12:00")

        async with opened(tmp_path, fake) as session:
            fake.after_patch = clobber
            done = await lay(session)
            assert (done.state, done.proved) == (BlockState.CONFIRMED, True)
            assert len(patches(fake)) == 2
            assert overrides(fake) == CUT
            assert overrides(fake, "2026-11-26") == [("08:00", "12:00")]
            fake.after_patch = lambda schedule: clobber_again(schedule)

            def clobber_again(schedule: dict[str, Any]) -> None:
                fake.after_patch = None
                for begin, finish in CUT:
                    add_override(schedule, "2026-11-24", begin, finish)

            await remove(session, done)
            assert overrides(fake) == OPEN
            assert overrides(fake, "2026-11-26") == [("08:00", "12:00")]


async def test_a_schedule_that_will_not_keep_still_is_told(tmp_path: Path) -> None:
    """After some tries it is a doubt with a reason, and stands once the other program stops."""
    with CalcomFake(now=lambda: NOW) as fake:
        old = list(fake.schedules[0]["overrides"])
        async with opened(tmp_path, fake) as session:
            fake.after_patch = lambda schedule: schedule.update(overrides=list(old))
            (made,) = await session.outbox.add([calendar(session).id], NINE, "Tooth")
            (waiting,) = await session.outbox.settle([made.id], 0.3)
            assert waiting.state in (BlockState.UNCERTAIN, BlockState.SENDING)
            fake.after_patch = None
            (done,) = await session.outbox.settle([made.id], 10)
            assert done.state is BlockState.CONFIRMED
            assert overrides(fake) == CUT


async def test_changes_of_others_between_block_and_undo_stay(tmp_path: Path) -> None:
    """An evening added to the date, another date, other weekly hours: all are there after the undo."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session)
            add_override(fake.schedules[0], "2026-11-24", "18:00", "20:00")
            add_override(fake.schedules[0], "2026-11-27", "00:00", "00:00")
            await remove(session, done)
            assert overrides(fake) == [("09:00", "17:00"), ("18:00", "20:00")]
            assert overrides(fake, "2026-11-27") == [("00:00", "00:00")]


@pytest.mark.parametrize("theirs", [[("00:00", "00:00")], [("09:00", "09:30")], []])
async def test_a_date_somebody_closed_or_freed_is_left_as_it_is(tmp_path: Path, theirs: list[tuple[str, str]]) -> None:
    """A day off taken after our block is not opened by undoing it; an override taken away needs no undoing."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session)
            schedule = fake.schedules[0]
            schedule["overrides"] = [o for o in schedule["overrides"] if o["date"] != "2026-11-24"]
            for begin, finish in theirs:
                add_override(schedule, "2026-11-24", begin, finish)
            await remove(session, done)
            assert overrides(fake) == theirs
            assert session.outbox.blocks == ()


async def test_a_receipt_alone_is_enough_to_undo(tmp_path: Path) -> None:
    """The shelf was lost: what the receipt says of the date before and after still takes the block back, once."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            provider = await session.accounts.open(calendar(session).account)
            owner = blocking(session).owners[0]
            receipt = await provider.create_block(calendar(session), owner, NINE, "Tooth", "tag")
            assert receipt["days"]["2026-11-24"] == {
                "before": None,
                "after": [["09:00", "10:00"], ["11:00", "17:00"]],
                "cut": [[600, 660]],
            }
            for key in await provider.kit.shelf.all():
                await provider.kit.shelf.put(key, None)
            for _ in range(2):
                await provider.delete_block(calendar(session), owner, receipt)
                assert overrides(fake) == OPEN


async def test_what_has_no_schedule_of_ours_cannot_be_blocked_by_it(tmp_path: Path) -> None:
    """A team's event type, a schedule that is not listed, a server that does not list any: None, with the reason."""
    with CalcomFake(now=lambda: NOW) as fake:
        fake.event_types.append(event_type(150, "Odd", "odd", 30, ownerId=ME, scheduleId=12345))
        async with opened(tmp_path, fake) as session:
            assert calendar(session, "150").blocking is None
            assert "not among yours" in (calendar(session, "150").readonly or "")
        async with opened(tmp_path / "team", fake, event_type_id="300") as session:
            assert calendar(session, "300").blocking is None
            assert "each host" in (calendar(session, "300").readonly or "")
        fake.trouble("status", path="/v2/schedules", **refusal(403, "no schedules for you"))
        async with opened(tmp_path / "none", fake) as session:
            assert calendar(session).blocking is None
            assert "no schedules for you" in (calendar(session).readonly or "")


# an event in a connected calendar


async def test_an_event_is_made_moved_and_removed(tmp_path: Path) -> None:
    """One POST into the calendar that is checked, the tag in its description; a PATCH moves it, a 204 ends it."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake, "connected_calendar") as session:
            found = blocking(session)
            assert found.owners == (Owner(f"connection:{GOOGLE}", "Host One"),)
            assert "Host One" in (found.caution or "")
            done = await lay(session, NOON)
            assert (done.state, done.proved, ours(fake)) == (BlockState.CONFIRMED, True, [NOON])
            (event,) = [e for e in fake.outside if e.description == f"ow:{done.tag}"]
            assert (event.title, event.calendar) == ("Tooth", PRIMARY)
            later = Interval(NOON.start + HOUR, NOON.end + HOUR)
            assert (await move(session, done, later)).state is BlockState.CONFIRMED
            assert ours(fake) == [later]
            await session.outbox.undo()
            await session.outbox.settle([done.id], 10)
            assert ours(fake) == [NOON]
            fake.outside.remove(event)  # somebody else was faster: gone is gone
            await remove(session, done)
            assert session.outbox.blocks == ()


@pytest.mark.parametrize("how", LOST)
async def test_a_lost_answer_to_an_event_ends_in_one_event(tmp_path: Path, how: str) -> None:
    """It is found by listing the calendar, or sent again when it is not there."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake, "connected_calendar") as session:
            fake.trouble(how, method="POST", path="/events")
            done = await lay(session, NOON)
            assert (done.state, ours(fake)) == (BlockState.CONFIRMED, [NOON])
            await remove(session, done)
            assert ours(fake) == []


async def test_a_second_calendar_that_is_checked_is_named_in_the_call(tmp_path: Path) -> None:
    """Where the primary calendar is not checked for conflicts, the one that is gets the event."""
    with CalcomFake(now=lambda: NOW) as fake:
        primary, side, _ = fake.connected[0]["calendars"]
        primary["isSelected"], side["isSelected"] = False, True
        async with opened(tmp_path, fake, "connected_calendar") as session:
            done = await lay(session, NOON)
            assert done.state is BlockState.CONFIRMED
            assert done.proved
            assert [e.calendar for e in fake.outside if e.description] == [side["externalId"]]
            await remove(session, done)
            assert ours(fake) == []


async def test_one_host_of_a_round_robin_does_not_close_it(tmp_path: Path) -> None:
    """A team's event type can be blocked for oneself, and says that the others stay bookable."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake, "connected_calendar", event_type_id="300") as session:
            assert "the other hosts stay bookable" in blocking(session, "300").covers
        async with opened(tmp_path / "panel", fake, "connected_calendar", event_type_id="302") as session:
            assert "other hosts" not in blocking(session, "302").covers


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("edition", "this server cannot write into connected calendars"),
        ("google", "only Google calendars can be written to"),
        ("selected", "checked for conflicts"),
    ],
)
async def test_without_a_calendar_to_write_to_the_reason_is_told(tmp_path: Path, change: str, why: str) -> None:
    """An older server, no Google, or none that is checked: blocking is None, and nothing is assumed."""
    with CalcomFake(now=lambda: NOW, edition="cal.com" if change == "edition" else "all") as fake:
        if change == "google":
            del fake.connected[0]
        if change == "selected":
            for item in fake.connected[0]["calendars"]:
                item["isSelected"] = False
        async with opened(tmp_path, fake, "connected_calendar") as session:
            assert calendar(session).blocking is None
            assert why in (calendar(session).readonly or "")


# out of office


async def test_out_of_office_holds_whole_days_by_their_names(tmp_path: Path) -> None:
    """Tuesday in Tokyo begins on Monday in UTC, and is sent as Tuesday; moved, undone and removed likewise."""
    with CalcomFake(now=lambda: NOW, zone="Asia/Tokyo") as fake:
        tuesday = Interval(TUESDAY - 9 * HOUR, TUESDAY + 15 * HOUR)
        async with opened(tmp_path, fake, "out_of_office") as session:
            found = blocking(session)
            assert (found.grain, found.zone) == (1440, "Asia/Tokyo")
            assert found.owners == (Owner(f"user:{ME}", "Host One"),)
            done = await lay(session, tuesday)
            assert (done.state, done.proved) == (BlockState.CONFIRMED, True)
            (kept,) = fake.absences
            assert (kept["start"], kept["end"]) == ("2026-11-24T00:00:00.000Z", "2026-11-24T23:59:59.999Z")
            provider = await session.accounts.open(calendar(session).account)
            answer = (await provider.availability([calendar(session)], tuesday))[calendar(session).id]
            assert [(s.interval, s.title) for s in answer.busy if s.kind is SlotKind.BLOCK] == [(tuesday, "Tooth")]
            two = Interval(tuesday.start + DAY, tuesday.end + 2 * DAY)
            assert (await move(session, done, two)).state is BlockState.CONFIRMED
            assert (kept["start"][:10], kept["end"][:10]) == ("2026-11-25", "2026-11-26")
            for _ in range(2):
                await session.outbox.undo()
                await session.outbox.settle([done.id], 10)
            assert fake.absences == []


async def test_two_hours_are_never_rounded_to_a_day(tmp_path: Path) -> None:
    """Refused before anything is written, by the outbox and by the provider itself."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake, "out_of_office") as session:
            with pytest.raises(Problem) as caught:
                await session.outbox.add([calendar(session).id], NINE, "Tooth")
            assert caught.value.kind is Kind.BAD_INPUT
            provider = await session.accounts.open(calendar(session).account)
            for wrong in (NINE, Interval(BERLIN.start, BERLIN.end - HOUR), Interval(TUESDAY, TUESDAY + DAY)):
                with pytest.raises(Problem) as caught:
                    await provider.create_block(calendar(session), blocking(session).owners[0], wrong, "x", "t")
                assert caught.value.kind is Kind.REQUEST_REFUSED
        assert fake.calls_to("POST", "/v2/me/ooo") == []


@pytest.mark.parametrize("how", LOST)
async def test_a_lost_answer_to_an_absence_ends_in_one_absence(tmp_path: Path, how: str) -> None:
    """It is found by its tag; 409 would say the same."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake, "out_of_office") as session:
            fake.trouble(how, method="POST", path="/ooo")
            done = await lay(session, BERLIN)
            assert done.state is BlockState.CONFIRMED
            assert len(fake.absences) == 1
            await remove(session, done)
            assert fake.absences == []


async def test_already_away_is_ours_or_somebody_s(tmp_path: Path) -> None:
    """409 for our own tag learns the id; 409 for an absence of the person's own is refused and left alone."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake, "out_of_office") as session:
            provider = await session.accounts.open(calendar(session).account)
            owner = blocking(session).owners[0]
            first = await provider.create_block(calendar(session), owner, BERLIN, "x", "same")
            assert await provider.create_block(calendar(session), owner, BERLIN, "x", "same") == first
            assert (await lay(session, BERLIN)).reason == "already away on these days"
            assert len(fake.absences) == 1


async def test_an_absence_that_is_gone_is_403_and_fine(tmp_path: Path) -> None:
    """Gone when removed: done. Gone when moved: told. Refused although it is there: told."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake, "out_of_office") as session:
            done = await lay(session, BERLIN)
            kept = fake.absences.pop()
            moved = await move(session, done, Interval(BERLIN.start + DAY, BERLIN.end + DAY))
            assert "somebody removed it" in (moved.reason or "")
            fake.absences.append(kept)
            fake.trouble("status", method="DELETE", path="/ooo", **refusal(403, "Not today"))
            await session.outbox.remove([done.id])
            (still,) = await session.outbox.settle([done.id], 10)
            assert (still.wish, len(fake.absences)) == (Wish.PRESENT, 1)
            fake.absences.clear()
            await remove(session, done)
            assert session.outbox.blocks == ()


async def test_out_of_office_through_the_organisation_or_not_at_all(tmp_path: Path) -> None:
    """404 of one's own path: the organisation's is tried when there is one; else blocking is None with the reason."""
    with CalcomFake(now=lambda: NOW, edition="cal.com", organization=77) as fake:
        async with opened(tmp_path, fake, "out_of_office") as session:
            done = await lay(session, BERLIN)
            assert done.state is BlockState.CONFIRMED
            assert len(fake.calls_to("POST", f"/v2/organizations/77/users/{ME}/ooo")) == 1
            await remove(session, done)
            assert fake.absences == []
    with CalcomFake(now=lambda: NOW, edition="cal.com") as fake:
        async with opened(tmp_path / "none", fake, "out_of_office") as session:
            assert calendar(session).blocking is None
            assert "this server cannot be told about out of office" in (calendar(session).readonly or "")


# a reservation


async def test_a_hold_is_made_at_an_offered_start_and_says_that_it_lapses(tmp_path: Path) -> None:
    """Its lengths are the event type's; it can be moved and released; it holds that event type only."""
    slot = Interval(THURSDAY, THURSDAY + HOUR / 2)
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake, "reservation") as session:
            found = blocking(session)
            assert (found.lengths, found.expires, found.listable) == ((30,), 5, False)
            assert "lapses" in (found.caution or "")
            assert blocking(session, "101").lengths == (30, 60, 90)
            done = await lay(session, slot)
            assert (done.state, done.proved) == (BlockState.CONFIRMED, True)
            later = Interval(slot.end, slot.end + HOUR / 2)
            assert (await move(session, done, later)).state is BlockState.CONFIRMED
            assert [Interval(*hold.span) for hold in fake.holds] == [later]
            long = await lay(session, Interval(THURSDAY, THURSDAY + HOUR + HOUR / 2), ("101",))
            assert long.state is BlockState.CONFIRMED
            assert fake.calls_to("POST", "/v2/slots/reservations")[-1].body["slotDuration"] == 90
            for block in session.outbox.blocks:
                await remove(session, block)
            assert fake.holds == []


async def test_what_is_not_offered_cannot_be_held(tmp_path: Path) -> None:
    """Another length is refused by the outbox, another start by the provider, a taken slot by the service."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake, "reservation") as session:
            with pytest.raises(Problem):
                await session.outbox.add([calendar(session).id], Interval(THURSDAY, THURSDAY + HOUR), "x")
            odd = await lay(session, Interval(THURSDAY + HOUR / 4, THURSDAY + HOUR * 3 / 4))
            assert odd.state is BlockState.REFUSED
            assert "none starts there" in (odd.reason or "")
            assert fake.calls_to("POST", "/v2/slots/reservations") == []
            fake.trouble("status", method="POST", path="/reservations", **refusal(422, "already reserved"))
            taken = await lay(session, Interval(THURSDAY, THURSDAY + HOUR / 2))
            assert taken.state is BlockState.REFUSED
            assert "already reserved" in (taken.reason or "")


async def test_a_hold_that_lapsed_is_gone_and_cannot_be_moved(tmp_path: Path) -> None:
    """After its minutes, removing is no error and moving says why not."""
    slot = Interval(THURSDAY, THURSDAY + HOUR / 2)
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake, "reservation") as session:
            done = await lay(session, slot)
            fake.holds.clear()
            moved = await move(session, done, Interval(slot.end, slot.end + HOUR / 2))
            assert (moved.interval, "the hold has lapsed" in (moved.reason or "")) == (slot, True)
            await remove(session, done)
            assert session.outbox.blocks == ()


async def test_a_lost_answer_to_a_hold_is_waited_for(tmp_path: Path) -> None:
    """The uid is the only key to it and was lost: nothing is sent until it has lapsed, then there is one."""
    time = Time()
    with CalcomFake(now=time) as fake:
        async with opened(tmp_path, fake, "reservation") as session:
            fake.trouble("lost", method="POST", path="/reservations")
            (made,) = await session.outbox.add([calendar(session).id], Interval(THURSDAY, THURSDAY + HOUR / 2), "x")
            (waiting,) = await session.outbox.settle([made.id], 0.4)
            assert waiting.state is BlockState.UNCERTAIN
            assert "it lapses by 08:06 UTC" in (waiting.reason or "")
            assert len(fake.calls_to("POST", "/v2/slots/reservations")) == 1
            time.now += timedelta(minutes=7)
            (done,) = await session.outbox.settle([made.id], 10)
            assert done.state is BlockState.CONFIRMED
            assert len([hold for hold in fake.holds if hold.until > time.now]) == 1


async def test_a_block_is_undone_the_way_it_was_made(tmp_path: Path) -> None:
    """The setting was changed meanwhile: the receipt still knows the way back."""
    with CalcomFake(now=lambda: NOW) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session)
            account = session.accounts.all[0]
            settings = {**account.settings, "block_by": "connected_calendar"}
            await session.accounts.edit(account.id, account.title, settings, {})
            await session.accounts.list_calendars(account.id)
            assert blocking(session).owners[0].key == f"connection:{GOOGLE}"
            await remove(session, done)
            assert overrides(fake) == OPEN
