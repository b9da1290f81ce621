"""Rectangles and label of what is drawn, and how little is painted again when it changes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from core.week import Week
from gui.theme import LIGHT
from gui.week.box import NOWHERE, Box
from gui.week.geometry import Geometry
from gui.week.look import Look
from gui.week.overlay import NOTHING, Overlay, laid_over, strips
from gui.week.painter import WeekPainter

BERLIN = Week(date(2026, 11, 23), "Europe/Berlin")
GEOMETRY = Geometry(width=1000, height=800, header=80, ruler=60, columns=7, rows=1440, zoom=1.0)


def laid(box: Box) -> Overlay:
    """The overlay of an hour that lies in one rectangle."""
    painter = WeekPainter(Look(LIGHT, QFont(), QLocale.c(), 1.0))
    start = BERLIN.edge(2, 600, closing=False)
    return laid_over(painter, GEOMETRY, BERLIN, (start, start + 3600), [box])


def test_the_label_is_inside_where_it_fits_and_above_where_not(qtbot: QtBot) -> None:
    """A high box holds its label, a low one has it above, at the top of the body below, always on the screen."""
    high, low, top = Box(300, 300, 430, 360), Box(300, 300, 430, 309), Box(300, 81, 430, 90)
    assert high.top < laid(high).label.top < high.bottom
    assert laid(low).label.bottom < low.top
    assert laid(top).label.top > top.bottom
    assert laid(Box(940, 300, 1070, 360)).label.right < GEOMETRY.width


def test_what_is_scrolled_away_has_no_label(qtbot: QtBot) -> None:
    """Nothing is said about what cannot be seen."""
    assert laid(Box(300, 10, 430, 30)).text == ""


def test_only_the_strip_between_two_edges_is_painted(qtbot: QtBot) -> None:
    """A longer box is painted around its moving edge; the same one not at all."""
    before = Overlay([Box(100, 100, 400, 500)], NOWHERE, "")
    after = Overlay([Box(100, 100, 400, 515)], NOWHERE, "")
    assert strips(before, before, GEOMETRY) == []
    changed = strips(before, after, GEOMETRY)
    assert len(changed) == 1
    assert changed[0].top > 450
    assert strips(before, NOTHING, GEOMETRY) == [before.boxes[0]]


def test_a_low_rectangle_is_painted_whole(qtbot: QtBot) -> None:
    """Its corners are less round than those of a higher one, so none of them stays when it grows or shrinks."""
    low, high = Box(100, 100, 400, 109), Box(100, 100, 400, 300)
    for before, after in ((low, high), (high, low)):
        (changed,) = strips(Overlay([before], NOWHERE, ""), Overlay([after], NOWHERE, ""), GEOMETRY)
        assert changed == high
