"""WeekGrid: Qt events in, signals out. It keeps no slots of its own, only the last Snapshot."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from core.snapshot import BlockPiece, Snapshot
from gui.theme import Theme
from gui.week.hands import Hands
from gui.week.keys import Keys
from gui.week.sheet import ZOOM_STEP, Sheet
from gui.week.tips import tip_at


class WeekGrid(Sheet):
    """One week of every visible calendar; time is blocked by dragging over it.

    Times in signals are epoch seconds (as ``object``: a C int ends in 2038), rectangles are in widget
    coordinates.

    Signals:
        hovered((start, end) or None): the cell under the pointer or caret, or what is being drawn.
        clicked(epoch): a click on empty time; the caret is there now.
        drawn(start, end, rectangle): a stretch was drawn; it stays visible until `clear_selection`.
        block_clicked(piece, rectangle): a block was clicked or Enter pressed on it.
        change_asked(piece, start, end): a block was moved or made longer or shorter.
        copy_asked(piece, start, end): a block is wanted a second time, there.
        remove_asked(piece): Delete or Backspace on the focused block.
        menu_asked(global position, epoch or None, piece or None): the context menu is wanted.
        turn_asked(pages): a later (or earlier) week is wanted; the gesture under way goes on there.
        refused(text): why a gesture cannot be done, in one sentence.
        shown: another Snapshot is on show.
    """

    hovered = Signal(object)
    clicked = Signal(object)
    drawn = Signal(object, object, QRect)
    block_clicked = Signal(object, QRect)
    change_asked = Signal(object, object, object)
    copy_asked = Signal(object, object, object)
    remove_asked = Signal(object)
    menu_asked = Signal(QPoint, object, object)
    turn_asked = Signal(int)
    refused = Signal(str)
    shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._hover: tuple[int, int] | None = None
        self._hands = Hands(self)
        self._keys = Keys(self)
        self.setAccessibleName(self.tr("Week"))

    @property
    def gesturing(self) -> bool:
        """Whether the pointer holds something."""
        return self._hands.active

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show another Snapshot; only columns that changed are drawn again."""
        old = self.snapshot
        moved = old is not None and old.week != snapshot.week
        if moved:
            self._hands.abandon()
            self._hover = None
        super().show_snapshot(snapshot)
        if old is not None and moved:
            self._keys.carry_over(old.week, snapshot.week)
        self.shown.emit()

    def clear_selection(self) -> None:
        """Drop what was drawn."""
        self._keys.forget_anchor()
        self.select(None)

    def move_caret(self, epoch: int) -> None:
        """Put the caret where a cell starts (epoch seconds), and show it."""
        self._keys.go(epoch)

    def focus_block(self, piece: BlockPiece | None) -> None:
        """Make keys act on a block, or on none."""
        self.mark(self.caret, piece, shown=self.caret_shown)

    def tell(self, span: tuple[int, int] | None) -> None:
        """Say what is under the pointer, the caret or the drag now (epoch seconds)."""
        if span != self._hover:
            self._hover = span
            self.hovered.emit(span)

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag on empty time, or take a block."""
        if event.button() is not Qt.MouseButton.LeftButton or self.snapshot is None:
            event.ignore()
            return
        self._hands.press(event.position(), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on, or read what is under the pointer."""
        if self._hands.active:
            if event.buttons() & Qt.MouseButton.LeftButton:
                self._hands.move(event.position(), event.modifiers())
            else:
                self._hands.abandon()  # the release went elsewhere
        elif not event.buttons():
            self._hands.read(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or click."""
        if event.button() is not Qt.MouseButton.LeftButton or self.snapshot is None:
            event.ignore()
            return
        self._hands.release(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        if not self._hands.active:
            self.tell(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom at the pointer."""
        turned, scale = event.angleDelta().y(), self.geometry_now.scale
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned:
                self.zoom_to(self.zoom * ZOOM_STEP ** (turned / 120), event.position().y() * scale)
            event.accept()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not turned:
            event.ignore()
            return
        fine = event.pixelDelta().y()
        self.scroll_by(-round(fine * scale if fine else turned / 120 * 60 * self.geometry_now.zoom))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the place under the pointer, or of the caret."""
        if self.snapshot is None:
            return
        self._hands.abandon()
        block = self.focused_block
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            if block is not None:
                box, epoch = self.block_rect(block), None
            else:
                box, epoch = self.rect_of(*self.caret_cell()) if self.caret is not None else QRect(), self.caret
            self.menu_asked.emit(self.mapToGlobal(box.center()), epoch, block)
            return
        at = QPointF(event.pos())
        card, cell = self.card_at(at), self.cell_under(at)
        if card is not None:
            self.mark(self.caret, card.piece, shown=False)
        elif cell is not None:
            self.mark(cell[0], shown=False)
        self.menu_asked.emit(event.globalPos(), cell[0] if cell else None, card.piece if card else None)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends a gesture; what else keys do is in `Keys`, and what they do not belongs to the window."""
        if event.key() == Qt.Key.Key_Escape and self._hands.active:
            self._hands.abandon()
        elif self._hands.active or not self._keys.press(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by Tab sees the caret, at first where the working hours begin."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._keys.enter()
        self.update_rings()
        self.focus_moved.emit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A gesture ends with the focus."""
        self._hands.abandon()
        self.update_rings(lost=True)
        super().focusOutEvent(event)

    # the rest of what Qt tells

    def event(self, event: QEvent) -> bool:
        """Tool tips, and a pointer grab that was taken away."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._tip(QPointF(event.pos()))
            if text:
                lines = "<br>".join(html.escape(line) for line in text.split("\n"))
                QToolTip.showText(event.globalPos(), f"<qt>{lines}</qt>", self)
            else:
                QToolTip.hideText()
            return True
        if event.type() is QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_to(self.zoom * (1 + event.value()), event.position().y() * self.geometry_now.scale)
                return True
        elif event.type() in (QEvent.Type.UngrabMouse, QEvent.Type.WindowDeactivate):
            self._hands.abandon()
        return super().event(event)

    def _tip(self, at: QPointF) -> str:
        """What a tool tip says at a point."""
        return tip_at(self._painter, self.geometry_now, self.card_at(at), at) if self.snapshot is not None else ""

    def hideEvent(self, event: QHideEvent) -> None:
        """A gesture ends when the grid goes away."""
        self._hands.abandon()
        super().hideEvent(event)
