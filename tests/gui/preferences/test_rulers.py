"""The rulers' panel: order, names, by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.preferences.rulers import RulerPanel
from gui.theme import LIGHT

RULERS = ["America/New_York", "Asia/Kolkata", "Europe/London"]


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[RulerPanel]:
    """The panel over three rulers, one of them named."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 560)
    button = QPushButton("Berlin", window)
    window.show()
    made = RulerPanel(window, LIGHT)
    made.ask(button, RULERS, {"Asia/Kolkata": "Priya"}, "Europe/Berlin")
    yield made
    window.close()


def press(panel: RulerPanel, zone: str, what: str) -> None:
    """Press a ruler's button."""
    button = panel.button(zone, what)
    assert button is not None
    button.click()


def test_rulers_are_put_in_order_and_taken_away(panel: RulerPanel) -> None:
    """The first stands outermost; the first cannot go further out, nor the last further in."""
    told: list[list[str]] = []
    panel.changed.connect(lambda rulers, _: told.append(rulers))
    press(panel, "Asia/Kolkata", "up")
    press(panel, "America/New_York", "down")
    press(panel, "Europe/London", "remove")
    assert told == [
        ["Asia/Kolkata", "America/New_York", "Europe/London"],
        ["Asia/Kolkata", "Europe/London", "America/New_York"],
        ["Asia/Kolkata", "America/New_York"],
    ]
    first, last = panel.button("Asia/Kolkata", "up"), panel.button("America/New_York", "down")
    assert first is not None
    assert last is not None
    assert not first.isEnabled()
    assert not last.isEnabled()


def test_a_ruler_gets_a_name_and_loses_it(panel: RulerPanel, qtbot: QtBot) -> None:
    """Written with Enter or by leaving the field; empty, it is the city again."""
    told: list[dict[str, str]] = []
    panel.changed.connect(lambda _, names: told.append(names))
    field = panel.field("America/New_York")
    assert field is not None
    panel.activateWindow()
    field.setFocus()
    qtbot.keyClicks(field, "Head office")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert told[-1] == {"Asia/Kolkata": "Priya", "America/New_York": "Head office"}
    named = panel.field("Asia/Kolkata")
    assert named is not None
    assert named.text() == "Priya"
    named.clear()
    named.editingFinished.emit()
    assert told[-1] == {"America/New_York": "Head office"}


def test_escape_closes_it_and_add_asks_for_a_zone(panel: RulerPanel, qtbot: QtBot) -> None:
    """The list of zones takes its place."""
    with qtbot.waitSignal(panel.add_asked):
        panel.add_button.click()
    assert not panel.isVisible()
