"""The ground of a column: today, weekend, off-hours, and how many calendars are open, with the hour lines on it.

Every pixel row of a column has one colour. Which, is a byte: how many calendars are open there, or one of the codes
below.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

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

    def column(
        self,
        snapshot: Snapshot,
        day: int,
        today: bool,
        counts: bytearray,
        hours: tuple[int, int] | None,
        marks: Sequence[tuple[int, bool]],
        rows: list[int],
        wide: int,
        top: int,
        end: int,
    ) -> tuple[QImage, bytes]:
        """The pixels ``[top, end)`` of a column, `wide` pixels; the bytes must outlive the image. `counts`
        says how many are open in each row of pixels, `hours` when anybody is, `marks` are the lines."""
        codes = counts[:]
        weekend = Qt.DayOfWeek(snapshot.week.dates[day].isoweekday()) not in self._look.locale.weekdays()
        if hours and not weekend:
            early, late = (min(max(rows[min(row, len(rows) - 1)] - top, 0), end - top) for row in hours)
            codes[:early] = bytes([OFF]) * early
            codes[late:] = bytes([OFF]) * (end - top - late)
        thin = max(1, int(self._look.scale))
        for y, hour in marks:
            for row in range(max(y, top), min(y + thin, end)):
                codes[row - top] = HOUR if hour else HALF
        table = self._table(snapshot, today, weekend, wide)
        pixels = b"".join(map(table.__getitem__, codes))
        return QImage(pixels, wide, end - top, wide * 4, QImage.Format.Format_RGB32), pixels

    def _table(self, snapshot: Snapshot, today: bool, weekend: bool, wide: int) -> list[bytes]:
        """A row of pixels for every code."""
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
