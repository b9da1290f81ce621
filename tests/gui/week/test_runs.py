"""Tracks from instants and from rows are the same tracks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.model import Calendar, Offers
from core.snapshot import CalendarState, Track, merged
from core.week import Week
from gui.week.runs import Offered, Window, opening_hours, same_offers

WEEKS = st.sampled_from(
    [
        Week(date(2026, 11, 23), "Europe/Berlin"),
        Week(date(2027, 3, 8), "America/New_York"),
        Week(date(2027, 11, 1), "America/New_York"),
        Week(date(2027, 3, 29), "Australia/Lord_Howe"),
    ]
)
ROWS = [round(row * 0.9) for row in range(1501)]


def track(week: Week, offers: Offers, plain: bool) -> Track:
    """A calendar, with rows that are cut when asked or are there already."""
    days = week.cut(offers) if plain else week.rows_of(offers)
    return Track(Calendar("acc", "a", "A"), CalendarState(), days, offers)


@given(
    WEEKS,
    st.lists(st.integers(0, 7 * 96), max_size=120),
    st.sampled_from([15, 30, 60]),
    st.sets(st.integers(0, 6), min_size=1),
    st.tuples(st.integers(0, 1400), st.integers(1, 900)),
)
def test_the_fast_way_draws_what_the_plain_way_draws(
    week: Week, quarters: list[int], length: int, days: set[int], seen: tuple[int, int]
) -> None:
    """Runs, and where starts are marked, do not depend on how they were found; nor do the hours of the week."""
    low = week.interval.span[0]
    offers = Offers.lasting((low + quarter * 900 for quarter in quarters), length * 60)
    fast, plain = track(week, offers, False), track(week, offers, True)
    first, after = seen[0], min(seen[0] + seen[1], int(week.rows))
    if first >= after:
        return
    rows = ROWS[: int(week.rows) + 1]
    window = Window(week, sorted(days), rows, first, after)
    one, other = window.offered(fast), window.offered(plain)
    for day in days:
        expected = drawn([(day, rows[a], rows[b]) for a, b in merged(plain.days[day])], day, rows[first], rows[after])
        for found in (one, other):
            runs = [run for some in found for run in some.runs]
            assert all(begin < finish for _, begin, finish, *_ in runs)
            assert drawn(runs, day, rows[first], rows[after]) == expected
            for some in found:
                assert not some.step or marked(some, day, rows, first, after) == {
                    rows[begin] for begin in plain.days[day][0] if first <= begin < after
                } & set(drawn(some.runs, day, rows[first], rows[after]))
    assert opening_hours([fast]) == opening_hours([plain])
    assert all(same_offers(fast, plain, day) for day in days)


def test_what_ends_at_midnight_leaves_nothing_on_the_next_day() -> None:
    """Not even a pixel, whether all columns are drawn or the next one alone, or the days before are known, too."""
    week = Week(date(2026, 11, 23), "Europe/Berlin")
    low, _ = week.bounds(2)
    for before in (low - 1800, week.interval.span[0] - 1800):
        late = track(week, Offers.lasting([before, low + 36_000], 1800), False)
        for days in ([0], [2], list(range(7))):
            runs = [run for some in Window(week, days, ROWS, 0, 700).offered(late) for run in some.runs]
            assert [run for run in runs if run[1] == 0] == []


def drawn(runs: Sequence[tuple[int, ...]], day: int, top: int, end: int) -> list[int]:
    """The pixels between `top` and `end` of a column that runs cover."""
    return sorted({y for at, low, high, *_ in runs if at == day for y in range(max(low, top), min(high, end))})


def marked(some: Offered, day: int, rows: list[int], first: int, after: int) -> set[int]:
    """Where the body of a regular run has hairlines, in a window of a column."""
    return {
        rows[row]
        for at, low, _, plain, phase in some.runs
        if at == day
        for row in range(phase, len(rows) - 1, some.step)
        if first <= row < after and low <= rows[row] < plain
    }


def test_starts_closer_than_slots_are_long() -> None:
    """An hour offered every quarter is one run with regular starts, and none after the last of them."""
    week = Week(date(2026, 11, 23), "Europe/Berlin")
    nine = week.interval.span[0] + 9 * 3600
    offers = Offers.lasting([nine + quarter * 900 for quarter in range(8)], 3600)
    (found,) = Window(week, [0], ROWS, 0, 1440).offered(track(week, offers, False))
    assert (found.step, found.starts) == (15, ())
    assert found.runs == [(0, ROWS[540], ROWS[705], ROWS[660], 0)]


def test_offers_that_differ_are_seen_to_differ() -> None:
    """One slot more on Wednesday changes Wednesday alone."""
    week = Week(date(2026, 11, 23), "Europe/Berlin")
    low = week.interval.span[0]
    some = [low + 9 * 3600 + day * 86_400 for day in range(7)]
    one = track(week, Offers.lasting(some, 1800), False)
    other = track(week, Offers.lasting([*some, some[2] + 1800], 1800), False)
    assert [same_offers(one, other, day) for day in range(7)] == [True, True, False, True, True, True, True]
