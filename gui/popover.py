"""Two small cards over the grid: what a drag becomes (`BlockPopover`), and what a block is (`BlockCard`).

Both are child frames of the window, not windows: they keep the keyboard on every platform, move with the
window and cost no second surface. Whatever is pressed outside drops them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from core.model import Block, BlockState, Calendar
from gui import notices
from gui.smallprint import lead
from gui.theme import LIGHT, Theme, swatch_brush

_SHADOW = 18
_GAP = 6
_WIDTH = 348
_INDENT = 24


@dataclass(frozen=True, slots=True)
class Target:
    """One calendar a drag may block."""

    calendar: Calendar
    checked: bool
    enabled: bool
    covers: str = ""
    """Whom or what a block holds, in words."""
    note: str = ""
    """A caution; or, when not enabled, why it cannot be blocked."""
    colour: int | None = None
    """Index of colour and pattern; None draws no swatch."""


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

    def _most(self) -> int:
        """How high a list in the card may be, so that title and buttons still fit into the window."""
        return max(60, min(300, self._window.height() - 220))

    def _settle(self) -> None:
        area = self._window.rect()
        self.rows.activate()
        width = min(_WIDTH, area.width() - 8) + 2 * _SHADOW
        height = min(self.rows.totalHeightForWidth(width), area.height() - 8 + 2 * _SHADOW)
        body = QSize(width - 2 * _SHADOW, height - 2 * _SHADOW)
        corner = place(body, self._at, area.adjusted(4, 4, -4, -4))
        self.setGeometry(QRect(corner - QPoint(_SHADOW, _SHADOW), QSize(width, height)))

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


class BlockPopover(Card):
    """What a drag becomes: `accepted(title, calendar_ids)`, or `dropped()`."""

    accepted = Signal(str, list)

    def __init__(self, parent: QWidget, theme: Theme = LIGHT) -> None:
        super().__init__(parent, theme)
        self._default = ""
        self._boxes: list[tuple[QCheckBox, Target]] = []
        self.setAccessibleName(self.tr("Block time"))
        self.when = _label(self, "heading")
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Title"))
        self.field.setPlaceholderText(self.tr("Title"))
        self.warning = _label(self, "warning")
        self.every = QPushButton(self)
        self.every.setProperty("flat", True)
        self.every.clicked.connect(self._toggle_every)
        self._list = _Fitting(self)
        self.cancel_button = QPushButton(self.tr("&Cancel"), self)
        self.cancel_button.setToolTip(self.tr("Esc"))
        self.cancel_button.setProperty("quiet", True)
        self.cancel_button.clicked.connect(self.drop)
        self.block_button = QPushButton(self)
        self.block_button.setProperty("primary", True)
        self.block_button.clicked.connect(self.confirm)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.block_button)
        for widget in (self.when, self.field, self.warning, self._list):
            self.rows.addWidget(widget)
        self.rows.addSpacing(6)
        buttons.insertWidget(0, self.every)
        self.rows.addLayout(buttons)

    def _toggle_every(self) -> None:
        """All that can be blocked, or none of them."""
        on = not self.checked()
        for box, target in self._boxes:
            box.setChecked(on and target.enabled)

    def ask(self, at: QRect, when: str, title: str, targets: Sequence[Target], warning: str = "") -> None:
        """Open beside a rectangle of the parent: `when` is time and length, `warning` what lies under it."""
        self._default = title
        self.when.setText(when)
        self.field.setText(title)
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self._fill(targets)
        self._count()
        self.open_at(at)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def checked(self) -> list[str]:
        """Ids of the calendars that would be blocked."""
        return [target.calendar.id for box, target in self._boxes if target.enabled and box.isChecked()]

    def boxes(self) -> dict[str, QCheckBox]:
        """The check box of each calendar id."""
        return {target.calendar.id: box for box, target in self._boxes}

    def confirm(self) -> None:
        if chosen := self.checked():
            title = self.field.text().strip() or self._default
            self._leave()
            self.accepted.emit(title, chosen)

    def _fill(self, targets: Sequence[Target]) -> None:
        self._boxes.clear()
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for target in targets:
            box = _TargetBox(target, self._theme, content)
            box.toggled.connect(self._count)
            self._boxes.append((box, target))
            entry = QVBoxLayout()
            entry.setSpacing(1)
            entry.addWidget(box)
            notes = [(target.covers, "mute"), (target.note, "warning" if target.enabled else "mute")]
            for text, look in notes:
                if text:
                    line = _label(content, look)
                    line.setText(text)
                    # Qt does not mirror margins.
                    line.setContentsMargins(*((0, 0, _INDENT, 0) if self.isRightToLeft() else (_INDENT, 0, 0, 0)))
                    entry.addWidget(line)
            rows.addLayout(entry)
        self._list.fit(content, _WIDTH - 24, self._most())

    def _count(self) -> None:
        count = len(self.checked())
        self.every.setText(self.tr("&None") if count else self.tr("&All"))
        self.every.setVisible(len(self._boxes) > 3)
        if count == 1:
            words = self.tr("&Block 1 calendar")
        elif count:
            words = self.tr("&Block %n calendars", "", count)
        else:
            words = self.tr("Nothing chosen")
        self.block_button.setText(f"{words}  ⏎" if count else words)
        self.block_button.setAccessibleName(words.replace("&", ""))
        self.block_button.setEnabled(count > 0)


class BlockCard(Card):
    """What a block is, calendar by calendar; `remove_asked(ids)`, `discard_asked(ids)`, `dropped()`."""

    remove_asked = Signal(list)
    discard_asked = Signal(list)

    def __init__(self, parent: QWidget, theme: Theme = LIGHT) -> None:
        super().__init__(parent, theme)
        self._blocks: tuple[Block, ...] = ()
        self.setAccessibleName(self.tr("Block"))
        self.title = _label(self, "heading")
        self.when = _label(self, "mute")
        self._list = _Fitting(self)
        self.note = _label(self, "mute")
        self.remove_button = QPushButton(self.tr("&Remove"), self)
        self.remove_button.clicked.connect(self._remove)
        self.discard_button = QPushButton(self.tr("&Discard"), self)
        self.discard_button.clicked.connect(self._discard)
        self.close_button = QPushButton(self.tr("&Close"), self)
        self.close_button.clicked.connect(self.drop)
        for button in (self.remove_button, self.discard_button, self.close_button):
            button.setProperty("quiet", True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.remove_button)
        buttons.addWidget(self.discard_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        self.rows.addWidget(self.title)
        self.rows.addWidget(self.when)
        self.rows.setSpacing(6)
        self.rows.addWidget(self._list)
        self.rows.addWidget(self.note)
        self.rows.addSpacing(4)
        self.rows.addLayout(buttons)

    def show_block(
        self,
        at: QRect,
        when: str,
        blocks: Sequence[Block],
        names: Mapping[str, str],
        removable: bool,
        note: str = "",
    ) -> None:
        """Open beside a rectangle of the parent. `names` are titles by calendar id; `note` says, for one, why
        a block cannot be removed."""
        self.update_blocks(blocks, when, names, removable, note)
        self.open_at(at)
        self.close_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def update_blocks(
        self, blocks: Sequence[Block], when: str, names: Mapping[str, str], removable: bool, note: str = ""
    ) -> None:
        """Put other facts in place, open or not: a block's state may change while its card is up."""
        self._blocks = tuple(blocks)
        self.title.setText(blocks[0].title if blocks else "")
        self.when.setText(when)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.remove_button.setVisible(removable and any(not _refused(block) for block in blocks))
        self.discard_button.setVisible(any(_refused(block) for block in blocks))
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 2, 0, 2)
        rows.setSpacing(6)
        for block in blocks:
            entry = QVBoxLayout()
            entry.setSpacing(0)
            name = _label(content, "")
            name.setText(names.get(block.calendar, block.calendar))
            state = _label(content, _look(block))
            state.setText(notices.state_words(block))
            entry.addWidget(name)
            entry.addWidget(state)
            rows.addLayout(entry)
        self._list.fit(content, _WIDTH - 24, self._most())
        if self.isVisible():
            self._settle()

    def _remove(self) -> None:
        ids = [block.id for block in self._blocks if not _refused(block)]
        self._leave()
        self.remove_asked.emit(ids)

    def _discard(self) -> None:
        ids = [block.id for block in self._blocks if _refused(block)]
        self._leave()
        self.discard_asked.emit(ids)


