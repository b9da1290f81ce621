"""One entry of a form for each kind of field a provider declares."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core import zones
from core.form import Choice, Field, FieldKind
from gui.words.facts import said

translate = QCoreApplication.translate
Slot = Callable[..., None]
"""What hears a signal, whatever that carries."""


class Entry(ABC):
    """How the form sees one field, whatever it is made of."""

    widget: QWidget
    focus: QWidget
    """The part that takes the keyboard."""

    @abstractmethod
    def value(self) -> str:
        """What would be kept."""


class LineEntry(Entry):
    """One line of text; zones are completed as they are typed."""

    def __init__(self, one: Field, value: str, edited: Slot, parent: QWidget) -> None:
        self.line = QLineEdit(value, parent)
        self.widget = self.focus = self.line
        self.line.setPlaceholderText(said(one.placeholder) or _example(one.kind))
        self.line.textEdited.connect(edited)
        if one.kind is FieldKind.ZONE:
            completer = QCompleter(list(zones.names()), self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setMaxVisibleItems(10)
            completer.activated.connect(edited)
            self.line.setCompleter(completer)
        if one.kind is FieldKind.URL:
            self.line.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly)

    def value(self) -> str:
        """Zones may be typed with blanks: New York is written New_York."""
        text = self.line.text().strip()
        return text.replace(" ", "_") if self.line.completer() is not None else text


class SecretEntry(Entry):
    """A line that hides what is typed, and a button that shows it."""

    def __init__(self, one: Field, edited: Slot, parent: QWidget) -> None:
        self._example = said(one.placeholder)
        self.line = QLineEdit(parent)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.line.setPlaceholderText(self._example)
        self.line.textEdited.connect(edited)
        self.show_button = QPushButton(translate("AccountDialog", "Show"), parent)
        self.show_button.setCheckable(True)
        self.show_button.setAutoDefault(False)
        name = translate("AccountDialog", "Show {label}").format(label=said(one.label))
        self.show_button.setAccessibleName(name)
        self.show_button.toggled.connect(self._reveal)
        self.widget = QWidget(parent)
        self.focus = self.line
        row = QHBoxLayout(self.widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.show_button)

    def value(self) -> str:
        """The secret as typed, without the blanks that a token copied from a page brings along."""
        return self.line.text().strip()

    def show_kept(self, kept: bool, lasting: bool) -> None:
        """Say in the empty line whether there is a secret already, and where a new one will be kept."""
        if kept and lasting:
            hint = translate("AccountDialog", "kept in the keyring; empty leaves it as it is")
        elif kept:
            hint = translate("AccountDialog", "kept for this session; empty leaves it as it is")
        elif lasting:
            hint = self._example or translate("AccountDialog", "kept in the keyring")
        else:
            hint = translate("AccountDialog", "kept for this session only: no keyring here")
        self.line.setPlaceholderText(hint)

    def _reveal(self, shown: bool) -> None:
        echo = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(echo)
        words = translate("AccountDialog", "Hide") if shown else translate("AccountDialog", "Show")
        self.show_button.setText(words)


class ChoiceEntry(Entry):
    """One of a few declared values."""

    def __init__(self, one: Field, value: str, edited: Slot, parent: QWidget) -> None:
        self.box = Combo(parent)
        self.widget = self.focus = self.box
        if not one.required and not one.default:
            self.box.addItem(translate("AccountDialog", "Not set"), "")
        for choice in one.choices:
            self.box.addItem(said(choice.label), choice.value)
        at = self.box.findData(value)
        self.box.setCurrentIndex(at if at >= 0 else 0)
        self.box.activated.connect(edited)

    def value(self) -> str:
        """The chosen value."""
        return str(self.box.currentData() or "")


class PickEntry(Entry):
    """One value the service can list; until it has, any text will do."""

    def __init__(self, one: Field, value: str, edited: Slot, ask: Slot, parent: QWidget) -> None:
        self.box = Combo(parent)
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setEditText(value)
        line = self.box.lineEdit()
        assert line is not None
        line.setPlaceholderText(said(one.placeholder))
        line.textEdited.connect(edited)
        self.box.activated.connect(edited)
        self.focus = self.box
        self.widget, self.load_button = _with_loader(self.box, one, ask, parent)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """What there is to pick; what was typed or kept stays chosen."""
        _loaded(self.load_button)
        before = self.value()
        self.box.clear()
        for choice in choices:
            self.box.addItem(choice.label, choice.value)
        at = self.box.findData(before)
        self.box.setCurrentIndex(at)
        if at < 0:
            self.box.setEditText(before)

    def value(self) -> str:
        """The value behind the label, or the text typed."""
        text = self.box.currentText().strip()
        at = self.box.findText(text, Qt.MatchFlag.MatchExactly)
        return str(self.box.itemData(at)) if at >= 0 else text


class PickManyEntry(Entry):
    """Several values the service can list; until it has, a line with commas will do."""

    def __init__(self, one: Field, value: str, edited: Slot, ask: Slot, parent: QWidget) -> None:
        self.line = QLineEdit(value, parent)
        self.line.setPlaceholderText(said(one.placeholder) or translate("AccountDialog", "separated by commas"))
        self.line.textEdited.connect(edited)
        self.list = QListWidget(parent)
        # Fusion draws the boxes' outline darker than the window: on a dark ground nothing is left of it.
        self.list.setStyleSheet(
            "QListView::indicator { width: 12px; height: 12px; border-radius: 3px; }"
            "QListView::indicator { border: 1px solid palette(dark); }"
            "QListView::indicator:checked { background: palette(highlight); }"
            "QListView::item { padding: 2px 0; color: palette(text); }"
            "QListView::item:selected { background: palette(midlight); }"
        )
        self.list.hide()
        self.list.setAccessibleName(said(one.label))
        self.list.itemChanged.connect(edited)
        self.focus = self.line
        upper, self.load_button = _with_loader(self.line, one, ask, parent)
        self.widget = QWidget(parent)
        rows = QVBoxLayout(self.widget)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(upper)
        rows.addWidget(self.list)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """A list to tick instead of the line; what was typed is ticked, known or not."""
        _loaded(self.load_button)
        before = [part for part in self.value().split(",") if part]
        known = {choice.value for choice in choices}
        self.list.blockSignals(True)
        self.list.clear()
        for choice in [*choices, *(Choice(value, value) for value in before if value not in known)]:
            item = QListWidgetItem(choice.label)
            item.setData(Qt.ItemDataRole.UserRole, choice.value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = choice.value in before
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        if self.list.count():
            focused = self.line.hasFocus()
            height = self.list.sizeHintForRow(0) * min(6, self.list.count())
            self.list.setFixedHeight(height + 18)
            self.list.show()
            self.line.hide()
            self.focus = self.list
            if focused:
                self.list.setCurrentRow(0)
                self.list.setFocus()

    def value(self) -> str:
        """The values with commas between, without blanks."""
        if self.focus is self.line:
            parts = [part.strip() for part in self.line.text().split(",")]
        else:
            items = [self.list.item(row) for row in range(self.list.count())]
            ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
            parts = [str(item.data(Qt.ItemDataRole.UserRole)) for item in ticked]
        return ",".join(part for part in parts if part)


class Combo(QComboBox):
    """A combo box that shows its arrow: the application's sheet leaves none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # nor does the wheel take the keyboard from where one types

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the wheel scrolls the form; it must not change what happens at a service

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().placeholderText().color(), 1.6, c=Qt.PenCapStyle.RoundCap))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle = QPointF(12 if mirrored else self.width() - 14, self.height() / 2 + 1)
        painter.drawPolyline([middle + QPointF(x, y) for x, y in ((-4, -2), (0, 2), (4, -2))])
        painter.end()


def _with_loader(entry: QWidget, one: Field, ask: Slot, parent: QWidget) -> tuple[QWidget, QPushButton]:
    """A field and the button that asks the service what there is."""
    button = QPushButton(translate("AccountDialog", "Load list"), parent)
    button.setAutoDefault(False)
    name = translate("AccountDialog", "Load what {label} can be").format(label=said(one.label))
    button.setAccessibleName(name)
    button.clicked.connect(lambda: ask())
    row_widget = QWidget(parent)
    row = QHBoxLayout(row_widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(entry, 1)
    row.addStretch(0)
    row.addWidget(button)
    return row_widget, button


def _loaded(button: QPushButton) -> None:
    button.setText(translate("AccountDialog", "Load again"))


def _example(kind: FieldKind) -> str:
    examples = {
        FieldKind.URL: "https://",
        FieldKind.EMAILS: "one@example.com, two@example.com",
        FieldKind.ZONE: "Europe/Berlin",
    }
    return examples.get(kind, "")
