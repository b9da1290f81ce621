"""Undo and redo: every deed, over the network, across a restart, whatever the service says to it."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.errors import Kind, Problem
from core.history import Deed, DeedKind
from core.model import BlockState, Interval, Wish
from core.secrets import Vault
from core.session import Session
from fakes.blocking import HOUR, NOON, QUICK, calendar, clock, held, lay, limited, opened, posts, there, until
from fakes.contract import Memory
from fakes.highlevel import HighLevelFake

ROOT = Path(__file__).resolve().parents[2]
LATER = Interval(NOON.start + HOUR, NOON.end + HOUR)
LONGER = Interval(NOON.start, NOON.end + HOUR)
ONE = ("Open day",)
FAN = ("Intro call", "Strategy", "Open day")
"""Intro call is Ada and Ben, Strategy is Ada alone: they share her block."""

Do = Callable[[Session, list[str]], Awaitable[Any]]

DEEDS: dict[str, tuple[Sequence[str], DeedKind, Do]] = {
    "move": (ONE, DeedKind.MOVED, lambda session, ids: session.outbox.change(ids, LATER)),
    "resize": (ONE, DeedKind.MOVED, lambda session, ids: session.outbox.change(ids, LONGER)),
    "rename": (ONE, DeedKind.RENAMED, lambda session, ids: session.outbox.change(ids, title="Crown")),
    "remove": (ONE, DeedKind.REMOVED, lambda session, ids: session.outbox.remove(ids)),
    "move all": (FAN, DeedKind.MOVED, lambda session, ids: session.outbox.change(ids, LATER, "Crown")),
    "move one": (FAN, DeedKind.MOVED, lambda session, ids: session.outbox.change(ids[:1], LATER)),
    "rename all": (FAN, DeedKind.RENAMED, lambda session, ids: session.outbox.change(ids, title="Crown")),
    "remove all": (FAN, DeedKind.REMOVED, lambda session, ids: session.outbox.remove(ids)),
    "remove one": (FAN, DeedKind.REMOVED, lambda session, ids: session.outbox.remove(ids[:1])),
}


async def settled(session: Session) -> None:
    """Wait until nothing is on its way."""
    ids = [block.id for block in session.outbox.blocks]
    left = await session.outbox.settle(ids, 10)
    assert all(block.state.settled for block in left)


async def undone(session: Session) -> Deed:
    """Undo, and wait until the service has heard of it."""
    deed = await session.outbox.undo()
    assert deed is not None
    await settled(session)
    return deed


async def redone(session: Session) -> Deed:
    """Redo, and wait until the service has heard of it."""
    deed = await session.outbox.redo()
    assert deed is not None
    await settled(session)
    return deed


async def drawn(session: Session, titles: Sequence[str]) -> list[str]:
    """Blocks of one drag, confirmed."""
    made = await session.outbox.add([calendar(session, title) for title in titles], NOON, "Tooth")
    await settled(session)
    return [block.id for block in made]


@pytest.mark.parametrize("restart", [False, True])
@pytest.mark.parametrize("name", DEEDS)
async def test_every_deed_is_undone_and_done_again(tmp_path: Path, name: str, restart: bool) -> None:
    """The service has again what it had before; then what it had after; also when the program ended between."""
    titles, kind, do = DEEDS[name]
    keyring = Memory()
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake, keyring) as session:
            ids = await drawn(session, titles)
            before = there(fake)
            await do(session, ids)
            await settled(session)
            after = there(fake)
            assert after != before
            if not restart:
                assert (await undone(session)).kind is kind
                assert there(fake) == before
                assert (await redone(session)).kind is kind
                assert there(fake) == after
        if restart:
            async with opened(tmp_path, fake, keyring) as session:
                assert (await undone(session)).kind is kind
                assert there(fake) == before
            async with opened(tmp_path, fake, keyring) as session:
                assert (await redone(session)).kind is kind
                assert there(fake) == after
                assert await session.outbox.redo() is None


@pytest.mark.parametrize("trouble", ["slow", "lost"])
@pytest.mark.parametrize("name", DEEDS)
async def test_a_deed_is_undone_while_it_is_on_the_way(tmp_path: Path, name: str, trouble: str) -> None:
    """The answer is late, or does not come: in the end the service has what it had before, and no block twice."""
    titles, _, do = DEEDS[name]
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            ids = await drawn(session, titles)
            before = there(fake)
            fake.trouble(trouble, method="DELETE" if "remove" in name else "PUT", seconds=0.3)
            calls = len(fake.calls)
            await do(session, ids)
            sender = asyncio.create_task(session.outbox.settle(ids, 10))
            await until(lambda: any(call.method in ("DELETE", "PUT", "POST") for call in fake.calls[calls:]))
            await session.outbox.undo()
            await sender
            await settled(session)
            assert there(fake) == before
            assert [block.state for block in session.outbox.blocks] == [BlockState.CONFIRMED] * len(ids)


async def test_undoing_a_new_drag_takes_back_all_of_it(tmp_path: Path) -> None:
    """Blocks that share a person and blocks that do not: one undo, nothing is left; one redo, all is there."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            await drawn(session, FAN)
            before = there(fake)
            deed = await undone(session)
            assert (deed.kind, deed.title, len(deed.blocks)) == (DeedKind.BLOCKED, "Tooth", 3)
            assert (there(fake), session.outbox.blocks) == ([], ())
            await redone(session)
            assert there(fake) == before
            assert len(before) == 3  # Ada, Ben, Open day


