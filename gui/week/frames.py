"""The frame and the label of what is drawn over the week, each painted once and copied from then on.

A pointer asks for another frame a hundred times a second: the edges and round corners of one column's width are the
same however tall it is, and so is what a label says.
"""

from __future__ import annotations

import math
from typing import TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from gui.week.box import Box
from gui.week.look import Fonts, Look, faded

TILE = 480
"""Pixels of a frame's straight sides that are kept."""
KEPT = 40
"""Frames and texts that are remembered."""

_Key = TypeVar("_Key")


class Frames:
    """Draws them, for one look. All pixels are device pixels."""

    def __init__(self, look: Look, fonts: Fonts) -> None:
        self._look = look
        self._font = fonts(-2, bold=True).font
        self._cap, self._edge = math.ceil(8 * look.scale), look.px(6)
        self._tall: dict[int, QPixmap] = {}
        self._low: dict[tuple[int, int], QPixmap] = {}
        self._plates: dict[tuple[int, int], QPixmap] = {}
        self._texts: dict[tuple[str, int], QPixmap] = {}

    def draw(self, painter: QPainter, box: Box) -> None:
        """A frame that fills `box`."""
        (x, top, right, end), cap = box, self._cap
        wide, y, bottom = right - x, top + cap, end - cap
        if bottom <= y:
            painter.drawPixmap(x, top, self._short(wide, end - top))
            return
        frame = self._tall.get(wide) or self._keep(self._tall, wide, self._framed(wide, 2 * cap + TILE))
        painter.drawPixmap(x, top, frame, 0, 0, wide, cap)
        while y < bottom:
            painter.drawPixmap(x, y, frame, 0, cap, wide, min(TILE, bottom - y))
            y += TILE
        painter.drawPixmap(x, bottom, frame, 0, cap + TILE, wide, cap)

    def draw_label(self, painter: QPainter, box: Box, text: str) -> None:
        """A label that fills `box`: its text is painted on its own colour, so that letters are as crisp as any."""
        (x, y, right, bottom), edge = box, self._edge
        wide, high = right - x, bottom - y
        painter.drawPixmap(x, y, self._plates.get((wide, high)) or self._plate(wide, high))
        painter.drawPixmap(x + edge, y, self._texts.get((text, wide)) or self._text(text, wide, edge, high))

    def _short(self, wide: int, high: int) -> QPixmap:
        known = self._low.get((wide, high))
        return known or self._keep(self._low, (wide, high), self._framed(wide, high))

    def _framed(self, wide: int, high: int) -> QPixmap:
        scale, theme = self._look.scale, self._look.theme
        pixmap, painter = _begun(wide, high)
        painter.setPen(QPen(QColor(theme.accent), 2 * scale))
        painter.setBrush(faded(theme.heat, 0.22))
        frame = QRectF(0, 0, wide, high).adjusted(scale, scale, -scale, -scale)
        radius = min(6 * scale, frame.height() / 2)
        painter.drawRoundedRect(frame, radius, radius)
        painter.end()
        return pixmap

    def _plate(self, wide: int, high: int) -> QPixmap:
        pixmap, painter = _begun(wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.accent))
        painter.drawRoundedRect(QRectF(0, 0, wide, high), 5 * self._look.scale, 5 * self._look.scale)
        painter.end()
        return self._keep(self._plates, (wide, high), pixmap)

    def _text(self, text: str, wide: int, edge: int, high: int) -> QPixmap:
        pixmap = QPixmap(max(1, wide - 2 * edge), high)
        pixmap.fill(QColor(self._look.theme.accent))
        painter = QPainter(pixmap)
        painter.setFont(self._font)
        painter.setPen(QColor(self._look.theme.on_accent))
        painter.drawText(pixmap.rect(), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return self._keep(self._texts, (text, wide), pixmap)

    @staticmethod
    def _keep(known: dict[_Key, QPixmap], key: _Key, pixmap: QPixmap) -> QPixmap:
        if len(known) >= KEPT:
            known.clear()
        known[key] = pixmap
        return pixmap


def _begun(wide: int, high: int) -> tuple[QPixmap, QPainter]:
    """A clear pixmap and a painter on it that smooths edges."""
    pixmap = QPixmap(max(1, wide), max(1, high))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter
