"""Where the time and the blocks of a Snapshot lie on the screen, and what lies at a point of it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect

from core.snapshot import BlockPiece, Snapshot, merged
from core.week import Place
from gui.week.drag import cell_at
from gui.week.geometry import Geometry
from gui.week.layout import Card, lay_cards


class Places:
    """One Snapshot in one Geometry. Points are in widget coordinates, boxes in device pixels of the viewport, rects
    in widget coordinates again; stretches of time in epoch seconds."""

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

    def boxes_of(self, start: int, end: int) -> list[QRect]:
        """The rectangles of a stretch of time, one a column."""
        if self.snapshot is None:
            return []
        g, margin = self.geometry, round(2 * self.geometry.scale)
        boxes = []
        for part in self.snapshot.week.parts(start, end):
            top, bottom = round(g.y_of(part.begin)), round(g.y_of(part.finish))
            boxes.append(QRect(g.x_of(part.day) + margin, top, g.column_width - 2 * margin, max(1, bottom - top)))
        return boxes

    def rect_of(self, start: int, end: int) -> QRect:
        """The last part of a stretch of time, as far as it can be seen; empty when it is not in the week shown."""
        g, boxes = self.geometry, self.boxes_of(start, end)
        return self.logical(boxes[-1].intersected(QRect(0, g.header, g.width + g.left, g.body))) if boxes else QRect()

    def run_boxes(self, start: int, end: int) -> list[QRect]:
        """Around the tracks that offer exactly this stretch; the columns' rectangles where no track does."""
        if self.snapshot is None:
            return []
        g, tracks = self.geometry, self.snapshot.tracks
        measures, reach = g.tracks(len(tracks)), round(4 * g.scale)
        boxes = []
        for part in self.snapshot.week.parts(start, end):
            top, bottom = round(g.y_of(part.begin)), round(g.y_of(part.finish))
            for index, track in enumerate(tracks):
                if (part.begin, part.finish) in merged(track.days[part.day]):
                    box = QRect(g.track_x(part.day, index, measures), top, measures.width, bottom - top)
                    boxes.append(box.adjusted(-reach, -reach, reach, reach))
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
        return next((card for card in cards if self.card_box(card).contains(int(x), int(y))), None)

    def card_box(self, card: Card) -> QRect:
        """Where a card is now."""
        g = self.geometry
        return QRect(card.x, card.y + g.header - g.scroll, card.width, card.height)

    def card_rect(self, card: Card) -> QRect:
        """Where a card is now, in widget coordinates."""
        return self.logical(self.card_box(card))

    def block_rect(self, piece: BlockPiece) -> QRect:
        """The first rectangle of a block; empty when it is not shown."""
        cards = self.cards_of(piece)
        return self.card_rect(cards[0]) if cards else QRect()

    # pixels

    def logical(self, box: QRect) -> QRect:
        """Device pixels as the widget's coordinates that hold them."""
        by = self.geometry.scale
        if by == 1.0:
            return QRect(box)
        return _holding(box.left() / by, box.top() / by, (box.right() + 1) / by, (box.bottom() + 1) / by)

    def device(self, rect: QRect) -> QRect:
        """The widget's coordinates as the device pixels that hold them."""
        by = self.geometry.scale
        if by == 1.0:
            return QRect(rect)
        return _holding(rect.left() * by, rect.top() * by, (rect.right() + 1) * by, (rect.bottom() + 1) * by)


def _holding(left: float, top: float, right: float, bottom: float) -> QRect:
    x, y = math.floor(left), math.floor(top)
    return QRect(x, y, math.ceil(right) - x, math.ceil(bottom) - y)


def same_block(piece: BlockPiece | None, snapshot: Snapshot) -> BlockPiece | None:
    """The piece of another Snapshot that shows one of the same blocks."""
    if piece is None:
        return None
    known = {block.id for block in piece.blocks}
    return next((p for p in snapshot.blocks if any(block.id in known for block in p.blocks)), None)
