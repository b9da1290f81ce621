"""A scroll bar that costs nothing to paint: the style's own took longer than a whole week.

It covers what is under it, and so does the corner above it: what is left of the grid is one rectangle, and Qt copies
pixels into a rectangle far faster than round a hole.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from gui.theme import Theme

WIDE = 10
"""Logical pixels."""


class Corner(QWidget):
    """The piece of header above the bar."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Plain, with the header's lower edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self.theme.line))
        painter.end()


class Bar(QScrollBar):
    """Vertical; behaves as any other. Its handle has plain ends: rounding them took as long as all the rest."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.theme = theme
        self._above = False
        self._handle: tuple[tuple[int, ...], QRect] = ((), QRect())
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def handle(self) -> QRect:
        """Where the part that is dragged lies."""
        key = self.value(), self.minimum(), self.maximum(), self.pageStep(), self.width(), self.height()
        if self._handle[0] != key:
            option = QStyleOptionSlider()
            self.initStyleOption(option)
            control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
            self._handle = key, self.style().subControlRect(control, option, part, self)
        return self._handle[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and handle."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self.theme.ground))
        strong = self._above or self.isSliderDown()
        painter.fillRect(self.handle().adjusted(3, 1, -3, -1), QColor(self.theme.mute if strong else self.theme.line))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The style takes the word back that nothing shines through, so it is given again."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange, QEvent.Type.Show):
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        return done

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
