"""The fields of one service as a form: labels, helps, and each problem next to the field it names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import Problem, bad_input
from core.form import Choice, Field, FieldKind, fill
from core.model import Account
from gui.accounts.entries import ChoiceEntry, Entry, LineEntry, PickEntry, PickManyEntry, SecretEntry, Slot
from gui.words import notices
from gui.words.aloud import announce
from gui.words.facts import said
from gui.words.smallprint import lead

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


class Form(QWidget):
    """The fields of one service, in the order it declares them; advanced ones behind "More settings"."""

    changed = Signal()
    choices_asked = Signal(str, dict)

    def __init__(self, info: ProviderInfo, account: Account | None, parent: QWidget, taken: Iterable[str] = ()) -> None:
        """`taken` are texts whose mnemonics are used already."""
        super().__init__(parent)
        self.info = info
        self._account = account
        more = self.tr("&More settings")
        self._mnemonics = {mnemonic(text) for text in (*taken, more)}
        self.entries: dict[str, Entry] = {}
        self._problems: dict[str, QLabel] = {}
        self._helps: dict[str, str] = {}
        self._unkept: Collection[str] = ()

        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        heading = QLabel(said(info.title), content)
        heading.setProperty("heading", True)
        lead(heading)
        column.addWidget(heading)
        self.title = QLineEdit(account.title if account else said(info.title), content)
        self.title.textEdited.connect(self._edited(TITLE))
        self._add(column, TITLE, self.tr("Name of this account"), self.title, "")
        for one in info.fields:
            if not one.advanced:
                self._add_field(column, one)
        self.more_button = QToolButton(content)
        self.more_button.setAccessibleName(self.tr("More settings"))
        self.more_button.setProperty("flat", True)
        self.more_button.setCheckable(True)
        # Open is told by the arrow; the sheet's filled look of checked buttons would shout.
        self.more_button.setStyleSheet(
            "QToolButton { padding: 4px 2px; }"
            "QToolButton:checked { background: transparent; border-color: transparent; color: palette(text); }"
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
        self._fold(False)
        self.more_button.setVisible(any(one.advanced for one in info.fields))

        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        self._area.verticalScrollBar().rangeChanged.connect(
            lambda low, high: column.setContentsMargins(*_beside_bar(self, 8 if high > low else 0))
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

    def missing(self) -> list[Problem]:
        """Every field that must be filled in and is empty, from top to bottom."""
        empty = [] if self.title.text().strip() else [bad_input(self.tr("The account needs a name"), TITLE)]
        for one in sorted(self.info.fields, key=lambda one: one.advanced):
            kept = one.kind is FieldKind.SECRET and self._account is not None and one.key not in self._unkept
            if one.required and not kept and not one.default and not self.entries[one.key].value():
                empty.append(bad_input(self.tr("{label} is missing").format(label=said(one.label)), one.key))
        return empty

    def draft(self) -> Draft:
        """Everything filled in. Raises Problem BAD_INPUT naming the first field that is not right."""
        for problem in self.missing():
            raise problem
        settings = fill(self._plain(), self.values())
        typed = {one.key: self.entries[one.key].value() for one in self.info.fields if one.kind is FieldKind.SECRET}
        secrets = {key: secret for key, secret in typed.items() if secret}
        known = self._account.id if self._account else None
        return Draft(known, self.info.key, self.title.text().strip(), settings, secrets)

    def show_secrets(self, unkept: Collection[str], lasting: bool) -> None:
        """Which of the account's secrets are kept nowhere, and whether there is a keyring to keep them in."""
        self._unkept = frozenset(unkept)
        for key, entry in self.entries.items():
            if isinstance(entry, SecretEntry):
                entry.show_kept(self._account is not None and key not in self._unkept, lasting)

    def show_problems(self, problems: Iterable[Problem], now: datetime | None = None) -> bool:
        """Say each under the field it names and go to the first of them; False when none names a field."""
        self.clear_problems()
        told = [problem for problem in problems if problem.where in self._problems]
        for problem in reversed(told):  # what is told last is in view and has the keyboard
            self._tell(problem.where or "", notices.sentence(problem, now))
        return bool(told)

    def _tell(self, key: str, words: str) -> None:
        label = self._problems[key]
        label.setText(words)
        label.show()
        if any(one.key == key and one.advanced for one in self.info.fields):
            self.more_button.setChecked(True)
        focus = self.title if key == TITLE else self.entries[key].focus
        focus.setFocus()
        focus.setAccessibleDescription(words)
        announce(focus, words)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # only then is known where it stands
        self._area.ensureWidgetVisible(label)
        self._area.ensureWidgetVisible(focus, 0, 2 * focus.height())

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        for key in self._problems:
            self._clear(key)

    def _clear(self, key: str) -> None:
        self._problems[key].hide()
        focus = self.title if key == TITLE else self.entries[key].focus
        focus.setAccessibleDescription(self._helps[key])

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
                return SecretEntry(one, edited, self)
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
        lead(label)
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
            lead(more)
            block.addWidget(more)
        focus.setAccessibleDescription(help_text)
        self._helps[key] = help_text
        problem = QLabel()
        problem.setProperty("danger", True)
        problem.setTextFormat(Qt.TextFormat.PlainText)
        problem.setWordWrap(True)
        lead(problem)
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
            self._clear(key)
        self.changed.emit()

    def _fold(self, opened: bool) -> None:
        self._more.setVisible(opened)
        arrow = "▾" if opened else "◂" if self.isRightToLeft() else "▸"
        more = self.tr("&More settings")
        self.more_button.setText(f"{arrow}  {more}")


def mnemonic(text: str) -> str:
    """The letter that Alt goes with, in lower case; empty where there is none."""
    at = text.replace("&&", "  ").find("&")
    return text[at + 1 : at + 2].casefold() if at >= 0 else ""


def _beside_bar(widget: QWidget, room: int) -> tuple[int, int, int, int]:
    """Margins that leave room for a scroll bar; Qt does not mirror margins."""
    return (room, 0, 0, 0) if widget.isRightToLeft() else (0, 0, room, 0)


def _with_mnemonic(words: str, taken: set[str]) -> str:
    """The words with an & before the first letter nobody uses yet; first letters of words are tried first."""
    starts = [at for at in range(len(words)) if at == 0 or words[at - 1] == " "]
    for at in [*starts, *range(len(words))]:
        letter = words[at].casefold()
        if letter.isalpha() and letter not in taken:
            taken.add(letter)
            return words[:at].replace("&", "&&") + "&" + words[at:].replace("&", "&&")
    return words.replace("&", "&&")
