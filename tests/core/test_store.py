"""The file: everything comes back, nothing acknowledged is lost, and what is no store of ours is left alone."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.errors import Kind, Problem
from core.model import (
    Account,
    Block,
    Blocking,
    BlockState,
    Calendar,
    DayNote,
    Interval,
    Offers,
    Owner,
    Slot,
    SlotKind,
    Wish,
)
from core.secrets import Vault
from core.session import Session
from core.store import LAYOUT, Store, StoredCalendar, StoredDay
from fakes.highlevel import HighLevelFake

ROOT = Path(__file__).resolve().parents[2]
NOON = Interval.of(1_795_780_800, 1_795_784_400)
FULL = Calendar(
    account="a",
    remote="c1",
    title="Zahnarzt – früh ☀",
    slot_length=30,
    blocking=Blocking(
        grain=15,
        movable=True,
        removable=True,
        listable=True,
        caution="may cost",
        covers="Ada",
        owners=(Owner("k", "Ada"), Owner("l", "Ben")),
        zone="Europe/Berlin",
        lengths=(30, 60),
        expires=10,
    ),
    hint="two hours' notice",
    offers=True,
)
BARE = Calendar("a", "c2", "Bare", readonly="no right", offers=False)


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[Store]:
    """A store for a while."""
    store = await Store.open(path)
    try:
        yield store
    finally:
        await store.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store shall be, in a folder that is not there yet."""
    return tmp_path / "deep" / "store.sqlite"


def block(name: str, **more: Any) -> Block:
    """One of calendar a:c1."""
    return replace(Block(name, "a:c1", NOON, "Tooth", f"tag-{name}", made=1), **more)


async def with_account(store: Store) -> None:
    """An account with both calendars."""
    await store.save_account(Account("a", "highlevel", "Agency", {"location_id": "L"}))
    await store.save_calendars("a", [FULL, BARE])


# --- Round trips -------------------------------------------------------------------------------------


async def test_everything_comes_back(path: Path) -> None:
    """Accounts, calendars, days, blocks, shelf and preferences, in a second process' eyes."""
    full = block(
        "b1",
        state=BlockState.REFUSED,
        wish=Wish.ABSENT,
        receipts={"k": {"id": 1, "deep": [{"x": None}]}, "l": {}},
        reason="no",
        proved=False,
        drag="d",
        asked=3,
    )
    day = StoredDay(
        77,
        Offers([(1, 2), (1, 5), (3, 4)]),
        (Slot(NOON, SlotKind.BUSY, "Dentist", "r1"), Slot(NOON, SlotKind.BREAK)),
        (DayNote("2026-11-24", "Holiday"),),
    )
    async with opened(path) as store:
        await with_account(store)
        await store.save_account(Account("z", "local", "Here", {}))
        await store.save_days(FULL.id, {20_000: day, 20_001: StoredDay(78, Offers.lasting([0, 60], 60))})
        await store.add_blocks([full, block("b2")])
        await store.shelve("a", "zone", {"name": "Europe/Berlin"})
        await store.prefer("theme", "dark")
    async with opened(path) as store:
        assert await store.accounts() == [
            Account("a", "highlevel", "Agency", {"location_id": "L"}),
            Account("z", "local", "Here", {}),
        ]
        assert await store.calendars() == [StoredCalendar(FULL, 0, True), StoredCalendar(BARE, 1, False)]
        assert await store.days([FULL.id, BARE.id], range(20_000, 20_002)) == {
            (FULL.id, 20_000): day,
            (FULL.id, 20_001): StoredDay(78, Offers([(0, 60), (60, 120)])),
        }
        assert await store.blocks() == [full, block("b2")]
        assert await store.shelf("a") == {"zone": {"name": "Europe/Berlin"}}
        assert await store.preferences() == {"theme": "dark"}


async def test_an_account_changes_in_place(path: Path) -> None:
    """New title and settings, the old position."""
    async with opened(path) as store:
        for name in "ab":
            await store.save_account(Account(name, "local", name, {}))
        await store.save_account(Account("a", "local", "New", {"k": "v"}))
        assert await store.accounts() == [Account("a", "local", "New", {"k": "v"}), Account("b", "local", "b", {})]


