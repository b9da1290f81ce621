"""What a drag becomes: what is asked, what keys do, what goes out."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import zones
from core.model import Blocking, Calendar, Owner
from gui.blocks.popover import BlockPopover, Proposal
from gui.blocks.targets import Target

BERLIN = "Europe/Berlin"
AT = QRect(60, 80, 140, 60)


def at(text: str) -> int:
    """Epoch seconds of a wall reading in Berlin."""
    return zones.resolve(datetime.fromisoformat(text), BERLIN)


TEN, LATE = at("2026-11-24T10:00"), at("2026-11-24T11:30")


def target(remote: str, checked: bool = True, enabled: bool = True, note: str = "", owner: str = "") -> Target:
    """One calendar to block."""
    owners = (Owner(owner, owner.title()),) if owner else ()
    calendar = Calendar("a", remote, f"Calendar {remote}", blocking=Blocking(owners=owners))
    return Target(calendar, checked, enabled, "blocks host one", note, colour=1)


def proposal(
    *targets: Target | str, start: int = TEN, end: int = LATE, warning: str = "", remark: str = ""
) -> Proposal:
    """Half past eleven is the end; a calendar by its name alone can be blocked."""
    found = [target(one) if isinstance(one, str) else one for one in targets]
    return Proposal(TEN, LATE, BERLIN, "Tue 24 Nov, 10:00–11:30 · 1½ h", found, warning, remark)


@pytest.fixture
def popover(host: QWidget) -> BlockPopover:
    """A popover in a window."""
    return BlockPopover(host)


def test_it_opens_with_the_title_selected(popover: BlockPopover) -> None:
    """Typing at once replaces the title; time and warning are said."""
    popover.ask(AT, proposal("1", "2", warning="A booking", remark="It has passed"), "Busy")
    assert QApplication.focusWidget() is popover.field
    assert popover.field.selectedText() == "Busy"
    assert popover.when.text() == "Tue 24 Nov, 10:00–11:30 · 1½ h"
    assert (popover.times.start.text(), popover.times.end.text()) == ("10:00", "11:30")
    assert popover.warning.isVisible()
    assert popover.remark.isVisible()
    assert not popover.body.intersects(AT)
    popover.ask(AT, proposal("1"), "Busy")
    assert not popover.warning.isVisible()
    assert not popover.remark.isVisible()


def test_enter_blocks_what_is_checked(qtbot: QtBot, popover: BlockPopover) -> None:
    """Enter in the title gives the title and the checked calendars, then it is gone."""
    heard: list[tuple[str, list[str]]] = []
    popover.accepted.connect(lambda title, ids: heard.append((title, ids)))
    popover.ask(AT, proposal(target("1"), target("2", checked=False), target("3", enabled=False)), "Busy")
    qtbot.keyClicks(popover.field, " Dentist ")
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    assert heard == [("Dentist", ["a:1"])]
    assert not popover.isVisible()


def test_an_emptied_title_falls_back(qtbot: QtBot, popover: BlockPopover) -> None:
    """Without a title the offered one is used."""
    heard: list[str] = []
    popover.accepted.connect(lambda title, _: heard.append(title))
    popover.ask(AT, proposal(target("1")), "Busy")
    popover.field.clear()
    qtbot.keyClick(popover.field, Qt.Key.Key_Enter)
    assert heard == ["Busy"]


def test_the_button_counts(qtbot: QtBot, popover: BlockPopover) -> None:
    """The primary button says how many; at none it is off and Enter does nothing."""
    heard: list[str] = []
    popover.accepted.connect(lambda title, _: heard.append(title))
    popover.ask(AT, proposal(target("1"), target("2"), target("3", enabled=False)), "Busy")
    assert popover.block_button.accessibleName() == "Block 2 calendars"
    for box in popover.boxes().values():
        if box.isEnabled():
            qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
    assert not popover.block_button.isEnabled()
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    assert heard == []
    assert popover.isVisible()
    qtbot.keyClick(popover.boxes()["a:2"], Qt.Key.Key_Space)
    assert popover.block_button.accessibleName() == "Block 1 calendar"


def test_what_cannot_be_blocked_says_why(popover: BlockPopover) -> None:
    """It stays readable, is never checked, and its reason reaches screen readers."""
    popover.ask(AT, proposal(target("1", enabled=False, note="reading only")), "Busy")
    box = popover.boxes()["a:1"]
    assert not box.isEnabled()
    assert not box.isChecked()
    assert "reading only" in box.accessibleDescription()


def test_tab_goes_round_inside(qtbot: QtBot, popover: BlockPopover) -> None:
    """The keyboard does not wander into the host behind."""
    popover.ask(AT, proposal(target("1"), target("2", enabled=False)), "Busy")
    visited = []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited == [
        popover.times.start,
        popover.times.end,
        popover.boxes()["a:1"],
        popover.cancel_button,
        popover.block_button,
        popover.field,
    ]
    qtbot.keyClick(popover.field, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is popover.block_button


def test_enter_on_cancel_cancels(qtbot: QtBot, popover: BlockPopover) -> None:
    """Enter never blocks while the keyboard stands on Cancel."""
    heard: list[str] = []
    popover.accepted.connect(lambda *_: heard.append("accepted"))
    popover.dropped.connect(lambda: heard.append("dropped"))
    popover.ask(AT, proposal(target("1")), "Busy")
    popover.cancel_button.setFocus()
    qtbot.keyClick(popover.cancel_button, Qt.Key.Key_Return)
    assert heard == ["dropped"]


def test_it_follows_a_smaller_host(host: QWidget, popover: BlockPopover) -> None:
    """When the host shrinks, the card is still all inside."""
    popover.ask(QRect(500, 400, 60, 60), proposal(*(target(str(at)) for at in range(20))), "Busy")
    host.resize(500, 420)
    QApplication.sendPostedEvents()
    assert host.rect().contains(popover.body)


def test_another_time_is_typed(qtbot: QtBot, popover: BlockPopover) -> None:
    """Another start takes the end along, another end changes the length; whoever listens says what comes of it."""
    heard: list[tuple[int, int]] = []
    popover.span_typed.connect(lambda start, end: heard.append((start, end)))
    popover.ask(AT, proposal("1"), "Busy")
    popover.times.start.selectAll()
    qtbot.keyClicks(popover.times.start, "13:15")
    assert popover.times.end.text() == "14:45"
    popover.times.end.selectAll()
    qtbot.keyClicks(popover.times.end, "14:00")
    assert popover.span == heard[-1] == (at("2026-11-24T13:15"), at("2026-11-24T14:00"))


def test_what_is_no_time_cannot_be_blocked(qtbot: QtBot, popover: BlockPopover) -> None:
    """It says so in one line, the button is off, Enter does nothing; Esc restores before it drops."""
    heard: list[str] = []
    popover.accepted.connect(lambda *_: heard.append("accepted"))
    popover.dropped.connect(lambda: heard.append("dropped"))
    popover.ask(AT, proposal("1"), "Busy")
    popover.times.end.setFocus()
    popover.times.end.selectAll()
    qtbot.keyClicks(popover.times.end, "9:00")
    assert popover.times.trouble == "The end is before the start."
    assert not popover.block_button.isEnabled()
    qtbot.keyClick(popover.times.end, Qt.Key.Key_Return)
    assert heard == []
    qtbot.keyClick(popover.times.end, Qt.Key.Key_Escape)
    assert (popover.span, popover.block_button.isEnabled(), heard) == ((TEN, LATE), True, [])
    qtbot.keyClick(popover.times.end, Qt.Key.Key_Escape)
    assert heard == ["dropped"]


def test_a_choice_outlives_another_time(qtbot: QtBot, popover: BlockPopover) -> None:
    """What the person unchecked stays unchecked; what cannot be had at that time is off, and comes back."""
    popover.ask(AT, proposal("1", "2"), "Busy")
    qtbot.mouseClick(popover.boxes()["a:1"], Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
    popover.show_proposal(proposal("1", target("2", enabled=False, note="steps of 30 minutes")))
    assert popover.checked() == []
    popover.show_proposal(proposal("1", "2"))
    assert popover.checked() == ["a:2"]


def test_calendars_of_one_person_are_one_row(qtbot: QtBot, popover: BlockPopover) -> None:
    """One block covers them, so they are checked together, and all of them go out."""
    popover.ask(AT, proposal(target("1", owner="ada"), target("2", owner="ada"), target("3", owner="ben")), "Busy")
    boxes = popover.boxes()
    assert boxes["a:1"] is boxes["a:2"]
    assert boxes["a:1"].accessibleName() == "Ada: Calendar 1, Calendar 2"
    assert popover.block_button.accessibleName() == "Block 3 calendars"
    qtbot.keyClick(boxes["a:2"], Qt.Key.Key_Space)
    assert popover.checked() == ["a:3"]


def test_the_last_titles_complete_and_one_enter_is_enough(qtbot: QtBot, popover: BlockPopover) -> None:
    """With completions on show Enter still blocks, with what stands in the field."""
    heard: list[str] = []
    popover.accepted.connect(lambda title, _: heard.append(title))
    popover.ask(AT, proposal("1"), "Busy", ["Dentist", "Gym"])
    qtbot.keyClicks(popover.field, "den")
    popup = popover.field.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    assert popover.field.text() == "Dentist"
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert heard == ["Dentist"]


def test_everything_fits_a_small_window(host: QWidget, popover: BlockPopover) -> None:
    """Thirty calendars, a warning and a remark at 760 by 480: the buttons are inside."""
    host.resize(760, 480)
    many = [target(str(one)) for one in range(30)]
    popover.ask(AT, proposal(*many, warning="Lies over a booking: Board", remark="This time has passed."), "Busy")
    assert host.rect().contains(popover.body)
    bottom = popover.block_button.mapTo(popover, QPoint(0, popover.block_button.height())).y()
    assert bottom < popover.height() - 18
