"""Our own faults, caught wherever they surface: a slot, a paint event, a task, a thread, Qt, the machine itself.

A fault is written to the log once, kept for a report, and is no reason to go down. Installed before the first paint,
so it imports next to nothing.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
import traceback
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, qInstallMessageHandler

from core.home import LAST_CRASH

if TYPE_CHECKING:
    import asyncio

    from PySide6.QtCore import QMessageLogContext, QtMsgType

log = logging.getLogger("openweek.guard")

HARD = "crash.txt"
"""Where the machine's own crash is written while we run; that of the last run is kept as `LAST_CRASH`."""

VITAL = "task session"
"""What runs under this name is never missed: without it nothing is sent and nothing kept fresh."""

_MOST = 20
_LEVELS = {"QtWarningMsg": logging.WARNING, "QtCriticalMsg": logging.ERROR, "QtFatalMsg": logging.CRITICAL}


class Fault:
    """One kind of fault: an exception at one line."""

    def __init__(self, where: str, name: str, text: str) -> None:
        self.where = where
        """What ran: a slot, a task, a thread."""
        self.name = name
        """Exception and place, such as ``KeyError in gui/side/sidebar.py:120``."""
        self.text = text
        """The traceback; not scrubbed yet."""
        self.times = 1


class Ear(logging.Handler):
    """Hears of faults that core has dealt with and written to the log: a provider's, for one."""

    def __init__(self, guard: Guard) -> None:
        super().__init__(logging.ERROR)
        self._guard = guard

    def emit(self, record: logging.LogRecord) -> None:
        """One with an exception is a fault."""
        if record.exc_info and isinstance(record.exc_info[1], Exception) and record.name != log.name:
            self._guard.caught(record.getMessage(), record.exc_info[1], written=True)


class Guard(QObject):
    """Signals: `surfaced` with a Fault of a new kind. It may be emitted in any thread, and inside a paint event:
    connect it queued."""

    surfaced = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.faults: dict[tuple[bool, str], Fault] = {}
        """By whether it was vital, and its name."""
        self._times: Counter[tuple[bool, str]] = Counter()
        self.last_words = ""
        """What the machine said when the last run ended hard; empty when it ended well."""
        self._file: IO[str] | None = None

    def install(self) -> None:
        """Catch what Python and Qt would only print."""
        sys.excepthook = self._uncaught
        sys.unraisablehook = self._unraisable
        threading.excepthook = self._in_a_thread
        qInstallMessageHandler(self._qt_says)

    def watch(self, home: Path) -> None:
        """Have a hard crash written into the home folder, and find what the last run left there."""
        hard = home / HARD
        try:
            if hard.exists() and hard.stat().st_size:
                os.replace(hard, home / LAST_CRASH)
                self.last_words = (home / LAST_CRASH).read_text("utf-8", errors="replace")[:20_000]
            self._file = hard.open("w", encoding="utf-8")
        except OSError:  # the session will say what is wrong with the folder
            return
        faulthandler.enable(self._file)

    def close(self) -> None:
        """The end was a good one: nothing is left to be found."""
        qInstallMessageHandler(None)  # Python may be gone before Qt's last word
        sys.excepthook, sys.unraisablehook = sys.__excepthook__, sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            Path(self._file.name).unlink(missing_ok=True)
            self._file = None

    def in_the_loop(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """The loop's exception handler."""
        failure = context.get("exception")
        if isinstance(failure, Exception):
            self.caught(str(context["message"]), failure)
        else:
            log.error("%s", context["message"])

    def caught(self, where: str, failure: BaseException, *, written: bool = False) -> None:
        """Note a fault; tell of it if it is the first of its kind, or vital. `written`: it is in the log already.

        A kind that comes again and again (a paint event does) is logged at its 1st, 2nd, 4th, 8th ... time.
        """
        lines = traceback.format_exception(failure)
        place = traceback.extract_tb(failure.__traceback__)[-1:]
        name = type(failure).__name__ + "".join(f" in {short(frame.filename)}:{frame.lineno}" for frame in place)
        # Whoever kept the frames would keep their painters open, and Qt does not survive a painter too many.
        traceback.clear_frames(failure.__traceback__)
        sys.last_traceback = sys.last_value = None
        vital = where == VITAL
        kind = vital, name
        self._times[kind] += 1
        times = self._times[kind]
        if not written and (vital or times == 1):
            log.error("%s: %s", where, "".join(lines).rstrip())
        elif not written and not times & (times - 1):
            log.error("%s: %s, %s times by now", where, name, times)
        if kind in self.faults:
            self.faults[kind].times = times
        elif vital or len(self.faults) < _MOST:
            self.faults[kind] = Fault(where, name, "".join(lines))
        else:
            return
        if vital or times == 1:
            self.surfaced.emit(self.faults[kind])

    def _uncaught(self, kind: type[BaseException], failure: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, Exception):
            self.caught("a slot or an event", failure)
        else:
            sys.__excepthook__(kind, failure, trace)

    def _unraisable(self, found: sys.UnraisableHookArgs) -> None:
        if isinstance(found.exc_value, Exception):
            self.caught(found.err_msg or "the end of an object", found.exc_value)

    def _in_a_thread(self, found: threading.ExceptHookArgs) -> None:
        if isinstance(found.exc_value, Exception):
            self.caught(f"the thread {found.thread.name if found.thread else ''}", found.exc_value)

    def _qt_says(self, kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        log.log(_LEVELS.get(kind.name, logging.DEBUG), "Qt: %s", text)
        if kind.name == "QtFatalMsg" and self._file is not None:  # it aborts when we return
            self._file.write(f"Qt: {text}\n")
            self._file.flush()


def short(path: str) -> str:
    """A source file's path without what lies before our packages, or before those of others."""
    root = str(Path(__file__).resolve().parents[2]) + os.sep
    return path.removeprefix(root).rpartition("site-packages" + os.sep)[2]
