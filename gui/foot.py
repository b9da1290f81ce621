"""The status line: what is under the pointer or the caret, what just happened, and blocks on their way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from gui.words import aloud
from gui.words.smallprint import elided

PASSING = 8000
"""Milliseconds after which words that ask for nothing go away."""
NARROW = 1200
"""Logical pixels of width below which what was just said takes the place of the reading altogether."""
MOODS = ("mute", "good", "warning", "danger")


class Foot(QFrame):
    """Told everything; keeps only the words. While something was just said, the reading waits."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 14, 4)
        row.addStrut(19)  # the button has room from the start: nothing jumps when it comes
        row.setSpacing(14)
        self.when = QLabel(self)
        self.said = Elided(self)
        self.said.setProperty("mute", True)
        self.notice = Elided(self)
        self.notice.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.help = QToolButton(self)
        self.help.setObjectName("help")
        self.help.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.help.clicked.connect(self._helped)
        self.ways = Elided(self)
        self.ways.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.ways.setProperty("mute", True)
        for label in (self.when, self.said, self.notice, self.ways):
            label.setTextFormat(Qt.TextFormat.PlainText)  # titles are somebody's words, not markup
        row.addWidget(self.when)
        row.addWidget(self.said, 1)
        row.addWidget(self.notice, 1)
        row.addWidget(self.help)
        row.addWidget(self.ways)
        self._work: Callable[[], object] | None = None
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(PASSING)
        self._passing.timeout.connect(self.hush)
        self._pointed = False
        self.hush()

    def read(self, when: str, said: str) -> None:
        """The reading of a place; `when` is empty where nothing is pointed at."""
        self._pointed = bool(when)
        self.when.setText(when)
        self.said.setText(said)
        self._share()

    def say(self, text: str, mood: str = "mute", *, button: str = "", work: Callable[[], object] | None = None) -> None:
        """Tell what just happened; `mood` is one of `MOODS`. A button, if there is one, does something about it.
        Warnings stay until something else is said, the rest goes away by itself."""
        self.notice.setText(text)
        aloud.announce(self, text, urgent=mood == "danger")
        for known in MOODS:
            self.notice.setProperty(known, known == mood)
        self.notice.style().unpolish(self.notice)
        self.notice.style().polish(self.notice)
        self._work = work
        self.help.setText(button)
        self.help.setVisible(bool(button))
        if mood in ("mute", "good"):
            self._passing.start()
        else:
            self._passing.stop()
        self._share()

    def hush(self) -> None:
        """Forget what was said."""
        self._passing.stop()
        self._work = None
        self.notice.setText("")
        self.help.hide()
        self._share()

    def show_ways(self, text: str) -> None:
        """Where the blocks on their way stand."""
        self.ways.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._passing.stop()

    def _share(self) -> None:
        """One line for both: the place, and then what was said of it or what just happened."""
        spoken = bool(self.notice.full)
        both = not spoken or self.width() >= NARROW
        self.when.setVisible(self._pointed and both)
        self.notice.setVisible(spoken)
        self.said.setVisible(not spoken)

    def _helped(self) -> None:
        work = self._work
        self.hush()
        if work is not None:
            work()


class Elided(QLabel):
    """A label that shortens its text instead of widening the window; the whole text is its tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.full = ""
        """All of the text."""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """All of it; as much as fits is shown."""
        self.full = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as all of it, and never more than two fifths of the line: others stand there too."""
        line = self.parentWidget()
        most = line.width() * 2 // 5 if line is not None else 400
        wide = self.fontMetrics().horizontalAdvance(self.full) + 2
        return QSize(min(wide, most), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(40, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        super().setText(elided(self, self.full, self.width()))
