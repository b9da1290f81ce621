"""Where Tab stops, and in which order."""

from __future__ import annotations

from dataclasses import replace

from fakes.person import BERLIN, at, lasting, snapshot
from gui.week.stops import neighbour, stops


def test_blocks_and_runs_in_time_order() -> None:
    """Adjoining slots are one stop, the same run of two calendars too; a block stands where it begins."""
    piece = lasting(BERLIN, at(BERLIN, 1, 8), at(BERLIN, 1, 10))
    shown = snapshot(blocks=(piece,))
    shown = replace(shown, tracks=(*shown.tracks, *shown.tracks))
    found = stops(shown)
    assert found[:3] == [(at(BERLIN, 0, 9), at(BERLIN, 0, 17)), piece, (at(BERLIN, 1, 9), at(BERLIN, 1, 17))]
    assert len(found) == 8


def test_the_neighbour_of_a_stop_of_a_caret_and_of_nothing() -> None:
    """From a stop to the next; from the caret to what begins at it or after it, or before; else to the ends."""
    found = stops(snapshot())
    assert neighbour(found, found[2], None, forward=True) == found[3]
    assert neighbour(found, found[2], None, forward=False) == found[1]
    assert neighbour(found, found[-1], None, forward=True) is None
    assert neighbour(found, found[0], None, forward=False) is None
    assert neighbour(found, None, at(BERLIN, 2, 9), forward=True) == found[2]
    assert neighbour(found, None, at(BERLIN, 2, 9), forward=False) == found[1]
    assert neighbour(found, None, None, forward=True) == found[0]
    assert neighbour(found, None, None, forward=False) == found[-1]
    assert neighbour([], None, None, forward=True) is None
