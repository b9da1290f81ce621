"""Accounts: add, check, edit, remove. Joins the store (settings), the vault (secrets) and the provider's class."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from core.errors import Problem, bad_input
from core.form import Choice, FieldKind, base_url, fill
from core.model import Account, Calendar, Identity, token
from core.providers import provider
from core.providers.base import Kit, Provider
from core.secrets import Secret, Vault
from core.store import Store, StoredCalendar

if TYPE_CHECKING:
    from core.http import Wire


class StoreShelf:
    """The part of the store that belongs to one account."""

    def __init__(self, store: Store, account: str) -> None:
        self._store = store
        self._account = account

    async def all(self) -> dict[str, Any]:
        """Everything on it."""
        return await self._store.shelf(self._account)

    async def put(self, key: str, value: Any) -> None:
        """Keep a value; None takes the key off."""
        await self._store.shelve(self._account, key, value)


class Accounts:
    """All accounts and the calendars they listed last. Call `load` first."""

    def __init__(self, store: Store, vault: Vault, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._vault = vault
        self._clock = clock
        self._accounts: dict[str, Account] = {}
        self._calendars: dict[str, StoredCalendar] = {}
        self._open: dict[str, Provider] = {}
        self._wires: dict[str, list[Wire]] = {}
        self.problems: dict[str, Problem] = {}
        """By account id: why its calendars could not be listed the last time."""

    async def load(self) -> None:
        """Read them from the store (again)."""
        self._accounts = {account.id: account for account in await self._store.accounts()}
        self._calendars = {stored.calendar.id: stored for stored in await self._store.calendars()}

    @property
    def all(self) -> tuple[Account, ...]:
        """In the order they were added."""
        return tuple(self._accounts.values())

    @property
    def calendars(self) -> tuple[StoredCalendar, ...]:
        """Of all accounts, in order."""
        return tuple(self._calendars.values())

    def account(self, account: str) -> Account:
        """By id. Raises Problem BAD_INPUT."""
        if account not in self._accounts:
            raise bad_input(f"there is no account {account!r}", "account")
        return self._accounts[account]

    def calendar(self, calendar: str) -> Calendar:
        """By id. Raises Problem BAD_INPUT."""
        if calendar not in self._calendars:
            raise bad_input(f"there is no calendar {calendar!r}", "calendar")
        return self._calendars[calendar].calendar

    async def check(
        self, key: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str], account: str | None = None
    ) -> Identity:
        """Prove credentials before anything is kept. Secrets not given are those of `account`. Raises Problem."""
        draft, hidden = await self._draft(key, title, settings, secrets, account)
        wires: list[Wire] = []
        try:
            return await self._make(draft, hidden, wires).check()
        finally:
            for wire in wires:
                await wire.close()

    async def add(
        self, key: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str], *, check: bool = True
    ) -> tuple[Account, bool]:
        """Check, then keep. Returns the account and whether its secrets outlive this process. Raises Problem and
        keeps nothing when the service refuses or the same account is here already."""
        draft, hidden = await self._draft(key, title, settings, secrets, None)
        if check:
            found = await self.check(key, title, settings, secrets)
            draft = replace(draft, settings={**found.settings, **draft.settings})
        else:
            self._make(draft, hidden, [])  # reads the settings: a wrong one is told now, not later
        if (twin := await self._twin(draft, hidden)) is not None:
            raise bad_input(f"already here as {twin.title}", "account")
        lasting = await self._vault.put(draft.id, hidden)
        await self._store.save_account(draft)
        await self.load()
        return draft, lasting

    async def edit(
        self, account: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str]
    ) -> tuple[Account, bool]:
        """Check the changed settings, then keep them; secrets left empty stay as they are."""
        before = self.account(account)
        draft, hidden = await self._draft(before.provider, title, settings, secrets, account)
        found = await self.check(before.provider, title, settings, secrets, account)
        draft = replace(draft, settings={**found.settings, **draft.settings})
        lasting = await self._vault.put(account, {k: v for k, v in hidden.items() if secrets.get(k)})
        await self._store.save_account(draft)
        await self._shut(account)
        await self.load()
        return draft, lasting

    async def remove(self, account: str) -> None:
        """The account with its calendars, cached days and secrets. Blocks at the service stay."""
        known = self.account(account)
        await self._shut(account)
        secret_keys = [field.key for field in provider(known.provider).fields if field.kind is FieldKind.SECRET]
        await self._vault.drop(account, secret_keys)
        await self._store.remove_account(account)
        self.problems.pop(account, None)
        await self.load()

    async def open(self, account: str) -> Provider:
        """The account's provider with its secrets, made once. Raises Problem when secrets or settings are missing."""
        if account not in self._open:
            known = self.account(account)
            keys = [field.key for field in provider(known.provider).fields if field.kind is FieldKind.SECRET]
            hidden = await self._vault.get(account, keys)
            if account not in self._open:  # somebody else may have opened it while we waited for the keyring
                self._open[account] = self._make(known, hidden, self._wires.setdefault(account, []))
        return self._open[account]

    async def lasting(self) -> bool:
        """Whether secrets outlive this process: there is a keyring that can be trusted."""
        return await self._vault.lasting()

    async def missing_secrets(self, account: Account) -> list[str]:
        """The secret settings that are neither in the keyring nor in this session."""
        keys = [f.key for f in provider(account.provider).fields if f.kind is FieldKind.SECRET and f.required]
        found = await self._vault.get(account.id, keys)
        return [key for key in keys if key not in found]

    async def list_calendars(self, account: str) -> tuple[Calendar, ...]:
        """Ask the service for the account's calendars and keep the list. Raises Problem, also kept in `problems`."""
        try:
            listed = await (await self.open(account)).calendars()
        except Problem as problem:
            self.problems[account] = problem
            raise
        self.problems.pop(account, None)
        await self._store.save_calendars(account, listed)
        await self.load()
        return tuple(listed)

    async def choices(
        self, key: str, field: str, settings: Mapping[str, str], secrets: Mapping[str, str], account: str | None
    ) -> list[Choice]:
        """What a PICK field can be, asked with a draft's settings."""
        draft, hidden = await self._draft(key, "draft", settings, secrets, account)
        wires: list[Wire] = []
        try:
            return list(await self._make(draft, hidden, wires).choices(field, settings))
        finally:
            for wire in wires:
                await wire.close()

    async def choose(self, calendar: str, *, shown: bool | None = None, colour: int | None = None) -> None:
        """Keep a check mark or a colour."""
        await self._store.choose_calendar(calendar, shown=shown, colour=colour)
        await self.load()

    def show_here(self, calendar: str, shown: bool) -> None:
        """Show or hide a calendar for this session only."""
        self._calendars[calendar] = replace(self._calendars[calendar], shown=shown)

    async def close(self) -> None:
        """Close all lines."""
        for account in list(self._wires):
            await self._shut(account)

    async def _draft(
        self, key: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str], account: str | None
    ) -> tuple[Account, dict[str, Secret]]:
        kind = provider(key)
        secret_fields = {field.key: field for field in kind.fields if field.kind is FieldKind.SECRET}
        for name in secrets:
            if name not in secret_fields:
                known = ", ".join(secret_fields) or "none"
                raise bad_input(f"{kind.title} has no secret {name!r}; secrets are: {known}", name)
        for name in settings:
            if name in secret_fields:
                raise bad_input(f"{name} is a secret; secrets are not given as settings", name)
        filled = fill(kind.fields, settings)
        hidden = dict(await self._vault.get(account, secret_fields)) if account else {}
        hidden |= {name: Secret(text.strip()) for name, text in secrets.items() if text.strip()}
        for name, field in secret_fields.items():
            if field.required and name not in hidden:
                raise bad_input(f"{field.label} is missing", name)
        made = Account(account or f"{key}-{token(3)}", key, title.strip() or kind.title, filled)
        return made, hidden

    async def _twin(self, draft: Account, hidden: Mapping[str, Secret]) -> Account | None:
        """An account that shows the same: equal settings, and the same secrets or a place that has to be named.
        On this computer two people may well work the same hours."""
        kind = provider(draft.provider)
        if not any(field.kind is FieldKind.SECRET for field in kind.fields):
            return None
        plain = [field for field in kind.fields if field.kind is not FieldKind.SECRET]
        placed = any(field.required for field in plain)
        for known in self.all:
            if known.provider == draft.provider and all(
                (known.settings.get(field.key) or field.default or "")
                == (draft.settings.get(field.key) or field.default or "")
                for field in plain
            ):
                theirs = await self._vault.get(known.id, list(hidden))
                if placed or dict(theirs) == dict(hidden):
                    return known
        return None

    def _make(self, account: Account, secrets: Mapping[str, Secret], wires: list[Wire]) -> Provider:
        kit = Kit(account, secrets, partial(self._open_wire, wires), StoreShelf(self._store, account.id), self._clock)
        return provider(account.provider)(kit)

    def _open_wire(self, wires: list[Wire], address: str, *, calls: int, window: float, **rest: Any) -> Wire:
        from core.http import Pace, Wire  # httpx comes with the first line, after the window is up

        pace = Pace(calls, window, rest.pop("at_once", 8))
        wire = Wire(base_url(address), clock=self._clock, pace=pace, **rest)
        wires.append(wire)
        return wire

    async def _shut(self, account: str) -> None:
        self._open.pop(account, None)
        for wire in self._wires.pop(account, []):
            await wire.close()
