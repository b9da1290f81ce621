"""Go to a date: typed, understood aloud, gone to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.finding.goto import GoTo, words_of
from gui.finding.when import Words, understand
from gui.theme import LIGHT

TODAY = date(2026, 11, 24)
LANGUAGES = ["en_US", "en_GB", "de_DE", "fr_FR", "es_ES"]


def words(name: str) -> Words:
    """What the program knows of a language without translations."""
    return words_of(QLocale(name), today=(), tomorrow=(), yesterday=(), ahead=(), behind=(), week=())


@pytest.fixture
def goto(qtbot: QtBot) -> Iterator[GoTo]:
    """The field, open under a button."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 560)
    button = QPushButton("23 – 29 November", window)
    window.show()
    made = GoTo(window, LIGHT)
    made.ask(button, TODAY)
    yield made
    window.close()


def test_it_says_what_it_understood_and_goes_there(goto: GoTo, qtbot: QtBot) -> None:
    """Live words while typing, Enter goes."""
    heard: list[date] = []
    goto.chosen.connect(heard.append)
    qtbot.keyClicks(goto.field, "next thu")
    assert goto.said.text() == "Thursday, 3 December 2026 · week 49"
    qtbot.keyClick(goto.field, Qt.Key.Key_Return)
    assert heard == [date(2026, 12, 3)]
    assert not goto.isVisible()


def test_what_is_no_date_goes_nowhere(goto: GoTo, qtbot: QtBot) -> None:
    """One clear line, and Enter waits."""
    qtbot.keyClicks(goto.field, "next fortnight")
    assert goto.said.text().startswith("Not a date.")
    qtbot.keyClick(goto.field, Qt.Key.Key_Return)
    assert goto.isVisible()


def test_a_date_too_far_away_is_a_date(goto: GoTo, qtbot: QtBot) -> None:
    """What cannot be shown is told apart from what cannot be read."""
    for text in ("9999-12-31", "+99999999w"):
        goto.field.clear()
        qtbot.keyClicks(goto.field, text)
        assert goto.said.text().startswith("Out of range"), text
    goto.field.clear()
    qtbot.keyClicks(goto.field, "2026-02-31")
    assert goto.said.text().startswith("Not a date.")


@given(some.dates(date(1990, 1, 1), date(2060, 12, 31)), some.sampled_from(LANGUAGES))
def test_a_date_as_the_language_writes_it_is_understood(day: date, name: str) -> None:
    """What the system's own tools print can be pasted: short and long, in five languages."""
    locale = QLocale(name)
    for form in ("d MMMM yyyy", "d/M/yyyy" if not words(name).month_first else "M/d/yyyy"):
        text = locale.toString(QDate(day.year, day.month, day.day), form)
        assert understand(text, TODAY, words(name)) == day, text


def test_the_order_of_the_parts_is_the_languages() -> None:
    """America writes the month first; nobody else here does."""
    assert {name: words(name).month_first for name in ("en_US", "en_GB", "de_DE", "sv_SE")} == {
        "en_US": True,
        "en_GB": False,
        "de_DE": False,
        "sv_SE": False,
    }
