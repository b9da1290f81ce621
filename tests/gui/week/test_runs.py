"""Tracks from instants and from rows are the same tracks."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.model import Calendar, Offers
from core.snapshot import CalendarState, Track, merged
from core.week import Week
from gui.week.runs import Window, opening_hours, same_offers

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
    st.integers(0, 6),
    st.tuples(st.integers(0, 1400), st.integers(1, 900)),
)
def test_the_fast_way_draws_what_the_plain_way_draws(
    week: Week, quarters: list[int], length: int, day: int, seen: tuple[int, int]
) -> None:
    """Runs, and where starts are marked, do not depend on how they were found; nor do the hours of the week."""
    low = week.interval.span[0]
    offers = Offers.lasting((low + quarter * 900 for quarter in quarters), length * 60)
    fast, plain = track(week, offers, False), track(week, offers, True)
    first, after = seen[0], min(seen[0] + seen[1], int(week.rows))
    if first >= after:
        return
    rows = ROWS[: int(week.rows) + 1]
    window = Window(week, day, rows, first, after)
    one, other = window.offered(fast), window.offered(plain)
    top, end = rows[first], rows[after]
    assert drawn(one.edges, top, end) == drawn(other.edges, top, end)
    expected = [(rows[a], rows[b]) for a, b in merged(plain.days[day])]
    assert drawn(one.edges, top, end) == drawn([y for run in expected for y in run], top, end)
    for found in (one, other):
        if found.step:
            begins = plain.days[day][0]
            assert all(begin % found.step == found.phase for begin in begins if first <= begin < after)
    assert opening_hours([fast]) == opening_hours([plain])
    assert same_offers(fast, plain, day)


def drawn(edges: object, top: int, end: int) -> list[int]:
    """The pixels between `top` and `end` that runs cover."""
    assert isinstance(edges, list | tuple)
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return sorted({y for a, b in pairs for y in range(max(a, top), min(b, end))})


def test_offers_that_differ_are_seen_to_differ() -> None:
    """One slot more on Wednesday changes Wednesday alone."""
    week = Week(date(2026, 11, 23), "Europe/Berlin")
    low = week.interval.span[0]
    some = [low + 9 * 3600 + day * 86_400 for day in range(7)]
    one = track(week, Offers.lasting(some, 1800), False)
    other = track(week, Offers.lasting([*some, some[2] + 1800], 1800), False)
    assert [same_offers(one, other, day) for day in range(7)] == [True, True, False, True, True, True, True]
