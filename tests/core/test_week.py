"""A week in every zone: (day, row) and instants are the same thing said twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from math import ceil, floor

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from core import zones
from core.errors import Kind, Problem
from core.model import DAY, Offers, seconds
from core.week import Minutes, Part, Place, Week

NEWFOUNDLAND = Week(date(2006, 10, 26), "America/St_Johns")  # 00:01 becomes 23:01 of the day before
LORD_HOWE = Week(date(2027, 4, 1), "Australia/Lord_Howe")
SAMOA = Week(date(2011, 12, 26), "Pacific/Apia")
CAIRO = Week(date(2023, 4, 24), "Africa/Cairo")


def at(text: str) -> int:
    """Epoch seconds of a time in UTC."""
    return seconds(datetime.fromisoformat(text).replace(tzinfo=UTC))


def passed_over(zone: str, first: date) -> Iterator[date]:
    """Days at which the zone's offset changes, from a date on for some eight months."""
    begin = zones.day_number(first) * DAY
    for change, _ in zones.offsets(zone, begin, begin + 250 * DAY)[1:]:
        yield zones.local_date(zone, change)


@st.composite
def weeks(draw: st.DrawFn) -> Week:
    """One to fourteen days from 1970 to 2037 in any zone, half of them with a change of the clock if there is one."""
    zone = draw(st.sampled_from(zones.names()))
    first = draw(st.dates(date(1970, 1, 2), date(2037, 3, 1)))
    count = draw(st.sampled_from((7, 1, 2, 14)))
    if draw(st.booleans()):
        change = next(passed_over(zone, first), first)
        first = change - timedelta(days=draw(st.integers(0, count - 1)))
    return Week(first, zone, count)


@st.composite
def moments(draw: st.DrawFn) -> tuple[Week, int]:
    """A week and an instant in or around it, often next to an edge."""
    week = draw(weeks())
    start, end = week.interval.span
    edges = [edge + by for s in week.stretches for edge in (s.start, s.end) for by in (-1, 0, 1)]
    return week, draw(st.integers(start - DAY, end + DAY) | st.sampled_from(edges or [start]))


@st.composite
def spans(draw: st.DrawFn) -> tuple[Week, int, int]:
    """A week and an interval of up to two days that meets it or lies close by, in half minutes."""
    week, start = draw(moments())
    start -= start % 30
    return week, start, start + 30 * draw(st.integers(1, 2 * 2880))


@st.composite
def drags(draw: st.DrawFn) -> tuple[Week, int, float, float]:
    """A week, a day, and two rows of it, the second one later, in half minutes."""
    week = draw(weeks())
    halves = sorted(draw(st.sets(st.integers(0, round(week.rows * 2)), min_size=2, max_size=2)))
    return week, draw(st.integers(0, week.count - 1)), halves[0] / 2, halves[1] / 2


def check(week: Week, epoch: int) -> None:
    """One instant against what the zone itself says."""
    local = zones.wall(week.zone, epoch)
    place = week.place(epoch)
    if not 0 <= (local.date() - week.first).days < week.count:
        assert place is None
        return
    assert place is not None
    assert week.dates[place.day] == local.date()
    assert week.instant(place.day, place.row) == epoch
    wall, again = week.wall_at(place.row)
    assert wall == pytest.approx(local.hour * 60 + local.minute + local.second / 60)
    assert again == week.again(epoch) == bool(local.fold)


# --- Instants and places -----------------------------------------------------------------------------


@given(moments())
@example((NEWFOUNDLAND, at("2006-10-29T02:30:30")))
@example((NEWFOUNDLAND, at("2006-10-29T03:30:00")))
@example((LORD_HOWE, at("2027-04-03T15:15")))
def test_an_instant_has_one_place(found: tuple[Week, int]) -> None:
    """Instant to place to instant is the identity, and the ruler beside it reads what the clock on the wall reads."""
    check(*found)


