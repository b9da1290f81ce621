"""Start and end, typed: what the fields show and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core import zones
from gui.blocks.spanedit import SpanEdit

BERLIN = "Europe/Berlin"


def at(text: str, *, again: bool = False) -> int:
    """Epoch seconds of a wall reading in Berlin."""
    return zones.resolve(datetime.fromisoformat(text), BERLIN, again=again)


@pytest.fixture
def times(host: QWidget) -> SpanEdit:
    """The two fields in a window."""
    made = SpanEdit(host)
    made.show()
    return made


def typed(qtbot: QtBot, times: SpanEdit, which: str, text: str) -> None:
    """Replace what stands in a field."""
    field = times.start if which == "start" else times.end
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-11-24T10:00", "2026-11-24T11:30", ("10:00", "11:30")),
        ("2026-11-24T22:00", "2026-11-25T00:00", ("22:00", "24:00")),
        ("2026-11-24T22:00", "2026-11-25T01:00", ("24 Nov 22:00", "25 Nov 01:00")),
        ("2026-11-24T00:00", "2026-11-26T00:00", ("24 Nov 00:00", "26 Nov 00:00")),
        ("2026-10-25T01:30", "2026-10-25T02:30", ("01:30", "02:30 CEST")),
    ],
)
def test_dates_and_offsets_stand_only_where_they_are_needed(
    times: SpanEdit, start: str, end: str, words: tuple[str, str]
) -> None:
    """Midnight belongs to its day; a time that comes twice says which it is. Read again it is the same stretch."""
    times.show_span(at(start), at(end), BERLIN)
    assert (times.start.text(), times.end.text()) == words
    times.end.textEdited.emit(times.end.text())
    assert times.span == (at(start), at(end))
    assert not times.changed


def test_twelve_hours_are_written_and_read(qtbot: QtBot, times: SpanEdit) -> None:
    """Where people write half past two in the afternoon."""
    times.show_span(at("2026-11-24T10:00"), at("2026-11-24T11:00"), BERLIN, twelve=True)
    assert times.start.text() == "10:00 am"
    typed(qtbot, times, "start", "2:30 pm")
    assert times.end.text() == "3:30 pm"
    assert times.span == (at("2026-11-24T14:30"), at("2026-11-24T15:30"))


@pytest.mark.parametrize(("start", "words"), [("09:00", ("9:00 am", "12:00 am")), ("00:00", ("12:00 am", "12:00 am"))])
def test_midnight_ends_a_day_by_the_other_clock_too(times: SpanEdit, start: str, words: tuple[str, str]) -> None:
    """A block until midnight, however long, can be edited: the end is not before the start."""
    span = at(f"2026-11-24T{start}"), at("2026-11-25T00:00")
    times.show_span(*span, BERLIN, twelve=True)
    assert (times.start.text(), times.end.text()) == words
    times.end.textEdited.emit(times.end.text())
    assert times.span == span


def test_a_start_over_midnight_brings_the_dates(qtbot: QtBot, times: SpanEdit) -> None:
    """The end follows with its date, and another date can be typed."""
    times.show_span(at("2026-11-24T10:00"), at("2026-11-24T12:00"), BERLIN)
    typed(qtbot, times, "start", "23:00")
    assert times.end.text() == "25 Nov 01:00"
    typed(qtbot, times, "start", "27 Nov 9:00")
    assert times.span == (at("2026-11-27T09:00"), at("2026-11-27T11:00"))


def test_over_a_clock_change_the_length_stays(qtbot: QtBot, times: SpanEdit) -> None:
    """Two hours are two hours: moved before the change in March they end an hour later by the clock."""
    times.show_span(at("2027-03-28T10:00"), at("2027-03-28T12:00"), BERLIN)
    typed(qtbot, times, "start", "1:30")
    assert times.end.text() == "04:30"
    assert times.span == (at("2027-03-28T01:30"), at("2027-03-28T01:30") + 7200)


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("start", "soon", "“soon” is no time. Try 10:30 or 24 Nov 10:30."),
        ("end", "02:30", "02:30 does not exist on that day: the clocks in Berlin jump over it."),
        ("end", "0:30", "The end is before the start."),
    ],
)
def test_what_does_not_fit_is_said_in_one_line(
    qtbot: QtBot, times: SpanEdit, field: str, text: str, words: str
) -> None:
    """And Esc has everything as it was."""
    times.show_span(at("2027-03-28T01:00"), at("2027-03-28T04:00"), BERLIN)
    typed(qtbot, times, field, text)
    assert (times.span, times.trouble) == (None, words)
    qtbot.keyClick(times.start, Qt.Key.Key_Escape)
    assert (times.span, times.trouble) == ((at("2027-03-28T01:00"), at("2027-03-28T04:00")), "")


def test_dates_are_read_as_the_language_writes_them(qtbot: QtBot, times: SpanEdit) -> None:
    """The second of December in the United States; in German the month by its name."""
    for name, text in (("en_US", "12/2 10:00"), ("de_DE", "2. Dez. 10:00"), ("de_DE", "2.12. 10.00")):
        times.setLocale(QLocale(name))
        times.show_span(at("2026-11-24T11:00"), at("2026-11-24T12:00"), BERLIN)
        typed(qtbot, times, "start", text)
        assert times.span == (at("2026-12-02T10:00"), at("2026-12-02T11:00"))
        times.restore()


def test_the_captions_lead_to_the_fields(qtbot: QtBot, times: SpanEdit) -> None:
    """Alt and the letter, as with every control."""
    qtbot.keyClick(times, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert times.end.hasFocus()
    qtbot.keyClick(times, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert times.start.hasFocus()


LOCALES = ["en_US", "en_GB", "de_DE", "de_CH", "fr_FR", "fr_CA", "es_ES", "es_CO", "es_MX", "ar_EG", "ar_SA", "nl_NL"]
ZONES = ["Europe/Berlin", "America/New_York", "America/Havana", "Africa/Cairo", "Australia/Lord_Howe", "Asia/Kathmandu"]
QUARTER = 900


def midnight(zone: str, day: date, later: int = 0) -> int:
    """When a day begins, or one some days later (epoch seconds)."""
    return zones.resolve(datetime.combine(day + timedelta(days=later), time()), zone)


def edges(zone: str) -> list[int]:
    """Quarters of an hour around all midnights and clock changes of a year, in epoch seconds."""
    days = [at("2026-03-01T12:00") + number * 86_400 for number in range(365)]
    midnights = [midnight(zone, zones.local_date(zone, day)) for day in days]
    changes = [begin for begin, _ in zones.offsets(zone, days[0], days[-1])[1:]]
    return [moment + step * QUARTER for moment in (*midnights, *changes * 40) for step in range(-6, 7)]


EDGES = {zone: edges(zone) for zone in ZONES}


@pytest.fixture
def locale() -> Iterator[None]:
    """The default locale may be changed."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=400)
@given(st.sampled_from(LOCALES), st.sampled_from(ZONES), st.booleans(), st.data())
def test_what_is_written_is_read_again(
    locale: None, times: SpanEdit, name: str, zone: str, twelve: bool, data: st.DataObject
) -> None:
    """In every language and zone and by both clocks, also a block until midnight, a whole day and a night in which
    clocks change."""
    QLocale.setDefault(QLocale(name))
    times.setLocale(QLocale(name))
    start = data.draw(st.sampled_from(EDGES[zone]) | st.sampled_from(EDGES[zone]).map(lambda edge: edge + 36_000))
    ends = st.integers(1, 120).map(lambda count: start + count * QUARTER)
    end = data.draw(ends | st.integers(1, 3).map(lambda days: midnight(zone, zones.local_date(zone, start), days)))
    times.show_span(start, end, zone, twelve=twelve)
    times.end.textEdited.emit(times.end.text())
    assert (times.span, times.trouble) == ((start, end), "")
    times.start.textEdited.emit(times.start.text())
    assert (times.span, times.trouble) == ((start, end), "")
