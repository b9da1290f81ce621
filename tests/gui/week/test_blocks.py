"""Blocks and busy times, drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from core.model import BlockState, Interval, Wish
from core.snapshot import BlockPiece, Snapshot
from core.week import Week
from fakes.pictures import AUTUMN, SPRING, at, geometry, look, picture, piece, track
from gui.theme import DARK, LIGHT
from gui.week.blocks import Blocks
from gui.week.painter import WeekPainter


def test_everything_can_be_drawn_in_every_state(qtbot: QtBot) -> None:
    """All states of blocks, both themes, narrow and wide, in weeks with clock changes: no word or number fails."""
    states = [
        piece(SPRING, i % 7, 9 + i, 9.25 + 1.5 * i, state=state, reason="because it is so", wish=wish)
        for i, (state, wish) in enumerate((s, w) for s in BlockState for w in Wish)
    ]
    for week in (
        SPRING,
        AUTUMN,
        Week(date(2027, 3, 14), "America/New_York", 1),
        Week(date(2026, 1, 1), "Asia/Tokyo", 14),
    ):
        tracks = tuple(track(week, (0, 8, 12), name=str(i), colour=i) for i in range(12))
        notes = tuple((0, tracks[i].calendar, "Leave") for i in range(5))
        snapshot = Snapshot(week, tracks, tuple(states) if week is SPRING else (), notes)
        for theme in (LIGHT, DARK):
            painter = WeekPainter(look(theme=theme, zones=("Europe/Berlin", "Asia/Kolkata"), twelve=theme is DARK))
            g = geometry(painter, snapshot)
            assert not picture(painter, snapshot, g).isNull()
            assert len(painter.header.chips(snapshot, g)) == 3


def test_a_block_over_midnight_says_on_which_day_it_began(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the whole stretch has no room: on its first day the time alone, on the next one with the day."""
    said: dict[int, list[str]] = {}
    monkeypatch.setattr(
        Blocks, "_draw_line", lambda self, painter, place, text, *more: said.setdefault(place.x(), []).append(text)
    )
    week = Week(date(2027, 3, 15), "America/New_York")
    start = at(week, 1, 22)
    block = piece(week, 1, 22, 23).worst.but(interval=Interval.of(start, start + 4 * 3600))
    over = BlockPiece((block,), tuple(week.parts(*block.interval.span)), (0,))
    painter = WeekPainter(look())
    snapshot = Snapshot(week, (track(week, (0, 9, 12)),), (over,))
    g = replace(geometry(painter, snapshot), width=760)
    picture(painter, snapshot, g)
    first, second = (said[x] for x in sorted(said))
    assert "22:00" in first
    assert "Tue 22:00" in second
