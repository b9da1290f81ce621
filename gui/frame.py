"""The top-level window: on the screen before anything that takes time is imported, then filled with the real one.

What it paints by itself is the ground everything will stand on (toolbar, sidebar, days, hours), so that nothing
jumps when the content arrives.
"""

from __future__ import annotations

import os
import sys
from enum import Enum, auto

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.room import fit
from gui.theme import Theme

BAR, SIDE, HEADER, FOOT = 52, 249, 70, 27
SIZE = 1360, 860
"""Logical pixels, where the screen has them."""


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
        self._late: QTimer | None = None
        self.ending = Ending.QUIT
        self.placed = False
        """Whether it stands where it stood the last time."""
        self.stays = False
        """Closing hides it: there is a tray icon to bring it back."""
        self.setWindowTitle("Openweek")
        self.setMinimumSize(600, 360)
        fit(self, *SIZE)

    def dress(self, look: Theme) -> None:
        """Other colours."""
        if look != self._look:
            self._look = look
            self.update()

    def place(self, geometry: str) -> None:
        """Where it stood when it was closed (`saveGeometry` in base 64), on a screen that is still there."""
        from PySide6.QtCore import QByteArray

        self.placed = self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    def hold(self, content: QWidget) -> None:
        """Fill the window; nothing is painted here any more."""
        from PySide6.QtWidgets import QVBoxLayout

        self._held = True
        rows = self.layout() or QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(content)
        content.show()

    def shown_first(self, app: QApplication) -> None:
        """Show the window and return when it has been painted, at most half a second later. This runs Qt's own
        loop for a moment, which is allowed only because no loop of asyncio exists yet."""
        self._late = late = QTimer()  # a window that is never painted (a locked screen, say) must not keep us
        late.setSingleShot(True)
        late.timeout.connect(app.exit)
        late.start(500)
        self.show()
        app.exec()
        self._late = None

    def leave(self, ending: Ending = Ending.QUIT) -> None:
        """End in order, whoever asks: a menu, a signal, the end of the desktop's session."""
        self.ending = ending
        self.closed.emit()

    def come_forward(self, token: str = "") -> None:
        """Show the window above the others and give it the keyboard; `token` is a Wayland desktop's permission."""
        from PySide6.QtCore import Qt

        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # where Qt looks for it
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)  # a maximised one stays so
        self.show()
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
        self._draw_ground()
        if self._late is not None:
            self._late.start(0)  # exit, not quit: that would close the window as well

    def _draw_ground(self) -> None:
        """Row by row: a painter that is handed a colour makes the class `Qt` with all its keys first, which
        takes longer than all the rest of this file."""
        look, scale = self._look, self.devicePixelRatioF()
        width, height = round(self.width() * scale), round(self.height() * scale)
        bar, side, top, left, thin = (round(n * scale) for n in (BAR, SIDE, BAR + HEADER, SIDE + 60, 1))
        foot, mirrored = height - round(FOOT * scale), self.isRightToLeft()

        def row(under: str, *parts: tuple[int, int, str]) -> bytes:
            pixels = bytearray(_pixel(under) * width)
            for low, high, colour in parts:
                low, high = max(0, low), min(width, high)
                if low < high:
                    at = width - high if mirrored else low
                    pixels[at * 4 : (at + high - low) * 4] = _pixel(colour) * (high - low)
            return bytes(pixels)

        def image(*rows: bytes) -> QImage:
            pixels = b"".join(rows)
            kept.append(pixels)  # an image does not keep them
            return QImage(pixels, width, len(rows), width * 4, QImage.Format.Format_RGB32)

        days = [(x, x + thin, look.line) for x in (left + (width - left) * day // 7 for day in range(8))]
        sides = (0, side - thin, look.panel), (side - thin, side, look.line)
        plain, line = row(look.panel), row(look.line)
        body, hour = row(look.ground, *sides, *days), row(look.ground, *sides, (left, width, look.faint_line))
        kept: list[bytes] = []
        tall = round(54 * scale)
        hours = image(*[hour] * thin, *[body] * (tall - thin))
        painter = QPainter(self)
        painter.scale(1 / scale, 1 / scale)
        painter.drawImage(0, 0, image(*[plain] * (bar - thin), *[line] * thin))
        painter.drawImage(0, bar, image(*[body] * (top - bar)))
        for y in range(top, foot, tall):
            painter.drawImage(0, y, hours)
        painter.drawImage(0, foot, image(*[line] * thin, *[plain] * (height - foot - thin)))
        painter.end()


def _pixel(colour: str) -> bytes:
    """``#rrggbb`` as it lies in an image."""
    return (0xFF000000 | int(colour[1:], 16)).to_bytes(4, sys.byteorder)