async def test_a_block_that_never_left_is_undone_without_the_service(tmp_path: Path) -> None:
    """Nobody sends yet: undo needs no line to be gone, and redo has it waiting again."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            await session.outbox.add([calendar(session, "Open day")], NOON, "Tooth")
            await session.outbox.undo()
            gone = session.outbox.blocks
            await session.outbox.redo()
            waiting = [block.state for block in session.outbox.blocks]
            assert (gone, waiting) == ((), [BlockState.WAITING])
            await settled(session)
            assert len(there(fake)) == 1
        assert posts(fake) == 1


async def test_undo_goes_back_as_far_as_there_are_deeds(tmp_path: Path) -> None:
    """Twelve deeds, twelve undos, twelve redos; then there is nothing more, either way."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            (tooth,) = await drawn(session, ONE)
            for hour in range(1, 12):
                await session.outbox.change([tooth], Interval(NOON.start + hour * HOUR, NOON.end + hour * HOUR))
            await settled(session)
            for _ in range(12):
                assert await session.outbox.undo() is not None
            assert await session.outbox.undo() is None
            await settled(session)
            assert there(fake) == []
            for _ in range(12):
                assert await session.outbox.redo() is not None
            assert await session.outbox.redo() is None
            await settled(session)
            assert there(fake) == [("Tooth", NOON.start + 11 * HOUR, NOON.end + 11 * HOUR)]


async def test_undo_pressed_five_times_at_once_undoes_five_deeds(tmp_path: Path) -> None:
    """No press is lost and none counts twice, although none waits for the one before."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            for title in "abcdef":
                await session.outbox.add([calendar(session, "Open day")], NOON, title)
            deeds = await asyncio.gather(*(session.outbox.undo() for _ in range(5)))
            assert sorted(deed.title for deed in deeds if deed) == ["b", "c", "d", "e", "f"]
            assert [block.title for block in session.outbox.blocks] == ["a"]


async def test_a_new_deed_ends_what_could_be_done_again(tmp_path: Path) -> None:
    """As in every program: after an undo and something else, redo has nothing to do."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            (tooth,) = await drawn(session, ONE)
            await session.outbox.change([tooth], LATER)
            await undone(session)
            await session.outbox.change([tooth], title="Crown")
            assert await session.outbox.redo() is None
            await settled(session)
            assert there(fake) == [("Crown", NOON.start, NOON.end)]


async def test_what_the_service_refused_is_passed_over(tmp_path: Path) -> None:
    """A refused move did not happen: undo takes back what did, and says what."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            (tooth,) = await drawn(session, ONE)
            await session.outbox.change([tooth], title="Crown")
            await settled(session)
            fake.trouble("status", method="PUT", status=400, body={"message": "no"})
            await session.outbox.change([tooth], LATER)
            await settled(session)
            assert there(fake) == [("Crown", NOON.start, NOON.end)]
            assert (await undone(session)).kind is DeedKind.RENAMED
            assert there(fake) == [("Tooth", NOON.start, NOON.end)]


async def test_a_refused_move_can_be_tried_again_until_something_else_is_done(tmp_path: Path) -> None:
    """It stands with what can be done again, and goes from there like all of it."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            (tooth,) = await drawn(session, ONE)
            fake.trouble("status", method="PUT", times=2, status=400, body={"message": "no"})
            await session.outbox.change([tooth], LATER)
            await settled(session)
            assert (await redone(session)).kind is DeedKind.MOVED  # refused once more
            assert there(fake) == [("Tooth", NOON.start, NOON.end)]
            await redone(session)
            assert there(fake) == [("Tooth", LATER.start, LATER.end)]


