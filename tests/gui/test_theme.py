"""Colours that can be read, and calendars that can be told apart."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from gui.theme import DARK, LIGHT, Pattern, Theme, pattern_pixmap


def luminance(text: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    colour = QColor(text)

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(float(part)) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2: 1 is none, 21 is black on white."""
    dim, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_text_can_be_read_on_every_ground(theme: Theme) -> None:
    """WCAG AA wants 4.5 to 1."""
    for ink in (theme.ink, theme.mute, theme.danger, theme.warning, theme.good):
        for ground in (theme.ground, theme.panel, theme.card, theme.off, theme.today):
            assert contrast(ink, ground) >= 4.5, (ink, ground)
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_tracks_stand_out_from_the_ground(theme: Theme) -> None:
    """WCAG wants 3 to 1 for what carries meaning without being text."""
    for colour in theme.tracks:
        assert contrast(colour, theme.ground) >= 3, colour


def test_calendars_differ_by_more_than_colour(qapp: object) -> None:
    """The patterns are different pictures, also in grey."""
    tiles = {pattern: pattern_pixmap(QColor("#2f6fde"), pattern, QColor("#ffffff")).toImage() for pattern in Pattern}
    pictures = {bytes(image.constBits()) for image in tiles.values()}
    assert len(pictures) == len(Pattern)


def test_colour_and_pattern_repeat_apart() -> None:
    """The first two dozen calendars are all different."""
    pairs = {(LIGHT.colour(i).name(), LIGHT.pattern(i)) for i in range(24)}
    assert len(pairs) == 24
