"""Everything that is not secret, in one SQLite file: accounts, calendars, cached days, blocks, preferences.

The only file that knows `sqlite3`. WAL with synchronous=FULL: what was acknowledged survives ``kill -9`` and a
power cut (0.23 ms a commit). All calls run in one thread; several processes may have the file open.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from core import history
from core.errors import RUINED, Kind, Problem
from core.history import Event, EventKind, aim_of, is_as
from core.model import (
    Account,
    Block,
    BlockState,
    Calendar,
    Wish,
)
from core.rows import StoredDay, block_of, block_row, calendar_of, day_of, day_text, event_of
from core.worker import Worker

T = TypeVar("T")

PATIENCE = 10.0
"""Seconds to wait for another process that writes."""
LAYOUT = 2
"""The file's `user_version`. A file with a higher one was written by a newer Openweek and is not touched."""

_FIRST = """
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
"""
_EVENTS = """
CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, block TEXT NOT NULL, asked INTEGER NOT NULL,
    at INTEGER NOT NULL, kind TEXT NOT NULL, made_by TEXT NOT NULL, start INTEGER, finish INTEGER, new_start INTEGER,
    new_finish INTEGER, text TEXT NOT NULL, UNIQUE (block, asked, kind, text));
INSERT INTO events (block, asked, at, kind, made_by, text) SELECT id, 0, made, 'asked', '', title FROM blocks
"""
_RUINS = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
"""What SQLite says of a file that stays as it is however often it is tried; not of a lock, a full disk, a right."""
_STEPS = (_FIRST, _EVENTS)
"""What brings a file from each layout to the next; a new file takes them all."""


@dataclass(frozen=True, slots=True)
class StoredCalendar:
    """A calendar as listed last, with what the person chose for it."""

    calendar: Calendar
    colour: int
    shown: bool


