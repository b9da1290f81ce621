"""What holds at one place of the week, calendar by calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Block, BlockState, Calendar, Interval, Offers, Slot, SlotKind, instant, seconds
from core.snapshot import BlockPiece, BusyPiece, CalendarState, Snapshot, Track, merged
from core.week import Minutes, Week

HOUR = 3600
WEEK = Week(date(2026, 11, 23), "UTC")
MONDAY = WEEK.bounds(0)[0]
NINE = MONDAY + 9 * HOUR
RUNS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=12)


def track(title: str, *slots: tuple[int, int], week: Week = WEEK, **more: object) -> Track:
    """A calendar that offers these hours after Monday midnight."""
    start = week.bounds(0)[0]
    offers = Offers((start + a * HOUR, start + b * HOUR) for a, b in slots)
    calendar = more.pop("calendar", None) or Calendar("a", title, title)
    return Track(calendar, CalendarState(), week.rows_of(offers), offers, **more)  # type: ignore[arg-type]


def block(start: int, end: int, state: BlockState = BlockState.CONFIRMED) -> Block:
    """One made here."""
    return Block(f"{start}-{state}", "a:c", Interval.of(start, end), "Tooth", "t", state)


def minutes(drawn: list[tuple[int, int]]) -> Minutes:
    """Sorted row lists of (begin, length)."""
    ordered = sorted((begin, begin + length) for begin, length in drawn)
    return [begin for begin, _ in ordered], [finish for _, finish in ordered]


@given(RUNS)
def test_merged_runs_hold_the_same_minutes(drawn: list[tuple[int, int]]) -> None:
    """Adjoining and overlapping slots become runs with a gap between them, and no minute is added or lost."""
    runs = merged(minutes(drawn))
    assert {m for a, b in runs for m in range(a, b)} == {m for a, n in drawn for m in range(a, a + n)}
    assert all(b < c for (_, b), (c, _) in pairwise(runs))


def test_open_means_offered_throughout() -> None:
    """Adjoining slots add up; a minute's gap or a minute too much is not open."""
    whole = track("whole", (9, 10), (10, 11))
    gap = track("gap", (9, 10), (11, 12))
    late = track("late", (10, 11))
    reading = Snapshot(WEEK, (whole, gap, late)).reading(NINE, NINE + 2 * HOUR)
    assert reading.open == (whole.calendar,)
    assert reading.shut == ((gap.calendar, None), (late.calendar, None))
    assert not reading.unknown
    assert not reading.blocked
    assert (reading.start, reading.end) == (NINE, NINE + 2 * HOUR)
    assert Snapshot(WEEK, (whole,)).reading(NINE, NINE + 2 * HOUR + 1).open == ()


def test_unknown_is_never_not_offered() -> None:
    """Where an answer is missing, in part of the stretch too, nothing is said, whatever stands in the rest."""
    part = WEEK.parts(NINE + HOUR, NINE + 2 * HOUR)
    half = track("half", (9, 10), unknown=tuple(part))
    snapshot = Snapshot(WEEK, (half,))
    assert snapshot.reading(NINE, NINE + HOUR).open == (half.calendar,)
    assert snapshot.reading(NINE, NINE + HOUR + 60).unknown == (half.calendar,)
    assert snapshot.reading(NINE + 2 * HOUR, NINE + 3 * HOUR).unknown == ()


def test_over_midnight_both_days_are_asked() -> None:
    """A stretch over midnight is open when both sides are."""
    night = track("night", (22, 26))
    evening = track("evening", (22, 24))
    reading = Snapshot(WEEK, (night, evening)).reading(MONDAY + 23 * HOUR, MONDAY + 25 * HOUR)
    assert reading.open == (night.calendar,)
    assert [calendar for calendar, _ in reading.shut] == [evening.calendar]


def test_the_second_pass_of_an_hour_is_another_hour() -> None:
    """Offered at the first two o'clock says nothing of the second."""
    week = Week.holding(date(2026, 10, 25), "Europe/Berlin")
    two = seconds(datetime(2026, 10, 25, tzinfo=UTC))
    offers = Offers([(two, two + HOUR)])
    first = Track(Calendar("a", "first", ""), CalendarState(), week.rows_of(offers), offers)
    snapshot = Snapshot(week, (first,))
    assert snapshot.reading(two, two + HOUR).open == (first.calendar,)
    assert snapshot.reading(two + HOUR, two + 2 * HOUR).open == ()
    assert snapshot.reading(two + 1800, two + HOUR + 1800).open == ()


def test_over_a_skipped_hour_open_goes_on() -> None:
    """Three follows one fifty-nine: a slot over it is open from end to end."""
    week = Week.holding(date(2027, 3, 28), "Europe/Berlin")
    change = seconds(datetime(2027, 3, 28, 1, tzinfo=UTC))
    offers = Offers([(change - HOUR, change + HOUR)])
    over = Track(Calendar("a", "over", ""), CalendarState(), week.rows_of(offers), offers)
    assert Snapshot(week, (over,)).reading(change - 1800, change + 1800).open == (over.calendar,)


