"""What is said aloud, and to whom."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.words import aloud


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, str]]]:
    """What reaches the bridge."""
    found: list[tuple[str, str]] = []

    def tell(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        found.append((event.politeness().name, event.message()))

    monkeypatch.setattr(aloud, "tell", tell)
    before = QAccessible.isActive()
    yield found
    QAccessible.setActive(before)


def test_only_words_and_only_when_somebody_listens(heard: list[tuple[str, str]], qtbot: QtBot) -> None:
    """Nobody there, nothing to say: silence. What is urgent interrupts."""
    label = QLabel()
    qtbot.addWidget(label)
    QAccessible.setActive(False)
    aloud.announce(label, "Copied")
    QAccessible.setActive(True)
    aloud.announce(label, "")
    assert heard == []
    aloud.announce(label, "Copied")
    aloud.announce(label, "Sign-in refused", urgent=True)
    assert heard == [("Polite", "Copied"), ("Assertive", "Sign-in refused")]
