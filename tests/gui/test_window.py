"""The window with a real session: what a person does reaches core, and what core knows is on show."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core import zones
from core.errors import Kind, Problem
from core.model import Block, BlockState, Interval
from core.secrets import Vault
from core.session import Session
from core.snapshot import CalendarState
from fakes.highlevel import HighLevelFake
from fakes.opened import DAY, NOW, at, at_the_gym, shown
from gui.side.sidebar import BlockLine
from gui.theme import DARK, LIGHT
from gui.week.carry import Grip, Steps


async def test_a_drawn_hour_becomes_a_block_and_undo_takes_it_back(tmp_path: Path, qtbot: QtBot) -> None:
    """Draw, Enter, undo, redo: through the popover to the outbox and back onto the grid."""
    async with shown(tmp_path) as (window, session):
        window.grid.drawn.emit(at(10), at(11), QRect(300, 300, 100, 50))
        assert window.blocking.popover.isVisible()
        window.blocking.popover.field.setText("Dentist")
        qtbot.keyClick(window.blocking.popover.field, Qt.Key.Key_Return)
        await window.settled()
        block = session.outbox.blocks[0]
        assert (block.title, block.state) == ("Dentist", BlockState.CONFIRMED)
        assert session.timeline.snapshot is not None
        (piece,) = session.timeline.snapshot.blocks
        assert piece.blocks[0].proved is True
        window.actions_by_id["undo"].trigger()
        await window.settled()
        assert not session.outbox.blocks
        assert not session.timeline.snapshot.blocks
        window.actions_by_id["redo"].trigger()
        await window.settled()
        assert [one.title for one in session.outbox.blocks] == ["Dentist"]


async def test_escape_drops_what_was_drawn(tmp_path: Path, qtbot: QtBot) -> None:
    """Nothing is written when the popover is dropped."""
    async with shown(tmp_path) as (window, session):
        window.grid.drawn.emit(at(10), at(11), QRect(300, 300, 100, 50))
        qtbot.keyClick(window.blocking.popover.field, Qt.Key.Key_Escape)
        assert not window.blocking.popover.isVisible()
        assert not session.outbox.blocks


async def test_turning_pages_shows_each_week_and_asks_only_for_the_last(tmp_path: Path) -> None:
    """A held arrow key costs one round of questions, not ten."""
    with HighLevelFake(now=lambda: NOW) as fake:
        async with shown(tmp_path, fake) as (window, _):
            before = len(fake.calls_to("GET", "/calendars/CalTeam"))
            for _ in range(10):
                window.bar.ahead.click()
            assert window.bar.title.text() == "1 – 7 February 2027"
            await window.settled()
            assert len(fake.calls_to("GET", "/calendars/CalTeam")) == before + 1
            window.bar.today.click()
            assert window.bar.title.text() == "23 – 29 November 2026"


async def test_another_zone_asks_nothing(tmp_path: Path) -> None:
    """Slots are filed by instant, so a zone is only another drawing."""
    with HighLevelFake(now=lambda: NOW) as fake:
        async with shown(tmp_path, fake) as (window, session):
            before = len(fake.calls)
            window.bar.zone_box.chosen.emit("Europe/Paris")
            await window.settled()
            assert len(fake.calls) == before
            assert session.preferences["zone"] == "Europe/Paris"


async def test_an_account_that_refuses_is_unknown_and_the_rest_stays(tmp_path: Path) -> None:
    """A wrong token paints its own calendars unknown, and nobody else's."""
    with HighLevelFake(now=lambda: NOW) as fake:
        async with shown(tmp_path, fake) as (window, session):
            fake.token = "pit-rotated"
            window.bar.ahead.click()
            await window.settled()
            snapshot = session.timeline.snapshot
            assert snapshot is not None
            states = {track.calendar.title: track for track in snapshot.tracks}
            assert states["Intro call"].unknown
            assert states["Intro call"].state.problem is not None
            assert not states["My hours"].unknown
            assert sum(len(begins) for begins, _ in states["My hours"].days) == 80


