"""Blocks on their way: never lost, never doubled, whatever the network, the process or the person does meanwhile."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.errors import Kind, Problem
from core.model import BlockState, Interval, Wish
from fakes.blocking import HOUR, NOON, QUICK, calendar, clock, held, lay, limited, opened, posts, until
from fakes.contract import Memory
from fakes.highlevel import HighLevelFake

ROOT = Path(__file__).resolve().parents[2]


async def test_a_block_is_one_call_with_one_owner_and_offset_times(tmp_path: Path) -> None:
    """The service gets exactly one POST that names the calendar, and the free time is seen to be gone."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session, "Open day")
        assert done.state is BlockState.CONFIRMED
        assert done.proved is True
        (call,) = [c for c in fake.calls if c.method == "POST"]
        assert "calendarId" in call.body
        assert "assignedUserId" not in call.body
        assert call.body["startTime"] == "2026-11-24T16:00:00+00:00"


async def test_a_team_calendar_is_blocked_member_by_member(tmp_path: Path) -> None:
    """A round robin refuses calendarId, so each member gets a block of their own."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session, "Intro call")
        assert done.state is BlockState.CONFIRMED
        owners = [c.body.get("assignedUserId") for c in fake.calls if c.method == "POST"]
        assert len(set(owners)) == 2
        assert all("calendarId" not in c.body for c in fake.calls if c.method == "POST")


@pytest.mark.parametrize("fault", ["lost", "refuse", "html", "truncated"])
async def test_an_answer_that_does_not_come_leaves_exactly_one_block(tmp_path: Path, fault: str) -> None:
    """Carried out or not, readable or not: the service is asked, and one block is there in the end."""
    with HighLevelFake(now=clock) as fake:
        fake.trouble(fault, method="POST", path="block-slots")
        async with opened(tmp_path, fake) as session:
            done = await lay(session, "Open day")
        assert done.state is BlockState.CONFIRMED
        assert len(held(fake)) == 1


@pytest.mark.parametrize(("fault", "sent"), [("late", 1), ("refuse", 2)])
async def test_a_service_that_acts_late_has_one_block(tmp_path: Path, fault: str, sent: int) -> None:
    """It hung up and does it only after two looks found nothing; or never, then it is sent anew once that is sure."""
    patience, begin = replace(QUICK, late=3.0), time.monotonic()
    with HighLevelFake(now=clock) as fake:
        fake.trouble(fault, method="POST", path="block-slots", seconds=1.0)
        async with opened(
            tmp_path, fake, patience=patience, clock=lambda: clock() + timedelta(seconds=time.monotonic() - begin)
        ) as session:
            done = await lay(session, "Open day")
        assert done.state is BlockState.CONFIRMED
        assert (len(held(fake)), posts(fake)) == (1, sent)


async def test_a_refusal_is_told_in_the_service_s_words(tmp_path: Path) -> None:
    """A 422 settles the block as refused and nothing is there."""
    with HighLevelFake(now=clock) as fake:
        body = {"statusCode": 422, "message": ["startTime is in the past"], "error": "Unprocessable Entity"}
        fake.trouble("status", method="POST", path="block-slots", status=422, body=body)
        async with opened(tmp_path, fake) as session:
            done = await lay(session, "Open day")
        assert done.state is BlockState.REFUSED
        assert "startTime is in the past" in (done.reason or "")
        assert held(fake) == []
        assert posts(fake) == 1


async def test_refused_for_one_member_takes_the_others_back(tmp_path: Path) -> None:
    """Half a block would be a trap: what the first member got is removed again."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            fake.trouble("slow", method="POST", path="block-slots", seconds=0)
            refused = {"statusCode": 400, "message": "no"}
            fake.trouble("status", method="POST", path="block-slots", status=400, body=refused)
            done = await lay(session, "Intro call")
        assert done.state is BlockState.REFUSED
        assert posts(fake) == 2
        assert held(fake) == []


async def test_while_the_service_is_away_the_block_waits(tmp_path: Path) -> None:
    """Nothing listens: the block waits with the reason, and goes out once the service is back."""
    keyring = Memory()
    with HighLevelFake(now=clock) as fake:
        port = int(fake.url.rsplit(":", 1)[1])
        async with opened(tmp_path, fake, keyring) as session:
            name = calendar(session, "Open day")
            fake.close()
            (made,) = await session.outbox.add([name], NOON, "Tooth")
            sender = asyncio.create_task(session.outbox.run())
            await until(lambda: "127.0.0.1" in (session.outbox.block(made.id).reason or ""))
            assert session.outbox.block(made.id).state is BlockState.WAITING
            with HighLevelFake(now=clock, port=port) as back:
                await until(lambda: session.outbox.block(made.id).proved is True)
                assert len(held(back)) == 1
            sender.cancel()
            await asyncio.wait([sender])


