"""Which zone times of day are meant in, from hours and dates alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from core.errors import Problem
from core.model import seconds
from core.providers.leadsquared.zone_basis import READINGS, Row, dated, decide, fitting, telling, wall_span, without

DAY = date(2026, 11, 24)
TODAY = date(2026, 11, 20)
OFFICE = [("09:00:00", "17:00:00")]
ROW = Row("1", "a@example.com", DAY, "Asia/Kolkata", "America/New_York", OFFICE)
SEEN = {
    "template": OFFICE,
    "utc": [("14:00:00", "22:00:00")],
    "user": [("00:00:00", "03:30:00"), ("19:30:00", "00:00:00")],
}
"""A New York day as each reading would tell it of 24 November."""


def at(day: int, hour: int, minute: int = 0) -> int:
    """Epoch seconds of a UTC time in November."""
    return seconds(datetime(2026, 11, day, hour, minute, tzinfo=UTC))


@pytest.mark.parametrize("reading", READINGS)
def test_the_template_s_hours_speak_for_one_reading(reading: str) -> None:
    """Windows told in one zone fit the hours of the template under that reading and no other."""
    row = replace(ROW, free=SEEN[reading])
    assert fitting(row, OFFICE) == {reading}
    assert decide([row], [fitting(row, OFFICE)]) == reading


def test_what_is_missing_must_be_a_break_or_busy() -> None:
    """Windows with holes fit only when something is known to lie in the holes."""
    holed = replace(ROW, free=[("09:00:00", "12:00:00"), ("13:00:00", "15:00:00"), ("15:30:00", "17:00:00")])
    assert fitting(holed, OFFICE) == set()
    excused = replace(holed, breaks=[("12:00:00", "13:00:00")], busy=[(at(24, 20), at(24, 20, 30))])
    assert fitting(excused, OFFICE) == {"template"}


def test_zones_that_agree_leave_nothing_to_decide() -> None:
    """Template and user in one zone are one reading; all three in one zone, or no evidence, decide nothing."""
    same = replace(ROW, user_zone="America/New_York")
    assert fitting(same, OFFICE) == {"template", "user"}
    assert decide([same], [fitting(same, OFFICE)]) == "template"
    assert decide([same, ROW], [fitting(same, OFFICE)]) is None  # for the other it matters
    utc = replace(ROW, user_zone="UTC", template_zone="UTC")
    assert decide([utc], [fitting(utc, OFFICE)]) is None
    assert decide([ROW], []) is None


def test_hours_that_fit_nothing_say_nothing() -> None:
    """A day that is unlike the template under each reading is no evidence; two that contradict decide nothing."""
    assert decide([ROW], [set(), {"utc"}]) == "utc"
    assert decide([ROW], [{"utc"}, {"user"}]) is None


def test_dates_of_busy_times() -> None:
    """A busy time listed under a date it does not touch speaks against a reading, if its instant is sure."""
    late = replace(ROW, busy=[(at(25, 3), at(25, 3, 30))])  # 24 November 22:00 in New York
    assert [dated([late], reading) for reading in READINGS] == [True, False, False]
    assert decide([late], [], {"1": {at(25, 3)}}) == "template"
    assert decide([late], [], {"1": {at(25, 4)}}) is None
    assert decide([late], [], {}) is None


def test_which_days_are_worth_asking_for() -> None:
    """One of each pair of zones, those that differ most first; none without windows, template, or near today."""
    some = replace(ROW, mail="b@example.com", user_zone="UTC")
    none = [
        replace(ROW, free=()),
        replace(ROW, template_zone=None),
        replace(ROW, day=TODAY + timedelta(days=1)),
        replace(ROW, template_zone="UTC", user_zone="UTC"),
    ]
    assert telling([*none, some, ROW, replace(ROW, day=DAY + timedelta(days=1))], TODAY) == [ROW, some]


def test_a_user_without_a_template() -> None:
    """Their own zone stands in for it, and UTC where nothing is told."""
    assert [replace(ROW, template_zone=None).zone(reading) for reading in READINGS] == ["Asia/Kolkata"] * 2 + ["UTC"]
    assert replace(ROW, template_zone=None, user_zone=None).zone("template") == "UTC"


def test_ranges_of_a_date() -> None:
    """00:00:00 ends the date, clocks that change make a day shorter, nonsense is a ValueError, nowhere a Problem."""
    assert wall_span(DAY, "20:00:00", "00:00:00", "UTC") == (at(24, 20), at(25, 0))
    begin, end = wall_span(date(2027, 3, 14), "00:00:00", "00:00:00", "America/New_York")
    assert end - begin == 23 * 3600
    with pytest.raises(ValueError, match="nine"):
        wall_span(DAY, "nine", "10:00:00", "UTC")
    with pytest.raises(Problem):
        wall_span(DAY, "09:00:00", "10:00:00", "Asia/Nowhere")


def test_windows_less_holes() -> None:
    """Holes may repeat, overlap and reach over the edges."""
    assert without([(0, 10), (20, 30)], [(2, 4), (2, 4), (3, 5), (8, 22), (30, 40)]) == [(0, 2), (5, 8), (22, 30)]