@given(weeks(), st.data())
@example(NEWFOUNDLAND, None)
def test_a_place_has_one_instant_or_is_absent(week: Week, data: st.DataObject | None) -> None:
    """Place to instant to place is the identity, except exactly where the day has no such row."""
    day = data.draw(st.integers(0, week.count - 1)) if data else 2
    drawn = {data.draw(st.integers(0, round(week.rows * 60) - 1))} if data else set()
    edges = {round(edge * 60) for hole in week.absent(day) for edge in hole}
    for second in drawn | {edge + by for edge in edges for by in (-1, 0, 1)}:
        row = second / 60
        if not 0 <= row < week.rows:
            continue
        epoch = week.instant(day, row)
        absent = any(low <= row < high for low, high in week.absent(day))
        assert (epoch is None) == absent
        if epoch is not None:
            place = week.place(epoch)
            assert place is not None
            assert place.day == day
            assert place.row == pytest.approx(row)


@given(weeks())
def test_the_same_wall_time_has_the_same_height_every_day(week: Week) -> None:
    """Rows are shared: nobody has to look twice for nine in the morning."""
    for hour in (1, 9, 23):
        heights = set()
        for day in week.dates:
            epoch = zones.resolve(datetime.combine(day, time(hour, 30)), week.zone)
            local, place = zones.wall(week.zone, epoch), week.place(epoch)
            if place and (local.date(), local.hour, local.minute) == (day, hour, 30):
                heights.add(place.row)
        assert len(heights) <= 1


@given(weeks())
def test_the_ruler_has_no_gap_and_never_runs_backwards(week: Week) -> None:
    """Bands cover the axis from top to bottom; in each pass later rows read later."""
    assert week.bands[0].row == 0
    assert week.bands[-1].end == round(week.rows * 60)
    assert all(a.end == b.row for a, b in pairwise(week.bands))
    for second_pass in (False, True):
        rows = [row / 2 for row in range(round(week.rows * 2))]
        read = [wall for wall, again in map(week.wall_at, rows) if again == second_pass]
        assert all(a < b for a, b in pairwise(read))


@given(weeks())
def test_days_and_absent_rows_fill_the_axis(week: Week) -> None:
    """What a day has and what it lacks make up the whole axis."""
    for day in range(week.count):
        assert week.hours(day) * 60 + sum(b - a for a, b in week.absent(day)) == pytest.approx(week.rows)
        assert all(0 <= a < b <= week.rows for a, b in week.absent(day))


@pytest.mark.slow
@pytest.mark.limit(60)
def test_every_zone_through_four_years() -> None:
    """All zones, 2024 to 2027: each week with a change of the clock, at every quarter of an hour and every edge."""
    begin, end = at("2024-01-01"), at("2028-01-01")
    seen = set()
    for zone in zones.names():
        segments = tuple(zones.offsets(zone, begin, end))
        if segments in seen:
            continue
        seen.add(segments)
        days = {zones.local_date(zone, change) for change, _ in segments[1:]} or {date(2026, 1, 1)}
        for day in days:
            for week in (Week.holding(day, zone), Week(day, zone, 1)):
                start, stop = week.interval.span
                edges = (edge + by for s in week.stretches for edge in (s.start, s.end) for by in (-1, 0, 1))
                for epoch in (*range(start - 3600, stop + 3600, 900), *edges):
                    check(week, epoch)


# --- Intervals ---------------------------------------------------------------------------------------


@given(spans())
@example((NEWFOUNDLAND, at("2006-10-29T01:00"), at("2006-10-29T05:00")))
@example((SAMOA, at("2011-12-30T08:00"), at("2011-12-30T12:00")))
def test_parts_cover_exactly_what_is_shown(span: tuple[Week, int, int]) -> None:
    """No minute is lost or drawn twice, and none is drawn where the day has none."""
    week, start, end = span
    shown = {day.toordinal() for day in week.dates}
    wanted = 30 * sum(zones.local_date(week.zone, t).toordinal() in shown for t in range(start, end, 30))
    parts = week.parts(start, end)
    assert sum(part.finish - part.begin for part in parts) * 60 == pytest.approx(wanted)
    for part in parts:
        assert 0 <= part.begin < part.finish <= week.rows
        assert not any(low < part.finish and part.begin < high for low, high in week.absent(part.day))
    for one, other in pairwise(sorted(parts, key=lambda part: (part.day, part.begin))):
        assert one.day < other.day or one.finish <= other.begin


