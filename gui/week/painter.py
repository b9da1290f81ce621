"""A Snapshot as pixels: joins header, rulers and the layers of weeks, and draws what moves over them.

What changes seldom is kept as pixmaps; scrolling, dragging and turning to a week that is ready only copy from
them. All pixels here are device pixels (see `geometry`), rows are minutes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from core.snapshot import Snapshot
from core.week import Week
from gui.week.box import Box
from gui.week.frames import Frames
from gui.week.geometry import Geometry
from gui.week.header import Header
from gui.week.layer import Layer, Tools
from gui.week.look import Fonts, Look, faded
from gui.week.rulers import Ruler, Rulers
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
        self._rendered: tuple[Geometry | None, tuple[float, ...], tuple[int, int]] = None, (), (0, 0)
        """The measures pixels were made good for last, and from which to which pixel of the axis they are good."""
        self._headed: tuple[Geometry | None, QPixmap] = None, QPixmap()
        self._layer: Layer | None = None
        """What the body is copied from, after `render`."""
        self._body = 0, 0, QPixmap(), 0, 0, 0, 0
        """Where to, from which pixels, and how many."""
        self._changes: list[tuple[Ruler, Ruler]] = []
        """Rulers of the week shown whose zone's difference changes: before and after, once they are rendered."""
        self._dress()

    def set_look(self, look: Look) -> None:
        """Other colours, scale, rulers or counting: everything is drawn anew."""
        self.look = look
        self._dress()

    def _dress(self) -> None:
        self.fonts = Fonts(self.look)
        self.rulers = Rulers(self.look, self.fonts)
        self.header = Header(self.look, self.fonts, self.rulers)
        self._tools = Tools(self.look, self.fonts, self.rulers)
        self._frames = Frames(self.look, self.fonts)
        self._now, self._ground = QColor(self.look.theme.now), QColor(self.look.theme.ground)
        self._dot = self._draw_dot()
        self._said: dict[tuple[str, int, int], tuple[str, tuple[int, int]]] = {}
        self._stir()
        shown, self._layers = self.snapshot, {}
        if shown is not None:
            self._layer_of(shown.week).show(shown, self.today)

    def _stir(self) -> None:
        """What was made ready may have to be made ready anew."""
        self._rendered, self._headed, self._layer = (None, (), (0, 0)), (None, QPixmap()), None

    # what is shown

    def show(self, snapshot: Snapshot, today: int | None) -> set[int]:
        """Take another Snapshot; returns the columns that look different now."""
        old, self.snapshot = self.snapshot, snapshot
        self._stir()
        if old is not None and snapshot.week.key not in self._layers:  # not prepared: painted over what it replaces
            layer = self._layers[snapshot.week.key] = Layer()
            layer.take_memory(self._layers.pop(old.week.key))
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
        self._stir()
        layer = self._layer_of(snapshot.week)
        layer.show(snapshot, today)
        layer.ready(self._tools, geometry, *self._visible(geometry))
        self.header.ready(snapshot, today, geometry)
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
        known, framed, good = self._rendered
        if geometry is known or self.snapshot is None:
            return
        frame, (low, high) = geometry.frame, self._visible(geometry)
        layer = self._layer
        if layer is None or frame != framed or low < good[0] or high > good[1]:
            self._layer = layer = self._layer_of(self.snapshot.week)
            layer.ready(self._tools, geometry, low, high)
            good = layer.good
            self._changes = self.rulers.changes(self.snapshot.week)
        self._rendered = geometry, frame, good
        assert layer.pixmap is not None
        header, scroll = geometry.header, geometry.scroll
        end = min(geometry.height, header + geometry.content - scroll)
        self._body = geometry.left, header, layer.pixmap, 0, scroll - layer.top, geometry.width, end - header

    # drawing: Qt leaves out what is not asked for

    def draw_body(self, painter: QPainter, geometry: Geometry) -> None:
        """What `render` made good."""
        if self.snapshot is None:
            painter.fillRect(0, 0, geometry.left + geometry.width, geometry.height, self._ground)
            return
        painter.drawPixmap(*self._body)
        if self._changes:
            self._draw_changes(painter, geometry, self.snapshot.week)

    def draw_header(self, painter: QPainter, geometry: Geometry) -> None:
        """Dates, notes and ruler titles; they stay while the axis scrolls."""
        if self._headed[0] is not geometry:
            self._headed = geometry, self.header.ready(self.snapshot, self.today, geometry)
        painter.drawPixmap(0, 0, self._headed[1])

    def _draw_changes(self, painter: QPainter, geometry: Geometry, week: Week) -> None:
        """Where another zone's difference to this one changes: a step across the column of that moment."""
        for _, after in self._changes:
            place = week.place(after.start)
            if place is None:
                continue
            y, x = geometry.pixel_of(place.row), geometry.x_of(place.day)
            painter.setPen(QPen(QColor(self.look.theme.warning), self.look.px(1.5), Qt.PenStyle.DashLine))
            painter.drawLine(x, y, x + geometry.column_width - 1, y)

    def draw_now(self, painter: QPainter, geometry: Geometry, box: Box) -> None:
        """The line of the present moment in its column, with a dot at the leading edge; both in the middle of what
        they may touch."""
        (left, top, right, bottom), (dot, half, above, thick) = box, self._dot
        reach = (bottom - top) // 2
        left, y, right = left + reach, top + reach, right - reach
        painter.fillRect(left, y - above, right - left, thick, self._now)
        painter.drawPixmap((right if geometry.mirrored else left) - half, y - half, dot)

    def _draw_dot(self) -> tuple[QPixmap, int, int, int]:
        """The dot of the present moment, about the middle of the pixmap, half its width, and how far the line lies
        above the middle and how thick it is."""
        radius = 4.5 * self.look.scale
        half = math.ceil(radius)
        dot = QPixmap(2 * half, 2 * half)
        dot.fill(Qt.GlobalColor.transparent)
        painter = QPainter(dot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._now)
        painter.drawEllipse(QRectF(half - radius, half - radius, 2 * radius, 2 * radius))
        painter.end()
        return dot, half, self.look.px(1), self.look.px(2)

    def draw_selection(self, painter: QPainter, boxes: Sequence[Box], label: Box, text: str) -> None:
        """The boxes of a drag and its label."""
        for box in boxes:
            self._frames.draw(painter, box)
        if text:
            self._frames.draw_label(painter, label, text)

    def draw_pale(self, painter: QPainter, box: Box) -> None:
        """A block that is being moved away."""
        painter.fillRect(box.left, box.top, box.wide, box.high, faded(self.look.theme.ground, 0.6))

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

    def draw_ring(self, painter: QPainter, box: Box) -> None:
        """The caret, or the ring around a focused block."""
        look = self.look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = look.scale
        frame = QRectF(box.left, box.top, box.wide, box.high).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(QColor(look.theme.accent), 2 * look.scale))
        painter.drawRoundedRect(frame, 5 * look.scale, 5 * look.scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
