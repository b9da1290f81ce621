"""Moving and resizing as arithmetic: lengths kept, nothing inverted, steps of the wall, weeks whose clocks change."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core import zones
from core.model import Blocking, Calendar
from core.week import Place, Week
from fakes.person import BERLIN, at, lasting, snapshot
from gui.week.carry import Carry, Grip, Steps, days_on, grip_at

ZONES = st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kathmandu"])
SPRING, AUTUMN = Week(date(2027, 3, 8), "America/New_York"), Week(date(2027, 11, 1), "America/New_York")
STARTS = st.integers(at(BERLIN, 0, 0) // 60, at(BERLIN, 0, 0) // 60 + 365 * 1440).map(lambda minute: minute * 60)
LENGTHS = st.integers(1, 3000).map(lambda minutes: minutes * 60)
MOVES = st.integers(-3 * 86400, 3 * 86400)
GRAINS = st.sampled_from([1, 5, 15, 30, 60])
GRIPS = st.sampled_from([Grip.START, Grip.END])
WAYS = st.sampled_from([-1, 1])


@given(ZONES, STARTS, LENGTHS, MOVES, GRAINS)
def test_a_moved_block_keeps_its_length(zone: str, start: int, length: int, by: int, grain: int) -> None:
    """Whatever clocks do between, it lasts as long as before and begins within a step of where the hand is."""
    begin, end = Steps(zone, grain).moved((start, start + length), by)
    assert end - begin == length
    assert abs(begin - start - by) <= grain * 60


@given(ZONES, STARTS, MOVES, GRAINS)
def test_edges_lie_on_the_wall(zone: str, start: int, by: int, grain: int) -> None:
    """A moved start is a multiple of the grain on the clock of that day, or where clocks change."""
    begin, _ = Steps(zone, grain).moved((start, start + 3600), by)
    local = zones.wall(zone, begin)
    changed = zones.offset(zone, begin - 1) != zones.offset(zone, begin)
    assert changed or (local.hour * 60 + local.minute) % grain == 0


@given(ZONES, STARTS, LENGTHS, MOVES, GRAINS, GRIPS)
def test_a_resized_block_never_turns_over(zone: str, start: int, length: int, by: int, grain: int, grip: Grip) -> None:
    """The edge that is not held stays, and one grain is left however far the other goes."""
    before = (start, start + length)
    begin, end = Steps(zone, grain).resized(before, grip, by)
    assert end - begin >= grain * 60
    assert (begin == start) if grip is Grip.END else (end == before[1])


@given(ZONES, STARTS, LENGTHS, GRAINS, st.sampled_from(list(Grip)), WAYS)
def test_a_nudge_goes_the_way_it_says(zone: str, start: int, length: int, grain: int, grip: Grip, way: int) -> None:
    """One step is later or earlier by at most one grain, or what the shortest length leaves."""
    before = (start, start + max(length, 2 * grain * 60))
    begin, end = Steps(zone, grain).nudged(before, grip, way)
    held = (end - before[1]) if grip is Grip.END else (begin - start)
    assert 0 < held * way <= grain * 60


@given(ZONES, STARTS, st.integers(-400, 400))
def test_days_keep_the_time_of_day(zone: str, start: int, days: int) -> None:
    """Some days on it is the same time on the clock, or after the hour that day skips."""
    before, after = zones.wall(zone, start), zones.wall(zone, days_on(zone, start, days))
    assert (after.date() - before.date()).days == days
    assert after.time() >= before.time()


def carried(week: Week, span: tuple[int, int], grip: Grip, press: Place, move: Place, later: Week) -> object:
    """What a press in one week and a move in another make of a block."""
    carry = Carry()
    carry.press(week, press, (0, 0), span, grip)
    carry.move(later, move, (50, 50), Steps(week.zone))
    return carry.release()


def test_the_hand_stays_where_it_took_the_block() -> None:
    """Held an hour below its start, a block dropped at noon begins at eleven; also a week on."""
    span = at(BERLIN, 1, 9), at(BERLIN, 1, 11)
    noon = at(BERLIN, 3, 11), at(BERLIN, 3, 13)
    assert carried(BERLIN, span, Grip.BODY, Place(1, 600), Place(3, 720), BERLIN) == noon
    after = BERLIN.shifted(1)
    assert carried(BERLIN, span, Grip.BODY, Place(1, 600), Place(0, 720), after) == (at(after, 0, 11), at(after, 0, 13))


def test_over_a_change_of_clocks_the_length_stays() -> None:
    """Two hours moved onto the night an hour is skipped end an hour later on the clock."""
    span = at(SPRING, 5, 1), at(SPRING, 5, 3)
    start, end = at(SPRING, 6, 1), at(SPRING, 6, 4)
    assert end - start == 7200
    assert carried(SPRING, span, Grip.BODY, Place(5, 70), Place(6, 70), SPRING) == (start, end)


def test_beside_the_grain_less_than_half_a_step_changes_nothing() -> None:
    """A block at 10:07 does not jump when it is hardly moved, and snaps when it is."""
    span = at(BERLIN, 1, 10) + 420, at(BERLIN, 1, 11)
    assert carried(BERLIN, span, Grip.BODY, Place(1, 620), Place(1, 626), BERLIN) is None
    moved = carried(BERLIN, span, Grip.BODY, Place(1, 620), Place(1, 630), BERLIN)
    assert moved == (at(BERLIN, 1, 10.25), at(BERLIN, 1, 11.25) - 420)


def test_a_click_carries_nothing() -> None:
    """Under four pixels nothing is moved; a rest of the finger makes any move count."""
    span = at(BERLIN, 1, 9), at(BERLIN, 1, 10)
    carry = Carry()
    carry.press(BERLIN, Place(1, 570), (0, 0), span, Grip.BODY)
    assert not carry.move(BERLIN, Place(1, 600), (3, 3), Steps(BERLIN.zone))
    assert carry.release() is None
    carry.press(BERLIN, Place(1, 570), (0, 0), span, Grip.END)
    carry.start_dragging()
    assert carry.move(BERLIN, Place(1, 600), (3, 3), Steps(BERLIN.zone))
    assert carry.release() == (at(BERLIN, 1, 9), at(BERLIN, 1, 10.5))


def test_small_cards_keep_a_body() -> None:
    """Edges take up to eight pixels and never more than a third each; only where the block ends."""
    assert [grip_at(y, 60, first=True, last=True) for y in (0, 7, 9, 51, 53)] == [
        Grip.START,
        Grip.START,
        Grip.BODY,
        Grip.BODY,
        Grip.END,
    ]
    assert [grip_at(y, 12, first=True, last=True) for y in (3, 6, 9)] == [Grip.START, Grip.BODY, Grip.END]
    assert {grip_at(y, 8, first=True, last=True) for y in range(8)} == {Grip.BODY}
    assert {grip_at(y, 60, first=False, last=False) for y in range(60)} == {Grip.BODY}


@pytest.mark.parametrize(
    ("blocking", "expected"),
    [
        (None, ("Europe/Berlin", 15)),
        (Blocking(grain=1), ("Europe/Berlin", 15)),
        (Blocking(grain=30), ("Europe/Berlin", 30)),
        (Blocking(grain=1440, zone="America/New_York"), ("America/New_York", 1440)),
    ],
)
def test_steps_are_no_finer_than_the_service(blocking: Blocking | None, expected: tuple[str, int]) -> None:
    """The grid's grain, or the calendar's where that is coarser; whole days are days of the calendar's zone."""
    piece = lasting(BERLIN, at(BERLIN, 1, 9), at(BERLIN, 1, 10))
    shown = snapshot(blocks=(piece,), calendar=Calendar("acc", "a", "Sales", blocking=blocking))
    steps = Steps.of(shown, piece, 15)
    assert (steps.zone, steps.grain) == expected


