"""The small parts of the sidebar: a text that ends in …, a link, a trouble with what helps."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from core.errors import Problem
from gui.theme import Theme
from gui.words import notices


class Trouble(QWidget):
    """What is wrong, in two words, and the link that helps; beside each other where there is room."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, indent: int = 0) -> None:
        super().__init__(parent)
        self._problem: Problem | None = None
        self.words = QLabel(self)
        self.words.setProperty("mute", True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        lead(self.words)
        self.link = Link(self, theme)
        self.link.clicked.connect(self._press)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(*indented(self, indent, 3))
        self._row.setSpacing(3)
        self._row.addWidget(self.words)
        self._row.addWidget(self.link)
        self._row.addStretch(1)
        self._indent = indent
        self.hide()

    def show_problem(self, problem: Problem | None, now: datetime) -> None:
        """Say it, or vanish."""
        self._problem = problem
        if problem is not None:
            self.words.setText(notices.brief(problem, now))
            self.link.setText(notices.button(problem))
            self.link.setVisible(bool(self.link.text()))
            self.setToolTip(notices.sentence(problem, now))
            self.link.setAccessibleDescription(notices.sentence(problem, now))
            self._turn()
        self.setVisible(problem is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        needed = self.words.fontMetrics().horizontalAdvance(self.words.text())
        beside = needed + self.link.sizeHint().width() + 4 <= self.width() - self._indent
        towards = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.words.setWordWrap(not beside)
        self.link.set_led(beside)
        if self._row.direction() is not towards:
            self._row.setDirection(towards)

    def _press(self) -> None:
        if self._problem is not None and self._problem.remedy is not None:
            self.pressed.emit(self._problem.remedy)


class Link(QPushButton):
    """A button that looks like a link in small print."""

    _DOT = "· "

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._led = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # The size of small print, as the sheet gives it to mute labels.
        self.setStyleSheet("QPushButton { font-size: 12px; }")

    def set_theme(self, theme: Theme) -> None:
        """The colour of links."""
        self._theme = theme
        self.update()

    def set_led(self, led: bool) -> None:
        """Whether a dot parts it from words before it."""
        if led != self._led:
            self._led = led
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        lead = metrics.horizontalAdvance(self._DOT)
        return QSize(metrics.horizontalAdvance(self.text()) + lead + 3, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        lead = metrics.horizontalAdvance(self._DOT) if self._led else 0
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        area = self.rect().adjusted(1, 0, -1, 0)
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        if self._led:
            painter.setPen(QColor(self._theme.mute))
            painter.drawText(area, leading, self._DOT)
        words = area.adjusted(0 if mirrored else lead, 0, -lead if mirrored else 0, 0)
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(QColor(self._theme.accent))
        painter.drawText(words, leading, self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1.2))
            width = metrics.horizontalAdvance(self.text()) + 4
            left = words.right() - width + 2 if mirrored else words.left() - 2
            painter.drawRoundedRect(QRectF(left, 0.6, width, self.height() - 1.2), 4, 4)
        painter.end()


class Short(QLabel):
    """A label that ends in … where there is no room, and then says all of itself in a tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        short = elided(self, self.text(), self.width())
        self.setToolTip(self.text() if self.text() not in short else "")
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, short)
        painter.end()


def elided(widget: QWidget, text: str, room: int) -> str:
    """A text with … where it ends early; in a mirrored window too, where an English name keeps its own order."""
    short = widget.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
    return f"\u2068{short}\u2069" if widget.isRightToLeft() else short


def lead(label: QLabel) -> None:
    """Let a label begin where its window's lines begin. Qt goes by the letters of the text, so that an English name
    in an Arabic window would stand at the far side."""
    side = Qt.AlignmentFlag.AlignRight if label.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def indented(widget: QWidget, by: int, below: int) -> tuple[int, int, int, int]:
    """Margins with room at the leading side; Qt does not mirror margins."""
    return (0, 0, by, below) if widget.isRightToLeft() else (by, 0, 0, below)
