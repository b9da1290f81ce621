"""When something of ours fails: one line that says so, one window that explains it, a report without secrets.

The line comes once for each kind of fault, the window by itself only where there is no going on.
"""

from __future__ import annotations

import asyncio
import platform
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QCloseEvent, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from core.parts import versions
from core.session import Session, private
from gui.desk.guard import VITAL, Fault, Guard, short
from gui.frame import Ending, Frame
from gui.room import fit
from gui.start.language import Words
from gui.words.smallprint import lead

crash = Words("crash")


def report(guard: Guard, session: Session | None) -> str:
    """All faults so far and the last run's crash, in English, for whoever mends it. Secrets, names and titles of
    the person's own are taken out."""
    found = versions()
    parts = [
        f"Openweek {found['app']}, Python {found['python']}, Qt {found['qt']}, time zone rules {found['tzdata']}",
        f"{platform.platform()}, {QGuiApplication.platformName()}",
    ]
    for fault in guard.faults.values():
        parts.append(f"\n{fault.name}, {fault.times}x, first in {fault.where}\n{fault.text.rstrip()}")
    if guard.last_words:
        parts.append(f"\nThe end of the run before\n{guard.last_words.rstrip()}")
    return redacted("\n".join(parts), session)


def redacted(text: str, session: Session | None) -> str:
    """The text without secrets, private words and the person's own folders."""
    return private("\n".join(_shorter(line) for line in text.splitlines()), session)


def _shorter(line: str) -> str:
    before, quote, rest = line.partition('File "')
    path, end, after = rest.partition('"')
    return f"{before}{quote}{short(path)}{end}{after}" if quote else line


class CrashWindow(QDialog):
    """Signals: those of QDialog; `ending` says what was chosen, None for going on."""

    def __init__(self, parent: QWidget | None, words: str, text: str, *, going_on: bool) -> None:
        super().__init__(parent)
        self.ending: Ending | None = None
        self._going_on = going_on
        self.setWindowTitle("Openweek")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QLabel(self.tr("Something in Openweek failed"), self)
        lead(title)
        title.setProperty("heading", True)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        title.setFont(font)
        self.said = QLabel(words, self)
        lead(self.said)
        self.said.setWordWrap(True)
        label = QLabel(self.tr("Re&port, without keys, names and titles:"), self)
        self.text = QPlainTextEdit(text, self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        label.setBuddy(self.text)
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(self.tr("&Copy report"), role.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        quit_ = buttons.addButton(self.tr("&Quit"), role.DestructiveRole)
        quit_.clicked.connect(lambda: self._end(Ending.QUIT))
        again = buttons.addButton(self.tr("&Restart"), role.AcceptRole)
        again.clicked.connect(lambda: self._end(Ending.RESTART))
        best = again
        if going_on:
            best = buttons.addButton(self.tr("Co&ntinue"), role.RejectRole)
            best.clicked.connect(self.reject)
        best.setDefault(True)
        best.setFocus()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 16)
        rows.setSpacing(10)
        for part in (title, self.said, label):
            rows.addWidget(part)
        rows.addWidget(self.text, 1)
        rows.addWidget(buttons)
        fit(self, 640, 440)

    def _end(self, ending: Ending) -> None:
        self.ending = ending
        self.accept()

    def reject(self) -> None:
        if not self._going_on:
            self.ending = Ending.QUIT
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.reject()


class Teller(QObject):
    """Tells of faults inside the window. `say` is the window's line for what just happened."""

    def __init__(self, frame: Frame, guard: Guard, session: Session, say: Callable[..., None]) -> None:
        super().__init__(frame)
        self._frame = frame
        self._guard = guard
        self._session = session
        self._say = say
        self._window: CrashWindow | None = None
        guard.surfaced.connect(self.tell, Qt.ConnectionType.QueuedConnection)
        for fault in list(guard.faults.values()):  # from before there was a window
            self.tell(fault)
        if guard.last_words:
            self._say(
                self.tr("Openweek ended unexpectedly last time. Your blocks are all here."),
                "warning",
                button=self.tr("Copy report"),
                work=self._copy,
            )

    def tell(self, fault: Fault) -> None:
        """One line; the window too where something has stopped for good."""
        vital = fault.where == VITAL
        words = (
            self._stopped if vital else self.tr("Something here failed; the rest goes on. Nothing you blocked is lost.")
        )
        self._say(words, "danger", button=self.tr("What happened"), work=self.explain)
        if vital:
            self.explain()

    @property
    def _stopped(self) -> str:
        return self.tr("Blocks are no longer sent and the week is no longer kept fresh. A restart helps.")

    def explain(self) -> None:
        """Open the window, or bring its report up to date."""
        if self._window is None:
            self._window = CrashWindow(self._frame, "", "", going_on=True)
            self._window.finished.connect(self._answered)
            self._window.open()
        vital = any(fault.where == VITAL for fault in self._guard.faults.values())
        words = self._stopped if vital else self.tr("One thing did not work; the rest of the window goes on.")
        self._window.said.setText(f"{words}\n{saved(self._session)}")
        self._window.text.setPlainText(report(self._guard, self._session))

    def _answered(self) -> None:
        assert self._window is not None
        ending, self._window = self._window.ending, None
        if ending is not None:
            self._frame.leave(ending)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(report(self._guard, self._session))
        self._say(self.tr("Copied"))


def saved(session: Session | None) -> str:
    """What is safe, whatever happened."""
    waiting = 0 if session is None else sum(not block.state.settled for block in session.outbox.blocks)
    kept = QCoreApplication.translate("crash", "Everything you blocked is saved.")
    if not waiting:
        return kept
    return kept + " " + crash.tr("%n blocks still on their way are sent or looked up at the next start.", "", waiting)


async def no_going_on(frame: Frame, guard: Guard, session: Session | None = None) -> Ending:
    """Say that this is the end, and ask what comes next."""
    words = QCoreApplication.translate("crash", "Openweek cannot go on.")
    window = CrashWindow(frame, f"{words}\n{saved(session)}", report(guard, session), going_on=False)
    answered = asyncio.Event()
    window.finished.connect(lambda _: answered.set())
    frame.closed.connect(window.reject)
    window.open()
    await answered.wait()
    return window.ending or Ending.QUIT
