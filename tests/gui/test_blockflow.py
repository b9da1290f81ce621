"""From a drawn stretch to blocks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect

from fakes.opened import at, shown


async def test_quick_deeds_are_all_done_in_their_order(tmp_path: Path) -> None:
    """Two blocks and three presses of undo and redo at once: nothing is lost on the way."""
    async with shown(tmp_path) as (window, session):
        (local,) = [stored.calendar.id for stored in session.accounts.calendars]
        for hour in (10, 12):
            window.grid.drawn.emit(at(hour), at(hour + 1), QRect(300, 300, 100, 50))
            window.blocking.popover.accepted.emit(f"At {hour}", [local])
        for deed in (window.blocking.undo, window.blocking.undo, window.blocking.redo):
            deed()
        await window.settled()
        assert [block.title for block in session.outbox.blocks] == ["At 10"]


async def test_block_without_a_selection_takes_the_next_whole_hour(tmp_path: Path) -> None:
    """It is 9:40 in Berlin: ten o'clock is offered, on any week that holds it."""
    async with shown(tmp_path) as (window, _):
        window.blocking.ask_here()
        assert window.blocking.popover.when.text().startswith("Tue 24 Nov, 10:00–11:00")
