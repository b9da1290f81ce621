"""Hours in several zones."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from pytestqt.qtbot import QtBot

from core.snapshot import Snapshot
from fakes.pictures import AUTUMN, BERLIN, SPRING, geometry, look, track
from gui.week.ground import ticks
from gui.week.painter import WeekPainter
from gui.week.words import abbreviations, fold_name


def test_every_ruler_reads_the_same_instant(qtbot: QtBot) -> None:
    """A second ruler's label at a row is the time there at that row, with the day before marked."""
    painter = WeekPainter(look(zones=("America/New_York",)))
    snapshot = Snapshot(BERLIN, (track(BERLIN, (1, 9, 12)),))
    found = painter.rulers.labels(BERLIN, geometry(painter, snapshot))
    labels = {(label.ruler, label.row): (label.text, label.under) for label in found}
    assert labels[1, 540] == ("09:00", "")
    assert labels[0, 540] == ("03:00", "")
    assert labels[0, 0] == ("18:00", "−1 d")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("mirrored", [False, True])
def test_hours_drawn_piece_by_piece_are_those_drawn_at_once(qtbot: QtBot, scale: float, mirrored: bool) -> None:
    """Labels and ticks are cut where a piece ends, and go on in the next."""
    painter = WeekPainter(look(zones=("America/New_York",), scale=scale))
    g = replace(geometry(painter, Snapshot(BERLIN)), scale=scale, mirrored=mirrored)
    pictures = []
    for step in (g.content, 7, 3):
        picture = QPixmap(g.width, g.content)
        picture.fill(Qt.GlobalColor.red)
        device = QPainter(picture)
        for low in range(0, g.content, step):
            painter.rulers.draw(device, BERLIN, g, low, min(g.content, low + step))
        device.end()
        pictures.append(picture.toImage())
    assert pictures[1] == pictures[0]
    assert pictures[2] == pictures[0]


@pytest.mark.parametrize("zoom", [0.15, 0.3, 0.45, 0.9, 2.0])
def test_no_label_runs_into_the_next(qtbot: QtBot, zoom: float) -> None:
    """Another date stands under an hour and needs room of its own, also at the top of the axis."""
    painter = WeekPainter(look(zones=("America/New_York", "Asia/Kolkata")))
    g = replace(geometry(painter, Snapshot(BERLIN)), zoom=zoom)
    high, fine = painter.fonts(-2).metrics.height(), painter.fonts(-4).metrics.height()
    for ruler in range(3):
        reached = 0
        for _, row, _, under in (label for label in painter.rulers.labels(BERLIN, g) if label.ruler == ruler):
            top = max(1, round(row * zoom) - high // 2)
            assert top >= reached
            reached = top + high + (fine if under else 0)


def test_the_repeated_hour_is_labelled_with_its_offset() -> None:
    """1:00 comes twice in the autumn week, as EDT and as EST; a skipped hour needs no mark."""
    rows = [(row, fold_name(AUTUMN, row)) for row, wall, _ in ticks(AUTUMN, 60) if wall == 60]
    assert rows == [(60, "EDT"), (120, "EST")]
    assert {fold_name(SPRING, row) for row, _, _ in ticks(SPRING, 60)} == {""}
    assert abbreviations(AUTUMN.zone, *AUTUMN.interval.span) == ["EDT/EST", "EDT"]
