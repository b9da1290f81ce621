"""Blocks on their way: written first, sent at most once, looked up when in doubt, undone.

Every block is a row in the store before anything is sent. Before each create, a *doubt* is written for its owner;
the answer replaces it with a receipt. Whatever happens in between (lost answer, crash, power cut), the doubt is
found again and the service is asked whether the block is there, by its tag. Only after two quiet looks is it sent
anew. What the person wants (`Wish`, time, title) and what the service has (receipts) are compared and brought
together, so moves, removals and undo are the same path.

Calendars blocked by one drag may share an owner (two calendars of one person, two event types of one schedule):
it gets one block, whose receipt the first row holds and the others point to.

One process at a time sends, whoever holds the lock file, and one write at a time an account; others write their
wishes and watch.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from secrets import token_hex
from typing import Any

from filelock import FileLock, Timeout

from core import zones
from core.accounts import Accounts
from core.errors import Kind, Problem, bad_input
from core.model import Availability, Block, Blocking, BlockState, Calendar, Interval, Owner, Wish, seconds
from core.providers.base import Provider
from core.store import Store

log = logging.getLogger("openweek.outbox")

Look = Callable[[Sequence[Calendar], Interval], Awaitable[Mapping[str, Availability]]]

_WAITS = (Kind.OFFLINE, Kind.SLOW_DOWN, Kind.SERVICE_DOWN, Kind.VAULT_LOCKED)
"""Surely not done, and not refused either: try again later."""
_DOUBTS = (Kind.UNCERTAIN, Kind.UNREADABLE_REPLY)
"""Perhaps done."""
_TOMBSTONES = 30 * 86_400


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the outbox waits, in seconds."""

    first_look: float = 0.5
    second_look: float = 3.0
    proof: float = 1.5
    retry: float = 2.0
    longest: float = 120.0
    poll: float = 1.0
    """How often rows of other processes are noticed."""


