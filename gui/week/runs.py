"""Offered time as byte images.

A week has thousands of slots, and painting each would cost more than everything else. So each calendar has a
remembered *body*: its track filled from top to bottom, with hairlines at every start its slots could have. A run
of adjoining slots is a slice of those bytes; a whole track of a column is one small image.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from core.snapshot import Freshness, Track, merged
from core.week import MINUTE, Columns
from gui.theme import swatch_brush
from gui.week.look import Look, blend

_TAKEN = re.compile(rb"\x01+")
PLAIN = 10
"""Logical pixels: a narrower track has square corners."""
BODY_BYTES = 24 * 2**20
"""Bodies are forgotten when they are more than this together."""

_Style = tuple[int, bool, int]
"""Colour, stale, width in pixels."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What a calendar offers in a stretch of rows."""

    runs: Sequence[tuple[int, int]]
    """(begin, finish) in row minutes."""
    step: int = 0
    """Minutes between starts, when every run has all of them; else 0."""
    phase: int = 0
    """Row of the starts modulo `step`."""
    starts: Sequence[int] = ()
    """The starts themselves, when they are not regular."""


NOTHING = Offered(())


def offered(track: Track, day: int, low: int, high: int) -> Offered:
    """What `track` offers in rows ``[low, high)`` of a column; runs may reach beyond."""
    days = track.days
    if isinstance(days, Columns):
        spans = days.spans()
        if spans:
            mine = [i for i, stretch in enumerate(days.week.stretches) if stretch.day == day]
            if len(mine) == 1:
                found = _from_instants(days, mine[0], spans[mine[0]], low, high)
                if found is not None:
                    return found
    return _from_rows(*days[day], low, high)


def _from_instants(days: Columns, at: int, span: tuple[int, int], low: int, high: int) -> Offered | None:
    """Straight from the instants, without a row for each: whether each possible start is there, as bytes."""
    starts, length, base = days.offers.starts, days.offers.length, days.week.stretches[at].base
    first = bisect_right(starts, base + low * MINUTE - length, *span)
    after = bisect_left(starts, base + high * MINUTE, first, span[1])
    if first == after:
        return NOTHING
    begin, last = starts[first], starts[after - 1]
    there = bytes(map(days.members.__contains__, range(begin, last + 1, length)))
    if there.count(1) != after - first:
        return None  # some overlap, or stand beside the others
    row, step = (begin - base) // MINUTE, length // MINUTE
    found = map(re.Match.span, _TAKEN.finditer(there))
    return Offered([(row + a * step, row + b * step) for a, b in found], step, row % step)


def _from_rows(begins: list[int], finishes: list[int], low: int, high: int) -> Offered:
    runs = [run for run in merged((begins, finishes)) if run[0] < high and low < run[1]]
    if not runs:
        return NOTHING
    starts = begins[bisect_left(begins, runs[0][0]) : bisect_left(begins, runs[-1][1])]
    step = starts[1] - starts[0] if len(starts) > 1 else 0
    regular = step > 0
    for begin, finish in runs if regular else ():
        inside = starts[bisect_left(starts, begin) : bisect_left(starts, finish)]
        regular = regular and inside == list(range(begin, inside[-1] + 1, step)) and begin % step == starts[0] % step
    if regular and all(run[1] - run[0] <= step + inner for run, inner in zip(runs, _spans(starts, runs), strict=True)):
        return Offered(runs, step, starts[0] % step)
    return Offered(runs, starts=starts)


def _spans(starts: list[int], runs: Sequence[tuple[int, int]]) -> list[int]:
    """From the first to the last start of each run: beyond that a body would show starts that are none."""
    return [starts[bisect_left(starts, finish) - 1] - begin for begin, finish in runs]


