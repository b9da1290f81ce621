"""What decides the looks besides the data: theme, font, language, scale; and the small things drawn everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from core import zones
from gui.theme import Theme


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
    names: tuple[tuple[str, str], ...] = ()
    """(zone, what a person calls it) of rulers with a name of their own."""
    open_in: OpenIn = OpenIn.ANY
    least: int = 2

    def ruler_name(self, zone: str) -> str:
        """What stands over a ruler: its own name, else the city."""
        return dict(self.names).get(zone) or zones.city(zone)

    def px(self, logical: float) -> int:
        """Whole device pixels, at least one."""
        return max(1, round(logical * self.scale))


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


def standing(right: bool) -> Qt.AlignmentFlag:
    """Text at the right or left, whatever its language."""
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


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
        if metrics.horizontalAdvance(line) > room:  # asked first: eliding minds fractions of a pixel, which fit
            line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
        lines.append(line)
    return lines
