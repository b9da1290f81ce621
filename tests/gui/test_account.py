"""The account dialog: any fields become a form; asked by signals, answered in place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from core.errors import Kind, Problem
from core.form import Choice, Field, FieldKind
from core.model import Account
from gui.account import (
    AccountDialog,
    ChoiceEntry,
    Draft,
    Form,
    LineEntry,
    PickEntry,
    PickManyEntry,
    ProviderInfo,
    SecretEntry,
)

FIELDS = (
    Field("place", "Place & time", help="Where it is"),
    Field("token", "Token", FieldKind.SECRET),
    Field("spare", "Spare token", FieldKind.SECRET, required=False),
    Field("how", "How", FieldKind.CHOICE, choices=(Choice("a", "Way A"), Choice("b", "Way B")), default="b"),
    Field("maybe", "Maybe", FieldKind.CHOICE, required=False, choices=(Choice("x", "X"),)),
    Field("one", "One", FieldKind.PICK, required=False),
    Field("many", "Many", FieldKind.PICK_MANY, required=False),
    Field("mails", "Mails", FieldKind.EMAILS, required=False),
    Field("zone", "Zone", FieldKind.ZONE, required=False, advanced=True),
    Field("base_url", "Address", FieldKind.URL, False, default="https://api.example.com", advanced=True),
)
ACME = ProviderInfo("acme", "Acme", "Everything in one place", FIELDS)
BARE = ProviderInfo("bare", "Bare", "", ())


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


def form(dialog: AccountDialog) -> Form:
    """Its form."""
    assert dialog.form is not None
    return dialog.form


def line(dialog: AccountDialog, key: str) -> QLineEdit:
    """The line of a field."""
    entry = form(dialog).entries[key]
    assert isinstance(entry, LineEntry | SecretEntry | PickManyEntry)
    return entry.line


def filled(qtbot: QtBot, dialog: AccountDialog) -> None:
    """The least that is needed."""
    qtbot.keyClicks(line(dialog, "place"), "home")
    qtbot.keyClicks(line(dialog, "token"), " s3cret ")


def said(dialog: AccountDialog) -> list[str]:
    """Problems on show."""
    labels = dialog.findChildren(QLabel)
    return [label.text() for label in labels if label.property("danger") and label.isVisible()]


def test_a_service_is_chosen_first(qtbot: QtBot) -> None:
    """One press on a service opens its form; Back returns to the list."""
    dialog = AccountDialog([ACME, BARE])
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.save_button.isVisible()
    dialog.provider_buttons["acme"].click()
    assert dialog.save_button.isVisible()
    assert form(dialog).title.text() == "Acme"
    assert list(form(dialog).entries) == [field.key for field in FIELDS]
    dialog.back_button.click()
    assert dialog.provider_buttons["bare"].isVisible()
    dialog.provider_buttons["bare"].click()
    assert form(dialog).entries == {}
    assert not form(dialog).more_button.isVisible()


def test_the_caret_waits_where_something_is_needed(dialog: AccountDialog) -> None:
    """The first empty required field has the keyboard."""
    assert line(dialog, "place").hasFocus()


def test_a_draft_holds_what_was_filled_in(qtbot: QtBot, dialog: AccountDialog) -> None:
    """Settings with defaults, secrets apart, and no secret in the repr."""
    heard: list[Draft] = []
    dialog.save_asked.connect(heard.append)
    filled(qtbot, dialog)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert heard == [
        Draft(
            None,
            "acme",
            "Acme",
            {"place": "home", "how": "b", "base_url": "https://api.example.com"},
            {"token": "s3cret"},
        )
    ]
    assert "s3cret" not in repr(heard[0])


def test_check_asks_with_the_same_draft(qtbot: QtBot, dialog: AccountDialog) -> None:
    """Checking stores nothing but needs as much."""
    heard: list[Draft] = []
    dialog.check_asked.connect(heard.append)
    dialog.check_button.click()
    assert heard == []
    filled(qtbot, dialog)
    dialog.check_button.click()
    assert heard[0].secrets == {"token": "s3cret"}


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("place", "", "Place & time is missing."),
        ("token", "", "Token is missing."),
        ("zone", "Europe/Berlni", "did you mean Europe/Berlin"),
        ("base_url", "http://api.example.com", "unprotected"),
    ],
)
def test_what_is_wrong_stands_at_its_field(
    qtbot: QtBot, dialog: AccountDialog, key: str, text: str, words: str
) -> None:
    """Nothing is asked; the field is shown, focused, and the words go when it is changed."""
    heard: list[Draft] = []
    dialog.save_asked.connect(heard.append)
    filled(qtbot, dialog)
    line(dialog, key).setText(text)
    dialog.save_button.click()
    assert heard == []
    assert any(words in one for one in said(dialog))
    assert line(dialog, key).isVisible()
    assert line(dialog, key).hasFocus()
    qtbot.keyClicks(line(dialog, key), "x")
    assert said(dialog) == []


def test_an_account_needs_a_name(qtbot: QtBot, dialog: AccountDialog) -> None:
    """The name is a field like the others."""
    filled(qtbot, dialog)
    form(dialog).title.setText("  ")
    dialog.save_button.click()
    assert said(dialog) == ["The account needs a name."]
    assert form(dialog).title.hasFocus()


def test_a_problem_of_no_field_stands_at_the_foot(dialog: AccountDialog) -> None:
    """What names no field is said below, with a countdown when the time is known."""
    now = datetime(2026, 11, 24, tzinfo=UTC)
    dialog.show_checking()
    dialog.show_problem(Problem(Kind.OFFLINE, "cannot reach api.example.com", where="api.example.com"))
    assert said(dialog) == ["No connection: cannot reach api.example.com"]
    slow = Problem(Kind.SLOW_DOWN, "slow down", until=now + timedelta(seconds=9))
    dialog.show_problem(slow, now)
    assert said(dialog) == ["Slow down. Retry in 0:09."]
    dialog.show_problem(Problem(Kind.SIGN_IN_REFUSED, "wrong", where="token"), now)
    assert said(dialog) == ["Sign-in refused: wrong"]
    assert line(dialog, "token").hasFocus()


def test_while_checking_it_stays_usable(qtbot: QtBot, dialog: AccountDialog) -> None:
    """Progress is quiet; a change of a field ends the waiting, and says so."""
    heard: list[bool] = []
    dialog.abandoned.connect(lambda: heard.append(True))
    dialog.show_checking()
    assert dialog.progress.isVisible()
    assert not dialog.check_button.isEnabled()
    assert dialog.cancel_button.isEnabled()
    qtbot.keyClicks(line(dialog, "place"), "x")
    assert heard == [True]
    assert dialog.check_button.isEnabled()
    assert not dialog.progress.isVisible()
    dialog.show_checked("Signed in as Ada")
    assert dialog.progress.text() == "Signed in as Ada"


def test_closing_abandons_and_finishing_does_not(qtbot: QtBot, dialog: AccountDialog) -> None:
    """Esc gives up once; an account that was kept was not given up."""
    heard: list[bool] = []
    dialog.abandoned.connect(lambda: heard.append(True))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert heard == [True]
    other = AccountDialog([ACME])
    qtbot.addWidget(other)
    other.abandoned.connect(lambda: heard.append(True))
    other.open()
    other.show_checking()
    other.finish()
    assert not other.isVisible()
    assert heard == [True]


def test_editing_keeps_secrets_that_are_not_typed(qtbot: QtBot) -> None:
    """An empty secret is left out of the draft; stored settings are there; unknown ones do no harm."""
    account = Account("7", "acme", "Mine", {"place": "home", "how": "a", "found_out": "eu"})
    dialog = AccountDialog([ACME], account=account)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.back_button.isVisible()
    assert "keyring" in line(dialog, "token").placeholderText()
    draft = dialog.draft()
    assert draft.account_id == "7"
    assert draft.secrets == {}
    assert draft.settings["how"] == "a"
    assert "found_out" not in draft.settings
    qtbot.keyClicks(line(dialog, "spare"), "new")
    assert dialog.draft().secrets == {"spare": "new"}


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


def test_advanced_fields_are_folded(qtbot: QtBot, dialog: AccountDialog) -> None:
    """Behind "More settings" until asked for, filled in all the same."""
    assert not line(dialog, "zone").isVisible()
    form(dialog).more_button.click()
    assert line(dialog, "zone").isVisible()
    filled(qtbot, dialog)
    qtbot.keyClicks(line(dialog, "zone"), "America/New York")
    assert dialog.draft().settings["zone"] == "America/New_York"


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


def test_every_field_has_a_name_and_its_own_mnemonic(dialog: AccountDialog) -> None:
    """Labels lead to their fields; no two share a letter, nor do they with the buttons."""
    labels = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    letters = []
    for label in labels:
        at = label.text().replace("&&", "  ").find("&")
        letters.append(label.text()[at + 1].casefold())
        buddy = label.buddy()
        assert buddy is not None
        assert buddy.accessibleName()
    assert len(labels) == len(FIELDS) + 1
    assert len(set(letters)) == len(letters)
    assert not set(letters) & set("bhcasm")


def test_a_zone_is_completed_by_any_part(dialog: AccountDialog) -> None:
    """Typing a city is enough to find its zone."""
    completer = line(dialog, "zone").completer()
    assert completer is not None
    completer.setCompletionPrefix("berl")
    assert completer.currentCompletion() == "Europe/Berlin"
