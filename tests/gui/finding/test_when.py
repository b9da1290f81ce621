"""Dates as people type them. Today is Tuesday, 24 November 2026."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.zones import FIRST, LAST
from gui.finding.when import Words, understand

TODAY = date(2026, 11, 24)
ENGLISH = Words()
AMERICAN = Words(month_first=True)
GERMAN_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
GERMAN_MONTHS: tuple[str, ...] = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September")
GERMAN_MONTHS += ("Oktober", "November", "Dezember")
GERMAN = Words(
    days=tuple((name, name[:2]) for name in GERMAN_DAYS),
    months=tuple((name, name[:3]) for name in GERMAN_MONTHS),
    today=("heute",),
    tomorrow=("morgen",),
    next=("nächsten", "nächster"),
    week=("Woche", "KW"),
)
DATES = some.dates(FIRST + timedelta(days=800), LAST - timedelta(days=800))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("today", "2026-11-24"),
        (" Tomorrow ", "2026-11-25"),
        ("yesterday", "2026-11-23"),
        ("thu", "2026-11-26"),
        ("tue", "2026-11-24"),
        ("Thursday", "2026-11-26"),
        ("next thu", "2026-12-03"),
        ("next mon", "2026-11-30"),
        ("last thu", "2026-11-19"),
        ("last tue", "2026-11-17"),
        ("this mon", "2026-11-23"),
        ("next week", "2026-12-01"),
        ("last month", "2026-10-24"),
        ("24.11.", "2026-11-24"),
        ("3.12", "2026-12-03"),
        ("2.1.", "2027-01-02"),
        ("20.11.", "2026-11-20"),
        ("24.11.2028", "2028-11-24"),
        ("24.11.28", "2028-11-24"),
        ("24/11", "2026-11-24"),
        ("2027-03-14", "2027-03-14"),
        ("24 nov", "2026-11-24"),
        ("Nov 24", "2026-11-24"),
        ("24th of November 2027", "2027-11-24"),
        ("2027 March 14", "2027-03-14"),
        ("Tue 24 Nov", "2026-11-24"),
        ("december", "2026-12-01"),
        ("dec 2027", "2027-12-01"),
        ("29 feb", "2028-02-29"),
        ("1", "2026-12-01"),
        ("31", "2026-12-31"),
        ("2028", "2028-01-01"),
        ("+3w", "2026-12-15"),
        ("-2d", "2026-11-22"),
        ("+ 1 m", "2026-12-24"),
        ("in 2 weeks", "2026-12-08"),
        ("2 weeks ago", "2026-11-10"),
        ("1y", "2027-11-24"),
        ("+3m", "2027-02-24"),
        ("w48", "2026-11-23"),
        ("week 1", "2025-12-29"),
        ("2027-W01", "2027-01-04"),
        ("week 2 2027", "2027-01-11"),
        ("٢٤/١١/٢٠٢٦", "2026-11-24"),
    ],
)
def test_what_people_type(text: str, meant: str) -> None:
    """The examples of the key list and their neighbours."""
    assert understand(text, TODAY, ENGLISH) == date.fromisoformat(meant)


@pytest.mark.parametrize("text", ["", " ", "soon", "31.2.", "w54", "99/99", "t", "next", "+3", "2026-11", "+99999999w"])
def test_what_means_nothing(text: str) -> None:
    """Nothing is guessed, and what cannot exist is not understood."""
    assert understand(text, TODAY, ENGLISH) is None


def test_order_follows_the_language_unless_it_cannot() -> None:
    """3/4 is 4 March in America and 3 April elsewhere; 24/11 is clear to everybody; dots put the day first."""
    assert understand("12/4", TODAY, AMERICAN) == date(2026, 12, 4)
    assert understand("12/4", TODAY, ENGLISH) == date(2027, 4, 12)
    assert understand("24/11", TODAY, AMERICAN) == TODAY
    assert understand("4.12.", TODAY, AMERICAN) == date(2026, 12, 4)


def test_another_language_beside_english() -> None:
    """German words, with and without umlauts, and English ones at the same desk."""
    for text, meant in {
        "heute": TODAY,
        "Do": date(2026, 11, 26),
        "nächsten Do": date(2026, 12, 3),
        "nachsten donn": date(2026, 12, 3),
        "14. März 2027": date(2027, 3, 14),
        "KW 48": date(2026, 11, 23),
        "tomorrow": date(2026, 11, 25),
    }.items():
        assert understand(text, TODAY, GERMAN) == meant, text


def test_a_weekday_of_the_language_comes_before_an_english_unit() -> None:
    """Nächsten Mo is a Monday, although mo is short for month."""
    assert understand("nächsten Mo", TODAY, GERMAN) == date(2026, 11, 30)
    assert understand("next mo", TODAY, ENGLISH) == date(2026, 12, 24)


def test_the_word_may_stand_behind() -> None:
    """Jeudi prochain, الأسبوع القادم: not every language puts it first."""
    french = Words(
        days=(("lundi",), ("mardi",), ("mercredi",), ("jeudi", "jeu")), next=("prochain",), week=("semaine",)
    )
    assert (
        understand("jeudi prochain", TODAY, french) == understand("prochain jeudi", TODAY, french) == date(2026, 12, 3)
    )
    assert understand("semaine prochain", TODAY, french) == date(2026, 12, 1)


@given(DATES, DATES)
def test_every_date_written_in_full_is_that_date(day: date, today: date) -> None:
    """With its year, a date means the same on every day."""
    for text, words in (
        (day.isoformat(), ENGLISH),
        (f"{day.day}.{day.month}.{day.year}", GERMAN),
        (f"{day.month}/{day.day}/{day.year}", AMERICAN),
        (f"{day.day} {day:%b %Y}", ENGLISH),
        (f"{day:%A}, {day.day} {day:%B %Y}", ENGLISH),
    ):
        assert understand(text, today, words) == day, text


@given(DATES, some.integers(0, 6))
def test_a_weekday_is_the_next_one(today: date, day: int) -> None:
    """Today counts; "next" is in the week after this one, "last" is before today and not long ago."""
    name = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[day]
    found = understand(name, today, ENGLISH)
    assert found is not None
    assert found.weekday() == day
    assert 0 <= (found - today).days < 7
    after = understand(f"next {name}", today, ENGLISH)
    assert after is not None
    assert after.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]
    before = understand(f"last {name}", today, ENGLISH)
    assert before is not None
    assert 1 <= (today - before).days <= 7


@given(DATES, some.integers(0, 700))
def test_steps_there_and_back(today: date, count: int) -> None:
    """Days and weeks are exact; months keep the day or end with the month."""
    for sign, way in (("+", 1), ("-", -1)):
        assert understand(f"{sign}{count}d", today, ENGLISH) == today + timedelta(days=way * count)
        assert understand(f"{sign}{count // 7}w", today, ENGLISH) == today + timedelta(days=way * (count // 7) * 7)
    moved = understand(f"+{count % 20}m", today, ENGLISH)
    assert moved is not None
    assert moved.day == today.day or (moved + timedelta(days=1)).day == 1


@given(DATES)
def test_a_day_without_year_is_near(today: date) -> None:
    """Never further away than half a year, save 29 February."""
    for back in (-170, -3, 0, 3, 170):
        day = today + timedelta(days=back)
        if (day.month, day.day) != (2, 29):
            assert understand(f"{day.day}.{day.month}.", today, GERMAN) == day


@given(some.text(max_size=20), DATES)
def test_no_text_breaks_it(text: str, today: date) -> None:
    """Whatever is typed is a date in range or nothing."""
    found = understand(text, today, GERMAN)
    assert found is None or FIRST <= found <= LAST