async def test_a_removal_asked_for_while_sending_wins(tmp_path: Path) -> None:
    """The answer comes after the person changed their mind: the block is taken away again."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            fake.trouble("slow", method="POST", path="block-slots", seconds=0.4)
            (made,) = await session.outbox.add([calendar(session, "Open day")], NOON, "Tooth")
            task = asyncio.create_task(session.outbox.settle([made.id], 8))
            await until(lambda: posts(fake) == 1)
            await session.outbox.remove([made.id])
            await task
            assert held(fake) == []
            assert session.outbox.blocks == ()


async def test_removing_a_block_in_doubt_looks_for_it_first(tmp_path: Path) -> None:
    """The answer was lost and the person removes it at once: nothing may stay behind at the service."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            fake.trouble("lost", method="POST", path="block-slots")
            fake.trouble("status", method="GET", path="blocked-slots", times=3, status=500, body={})
            (made,) = await session.outbox.add([calendar(session, "Open day")], NOON, "Tooth")
            task = asyncio.create_task(session.outbox.settle([made.id], 8))
            await until(lambda: session.outbox.block(made.id).state is BlockState.UNCERTAIN)
            await session.outbox.remove([made.id])
            await task
        assert held(fake) == []


async def test_moving_is_one_put_and_a_refused_move_leaves_it_where_it_was(tmp_path: Path) -> None:
    """The row never claims a place the service does not have."""
    later = Interval(NOON.start + HOUR, NOON.end + HOUR)
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session, "Open day")
            await session.outbox.change([done.id], later)
            (moved,) = await session.outbox.settle([done.id], 8)
            assert (moved.state, moved.interval) == (BlockState.CONFIRMED, later)
            assert len(held(fake)) == 1
            fake.trouble("status", method="PUT", status=400, body={"message": "not there"})
            await session.outbox.change([done.id], NOON)
            (back,) = await session.outbox.settle([done.id], 8)
            assert (back.state, back.interval) == (BlockState.CONFIRMED, later)
            assert "not there" in (back.reason or "")


async def test_blocks_of_a_drag_are_changed_together_or_not_at_all(tmp_path: Path) -> None:
    """Move and rename of several is one deed, which one undo takes back; what one of them cannot do, none does."""
    later = Interval(NOON.start + HOUR, NOON.end + HOUR)
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            names = [calendar(session, "Open day"), calendar(session, "Strategy")]
            ids = [block.id for block in await session.outbox.add(names, NOON, "Tooth")]
            await session.outbox.settle(ids, 8)
            await limited(session, "Strategy", lengths=(60,))
            with pytest.raises(Problem) as caught:
                await session.outbox.change(ids, Interval(NOON.start, NOON.end + HOUR), "Crown")
            assert caught.value.kind is Kind.BAD_INPUT
            assert [(b.interval, b.title, b.asked) for b in session.outbox.blocks] == [(NOON, "Tooth", 0)] * 2
            await session.outbox.change(ids, later, " Crown ")
            done = await session.outbox.settle(ids, 8)
            assert [(b.state, b.interval, b.title) for b in done] == [(BlockState.CONFIRMED, later, "Crown")] * 2
            assert len(held(fake, "Crown")) == 2
            same = await session.outbox.change(ids, later, "")
            assert same == done
            await session.outbox.undo()
            back = await session.outbox.settle(ids, 8)
            assert [(b.interval, b.title) for b in back] == [(NOON, "Tooth")] * 2
            assert len(held(fake)) == 2


