"""The file: everything comes back, nothing acknowledged is lost, and what is no store of ours is left alone."""

from __future__ import annotations

import asyncio
import os
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

from core.errors import RUINED, Kind, Problem
from core.history import Event, EventKind
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
from core.rows import StoredDay
from core.secrets import Vault
from core.session import Session
from core.store import LAYOUT, Store, StoredCalendar, Turn
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
        await store.save_days({FULL.id: {20_000: day, 20_001: StoredDay(78, Offers.lasting([0, 60], 60))}})
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
        await store.save_days({BARE.id: {1: StoredDay(1, Offers())}})
        await store.save_calendars("a", [third, replace(BARE, title="Renamed"), FULL])
        assert await store.calendars() == [
            StoredCalendar(third, 8, True),
            StoredCalendar(replace(BARE, title="Renamed"), 7, False),
            StoredCalendar(FULL, 0, False),
        ]
        await store.save_calendars("a", [FULL])
        assert await store.days([BARE.id], range(5)) == {}
        assert len(await store.calendars()) == 1


async def listed(store: Store, *names: str) -> list[str]:
    """Calendars of an account that has just these; by id."""
    calendars = [Calendar("a", name, name) for name in names]
    await store.save_account(Account("a", "local", "Here", {}))
    await store.save_calendars("a", calendars)
    return [calendar.id for calendar in calendars]


async def test_days_of_many_calendars_are_written_together(path: Path) -> None:
    """Sixty answers are one transaction, and all of them are kept."""
    begun: list[str] = []
    async with opened(path) as store:
        ids = await listed(store, *(f"c{number}" for number in range(60)))
        await store._do(lambda db: db.set_trace_callback(begun.append))
        await store.save_days({calendar: {1: StoredDay(number, Offers())} for number, calendar in enumerate(ids)})
        found = await store.days(ids, range(2))
    assert sorted(day.fetched for day in found.values()) == list(range(60))
    assert begun.count("BEGIN ") == 1


async def test_days_of_a_calendar_that_is_gone_are_not_kept(path: Path) -> None:
    """An answer may come in when its account has been removed, by another window too."""
    async with opened(path) as store:
        (here, gone) = await listed(store, "here", "gone")
        await listed(store, "here")
        await store.save_days({calendar: {1: StoredDay(1, Offers())} for calendar in (here, gone)})
        assert [calendar for calendar, _ in await store.days([here, gone], range(2))] == [here]


async def test_days_are_replaced_found_and_forgotten(path: Path) -> None:
    """By calendar and day number, the end exclusive; forgotten by when they were fetched."""
    async with opened(path) as store:
        x, y = await listed(store, "x", "y")
        await store.save_days({x: {day: StoredDay(day * 10, Offers([(day, day + 1)])) for day in range(5)}})
        await store.save_days({x: {2: StoredDay(99, Offers())}})
        await store.save_days({y: {2: StoredDay(5, Offers())}})
        found = await store.days([x], range(1, 4))
        assert {key: day.fetched for key, day in found.items()} == {(x, 1): 10, (x, 2): 99, (x, 3): 30}
        assert await store.days([], range(1, 4)) == {}
        await store.forget_days(before=30)
        assert {key for key in await store.days([x, y], range(9))} == {(x, 2), (x, 3), (x, 4)}


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
        (x,) = await listed(store, "x")
        await store.save_days({x: {1: StoredDay(5, Offers()), 2: StoredDay(5, Offers())}})
        with closing(sqlite3.connect(path)) as db:
            db.execute("UPDATE days SET data = ? WHERE day = 1", (data,))
            db.commit()
        assert set(await store.days([x], range(9))) == {(x, 2)}


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
            await store.save_days({calendar: {1: StoredDay(1, Offers())}})
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
        await store.wish([replace(before, interval=later, title="Later", wish=Wish.ABSENT), block("unknown")], at=9)
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
        assert await store.progress(replace(first, **confirmed), at=9)  # type: ignore[arg-type]
        await store.wish([replace(first, wish=Wish.ABSENT)], at=9)
        late = replace(first, state=BlockState.REFUSED, reason="late", receipts={"k": {"id": 2}})
        assert not await store.progress(late, replace(second, **confirmed), at=9)  # type: ignore[arg-type]
        overtaken, other = await store.blocks()
        assert overtaken == replace(first, wish=Wish.ABSENT, receipts={"k": {"id": 2}}, asked=1)
        assert other == replace(second, **confirmed)  # type: ignore[arg-type]
        assert await store.progress(replace(overtaken, state=BlockState.CONFIRMED), at=9)
        await store.forget_gone(10)
        assert not await store.progress(overtaken, at=9)
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
        for name in "cba":
            found = await newest(False)
            assert found is not None
            assert found[1] == name
            assert await store.wish([], at=9, turn=(found[0], True)) == []
            assert await store.wish([], at=9, turn=(found[0], True)) is None
        assert await newest(False) is None
        for name in "ab":
            found = await newest(True)
            assert found is not None
            assert found[1] == name
            assert await store.wish([], at=9, turn=(found[0], False)) == []
            assert await store.wish([], at=9, turn=(found[0], False)) is None
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
        await store.wish([block("a", title="New")], at=9)
        await store.wish([block("a", title="Quietly", asked=1)], at=9, turn=(made[0], True) if made else None)
        await store.wish([block("unknown")], at=9)
        changed = await store.last_deed(undone=False)
    assert made is not None
    assert made[1] == [{"id": name, "before": None, "after": aim} for name in "ab"]
    assert changed is not None
    assert changed[1] == [{"id": "a", "before": aim, "after": {**aim, "title": "New"}}]


