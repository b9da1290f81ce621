"""Boxes of pixels."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.week.box import NOWHERE, Box, around

BOXES = st.builds(
    lambda left, top, wide, high: Box(left, top, left + wide, top + high),
    *[st.integers(-9, 9)] * 2,
    *[st.integers(0, 9)] * 2,
)


def pixels(box: Box) -> set[tuple[int, int]]:
    """What a box consists of."""
    return {(x, y) for x in range(-30, 60) for y in range(-30, 60) if box.holds(x, y)}


@given(BOXES, BOXES)
def test_two_boxes_meet_where_they_share_pixels(one: Box, other: Box) -> None:
    """What they share is what both hold; a box without pixels is false and meets nothing."""
    both = pixels(one) & pixels(other)
    assert bool(one) == bool(pixels(one))
    assert pixels(one.shared(other)) == both
    if one and other:
        assert one.meets(other) == bool(both)


@given(st.lists(BOXES, min_size=1, max_size=4))
def test_around_some_is_no_larger_than_it_must(boxes: list[Box]) -> None:
    """All of them are inside, and each side is the side of one."""
    whole = around(*boxes)
    assert all(whole.left <= box.left and whole.right >= box.right for box in boxes)
    assert all(side in sides for side, sides in zip(whole, zip(*boxes, strict=True), strict=True))


def test_a_box_is_moved_and_grown() -> None:
    """Down, and at every side."""
    box = Box(10, 20, 40, 60)
    assert (box.wide, box.high) == (30, 40)
    assert box.moved(-5) == Box(10, 15, 40, 55)
    assert box.grown(2) == Box(8, 18, 42, 62)
    assert not NOWHERE
