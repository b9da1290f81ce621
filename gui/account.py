"""The account dialog: choose a service, fill in the fields it declares, check, keep.

The form is built from `core.form.Field` alone; there is no page and no branch for any one service. The dialog
asks by signals and is answered by methods, so that it stays usable while a service takes its time.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core import zones
from core.errors import Kind, Problem, bad_input
from core.form import Choice, Field, FieldKind, fill
from core.model import Account
from gui import notices
from gui.facts import said

translate = QCoreApplication.translate
Slot = Callable[..., None]
"""What hears a signal, whatever that carries."""

TITLE = "title"
"""Where a problem with the account's name stands."""


@dataclass(frozen=True, slots=True)
class ProviderInfo:
    """What the dialog knows about a service."""

    key: str
    title: str
    blurb: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """An account as filled in. Its repr shows no secret."""

    account_id: str | None
    """None for a new account."""
    provider: str
    title: str
    settings: dict[str, str]
    secrets: dict[str, str] = field(repr=False)
    """Only what was typed; a secret left out when editing stays as it is in the keyring."""


class AccountDialog(QDialog):
    """Window-modal, shown by `open()`.

    Signals: `check_asked(Draft)`, `save_asked(Draft)`; `choices_asked(field_key, values)` to fill a picker;
    `abandoned()` when nobody waits any more for what was asked (dialog closed, or a field changed meanwhile).
    """

    check_asked = Signal(object)
    save_asked = Signal(object)
    choices_asked = Signal(str, dict)
    abandoned = Signal()

    def __init__(
        self,
        providers: Sequence[ProviderInfo],
        parent: QWidget | None = None,
        *,
        account: Account | None = None,
    ) -> None:
        super().__init__(parent)
        self._providers = {info.key: info for info in providers}
        self._account = account
        self._busy = False
        self._finished = False
        self.form: Form | None = None
        self.setWindowTitle(self.tr("Add account") if account is None else self.tr("Edit account"))
        self.setMinimumSize(420, 320)

        self._pages = QStackedWidget(self)
        self.provider_buttons: dict[str, QPushButton] = {}
        self._pages.addWidget(self._make_choice(providers))
        self.progress = QLabel(self)
        self.progress.setWordWrap(True)
        self.progress.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.hide()
        self.back_button = QPushButton(self.tr("&Back"), self)
        self.check_button = QPushButton(self.tr("C&heck"), self)
        self.cancel_button = QPushButton(self.tr("&Cancel"), self)
        self.save_button = QPushButton(self.tr("&Add") if account is None else self.tr("&Save"), self)
        self.save_button.setProperty("primary", True)
        self.save_button.setDefault(True)
        for button in (self.back_button, self.check_button, self.cancel_button):
            button.setAutoDefault(False)
        self.back_button.clicked.connect(self._back)
        self.check_button.clicked.connect(lambda: self._ask(self.check_asked))
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(lambda: self._ask(self.save_asked))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.check_button)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(self._pages, 1)
        rows.addWidget(self.progress)
        rows.addLayout(buttons)
        self.resize(480, 560)
        if account is None:
            self._turn(False)
        else:
            self.choose(account.provider)

    # the two steps

    def choose(self, provider: str) -> None:
        """Go on to the form of a service."""
        if self.form is not None:
            self._pages.removeWidget(self.form)
            self.form.deleteLater()
        self.form = Form(self._providers[provider], self._account, self)
        self.form.changed.connect(self._changed)
        self.form.choices_asked.connect(self.choices_asked)
        self._pages.addWidget(self.form)
        self._pages.setCurrentWidget(self.form)
        self._turn(True)
        self.form.begin()

    def _back(self) -> None:
        self._stop_waiting()
        self._say("")
        self._pages.setCurrentIndex(0)
        self._turn(False)
        if self.form is not None:
            self.provider_buttons[self.form.info.key].setFocus()

    def _turn(self, filling: bool) -> None:
        self.back_button.setVisible(filling and self._account is None)
        self.check_button.setVisible(filling)
        self.save_button.setVisible(filling)

    def _make_choice(self, providers: Sequence[ProviderInfo]) -> QWidget:
        page = QWidget(self)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        words = QLabel(self.tr("Which service holds the calendars?"), page)
        words.setProperty("heading", True)
        rows.addWidget(words)
        for info in providers:
            button = _ServiceButton(info, page)
            button.clicked.connect(lambda _=False, key=info.key: self.choose(key))
            self.provider_buttons[info.key] = button
            rows.addWidget(button)
        rows.addStretch(1)
        return page

    # asked and answered

    def draft(self) -> Draft:
        """What is filled in, as far as it can be checked here. Raises Problem that names the field."""
        assert self.form is not None
        return self.form.draft()

    def show_checking(self, text: str = "") -> None:
        """Something was asked of the service; the dialog stays usable."""
        self._busy = True
        self._say(text or self.tr("Asking the service…"), "mute")
        self.check_button.setEnabled(False)
        self.save_button.setEnabled(False)

    def show_checked(self, text: str) -> None:
        """The service accepted it: whose account this is, and its rights."""
        self._rest()
        self._say(text, "good")
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, problem: Problem, now: datetime | None = None) -> None:
        """Say it next to the field it names, else at the foot."""
        self._rest()
        self._say("")
        if self.form is None or not self.form.show_problem(problem, now):
            self._say(notices.sentence(problem, now), "danger")
            self.check_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_choices(self, key: str, choices: Sequence[Choice]) -> None:
        """Fill a picker."""
        if self.form is not None:
            self.form.set_choices(key, choices)

    def finish(self) -> None:
        """The account is kept: close."""
        self._finished = True
        self._rest()
        self.accept()

    def done(self, result: int) -> None:
        super().done(result)
        if not self._finished:
            self._finished = True
            self.abandoned.emit()

    def _ask(self, signal: object) -> None:
        try:
            draft = self.draft()
        except Problem as problem:
            self.show_problem(problem)
            return
        if self.form is not None:
            self.form.clear_problems()
        self._say("")
        (self.check_asked if signal is self.check_asked else self.save_asked).emit(draft)

    def _changed(self) -> None:
        """An answer about what was typed before is of no use now."""
        self._stop_waiting()
        self._say("")

    def _stop_waiting(self) -> None:
        if self._busy:
            self._rest()
            self.abandoned.emit()

    def _rest(self) -> None:
        self._busy = False
        self.check_button.setEnabled(True)
        self.save_button.setEnabled(True)

    def _say(self, text: str, look: str = "mute") -> None:
        _dress(self.progress, look)
        self.progress.setText(text)
        self.progress.setVisible(bool(text))


