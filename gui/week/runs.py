"""Offered time as byte images.

A week has thousands of slots, and painting each would cost more than everything else. So each calendar has a
remembered *body*: its track filled from top to bottom, with hairlines at every start its slots could have. A run
of adjoining slots is a slice of those bytes; a whole track of a column is one small image. How many are open is
counted on the way: the bytes of all calendars are added up as one large number, the fastest sum Python has.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from itertools import compress, pairwise, repeat
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from core.snapshot import Freshness, Track, merged
from core.week import MINUTE, Columns, Minutes, Week
from gui.theme import swatch_brush
from gui.week.look import Look, blend

MOST = 250
"""Open calendars beyond this look the same."""
PLAIN = 10
"""Logical pixels: a narrower track has square corners."""
BODY_BYTES = 24 * 2**20
"""Bodies are forgotten when they are more than this together."""

_Style = tuple[int, bool, int]
"""Colour, stale, width in pixels."""


class Offered(NamedTuple):
    """What a calendar offers in a stretch of rows."""

    edges: Sequence[int]
    """Where its runs begin and end, in turn: pixels of the axis."""
    step: int = 0
    """Minutes between starts, when every run has all of them; else 0."""
    phase: int = 0
    """Row of the starts modulo `step`."""
    starts: Sequence[int] = ()
    """The rows of the starts themselves, when they are not regular."""


NOTHING = Offered(())


class Window:
    """Rows ``[low, high)`` of one column, with what the calendars of it share: the grids their starts can lie on."""

    def __init__(self, week: Week, day: int, rows: list[int], low: int, high: int) -> None:
        self.day, self.rows, self.low, self.high = day, rows, low, high
        mine = [i for i, stretch in enumerate(week.stretches) if stretch.day == day]
        self._stretch = mine[0] if len(mine) == 1 else -1
        self._base = week.stretches[mine[0]].base if mine else 0
        self._grids: dict[tuple[int, int], tuple[list[int], list[int], int, int]] = {}

    def offered(self, track: Track) -> Offered:
        """What `track` offers here; runs may reach beyond."""
        days = track.days
        if self._stretch >= 0 and isinstance(days, Columns):
            spans = days.spans()
            if spans:
                found = self._from_instants(days, *spans[self._stretch])
                if found is not None:
                    return found
        return _from_rows(days[self.day], self.rows, self.low, self.high)

    def _from_instants(self, days: Columns, first: int, after: int) -> Offered | None:
        """Straight from the instants, without a row for each: which possible starts are there, a byte each, and
        where that changes. None when some overlap or stand beside the others."""
        if first == after:
            return NOTHING
        starts, length = days.offers.starts, days.offers.length
        phase = (starts[first] - self._base) % length
        grid = self._grids.get((length, phase))
        if grid is None:
            grid = self._grids[length, phase] = self._grid(length, phase)
        instants, pixels, low, high = grid
        first = bisect_left(starts, low, first, after)
        after = bisect_left(starts, high, first, after)
        if first == after:
            return NOTHING
        begin, end = (starts[first] - instants[0]) // length, (starts[after - 1] - instants[0]) // length + 1
        there = bytes(map(days.members.__contains__, instants[begin:end]))
        if there.count(1) != after - first:
            return None
        number = int.from_bytes(there, "little")
        changes = (number ^ (number << 8)).to_bytes(len(there) + 1, "little")
        return Offered(list(compress(pixels[begin : end + 1], changes)), length // MINUTE, phase // MINUTE)

    def _grid(self, length: int, phase: int) -> tuple[list[int], list[int], int, int]:
        """The instants at which a slot of this length could start here, the pixels of them and of the last end, and
        from and to which instant that is. A little more than what is seen, so that runs do not seem to end at its edge.
        """
        step, offset, last = length // MINUTE, phase // MINUTE, len(self.rows) - 1
        spare = step + self._minutes(12)
        first = max(0, self.low - spare - offset) // step
        after = max(first + 1, min(self.high + spare - offset, last - offset) // step)
        places = [offset + step * i for i in range(first, after + 1)]
        instants = [self._base + place * MINUTE for place in places]
        return instants[:-1], [self.rows[min(place, last)] for place in places], instants[0], instants[-1]

    def _minutes(self, pixels: int) -> int:
        return -(-pixels * len(self.rows) // max(1, self.rows[-1]))


def _from_rows(minutes: Minutes, rows: list[int], low: int, high: int) -> Offered:
    """From the slots as rows: these may overlap, differ in length and cross a midnight."""
    begins, _ = minutes
    runs = [run for run in merged(minutes) if run[0] < high and low < run[1]]
    if not runs:
        return NOTHING
    edges = [rows[row] for run in runs for row in run]
    starts = begins[bisect_left(begins, runs[0][0]) : bisect_left(begins, runs[-1][1])]
    step = starts[1] - starts[0] if len(starts) > 1 else 0
    regular = step > 0
    for begin, finish in runs if regular else ():
        inside = starts[bisect_left(starts, begin) : bisect_left(starts, finish)]
        # A body shows every possible start of a run, so there must be all of them, and none after the last.
        regular = regular and inside == list(range(begin, finish, step)) and begin % step == starts[0] % step
    return Offered(edges, step, starts[0] % step) if regular else Offered(edges, starts=starts)


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
        self._buffers: dict[tuple[int, int, int], tuple[bytearray, bytes, QImage]] = {}
        self._thin: dict[tuple[int, int], tuple[int, int]] = {}
        self._inset = look.px(1)

    def fill(
        self, week: Week, tracks: Sequence[Track], day: int, width: int, rows: list[int], top: int, end: int
    ) -> tuple[list[QImage | None], bytearray]:
        """All tracks of a column between the pixels `top` and `end` of the axis, and how many calendars are open, a
        byte a pixel row. `rows` holds the pixel of every minute; the images are good until the next call."""
        if rows is not self._rows and rows != self._rows:
            self._bodies.clear()
            self._thin.clear()
            self._held = 0
        self._rows = rows
        window = Window(week, day, rows, max(0, bisect_right(rows, top) - 1), bisect_left(rows, end))
        tall, total, full = end - top, 0, b"\x01" * (end - top)
        images: list[QImage | None] = []
        for index, track in enumerate(tracks):
            found = window.offered(track)
            if not found.edges:
                images.append(None)
                continue
            open_here = bytearray(tall)
            images.append(self._strip(index, track, found, width, top, end, open_here, full))
            if index < MOST:
                total += int.from_bytes(open_here, "little")
        return images, bytearray(total.to_bytes(tall, "little"))

    def _strip(
        self,
        index: int,
        track: Track,
        found: Offered,
        width: int,
        top: int,
        end: int,
        open_here: bytearray,
        full: bytes,
    ) -> QImage:
        """One track; a long loop's body, so it says itself what `min` and `max` would."""
        inset, stride = self._inset, width * 4
        pixels, clear, image = self._buffer(index, width, end - top)
        pixels[:] = clear
        style = track.colour, track.state.freshness is not Freshness.FRESH, width
        body = self._body(style, *self._thinned(found.step, found.phase))
        rounded = width >= PLAIN * self._look.scale
        edges = iter(found.edges)
        for low, high in zip(edges, edges, strict=True):
            a, b = low + inset, high - inset
            if b <= a:
                a, b = low, low + 1 if high <= low else high
            first, last = a, b
            if low < top:
                low = top
                a = a if a > top else top
            if high > end:
                high = end
                b = b if b < end else end
            if low < high:
                open_here[low - top : high - top] = full[low - top : high - top]
            if a < b:
                pixels[(a - top) * stride : (b - top) * stride] = body[a * stride : b * stride]
                if rounded:
                    self._round(pixels, style, first, last, top)
        if found.starts:
            self._mark(pixels, found, style, self._rows, top)
        return image

    def _buffer(self, index: int, width: int, tall: int) -> tuple[bytearray, bytes, QImage]:
        """A track's pixels, as many clear ones, and the image that shows them. Painting copies them at once, so the
        next column may use them again."""
        known = self._buffers.get((index, width, tall))
        if known is None:
            if len(self._buffers) > 3 * MOST or len(self._buffers) * width * tall > BODY_BYTES:
                self._buffers.clear()
            pixels, clear = bytearray(width * tall * 4), bytes(width * tall * 4)
            form = QImage.Format.Format_ARGB32_Premultiplied
            known = pixels, clear, QImage(pixels, width, tall, width * 4, form)
            self._buffers[index, width, tall] = known
        return known

    def _thinned(self, step: int, phase: int) -> tuple[int, int]:
        """Minutes between hairlines, so many starts that they do not run together; 0 for no hairlines."""
        known = self._thin.get((step, phase))
        if known is None:
            closest, spread = self._look.px(4), self._rows[min(step, len(self._rows) - 1)]
            wide = step if spread >= closest else step * -(-closest // max(1, spread))
            known = self._thin[step, phase] = (wide, phase % wide) if step else (0, 0)
        return known

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
        heads = set(found.edges[::2])
        starts = [b for b in found.starts if rows[b] not in heads and top <= rows[b] <= last]
        spread = min((rows[b] - rows[a] for a, b in pairwise(starts[:12])), default=closest)
        if spread < closest:
            starts = starts[:: -(-closest // max(1, spread))]
        for row in range(thick):
            shift = (row - top) * stride + side
            places = [slice(rows[b] * stride + shift, rows[b] * stride + shift + len(line)) for b in starts]
            deque(map(pixels.__setitem__, places, repeat(line)), 0)