@given(weeks(), st.lists(st.tuples(st.integers(-DAY, 8 * DAY), st.integers(1, 2 * DAY)), max_size=12))
@example(NEWFOUNDLAND, [(2 * DAY + 23 * 3600, 3 * 3600)])
@example(LORD_HOWE, [(3 * DAY + 1800, 5400)])
@example(Week(date(2000, 10, 23), "America/Boise"), [(-3600, 14_400), (3600, 1800)])
def test_the_fast_path_draws_the_same(week: Week, drawn: list[tuple[int, int]]) -> None:
    """rows_of is parts for many: sorted, in whole minutes that cover the slot."""
    begin = week.interval.span[0]
    offers = Offers((begin + start, begin + start + length) for start, length in drawn)
    assert pairs(week.rows_of(offers)) == laid_singly(week, offers)


@given(weeks(), st.lists(st.integers(-1440, 8 * 1440), max_size=40), st.sampled_from((5, 30, 45, 600, 4000)))
@example(LORD_HOWE, list(range(0, 7 * 1440, 30)), 30)
@example(NEWFOUNDLAND, list(range(0, 7 * 1440, 30)), 30)
@example(Week(date(2006, 10, 29), "America/St_Johns"), [30], 60)
def test_slots_of_one_length_are_drawn_the_same(week: Week, minutes: list[int], length: int) -> None:
    """The fastest path, for slots that all last the same."""
    assume(all(stretch.offset % 60 == 0 for stretch in week.stretches))
    begin = week.interval.span[0]
    offers = Offers.lasting((begin + minute * 60 for minute in minutes), length * 60)
    columns = week.rows_of(offers)
    assert pairs(columns) == laid_singly(week, offers)
    if columns.spans():  # what a painter takes instead of the lists must be the same slots
        painted: list[list[tuple[int, int]]] = [[] for _ in range(week.count)]
        for stretch, (low, high) in zip(week.stretches, columns.spans(), strict=True):
            rows = [(start - stretch.base) // 60 for start in offers.starts[low:high]]
            painted[stretch.day] += [(row, row + length) for row in rows]
        assert painted == laid_singly(week, offers)


def pairs(columns: Sequence[Minutes]) -> list[list[tuple[int, int]]]:
    """The row lists as sorted pairs, once they are seen to be sorted."""
    assert all(begins == sorted(begins) for begins, _ in columns)
    return [sorted(zip(*column, strict=True)) for column in columns]


def laid_singly(week: Week, offers: Offers) -> list[list[tuple[int, int]]]:
    """The same by `parts`, slot for slot."""
    columns: list[list[tuple[int, int]]] = [[] for _ in range(week.count)]
    for slot in offers:
        for part in week.parts(*slot):
            columns[part.day].append((floor(part.begin), ceil(part.finish)))
    return [sorted(column) for column in columns]


def test_parts_join_over_a_change_that_leaves_no_seam() -> None:
    """On its own, the day that skips an hour has no absent rows, so a slot over the change is one piece."""
    alone = Week(date(2027, 3, 28), "Europe/Berlin", 1)
    assert alone.parts(at("2027-03-28T00:30"), at("2027-03-28T01:30")) == [Part(0, 90, 150)]
    within = Week.holding(date(2027, 3, 28), "Europe/Berlin")
    assert within.parts(at("2027-03-28T00:30"), at("2027-03-28T01:30")) == [Part(6, 90, 120), Part(6, 180, 210)]


def test_nothing_of_an_interval_outside() -> None:
    """Before, after and next to the week there is nothing to draw."""
    start, end = SAMOA.interval.span
    assert SAMOA.parts(start - DAY, start) == SAMOA.parts(end, end + DAY) == []
    assert pairs(SAMOA.rows_of(Offers([(start - DAY, start), (end, end + DAY)]))) == [[] for _ in range(7)]


# --- Drags -------------------------------------------------------------------------------------------


@given(drags())
@example((NEWFOUNDLAND, 2, 1380.0, 1470.0))
@example((NEWFOUNDLAND, 3, 0.0, 1.0))
@example((NEWFOUNDLAND, 3, 1.0, 2.0))
def test_a_drag_takes_exactly_the_rows_it_passed_that_exist(drag: tuple[Week, int, float, float]) -> None:
    """From row to row in one column: all of what is there between them, and nothing else of that day."""
    week, day, low, high = drag
    start, end = week.edge(day, low, closing=False), week.edge(day, high, closing=True)
    missing = sum(max(0, min(high, b) - max(low, a)) for a, b in week.absent(day))
    taken = [part for part in week.parts(start, end) if part.day == day] if start < end else []
    assert sum(part.finish - part.begin for part in taken) == pytest.approx(high - low - missing)
    assert all(low <= part.begin and part.finish <= high for part in taken)


@given(drags())
def test_edges_stay_in_their_day_and_in_order(drag: tuple[Week, int, float, float]) -> None:
    """A row further down is never an earlier instant, and rows beyond the axis are the day's ends."""
    week, day, low, high = drag
    first, last = week.bounds(day)
    for closing in (False, True):
        rows = (-5.0, low, high, week.rows + 5)
        edges = [week.edge(day, row, closing=closing) for row in rows]
        assert edges == sorted(edges)
        assert (edges[0], edges[-1]) == (first, last)


@pytest.mark.parametrize("row", [120, 130, 150, 179, 180])
@pytest.mark.parametrize("closing", [False, True])
def test_a_row_in_the_skipped_hour_is_its_end(row: float, closing: bool) -> None:
    """Berlin, 28 March 2027: there is no time between two and three."""
    week = Week.holding(date(2027, 3, 28), "Europe/Berlin")
    assert week.edge(6, row, closing=closing) == at("2027-03-28T01:00")


@pytest.mark.parametrize("row", [180, 200, 240])
@pytest.mark.parametrize("closing", [False, True])
def test_a_row_in_another_days_repeated_hour_is_its_end(row: float, closing: bool) -> None:
    """Berlin, 25 October 2026: on Monday the second two o'clock does not take any time."""
    week = Week.holding(date(2026, 10, 25), "Europe/Berlin")
    assert week.edge(0, row, closing=closing) == at("2026-10-19T01:00")


# --- Known days --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("America/New_York", "2027-03-14", 23),
        ("America/New_York", "2027-11-07", 25),
        ("America/New_York", "2027-03-15", 24),
        ("Australia/Lord_Howe", "2027-10-03", 23.5),
        ("Australia/Lord_Howe", "2027-04-04", 24.5),
        ("Antarctica/Troll", "2027-03-28", 22),
        ("Antarctica/Troll", "2027-10-31", 26),
        ("Africa/Cairo", "2023-04-28", 23),
        ("Pacific/Apia", "2011-12-30", 0),
        ("America/St_Johns", "2006-04-02", 23),
        ("America/St_Johns", "2006-10-28", 24 + 59 / 60),
        ("America/St_Johns", "2006-10-29", 24 + 1 / 60),
    ],
)
def test_the_true_length_of_days(zone: str, day: str, hours: float) -> None:
    """Within its week and on its own a day is as long as it was."""
    wanted = date.fromisoformat(day)
    assert Week(wanted, zone, 1).hours(0) == pytest.approx(hours)
    week = Week.holding(wanted, zone)
    assert week.hours(week.dates.index(wanted)) == pytest.approx(hours)


