"""Where the time and the blocks of a Snapshot lie on the screen, and what lies at a point of it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect

from core.snapshot import BlockPiece, Snapshot, merged
from core.week import Place
from gui.week.box import Box
from gui.week.drag import cell_at
from gui.week.geometry import Geometry
from gui.week.layout import Card, lay_cards


class Places:
    """One Snapshot in one Geometry. Points and rects are in widget coordinates, boxes in device pixels of the
    viewport; stretches of time in epoch seconds."""

    def __init__(self, snapshot: Snapshot | None, geometry: Geometry) -> None:
        self.snapshot, self.geometry = snapshot, geometry
        self._cards: dict[int, list[Card]] = {}

    def scrolled(self, geometry: Geometry) -> Places:
        """The same where only the scroll differs: what is laid out from the top of the axis stays."""
        moved = Places(self.snapshot, geometry)
        moved._cards = self._cards
        return moved

    # time

    def place_at(self, at: QPointF) -> Place:
        """The place nearest to a point."""
        g = self.geometry
        return Place(g.day_at(at.x() * g.scale), g.row_at(at.y() * g.scale))

    def time_at(self, at: QPointF) -> int | None:
        """The instant under a point; None beside the columns and in rows the day lacks."""
        g = self.geometry
        if self.snapshot is None or not g.over_columns(at.x() * g.scale, at.y() * g.scale):
            return None
        place = self.place_at(at)
        return self.snapshot.week.instant(place.day, place.row)

    def cell_under(self, at: QPointF, grain: int) -> tuple[int, int] | None:
        """Start and end of the cell (`grain` in minutes) under a point, None where there is no time."""
        epoch = self.time_at(at)
        if epoch is None or self.snapshot is None:
            return None
        return cell_at(self.snapshot.week, epoch, grain)

    def boxes_of(self, start: int, end: int) -> list[Box]:
        """The boxes of a stretch of time, one a column."""
        if self.snapshot is None:
            return []
        g, boxes = self.geometry, []
        margin = round(2 * g.scale)
        for day, begin, finish in self.snapshot.week.parts(start, end):
            left, top, bottom = g.x_of(day), g.pixel_of(begin), g.pixel_of(finish)
            boxes.append(Box(left + margin, top, left + g.column_width - margin, max(top + 1, bottom)))
        return boxes

    def rect_of(self, start: int, end: int) -> QRect:
        """The last part of a stretch of time, as far as it can be seen; empty when it is not in the week shown."""
        g, boxes = self.geometry, self.boxes_of(start, end)
        seen = boxes and boxes[-1].shared(Box(0, g.header, g.width + g.left, g.height))
        return self.logical(seen) if seen else QRect()

    def run_boxes(self, start: int, end: int) -> list[Box]:
        """Around the tracks that offer exactly this stretch; the columns' boxes where no track does."""
        if self.snapshot is None:
            return []
        g, tracks = self.geometry, self.snapshot.tracks
        measures, reach = g.tracks(len(tracks)), round(4 * g.scale)
        boxes = []
        for part in self.snapshot.week.parts(start, end):
            top, bottom = g.pixel_of(part.begin), g.pixel_of(part.finish)
            for index, track in enumerate(tracks):
                if (part.begin, part.finish) in merged(track.days[part.day]):
                    left = g.track_x(part.day, index, measures)
                    boxes.append(Box(left, top, left + measures.width, bottom).grown(reach))
        return boxes or self.boxes_of(start, end)

    # blocks

    def cards_on(self, day: int) -> list[Card]:
        """The cards of a column."""
        if day not in self._cards:
            blocks = self.snapshot.blocks if self.snapshot is not None else ()
            self._cards[day] = lay_cards(blocks, day, self.geometry)
        return self._cards[day]

    def cards_of(self, piece: BlockPiece) -> list[Card]:
        """The cards of a block, one a column it lies in."""
        days = sorted({part.day for part in piece.parts})
        return [card for day in days for card in self.cards_on(day) if card.piece is piece]

    def card_at(self, at: QPointF) -> Card | None:
        """The uppermost card under a point."""
        g = self.geometry
        x, y = at.x() * g.scale, at.y() * g.scale
        if self.snapshot is None or not g.over_columns(x, y):
            return None
        cards = reversed(self.cards_on(g.day_at(x)))
        return next((card for card in cards if self.card_box(card).holds(x, y)), None)

    def card_box(self, card: Card) -> Box:
        """Where a card is now."""
        top = card.y + self.geometry.header - self.geometry.scroll
        return Box(card.x, top, card.x + card.width, top + card.height)

    def card_rect(self, card: Card) -> QRect:
        """Where a card is now, in widget coordinates."""
        return self.logical(self.card_box(card))

    def block_rect(self, piece: BlockPiece) -> QRect:
        """The first rectangle of a block; empty when it is not shown."""
        cards = self.cards_of(piece)
        return self.card_rect(cards[0]) if cards else QRect()

    # pixels

    def logical(self, box: Box) -> QRect:
        """The widget's coordinates that hold some device pixels."""
        left, top, right, bottom = _holding(box, 1 / self.geometry.scale)
        return QRect(left, top, right - left, bottom - top)

    def device(self, rect: QRect) -> Box:
        """The device pixels that hold some of the widget's coordinates."""
        measures: tuple[int, int, int, int] = rect.getRect()  # type: ignore[assignment]  # the stub says: an object
        x, y, wide, high = measures
        return _holding(Box(x, y, x + wide, y + high), self.geometry.scale)


def _holding(box: Box, by: float) -> Box:
    if by == 1.0:
        return box
    left, top, right, bottom = box
    return Box(math.floor(left * by), math.floor(top * by), math.ceil(right * by), math.ceil(bottom * by))


def same_block(piece: BlockPiece | None, snapshot: Snapshot) -> BlockPiece | None:
    """The piece of another Snapshot that shows one of the same blocks."""
    if piece is None:
        return None
    known = {block.id for block in piece.blocks}
    return next((p for p in snapshot.blocks if any(block.id in known for block in p.blocks)), None)
