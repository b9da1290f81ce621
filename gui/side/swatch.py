"""A calendar's check box: its mark is the swatch of its colour and pattern."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QIcon,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QMenu,
    QSizePolicy,
    QWidget,
)

from core.model import Calendar
from gui.start.language import Words
from gui.theme import LIGHT, Pattern, Theme, swatch_brush
from gui.words.facts import said
from gui.words.smallprint import elided

swatch = Words("swatch")

INDENT = 22
_SWATCH = 14
_MARK = _SWATCH + 8
"""Width in which a press on a calendar's row means its swatch."""


class SwatchBox(QCheckBox):
    """A check box whose mark is the calendar's swatch; hollow when the calendar is hidden.

    A press on the filled swatch, the right button or the menu key offers the colours: `coloured(int)`.
    """

    coloured = Signal(int)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._colour = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.menu: QMenu | None = None

    def show_calendar(self, calendar: Calendar, shown: bool, colour: int) -> None:
        """Title, swatch and whether it is shown."""
        self._title, self._colour = calendar.title, colour
        self.setChecked(shown)
        self.setAccessibleName(calendar.title)
        self.setAccessibleDescription(colour_name(colour))
        self.setToolTip("\n".join(text for text in (calendar.title, said(calendar.hint)) if text))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Colours of the swatch."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self.isChecked() and self._on_swatch(event.position().toPoint()):
            self.open_colours(event.globalPosition().toPoint())
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.open_colours(self.mapToGlobal(QPoint(0, self.height())) if keyboard else event.globalPos())

    def open_colours(self, at: QPoint) -> None:
        """A menu of the eight colours at a place of the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("Hide this calendar") if self.isChecked() else self.tr("Show this calendar")
        menu.addAction(words).triggered.connect(self.click)
        menu.addSeparator()
        count = len(self._theme.tracks)
        turn = self._colour - self._colour % count  # the same eight patterns as now
        for index in range(turn, turn + count):
            action = QAction(self._icon(index), colour_name(index), menu)
            action.setCheckable(True)
            current = index == self._colour
            action.setChecked(current)
            # An item with an icon has no room for a tick.
            bold = action.font()
            bold.setBold(current)
            action.setFont(bold)
            action.triggered.connect(lambda _=False, index=index: self.coloured.emit(index))
            menu.addAction(action)
        self.menu = menu
        menu.destroyed.connect(self._forget_menu)
        menu.popup(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(theme.accent), 1.6) if self.hasFocus() else QColor(theme.line))
            painter.setBrush(QColor(theme.card if self.underMouse() else theme.panel))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(-0.3, 0.8, -0.8, -0.8), 6, 6)
        mark = QRectF(self._mark_left(), (self.height() - _SWATCH) / 2, _SWATCH, _SWATCH)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrushOrigin(mark.topLeft())
            painter.setBrush(swatch_brush(theme, self._colour, self.devicePixelRatioF()))
            painter.drawRoundedRect(mark, 3.5, 3.5)
        else:
            painter.setPen(QPen(QColor(theme.mute), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(mark.adjusted(0.6, 0.6, -0.6, -0.6), 3.5, 3.5)
        words = self.rect().adjusted(0 if mirrored else INDENT, 0, -INDENT if mirrored else -2, 0)
        painter.setPen(QColor(theme.ink if self.isChecked() else theme.mute))
        short = elided(self, self._title, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, short)
        painter.end()

    def _forget_menu(self) -> None:
        self.menu = None

    def _mark_left(self) -> int:
        return self.width() - _SWATCH - 1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1

    def _on_swatch(self, point: QPoint) -> bool:
        return abs(point.x() - self._mark_left() - _SWATCH / 2) <= _MARK / 2

    def _icon(self, index: int) -> QIcon:
        ratio = self.devicePixelRatioF()
        tile = QPixmap(round(_SWATCH * ratio), round(_SWATCH * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(swatch_brush(self._theme, index, ratio))
        painter.drawRoundedRect(0, 0, _SWATCH, _SWATCH, 3, 3)
        painter.end()
        return QIcon(tile)


def colour_names() -> tuple[str, ...]:
    """What the first turn of colours and patterns is called, in order."""
    return tuple(colour_name(index) for index in range(8))


def colour_name(index: int) -> str:
    """What a calendar's colour and pattern are called."""
    colours = (
        swatch.tr("Blue"),
        swatch.tr("Green"),
        swatch.tr("Orange"),
        swatch.tr("Violet"),
        swatch.tr("Pink"),
        swatch.tr("Olive"),
        swatch.tr("Teal"),
        swatch.tr("Amber"),
    )
    patterns = {
        Pattern.SOLID: swatch.tr("{colour}"),
        Pattern.STRIPES: swatch.tr("{colour}, striped"),
        Pattern.DOTS: swatch.tr("{colour}, dotted"),
        Pattern.LINES: swatch.tr("{colour}, with lines"),
        Pattern.CROSS: swatch.tr("{colour}, crossed"),
        Pattern.BACK_STRIPES: swatch.tr("{colour}, striped the other way"),
        Pattern.BARS: swatch.tr("{colour}, with bars"),
        Pattern.CHECKS: swatch.tr("{colour}, chequered"),
    }
    return patterns[LIGHT.pattern(index)].format(colour=colours[index % len(colours)])