def test_reasons() -> None:
    """A busy title before a day's note before the calendar's own limits; the kind where a booking has no title."""
    taken = Interval.of(NINE, NINE + HOUR)
    titled = track("titled", busy=(BusyPiece(Slot(taken, SlotKind.BUSY, "Dentist"), ()),))
    nameless = track("nameless", busy=(BusyPiece(Slot(taken, SlotKind.BREAK), ()),))
    noted = track("noted")
    soon = track("soon", calendar=Calendar("a", "soon", "", notice=24 * 60))
    far = track("far", calendar=Calendar("a", "far", "", horizon=60))
    tracks = (titled, nameless, noted, soon, far)
    notes = ((0, noted.calendar, "Holiday"), (1, titled.calendar, "Leave"))
    snapshot = Snapshot(WEEK, tracks, notes=notes, now=instant(NINE - 12 * HOUR))
    reasons = [reason for _, reason in snapshot.reading(NINE, NINE + HOUR).shut]
    assert reasons == ["Dentist", "break", "Holiday", "minimum notice", "beyond the booking window"]
    after = [reason for _, reason in snapshot.reading(NINE + HOUR, NINE + 2 * HOUR).shut]
    assert after == [None, None, "Holiday", "minimum notice", "beyond the booking window"]


def test_who_can_offer_nothing_is_not_said_to_be_shut() -> None:
    """A person's busy times are no calendar one could book."""
    person = track("person", calendar=Calendar("a", "p", "Ada", offers=False))
    reading = Snapshot(WEEK, (person,)).reading(NINE, NINE + HOUR)
    assert (reading.open, reading.shut, reading.unknown) == ((), (), ())


def test_blocks_that_meet_the_stretch() -> None:
    """Blocks made here are named where they share time, touching is none; calendars that are hidden too."""
    here, before = block(NINE, NINE + HOUR), block(NINE - HOUR, NINE)
    snapshot = Snapshot(WEEK, blocks=(BlockPiece((before,), (), ()), BlockPiece((here,), (), ())))
    assert snapshot.reading(NINE, NINE + 60).blocked == (here,)
    assert snapshot.reading(NINE - 60, NINE + 60).blocked == (before, here)
    assert snapshot.reading(NINE + HOUR, NINE + 2 * HOUR).blocked == ()


@pytest.mark.parametrize("by", [0, 30 * 60])
def test_beyond_the_week_nothing_is_known(by: int) -> None:
    """A stretch that leaves what is shown is neither open nor not offered: nobody looked there."""
    sunday = track("sunday", (24 * 7 - 1, 24 * 7))
    end = WEEK.interval.span[1]
    reading = Snapshot(WEEK, (sunday,)).reading(end - by, end + HOUR)
    assert reading.open == ()
    assert reading.shut == ()


@pytest.mark.parametrize(
    ("states", "worst"),
    [
        ((BlockState.CONFIRMED, BlockState.WAITING), BlockState.WAITING),
        ((BlockState.UNCERTAIN, BlockState.SENDING), BlockState.UNCERTAIN),
        ((BlockState.CONFIRMED, BlockState.REFUSED, BlockState.UNCERTAIN), BlockState.REFUSED),
        ((BlockState.CONFIRMED,), BlockState.CONFIRMED),
    ],
)
def test_a_piece_shows_the_worst_of_its_blocks(states: tuple[BlockState, ...], worst: BlockState) -> None:
    """One refusal among many calendars must be seen."""
    piece = BlockPiece(tuple(block(NINE, NINE + HOUR, state) for state in states), (), ())
    assert piece.worst.state is worst


def test_every_state_has_its_place_in_the_order() -> None:
    """A state added later must not break a piece."""
    every = tuple(block(NINE, NINE + HOUR, state) for state in BlockState)
    assert BlockPiece(every, (), ()).worst.state is BlockState.REFUSED


@given(
    st.lists(st.lists(st.tuples(st.integers(-600, 10_200), st.integers(5, 300)), max_size=12), max_size=4), st.data()
)
def test_open_spans_are_where_enough_are_open(drawn: list[list[tuple[int, int]]], data: st.DataObject) -> None:
    """Minute for minute the same as asking every calendar; in order, apart, inside of the week and not in the past."""
    low, high = WEEK.interval.span
    tracks = tuple(
        track(str(i), *((low + 60 * begin, low + 60 * (begin + length)) for begin, length in times))
        for i, times in enumerate(drawn)
    )
    least = data.draw(st.integers(1, 3))
    after = low + 60 * data.draw(st.integers(-100, 5000))
    spans = Snapshot(WEEK, tracks).open_spans(least, after)
    assert all(a < b for a, b in spans)
    assert all(a[1] < b[0] for a, b in pairwise(spans))
    for at in range(max(low, after), high, 300):
        count = sum(any(start <= at < end for start, end in one.offers) for one in tracks)
        assert (count >= least) == any(start <= at < end for start, end in spans)
