"""Lanes: nothing drawn over anything else, and the order stays."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from gui.week.lanes import lanes

SPANS = st.lists(st.tuples(st.integers(0, 100), st.integers(1, 40)).map(lambda p: (p[0], p[0] + p[1])))


@given(SPANS)
def test_overlapping_pieces_have_different_lanes_of_one_count(spans: list[tuple[int, int]]) -> None:
    """Two pieces that share time share the width, but no lane."""
    found = lanes(spans)
    for (a, one), (b, other) in combinations(zip(spans, found, strict=True), 2):
        if a[0] < b[1] and b[0] < a[1]:
            assert one.at != other.at
            assert one.beside == other.beside


@given(SPANS)
def test_lanes_are_never_more_than_needed(spans: list[tuple[int, int]]) -> None:
    """The count is the most pieces that hold at one moment of the cluster, and every lane is within it."""
    most = max((sum(a <= at < b for a, b in spans) for at, _ in spans), default=0)
    found = lanes(spans)
    assert all(0 <= lane.at < lane.beside for lane in found)
    assert max((lane.beside for lane in found), default=0) == most


def test_touching_pieces_use_the_whole_width() -> None:
    """Half-open: one that ends at ten does not push aside one that begins at ten."""
    assert [lane.beside for lane in lanes([(9, 10), (10, 11)])] == [1, 1]


def test_equal_begins_keep_their_order() -> None:
    """The first given lies first."""
    assert [lane.at for lane in lanes([(9, 10), (9, 12), (9, 11)])] == [0, 1, 2]


def test_a_lane_is_used_again_when_it_is_free() -> None:
    """A third piece goes under the first, not into a third lane."""
    assert lanes([(9, 10), (9, 12), (10, 11)]) == [(0, 2), (1, 2), (0, 2)]
