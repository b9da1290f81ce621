"""The settings dialog shows what is preferred and tells each choice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from core.secrets import Vault
from core.session import Session
from gui.preferences.prefs import CHOICES, Prefs
from gui.preferences.settings import SettingsDialog


async def test_it_shows_what_is_chosen_and_tells_what_is_pressed(tmp_path: Path, qtbot: QtBot) -> None:
    """A choice goes out with its key and value as soon as it is made, by keys alone."""
    session = await Session.open(tmp_path, vault=Vault(search=False))
    await session.prefer("grain", 30)
    dialog = SettingsDialog(Prefs(session))
    told: list[tuple[str, object]] = []
    dialog.chosen.connect(lambda key, value: told.append((key, value)))
    dialog.open()
    grain, letters = dialog.fields["grain"], dialog.fields["letters"]
    assert isinstance(grain, QComboBox)
    assert isinstance(letters, QCheckBox)
    assert grain.currentData() == 30
    assert letters.isChecked()
    qtbot.keyClick(grain, Qt.Key.Key_Down)
    qtbot.keyClick(letters, Qt.Key.Key_Space)
    assert told == [("grain", 60), ("letters", False)]
    assert any("over bookings" in label.text() for label in dialog.findChildren(QLabel))
    dialog.close()
    await session.close()


async def test_all_choices_can_be_chosen_and_have_a_letter(tmp_path: Path) -> None:
    """Nothing that can be preferred is missing from its list, and Alt with a letter reaches every field."""
    session = await Session.open(tmp_path, vault=Vault(search=False))
    dialog = SettingsDialog(Prefs(session))
    for key, field in dialog.fields.items():
        if isinstance(field, QComboBox):
            assert [field.itemData(at) for at in range(field.count())] == list(CHOICES[key]), key
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    texts = labels + [box.text() for box in dialog.findChildren(QCheckBox)]
    letters = [text[text.index("&") + 1].casefold() for text in texts]
    assert len(set(letters)) == len(letters) == len(dialog.fields)
    dialog.close()
    await session.close()
