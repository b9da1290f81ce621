"""The hours beside the columns, in the week's zone and in others, right for every row and every day.

Where the difference between two zones changes inside the week, one column of hours could not be right for all days.
Then the other zone has two, one until the change and one from it on, and the change itself is marked in the week.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap

from core import zones
from core.week import MINUTE, Week
from gui.week.geometry import Geometry
from gui.week.ground import ticks
from gui.week.look import Fonts, Look, standing
from gui.week.words import abbreviations, clock, fold_name


@dataclass(frozen=True, slots=True)
class Ruler:
    """One column of hours: a zone over a part of the week in which its difference to the week's zone is the same."""

    zone: str
    start: int
    end: int
    """Epoch seconds."""
    shift: int
    """Seconds its clocks are ahead of the week's."""
    own: bool = False

    def whole(self, week: Week) -> bool:
        """Whether the ruler's part of the week is all of it."""
        low, high = week.interval.span
        return self.own or (self.start <= low and high <= self.end)

    def holds(self, week: Week, row: float) -> bool:
        """Whether any day of the week has this row in the ruler's part of it."""
        found = (week.instant(day, row) for day in range(week.count))
        return any(epoch is not None and self.start <= epoch < self.end for epoch in found)


class Label(NamedTuple):
    """One hour on a ruler."""

    ruler: int
    row: float
    text: str
    under: str = ""
    """What stands below it: the offset of a repeated hour, another date."""


def rulers_of(week: Week, names: tuple[str, ...]) -> list[Ruler]:
    """All rulers, outermost first; the last is the week's own."""
    low, high = week.interval.span
    found = [ruler for name in names for ruler in differences(week, name)]
    return [*found, Ruler(week.zone, low, high, 0, own=True)]


def differences(week: Week, zone: str) -> list[Ruler]:
    """How far a zone's clocks are ahead of the week's: one ruler, and one more for every change."""
    low, high = week.interval.span
    theirs, ours = zones.offsets(zone, low, high), week.stretches
    changes = {b.start for a, b in pairwise(ours) if a.offset != b.offset}
    cuts = sorted({at for at, _ in theirs} | changes | {low, high})
    found: list[Ruler] = []
    for begin, end in pairwise(cuts):
        shift = zones.offset(zone, begin) - zones.offset(week.zone, begin)
        if found and found[-1].shift == shift:
            found[-1] = Ruler(zone, found[-1].start, end, shift)
        else:
            found.append(Ruler(zone, begin, end, shift))
    return found


