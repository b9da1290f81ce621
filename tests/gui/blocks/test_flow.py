"""From a drawn stretch to blocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.model import Interval
from fakes.highlevel import HighLevelFake
from fakes.opened import NOW, at, at_the_gym, shown


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


async def test_in_another_week_nine_in_the_morning_is_offered(tmp_path: Path) -> None:
    """Also where that week begins on a day whose clocks change."""
    async with shown(tmp_path) as (window, _):
        window.choices.choose("first_weekday", "sun")
        window.go(date(2027, 3, 28))
        await window.settled()
        window.blocking.ask_here()
        assert window.blocking.popover.when.text().startswith("Sun 28 Mar, 09:00–10:00")


async def test_without_asking_a_drag_blocks_and_offers_undo(tmp_path: Path) -> None:
    """The targets and the title are those of the last time; the button beside the words takes it back."""
    async with shown(tmp_path) as (window, session):
        window.choices.choose("at_once", True)
        window.grid.drawn.emit(at(10), at(11), QRect(300, 300, 100, 50))
        await window.settled()
        assert not window.blocking.popover.isVisible()
        assert window.grid.focused_block is not None
        assert [block.interval.span for block in session.outbox.blocks] == [(at(10), at(11))]
        assert window.foot.notice.full == "Blocked Tue 24 Nov, 10:00–11:00 · 1 h"
        window.foot.help.click()
        await window.settled()
        assert session.outbox.blocks == ()


async def test_keys_act_on_what_was_just_made(tmp_path: Path, qtbot: QtBot) -> None:
    """Enter in the popover, and Delete takes the new block away without looking for it first."""
    async with shown(tmp_path) as (window, session):
        window.grid.drawn.emit(at(10), at(11), QRect(300, 300, 100, 50))
        qtbot.keyClick(window.blocking.popover.field, Qt.Key.Key_Return)
        await window.settled()
        assert window.grid.focused_block is not None
        assert window.grid.focused_block.blocks == session.outbox.blocks
        assert window.grid.hasFocus()
        qtbot.keyClick(window.grid, Qt.Key.Key_Delete)
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
        assert window.blocking.popover.remark.text() == caution


async def test_a_typed_time_is_what_is_blocked(tmp_path: Path, qtbot: QtBot) -> None:
    """Drawn from ten, typed as two to three: the popover says what comes of that, and that is blocked."""
    async with shown(tmp_path) as (window, session):
        popover = window.blocking.popover
        window.grid.drawn.emit(at(10), at(11), QRect(300, 300, 100, 50))
        popover.times.start.setFocus()
        popover.times.start.selectAll()
        qtbot.keyClicks(popover.times.start, "14:00")
        assert popover.when.text().startswith("Tue 24 Nov, 14:00–15:00 · 1 h")
        assert window.grid.selection == (at(14), at(15))
        assert window.foot.when.text().startswith("Tue 24 Nov, 14:00–15:00")
        qtbot.keyClick(popover.times.start, Qt.Key.Key_Return)
        await window.settled()
        assert [block.interval.span for block in session.outbox.blocks] == [(at(14), at(15))]


async def test_titles_are_remembered_the_last_one_first(tmp_path: Path) -> None:
    """To complete from, also after a restart."""
    async with shown(tmp_path) as (window, session):
        (local,) = [stored.calendar.id for stored in session.accounts.calendars]
        for hour, title in ((10, "Gym"), (11, "Dentist"), (12, "Gym")):
            window.grid.drawn.emit(at(hour), at(hour + 1), QRect(300, 300, 100, 50))
            window.blocking.popover.accepted.emit(title, [local])
        await window.settled()
    async with shown(tmp_path) as (_, session):
        assert session.preferences["titles"] == ["Gym", "Dentist"]


async def test_targets_name_their_account_and_share_a_row_where_one_block_covers_them(tmp_path: Path) -> None:
    """Two accounts: each calendar says whose it is; two of the same person are one row."""
    with HighLevelFake(now=lambda: NOW) as fake:
        async with shown(tmp_path, fake) as (window, session):
            for stored in session.accounts.calendars:
                await session.accounts.choose(stored.calendar.id, shown=True)
            window.choose_count(5)
            await window.settled()
            window.blocking.ask(at(15), at(16), QRect(300, 300, 100, 50))
            boxes = window.blocking.popover.boxes()
            rows = {box.accessibleName() for box in boxes.values()}
            assert {"My hours", "Open day tours — Agency", "Ada Brook: Strategy session — Agency"} <= rows
            ada, *others = (
                boxes[stored.calendar.id]
                for stored in session.accounts.calendars
                if stored.calendar.blocking
                and [owner.label for owner in stored.calendar.blocking.owners] == ["Ada Brook"]
            )
            assert others == [ada]


async def test_a_block_is_changed_and_renamed_in_its_card_and_tells_its_history(tmp_path: Path, qtbot: QtBot) -> None:
    """Typed, sent, and on the card; each is a deed, and the history has all of it."""
    async with shown(tmp_path) as (window, session):
        piece = await at_the_gym(window, session)
        card = window.blocking.card
        window.blocking.show_block(piece, QRect(300, 300, 100, 50))
        card.history_button.click()
        card.rename()
        qtbot.keyClicks(card.title, "Swim")
        qtbot.keyClick(card.title, Qt.Key.Key_Return)
        await window.settled()
        card.times.end.setFocus()
        card.times.end.selectAll()
        qtbot.keyClicks(card.times.end, "12:30")
        qtbot.keyClick(card.times.end, Qt.Key.Key_Return)
        await window.settled()
        (block,) = session.outbox.blocks
        assert (block.title, block.interval.span) == ("Swim", (at(10), at(12.5)))
        assert card.when.text().startswith("Tue 24 Nov, 10:00–12:30")
        told = [label.text().partition(" · ")[2] for label in card.findChildren(QLabel) if " · " in label.text()]
        assert "Renamed to Swim" in told
        assert "Moved from Tue 24 Nov, 10:00–11:00 to Tue 24 Nov, 10:00–12:30" in told
        window.blocking.undo()
        await window.settled()
        assert window.foot.notice.full == "Undone: the move of Swim."


async def test_the_card_names_the_calendar_whose_service_cannot(tmp_path: Path) -> None:
    """Of a block that is there; one that never left can be changed and discarded anywhere."""
    async with shown(tmp_path) as (window, session):
        (local,) = [stored.calendar for stored in session.accounts.calendars]
        await session.outbox.add([local.id], Interval.of(at(10), at(11)), "Gym")
        await window.settled()
        assert local.blocking is not None
        stiff = replace(local, blocking=replace(local.blocking, movable=False, removable=False))
        await session._store.save_calendars(local.account, [stiff])
        await session.accounts.load()
        assert session.timeline.snapshot is not None
        (piece,) = session.timeline.snapshot.blocks
        card = window.blocking.card
        window.blocking.show_block(piece, QRect(300, 300, 100, 50))
        assert card.note.text().splitlines() == [
            "My hours: the service cannot take a block back.",
            "My hours: the service cannot move or rename a block.",
        ]
        card.drop()
        window.grid.remove_asked.emit(piece)
        await window.settled()
        assert window.foot.notice.full == "My hours: the service cannot take a block back."
        assert [block.title for block in session.outbox.blocks] == ["Gym"]
        waiting = replace(piece, blocks=tuple(block.but(receipts={}) for block in piece.blocks))
        window.blocking.show_block(waiting, QRect(300, 300, 100, 50))
        assert (card.note.isVisible(), card.times.isVisible()) == (False, True)


async def test_what_a_calendar_cannot_have_is_said_in_the_card(tmp_path: Path, qtbot: QtBot) -> None:
    """One clear line beside what was typed; nothing is changed."""
    async with shown(tmp_path) as (window, session):
        (local,) = [stored.calendar for stored in session.accounts.calendars]
        await session.outbox.add([local.id], Interval.of(at(10), at(11)), "Gym")
        await window.settled()
        assert local.blocking is not None
        strict = replace(local, blocking=replace(local.blocking, lengths=(60,)))
        await session._store.save_calendars(local.account, [strict])
        await session.accounts.load()
        assert session.timeline.snapshot is not None
        window.blocking.show_block(session.timeline.snapshot.blocks[0], QRect(300, 300, 100, 50))
        card = window.blocking.card
        card.times.end.setFocus()
        card.times.end.selectAll()
        qtbot.keyClicks(card.times.end, "12:30")
        qtbot.keyClick(card.times.end, Qt.Key.Key_Return)
        await window.settled()
        assert card.times.warning.text() == "My hours: can only be blocked for 60 minutes"
        assert [block.interval.span for block in session.outbox.blocks] == [(at(10), at(11))]


async def test_a_block_is_moved_copied_and_renamed_as_deeds(tmp_path: Path) -> None:
    """What the grid asks for and what F2 asks for; undo takes back one at a time."""
    async with shown(tmp_path) as (window, session):
        piece = await at_the_gym(window, session)
        window.grid.change_asked.emit(piece, at(12), at(14))
        window.grid.copy_asked.emit(piece, at(15), at(16))
        await window.settled()
        assert [(b.title, *b.interval.span) for b in session.outbox.blocks] == [
            ("Gym", at(12), at(14)),
            ("Gym", at(15), at(16)),
        ]
        assert window.foot.notice.full == "Copied to Tue 24 Nov, 15:00–16:00 · 1 h"
        assert window.grid.focused_block is not None
        assert window.grid.focused_block.blocks == (session.outbox.blocks[1],)
        window.grid.block_clicked.emit(piece, QRect(300, 300, 100, 50))
        window.blocking.card.drop()
        window.grid.focus_block(None)
        window.blocking.rename()
        assert "Tab" in window.foot.notice.full
        window.blocking.card.change_asked.emit([session.outbox.blocks[0].id], None, "Swimming")
        await window.settled()
        assert [b.title for b in session.outbox.blocks] == ["Swimming", "Gym"]
        for _ in range(3):
            window.blocking.undo()
        await window.settled()
        assert [(b.title, *b.interval.span) for b in session.outbox.blocks] == [("Gym", at(10), at(11))]