async def test_a_list_of_calendars_keeps_what_the_person_chose(path: Path) -> None:
    """Known ones keep colour and check mark in their new order, new ones get the next colour, gone ones go."""
    third = Calendar("a", "c3", "Third")
    async with opened(path) as store:
        await with_account(store)
        await store.choose_calendar(FULL.id, shown=False)
        await store.choose_calendar(BARE.id, colour=7)
        await store.save_days(BARE.id, {1: StoredDay(1, Offers())})
        await store.save_calendars("a", [third, replace(BARE, title="Renamed"), FULL])
        assert await store.calendars() == [
            StoredCalendar(third, 8, True),
            StoredCalendar(replace(BARE, title="Renamed"), 7, False),
            StoredCalendar(FULL, 0, False),
        ]
        await store.save_calendars("a", [FULL])
        assert await store.days([BARE.id], range(5)) == {}
        assert len(await store.calendars()) == 1


async def test_days_are_replaced_found_and_forgotten(path: Path) -> None:
    """By calendar and day number, the end exclusive; forgotten by when they were fetched."""
    async with opened(path) as store:
        await store.save_days("x", {day: StoredDay(day * 10, Offers([(day, day + 1)])) for day in range(5)})
        await store.save_days("x", {2: StoredDay(99, Offers())})
        await store.save_days("y", {2: StoredDay(5, Offers())})
        found = await store.days(["x"], range(1, 4))
        assert {key: day.fetched for key, day in found.items()} == {("x", 1): 10, ("x", 2): 99, ("x", 3): 30}
        assert await store.days([], range(1, 4)) == {}
        await store.forget_days(before=30)
        assert {key for key in await store.days(["x", "y"], range(9))} == {("x", 2), ("x", 3), ("x", 4)}


@pytest.mark.parametrize(
    "data",
    [
        "",
        "{",
        "[]",
        "null",
        '{"s": [1], "e": [2]}',
        '{"s": ["x"], "e": [2], "b": [], "n": []}',
        '{"s": [1, 2], "e": [2], "b": [], "n": []}',
        '{"s": [], "e": [], "b": [[5, 1, "busy", null, null]], "n": []}',
        '{"s": [], "e": [], "b": [[1, 5, "party", null, null]], "n": []}',
        '{"s": [], "e": [], "b": [[1, 999999999999999, "busy", null, null]], "n": []}',
    ],
)
async def test_a_damaged_day_counts_as_not_there(path: Path, data: str) -> None:
    """It is asked for again; the days beside it are used."""
    async with opened(path) as store:
        await store.save_days("x", {1: StoredDay(5, Offers()), 2: StoredDay(5, Offers())})
        with closing(sqlite3.connect(path)) as db:
            db.execute("UPDATE days SET data = ? WHERE day = 1", (data,))
            db.commit()
        assert set(await store.days(["x"], range(9))) == {("x", 2)}


async def test_a_shelf_belongs_to_its_account(path: Path) -> None:
    """None takes off; false and empty are values."""
    async with opened(path) as store:
        await store.shelve("a", "k", 1)
        await store.shelve("b", "k", False)
        await store.shelve("a", "k", [])
        await store.shelve("a", "gone", 5)
        await store.shelve("a", "gone", None)
        assert (await store.shelf("a"), await store.shelf("b")) == ({"k": []}, {"k": False})


async def test_an_account_goes_with_all_that_is_its(path: Path) -> None:
    """Calendars, days, blocks and shelf; the other account's stay."""
    other = Calendar("z", "c", "Other")
    async with opened(path) as store:
        await with_account(store)
        await store.save_account(Account("z", "local", "Here", {}))
        await store.save_calendars("z", [other])
        for calendar in (FULL.id, other.id):
            await store.save_days(calendar, {1: StoredDay(1, Offers())})
            await store.add_blocks([block(calendar, calendar=calendar)])
        await store.shelve("a", "k", 1)
        await store.remove_account("a")
        assert [account.id for account in await store.accounts()] == ["z"]
        assert [stored.calendar.id for stored in await store.calendars()] == [other.id]
        assert set(await store.days([FULL.id, other.id], range(5))) == {(other.id, 1)}
        assert [kept.id for kept in await store.blocks()] == [other.id]
        assert await store.shelf("a") == {}