async def test_closing_while_everything_is_slow_is_quick_and_keeps_the_block(tmp_path: Path) -> None:
    """Requests are dropped, the block stays in the store."""
    with HighLevelFake(now=lambda: NOW) as fake:
        loop = asyncio.get_running_loop()
        async with shown(tmp_path, fake) as (window, session):
            fake.latency = 3.0
            window.bar.ahead.click()
            names = [s.calendar.id for s in session.accounts.calendars if s.calendar.title == "Open day tours"]
            window.grid.drawn.emit(at(16), at(17), QRect(300, 300, 100, 50))
            window.blocking.popover.accepted.emit("Dentist", names)
            while not fake.calls_to("POST", "/calendars/events/block-slots"):
                await asyncio.sleep(0.01)
            began = loop.time()
        assert loop.time() - began < 2
        again = await Session.open(tmp_path, vault=Vault(search=False), clock=lambda: NOW)
        assert [block.title for block in again.outbox.blocks] == ["Dentist"]
        await again.close()


async def test_themes_can_be_changed_while_open(tmp_path: Path) -> None:
    """Every part takes the other colours without a restart."""
    async with shown(tmp_path) as (window, _):
        window.set_theme(DARK)
        assert window.grab().toImage().pixelColor(5, 5).lightness() < 60
        window.set_theme(LIGHT)
        assert window.grab().toImage().pixelColor(5, 5).lightness() > 200


async def test_hiding_a_calendar_is_remembered(tmp_path: Path) -> None:
    """A check mark taken away stays away in the next session."""
    async with shown(tmp_path) as (window, session):
        (track,) = session.timeline.snapshot.tracks if session.timeline.snapshot else ()
        window.side.calendar_toggled.emit(track.calendar.id, False)
        await window.settled()
        assert session.timeline.snapshot is not None
        assert session.timeline.snapshot.tracks == ()
    async with shown(tmp_path) as (_, session):
        assert session.timeline.snapshot is not None
        assert session.timeline.snapshot.tracks == ()


async def test_keys_turn_pages_and_are_silent_while_typing(tmp_path: Path, qtbot: QtBot) -> None:
    """J and Page Down go on, T comes back, in a field they are only letters."""
    async with shown(tmp_path) as (window, _):
        window.activateWindow()
        window.grid.setFocus()
        for key in (Qt.Key.Key_J, Qt.Key.Key_PageDown):
            qtbot.keyClick(window.grid, key)
        assert window.bar.title.text() == "7 – 13 December 2026"
        qtbot.keyClick(window.grid, Qt.Key.Key_T)
        assert window.bar.title.text() == "23 – 29 November 2026"
        window.grid.drawn.emit(at(10), at(11), QRect(300, 300, 100, 50))
        qtbot.keyClicks(window.blocking.popover.field, "jt3?")
        assert window.blocking.popover.field.text() == "jt3?"
        assert window.bar.title.text() == "23 – 29 November 2026"


async def test_today_has_the_present_moment_in_sight(tmp_path: Path) -> None:
    """It is 9:40; from the evening hours of another week, T shows it again."""
    async with shown(tmp_path) as (window, session):
        window.resize(900, 500)
        window.turn(3)
        window.grid.scroll_to(1200)
        await window.settled()
        window.actions_by_id["today"].trigger()
        await window.settled()
        now = int(session.clock().timestamp())
        assert window.grid.rect().contains(window.grid.rect_of(now, now + 60).center())


async def test_a_date_in_words_is_gone_to(tmp_path: Path, qtbot: QtBot) -> None:
    """G, "+3w", Enter."""
    async with shown(tmp_path) as (window, _):
        window.actions_by_id["goto"].trigger()
        qtbot.keyClicks(window._goto.field, "+3w")
        qtbot.keyClick(window._goto.field, Qt.Key.Key_Return)
        assert window.bar.title.text() == "14 – 20 December 2026"


