"""A scroll bar that costs nothing to paint: the style's own took longer than a whole week.

It covers what is under it, and so does the corner above it: what is left of the grid is one rectangle, and Qt copies
pixels into a rectangle far faster than round a hole.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QStyle, QStyleOptionSlider, QWidget

from gui.theme import Theme

WIDE = 10
"""Logical pixels."""
_SLIDER, _VALUE = QStyle.SubControl.SC_ScrollBarSlider, QAbstractSlider.SliderChange.SliderValueChange


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
        self._measured: tuple[tuple[int, ...], QRect, QRect] = ((), QRect(), QRect())
        self._painted = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def handle(self) -> QRect:
        """Where the part that is dragged lies."""
        low, high = self.minimum(), self.maximum()
        key = low, high, self.pageStep(), self.width(), self.height()
        if self._measured[0] != key:  # asking the style takes as long as moving all that is scrolled
            self._measured = key, self._ask(QStyle.SubControl.SC_ScrollBarGroove), self._ask(_SLIDER)
        _, groove, slider = self._measured
        room = groove.height() - slider.height()
        place = QStyle.sliderPositionFromValue(low, high, self.value(), room, upsideDown=False)
        return QRect(slider.left(), groove.top() + place, slider.width(), slider.height())

    def _ask(self, part: QStyle.SubControl) -> QRect:
        """Where a part lies, in the style's words."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Another value: only where the handle was and is now is painted again."""
        if change is not _VALUE:
            super().sliderChange(change)
            return
        handle = self.handle()
        if handle != self._painted:
            self.update(handle.united(self._painted))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and handle."""
        painter, theme = QPainter(self), self.theme
        painter.fillRect(event.rect(), QColor(theme.ground))
        strong = self._above or self.isSliderDown()
        self._painted = self.handle()
        painter.fillRect(self._painted.adjusted(3, 1, -3, -1), QColor(theme.mute if strong else theme.line))
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        """The style takes the word back that nothing shines through, so it is given again."""
        super().showEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def changeEvent(self, event: QEvent) -> None:
        """Another style takes it back too, and measures otherwise."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measured = (), QRect(), QRect()
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

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
