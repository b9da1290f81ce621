"""Accounts from the dialog to the sidebar."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from fakes.opened import shown
from gui.accounts.entries import SecretEntry
from gui.accounts.form import Draft


async def test_a_saved_account_is_in_the_week(tmp_path: Path) -> None:
    """Its calendar is listed, shown and asked for without a restart."""
    async with shown(tmp_path) as (window, session):
        window.accounts.add()
        dialog = window.accounts.dialog
        assert dialog is not None
        settings = {"zone": "Europe/Berlin", "hours": "Mon-Fri 10:00-12:00"}
        dialog.save_asked.emit(Draft(None, "local", "Her hours", settings, {}))
        while len(session.accounts.calendars) < 2:
            await asyncio.sleep(0.01)
        await window.settled()
        assert session.timeline.snapshot is not None
        assert [track.calendar.title for track in session.timeline.snapshot.tracks] == ["My hours", "Her hours"]


async def test_nothing_is_removed_before_the_answer(tmp_path: Path) -> None:
    """Cancel keeps the account, Remove takes it and its calendars away."""
    async with shown(tmp_path) as (window, session):
        (account,) = session.accounts.all
        for role, left in ((QMessageBox.ButtonRole.RejectRole, 1), (QMessageBox.ButtonRole.AcceptRole, 0)):
            window.accounts.remove(account.id)
            box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
            next(button for button in box.buttons() if box.buttonRole(button) is role).click()
            await window.settled()
            assert len(session.accounts.all) == left


async def test_two_check_marks_at_once_are_both_kept(tmp_path: Path) -> None:
    """The second press must not cancel the first one's way to the store."""
    async with shown(tmp_path) as (window, session):
        settings = {"zone": "Europe/Berlin", "hours": "Mon-Fri 10:00-12:00"}
        account, _ = await session.accounts.add("local", "Her hours", settings, {})
        await session.accounts.list_calendars(account.id)
        for stored in session.accounts.calendars:
            window.accounts.choose(stored.calendar.id, shown=False)
        await window.settled()
        assert [stored.shown for stored in session.accounts.calendars] == [False, False]


async def test_a_token_that_was_not_kept_is_asked_for(tmp_path: Path) -> None:
    """Without a keyring the dialog says so, and does not claim to hold what it does not."""
    async with shown(tmp_path) as (window, session):
        settings = {"location_id": "made-up", "base_url": "http://127.0.0.1:9"}
        account, lasting = await session.accounts.add(
            "highlevel", "Agency", settings, {"token": "made-up"}, check=False
        )
        assert not lasting
        window.accounts.edit(account.id)
        dialog = window.accounts.dialog
        assert dialog is not None
        await window.settled()
        assert dialog.form is not None
        entry = dialog.form.entries["token"]
        assert isinstance(entry, SecretEntry)
        assert entry.line.placeholderText() == "kept for this session; empty leaves it as it is"
        dialog.close()