async def test_a_folder_nobody_opens_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a file manager the path is said and can be copied."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    async with shown(tmp_path) as (window, _):
        window.open_folder()
        assert str(tmp_path) in window.foot.notice.full
        window.foot.help.click()
        assert QGuiApplication.clipboard().text() == str(tmp_path)


async def test_zones_chosen_before_are_listed_first_at_the_next_start(tmp_path: Path) -> None:
    """The list of zones begins with the one on show and those used lately."""
    async with shown(tmp_path) as (window, _):
        for name in ("Asia/Kolkata", "Europe/Berlin"):
            window.bar.zone_box.chosen.emit(name)
            await window.settled()
    async with shown(tmp_path) as (window, _):
        window.bar.zone_box.open()
        popup = window.bar.zone_box.popup
        assert popup is not None
        assert [popup.zones.index(row).data() for row in (0, 1)] == ["Berlin", "Kolkata"]


async def test_what_is_dragged_goes_on_in_another_week(tmp_path: Path) -> None:
    """The grid asks for the next page during a gesture: the selection is not dropped."""
    async with shown(tmp_path) as (window, _):
        window.grid.select((at(10), at(11)))
        window.grid.turn_asked.emit(1)
        assert window.bar.title.text() == "30 November – 6 December 2026"
        assert window.grid.selection == (at(10), at(11))
        window.turn(-1)
        assert window.grid.selection is None


async def test_why_a_gesture_cannot_be_done_is_said(tmp_path: Path) -> None:
    """In the status line, where the eye is anyway."""
    async with shown(tmp_path) as (window, _):
        window.grid.refused.emit("This service cannot move a block.")
        assert window.foot.notice.full == "This service cannot move a block."


async def test_what_is_said_moves_nothing(tmp_path: Path) -> None:
    """The status line is as high with words and a button as without."""
    async with shown(tmp_path) as (window, _):
        before = window.foot.height()
        window.say("Blocked 10:00", "good", button="Undo")
        window.foot.layout().activate()  # type: ignore[union-attr]
        window.layout().activate()  # type: ignore[union-attr]
        assert window.foot.help.isVisible()
        assert window.foot.sizeHint().height() == before == window.foot.height()


async def test_page_down_in_the_month_turns_the_month(tmp_path: Path, qtbot: QtBot) -> None:
    """Who stands in the small month turns that; the week stays."""
    async with shown(tmp_path) as (window, _):
        window.activateWindow()
        window.side.month.setFocus()
        qtbot.keyClick(window.side.month, Qt.Key.Key_PageDown)
        assert window.bar.title.text() == "23 – 29 November 2026"
        window.grid.setFocus()
        qtbot.keyClick(window.grid, Qt.Key.Key_PageDown)
        assert window.bar.title.text() == "30 November – 6 December 2026"


@pytest.mark.parametrize("count", [1, 3, 5, 7, 14])
async def test_another_zone_shows_the_same_days(tmp_path: Path, count: int) -> None:
    """There and back, nothing has drifted, however many days are on show."""
    async with shown(tmp_path) as (window, _):
        window.choose_count(count)
        before = window.bar.title.text()
        for zone in ("Asia/Kathmandu", "America/New_York", "Europe/Berlin"):
            window.choose_zone(zone)
            assert window.bar.title.text() == before


async def test_the_reading_names_no_zone_twice(tmp_path: Path) -> None:
    """Among the rulers there may be the zone the week is shown in."""
    async with shown(tmp_path) as (window, _):
        window.choices.set_rulers(["Europe/Berlin", "America/New_York"], {})
        window.grid.hovered.emit((at(10), at(11)))
        assert window.foot.when.text() == "Tue 24 Nov, 10:00–11:00 Berlin (04:00 New York)"


@pytest.mark.parametrize("far", [date.min, date.max])
async def test_the_week_ends_where_zones_have_no_rules(tmp_path: Path, far: date) -> None:
    """Whoever asks for more gets the nearest week there is, and turning goes no further."""
    async with shown(tmp_path) as (window, _):
        window.go(far)
        assert window.week is not None
        there = window.week
        assert (zones.FIRST if far is date.min else zones.LAST) in there.dates
        for _ in range(3):
            window.turn(-1 if far is date.min else 1)
        await window.settled()
        assert window.week == there
        assert not window.grab().isNull()


