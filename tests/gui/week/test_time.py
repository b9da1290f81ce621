"""Time in the grid to the minute: pixels, snapping, drags and rulers in weeks whose clocks change."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from core import zones
from core.week import MINUTE, Place, Week
from gui.theme import LIGHT
from gui.week.drag import Drag, cell, cell_at, stepped
from gui.week.geometry import Geometry
from gui.week.look import Fonts, Look
from gui.week.rulers import Rulers, differences
from gui.week.words import clock

TRANSITIONS = (
    ("America/New_York", date(2027, 3, 8)),
    ("America/New_York", date(2027, 11, 1)),
    ("Australia/Lord_Howe", date(2027, 3, 29)),
    ("Australia/Lord_Howe", date(2027, 9, 27)),
    ("Africa/Cairo", date(2026, 4, 20)),
    ("Africa/Cairo", date(2026, 10, 26)),
    ("Antarctica/Troll", date(2027, 3, 22)),
    ("Antarctica/Troll", date(2027, 10, 25)),
    ("America/Santiago", date(2026, 8, 31)),
    ("Europe/Berlin", date(2026, 10, 19)),
    ("Asia/Kathmandu", date(2026, 11, 23)),
)
WEEKS = st.sampled_from([Week(first, zone) for zone, first in TRANSITIONS])
GRAINS = st.sampled_from([1, 5, 10, 15, 20, 30, 60])


def inside(week: Week, share: float) -> int:
    """A whole minute of the week."""
    low, high = week.interval.span
    return low + int((high - low - MINUTE) * share) // MINUTE * MINUTE


def geometry(week: Week, zoom: float, scale: float, mirrored: bool) -> Geometry:
    """A window that shows the whole axis."""
    wide, tall = round(1100 * scale), round(week.rows * zoom * scale) + 90
    header, ruler = round(78 * scale), round(60 * scale)
    return Geometry(
        wide, tall + header, header, ruler, week.count, week.rows, zoom * scale, mirrored=mirrored, scale=scale
    )


@given(WEEKS, st.floats(0, 1), st.sampled_from([0.45, 0.9, 1.7, 6.0]), st.sampled_from([1.0, 1.5, 3.0]), st.booleans())
def test_an_instant_survives_the_way_to_pixels_and_back(
    week: Week, share: float, zoom: float, scale: float, mirrored: bool
) -> None:
    """instant -> column, row -> pixel -> column, row -> instant, at any zoom and in both directions."""
    epoch, g = inside(week, share), geometry(week, zoom, scale, mirrored)
    place = week.place(epoch)
    assert place is not None
    x, y = g.x_of(place.day) + g.column_width / 2, g.y_of(place.row)
    assert g.over_columns(x, y)
    assert week.instant(g.day_at(x), round(g.row_at(y), 6)) == epoch
    assert abs(g.row_at(round(y)) - place.row) <= 0.5 / g.zoom + 1e-9


@given(WEEKS, st.floats(0, 1), st.floats(0, 1), GRAINS)
def test_a_drag_blocks_exactly_the_instants_between(week: Week, one: float, other: float, grain: int) -> None:
    """From the cell of one wall time to the edge of another: the instants between them and nothing else."""
    first, last = sorted((inside(week, one), inside(week, other)))
    start, end = cell_at(week, first, grain)[0], cell_at(week, last, grain)[1]
    begin, finish = week.place(start), week.place(last)
    assert begin is not None
    assert finish is not None
    drag = Drag()
    drag.press(week, begin, (0, 0), grain)
    drag.move(week, Place(finish.day, cell(week, finish.row, grain)[1]), (50, 50), grain)
    found = drag.release()
    assert found is not None
    assert found == (start, max(end, cell_at(week, start, grain)[1]))
    parts = week.parts(*found)
    assert sum(part.finish - part.begin for part in parts) * MINUTE == found[1] - found[0]


@example(Week(date(2027, 9, 27), "Australia/Lord_Howe"), 0.8722392447685083, 20)
@given(WEEKS, st.floats(0, 1), GRAINS)
def test_snapping_is_to_wall_minutes(week: Week, share: float, grain: int) -> None:
    """A cell begins on a wall time of the grain, or where a day or a stretch of clock time begins."""
    epoch = inside(week, share)
    start, end = cell_at(week, epoch, grain)
    assert start <= epoch < end
    assert end - start <= grain * MINUTE
    wall = zones.wall(week.zone, start)
    edges = {band.row for band in week.bands} | {stretch.start - stretch.base for stretch in week.stretches}
    place = week.place(start)
    assert place is not None
    assert (wall.hour * 60 + wall.minute) % grain == 0 or round(place.row * MINUTE) in edges


def test_after_lord_howes_half_hour_the_grain_is_still_the_walls() -> None:
    """With a grain of an hour, 5:40 on the long Sunday is in the cell of 5:00, though its row is 30 minutes on."""
    week = Week(date(2027, 3, 29), "Australia/Lord_Howe")
    for day in range(7):
        low, _ = week.bounds(day)
        epoch = next(at for at in range(low, low + 90_000, 300) if zones.wall(week.zone, at).strftime("%H%M") == "0540")
        start, end = cell_at(week, epoch, 60)
        assert zones.wall(week.zone, start).strftime("%a %H:%M") == zones.wall(week.zone, epoch).strftime("%a 05:00")
        assert end - start == 3600


@given(WEEKS, st.floats(0, 1), GRAINS)
def test_keys_walk_every_cell_and_back(week: Week, share: float, grain: int) -> None:
    """A step on ends where the next cell begins; a step back returns."""
    here = cell_at(week, inside(week, share), grain)[0]
    there = stepped(week, here, grain, 1)
    assume(there != here)
    assert there == cell_at(week, here, grain)[1]
    assert stepped(week, there, grain, -1) == here


RULED = (
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Pacific/Chatham",
)


@pytest.mark.parametrize(("zone", "first"), [*TRANSITIONS, ("America/New_York", date(2027, 3, 22))])
def test_every_ruler_is_right_for_every_row_and_day(qtbot: QtBot, zone: str, first: date) -> None:
    """Whatever hour stands beside a row is the hour there, on each day the ruler is for; together they are for all."""
    font = QFont("DejaVu Sans")
    font.setPixelSize(13)
    look = Look(LIGHT, font, QLocale("en_GB"), zones=RULED)
    week, rulers = Week(first, zone), Rulers(look, Fonts(look))
    labels = rulers.labels(week, geometry(week, 0.9, 1.0, False))
    shown = rulers.of(week)
    for label in labels:
        ruler, seen = shown[label.ruler], 0
        for day in range(week.count):
            epoch = week.instant(day, label.row)
            if epoch is not None and (ruler.own or ruler.start <= epoch < ruler.end):
                there = zones.wall(ruler.zone, epoch)
                assert clock(look, there.hour * 60 + there.minute, short=True) == label.text
                seen += 1
        assert seen
    low, high = week.interval.span
    for name in RULED:
        mine = [ruler for ruler in shown if ruler.zone == name and not ruler.own]
        assert (mine[0].start, mine[-1].end) == (low, high)
        assert all(a.end == b.start and a.shift != b.shift for a, b in pairwise(mine))


def test_a_change_inside_a_day_is_found_to_the_minute() -> None:
    """Berlin's clocks change at 21:00 of a New York Saturday."""
    week = Week(date(2027, 3, 22), "America/New_York")
    before, after = differences(week, "Europe/Berlin")
    assert before.end == after.start
    assert zones.wall(week.zone, after.start).strftime("%a %H:%M") == "Sat 21:00"
    assert (before.shift, after.shift) == (5 * 3600, 6 * 3600)
    assert timedelta(seconds=after.end - after.start) == timedelta(hours=27)
