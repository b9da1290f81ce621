"""What lies under the tracks."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from core.snapshot import Snapshot
from fakes.pictures import BERLIN, geometry, look, picture, track
from gui.week.look import OpenIn
from gui.week.painter import WeekPainter


def test_the_ground_counts_as_it_is_told(qtbot: QtBot) -> None:
    """Shaded where any, at least two, or all calendars are open."""
    snapshot = Snapshot(BERLIN, (track(BERLIN, (1, 2, 6)), track(BERLIN, (1, 4, 8), name="b")))

    def shaded(mode: OpenIn) -> list[bool]:
        painter = WeekPainter(look(open_in=mode))
        g = geometry(painter, snapshot)
        image = picture(painter, snapshot, g)
        x = g.x_of(1) + g.column_width - 4
        colours = [image.pixelColor(x, round(g.y_of(row))) for row in (190, 310, 430)]
        return [colour.blue() - colour.red() > 4 for colour in colours]

    assert shaded(OpenIn.ANY) == [True, True, True]
    assert shaded(OpenIn.AT_LEAST) == [False, True, False]
    assert shaded(OpenIn.ALL) == [False, True, False]


def test_labels_vanish_before_they_overlap(qtbot: QtBot) -> None:
    """Far out fewer hours are named, close up half hours too."""
    painter = WeekPainter(look())
    g = geometry(painter, Snapshot(BERLIN))
    counts = [len(painter.rulers.labels(BERLIN, replace(g, zoom=zoom))) for zoom in (0.1, 0.3, 0.9, 2.0)]
    assert counts == sorted(counts)
    assert counts[0] < 8 < counts[-1]
