"""One session: what a start brings, what an end leaves, and what is never written anywhere."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from core.errors import Kind, Problem
from core.model import Interval
from core.secrets import Secret, Vault
from core.session import Session, providers, system_clock, write_log
from core.week import Week
from fakes.contract import MONDAY, NOW, QUICK, Memory, clock, until
from fakes.highlevel import HighLevelFake


@pytest.fixture(autouse=True)
def log_as_before() -> Iterator[None]:
    """Undo what `write_log` does to the logger."""
    log = logging.getLogger("openweek")
    before = (log.handlers[:], log.level, log.propagate)
    yield
    for handler in log.handlers:
        if handler not in before[0]:
            handler.close()
    log.handlers[:], log.propagate = before[0], before[2]
    log.setLevel(before[1])


@contextlib.asynccontextmanager
async def opened(home: Path, keyring: Memory | None = None) -> AsyncIterator[Session]:
    """A session with a keyring in memory."""
    session = await Session.open(home, vault=Vault(keyring or Memory()), clock=clock, patience=QUICK)
    try:
        yield session
    finally:
        await session.close()


async def test_the_home_is_made(home: Path) -> None:
    """A folder that is not there yet is made, parents too."""
    async with opened(home / "deep" / "er") as session:
        assert (home / "deep" / "er" / "openweek.db").exists()
        assert session.accounts.all == ()
        assert session.preferences == {}


async def test_welcome_once(home: Path) -> None:
    """The very first start brings the calendar on this computer; after that nothing is forced on anybody."""
    async with opened(home) as session:
        account = await session.welcome()
        assert account is not None
        assert (account.provider, account.settings["zone"]) == ("local", "UTC")
        assert len(session.accounts.calendars) == 1
        assert await session.welcome() is None
        await session.accounts.remove(account.id)
        assert await session.welcome() is None
    async with opened(home) as session:
        assert await session.welcome() is None
        assert session.accounts.all == ()


async def test_no_welcome_where_accounts_are(home: Path) -> None:
    """Who added an account on the command line gets no second one."""
    async with opened(home) as session:
        await session.accounts.add("local", "Mine", {}, {})
        assert await session.welcome() is None
        assert len(session.accounts.all) == 1


async def test_preferences_stay(home: Path) -> None:
    """What was preferred is there the next time, whatever its shape."""
    async with opened(home) as session:
        await session.prefer("zone", "Asia/Kolkata")
        await session.prefer("window", {"size": [1, 2], "dark": None})
    async with opened(home) as session:
        assert session.preferences == {"zone": "Asia/Kolkata", "window": {"size": [1, 2], "dark": None}}


async def test_a_broken_store(home: Path) -> None:
    """A file that is no database is told with its path, and left as it is."""
    home.mkdir(parents=True)
    (home / "openweek.db").write_bytes(b"this is not a database, " * 100)
    with pytest.raises(Problem) as caught:
        await Session.open(home)
    assert caught.value.kind is Kind.STORE_BROKEN
    assert str(home / "openweek.db") in caught.value.text
    assert "\n" not in caught.value.text
    assert (home / "openweek.db").read_bytes().startswith(b"this is not")


async def test_a_newer_store(home: Path) -> None:
    """A file of a newer Openweek is told as that, and not touched."""
    home.mkdir(parents=True)
    with contextlib.closing(sqlite3.connect(home / "openweek.db")) as db:
        db.execute("CREATE TABLE future (x)")
        db.execute("PRAGMA user_version = 999")
    before = (home / "openweek.db").read_bytes()
    with pytest.raises(Problem) as caught:
        await Session.open(home)
    assert caught.value.kind is Kind.STORE_BROKEN
    assert "newer" in caught.value.text
    assert (home / "openweek.db").read_bytes() == before


async def test_calendars_of_all_accounts(home: Path) -> None:
    """Every account is asked; those that fail are named with why, and stop nobody."""
    with HighLevelFake(now=clock) as fake:
        async with opened(home) as session:
            good = {"base_url": fake.url, "location_id": fake.location_id}
            bad = {**good, "location_id": "elsewhere"}
            one, _ = await session.accounts.add("highlevel", "Good", good, {"token": fake.token})
            two, _ = await session.accounts.add("highlevel", "Bad", bad, {"token": fake.token}, check=False)
            three, _ = await session.accounts.add("local", "Mine", {}, {})
            problems = await session.list_calendars()
            assert {account: problem.kind for account, problem in problems.items()} == {two.id: Kind.RIGHT_MISSING}
            assert {s.calendar.account for s in session.accounts.calendars} == {one.id, three.id}


async def test_running_ends_at_once(home: Path) -> None:
    """The long task ends when it is cancelled, also while a service is slow, and what was wished is kept."""
    keyring = Memory()
    with HighLevelFake(now=clock) as fake:
        session = await Session.open(home, vault=Vault(keyring), clock=clock, patience=QUICK)
        settings = {"base_url": fake.url, "location_id": fake.location_id}
        account, _ = await session.accounts.add("highlevel", "Agency", settings, {"token": fake.token})
        (first, *_) = await session.accounts.list_calendars(account.id)
        running = asyncio.ensure_future(session.run())
        await session.timeline.show(Week(MONDAY, "UTC"), patience=0)
        fake.trouble("slow", method="POST", seconds=20)
        span = Interval(NOW.replace(day=24), NOW.replace(day=24, hour=9))
        (block,) = await session.outbox.add([first.id], span, "Dentist")
        await until(lambda: fake.calls_to("POST", "/calendars/events/block-slots"))
        running.cancel()
        begun = asyncio.get_running_loop().time()
        with contextlib.suppress(asyncio.CancelledError):
            await running
        await session.close()
        assert asyncio.get_running_loop().time() - begun < 1.0
        async with opened(home, keyring) as session:
            (done,) = await session.outbox.settle([block.id], 10)
            assert str(done.state) == "confirmed"
        assert len([b for b in fake.blocks if "ow:" in b.title]) == 1


@pytest.mark.limit(3)
async def test_closing_twice_is_once(home: Path) -> None:
    """Whoever closes or writes after the end is told so at once, and does not wait for ever."""
    session = await Session.open(home, vault=Vault(Memory()), clock=clock)
    await session.close()
    await session.close()
    with pytest.raises(Problem) as caught:
        await session.prefer("x", 1)
    assert caught.value.kind is Kind.STORE_BROKEN


async def test_two_sessions_on_one_home(home: Path) -> None:
    """A window and a terminal see each other's accounts."""
    async with opened(home) as window, opened(home) as terminal:
        await terminal.accounts.add("local", "From the terminal", {}, {})
        await window.accounts.load()
        assert [account.title for account in window.accounts.all] == ["From the terminal"]


