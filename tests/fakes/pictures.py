"""Weeks, tracks and pictures of them, for the tests of the grid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from core import zones
from core.model import Block, Calendar, Interval, Offers
from core.snapshot import BlockPiece, CalendarState, Freshness, Snapshot, Track
from core.week import Part, Week
from gui.theme import LIGHT
from gui.week.geometry import Geometry
from gui.week.look import Look
from gui.week.painter import WeekPainter

BERLIN = Week(date(2026, 11, 23), "Europe/Berlin")
AUTUMN = Week(date(2027, 11, 1), "America/New_York")
SPRING = Week(date(2027, 3, 8), "America/New_York")


def look(**changes: object) -> Look:
    """The plainest look, with changes."""
    font = QFont("DejaVu Sans")
    font.setPixelSize(13)
    return replace(Look(LIGHT, font, QLocale("en_GB")), **changes)  # type: ignore[arg-type]


def at(week: Week, day: int, hour: float) -> int:
    """The instant of a wall hour."""
    return zones.resolve(datetime.combine(week.dates[day], datetime.min.time()) + timedelta(hours=hour), week.zone)


def track(
    week: Week,
    *times: tuple[int, float, float],
    name: str = "a",
    fresh: Freshness = Freshness.FRESH,
    colour: int = 0,
    unknown: tuple[Part, ...] = (),
) -> Track:
    """A calendar with half-hour slots over (day, from hour, to hour)."""
    slots = sorted(
        (start, start + 1800)
        for day, begin, finish in times
        for start in range(at(week, day, begin), at(week, day, finish), 1800)
    )
    calendar = Calendar("acc", name, name.title())
    offers = Offers(slots)
    return Track(calendar, CalendarState(fresh), week.rows_of(offers), offers, colour=colour, unknown=unknown)


def piece(week: Week, day: int, begin: float, finish: float, **changes: object) -> BlockPiece:
    """A block as the snapshot carries it."""
    interval = Interval.of(at(week, day, begin), at(week, day, finish))
    block = Block(f"{day}{begin}", "acc:a", interval, "Gym", "tag").but(**changes)
    return BlockPiece((block,), tuple(week.parts(*interval.span)), (0,))


def geometry(painter: WeekPainter, snapshot: Snapshot, scale: float = 1.0, mirrored: bool = False) -> Geometry:
    """The measures of a window of 1100 x 780."""
    return Geometry(
        width=round(1100 * scale),
        height=round(780 * scale),
        header=painter.header.height(snapshot),
        ruler=painter.rulers.width(snapshot.week),
        columns=snapshot.week.count,
        rows=snapshot.week.rows,
        zoom=0.9 * scale,
        mirrored=mirrored,
        scale=scale,
    )


def picture(painter: WeekPainter, snapshot: Snapshot, g: Geometry) -> QImage:
    """What the painter shows."""
    painter.show(snapshot, None)
    painter.render(g)
    image = QImage(g.width, g.height, QImage.Format.Format_RGB32)
    device = QPainter(image)
    painter.draw_body(device, g)
    painter.draw_header(device, g)
    device.end()
    return image


def colour_at(image: QImage, g: Geometry, day: int, row: float, index: int = 0, tracks: int = 1) -> QColor:
    """The colour in the middle of a track."""
    measures = g.tracks(tracks)
    x = g.track_x(day, index, measures) + measures.width // 2
    return image.pixelColor(x, round(g.y_of(row)))
