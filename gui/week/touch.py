"""Touch: fingers on the week. A swipe scrolls, a tap clicks, a long press draws or takes a block, two fingers zoom."""

from __future__ import annotations

import math
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QTouchEvent

from gui.week.hands import Hands

if TYPE_CHECKING:
    from gui.week.grid import WeekGrid

LONG = 500
"""Milliseconds a finger rests until it draws."""
SLOP = 10.0
"""Logical pixels a finger may stray while it rests; it is broader than a pointer."""
_NONE = Qt.KeyboardModifier.NoModifier


class Fingers(Enum):
    """What they are doing."""

    NOTHING = auto()
    RESTING = auto()
    SWIPING = auto()
    HOLDING = auto()
    PINCHING = auto()


class Touch:
    """Turns touches of a screen into scrolling, zooming and the gestures of `Hands`."""

    def __init__(self, grid: WeekGrid, hands: Hands) -> None:
        self._grid, self._hands = grid, hands
        self._doing = Fingers.NOTHING
        self._from = self._last = QPointF()
        self._apart = self._zoom = 0.0
        self.timer = QTimer(grid)
        self.timer.setSingleShot(True)
        self.timer.setInterval(LONG)
        self.timer.timeout.connect(self._hold)
        grid.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def take(self, event: QTouchEvent) -> bool:
        """What fingers did; False for a touch pad, whose fingers move the pointer."""
        if event.device().type() is not QInputDevice.DeviceType.TouchScreen:
            return False
        points = [point.position() for point in event.points()]
        if event.type() is QEvent.Type.TouchCancel:
            self._hands.abandon()
            self._end()
        elif event.type() is QEvent.Type.TouchEnd:
            self._lift(points[0] if points else self._last)
        elif len(points) > 1:
            self._pinch(points[0], points[1])
        elif event.type() is QEvent.Type.TouchBegin:
            self._doing, self._from, self._last = Fingers.RESTING, points[0], points[0]
            self.timer.start()
        elif points:
            self._slide(points[0])
        event.accept()
        return True

    def _slide(self, at: QPointF) -> None:
        if self._doing is Fingers.RESTING and (at - self._from).manhattanLength() >= SLOP:
            self.timer.stop()
            self._doing = Fingers.SWIPING
        if self._doing is Fingers.SWIPING:
            scale = self._grid.geometry_now.scale  # by whole pixels since the first touch, so that nothing is lost
            self._grid.scroll_by(round(self._last.y() * scale) - round(at.y() * scale))
        elif self._doing is Fingers.HOLDING:
            self._hands.move(at, _NONE)
        self._last = at

    def _pinch(self, one: QPointF, other: QPointF) -> None:
        apart = math.dist((one.x(), one.y()), (other.x(), other.y()))
        if self._doing is not Fingers.PINCHING:
            self.timer.stop()
            self._hands.abandon()
            self._doing, self._apart, self._zoom = Fingers.PINCHING, max(1.0, apart), self._grid.zoom
            return
        middle = (one.y() + other.y()) / 2
        self._grid.zoom_to(self._zoom * apart / self._apart, middle * self._grid.geometry_now.scale)

    def _hold(self) -> None:
        """The finger rested: what is under it is taken."""
        self._doing = Fingers.HOLDING
        self._hands.press(self._from, _NONE)
        self._hands.hold()

    def _lift(self, at: QPointF) -> None:
        doing = self._doing
        self._end()
        if doing is Fingers.RESTING:
            self._hands.press(at, _NONE)
            self._hands.release(at, _NONE)
        elif doing is Fingers.HOLDING:
            self._hands.release(at, _NONE)

    def _end(self) -> None:
        self.timer.stop()
        self._doing = Fingers.NOTHING
