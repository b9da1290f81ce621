"""Colours, patterns and fonts: light, dark, and both in high contrast. Widgets and the painter ask here alone."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, dataclass_transform

from PySide6 import QtCore
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory


class Pattern(StrEnum):
    """How a calendar is told apart without colour."""

    SOLID = "solid"
    STRIPES = "stripes"
    DOTS = "dots"
    LINES = "lines"
    CROSS = "cross"
    BACK_STRIPES = "back_stripes"
    BARS = "bars"
    CHECKS = "checks"


@dataclass_transform(kw_only_default=True)
class _Said:
    """Holds what is said of it: what a dataclass does, without the milliseconds before the first paint."""

    def __init__(self, **values: Any) -> None:
        vars(self).update(values)


class Theme(_Said):
    """One set of colours, as ``#rrggbb``. `tracks` are the calendars' colours in order. Each of the four is made
    once."""

    name: str
    dark: bool
    ground: str
    panel: str
    card: str
    ink: str
    mute: str
    edge: str
    """Around what can be typed into or ticked: 3 to 1 against what it lies on."""
    line: str
    faint_line: str
    off: str
    today: str
    accent: str
    on_accent: str
    danger: str
    warning: str
    good: str
    now: str
    heat: str
    tracks: tuple[str, ...]

    def colour(self, index: int) -> QColor:
        """A calendar's colour."""
        return QColor(self.tracks[index % len(self.tracks)])

    def pattern(self, index: int) -> Pattern:
        """A calendar's pattern: each colour has another one at its next turn, so that 64 calendars all differ, and
        the first eight of them also in grey."""
        return tuple(Pattern)[(index + index // len(self.tracks)) % len(Pattern)]


LIGHT = Theme(
    name="light",
    dark=False,
    ground="#fbfbfc",
    panel="#f3f4f6",
    card="#ffffff",
    ink="#1d2129",
    mute="#5d6573",
    edge="#808894",
    line="#e0e3e8",
    faint_line="#eceef2",
    off="#f0f1f4",
    today="#eef2ff",
    accent="#3b5bdb",
    on_accent="#ffffff",
    danger="#c92a2a",
    warning="#a04a06",
    good="#18794e",
    now="#e03131",
    heat="#3b5bdb",
    tracks=("#2f6fde", "#0b8f6a", "#c2571a", "#8a4fd0", "#b8327a", "#4d7c0f", "#0e7f9c", "#a1670b"),
)

DARK = Theme(
    name="dark",
    dark=True,
    ground="#17191e",
    panel="#1e2127",
    card="#262a32",
    ink="#e6e8ec",
    mute="#9ca4b1",
    edge="#737b88",
    line="#2c3038",
    faint_line="#23262d",
    off="#1b1d22",
    today="#1d2233",
    accent="#8aa4ff",
    on_accent="#10131a",
    danger="#ff8787",
    warning="#f5b759",
    good="#63d2a1",
    now="#ff6b6b",
    heat="#7896ff",
    tracks=("#6ea0ff", "#43c69f", "#f0965a", "#bd93f5", "#f07fb5", "#a3cf5a", "#4fc3e0", "#e0b04a"),
)

CONTRAST_LIGHT = Theme(
    name="contrast-light",
    dark=False,
    ground="#ffffff",
    panel="#ffffff",
    card="#ffffff",
    ink="#000000",
    mute="#333333",
    edge="#000000",
    line="#4d4d4d",
    faint_line="#b8b8b8",
    off="#ececec",
    today="#fff6cc",
    accent="#0a2fa3",
    on_accent="#ffffff",
    danger="#900000",
    warning="#663600",
    good="#004d29",
    now="#c00000",
    heat="#0a2fa3",
    tracks=("#0b3ea8", "#005c42", "#8a3600", "#5a1fa6", "#8a1254", "#365400", "#00556b", "#664300"),
)

CONTRAST_DARK = Theme(
    name="contrast-dark",
    dark=True,
    ground="#000000",
    panel="#000000",
    card="#0a0a0a",
    ink="#ffffff",
    mute="#d4d4d4",
    edge="#ffffff",
    line="#a6a6a6",
    faint_line="#4d4d4d",
    off="#1c1c1c",
    today="#1f1b00",
    accent="#ffd84d",
    on_accent="#000000",
    danger="#ff9c9c",
    warning="#ffc46b",
    good="#7df0b5",
    now="#ff7070",
    heat="#a3bfff",
    tracks=("#8fb5ff", "#5fe3bb", "#ffb07a", "#d3b0ff", "#ff9fcb", "#bde876", "#74dcf5", "#f5cb6a"),
)

ALL = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def pattern_pixmap(colour: QColor, pattern: Pattern, ink: QColor, ratio: float = 1.0) -> QPixmap:
    """One tile of a track's fill: the colour with the pattern drawn in `ink` (usually the ground, half clear)."""
    side = 8
    tile = QPixmap(round(side * ratio), round(side * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(colour)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setColor(ink)
    pen.setWidthF(1.6)
    painter.setPen(pen)
    if pattern in (Pattern.STRIPES, Pattern.CROSS):
        for shift in (-side, 0, side):
            painter.drawLine(shift, side, shift + side, 0)
    if pattern in (Pattern.BACK_STRIPES, Pattern.CROSS):
        for shift in (-side, 0, side):
            painter.drawLine(shift, 0, shift + side, side)
    if pattern is Pattern.DOTS:
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QRectF(0, 0, 3.4, 3.4))
        painter.drawEllipse(QRectF(4, 4, 3.4, 3.4))
    if pattern is Pattern.LINES:
        painter.drawLine(0, 2, side, 2)
        painter.drawLine(0, 6, side, 6)
    if pattern is Pattern.BARS:
        painter.drawLine(2, 0, 2, side)
        painter.drawLine(6, 0, 6, side)
    if pattern is Pattern.CHECKS:
        painter.fillRect(0, 0, side // 2, side // 2, ink)
        painter.fillRect(side // 2, side // 2, side // 2, side // 2, ink)
    painter.end()
    return tile


def swatch_brush(theme: Theme, index: int, ratio: float = 1.0) -> QBrush:
    """The fill of a calendar's track and of its swatch in the sidebar."""
    ink = QColor(theme.ground)
    ink.setAlphaF(0.55)
    return QBrush(pattern_pixmap(theme.colour(index), theme.pattern(index), ink, ratio))


def follow(changed: Callable[[], object]) -> Callable[[], None]:
    """Call `changed` whenever the desktop turns dark or light, or asks for more or less contrast, until what is
    returned is called."""
    hints = QGuiApplication.styleHints()
    signals = hints.colorSchemeChanged, hints.accessibility().contrastPreferenceChanged
    heard = [signal.connect(lambda _: changed()) for signal in signals]

    def stop() -> None:
        for signal, connection in zip(signals, heard, strict=True):
            signal.disconnect(connection)

    return stop


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application: Fusion style, palette and one style sheet."""
    app.setStyle(QStyleFactory.create("Fusion"))
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, value in (
        (roles.Window, theme.panel),
        (roles.WindowText, theme.ink),
        (roles.Base, theme.ground),
        (roles.AlternateBase, theme.off),
        (roles.Text, theme.ink),
        (roles.PlaceholderText, theme.mute),
        (roles.Button, theme.card),
        (roles.ButtonText, theme.ink),
        (roles.Highlight, theme.accent),
        (roles.HighlightedText, theme.on_accent),
        (roles.ToolTipBase, theme.card),
        (roles.ToolTipText, theme.ink),
        (roles.Link, theme.accent),
        (roles.Mid, theme.line),
        (roles.Dark, theme.edge),
        (roles.Light, theme.card),
        (roles.Midlight, theme.line),
        (roles.Shadow, theme.line),
    ):
        palette.setColor(role, QColor(value))
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.mute))
    app.setPalette(palette)
    boxes = QPalette(palette)  # Fusion draws the frame of a check box in a darker shade of this
    boxes.setColor(roles.Window, QColor(theme.mute))
    app.setPalette(boxes, "QCheckBox")  # type: ignore[arg-type]  # PySide takes text, its stub says bytes
    app.setStyleSheet(_sheet(theme))


def _sheet(t: Theme) -> str:
    return f"""
    QWidget {{ font-size: 13px; }}
    QToolTip {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.line}; padding: 4px 6px; }}
    QPushButton, QToolButton {{
        background: {t.card}; color: {t.ink}; border: 1px solid {t.line}; border-radius: 7px; padding: 5px 11px;
    }}
    QPushButton:hover, QToolButton:hover {{ border-color: {t.accent}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {t.accent}; padding: 4px 10px; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {t.off}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {t.mute}; background: {t.panel}; }}
    QPushButton[primary="true"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
    QPushButton[primary="true"]:focus {{ border: 2px solid {t.ink}; }}
    QPushButton[primary="true"]:disabled {{ background: {t.off}; color: {t.mute}; border-color: {t.line}; }}
    QToolButton:checked {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
    QPushButton[flat="true"], QToolButton[flat="true"] {{ background: transparent; border-color: transparent; }}
    QPushButton[flat="true"]:hover, QToolButton[flat="true"]:hover {{ background: {t.off}; }}
    QLineEdit, QComboBox, QPlainTextEdit, QListView {{
        background: {t.ground}; color: {t.ink}; border: 1px solid {t.edge}; border-radius: 6px; padding: 5px 8px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; placeholder-text-color: {t.mute};
    }}
    QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {{ border: 2px solid {t.accent}; padding: 4px 7px; }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QMenu {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 22px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {t.accent}; color: {t.on_accent}; }}
    QMenu::item:disabled {{ color: {t.mute}; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {t.line}; border-radius: 5px; min-height: 28px; }}
    QScrollBar::handle:vertical:hover {{ background: {t.mute}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ height: 0; }}
    QLabel[mute="true"] {{ color: {t.mute}; font-size: 12px; }}
    QLabel[heading="true"] {{ font-weight: 600; }}
    QLabel[danger="true"] {{ color: {t.danger}; font-size: 12px; }}
    QLabel[warning="true"] {{ color: {t.warning}; font-size: 12px; }}
    QLabel[good="true"] {{ color: {t.good}; font-size: 12px; }}
    """


def guessed(name: str) -> Theme:
    """`named` for the very first paint: told by the desktop's palette alone, since making the class `Qt`, which the
    rest takes, would keep the window from being seen for as long as all the application's own part of it."""
    palette = QGuiApplication.palette()
    ground, ink = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    dark = name == "dark" or (name != "light" and ground.lightness() < ink.lightness())
    if name == "contrast":
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def named(name: str) -> Theme:
    """The theme of a preference: light, dark, contrast (as dark as the desktop is), or what the desktop asks for."""
    hints = QGuiApplication.styleHints()
    dark = name == "dark" or (name != "light" and hints.colorScheme() is QtCore.Qt.ColorScheme.Dark)
    wanted = hints.accessibility().contrastPreference() is QtCore.Qt.ContrastPreference.HighContrast
    if name == "contrast" or (name == "system" and wanted):
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT
