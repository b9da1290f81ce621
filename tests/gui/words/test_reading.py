"""Times and places as words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from core.model import Calendar, seconds
from core.snapshot import Reading
from fakes.pictures import look
from gui.week.words import clock
from gui.words import reading


def at(text: str) -> int:
    """Epoch seconds of a UTC time."""
    return seconds(datetime.fromisoformat(text).replace(tzinfo=UTC))


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-11-24T09:00", "2026-11-24T10:30", "Tue 24 Nov, 10:00–11:30 · 1 h 30 min"),
        ("2026-11-24T22:00", "2026-11-24T23:00", "Tue 24 Nov, 23:00–24:00 · 1 h"),
        ("2026-11-24T22:00", "2026-11-25T01:00", "Tue 24 Nov, 23:00 – Wed 25 Nov, 02:00 · 3 h"),
        ("2027-03-28T00:30", "2027-03-28T01:30", "Sun 28 Mar, 01:30 CET–03:30 CEST · 1 h · the clock changes inside"),
    ],
)
def test_a_span_says_its_real_length(start: str, end: str, words: str) -> None:
    """Over midnight both days are named, over a clock change both offsets."""
    assert reading.block_words(at(start), at(end), "Europe/Berlin") == words


def test_twelve_hours() -> None:
    """Midnight and noon are twelve."""
    assert reading.clock_words("UTC", at("2026-11-24T00:05"), twelve=True) == "12:05 am"
    assert reading.clock_words("UTC", at("2026-11-24T12:00"), twelve=True) == "12:00 pm"


@pytest.mark.parametrize(
    ("locale", "nine"), [("en_GB", "09:45"), ("en_US", "09:45"), ("de_DE", "09:45"), ("es_ES", "9:45")]
)
def test_an_hour_has_one_form(locale: str, nine: str) -> None:
    """The locale's, the same beside the grid, in the mark of a drag, the popover, the card and the status line."""
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert reading.clock_words("UTC", at("2026-11-24T09:45")) == nine
        assert clock(look(locale=QLocale(locale)), 9 * 60 + 45) == nine
    finally:
        QLocale.setDefault(before)


def test_midnight_is_the_locales_own() -> None:
    """The end of a day is 24:00, with twelve hours 12:00 am, and in the digits of the locale."""
    ten = at("2026-11-24T21:00"), at("2026-11-24T23:00")
    assert reading.span_words(*ten, "Europe/Berlin", twelve=True) == "Tue 24 Nov, 10:00 pm–12:00 am"
    before = QLocale()
    QLocale.setDefault(QLocale("ar_EG"))
    try:
        assert reading.span_words(*ten, "Europe/Berlin").endswith("٢٢:٠٠–٢٤:٠٠")
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("first", "last", "title"),
    [
        (date(2026, 11, 23), date(2026, 11, 29), "23 – 29 November 2026"),
        (date(2026, 11, 30), date(2026, 12, 6), "30 November – 6 December 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 December 2026 – 3 January 2027"),
        (date(2026, 11, 24), date(2026, 11, 24), "Tuesday, 24 November 2026"),
    ],
)
def test_the_title_names_month_and_year_once_where_it_can(first: date, last: date, title: str) -> None:
    """A title that repeats itself is hard to read."""
    assert reading.span_title([first, last]) == title


def test_a_reading_never_mixes_unknown_with_not_offered() -> None:
    """Who is open, who is not and why, and of whom nothing is known."""
    one, two, three = (Calendar("a", name, name) for name in ("Intro", "Sales", "Team"))
    found = Reading(at("2026-11-24T09:30"), at("2026-11-24T10:00"), (one,), ((two, "Leave"),), (three,), ())
    when, said = reading.reading_words(found, "Europe/Berlin", ["America/New_York"])
    assert when == "Tue 24 Nov, 10:30–11:00 Berlin (04:30 New York)"
    assert said == "Open in 1 of 3: Intro · not offered: Sales (Leave) · unknown: Team"


def test_a_clock_change_is_told_in_words() -> None:
    """Which day, where, how much and which way."""
    assert reading.change_words("Europe/Berlin", at("2027-03-28T01:00")) == (
        "Sun 28 Mar: clocks in Berlin go 1 h forward"
    )
    assert reading.change_words("Australia/Lord_Howe", at("2027-04-03T15:00")) == (
        "Sun 4 Apr: clocks in Lord Howe go 30 min back"
    )