def opening_hours(tracks: Sequence[Track]) -> tuple[int, int] | None:
    """First and last offered row (minutes) of everybody, None while nothing is offered."""
    lows: list[int] = []
    highs: list[int] = []
    for track in tracks:
        days = track.days
        if isinstance(days, Columns) and (spans := days.spans()):
            starts, length = days.offers.starts, days.offers.length
            for stretch, (low, high) in zip(days.week.stretches, spans, strict=True):
                if low < high:
                    lows.append((starts[low] - stretch.base) // MINUTE)
                    highs.append((starts[high - 1] + length - stretch.base) // MINUTE)
        elif not isinstance(days, Columns) or len(days.offers):
            lows += [begins[0] for begins, _ in days if begins]
            highs += [max(finishes) for _, finishes in days if finishes]
    return (min(lows), max(highs)) if lows else None


def same_offers(one: Track, other: Track, day: int) -> bool:
    """Whether two tracks of one week offer the same in a column."""
    a, b = one.days, other.days
    if a is b:
        return True
    if isinstance(a, Columns) and isinstance(b, Columns):
        if a.offers is b.offers:
            return True
        if a.offers.length == b.offers.length and (spans := a.spans()) and (others := b.spans()):
            return all(
                a.offers.starts[spans[i][0] : spans[i][1]] == b.offers.starts[others[i][0] : others[i][1]]
                for i, stretch in enumerate(a.week.stretches)
                if stretch.day == day
            )
    return a[day] == b[day]


class Runs:
    """Fills tracks: bytes of 32-bit premultiplied pixels, remembered by style."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._rows: list[int] = []
        self._bodies: dict[tuple[_Style, int, int], bytearray] = {}
        self._ends: dict[tuple[_Style, int, int, bool], bytearray] = {}
        self._brushes: dict[_Style, QBrush] = {}
        self._held = 0
        self._buffers: dict[tuple[int, int], tuple[bytearray, bytes, QImage]] = {}

    def strip(self, track: Track, found: Offered, width: int, rows: list[int], top: int, end: int) -> QImage | None:
        """One track of one column between the pixels `top` and `end` of the axis; `rows` holds the pixel of every
        minute. The image is good until the next call. None where nothing is offered."""
        if not found.runs:
            return None
        if rows is not self._rows and rows != self._rows:
            self._bodies.clear()
            self._held = 0
        self._rows = rows
        pixels, image = self._blank(width, end - top)
        style = track.colour, track.state.freshness is not Freshness.FRESH, width
        body = self._body(style, *self._thinned(found, rows))
        inset, stride = self._look.px(1), width * 4
        rounded = width >= PLAIN * self._look.scale
        for begin, finish in found.runs:
            low, high = rows[begin] + inset, rows[finish] - inset
            if high <= low:
                low, high = rows[begin], max(rows[begin] + 1, rows[finish])
            a, b = max(low, top), min(high, end)
            if a < b:
                pixels[(a - top) * stride : (b - top) * stride] = body[a * stride : b * stride]
                if rounded:
                    self._round(pixels, style, low, high, top)
        if found.starts:
            self._mark(pixels, found, style, rows, top)
        return image

    def _blank(self, width: int, tall: int) -> tuple[bytearray, QImage]:
        """A clear buffer and the image that shows it. Raster painting copies at once, so one of a size is enough."""
        known = self._buffers.get((width, tall))
        if known is None:
            if len(self._buffers) > 6:
                self._buffers.clear()
            pixels, clear = bytearray(width * tall * 4), bytes(width * tall * 4)
            form = QImage.Format.Format_ARGB32_Premultiplied
            known = self._buffers[width, tall] = (pixels, clear, QImage(pixels, width, tall, width * 4, form))
            return known[0], known[2]
        known[0][:] = known[1]
        return known[0], known[2]

    def _thinned(self, found: Offered, rows: list[int]) -> tuple[int, int]:
        """Minutes between hairlines, so many starts that they do not run together; 0 for no hairlines."""
        if not found.step:
            return 0, 0
        closest, spread = self._look.px(4), rows[min(found.step, len(rows) - 1)]
        step = found.step if spread >= closest else found.step * -(-closest // max(1, spread))
        return step, found.phase % step

    def _body(self, style: _Style, step: int, phase: int) -> bytearray:
        """The track filled over the whole axis, with hairlines every `step` minutes."""
        known = self._bodies.get((style, step, phase))
        if known is None:
            width, tall = style[2], self._rows[-1] + 1
            known = self._fill(style, tall)
            if self._held + len(known) > BODY_BYTES:
                self._bodies.clear()
                self._held = 0
            self._held += len(known)
            self._bodies[style, step, phase] = known
            if step:
                thick, (line, side) = max(1, int(self._look.scale)), self._hairline(style)
                for y in self._rows[phase:-1:step]:
                    for row in range(y, min(y + thick, tall)):
                        at = row * width * 4 + side
                        known[at : at + len(line)] = line
        return known

    def _hairline(self, style: _Style) -> tuple[bytes, int]:
        """One pixel row that marks a start, and the bytes it stays away from the edge."""
        colour, stale, width = style
        theme = self._look.theme
        line = blend(theme.ground, theme.tracks[colour % len(theme.tracks)], 0.55 if stale else 0.8)
        side = min(self._look.px(3), width // 5) * 4
        return line.rgba().to_bytes(4, sys.byteorder) * max(1, width - side // 2), side

    def _brush(self, style: _Style) -> QBrush:
        """The calendar's pattern, covering: as strong as it is over the plain ground."""
        known = self._brushes.get(style)
        if known is not None:
            return known
        colour, stale, _ = style
        tile = swatch_brush(self._look.theme, colour, self._look.scale).texture()
        tile.setDevicePixelRatio(1)  # one tile pixel is one of ours
        solid = tile.copy()
        solid.fill(QColor(self._look.theme.ground))
        painter = QPainter(solid)
        painter.setOpacity(0.42 if stale else 0.94)
        painter.drawPixmap(0, 0, tile)
        painter.end()
        known = self._brushes[style] = QBrush(solid)
        return known

    def _fill(self, style: _Style, tall: int) -> bytearray:
        """Repeats one period of the pattern downwards."""
        brush = self._brush(style)
        width, period = style[2], brush.texture().height()
        image = QImage(width, period, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        painter.fillRect(0, 0, width, period, brush)
        painter.end()
        tile = bytes(image.constBits())
        return bytearray((tile * -(-tall // period))[: width * tall * 4])

    def _round(self, pixels: bytearray, style: _Style, low: int, high: int, top: int) -> None:
        """Take the corners off a run at the pixels ``[low, high)`` of the axis; `pixels` begin at `top`."""
        stride = style[2] * 4
        radius = min(round(min(4 * self._look.scale, style[2] / 3)), (high - low) // 2)
        for upper, y in ((True, low), (False, high - radius)):
            end = self._end(style, radius, y, upper)
            at, to = (y - top) * stride, (y - top) * stride + len(end)
            if at < 0 or to > len(pixels):
                end = end[max(0, -at) : max(0, len(pixels) - at)]
                at = max(0, at)
            pixels[at : at + len(end)] = end

    def _end(self, style: _Style, radius: int, y: int, upper: bool) -> bytearray:
        """The rounded end of a run at pixel `y` of the axis, `radius` pixel rows."""
        brush = self._brush(style)
        phase = y % brush.texture().height()
        key = style, radius, phase, upper
        known = self._ends.get(key)
        if known is None:
            if len(self._ends) > 2000:
                self._ends.clear()
            width = style[2]
            image = QImage(width, max(1, radius), QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrushOrigin(0, -phase)
            painter.setBrush(brush)
            painter.drawRoundedRect(QRectF(0, 0 if upper else -3 * radius, width, 4 * radius), radius, radius)
            painter.end()
            known = self._ends[key] = bytearray(image.constBits())[: radius * width * 4]
        return known

    def _mark(self, pixels: bytearray, found: Offered, style: _Style, rows: list[int], top: int) -> None:
        """Hairlines one by one, for starts that follow no pattern; fewer where they would run together."""
        (line, side), stride = self._hairline(style), style[2] * 4
        thick, closest = max(1, int(self._look.scale)), self._look.px(4)
        last = top + len(pixels) // stride - thick
        heads = {begin for begin, _ in found.runs}
        starts = [b for b in found.starts if b not in heads and top <= rows[b] <= last]
        spread = min((rows[b] - rows[a] for a, b in pairwise(starts[:12])), default=closest)
        if spread < closest:
            starts = starts[:: -(-closest // max(1, spread))]
        for row in range(thick):
            shift = (row - top) * stride + side
            places = [slice(rows[b] * stride + shift, rows[b] * stride + shift + len(line)) for b in starts]
            deque(map(pixels.__setitem__, places, repeat(line)), 0)