async def test_a_failed_transaction_leaves_nothing(path: Path) -> None:
    """The second of two blocks cannot be written: the first is not there either, nor a deed."""
    async with opened(path) as store:
        await store.add_blocks([block("a")])
        with pytest.raises(Problem) as told:
            await store.add_blocks([block("b"), block("a")])
        assert told.value.kind is Kind.STORE_BROKEN
        assert [kept.id for kept in await store.blocks()] == ["a"]
        deed = await store.last_deed(undone=False)
        assert deed is not None
        assert [change["id"] for change in deed[1]] == ["a"]


async def test_a_block_remembers_what_happened_to_it(path: Path) -> None:
    """Each step once, in order, with what was asked and why it was refused; undo says that it was undo."""
    later = Interval.of(NOON.span[0] + 3600, NOON.span[1] + 3600)
    first = block("a", made=1)
    async with opened(path) as store:
        await store.add_blocks([first])
        for at in (2, 3):  # a second try is no news, only later
            await store.progress(replace(first, state=BlockState.SENDING), at=at)
            await store.progress(replace(first, state=BlockState.WAITING, reason="away"), at=at)
        await store.progress(replace(first, state=BlockState.CONFIRMED, receipts={"k": {"id": 1}}), at=4)
        await store.wish([replace(first, interval=later)], at=5)
        moved = replace(first, interval=later, asked=1)
        was = replace(first, asked=1, reason="no", state=BlockState.CONFIRMED)
        back = await store.settle_back(was, EventKind.CHANGE_REFUSED, "no", at=6)
        assert back == replace(was, receipts={"k": {"id": 1}})
        assert await store.settle_back(replace(moved, asked=0), EventKind.CHANGE_REFUSED, "late", at=7) is None
        deed = await store.last_deed(undone=False)
        assert deed is not None
        await store.wish([replace(back, wish=Wish.ABSENT)], at=8, turn=(deed[0], True))
        events = await store.events("a")
        assert await store.events("b") == []
    assert events == [
        Event(1, EventKind.ASKED, after=NOON, text="Tooth"),
        Event(2, EventKind.SENT),
        Event(3, EventKind.DELAYED, text="away"),
        Event(4, EventKind.CONFIRMED),
        Event(5, EventKind.MOVED, "", NOON, later),
        Event(6, EventKind.CHANGE_REFUSED, text="no"),
        Event(8, EventKind.REMOVAL_ASKED, "undo"),
    ]


async def test_a_wish_for_a_row_that_changed_meanwhile_is_not_written(path: Path) -> None:
    """Of two who read the same row, the second has to read it again; none of its other blocks is changed either."""
    async with opened(path) as one, opened(path) as two:
        await one.add_blocks([block("a"), block("b")])
        assert await two.wish([block("b", title="Two")], at=9) is not None
        assert await one.wish([block("a", title="One"), block("b", title="One")], at=9) is None
        assert [kept.title for kept in await one.blocks()] == ["Tooth", "Two"]


