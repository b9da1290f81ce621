"""An account dialog for services that do not exist, for the tests of its parts."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from core.form import Choice, Field, FieldKind
from gui.accounts.dialog import AccountDialog
from gui.accounts.entries import LineEntry, PickManyEntry, SecretEntry
from gui.accounts.form import Form, ProviderInfo

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
