"""The parts of a form: what each kind of field takes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.form import Choice
from fakes.acme import ACME, BARE, filled, form, line
from fakes.person import wheel
from gui.accounts.dialog import AccountDialog
from gui.accounts.entries import ChoiceEntry, PickEntry, PickManyEntry, SecretEntry


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[AccountDialog]:
    """A new account at Acme, nothing filled in."""
    dialog = AccountDialog([ACME, BARE])
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    dialog.choose("acme")
    yield dialog
    dialog.close()


def test_a_secret_is_hidden_until_asked(dialog: AccountDialog) -> None:
    """Show and Hide change only how it looks."""
    entry = form(dialog).entries["token"]
    assert isinstance(entry, SecretEntry)
    assert entry.line.echoMode() is QLineEdit.EchoMode.Password
    entry.show_button.click()
    assert entry.line.echoMode() is QLineEdit.EchoMode.Normal
    assert entry.show_button.text() == "Hide"
    entry.show_button.click()
    assert entry.line.echoMode() is QLineEdit.EchoMode.Password


def test_choices_may_be_left_open_when_optional(qtbot: QtBot, dialog: AccountDialog) -> None:
    """An optional choice begins with "Not set"; a required one with its default."""
    filled(qtbot, dialog)
    maybe, how = form(dialog).entries["maybe"], form(dialog).entries["how"]
    assert isinstance(maybe, ChoiceEntry)
    assert isinstance(how, ChoiceEntry)
    assert maybe.value() == ""
    maybe.box.setCurrentIndex(1)
    how.box.setCurrentIndex(0)
    assert dialog.draft().settings["maybe"] == "x"
    assert dialog.draft().settings["how"] == "a"


def test_the_wheel_over_a_choice_leaves_everything_as_it_is(qtbot: QtBot, dialog: AccountDialog) -> None:
    """Neither what is chosen changes nor where the keyboard is: it scrolls the form."""
    token, how = form(dialog).entries["token"], form(dialog).entries["how"]
    assert isinstance(token, SecretEntry)
    assert isinstance(how, ChoiceEntry)
    token.line.setFocus()
    before = how.value()
    wheel(how.box, QPointF(how.box.rect().center()), -120)
    assert how.value() == before
    assert not how.box.hasFocus()
    assert how.box.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_a_picker_asks_and_takes_free_text_meanwhile(qtbot: QtBot, dialog: AccountDialog) -> None:
    """It asks with what is filled in so far, and keeps a typed value when the list comes."""
    heard: list[tuple[str, dict[str, str]]] = []
    dialog.choices_asked.connect(lambda key, values: heard.append((key, values)))
    filled(qtbot, dialog)
    pick = form(dialog).entries["one"]
    assert isinstance(pick, PickEntry)
    pick.box.setEditText("2")
    assert pick.value() == "2"
    pick.load_button.click()
    assert heard[0][0] == "one"
    assert heard[0][1]["place"] == "home"
    dialog.set_choices("one", [Choice("1", "First"), Choice("2", "Second")])
    assert pick.box.currentText() == "Second"
    assert pick.value() == "2"
    pick.box.setEditText("odd")
    dialog.set_choices("one", [Choice("1", "First")])
    assert pick.value() == "odd"
    dialog.set_choices("nobody", [])


def test_many_are_picked_by_ticking(qtbot: QtBot, dialog: AccountDialog) -> None:
    """What was typed is ticked when the list comes, also what the service does not know."""
    entry = form(dialog).entries["many"]
    assert isinstance(entry, PickManyEntry)
    qtbot.keyClicks(entry.line, "2, 9 ,")
    assert entry.value() == "2,9"
    dialog.set_choices("many", [Choice("1", "First"), Choice("2", "Second")])
    assert entry.list.isVisible()
    assert entry.value() == "2,9"
    entry.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert entry.value() == "1,2,9"
    dialog.set_choices("many", [Choice("1", "First")])
    assert entry.value() == "1,2,9"


def test_a_zone_is_completed_by_any_part(dialog: AccountDialog) -> None:
    """Typing a city is enough to find its zone."""
    completer = line(dialog, "zone").completer()
    assert completer is not None
    completer.setCompletionPrefix("berl")
    assert completer.currentCompletion() == "Europe/Berlin"