def test_whole_days_stay_whole() -> None:
    """Where only days can be blocked, edges go from midnight to midnight, also to a day of 25 hours."""
    steps = Steps(AUTUMN.zone, 1440)
    saturday = AUTUMN.bounds(5)
    assert steps.nudged(saturday, Grip.END, 1) == (saturday[0], AUTUMN.bounds(6)[1])
    assert steps.resized(saturday, Grip.END, -90000) == saturday
    assert steps.moved(saturday, 80000)[0] == AUTUMN.bounds(6)[0]


def midnight(zone: str, day: date) -> int:
    """When a day begins, as services that know only days have it."""
    return zones.resolve(datetime.combine(day, time()), zone)


@given(ZONES, st.dates(date(2026, 1, 1), date(2027, 12, 1)), st.integers(1, 4), MOVES, st.integers(-60, 60), WAYS)
@example("Africa/Cairo", date(2026, 4, 24), 1, 90_000, -1, -1)  # that day begins at one
@example("Africa/Cairo", date(2026, 4, 23), 1, 90_000, 1, 1)
@example("Europe/Berlin", date(2026, 10, 24), 1, 90_000, 1, 1)
def test_whole_days_are_as_many_days_wherever_they_go(
    zone: str, day: date, count: int, by: int, days: int, way: int
) -> None:
    """Dragged, stepped or copied, over a day of 23 or 25 hours or out of it: midnight to midnight."""
    steps = Steps(zone, 1440)
    before = midnight(zone, day), midnight(zone, day + timedelta(days=count))
    taken = [(before[1] + 36_000, before[1] + 39_600)]
    for start, end in (
        steps.moved(before, by),
        steps.days_on(before, days),
        steps.nudged(before, Grip.BODY, way),
        steps.free_after(before, taken),
    ):
        first, last = zones.local_date(zone, start), zones.local_date(zone, end)
        assert (start, end) == (midnight(zone, first), midnight(zone, last))
        assert (last - first).days == count
    assert zones.local_date(zone, steps.days_on(before, days)[0]) == day + timedelta(days=days)
    assert steps.free_after(before, taken)[0] == midnight(zone, day + timedelta(days=count + 1))


def test_only_lengths_there_are() -> None:
    """Where a service has fixed lengths, an edge goes to the nearest, a key to the next one."""
    steps = Steps(BERLIN.zone, 15, (30, 60))
    start = at(BERLIN, 1, 9)
    assert steps.resized((start, start + 1800), Grip.END, 2000) == (start, start + 3600)
    assert steps.resized((start, start + 3600), Grip.START, 5000) == (start + 1800, start + 3600)
    assert steps.nudged((start, start + 1800), Grip.END, 1) == (start, start + 3600)
    assert steps.nudged((start, start + 1800), Grip.END, -1) == (start, start + 1800)
    assert steps.nudged((start, start + 1800), Grip.START, -1) == (start - 1800, start + 1800)


def test_a_copy_goes_to_the_next_free_time() -> None:
    """Right after itself, else after everything that is in its way."""
    steps = Steps("UTC")
    assert steps.free_after((0, 10), []) == (10, 20)
    assert steps.free_after((0, 10), [(0, 10), (25, 40), (12, 20)]) == (40, 50)
    assert steps.free_after((0, 10), [(20, 30)]) == (10, 20)
