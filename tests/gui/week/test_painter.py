"""A Snapshot as pixels."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from core.snapshot import Freshness, Snapshot
from core.week import Part
from fakes.pictures import BERLIN, colour_at, geometry, look, picture, track
from gui.week.painter import WeekPainter


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0, 3.0])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_run_has_the_calendars_colour_and_ends_where_it_ends(qtbot: QtBot, scale: float, mirrored: bool) -> None:
    """At every scale and in both directions a run is there inside its time and not outside."""
    painter = WeekPainter(look(scale=scale))
    snapshot = Snapshot(BERLIN, (track(BERLIN, (1, 2, 6)),))
    g = geometry(painter, snapshot, scale, mirrored)
    image = picture(painter, snapshot, g)
    inside = colour_at(image, g, 1, 130)
    assert inside.blue() > inside.red() + 100
    for row in (115, 365):
        outside = colour_at(image, g, 1, row)
        assert abs(outside.blue() - outside.red()) < 30
    assert abs(colour_at(image, g, 2, 130).red() - colour_at(image, g, 2, 130).blue()) < 30


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_starts_inside_a_run_are_marked_crisply(qtbot: QtBot, scale: float) -> None:
    """A hairline lies exactly on the pixel of a slot's start, none at the head of the run."""
    painter = WeekPainter(look(scale=scale))
    snapshot = Snapshot(BERLIN, (track(BERLIN, (1, 2, 6)),))
    g = geometry(painter, snapshot, scale)
    image = picture(painter, snapshot, g)
    measures = g.tracks(1)
    x = g.track_x(1, 0, measures) + measures.width // 2
    for row in (150, 180, 210):
        y = g.header + round(row * g.zoom)
        assert image.pixelColor(x, y).red() > image.pixelColor(x, y - 1).red() + 80
    assert image.pixelColor(x, g.header + round(120 * g.zoom) - 1).blue() < 255


def test_stale_is_paler_and_unknown_is_not_nothing(qtbot: QtBot) -> None:
    """Old data stands back; where nothing is known the track is hatched instead of empty."""
    painter = WeekPainter(look())
    week = BERLIN
    fresh = Snapshot(week, (track(week, (1, 2, 6)),))
    stale = Snapshot(week, (track(week, (1, 2, 6), fresh=Freshness.STALE),))
    g = geometry(painter, fresh)
    strong = colour_at(picture(painter, fresh, g), g, 1, 130)
    weak = colour_at(picture(painter, stale, g), g, 1, 130)
    assert weak.lightness() > strong.lightness() + 20
    dark = Snapshot(week, (replace(track(week, (1, 2, 6)), unknown=(Part(3, 0, 1440),)),))
    image = picture(painter, dark, g)
    x, measures = g.track_x(3, 0, g.tracks(1)), g.tracks(1)
    shades = {image.pixelColor(x + i, g.header + 100).rgb() for i in range(measures.width)}
    assert len(shades) > 2