async def test_of_a_half_refused_deed_undo_takes_back_the_other_half(tmp_path: Path) -> None:
    """One calendar moved, the other did not: undo moves the one, and the deed is undone."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            ids = await drawn(session, ("Open day", "Strategy"))
            before = there(fake)
            fake.trouble("status", method="PUT", status=400, body={"message": "no"})
            await session.outbox.change(ids, LATER)
            await settled(session)
            assert len({block.interval for block in session.outbox.blocks}) == 2
            assert len((await undone(session)).blocks) == 1
            assert there(fake) == before


async def test_a_refused_undo_can_be_tried_again(tmp_path: Path) -> None:
    """The service would not remove it: it is there, it says why, and the next undo asks again."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            await drawn(session, ONE)
            fake.trouble("status", method="DELETE", status=403, body={"message": "Forbidden"})
            await undone(session)
            (block,) = session.outbox.blocks
            assert (block.wish, block.state) == (Wish.PRESENT, BlockState.CONFIRMED)
            assert "could not be removed" in (block.reason or "")
            assert len(held(fake)) == 1
            assert (await undone(session)).kind is DeedKind.BLOCKED
            assert held(fake) == []


async def test_a_refused_block_is_undone_without_a_call(tmp_path: Path) -> None:
    """There is nothing at the service: the red block is gone, and redo tries it once more."""
    with HighLevelFake(now=clock) as fake:
        fake.trouble("status", method="POST", path="block-slots", status=422, body={"message": ["no"]})
        async with opened(tmp_path, fake) as session:
            done = await lay(session, "Open day")
            assert done.state is BlockState.REFUSED
            calls = len(fake.calls)
            await undone(session)
            assert (session.outbox.blocks, len(fake.calls)) == ((), calls)
            await redone(session)
            assert len(held(fake)) == 1


@pytest.mark.parametrize(
    ("abilities", "do", "why"),
    [
        ({"removable": False}, None, "Open day tours cannot remove blocks"),
        ({"movable": False}, "move", "Open day tours cannot move blocks"),
        ({"movable": False}, "rename", "Open day tours cannot move blocks"),
        ({"lengths": (30,)}, "remove", "Open day tours can only be blocked for 30 minutes"),
    ],
)
async def test_what_a_service_cannot_do_is_said_and_the_deed_is_kept(
    tmp_path: Path, abilities: dict[str, Any], do: str | None, why: str
) -> None:
    """Nothing changes, the reason is told, and once the service can, undo does it."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            ids = await drawn(session, ONE)
            if do:
                await DEEDS[do][2](session, ids)
                await settled(session)
            before = there(fake)
            able = next(
                s.calendar.blocking for s in session.accounts.calendars if s.calendar.title.startswith("Open day")
            )
            await limited(session, "Open day", **abilities)
            for _ in range(2):
                deed = await undone(session)
                assert deed.blocks == ()
                assert deed.kept == (why,)
            assert there(fake) == before
            await limited(session, "Open day", **{name: getattr(able, name) for name in abilities})
            assert len((await undone(session)).blocks) == 1
            assert there(fake) != before


async def test_of_a_drag_what_can_be_removed_goes_and_the_rest_is_named(tmp_path: Path) -> None:
    """One calendar of the drag cannot take back: undo does not leave the others for that."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            await drawn(session, ("Open day", "Strategy"))
            await limited(session, "Strategy", removable=False)
            deed = await undone(session)
            assert len(deed.blocks) == 1
            assert len(deed.kept) == 1
            assert deed.kept[0].startswith("Strategy")
            assert len(session.outbox.blocks) == 1
            assert len(held(fake)) == 1


async def test_a_move_is_undone_although_somebody_moved_the_block_since(tmp_path: Path) -> None:
    """Undo means: where it was before. One block, at that time, whatever was done to it at the service."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            (tooth,) = await drawn(session, ONE)
            await session.outbox.change([tooth], LATER)
            await settled(session)
            (event,) = [event for event in fake.blocks if "Tooth" in event.title]
            event.span = (NOON.start + 3 * HOUR, NOON.end + 3 * HOUR)
            await undone(session)
            assert there(fake) == [("Tooth", NOON.start, NOON.end)]


async def test_a_move_of_a_block_that_somebody_removed_is_said_not_to_be_undone(tmp_path: Path) -> None:
    """The service does not have it any more: it says so, and nothing is laid in its place."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            (tooth,) = await drawn(session, ONE)
            await session.outbox.change([tooth], LATER)
            await settled(session)
            (event,) = [event for event in fake.blocks if "Tooth" in event.title]
            event.deleted = True
            await undone(session)
            (block,) = session.outbox.blocks
            assert (block.interval, there(fake)) == (LATER, [])
            assert "could not be changed" in (block.reason or "")


