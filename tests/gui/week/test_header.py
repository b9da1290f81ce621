"""The fixed part at the top."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from core.snapshot import Snapshot
from core.week import Week
from fakes.pictures import SPRING, geometry, look, track
from gui.week.header import Header
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


def test_a_citys_two_words_stand_under_each_other(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also above rulers that say since when they hold: no city is cut short that has two lines."""
    painter, said = WeekPainter(look(zones=("America/New_York",))), []
    word = Header._word

    def noted(self: Header, box: QRect, text: str, *more: Any) -> Any:
        said.append(text)
        return word(self, box, text, *more)

    monkeypatch.setattr(Header, "_word", noted)
    week = Week(SPRING.first, "Europe/Berlin")
    snapshot = Snapshot(week, (track(week, (0, 9, 12)),))
    painter.header.ready(snapshot, None, geometry(painter, snapshot))
    assert len(painter.rulers.of(week)) == 3
    assert (said.count("New"), said.count("York")) == (2, 2)
    assert not [text for text in said if "…" in text]
