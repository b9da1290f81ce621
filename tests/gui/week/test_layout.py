"""Where blocks and busy times lie."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from core.model import Interval, Slot, SlotKind
from core.snapshot import BusyPiece, Snapshot
from fakes.pictures import BERLIN, at, geometry, look, piece, track
from gui.week.layout import lay_busy, lay_cards
from gui.week.painter import WeekPainter


def test_blocks_that_overlap_lie_side_by_side(qtbot: QtBot) -> None:
    """Two blocks at one time share the column, a third alone takes all of it, mirrored too."""
    snapshot = Snapshot(BERLIN, blocks=(piece(BERLIN, 2, 9, 11), piece(BERLIN, 2, 10, 12), piece(BERLIN, 2, 14, 15)))
    painter = WeekPainter(look())
    for mirrored in (False, True):
        g = geometry(painter, snapshot, mirrored=mirrored)
        one, two, three = lay_cards(snapshot.blocks, 2, g)
        first, second = (two, one) if mirrored else (one, two)
        assert first.x + first.width <= second.x
        assert three.width > one.width * 1.9
        assert all(g.x_of(2) <= c.x and c.x + c.width <= g.x_of(2) + g.column_width for c in (one, two, three))


def test_busy_times_stay_in_their_own_track(qtbot: QtBot) -> None:
    """A busy time is as wide as its calendar's track, two overlapping ones share that width."""

    def busy(begin: float, finish: float) -> BusyPiece:
        span = at(BERLIN, 1, begin), at(BERLIN, 1, finish)
        return BusyPiece(Slot(Interval.of(*span), SlotKind.BUSY, "Lunch"), tuple(BERLIN.parts(*span)))

    tracks = (track(BERLIN), replace(track(BERLIN, name="b"), busy=(busy(9, 11), busy(10, 12), busy(13, 14))))
    painter = WeekPainter(look())
    g = geometry(painter, Snapshot(BERLIN, tracks))
    measures = g.tracks(2)
    one, two, three = lay_busy(tracks, 1, g)
    assert three.x == g.track_x(1, 1, measures)
    assert three.width == measures.width
    assert one.x + one.width <= two.x
    assert two.x + two.width == three.x + three.width