async def test_tombstones_and_their_history_go_when_nothing_was_heard_of_them_for_long(path: Path) -> None:
    """Counted from the last event; what is there stays, however old."""
    gone = {"wish": Wish.ABSENT, "receipts": {"k": {"id": 1}}}
    async with opened(path) as store:
        await store.add_blocks([block("there"), block("old", **gone), block("new", **gone)])
        for name, at in (("old", 10), ("new", 20)):
            await store.progress(block(name, state=BlockState.CONFIRMED, wish=Wish.ABSENT), at=at)
        await store.forget_gone(20)
        assert [kept.id for kept in await store.blocks()] == ["there", "new"]
        assert await store.events("old") == []
        assert len(await store.events("new")) == 2


# --- Files of an earlier Openweek --------------------------------------------------------------------

FIRST_LAYOUT = """
CREATE TABLE accounts (id TEXT PRIMARY KEY, provider TEXT NOT NULL, title TEXT NOT NULL, settings TEXT NOT NULL,
    position INTEGER NOT NULL);
CREATE TABLE calendars (id TEXT PRIMARY KEY, account TEXT NOT NULL, data TEXT NOT NULL, position INTEGER NOT NULL,
    colour INTEGER NOT NULL, shown INTEGER NOT NULL);
CREATE TABLE days (calendar TEXT NOT NULL, day INTEGER NOT NULL, fetched INTEGER NOT NULL, data TEXT NOT NULL,
    PRIMARY KEY (calendar, day)) WITHOUT ROWID;
CREATE TABLE shelf (account TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (account, key)) WITHOUT ROWID;
CREATE TABLE blocks (id TEXT PRIMARY KEY, drag TEXT NOT NULL, calendar TEXT NOT NULL, start INTEGER NOT NULL,
    finish INTEGER NOT NULL, title TEXT NOT NULL, tag TEXT NOT NULL, state TEXT NOT NULL, wish TEXT NOT NULL,
    receipts TEXT NOT NULL, reason TEXT, proved INTEGER, made INTEGER NOT NULL, asked INTEGER NOT NULL);
CREATE TABLE preferences (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE deeds (id INTEGER PRIMARY KEY AUTOINCREMENT, blocks TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0);
INSERT INTO accounts VALUES ('a', 'local', 'Mine', '{"zone": "UTC"}', 1);
INSERT INTO preferences VALUES ('zone', '"Europe/Berlin"');
INSERT INTO blocks VALUES ('b', 'd', 'a:hours', 1795780800, 1795784400, 'Tooth', 't', 'confirmed', 'present',
    '{"k": {"aim": [1795780800, 1795784400, "Tooth"], "receipt": {"id": 7}}}', NULL, 1, 1795000000, 2);
INSERT INTO deeds (blocks) VALUES ('[{"id": "b", "before": null, "after":
    {"start": 1795780800, "finish": 1795784400, "title": "Tooth", "wish": "present"}}]');
PRAGMA journal_mode = WAL;
PRAGMA user_version = 1;
"""


def write_first_layout(path: Path) -> None:
    """A file as the first Openweek left it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as db:
        db.executescript(FIRST_LAYOUT)


async def first_layout_is_whole(path: Path) -> None:
    """Everything in such a file is there, and the new table with it."""
    async with opened(path) as store:
        (kept,) = await store.blocks()
        assert (kept.title, kept.state, kept.asked) == ("Tooth", BlockState.CONFIRMED, 2)
        assert kept.receipts["k"]["receipt"] == {"id": 7}
        assert [account.title for account in await store.accounts()] == ["Mine"]
        assert await store.preferences() == {"zone": "Europe/Berlin"}
        assert await store.last_deed(undone=False) is not None
        assert await store.events("b") == [Event(1_795_000_000, EventKind.ASKED, text="Tooth")]
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == LAYOUT


async def test_a_file_of_the_first_layout_is_brought_up_to_date(path: Path) -> None:
    """Blocks, deeds and settings of an earlier version are all there; and once more, when it is opened again."""
    write_first_layout(path)
    await first_layout_is_whole(path)
    await first_layout_is_whole(path)


async def test_an_old_file_opened_by_two_at_once_is_brought_up_to_date_once(path: Path) -> None:
    """A window and a terminal start together after an update."""
    write_first_layout(path)
    stores = await asyncio.gather(Store.open(path), Store.open(path))
    for store in stores:
        await store.close()
    await first_layout_is_whole(path)


DYING = """
import asyncio, os, signal, sqlite3, sys
from pathlib import Path
from core.store import Store

