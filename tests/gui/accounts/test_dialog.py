"""The account dialog: any fields become a form; asked by signals, answered in place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.errors import Kind, Problem
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


def test_a_service_is_chosen_by_keys(qtbot: QtBot) -> None:
    """Tab and Enter, or Space: nobody needs a pointer for the first step."""
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        dialog = AccountDialog([BARE, ACME])
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.open()
        qtbot.keyClick(dialog.provider_buttons["bare"], Qt.Key.Key_Tab)
        assert dialog.provider_buttons["acme"].hasFocus()
        qtbot.keyClick(dialog.provider_buttons["acme"], key)
        assert form(dialog).info.key == "acme"
        dialog.close()


def test_check_asks_with_the_same_draft(qtbot: QtBot, dialog: AccountDialog) -> None:
    """Checking stores nothing but needs as much."""
    heard: list[Draft] = []
    dialog.check_asked.connect(heard.append)
    dialog.check_button.click()
    assert heard == []
    filled(qtbot, dialog)
    dialog.check_button.click()
    assert heard[0].secrets == {"token": "s3cret"}


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
    assert dialog.progress.text()
    assert not dialog.check_button.isEnabled()
    assert dialog.cancel_button.isEnabled()
    qtbot.keyClicks(line(dialog, "place"), "x")
    assert heard == [True]
    assert dialog.check_button.isEnabled()
    assert not dialog.progress.text()
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