@pytest.mark.parametrize("days", [29, 31])
async def test_a_removal_can_be_undone_for_thirty_days(tmp_path: Path, days: int) -> None:
    """Counted from the removal, not from when the block was made; after that undo says that it cannot."""
    keyring = Memory()
    now = clock()

    def later() -> datetime:
        return now

    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake, keyring) as session:
            await lay(session, "Strategy", "Old")
            (tooth,) = await drawn(session, ONE)
        for step in (40, days):
            now += timedelta(days=step)
            session = await Session.open(tmp_path, vault=Vault(keyring), clock=later, patience=QUICK)
            try:
                if step == 40:
                    await session.outbox.remove([tooth])
                    await settled(session)
                    continue
                deed = await session.outbox.undo()
                assert deed is not None
                assert (deed.kind, deed.title) == (DeedKind.REMOVED, "Tooth")
                assert (len(deed.blocks), deed.forgotten) == ((1, 0) if days < 30 else (0, 1))
                if days > 30:
                    assert await session.outbox.history(tooth) == []
                    made = await session.outbox.undo()  # that it was made is as far away
                    assert made is not None
                    assert (made.kind, made.blocks, made.forgotten) == (DeedKind.BLOCKED, (), 1)
                    old = await session.outbox.undo()
                    assert old is not None
                    assert (old.title, len(old.blocks)) == ("Old", 1)
            finally:
                await session.close()


async def test_two_windows_undo_two_deeds(tmp_path: Path) -> None:
    """A window and a terminal press at once: each takes back another deed, also one the other made."""
    keyring = Memory()
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake, keyring) as one, opened(tmp_path, fake, keyring) as two:
            for title in "abc":
                await one.outbox.add([calendar(one, "Open day")], NOON, title)
            deeds = await asyncio.gather(one.outbox.undo(), two.outbox.undo())
            assert sorted(deed.title for deed in deeds if deed) == ["b", "c"]
            again = await two.outbox.redo()
            assert again is not None
            assert again.title == "b"
            await one.outbox.settle([], 1)
            await settled(one)
            assert {title for title, *_ in there(fake)} == {"a", "b"}


async def test_two_windows_do_not_overwrite_each_other(tmp_path: Path) -> None:
    """One moved it, the other has not heard of that and renames it: it has the new time and the new name."""
    keyring = Memory()
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake, keyring) as one:
            (tooth,) = await drawn(one, ONE)
            async with opened(tmp_path, fake, keyring) as two:
                await two.outbox.change([tooth], LATER)
                await one.outbox.change([tooth], title="Crown")
                await settled(one)
                assert there(fake) == [("Crown", LATER.start, LATER.end)]
                assert (await undone(one)).kind is DeedKind.RENAMED
                assert (await undone(one)).kind is DeedKind.MOVED
                assert there(fake) == [("Tooth", NOON.start, NOON.end)]


async def test_what_another_window_asks_while_this_one_sends_is_heard(tmp_path: Path) -> None:
    """The terminal writes a block while the window waits for an answer, and ends: the window sends it."""
    keyring = Memory()
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake, keyring) as window:
            fake.trouble("slow", method="POST", path="block-slots", seconds=0.4)
            await window.outbox.add([calendar(window, "Open day")], NOON, "Tooth")
            sender = asyncio.create_task(window.outbox.run())
            await until(lambda: posts(fake) == 1)
            async with opened(tmp_path, fake, keyring) as terminal:
                await terminal.outbox.add([calendar(terminal, "Open day")], LATER, "Crown")
            await until(lambda: len(there(fake)) == 2)
            sender.cancel()
            await asyncio.wait([sender])


