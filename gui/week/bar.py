"""A scroll bar that costs next to nothing: the style's own took longer to paint than a whole week, and one painted
in Python as long as all else that a scrolled week paints.

Bar and corner are covered by plain widgets of one colour, which Qt fills by itself. They cover what is under them
too: what is left of the grid is one rectangle, and Qt copies pixels into a rectangle far faster than round a hole.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from gui.theme import Theme

WIDE = 10
"""Logical pixels."""
_INSET = 3
"""Logical pixels of ground beside the handle."""
_GROOVE, _SLIDER = QStyle.SubControl.SC_ScrollBarGroove, QStyle.SubControl.SC_ScrollBarSlider


class Plain(QWidget):
    """One colour, and nothing for the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAutoFillBackground(True)

    def fill(self, colour: str) -> None:
        """Another colour."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colour))
        self.setPalette(palette)


class Corner(Plain):
    """The piece of header above the bar, with the header's lower edge."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = Plain(self)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.fill(theme.line)
        self._ground.fill(theme.ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All but the edge."""
        super().resizeEvent(event)
        self._ground.setGeometry(0, 0, self.width(), self.height() - 1)


class Bar(QScrollBar):
    """Vertical; behaves as any other. `lay` says what there is to scroll, `told` hears every other value (pixels)."""

    def __init__(self, theme: Theme, parent: QWidget, told: Callable[[int], None] = lambda value: None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme, self._told = theme, told
        self._above = False
        self._room = 0, 0, 0
        self._cover = Plain(self)
        self._knob = Plain(self._cover)
        self.set_theme(theme)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.valueChanged.connect(self._moved)
        self.sliderPressed.connect(self._stand)
        self.sliderReleased.connect(self._stand)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._cover.fill(theme.ground)
        self._stand()

    def _stand(self) -> None:
        """Stand out under the pointer."""
        self._knob.fill(self._theme.mute if self._above or self.isSliderDown() else self._theme.line)

    def lay(self, value: int, furthest: int, page: int, step: int) -> None:
        """Show `page` pixels from `value` on, which goes up to `furthest`; an arrow moves by `step`. Nobody is told.
        Where nothing can be scrolled there is no handle."""
        self.blockSignals(True)
        self.setRange(0, furthest)
        self.setPageStep(page)
        self.setSingleStep(step)
        self.setValue(value)
        self.blockSignals(False)
        self.setEnabled(furthest > 0)
        self._knob.setVisible(furthest > 0)
        self._measure()

    @property
    def handle(self) -> QRect:
        """Where the part that is dragged lies."""
        return self._knob.geometry().adjusted(-_INSET, -1, _INSET, 1)

    def _measure(self) -> None:
        """Ask the style where the parts lie: that takes as long as moving all that is scrolled."""
        groove, slider = self._ask(_GROOVE), self._ask(_SLIDER)
        self._room = groove.top() + 1, groove.height() - slider.height(), slider.left() + _INSET
        self._cover.setGeometry(self.rect())
        self._knob.setGeometry(slider.adjusted(_INSET, 1, -_INSET, -1))

    def _moved(self, value: int) -> None:
        """The handle lies where styles reckon it, rounded to the nearest pixel."""
        (top, room, left), last = self._room, self.maximum() or 1
        self._knob.move(left, top + (2 * value * room + last) // (2 * last))
        self._told(value)

    def _ask(self, part: QStyle.SubControl) -> QRect:
        """Where a part lies, in the style's words."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Another style measures otherwise."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._measure()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stand out."""
        self._above = True
        self._stand()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stand back."""
        self._above = False
        self._stand()
        super().leaveEvent(event)

    def sizeHint(self) -> QSize:
        """Narrow."""
        return QSize(WIDE, super().sizeHint().height())
