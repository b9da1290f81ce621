"""The rulers and columns of one week as a pixmap: scrolling, dragging and turning back to a week only copy from it.

It is filled where somebody looks: what can be seen at once, the rest of the axis when there is time (`complete`).
All pixels are device pixels, `y` from the top of the axis.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from core.snapshot import BlockPiece, BusyPiece, Snapshot, Track
from core.week import MINUTE, Part, Week
from gui.week.blocks import Blocks
from gui.week.geometry import Geometry
from gui.week.ground import Ground, lines
from gui.week.look import Fonts, Look, faded, hatch
from gui.week.rulers import Rulers
from gui.week.runs import Runs, opening_hours, same_offers

LARGE, BOXES = 100_000, 16
"""Pixels of an unknown place that is not remembered any more, and how many are."""
RULERS = -1
"""The place of the rulers, where columns are counted from 0: one rectangle is copied faster than three."""
LAYER_BYTES = 32 * 2**20
"""A layer larger than this holds only a slice of the axis around what is visible."""


class Tools:
    """What draws, for one look; shared by the layers of all weeks."""

    def __init__(self, look: Look, fonts: Fonts, rulers: Rulers) -> None:
        theme = look.theme
        self.look = look
        self.rulers = rulers
        self.runs, self.ground, self.blocks = Runs(look), Ground(look), Blocks(look, fonts)
        self.line, self.off = QColor(theme.line), QColor(theme.off)
        self.absent = hatch(faded(theme.mute, 0.28), look.px(9), look.px(1))
        self.unknown = hatch(faded(theme.mute, 0.5), look.px(7), look.px(1), falling=True)
        self._axis: tuple[object, list[int], list[tuple[int, bool]]] = (None, [], [])
        self._boxes: dict[tuple[int, int, int, int], QPixmap] = {}

    def axis(self, week: Week, geometry: Geometry) -> tuple[list[int], list[tuple[int, bool]]]:
        """The pixel of every minute of the axis, and its lines."""
        key = week.bands, geometry.zoom, geometry.scale
        if self._axis[0] != key:
            rows = [round(row * geometry.zoom) for row in range(math.ceil(week.rows) + 1)]
            self._axis = key, rows, lines(week, geometry)
        return self._axis[1:]

    def draw_unknown(self, painter: QPainter, x: int, y: int, width: int, height: int) -> None:
        """A place of which nothing is known."""
        scale = self.look.scale
        if width < 6 * scale:
            painter.fillRect(x, y, width, height, self.unknown)
            return
        pen = QPen(faded(self.look.theme.mute, 0.65), max(1.0, scale))
        pen.setDashPattern([3, 3])
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(self.unknown)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(QRectF(x + half, y + half, width - 2 * half, height - 2 * half), 4 * scale, 4 * scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def unknown_box(self, x: int, y: int, width: int, height: int) -> QPixmap:
        """The same, remembered: the stripes of all places hang together, so it depends on where it lies."""
        pitch = self.unknown.texture().width()
        key = x % pitch, y % pitch, width, max(1, height)
        known = self._boxes.get(key)
        if known is None:
            if len(self._boxes) >= BOXES:
                self._boxes.clear()
            known = self._boxes[key] = QPixmap(*key[2:])
            known.fill(Qt.GlobalColor.transparent)
            painter = QPainter(known)
            painter.translate(-x, -y)
            self.draw_unknown(painter, x, y, *key[2:])
            painter.end()
        return known


class Layer:
    """One week. `show` says what is to be seen, `ready` makes pixels of it."""

    def __init__(self) -> None:
        self.snapshot: Snapshot | None = None
        self.today: int | None = None
        self.pixmap: QPixmap | None = None
        self.left = 0
        """Where the pixmap lies in the viewport and on the axis, in pixels."""
        self.top = 0
        self.hours: tuple[int, int] | None = None
        """First and last row (minutes) anybody offers."""
        self._frame: tuple[float, ...] = ()
        self._valid: dict[int, tuple[int, int]] = {}
        self._ruled: object = None
        """The hours that were drawn beside the columns."""

    def show(self, snapshot: Snapshot, today: int | None) -> set[int]:
        """Take another Snapshot; returns the columns that look different now."""
        old, self.snapshot = self.snapshot, snapshot
        hours = opening_hours(snapshot.tracks)
        every = set(range(snapshot.week.count))
        if old is None or old.week != snapshot.week or hours != self.hours or _lineup(old) != _lineup(snapshot):
            changed = every
        elif old.tracks is snapshot.tracks and old.blocks is snapshot.blocks:
            changed = set()
        else:
            changed = {day for day in every if _differs(old, snapshot, day)}
        if today != self.today:
            changed |= every & {day for day in (today, self.today) if day is not None}
        self.today, self.hours = today, hours
        for day in changed:
            self._valid.pop(day, None)
        return changed

    def forget(self) -> None:
        """Nothing of it can be used any more; only its memory."""
        self._valid.clear()
        self.snapshot = None

    def take_memory(self, other: Layer) -> None:
        """Use the pixmap of a layer that is not needed any more: fresh memory costs more than painting. Its rulers
        may do as they are."""
        self.pixmap, other.pixmap = other.pixmap, None
        self._frame, self.left, self.top, self._ruled = other._frame, other.left, other.top, other._ruled
        if RULERS in other._valid:
            self._valid[RULERS] = other._valid[RULERS]
        other.forget()

    def ready(self, tools: Tools, geometry: Geometry, low: int, high: int) -> bool:
        """Make the pixels ``[low, high)`` of the axis good; whether anything had to be painted."""
        if self.snapshot is None:
            return False
        self._make_room(geometry, low, high)
        ruled = tools.rulers.labels(self.snapshot.week, geometry)
        if ruled != self._ruled:
            self._valid.pop(RULERS, None)
            self._ruled = ruled
        places = range(RULERS, self.snapshot.week.count)
        pieces = [(place, *piece) for place in places for piece in self._missing(place, low, high)]
        if pieces:
            self._paint(tools, geometry, pieces)
        return bool(pieces)

    @property
    def good(self) -> tuple[int, int]:
        """The pixels of the axis that are good in rulers and every column, after `ready`."""
        known = self._valid.values()
        if self.snapshot is None or len(known) <= self.snapshot.week.count:
            return 0, 0
        return max(low for low, _ in known), min(high for _, high in known)

    def complete(self, tools: Tools, geometry: Geometry) -> bool:
        """Paint some more of what can be scrolled to; False when all is there."""
        if self.snapshot is None or self.pixmap is None or not self._valid:
            return False
        low, high = self.top, min(self.top + self.pixmap.height(), geometry.content)
        for place in range(RULERS, self.snapshot.week.count):
            for begin, end in self._missing(place, low, high):
                # A little at a time: nobody waits for it, and whoever presses a key must not wait either.
                step = max(1, geometry.body // 2)
                above = end <= self._valid.get(place, (0, 0))[0]
                piece = (place, max(begin, end - step), end) if above else (place, begin, min(end, begin + step))
                self._paint(tools, geometry, [piece])
                return True
        return False

    def _make_room(self, geometry: Geometry, low: int, high: int) -> None:
        """A pixmap that holds the pixels ``[low, high)``, empty when the measures are others."""
        frame = geometry.frame
        tall = geometry.content
        wide = max(1, geometry.width)
        if wide * tall * 4 > LAYER_BYTES:
            tall = min(tall, max(geometry.body * 3, high - low))
        pixmap = self.pixmap
        within = pixmap is not None and self.top <= low and high <= self.top + pixmap.height()
        if pixmap is not None and frame == self._frame and within:
            return
        self._valid.clear()
        self._frame = frame
        self.left = geometry.left
        self.top = min(max(0, low - (tall - (high - low)) // 2), max(0, geometry.content - tall))
        if pixmap is None or (pixmap.width(), pixmap.height()) != (wide, max(1, tall)):
            self.pixmap = QPixmap(wide, max(1, tall))

    def _missing(self, place: int, low: int, high: int) -> list[tuple[int, int]]:
        """What of ``[low, high)`` is not good yet in a column or the rulers; with a gap in between, the gap too."""
        known = self._valid.get(place)
        if known is None:
            return [(low, high)] if low < high else []
        return [piece for piece in ((low, known[0]), (known[1], high)) if piece[0] < piece[1]]

    def _paint(self, tools: Tools, geometry: Geometry, pieces: list[tuple[int, int, int]]) -> None:
        """Paint pieces (column or RULERS, from pixel, to pixel) and note that they are good."""
        assert self.snapshot is not None
        assert self.pixmap is not None
        bands: dict[tuple[int, int], list[int]] = {}
        for place, low, high in pieces:
            if place != RULERS:
                bands.setdefault((low, high), []).append(place)
        painter = QPainter(self.pixmap)
        try:
            painter.translate(-self.left, -self.top)
            for place, low, high in pieces:
                if place == RULERS:
                    tools.rulers.draw(painter, self.snapshot.week, geometry, low, high)
            for (low, high), days in bands.items():
                painter.setClipRect(self.left, low, self.pixmap.width(), high - low)
                self._draw_band(tools, painter, geometry, days, low, high)
        finally:
            painter.end()  # a painter left open would take the process with it
        for place, low, high in pieces:
            known = self._valid.get(place, (low, high))
            self._valid[place] = min(low, known[0]), max(high, known[1])

    # columns from pixel `low` to `high`

    def _draw_band(
        self, tools: Tools, painter: QPainter, geometry: Geometry, days: list[int], low: int, high: int
    ) -> None:
        snapshot = self.snapshot
        assert snapshot is not None
        week, tracks, wide = snapshot.week, snapshot.tracks, geometry.column_width
        rows, marks = tools.axis(week, geometry)
        measures, start = geometry.tracks(len(tracks)), geometry.x_of(0)
        offsets = [geometry.track_x(0, index, measures) - start for index in range(len(tracks))]
        columns = {day: geometry.x_of(day) for day in days}
        copies, counts = tools.runs.find(week, tracks, columns, offsets, measures.width, rows, low, high)
        for day, x in columns.items():
            tools.ground.draw(
                painter, snapshot, day, x, wide, day == self.today, counts[day], self.hours, marks, rows, low
            )
        copy = painter.drawPixmap
        for place in copies:
            copy(*place)
        thin, tall = max(1, int(geometry.scale)), high - low
        for day, x in columns.items():
            painter.fillRect(x + wide - thin if geometry.mirrored else x, low, thin, tall, tools.line)
            if day == week.count - 1:
                painter.fillRect(x if geometry.mirrored else x + wide - thin, low, thin, tall, tools.line)
            self._draw_seams(tools, painter, geometry, day, x)
            for index, track in enumerate(tracks):
                if track.unknown:
                    self._draw_unknown(tools, painter, geometry, track, day, x + offsets[index], measures.width)
        if snapshot.blocks or any(track.busy for track in tracks):
            for day, x in columns.items():
                painter.save()
                painter.setClipRect(x, low, wide, tall)
                tools.blocks.draw(painter, snapshot, day, geometry)
                painter.restore()

    def _draw_seams(self, tools: Tools, painter: QPainter, geometry: Geometry, day: int, x: int) -> None:
        """Rows this day does not have, and the place where the whole axis leaves a skipped hour out."""
        assert self.snapshot is not None
        week, zoom, wide = self.snapshot.week, geometry.zoom, geometry.column_width
        for begin, finish in week.absent(day):
            low, high = round(begin * zoom), round(finish * zoom)
            painter.fillRect(x, low, wide, high - low, tools.off)
            painter.fillRect(x, low, wide, high - low, tools.absent)
        for before, after in zip(week.bands, week.bands[1:], strict=False):
            if after.wall > before.wall + before.end - before.row:
                y, half = round(after.row / MINUTE * zoom), tools.look.px(3)
                painter.fillRect(x, y - half, wide, 2 * half, tools.off)
                painter.fillRect(x, y - half, wide, 2 * half, tools.absent)

    def _draw_unknown(
        self, tools: Tools, painter: QPainter, geometry: Geometry, track: Track, day: int, left: int, width: int
    ) -> None:
        """Nothing is known here: hatched with a dashed outline, never like 'nothing free'."""
        for part in track.unknown:
            if part.day == day:
                low, high = round(part.begin * geometry.zoom), round(part.finish * geometry.zoom)
                if width * (high - low) > LARGE:
                    tools.draw_unknown(painter, left, low, width, high - low)
                else:
                    painter.drawPixmap(left, low, tools.unknown_box(left, low, width, high - low))


def _lineup(snapshot: Snapshot) -> list[tuple[str, int, bool]]:
    return [(track.calendar.id, track.colour, track.calendar.offers) for track in snapshot.tracks]


def _differs(old: Snapshot, new: Snapshot, day: int) -> bool:
    """Whether a column looks different, with the same calendars in the same order."""
    for a, b in zip(old.tracks, new.tracks, strict=True):
        if a is b:
            continue
        if a.state.freshness is not b.state.freshness or not same_offers(a, b, day):
            return True
        if _busy_on(a, day) != _busy_on(b, day) or _unknown_on(a, day) != _unknown_on(b, day):
            return True
    return old.blocks is not new.blocks and _blocks_on(old, day) != _blocks_on(new, day)


def _busy_on(track: Track, day: int) -> list[BusyPiece]:
    return [piece for piece in track.busy if any(part.day == day for part in piece.parts)]


def _unknown_on(track: Track, day: int) -> list[Part]:
    return [part for part in track.unknown if part.day == day]


def _blocks_on(snapshot: Snapshot, day: int) -> list[BlockPiece]:
    return [piece for piece in snapshot.blocks if any(part.day == day for part in piece.parts)]
