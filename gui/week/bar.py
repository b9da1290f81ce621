"""A scroll bar that costs nothing to paint: the style's own took longer than a whole week.

It covers what is under it, and so does the corner above it: what is left of the grid is one rectangle, and Qt copies
pixels into a rectangle far faster than round a hole.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QStyle, QStyleOptionSlider, QWidget

from gui.theme import Theme

WIDE = 10
"""Logical pixels."""
_GROOVE, _SLIDER = QStyle.SubControl.SC_ScrollBarGroove, QStyle.SubControl.SC_ScrollBarSlider
_VALUE = QAbstractSlider.SliderChange.SliderValueChange


class Corner(QWidget):
    """The piece of header above the bar."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_theme(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._ground, self._line = QColor(theme.ground), QColor(theme.line)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Plain, with the header's lower edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._line)
        painter.end()


class Bar(QScrollBar):
    """Vertical; behaves as any other. Its handle has plain ends: rounding them took as long as all the rest."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._above = False
        self._groove = self._slider = QRect()
        self.handle = QRect()
        """Where the part that is dragged lies."""
        self.set_theme(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._ground, self._faint, self._strong = QColor(theme.ground), QColor(theme.line), QColor(theme.mute)
        self.update()

    def _measure(self) -> None:
        """Ask the style where the parts lie: that takes as long as moving all that is scrolled."""
        self._groove, self._slider = self._ask(_GROOVE), self._ask(_SLIDER)
        self._place()

    def _place(self) -> None:
        """Where the handle is at this value."""
        groove, slider = self._groove, self._slider
        room = groove.height() - slider.height()
        low, high = self.minimum(), self.maximum()
        y = groove.top() + QStyle.sliderPositionFromValue(low, high, self.value(), room, upsideDown=False)
        self.handle = QRect(slider.left(), y, slider.width(), slider.height())

    def _ask(self, part: QStyle.SubControl) -> QRect:
        """Where a part lies, in the style's words."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Another value: only where the handle was and is now is painted again."""
        if change is not _VALUE:
            super().sliderChange(change)
            self._measure()
            return
        before = self.handle
        self._place()
        if self.handle != before:
            self.update(self.handle.united(before))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and handle."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._ground)
        strong = self._above or self.isSliderDown()
        painter.fillRect(self.handle.adjusted(3, 1, -3, -1), self._strong if strong else self._faint)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew."""
        super().resizeEvent(event)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        """The style takes the word back that nothing shines through, so it is given again."""
        super().showEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def changeEvent(self, event: QEvent) -> None:
        """Another style takes it back too, and measures otherwise."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()
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