class Outbox:
    """All blocks made here. `run` is the one long task that sends; everything else only writes wishes."""

    def __init__(
        self,
        store: Store,
        accounts: Accounts,
        clock: Callable[[], datetime],
        lock: Path,
        patience: Patience | None = None,
    ) -> None:
        self._store = store
        self._accounts = accounts
        self._clock = clock
        self._lock = FileLock(str(lock))
        self._patience = patience or Patience()
        self._blocks: dict[str, Block] = {}
        self._due: dict[str, float] = {}
        self._looks: dict[str, int] = {}
        self._tries: dict[str, int] = {}
        self._busy: set[str] = set()
        """Accounts being served."""
        self._unproved: dict[str, list[str]] = {}
        """By account: blocks just confirmed of which nobody has looked whether the free time is gone."""
        self._wake = asyncio.Event()
        self._version = -1
        self._listeners: list[Callable[[], None]] = []
        self.look: Look | None = None
        """Asks the service about a stretch afterwards; set by the session."""

    async def load(self) -> None:
        """Read the rows (again)."""
        self._version = await self._store.version()
        self._blocks = {block.id: block for block in await self._store.blocks()}
        for block in list(self._blocks.values()):
            if _gone(block) and block.made < seconds(self._clock()) - _TOMBSTONES:
                await self._store.forget_block(block.id)
                del self._blocks[block.id]

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Be told when any block changes."""
        self._listeners.append(listener)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All that are there or on their way (there or gone), oldest first."""
        return tuple(block for block in self._blocks.values() if not _gone(block))

    def block(self, block: str) -> Block:
        """By id. Raises Problem BAD_INPUT."""
        if block not in self._blocks or _gone(self._blocks[block]):
            raise bad_input(f"there is no block {block!r}", "block")
        return self._blocks[block]

    # wishes

    async def add(self, calendars: Sequence[str], interval: Interval, title: str) -> list[Block]:
        """One block a calendar, written before anything is sent. Raises Problem BAD_INPUT, and writes nothing,
        when one of them cannot be blocked or the times do not fit its grain."""
        drag, now = token_hex(4), seconds(self._clock())
        made = []
        for calendar in dict.fromkeys(calendars):
            self._fits(self._accounts.calendar(calendar), interval)
            name = title.strip() or "Blocked"
            made.append(Block(token_hex(4), calendar, interval, name, token_hex(4), made=now, drag=drag))
        if not made:
            raise bad_input("no calendar to block", "calendar")
        await self._store.add_blocks(made)
        self._keep(made)
        return made

    async def remove(self, blocks: Iterable[str]) -> list[Block]:
        """Wish blocks away. Refused and never sent ones are simply gone."""
        wishes = [self.block(block).but(wish=Wish.ABSENT) for block in blocks]
        for block in wishes:
            calendar = self._accounts.calendar(block.calendar)
            if block.receipts and not (calendar.blocking and calendar.blocking.removable):
                raise bad_input(f"{calendar.title} cannot remove blocks", "block")
        return await self._wish(wishes)

    async def change(
        self, blocks: Iterable[str], interval: Interval | None = None, title: str | None = None
    ) -> list[Block]:
        """Give blocks another time, title or both, as one deed. None keeps what is; an empty title too. Raises
        Problem BAD_INPUT, and writes nothing, when one of them cannot be moved or has a grain the time does not fit.
        Those that are as wanted already stay as they are; the answer has all of them, as they are now."""
        ids = list(dict.fromkeys(blocks))
        wishes = []
        for known in map(self.block, ids):
            wanted = known.but(interval=interval or known.interval, title=(title or "").strip() or known.title)
            if _aim(wanted) == _aim(known) and known.state is not BlockState.REFUSED:
                continue
            calendar = self._accounts.calendar(known.calendar)
            if known.wish is Wish.ABSENT:
                raise bad_input(f"{known.title} is being removed", "block")
            self._fits(calendar, wanted.interval)
            if known.receipts and not (calendar.blocking and calendar.blocking.movable):
                raise bad_input(f"{calendar.title} cannot move blocks", "block")
            wishes.append(wanted)
        if wishes:
            await self._wish(wishes)
        return [self._blocks[block] for block in ids]

    async def undo(self) -> list[Block]:
        """Take the last deed back; an empty list when there is none."""
        return await self._turn(undone=False, side="before")

    async def redo(self) -> list[Block]:
        """Do the last undone deed again."""
        return await self._turn(undone=True, side="after")

    async def _turn(self, *, undone: bool, side: str) -> list[Block]:
        deed = await self._store.last_deed(undone=undone)
        if deed is None:
            return []
        number, changes = deed
        wishes = []
        for change in changes:
            block, aim = self._blocks.get(change["id"]), change[side]
            if block is None:
                continue
            if aim is None or aim["wish"] == Wish.ABSENT:
                wishes.append(block.but(wish=Wish.ABSENT))
            else:
                interval = Interval.of(aim["start"], aim["finish"])
                # a new tag: what was removed may still linger at the service under the old one
                tag = token_hex(4) if _gone(block) else block.tag
                wishes.append(block.but(wish=Wish.PRESENT, interval=interval, title=aim["title"], tag=tag))
        changed = await self._wish(wishes, deed=False)
        await self._store.mark_deed(number, undone=not undone)
        return changed

    async def _wish(self, wishes: Sequence[Block], *, deed: bool = True) -> list[Block]:
        await self._store.wish(wishes, deed=deed)
        changed = [
            block.but(state=BlockState.WAITING, reason=None, proved=None, asked=block.asked + 1) for block in wishes
        ]
        for block in changed:
            for kept in (self._due, self._looks, self._tries):
                kept.pop(block.id, None)
        self._keep(changed)
        return changed

    def _fits(self, calendar: Calendar, interval: Interval) -> None:
        if calendar.blocking is None:
            raise bad_input(f"{calendar.title} cannot be blocked: {calendar.readonly or 'read only'}", "calendar")
        misfit = misfits(calendar.blocking, interval)
        if misfit:
            raise bad_input(f"{calendar.title} {misfit}", "start")

    # sending

    async def run(self) -> None:
        """Send, look up and retry, for ever, while this process holds the lock. Cancel to end: what is under way
        stays in doubt in the store and is looked up at the next start."""
        try:
            await self._take_lock()
            async with asyncio.TaskGroup() as group:
                while True:
                    self._wake.clear()
                    for account in self._ready():
                        self._busy.add(account)
                        group.create_task(self._serve(account))
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(self._pause()):
                            await self._wake.wait()
                    await self._notice()
        finally:
            self._lock.release()

    async def settle(self, blocks: Iterable[str], patience: float) -> list[Block]:
        """Wait until the given blocks are settled (or gone), at most `patience` seconds; sends if nobody else does."""
        wanted = list(blocks)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience), asyncio.TaskGroup() as group:
                sender = group.create_task(self.run())
                changed = asyncio.Event()
                self._listeners.append(changed.set)
                try:
                    while not all(self._done(block) for block in wanted):
                        changed.clear()
                        await changed.wait()
                finally:
                    self._listeners.remove(changed.set)
                sender.cancel()
        return [self._blocks[block] for block in wanted if block in self._blocks]

    def _done(self, block: str) -> bool:
        """Settled, and nobody is still looking whether the free time is gone."""
        known = self._blocks.get(block)
        proving = any(block in waiting for waiting in self._unproved.values())
        return known is None or (known.state.settled and not proving)

    async def _take_lock(self) -> None:
        while True:
            try:
                self._lock.acquire(blocking=False)
                break
            except Timeout:
                await asyncio.sleep(min(0.2, self._patience.poll))
                await self._notice()
        await self.load()
        for block in list(self._blocks.values()):
            # nobody else sends, so whoever was sending this is gone
            if block.state is BlockState.SENDING:
                await self._progress(block.but(state=BlockState.UNCERTAIN, reason="the answer was not seen"))

    async def _notice(self) -> None:
        """Rows that another process wrote."""
        version = await self._store.version()
        if version != self._version:
            self._version = version
            before = self._blocks
            self._blocks = {block.id: block for block in await self._store.blocks()}
            if self._blocks != before:
                self._tell()

    def _ready(self) -> set[str]:
        """Accounts with something to do now that are not being served."""
        return {_account(block) for block in self._due_now()} - self._busy

    def _due_now(self) -> list[Block]:
        now = asyncio.get_running_loop().time()
        return [
            block for block in self._blocks.values() if not block.state.settled and self._due.get(block.id, 0.0) <= now
        ]

    def _pause(self) -> float:
        now = asyncio.get_running_loop().time()
        return max(0.01, min([self._patience.poll, *(at - now for at in self._due.values() if at > now)]))

    async def _serve(self, account: str) -> None:
        """One write after the other, oldest first; then one look for all of them together."""
        try:
            while mine := [block for block in self._due_now() if _account(block) == account]:
                await self._advance(mine[0].id)
            await self._prove(account)
        finally:
            self._unproved.pop(account, None)
            self._busy.discard(account)
            self._wake.set()
            self._tell()

    async def _advance(self, block_id: str) -> None:
        block = self._blocks[block_id]
        self._due.pop(block_id, None)
        try:
            calendar = self._accounts.calendar(block.calendar)
            provider = await self._accounts.open(calendar.account)
            if block.wish is Wish.PRESENT:
                await self._lay(provider, calendar, block)
            else:
                await self._withdraw(provider, calendar, block)
        except _Overtaken:
            pass  # the next round works on the new wish
        except Problem as problem:
            latest = self._blocks.get(block_id, block)
            if latest.asked == block.asked:  # else the trouble is with a wish nobody has any more
                with contextlib.suppress(_Overtaken):
                    await self._troubled(latest, problem)
        except Exception:
            log.exception("block %s failed", block_id)
            with contextlib.suppress(_Overtaken):
                await self._later(self._blocks.get(block_id, block), "a fault of ours; the log has the details")

    async def _lay(self, provider: Provider, calendar: Calendar, block: Block) -> None:
        """Bring every owner to have the block at its time."""
        if calendar.blocking is None:
            raise bad_input(f"{calendar.title} cannot be blocked: {calendar.readonly or 'read only'}", "calendar")
        aim = _aim(block)
        for owner in calendar.blocking.owners:
            entry = block.receipts.get(owner.key)
            if entry is not None and entry.get("doubt"):
                found = await self._resolve(provider, calendar, owner, block, entry)
                if found is None:
                    return
                block = found
                entry = block.receipts.get(owner.key)
            if entry is not None and "shared" in entry and entry["aim"] != aim:
                block = await self._progress(_with(block, owner, None))  # moved: share again, or get one of its own
                entry = None
            if entry is None and (holder := self._holder(block, owner)) is not None:
                block = await self._progress(_with(block, owner, {"aim": aim, "shared": holder.id}))
            elif entry is None:
                block = await self._send(provider, calendar, owner, block)
            elif (entry["aim"] != aim or "moving" in entry) and (heirs := self._heirs(block, owner, staying=True)):
                block = await self._hand_over(block, owner, heirs)
                block = await self._send(provider, calendar, owner, block)
            elif entry["aim"] != aim or "moving" in entry:
                block = await self._move(provider, calendar, owner, block)
        self._unproved.setdefault(calendar.account, []).append(block.id)
        await self._progress(block.but(state=BlockState.CONFIRMED, reason=None))

    async def _send(self, provider: Provider, calendar: Calendar, owner: Owner, block: Block) -> Block:
        """Write the doubt, send once, replace the doubt by what is certain."""
        aim = _aim(block)
        block = await self._progress(
            _with(block, owner, {"doubt": True, "aim": aim, "tag": block.tag}).but(
                state=BlockState.SENDING, reason=None
            )
        )
        try:
            receipt = await provider.create_block(calendar, owner, block.interval, block.title, block.tag)
        except Problem as problem:
            if problem.kind not in _DOUBTS:
                await self._progress(_with(block, owner, None))
            raise
        return await self._progress(_with(block, owner, {"aim": aim, "receipt": dict(receipt)}))

    async def _move(self, provider: Provider, calendar: Calendar, owner: Owner, block: Block) -> Block:
        """Moving twice is the same as once, so a move in doubt is made again, wherever the block is wanted by then."""
        aim, entry = _aim(block), block.receipts[owner.key]
        block = await self._progress(
            _with(block, owner, {**entry, "moving": aim}).but(state=BlockState.SENDING, reason=None)
        )
        try:
            receipt = await provider.move_block(
                calendar, owner, entry["receipt"], block.interval, block.title, block.tag
            )
        except Problem as problem:
            if problem.kind not in _DOUBTS and "moving" not in entry:
                await self._progress(_with(block, owner, entry))
            raise
        return await self._progress(_with(block, owner, {"aim": aim, "receipt": dict(receipt)}))

    async def _resolve(
        self, provider: Provider, calendar: Calendar, owner: Owner, block: Block, entry: Mapping[str, Any]
    ) -> Block | None:
        """Look whether a block in doubt is there. None: not certain yet, look again later."""
        interval = Interval.of(entry["aim"][0], entry["aim"][1])
        receipt = await provider.find_block(calendar, owner, interval, entry["tag"])
        if receipt is not None:
            self._looks.pop(block.id, None)
            found = {"aim": entry["aim"], "receipt": dict(receipt)}
            return await self._progress(_with(block, owner, found))
        looks = self._looks.get(block.id, 0) + 1
        if looks < 2:
            self._looks[block.id] = looks
            await self._doubtful(
                block, "the service does not show it yet; looking once more", self._patience.second_look
            )
            return None
        self._looks.pop(block.id, None)
        return await self._progress(_with(block, owner, None))

    async def _withdraw(self, provider: Provider, calendar: Calendar, block: Block) -> None:
        """Bring every owner to not have the block. Repeating a removal is harmless."""
        owners = {owner.key: owner for owner in (calendar.blocking.owners if calendar.blocking else ())}
        for key in list(block.receipts):
            owner, entry = owners.get(key, Owner(key, key)), block.receipts[key]
            if entry.get("doubt"):
                found = await self._resolve(provider, calendar, owner, block, entry)
                if found is None:
                    return
                block = found
                entry = block.receipts.get(key, {})
            if "receipt" in entry and (heirs := self._heirs(block, owner)):
                block = await self._hand_over(block, owner, heirs)
            elif "receipt" in entry:
                block = await self._progress(block.but(state=BlockState.SENDING, reason=None))
                await provider.delete_block(calendar, owner, entry["receipt"])
                block = await self._progress(_with(block, owner, None))
            elif "shared" in entry:
                block = await self._progress(_with(block, owner, None))
        self._unproved.setdefault(calendar.account, []).append(block.id)
        await self._progress(block.but(state=BlockState.CONFIRMED, reason=None))

    # owners shared within a drag

    def _holder(self, block: Block, owner: Owner) -> Block | None:
        """Another block of the same drag and time that already has this owner's receipt."""
        return next(
            (
                other
                for other in self._blocks.values()
                if other.id != block.id
                and other.drag == block.drag
                and _account(other) == _account(block)
                and other.wish is Wish.PRESENT
                and "receipt" in (entry := other.receipts.get(owner.key, {}))
                and entry["aim"] == _aim(block)
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
            and not (staying and _aim(other) == _aim(block))
        ]

    async def _hand_over(self, block: Block, owner: Owner, heirs: Sequence[Block]) -> Block:
        """The first heir becomes the holder, the others point to it, in one transaction."""
        first, entry = heirs[0], block.receipts[owner.key]
        left = _with(block, owner, None).but(tag=token_hex(4))  # the old one now marks the heir's block
        await self._progress(
            left,
            _with(first, owner, entry),
            *(_with(heir, owner, {"aim": entry["aim"], "shared": first.id}) for heir in heirs[1:]),
        )
        return left

    async def _prove(self, account: str) -> None:
        """See, once for all blocks just settled, whether the service stopped offering the time; some need a moment."""
        if self.look is None:
            return
        for wait in (0.0, self._patience.proof):
            settled = [self._blocks[name] for name in self._unproved.get(account, []) if name in self._blocks]
            if not settled:
                return
            await asyncio.sleep(wait)
            span = Interval(
                min(block.interval.start for block in settled), max(block.interval.end for block in settled)
            )
            known = {stored.calendar.id: stored.calendar for stored in self._accounts.calendars}
            calendars = {block.calendar: known[block.calendar] for block in settled if block.calendar in known}
            seen = await self.look(list(calendars.values()), span)
            again = []
            for block in settled:
                answer = seen.get(block.calendar)
                if _gone(block) or answer is None or not calendars[block.calendar].offers:
                    continue
                proved = not answer.offers.meeting(block.interval)
                with contextlib.suppress(_Overtaken):
                    await self._progress(block.but(proved=proved))
                    again += [] if proved else [block.id]
            self._unproved[account] = again

    # trouble

    async def _troubled(self, block: Block, problem: Problem) -> None:
        doubt = any(entry.get("doubt") for entry in block.receipts.values())
        if problem.kind is Kind.UNSUPPORTED and doubt:
            await self._doubtful(block, "the service cannot be asked for it; look there, then remove it here", 1e9)
        elif problem.kind in _DOUBTS or (doubt and problem.kind is not Kind.BAD_INPUT):
            await self._doubtful(block, problem.text, self._patience.first_look * 2 ** self._try(block))
        elif problem.kind in _WAITS:
            wait = (problem.until - self._clock()).total_seconds() + 0.1 if problem.until else None
            await self._later(block, problem.text, wait)
        elif block.wish is Wish.ABSENT:
            # still there: say so instead of pretending
            await self._settle_back(block.but(wish=Wish.PRESENT), f"could not be removed: {problem.text}")
        elif any("receipt" in entry for entry in block.receipts.values()) and _moved(block):
            at = next(entry["aim"] for entry in block.receipts.values() if "receipt" in entry)
            back = block.but(interval=Interval.of(at[0], at[1]), title=at[2])
            await self._settle_back(back, f"could not be changed: {problem.text}")
        else:
            await self._refuse(block, problem)

    async def _refuse(self, block: Block, problem: Problem) -> None:
        """Refused for one owner means refused: what others already got is taken back."""
        reason = problem.text
        for key, entry in block.receipts.items():
            owner = Owner(key, key)
            if "receipt" not in entry:
                block = _with(block, owner, None)
                continue
            try:
                calendar = self._accounts.calendar(block.calendar)
                owner = (
                    next((o for o in calendar.blocking.owners if o.key == key), owner) if calendar.blocking else owner
                )
                provider = await self._accounts.open(calendar.account)
                await provider.delete_block(calendar, owner, entry["receipt"])
                block = await self._progress(_with(block, owner, None))
            except Problem:
                reason = f"{reason}; it stays with {owner.label}"
        await self._progress(block.but(state=BlockState.REFUSED, reason=reason))

    async def _settle_back(self, block: Block, reason: str) -> None:
        """A change that was refused: the block is as it was."""
        await self._store.wish([block], deed=False)
        back = block.but(asked=block.asked + 1, state=BlockState.CONFIRMED, reason=reason)
        await self._progress(back)

    async def _doubtful(self, block: Block, reason: str, wait: float) -> None:
        self._due[block.id] = asyncio.get_running_loop().time() + min(wait, 1e9)
        await self._progress(block.but(state=BlockState.UNCERTAIN, reason=reason))

    async def _later(self, block: Block, reason: str, wait: float | None = None) -> None:
        if wait is None:
            wait = min(self._patience.retry * 2 ** self._try(block), self._patience.longest)
        self._due[block.id] = asyncio.get_running_loop().time() + wait
        await self._progress(block.but(state=BlockState.WAITING, reason=reason))

    def _try(self, block: Block) -> int:
        tried = self._tries.get(block.id, 0)
        self._tries[block.id] = min(tried + 1, 10)
        return tried

    # rows

    async def _progress(self, block: Block, *others: Block) -> Block:
        """Keep it (and others with it); when the person asked for something else meanwhile, the row's wish wins."""
        kept = await self._store.progress(block, *others)
        if not kept:
            rows = {row.id: row for row in await self._store.blocks()}
            self._keep(rows[one.id] for one in (block, *others) if one.id in rows)
            raise _Overtaken
        self._version = await self._store.version()
        self._keep([block, *others])
        return block

    def _keep(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._blocks[block.id] = block
        self._wake.set()
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


class _Overtaken(Exception):
    """The person asked for something else while we worked; start over with the new wish."""


def _gone(block: Block) -> bool:
    """A tombstone: kept for undo only."""
    return block.wish is Wish.ABSENT and block.state is BlockState.CONFIRMED


def misfits(blocking: Blocking, interval: Interval) -> str | None:
    """Why a block cannot have this time, None when it can. Nothing is ever rounded silently."""
    start, end = interval.span
    if blocking.grain >= 1440:
        zone = blocking.zone or "UTC"
        if any(at != zones.resolve(datetime.combine(zones.local_date(zone, at), time()), zone) for at in (start, end)):
            return f"can only be blocked for whole days, midnight to midnight in {zone}"
    elif start % (blocking.grain * 60) or end % (blocking.grain * 60):
        return f"takes blocks in steps of {blocking.grain} minutes"
    if blocking.lengths and (end - start) // 60 not in blocking.lengths:
        return f"can only be blocked for {' or '.join(map(str, blocking.lengths))} minutes"
    return None


def _account(block: Block) -> str:
    return block.calendar.partition(":")[0]


def _moved(block: Block) -> bool:
    return any(entry["aim"] != _aim(block) for entry in block.receipts.values() if "receipt" in entry)


def _aim(block: Block) -> list[Any]:
    return [*block.interval.span, block.title]


def _with(block: Block, owner: Owner, entry: Mapping[str, Any] | None) -> Block:
    receipts = {key: kept for key, kept in block.receipts.items() if key != owner.key}
    if entry is not None:
        receipts[owner.key] = entry
    return block.but(receipts=receipts)
