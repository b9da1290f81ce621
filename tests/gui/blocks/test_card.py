"""What a block is: what is shown of it, what can be typed, what goes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.model import Block, BlockState, Interval, Wish
from gui.blocks.card import BlockCard, Facts
from gui.theme import DARK

AT = QRect(60, 80, 140, 60)
TEN = Interval.of(1_795_510_800, 1_795_514_400)
"""Tuesday 24 November 2026, 10:00 to 11:00 in Berlin."""


def block(name: str, state: BlockState = BlockState.CONFIRMED, **more: Any) -> Block:
    """One block of a drag."""
    return Block(name, f"a:{name}", TEN, "Gym", "t", state).but(**more)


def facts(blocks: Sequence[Block], **more: Any) -> Facts:
    """What is known of them, in Berlin."""
    return replace(Facts(blocks, "Tue 24 Nov, 10:00–11:00 · 1 h", "Europe/Berlin", {"a:1": "Sales"}), **more)


@pytest.fixture
def card(host: QWidget) -> BlockCard:
    """A card in a window."""
    return BlockCard(host)


def heard(card: BlockCard) -> list[tuple[Any, ...]]:
    """Everything it asks for from now on."""
    told: list[tuple[Any, ...]] = []
    for name in ("change_asked", "remove_asked", "history_asked", "dropped"):
        getattr(card, name).connect(lambda *what, name=name: told.append((name.removesuffix("_asked"), *what)))
    return told


def test_a_block_says_each_calendars_state(card: BlockCard) -> None:
    """Removing concerns all of it, what was refused as well; one button says it."""
    asked = heard(card)
    blocks = [block("1", proved=True), block("2", BlockState.REFUSED, reason="taken")]
    card.show_block(AT, facts(blocks))
    assert QApplication.focusWidget() is card.close_button
    said = [label.text() for label in card.findChildren(QLabel)]
    assert {"Sales", "blocked, no longer offered", "refused: taken"} <= set(said)
    card.remove_button.click()
    assert card.remove_button.text() == "&Remove"
    assert asked == [("remove", ["1", "2"])]


def test_what_a_service_cannot_do_is_off_and_says_why(card: BlockCard) -> None:
    """No button to remove it, no field to type into, but the reasons."""
    why = {"stays": "It cannot be removed.", "staying": frozenset("1"), "fixed": "It cannot be moved."}
    card.show_block(AT, facts([block("1")], **why))
    assert not card.remove_button.isVisible()
    assert not card.times.isVisible()
    assert card.title.isReadOnly()
    assert card.note.text() == "It cannot be removed.\nIt cannot be moved."
    card.rename()
    assert QApplication.focusWidget() is card.close_button


def test_what_can_be_taken_back_can_be_though_a_part_stays(card: BlockCard) -> None:
    """One calendar that keeps its block does not keep the others of the drag."""
    asked = heard(card)
    card.show_block(AT, facts([block("1"), block("2")], stays="Sales: it stays.", staying=frozenset("1")))
    assert card.note.text() == "Sales: it stays."
    card.remove_button.click()
    assert asked == [("remove", ["2"])]


def test_title_and_time_go_out_together(qtbot: QtBot, card: BlockCard) -> None:
    """One save is one wish, so that one undo takes it back."""
    asked = heard(card)
    card.show_block(AT, facts([block("1")]))
    card.rename()
    qtbot.keyClicks(card.title, "Swim")
    card.times.start.setFocus()
    card.times.start.selectAll()
    qtbot.keyClicks(card.times.start, "12")
    qtbot.keyClick(card.times.start, Qt.Key.Key_Return)
    start, end = TEN.span
    assert asked == [("change", ["1"], (start + 2 * 3600, end + 2 * 3600), "Swim")]


def test_a_block_on_its_way_out_is_not_changed(card: BlockCard) -> None:
    """It is being removed: there is nothing to type."""
    card.show_block(AT, facts([block("1", BlockState.WAITING, wish=Wish.ABSENT)]))
    assert card.title.isReadOnly()
    assert not card.times.isVisible()


def test_a_blocks_state_changes_while_its_card_is_up(card: BlockCard) -> None:
    """New facts replace the old ones in place, and the theme may change too."""
    card.show_block(AT, facts([block("1", BlockState.SENDING)]))
    card.update_block(facts([block("1", BlockState.REFUSED)]))
    assert card.isVisible()
    assert card.remove_button.text() == "&Discard"
    light = card.grab().toImage()
    card.set_theme(DARK)
    assert card.grab().toImage() != light


def test_it_is_renamed_in_place(qtbot: QtBot, card: BlockCard) -> None:
    """F2 selects the title, Enter sends it out for all calendars of the drag; the card stays."""
    asked = heard(card)
    card.show_block(AT, facts([block("1"), block("2")]))
    qtbot.keyClick(card.close_button, Qt.Key.Key_F2)
    assert QApplication.focusWidget() is card.title
    assert card.title.selectedText() == "Gym"
    qtbot.keyClicks(card.title, "Swim ")
    assert card.save_button.isVisible()
    qtbot.keyClick(card.title, Qt.Key.Key_Return)
    assert asked == [("change", ["1", "2"], None, "Swim")]
    assert card.isVisible()
    card.update_block(facts([block("1", title="Swim"), block("2", title="Swim")]))
    assert not card.save_button.isVisible()


def test_escape_restores_the_title_before_it_drops(qtbot: QtBot, card: BlockCard) -> None:
    """Once for what was typed, once for the card."""
    asked = heard(card)
    card.show_block(AT, facts([block("1")]))
    card.rename()
    qtbot.keyClicks(card.title, "Swim")
    qtbot.keyClick(card.title, Qt.Key.Key_Escape)
    assert (card.title.text(), asked, card.save_button.isVisible()) == ("Gym", [], False)
    qtbot.keyClick(card.title, Qt.Key.Key_Escape)
    assert asked == [("dropped",)]


def test_another_time_is_typed_and_goes_out(qtbot: QtBot, card: BlockCard) -> None:
    """Start and end in the zone on show; the facts that come back end the typing."""
    asked = heard(card)
    card.show_block(AT, facts([block("1")]))
    assert (card.times.start.text(), card.times.end.text()) == ("10:00", "11:00")
    card.times.start.setFocus()
    card.times.start.selectAll()
    qtbot.keyClicks(card.times.start, "14")
    qtbot.keyClick(card.times.start, Qt.Key.Key_Return)
    start, end = TEN.span
    assert asked == [("change", ["1"], (start + 4 * 3600, end + 4 * 3600), None)]
    moved = Interval.of(start + 4 * 3600, end + 4 * 3600)
    card.update_block(facts([block("1", BlockState.WAITING, interval=moved)]))
    assert (card.times.start.text(), card.save_button.isVisible()) == ("14:00", False)


def test_what_is_being_typed_outlives_news(qtbot: QtBot, card: BlockCard) -> None:
    """The service answers while somebody types: their words stay."""
    card.show_block(AT, facts([block("1", BlockState.SENDING)]))
    card.rename()
    qtbot.keyClicks(card.title, "Swim")
    card.times.end.selectAll()
    qtbot.keyClicks(card.times.end, "12:3")
    card.update_block(facts([block("1", proved=True)]))
    assert (card.title.text(), card.times.end.text()) == ("Swim", "12:3")


def test_what_is_no_time_does_not_go_out(qtbot: QtBot, card: BlockCard) -> None:
    """The button is off, and Enter neither sends nor closes."""
    asked = heard(card)
    card.show_block(AT, facts([block("1")]))
    card.times.end.setFocus()
    card.times.end.selectAll()
    qtbot.keyClicks(card.times.end, "soon")
    assert not card.save_button.isEnabled()
    qtbot.keyClick(card.times.end, Qt.Key.Key_Return)
    assert (asked, card.isVisible()) == ([], True)


def test_enter_with_nothing_typed_closes(qtbot: QtBot, card: BlockCard) -> None:
    """Nobody has to find the button."""
    asked = heard(card)
    card.show_block(AT, facts([block("1")]))
    card.rename()
    qtbot.keyClick(card.title, Qt.Key.Key_Return)
    assert asked == [("dropped",)]


def test_the_history_unfolds(host: QWidget, card: BlockCard) -> None:
    """It is asked for when it is opened and again with each news, and folds away; all inside the window."""
    asked = heard(card)
    card.show_block(AT, facts([block("1")]))
    card.history_button.click()
    card.show_history([f"Tue 24 Nov, 09:{at:02} · Sent" for at in range(40)])
    lines = [label for label in card.findChildren(QLabel) if label.text().endswith("Sent")]
    assert len(lines) == 40
    assert lines[0].isVisible()
    assert host.rect().contains(card.body)
    card.update_block(facts([block("1", proved=True)]))
    assert asked == [("history", ["1"])] * 2
    card.history_button.click()
    assert not lines[0].isVisible()
    card.show_block(AT, facts([block("1")]))
    assert not card.history_button.isChecked()
