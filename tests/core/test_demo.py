"""The demo: a week worth looking at, made without any account."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.demo import ACCOUNTS, furnish
from core.secrets import Vault
from core.session import Session
from core.snapshot import Freshness
from core.week import Week
from fakes.contract import QUICK, Memory, clock, shown

BERLIN = "Europe/Berlin"


@pytest.mark.parametrize("day", [date(2026, 11, 24), date(2026, 11, 29), date(2027, 3, 28), date(2026, 10, 25)])
async def test_the_week_of_a_day(home: Path, day: date) -> None:
    """Whichever day is asked for, its week has open times of every calendar, busy times and two drags."""
    session = await Session.open(home, vault=Vault(Memory()), clock=clock, patience=QUICK)
    await furnish(session, day)
    found = await shown(session.timeline, Week.holding(day, BERLIN))
    assert [track.calendar.title for track in found.tracks] == [account[0] for account in ACCOUNTS]
    assert all(track.offers for track in found.tracks)
    assert {track.state.freshness for track in found.tracks} == {Freshness.FRESH}
    assert sum(bool(track.busy) for track in found.tracks) >= 3
    assert sorted((len(piece.blocks), piece.parts[0].day) for piece in found.blocks) == [(2, 3), (4, 1)]
    await session.close()


async def test_today_is_the_default(home: Path) -> None:
    """Without a day it is the week of now, in Berlin."""
    session = await Session.open(home, vault=Vault(Memory()), clock=clock, patience=QUICK)
    await furnish(session)
    found = await shown(session.timeline, Week.holding(date(2026, 11, 21), BERLIN))
    assert len(found.blocks) == 2
    await session.close()


async def test_its_blocks_are_laid(home: Path) -> None:
    """The drags settle like any other, and everything is local: no secret, no service."""
    session = await Session.open(home, vault=Vault(Memory()), clock=clock, patience=QUICK)
    await furnish(session, date(2026, 11, 24))
    blocks = await session.outbox.settle([block.id for block in session.outbox.blocks], 10)
    assert {str(block.state) for block in blocks} == {"confirmed"}
    assert len(blocks) == 6
    assert {account.provider for account in session.accounts.all} == {"local"}
    assert len({account.settings["zone"] for account in session.accounts.all}) == 3
    await session.close()
