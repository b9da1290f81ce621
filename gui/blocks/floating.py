"""A card over the grid, beside a place of it: the frame that popover, block card and sheets share.

It is a child frame of the window, not a window: it keeps the keyboard on every platform, moves with the window and
costs no second surface. Whatever is pressed outside drops it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from gui.theme import LIGHT, Theme
from gui.words.smallprint import lead

_SHADOW = 18
_GAP = 6
_MOST, _LEAST = 300, 60
"""Logical pixels: how high a list in a card is at most, and at least where it scrolls."""
WIDTH = 348
"""Logical pixels of a card's body."""


def place(size: QSize, at: QRect, area: QRect) -> QPoint:
    """The top left corner for a card about `at`: beside it, else below or above, else wherever it fits."""
    top = max(area.top(), min(at.top(), area.bottom() + 1 - size.height()))
    if at.right() + 1 + _GAP + size.width() <= area.right() + 1:
        return QPoint(at.right() + 1 + _GAP, top)
    if at.left() - _GAP - size.width() >= area.left():
        return QPoint(at.left() - _GAP - size.width(), top)
    left = max(area.left(), min(at.left(), area.right() + 1 - size.width()))
    if at.bottom() + 1 + _GAP + size.height() <= area.bottom() + 1:
        return QPoint(left, at.bottom() + 1 + _GAP)
    if at.top() - _GAP - size.height() >= area.top():
        return QPoint(left, at.top() - _GAP - size.height())
    return QPoint(max(area.left(), area.right() + 1 - size.width()), top)


class Card(QFrame):
    """A rounded frame with a shadow, beside a place of its window. `dropped()`: gone without an answer."""

    dropped = Signal()

    def __init__(self, parent: QWidget, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = parent
        self._at = QRect()
        self._before: QWidget | None = None
        # On a card, a button of the card's own colour would be words alone.
        self.setStyleSheet('QPushButton[quiet="true"] { background: palette(window); }')
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(_SHADOW + 12, _SHADOW + 12, _SHADOW + 12, _SHADOW + 12)
        self.rows.setSpacing(8)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Colours of the frame, its shadow and what is drawn in it."""
        self._theme = theme
        self.update()

    @property
    def body(self) -> QRect:
        """The visible frame without its shadow, in the window's coordinates."""
        return self.geometry().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)

    def open_at(self, at: QRect) -> None:
        """Show beside a rectangle of the parent."""
        self._at = at
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._settle()
        self.show()
        self.raise_()

    def drop(self) -> None:
        """Go without an answer."""
        if self.isVisible():
            self._leave()
            self.dropped.emit()

    def _leave(self) -> None:
        """Hide, and give the keyboard back to whoever had it."""
        inside = self.isAncestorOf(focus) if (focus := QApplication.focusWidget()) else False
        self.hide()
        if inside and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None

    def _settle(self) -> None:
        area = self._window.rect()
        width = min(WIDTH, area.width() - 8) + 2 * _SHADOW
        lists = [one for one in self.findChildren(Fitting) if not one.isHidden()]
        for one in lists:
            one.cut(0)
        self.rows.activate()
        over = self._wanted(width) - (area.height() - 8 + 2 * _SHADOW)
        for one in sorted(lists, key=Fitting.height, reverse=True):
            over -= one.cut(over)
        self.rows.activate()
        height = min(self._wanted(width), area.height() - 8 + 2 * _SHADOW)
        body = QSize(width - 2 * _SHADOW, height - 2 * _SHADOW)
        corner = place(body, self._at, area.adjusted(4, 4, -4, -4))
        self.setGeometry(QRect(corner - QPoint(_SHADOW, _SHADOW), QSize(width, height)))

    def _wanted(self, width: int) -> int:
        """The height of everything in it, at a width with the shadow."""
        rows = self.rows
        return rows.totalHeightForWidth(width) if rows.hasHeightForWidth() else rows.sizeHint().height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if isinstance(watched, QWidget) and self._outside(event.globalPosition().toPoint()):
                self.drop()
        elif kind is QEvent.Type.Resize and watched is self._window:
            self._settle()
        return False

    def _outside(self, point: QPoint) -> bool:
        """Whether a press lies beside the frame; menus that belong to it lie outside but are not."""
        if QApplication.activePopupWidget() is not None:
            return False
        corner = self._window.mapToGlobal(self.body.topLeft())
        return not QRect(corner, self.body.size()).contains(point)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)

    def event(self, event: QEvent) -> bool:
        """Keys typed here are meant here: none but those with Ctrl or Alt may be one of the window's actions."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = QApplication.focusWidget()
            if isinstance(focus, QPushButton) and self.isAncestorOf(focus):
                focus.click()
            else:
                self.confirm()
        else:
            super().keyPressEvent(event)
        # Nothing typed here may reach the grid's single-letter keys.
        event.accept()

    def confirm(self) -> None:
        """What Enter does."""
        self.drop()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the card."""
        ring = [
            child
            for child in self.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isEnabled() and child.isVisible()
        ]
        ring.sort(key=self._place_in_ring)
        if not ring:
            return True
        focus = QApplication.focusWidget()
        at = ring.index(focus) if focus in ring else -1 if forward else 0
        chosen = ring[(at + (1 if forward else -1)) % len(ring)]
        chosen.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        if area := _area_of(chosen):
            area.ensureWidgetVisible(chosen)
        return True

    def _place_in_ring(self, child: QWidget) -> tuple[int, int, int]:
        """Top to bottom; what is scrolled out of sight still belongs where its list stands."""
        area = _area_of(child)
        if area is None:
            at = child.mapTo(self, QPoint())
            return at.y(), 0, at.x()
        content = area.widget() or area
        return area.mapTo(self, QPoint()).y(), child.mapTo(content, QPoint()).y(), 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        # Rings laid over each other, fainter outward: soft without the cost of a blur.
        for reach in range(_SHADOW - 4, 0, -1):
            strength = 1 - reach / _SHADOW
            painter.setBrush(QColor(0, 0, 0, round((14 if self._theme.dark else 5) * strength**2)))
            halo = frame.adjusted(-reach, 4 - reach, reach, 4 + reach)
            painter.drawRoundedRect(halo, 10 + reach, 10 + reach)
        painter.setBrush(QColor(self._theme.card))
        painter.setPen(QColor(self._theme.line))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        painter.end()


def _area_of(child: QWidget) -> QScrollArea | None:
    """The scrolled list a widget lies in."""
    parent = child.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


class Fitting(QScrollArea):
    """As high as its content, as far as its card has room; scrolls beyond it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._needed = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def fit(self, content: QWidget, width: int) -> None:
        """Take new content and the height it needs at a width."""
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.ensurePolished()
        for child in content.findChildren(QWidget):
            child.ensurePolished()
        layout = content.layout()
        assert layout is not None
        self._needed = max(0, layout.totalHeightForWidth(width))  # -1 of an empty list
        self.cut(0)

    def cut(self, by: int) -> int:
        """Be lower than would be good by so many pixels, as far as that is possible; returns by how many it is."""
        good = min(self._needed, _MOST)
        height = max(min(good, _LEAST), good - max(0, by))
        # Decided here, not "as needed": a bar that narrows the words makes them need itself.
        policies = Qt.ScrollBarPolicy
        scrolls = height < self._needed
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOn if scrolls else policies.ScrollBarAlwaysOff)
        self.setFixedHeight(height)
        return good - height


def label(parent: QWidget, look: str) -> QLabel:
    """Plain words that wrap; `look` is heading, mute, warning, danger, good or empty."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    lead(made)
    if look:
        made.setProperty(look, True)
    return made
