"""Overrides: closing a stretch of a date and giving it back, with nobody else's hours lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core import zones
from core.model import Interval, instant
from core.providers.calcom.overrides import (
    Entries,
    Hours,
    Journal,
    common,
    dated,
    minus,
    read,
    recut,
    same,
    union,
    wall,
    write,
)

OFFICE: Entries = [["09:00", "17:00"]]
CLOSED: Entries = [["00:00", "00:00"]]
TEN: Hours = [(600, 660)]
TWO: Hours = [(840, 900)]


def span(begin: str, hours: float, zone: str) -> Interval:
    """An interval that begins at a wall time of a zone."""
    start = instant(zones.resolve(datetime.fromisoformat(begin), zone))
    return Interval(start, start + timedelta(hours=hours))


pieces = st.tuples(st.integers(0, 1439), st.integers(1, 600)).map(lambda pair: (pair[0], min(sum(pair), 1440)))
hours_ = st.lists(pieces, max_size=5).map(union)


def minutes(hours: Hours) -> set[int]:
    """The hours as a plain set."""
    return {minute for begin, finish in hours for minute in range(begin, finish)}


@given(hours_, hours_, hours_)
def test_sums_of_hours_are_sums_of_minutes(one: Hours, other: Hours, third: Hours) -> None:
    """Union, common and minus say of every minute what sets of minutes say."""
    assert minutes(union(one, other)) == minutes(one) | minutes(other)
    assert minutes(common(one, other)) == minutes(one) & minutes(other)
    assert minutes(minus(one, other, third)) == minutes(one) - minutes(other) - minutes(third)


@given(hours_)
def test_what_is_written_is_read_again(hours: Hours) -> None:
    """Every minute survives, save the last one of the day, which the service cannot tell from midnight."""
    again = minutes(read(write(hours)))
    assert again <= minutes(hours)
    assert minutes(hours) - again <= {1438, 1439}


@given(hours_, st.lists(hours_.filter(bool), min_size=1, max_size=4), st.randoms())
def test_undoing_all_blocks_in_any_order_restores_the_date(base: Hours, cuts: list[Hours], random: object) -> None:
    """Blocks may overlap and go in any order: none opens what another holds, and the last one restores the date."""
    weekly, now, journal = write(base), None, None
    for number, cut in enumerate(cuts):
        journal = recut(now, weekly, journal, str(number), cut)
        now = journal["left"]
        assert not minutes(read(now or weekly)) & minutes(cut)
    rest = list(range(len(cuts)))
    random.shuffle(rest)  # type: ignore[attr-defined]
    while rest:
        journal = recut(now, weekly, journal, str(rest.pop()), [])
        now = journal["left"]
        held = set().union(*(minutes(cuts[number]) for number in rest))
        expected = minutes(read(weekly)) - held
        assert minutes(read(weekly if now is None else now)) ^ expected <= {1438, 1439}
    assert now is None


@given(hours_.filter(bool), hours_.filter(bool), hours_.filter(bool))
def test_what_somebody_else_opened_or_closed_meanwhile_stays(base: Hours, cut: Hours, theirs: Hours) -> None:
    """After our block, somebody writes the whole date: undoing ours closes nothing of theirs, and opens at most what
    we took."""
    weekly = write(base)
    ours = recut(None, weekly, None, "x", cut)
    now = write(theirs)
    assume(not same(now, ours["left"]))
    after = recut(now, weekly, ours, "x", [])["left"]
    assert after is not None
    assert minutes(read(now)) <= minutes(read(after))
    assert minutes(read(after)) - minutes(read(now)) <= minutes(base) & minutes(cut)


def test_closing_an_hour_leaves_the_rest_of_the_day() -> None:
    """10:00-11:00 of an office day becomes two overrides; the middle of nothing becomes a closed date."""
    assert recut(None, OFFICE, None, "a", TEN)["left"] == [["09:00", "10:00"], ["11:00", "17:00"]]
    assert recut(None, OFFICE, None, "a", [(0, 1440)])["left"] == CLOSED
    assert recut([["12:00", "15:00"]], OFFICE, None, "a", TWO)["left"] == [["12:00", "14:00"]]
    assert recut([["09:00", "23:59"]], OFFICE, None, "a", [(1380, 1440)])["left"] == [["09:00", "23:00"]]
    assert recut([["22:00", "00:00"]], OFFICE, None, "a", [(1320, 1380)])["left"] == [["23:00", "23:59"]]


@pytest.mark.parametrize("now", [None, CLOSED, [["09:00", "23:59"]]])
def test_what_is_closed_anyway_is_left_as_it_is(now: Entries | None) -> None:
    """A block over a closed time writes nothing and gives nothing back, whatever the date or the week became since."""
    night: Hours = [(120, 180)]
    ours = recut(now, OFFICE, None, "a", night)
    assert ours == Journal(base=now, cuts={"a": night}, left=now)
    assert recut(now, OFFICE, ours, "a", [])["left"] == now
    assert recut(now, [["00:00", "23:59"]], ours, "a", [])["left"] == now
    theirs = [["00:00", "02:00"], ["03:00", "23:59"]]
    assert same(recut(theirs, [["00:00", "23:59"]], ours, "a", [])["left"], theirs)


def test_a_block_over_a_block_holds_when_the_other_goes() -> None:
    """Two of ours over the same hour: it is open again when both are gone."""
    first = recut(None, OFFICE, None, "a", TEN)
    second = recut(first["left"], OFFICE, first, "b", TEN)
    assert second["left"] == first["left"]
    rest = recut(second["left"], OFFICE, second, "a", [])
    assert rest["left"] == first["left"]
    assert recut(rest["left"], OFFICE, rest, "b", []) == Journal(base=None, cuts={}, left=None)


def test_a_date_somebody_closed_stays_closed() -> None:
    """A day off taken after our block is not opened by undoing the block; nor is a day that was cut short."""
    ours = recut(None, OFFICE, None, "a", TWO)
    assert recut(CLOSED, OFFICE, ours, "a", [])["left"] == CLOSED
    assert recut([["09:00", "12:00"]], OFFICE, ours, "a", [])["left"] == [["09:00", "12:00"]]


def test_an_evening_somebody_added_stays_and_ours_is_given_back() -> None:
    """The surroundings of our block are as we left them, so it is given back beside what was added."""
    ours = recut(None, OFFICE, None, "a", TWO)
    now = [*(ours["left"] or []), ["18:00", "20:00"]]
    assert recut(now, OFFICE, ours, "a", [])["left"] == [["09:00", "17:00"], ["18:00", "20:00"]]


def test_a_date_that_follows_the_week_again_has_nothing_of_ours() -> None:
    """Somebody removed our override: there is nothing to give back, and the next block starts afresh."""
    ours = recut(None, OFFICE, None, "a", TWO)
    assert recut(None, OFFICE, ours, "a", []) == Journal(base=None, cuts={}, left=None)
    assert set(recut(None, OFFICE, ours, "b", TEN)["cuts"]) == {"b"}


@pytest.mark.parametrize(
    ("begin", "hours", "zone", "expected"),
    [
        ("2026-11-24T10:00", 1, "Europe/Berlin", {"2026-11-24": [(600, 660)]}),
        ("2026-11-24T23:00", 2, "Asia/Kolkata", {"2026-11-24": [(1380, 1440)], "2026-11-25": [(0, 60)]}),
        ("2026-11-24T00:00", 24, "America/New_York", {"2026-11-24": [(0, 1440)]}),
        # spring: 02:00 to 03:00 is not there; what touches it takes it along
        ("2026-03-29T01:30", 1, "Europe/Berlin", {"2026-03-29": [(90, 210)]}),
        ("2026-03-29T01:00", 1, "Europe/Berlin", {"2026-03-29": [(60, 180)]}),
        # autumn: 02:00 to 03:00 comes twice; a block in either takes both, and the minute before
        ("2026-10-25T02:30", 0.5, "Europe/Berlin", {"2026-10-25": [(119, 180)]}),
        ("2026-10-25T01:00", 1, "Europe/Berlin", {"2026-10-25": [(60, 120)]}),
        ("2026-10-25T00:00", 25, "Europe/Berlin", {"2026-10-25": [(0, 1440)]}),
        ("2026-04-05T01:30", 0.25, "Australia/Lord_Howe", {"2026-04-05": [(89, 120)]}),
    ],
)
def test_wall_minutes_of_an_interval(begin: str, hours: float, zone: str, expected: dict[str, Hours]) -> None:
    """An interval falls on dates by the schedule's own clocks; odd hours are taken whole."""
    assert wall(span(begin, hours, zone), zone) == expected


