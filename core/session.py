"""One session: opens store, vault, accounts, timeline and outbox, and closes them. The one door for gui and cli."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core import zones
from core.accounts import Accounts
from core.errors import Problem
from core.form import Field
from core.home import STORE, default_home, forget_left
from core.model import Account, seconds
from core.outbox import Outbox, Patience
from core.providers import PROVIDERS, provider
from core.secrets import ScrubbingFormatter, Vault, scrub
from core.store import Store
from core.timeline import KEPT_FOR, Timeline

log = logging.getLogger("openweek")


def system_clock() -> datetime:
    """Now, aware, in UTC. The only place that asks the machine."""
    return datetime.now(UTC)


def write_log(level: int, path: Path | None = None) -> None:
    """Send our log lines, scrubbed of secrets, to stderr or to a file."""
    handler = logging.FileHandler(path, encoding="utf-8") if path else logging.StreamHandler()
    handler.setFormatter(ScrubbingFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.handlers[:] = [handler]
    log.setLevel(level)
    log.propagate = False


class Session:
    """Everything that is open. Make it with `open`, end it with `close`."""

    def __init__(
        self, home: Path, store: Store, vault: Vault, clock: Callable[[], datetime], patience: Patience | None
    ) -> None:
        self.home = home
        self.clock = clock
        self.vault = vault
        self.accounts = Accounts(store, vault, clock)
        self.outbox = Outbox(store, self.accounts, clock, home / "outbox.lock", patience)
        self.timeline = Timeline(store, self.accounts, lambda: self.outbox.blocks, clock)
        self.preferences: dict[str, Any] = {}
        self._store = store

    @classmethod
    async def open(
        cls,
        home: Path | None = None,
        *,
        vault: Vault | None = None,
        clock: Callable[[], datetime] = system_clock,
        patience: Patience | None = None,
    ) -> Session:
        """Open the home folder (made if needed). Raises Problem STORE_BROKEN."""
        home = home or default_home()
        store = await Store.open(home / STORE)
        session = cls(home, store, vault or Vault(), clock, patience)
        session.preferences = await store.preferences()
        await session.accounts.load()
        await session.outbox.load()
        session.outbox.look = session.timeline.look
        session.outbox.subscribe(session.timeline.changed)
        return session

    async def run(self) -> None:
        """Send blocks and keep the visible week fresh, for ever; cancel to end. Outdated answers go first."""
        with contextlib.suppress(Problem):  # a file that is locked just now is tidied another time
            await self._store.forget_days(seconds(self.clock()) - KEPT_FOR)
        async with asyncio.TaskGroup() as group:
            group.create_task(self.outbox.run())
            group.create_task(self.timeline.keep_fresh())

    async def close(self) -> None:
        """End in order: lines, then store. What was under way is in the store."""
        await self.timeline.close()
        await self.accounts.close()
        await self._store.close()
        self.vault.close()

    async def welcome(self) -> Account | None:
        """On the very first start: the calendar on this computer, so that the week, the drag and undo work at once."""
        if self.accounts.all or self.preferences.get("welcomed"):
            return None
        settings = {"zone": zones.system_zone(), "hours": "Mon-Fri 09:00-17:00"}
        account, _ = await self.accounts.add("local", "My hours", settings, {})
        await self.accounts.list_calendars(account.id)
        await self.prefer("welcomed", True)
        return account

    async def list_calendars(self) -> dict[str, Problem]:
        """Ask every account for its calendars; by account id, why one could not be asked."""
        found: dict[str, Problem] = {}

        async def ask(account: str) -> None:
            try:
                await self.accounts.list_calendars(account)
            except Problem as problem:
                found[account] = problem

        async with asyncio.TaskGroup() as group:
            for account in self.accounts.all:
                group.create_task(ask(account.id))
        return found

    async def reset(self) -> None:
        """Settings as on the first day; accounts, calendars and blocks stay."""
        await self._store.forget_preferences()
        self.preferences = {}
        await self.prefer("welcomed", True)  # the calendar on this computer does not come back by itself

    async def forget(self) -> None:
        """Everything on this computer: accounts with what the keyring holds for them, blocks, settings, and what
        unreadable files and crashes left behind. What is at the services stays there. Raises Problem when the keyring
        refuses, that account is then still here; and OSError for a file that cannot be removed."""
        for account in self.accounts.all:
            await self.accounts.remove(account.id)
        await self._store.forget_all()
        self.preferences = {}
        forget_left(self.home)

    async def prefer(self, key: str, value: Any) -> None:
        """Keep a preference."""
        self.preferences[key] = value
        await self._store.prefer(key, value)


def private(text: str, session: Session | None = None) -> str:
    """The text without secrets, the person's folder, and the titles of accounts, calendars, blocks and bookings that
    the session knows now: for a report that may be shown to anybody."""
    text = scrub(text).replace(str(Path.home()), "~")
    if session is None:
        return text
    words = {account.title for account in session.accounts.all}
    words |= {stored.calendar.title for stored in session.accounts.calendars}
    words |= {block.title for block in session.outbox.blocks}
    tracks = session.timeline.snapshot.tracks if session.timeline.snapshot else ()
    words |= {piece.slot.title for track in tracks for piece in track.busy if piece.slot.title}
    for word in sorted(words, key=len, reverse=True):
        if len(word) > 2:
            text = text.replace(word, "…")
    return text


def providers() -> Sequence[tuple[str, str, str, tuple[Field, ...]]]:
    """Key, title, one-line description and fields of every provider."""
    return [(kind.key, kind.title, kind.blurb, kind.fields) for kind in map(provider, PROVIDERS)]


def title_of(key: str) -> str:
    """What a provider is called; its key where there is none of that name."""
    return provider(key).title if key in PROVIDERS else key
