"""The top-level window: on the screen before anything that takes time is imported, then filled with the real one.

What it paints by itself is the ground everything will stand on (toolbar, sidebar, days, hours), so that nothing
jumps when the content arrives.
"""

from __future__ import annotations

import os
from enum import Enum, auto

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.theme import Theme

BAR, SIDE, HEADER, FOOT = 52, 249, 70, 27


class Ending(Enum):
    """What comes after the window has ended."""

    QUIT = auto()
    RESTART = auto()
    RESET = auto()
    """Settings as on the first day, then a restart."""
    FORGET = auto()
    """Everything kept here is gone, then a restart."""


class Frame(QWidget):
    """Signals: `closed`, the window is to end; `ending` says what then."""

    closed = Signal()

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._look = look
        self._held = False
        self._leave_after_paint = False
        self.ending = Ending.QUIT
        self.stays = False
        """Closing hides it: there is a tray icon to bring it back."""
        self.setWindowTitle("Openweek")
        self.setMinimumSize(720, 480)
        self.resize(1360, 860)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def hold(self, content: QWidget) -> None:
        """Fill the window; nothing is painted here any more."""
        self._held = True
        self._rows.addWidget(content)
        content.show()

    def shown_first(self, app: QApplication) -> None:
        """Show the window and return when it has been painted, at most half a second later. This runs Qt's own
        loop for a moment, which is allowed only because no loop of asyncio exists yet."""
        self._leave_after_paint = True
        self.show()
        late = QTimer()  # a window that is never painted (a locked screen, say) must not keep us
        late.setSingleShot(True)
        late.timeout.connect(app.exit)
        late.start(500)
        app.exec()
        late.stop()
        self._leave_after_paint = False

    def leave(self, ending: Ending = Ending.QUIT) -> None:
        """End in order, whoever asks: a menu, a signal, the end of the desktop's session."""
        self.ending = ending
        self.closed.emit()

    def come_forward(self, token: str = "") -> None:
        """Show the window above the others and give it the keyboard; `token` is a Wayland desktop's permission."""
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # where Qt looks for it
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if self.stays:
            self.hide()
        else:
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._held:
            return
        look, width, height = self._look, self.width(), self.height()
        painter = QPainter(self)
        if self.isRightToLeft():
            painter.translate(width, 0)
            painter.scale(-1, 1)
        painter.fillRect(self.rect(), QColor(look.ground))
        for part in (QRect(0, 0, width, BAR), QRect(0, BAR, SIDE, height), QRect(0, height - FOOT, width, FOOT)):
            painter.fillRect(part, QColor(look.panel))
        painter.setPen(QColor(look.line))
        painter.drawLine(0, BAR - 1, width, BAR - 1)
        painter.drawLine(SIDE - 1, BAR, SIDE - 1, height - FOOT)
        painter.drawLine(0, height - FOOT, width, height - FOOT)
        left, top = SIDE + 60, BAR + HEADER
        for day in range(8):
            x = left + (width - left) * day // 7
            painter.drawLine(x, BAR, x, height - FOOT)
        painter.setPen(QColor(look.faint_line))
        for y in range(top, height - FOOT, 54):
            painter.drawLine(left, y, width, y)
        painter.end()
        if self._leave_after_paint:
            self._leave_after_paint = False
            QTimer.singleShot(0, QApplication.exit)  # quit() would close the window as well
