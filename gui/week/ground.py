"""The ground of a column: today, weekend, off-hours, and how many calendars are open, with the hour lines on it.

Every pixel row of a column has one colour. Which, is a byte: how many calendars are open there, or one of the codes
below.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtGui import QColor, QImage, QPainter

from core.snapshot import Snapshot
from core.week import MINUTE, Week
from gui.week.geometry import Geometry
from gui.week.look import Look, OpenIn, blend
from gui.week.runs import MOST

OFF, HALF, HOUR = 251, 252, 253
"""Codes: outside of all working hours, a half-hour line, an hour line."""


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


def lines(week: Week, geometry: Geometry) -> list[tuple[int, bool]]:
    """Hour and half-hour lines (quarters when zoomed in): pixel and whether it is an hour."""
    step = 15 if 15 * geometry.zoom >= 30 * geometry.scale else 30
    return [(round(row * geometry.zoom), wall % 60 == 0) for row, wall, _ in ticks(week, step) if row]


class Ground:
    """Makes grounds for one look."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._tables: dict[tuple[object, ...], list[bytes]] = {}
        self._lines: tuple[Sequence[tuple[int, bool]], int, int, list[tuple[int, int]]] = ((), 0, 0, [])
        self._workdays = {day.value for day in look.locale.weekdays()}

    def draw(
        self,
        painter: QPainter,
        snapshot: Snapshot,
        day: int,
        x: int,
        wide: int,
        today: bool,
        codes: bytearray,
        hours: tuple[int, int] | None,
        marks: Sequence[tuple[int, bool]],
        rows: list[int],
        top: int,
    ) -> None:
        """A column from pixel `top` of the axis on, `wide` pixels from `x`. `codes` says how many calendars are open
        in each row of pixels (it is used up), `hours` from and to which row any is, `marks` are the lines."""
        end = top + len(codes)
        weekend = snapshot.week.dates[day].isoweekday() not in self._workdays
        if hours and not weekend:
            early, late = (min(max(rows[min(row, len(rows) - 1)] - top, 0), end - top) for row in hours)
            codes[:early] = bytes([OFF]) * early
            codes[late:] = bytes([OFF]) * (end - top - late)
        for row, code in self._lined(marks, top, end):
            codes[row] = code
        half = -(-wide // 2)  # the same bytes twice are made in half the time
        table = self._table(snapshot, today, weekend, half)
        pixels = b"".join(map(table.__getitem__, codes))
        image = QImage(pixels, half, end - top, half * 4, QImage.Format.Format_RGB32)
        painter.drawImage(x, top, image)
        painter.drawImage(x + wide - half, top, image)

    def _lined(self, marks: Sequence[tuple[int, bool]], top: int, end: int) -> list[tuple[int, int]]:
        """The rows of pixels that lie on a line, and its code; remembered from one column to the next."""
        if self._lines[:3] != (marks, top, end):
            thin = range(max(1, int(self._look.scale)))
            found = [
                (y + row - top, HOUR if hour else HALF) for y, hour in marks for row in thin if top <= y + row < end
            ]
            self._lines = marks, top, end, found
        return self._lines[3]

    def _table(self, snapshot: Snapshot, today: bool, weekend: bool, wide: int) -> list[bytes]:
        """A row of pixels for every code, `wide` pixels."""
        able = sum(track.calendar.offers for track in snapshot.tracks)
        key = today, weekend, wide, able
        known = self._tables.get(key)
        if known is None:
            if len(self._tables) > 12:
                self._tables.clear()
            theme = self._look.theme
            plain = QColor(theme.today if today else theme.off if weekend else theme.ground)
            most = min(len(snapshot.tracks), MOST)
            shades = [blend(theme.heat, plain, self._heat(count, able)) for count in range(most + 1)]
            shades += [shades[-1]] * (256 - len(shades))
            shades[OFF], shades[HALF], shades[HOUR] = (
                blend(theme.off, plain, 0.75),
                QColor(theme.faint_line),
                QColor(theme.line),
            )
            known = [shade.rgb().to_bytes(4, sys.byteorder) * wide for shade in shades]
            self._tables[key] = known
        return known

    def _heat(self, count: int, able: int) -> float:
        """How strong the ground is where `count` calendars are open."""
        mode = self._look.open_in
        least = {OpenIn.ANY: 1, OpenIn.AT_LEAST: self._look.least, OpenIn.ALL: max(1, able)}[mode]
        if count < least:
            return 0.0
        return min(0.4, (0.0 if mode is OpenIn.ANY else 0.08) + 0.27 / max(6, able) * count)
