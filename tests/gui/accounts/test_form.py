"""The form of a service: what is filled in, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from core.model import Account
from fakes.acme import ACME, BARE, FIELDS, filled, form, line, said
from gui.accounts.dialog import AccountDialog
from gui.accounts.form import Draft


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


def test_editing_keeps_secrets_that_are_not_typed(qtbot: QtBot) -> None:
    """An empty secret is left out of the draft; stored settings are there; unknown ones do no harm."""
    account = Account("7", "acme", "Mine", {"place": "home", "how": "a", "found_out": "eu"})
    dialog = AccountDialog([ACME], account=account)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.back_button.isVisible()
    draft = dialog.draft()
    assert draft.account_id == "7"
    assert draft.secrets == {}
    assert draft.settings["how"] == "a"
    assert "found_out" not in draft.settings
    qtbot.keyClicks(line(dialog, "spare"), "new")
    assert dialog.draft().secrets == {"spare": "new"}


def test_only_what_is_kept_is_said_to_be_kept(qtbot: QtBot) -> None:
    """A secret that is nowhere is asked for; without a keyring nothing is said to be in one."""
    dialog = AccountDialog([ACME], account=Account("7", "acme", "Mine", {"place": "home"}))
    qtbot.addWidget(dialog)
    dialog.open()
    token = line(dialog, "token")
    assert token.placeholderText() == ""
    dialog.show_secrets([], True)
    assert token.placeholderText() == "kept in the keyring; empty leaves it as it is"
    dialog.show_secrets([], False)
    assert token.placeholderText() == "kept for this session; empty leaves it as it is"
    dialog.show_secrets(["token"], True)
    assert token.placeholderText() == "kept in the keyring"
    dialog.show_secrets(["token"], False)
    assert token.placeholderText() == "kept for this session only: no keyring here"
    dialog.save_button.click()
    assert said(dialog) == ["Token is missing."]
    new = AccountDialog([ACME])
    qtbot.addWidget(new)
    new.show_secrets([], True)
    new.choose("acme")
    assert line(new, "token").placeholderText() == "kept in the keyring"


def test_every_empty_field_is_told_at_once(qtbot: QtBot, dialog: AccountDialog) -> None:
    """Each at its place, and the caret goes to the first from the top."""
    form(dialog).title.clear()
    line(dialog, "token").setFocus()
    dialog.check_button.click()
    assert said(dialog) == ["The account needs a name.", "Place & time is missing.", "Token is missing."]
    assert form(dialog).title.hasFocus()
    qtbot.keyClicks(form(dialog).title, "Mine")
    assert said(dialog) == ["Place & time is missing.", "Token is missing."]


def test_a_problem_out_of_sight_comes_into_view(qtbot: QtBot, dialog: AccountDialog) -> None:
    """Whatever part of the form is looked at, the field and what is wrong with it are shown."""
    dialog.resize(dialog.width(), dialog.minimumHeight())
    filled(qtbot, dialog)
    area = form(dialog).findChild(QScrollArea)
    assert area is not None
    for key, text in (("base_url", "http://api.example.com"), ("base_url", "https://x y"), ("place", " ")):
        line(dialog, key).setText(text)
        area.verticalScrollBar().setValue(0 if key != "place" else area.verticalScrollBar().maximum())
        dialog.check_button.click()
        QCoreApplication.sendPostedEvents()  # what is laid out later must not push it away again
        (label,) = [one for one in dialog.findChildren(QLabel) if one.property("danger") and one.isVisible()]
        seen = area.viewport().rect()
        for one in (line(dialog, key), label):
            assert seen.contains(QRect(one.mapTo(area.viewport(), QPoint(0, 0)), one.size())), (key, text)


def test_advanced_fields_are_folded(qtbot: QtBot, dialog: AccountDialog) -> None:
    """Behind "More settings" until asked for, filled in all the same."""
    assert not line(dialog, "zone").isVisible()
    form(dialog).more_button.click()
    assert line(dialog, "zone").isVisible()
    filled(qtbot, dialog)
    qtbot.keyClicks(line(dialog, "zone"), "America/New York")
    assert dialog.draft().settings["zone"] == "America/New_York"


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
    assert not set(letters) & set("bhcam")


def test_a_problem_is_spoken_and_then_forgotten(qtbot: QtBot, dialog: AccountDialog) -> None:
    """The field's description is the problem while there is one, and its help again after the first key."""
    place = line(dialog, "place")
    filled(qtbot, dialog)
    place.setText("")
    dialog.save_button.click()
    assert place.accessibleDescription() == "Place & time is missing."
    qtbot.keyClicks(place, "x")
    assert place.accessibleDescription() == "Where it is"
