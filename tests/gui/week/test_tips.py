"""What a tool tip says."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, QPointF
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from core.model import Interval, Slot, SlotKind
from core.snapshot import BusyPiece, Snapshot
from fakes.person import AUTUMN, BERLIN, at, block, snapshot
from gui.theme import LIGHT
from gui.week.geometry import Geometry
from gui.week.layout import Card, lay_cards
from gui.week.look import Look
from gui.week.painter import WeekPainter
from gui.week.tips import tip_at

GEOMETRY = Geometry(width=1000, height=1540, header=100, ruler=60, columns=7, rows=1440, zoom=1.0)


def said(shown: Snapshot, x: float, y: float, card: Card | None = None) -> str:
    """The tip at a pixel."""
    painter = WeekPainter(Look(LIGHT, QFont(), QLocale.c(), 1.0))
    painter.show(shown, None)
    return tip_at(painter, GEOMETRY, card, QPointF(x, y))


def test_a_block_tells_time_zone_state_and_reason(qtbot: QtBot) -> None:
    """Over a card: its title, when, in whose time, and what the service said."""
    piece = block(BERLIN, 4, 11, 13)
    card = lay_cards((piece,), 4, GEOMETRY)[0]
    text = said(snapshot(blocks=(piece,)), card.x + 3, card.y + 103, card)
    assert text.split("\n") == ["Gym", "11:00–13:00 · Berlin", "Sales: refused: no <b>room</b>"]


def test_a_busy_time_tells_whose_it_is(qtbot: QtBot) -> None:
    """Over a busy time in its track: title or kind, when, which calendar; beside it nothing."""
    slot = Slot(Interval.of(at(BERLIN, 2, 10), at(BERLIN, 2, 12)), SlotKind.BUSY)
    shown = snapshot()
    track = replace(shown.tracks[0], busy=(BusyPiece(slot, tuple(BERLIN.parts(*slot.interval.span))),))
    shown = replace(shown, tracks=(track,))
    x = GEOMETRY.track_x(2, 0, GEOMETRY.tracks(1)) + 2
    assert said(shown, x, 100 + 660) == "Busy\n10:00–12:00\nSales"
    assert said(shown, x, 100 + 800) == ""
    assert said(shown, 5, 800) == ""


def test_over_the_header_a_change_of_clocks_explains_itself(qtbot: QtBot) -> None:
    """A date whose day is longer says so."""
    shown = snapshot(AUTUMN)
    painter = WeekPainter(Look(LIGHT, QFont(), QLocale.c(), 1.0))
    painter.show(shown, None)
    step = painter.header.steps(shown, GEOMETRY)[0]
    assert step.tip
    assert tip_at(painter, GEOMETRY, None, QPointF(step.x + 1, step.y + 1)) == step.tip
