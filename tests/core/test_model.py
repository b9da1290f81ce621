"""The words: intervals, offered times, and what a block is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import (
    DAY,
    EPOCH,
    Block,
    BlockState,
    Calendar,
    Interval,
    Offers,
    Wish,
    instant,
    iso,
    seconds,
)

EPOCHS = st.integers(-(10**9), 4 * 10**9)
PAIRS = st.lists(st.tuples(st.integers(0, 500), st.integers(1, 90)).map(lambda p: (p[0], p[0] + p[1])), max_size=20)


@given(EPOCHS)
def test_epoch_seconds_and_instants(epoch: int) -> None:
    """The same thing said twice, before 1970 too; parts of a second are cut off downwards."""
    assert seconds(instant(epoch)) == epoch
    assert seconds(instant(epoch) + timedelta(microseconds=999_999)) == epoch
    assert instant(0) == EPOCH


def test_iso_is_in_utc_whatever_came_in() -> None:
    """Every output has the same form."""
    local = datetime(2027, 3, 28, 12, 0, 30, 999, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    assert iso(local) == "2027-03-28T06:15:30Z"


@pytest.mark.parametrize(("start", "end"), [(0, 0), (1, 0)])
def test_an_interval_goes_forward(start: int, end: int) -> None:
    """An empty or backward one is a mistake of ours."""
    with pytest.raises(ValueError, match="after"):
        Interval.of(start, end)


def test_an_interval_is_aware() -> None:
    """A naive instant on either side is a mistake of ours, also the one that could be compared."""
    for start, end in ((EPOCH.replace(tzinfo=None), EPOCH), (EPOCH, EPOCH.replace(tzinfo=None))):
        with pytest.raises(ValueError, match="aware"):
            Interval(start, end)


@given(st.tuples(EPOCHS, st.integers(1, DAY)), st.tuples(st.integers(-2 * DAY, 2 * DAY), st.integers(1, DAY)))
def test_overlap_is_shared_time(one: tuple[int, int], other: tuple[int, int]) -> None:
    """Touching shares nothing; which of the two is asked makes no difference."""
    a = Interval.of(one[0], one[0] + one[1])
    begin = one[0] + other[0]
    b = Interval.of(begin, begin + other[1])
    shared = min(a.span[1], b.span[1]) - max(a.span[0], b.span[0])
    assert a.overlaps(b) == b.overlaps(a) == (shared > 0)
    assert a.length == timedelta(seconds=one[1])


@given(EPOCHS, st.integers(1, 3 * DAY))
def test_utc_days_are_those_it_touches(start: int, length: int) -> None:
    """The end belongs to nobody: an interval up to midnight does not touch the next day."""
    days = Interval.of(start, start + length).utc_days()
    assert days == range(start // DAY, (start + length - 1) // DAY + 1)


# --- Offered times -----------------------------------------------------------------------------------


@given(PAIRS)
def test_offers_are_sorted_and_single(drawn: list[tuple[int, int]]) -> None:
    """Whatever order a service answers in, and however often it says the same."""
    offers = Offers(drawn + drawn[:3])
    assert list(offers) == sorted(set(drawn))
    assert len(offers) == len(set(drawn))
    assert offers == Offers.laid(list(offers.starts), list(offers.ends))


@given(st.lists(st.integers(0, 500), max_size=20), st.integers(1, 90))
def test_offers_of_one_length_are_offers(starts: list[int], length: int) -> None:
    """The short form says the same as the long one."""
    lasting = Offers.lasting(starts, length)
    assert list(lasting) == sorted({(start, start + length) for start in starts})
    assert lasting == Offers((start, start + length) for start in starts)
    assert repr(lasting) == f"Offers({len(set(starts))})"


@given(PAIRS, st.integers(1, 90), st.sets(st.integers(-10, 510), max_size=4), st.booleans(), st.booleans())
def test_offers_cut_and_joined_again(
    drawn: list[tuple[int, int]], length: int, cuts: set[int], same: bool, looked: bool
) -> None:
    """Cutting by start and joining loses nothing, in either form, before and after somebody looked at the ends."""
    whole = Offers.lasting((start for start, _ in drawn), length) if same else Offers(drawn)
    wanted = sorted(set((start, start + length) for start, _ in drawn)) if same else sorted(set(drawn))
    if looked:
        assert whole.ends == [end for _, end in wanted]
    marks = [-1000, *sorted(cuts), 1000]
    pieces = [whole.between(low, high) for low, high in pairwise(marks)]
    for piece, (low, high) in zip(pieces, pairwise(marks), strict=True):
        assert list(piece) == [pair for pair in wanted if low <= pair[0] < high]
    assert list(Offers.joined(pieces)) == wanted
    assert Offers.joined(pieces) == whole


def test_joined_runs_of_different_lengths() -> None:
    """Half hours, then hours, then odd ones: each keeps its own end."""
    runs = [Offers.lasting([0, 1800], 1800), Offers(), Offers.lasting([3600], 3600), Offers([(7200, 7300)])]
    assert list(Offers.joined(runs)) == [(0, 1800), (1800, 3600), (3600, 7200), (7200, 7300)]
    assert list(Offers.joined([])) == []


@given(PAIRS, st.integers(0, 500), st.integers(1, 90))
def test_meeting_asks_every_offer(drawn: list[tuple[int, int]], start: int, length: int) -> None:
    """Long offers that began much earlier count as well."""
    asked = Interval.of(start, start + length)
    assert Offers(drawn).meeting(asked) == any(a < start + length and start < b for a, b in drawn)


def test_offers_are_not_something_else() -> None:
    """They can change no hash table and equal nothing but offers."""
    assert Offers([(1, 2)]) != [(1, 2)]
    with pytest.raises(TypeError):
        hash(Offers())


# --- Calendars and blocks ----------------------------------------------------------------------------


def test_a_calendar_is_unique_on_this_computer() -> None:
    """Two accounts may list the same calendar."""
    assert Calendar("a1", "cal", "Intro").id == "a1:cal"
    assert Calendar("a2", "cal", "Intro").id != Calendar("a1", "cal", "Intro").id


def test_settled_means_nothing_more_happens() -> None:
    """Only two of the states are an end."""
    assert {state for state in BlockState if state.settled} == {BlockState.CONFIRMED, BlockState.REFUSED}


def test_a_changed_block_is_another_one() -> None:
    """The words are frozen: `but` leaves the old one alone."""
    block = Block("b", "a:c", Interval(EPOCH, datetime(1970, 1, 2, tzinfo=UTC)), "Tooth", "t")
    gone = block.but(wish=Wish.ABSENT, asked=1)
    assert (gone.wish, gone.asked, gone.id) == (Wish.ABSENT, 1, "b")
    assert (block.wish, block.asked, block.state) == (Wish.PRESENT, 0, BlockState.WAITING)
