"""The settings: what a person prefers, applied as soon as it is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.accounts.entries import Combo
from gui.preferences.prefs import GRAINS, Prefs
from gui.room import fit
from gui.start.language import LANGUAGES
from gui.words.smallprint import lead


class SettingsDialog(QDialog):
    """Window-modal, shown by `open()`. Signals: `chosen(key, value)`, for each choice at once."""

    chosen = Signal(str, object)

    def __init__(self, prefs: Prefs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefs = prefs
        self.fields: dict[str, Combo | QCheckBox] = {}
        """By the preference's key."""
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = QWidget()
        form = QFormLayout(content)
        form.setContentsMargins(20, 14, 20, 14)
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(9)
        self._fill(form)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        close = QPushButton(self.tr("&Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(20, 8, 20, 14)
        buttons.addStretch(1)
        buttons.addWidget(close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(area, 1)
        rows.addLayout(buttons)
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(content.minimumSizeHint().width() + bar)
        fit(self, max(480, content.sizeHint().width() + bar), min(content.sizeHint().height() + 60, 640))

    def _fill(self, form: QFormLayout) -> None:
        self._head(form, self.tr("Looks"))
        self._choice(
            form,
            "theme",
            self.tr("&Theme"),
            (
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("High contrast")),
            ),
        )
        self._choice(
            form,
            "language",
            self.tr("&Language"),
            (("system", self.tr("As the system")), *LANGUAGES.items()),
            self.tr("Takes effect at the next start."),
        )
        self._mark(form, "calm", self.tr("&Reduced motion"))
        self._head(form, self.tr("Week"))
        self._choice(
            form,
            "first_weekday",
            self.tr("&First day"),
            (
                ("system", self.tr("As the system")),
                ("mon", self.tr("Monday")),
                ("sun", self.tr("Sunday")),
                ("sat", self.tr("Saturday")),
            ),
        )
        self._choice(
            form,
            "clock",
            self.tr("Cl&ock"),
            (("system", self.tr("As the system")), ("12", self.tr("12 hours")), ("24", self.tr("24 hours"))),
        )
        self._head(form, self.tr("Blocking"))
        steps = [(grain, self.tr("%n minutes", "", grain)) for grain in GRAINS]
        self._choice(form, "grain", self.tr("A &drag snaps to"), steps)
        self._mark(form, "at_once", self.tr("&Block at once, without asking"))
        self._note(form, self.tr("Except over bookings, or where opening hours would change."))
        self._head(form, self.tr("Program"))
        self._mark(form, "letters", self.tr("Single letters and di&gits are keys"))
        self._mark(form, "notifications", self.tr("&Notify when a block is refused or an account needs you"))
        self._mark(form, "tray", self.tr("An icon in the tra&y; closing the window keeps it there"))
        self._mark(form, "autostart", self.tr("Start with the d&esktop"))

    def _head(self, form: QFormLayout, text: str) -> None:
        label = QLabel(text, self)
        lead(label)
        label.setProperty("heading", True)
        if form.rowCount():
            label.setContentsMargins(0, 10, 0, 0)
        form.addRow(label)

    def _choice(
        self, form: QFormLayout, key: str, text: str, options: Sequence[tuple[Any, str]], note: str = ""
    ) -> None:
        box = Combo(self)
        for value, words in options:
            box.addItem(words, value)
        box.setCurrentIndex([value for value, _ in options].index(self._prefs[key]))
        box.activated.connect(lambda at: self.chosen.emit(key, box.itemData(at)))
        label = QLabel(text, self)
        label.setBuddy(box)
        form.addRow(label, box)
        if note:
            self._note(form, note)
        self.fields[key] = box

    def _note(self, form: QFormLayout, text: str) -> None:
        small = QLabel(text, self)
        lead(small)
        small.setProperty("mute", True)
        small.setWordWrap(True)
        form.addRow("", small)

    def _mark(self, form: QFormLayout, key: str, text: str) -> None:
        box = QCheckBox(text, self)
        box.setChecked(self._prefs[key])
        box.clicked.connect(lambda on: self.chosen.emit(key, on))
        form.addRow(box)
        self.fields[key] = box
