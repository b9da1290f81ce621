"""From a drawn stretch to blocks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from core.model import Interval
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


async def test_without_asking_a_drag_blocks_and_offers_undo(tmp_path: Path) -> None:
    """The targets and the title are those of the last time; the button beside the words takes it back."""
    async with shown(tmp_path) as (window, session):
        window.choices.choose("at_once", True)
        window.grid.drawn.emit(at(10), at(11), QRect(300, 300, 100, 50))
        await window.settled()
        assert not window.blocking.popover.isVisible()
        assert [block.interval.span for block in session.outbox.blocks] == [(at(10), at(11))]
        assert window.foot.notice.full == "Blocked Tue 24 Nov, 10:00–11:00 · 1 h"
        window.foot.help.click()
        await window.settled()
        assert session.outbox.blocks == ()


async def test_without_a_target_it_is_asked_after_all(tmp_path: Path) -> None:
    """With nothing to block, a drag that silently does nothing would be a riddle."""
    async with shown(tmp_path) as (window, session):
        window.choices.choose("at_once", True)
        (local,) = [stored.calendar.id for stored in session.accounts.calendars]
        window.accounts.choose(local, shown=False)
        await window.settled()
        window.grid.drawn.emit(at(10), at(11), QRect(300, 300, 100, 50))
        assert window.blocking.popover.isVisible()


@pytest.mark.parametrize(
    ("start", "end", "caution"),
    [(7, 8, "This time has passed."), (9, 11, "Part of this time has passed."), (12, 13, "")],
)
async def test_the_past_is_a_quiet_caution(tmp_path: Path, start: float, end: float, caution: str) -> None:
    """It is 9:40; blocking what is over is allowed, and said."""
    async with shown(tmp_path) as (window, _):
        window.blocking.ask(at(start), at(end), QRect(300, 300, 100, 50))
        assert window.blocking.popover.warning.text() == caution


async def test_a_block_is_moved_copied_and_renamed_as_deeds(tmp_path: Path) -> None:
    """What the grid asks for and what F2 asks for; undo takes back one at a time."""
    async with shown(tmp_path) as (window, session):
        (local,) = [stored.calendar.id for stored in session.accounts.calendars]
        await session.outbox.add([local], Interval.of(at(10), at(11)), "Gym")
        await window.settled()
        assert session.timeline.snapshot is not None
        (piece,) = session.timeline.snapshot.blocks
        window.grid.change_asked.emit(piece, at(12), at(14))
        window.grid.copy_asked.emit(piece, at(15), at(16))
        await window.settled()
        assert [(b.title, *b.interval.span) for b in session.outbox.blocks] == [
            ("Gym", at(12), at(14)),
            ("Gym", at(15), at(16)),
        ]
        assert "12:00–14:00" in window.foot.notice.full
        window.grid.block_clicked.emit(piece, QRect(300, 300, 100, 50))
        window.blocking.card.drop()
        window.blocking.rename()
        assert "Tab" in window.foot.notice.full
        window.blocking.title_card.renamed.emit([session.outbox.blocks[0].id], "Swimming")
        await window.settled()
        assert [b.title for b in session.outbox.blocks] == ["Swimming", "Gym"]
        for _ in range(3):
            window.blocking.undo()
        await window.settled()
        assert [(b.title, *b.interval.span) for b in session.outbox.blocks] == [("Gym", at(10), at(11))]
