"""What happened, as values: the deeds of a person, which can be undone, and the events of one block.

Both are worked out from what is written anyway (what was wanted before and after, how far a block had come before
and after), so that nobody can forget to tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from core.model import Block, BlockState, Interval, Wish

Aim = Mapping[str, Any]
"""What is wanted of a block, as it is kept: start, finish (epoch seconds), title, wish."""


class DeedKind(StrEnum):
    """What a person did to one block or to several at once."""

    BLOCKED = "blocked"
    REMOVED = "removed"
    MOVED = "moved"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed that was just undone or done again, or could not be."""

    kind: DeedKind
    title: str
    """Of its first block."""
    blocks: tuple[Block, ...] = ()
    """Those that change now, as they are wanted from now on."""
    kept: tuple[str, ...] = ()
    """Why others stay as they are, in plain English. With no `blocks`, the deed can be tried again."""
    forgotten: int = 0
    """How many blocks are no longer known here. With no `blocks`, the deed is forgotten too."""


class EventKind(StrEnum):
    """What can happen to a block."""

    ASKED = "asked"
    MOVED = "moved"
    RENAMED = "renamed"
    REMOVAL_ASKED = "removal asked"
    SENT = "sent"
    DOUBTED = "doubted"
    """The answer did not come, or could not be read."""
    DELAYED = "delayed"
    CONFIRMED = "confirmed"
    PROVED = "proved"
    STILL_OFFERED = "still offered"
    REFUSED = "refused"
    CHANGE_REFUSED = "change refused"
    REMOVAL_REFUSED = "removal refused"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a block."""

    at: int
    """Epoch seconds."""
    kind: EventKind
    by: str = ""
    """"undo" or "redo" where that asked for it; empty for anything else."""
    before: Interval | None = None
    after: Interval | None = None
    text: str = ""
    """The new title, or the reason that was shown."""


def aim_of(block: Block) -> dict[str, Any]:
    """What is wanted of a block."""
    start, finish = block.interval.span
    return {"start": start, "finish": finish, "title": block.title, "wish": str(block.wish)}


def is_as(block: Block, aim: Aim | None) -> bool:
    """Whether a block is wanted just so; None is a time before it was made."""
    if aim is None or aim["wish"] == Wish.ABSENT:
        return block.wish is Wish.ABSENT
    return aim_of(block) == aim


def deed_kind(changes: Sequence[Mapping[str, Any]]) -> DeedKind:
    """What a deed is called; its changes are ``{"id", "before": Aim | None, "after": Aim}``."""
    kinds = {_kind(change["before"], change["after"]) for change in changes}
    return next(kind for kind in DeedKind if kind in kinds)


def _kind(before: Aim | None, after: Aim) -> DeedKind:
    if before is None or before["wish"] != after["wish"]:
        return DeedKind.REMOVED if after["wish"] == Wish.ABSENT else DeedKind.BLOCKED
    same = (before["start"], before["finish"]) == (after["start"], after["finish"])
    return DeedKind.RENAMED if same else DeedKind.MOVED


def wished(at: int, before: Block | None, after: Block, by: str = "") -> list[Event]:
    """The events of a changed wish; of asking again for the same, none."""
    if before is None or (before.wish is Wish.ABSENT and after.wish is Wish.PRESENT):
        return [Event(at, EventKind.ASKED, by, after=after.interval, text=after.title)]
    if after.wish is not before.wish:
        return [Event(at, EventKind.REMOVAL_ASKED, by)]
    found = []
    if after.interval != before.interval:
        found.append(Event(at, EventKind.MOVED, by, before.interval, after.interval))
    if after.title != before.title:
        found.append(Event(at, EventKind.RENAMED, by, text=after.title))
    return found


def came(at: int, before: Block, after: Block) -> Event | None:
    """The event of having come further on the way to the service."""
    if before.state is not after.state or before.reason != after.reason:
        leaving = after.wish is Wish.ABSENT
        match after.state:
            case BlockState.SENDING:
                return Event(at, EventKind.SENT)
            case BlockState.UNCERTAIN:
                return Event(at, EventKind.DOUBTED, text=after.reason or "")
            case BlockState.WAITING if after.reason:
                return Event(at, EventKind.DELAYED, text=after.reason)
            case BlockState.REFUSED:
                return Event(at, EventKind.REFUSED, text=after.reason or "")
            case BlockState.CONFIRMED:
                return Event(at, EventKind.REMOVED if leaving else EventKind.CONFIRMED)
    if before.proved is not after.proved and after.proved is not None:
        return Event(at, EventKind.PROVED if after.proved else EventKind.STILL_OFFERED)
    return None
