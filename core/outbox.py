"""Blocks on their way: written first, then sent, in the order asked for; and undo.

Every block is a row in the store before anything is sent. What the person wants (`Wish`, time, title) is written
here, `Delivery` brings the service to it, so moves, removals and undo are the same path. A wish is written only
when its row is still as it was read: of two windows, or two quick keys, neither overwrites the other.

One process at a time sends, whose turn it is, and one write at a time an account; others write their
wishes and watch.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path
from typing import Any, NoReturn

from core import zones
from core.accounts import Accounts
from core.delivery import DOUBTS, WAITS, Delivery, LookAgain, Overtaken, account_of, aimed, owner_of
from core.errors import Kind, Problem, bad_input
from core.history import Aim, Deed, Event, EventKind, deed_kind, is_as
from core.model import Availability, Block, Blocking, BlockState, Calendar, Interval, Wish, seconds, token
from core.store import Store, Turn

log = logging.getLogger("openweek.outbox")

Look = Callable[[Sequence[Calendar], Interval], Awaitable[Mapping[str, Availability]]]

_TOMBSTONES = 30 * 86_400


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the outbox waits, in seconds."""

    first_look: float = 0.5
    second_look: float = 3.0
    late: float = 20.0
    """So long after the last sign of a request its service may still act on it, so it is not sent anew before."""
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
        self._sending = Turn(lock)
        self._patience = patience or Patience()
        self._blocks: dict[str, Block] = {}
        self._due: dict[str, float] = {}
        self._delivery = Delivery(self._blocks, self._progress, self._now, self._patience.late)
        self._tries: dict[str, int] = {}
        self._busy: set[str] = set()
        """Accounts being served."""
        self._unproved: dict[str, list[str]] = {}
        """By account: blocks just confirmed of which nobody has looked whether the free time is gone."""
        self._left: dict[str, set[Interval]] = {}
        """By account: where blocks just moved or removed lay before; that is offered again and has to be seen, too."""
        self._returning: dict[str, str] = {}
        """Why blocks are being brought back: somebody refused what others had taken already."""
        self._wake = asyncio.Event()
        self._version = -1
        self._listeners: list[Callable[[], None]] = []
        self.look: Look | None = None
        """Asks the service about a stretch afterwards; set by the session."""

    async def load(self) -> None:
        """Read the rows (again)."""
        self._version = await self._store.version()
        await self._store.forget_gone(self._now() - _TOMBSTONES)
        await self._read()

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
        drag, now = token(), seconds(self._clock())
        made = []
        for calendar in dict.fromkeys(calendars):
            self._fits(self._accounts.calendar(calendar), interval)
            name = title.strip() or "Blocked"
            made.append(Block(token(), calendar, interval, name, token(), made=now, drag=drag))
        if not made:
            raise bad_input("no calendar to block", "calendar")
        await self._store.add_blocks(made)
        self._keep(made)
        return made

    async def remove(self, blocks: Iterable[str]) -> list[Block]:
        """Wish blocks away, as one deed. Refused and never sent ones are simply gone. Raises Problem BAD_INPUT, and
        writes nothing, when the service of one of them cannot remove it."""
        ids = list(dict.fromkeys(blocks))

        def wishes() -> list[Block]:
            known = [self.block(block) for block in ids]
            return [self._possible(block, block.but(wish=Wish.ABSENT)) for block in known]

        await self._wish(wishes)
        return [self._blocks[block] for block in ids if block in self._blocks]

    async def change(
        self, blocks: Iterable[str], interval: Interval | None = None, title: str | None = None
    ) -> list[Block]:
        """Give blocks another time, title or both, as one deed. None keeps what is; an empty title too. Raises
        Problem BAD_INPUT, and writes nothing, when one of them cannot be moved or has a grain the time does not fit.
        Those that are as wanted already stay as they are; the answer has all of them, as they are now."""
        ids = list(dict.fromkeys(blocks))

        def wishes() -> list[Block]:
            found = []
            for known in map(self.block, ids):
                if known.wish is Wish.ABSENT:
                    raise bad_input(f"{known.title} is being removed", "block")
                wanted = known.but(interval=interval or known.interval, title=(title or "").strip() or known.title)
                if aimed(wanted) != aimed(known) or known.state is BlockState.REFUSED:
                    found.append(self._possible(known, wanted))
            return found

        await self._wish(wishes)
        return [self._blocks[block] for block in ids if block in self._blocks]

    async def undo(self) -> Deed | None:
        """Take the last deed back; None when there is none. What cannot be taken back says why in the answer."""
        return await self._turn(undo=True)

    async def redo(self) -> Deed | None:
        """Do the deed undone last again; None when there is none."""
        return await self._turn(undo=False)

    async def history(self, block: str) -> list[Event]:
        """All that happened to a block, in order; of one that is gone for as long as it is remembered."""
        return await self._store.events(block)

    async def _turn(self, *, undo: bool) -> Deed | None:
        """Bring the blocks of a deed to where they were before it, or after it. Deeds of which nothing is left to
        turn (all is as it would be) are passed over."""
        while (deed := await self._store.last_deed(undone=not undo)) is not None:
            await self._read()
            number, changes = deed
            wishes: list[Block] = []
            kept: list[str] = []
            forgotten = 0
            for change in changes:
                known, aim = self._blocks.get(change["id"]), change["before" if undo else "after"]
                if known is None:
                    forgotten += 1
                elif not is_as(known, aim):
                    try:
                        wishes.append(self._possible(known, _turned(known, aim)))
                    except Problem as problem:
                        kept.append(problem.text)
            told = Deed(
                deed_kind(changes), changes[0]["after"]["title"], kept=tuple(dict.fromkeys(kept)), forgotten=forgotten
            )
            if kept and not wishes:
                return told
            if forgotten == len(changes):
                await self._store.forget_deed(number)
                return told
            turned = await self._store.wish(wishes, at=self._now(), turn=(number, undo))
            if turned:
                return replace(told, blocks=tuple(self._anew(turned)))
            # else it was passed over, or another window was quicker
        return None

    async def _wish(self, wishes: Callable[[], list[Block]]) -> None:
        """Write what `wishes` makes of the rows; when one of them was changed meanwhile, of the new rows."""
        changed = None
        while changed is None:
            await self._read()
            changed = await self._store.wish(wishes(), at=self._now())
        self._anew(changed)

    def _anew(self, changed: list[Block]) -> list[Block]:
        """Something else is wanted of them."""
        for block in changed:
            for kept in (self._due, self._tries, self._returning):
                kept.pop(block.id, None)
            self._delivery.start_over(block.id)
        self._keep(changed)
        return changed

    def _possible(self, known: Block, wanted: Block) -> Block:
        """What is wanted, if the service can do it. Raises Problem BAD_INPUT."""
        if wanted.wish is Wish.ABSENT:
            if known.receipts:
                calendar = self._accounts.calendar(known.calendar)
                if not (calendar.blocking and calendar.blocking.removable):
                    raise bad_input(f"{calendar.title} cannot remove blocks", "block")
            return wanted
        calendar = self._accounts.calendar(known.calendar)
        self._fits(calendar, wanted.interval)
        there = known.receipts and aimed(wanted) != aimed(known)
        if there and not (calendar.blocking and calendar.blocking.movable):
            raise bad_input(f"{calendar.title} cannot move blocks", "block")
        return wanted

    def _fits(self, calendar: Calendar, interval: Interval) -> None:
        if calendar.blocking is None:
            raise bad_input(f"{calendar.title} cannot be blocked: {calendar.readonly or 'read only'}", "calendar")
        misfit = misfits(calendar.blocking, interval)
        if misfit:
            raise bad_input(f"{calendar.title} {misfit}", "start")

    def _now(self) -> int:
        return seconds(self._clock())

    # sending

    async def run(self) -> None:
        """Send, look up and retry, for ever, while it is this process's turn. Cancel to end: what is under way
        stays in doubt in the store and is looked up at the next start."""
        await self._take_turn()
        try:
            async with asyncio.TaskGroup() as group:
                while True:
                    self._wake.clear()
                    for account in self._ready():
                        self._busy.add(account)
                        group.create_task(self._serve(account))
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(self._pause()):
                            await self._wake.wait()
                    try:
                        await self._notice()
                    except Problem as problem:  # our file is locked: the next round looks again
                        log.warning("rows of others are not seen: %s", problem)
                        await asyncio.sleep(self._patience.poll)
        finally:
            self._sending.give_back()

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

    async def _take_turn(self) -> None:
        """Wait for it, also as long as our own files give trouble, and see what others left."""
        while True:
            try:
                while not self._sending.take():
                    await asyncio.sleep(min(0.2, self._patience.poll))
                    await self._notice()
                try:
                    await self._take_over()
                except BaseException:
                    self._sending.give_back()
                    raise
                return
            except Problem as problem:
                log.warning("sending waits: %s", problem)
                await asyncio.sleep(self._patience.poll)

    async def _take_over(self) -> None:
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
            await self._read()

    async def _read(self) -> None:
        """The rows as they are, whoever wrote them."""
        rows = {block.id: block for block in await self._store.blocks()}
        if rows != self._blocks:
            self._blocks.clear()
            self._blocks.update(rows)
            self._wake.set()
            self._tell()

    def _ready(self) -> set[str]:
        """Accounts with something to do now that are not being served."""
        return {account_of(block) for block in self._due_now()} - self._busy

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
            while mine := [block for block in self._due_now() if account_of(block) == account]:
                try:
                    await self._advance(mine[0].id)
                except Problem as problem:
                    self._put_off(mine[0].id, problem)
            await self._prove(account)
        except Problem as problem:
            log.warning("not seen whether the time is gone: %s", problem)
        finally:
            self._unproved.pop(account, None)
            self._left.pop(account, None)
            self._busy.discard(account)
            self._wake.set()
            self._tell()

    async def _advance(self, block_id: str) -> None:
        block = self._blocks[block_id]
        self._due.pop(block_id, None)
        try:
            calendar = self._accounts.calendar(block.calendar)
            provider = await self._accounts.open(calendar.account)
            way = self._delivery.lay if block.wish is Wish.PRESENT else self._delivery.withdraw
            done = await way(provider, calendar, block)
            reason = self._returning.get(block_id) if block.wish is Wish.PRESENT else None
            left = {Interval.of(aim[0], aim[1]) for aim in _aims(block)} - {block.interval}
            self._left.setdefault(calendar.account, set()).update(left)
            await self._progress(done.but(state=BlockState.CONFIRMED, reason=reason))
            self._unproved.setdefault(calendar.account, []).append(block_id)
            self._returning.pop(block_id, None)
        except Overtaken:
            pass  # the next round works on the new wish
        except LookAgain as again:
            with contextlib.suppress(Overtaken):
                reason = "the service does not show it yet; looking once more"
                wait = max(self._patience.second_look, again.args[0])
                await self._doubtful(self._blocks.get(block_id, block), reason, wait)
        except Problem as problem:
            if problem.kind is Kind.STORE_BROKEN:
                raise
            latest = self._blocks.get(block_id, block)
            if latest.asked == block.asked:  # else the trouble is with a wish nobody has any more
                with contextlib.suppress(Overtaken):
                    await self._troubled(latest, problem)
        except Exception:
            log.exception("block %s failed", block_id)
            with contextlib.suppress(Overtaken):
                await self._later(self._blocks.get(block_id, block), "a fault of ours; the log has the details")

    def _put_off(self, block: str, problem: Problem) -> None:
        """Our own file cannot be used, by a lock or a full disk: what the service said is not written down. The row
        still has the doubt or the mark from before the call, so going on later is safe."""
        log.warning("block %s is put off: %s", block, problem)
        wait = min(self._patience.retry * 2 ** self._try(self._blocks[block]), self._patience.longest)
        self._due[block] = asyncio.get_running_loop().time() + wait

    async def _prove(self, account: str) -> None:
        """See, once for all blocks just settled, whether the service stopped offering the time; some need a moment."""
        if self.look is None:
            return
        for wait in (0.0, self._patience.proof):
            settled = [self._blocks[name] for name in self._unproved.get(account, []) if name in self._blocks]
            if not settled:
                return
            await asyncio.sleep(wait)
            left = self._left.pop(account, set())
            span = Interval(
                min(block.interval.start for block in settled), max(block.interval.end for block in settled)
            )
            known = {stored.calendar.id: stored.calendar for stored in self._accounts.calendars}
            calendars = {block.calendar: known[block.calendar] for block in settled if block.calendar in known}
            for place in left:
                if not set(place.utc_days()) <= set(span.utc_days()):  # whole days are asked: mostly it is one of them
                    await self.look(list(calendars.values()), place)
            seen = await self.look(list(calendars.values()), span)
            again = []
            for block in settled:
                answer = seen.get(block.calendar)
                if _gone(block) or answer is None or not calendars[block.calendar].offers:
                    continue
                proved = not answer.offers.meeting(block.interval)
                with contextlib.suppress(Overtaken):
                    await self._progress(block.but(proved=proved))
                    again += [] if proved else [block.id]
            self._unproved[account] = again

    # trouble

    async def _troubled(self, block: Block, problem: Problem) -> None:
        doubt = any(entry.get("doubt") for entry in block.receipts.values())
        if problem.kind is Kind.UNSUPPORTED and doubt and block.wish is Wish.ABSENT:
            # nobody but the person can look, and they have
            sure = {key: entry for key, entry in block.receipts.items() if not entry.get("doubt")}
            await self._progress(block.but(receipts=sure, state=BlockState.WAITING, reason=None))
        elif problem.kind is Kind.UNSUPPORTED and doubt:
            await self._doubtful(block, "the service cannot be asked for it; look there, then remove it here", 1e9)
        elif problem.kind in DOUBTS or (doubt and problem.kind is not Kind.BAD_INPUT):
            await self._doubtful(block, problem.text, self._patience.first_look * 2 ** self._try(block))
        elif problem.kind in WAITS:
            wait = (problem.until - self._clock()).total_seconds() + 0.1 if problem.until else None
            await self._later(block, problem.text, wait)
        elif block.wish is Wish.ABSENT:
            # still there: say so instead of pretending
            back = block.but(wish=Wish.PRESENT, reason=f"could not be removed: {problem.text}")
            await self._settle_back(back, EventKind.REMOVAL_REFUSED, problem.text)
        elif _moved(block) and block.id in self._returning:
            await self._stay_apart(block, problem)
        elif _moved(block):
            at = next(aim for aim in _aims(block) if aim != aimed(block))
            reason = f"could not be changed: {problem.text}"
            back = block.but(interval=Interval.of(at[0], at[1]), title=at[2], reason=reason)
            await self._settle_back(back, EventKind.CHANGE_REFUSED, problem.text)
        else:
            await self._refuse(block, problem)

    async def _refuse(self, block: Block, problem: Problem) -> None:
        """Refused for one owner means refused: what others already got is taken back."""
        reason = problem.text
        if block.receipts:
            try:
                calendar = self._accounts.calendar(block.calendar)
                provider = await self._accounts.open(calendar.account)
            except Problem as another:
                reason = f"{reason}; {another.text}"
            else:
                block, stays = await self._delivery.take_back(provider, calendar, block)
                reason = "; ".join([reason, *(f"it stays with {owner.label}" for owner in stays)])
        await self._progress(block.but(state=BlockState.REFUSED, reason=reason))

    async def _settle_back(self, back: Block, kind: EventKind, said: str) -> None:
        """A change that was refused: the block is as it was. Owners who had followed already are brought back."""
        owners = (self._accounts.calendar(back.calendar).blocking or Blocking()).owners
        whole = not _moved(back) and all(owner.key in back.receipts for owner in owners)
        state = BlockState.CONFIRMED if whole else BlockState.WAITING
        kept = await self._store.settle_back(back.but(state=state), kind, said, at=self._now())
        if kept is None:
            await self._overtaken(back)
        else:
            if not whole:
                self._returning[back.id] = back.reason or said
            self._keep([kept])

    async def _stay_apart(self, block: Block, problem: Problem) -> None:
        """Neither the change nor the way back was taken by everybody: say with whom it lies elsewhere."""
        calendar = self._accounts.calendar(block.calendar)
        away = [
            owner_of(calendar, key).label
            for key, entry in block.receipts.items()
            if "receipt" in entry and entry["aim"] != aimed(block)
        ]
        reason = f"{self._returning.pop(block.id)}; it stays at another time with {', '.join(away)}: {problem.text}"
        await self._progress(block.but(state=BlockState.REFUSED, reason=reason))

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
        if not await self._store.progress(block, *others, at=self._now()):
            await self._overtaken(block, *others)
        self._keep([block, *others])
        return block

    async def _overtaken(self, *blocks: Block) -> NoReturn:
        rows = {row.id: row for row in await self._store.blocks()}
        self._keep(rows[one.id] for one in blocks if one.id in rows)
        raise Overtaken

    def _keep(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._blocks[block.id] = block
        self._wake.set()
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


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


def _turned(known: Block, aim: Aim | None) -> Block:
    """As it was wanted on one side of a deed; None is a time before it was made."""
    if aim is None or aim["wish"] == Wish.ABSENT:
        return known.but(wish=Wish.ABSENT)
    interval = Interval.of(aim["start"], aim["finish"])
    return known.but(wish=Wish.PRESENT, interval=interval, title=aim["title"])


def _moved(block: Block) -> bool:
    return any(aim != aimed(block) for aim in _aims(block))


def _aims(block: Block) -> list[list[Any]]:
    """Where the block lies with those that have it."""
    return [entry["aim"] for entry in block.receipts.values() if "receipt" in entry]