async def test_blocks_of_a_vanished_calendar_go_with_the_account(path: Path) -> None:
    """The service no longer lists the calendar when the account is removed: its blocks are the account's still."""
    async with opened(path) as store:
        await with_account(store)
        await store.add_blocks([block("b1")])
        await store.save_calendars("a", [BARE])
        await store.remove_account("a")
        assert await store.blocks() == []


# --- Blocks and deeds --------------------------------------------------------------------------------


async def test_a_wish_begins_anew(path: Path) -> None:
    """What the person wants changes, the receipts stay, and it waits again without reason or proof."""
    later = Interval.of(NOON.span[0] + 3600, NOON.span[1] + 3600)
    before = block("b1", state=BlockState.REFUSED, reason="no", proved=True, receipts={"k": {"id": 1}}, asked=4)
    async with opened(path) as store:
        await store.add_blocks([before, block("b2")])
        await store.wish([replace(before, interval=later, title="Later", wish=Wish.ABSENT), block("unknown")])
        assert await store.blocks() == [
            replace(
                before,
                interval=later,
                title="Later",
                wish=Wish.ABSENT,
                state=BlockState.WAITING,
                reason=None,
                proved=None,
                asked=5,
            ),
            block("b2"),
        ]


async def test_progress_of_an_overtaken_wish_keeps_only_the_receipts(path: Path) -> None:
    """The service answered what was wanted before: where the block is must not be forgotten, how it went must."""
    first, second = block("b1"), block("b2")
    confirmed = {"state": BlockState.CONFIRMED, "proved": True, "receipts": {"k": {"id": 1}}}
    async with opened(path) as store:
        await store.add_blocks([first, second])
        assert await store.progress(replace(first, **confirmed))  # type: ignore[arg-type]
        await store.wish([replace(first, wish=Wish.ABSENT)])
        late = replace(first, state=BlockState.REFUSED, reason="late", receipts={"k": {"id": 2}})
        assert not await store.progress(late, replace(second, **confirmed))  # type: ignore[arg-type]
        overtaken, other = await store.blocks()
        assert overtaken == replace(first, wish=Wish.ABSENT, receipts={"k": {"id": 2}}, asked=1)
        assert other == replace(second, **confirmed)  # type: ignore[arg-type]
        assert await store.progress(replace(overtaken, state=BlockState.CONFIRMED))
        await store.forget_block("b1")
        assert not await store.progress(overtaken)
        assert await store.blocks() == [other]


async def test_blocks_come_oldest_first(path: Path) -> None:
    """By when they were made, and as they were made."""
    async with opened(path) as store:
        await store.add_blocks([block("new", made=9), block("old", made=1), block("old too", made=1)])
        assert [kept.id for kept in await store.blocks()] == ["old", "old too", "new"]


async def test_deeds_are_undone_backwards_and_done_again_forwards(path: Path) -> None:
    """As every program does it; a new deed ends what could be done again."""

    async def newest(undone: bool) -> tuple[int, str] | None:
        found = await store.last_deed(undone=undone)
        return (found[0], found[1][0]["id"]) if found else None

    async with opened(path) as store:
        assert await newest(False) is None
        for name in "abc":
            await store.add_blocks([block(name)])
        await store.add_blocks([block("no deed")], deed=False)
        for name in "cba":
            found = await newest(False)
            assert found is not None
            assert found[1] == name
            await store.mark_deed(found[0], undone=True)
        assert await newest(False) is None
        for name in "ab":
            found = await newest(True)
            assert found is not None
            assert found[1] == name
            await store.mark_deed(found[0], undone=False)
        await store.add_blocks([block("d")])
        assert await newest(True) is None
        found = await newest(False)
        assert found is not None
        assert found[1] == "d"


