"""Adding, editing, checking and removing an account: from a press to what the session keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from core.errors import Problem, Remedy
from core.model import Account
from core.session import Session, providers
from gui.tasks import Tasks

if TYPE_CHECKING:
    from gui.accounts.dialog import AccountDialog
    from gui.accounts.form import Draft


class AccountFlow(QObject):
    """Signals: `told`, something about an account is known now; `changed`, other calendars are to be shown."""

    told = Signal()
    changed = Signal()

    def __init__(self, window: QWidget, session: Session, tasks: Tasks, say: Callable[..., None]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._tasks = tasks
        self._say = say
        self.dialog: AccountDialog | None = None
        """The dialog opened last."""

    def add(self) -> None:
        """Ask for an account of any provider."""
        self._open(None)

    def edit(self, account: str) -> None:
        """Show an account's settings for change."""
        self._open(self._session.accounts.account(account))

    def remove(self, account: str) -> None:
        """Ask first: the token goes with it and cannot be brought back."""
        title = self._session.accounts.account(account).title
        box = QMessageBox(
            QMessageBox.Icon.NoIcon, "Openweek", self.tr("Remove {title}?").format(title=title), parent=self._window
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            self.tr("Its token is deleted here; its calendars leave the week. Blocks at the service stay.")
        )
        remove = box.addButton(self.tr("&Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def answered() -> None:
            if box.clickedButton() is remove:
                self._tasks.run("remove account", self._remove(account))

        box.finished.connect(answered)
        box.open()

    def refresh(self, account: str) -> None:
        """Ask the service for its calendars and for the visible week anew."""
        self._tasks.run(f"refresh {account}", self._refresh(account))

    def refresh_all(self) -> None:
        """The same of every account."""
        for account in self._session.accounts.all:
            self.refresh(account.id)

    def choose(self, calendar: str, *, shown: bool | None = None, colour: int | None = None) -> None:
        """Keep a calendar's check mark or colour."""
        what = "colour" if shown is None else "mark"
        self._tasks.run(f"choose {what} of {calendar}", self._choose(calendar, shown, colour))

    def _open(self, account: Account | None) -> None:
        from gui.accounts.dialog import AccountDialog  # seldom used, and not small
        from gui.accounts.form import ProviderInfo

        infos = [ProviderInfo(key, title, blurb, fields) for key, title, blurb, fields in providers()]
        dialog = self.dialog = AccountDialog(infos, self._window, account=account)
        run = self._tasks.run
        dialog.check_asked.connect(lambda draft: run("account", self._check(dialog, draft)))
        dialog.save_asked.connect(lambda draft: run("account", self._save(dialog, draft)))
        dialog.choices_asked.connect(lambda key, _: run(f"choices {key}", self._choices(dialog, key, dialog.draft())))
        dialog.abandoned.connect(lambda: self._tasks.cancel("account"))
        dialog.finished.connect(lambda: self._tasks.cancel("secrets"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        run("secrets", self._tell_secrets(dialog, account))

    async def _tell_secrets(self, dialog: AccountDialog, account: Account | None) -> None:
        accounts = self._session.accounts
        lasting = await accounts.lasting()
        try:
            unkept = await accounts.missing_secrets(account) if account is not None else []
        except Problem:
            return  # a locked keyring: what is in it nobody can tell
        dialog.show_secrets(unkept, lasting)

    async def _check(self, dialog: AccountDialog, draft: Draft) -> None:
        dialog.show_checking()
        try:
            found = await self._session.accounts.check(
                draft.provider, draft.title, draft.settings, draft.secrets, draft.account_id
            )
        except Problem as problem:
            dialog.show_problem(problem)
            return
        rights = self.tr(" · rights: {names}").format(names=", ".join(found.rights)) if found.rights else ""
        dialog.show_checked(self.tr("Signed in as {name}").format(name=found.name) + rights)

    async def _save(self, dialog: AccountDialog, draft: Draft) -> None:
        accounts = self._session.accounts
        dialog.show_checking()
        try:
            if draft.account_id is None:
                account, lasting = await accounts.add(draft.provider, draft.title, draft.settings, draft.secrets)
            else:
                account, lasting = await accounts.edit(draft.account_id, draft.title, draft.settings, draft.secrets)
        except Problem as problem:
            dialog.show_problem(problem)
            return
        dialog.finish()
        if not lasting:
            self._say(self.tr("No keyring here: the token is kept for this session only."), "warning")
        self.told.emit()
        await self._refresh(account.id)
        self.changed.emit()

    async def _choices(self, dialog: AccountDialog, key: str, draft: Draft) -> None:
        try:
            found = await self._session.accounts.choices(
                draft.provider, key, draft.settings, draft.secrets, draft.account_id
            )
        except Problem:
            return  # the field stays a plain one
        dialog.set_choices(key, found)

    async def _remove(self, account: str) -> None:
        title = self._session.accounts.account(account).title
        await self._session.accounts.remove(account)
        await self._session.outbox.load()
        self.changed.emit()
        self._say(self.tr("Removed {title}; blocks at the service stay").format(title=title))

    async def _refresh(self, account: str) -> None:
        try:
            await self._session.accounts.list_calendars(account)
        except Problem:
            self.told.emit()  # it stands there, with its remedy
        await self._session.timeline.refresh(account=account)

    async def _choose(self, calendar: str, shown: bool | None, colour: int | None) -> None:
        await self._session.accounts.choose(calendar, shown=shown, colour=colour)
        self.changed.emit()


def locked(session: Session) -> set[str]:
    """Ids of the accounts that wait for their person to sign in."""
    states = session.timeline.snapshot.states if session.timeline.snapshot else {}
    problems = [(calendar.partition(":")[0], state.problem) for calendar, state in states.items()]
    every = [*problems, *session.accounts.problems.items()]
    return {account for account, problem in every if problem is not None and problem.remedy is Remedy.SIGN_IN}
