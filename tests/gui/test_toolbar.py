"""The bar: what it says of a week, what it asks for, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core.week import Week
from gui.theme import LIGHT
from gui.toolbar import Toolbar
from gui.week.look import OpenIn


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[Toolbar]:
    """A wide bar with an ordinary week."""
    host = QWidget()  # by itself the bar would not become narrower than what stands in it
    qtbot.addWidget(host)
    made = Toolbar(host, LIGHT)
    made.resize(1360, 52)
    host.show()
    made.show_week(Week.holding(date(2026, 11, 24), "Europe/Berlin"))
    yield made
    host.close()


def test_it_names_the_week(bar: Toolbar) -> None:
    """Title, week number and the pressed day count are those of what is shown."""
    assert (bar.title.text(), bar.number.text()) == ("23 – 29 November 2026", "Week 48")
    bar.show_week(Week.holding(date(2026, 11, 24), "Europe/Berlin", count=1))
    assert bar.title.text() == "Tuesday, 24 November 2026"
    assert not bar.number.isVisible()


def test_numbers_have_the_locales_digits(qtbot: QtBot) -> None:
    """Where people write ٧ for 7, every number of the bar is written so."""
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    try:
        made = Toolbar(None, LIGHT)
        qtbot.addWidget(made)
        made.show_total(4)
        texts = {button.text() for button in made.findChildren(QToolButton)}
    finally:
        QLocale.setDefault(before)
    assert {"١", "٣", "٥", "٧", "١٤", "٢+ of ٤"} <= texts


def test_it_leaves_out_what_does_not_fit_and_brings_it_back(bar: Toolbar) -> None:
    """Navigation, zone and menu stay at any width; the rest comes back with the room."""
    bar.show_total(3)
    bar.resize(720, 52)
    assert all(widget.isVisible() for widget in (bar.back, bar.today, bar.ahead, bar.zone_box, bar.more))
    assert not bar.any.isVisible()
    assert bar.title.text() == "23 – 29 Nov 2026"
    bar.resize(1360, 52)
    assert bar.any.isVisible()
    assert bar.block_button.isVisible()


def test_at_least_goes_round_between_two_and_all_but_one(bar: Toolbar) -> None:
    """Pressed again it wants one more; with two calendars there is no such choice."""
    told: list[tuple[str, int]] = []
    bar.shading_changed.connect(lambda mode, least: told.append((mode, least)))
    bar.show_total(5)
    assert bar.least.accessibleName() == "Open in at least 2 of 5"
    for _ in range(4):
        bar.least.click()
    assert told[1:] == [("at_least", 2), ("at_least", 3), ("at_least", 4), ("at_least", 2)]
    bar.show_total(2)
    assert told[-1] == ("any", 2) or bar.any.isChecked()
    assert bar.least.isHidden()


def test_one_calendar_needs_no_shading_switch(bar: Toolbar) -> None:
    """Open in any and open in all are the same for it."""
    bar.show_total(1)
    assert not bar.any.isVisible()
    assert bar.enough == 1
    bar.show_total(3)
    assert bar.any.isVisible()
    bar.shade(OpenIn.ALL)
    assert bar.enough == 3


def test_a_shading_that_cannot_be_waits_for_its_calendars(bar: Toolbar) -> None:
    """Before the calendars are there, and while some are hidden, what was chosen is not forgotten."""
    told: list[tuple[str, int]] = []
    bar.shading_changed.connect(lambda mode, least: told.append((mode, least)))
    bar.show_total(0)
    bar.shade(OpenIn.AT_LEAST, 3)
    assert told[-1][0] == "any"
    bar.show_total(5)
    assert told[-1] == ("at_least", 3)
    bar.show_total(2)
    assert told[-1][0] == "any"
    bar.show_total(5)
    assert told[-1] == ("at_least", 3)
