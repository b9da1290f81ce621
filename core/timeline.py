"""What is true about the visible week now: shows what is known at once, asks the services, publishes snapshots.

Answers are filed by calendar and UTC day, so changing the display zone needs no request. One calendar's
trouble becomes that calendar's state and never empties the week or stops the others.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import chain
from typing import NamedTuple

from core.accounts import Accounts
from core.errors import Kind, Problem
from core.model import (
    DAY,
    Availability,
    Block,
    Calendar,
    Interval,
    Offers,
    SlotKind,
    Wish,
    instant,
    seconds,
)
from core.rows import StoredDay
from core.snapshot import BlockPiece, BusyPiece, CalendarState, Freshness, Snapshot, Track
from core.store import Store, StoredCalendar
from core.week import Week

log = logging.getLogger("openweek.timeline")

FRESH_FOR = 60
"""Seconds an answer is taken as it is; older ones are asked again."""
STALE_AFTER = 180
"""Seconds after which what is shown is marked as old."""
KEPT_FOR = 14 * DAY
"""Seconds after which an answer says nothing any more."""
REMEMBERED = 5
"""Weeks of which a calendar's cut is kept: the one on show, its neighbours, and where one came from."""
FRAME, BURST, ASKED = 0.016, 0.05, 0.15
"""Seconds over which changes are gathered into one snapshot: those that somebody made, answers of which more are on the
way, and questions (an answer that comes at once needs no word of waiting)."""

SAVED = 0.1
"""Seconds after which answers are written to the disk, all that came meanwhile in one go: a person sees them first."""

Listener = Callable[[Snapshot], None]


class _Ours(NamedTuple):
    """What a calendar may list that is ours: blocks by the service's ids and, as some services list a block without its
    id like any busy time, when they are."""

    ids: frozenset[str]
    spans: frozenset[Interval]


_NOTHING = _Ours(frozenset(), frozenset())


