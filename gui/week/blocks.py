"""Blocks made here and busy times, drawn."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core import zones
from core.model import Block, BlockState, SlotKind, Wish
from core.snapshot import Snapshot
from gui.week.geometry import Geometry
from gui.week.layout import BusyBox, Card, lay_busy, lay_cards
from gui.week.look import Fonts, Letters, Look, blend, faded, hatch, standing, wrapped
from gui.week.words import joined, moment, span, state_text

LABEL = 0.9
"""How much the backing of a card's text covers of what lies beneath."""


class Blocks:
    """Draws what lies on the tracks, for one look."""

    def __init__(self, look: Look, fonts: Fonts) -> None:
        self._look = look
        self._fonts = fonts
        theme = look.theme
        self._ink, self._mute = QColor(theme.ink), QColor(theme.mute)
        self._held = hatch(faded(theme.mute, 0.2), look.px(10), look.px(3))
        self._refused = hatch(faded(theme.danger, 0.16), look.px(10), look.px(3))
        self._mirrored = False

    def draw(self, painter: QPainter, snapshot: Snapshot, day: int, geometry: Geometry) -> None:
        """All of a column, in pixels of the axis."""
        self._mirrored = geometry.mirrored
        if any(track.busy for track in snapshot.tracks):
            self._draw_busy(painter, snapshot, day, geometry)
        for card in lay_cards(snapshot.blocks, day, geometry):
            self._draw_card(painter, card, snapshot)

    def _draw_busy(self, painter: QPainter, snapshot: Snapshot, day: int, geometry: Geometry) -> None:
        look, theme = self._look, self._look.theme
        font, metrics = self._fonts(-3)
        outline = QPen(blend(theme.mute, theme.ground, 0.75), max(1, int(geometry.scale)))
        for box in lay_busy(snapshot.tracks, day, geometry):
            pause = box.piece.slot.kind is SlotKind.BREAK
            fill = blend(theme.mute, theme.ground, 0.16 if pause else 0.38)
            inset = min(look.px(1), box.height // 4)
            frame = QRectF(box.x + 0.5, box.y + inset + 0.5, box.width - 1, box.height - 2 * inset - 1)
            painter.setPen(outline)
            painter.setBrush(fill)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            radius = min(3 * geometry.scale, box.width / 3, box.height / 3)
            painter.drawRoundedRect(frame, radius, radius)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            if box.more:
                self._draw_crowd(painter, box)
            title = box.piece.slot.title
            if title and box.width >= metrics.height() and box.height >= 3 * metrics.height():
                # A track is narrower than a word: the title runs upwards.
                painter.save()
                painter.translate(box.x, box.y + box.height)
                painter.rotate(-90)
                room = QRect(look.px(5), 0, box.height - look.px(10), box.width)
                text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
                painter.setFont(font)
                painter.setPen(self._ink)
                painter.drawText(room, standing(False), text)
                painter.restore()

    def _draw_card(self, painter: QPainter, card: Card, snapshot: Snapshot) -> None:
        theme, scale = self._look.theme, self._look.scale
        block = card.piece.worst
        refused = block.state is BlockState.REFUSED
        pen = QPen(QColor(theme.danger if refused else theme.mute), 1.25 * scale)
        if not block.state.settled or (block.wish is Wish.ABSENT and not refused):
            pen.setDashPattern([4, 3])
        half = pen.widthF() / 2
        frame = QRectF(card.x + half, card.y + half, card.width - 2 * half, max(1.0, card.height - 2 * half))
        radius = min(5 * scale, frame.height() / 2, frame.width() / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        # the open time of calendars that it does not cover stays to be seen through it
        whole = len(card.piece.tracks) >= len(snapshot.tracks)
        painter.setBrush(QColor(theme.card) if whole else faded(theme.card, 0.6))
        painter.drawRoundedRect(frame, radius, radius)
        painter.setPen(pen)
        painter.setBrush(self._refused if refused else self._held)
        painter.drawRoundedRect(frame, radius, radius)
        bar = self._draw_covered(painter, card, snapshot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._draw_card_text(painter, card, block, bar, snapshot)
        self._draw_more(painter, card)

    def _draw_covered(self, painter: QPainter, card: Card, snapshot: Snapshot) -> int:
        """A thin bar in the colours of the calendars the block covers; its width."""
        look = self._look
        covered = [snapshot.tracks[i] for i in card.piece.tracks if i < len(snapshot.tracks)]
        wide, inset = look.px(4), look.px(4)
        room = card.height - 2 * inset
        if not covered or room < look.px(4) * len(covered) or card.width < look.px(56):
            return 0
        x = card.x + card.width - inset - wide if self._mirrored else card.x + inset
        for i, track in enumerate(covered):
            low, high = room * i // len(covered), room * (i + 1) // len(covered)
            gap = look.px(1) if i + 1 < len(covered) else 0
            painter.fillRect(x, card.y + inset + low, wide, high - low - gap, look.theme.colour(track.colour))
        return wide + look.px(2)

    def _draw_card_text(self, painter: QPainter, card: Card, block: Block, bar: int, snapshot: Snapshot) -> None:
        """Title, time and state; each only where it fits, the title in more lines where there is room."""
        look, theme = self._look, self._look.theme
        bold, plain = self._fonts(-1, bold=True), self._fonts(-2)
        wide_bold, wide_plain = bold.metrics, plain.metrics
        pad = look.px(6) if card.width >= look.px(64) else look.px(4)
        room, high = card.width - 2 * pad - bar, wide_bold.height()
        least = wide_bold.averageCharWidth() * 3
        if card.height < wide_plain.height() or room < least:
            return
        place = QRect(card.x + pad + (0 if self._mirrored else bar), card.y, room, high)
        place.translate(0, min(look.px(5), max(0, (card.height - high) // 2)))
        colour = QColor(theme.danger) if block.state is BlockState.REFUSED else self._mute
        zone, (start, end) = snapshot.week.zone, block.interval.span
        when, state = span(look, zone, start, end), state_text(block)
        whole = joined(look, when, state)
        lines = (card.y + card.height - place.y()) // high
        if lines < 2:
            self._draw_line(painter, place, block.title, bold, self._ink)
            gap = wide_bold.horizontalAdvance(block.title) + look.px(10)
            place.adjust(*((0, 0, -gap, 0) if self._mirrored else (gap, 0, 0, 0)))
            if wide_plain.horizontalAdvance(whole) <= place.width():
                self._draw_line(painter, place, whole, plain, colour)
            return
        if wide_plain.horizontalAdvance(whole) <= room:
            below = [(whole, colour)]
        else:
            begun_before = card.part.day != card.piece.parts[0].day
            begins = moment(look, zones.wall(zone, start), day=begun_before)
            times = [text for text in (when, begins) if wide_plain.horizontalAdvance(text) <= room]
            below = [(text, self._mute) for text in times[: min(1, lines - 2)]]
            below += [(text, colour) for text in wrapped(state, wide_plain, room, lines - 1 - len(below))]
        for text in wrapped(block.title, wide_bold, room, max(1, lines - len(below))):
            self._draw_line(painter, place, text, bold, self._ink)
            place.translate(0, high)
        for text, ink in below:
            self._draw_line(painter, place, text, plain, ink)
            place.translate(0, wide_plain.height())

    def _draw_line(self, painter: QPainter, place: QRect, text: str, letters: Letters, ink: QColor) -> None:
        """One line of a card on a backing that keeps it clear of the hatching."""
        look, (font, metrics) = self._look, letters
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        side = look.px(2)
        wide = min(place.width(), metrics.horizontalAdvance(text)) + 2 * side
        left = place.right() + 1 + side - wide if self._mirrored else place.left() - side
        painter.fillRect(left, place.y(), wide, place.height(), faded(look.theme.card, LABEL))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(place, standing(self._mirrored), text)

    def _draw_more(self, painter: QPainter, card: Card) -> None:
        """How many blocks had no room beside this one."""
        if not card.more:
            return
        look, (font, metrics) = self._look, self._fonts(-3, bold=True)
        text = QCoreApplication.translate("WeekGrid", "+%1").replace("%1", look.locale.toString(len(card.more)))
        wide, high = min(card.width, metrics.horizontalAdvance(text) + look.px(6)), min(card.height, metrics.height())
        x = card.x if self._mirrored else card.x + card.width - wide
        box = QRect(x, card.y + card.height - high, wide, high)
        painter.fillRect(box, QColor(look.theme.accent))
        painter.setFont(font)
        painter.setPen(QColor(look.theme.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_crowd(self, painter: QPainter, box: BusyBox) -> None:
        """How many busy times had no room beside this one: "+n", or three dots where a number has no room."""
        look, (font, metrics) = self._look, self._fonts(-4)
        text = f"+{look.locale.toString(len(box.more))}"
        if metrics.horizontalAdvance(text) <= box.width and metrics.height() <= box.height:
            painter.setFont(font)
            painter.setPen(self._ink)
            painter.drawText(QRect(box.x, box.y, box.width, metrics.height()), Qt.AlignmentFlag.AlignCenter, text)
            return
        dot, side = look.px(1.5), min(box.width, look.px(3))
        for row in range(3):
            painter.fillRect(box.x + (box.width - side) // 2, box.y + dot * (2 * row + 1), side, dot, self._ink)
