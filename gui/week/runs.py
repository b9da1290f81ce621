"""Offered time as pixels.

A week has thousands of slots, and painting each would cost more than everything else. So each calendar has a
remembered *body*: its track filled from top to bottom, with hairlines at every start its slots could have. A run of
adjoining slots is one copy of a part of it. Where runs begin and end is read from the instants, one comparison a slot.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import deque
from collections.abc import Mapping, Sequence
from itertools import accumulate, repeat
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap

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


Run = tuple[int, int, int, int, int]
"""A run: its column; where it begins and ends and from where on nothing starts any more, in pixels of the axis; and the
row of its starts modulo the step. Plain tuples, as there are many."""

Copy = tuple[int, int, QPixmap, int, int, int, int]
"""Something to copy, as `QPainter.drawPixmap` takes it: x and y on the layer, of what, from where in it, how much."""


class Offered(NamedTuple):
    """What a calendar offers in some columns."""

    runs: Sequence[Run]
    step: int = 0
    """Minutes between starts, when every run has all of them; else 0."""
    starts: Sequence[int] = ()
    """The rows of the starts themselves, when they are not regular."""


class Window:
    """Rows ``[low, high)`` of some columns."""

    def __init__(self, week: Week, days: Sequence[int], rows: list[int], low: int, high: int) -> None:
        self._rows, self._low, self._high = rows, low, high
        # a little more than what is seen, so that no run seems to end at its edge
        spare = -(-12 * len(rows) // max(1, rows[-1]))
        self._whole, self._cut = [], []
        for day in sorted(days):
            mine = [stretch for stretch in week.stretches if stretch.day == day]
            if len(mine) == 1:
                base = mine[0].base
                seen = base + (low - spare) * MINUTE, base + (high + spare) * MINUTE
                self._whole.append((mine[0].start, mine[0].end, base, day, *seen))
            else:
                self._cut.append(day)

    def offered(self, track: Track) -> list[Offered]:
        """What `track` offers here; runs may reach beyond."""
        found = self._from_instants(track.days) if self._whole and isinstance(track.days, Columns) else None
        by_row = [*self._cut, *(day for _, _, _, day, _, _ in self._whole)] if found is None else self._cut
        others = [_from_rows(track.days[day], day, self._rows, self._low, self._high) for day in by_row]
        return [some for some in (found, *others) if some is not None and some.runs]

    def _from_instants(self, days: Columns) -> Offered | None:
        """Straight from the instants, without a row for each. None where starts do not follow each other evenly."""
        starts, length, whole = days.offers.starts, days.offers.length, iter(self._whole)
        if not days.spans():
            return None if starts else Offered(())
        some = starts[bisect_left(starts, self._whole[0][4] - length) : bisect_left(starts, self._whole[-1][5])]
        second = some[1:]
        step = min(length, second[0] - some[0]) if second else length
        minutes, rows = step // MINUTE, self._rows
        runs: list[Run] = []
        opens, closes, base, day, early, late = next(whole)
        begin = some[0] if some else 0
        gaps = [(last, following) for last, following in zip(some, second, strict=False) if following - last != step]
        for last, following in [*gaps, (some[-1], 0)] if some else ():
            finish = last + length
            if 0 < following <= finish or step % MINUTE:
                return None
            while begin < finish:
                while begin >= closes:
                    following_day = next(whole, None)
                    if following_day is None:
                        return Offered(runs, minutes)
                    opens, closes, base, day, early, late = following_day
                begin = max(begin, opens)
                end = min(finish, closes)
                if begin < end and begin < late and early < end:
                    row, odd = divmod(begin - base, MINUTE)
                    if odd:
                        return None
                    high = rows[(end - base) // MINUTE]
                    plain = high if step == length else rows[(last + step - base) // MINUTE]
                    runs.append((day, rows[row], high, plain, row % minutes))
                begin = max(begin, end)
            begin = following
        return Offered(runs, minutes)


def _from_rows(minutes: Minutes, day: int, rows: list[int], low: int, high: int) -> Offered:
    """From the slots of a column as rows: these may overlap, differ in length and cross a midnight."""
    begins, _ = minutes
    runs = [run for run in merged(minutes) if run[0] < high and low < run[1]]
    if not runs:
        return Offered(())
    starts = begins[bisect_left(begins, runs[0][0]) : bisect_left(begins, runs[-1][1])]
    step = starts[1] - starts[0] if len(starts) > 1 else 0
    regular = step > 0
    for begin, finish in runs if regular else ():
        inside = starts[bisect_left(starts, begin) : bisect_left(starts, finish)]
        # A body shows every possible start of a run, so there must be all of them, and none after the last.
        regular = regular and inside == list(range(begin, finish, step))
    found = [(day, rows[a], rows[b], rows[b], a % step if regular else 0) for a, b in runs]
    return Offered(found, step) if regular else Offered(found, starts=starts)


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
    """Finds what to copy into tracks; what is copied is remembered by style."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._rows: list[int] = []
        self._bodies: dict[tuple[_Style, int, int], QPixmap] = {}
        self._ends: dict[tuple[_Style, int, int, bool], QPixmap] = {}
        self._brushes: dict[_Style, QBrush] = {}
        self._held = 0
        self._thin: dict[tuple[int, int], tuple[int, int]] = {}
        self._inset = look.px(1)

    def find(
        self,
        week: Week,
        tracks: Sequence[Track],
        columns: Mapping[int, int],
        offsets: Sequence[int],
        width: int,
        rows: list[int],
        top: int,
        end: int,
    ) -> tuple[list[Copy], dict[int, bytearray]]:
        """What to copy to fill the pixels ``[top, end)`` of the axis in some columns (a little may lie beyond), and
        for each column how many calendars are open, a byte a pixel row. `columns` says where the columns begin,
        `offsets` where in a column each track does; `rows` holds the pixel of every minute."""
        if rows is not self._rows and rows != self._rows:
            self._bodies.clear()
            self._thin.clear()
            self._held = 0
        self._rows = rows
        window = Window(week, list(columns), rows, max(0, bisect_left(rows, top + 1) - 1), bisect_left(rows, end))
        tall = end - top
        changes = {day: [0] * (tall + 1) for day in columns}
        copies: list[Copy] = []
        for index, track in enumerate(tracks):
            for found in window.offered(track):
                self._add(copies, track, found, columns, offsets[index], width)
                for day, low, high, _, _ in found.runs if index < MOST else ():
                    column = changes[day]
                    column[0 if low < top else low - top if low < end else tall] += 1
                    column[0 if high < top else high - top if high < end else tall] -= 1
        return copies, {day: bytearray(accumulate(column[:tall])) for day, column in changes.items()}

    def _add(
        self, copies: list[Copy], track: Track, found: Offered, columns: Mapping[int, int], offset: int, width: int
    ) -> None:
        """One track's copies; a long loop's body, so it asks for nothing twice."""
        inset, step = self._inset, found.step
        style = track.colour, track.state.freshness is not Freshness.FRESH, width
        corner = min(round(min(4 * self._look.scale, width / 3)), width) if width >= PLAIN * self._look.scale else 0
        marked, known = bool(found.starts), found.runs[0][4]
        body = self._marked(style, found) if marked else self._body(style, *self._thinned(step, known))
        for day, low, high, plain, phase in found.runs:
            if phase != known and not marked:
                body, known = self._body(style, *self._thinned(step, phase)), phase
            a, b, x = low + inset, high - inset, columns[day] + offset
            if b <= a:
                a, b = low, max(low + 1, high)
            radius = min(corner, (b - a) // 2)
            if radius:
                copies.append((x, a, self._end(style, radius, a, upper=True), 0, 0, width, radius))
                a, b = a + radius, b - radius
                copies.append((x, b, self._end(style, radius, b, upper=False), 0, 0, width, radius))
            if plain < b:
                if a < plain:
                    copies.append((x, a, body, 0, a, width, plain - a))
                    a = plain
                body, known = self._body(style, 0, 0), -1
            if a < b:
                copies.append((x, a, body, 0, a, width, b - a))

    def _thinned(self, step: int, phase: int) -> tuple[int, int]:
        """Minutes between hairlines, so many starts that they do not run together; 0 for no hairlines."""
        known = self._thin.get((step, phase))
        if known is None:
            closest, spread = self._look.px(4), self._rows[min(step, len(self._rows) - 1)]
            wide = step if spread >= closest else step * -(-closest // max(1, spread))
            known = self._thin[step, phase] = (wide, phase % wide) if step else (0, 0)
        return known

    def _body(self, style: _Style, step: int, phase: int) -> QPixmap:
        """The track filled over the whole axis, with hairlines every `step` minutes."""
        known = self._bodies.get((style, step, phase))
        if known is None:
            marks = self._rows[phase:-1:step] if step else ()
            known = self._filled(style, marks)
            if self._held + known.height() * style[2] * 4 > BODY_BYTES:
                self._bodies.clear()
                self._held = 0
            self._held += known.height() * style[2] * 4
            self._bodies[style, step, phase] = known
        return known

    def _marked(self, style: _Style, found: Offered) -> QPixmap:
        """The same with hairlines one by one, for starts that follow no pattern; fewer where they would run together,
        and none where a run begins."""
        closest, heads, last, marks = self._look.px(4), {run[0] for run in found.runs}, 0, []
        for y in map(self._rows.__getitem__, found.starts):
            if y in heads or y - last >= closest:
                if y not in heads:
                    marks.append(y)
                last = y
        return self._filled(style, marks)

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

    def _filled(self, style: _Style, marks: Sequence[int]) -> QPixmap:
        """The pattern repeated downwards over the whole axis, with hairlines at some pixels of it."""
        brush = self._brush(style)
        width, period, tall = style[2], brush.texture().height(), self._rows[-1] + 1
        image = QImage(width, period, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.fillRect(0, 0, width, period, brush)
        painter.end()
        tile = bytes(image.constBits())
        pixels = bytearray((tile * -(-tall // period))[: width * tall * 4])
        (line, side), stride = self._hairline(style), width * 4
        for row in range(max(1, int(self._look.scale))):
            shift = row * stride + side
            places = [slice(y * stride + shift, y * stride + shift + len(line)) for y in marks if y + row < tall]
            deque(map(pixels.__setitem__, places, repeat(line)), 0)
        return QPixmap.fromImage(QImage(pixels, width, tall, stride, QImage.Format.Format_RGB32))

    def _end(self, style: _Style, radius: int, y: int, *, upper: bool) -> QPixmap:
        """The rounded end of a run at pixel `y` of the axis, `radius` pixel rows."""
        brush = self._brush(style)
        phase = y % brush.texture().height()
        key = style, radius, phase, upper
        known = self._ends.get(key)
        if known is None:
            if len(self._ends) > 2000:
                self._ends.clear()
            width = style[2]
            image = QImage(width, radius, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrushOrigin(0, -phase)
            painter.setBrush(brush)
            painter.drawRoundedRect(QRectF(0, 0 if upper else -3 * radius, width, 4 * radius), radius, radius)
            painter.end()
            known = self._ends[key] = QPixmap.fromImage(image)
        return known
