"""A real window on a real session, for tests: local hours, and HighLevel if a fake is given."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.model import Interval
from core.secrets import Vault
from core.session import Session
from core.snapshot import BlockPiece
from fakes.highlevel import HighLevelFake
from gui.theme import LIGHT
from gui.window import Window

NOW = datetime(2026, 11, 24, 8, 40, tzinfo=UTC)
DAY = date(2026, 11, 24)


def at(hour: float, day: int = 24) -> int:
    """Epoch seconds of an hour in Berlin in November 2026."""
    return int((datetime(2026, 11, day, tzinfo=UTC) + timedelta(hours=hour - 1)).timestamp())


@contextlib.asynccontextmanager
async def shown(home: Path, fake: HighLevelFake | None = None) -> AsyncIterator[tuple[Window, Session]]:
    """A window on a session with local hours, and HighLevel if a fake is given."""
    session = await Session.open(home, vault=Vault(search=False), clock=lambda: NOW)
    if not session.accounts.all:
        settings = {"zone": "Europe/Berlin", "hours": "Mon-Fri 09:00-17:00"}
        account, _ = await session.accounts.add("local", "My hours", settings, {})
        await session.accounts.list_calendars(account.id)
    if fake is not None:
        settings = {"base_url": fake.url, "location_id": fake.location_id}
        account, _ = await session.accounts.add("highlevel", "Agency", settings, {"token": fake.token})
        await session.accounts.list_calendars(account.id)
    window = Window(LIGHT)
    window.show()
    try:
        await window.attach(session, day=DAY, zone="Europe/Berlin")
        await window.settled()
        yield window, session
    finally:
        window.hide()
        await window.stop()
        await session.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, 0)


async def at_the_gym(window: Window, session: Session) -> BlockPiece:
    """Lay a block from ten to eleven in the only calendar there is; as it is drawn."""
    (local,) = [stored.calendar.id for stored in session.accounts.calendars]
    await session.outbox.add([local], Interval.of(at(10), at(11)), "Gym")
    await window.settled()
    assert session.timeline.snapshot is not None
    (piece,) = session.timeline.snapshot.blocks
    return piece
