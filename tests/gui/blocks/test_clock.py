"""Typed times: what people write, and the hours that are not there or twice there."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import zones
from gui.blocks.clock import Language, Trouble, is_repeated, read_end, read_start
from gui.finding.when import Words

BERLIN = "Europe/Berlin"
ENGLISH = Language()
AMERICAN = Language(Words(month_first=True))
ARABIC = Language(am="ص", pm="م")


def at(text: str, zone: str = BERLIN, *, again: bool = False) -> int:
    """Epoch seconds of a wall reading."""
    return zones.resolve(datetime.fromisoformat(text), zone, again=again)


NOON = at("2026-11-24T12:00")


@pytest.mark.parametrize(
    ("text", "wall"),
    [
        ("10", "2026-11-24T10:00"),
        ("9", "2026-11-24T09:00"),
        ("10:30", "2026-11-24T10:30"),
        ("10.30", "2026-11-24T10:30"),
        ("10h30", "2026-11-24T10:30"),
        ("1030", "2026-11-24T10:30"),
        ("930", "2026-11-24T09:30"),
        ("10 pm", "2026-11-24T22:00"),
        ("10:30 p.m.", "2026-11-24T22:30"),
        ("10:30 p.\u00a0m.", "2026-11-24T22:30"),
        ("24 Nov 10:30 p. m.", "2026-11-24T22:30"),
        ("12am", "2026-11-24T00:00"),
        ("24:00", "2026-11-25T00:00"),
        ("25 Nov 10:30", "2026-11-25T10:30"),
        ("25.11. 10.30", "2026-11-25T10:30"),
        ("Wed 25 Nov, 8", "2026-11-25T08:00"),
        ("tomorrow 8", "2026-11-25T08:00"),
        ("\u202a١٠:٣٠\u202c", "2026-11-24T10:30"),
    ],
)
def test_what_people_write(text: str, wall: str) -> None:
    """With and without minutes, halves of the day and dates, in any digits."""
    assert read_start(text, NOON, BERLIN, ENGLISH) == at(wall)


def test_a_language_has_its_own_halves_and_order() -> None:
    """The second of December, and half past ten in the evening in Arabic."""
    assert read_start("12/2 10:30", NOON, BERLIN, AMERICAN) == at("2026-12-02T10:30")
    assert read_start("10:30 م", NOON, BERLIN, ARABIC) == at("2026-11-24T22:30")


@pytest.mark.parametrize("text", ["", "soon", "25:00", "10:60", "13 pm", "0 am", "24:01", "10:30 xm", "31 Feb 10:00"])
def test_what_is_no_time(text: str) -> None:
    """Nothing is guessed."""
    assert read_start(text, NOON, BERLIN, ENGLISH) is Trouble.NOT_A_TIME


@pytest.mark.parametrize(
    ("start", "end", "wall"),
    [
        ("10:00", "11:30", "2026-11-24T11:30"),
        ("22:00", "1", "2026-11-25T01:00"),
        ("22:00", "24:00", "2026-11-25T00:00"),
        ("22:00", "0:00", "2026-11-25T00:00"),
        ("09:00", "12:00 am", "2026-11-25T00:00"),
        ("00:00", "12:00 am", "2026-11-25T00:00"),
        ("10:00", "26 Nov 9:00", "2026-11-26T09:00"),
    ],
)
def test_an_end_is_on_the_same_day_or_in_the_night_after_it(start: str, end: str, wall: str) -> None:
    """One o'clock after ten in the evening is tomorrow's."""
    assert read_end(end, at(f"2026-11-24T{start}"), BERLIN, ENGLISH) == at(wall)


@pytest.mark.parametrize("end", ["10:00", "9:00", "23 Nov 11:00", "24 Nov 10:00"])
def test_an_end_before_its_start_is_said_to_be(end: str) -> None:
    """Nobody means 23 hours by mistyping one digit."""
    assert read_end(end, at("2026-11-24T10:00"), BERLIN, ENGLISH) is Trouble.BACKWARD


def test_an_hour_that_is_left_out_is_no_time() -> None:
    """On 28 March 2027 clocks in Berlin go from two to three."""
    near = at("2027-03-28T12:00")
    assert read_start("02:30", near, BERLIN, ENGLISH) is Trouble.SKIPPED
    assert read_end("02:30", at("2027-03-28T01:00"), BERLIN, ENGLISH) is Trouble.SKIPPED
    assert read_end("03:30", at("2027-03-28T01:30"), BERLIN, ENGLISH) == at("2027-03-28T01:30") + 3600


def test_a_day_that_begins_at_one_o_clock_ends_at_midnight() -> None:
    """On 8 March 2026 Havana has no midnight of its own; the one written behind a time of that day is the next."""
    havana = "America/Havana"
    start = at("2026-03-08T01:00", havana)
    for text in ("12:00 am", "0:00", "24:00", "9 Mar 0:00"):
        assert read_end(text, start, havana, ENGLISH) == at("2026-03-09T00:00", havana)
    for text in ("0:30", "8 Mar 0:00"):
        assert read_end(text, start, havana, ENGLISH) is Trouble.SKIPPED


def test_an_hour_that_comes_twice_is_the_one_that_is_named() -> None:
    """On 25 October 2026 half past two is twice; unnamed it is the first from where we stand."""
    near = at("2026-10-25T12:00")
    first, second = at("2026-10-25T02:30"), at("2026-10-25T02:30", again=True)
    assert second == first + 3600
    assert read_start("02:30 CEST", near, BERLIN, ENGLISH) == first
    assert read_start("02:30 CET", near, BERLIN, ENGLISH) == second
    assert read_end("02:30", at("2026-10-25T01:00"), BERLIN, ENGLISH) == first
    assert read_end("02:30", first, BERLIN, ENGLISH) == second
    assert is_repeated(BERLIN, first)
    assert is_repeated(BERLIN, second)
    assert not is_repeated(BERLIN, at("2026-10-25T03:30"))


@given(st.integers(at("2026-01-01T00:00") // 60, at("2027-12-31T00:00") // 60), st.sampled_from(sorted(zones.names())))
def test_what_is_written_is_read_again(minute: int, zone: str) -> None:
    """Every minute of two years in every zone: its reading, with the offset's name where it comes twice, is it."""
    epoch = minute * 60
    words = f"{zones.wall(zone, epoch):%Y-%m-%d %H:%M}"
    if is_repeated(zone, epoch):
        words = f"{words} {zones.abbreviation(zone, epoch)}"
    if (local := zones.wall(zone, epoch)).second == 0 and local.year > 2025:
        assert read_start(words, epoch, zone, ENGLISH) == epoch