async def test_a_refused_removal_says_so_and_keeps_the_block(tmp_path: Path) -> None:
    """A block that is still there is never shown as gone."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session, "Open day")
            fake.trouble("status", method="DELETE", status=403, body={"message": "Forbidden"})
            await session.outbox.remove([done.id])
            (kept,) = await session.outbox.settle([done.id], 8)
            assert (kept.wish, kept.state) == (Wish.PRESENT, BlockState.CONFIRMED)
            assert "could not be removed" in (kept.reason or "")
        assert len(held(fake)) == 1


async def test_undo_and_redo_reach_over_the_network_and_a_restart(tmp_path: Path) -> None:
    """Undo deletes at the service, redo blocks anew, also in the next session."""
    keyring = Memory()
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake, keyring) as session:
            await lay(session, "Open day")
        async with opened(tmp_path, fake, keyring) as session:
            (gone,) = (await session.outbox.undo()).blocks  # type: ignore[union-attr]
            await session.outbox.settle([gone.id], 8)
            assert held(fake) == []
            assert await session.outbox.undo() is None
        async with opened(tmp_path, fake, keyring) as session:
            (again,) = (await session.outbox.redo()).blocks  # type: ignore[union-attr]
            (done,) = await session.outbox.settle([again.id], 8)
            assert done.state is BlockState.CONFIRMED
            assert len(held(fake)) == 1
            assert await session.outbox.redo() is None


async def test_two_sessions_on_one_home_send_a_block_once(tmp_path: Path) -> None:
    """A window and a terminal may be open together: one of them sends, the other watches."""
    keyring = Memory()
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake, keyring) as window, opened(tmp_path, fake, keyring) as terminal:
            sender = asyncio.create_task(window.outbox.run())
            await asyncio.sleep(0.1)
            (made,) = await terminal.outbox.add([calendar(terminal, "Open day")], NOON, "Tooth")
            (done,) = await terminal.outbox.settle([made.id], 8)
            assert done.state is BlockState.CONFIRMED
            assert [block.id for block in window.outbox.blocks] == [made.id]
            sender.cancel()
            await asyncio.wait([sender])
        assert posts(fake) == 1


async def test_a_block_that_cannot_be_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    """Unknown calendars are bad input, and the outbox stays empty."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            with pytest.raises(Problem) as caught:
                await session.outbox.add([calendar(session, "Open day"), "nobody:x"], NOON, "Tooth")
            assert caught.value.kind is Kind.BAD_INPUT
            assert session.outbox.blocks == ()


SCRIPT = """
import asyncio
from datetime import UTC, datetime
from pathlib import Path
from core.model import Interval
from core.secrets import Vault
from core.session import Session

class Memory:
    def __init__(self, kept):
        self.kept = kept
    def get_password(self, service, username):
        return self.kept if username == "token" else None
    def set_password(self, service, username, password): pass
    def delete_password(self, service, username): pass

async def go():
    session = await Session.open(Path({home!r}), vault=Vault(Memory({token!r})),
                                 clock=lambda: datetime(2026, 11, 20, 9, tzinfo=UTC))
    name = next(s.calendar.id for s in session.accounts.calendars if s.calendar.title.startswith("Open day"))
    made = await session.outbox.add([name], Interval(datetime.fromisoformat({start!r}),
                                                     datetime.fromisoformat({end!r})), "Tooth")
    print("written", flush=True)
    await session.outbox.settle([made[0].id], 30)
    print("settled", flush=True)

asyncio.run(go())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is spelled otherwise there")
@pytest.mark.parametrize("moment", ["written", "asked", "carried out"])
async def test_killed_between_click_and_answer_ends_with_exactly_one_block(tmp_path: Path, moment: str) -> None:
    """kill -9 before the call, during it and after it was carried out: the next start makes it exactly one."""
    keyring = Memory()
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake, keyring):
            pass
        if moment == "asked":
            fake.trouble("slow", method="POST", path="block-slots", seconds=1.0)
        elif moment == "carried out":
            fake.trouble("lost", method="POST", path="block-slots")
            fake.trouble("slow", method="GET", path="blocked-slots", times=9, seconds=5.0)
        script = textwrap.dedent(SCRIPT).format(
            home=str(tmp_path), token=fake.token, start=NOON.start.isoformat(), end=NOON.end.isoformat()
        )
        child = subprocess.Popen(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert child.stdout is not None
            assert child.stdout.readline() == "written\n"
            if moment != "written":
                await until(lambda: posts(fake) == 1)
            if moment == "carried out":
                await until(lambda: len(held(fake)) == 1)
            child.send_signal(signal.SIGKILL)
        finally:
            child.kill()
            child.communicate()
        fake.calm()
        async with opened(tmp_path, fake, keyring) as session:
            (block,) = session.outbox.blocks
            (done,) = await session.outbox.settle([block.id], 10)
            assert done.state is BlockState.CONFIRMED
        assert len(held(fake)) == 1


async def test_closing_with_a_block_under_way_loses_nothing(tmp_path: Path) -> None:
    """The window is closed while the service is slow: quick to end, and one block after the next start."""
    keyring = Memory()
    with HighLevelFake(now=clock) as fake:
        fake.trouble("slow", method="POST", path="block-slots", seconds=1.0)
        async with opened(tmp_path, fake, keyring) as session:
            await session.outbox.add([calendar(session, "Open day")], NOON, "Tooth")
            sender = asyncio.create_task(session.outbox.run())
            await until(lambda: posts(fake) == 1)
            sender.cancel()
            await asyncio.wait([sender], timeout=2)
            assert sender.done()
        async with opened(tmp_path, fake, keyring) as session:
            (block,) = session.outbox.blocks
            assert block.state in (BlockState.SENDING, BlockState.UNCERTAIN)
            (done,) = await session.outbox.settle([block.id], 8)
            assert done.state is BlockState.CONFIRMED
        assert len(held(fake)) == 1


async def test_calendars_of_one_person_share_one_block(tmp_path: Path) -> None:
    """Two calendars of Ada in one drag: Ada is blocked once; removing one calendar's block leaves it for the other."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            names = [calendar(session, "Intro call"), calendar(session, "Strategy")]
            team, ada = await session.outbox.add(names, NOON, "Tooth")
            done = await session.outbox.settle([team.id, ada.id], 8)
            assert [block.state for block in done] == [BlockState.CONFIRMED] * 2
            assert posts(fake) == 2  # Ada and Ben
            await session.outbox.remove([team.id])
            await session.outbox.settle([team.id], 8)
            assert len(held(fake)) == 1  # Ada's, now held by the other
            later = Interval(NOON.start + HOUR, NOON.end + HOUR)
            await session.outbox.change([ada.id], later)
            await session.outbox.settle([ada.id], 8)
            assert len(held(fake)) == 1
            await session.outbox.remove([ada.id])
            await session.outbox.settle([ada.id], 8)
            assert held(fake) == []