async def test_a_deed_knows_before_and_after(path: Path) -> None:
    """Undoing a move needs where it was, undoing a first block that there was nothing."""
    start, finish = NOON.span
    aim = {"start": start, "finish": finish, "title": "Tooth", "wish": "present"}
    async with opened(path) as store:
        await store.add_blocks([block("a"), block("b")])
        made = await store.last_deed(undone=False)
        await store.wish([block("a", title="New")])
        await store.wish([block("a", title="Quietly")], deed=False)
        await store.wish([block("unknown")])
        changed = await store.last_deed(undone=False)
    assert made is not None
    assert made[1] == [{"id": name, "before": None, "after": aim} for name in "ab"]
    assert changed is not None
    assert changed[1] == [{"id": "a", "before": aim, "after": {**aim, "title": "New"}}]


async def test_a_failed_transaction_leaves_nothing(path: Path) -> None:
    """The second of two blocks cannot be written: the first is not there either, nor a deed."""
    async with opened(path) as store:
        await store.add_blocks([block("a")], deed=False)
        with pytest.raises(Problem) as told:
            await store.add_blocks([block("b"), block("a")])
        assert told.value.kind is Kind.STORE_BROKEN
        assert [kept.id for kept in await store.blocks()] == ["a"]
        assert await store.last_deed(undone=False) is None


# --- Files that cannot be used -----------------------------------------------------------------------


async def broken(path: Path) -> str:
    """What is said of a file that cannot be opened: one line that names it."""
    with pytest.raises(Problem) as told:
        async with opened(path):
            pass
    assert (told.value.kind, told.value.where) == (Kind.STORE_BROKEN, str(path))
    assert str(path) in told.value.text
    assert "\n" not in told.value.text
    return told.value.text


async def test_a_file_that_is_no_store(tmp_path: Path) -> None:
    """Somebody's letter: told, and not a byte of it changed."""
    letter = tmp_path / "letter"
    letter.write_bytes(b"Dear Ada, " * 1000)
    assert "not a database" in await broken(letter)
    assert letter.read_bytes() == b"Dear Ada, " * 1000


@pytest.mark.parametrize("keep", [50, 1000, 4096, 20_480, -4096])
async def test_a_cut_file(path: Path, keep: int) -> None:
    """A full disk or a bad copy: found when it is opened, not in the middle of a week."""
    async with opened(path) as store:
        await with_account(store)
        for i in range(200):
            await store.prefer(f"k{i}", "x" * 200)
    path.write_bytes(path.read_bytes()[:keep])
    await broken(path)


async def test_a_file_of_a_newer_openweek_is_not_touched(path: Path) -> None:
    """Told as such, and left byte for byte as it is."""
    async with opened(path):
        pass
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {LAYOUT + 1}")
    before = path.read_bytes()
    assert "newer Openweek" in await broken(path)
    assert path.read_bytes() == before