class Form(QWidget):
    """The fields of one service, in the order it declares them; advanced ones behind "More settings"."""

    changed = Signal()
    choices_asked = Signal(str, dict)

    def __init__(self, info: ProviderInfo, account: Account | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.info = info
        self._account = account
        self._mnemonics: set[str] = set("bhcasm")
        self.entries: dict[str, Entry] = {}
        self._problems: dict[str, QLabel] = {}

        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        heading = QLabel(said(info.title), content)
        heading.setProperty("heading", True)
        column.addWidget(heading)
        self.title = QLineEdit(account.title if account else said(info.title), content)
        self.title.textEdited.connect(self._edited(TITLE))
        self._add(column, TITLE, self.tr("Name of this account"), self.title, "")
        for one in info.fields:
            if not one.advanced:
                self._add_field(column, one)
        self.more_button = QToolButton(content)
        self.more_button.setText(self.tr("&More settings"))
        self.more_button.setAccessibleName(self.tr("More settings"))
        self.more_button.setProperty("flat", True)
        self.more_button.setCheckable(True)
        self.more_button.setArrowType(Qt.ArrowType.RightArrow)
        self.more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # Open is told by the arrow; the sheet's filled look of checked buttons would shout.
        self.more_button.setStyleSheet(
            "QToolButton { padding: 4px 8px 4px 2px; }"
            "QToolButton:checked { background: transparent; border-color: transparent; }"
            "QToolButton:checked { color: palette(text); }"
        )
        self.more_button.toggled.connect(self._fold)
        self._more = QWidget(content)
        inner = QVBoxLayout(self._more)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        for one in info.fields:
            if one.advanced:
                self._add_field(inner, one)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._more)
        column.addStretch(1)
        self._more.hide()
        self.more_button.setVisible(any(one.advanced for one in info.fields))

        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        self._area.verticalScrollBar().rangeChanged.connect(
            lambda low, high: column.setContentsMargins(0, 0, 8 if high > low else 0, 0)
        )
        content.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._area)

    def begin(self) -> None:
        """Put the caret where typing begins: the first field that is still needed."""
        for one in self.info.fields:
            if one.required and not one.advanced and not self.entries[one.key].value():
                self.entries[one.key].focus.setFocus()
                return
        self.title.setFocus()
        self.title.selectAll()

    def values(self) -> dict[str, str]:
        """What stands in the fields that are not secret, empty ones left out."""
        typed = {one.key: self.entries[one.key].value() for one in self._plain()}
        return {key: value for key, value in typed.items() if value}

    def draft(self) -> Draft:
        """Everything filled in. Raises Problem BAD_INPUT naming the field that is not right."""
        title = self.title.text().strip()
        if not title:
            raise bad_input(self.tr("The account needs a name"), TITLE)
        settings = fill(self._plain(), self.values())
        secrets = {}
        for one in self.info.fields:
            if one.kind is FieldKind.SECRET:
                # Trimmed, since a token copied from a page brings blanks and line ends along.
                if secret := self.entries[one.key].value():
                    secrets[one.key] = secret
                elif one.required and self._account is None:
                    raise bad_input(self.tr("{label} is missing").format(label=said(one.label)), one.key)
        known = self._account.id if self._account else None
        return Draft(known, self.info.key, title, settings, secrets)

    def show_problem(self, problem: Problem, now: datetime | None) -> bool:
        """Say it under the field it names; False when it names none of them."""
        self.clear_problems()
        label = self._problems.get(problem.where or "")
        if label is None:
            return False
        local = problem.kind in (Kind.BAD_INPUT, Kind.REQUEST_REFUSED)
        label.setText(notices.sentence(problem, now) if not local else notices.sentence(problem))
        label.show()
        key = problem.where or ""
        if any(one.key == key and one.advanced for one in self.info.fields):
            self.more_button.setChecked(True)
        focus = self.title if key == TITLE else self.entries[key].focus
        focus.setFocus()
        focus.setAccessibleDescription(label.text())
        self._area.ensureWidgetVisible(label)
        return True

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        for label in self._problems.values():
            label.hide()

    def set_choices(self, key: str, choices: Sequence[Choice]) -> None:
        """Fill a picker."""
        entry = self.entries.get(key)
        if isinstance(entry, PickEntry | PickManyEntry):
            entry.set_choices(choices)

    def _plain(self) -> tuple[Field, ...]:
        return tuple(one for one in self.info.fields if one.kind is not FieldKind.SECRET)

    def _add_field(self, column: QVBoxLayout, one: Field) -> None:
        entry = self._make_entry(one)
        self.entries[one.key] = entry
        label = said(one.label)
        if not one.required:
            label = self.tr("{label} (optional)").format(label=label)
        self._add(column, one.key, label, entry.widget, said(one.help), entry.focus)

    def _make_entry(self, one: Field) -> Entry:
        edited = self._edited(one.key)
        settings: Mapping[str, str] = self._account.settings if self._account else {}
        value = settings.get(one.key, one.default)
        match one.kind:
            case FieldKind.SECRET:
                return SecretEntry(one, self._account is not None, edited, self)
            case FieldKind.CHOICE:
                return ChoiceEntry(one, value, edited, self)
            case FieldKind.PICK | FieldKind.PICK_MANY:
                make = PickEntry if one.kind is FieldKind.PICK else PickManyEntry
                return make(one, value, edited, lambda: self.choices_asked.emit(one.key, self.values()), self)
            case _:
                return LineEntry(one, value, edited, self)

    def _add(
        self,
        column: QVBoxLayout,
        key: str,
        words: str,
        widget: QWidget,
        help_text: str,
        focus: QWidget | None = None,
    ) -> None:
        """Label, field, help and room for a problem, as one block."""
        focus = focus or widget
        label = QLabel(_with_mnemonic(words, self._mnemonics))
        label.setBuddy(focus)
        label.setWordWrap(True)
        focus.setAccessibleName(words)
        block = QVBoxLayout()
        block.setSpacing(3)
        block.addWidget(label)
        block.addWidget(widget)
        if help_text:
            more = QLabel(help_text)
            more.setProperty("mute", True)
            more.setTextFormat(Qt.TextFormat.PlainText)
            more.setWordWrap(True)
            focus.setAccessibleDescription(help_text)
            block.addWidget(more)
        problem = QLabel()
        problem.setProperty("danger", True)
        problem.setTextFormat(Qt.TextFormat.PlainText)
        problem.setWordWrap(True)
        problem.hide()
        self._problems[key] = problem
        block.addWidget(problem)
        column.addLayout(block)

    def _edited(self, key: str) -> Slot:
        """The slot for a field's signal."""
        return lambda *_: self.edited(key)

    def edited(self, key: str) -> None:
        """A person changed a field: what was said about it is over."""
        if key in self._problems:
            self._problems[key].hide()
        self.changed.emit()

    def _fold(self, opened: bool) -> None:
        self._more.setVisible(opened)
        self.more_button.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)


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

    def __init__(self, one: Field, kept: bool, edited: Slot, parent: QWidget) -> None:
        self.line = QLineEdit(parent)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )
        hint = said(one.placeholder) or translate("AccountDialog", "kept in the keyring")
        if kept:
            hint = translate("AccountDialog", "kept in the keyring; empty leaves it as it is")
        self.line.setPlaceholderText(hint)
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
        """The secret as typed, without the blanks around it."""
        return self.line.text().strip()

    def _reveal(self, shown: bool) -> None:
        echo = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(echo)
        words = translate("AccountDialog", "Hide") if shown else translate("AccountDialog", "Show")
        self.show_button.setText(words)


