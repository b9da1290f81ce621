"""The rulers: further time zones beside the week's own; add, take away, put in order, name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from core import zones
from gui.finding.sheet import Sheet
from gui.theme import Theme
from gui.words.smallprint import lead

NAME = 24
"""The longest name of a ruler, in letters."""


class RulerPanel(Sheet):
    """Signals.

    Signals:
        changed(zones, names): the rulers, outermost first, and what they are called by IANA name.
        add_asked(): another zone is to be chosen.
    """

    changed = Signal(list, dict)
    add_asked = Signal()

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme, 460)
        self._zones: list[str] = []
        self._names: dict[str, str] = {}
        self.setAccessibleName(self.tr("Rulers"))
        head = QLabel(self.tr("Rulers, from the outside in"), self)
        lead(head)
        head.setProperty("heading", True)
        self._list = QWidget(self)
        self._own = QLabel(self)
        lead(self._own)
        self._own.setProperty("mute", True)
        self._own.setWordWrap(True)
        self.add_button = QPushButton(self.tr("&Add a time zone…"), self)
        self.add_button.clicked.connect(self._add)
        for widget in (head, self._list, self._own, self.add_button):
            self.rows.addWidget(widget)

    def ask(self, under: QWidget, rulers: Sequence[str], names: Mapping[str, str], own: str) -> None:
        """Open with these; `own` is the week's zone, whose ruler is always the innermost."""
        self._zones, self._names = list(rulers), dict(names)
        self._own.setText(self.tr("{city}, the week’s own, is always there.").format(city=zones.city(own)))
        self._show()
        self.open_under(under)
        self.add_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def field(self, zone: str) -> QLineEdit | None:
        """Where a ruler is named."""
        return self._list.findChild(QLineEdit, zone)

    def button(self, zone: str, what: str) -> QToolButton | None:
        """A ruler's button: up, down or remove."""
        return self._list.findChild(QToolButton, f"{what} {zone}")

    def _show(self) -> None:
        old, self._list = self._list, QWidget(self)
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for at, zone in enumerate(self._zones):
            city = zones.city(zone)
            label = QLabel(city, self._list)
            lead(label)
            label.setToolTip(zone)
            field = QLineEdit(self._names.get(zone, ""), self._list)
            field.setObjectName(zone)
            field.setMaxLength(NAME)
            field.setPlaceholderText(self.tr("Own name"))
            field.setAccessibleName(self.tr("Name of {city}").format(city=city))
            field.editingFinished.connect(lambda zone=zone, field=field: self._name(zone, field.text()))
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1)
            for column, (what, sign, words, enabled) in enumerate(
                (
                    ("up", "↑", self.tr("Move {city} outwards"), at > 0),
                    ("down", "↓", self.tr("Move {city} inwards"), at < len(self._zones) - 1),
                    ("remove", "✕", self.tr("Remove {city}"), True),
                ),
                2,
            ):
                button = QToolButton(self._list)
                button.setObjectName(f"{what} {zone}")
                button.setText(sign)
                button.setToolTip(words.format(city=city))
                button.setAccessibleName(words.format(city=city))
                button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                button.setEnabled(enabled)
                button.clicked.connect(lambda _=False, zone=zone, what=what: self._change(zone, what))
                grid.addWidget(button, at, column)
        self.rows.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()
        self._list.show()

    def _change(self, zone: str, what: str) -> None:
        at = self._zones.index(zone)
        self._zones.remove(zone)
        if what != "remove":
            self._zones.insert(at + (1 if what == "down" else -1), zone)
        self._show()
        self._settle()
        again = self.button(zone, what)
        stop: QWidget | None = again if again is not None and again.isEnabled() else self.field(zone)
        (self.add_button if stop is None else stop).setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(list(self._zones), dict(self._names))

    def _name(self, zone: str, text: str) -> None:
        if text.strip() != self._names.get(zone, ""):
            self._names[zone] = text.strip()
            if not text.strip():
                del self._names[zone]
            self.changed.emit(list(self._zones), dict(self._names))

    def _add(self) -> None:
        self._leave()
        self.add_asked.emit()
