"""A Snapshot as pixels: joins header, rulers and the layers of weeks, and draws what moves over them.

What changes seldom is kept as pixmaps; scrolling, dragging and turning to a week that is ready only copy from
them. All pixels here are device pixels (see `geometry`), rows are minutes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from core.snapshot import Snapshot
from core.week import Week
from gui.week.geometry import Geometry
from gui.week.header import Header
from gui.week.layer import Layer, Tools
from gui.week.look import Fonts, Look, faded
from gui.week.rulers import Rulers
from gui.week.words import selection_text

WORKDAY = (8 * 60.0, 18 * 60.0)
"""Rows to open at while nothing is offered."""
KEPT = 3
"""Weeks whose pixels are kept: the one shown and its neighbours."""

_Key = tuple[date, str, int]


class WeekPainter:
    """Draws everything of the grid."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.snapshot: Snapshot | None = None
        self.today: int | None = None
        self._layers: dict[_Key, Layer] = {}
        self._dress()

    def set_look(self, look: Look) -> None:
        """Other colours, scale, rulers or counting: everything is drawn anew."""
        self.look = look
        self._dress()

    def _dress(self) -> None:
        self.fonts = Fonts(self.look)
        self.rulers = Rulers(self.look, self.fonts)
        self.header = Header(self.look, self.fonts, self.rulers)
        self._tools = Tools(self.look, self.fonts)
        self._dot = self._draw_dot()
        self._said: dict[tuple[str, int, int], tuple[str, tuple[int, int]]] = {}
        shown, self._layers = self.snapshot, {}
        if shown is not None:
            self._layer_of(shown.week).show(shown, self.today)

    # what is shown

    def show(self, snapshot: Snapshot, today: int | None) -> set[int]:
        """Take another Snapshot; returns the columns that look different now."""
        old, self.snapshot = self.snapshot, snapshot
        changed = self._layer_of(snapshot.week).show(snapshot, today)
        every = set(range(snapshot.week.count))
        if old is None or old.week != snapshot.week:
            changed = every
        self.today = today
        return changed

    @property
    def hours(self) -> tuple[int, int] | None:
        """First and last row (minutes) at which anybody offers anything in the week shown."""
        return self._layers[self.snapshot.week.key].hours if self.snapshot else None

    def prepare(self, snapshot: Snapshot, today: int | None, geometry: Geometry) -> None:
        """Make a week ready that may be shown soon: afterwards `show` of the same only copies."""
        layer = self._layer_of(snapshot.week)
        layer.show(snapshot, today)
        layer.ready(self._tools, geometry, *self._visible(geometry))
        self.header.ready(snapshot, today, geometry)
        self.rulers.labels(snapshot.week, geometry)
        if self.snapshot is not None:
            self._layer_of(self.snapshot.week)  # the one shown stays the youngest

    def complete(self, geometry: Geometry) -> bool:
        """Paint some more of what can be scrolled to; False when all is there."""
        if self.snapshot is None:
            return False
        return self._layer_of(self.snapshot.week).complete(self._tools, geometry)

    def _layer_of(self, week: Week) -> Layer:
        """The layer of a week, now the youngest; the oldest one gives its memory to a new one."""
        layer = self._layers.pop(week.key, None)
        if layer is None:
            layer = Layer()
            if len(self._layers) >= KEPT:
                layer.take_memory(self._layers.pop(next(iter(self._layers))))
        self._layers[week.key] = layer
        return layer

    @staticmethod
    def _visible(geometry: Geometry) -> tuple[int, int]:
        return geometry.scroll, min(geometry.scroll + geometry.body, geometry.content)

    def render(self, geometry: Geometry) -> None:
        """Bring up to date what can be seen; costs nothing when nothing changed."""
        if self.snapshot is not None:
            self._layer_of(self.snapshot.week).ready(self._tools, geometry, *self._visible(geometry))
            self.rulers.ready(self.snapshot.week, geometry)

    # drawing

    def draw_body(self, painter: QPainter, clip: QRect, geometry: Geometry) -> None:
        """Copy what is visible; `clip` in pixels of the viewport."""
        if self.snapshot is None:
            painter.fillRect(clip, QColor(self.look.theme.ground))
            return
        layer = self._layers[self.snapshot.week.key]
        top = max(clip.top(), geometry.header)
        high = min(clip.bottom() + 1, geometry.header + geometry.content - geometry.scroll) - top
        if high < clip.bottom() + 1 - top:
            painter.fillRect(clip, QColor(self.look.theme.ground))
        if high <= 0:
            return
        source = top - geometry.header + geometry.scroll
        strips = [(left, pixmap, source) for left, pixmap in self.rulers.strips]
        if layer.pixmap is not None:
            strips.append((layer.left, layer.pixmap, source - layer.top))
        for left, pixmap, start in strips:
            first = max(clip.left(), left)
            wide = min(clip.right() + 1, left + pixmap.width()) - first
            if wide > 0:
                painter.drawPixmap(first, top, pixmap, first - left, start, wide, high)

    def draw_header(self, painter: QPainter, geometry: Geometry) -> None:
        """Dates, notes and ruler titles; they stay while the axis scrolls."""
        self.header.draw(painter, self.snapshot, self.today, geometry)

    def draw_changes(self, painter: QPainter, geometry: Geometry) -> None:
        """Where another zone's difference to this one changes: a step across the column of that moment."""
        if self.snapshot is None:
            return
        week, look = self.snapshot.week, self.look
        for _, after in self.rulers.changes(week):
            place = week.place(after.start)
            if place is None:
                continue
            y, x = round(geometry.y_of(place.row)), geometry.x_of(place.day)
            painter.setPen(QPen(QColor(look.theme.warning), look.px(1.5), Qt.PenStyle.DashLine))
            painter.drawLine(x, y, x + geometry.column_width - 1, y)

    def draw_now(self, painter: QPainter, place: tuple[int, float], geometry: Geometry) -> None:
        """The line of the present moment in its column, with a dot at the leading edge."""
        look = self.look
        day, row = place
        x, wide, y = geometry.x_of(day), geometry.column_width, round(geometry.y_of(row))
        painter.fillRect(x, y - look.px(1), wide, look.px(2), QColor(look.theme.now))
        half = self._dot.width() // 2
        painter.drawPixmap((x + wide if geometry.mirrored else x) - half, y - half, self._dot)

    def _draw_dot(self) -> QPixmap:
        """The dot of the present moment, about the middle of the pixmap."""
        radius = 4.5 * self.look.scale
        half = math.ceil(radius)
        dot = QPixmap(2 * half, 2 * half)
        dot.fill(Qt.GlobalColor.transparent)
        painter = QPainter(dot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.theme.now))
        painter.drawEllipse(QRectF(half - radius, half - radius, 2 * radius, 2 * radius))
        painter.end()
        return dot

    def draw_selection(self, painter: QPainter, boxes: Sequence[QRect], label: QRect, text: str) -> None:
        """The rectangles of a drag and its label."""
        look, theme = self.look, self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), 2 * look.scale))
        painter.setBrush(faded(theme.heat, 0.22))
        for box in boxes:
            inset = look.scale
            frame = QRectF(box).adjusted(inset, inset, -inset, -inset)
            radius = min(6 * look.scale, frame.height() / 2)
            painter.drawRoundedRect(frame, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent) if text else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(label), 5 * look.scale, 5 * look.scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self.fonts(-2, bold=True).font)
        painter.setPen(QColor(theme.on_accent))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)

    def draw_pale(self, painter: QPainter, box: QRect) -> None:
        """A block that is being moved away."""
        painter.fillRect(box, faded(self.look.theme.ground, 0.6))

    def label_of(self, week: Week, span: tuple[int, int]) -> tuple[str, tuple[int, int]]:
        """What a drag from when to when says of itself, and the pixels its label takes; a pointer comes back often."""
        key = week.zone, *span
        if key not in self._said:
            if len(self._said) > 200:
                self._said.clear()
            text, metrics = selection_text(self.look, week, *span), self.fonts(-2, bold=True).metrics
            size = metrics.horizontalAdvance(text) + self.look.px(14), metrics.height() + self.look.px(5)
            self._said[key] = text, size
        return self._said[key]

    def draw_ring(self, painter: QPainter, box: QRect) -> None:
        """The caret, or the ring around a focused block."""
        look = self.look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = look.scale
        frame = QRectF(box).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(QColor(look.theme.accent), 2 * look.scale))
        painter.drawRoundedRect(frame, 5 * look.scale, 5 * look.scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