class ChoiceEntry(Entry):
    """One of a few declared values."""

    def __init__(self, one: Field, value: str, edited: Slot, parent: QWidget) -> None:
        self.box = _Combo(parent)
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
        self.box = _Combo(parent)
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


class _ServiceButton(QPushButton):
    """A service to choose: its name, and under it one line about it."""

    def __init__(self, info: ProviderInfo, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(said(info.title))
        self.setAccessibleDescription(said(info.blurb))
        self.setAutoDefault(False)
        title = QLabel(said(info.title), self)
        title.setProperty("heading", True)
        blurb = QLabel(said(info.blurb), self)
        blurb.setProperty("mute", True)
        blurb.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 10, 14, 10)
        rows.setSpacing(2)
        for label in (title, blurb):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            rows.addWidget(label)
        blurb.setVisible(bool(info.blurb))
        # The two labels, not the (empty) text, say how high the button is.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rows = rows

    def sizeHint(self) -> QSize:
        return self._rows.totalSizeHint()

    def heightForWidth(self, width: int) -> int:
        return self._rows.totalHeightForWidth(width)


class _Combo(QComboBox):
    """A combo box that shows its arrow: the application's sheet leaves none."""

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


def _with_mnemonic(words: str, taken: set[str]) -> str:
    """The words with an & before the first letter nobody uses yet; first letters of words are tried first."""
    starts = [at for at in range(len(words)) if at == 0 or words[at - 1] == " "]
    for at in [*starts, *range(len(words))]:
        letter = words[at].casefold()
        if letter.isalpha() and letter not in taken:
            taken.add(letter)
            return words[:at].replace("&", "&&") + "&" + words[at:].replace("&", "&&")
    return words.replace("&", "&&")


def _dress(label: QLabel, look: str) -> None:
    for known in ("mute", "good", "danger"):
        label.setProperty(known, known == look)
    label.style().unpolish(label)
    label.style().polish(label)