async def test_moving_one_of_two_that_share_parts_them(tmp_path: Path) -> None:
    """The one that stays keeps the block, the one that moves gets its own; moved together they share again."""
    later = Interval(NOON.start + HOUR, NOON.end + HOUR)
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            names = [calendar(session, "Strategy"), calendar(session, "Intro call")]
            first, second = await session.outbox.add(names, NOON, "Tooth")
            await session.outbox.settle([first.id, second.id], 8)
            assert len(held(fake)) == 2
            await session.outbox.change([first.id], later)
            await session.outbox.settle([first.id], 8)
            assert len(held(fake)) == 3
            await session.outbox.change([second.id], later)
            await session.outbox.settle([second.id], 8)
            await session.outbox.remove([first.id, second.id])
            await session.outbox.settle([first.id, second.id], 8)
            assert held(fake) == []


async def test_a_move_whose_answer_was_lost_and_that_is_taken_back_ends_where_it_is_wanted(tmp_path: Path) -> None:
    """Carried out, not heard, and moved back before the second try: the service must not keep the other time."""
    later = Interval(NOON.start + HOUR, NOON.end + HOUR)
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session, "Open day")
            fake.trouble("lost", method="PUT")
            fake.trouble("status", method="PUT", times=2, status=502, body="<html>")
            await session.outbox.change([done.id], later)
            task = asyncio.create_task(session.outbox.settle([done.id], 8))
            await until(lambda: session.outbox.block(done.id).state is BlockState.UNCERTAIN)
            await session.outbox.change([done.id], NOON)
            await task
            assert session.outbox.block(done.id).state is BlockState.CONFIRMED
            (event,) = [e for e in fake.blocks if "Tooth" in e.title and not e.deleted]
            assert event.span[0] == NOON.start


async def test_a_block_in_doubt_that_nobody_can_look_up_is_told_and_can_be_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A service that cannot be asked: the person is told to look there, and once they remove it here, it is gone."""
    with HighLevelFake(now=clock) as fake:
        fake.trouble("lost", method="POST", path="block-slots")
        async with opened(tmp_path, fake) as session:
            provider = await session.accounts.open(session.accounts.all[0].id)

            async def nobody(*_: object) -> None:
                raise Problem(Kind.UNSUPPORTED, "no way to look")

            monkeypatch.setattr(provider, "find_block", nobody)
            (made,) = await session.outbox.add([calendar(session, "Open day")], NOON, "Tooth")
            sender = asyncio.create_task(session.outbox.run())
            await until(lambda: "cannot be asked" in (session.outbox.block(made.id).reason or ""))
            await session.outbox.remove([made.id])
            await until(lambda: session.outbox.blocks == ())
            assert posts(fake) == 1
            sender.cancel()
            await asyncio.wait([sender])


async def test_a_wish_that_was_written_but_not_heard_of_does_not_stop_the_next(tmp_path: Path) -> None:
    """A task was cancelled while its wish was being written: the row is newer than what is known of it."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session, "Open day")
            await session._store.wish([done.but(title="Unheard")], at=0)
            (changed,) = await session.outbox.change([done.id], title="Crown")
            assert changed.title == "Crown"
            await session._store.wish([changed.but(title="Unheard")], at=0)
            assert await session.outbox.undo() is not None
            await session.outbox.settle([done.id], 8)
            assert session.outbox.block(done.id).title == "Crown"