async def test_no_secret_in_files(home: Path) -> None:
    """After a life with listing, a week, a block and trouble, no file of the home holds the token, log included."""
    with HighLevelFake(now=clock) as fake:
        home.mkdir(parents=True)
        write_log(logging.DEBUG, home / "log.txt")
        async with opened(home) as session:
            settings = {"base_url": fake.url, "location_id": fake.location_id}
            account, _ = await session.accounts.add("highlevel", "Agency", settings, {"token": fake.token})
            (first, *_) = await session.accounts.list_calendars(account.id)
            fake.trouble("status", path="/free-slots", status=400, body={"message": f"no {fake.token}"})
            await session.timeline.show(Week(MONDAY, "UTC"), patience=0)
            span = Interval(NOW.replace(day=24), NOW.replace(day=24, hour=9))
            (block,) = await session.outbox.add([first.id], span, "Dentist")
            await session.outbox.settle([block.id], 10)
            try:
                raise RuntimeError(f"a fault with {fake.token} in it")
            except RuntimeError:
                logging.getLogger("openweek").exception("fault")
            files = [file for file in home.iterdir() if file.is_file()]
            assert {"openweek.db", "log.txt"} <= {file.name for file in files}
            for file in files:
                assert fake.token.encode() not in file.read_bytes(), file.name
            written = (home / "log.txt").read_text()
            assert "/free-slots" in written
            assert "a fault with *** in it" in written


def test_the_log_hides_what_looks_like_a_secret(home: Path) -> None:
    """Known secrets, tokens by their shape and mail addresses are masked in whole records, arguments too."""
    home.mkdir(parents=True)
    write_log(logging.INFO, home / "log.txt")
    log = logging.getLogger("openweek.test")
    log.info("told %s", Secret("made-up-secret-value"))
    log.warning("header Authorization: Bearer abc.def-ghi")
    log.warning("key %s for %s", "cal_live_0123456789", "ann@example.com")
    log.debug("below the level")
    written = (home / "log.txt").read_text()
    assert not [word for word in ("made-up-secret-value", "abc.def", "0123456789", "ann@", "below") if word in written]
    assert len(written.splitlines()) == 3


def test_the_clock_is_aware() -> None:
    """Now is an instant."""
    offset = system_clock().utcoffset()
    assert offset is not None
    assert not offset


def test_providers_for_the_dialog() -> None:
    """Key, title, a line to choose by, and fields of each."""
    listed = {key: (title, blurb, fields) for key, title, blurb, fields in providers()}
    assert list(listed) == ["local", "highlevel", "calcom", "leadsquared"]
    assert all(title and blurb and fields for title, blurb, fields in listed.values())


async def test_a_reset_takes_the_settings_and_nothing_else(home: Path) -> None:
    """Accounts, calendars and blocks stay, and the calendar on this computer is not welcomed a second time."""
    async with opened(home) as session:
        await session.welcome()
        await session.prefer("zone", "Asia/Tokyo")
        calendar = session.accounts.calendars[0].calendar.id
        await session.outbox.add([calendar], Interval.of(1_795_514_400, 1_795_518_000), "Dentist")
        await session.reset()
    async with opened(home) as session:
        assert session.preferences == {"welcomed": True}
        assert [account.title for account in session.accounts.all] == ["My hours"]
        assert [block.title for block in session.outbox.blocks] == ["Dentist"]


async def test_forgetting_leaves_nothing_here(home: Path) -> None:
    """Neither in the keyring nor in a file: not between its rows, not in one set aside, not in a crash's words."""
    keyring = Memory()
    with HighLevelFake() as fake:
        async with opened(home, keyring) as session:
            settings = {"base_url": fake.url, "location_id": fake.location_id}
            account, _ = await session.accounts.add("highlevel", "Agency Zzyzx", settings, {"token": fake.token})
            await session.accounts.list_calendars(account.id)
            await session.prefer("zone", "Asia/Tokyo")
            assert keyring.kept
            for name in ("openweek.db.kept-1", "openweek.db.kept-1-wal", "openweek.db.kept-1-shm", "crash-last.txt"):
                (home / name).write_text("Agency Zzyzx")
            await session.forget()
            assert not keyring.kept
    assert {path.name for path in home.iterdir()} <= {"openweek.db", "outbox.lock"}
    assert b"Zzyzx" not in b"".join(path.read_bytes() for path in home.glob("openweek.db*"))
    async with opened(home, keyring) as session:
        assert session.accounts.all == ()
        assert session.preferences == {}
        assert session.outbox.blocks == ()
