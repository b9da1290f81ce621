"""The columns as a pixmap: drawn once, changed where something changed, the same in slices."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from pytestqt.qtbot import QtBot

from core.model import instant
from core.snapshot import Snapshot
from fakes.pictures import BERLIN, geometry, look, picture, piece, track
from gui.week.layer import Tools
from gui.week.look import Fonts
from gui.week.painter import WeekPainter
from gui.week.rulers import Rulers


def test_nothing_is_drawn_again_when_nothing_changed(qtbot: QtBot) -> None:
    """The same tracks and blocks change no column, one calendar's other Thursday changes Thursday alone."""
    painter = WeekPainter(look())
    one, two = track(BERLIN, (1, 9, 12), (3, 9, 12)), track(BERLIN, (0, 8, 17), name="b")
    snapshot = Snapshot(BERLIN, (one, two))
    assert painter.show(snapshot, 1) == set(range(7))
    assert painter.show(replace(snapshot, now=instant(5)), 1) == set()
    assert painter.show(Snapshot(BERLIN, (track(BERLIN, (1, 9, 12), (3, 9, 12)), two)), 1) == set()
    other = track(BERLIN, (1, 9, 12), (3, 9, 13))
    assert painter.show(Snapshot(BERLIN, (other, two)), 1) == {3}
    blocked = Snapshot(BERLIN, (other, two), blocks=(piece(BERLIN, 5, 9, 10),))
    assert painter.show(blocked, 1) == {5}
    assert painter.show(blocked, 2) == {1, 2}


def test_a_changed_column_is_the_same_as_a_new_picture(qtbot: QtBot) -> None:
    """Drawing only what changed leaves the same pixels as drawing everything."""
    first = Snapshot(BERLIN, (track(BERLIN, (1, 9, 12), (3, 8, 17)),))
    second = Snapshot(BERLIN, (track(BERLIN, (1, 10, 12), (3, 8, 17)),), blocks=(piece(BERLIN, 2, 9, 10),))
    patched, new = WeekPainter(look()), WeekPainter(look())
    g = geometry(patched, first)
    picture(patched, first, g)
    assert picture(patched, second, g) == picture(new, second, g)


def test_a_slice_shows_what_the_whole_layer_shows(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the axis is too tall for one pixmap, a slice of it looks the same, wherever one scrolls."""
    snapshot = Snapshot(BERLIN, (track(BERLIN, (1, 2, 6), (2, 8, 20)),), blocks=(piece(BERLIN, 2, 9, 10),))
    whole = WeekPainter(look())
    g = replace(geometry(whole, snapshot), zoom=4.0, height=480)
    pictures = []
    for budget in (10**9, 1):
        monkeypatch.setattr("gui.week.layer.LAYER_BYTES", budget)
        painter = WeekPainter(look())
        pictures.append([picture(painter, snapshot, replace(g, scroll=at)) for at in (0, 700, 2300, g.furthest, 400)])
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("width", [3, 20])
def test_stripes_of_unknown_places_hang_together(qtbot: QtBot, width: int) -> None:
    """What is remembered of one place fits any other that it is copied to."""
    fonts = Fonts(look())
    tools = Tools(look(), fonts, Rulers(look(), fonts))
    for x, y in ((0, 0), (7, 14), (33, 5), (40, 12)):
        direct = QPixmap(width, 90)
        direct.fill(Qt.GlobalColor.transparent)
        painter = QPainter(direct)
        painter.translate(-x, -y)
        tools.draw_unknown(painter, x, y, width, 90)
        painter.end()
        assert tools.unknown_box(x, y, width, 90).toImage() == direct.toImage()
