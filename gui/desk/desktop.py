"""What stays beside the window on the desktop, as preferred: tray icon, notifications, start with the session."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon

from core.session import Session
from gui.desk import autostart
from gui.desk.notify import Notifier, Service
from gui.desk.tray import Tray
from gui.frame import Frame
from gui.window import Window

log = logging.getLogger("openweek.desktop")


class Desktop(QObject):
    """Follows the preferences `tray`, `notifications` and `autostart` from now on; `stop` ends it."""

    def __init__(self, frame: Frame, window: Window, session: Session) -> None:
        super().__init__(frame)
        self._frame = frame
        self._window = window
        self._session = session
        self._service = Service()
        self.tray: Tray | None = None
        """The icon, while there is one."""
        self.notifier = Notifier(session, frame.isActiveWindow, self._send, self)
        window.choices.chosen.connect(self._chosen)
        self.use()

    def use(self) -> None:
        """Let tray and notifications be as preferred now."""
        prefs = self._window.prefs
        self.notifier.on = prefs["notifications"]
        wanted = prefs["tray"] and QSystemTrayIcon.isSystemTrayAvailable()
        if wanted and self.tray is None:
            self.tray = Tray(self._frame, self._window, self._session)
        elif not wanted and self.tray is not None:
            self.tray.remove()
            self.tray = None

    async def stop(self) -> None:
        """Leave the desktop as it was."""
        if self.tray is not None:
            self.tray.hide()
        await self._service.stop()

    def _chosen(self, key: str, value: object) -> None:
        if key in ("tray", "notifications"):
            self.use()
        if key == "tray" and value and self.tray is None:
            self._window.choices.untick(key)
            self._window.say(self.tr("This desktop has no tray: closing ends Openweek."), "warning")
        if key == "autostart":
            try:
                autostart.switch(bool(value))
            except OSError as failure:
                log.warning("start with the desktop: %s", failure)
                self._window.say(self.tr("The desktop's start folder cannot be written."), "danger")

    def _send(self, title: str, text: str) -> None:
        if self.tray is not None:
            self.tray.send(title, text)
        else:
            self._service.send(title, text)