class Dying(sqlite3.Connection):
    def execute(self, sql, *values):
        if sys.argv[2] in sql:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().execute(sql, *values)

connect = sqlite3.connect
sqlite3.connect = lambda *args, **named: connect(*args, factory=Dying, **named)
asyncio.run(Store.open(Path(sys.argv[1])))
"""


def die_before(step: str, path: Path) -> None:
    """Open the file in a process that kills itself at a step."""
    done = subprocess.run([sys.executable, "-c", DYING, str(path), step], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is spelled otherwise there")
@pytest.mark.parametrize("before", ["CREATE TABLE events", "INSERT INTO events", "PRAGMA user_version ="])
async def test_kill_9_while_an_old_file_is_brought_up_to_date_harms_nothing(path: Path, before: str) -> None:
    """Before each of its steps: the next start finds the old file, whole, and brings it up to date."""
    write_first_layout(path)
    die_before(before, path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == 1
    await first_layout_is_whole(path)


# --- Files that cannot be used -----------------------------------------------------------------------


async def broken(path: Path, *, ruined: bool = True) -> str:
    """What is said of a file that cannot be opened: one line that names it; and whether it can never be again."""
    with pytest.raises(Problem) as told:
        async with opened(path):
            pass
    assert (told.value.kind, told.value.where) == (Kind.STORE_BROKEN, str(path))
    assert told.value.code == (RUINED if ruined else None)
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
    assert "newer Openweek" in await broken(path, ruined=False)
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
    await broken(tmp_path / name, ruined=False)


async def test_a_file_that_is_only_locked_is_not_broken(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program has it for longer than we wait: nobody may take it for a damaged one."""
    write_first_layout(path)
    monkeypatch.setattr("core.store.PATIENCE", 0.1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "locked" in await broken(path, ruined=False)


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
        said += process.stdout.readlines()
    finally:
        process.kill()
        process.communicate()
    told = len([line for line in said if line.endswith("\n")])
    assert told >= after
    async with opened(path) as store:
        kept = await store.preferences()
    assert {f"k{i}" for i in range(told)} <= set(kept)
    assert len(kept) <= told + 1


# --- Whose turn it is --------------------------------------------------------------------------------


def test_one_has_the_turn(tmp_path: Path) -> None:
    """Whoever came first, until it is given back as often as it was taken; what one has not got cannot be."""
    first, second = Turn(tmp_path / "outbox.lock"), Turn(tmp_path / "outbox.lock")
    assert first.take()
    assert first.take()
    assert not second.take()
    second.give_back()
    first.give_back()
    assert not Turn(tmp_path / "outbox.lock").take()
    first.give_back()
    assert second.take()
    assert not first.take()
    second.give_back()
    assert (tmp_path / "outbox.lock").stat().st_size == 0


HOLDER = """
import sys, time
from pathlib import Path
from core.store import Turn
turn = Turn(Path(sys.argv[1]))
print(turn.take(), flush=True)
time.sleep(60)
"""


def test_the_turn_of_one_that_was_killed_is_free(tmp_path: Path) -> None:
    """The system takes it back with the process, however that ended."""
    mine, process = Turn(tmp_path / "outbox.lock"), child(HOLDER, tmp_path / "outbox.lock")
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "True\n"
        assert not mine.take()
    finally:
        process.kill()
        process.communicate()
    assert mine.take()
    mine.give_back()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_can_only_be_read_is_nobody_s(tmp_path: Path) -> None:
    """SQLite reads it, and then would lock nobody out."""
    (tmp_path / "outbox.lock").touch(0o444)
    with pytest.raises(Problem, match="cannot be written"):
        Turn(tmp_path / "outbox.lock").take()


def test_a_turn_that_cannot_be_had_is_said(tmp_path: Path) -> None:
    """A folder in the file's place, or a folder that is not there: one line that names it, at every try."""
    for place in (tmp_path, tmp_path / "nowhere" / "outbox.lock"):
        turn = Turn(place)
        for _ in range(2):
            with pytest.raises(Problem, match="cannot use") as caught:
                turn.take()
            assert (caught.value.kind, caught.value.where) == (Kind.STORE_BROKEN, str(place))


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