def test_both_passes_of_an_hour_give_the_same() -> None:
    """The second 02:30 of the autumn night cannot be told from the first."""
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    later = first + timedelta(hours=1)
    half = timedelta(minutes=30)
    assert wall(Interval(first, first + half), "Europe/Berlin") == wall(Interval(later, later + half), "Europe/Berlin")


@given(
    st.integers(0, 366 * 1440),
    st.integers(1, 3 * 1440),
    st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Havana"]),
)
def test_wall_minutes_cover_the_interval(after: int, length: int, zone: str) -> None:
    """No minute of the interval is left open, whatever the clocks do in it."""
    start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=after)
    found = wall(Interval(start, start + timedelta(minutes=length)), zone)
    for step in range(0, length, 7):
        local = zones.wall(zone, int((start + timedelta(minutes=step)).timestamp()))
        held = found.get(local.date().isoformat(), [])
        assert any(begin <= local.hour * 60 + local.minute < finish for begin, finish in held)


def test_a_list_of_overrides_is_in_order_of_dates() -> None:
    """The service is given every date's entries, each with its date."""
    listed = dated({"2026-11-25": CLOSED, "2026-11-24": [["09:00", "10:00"]]})
    assert [entry["date"] for entry in listed] == ["2026-11-24", "2026-11-25"]
    assert listed[0] == {"date": "2026-11-24", "startTime": "09:00", "endTime": "10:00"}
