"""The two cards over the grid: where they stand, what keys do, what they ask for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from core.model import Block, Blocking, BlockState, Calendar, Interval
from gui.popover import BlockCard, BlockPopover, Target, place
from gui.theme import DARK

NOW = datetime(2026, 11, 24, 8, 42, tzinfo=UTC)
AT = QRect(60, 80, 140, 60)


def target(remote: str, checked: bool = True, enabled: bool = True, note: str = "") -> Target:
    """One calendar to block."""
    calendar = Calendar("a", remote, f"Calendar {remote}", blocking=Blocking())
    return Target(calendar, checked, enabled, "blocks host one", note, colour=1)


def block(name: str, state: BlockState, **more: object) -> Block:
    """One block of a drag."""
    return Block(name, f"a:{name}", Interval(NOW, NOW + timedelta(hours=1)), "Gym", "t", state).but(**more)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    """A window with something else that takes the keyboard."""
    window = QWidget()
    window.resize(760, 560)
    QLineEdit(window).setObjectName("grid")
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()


@pytest.fixture
def popover(window: QWidget) -> BlockPopover:
    """A popover in that window."""
    return BlockPopover(window)


@given(
    st.integers(0, 900),
    st.integers(0, 700),
    st.integers(1, 900),
    st.integers(1, 700),
    st.integers(50, 400),
    st.integers(50, 400),
)
def test_a_card_stays_inside_and_covers_only_without_room(
    x: int, y: int, width: int, height: int, wide: int, high: int
) -> None:
    """Whatever the selection, the card is inside the window; it lies on it only when no side has room."""
    area, at, size = QRect(0, 0, 1000, 800), QRect(x, y, width, height), QSize(wide, high)
    card = QRect(place(size, at, area), size)
    assert area.contains(card)
    room = (
        area.right() - at.right() >= wide + 6
        or at.left() - area.left() >= wide + 6
        or area.bottom() - at.bottom() >= high + 6
        or at.top() - area.top() >= high + 6
    )
    if room:
        assert not card.intersects(at)


def test_it_opens_with_the_title_selected(popover: BlockPopover) -> None:
    """Typing at once replaces the title; time and warning are said."""
    popover.ask(AT, "Thu 26 Nov, 13:00–14:30 · 1½ h", "Busy", [target("1"), target("2")], "A booking")
    assert QApplication.focusWidget() is popover.field
    assert popover.field.selectedText() == "Busy"
    assert popover.when.text().endswith("1½ h")
    assert popover.warning.isVisible()
    assert not popover.body.intersects(AT)
    popover.ask(AT, "Fri", "Busy", [target("1")])
    assert not popover.warning.isVisible()


def test_enter_blocks_what_is_checked(qtbot: QtBot, popover: BlockPopover) -> None:
    """Enter in the title gives the title and the checked calendars, then it is gone."""
    heard: list[tuple[str, list[str]]] = []
    popover.accepted.connect(lambda title, ids: heard.append((title, ids)))
    popover.ask(AT, "Thu", "Busy", [target("1"), target("2", checked=False), target("3", enabled=False)])
    qtbot.keyClicks(popover.field, " Dentist ")
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    assert heard == [("Dentist", ["a:1"])]
    assert not popover.isVisible()


def test_an_emptied_title_falls_back(qtbot: QtBot, popover: BlockPopover) -> None:
    """Without a title the offered one is used."""
    heard: list[str] = []
    popover.accepted.connect(lambda title, _: heard.append(title))
    popover.ask(AT, "Thu", "Busy", [target("1")])
    popover.field.clear()
    qtbot.keyClick(popover.field, Qt.Key.Key_Enter)
    assert heard == ["Busy"]


def test_the_button_counts(qtbot: QtBot, popover: BlockPopover) -> None:
    """The primary button says how many; at none it is off and Enter does nothing."""
    heard: list[str] = []
    popover.accepted.connect(lambda title, _: heard.append(title))
    popover.ask(AT, "Thu", "Busy", [target("1"), target("2"), target("3", enabled=False)])
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
    popover.ask(AT, "Thu", "Busy", [target("1", enabled=False, note="reading only")])
    box = popover.boxes()["a:1"]
    assert not box.isEnabled()
    assert not box.isChecked()
    assert "reading only" in box.accessibleDescription()


def test_escape_gives_the_keyboard_back(qtbot: QtBot, window: QWidget, popover: BlockPopover) -> None:
    """Esc says dropped once, and whoever had the keyboard has it again."""
    grid = window.findChild(QLineEdit, "grid")
    assert isinstance(grid, QLineEdit)
    grid.setFocus()
    heard: list[bool] = []
    popover.dropped.connect(lambda: heard.append(True))
    popover.ask(AT, "Thu", "Busy", [target("1")])
    qtbot.keyClick(popover.field, Qt.Key.Key_Escape)
    assert heard == [True]
    assert QApplication.focusWidget() is grid


def test_a_press_outside_drops_and_still_counts(qtbot: QtBot, window: QWidget, popover: BlockPopover) -> None:
    """The press reaches what it hit; presses inside do not drop."""
    heard: list[bool] = []
    popover.dropped.connect(lambda: heard.append(True))
    button = QPushButton("other", window)
    button.move(600, 500)
    button.show()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    popover.ask(AT, "Thu", "Busy", [target("1")])
    qtbot.mouseClick(popover.field, Qt.MouseButton.LeftButton)
    assert heard == []
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == [True]
    assert pressed == [True]


def test_tab_goes_round_inside(qtbot: QtBot, popover: BlockPopover) -> None:
    """The keyboard does not wander into the window behind."""
    popover.ask(AT, "Thu", "Busy", [target("1"), target("2", enabled=False)])
    visited = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited == [popover.boxes()["a:1"], popover.cancel_button, popover.block_button, popover.field]
    qtbot.keyClick(popover.field, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is popover.block_button


def test_enter_on_cancel_cancels(qtbot: QtBot, popover: BlockPopover) -> None:
    """Enter never blocks while the keyboard stands on Cancel."""
    heard: list[str] = []
    popover.accepted.connect(lambda *_: heard.append("accepted"))
    popover.dropped.connect(lambda: heard.append("dropped"))
    popover.ask(AT, "Thu", "Busy", [target("1")])
    popover.cancel_button.setFocus()
    qtbot.keyClick(popover.cancel_button, Qt.Key.Key_Return)
    assert heard == ["dropped"]


def test_it_follows_a_smaller_window(window: QWidget, popover: BlockPopover) -> None:
    """When the window shrinks, the card is still all inside."""
    popover.ask(QRect(500, 400, 60, 60), "Thu", "Busy", [target(str(at)) for at in range(20)])
    window.resize(500, 420)
    QApplication.sendPostedEvents()
    assert window.rect().contains(popover.body)


def test_a_block_says_each_calendars_state(window: QWidget) -> None:
    """Removing concerns what is there, discarding what was refused."""
    card = BlockCard(window)
    asked: list[tuple[str, list[str]]] = []
    card.remove_asked.connect(lambda ids: asked.append(("remove", ids)))
    card.discard_asked.connect(lambda ids: asked.append(("discard", ids)))
    blocks = [block("1", BlockState.CONFIRMED, proved=True), block("2", BlockState.REFUSED, reason="taken")]
    card.show_block(AT, "Tue", blocks, {"a:1": "Sales", "a:2": "Intro"}, True)
    assert QApplication.focusWidget() is card.close_button
    card.remove_button.click()
    card.show_block(AT, "Tue", blocks, {}, True)
    card.discard_button.click()
    assert asked == [("remove", ["1"]), ("discard", ["2"])]


def test_a_block_that_stays_says_why(window: QWidget) -> None:
    """Without a way to remove it there is no button but a reason."""
    card = BlockCard(window)
    card.show_block(AT, "Tue", [block("1", BlockState.CONFIRMED)], {}, False, "The service cannot remove it")
    assert not card.remove_button.isVisible()
    assert not card.discard_button.isVisible()
    assert card.note.isVisible()


def test_a_blocks_state_changes_while_its_card_is_up(window: QWidget) -> None:
    """New facts replace the old ones in place, and the theme may change too."""
    card = BlockCard(window)
    card.show_block(AT, "Tue", [block("1", BlockState.SENDING)], {}, True)
    card.update_blocks([block("1", BlockState.REFUSED)], "Tue", {}, True)
    assert card.isVisible()
    assert card.discard_button.isVisible()
    assert not card.remove_button.isVisible()
    light = card.grab().toImage()
    card.set_theme(DARK)
    assert card.grab().toImage() != light


def test_a_list_scrolls_only_when_it_must(window: QWidget, popover: BlockPopover) -> None:
    """A few targets are all in sight; many scroll, with the buttons still inside the window."""
    popover.ask(AT, "Thu", "Busy", [target("1"), target("2")])
    bar = popover.findChildren(QScrollBar)
    assert not any(one.isVisible() for one in bar)
    popover.ask(AT, "Thu", "Busy", [target(str(at)) for at in range(30)])
    assert any(one.isVisible() for one in bar)
    bottom = popover.block_button.mapTo(window, QPoint(0, popover.block_button.height())).y()
    assert bottom < window.height()
