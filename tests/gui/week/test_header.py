"""The fixed part at the top."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from core.snapshot import Snapshot
from fakes.pictures import SPRING, geometry, look, track
from gui.week.painter import WeekPainter


def test_a_ruler_that_steps_is_marked_on_its_day(qtbot: QtBot) -> None:
    """Berlin is an hour less ahead from 14 March on, and that day has 23 hours."""
    painter = WeekPainter(look(zones=("Europe/Berlin",)))
    snapshot = Snapshot(SPRING, (track(SPRING, (1, 9, 12)),))
    g = geometry(painter, snapshot)
    painter.show(snapshot, None)
    (step,) = painter.header.steps(snapshot, g)
    assert step.text == "23 hours · Berlin −1 h"
    assert g.day_at(step.x) == 6
    assert "+5 h from New York" in step.tip
