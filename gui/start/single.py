"""One window a home folder: a second start hands its words to the first one's and ends.

A lock file says who is first; the system tells when its holder has died. The words go as one JSON line over a local
socket that only the same person can open, and are trusted with nothing but a date and a zone.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST = 2_000
"""Bytes of a call; what is longer is not one of ours."""

PATIENCE = 5.0
"""Seconds for which a second start believes that a first one that does not answer is only starting or ending."""

_SLOWEST, _CALLERS = 2_000, 8
_SOCKET_PATH = 100  # the system's limit is 104 or 108 bytes


class Call(NamedTuple):
    """What a start asks for."""

    day: date | None = None
    zone: str | None = None
    token: str = ""
    """With which a Wayland desktop lets a window come to the front."""

    def line(self) -> bytes:
        """As it goes over the socket."""
        import json

        words = self._asdict() | {"day": self.day and self.day.isoformat()}
        return json.dumps({key: value for key, value in words.items() if value}).encode() + b"\n"


def read_call(line: bytes) -> Call | None:
    """What a line from the socket asks for; None when it is not a call of ours."""
    import json

    from core.errors import Problem
    from core.zones import read_date

    try:
        words = json.loads(line)
        day, zone, token = words.get("day", ""), words.get("zone", ""), words.get("token", "")
        if not all(isinstance(word, str) and word.isascii() and word.isprintable() for word in (day, zone, token)):
            return None
        return Call(read_date(day) if day else None, zone or None, token)
    except (ValueError, AttributeError, RecursionError, Problem):
        return None


def called() -> str:
    """The permission to come to the front that the desktop gave to this start; empty without one."""
    return os.environ.pop("XDG_ACTIVATION_TOKEN", "")


class Single(QObject):
    """Signals: `called` with a Call, another start has handed over its words."""

    called = Signal(object)

    def __init__(self, home: Path) -> None:
        super().__init__()
        self._home = home
        self._lock = QLockFile(str(home / "window.lock"))
        self._lock.setStaleLockTime(0)  # however old: it is held for as long as its holder lives
        self._server: QLocalServer | None = None

    def claim(self, call: Call, patience: float = PATIENCE) -> bool:
        """Whether this start is the one to show a window; if not, the one that has it has taken the call.

        A holder that neither answers nor ends within `patience` seconds is left alone: two windows, which the store
        allows, are better than none.
        """
        with contextlib.suppress(OSError):  # the session will say what is wrong with the folder
            self._home.mkdir(parents=True, exist_ok=True)
        until = time.monotonic() + patience
        while not self._lock.tryLock(0):
            if self._lock.error() is not QLockFile.LockError.LockFailedError or time.monotonic() > until:
                return True
            if self._handed_over(call):
                return False
            time.sleep(0.05)
        return True

    def listen(self) -> None:
        """From now on, take the calls of later starts."""
        from PySide6.QtNetwork import QLocalServer

        if not self._lock.isLocked():
            return
        QLocalServer.removeServer(self._address())  # left by one that was killed
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_CALLERS)
        self._server.newConnection.connect(self._welcome)
        self._server.listen(self._address())

    @property
    def holds(self) -> bool:
        """Whether this one is the first, and not a second one beside one that hangs."""
        return self._lock.isLocked()

    def hang_up(self) -> None:
        """Take no more calls: the window is closing, and a start from now on waits for `close`."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()  # with who is on the line
            self._server = None

    def close(self) -> None:
        """The next start is a first one."""
        self.hang_up()
        self._lock.unlock()

    def _handed_over(self, call: Call) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._address())
        if not socket.waitForConnected(500):
            return False
        socket.write(call.line())
        heard = socket.waitForReadyRead(_SLOWEST) and bytes(socket.readAll().data()) == b"ok\n"
        socket.abort()
        return heard

    def _welcome(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            if len(self._server.findChildren(type(socket))) > _CALLERS:
                socket.abort()
                socket.deleteLater()
                continue
            socket.setReadBufferSize(LONGEST)  # nobody fills our memory
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._listen_to(socket))
            _abort_later(socket)

    def _listen_to(self, socket: QLocalSocket) -> None:
        if self._server is None:
            return
        if not socket.canReadLine():
            if socket.bytesAvailable() >= LONGEST:
                socket.abort()
            return
        socket.readyRead.disconnect()
        call = read_call(bytes(socket.readLine().data()))
        if call is None:
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.disconnectFromServer()
        self.called.emit(call)

    def _address(self) -> str:
        """In the home folder where its path is short enough, else where only this person can write."""
        path = self._home.absolute() / "window.sock"
        if sys.platform != "win32" and len(os.fsencode(path)) < _SOCKET_PATH:
            return str(path)
        from PySide6.QtCore import QCryptographicHash, QStandardPaths

        digest = QCryptographicHash.hash(os.fsencode(path), QCryptographicHash.Algorithm.Sha256)
        name = f"openweek-{digest.data().hex()[:16]}"
        if sys.platform == "win32":
            return name
        runtime = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
        return f"{runtime}/{name}.sock"


def _abort_later(socket: QLocalSocket) -> None:
    """A caller that says nothing is not waited for."""
    from PySide6.QtCore import QTimer

    late = QTimer(socket)
    late.setSingleShot(True)
    late.timeout.connect(lambda: socket.abort())
    late.start(_SLOWEST)
