"""What the palette reaches does something."""

from __future__ import annotations

from pathlib import Path

from core import zones
from fakes.highlevel import HighLevelFake
from fakes.opened import NOW, shown
from gui.accounts.dialog import AccountDialog
from gui.finding.palette import found
from gui.finding.reachable import entries


async def test_zones_calendars_and_accounts_are_there(tmp_path: Path) -> None:
    """By a city, by a calendar's title, by an account's: the first hit does what it says."""
    async with shown(tmp_path) as (window, session):
        listed = entries(window, session)
        assert {entry.also for entry in listed} >= set(zones.names())
        found(listed, "kathmandu")[0].work()
        assert window.week is not None
        assert window.week.zone == "Asia/Kathmandu"
        found(listed, "hide my hours")[0].work()
        await window.settled()
        assert [stored.shown for stored in session.accounts.calendars] == [False]
        found(entries(window, session), "show my hours")[0].work()
        found(listed, "colour my hours pink")[0].work()
        await window.settled()
        assert [(stored.shown, stored.colour) for stored in session.accounts.calendars] == [(True, 4)]


async def test_every_action_is_there_with_its_key(tmp_path: Path) -> None:
    """Save the one that opened it, and those that are keys of the grid."""
    async with shown(tmp_path) as (window, session):
        listed = {entry.text: entry for entry in entries(window, session)}
        for row in window.actions_by_id.rows:
            if row.work is not None and row.id != "palette":
                assert listed[row.plain].work is row.work
        assert listed["Refresh"].keys == "F5"


async def test_an_account_that_waits_for_its_person_is_first(tmp_path: Path) -> None:
    """Slash and Enter lead to its sign-in."""
    with HighLevelFake(now=lambda: NOW) as fake:
        async with shown(tmp_path, fake) as (window, session):
            assert entries(window, session)[0].text == "Today"
            fake.token = "pit-rotated"
            window.bar.ahead.click()
            await window.settled()
            assert entries(window, session)[0].text == "Sign in to Agency…"
            entries(window, session)[0].work()
            await window.settled()
            assert [dialog.isVisible() for dialog in window.findChildren(AccountDialog)] == [True]
