"""The account dialog: choose a service, fill in the fields it declares, check, keep.

The form is built from `core.form.Field` alone; there is no page and no branch for any one service. The dialog
asks by signals and is answered by methods, so that it stays usable while a service takes its time.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.errors import Problem
from core.form import Choice
from core.model import Account
from gui.accounts.form import Draft, Form, ProviderInfo
from gui.room import fit
from gui.words import notices
from gui.words.aloud import announce
from gui.words.facts import said
from gui.words.smallprint import lead


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
        self._secrets: tuple[Collection[str], bool] | None = None
        self.form: Form | None = None
        self.setWindowTitle(self.tr("Add account") if account is None else self.tr("Edit account"))
        self.setMinimumSize(420, 320)

        self._pages = QStackedWidget(self)
        self.provider_buttons: dict[str, QPushButton] = {}
        self._pages.addWidget(self._make_choice(providers))
        self.progress = QLabel(self)
        self.progress.setWordWrap(True)
        lead(self.progress)
        self.progress.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setMinimumHeight(self.progress.fontMetrics().height())  # its coming moves nothing
        self.back_button = QPushButton(self.tr("&Back"), self)
        self.check_button = QPushButton(self.tr("C&heck"), self)
        self.cancel_button = QPushButton(self.tr("&Cancel"), self)
        self.save_button = QPushButton(self.tr("&Add") if account is None else self.tr("&Save"), self)
        self.save_button.setProperty("primary", True)
        self.save_button.setDefault(True)
        self._buttons = (self.back_button, self.check_button, self.cancel_button, self.save_button)
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
        fit(self, 480, 560)
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
        taken = [button.text() for button in self._buttons]
        self.form = Form(self._providers[provider], self._account, self, taken)
        self.form.changed.connect(self._changed)
        self.form.choices_asked.connect(self.choices_asked)
        self._pages.addWidget(self.form)
        self._pages.setCurrentWidget(self.form)
        self._turn(True)
        if self._secrets is not None:
            self.form.show_secrets(*self._secrets)
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
        lead(words)
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
        if self.form is None or not self.form.show_problems([problem], now):
            self._say(notices.sentence(problem, now), "danger")
            self.check_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_secrets(self, unkept: Collection[str], lasting: bool) -> None:
        """Which of the account's secrets are kept nowhere, and whether there is a keyring to keep them in."""
        self._secrets = (unkept, lasting)
        if self.form is not None:
            self.form.show_secrets(unkept, lasting)

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
        if self.form is not None and self.form.show_problems(self.form.missing()):
            self._say("")
            return
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
        if text:
            announce(self.progress, text)


class _ServiceButton(QPushButton):
    """A service to choose: its name, and under it one line about it."""

    def __init__(self, info: ProviderInfo, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(said(info.title))
        self.setAccessibleDescription(said(info.blurb))
        title = QLabel(said(info.title), self)
        title.setProperty("heading", True)
        blurb = QLabel(said(info.blurb), self)
        blurb.setProperty("mute", True)
        blurb.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 10, 14, 10)
        rows.setSpacing(2)
        for label in (title, blurb):
            lead(label)
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


def _dress(label: QLabel, look: str) -> None:
    for known in ("mute", "good", "danger"):
        label.setProperty(known, known == look)
    label.style().unpolish(label)
    label.style().polish(label)
