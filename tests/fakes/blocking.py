"""One HighLevel account at its fake and an outbox that does not wait long, for tests of what becomes of blocks."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.model import Block, Interval
from core.outbox import Patience
from core.secrets import Vault
from core.session import Session
from fakes.contract import Memory
from fakes.highlevel import HighLevelFake

QUICK = Patience(first_look=0.02, second_look=0.05, late=0.0, proof=0.02, retry=0.05, longest=0.2, poll=0.05)
HOUR = timedelta(hours=1)
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
NOON = Interval(MONDAY + timedelta(days=1, hours=16), MONDAY + timedelta(days=1, hours=17))


def clock() -> datetime:
    """The Friday before."""
    return datetime(2026, 11, 20, 9, tzinfo=UTC)


@contextlib.asynccontextmanager
async def opened(
    home: Path,
    fake: HighLevelFake,
    keyring: Memory | None = None,
    patience: Patience = QUICK,
    clock: Callable[[], datetime] = clock,
) -> AsyncIterator[Session]:
    """A session with one HighLevel account at the fake."""
    session = await Session.open(home, vault=Vault(keyring or Memory()), clock=clock, patience=patience)
    try:
        if not session.accounts.all:
            settings = {"base_url": fake.url, "location_id": fake.location_id}
            account, _ = await session.accounts.add("highlevel", "Agency", settings, {"token": fake.token})
            await session.accounts.list_calendars(account.id)
        yield session
    finally:
        await session.close()


def calendar(session: Session, start: str) -> str:
    """The id of the calendar whose title starts so."""
    return next(s.calendar.id for s in session.accounts.calendars if s.calendar.title.startswith(start))


async def limited(session: Session, start: str, **abilities: object) -> None:
    """Let a calendar's blocking be able to do something else than its service says."""
    found = [stored.calendar for stored in session.accounts.calendars]
    changed = [
        replace(one, blocking=replace(one.blocking, **abilities))  # type: ignore[arg-type]
        if one.title.startswith(start) and one.blocking
        else one
        for one in found
    ]
    await session._store.save_calendars(found[0].account, changed)
    await session.accounts.load()


def posts(fake: HighLevelFake) -> int:
    """How often a block was sent."""
    return len([call for call in fake.calls if call.method == "POST" and call.path.endswith("/block-slots")])


def held(fake: HighLevelFake, title: str = "Tooth") -> list[str]:
    """Ids of the blocks of that title the service holds now."""
    return [event.id for event in fake.blocks if title in event.title and not event.deleted]


async def until(true: Callable[[], bool], patience: float = 5.0) -> None:
    """Wait until it is true."""
    end = time.monotonic() + patience
    while not true():
        assert time.monotonic() < end, "it did not come to pass"
        await asyncio.sleep(0.01)


async def lay(session: Session, name: str, title: str = "Tooth", interval: Interval = NOON) -> Block:
    """Add one block and wait until it is settled."""
    (made,) = await session.outbox.add([calendar(session, name)], interval, title)
    (done,) = await session.outbox.settle([made.id], 8)
    return done


def there(fake: HighLevelFake) -> list[tuple[str, datetime, datetime]]:
    """Title without its mark, start and end of every block of ours that the service holds now, in order."""
    ours = [event for event in fake.blocks if "ow:" in event.title and not event.deleted]
    return sorted((event.title.split(" · ow:")[0], *event.span) for event in ours)
