"""What a provider is: the one class a new service implements. A provider file knows its wire and nothing else:
no display zone, no cache, no retry, no log line, no widget."""

from __future__ import annotations

import asyncio
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from core.errors import Kind, Problem
from core.form import Choice, Field
from core.model import Account, Availability, Calendar, Identity, Interval, Owner, Receipt
from core.secrets import Secret

_MARK = re.compile(r"\s*·\s*ow:\w+")

if TYPE_CHECKING:  # httpx is imported with the first wire, after the window is up
    from core.http import Answer, Wire


class OpenWire(Protocol):
    """Makes the account's line to its service; the session closes it."""

    def __call__(
        self,
        base_url: str,
        *,
        calls: int,
        window: float,
        headers: Mapping[str, str | Secret],
        trouble: Callable[[Answer], Problem | None] | None = None,
        at_once: int = 8,
    ) -> Wire:
        """At most `calls` in any `window` seconds; `headers` go with each; `trouble` reads answers first."""


class Shelf(Protocol):
    """A small place in the store that belongs to one account: JSON by key."""

    async def all(self) -> dict[str, Any]:
        """Everything on it."""

    async def put(self, key: str, value: Any) -> None:
        """Keep a value; None takes the key off."""


@dataclass(frozen=True, slots=True)
class Kit:
    """What a provider is given."""

    account: Account
    secrets: Mapping[str, Secret]
    open_wire: OpenWire
    shelf: Shelf
    clock: Callable[[], datetime]

    def setting(self, key: str, default: str = "") -> str:
        """A setting of the account."""
        return self.account.settings.get(key, default)

    def secret(self, key: str) -> Secret:
        """A secret; Problem SECRET_MISSING when it is not in the keyring."""
        if key not in self.secrets:
            raise Problem(Kind.SECRET_MISSING, f"the {key} of {self.account.title} is not in the keyring", where=key)
        return self.secrets[key]


def marked(text: str, tag: str) -> str:
    """A text that goes to a service with our mark at its end, where it has no better place for a tag."""
    return f"{text} · ow:{tag}"


def unmarked(text: str | None) -> str | None:
    """The text without the mark, as a person shall see it; None where nothing else was said."""
    return _MARK.sub("", text).strip() or None if text else None


async def side_by_side(*calls: Coroutine[Any, Any, Any]) -> list[Any]:
    """All answers, in order. The first that fails takes the others back, and its Problem is raised as it is."""
    tasks: list[asyncio.Task[Any]] = []
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(call) for call in calls]
    except BaseExceptionGroup as failures:
        failure: BaseException = failures
        while isinstance(failure, BaseExceptionGroup):
            failure = failure.exceptions[0]
        raise failure from None
    return [task.result() for task in tasks]


class Provider(ABC):
    """One service, for one account."""

    key: ClassVar[str]
    title: ClassVar[str]
    blurb: ClassVar[str] = ""
    """One line for the list to choose from."""
    fields: ClassVar[tuple[Field, ...]]
    longest: ClassVar[timedelta] = timedelta(days=31)
    """The longest interval one question may cover; the caller splits longer ones."""
    together: ClassVar[int] = 1
    """How many calendars one question may name."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit

    @abstractmethod
    async def check(self) -> Identity:
        """The cheapest call that proves the credentials; names the rights found."""

    @abstractmethod
    async def calendars(self) -> Sequence[Calendar]:
        """What can be shown, each with its Blocking or the reason why there is none."""

    @abstractmethod
    async def availability(self, calendars: Sequence[Calendar], interval: Interval) -> Mapping[str, Availability]:
        """By calendar id, what is offered and what is busy in `interval` (whole UTC days, at most `longest`).
        At most `together` calendars are asked for. A calendar the service does not speak of is left out."""

    async def choices(self, field: str, so_far: Mapping[str, str]) -> Sequence[Choice]:
        """What a PICK field can be, given the other settings."""
        raise self._unsupported(f"choices for {field}")

    async def create_block(self, calendar: Calendar, owner: Owner, interval: Interval, title: str, tag: str) -> Receipt:
        """Lay a block. Sent once. Problem UNCERTAIN means: perhaps done, look it up."""
        raise self._unsupported("blocking")

    async def find_block(self, calendar: Calendar, owner: Owner, interval: Interval, tag: str) -> Receipt | None:
        """The receipt of a block whose answer was lost, None when the service does not have it."""
        raise self._unsupported("looking up a block")

    async def move_block(
        self, calendar: Calendar, owner: Owner, receipt: Receipt, interval: Interval, title: str, tag: str
    ) -> Receipt:
        """Give a block a new time or title; doing it twice is the same as once."""
        raise self._unsupported("moving a block")

    async def delete_block(self, calendar: Calendar, owner: Owner, receipt: Receipt) -> None:
        """Remove a block; one that is gone already is no error."""
        raise self._unsupported("removing a block")

    def _unsupported(self, what: str) -> Problem:
        return Problem(Kind.UNSUPPORTED, f"{self.title} has no {what}", where=self.key)
