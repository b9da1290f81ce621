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
    QPaintEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from core import zones
from core.snapshot import BlockPiece, Snapshot
from gui.theme import Theme
from gui.week.carry import Steps
from gui.week.hands import Hands
from gui.week.keys import Keys
from gui.week.places import same_block
from gui.week.reasons import why_not_moved
from gui.week.sheet import ZOOM_STEP, Sheet
from gui.week.tips import tip_at
from gui.week.touch import Touch

WHEEL_PAGE, PAD_PAGE = 120, 600
"""How far a wheel (one notch) or a finger on a touch pad goes sideways until the week turns, in eighths of a degree."""


_LEFT = Qt.MouseButton.LeftButton


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
        self.calm = False
        """Nothing glides: what scrolls by itself does so in steps."""
        self._hover: tuple[int, int] | None = None
        self._sought: BlockPiece | None = None
        self._swept = 0
        self._hands = Hands(self)
        self._touch = Touch(self, self._hands)
        self._keys = Keys(self)
        self.setAccessibleName(self.tr("Week"))

    @property
    def gesturing(self) -> bool:
        """Whether the pointer or keys hold something."""
        return self._hands.active or self._keys.nudge.active

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show another Snapshot; only columns that changed are drawn again. A drag goes on over it."""
        old = self.snapshot
        turned = old is not None and old.week != snapshot.week
        if turned:
            self._hands.turned()
            self._hover = None
        super().show_snapshot(snapshot)
        if old is not None and turned:
            self._keys.carry_over(old.week, snapshot.week)
        self._hands.carry_over(snapshot)
        found = same_block(self._sought, snapshot)
        if found is not None:
            self._sought = None
            self.mark(self.caret, found, shown=self.caret_shown)
        self.shown.emit()

    def can_move(self, piece: BlockPiece) -> str | None:
        """Why a block cannot be moved, in one sentence; None when its visible calendars allow it."""
        return why_not_moved(self.snapshot, piece) if self.snapshot is not None else None

    def clear_selection(self) -> None:
        """Drop what was drawn."""
        self._keys.forget_anchor()
        self.select(None)

    def move_caret(self, epoch: int) -> None:
        """Put the caret where a cell starts (epoch seconds), and show it; its week is asked for if need be."""
        self._keys.go(epoch)

    def focus_block(self, piece: BlockPiece | None) -> None:
        """Make keys act on a block, or on none."""
        self._keys.act_on(piece, None)

    def seek(self, piece: BlockPiece) -> None:
        """Make keys act on a block once a Snapshot shows it: it went to another week, or will."""
        self._sought = piece

    def duplicate(self, piece: BlockPiece) -> None:
        """Ask for a second one at the next free time after a block."""
        if self.snapshot is not None:
            self._keys.nudge.finish()
            self._keys.nudge.copy(self.snapshot, piece, Steps.of(self.snapshot, piece, self.grain))

    def turn_to(self, epoch: int) -> int:
        """Ask for the week that holds an instant; how many pages that is."""
        if self.snapshot is None or self.snapshot.week.place(epoch) is not None:
            return 0
        week = self.snapshot.week
        pages = (zones.local_date(week.zone, epoch) - week.first).days // week.count
        if pages:
            self.turn_asked.emit(pages)
        return pages

    def leave(self, *, forward: bool) -> None:
        """Give the keyboard to what comes after (or before) the grid."""
        super().focusNextPrevChild(forward)

    def set_shape(self, shape: Qt.CursorShape) -> None:
        """Another pointer, where it is another."""
        if self.cursor().shape() is not shape:
            self.setCursor(shape)

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
        self._keys.nudge.finish()
        self._sought = None
        self._hands.press(event.position(), event.modifiers(), twice=event.type() is QEvent.Type.MouseButtonDblClick)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of two: on empty time it draws an hour."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on, or read what is under the pointer."""
        if self._hands.active:
            buttons = event.buttons()
            if buttons is _LEFT or buttons & _LEFT:
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
        self._hands.release(event.position(), event.modifiers())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        if not self._hands.active:
            self.tell(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom at the pointer; sideways or with Shift turn the week."""
        held, scale = event.modifiers(), self.geometry_now.scale
        across, turned = event.angleDelta().x(), event.angleDelta().y()
        if held & Qt.KeyboardModifier.ControlModifier:
            if turned:
                self.zoom_to(self.zoom * ZOOM_STEP ** (turned / 120), event.position().y() * scale)
        elif held & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(turned):
            self._sweep(across or turned, PAD_PAGE if event.hasPixelDelta() else WHEEL_PAGE)
        else:
            self._swept = 0
            fine = event.pixelDelta().y()
            self.scroll_by(-round(fine * scale if fine else turned / 120 * 60 * self.geometry_now.zoom))
            if self._hands.active:  # something else lies under the pointer that rests
                self._hands.move(event.position(), held)
            elif not event.buttons():
                self._hands.read(event.position())
        event.accept()

    def _sweep(self, by: int, page: int) -> None:
        """Turn the week once the wheel went far enough (eighths of a degree), leftwards to earlier ones."""
        self._swept = self._swept + by if self._swept * by >= 0 else by
        pages = int(self._swept / page)
        if pages:
            self._swept -= pages * page
            self.turn_asked.emit(pages if self.geometry_now.mirrored else -pages)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the place under the pointer, or of the caret."""
        if self.snapshot is None:
            return
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._ask_menu_here()
            return
        self._hands.abandon()
        self._keys.nudge.finish()
        at = QPointF(event.pos())
        card, cell = self.places.card_at(at), self.places.cell_under(at, self.grain)
        if card is not None:
            self.mark(self.caret, card.piece, shown=False)
        elif cell is not None:
            self.mark(cell[0], shown=False)
        self.menu_asked.emit(event.globalPos(), cell[0] if cell else None, card.piece if card else None)

    def _ask_menu_here(self) -> None:
        """The menu of the block, run or caret that keys act on."""
        if self.snapshot is None:
            return
        self._hands.abandon()
        self._keys.nudge.finish()
        block, span = self.focused_block, self.focused_run or (self.caret_cell() if self.caret is not None else None)
        if block is not None:
            box, epoch = self.block_rect(block), None
        else:
            box, epoch = (self.rect_of(*span), span[0]) if span is not None else (QRect(), None)
        self.menu_asked.emit(self.mapToGlobal(box.center()), epoch, block)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends a gesture; what else keys do is in `Keys`, and what they do not belongs to the window."""
        if event.key() not in (Qt.Key.Key_Control, Qt.Key.Key_Shift):
            self._sought = None
        if not self._hands.active:
            if event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
                self._ask_menu_here()  # Qt takes only the key Menu for it on X11
            elif not self._keys.press(event):
                event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._hands.abandon(turn_back=True)
        else:
            self._hands.hear(_with_key(event, down=True))
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Ctrl and Shift count in the middle of a drag, and end what they moved."""
        self._hands.hear(_with_key(event, down=False))
        self._keys.release(event)
        super().keyReleaseEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks blocks and offered runs in time order, and leaves after the last one."""
        if self.hasFocus() and (self._hands.active or self._keys.walk(forward)):
            return True
        return super().focusNextPrevChild(forward)

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
        self._keys.nudge.finish()
        self.update_rings(lost=True)
        super().focusOutEvent(event)

    # the rest of what Qt tells

    def event(self, event: QEvent) -> bool:
        """Tool tips, another screen, and a pointer grab that was taken away."""
        if isinstance(event, QPaintEvent):  # the toolkit would only hand it back
            self.paintEvent(event)
            return True
        if isinstance(event, QMouseEvent):
            return QWidget.event(self, event)
        kind = event.type()
        if kind is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._tip(QPointF(event.pos()))
            if text:
                lines = "<br>".join(html.escape(line) for line in text.split("\n"))
                QToolTip.showText(event.globalPos(), f"<qt>{lines}</qt>", self)
            else:
                QToolTip.hideText()
            return True
        if kind is QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_to(self.zoom * (1 + event.value()), event.position().y() * self.geometry_now.scale)
                return True
        elif isinstance(event, QTouchEvent):
            if self._touch.take(event):
                return True
        elif kind in (QEvent.Type.UngrabMouse, QEvent.Type.WindowDeactivate):
            self._hands.abandon()
        elif kind is QEvent.Type.DevicePixelRatioChange:
            self.measure_anew()
        return super().event(event)

    def _tip(self, at: QPointF) -> str:
        """What a tool tip says at a point."""
        return (
            tip_at(self._painter, self.geometry_now, self.places.card_at(at), at) if self.snapshot is not None else ""
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """A gesture ends when the grid goes away; what keys have moved is meant."""
        self._hands.abandon()
        self._keys.nudge.finish()
        super().hideEvent(event)


def _with_key(event: QKeyEvent, *, down: bool) -> Qt.KeyboardModifier:
    """The keys held after an event; platforms differ in whether it counts its own."""
    own = {Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier}
    mine = own.get(Qt.Key(event.key()), Qt.KeyboardModifier.NoModifier)
    return event.modifiers() | mine if down else event.modifiers() & ~mine