class _TargetBox(QCheckBox):
    """A check box in the card's own colours that shortens its words instead of widening the card."""

    _SIDE = 16

    def __init__(self, target: Target, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._target = target
        self._theme = theme
        self._words = target.calendar.title
        self.setChecked(target.checked and target.enabled)
        self.setEnabled(target.enabled)
        self.setToolTip(self._words)
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(". ".join(text for text in (target.covers, target.note) if text))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(120, max(self._SIDE, self.fontMetrics().height()) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = self._theme, self._SIDE
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if not self.isEnabled():
            painter.setOpacity(0.85)
        mark = QRectF(self._across(1, side, mirrored), (self.height() - side) / 2, side, side)
        on, lively = self.isChecked(), self.isEnabled() and (self.underMouse() or self.hasFocus())
        painter.setPen(QPen(QColor(theme.accent if on or lively else theme.mute), 1.2))
        painter.setBrush(QColor(theme.accent if on else theme.ground if self.isEnabled() else theme.line))
        painter.drawRoundedRect(mark.adjusted(0.6, 0.6, -0.6, -0.6), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.drawRoundedRect(mark.adjusted(-1.4, -1.4, 1.4, 1.4), 5.5, 5.5)
        if on:
            painter.setPen(QPen(QColor(theme.on_accent), 2, c=Qt.PenCapStyle.RoundCap))
            corner = mark.topLeft()
            painter.drawPolyline([corner + QPointF(x, y) for x, y in ((4.2, 8.4), (7, 11.2), (12, 5.2))])
        left = _INDENT
        if self._target.colour is not None:
            swatch = QRectF(self._across(left, 10, mirrored), (self.height() - 10) / 2, 10, 10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrushOrigin(swatch.topLeft())
            painter.setBrush(swatch_brush(theme, self._target.colour, self.devicePixelRatioF()))
            painter.drawRoundedRect(swatch, 3, 3)
            left += 16
        room = self.width() - left
        words = QRectF(self._across(left, room, mirrored), 0, room, self.height())
        short = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(theme.ink if self.isEnabled() else theme.mute))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, short)
        painter.end()

    def _across(self, left: int, width: int, mirrored: bool) -> int:
        return self.width() - left - width if mirrored else left


class _Fitting(QScrollArea):
    """As high as its content, up to a limit; scrolls beyond it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def fit(self, content: QWidget, width: int, most: int) -> None:
        """Take new content and the height it needs at a width, up to a limit."""
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.ensurePolished()
        for child in content.findChildren(QWidget):
            child.ensurePolished()
        layout = content.layout()
        assert layout is not None
        needed = max(0, layout.totalHeightForWidth(width))  # -1 of an empty list
        scrolls = needed > most
        # Decided here, not "as needed": a bar that narrows the words makes them need itself.
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOn if scrolls else policies.ScrollBarAlwaysOff)
        self.setFixedHeight(most if scrolls else needed)


def _label(parent: QWidget, look: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    lead(label)
    if look:
        label.setProperty(look, True)
    return label


def _look(block: Block) -> str:
    if _refused(block):
        return "danger"
    if block.state is BlockState.CONFIRMED and block.proved is False:
        return "warning"
    return "good" if block.state is BlockState.CONFIRMED and block.proved else "mute"


def _refused(block: Block) -> bool:
    return block.state is BlockState.REFUSED
