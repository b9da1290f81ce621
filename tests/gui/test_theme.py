"""Colours that can be read, and calendars that can be told apart."""

from __future__ import annotations

from itertools import combinations
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, qGray
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from gui import theme as themes
from gui.theme import ALL, CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Pattern, Theme, pattern_pixmap, swatch_brush
from gui.week.blocks import LABEL
from gui.week.look import blend


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


every_theme = pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)


@every_theme
def test_text_can_be_read_on_every_ground(theme: Theme) -> None:
    """WCAG AA wants 4.5 to 1, 7 to 1 in high contrast; quiet text and links too."""
    least = 7 if theme.name.startswith("contrast") else 4.5
    for ground in (theme.ground, theme.panel, theme.card, theme.off, theme.today):
        for ink in (theme.ink, theme.mute, theme.danger, theme.warning, theme.good):
            assert contrast(ink, ground) >= least, (ink, ground)
    for ground in (theme.panel, theme.card):
        assert contrast(theme.accent, ground) >= 4.5, ("a link on", ground)
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@every_theme
def test_text_of_a_block_can_be_read_over_the_tracks_beneath(theme: Theme) -> None:
    """A block that covers only some calendars lets the others' tracks shine through its label."""
    for track in theme.tracks:
        beneath = blend(theme.card, track, LABEL).name()
        assert contrast(theme.ink, beneath) >= 4.5, track
        assert contrast(theme.mute, beneath) >= 4.5, track


@every_theme
def test_what_carries_meaning_stands_out(theme: Theme) -> None:
    """WCAG wants 3 to 1 for what is no text: tracks, the now line, focus rings, the edge of what can be typed into."""
    for colour in (*theme.tracks, theme.now, theme.accent, theme.edge):
        for ground in (theme.ground, theme.panel, theme.off, theme.today):
            assert contrast(colour, ground) >= 3, (colour, ground)


def grey(theme: Theme, index: int) -> list[int]:
    """A piece of a calendar's track as a grey picture: the brightness of each pixel."""
    image = QImage(16, 32, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.fillRect(image.rect(), swatch_brush(theme, index))
    painter.end()
    return [qGray(image.pixel(x, y)) for y in range(image.height()) for x in range(image.width())]


@every_theme
def test_eight_calendars_can_be_told_apart_in_grey(qapp: object, theme: Theme) -> None:
    """Printed, or by eyes without colour: every two of them differ clearly in a fifth of their pixels."""
    pictures = [grey(theme, index) for index in range(8)]
    for (a, one), (b, other) in combinations(enumerate(pictures), 2):
        apart = sum(abs(x - y) > 24 for x, y in zip(one, other, strict=True)) / len(one)
        assert apart >= 0.2, (a, b, apart)


@every_theme
def test_sixty_four_calendars_have_different_looks(theme: Theme) -> None:
    """No two accounts' calendars share both colour and pattern; each two of them differ in one at least."""
    assert len({(theme.colour(i).name(), theme.pattern(i)) for i in range(64)}) == 64


def test_every_pattern_has_a_name_of_its_own(qapp: object) -> None:
    """The patterns are different pictures."""
    tiles = {pattern: pattern_pixmap(QColor("#2f6fde"), pattern, QColor("#ffffff")).toImage() for pattern in Pattern}
    assert len({bytes(image.constBits()) for image in tiles.values()}) == len(Pattern)


@pytest.mark.parametrize(
    ("name", "scheme", "wanted", "theme"),
    [
        ("system", Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, LIGHT),
        ("system", Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, DARK),
        ("system", Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, CONTRAST_DARK),
        ("system", Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, CONTRAST_LIGHT),
        ("light", Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, LIGHT),
        ("dark", Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, DARK),
        ("contrast", Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, CONTRAST_DARK),
        ("contrast", Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, CONTRAST_LIGHT),
    ],
)
def test_the_system_is_asked_where_the_person_did_not_say(
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    scheme: Qt.ColorScheme,
    wanted: Qt.ContrastPreference,
    theme: Theme,
) -> None:
    """Dark and high contrast come from the desktop; light and dark by name stay what they are."""
    accessibility = SimpleNamespace(contrastPreference=lambda: wanted)
    hints = SimpleNamespace(colorScheme=lambda: scheme, accessibility=lambda: accessibility)
    monkeypatch.setattr(themes, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints))
    assert themes.named(name) is theme


def test_the_desktop_turning_dark_is_heard(qapp: QApplication) -> None:
    """While the app runs, without a restart."""
    heard: list[str] = []
    stop = themes.follow(lambda: heard.append("changed"))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    stop()
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert heard == ["changed", "changed"]


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_an_empty_check_box_can_be_seen(qtbot: QtBot, qapp: QApplication, look: Theme) -> None:
    """Its frame stands out from what it lies on."""
    themes.apply(qapp, look)
    window = QWidget()
    qtbot.addWidget(window)
    box = QCheckBox(window)
    window.resize(60, 40)
    box.resize(30, 30)
    picture = window.grab().toImage()
    shades = {picture.pixelColor(x, 15).lightness() for x in range(30)}
    assert max(shades) - min(shades) > 60
    themes.apply(qapp, LIGHT)
