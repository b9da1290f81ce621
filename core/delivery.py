"""One block brought to what is wanted of it at its service: sent at most once, looked up when in doubt.

Before each create, a *doubt* is written for its owner; the answer replaces it with a receipt. Whatever happens in
between (lost answer, crash, power cut), the doubt is found again and the service is asked whether the block is
there, by its tag. Only after two quiet looks is it sent anew, the second so late that a service that takes its time
has done what it was asked. A move or a removal leaves a mark while its answer is not seen; both are harmless to repeat.

Calendars blocked by one drag may share an owner (two calendars of one person, two event types of one schedule):
it gets one block, whose receipt the first row holds and the others point to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from core.errors import Kind, Problem, bad_input
from core.model import Block, BlockState, Calendar, Interval, Owner, Wish, token
from core.providers.base import Provider

WAITS = (Kind.OFFLINE, Kind.SLOW_DOWN, Kind.SERVICE_DOWN, Kind.VAULT_LOCKED)
"""Surely not done, and not refused either: try again later."""
DOUBTS = (Kind.UNCERTAIN, Kind.UNREADABLE_REPLY)
"""Perhaps done."""
CUT = (502, 504)
"""Said by who stands before the service, which may be at it still."""


class Overtaken(Exception):
    """The person asked for something else while we worked; start over with the new wish."""


class LookAgain(Exception):
    """The service does not show a block in doubt: look once more, not before the seconds in the first argument."""


class Progress(Protocol):
    """Keeps how far blocks have come, together."""

    async def __call__(self, block: Block, *others: Block) -> Block:
        """The first of them. Raises Overtaken when one of them is wanted otherwise by now."""


class Delivery:
    """What is sent, for one block at a time. Raises Problem, Overtaken and LookAgain; whatever had come back by then
    is kept, so that the next call goes on from there."""

    def __init__(self, blocks: Mapping[str, Block], progress: Progress, now: Callable[[], int], late: float) -> None:
        """`now` is the time in epoch seconds; `late` says for how many seconds a service may still act on a request of
        which nothing was heard."""
        self._blocks = blocks
        self._progress = progress
        self._now = now
        self._late = late
        self._looks: dict[str, int] = {}

    def start_over(self, block: str) -> None:
        """Something else is wanted of it: looks taken so far do not count."""
        self._looks.pop(block, None)

    async def lay(self, provider: Provider, calendar: Calendar, block: Block) -> Block:
        """Bring every owner to have the block at its time."""
        if calendar.blocking is None:
            raise bad_input(f"{calendar.title} cannot be blocked: {calendar.readonly or 'read only'}", "calendar")
        aim = aimed(block)
        for owner in calendar.blocking.owners:
            block = await self._resolved(provider, calendar, owner, block)
            if block.receipts.get(owner.key, {}).get("leaving"):
                block = await self._left(provider, calendar, owner, block)
            entry = block.receipts.get(owner.key)
            if entry is not None and (entry["aim"] != aim or "moving" in entry):
                if "shared" in entry:
                    block = await self._progress(noted(block, owner, None))
                elif heirs := self._heirs(block, owner, staying=True):
                    block = await self._hand_over(block, owner, heirs)
                elif self._holder(block, owner) and calendar.blocking.removable:
                    block = await self._take(provider, calendar, owner, block)  # together again: one block is enough
                else:
                    block = await self._move(provider, calendar, owner, block)
            if owner.key not in block.receipts:
                if (holder := self._holder(block, owner)) is not None:
                    block = await self._progress(noted(block, owner, {"aim": aim, "shared": holder.id}))
                else:
                    block = await self._send(provider, calendar, owner, block)
        return block

    async def withdraw(self, provider: Provider, calendar: Calendar, block: Block) -> Block:
        """Bring every owner to not have the block."""
        for key in list(block.receipts):
            owner = owner_of(calendar, key)
            block = await self._resolved(provider, calendar, owner, block)
            entry = block.receipts.get(key, {})
            if "receipt" in entry and (heirs := self._heirs(block, owner)):
                block = await self._hand_over(block, owner, heirs)
            elif "receipt" in entry:
                block = await self._take(provider, calendar, owner, block)
            elif "shared" in entry:
                block = await self._progress(noted(block, owner, None))
        return block

    async def take_back(self, provider: Provider, calendar: Calendar, block: Block) -> tuple[Block, list[Owner]]:
        """Refused for one owner: what others already got is taken back. And those with whom it stays."""
        stays = []
        for key, entry in block.receipts.items():
            owner = owner_of(calendar, key)
            if "receipt" not in entry:
                block = noted(block, owner, None)
            elif heirs := self._heirs(block, owner):
                block = await self._hand_over(block, owner, heirs)
            else:
                try:
                    await provider.delete_block(calendar, owner, entry["receipt"])
                    block = await self._progress(noted(block, owner, None))
                except Problem:
                    stays.append(owner)
        return block, stays

    async def _send(self, provider: Provider, calendar: Calendar, owner: Owner, block: Block) -> Block:
        """Write the doubt, send once, replace the doubt by what is certain."""
        aim = aimed(block)
        doubt: dict[str, Any] = {"doubt": True, "aim": aim, "tag": block.tag, "sent": self._now()}
        block = await self._progress(noted(block, owner, doubt).but(state=BlockState.SENDING, reason=None))
        try:
            receipt = await provider.create_block(calendar, owner, block.interval, block.title, block.tag)
        except Problem as problem:
            answered = problem.http is not None and problem.http not in CUT
            if problem.kind not in DOUBTS:
                await self._progress(noted(block, owner, None))
            elif answered or self._now() > doubt["sent"]:  # it is through with it, or was at it until now
                await self._progress(noted(block, owner, doubt | {"sent": 0 if answered else self._now()}))
            raise
        return await self._progress(noted(block, owner, {"aim": aim, "receipt": dict(receipt)}))

    async def _move(self, provider: Provider, calendar: Calendar, owner: Owner, block: Block) -> Block:
        """Moving twice is the same as once, so a move in doubt is made again, wherever the block is wanted by then."""
        aim, entry = aimed(block), block.receipts[owner.key]
        block = await self._progress(
            noted(block, owner, {**entry, "moving": aim}).but(state=BlockState.SENDING, reason=None)
        )
        try:
            receipt = await provider.move_block(
                calendar, owner, entry["receipt"], block.interval, block.title, block.tag
            )
        except Problem as problem:
            if problem.kind not in DOUBTS and "moving" not in entry:
                await self._progress(noted(block, owner, entry))
            raise
        return await self._progress(noted(block, owner, {"aim": aim, "receipt": dict(receipt)}))

    async def _take(self, provider: Provider, calendar: Calendar, owner: Owner, block: Block) -> Block:
        """Remove it. Removing twice is the same as once. What was removed may linger at the service under its tag
        for a while, so the block goes on with another."""
        entry = block.receipts[owner.key]
        block = await self._progress(
            noted(block, owner, {**entry, "leaving": True}).but(state=BlockState.SENDING, reason=None)
        )
        try:
            await provider.delete_block(calendar, owner, entry["receipt"])
        except Problem as problem:
            refused = problem.kind not in (*DOUBTS, *WAITS)
            if refused or (problem.kind in WAITS and "leaving" not in entry):
                staying = {key: value for key, value in entry.items() if key != "leaving"}
                await self._progress(noted(block, owner, staying))
            raise
        return await self._progress(noted(block, owner, None).but(tag=token()))

    async def _left(self, provider: Provider, calendar: Calendar, owner: Owner, block: Block) -> Block:
        """It was being removed, nobody knows whether it is gone, and now it is wanted again: remove it for certain,
        or find that the service will not."""
        try:
            return await self._take(provider, calendar, owner, block)
        except Problem as problem:
            if problem.kind in (*DOUBTS, *WAITS):
                raise
            return self._blocks[block.id]

    async def _resolved(self, provider: Provider, calendar: Calendar, owner: Owner, block: Block) -> Block:
        """Without doubt about this owner: found, or surely not there."""
        entry = block.receipts.get(owner.key, {})
        if not entry.get("doubt"):
            return block
        interval = Interval.of(entry["aim"][0], entry["aim"][1])
        receipt = await provider.find_block(calendar, owner, interval, entry["tag"])
        if receipt is None:
            wait = min(self._late, entry.get("sent", 0) + self._late - self._now())
            if self._looks.setdefault(block.id, 0) == 0 or wait > 0:
                self._looks[block.id] = 1
                raise LookAgain(wait)
        self._looks.pop(block.id, None)
        found = None if receipt is None else {"aim": entry["aim"], "receipt": dict(receipt)}
        return await self._progress(noted(block, owner, found))

    # owners shared within a drag

    def _holder(self, block: Block, owner: Owner) -> Block | None:
        """Another block of the same drag and time that already has this owner's receipt."""
        return next(
            (
                other
                for other in self._blocks.values()
                if other.id != block.id
                and other.drag == block.drag
                and account_of(other) == account_of(block)
                and other.wish is Wish.PRESENT
                and "receipt" in (entry := other.receipts.get(owner.key, {}))
                and entry["aim"] == aimed(block)
            ),
            None,
        )

    def _heirs(self, block: Block, owner: Owner, *, staying: bool = False) -> list[Block]:
        """Blocks that point to this one's receipt and still want it (`staying`: at its old time)."""
        return [
            other
            for other in self._blocks.values()
            if other.receipts.get(owner.key, {}).get("shared") == block.id
            and other.wish is Wish.PRESENT
            and not (staying and aimed(other) == aimed(block))
        ]

    async def _hand_over(self, block: Block, owner: Owner, heirs: Sequence[Block]) -> Block:
        """The first heir becomes the holder, the others point to it, in one transaction."""
        first, entry = heirs[0], block.receipts[owner.key]
        left = noted(block, owner, None).but(tag=token())  # the old one now marks the heir's block
        await self._progress(
            left,
            noted(first, owner, entry),
            *(noted(heir, owner, {"aim": entry["aim"], "shared": first.id}) for heir in heirs[1:]),
        )
        return left


def account_of(block: Block) -> str:
    """The id of the account a block goes to."""
    return block.calendar.partition(":")[0]


def owner_of(calendar: Calendar, key: str) -> Owner:
    """By key, also one that the calendar no longer has."""
    owners = calendar.blocking.owners if calendar.blocking else ()
    return next((owner for owner in owners if owner.key == key), Owner(key, key))


def aimed(block: Block) -> list[Any]:
    """Start, end and title, as they stand beside a receipt."""
    return [*block.interval.span, block.title]


def noted(block: Block, owner: Owner, entry: Mapping[str, Any] | None) -> Block:
    """The block with this said about one owner; None forgets it."""
    receipts = {key: kept for key, kept in block.receipts.items() if key != owner.key}
    if entry is not None:
        receipts[owner.key] = entry
    return block.but(receipts=receipts)