async def test_what_was_asked_for_just_before_the_end_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three deeds that wait for each other and for the disk, and a step of a key that has not rested yet."""
    async with shown(tmp_path) as (window, session):
        piece = await at_the_gym(window, session)
        write = session.outbox.add

        async def slowly(*wanted: Any) -> list[Block]:
            await asyncio.sleep(0.04)
            return await write(*wanted)

        monkeypatch.setattr(session.outbox, "add", slowly)
        for hour in (12, 13, 14):
            window.blocking.copy(piece, at(hour), at(hour + 1))
        window.grid._keys.nudge.along(piece, Steps("Europe/Berlin", 15), Grip.BODY, 1)
    again = await Session.open(tmp_path, vault=Vault(search=False), clock=lambda: NOW)
    assert {block.interval.span[0] for block in again.outbox.blocks} == {at(hour) for hour in (10.25, 12, 13, 14)}
    await again.close()


async def test_after_midnight_the_month_has_another_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window stays open overnight: Home in the small month leads to the new day."""
    async with shown(tmp_path) as (window, session):
        chosen: list[date] = []
        window.side.month.chosen.connect(chosen.append)
        monkeypatch.setattr(session, "clock", lambda: NOW + timedelta(days=1))
        window._tick()
        QTest.keyClick(window.side.month, Qt.Key.Key_Home)
        QTest.keyClick(window.side.month, Qt.Key.Key_Return)
        assert chosen[-1] == DAY + timedelta(days=1)


async def test_only_blocks_on_their_way_and_the_last_one_are_put_into_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a hundred that are done, none is told again whenever one changes."""
    async with shown(tmp_path) as (window, session):
        (local,) = [stored.calendar.id for stored in session.accounts.calendars]
        for hour in range(4):
            await session.outbox.add([local], Interval.of(at(10 + hour), at(11 + hour)), f"At {10 + hour}")
        await window.settled()
        waiting = replace(session.outbox.blocks[0], state=BlockState.WAITING)
        session.outbox._blocks[waiting.id] = waiting
        told: list[str] = []

        def spell(block: Block) -> str:
            told.append(block.title)
            return block.title

        monkeypatch.setattr(window, "_span", spell)
        session.outbox._tell()
        assert told == ["At 10"]
        (line,) = window.side.findChildren(BlockLine)
        assert line.when.text() == "At 10"
        assert window.foot.ways.full == "✓ At 13: blocked, no longer offered · 1 block on the way"


async def test_a_copied_report_says_nothing_private(tmp_path: Path) -> None:
    """Which calendar has which trouble, without its title, a key or the person's folder."""
    async with shown(tmp_path) as (window, session):
        snapshot, calendar = session.timeline.snapshot, session.accounts.calendars[0].calendar
        assert snapshot is not None
        text = f"cannot read My hours in {Path.home() / 'notes'}: token=pit-0123456789"
        state = CalendarState(problem=Problem(Kind.UNREADABLE_REPLY, text))
        session.timeline.snapshot = replace(snapshot, states={calendar.id: state})
        window.side.report.emit(calendar.account)
        report = QGuiApplication.clipboard().text()
        assert f"{calendar.id}: unreadable_reply: cannot read" in report
        for hidden in ("My hours", str(Path.home()), "0123456789"):
            assert hidden not in report


async def test_a_title_in_other_letters_does_not_turn_the_foot_round(tmp_path: Path) -> None:
    """From right to left a title keeps its own order, and the line around it keeps its."""
    async with shown(tmp_path) as (window, session):
        (local,) = [stored.calendar.id for stored in session.accounts.calendars]
        window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        await session.outbox.add([local], Interval.of(at(10), at(11)), "Gym")
        await window.settled()
        assert window.foot.ways.full.startswith("✓ \u2068Gym\u2069: ")
