"""A Snapshot as pixels.

What changes seldom (ground, heat, lines, tracks, busy times, blocks, rulers) is drawn once into a *layer*, a
pixmap of the whole axis in device pixels; scrolling and dragging only copy from it. Tracks are not painted slot
by slot: each is filled as bytes, run after run, from remembered images of runs, and laid on the layer in one go.
All pixels here are device pixels (see `geometry`), rows are minutes.
"""

from __future__ import annotations

import math
import sys
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import pairwise, repeat
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QPixmap

from core import zones
from core.model import Block, BlockState, SlotKind, Wish
from core.snapshot import BlockPiece, BusyPiece, Freshness, Snapshot, Track, merged
from core.week import MINUTE, Part, Week
from gui.theme import Theme, swatch_brush
from gui.week.geometry import Geometry, Tracks
from gui.week.lanes import lanes

LAYER_BYTES = 32 * 2**20
"""A layer larger than this holds only a slice of the axis around what is visible."""
WORKDAY = (8 * 60.0, 18 * 60.0)
"""Rows to open at while nothing is offered."""


class OpenIn(StrEnum):
    """How the ground counts: open in any, in at least k, or in all visible calendars."""

    ANY = "any"
    AT_LEAST = "at_least"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that decides the looks besides the data."""

    theme: Theme
    font: QFont
    locale: QLocale
    scale: float = 1.0
    twelve: bool = False
    zones: tuple[str, ...] = ()
    """Rulers besides the week's own, outermost first."""
    open_in: OpenIn = OpenIn.ANY
    least: int = 2

    def px(self, logical: float) -> int:
        """Whole device pixels, at least one."""
        return max(1, round(logical * self.scale))

    # times as text

    def minute(self, wall: float, *, short: bool = False) -> str:
        """A wall minute as ``9:00`` or ``9:00 AM``; `short` leaves out what a whole hour does not need."""
        hour, minute = divmod(round(wall) % 1440, 60)
        digits = self.locale.toString
        tail = f":{digits(minute).rjust(2, digits(0))}"
        if not self.twelve:
            return digits(hour) + tail
        half = self.locale.amText() if hour < 12 else self.locale.pmText()
        return f"{digits(hour % 12 or 12)}{'' if short and not minute else tail} {half}"

    def moment(self, moment: datetime, *, day: bool = False) -> str:
        """A local reading, with its weekday when `day`."""
        text = self.minute(moment.hour * 60 + moment.minute, short=True)
        return f"{self.weekday(moment.isoweekday())} {text}" if day else text

    def weekday(self, iso: int, form: QLocale.FormatType = QLocale.FormatType.ShortFormat) -> str:
        """The name of a weekday, 1 is Monday."""
        return self.locale.dayName(iso, form)

    def length(self, seconds: int) -> str:
        """Elapsed time: ``45 min``, ``1½ h``, ``2 h 5 min``."""
        digits = self.locale.toString
        hours, minutes = divmod(seconds // MINUTE, 60)
        if not hours:
            return QCoreApplication.translate("WeekGrid", "%1 min").replace("%1", digits(minutes))
        whole = {0: "", 15: "¼", 30: "½", 45: "¾"}.get(minutes)
        if whole is not None:
            return QCoreApplication.translate("WeekGrid", "%1 h").replace("%1", digits(hours) + whole)
        text = QCoreApplication.translate("WeekGrid", "%1 h %2 min")
        return text.replace("%1", digits(hours)).replace("%2", digits(minutes))

    def joined(self, *parts: str) -> str:
        """Parts with a dot between; each keeps its own order of letters where text runs from right to left."""
        if self.locale.textDirection() is Qt.LayoutDirection.RightToLeft:
            return " · ".join(f"\u2068{part}\u2069" for part in parts)
        return " · ".join(parts)

    def span(self, zone: str, start: int, end: int) -> str:
        """``13:00–14:30``, with weekdays when it ends on another day."""
        first, last = zones.wall(zone, start), zones.wall(zone, end)
        apart = zones.wall(zone, end - 1).date() != first.date()
        return f"{self.moment(first, day=apart)}–{self.moment(last, day=apart)}"


def selection_text(look: Look, week: Week, start: int, end: int) -> str:
    """What the drag says of itself: start, end, real length, and a clock change when there is one inside."""
    length = look.length(end - start)
    if zones.offset(week.zone, start) != zones.offset(week.zone, end - 1):
        length += " " + QCoreApplication.translate("WeekGrid", "(clock change inside)")
    return look.joined(look.span(week.zone, start, end), length)


def state_text(block: Block) -> str:
    """Where a block stands, in one or two words, or with the service's reason."""
    say = QCoreApplication.translate
    if block.state is BlockState.REFUSED:
        refused = say("WeekGrid", "refused")
        return f"{refused}: {block.reason}" if block.reason else refused
    if block.wish is Wish.ABSENT:
        return say("WeekGrid", "removing")
    if block.state is BlockState.CONFIRMED:
        return say("WeekGrid", "proved") if block.proved else say("WeekGrid", "confirmed")
    return {
        BlockState.WAITING: say("WeekGrid", "waiting for network"),
        BlockState.SENDING: say("WeekGrid", "sending"),
        BlockState.UNCERTAIN: say("WeekGrid", "checking"),
    }[block.state]


class Letters(NamedTuple):
    """A font in device pixels and its measures."""

    font: QFont
    metrics: QFontMetrics


class Fonts:
    """The sizes of the grid's font, each made once."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._known: dict[tuple[int, bool], Letters] = {}

    def __call__(self, change: int, *, bold: bool = False) -> Letters:
        """The font `change` logical pixels larger than the widget's."""
        known = self._known.get((change, bold))
        if known is None:
            font = QFont(self._look.font)
            base = font.pixelSize() if font.pixelSize() > 0 else round(font.pointSizeF() * 96 / 72)
            font.setPixelSize(self._look.px(base + change))
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            known = self._known[change, bold] = Letters(font, QFontMetrics(font))
        return known


class Card(NamedTuple):
    """A block's rectangle in one column: pixels, `y` from the top of the axis."""

    piece: BlockPiece
    part: Part
    x: int
    y: int
    width: int
    height: int


class BusyBox(NamedTuple):
    """A busy time's rectangle in its track: pixels, `y` from the top of the axis."""

    track: Track
    piece: BusyPiece
    x: int
    y: int
    width: int
    height: int


class Chip(NamedTuple):
    """Something small in the header: pixels of the viewport, text as drawn, and the whole of it."""

    x: int
    y: int
    width: int
    height: int
    text: str
    tip: str
    colour: int | None = None
    """Index of the calendar's colour."""


def lay_cards(blocks: Sequence[BlockPiece], day: int, geometry: Geometry) -> list[Card]:
    """The blocks of a column across its width, overlapping ones side by side."""
    here = [(piece, part) for piece in blocks for part in piece.parts if part.day == day]
    margin, gap = round(5 * geometry.scale), round(2 * geometry.scale)
    wide = geometry.column_width - 2 * margin
    cards = []
    for (piece, part), lane in zip(here, lanes([(part.begin, part.finish) for _, part in here]), strict=True):
        low, high = wide * lane.at // lane.beside, wide * (lane.at + 1) // lane.beside
        width = max(1, high - low - (gap if lane.at + 1 < lane.beside else 0))
        offset = geometry.column_width - margin - low - width if geometry.mirrored else margin + low
        top, bottom = round(part.begin * geometry.zoom), round(part.finish * geometry.zoom)
        cards.append(Card(piece, part, geometry.x_of(day) + offset, top, width, max(2, bottom - top)))
    return cards


def lay_busy(tracks: Sequence[Track], day: int, geometry: Geometry) -> list[BusyBox]:
    """The busy times of a column, each within its own track, overlapping ones side by side."""
    measures = geometry.tracks(len(tracks))
    boxes = []
    for index, track in enumerate(tracks):
        here = [(piece, part) for piece in track.busy for part in piece.parts if part.day == day]
        if not here:
            continue
        left = geometry.track_x(day, index, measures)
        for (piece, part), lane in zip(here, lanes([(part.begin, part.finish) for _, part in here]), strict=True):
            low, high = measures.width * lane.at // lane.beside, measures.width * (lane.at + 1) // lane.beside
            top, bottom = round(part.begin * geometry.zoom), round(part.finish * geometry.zoom)
            boxes.append(BusyBox(track, piece, left + low, top, max(1, high - low), max(1, bottom - top)))
    return boxes


def opening_hours(tracks: Sequence[Track]) -> tuple[int, int] | None:
    """First and last offered row (minutes) of everybody, None while nothing is offered."""
    lows = [begins[0] for track in tracks for begins, _ in track.days if begins]
    highs = [max(finishes) for track in tracks for _, finishes in track.days if finishes]
    return (min(lows), max(highs)) if lows else None


def ticks(week: Week, step: int) -> list[tuple[float, int, bool]]:
    """Where the axis reads a multiple of `step` minutes: (row, wall minute, second pass)."""
    found = []
    for band in week.bands:
        first = -(-band.wall // (step * MINUTE)) * step
        last = (band.wall + band.end - band.row - 1) // MINUTE
        found += [
            ((band.row + wall * MINUTE - band.wall) / MINUTE, wall, band.again) for wall in range(first, last + 1, step)
        ]
    return found


def blend(over: str | QColor, under: str | QColor, share: float) -> QColor:
    """`share` of one colour over another, as one that covers."""
    a, b = QColor(over), QColor(under)
    return QColor(
        round(a.red() * share + b.red() * (1 - share)),
        round(a.green() * share + b.green() * (1 - share)),
        round(a.blue() * share + b.blue() * (1 - share)),
    )


def faded(colour: str | QColor, alpha: float) -> QColor:
    """A colour that lets `1 - alpha` of the ground through."""
    clear = QColor(colour)
    clear.setAlphaF(alpha)
    return clear


def hatch(colour: QColor, pitch: int, thick: int, *, falling: bool = False) -> QBrush:
    """Diagonal stripes on nothing: `pitch` and `thick` in device pixels, rising unless `falling`."""
    tile = QPixmap(pitch, pitch)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
    for shift in (-pitch, 0, pitch):
        if falling:
            painter.drawLine(shift, 0, shift + pitch, pitch)
        else:
            painter.drawLine(shift, pitch, shift + pitch, 0)
    painter.end()
    return QBrush(tile)


class Strip(NamedTuple):
    """One track of one column as 32-bit premultiplied pixels, `top` from the top of the axis."""

    top: int
    width: int
    height: int
    pixels: bytearray

    def image(self) -> QImage:
        """The pixels as Qt draws them; they must outlive it."""
        form = QImage.Format.Format_ARGB32_Premultiplied
        return QImage(self.pixels, self.width, self.height, self.width * 4, form)


class Runs:
    """Images of runs as bytes (32-bit, premultiplied), remembered by track style and size.

    A week has thousands of runs but few different ones, and copying bytes costs a tenth of drawing. They are kept
    as bytearrays: assigning `bytes` to a slice of a bytearray would copy them once more.
    """

    MOST = 600
    """Remembered sizes of one style."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._styles: dict[tuple[int, bool, int], dict[int, bytearray]] = {}
        self._hairlines: dict[tuple[int, bool, int], bytearray] = {}
        self._slices: dict[tuple[int, ...], list[slice]] = {}

    def hairline(self, colour: int, stale: bool, width: int) -> bytearray:
        """One pixel row that marks a start inside a run."""
        key = colour, stale, width
        known = self._hairlines.get(key)
        if known is None:
            theme = self._look.theme
            share = 0.55 if stale else 0.8
            line = blend(theme.ground, theme.tracks[colour % len(theme.tracks)], share)
            known = self._hairlines[key] = bytearray(line.rgba().to_bytes(4, sys.byteorder) * width)
        return known

    def _draw(self, colour: int, stale: bool, width: int, height: int) -> bytearray:
        image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        tile = swatch_brush(self._look.theme, colour, self._look.scale).texture()
        tile.setDevicePixelRatio(1)  # one tile pixel is one of ours
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setOpacity(0.42 if stale else 0.94)
        painter.setBrush(QBrush(tile))
        radius = min(4 * self._look.scale, width / 3, height / 2)
        painter.drawRoundedRect(QRectF(0, 0, width, height), radius, radius)
        painter.end()
        return bytearray(image.constBits())

    def strip(self, track: Track, day: int, width: int, rows: list[int], top: int, end: int) -> Strip | None:
        """One track of one column between the pixels `top` and `end` of the axis; `rows` holds the pixel of every
        minute. None where nothing is offered there."""
        runs = [run for run in merged(track.days[day]) if rows[run[0]] < end and top < rows[run[1]]]
        if not runs:
            return None
        inset, stride, stale = self._look.px(1), width * 4, track.state.freshness is not Freshness.FRESH
        size = stride * (end - top)
        pixels = bytearray(size)
        images = self._styles.setdefault((track.colour, stale, width), {})
        if len(images) > self.MOST:
            images.clear()
        for begin, finish in runs:
            low, high = rows[begin] + inset - top, rows[finish] - inset - top
            tall = max(1, high - low)
            image = images.get(tall)
            if image is None:
                image = images[tall] = self._draw(track.colour, stale, width, tall)
            at, to = low * stride, (low + tall) * stride
            if at < 0 or to > size:
                image = image[max(0, -at) : max(0, size - at)]
                at = min(max(0, at), size)
                to = at + len(image)
            pixels[at:to] = image
        if len(track.days[day][0]) > len(runs):
            self._mark(pixels, track.days[day][0], runs, self.hairline(track.colour, stale, width), rows, top)
        return Strip(top, width, end - top, pixels)

    def _mark(
        self,
        pixels: bytearray,
        begins: list[int],
        runs: list[tuple[int, int]],
        line: bytearray,
        rows: list[int],
        top: int,
    ) -> None:
        """Hairlines where slots start inside runs, fewer where they would run together.

        The loop over the slots is `map`'s own: it costs a third of one written out.
        """
        stride, width = len(line), len(line) // 4
        thick, closest = max(1, int(self._look.scale)), self._look.px(4)
        side = min(self._look.px(3), width // 5) * 4
        line = line[2 * side :]
        last = top + len(pixels) // stride - thick
        begins = begins[bisect_left(begins, bisect_left(rows, top)) : bisect_left(begins, bisect_right(rows, last))]
        spread = min((rows[b] - rows[a] for a, b in pairwise(begins[:12])), default=closest)
        if spread < closest:
            begins = begins[:: -(-closest // max(1, spread))]
        for row in range(thick):
            shift = (row - top) * stride + side
            key = stride, side, shift, rows[-1], len(rows)
            if key not in self._slices:
                if len(self._slices) > 8:
                    self._slices.clear()
                self._slices[key] = [slice(y * stride + shift, y * stride + shift + len(line)) for y in rows]
            places = map(self._slices[key].__getitem__, begins)
            deque(map(pixels.__setitem__, places, repeat(line)), 0)
        nothing = bytearray(thick * stride)
        for begin, _ in runs:  # no line where a run begins
            if top <= rows[begin] <= last:
                at = (rows[begin] - top) * stride
                pixels[at : at + len(nothing)] = nothing


class WeekPainter:
    """Keeps the layer of one Snapshot and draws everything of the grid."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.snapshot: Snapshot | None = None
        self.today: int | None = None
        self._hours: tuple[int, int] | None = None
        self._layer: QPixmap | None = None
        self._header: QPixmap | None = None
        self._header_for: Geometry | None = None
        self._top = 0
        self._made_for: Geometry | None = None
        self._dirty: set[int] = set()
        self._ruler_dirty = True
        self._labels: list[tuple[int, float, str, str]] | None = None
        self._dress()

    def set_look(self, look: Look) -> None:
        """Other colours, scale, rulers or counting: everything is drawn anew."""
        before, self.look = self.look, look
        if (look.theme, look.scale, look.font) != (before.theme, before.scale, before.font):
            self._dress()
        self._layer = self._header = None

    def _dress(self) -> None:
        """What depends on theme, font and scale alone."""
        look, theme = self.look, self.look.theme
        self._runs, self._fonts = Runs(look), Fonts(look)
        self._ground = QColor(theme.ground)
        self._ink, self._mute = QColor(theme.ink), QColor(theme.mute)
        self._line, self._faint = QColor(theme.line), QColor(theme.faint_line)
        self._absent = hatch(faded(theme.mute, 0.28), look.px(9), look.px(1))
        self._unknown = hatch(faded(theme.mute, 0.5), look.px(7), look.px(1), falling=True)
        self._held = hatch(faded(theme.mute, 0.2), look.px(10), look.px(3))
        self._refused = hatch(faded(theme.danger, 0.16), look.px(10), look.px(3))

    # what changed

    def show(self, snapshot: Snapshot, today: int | None) -> set[int]:
        """Take another Snapshot; returns the columns that look different now."""
        old, self.snapshot = self.snapshot, snapshot
        hours = opening_hours(snapshot.tracks)
        every = set(range(snapshot.week.count))
        if old is None or old.week != snapshot.week or hours != self._hours or _lineup(old) != _lineup(snapshot):
            changed = every
            if old is None or old.week != snapshot.week:
                self._ruler_dirty = True
        elif old.tracks is snapshot.tracks and old.blocks is snapshot.blocks:
            changed = set()
        else:
            changed = {day for day in every if _differs(old, snapshot, day)}
        if today != self.today:
            changed |= every & {day for day in (today, self.today) if day is not None}
        if changed == every or old is None or old.notes != snapshot.notes or today != self.today:
            self._header = None
        self.today, self._hours = today, hours
        self._dirty |= changed
        return changed

    # the layer

    def render(self, geometry: Geometry) -> None:
        """Bring the layer up to date; costs nothing when nothing changed."""
        snapshot = self.snapshot
        if snapshot is None:
            return
        frame = replace(geometry, scroll=0, height=0)
        tall = geometry.content
        if geometry.width * tall * 4 > LAYER_BYTES:
            tall = min(tall, geometry.body * 3)
        layer = self._layer
        low, high = geometry.scroll, min(geometry.scroll + geometry.body, geometry.content)
        within = layer is not None and self._top <= low and high <= self._top + layer.height()
        if layer is None or frame != self._made_for or not within:
            # Room for a scroll bar is part of the picture, so that x is the same here and in the widget.
            layer = self._layer = QPixmap(geometry.left + geometry.width, max(1, tall))
            self._top = min(max(0, low - (tall - geometry.body) // 2), max(0, geometry.content - tall))
            self._made_for = frame
            self._dirty = set(range(snapshot.week.count))
            self._ruler_dirty, self._labels = True, None
        if not self._dirty and not self._ruler_dirty:
            return
        painter = QPainter(layer)
        try:
            self._draw_layer(painter, snapshot, geometry)
        finally:
            painter.end()  # a painter left open would take the process with it
        self._dirty = set()
        self._ruler_dirty = False

    def _draw_layer(self, painter: QPainter, snapshot: Snapshot, geometry: Geometry) -> None:
        painter.translate(0, -self._top)
        if self._ruler_dirty:
            self._draw_rulers(painter, snapshot.week, geometry)
        rows = [round(row * geometry.zoom) for row in range(math.ceil(snapshot.week.rows) + 1)]
        days = sorted(day for day in self._dirty if day < snapshot.week.count)
        for day in days:
            self._draw_ground(painter, snapshot, day, geometry, rows)
        every = len(days) == snapshot.week.count
        left = geometry.x_of(days[-1 if geometry.mirrored else 0]) if days else 0
        across = [(left, geometry.column_width * len(days))] if every else []
        across = across or [(geometry.x_of(day), geometry.column_width) for day in days]
        thin = max(1, int(geometry.scale))
        for y, hour in self._lines(snapshot.week, geometry):
            for x, wide in across:
                painter.fillRect(x, y, wide, thin, self._line if hour else self._faint)
        for day in days:
            self._draw_column(painter, snapshot, day, geometry, rows)

    def _lines(self, week: Week, geometry: Geometry) -> list[tuple[int, bool]]:
        """Hour and half-hour lines (quarters when zoomed in): pixel and whether it is an hour."""
        step = 15 if 15 * geometry.zoom >= 30 * geometry.scale else 30
        return [(round(row * geometry.zoom), wall % 60 == 0) for row, wall, _ in ticks(week, step) if row]

    def _draw_ground(
        self, painter: QPainter, snapshot: Snapshot, day: int, geometry: Geometry, rows: list[int]
    ) -> None:
        """Today, weekend and off-hours, and how many are open: one colour for each stretch, mixed beforehand,
        because filling a column twice costs twice."""
        theme, x, wide = self.look.theme, geometry.x_of(day), geometry.column_width
        last = len(rows) - 1
        weekend = Qt.DayOfWeek(snapshot.week.dates[day].isoweekday()) not in self.look.locale.weekdays()
        ground = QColor(theme.today if day == self.today else theme.off if weekend else theme.ground)
        early, late = (0, last) if weekend or not self._hours else (min(row, last) for row in self._hours)
        off = blend(theme.off, ground, 0.75)
        starts, counts = snapshot.open_counts(day)
        cuts = sorted({0, early, late, last, *starts})
        open_from = dict(zip(starts, counts, strict=True))
        shades: dict[tuple[int, bool], QColor] = {}
        count = 0
        for begin, finish in pairwise(cuts):
            count = open_from.get(begin, count)
            key = count, early <= begin < late
            if key not in shades:
                shades[key] = blend(theme.heat, ground if key[1] else off, self._heat(count, snapshot))
            painter.fillRect(x, rows[begin], wide, rows[finish] - rows[begin], shades[key])

    def _heat(self, count: int, snapshot: Snapshot) -> float:
        """How strong the ground is where `count` calendars are open."""
        able = sum(track.calendar.offers for track in snapshot.tracks)
        mode = self.look.open_in
        least = {OpenIn.ANY: 1, OpenIn.AT_LEAST: self.look.least, OpenIn.ALL: max(1, able)}[mode]
        if count < least:
            return 0.0
        return min(0.4, (0.0 if mode is OpenIn.ANY else 0.08) + 0.27 / max(6, able) * count)

    def _draw_column(
        self, painter: QPainter, snapshot: Snapshot, day: int, geometry: Geometry, rows: list[int]
    ) -> None:
        x, wide, tall = geometry.x_of(day), geometry.column_width, rows[-1]
        thin = max(1, int(geometry.scale))
        painter.save()
        painter.setClipRect(x, self._top, wide, tall)
        edge = x + wide - thin if geometry.mirrored else x
        painter.fillRect(edge, 0, thin, tall, self._line)
        if day == snapshot.week.count - 1:
            painter.fillRect(x if geometry.mirrored else x + wide - thin, 0, thin, tall, self._line)
        self._draw_seams(painter, snapshot.week, day, x, wide, geometry)
        measures = geometry.tracks(len(snapshot.tracks))
        assert self._layer is not None
        early, late = (rows[row] for row in self._hours or (0, 0))
        top, end = max(self._top, early), min(self._top + self._layer.height(), late)
        for index, track in enumerate(snapshot.tracks):
            left = geometry.track_x(day, index, measures)
            strip = self._runs.strip(track, day, measures.width, rows, top, end) if top < end else None
            if strip is not None:
                painter.drawImage(left, strip.top, strip.image())
            if track.unknown:
                self._draw_unknown(painter, track, day, left, measures, geometry)
        self._draw_busy(painter, snapshot, day, geometry)
        for card in lay_cards(snapshot.blocks, day, geometry):
            self._draw_card(painter, card, snapshot)
        painter.restore()

    def _draw_seams(self, painter: QPainter, week: Week, day: int, x: int, wide: int, geometry: Geometry) -> None:
        """Rows this day does not have, and the place where the whole axis leaves a skipped hour out."""
        theme = self.look.theme
        for begin, finish in week.absent(day):
            low, high = round(begin * geometry.zoom), round(finish * geometry.zoom)
            painter.fillRect(x, low, wide, high - low, QColor(theme.off))
            painter.fillRect(x, low, wide, high - low, self._absent)
        for before, after in zip(week.bands, week.bands[1:], strict=False):
            if after.wall > before.wall + before.end - before.row:
                y, half = round(after.row / MINUTE * geometry.zoom), self.look.px(3)
                painter.fillRect(x, y - half, wide, 2 * half, QColor(theme.off))
                painter.fillRect(x, y - half, wide, 2 * half, self._absent)

    def _draw_unknown(
        self, painter: QPainter, track: Track, day: int, left: int, measures: Tracks, geometry: Geometry
    ) -> None:
        """Nothing is known here: hatched with a dashed outline, never like 'nothing free'."""
        scale = geometry.scale
        pen = QPen(faded(self.look.theme.mute, 0.65), max(1.0, scale))
        pen.setDashPattern([3, 3])
        for part in track.unknown:
            if part.day != day:
                continue
            low, high = round(part.begin * geometry.zoom), round(part.finish * geometry.zoom)
            half = pen.widthF() / 2
            box = QRectF(left + half, low + half, measures.width - 2 * half, high - low - 2 * half)
            painter.setPen(pen)
            painter.setBrush(self._unknown)
            if measures.width < 6 * scale:
                painter.fillRect(left, low, measures.width, high - low, self._unknown)
                continue
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(box, 4 * scale, 4 * scale)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_busy(self, painter: QPainter, snapshot: Snapshot, day: int, geometry: Geometry) -> None:
        look, theme = self.look, self.look.theme
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
        theme, scale = self.look.theme, self.look.scale
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
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(frame, radius, radius)
        painter.setPen(pen)
        painter.setBrush(self._refused if refused else self._held)
        painter.drawRoundedRect(frame, radius, radius)
        bar = self._draw_covered(painter, card, snapshot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._draw_card_text(painter, card, block, bar)

    def _draw_covered(self, painter: QPainter, card: Card, snapshot: Snapshot) -> int:
        """A thin bar in the colours of the calendars the block covers; its width."""
        look = self.look
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

    @property
    def _mirrored(self) -> bool:
        return self._made_for is not None and self._made_for.mirrored

    def _draw_card_text(self, painter: QPainter, card: Card, block: Block, bar: int) -> None:
        """Title, time and state; each only where it fits, the title in more lines where there is room."""
        look, theme = self.look, self.look.theme
        assert self.snapshot is not None
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
        week, span = self.snapshot.week, block.interval.span
        when, state = look.span(week.zone, *span), state_text(block)
        whole = look.joined(when, state)
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
            start = look.moment(zones.wall(week.zone, span[0]))
            times = [text for text in (when, start) if wide_plain.horizontalAdvance(text) <= room]
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
        look, (font, metrics) = self.look, letters
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        side = look.px(2)
        wide = min(place.width(), metrics.horizontalAdvance(text)) + 2 * side
        left = place.right() + 1 + side - wide if self._mirrored else place.left() - side
        painter.fillRect(left, place.y(), wide, place.height(), faded(look.theme.card, 0.82))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(place, standing(self._mirrored), text)

    # rulers

    def ruler_width(self, week: Week) -> int:
        """Pixels of all rulers together."""
        return self._one_ruler() * (1 + len(self.look.zones))

    def _one_ruler(self) -> int:
        metrics = self._fonts(-2).metrics
        widest = max(metrics.horizontalAdvance(self.look.minute(wall)) for wall in (0, 20 * 60, 22 * 60 + 30))
        return widest + self.look.px(20)

    def _ruler_x(self, index: int, geometry: Geometry) -> int:
        """Left edge of a ruler; the last one is the week's own and lies at the columns."""
        one = self._one_ruler()
        back = (len(self.look.zones) + 1 - index) * one
        if geometry.mirrored:
            return geometry.left + geometry.width - geometry.gutter + back - one
        return geometry.left + geometry.gutter - back

    def _draw_rulers(self, painter: QPainter, week: Week, geometry: Geometry) -> None:
        """Hours beside the columns; nothing to do when another week reads the same."""
        look = self.look
        (font, metrics), small = self._fonts(-2), self._fonts(-4).font
        labels = self._ruler_labels(week, geometry)
        if labels == self._labels:
            return
        self._labels = labels
        x = geometry.left + geometry.width - geometry.gutter if geometry.mirrored else geometry.left
        painter.fillRect(x, 0, geometry.gutter, geometry.content + 1, self._ground)
        tick, thin = look.px(5), max(1, int(geometry.scale))
        edge = geometry.x_of(0) + geometry.column_width if geometry.mirrored else geometry.x_of(0) - tick
        own = len(look.zones)
        pens = [faded(look.theme.mute, 0.8)] * own + [self._mute]
        for index, row, text, sub in labels:
            y = round(row * geometry.zoom)
            if index == own and row:
                painter.fillRect(edge, y, tick, thin, self._line)
            left, top = self._ruler_x(index, geometry) + look.px(8), max(look.px(1), y - metrics.height() // 2)
            box = QRect(left, top, self._one_ruler() - look.px(17), metrics.height())
            painter.setFont(font)
            painter.setPen(pens[index])
            painter.drawText(box, standing(not geometry.mirrored), text)
            if sub:
                painter.setFont(small)
                painter.drawText(box.translated(0, metrics.height() - look.px(1)), standing(not geometry.mirrored), sub)

    def _ruler_labels(self, week: Week, geometry: Geometry) -> list[tuple[int, float, str, str]]:
        """(ruler, row, time, what stands under it): as many as have room."""
        high = self._fonts(-2).metrics.height()
        steps = (30, 60, 120, 180, 240, 360, 720)
        step = next((step for step in steps if step * geometry.zoom >= 2.2 * high), steps[-1])
        again = [(band.row / MINUTE, band.wall // MINUTE, True) for band in week.bands if band.again]
        marks = sorted({row: (row, wall) for row, wall, _ in [*again, *ticks(week, step)]}.values())
        found = []
        for index, zone in enumerate((*self.look.zones, week.zone)):
            below, apart = 0.0, 0
            for row, wall in marks:
                if row * geometry.zoom - high / 2 < below and row:
                    continue
                if zone == week.zone:
                    text, sub = self.look.minute(wall, short=True), fold_name(week, row)
                else:
                    text, days = self._elsewhere(week, zone, row)
                    sub = self._days_apart(days) if days and days != apart else ""
                    apart = days
                if text and (row or sub):
                    below = row * geometry.zoom + high * (1.5 if sub else 0.5)
                    found.append((index, row, text, sub))
        return found

    def _elsewhere(self, week: Week, zone: str, row: float) -> tuple[str, int]:
        """The time of a row in another zone, and by how many days its date is ahead."""
        epoch = week_instant(week, row)
        if epoch is None:
            return "", 0
        there, here = zones.wall(zone, epoch), zones.wall(week.zone, epoch)
        text = self.look.minute(there.hour * 60 + there.minute, short=True)
        return text, (there.date() - here.date()).days

    def _days_apart(self, days: int) -> str:
        text = QCoreApplication.translate("WeekGrid", "%1 d")
        return text.replace("%1", f"{'+' if days > 0 else '−'}{self.look.locale.toString(abs(days))}")

    # the header

    def header_parts(self, snapshot: Snapshot) -> tuple[int, int]:
        """Pixels of the line of dates and of the lane for whole-day notes."""
        look = self.look
        dates = self._fonts(4, bold=True).metrics.height() + self._fonts(-3).metrics.height() + look.px(17)
        days = [day for day, _, _ in snapshot.notes]
        lines = min(3, max((days.count(day) for day in days), default=1))
        return dates, lines * (self._chip_height() + look.px(3)) + look.px(5)

    def _chip_height(self) -> int:
        return self._fonts(-3).metrics.height() + self.look.px(3)

    def header_height(self, snapshot: Snapshot | None) -> int:
        """Pixels of the fixed part at the top."""
        return sum(self.header_parts(snapshot)) if snapshot else self.look.px(78)

    def chips(self, snapshot: Snapshot, geometry: Geometry) -> list[Chip]:
        """The whole-day notes under the dates; what does not fit is counted in the last chip."""
        look = self.look
        metrics = self._fonts(-3).metrics
        dates, lane = self.header_parts(snapshot)
        high, margin = self._chip_height(), look.px(4)
        lines = (lane - look.px(5)) // (high + look.px(3))
        colours = {track.calendar.id: track.colour for track in snapshot.tracks}
        found = []
        for day in range(snapshot.week.count):
            notes = [(calendar, text) for d, calendar, text in snapshot.notes if d == day]
            room = geometry.column_width - 2 * margin
            for line, (calendar, text) in enumerate(notes[:lines]):
                label, tip = f"{calendar.title}: {text}", f"{calendar.title}: {text}"
                colour = colours.get(calendar.id)
                if line == lines - 1 and len(notes) > lines:
                    rest = notes[line:]
                    more = QCoreApplication.translate("WeekGrid", "%1 more")
                    label, colour = more.replace("%1", look.locale.toString(len(rest))), None
                    tip = "\n".join(f"{other.title}: {why}" for other, why in rest)
                dot = look.px(11) if colour is not None else 0
                inner = room - look.px(12) - dot
                if colour is not None and metrics.horizontalAdvance(label) > inner:
                    label = text  # the dot still says whose it is
                if metrics.horizontalAdvance(label) > inner < metrics.averageCharWidth() * 5:
                    label = ""
                label = metrics.elidedText(label, Qt.TextElideMode.ElideRight, max(0, inner))
                wide = min(room, metrics.horizontalAdvance(label) + look.px(12 if label else 8) + dot)
                offset = geometry.column_width - margin - wide if geometry.mirrored else margin
                y = dates + look.px(3) + line * (high + look.px(3))
                found.append(Chip(geometry.x_of(day) + offset, y, wide, high, label, tip, colour))
        return found

    def steps(self, snapshot: Snapshot, geometry: Geometry) -> list[Chip]:
        """Under a date: that the day is longer or shorter, and rulers whose difference changes with it."""
        look, week = self.look, snapshot.week
        metrics = self._fonts(-3).metrics
        say = QCoreApplication.translate
        found = []
        for day in range(week.count):
            texts, tips = [], []
            hours = week.hours(day)
            if hours != 24:
                length = look.locale.toString(hours, "g", 4)
                texts.append(say("WeekGrid", "%1 hours").replace("%1", length))
                tips.append(say("WeekGrid", "The clock changes: this day has %1 hours").replace("%1", length))
            for zone in look.zones:
                shift = week.shift(zone, day)
                step = shift - week.shift(zone, day - 1) if day else 0
                if step:
                    texts.append(f"{zones.city(zone)} {self._signed(step)}")
                    tip = say("WeekGrid", "From this day on %1 is %2 from %3; the ruler shows the first day")
                    tip = tip.replace("%1", zones.city(zone)).replace("%2", self._signed(shift))
                    tips.append(tip.replace("%3", zones.city(week.zone)))
            if texts:
                room = geometry.column_width - look.px(14)
                label = look.joined(*texts)
                if metrics.horizontalAdvance(label) > room:
                    label = texts[0] if metrics.horizontalAdvance(texts[0]) <= room else ""
                x = geometry.x_of(day) + look.px(10 if not geometry.mirrored else 4)
                y = look.px(8) + self._fonts(4, bold=True).metrics.height()
                found.append(Chip(x, y, room, metrics.height(), label, "\n".join(tips)))
        return found

    def _signed(self, seconds: int) -> str:
        sign = "+" if seconds >= 0 else "−"
        return f"{sign}{self.look.length(abs(seconds))}"

    def draw_header(self, painter: QPainter, geometry: Geometry) -> None:
        """Dates, notes and ruler titles; it stays while the axis scrolls and is remembered as a pixmap."""
        frame = replace(geometry, scroll=0, height=0)
        if self._header is None or frame != self._header_for:
            wide = geometry.left + geometry.width + self.look.px(40)
            self._header, self._header_for = QPixmap(wide, max(1, geometry.header)), frame
            device = QPainter(self._header)
            try:
                self._fill_header(device, geometry)
            finally:
                device.end()
        painter.drawPixmap(0, 0, self._header)

    def _fill_header(self, painter: QPainter, geometry: Geometry) -> None:
        look, snapshot = self.look, self.snapshot
        painter.fillRect(0, 0, geometry.left + geometry.width + look.px(40), geometry.header, self._ground)
        if snapshot is None:
            return
        week, thin = snapshot.week, max(1, int(geometry.scale))
        dates, _ = self.header_parts(snapshot)
        low = geometry.x_of(week.count - 1 if geometry.mirrored else 0)
        across = geometry.column_width * week.count
        names, under = self._weekday_names(week, geometry)
        for day in range(week.count):
            x = geometry.x_of(day)
            edge = x + geometry.column_width - thin if geometry.mirrored else x
            painter.fillRect(edge, 0, thin, geometry.header, self._faint)
            self._draw_date(painter, week, day, geometry, names[day], under)
        painter.fillRect(low, dates, across, thin, self._line)
        painter.fillRect(0, geometry.header - thin, geometry.left + geometry.width, thin, self._line)
        for step in self.steps(snapshot, geometry):
            self._draw_step(painter, step, geometry, under)
        for chip in self.chips(snapshot, geometry):
            self._draw_chip(painter, chip, geometry)
        self._draw_titles(painter, week, geometry)

    def _weekday_names(self, week: Week, geometry: Geometry) -> tuple[list[str], bool]:
        """The longest names that fit for every day, and whether they stand under the number."""
        look, forms = self.look, QLocale.FormatType
        number = self._fonts(4, bold=True).metrics.horizontalAdvance("28")
        beside = geometry.column_width - number - look.px(17)
        days = [date.isoweekday() for date in week.dates]
        for form in (forms.LongFormat, forms.ShortFormat):
            names = [look.weekday(day, form) for day in days]
            metrics = self._fonts(-1).metrics
            if (form is forms.ShortFormat or week.count <= 3) and all(
                metrics.horizontalAdvance(name) <= beside for name in names
            ):
                return names, False
        metrics = self._fonts(-3).metrics
        if any(metrics.horizontalAdvance(name) > geometry.column_width - look.px(8) for name in names):
            names = [look.weekday(day, forms.NarrowFormat) for day in days]
        return names, True

    def _draw_date(self, painter: QPainter, week: Week, day: int, geometry: Geometry, name: str, under: bool) -> None:
        look, room = self.look, geometry.column_width
        (bold, big), (plain, small) = self._fonts(4, bold=True), self._fonts(-3 if under else -1)
        number = look.locale.toString(week.dates[day].day)
        pad = min(look.px(10), max(look.px(2), (room - big.horizontalAdvance(number)) // 2))
        line = QRect(geometry.x_of(day) + pad, look.px(8), room - 2 * pad, big.height())
        today = day == self.today
        painter.setFont(bold)
        painter.setPen(QColor(look.theme.accent) if today else self._ink)
        painter.drawText(line, standing(geometry.mirrored), number)
        if under:
            line = QRect(line.x(), line.bottom() + 1, line.width(), small.height())
        else:
            after = big.horizontalAdvance(number) + look.px(5)
            line.adjust(*((0, 0, -after, 0) if geometry.mirrored else (after, 0, 0, 0)))
            line.moveTop(line.top() + big.ascent() - small.ascent() - (big.height() - small.height()) // 2)
        painter.setFont(plain)
        painter.setPen(QColor(look.theme.accent) if today else self._mute)
        painter.drawText(line, standing(geometry.mirrored), name)

    def _draw_step(self, painter: QPainter, step: Chip, geometry: Geometry, taken: bool) -> None:
        """A change of clocks in words, or as a dot beside the number where the words have no room."""
        look = self.look
        colour = QColor(look.theme.warning)
        if step.text and not taken:
            painter.setFont(self._fonts(-3).font)
            painter.setPen(colour)
            painter.drawText(QRect(step.x, step.y, step.width, step.height), standing(geometry.mirrored), step.text)
            return
        dot = look.px(5)
        x = step.x if geometry.mirrored else step.x + step.width - dot
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(x, look.px(10), dot, dot))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_chip(self, painter: QPainter, chip: Chip, geometry: Geometry) -> None:
        look, theme = self.look, self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._line, max(1, int(geometry.scale))))
        painter.setBrush(QColor(theme.off))
        painter.drawRoundedRect(
            QRectF(chip.x + 0.5, chip.y + 0.5, chip.width - 1, chip.height - 1), 4 * look.scale, 4 * look.scale
        )
        box = QRect(chip.x + look.px(6), chip.y, chip.width - look.px(12), chip.height)
        if chip.colour is not None:
            dot = look.px(7)
            x = box.right() - dot if geometry.mirrored else box.left()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(chip.colour))
            painter.drawEllipse(QRectF(x, chip.y + (chip.height - dot) / 2, dot, dot))
            box.adjust(*((0, 0, -look.px(11), 0) if geometry.mirrored else (look.px(11), 0, 0, 0)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self._fonts(-3).font)
        painter.setPen(self._mute)
        painter.drawText(box.adjusted(0, 0, look.px(2), 0), standing(geometry.mirrored), chip.text)

    def _draw_titles(self, painter: QPainter, week: Week, geometry: Geometry) -> None:
        """City and abbreviation above each ruler."""
        look = self.look
        (font, metrics), (small, fine) = self._fonts(-3), self._fonts(-4)
        one = self._one_ruler()
        names = (*look.zones, week.zone)
        for index, zone in enumerate(names):
            own = index == len(names) - 1
            left, room = self._ruler_x(index, geometry) + look.px(2), one - look.px(10)
            known = abbreviations(week, zone)
            short = next((text for text in known if fine.horizontalAdvance(text) <= room), "")
            lines = wrapped(zones.city(zone), metrics, room, 2)
            y = geometry.header - look.px(5) - fine.height() - metrics.height() * len(lines)
            painter.setFont(font)
            painter.setPen(self._ink if own else self._mute)
            for line in lines:
                painter.drawText(QRect(left, y, room, metrics.height()), standing(not geometry.mirrored), line)
                y += metrics.height()
            painter.setFont(small)
            painter.setPen(self._mute)
            painter.drawText(QRect(left, y, room, fine.height()), standing(not geometry.mirrored), short)

    # what moves: drawn over the layer at every paint

    def draw_body(self, painter: QPainter, clip: QRect, geometry: Geometry) -> None:
        """Copy what is visible of the layer; `clip` in pixels of the viewport."""
        painter.fillRect(clip, self._ground)
        layer = self._layer
        if layer is None:
            return
        top = max(clip.top(), geometry.header)
        high = min(clip.bottom() + 1, geometry.header + geometry.content - geometry.scroll) - top
        if high > 0:
            source = top - geometry.header + geometry.scroll - self._top
            left = max(clip.left(), geometry.left)
            painter.drawPixmap(left, top, layer, left, source, clip.right() + 1 - left, high)

    def draw_now(self, painter: QPainter, place: tuple[int, float], geometry: Geometry) -> None:
        """The line of the present moment in its column, with a dot at the leading edge."""
        look = self.look
        day, row = place
        x, wide, y = geometry.x_of(day), geometry.column_width, round(geometry.y_of(row))
        colour = QColor(look.theme.now)
        painter.fillRect(x, y - look.px(1), wide, look.px(2), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        radius = 4.5 * look.scale
        painter.drawEllipse(QRectF((x + wide if geometry.mirrored else x) - radius, y - radius, 2 * radius, 2 * radius))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

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
        painter.setFont(self._fonts(-2, bold=True).font)
        painter.setPen(QColor(theme.on_accent))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)

    def label_size(self, text: str) -> tuple[int, int]:
        """Width and height in pixels of a drag's label."""
        metrics = self._fonts(-2, bold=True).metrics
        return metrics.horizontalAdvance(text) + self.look.px(14), metrics.height() + self.look.px(5)

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


def standing(right: bool) -> Qt.AlignmentFlag:
    """Text at the right or left, whatever its language."""
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def week_instant(week: Week, row: float) -> int | None:
    """The instant of a row on the first visible day that has it (epoch seconds)."""
    return next((e for day in range(week.count) if (e := week.instant(day, row)) is not None), None)


def fold_name(week: Week, row: float) -> str:
    """The abbreviation in force at a row that some day reads twice (EDT, EST), else nothing."""
    wall, again = week.wall_at(row)
    for band in week.bands:
        if not band.again:
            continue
        low, high = band.wall / MINUTE, (band.wall + band.end - band.row) / MINUTE
        if not low <= wall < high:
            continue
        for day in range(week.count):
            late = week.instant(day, band.row / MINUTE + wall - low)
            if late is None or not week.again(late):
                continue
            epoch = late if again else late - (band.end - band.row)
            return zones.abbreviation(week.zone, epoch).removeprefix("UTC")
    return ""


def abbreviations(week: Week, zone: str) -> list[str]:
    """What to write under a ruler's city, longest first: both abbreviations when the week changes between them."""
    low, high = week.interval.span
    first, last = (zones.abbreviation(zone, at) for at in (low, high - 1))
    if len(first) > 3 < len(last):
        first, last = first.removeprefix("UTC"), last.removeprefix("UTC")
    return [first] if first == last else [f"{first}/{last}", first]


def wrapped(text: str, metrics: QFontMetrics, room: int, most: int) -> list[str]:
    """Text in at most `most` lines of `room` pixels, broken between words; a line that has to take more than
    fits is cut short and is the last one."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        line = words.pop(0)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= room:
            line = f"{line} {words.pop(0)}"
        if len(lines) + 1 == most or metrics.horizontalAdvance(line) > room:
            line, words = " ".join([line, *words]), []
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room))
    return lines


def _lineup(snapshot: Snapshot) -> list[tuple[str, int, bool]]:
    return [(track.calendar.id, track.colour, track.calendar.offers) for track in snapshot.tracks]


def _differs(old: Snapshot, new: Snapshot, day: int) -> bool:
    """Whether a column looks different, with the same calendars in the same order."""
    for a, b in zip(old.tracks, new.tracks, strict=True):
        if a is b:
            continue
        if a.days[day] != b.days[day] or a.state.freshness is not b.state.freshness:
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
