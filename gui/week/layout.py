"""Where blocks and busy times lie: rectangles in pixels, overlapping ones side by side. No painting here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.snapshot import BlockPiece, BusyPiece, Track
from core.week import Part
from gui.week.geometry import Geometry
from gui.week.lanes import Lane, lanes

CARD_NARROWEST = 18
"""Logical pixels: narrower blocks are counted in a "+n" instead."""
BUSY_NARROWEST = 4


class Card(NamedTuple):
    """A block's rectangle in one column: pixels, `y` from the top of the axis."""

    piece: BlockPiece
    part: Part
    x: int
    y: int
    width: int
    height: int
    more: tuple[BlockPiece, ...] = ()
    """Blocks that had no room beside it; the card says how many."""


class BusyBox(NamedTuple):
    """A busy time's rectangle in its track: pixels, `y` from the top of the axis."""

    track: Track
    piece: BusyPiece
    x: int
    y: int
    width: int
    height: int
    more: tuple[BusyPiece, ...] = ()
    """Busy times that had no room beside it."""


def lay_cards(blocks: Sequence[BlockPiece], day: int, geometry: Geometry) -> list[Card]:
    """The blocks of a column across its width, overlapping ones side by side."""
    here = [(piece, part) for piece in blocks for part in piece.parts if part.day == day]
    margin, gap = round(5 * geometry.scale), round(2 * geometry.scale)
    wide = geometry.column_width - 2 * margin
    spans = [(part.begin, part.finish) for _, part in here]
    most = max(1, wide // round(CARD_NARROWEST * geometry.scale))
    cards = []
    for at, lane, hidden in _fitted(spans, most):
        piece, part = here[at]
        low, high = wide * lane.at // lane.beside, wide * (lane.at + 1) // lane.beside
        width = max(1, high - low - (gap if lane.at + 1 < lane.beside else 0))
        offset = geometry.column_width - margin - low - width if geometry.mirrored else margin + low
        top, bottom = round(part.begin * geometry.zoom), round(part.finish * geometry.zoom)
        more = tuple(here[i][0] for i in hidden)
        cards.append(Card(piece, part, geometry.x_of(day) + offset, top, width, max(2, bottom - top), more))
    return cards


def lay_busy(tracks: Sequence[Track], day: int, geometry: Geometry) -> list[BusyBox]:
    """The busy times of a column, each within its own track, overlapping ones side by side."""
    measures = geometry.tracks(len(tracks))
    most = max(1, measures.width // round(BUSY_NARROWEST * geometry.scale))
    boxes = []
    for index, track in enumerate(tracks):
        here = [(piece, part) for piece in track.busy for part in piece.parts if part.day == day]
        if not here:
            continue
        left = geometry.track_x(day, index, measures)
        for at, lane, hidden in _fitted([(part.begin, part.finish) for _, part in here], most):
            piece, part = here[at]
            low, high = measures.width * lane.at // lane.beside, measures.width * (lane.at + 1) // lane.beside
            top, bottom = round(part.begin * geometry.zoom), round(part.finish * geometry.zoom)
            x = left + (measures.width - high if geometry.mirrored else low)
            more = tuple(here[i][0] for i in hidden)
            boxes.append(BusyBox(track, piece, x, top, max(1, high - low), max(1, bottom - top), more))
    return boxes


def _fitted(spans: Sequence[tuple[float, float]], most: int) -> list[tuple[int, Lane, list[int]]]:
    """Lanes, at most `most` beside each other: what finds no lane is counted by a piece that is drawn there.

    For each drawn span its index, its lane, and the indexes of those it stands for.
    """
    laid = lanes(spans)
    shown = {at: Lane(lane.at, min(lane.beside, most)) for at, lane in enumerate(laid) if lane.at < most}
    hidden: dict[int, list[int]] = {}
    for at, lane in enumerate(laid):
        if lane.at < most:
            continue
        begin, finish = spans[at]
        over = [i for i in shown if spans[i][0] < finish and begin < spans[i][1]]
        hidden.setdefault(max(over, key=lambda i: (shown[i].at, i)), []).append(at)
    return [(at, lane, hidden.get(at, [])) for at, lane in shown.items()]