class Rulers:
    """Measures and draws them, for one look."""

    def __init__(self, look: Look, fonts: Fonts) -> None:
        self._look = look
        self._fonts = fonts
        self._known: dict[Week, list[Ruler]] = {}
        self._last: tuple[Week | None, list[Ruler]] = None, []
        self._labels: dict[tuple[Week, float], list[Label]] = {}
        self._hours: dict[tuple[str, str, bool, bool], QPixmap] = {}
        self._texts: dict[int, str] = {}
        metrics = fonts(-2).metrics
        widest = max(metrics.horizontalAdvance(clock(look, wall)) for wall in (0, 20 * 60, 22 * 60 + 30))
        self.one = widest + look.px(20)
        """Pixels of one ruler."""

    def of(self, week: Week) -> list[Ruler]:
        """The rulers of a week."""
        if week is not self._last[0]:
            if week not in self._known:
                if len(self._known) > 8:
                    self._known.clear()
                self._known[week] = rulers_of(week, self._look.zones)
            self._last = week, self._known[week]
        return self._last[1]

    def changes(self, week: Week) -> list[tuple[Ruler, Ruler]]:
        """Rulers that follow each other because their zone's difference changes: before and after."""
        if len(found := self.of(week)) == len(self._look.zones) + 1:
            return []
        return [(a, b) for a, b in pairwise(found) if a.zone == b.zone and not b.own and a.end == b.start]

    def width(self, week: Week) -> int:
        """Pixels of all rulers together."""
        return self.one * len(self.of(week))

    def x_of(self, index: int, week: Week, geometry: Geometry) -> int:
        """Left edge of a ruler; the last one is the week's own and lies at the columns."""
        back = (len(self.of(week)) - index) * self.one
        if geometry.mirrored:
            return geometry.left + geometry.width - geometry.gutter + back - self.one
        return geometry.left + geometry.gutter - back

    def draw(self, painter: QPainter, week: Week, geometry: Geometry, low: int, high: int) -> None:
        """The pixels ``[low, high)`` of the axis, and what does not divide among the columns at the outer side."""
        look, line, left = self._look, QColor(self._look.theme.line), geometry.left
        if geometry.mirrored:
            left += geometry.width - geometry.gutter
        painter.setClipRect(left, low, geometry.gutter, high - low)
        painter.fillRect(left, low, geometry.gutter, high - low, QColor(look.theme.ground))
        own, tick, thin, least = len(self.of(week)) - 1, look.px(5), max(1, int(geometry.scale)), look.px(1)
        edges = [self.x_of(index, week, geometry) for index in range(own + 1)]
        inside, tall = look.px(8), self._fonts(-2).metrics.height()
        for index, row, text, under in self.labels(week, geometry):
            y, mine = round(row * geometry.zoom), index == own
            top = max(least, y - tall // 2)
            if top >= high:
                continue
            if mine and row and y < high and low < y + thin:
                x = edges[own] + (0 if geometry.mirrored else self.one - tick)
                painter.fillRect(x, y, tick, thin, line)
            label = self._hour(text, under, mine, geometry.mirrored)
            if top + label.height() > low:
                painter.drawPixmap(edges[index] + inside, top, label)

    def _hour(self, text: str, under: str, own: bool, mirrored: bool) -> QPixmap:
        """One label, remembered: there are few different ones, and copying costs a tenth of writing."""
        key = text, under, own, mirrored
        known = self._hours.get(key)
        if known is None:
            if len(self._hours) > 400:
                self._hours.clear()
            look, theme = self._look, self._look.theme
            (font, metrics), (small, fine) = self._fonts(-2), self._fonts(-4)
            wide, high = self.one - look.px(17), metrics.height()
            known = QPixmap(wide, high + (fine.height() if under else 0))
            known.fill(QColor(theme.ground))
            painter = QPainter(known)
            painter.setFont(font)
            painter.setPen(QColor(theme.ink if own else theme.mute))
            painter.drawText(QRect(0, 0, wide, high), standing(not mirrored), text)
            if under:
                painter.setFont(small)
                below = QRect(0, high - look.px(1), wide, fine.height())
                painter.drawText(below, standing(not mirrored), under)
            painter.end()
            self._hours[key] = known
        return known

    def labels(self, week: Week, geometry: Geometry) -> list[Label]:
        """As many hours as have room."""
        key = week, geometry.zoom
        if key not in self._labels:
            if len(self._labels) > 8:
                self._labels.clear()
            self._labels[key] = self._find_labels(week, geometry)
        return self._labels[key]

    def _find_labels(self, week: Week, geometry: Geometry) -> list[Label]:
        high, fine = self._fonts(-2).metrics.height(), self._fonts(-4).metrics.height()
        steps = (30, 60, 120, 180, 240, 360, 720)
        step = next((step for step in steps if step * geometry.zoom >= 2.2 * high), steps[-1])
        again = [(band.row / MINUTE, band.wall // MINUTE, True) for band in week.bands if band.again]
        marks = sorted({row: (row, wall) for row, wall, _ in [*again, *ticks(week, step)]}.values())
        found, folded = [], any(band.again for band in week.bands)
        for index, ruler in enumerate(self.of(week)):
            below, apart, whole = 0, 0, ruler.whole(week)
            for row, wall in marks:
                top = max(self._look.px(1), round(row * geometry.zoom) - high // 2)
                if top < below or not (whole or ruler.holds(week, row)):
                    continue
                if ruler.own:
                    under = fold_name(week, row) if folded else ""
                else:
                    days = (wall * MINUTE + ruler.shift) // 86_400
                    under = self._days_apart(days) if days and days != apart else ""
                    apart = days
                if row or under:
                    below = top + high + (fine if under else 0)
                    text = self._text(wall + ruler.shift // MINUTE)
                    found.append(Label(index, row, text, under))
        return found

    def _text(self, wall: int) -> str:
        """A wall minute, remembered."""
        wall %= 1440
        if wall not in self._texts:
            self._texts[wall] = clock(self._look, wall, short=True)
        return self._texts[wall]

    def _days_apart(self, days: int) -> str:
        text = QCoreApplication.translate("WeekGrid", "%1 d")
        return text.replace("%1", f"{'+' if days > 0 else '−'}{self._look.locale.toString(abs(days))}")

    def short_names(self, week: Week, index: int) -> list[str]:
        """What to write under a ruler's city, longest first."""
        ruler = self.of(week)[index]
        return abbreviations(ruler.zone, ruler.start, ruler.end)
