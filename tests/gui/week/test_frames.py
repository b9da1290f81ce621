"""Frames and labels that are copied look like those that are painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from pytestqt.qtbot import QtBot

from gui.theme import LIGHT
from gui.week.box import Box
from gui.week.frames import KEPT, Frames
from gui.week.look import Fonts, Look, faded

SIZE = (200, 700)


def frames(scale: float) -> Frames:
    """For the light theme."""
    look = Look(LIGHT, QFont(), QLocale.c(), scale)
    return Frames(look, Fonts(look))


def ground() -> QImage:
    """Something to draw on."""
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.ground))
    return image


def painted(box: Box, scale: float) -> QImage:
    """The frame as Qt paints it in one piece."""
    image = ground()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(LIGHT.accent), 2 * scale))
    painter.setBrush(faded(LIGHT.heat, 0.22))
    inside = QRectF(box.left, box.top, box.wide, box.high).adjusted(scale, scale, -scale, -scale)
    radius = min(6 * scale, inside.height() / 2)
    painter.drawRoundedRect(inside, radius, radius)
    painter.end()
    return image


def copied(box: Box, scale: float, rows: list[tuple[int, int]]) -> QImage:
    """The frame as it is put together, as far as it lies in some rows (from, to)."""
    image, kept = ground(), frames(scale)
    painter = QPainter(image)
    for low, end in rows:
        painter.setClipRect(0, low, SIZE[0], end - low)
        kept.draw(painter, box)
    painter.end()
    return image


def furthest_apart(one: QImage, other: QImage) -> int:
    """The largest difference of any colour of any pixel."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("high", [4, 14, 16, 17, 33, 180, 495, 496, 497, 620])
def test_a_frame_of_pieces_is_the_frame_in_one(qtbot: QtBot, scale: float, high: int) -> None:
    """Edges and corners are where they would be painted; what shines through may be rounded otherwise."""
    box = Box(20, 30, 161, 30 + high)
    assert furthest_apart(painted(box, scale), copied(box, scale, [(0, SIZE[1])])) <= 2


def test_rows_that_are_painted_apart_make_the_same_frame(qtbot: QtBot) -> None:
    """Nothing is painted twice where two strips meet, and nothing between them is left out."""
    box = Box(20, 30, 161, 430)
    rows = [(0, 35), (35, 90), (90, 300), (300, 428), (428, 700)]
    assert copied(box, 1.0, rows) == copied(box, 1.0, [(0, 700)])
    assert copied(box, 1.0, [(0, 30), (430, 700)]) == ground()


def test_a_label_says_its_text_in_its_colour(qtbot: QtBot) -> None:
    """Round at its corners, accent around, the text's colour inside; another text is another label."""
    images, box, kept = [], Box(20, 30, 140, 50), frames(1.0)
    for text in ("9:00–10:00", "9:00–10:15", "9:00–10:00"):
        image = ground()
        painter = QPainter(image)
        kept.draw_label(painter, box, text)
        painter.end()
        images.append(image)
    inside = {images[0].pixelColor(x, y).name() for x in range(26, 134) for y in range(30, 50)}
    assert {LIGHT.accent, LIGHT.on_accent} <= inside
    assert images[0].pixelColor(20, 30).name() == LIGHT.ground
    assert images[0] == images[2] != images[1]


def test_only_so_many_are_remembered(qtbot: QtBot) -> None:
    """A day of dragging does not fill the memory."""
    kept, image = frames(1.0), ground()
    painter = QPainter(image)
    for number in range(3 * KEPT):
        kept.draw_label(painter, Box(20, 30, 140, 50), str(number))
        kept.draw(painter, Box(20, 30, 30 + number, 39))
        kept.draw(painter, Box(20, 30, 30 + number, 120))
    painter.end()
    assert max(len(kept._texts), len(kept._low), len(kept._tall), len(kept._plates)) <= KEPT
