"""Cards over the grid: where they stand, whose keys and presses they take, how high they may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.blocks.floating import Card, Fitting, label, place

AT = QRect(60, 80, 140, 60)


@pytest.fixture
def card(host: QWidget) -> Card:
    """A card with a field, a list and a button."""
    card = Card(host)
    card.rows.addWidget(QLineEdit(card))
    card.rows.addWidget(Fitting(card))
    card.rows.addWidget(QPushButton("Go", card))
    return card


def fill(card: Card, count: int) -> Fitting:
    """Put so many lines into its list."""
    listed = card.findChildren(Fitting)[0]
    content = QWidget()
    rows = QVBoxLayout(content)
    for at in range(count):
        line = label(content, "mute")
        line.setText(f"Line {at}")
        rows.addWidget(line)
    listed.fit(content, 320)
    return listed


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
    """Whatever the selection, the card is inside the host; it lies on it only when no side has room."""
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


def test_escape_gives_the_keyboard_back(qtbot: QtBot, host: QWidget, card: Card) -> None:
    """Esc says dropped once, and whoever had the keyboard has it again."""
    grid = host.findChild(QLineEdit, "grid")
    assert isinstance(grid, QLineEdit)
    grid.setFocus()
    heard: list[bool] = []
    card.dropped.connect(lambda: heard.append(True))
    card.open_at(AT)
    field = card.findChildren(QLineEdit)[0]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert heard == [True]
    assert QApplication.focusWidget() is grid


def test_a_press_outside_drops_and_still_counts(qtbot: QtBot, host: QWidget, card: Card) -> None:
    """The press reaches what it hit; presses inside do not drop."""
    heard: list[bool] = []
    card.dropped.connect(lambda: heard.append(True))
    button = QPushButton("other", host)
    button.move(600, 500)
    button.show()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    card.open_at(AT)
    qtbot.mouseClick(card.findChildren(QLineEdit)[0], Qt.MouseButton.LeftButton)
    assert heard == []
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == [True]
    assert pressed == [True]


def test_a_list_scrolls_only_when_it_must(host: QWidget, card: Card) -> None:
    """A few lines are all in sight; many scroll, with what stands below still inside the host."""
    bars = Qt.ScrollBarPolicy
    listed = fill(card, 3)
    card.open_at(AT)
    assert listed.verticalScrollBarPolicy() is bars.ScrollBarAlwaysOff
    fill(card, 60)
    card.open_at(AT)
    assert listed.verticalScrollBarPolicy() is bars.ScrollBarAlwaysOn
    high = listed.height()
    host.resize(760, 300)
    QApplication.sendPostedEvents()
    assert listed.height() < high
    assert host.rect().contains(card.body)
    host.resize(760, 560)
    QApplication.sendPostedEvents()
    assert listed.height() == high


def test_an_empty_list_has_no_height(host: QWidget, card: Card) -> None:
    """Nothing to show takes no room."""
    assert fill(card, 0).height() <= 24


def test_the_windows_letters_are_silent_in_it(host: QWidget, card: Card, qtbot: QtBot) -> None:
    """A letter on a button must not turn the week; keys with Ctrl still reach the window."""
    heard: list[str] = []
    for key in ("T", "PgDown", "Ctrl+K"):
        action = QAction(key, host)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False, key=key: heard.append(key))
        host.addAction(action)
    card.open_at(AT)
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    button = card.findChildren(QPushButton)[0]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_T)
    qtbot.keyClick(button, Qt.Key.Key_PageDown)
    qtbot.keyClick(button, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["Ctrl+K"]