class Store:
    """The file. `open` raises Problem STORE_BROKEN for a file that cannot be read or is from a newer Openweek."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._worker = Worker("store")
        self._db: sqlite3.Connection | None = None

    @classmethod
    async def open(cls, path: Path) -> Store:
        """Open or make the file, bringing an older layout up to date."""
        store = cls(path)
        try:
            await store._worker.run(store._connect)
        except Problem:
            store._worker.close()
            raise
        return store

    async def close(self) -> None:
        """Finish what was asked for and close the file."""

        def end() -> None:
            if self._db is not None:
                self._db.close()
                self._db = None

        with contextlib.suppress(RuntimeError):  # closed already
            await self._worker.run(end)
            self._worker.close()

    # accounts and calendars

    async def accounts(self) -> list[Account]:
        """All of them, in the order they were added."""
        rows = await self._do(lambda db: db.execute("SELECT * FROM accounts ORDER BY position").fetchall())
        return [Account(row["id"], row["provider"], row["title"], json.loads(row["settings"])) for row in rows]

    async def save_account(self, account: Account) -> None:
        """Add it, or change title and settings."""
        settings = json.dumps(dict(account.settings))
        await self._do(
            lambda db: db.execute(
                "INSERT INTO accounts VALUES (?, ?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM accounts))"
                " ON CONFLICT (id) DO UPDATE SET title = excluded.title, settings = excluded.settings",
                (account.id, account.provider, account.title, settings),
            )
        )

    async def remove_account(self, account: str) -> None:
        """With its calendars, cached days, blocks and shelf, in one transaction."""

        def work(db: sqlite3.Connection) -> None:
            mine = f"{account}:"
            for table in ("days", "blocks"):  # by the id's first part: a calendar may have vanished from the list
                db.execute(f"DELETE FROM {table} WHERE substr(calendar, 1, ?) = ?", (len(mine), mine))
            db.execute("DELETE FROM events WHERE block NOT IN (SELECT id FROM blocks)")
            db.execute("DELETE FROM calendars WHERE account = ?", (account,))
            db.execute("DELETE FROM shelf WHERE account = ?", (account,))
            db.execute("DELETE FROM accounts WHERE id = ?", (account,))

        await self._do(work)

    async def calendars(self) -> list[StoredCalendar]:
        """All calendars of all accounts, in the order of accounts and of their first sight."""
        rows = await self._do(
            lambda db: db.execute(
                "SELECT c.* FROM calendars c JOIN accounts a ON a.id = c.account ORDER BY a.position, c.position"
            ).fetchall()
        )
        return [StoredCalendar(calendar_of(row["data"]), row["colour"], bool(row["shown"])) for row in rows]

    async def save_calendars(self, account: str, calendars: Sequence[Calendar]) -> None:
        """What an account lists now: new ones are added (shown when they can offer anything), known ones keep
        colour and check mark, vanished ones go with their cached days."""

        def work(db: sqlite3.Connection) -> None:
            known = {row["id"] for row in db.execute("SELECT id FROM calendars WHERE account = ?", (account,))}
            colour = db.execute("SELECT COALESCE(MAX(colour), -1) FROM calendars").fetchone()[0]
            for position, calendar in enumerate(calendars):
                data = json.dumps(asdict(calendar))
                if calendar.id in known:
                    db.execute(
                        "UPDATE calendars SET data = ?, position = ? WHERE id = ?", (data, position, calendar.id)
                    )
                else:
                    colour += 1
                    db.execute(
                        "INSERT INTO calendars VALUES (?, ?, ?, ?, ?, ?)",
                        (calendar.id, account, data, position, colour, int(calendar.offers)),
                    )
            for gone in known - {calendar.id for calendar in calendars}:
                db.execute("DELETE FROM calendars WHERE id = ?", (gone,))
                db.execute("DELETE FROM days WHERE calendar = ?", (gone,))

        await self._do(work)

    async def choose_calendar(self, calendar: str, *, shown: bool | None = None, colour: int | None = None) -> None:
        """Keep the person's check mark or colour."""
        await self._do(
            lambda db: db.execute(
                "UPDATE calendars SET shown = COALESCE(?, shown), colour = COALESCE(?, colour) WHERE id = ?",
                (None if shown is None else int(shown), colour, calendar),
            )
        )

    # cached days

    async def days(self, calendars: Iterable[str], days: range) -> dict[tuple[str, int], StoredDay]:
        """Cached days by (calendar, UTC day). A row that cannot be read counts as not there."""
        wanted = list(calendars)
        marks = ", ".join("?" * len(wanted))

        def work(db: sqlite3.Connection) -> dict[tuple[str, int], StoredDay]:
            rows = db.execute(
                f"SELECT * FROM days WHERE day >= ? AND day < ? AND calendar IN ({marks})",
                (days.start, days.stop, *wanted),
            )
            return {(row["calendar"], row["day"]): day for row in rows if (day := day_of(row)) is not None}

        return await self._do(work)

    async def save_days(self, days: Mapping[str, Mapping[int, StoredDay]]) -> None:
        """Replace the given UTC days of some calendars, in one transaction; not of those that are not listed any
        more, whoever removed them meanwhile."""

        def work(db: sqlite3.Connection) -> None:
            db.executemany(
                "INSERT OR REPLACE INTO days SELECT ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM calendars WHERE id = ?)",
                [
                    (calendar, number, day.fetched, day_text(day), calendar)
                    for calendar, some in days.items()
                    for number, day in some.items()
                ],
            )

        await self._do(work)

    async def forget_days(self, before: int) -> None:
        """Drop what was fetched before an epoch second."""
        await self._do(lambda db: db.execute("DELETE FROM days WHERE fetched < ?", (before,)))

    # blocks

    async def blocks(self) -> list[Block]:
        """All blocks made here that still mean something, oldest first."""
        rows = await self._do(lambda db: db.execute("SELECT * FROM blocks ORDER BY made, rowid").fetchall())
        return [block_of(row) for row in rows]

    async def add_blocks(self, blocks: Sequence[Block]) -> None:
        """Write new blocks, and the deed of making them for undo, before anything is sent."""

        def work(db: sqlite3.Connection) -> None:
            for block in blocks:
                db.execute("INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", block_row(block))
                _note_events(db, block, history.wished(block.made, None, block))
            _note_deed(db, [{"id": block.id, "before": None, "after": aim_of(block)} for block in blocks])

        await self._do(work)

    async def wish(
        self, blocks: Sequence[Block], *, at: int, turn: tuple[int, bool] | None = None
    ) -> list[Block] | None:
        """Change what the person wants (wish, interval, title) of existing blocks. Each becomes WAITING; of one that
        is wished away and of which nothing was ever sent, nothing is left to do. This is a new deed, or with `turn`
        one that is marked as undone (True) or done again (False). Returns the rows as they are now; None, with
        nothing written, when one of them has been asked for something else than the given block knows, or the deed
        was turned already."""

        def work(db: sqlite3.Connection) -> list[Block] | None:
            db.execute("BEGIN IMMEDIATE")
            rows = {block.id: _row_of(db, block.id) for block in blocks}
            if any(row is not None and row.asked != block.asked for block, row in _pairs(blocks, rows)):
                return None
            if turn and not _turn(db, *turn):
                return None
            changed, changes = [], []
            by = "" if turn is None else "undo" if turn[1] else "redo"
            for block, row in _pairs(blocks, rows):
                if row is None:
                    continue
                idle = block.wish is Wish.ABSENT and not row.receipts
                state = BlockState.CONFIRMED if idle else BlockState.WAITING
                now = row.but(
                    **{"interval": block.interval, "title": block.title, "wish": block.wish},
                    **{"state": state, "reason": None, "proved": None, "asked": row.asked + 1},
                )
                start, finish = now.interval.span
                db.execute(
                    "UPDATE blocks SET start = ?, finish = ?, title = ?, wish = ?, state = ?, reason = NULL,"
                    " proved = NULL, asked = ? WHERE id = ?",
                    (start, finish, now.title, now.wish, state, now.asked, now.id),
                )
                _note_events(db, now, history.wished(at, row, now, by))
                if idle:
                    _note_events(db, now, [Event(at, EventKind.REMOVED)])
                changed.append(now)
                if aim_of(row) != aim_of(now):
                    changes.append({"id": now.id, "before": aim_of(row), "after": aim_of(now)})
            if changes and turn is None:
                _note_deed(db, changes)
            return changed

        return await self._do(work)

    async def settle_back(self, block: Block, kind: EventKind, said: str, *, at: int) -> Block | None:
        """The service refused a change: the row is as `block` is, and so is the deed that asked for it, when nothing
        else of it happened. Returns the row; None when the person has asked for something else meanwhile."""

        def work(db: sqlite3.Connection) -> Block | None:
            db.execute("BEGIN IMMEDIATE")
            row = _row_of(db, block.id)
            if row is None or row.asked != block.asked:
                return None
            start, finish = block.interval.span
            back = block.but(receipts=row.receipts)
            db.execute(
                "UPDATE blocks SET start = ?, finish = ?, title = ?, wish = ?, state = ?, reason = ? WHERE id = ?",
                (start, finish, back.title, back.wish, back.state, back.reason, back.id),
            )
            _note_events(db, back, [Event(at, kind, text=said)])
            _unturn(db, row)
            return back

        return await self._do(work)

    async def progress(self, *blocks: Block, at: int) -> bool:
        """Keep how far blocks have come, in one transaction. Receipts are always kept; the state only when the
        person has not asked for something else meanwhile. False when they have, of any."""

        def work(db: sqlite3.Connection) -> bool:
            db.execute("BEGIN IMMEDIATE")
            kept = True
            for block in blocks:
                row = _row_of(db, block.id)
                if row is None:
                    kept = False
                    continue
                receipts = json.dumps({key: dict(receipt) for key, receipt in block.receipts.items()})
                proved = None if block.proved is None else int(block.proved)
                db.execute("UPDATE blocks SET receipts = ?, tag = ? WHERE id = ?", (receipts, block.tag, block.id))
                if row.asked != block.asked:
                    kept = False
                    continue
                db.execute(
                    "UPDATE blocks SET state = ?, reason = ?, proved = ? WHERE id = ?",
                    (block.state, block.reason, proved, block.id),
                )
                if (event := history.came(at, row, block)) is not None:
                    _note_events(db, block, [event])
            return kept

        return await self._do(work)

    async def forget_gone(self, before: int) -> None:
        """Drop the tombstones of blocks of which nothing was heard since an epoch second, with their events."""

        def work(db: sqlite3.Connection) -> None:
            db.execute(
                "DELETE FROM blocks WHERE wish = ? AND state = ?"
                " AND COALESCE((SELECT MAX(at) FROM events WHERE block = blocks.id), made) < ?",
                (Wish.ABSENT, BlockState.CONFIRMED, before),
            )
            db.execute("DELETE FROM events WHERE block NOT IN (SELECT id FROM blocks)")

        await self._do(work)

    async def events(self, block: str) -> list[Event]:
        """All that happened to a block, in order."""
        rows = await self._do(
            lambda db: db.execute("SELECT * FROM events WHERE block = ? ORDER BY id", (block,)).fetchall()
        )
        return [event_of(row) for row in rows]

    async def last_deed(self, *, undone: bool) -> tuple[int, list[dict[str, Any]]] | None:
        """The newest deed that can be undone, or the oldest undone one that can be done again."""
        order = "ASC" if undone else "DESC"
        row = await self._do(
            lambda db: db.execute(
                f"SELECT * FROM deeds WHERE undone = ? ORDER BY id {order} LIMIT 1", (int(undone),)
            ).fetchone()
        )
        return (row["id"], json.loads(row["blocks"])) if row else None

    async def forget_deed(self, deed: int) -> None:
        """Drop a deed that nobody can undo or do again any more."""
        await self._do(lambda db: db.execute("DELETE FROM deeds WHERE id = ?", (deed,)))

    # shelves and preferences

    async def shelf(self, account: str) -> dict[str, Any]:
        """All an account's provider has put away here."""
        rows = await self._do(
            lambda db: db.execute("SELECT key, value FROM shelf WHERE account = ? ORDER BY key", (account,)).fetchall()
        )
        return {row["key"]: json.loads(row["value"]) for row in rows}

    async def shelve(self, account: str, key: str, value: Any) -> None:
        """Put something away for an account; None takes it off."""
        text = json.dumps(value)
        if value is None:
            await self._do(lambda db: db.execute("DELETE FROM shelf WHERE account = ? AND key = ?", (account, key)))
        else:
            await self._do(lambda db: db.execute("INSERT OR REPLACE INTO shelf VALUES (?, ?, ?)", (account, key, text)))

    async def preferences(self) -> dict[str, Any]:
        """All of them."""
        rows = await self._do(lambda db: db.execute("SELECT * FROM preferences").fetchall())
        return {row["key"]: json.loads(row["value"]) for row in rows}

    async def prefer(self, key: str, value: Any) -> None:
        """Keep one."""
        text = json.dumps(value)
        await self._do(lambda db: db.execute("INSERT OR REPLACE INTO preferences VALUES (?, ?)", (key, text)))

    async def forget_preferences(self) -> None:
        """All of them."""
        await self._do(lambda db: db.execute("DELETE FROM preferences"))

    async def forget_all(self) -> None:
        """Every row of every table, and its traces in the file."""

        def work(db: sqlite3.Connection) -> None:
            names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            for (name,) in names.fetchall():
                db.execute(f"DELETE FROM {name}")

        await self._do(work)
        await self._do(lambda db: db.execute("VACUUM"))

    async def version(self) -> int:
        """A number that changes when another process has written to the file."""
        found: int = await self._do(lambda db: db.execute("PRAGMA data_version").fetchone()[0])
        return found

    # inside

    async def _do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        def call() -> T:
            if self._db is None:
                raise self._broken("it is closed")
            try:
                with self._db:
                    result = work(self._db)
                if isinstance(result, sqlite3.Cursor):
                    # freed in the loop's thread, it would reset a statement that this thread is running
                    result.close()
                return result
            except sqlite3.Error as failure:
                raise self._broken(failure) from None

        try:
            return await self._worker.run(call)
        except RuntimeError:
            raise self._broken("it is closed") from None

    def _broken(self, failure: object, *, ruined: bool = False) -> Problem:
        return _unusable(self.path, failure, ruined=ruined or _code(failure) in _RUINS)

    def _connect(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as failure:
            raise self._broken(failure) from None
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self._db = self._prepared()
                return
            except sqlite3.OperationalError as failure:
                # several first starts at once: switching to WAL does not wait for the lock by itself
                if "locked" not in str(failure) or time.monotonic() >= until:
                    raise self._broken(failure) from None
                time.sleep(0.05)
            except (OSError, sqlite3.Error) as failure:
                raise self._broken(failure) from None

    def _prepared(self) -> sqlite3.Connection:
        """A connection to a file of our layout."""
        db = sqlite3.connect(self.path, timeout=0.5, check_same_thread=False)
        try:
            db.row_factory = sqlite3.Row
            layout = db.execute("PRAGMA user_version").fetchone()[0]
            if layout > LAYOUT:
                raise self._broken(f"it was written by a newer Openweek (layout {layout}, this one knows {LAYOUT})")
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")
            if layout < LAYOUT:
                # IMMEDIATE: two starts at once must not both bring it up to date
                db.execute("BEGIN IMMEDIATE")
                layout = db.execute("PRAGMA user_version").fetchone()[0]
                for statement in ";".join(_STEPS[layout:]).split(";"):
                    if statement.strip():
                        db.execute(statement)
                db.execute(f"PRAGMA user_version = {LAYOUT}")
                db.commit()
            if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise self._broken("its pages are damaged", ruined=True)
            db.execute(f"PRAGMA busy_timeout = {PATIENCE * 1000:.0f}")
        except BaseException:
            db.close()
            raise
        return db


class Turn:
    """The right to send, which one process has at a time: the system takes it back from one that dies.

    It is SQLite's lock on a file that stays empty, so it holds wherever the store does. Used in one thread; nobody else
    may open the file, as closing it again anywhere in this process would free the lock.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: sqlite3.Connection | None = None
        self._times = 0

    def take(self) -> bool:
        """Whether it is ours now; each time it is, it has to be given back. Raises Problem STORE_BROKEN where the file
        cannot be used."""
        if self._held is None:
            self._held = self._lock()
        self._times += self._held is not None
        return self._held is not None

    def give_back(self) -> None:
        """Once for each time it was taken; with the last, another process may have it."""
        self._times = max(0, self._times - 1)
        if self._held is not None and not self._times:
            self._held.close()
            self._held = None

    def _lock(self) -> sqlite3.Connection | None:
        db: sqlite3.Connection | None = None
        try:
            db = sqlite3.connect(self._path, timeout=0, isolation_level=None)
            db.execute("BEGIN EXCLUSIVE")
            if not os.access(self._path, os.W_OK):
                raise sqlite3.OperationalError("it cannot be written")  # then SQLite reads it, and locks nobody out
        except sqlite3.Error as failure:
            if db is not None:
                db.close()
            if _code(failure) == sqlite3.SQLITE_BUSY:
                return None
            raise _unusable(self._path, failure) from None
        return db


def _code(failure: object) -> int:
    """What SQLite calls it; 0 where it was somebody else's failure."""
    return getattr(failure, "sqlite_errorcode", 0) & 0xFF


def _unusable(path: Path, failure: object, *, ruined: bool = False) -> Problem:
    code = RUINED if ruined else None
    return Problem(Kind.STORE_BROKEN, f"cannot use {path}: {failure}", where=str(path), code=code)


def _note_deed(db: sqlite3.Connection, changes: list[dict[str, Any]]) -> None:
    db.execute("DELETE FROM deeds WHERE undone = 1")
    db.execute("INSERT INTO deeds (blocks) VALUES (?)", (json.dumps(changes),))


def _turn(db: sqlite3.Connection, deed: int, undone: bool) -> bool:
    """Mark a deed; False when it is marked so already, or gone."""
    done = db.execute("UPDATE deeds SET undone = ? WHERE id = ? AND undone = ?", (int(undone), deed, int(not undone)))
    return done.rowcount == 1


def _unturn(db: sqlite3.Connection, refused: Block) -> None:
    """What was wanted of a block was refused: find the deed that wanted it. If all its blocks stand on its other side
    now, it was not done (or not undone) at all; and what others were done after cannot be done again."""
    for deed in db.execute("SELECT * FROM deeds ORDER BY id DESC").fetchall():
        changes = json.loads(deed["blocks"])
        this, other = ("before", "after") if deed["undone"] else ("after", "before")
        if not any(change["id"] == refused.id and is_as(refused, change[this]) for change in changes):
            continue
        rows = [(_row_of(db, change["id"]), change[other]) for change in changes]
        if all(row is None or is_as(row, aim) for row, aim in rows):
            later = db.execute("SELECT 1 FROM deeds WHERE id > ? AND undone = 0", (deed["id"],)).fetchone()
            if later and not deed["undone"]:
                db.execute("DELETE FROM deeds WHERE id = ?", (deed["id"],))
            else:
                _turn(db, deed["id"], not deed["undone"])
        return


def _note_events(db: sqlite3.Connection, block: Block, events: Iterable[Event]) -> None:
    """Once each for what was asked: a hundred tries to reach a service are one event, with the last reason."""
    for event in events:
        if event.kind in (EventKind.DELAYED, EventKind.DOUBTED):
            db.execute(
                "DELETE FROM events WHERE block = ? AND asked = ? AND kind = ?", (block.id, block.asked, event.kind)
            )
        before, after = (span.span if span else (None, None) for span in (event.before, event.after))
        db.execute(
            "INSERT OR IGNORE INTO events (block, asked, at, kind, made_by, start, finish, new_start, new_finish, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (block.id, block.asked, event.at, event.kind, event.by, *before, *after, event.text),
        )


def _row_of(db: sqlite3.Connection, block: str) -> Block | None:
    row = db.execute("SELECT * FROM blocks WHERE id = ?", (block,)).fetchone()
    return None if row is None else block_of(row)


def _pairs(blocks: Sequence[Block], rows: Mapping[str, Block | None]) -> list[tuple[Block, Block | None]]:
    return [(block, rows[block.id]) for block in blocks]
