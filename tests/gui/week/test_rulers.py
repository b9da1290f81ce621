"""Hours in several zones."""

from __future__ import annotations

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
    assert labels[1, 540] == ("9:00", "")
    assert labels[0, 540] == ("3:00", "")
    assert labels[0, 0] == ("18:00", "−1 d")


def test_the_repeated_hour_is_labelled_with_its_offset() -> None:
    """1:00 comes twice in the autumn week, as EDT and as EST; a skipped hour needs no mark."""
    rows = [(row, fold_name(AUTUMN, row)) for row, wall, _ in ticks(AUTUMN, 60) if wall == 60]
    assert rows == [(60, "EDT"), (120, "EST")]
    assert {fold_name(SPRING, row) for row, _, _ in ticks(SPRING, 60)} == {""}
    assert abbreviations(AUTUMN, AUTUMN.zone) == ["EDT/EST", "EDT"]