class Timeline:
    """Holds the visible week. Listeners are called on the loop's thread with immutable snapshots."""

    def __init__(
        self,
        store: Store,
        accounts: Accounts,
        blocks: Callable[[], Sequence[Block]],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._accounts = accounts
        self._blocks = blocks
        self._clock = clock
        self._week: Week | None = None
        self._days: dict[str, dict[int, StoredDay]] = {}
        self._loading: dict[str, int] = {}
        self._problems: dict[str, Problem] = {}
        self._cautions: dict[str, str | None] = {}
        self._tracks: dict[str, dict[object, tuple[tuple[object, ...], Track]]] = {}
        self._edition: dict[str, int] = {}
        self._listeners: list[Listener] = []
        self._due: asyncio.TimerHandle | None = None
        self._unsaved: dict[str, dict[int, StoredDay]] = {}
        self._saving: asyncio.Task[None] | None = None
        self._closing = asyncio.Event()
        self.snapshot: Snapshot | None = None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Be told every new snapshot; returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def show(self, week: Week, *, patience: float = 0.1, ask: bool = True) -> None:
        """Make `week` the visible one: publish what is known, wait `patience` seconds (turning pages quickly asks
        nothing), then ask for what is not fresh. Cancel it by cancelling the task that runs it; the requests
        go with it."""
        self._week = week
        await self._recall([stored.calendar.id for stored in self._accounts.calendars], _days(week))
        self._publish()
        if not ask:
            return
        await asyncio.sleep(patience)
        await self.refresh(older_than=FRESH_FOR)

    async def preview(self, week: Week) -> Snapshot:
        """What is known of another week, without asking anybody: for drawing a neighbour before it is wanted."""
        await self._recall([stored.calendar.id for stored in self._accounts.calendars], _days(week))
        return self._snapshot_of(week)

    async def refresh(self, *, older_than: float = 0.0, account: str | None = None, hidden: bool = False) -> None:
        """Ask the visible calendars (of one account) again where answers are older than that many seconds."""
        week = self._week
        if week is None:
            return
        days = _days(week)
        limit = seconds(self._clock()) - older_than
        due = [
            stored.calendar
            for stored in self._accounts.calendars
            if (stored.shown or hidden)
            and account in (None, stored.calendar.account)
            and any(self._fetched(stored.calendar.id, day) <= limit for day in days)
        ]
        await self._ask(due, days)

    async def keep_fresh(self) -> None:
        """Ask again, for ever, as answers grow old or a service's pause ends."""
        while True:
            now = self._clock()
            ends = [p.until for p in self._problems.values() if p.until is not None and p.until > now]
            wait = min([FRESH_FOR, *((end - now).total_seconds() + 0.2 for end in ends)])
            await asyncio.sleep(max(wait, 1.0))
            try:
                await self.refresh(older_than=FRESH_FOR - 1)
            except Problem as problem:  # our own file is locked or full; the next round tries again
                log.warning("the week is not kept fresh: %s", problem)
            self.changed()

    async def look(self, calendars: Sequence[Calendar], interval: Interval) -> dict[str, Availability]:
        """Ask about a stretch now and show it: the calendars, and the visible others of their accounts (a person's
        block closes several). By calendar id, those that answered."""
        days = interval.utc_days()
        accounts = {calendar.account for calendar in calendars}
        wanted = {calendar.id: calendar for calendar in calendars} | {
            stored.calendar.id: stored.calendar
            for stored in self._accounts.calendars
            if stored.shown and stored.calendar.account in accounts
        }
        await self._ask(list(wanted.values()), days)
        found = {}
        for calendar in calendars:
            if calendar.id not in self._problems:
                known = self._days.get(calendar.id, {})
                offers = Offers.joined([known[day].offers for day in days if day in known])
                found[calendar.id] = Availability(interval, offers)
        return found

    def changed(self, within: float = FRAME) -> None:
        """Something that is drawn is different now; a snapshot follows within so many seconds."""
        if self._closing.is_set():
            return
        loop = asyncio.get_running_loop()
        due = loop.time() + within
        if self._due is not None:
            if self._due.when() <= due:
                return
            self._due.cancel()
        self._due = loop.call_at(due, self._publish)

    async def close(self) -> None:
        """No more snapshots; what came is kept."""
        if self._due is not None:
            self._due.cancel()
        self._listeners.clear()
        self._closing.set()
        if self._saving is not None:
            await asyncio.shield(self._saving)

    # asking

    async def _recall(self, calendars: Iterable[str], days: range) -> None:
        wanted = [c for c in calendars if any(day not in self._days.get(c, {}) for day in days)]
        if not wanted:
            return
        for (calendar, day), stored in (await self._store.days(wanted, days)).items():
            known = self._days.setdefault(calendar, {})
            if day not in known or known[day].fetched < stored.fetched:
                known[day] = stored
                self._edition[calendar] = self._edition.get(calendar, 0) + 1

    async def _ask(self, calendars: Sequence[Calendar], days: range) -> None:
        by_account: dict[str, list[Calendar]] = {}
        for calendar in calendars:
            by_account.setdefault(calendar.account, []).append(calendar)
        async with asyncio.TaskGroup() as group:
            for account, mine in by_account.items():
                group.create_task(self._ask_account(account, mine, days))

    async def _ask_account(self, account: str, calendars: list[Calendar], days: range) -> None:
        for calendar in calendars:
            self._loading[calendar.id] = self._loading.get(calendar.id, 0) + 1
        self.changed(ASKED)
        try:
            provider = await self._accounts.open(account)
            longest = max(1, int(provider.longest / timedelta(days=1)))
            async with asyncio.TaskGroup() as group:
                for at in range(0, len(calendars), provider.together):
                    some = calendars[at : at + provider.together]
                    for first in range(days.start, days.stop, longest):
                        span = range(first, min(first + longest, days.stop))
                        group.create_task(self._ask_some(account, some, span))
        except Problem as problem:
            self._note(calendars, problem)
        finally:
            for calendar in calendars:
                if calendar.id in self._loading:
                    self._loading[calendar.id] -= 1
            self.changed(BURST if any(self._loading.values()) else 0.0)

    async def _ask_some(self, account: str, calendars: list[Calendar], days: range) -> None:
        """One question. Its trouble is noted, never raised: one broken calendar must not cancel the others."""
        interval = Interval.of(days.start * DAY, days.stop * DAY)
        try:
            provider = await self._accounts.open(account)
            answers = await provider.availability(calendars, interval)
            for calendar in calendars:
                if calendar.id in answers:
                    self._file(calendar.id, answers[calendar.id], days)
                else:
                    silence = f"the service said nothing about {calendar.title}"
                    self._note([calendar], Problem(Kind.UNREADABLE_REPLY, silence, where=calendar.id))
        except Problem as problem:
            self._note(calendars, problem)
        except Exception:
            log.exception("asking %s failed", account)
            self._note(calendars, Problem(Kind.FAULT, "a fault of ours; the log has the details"))

    def _note(self, calendars: Iterable[Calendar], problem: Problem) -> None:
        for calendar in calendars:
            self._problems[calendar.id] = problem
        self.changed()

    def _file(self, calendar: str, answer: Availability, days: range) -> None:
        """Cut an answer into UTC days. An offer belongs to the day it starts in, a busy time to each it touches."""
        now = seconds(self._clock())
        filed = {
            day: StoredDay(
                now,
                answer.offers.between(
                    day * DAY if day > days.start else -(10**15), (day + 1) * DAY if day < days.stop - 1 else 10**15
                ),
                tuple(slot for slot in answer.busy if _touches(slot.interval.span, day)),
                tuple(note for note in answer.notes if _near(note.date, day)),
            )
            for day in days
        }
        self._days.setdefault(calendar, {}).update(filed)
        self._edition[calendar] = self._edition.get(calendar, 0) + 1
        self._problems.pop(calendar, None)
        self._cautions[calendar] = answer.caution
        self._unsaved.setdefault(calendar, {}).update(filed)
        if self._saving is None and not self._closing.is_set():
            self._saving = asyncio.create_task(self._save())
        self.changed(BURST)

    async def _save(self) -> None:
        """Write what came, and what comes while that is written."""
        try:
            while self._unsaved:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(SAVED):
                        await self._closing.wait()
                days, self._unsaved = self._unsaved, {}
                try:
                    await self._store.save_days(days)
                except Problem as problem:  # our own file is locked or full: it is shown, and asked for again
                    self._note([s.calendar for s in self._accounts.calendars if s.calendar.id in days], problem)
                except Exception:
                    log.exception("answers cannot be kept")
        finally:
            self._saving = None

    def _fetched(self, calendar: str, day: int) -> int:
        if calendar in self._problems:
            until = self._problems[calendar].until
            return 0 if until is None or until <= self._clock() else seconds(self._clock()) + 1
        known = self._days.get(calendar, {}).get(day)
        return known.fetched if known else 0

    # publishing

    def _publish(self) -> None:
        if self._due is not None:
            self._due.cancel()
            self._due = None
        if self._week is None:
            return
        self.snapshot = self._snapshot_of(self._week)
        for listener in tuple(self._listeners):
            listener(self.snapshot)

    def _snapshot_of(self, week: Week) -> Snapshot:
        now = self._clock()
        days, at = _days(week), seconds(now)
        states = {s.calendar.id: self._state(s.calendar.id, days, at) for s in self._accounts.calendars}
        shown = [stored for stored in self._accounts.calendars if stored.shown]
        blocks = [block for block in self._blocks() if block.wish is Wish.PRESENT or not block.state.settled]
        ours = _ours(blocks, week)
        tracks = tuple(
            self._track(stored, states[stored.calendar.id], week, days, ours.get(stored.calendar.id, _NOTHING), at)
            for stored in shown
        )
        notes = self._notes(week, days, shown)
        return Snapshot(week, tracks, self._block_pieces(week, tracks, blocks), notes, now, states)

    def _state(self, calendar: str, days: range, at: int) -> CalendarState:
        filed = self._days.get(calendar, {})
        fetched = [filed[day].fetched if day in filed else 0 for day in days]
        oldest = min(fetched)
        problem = self._problems.get(calendar)
        if oldest < at - KEPT_FOR:
            freshness = Freshness.UNKNOWN
        elif problem is not None or oldest < at - STALE_AFTER:
            freshness = Freshness.STALE
        else:
            freshness = Freshness.FRESH
        known = [when for when in fetched if when]
        as_of = instant(min(known)) if known else None
        return CalendarState(
            freshness, as_of, self._loading.get(calendar, 0) > 0, problem, self._cautions.get(calendar)
        )

    def _track(
        self, stored: StoredCalendar, state: CalendarState, week: Week, days: range, ours: _Ours, at: int
    ) -> Track:
        """Cut anew only when the week, the calendar's data or our blocks in it changed."""
        calendar = stored.calendar
        limit = at - KEPT_FOR
        key = (week.key, calendar, self._edition.get(calendar.id, 0), ours, limit // DAY)
        mine = self._tracks.setdefault(calendar.id, {})
        held = mine.pop(week.key, None)
        track = held[1] if held is not None and held[0] == key else self._cut(calendar, week, days, ours, limit)
        if track.state != state or track.colour != stored.colour:
            track = replace(track, state=state, colour=stored.colour)
        mine[week.key] = (key, track)  # newest last
        while len(mine) > REMEMBERED:
            mine.pop(next(iter(mine)))
        return track

    def _cut(self, calendar: Calendar, week: Week, days: range, ours: _Ours, limit: int) -> Track:
        kept = self._days.get(calendar.id, {})
        known = {day: kept[day] for day in days if day in kept and kept[day].fetched >= limit}
        offers = Offers.joined([day.offers for day in known.values()])
        busy = {
            (slot.interval, slot.kind, slot.title, slot.remote): slot
            for day in known.values()
            for slot in day.busy
            if not (slot.kind is SlotKind.BLOCK and slot.remote in ours.ids)
            and not (slot.remote is None and slot.kind is SlotKind.BUSY and slot.interval in ours.spans)
        }
        pieces = (BusyPiece(slot, tuple(week.parts(*slot.interval.span))) for slot in busy.values())
        return Track(
            calendar,
            CalendarState(),
            week.rows_of(offers),
            offers,
            tuple(sorted((p for p in pieces if p.parts), key=lambda p: (p.slot.interval, p.slot.title or ""))),
            tuple(part for low, high in _gaps(known, days) for part in week.parts(low, high)),
        )

    def _notes(self, week: Week, days: range, shown: Sequence[StoredCalendar]) -> tuple[tuple[int, Calendar, str], ...]:
        columns = {day.isoformat(): column for column, day in enumerate(week.dates)}
        found = {
            (columns[note.date], stored.calendar.id, note.text): stored.calendar
            for stored in shown
            if (kept := self._days.get(stored.calendar.id))
            for day in days
            if day in kept
            for note in kept[day].notes
            if note.date in columns
        }
        return tuple((column, calendar, text) for (column, _, text), calendar in found.items())

    @staticmethod
    def _block_pieces(week: Week, tracks: Sequence[Track], blocks: Sequence[Block]) -> tuple[BlockPiece, ...]:
        """Blocks of one drag with the same time are one piece."""
        index = {track.calendar.id: i for i, track in enumerate(tracks)}
        groups: dict[tuple[str, Interval], list[Block]] = {}
        for block in blocks:
            if block.interval.overlaps(week.interval):
                groups.setdefault((block.drag, block.interval), []).append(block)
        pieces = (
            BlockPiece(
                tuple(group),
                tuple(week.parts(*interval.span)),
                tuple(sorted(index[block.calendar] for block in group if block.calendar in index)),
            )
            for (_, interval), group in groups.items()
        )
        return tuple(piece for piece in pieces if piece.parts and piece.tracks)


def _ours(blocks: Sequence[Block], week: Week) -> dict[str, _Ours]:
    """By calendar. Calendars of one drag may share a block, so each knows the ids of all of it."""
    ids: dict[str, set[str]] = {}
    drags: dict[str, set[str]] = {}
    spans: dict[str, set[Interval]] = {}
    for block in blocks:
        drags.setdefault(block.calendar, set()).add(block.drag)
        if block.receipts:
            found = (str(entry["receipt"].get("id")) for entry in block.receipts.values() if "receipt" in entry)
            ids.setdefault(block.drag, set()).update(found)
            if block.interval.overlaps(week.interval):
                spans.setdefault(block.calendar, set()).add(block.interval)
    return {
        calendar: _Ours(
            frozenset(chain.from_iterable(ids.get(drag, ()) for drag in mine)), frozenset(spans.get(calendar, ()))
        )
        for calendar, mine in drags.items()
    }


def _days(week: Week) -> range:
    return week.interval.utc_days()


def _touches(span: tuple[int, int], day: int) -> bool:
    return span[0] < (day + 1) * DAY and day * DAY < span[1]


def _near(text: str, day: int) -> bool:
    """A note's date is a local one, so it is kept with the UTC days around it."""
    return abs(date.fromisoformat(text).toordinal() - date(1970, 1, 1).toordinal() - day) <= 1


def _gaps(known: Mapping[int, object], days: range) -> Iterator[tuple[int, int]]:
    """Runs of UTC days nothing is known about, in epoch seconds."""
    first: int | None = None
    for day in [*days, days.stop]:
        missing = day < days.stop and day not in known
        if missing and first is None:
            first = day
        elif not missing and first is not None:
            yield first * DAY, day * DAY
            first = None