def test_axis_of_known_weeks() -> None:
    """An ordinary week has 1440 rows, a repeated hour adds its own, a skipped one keeps its place."""
    assert Week(date(2026, 11, 23), "Europe/Berlin").rows == 1440
    assert Week.holding(date(2027, 11, 7), "America/New_York").rows == 1500
    assert LORD_HOWE.rows == 1470
    assert Week.holding(date(2027, 10, 31), "Antarctica/Troll").rows == 1560
    spring = Week.holding(date(2027, 3, 14), "America/New_York")
    assert spring.rows == 1440
    assert spring.absent(6) == [(120, 180)]
    assert spring.absent(0) == []
    assert Week(date(2027, 3, 14), "America/New_York", 1).rows == 1380


def test_a_day_without_midnight() -> None:
    """Cairo, 28 April 2023 begins at one o'clock, in its week as alone."""
    first, _ = CAIRO.bounds(4)
    assert CAIRO.place(first) == Place(4, 60)
    assert CAIRO.absent(4) == [(0, 60)]
    assert CAIRO.edge(4, 0, closing=False) == first
    alone = Week(date(2023, 4, 28), "Africa/Cairo", 1)
    assert alone.rows == 1380
    assert alone.place(first) == Place(0, 0)
    assert alone.wall_at(0) == (60, False)


