"""A scroll bar that costs nothing to paint: the style's own took longer than the whole week."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from gui.theme import Theme

WIDE = 10
"""Logical pixels."""


class Bar(QScrollBar):
    """Vertical; behaves as any other."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._above = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.update()

    def handle(self) -> QRect:
        """Where the part that is dragged lies."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The handle on plain ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.mute if self._above or self.isSliderDown() else self._theme.line))
        box = QRectF(self.handle()).adjusted(2, 1, -2, -1)
        painter.drawRoundedRect(box, box.width() / 2, box.width() / 2)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stand out."""
        self._above = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stand back."""
        self._above = False
        self.update()
        super().leaveEvent(event)

    def sizeHint(self) -> QSize:
        """Narrow."""
        return QSize(WIDE, super().sizeHint().height())
