"""Code words of services as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from core.model import BlockState, Wish
from core.week import Week
from fakes.pictures import AUTUMN, BERLIN, at, look, piece
from gui.week.words import abbreviations, clock, length, note_text, selection_text, state_text, weekday


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("NotScheduled", "Not scheduled"),
        ("WorkDayTemplateNotDefined", "Work day template not defined"),
        ("Leave", "Leave"),
        ("PublicHolidayUK", "Public holiday UK"),
        ("Out of Office", "Out of Office"),
        ("Sommerferien bis 3.", "Sommerferien bis 3."),
        ("", ""),
    ],
)
def test_code_words_become_words(raw: str, said: str) -> None:
    """CamelCase is parted; what a person wrote stays as it is."""
    assert note_text(raw) == said


def test_a_zone_without_letters_says_both_its_offsets() -> None:
    """Troll goes from UTC to two hours ahead; Lord Howe by half an hour."""
    weeks = [Week(date(2027, 3, 22), "Antarctica/Troll"), Week(date(2027, 3, 29), "Australia/Lord_Howe")]
    said = [abbreviations(week.zone, *week.interval.span)[0] for week in weeks]
    assert said == ["UTC/+02:00", "+11:00/+10:30"]


def test_the_shortest_names_of_days_are_letters() -> None:
    """Where a language has none, its numbers of weekdays would look like dates."""
    narrow = QLocale.FormatType.NarrowFormat
    assert [weekday(look(locale=QLocale.c()), day, narrow) for day in (1, 3, 7)] == ["M", "W", "S"]
    assert weekday(look(locale=QLocale("de_DE")), 2, narrow) == "D"


def test_state_words() -> None:
    """Each state has its word; a proof is told, and a refusal carries the service's reason."""
    words = {state: state_text(piece(BERLIN, 1, 9, 10, state=state).worst) for state in BlockState}
    assert words == {
        BlockState.WAITING: "waiting for network",
        BlockState.SENDING: "sending",
        BlockState.UNCERTAIN: "checking",
        BlockState.CONFIRMED: "confirmed",
        BlockState.REFUSED: "refused",
    }
    assert state_text(piece(BERLIN, 1, 9, 10, state=BlockState.CONFIRMED, proved=True).worst) == "blocked"
    assert state_text(piece(BERLIN, 1, 9, 10, state=BlockState.REFUSED, reason="locked").worst) == "refused: locked"
    assert state_text(piece(BERLIN, 1, 9, 10, wish=Wish.ABSENT).worst) == "removing"


@pytest.mark.parametrize(
    ("minutes", "text"), [(45, "45 min"), (60, "1 h"), (90, "1½ h"), (135, "2¼ h"), (125, "2 h 5 min")]
)
def test_lengths_in_words(minutes: int, text: str) -> None:
    """Quarters as fractions, all else in hours and minutes."""
    assert length(look(), minutes * 60) == text


def test_what_a_drag_says() -> None:
    """Times and length, weekdays over midnight, and a change of clocks inside."""
    assert selection_text(look(), BERLIN, at(BERLIN, 3, 13), at(BERLIN, 3, 14.5)) == "13:00–14:30 · 1½ h"
    night = selection_text(look(), BERLIN, at(BERLIN, 1, 22.5), at(BERLIN, 2, 1.25))
    assert night == "Tue 22:30–Wed 01:15 · 2¾ h"
    until = selection_text(look(), BERLIN, at(BERLIN, 1, 22), at(BERLIN, 2, 0))
    assert until == "22:00–00:00 · 2 h"
    change = selection_text(look(), AUTUMN, at(AUTUMN, 6, 0.5), at(AUTUMN, 6, 3))
    assert change == "00:30–03:00 · 3½ h (clock change inside)"
    assert clock(look(twelve=True), 13 * 60) == "1:00 pm"
    assert clock(look(twelve=True), 0, short=True) == "12 am"