def test_a_date_that_does_not_exist() -> None:
    """Samoa had no 30 December 2011: Thursday ends where Saturday begins."""
    assert SAMOA.bounds(3)[1] == SAMOA.bounds(5)[0] == SAMOA.bounds(4)[0] == SAMOA.bounds(4)[1]
    assert SAMOA.absent(4) == [(0, 1440)]
    assert SAMOA.instant(4, 600) is None
    assert SAMOA.parts(SAMOA.bounds(3)[1] - 60, SAMOA.bounds(5)[0] + 60) == [Part(3, 1439, 1440), Part(5, 0, 1)]


def test_a_week_of_nothing() -> None:
    """A page that shows only the missing day is empty and breaks nowhere."""
    week = Week(date(2011, 12, 30), "Pacific/Apia", 1)
    skipped = at("2011-12-30T10:00")
    assert (week.hours(0), week.rows, week.stretches) == (0, 1440, ())
    assert week.bounds(0) == (skipped, skipped)
    assert week.interval.span[0] == skipped
    assert week.place(skipped) is None
    assert not week.again(skipped)
    assert week.parts(skipped - DAY, skipped + DAY) == []
    assert pairs(week.rows_of(Offers([(skipped - DAY, skipped + DAY)]))) == [[]]
    assert week.instant(0, 0) is None
    assert week.edge(0, 700, closing=True) == skipped
    assert week.absent(0) == [(0, 1440)]
    assert week.wall_at(90) == (90, False)
    assert week.shift("UTC", 0) in (10 * 3600, -14 * 3600)


def test_a_minute_past_midnight_that_goes_back_to_yesterday() -> None:
    """St John's, autumn 2006: both days have rows twice, and nothing is on top of anything else."""
    saturday, sunday = NEWFOUNDLAND.bounds(2), NEWFOUNDLAND.bounds(3)
    assert saturday[1] > sunday[0]  # the days are entangled
    assert NEWFOUNDLAND.again(saturday[1] - 1)
    assert not NEWFOUNDLAND.again(sunday[0])
    assert NEWFOUNDLAND.rows == 1500
    assert [(part.day, part.begin, part.finish) for part in NEWFOUNDLAND.parts(*saturday)] == [
        (2, 0, 1),
        (2, 2, 1441),
        (3, 0, 1),
        (2, 1441, 1500),
    ]


# --- The span itself ---------------------------------------------------------------------------------


def test_the_week_that_holds_a_day() -> None:
    """From the wanted weekday for weeks, from the day itself for less."""
    wednesday = date(2026, 11, 25)
    assert Week.holding(wednesday, "UTC").first == date(2026, 11, 23)
    assert Week.holding(wednesday, "UTC", weekday=6).first == date(2026, 11, 22)
    assert Week.holding(wednesday, "UTC", weekday=2).first == wednesday
    assert Week.holding(wednesday, "UTC", count=3).first == wednesday
    assert Week.holding(wednesday, "UTC", count=14).dates[-1] == date(2026, 12, 6)


@given(weeks(), st.integers(-3, 3))
def test_pages_follow_each_other(week: Week, pages: int) -> None:
    """Turning there and back is no move, and pages meet where the date changes."""
    other = week.shifted(pages)
    assert other.shifted(-pages) == week
    assert hash(other.shifted(-pages)) == hash(week)
    assert other.first - week.first == timedelta(days=pages * week.count)
    assert other.within("UTC").dates == other.dates


def test_what_makes_two_weeks_the_same() -> None:
    """First day, zone and count; the zone by its name."""
    week = Week(date(2026, 11, 23), "Europe/Berlin")
    assert week == Week(date(2026, 11, 23), "Europe/Berlin", 7)
    assert week != week.within("Europe/Paris")
    assert week != Week(date(2026, 11, 23), "Europe/Berlin", 5)
    assert week != "Week(2026-11-23, Europe/Berlin, 7)"
    assert repr(week) == "Week(2026-11-23, Europe/Berlin, 7)"


def test_a_second_ruler() -> None:
    """How far clocks elsewhere are ahead, through the weeks in which only one side has changed."""
    week = Week(date(2027, 3, 8), "Europe/Berlin")
    assert [week.shift("America/New_York", day) // 3600 for day in range(7)] == [-6] * 6 + [-5]


def test_an_unknown_zone_is_a_problem() -> None:
    """A mistyped zone is told as such."""
    with pytest.raises(Problem) as told:
        Week(date(2026, 11, 23), "Europe/Berln")
    assert told.value.kind is Kind.BAD_INPUT
    assert "Europe/Berlin" in told.value.text
