"""The drag without a screen: snapping, midnight, seams, and what it means in instants."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core import zones
from core.week import Place, Week
from gui.week.drag import Drag, Phase, sidestepped, stepped

BERLIN = Week(date(2026, 11, 23), "Europe/Berlin")
SPRING = Week(date(2027, 3, 8), "America/New_York")
AUTUMN = Week(date(2027, 11, 1), "America/New_York")
HOWE = Week(date(2027, 3, 29), "Australia/Lord_Howe")
WEEKS = st.sampled_from([BERLIN, SPRING, AUTUMN, HOWE])
PLACES = st.builds(Place, st.integers(0, 6), st.floats(0, 1439.9))
GRAINS = st.sampled_from([1, 5, 15, 30])


def drawn(week: Week, press: Place, *moves: Place, grain: int = 15) -> tuple[int, int]:
    """What a press and some moves select, in epoch seconds."""
    drag = Drag()
    drag.press(week, press, (0, 0), grain)
    for move in moves:
        drag.move(week, move, (50, 50), grain)
    span = drag.release()
    assert span is not None
    return span


def wall(week: Week, epoch: int) -> str:
    """Weekday, time and offset of an instant."""
    return zones.wall(week.zone, epoch).strftime("%a %H:%M %z")


@given(WEEKS, PLACES, PLACES, GRAINS)
def test_every_drag_has_a_length_inside_the_week(week: Week, press: Place, move: Place, grain: int) -> None:
    """Whatever is pressed and wherever it goes, seams included, something real of the week is selected."""
    start, end = drawn(week, press, move, grain=grain)
    low, high = week.interval.span
    assert low <= start < end
    assert start < high
    assert end <= high + grain * 60


@given(PLACES, PLACES, GRAINS)
def test_edges_lie_on_the_grain_and_hold_the_press(press: Place, move: Place, grain: int) -> None:
    """Both edges are multiples of the grain, and the floored press is one of them."""
    drag = Drag()
    drag.press(BERLIN, press, (0, 0), grain)
    drag.move(BERLIN, move, (0, 9), grain)
    assert drag.span is not None
    start, end = drag.span
    pressed = BERLIN.edge(press.day, press.row // grain * grain, closing=False)
    assert start % (grain * 60) == end % (grain * 60) == 0
    assert pressed in (start, end)
    assert start < end


@given(WEEKS, PLACES, PLACES)
def test_dragging_back_and_forth_leaves_no_trace(week: Week, press: Place, move: Place) -> None:
    """Only the last place of the pointer counts."""
    assert drawn(week, press, Place(6, 1200), Place(0, 10), move) == drawn(week, press, move)


def test_under_four_pixels_it_is_a_click() -> None:
    """A trembling hand does not draw; from four pixels on it does, and stays a drag on its way back."""
    drag = Drag()
    drag.press(BERLIN, Place(1, 607), (100, 100), 15)
    assert not drag.move(BERLIN, Place(1, 609), (103, 103), 15)
    assert drag.release() is None
    drag.press(BERLIN, Place(1, 607), (100, 100), 15)
    assert drag.move(BERLIN, Place(1, 612), (104, 100), 15)
    drag.move(BERLIN, Place(1, 607), (100, 100), 15)
    ten = BERLIN.edge(1, 600, closing=False)
    assert drag.release() == (ten, ten + 900)


def test_press_is_floored_and_the_end_is_nearest() -> None:
    """10:14 is pressed in the cell of 10:00; 11:08 is nearer to 11:15 than to 11:00, 11:07 is not."""
    assert drawn(BERLIN, Place(0, 614), Place(0, 668))[1] - drawn(BERLIN, Place(0, 614), Place(0, 667))[1] == 900
    assert wall(BERLIN, drawn(BERLIN, Place(0, 614), Place(0, 668))[0]).startswith("Mon 10:00")


def test_over_midnight_everything_between_is_selected() -> None:
    """From Tuesday 22:30 to Thursday 1:15 is one stretch of 26 h 45 min."""
    start, end = drawn(BERLIN, Place(1, 1350), Place(3, 75))
    assert (wall(BERLIN, start)[:9], wall(BERLIN, end)[:9]) == ("Tue 22:30", "Thu 01:15")
    assert end - start == (24 * 60 + 165) * 60


def test_upwards_the_press_is_the_end() -> None:
    """Dragging up ends where it was pressed."""
    start, end = drawn(BERLIN, Place(2, 725), Place(2, 600))
    assert (wall(BERLIN, start)[:9], wall(BERLIN, end)[:9]) == ("Wed 10:00", "Wed 12:00")


def test_a_skipped_hour_is_jumped_over() -> None:
    """From 1:00 into the seam of 14 March ends at its end, which is the same instant as 2:00 would be."""
    start, end = drawn(SPRING, Place(6, 60), Place(6, 150))
    assert (wall(SPRING, start), wall(SPRING, end)) == ("Sun 01:00 -0500", "Sun 03:00 -0400")
    assert end - start == 3600


def test_a_repeated_hour_has_its_true_length() -> None:
    """From 0:30 to 3:00 on 7 November are three and a half hours."""
    start, end = drawn(AUTUMN, Place(6, 30), Place(6, 240))
    assert wall(AUTUMN, end) == "Sun 03:00 -0500"
    assert end - start == 3.5 * 3600


def test_cancel_forgets_everything() -> None:
    """After Esc nothing is selected and moves do nothing."""
    drag = Drag()
    drag.press(BERLIN, Place(0, 60), (0, 0), 15)
    drag.move(BERLIN, Place(0, 120), (0, 50), 15)
    drag.cancel()
    assert drag.phase is Phase.IDLE
    assert drag.span is None
    assert not drag.move(BERLIN, Place(0, 180), (0, 90), 15)
    assert drag.release() is None


def test_a_caret_steps_over_seams_and_midnight() -> None:
    """Down from 1:45 in spring is 3:00; up from midnight is the evening before; the week's ends hold it."""
    low, high = SPRING.interval.span
    before = SPRING.edge(6, 105, closing=False)
    assert wall(SPRING, stepped(SPRING, before, 15, 1)) == "Sun 03:00 -0400"
    assert wall(SPRING, stepped(SPRING, SPRING.edge(1, 0, closing=False), 15, -1)).startswith("Mon 23:45")
    assert stepped(SPRING, low, 15, -1) == low
    assert stepped(SPRING, high - 900, 15, 1) == high - 900


def test_a_caret_goes_sideways_on_its_row() -> None:
    """Sideways keeps the time of day, also across a change of clocks, and stays at the last column."""
    at = AUTUMN.edge(5, 600, closing=False)
    assert AUTUMN.place(sidestepped(AUTUMN, at, 1)) == Place(6, 600)
    assert sidestepped(AUTUMN, sidestepped(AUTUMN, at, 1), 1) == sidestepped(AUTUMN, at, 1)


def test_a_drag_goes_on_in_another_week() -> None:
    """What was pressed on Sunday evening ends on Monday of the next week, or of the one before."""
    for pages in (1, -1):
        drag = Drag()
        drag.press(BERLIN, Place(6, 1380), (0, 0), 15)
        drag.move(BERLIN, Place(6, 1420), (0, 9), 15)
        drag.move(BERLIN.shifted(pages), Place(0, 62), (0, 9), 15)
        span = drag.release()
        assert span is not None
        pressed = BERLIN.edge(6, 1380, closing=False)
        moved = BERLIN.shifted(pages).edge(0, 60, closing=False)
        assert span == (min(pressed, moved), max(pressed, moved))
        assert wall(BERLIN, moved).startswith("Mon 01:00")
