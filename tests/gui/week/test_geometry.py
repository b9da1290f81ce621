"""Minutes and pixels: there and back, mirrored, at every scale, and tracks that stay in their column."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gui.week.geometry import Geometry, floor_to


@st.composite
def geometries(draw: st.DrawFn) -> Geometry:
    """Any window at any scale, in both directions."""
    scale = draw(st.sampled_from([1.0, 1.25, 1.5, 2.0, 3.0]))
    return Geometry(
        width=round(draw(st.integers(400, 2400)) * scale),
        height=round(draw(st.integers(300, 1400)) * scale),
        header=round(78 * scale),
        ruler=round(draw(st.integers(0, 180)) * scale),
        columns=draw(st.integers(1, 14)),
        rows=draw(st.sampled_from([1380.0, 1440.0, 1470.0, 1500.0])),
        zoom=draw(st.floats(0.3, 6.0)) * scale,
        scroll=draw(st.integers(0, 800)),
        left=draw(st.sampled_from([0, 12])),
        mirrored=draw(st.booleans()),
        scale=scale,
    )


@given(geometries(), st.integers(0, 13))
def test_a_column_is_found_where_it_lies(geometry: Geometry, day: int) -> None:
    """Every pixel of a column belongs to its day, in both directions of writing."""
    day %= geometry.columns
    left = geometry.x_of(day)
    for x in (left, left + geometry.column_width - 1):
        assert geometry.day_at(x) == day


@given(geometries())
def test_columns_are_equal_and_fill_the_width(geometry: Geometry) -> None:
    """Columns touch, are equally wide, and with the gutter make the whole width."""
    edges = sorted(geometry.x_of(day) for day in range(geometry.columns))
    assert {b - a for a, b in pairwise(edges)} <= {geometry.column_width}
    assert geometry.gutter + geometry.columns * geometry.column_width == geometry.width
    assert geometry.gutter >= geometry.ruler
    first = geometry.left if geometry.mirrored else geometry.left + geometry.gutter
    assert edges[0] == first


@given(geometries(), st.floats(0, 1380))
def test_a_row_survives_the_way_to_pixels_and_back(geometry: Geometry, row: float) -> None:
    """row_at undoes y_of for every row of the axis."""
    assert abs(geometry.row_at(geometry.y_of(row)) - row) < 1e-6


@given(geometries(), st.floats(0, 1380), st.integers(0, 800))
def test_what_is_drawn_goes_with_the_scroll(geometry: Geometry, row: float, scroll: int) -> None:
    """A pixel stays the same number of pixels from its neighbours, and scrolled measures are those made anew."""
    moved = geometry.scrolled(scroll)
    assert moved == replace(geometry, scroll=scroll)
    assert geometry.pixel_of(row) - moved.pixel_of(row) == scroll - geometry.scroll
    assert abs(geometry.pixel_of(row) - geometry.y_of(row)) <= 0.5 + 1e-6


@given(st.integers(200, 5000), st.sampled_from([1320.0, 1380.0, 1410.0, 1440.0, 1470.0, 1500.0, 1560.0]))
def test_a_day_as_high_as_the_body_needs_no_scrolling(body: int, rows: float) -> None:
    """Not by one pixel, whatever fraction the zoom is."""
    assert Geometry(width=800, height=body, header=0, ruler=0, columns=7, rows=rows, zoom=body / rows).furthest == 0


@given(geometries(), st.floats(-5000, 5000), st.floats(-5000, 9000))
def test_no_pixel_leads_off_the_grid(geometry: Geometry, x: float, y: float) -> None:
    """A pointer far outside still names a day and a row of the axis."""
    assert 0 <= geometry.day_at(x) < geometry.columns
    assert 0 <= geometry.row_at(y) <= geometry.rows


@given(geometries(), st.integers(1, 30))
def test_tracks_stay_in_their_column_in_order(geometry: Geometry, count: int) -> None:
    """Tracks never overlap while there is a pixel for each, and never leave the column."""
    tracks = geometry.tracks(count)
    lefts = [geometry.track_x(0, index, tracks) for index in range(count)]
    if geometry.mirrored:
        lefts.reverse()
    if geometry.column_width >= 3 * count + 8:
        assert all(b - a >= tracks.width for a, b in pairwise(lefts))
        assert lefts[0] >= geometry.x_of(0)
        assert lefts[-1] + tracks.width <= geometry.x_of(0) + geometry.column_width
    assert tracks.width >= 1


def test_tracks_of_a_usual_week_have_the_usual_width() -> None:
    """Four calendars in a column of 144 pixels: about 26 wide, as in the drawing."""
    geometry = Geometry(1112, 780, 78, 104, 7, 1440, 0.9)
    assert geometry.column_width == 144
    assert geometry.tracks(4).width == 26
    assert geometry.tracks(20).width >= 3


@given(st.floats(0, 1500), st.sampled_from([1, 5, 10, 15, 30, 60]))
def test_snapping_goes_to_multiples_nearby(row: float, grain: int) -> None:
    """Never later, never a whole grain away."""
    assert floor_to(row, grain) % grain == 0
    assert 0 <= row - floor_to(row, grain) < grain


def test_header_and_rulers_are_no_time() -> None:
    """Only the columns under the header show times, and nothing below the axis does."""
    geometry = Geometry(1000, 2000, 80, 100, 7, 1440, 1.0)
    assert geometry.over_columns(500, 300)
    assert not geometry.over_columns(500, 79)
    assert not geometry.over_columns(50, 300)
    assert not geometry.over_columns(500, 1600)
