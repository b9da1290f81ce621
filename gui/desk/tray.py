"""The icon in the tray, for those who want one: it opens the window, blocks an hour, knows what comes next."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from core import zones
from core.model import seconds
from core.session import Session
from gui.frame import Frame
from gui.start.resources import ICON
from gui.window import Window
from gui.words import reading


class Tray(QObject):
    """The icon and its menu. While it is there, closing the window hides it."""

    def __init__(self, frame: Frame, window: Window, session: Session) -> None:
        super().__init__(frame)
        self._frame = frame
        self._window = window
        self._session = session
        self.menu = QMenu(frame)
        self.menu.addAction(self.tr("&Open Openweek")).triggered.connect(self._open)
        self.menu.addAction(self.tr("&Block time…")).triggered.connect(self._block)
        self.next = self.menu.addAction("")
        self.next.triggered.connect(self._show_next)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("&Quit")).triggered.connect(lambda: frame.leave())
        self.menu.aboutToShow.connect(self._say_next)
        self._icon = QSystemTrayIcon(QIcon(str(ICON.with_name("openweek-64.png"))), self)
        self._icon.setToolTip("Openweek")
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self._open)
        self._icon.show()
        frame.stays = True
        self._say_next()

    def send(self, title: str, text: str) -> None:
        """A word outside the window."""
        self._icon.showMessage(title, text, QIcon(str(ICON.with_name("openweek-64.png"))))

    def hide(self) -> None:
        """The end: no icon is left behind."""
        self._icon.hide()
        self._frame.stays = False

    def remove(self) -> None:
        """Take it away. A window that was hidden comes back: nobody could find it otherwise."""
        self.hide()
        if self._frame.isHidden():
            self._open()
        self.menu.deleteLater()
        self.deleteLater()

    def _open(self) -> None:
        self._frame.come_forward()

    def _activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self._open()

    def _block(self) -> None:
        self._open()
        self._window.go_today()
        self._window.blocking.ask_here()

    def _coming(self) -> tuple[int, str, str] | None:
        """The next block that has not begun: epoch seconds, its time and its title."""
        now, week = seconds(self._session.clock()), self._window.week
        if week is None:
            return None
        spans = ((*block.interval.span, block.title) for block in self._session.outbox.blocks)
        for start, end, title in sorted(span for span in spans if span[0] > now)[:1]:
            return start, reading.span_words(start, end, week.zone, twelve=self._window.prefs.twelve), title
        return None

    def _say_next(self) -> None:
        found = self._coming()
        self.next.setEnabled(found is not None)
        if found is None:
            self.next.setText(self.tr("No block ahead"))
        else:
            words = self.tr("&Next block: {when}, {title}").format(when=found[1], title=found[2].replace("&", "&&"))
            self.next.setText(words)

    def _show_next(self) -> None:
        found = self._coming()
        if found is not None and self._window.week is not None:
            self._open()
            self._window.go(zones.local_date(self._window.week.zone, found[0]))