SCRIPT = """
import asyncio
from datetime import UTC, datetime
from pathlib import Path
from core.secrets import Vault
from core.session import Session

async def go():
    session = await Session.open(Path({home!r}), vault=Vault(search=False),
                                 clock=lambda: datetime(2026, 11, 20, 9, tzinfo=UTC))
    while (deed := await session.outbox.undo()) is not None:
        print(deed.title, flush=True)

asyncio.run(go())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is spelled otherwise there")
@pytest.mark.parametrize("after", [1, 7, 15])
async def test_killed_while_undoing_no_deed_is_undone_twice_or_by_half(tmp_path: Path, after: int) -> None:
    """kill -9 between many undos: what is undone is marked so, and redo brings all of it back."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            names = [calendar(session, "Open day"), calendar(session, "Strategy")]
            for at in range(30):
                await session.outbox.add(names, NOON, f"t{at}")
        child = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(SCRIPT).format(home=str(tmp_path))],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert child.stdout is not None
            said = [child.stdout.readline() for _ in range(after)]
            child.send_signal(signal.SIGKILL)
            said += child.stdout.readlines()
        finally:
            child.kill()
            child.communicate()
        told = len([line for line in said if line.endswith("\n")])
        async with opened(tmp_path, fake) as session:
            left = [block.title for block in session.outbox.blocks]
            gone = 30 - len(set(left))
            assert left == [f"t{at}" for at in range(30 - gone) for _ in names]
            assert told <= gone <= told + 1
            for _ in range(gone):
                assert await session.outbox.redo() is not None
            assert await session.outbox.redo() is None
            assert len(session.outbox.blocks) == 60


def second_refuses(provider: Any, call: str, times: int = 1) -> None:
    """Let the second owner's (and with more `times` each later one's) call of that kind be refused."""
    honest, asked = getattr(provider, call), 0

    async def answer(*args: Any) -> Any:
        nonlocal asked
        asked += 1
        if 2 <= asked < 2 + times:
            raise Problem(Kind.REQUEST_REFUSED, "no")
        return await honest(*args)

    setattr(provider, call, answer)


@pytest.mark.parametrize("call", ["move_block", "delete_block"])
async def test_what_one_of_two_owners_refuses_is_taken_back_from_the_other(tmp_path: Path, call: str) -> None:
    """Ada's block has moved (or is gone) when Ben's is refused: Ada gets hers again, and the reason is told."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session, "Intro call")
            before = there(fake)
            provider = await session.accounts.open(session.accounts.calendar(done.calendar).account)
            second_refuses(provider, call)
            if call == "move_block":
                (asked,) = await session.outbox.change([done.id], LATER)
            else:
                (asked,) = await session.outbox.remove([done.id])
            (block,) = await session.outbox.settle([asked.id], 8)
            assert there(fake) == before
            assert (block.state, block.wish, block.interval) == (BlockState.CONFIRMED, Wish.PRESENT, NOON)
            assert block.reason is not None
            assert block.reason.endswith(": no")


async def test_who_takes_neither_the_change_nor_the_way_back_is_named(tmp_path: Path) -> None:
    """No ping-pong: after one refused way back the block is refused, and says with whom it lies elsewhere."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session, "Intro call")
            provider = await session.accounts.open(session.accounts.calendar(done.calendar).account)
            second_refuses(provider, "move_block", times=99)
            (asked,) = await session.outbox.change([done.id], LATER)
            (block,) = await session.outbox.settle([asked.id], 8)
            assert block.state is BlockState.REFUSED
            assert "it stays at another time with" in (block.reason or "")


async def test_the_place_a_block_left_is_looked_at_as_well(tmp_path: Path) -> None:
    """What is offered again after a move must not wait for the next round."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            looked: list[Interval] = []
            look = session.outbox.look
            assert look is not None

            async def noted(calendars: Any, interval: Interval) -> Any:
                looked.append(interval)
                return await look(calendars, interval)

            done = await lay(session, "Open day")
            session.outbox.look = noted
            await session.outbox.change([done.id], LATER)
            await session.outbox.settle([done.id], 8)
            assert set(looked) == {LATER}  # whole days are asked, so the same day needs no second question
            tomorrow = Interval(NOON.start + 24 * HOUR, NOON.end + 24 * HOUR)
            await session.outbox.change([done.id], tomorrow)
            await session.outbox.settle([done.id], 8)
            assert {LATER, tomorrow} <= set(looked)


@pytest.mark.parametrize("at", [1, 2, 3])
async def test_a_locked_file_puts_off_and_refuses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Whichever step of a block cannot be written down, it is laid once, confirmed, and the sending goes on."""
    with HighLevelFake(now=clock) as fake:
        async with opened(tmp_path, fake) as session:
            honest, written = session._store.progress, 0

            async def locked(*args: Any, **more: Any) -> bool:
                nonlocal written
                written += 1
                if written == at:
                    raise session._store._broken("database is locked")
                return await honest(*args, **more)

            monkeypatch.setattr(session._store, "progress", locked)
            done = await lay(session, "Open day")
            assert done.state is BlockState.CONFIRMED
            assert len(held(fake)) == 1
            await session.outbox.remove([done.id])
            await settled(session)
            assert held(fake) == []