async def test_somebody_elses_database_is_not_touched(tmp_path: Path) -> None:
    """A table of a name like ours: told, and no other table made in it."""
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE preferences (mine)")
        db.commit()
    await broken(path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT name FROM sqlite_master").fetchall() == [("preferences",)]


@pytest.mark.parametrize("name", ["file/store.sqlite", "file/deep/store.sqlite", "folder"])
async def test_a_place_where_no_file_can_be(tmp_path: Path, name: str) -> None:
    """Below a file, or where a folder is."""
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    await broken(tmp_path / name)


async def test_a_closed_store_says_so(path: Path) -> None:
    """Who comes too late gets a problem and does not wait for ever; closing twice is fine."""
    async with opened(path) as store:
        pass
    with pytest.raises(Problem) as told:
        await asyncio.wait_for(store.accounts(), 1)
    assert told.value.kind is Kind.STORE_BROKEN
    await asyncio.wait_for(store.close(), 1)


# --- Several at once ---------------------------------------------------------------------------------


async def test_two_stores_see_each_others_writes(path: Path) -> None:
    """Window and terminal on one file: what one writes the other reads, and learns that there is something new."""
    async with opened(path) as one, opened(path) as other:
        seen = await other.version()
        assert await other.version() == seen
        await one.prefer("k", 1)
        assert await other.version() != seen
        assert await other.preferences() == {"k": 1}
        own = await one.version()
        await one.prefer("k", 2)
        assert await one.version() == own  # one's own writes are no news


async def test_two_stores_write_at_once(path: Path) -> None:
    """Neither is told that the file is locked, and nothing is lost."""
    async with opened(path) as one, opened(path) as other:
        await asyncio.gather(*(store.prefer(f"{i}-{id(store)}", i) for i in range(40) for store in (one, other)))
        await asyncio.gather(*(store.add_blocks([block(f"{id(store)}")]) for store in (one, other)))
        assert len(await one.preferences()) == 80
        assert len(await other.blocks()) == 2


def child(code: str, *args: object) -> subprocess.Popen[str]:
    """A process of its own that can use the store."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, args)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


OPENER = """
import asyncio, sys
from pathlib import Path
from core.store import Store

async def go():
    print("ready", flush=True)
    for line in sys.stdin:
        store = await Store.open(Path(line.strip()))
        await store.prefer(sys.argv[1], 1)
        await store.close()
        print("done", flush=True)

asyncio.run(go())
"""


def test_the_first_start_of_four_at_once(tmp_path: Path) -> None:
    """Each finds a whole file, whoever made it; many rounds, since the moment is short."""
    children = [child(OPENER, number) for number in range(4)]
    rounds = [tmp_path / str(number) / "store.sqlite" for number in range(40)]
    try:
        for process in children:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for path in rounds:
            for process in children:
                assert process.stdin is not None
                process.stdin.write(f"{path}\n")
                process.stdin.flush()
            for process in children:
                assert process.stdout is not None
                said = process.stdout.readline()
                assert said == "done\n", process.communicate(timeout=5)[1]
    finally:
        for process in children:
            process.kill()
            process.communicate()

    async def kept(path: Path) -> dict[str, Any]:
        async with opened(path) as store:
            return await store.preferences()

    for path in rounds:
        assert asyncio.run(kept(path)) == {str(number): 1 for number in range(4)}


WRITER = """
import asyncio, sys
from pathlib import Path
from core.store import Store

async def go():
    store = await Store.open(Path(sys.argv[1]))
    for i in range(100_000):
        await store.prefer(f"k{i}", "x" * 500)
        print(i, flush=True)

asyncio.run(go())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is spelled otherwise there")
@pytest.mark.parametrize("after", [1, 40, 300])
async def test_kill_9_loses_nothing_that_was_acknowledged(path: Path, after: int) -> None:
    """In the middle of many commits: all that were told as done are there, and at most one more."""
    process = child(WRITER, path)
    assert process.stdout is not None
    try:
        said = [process.stdout.readline() for _ in range(after)]
        process.send_signal(signal.SIGKILL)
        said += process.communicate()[0].splitlines(keepends=True)
    finally:
        process.kill()
        process.communicate()
    told = len([line for line in said if line.endswith("\n")])
    assert told >= after
    async with opened(path) as store:
        kept = await store.preferences()
    assert {f"k{i}" for i in range(told)} <= set(kept)
    assert len(kept) <= told + 1


# --- Secrets -----------------------------------------------------------------------------------------


class Memory(dict[tuple[str, str], str]):
    """A keyring that lives as long as the test."""

    def get_password(self, service: str, username: str) -> str | None:
        """What is kept, or None."""
        return self.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Remove it."""
        del self[service, username]


async def test_no_secret_reaches_any_file(home: Path) -> None:
    """An account is added and its calendars listed: not a byte of the token on the disk, open or closed."""
    keyring = Memory()
    with HighLevelFake() as fake:
        session = await Session.open(home, vault=Vault(keyring))
        try:
            settings = {"base_url": fake.url, "location_id": fake.location_id}
            account, lasting = await session.accounts.add("highlevel", "Agency", settings, {"token": fake.token})
            await session.accounts.list_calendars(account.id)
            contents = [file.read_bytes() for file in home.parent.rglob("*") if file.is_file()]
        finally:
            await session.close()
    contents += [file.read_bytes() for file in home.parent.rglob("*") if file.is_file()]
    assert lasting
    assert fake.token in keyring.values()
    assert any(fake.location_id.encode() in content for content in contents)
    assert not any(fake.token.encode() in content for content in contents)
