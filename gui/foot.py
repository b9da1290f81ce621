"""The status line: what is under the pointer or the caret, what just happened, and blocks on their way."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget


class Foot(QFrame):
    """Told everything; keeps only the words."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(14)
        self.when = QLabel(self)
        self.said = Elided(self)
        self.said.setProperty("mute", True)
        self.ways = QLabel(self)
        self.ways.setProperty("mute", True)
        for label in (self.when, self.said, self.ways):
            label.setTextFormat(Qt.TextFormat.PlainText)  # titles are somebody's words, not markup
        row.addWidget(self.when)
        row.addWidget(self.said, 1)
        row.addWidget(self.ways)

    def read(self, when: str, said: str) -> None:
        """The reading of a place; `when` is empty where nothing is pointed at."""
        self.when.setText(when)
        self.when.setVisible(bool(when))
        self.said.setText(said)

    def show_ways(self, text: str) -> None:
        """Where the blocks on their way stand."""
        self.ways.setText(text)


class Elided(QLabel):
    """A label that shortens its text instead of widening the window; the whole text is its tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """All of it; as much as fits is shown."""
        self._text = text
        self.setToolTip(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        super().setText(self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width()))
