"""From a drawn stretch to blocks, and from a block to what can be done with it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, time
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from core import zones
from core.errors import Kind
from core.model import Calendar, Interval, seconds
from core.outbox import misfits
from core.session import Session
from core.snapshot import BlockPiece, Snapshot
from gui.blocks import story
from gui.blocks.card import BlockCard, Facts
from gui.blocks.popover import BlockPopover, Proposal
from gui.blocks.targets import Target, named
from gui.preferences.prefs import Prefs
from gui.tasks import Tasks
from gui.theme import Theme
from gui.week.grid import WeekGrid
from gui.words import notices, reading
from gui.words.facts import said

TITLES = 12
"""How many titles are remembered, to complete from."""


class BlockFlow(QObject):
    """Joins the grid, the two cards over it and the outbox."""

    def __init__(
        self,
        window: QWidget,
        grid: WeekGrid,
        look: Theme,
        session: Session,
        tasks: Tasks,
        say: Callable[..., None],
        prefs: Prefs,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._grid = grid
        self._session = session
        self._tasks = tasks
        self._say = say
        self._prefs = prefs
        self._deeds = 0
        self._turn = asyncio.Lock()
        self._open: set[asyncio.Task[Any]] = set()
        """Deeds that are not written yet."""
        self._card_piece: BlockPiece | None = None
        self.popover = BlockPopover(window, look)
        self.popover.accepted.connect(self._block)
        self.popover.span_typed.connect(self._typed)
        self.popover.dropped.connect(self.drop_selection)
        self.card = BlockCard(window, look)
        self.card.remove_asked.connect(self.remove)
        self.card.change_asked.connect(self._retype)
        self.card.history_asked.connect(lambda blocks: tasks.run("history", self._tell_history(blocks)))
        self.card.dropped.connect(grid.setFocus)
        grid.drawn.connect(self._drawn)
        grid.change_asked.connect(self.change)
        grid.copy_asked.connect(self.copy)
        grid.block_clicked.connect(self.show_block)
        grid.remove_asked.connect(self.remove_piece)

    def set_theme(self, look: Theme) -> None:
        """Colours of the cards."""
        self.popover.set_theme(look)
        self.card.set_theme(look)

    @property
    def _snapshot(self) -> Snapshot | None:
        return self._session.timeline.snapshot

    # a stretch becomes blocks

    def _drawn(self, start: int, end: int, at: QRect) -> None:
        """A stretch was drawn. Who wants no questions gets none, save where something lies beneath."""
        snapshot = self._snapshot
        if snapshot is None:
            return
        calendars = [t.calendar.id for t in self._targets(snapshot, start, end) if t.enabled and t.checked]
        if not self._prefs["at_once"] or not calendars or self._under(snapshot, start, end):
            self.ask(start, end, at)
            return
        self._do(partial(self._add, self._title(), calendars, start, end))
        self.drop_selection()
        self._tell_when(self.tr("Blocked {when}"), (start, end))

    def ask(self, start: int, end: int, at: QRect) -> None:
        """Ask what a stretch becomes, beside it."""
        snapshot = self._snapshot
        if snapshot is None:
            return
        where = QRect(self._grid.mapTo(self._window, at.topLeft()), at.size())
        titles = self._session.preferences.get("titles", [])
        self.popover.ask(where, self._proposal(snapshot, start, end), self._title(), titles)

    def _typed(self, start: int, end: int) -> None:
        """Another stretch was typed: what would come of that, and where it lies."""
        if self._snapshot is not None:
            self._grid.select((start, end))
            self._grid.tell((start, end))
            self.popover.show_proposal(self._proposal(self._snapshot, start, end))

    def _proposal(self, snapshot: Snapshot, start: int, end: int) -> Proposal:
        zone, twelve = snapshot.week.zone, self._prefs.twelve
        return Proposal(
            start,
            end,
            zone,
            reading.block_words(start, end, zone, twelve=twelve),
            self._targets(snapshot, start, end),
            self._under(snapshot, start, end),
            self._past(start, end),
            twelve,
        )

    def ask_here(self) -> None:
        """Block what is selected, or the hour the caret stands on, or the next whole hour."""
        snapshot = self._snapshot
        if snapshot is None:
            return
        span = self._grid.selection
        if span is None:
            now = seconds(self._session.clock())
            at = self._grid.caret if self._grid.caret is not None else (now // 3600 + 1) * 3600
            first, last = snapshot.week.interval.span
            if not first <= at < last:
                morning = datetime.combine(snapshot.week.first, time(9))
                at = zones.resolve(morning, snapshot.week.zone)
            span = (at, at + 3600)
        self.ask(*span, self._grid.rect_of(*span))

    def drop_selection(self) -> None:
        """Forget what was drawn; the keyboard goes back to the grid."""
        self._grid.clear_selection()
        if not self.popover.isVisible():
            self._grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _targets(self, snapshot: Snapshot, start: int, end: int) -> list[Target]:
        interval = Interval.of(start, end)
        last = self._session.preferences.get("targets")
        shown = [track.calendar for track in snapshot.tracks]
        found = []
        for track in snapshot.tracks:
            calendar = track.calendar
            blocking = calendar.blocking
            account = self._account_of(calendar, shown)
            if blocking is None:
                why = said(calendar.readonly) or self.tr("cannot be blocked")
                found.append(Target(calendar, False, False, "", why, track.colour, account))
                continue
            checked = calendar.id in last if last is not None else True
            covers = self.tr("blocks {whom}").format(whom=said(blocking.covers))
            misfit = misfits(blocking, interval)
            if misfit is not None:  # never rounded silently: a two-hour drag is no day off
                found.append(Target(calendar, False, False, covers, said(misfit), track.colour, account))
                continue
            note = said(blocking.caution)
            if note and blocking.dated:
                days = self._days_of(snapshot.week.zone, start, end)
                note = self.tr("{caution} on {days}").format(caution=note, days=days)
            if track.state.problem is not None and track.state.problem.kind is Kind.OFFLINE:
                note = " ".join([note, self.tr("not reachable now; the block will wait")]).strip()
            found.append(Target(calendar, checked, True, covers, note, track.colour, account))
        if last is not None and not any(target.checked for target in found):
            found = [replace(target, checked=target.enabled) for target in found]
        return found

    def _days_of(self, zone: str, start: int, end: int) -> str:
        """24 Nov, or both days of a block over midnight."""
        days = dict.fromkeys(zones.local_date(zone, at) for at in (start, end - 1))
        return ", ".join(map(reading.date_words, days))

    def _under(self, snapshot: Snapshot, start: int, end: int) -> str:
        """A booking beneath: one report says that a block laid over appointments detached them."""
        titles = [
            piece.slot.title or self.tr("busy")
            for track in snapshot.tracks
            for piece in track.busy
            if piece.slot.kind == "busy" and piece.slot.interval.span[0] < end and start < piece.slot.interval.span[1]
        ]
        named = ", ".join(dict.fromkeys(titles))
        return self.tr("Lies over a booking: {titles}").format(titles=named) if titles else ""

    def _past(self, start: int, end: int) -> str:
        now = seconds(self._session.clock())
        if end <= now:
            return self.tr("This time has passed.")
        return self.tr("Part of this time has passed.") if start < now else ""

    def _title(self) -> str:
        """The title used last."""
        return self._session.preferences.get("title", "") or self.tr("Blocked")

    def _block(self, title: str, calendars: list[str]) -> None:
        if self.popover.span is not None:
            start, end = self.popover.span
            self._do(partial(self._add, title, calendars, start, end))
            self.drop_selection()

    async def _add(self, title: str, calendars: list[str], start: int, end: int) -> None:
        made = await self._session.outbox.add(calendars, Interval.of(start, end), title)
        self._grid.seek(BlockPiece(tuple(made), (), ()))  # keys act on what was just made
        await self._session.prefer("title", title)
        others = [other for other in self._session.preferences.get("titles", []) if other != title]
        await self._session.prefer("titles", [title, *others][:TITLES])
        hidden = set(self._session.preferences.get("targets") or []) - {
            track.calendar.id for track in (self._snapshot.tracks if self._snapshot else ())
        }
        await self._session.prefer("targets", [*calendars, *hidden])

    # what becomes of a block

    def show_block(self, piece: BlockPiece, at: QRect) -> None:
        """The card of a block, beside it."""
        self._card_piece = piece
        where = QRect(self._grid.mapTo(self._window, at.topLeft()), at.size())
        self.card.show_block(where, self._facts(piece))

    def refresh(self, snapshot: Snapshot) -> None:
        """Keep the card, if it is open, at what is known now."""
        if not self.card.isVisible() or self._card_piece is None:
            return
        ids = {block.id for block in self._card_piece.blocks}
        fresh = [piece for piece in snapshot.blocks if ids & {block.id for block in piece.blocks}]
        if fresh:
            self._card_piece = fresh[0]
            self.card.update_block(self._facts(fresh[0]))
        else:
            self.card.drop()

    def remove(self, blocks: list[str]) -> None:
        """Take blocks back, by id."""
        self._do(partial(self._session.outbox.remove, blocks))

    def remove_piece(self, piece: BlockPiece) -> None:
        """Take back what its services can take back, and say what stays."""
        facts = self._facts(piece)
        ids = [block.id for block in piece.blocks if block.id not in facts.staying]
        if facts.stays:
            self._say(facts.stays, "warning")
        if ids:
            self.remove(ids)

    def change(self, piece: BlockPiece, start: int, end: int) -> None:
        """Give all blocks of a piece another time (epoch seconds), as one deed."""
        self._do(partial(self._change, [block.id for block in piece.blocks], (start, end), None))

    def copy(self, piece: BlockPiece, start: int, end: int) -> None:
        """The same once more at another time (epoch seconds): same calendars, same title."""
        self._do(partial(self._copy, piece, Interval.of(start, end)))

    async def _copy(self, piece: BlockPiece, interval: Interval) -> None:
        """Keys act on the copy from now on."""
        calendars = [block.calendar for block in piece.blocks]
        made = await self._session.outbox.add(calendars, interval, piece.blocks[0].title)
        self._grid.seek(replace(piece, blocks=tuple(made)))
        self._tell_when(self.tr("Copied to {when}"), interval.span)

    def rename(self) -> None:
        """Ask for another title of the block that has the focus."""
        piece = self._grid.focused_block
        if piece is None:
            self._say(self.tr("Choose a block first: Tab goes from one to the next."))
            return
        self.show_block(piece, self._grid.block_rect(piece))
        self.card.rename()

    def _retype(self, blocks: list[str], span: tuple[int, int] | None, title: str | None) -> None:
        """Another time or title was typed into the card, as one deed; what some calendar cannot have is said there."""
        for block in map(self._session.outbox.block, blocks):
            calendar = self._session.accounts.calendar(block.calendar)
            misfit = misfits(calendar.blocking, Interval.of(*span)) if span and calendar.blocking else None
            if misfit is not None:
                why = self.tr("{calendar}: {why}").format(calendar=calendar.title, why=said(misfit))
                self.card.times.refuse(why)
                return
        self._do(partial(self._change, blocks, span, title))

    async def _tell_history(self, blocks: list[str]) -> None:
        names, outbox = self._names(), self._session.outbox
        histories = {}
        for block in outbox.blocks:
            if block.id in blocks:
                histories[names.get(block.calendar, block.calendar)] = await outbox.history(block.id)
        zone = self._snapshot.week.zone if self._snapshot else "UTC"
        self.card.show_history(story.lines(histories, zone, twelve=self._prefs.twelve))

    def undo(self) -> None:
        """Take the last deed back."""
        self._do(self._undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._do(self._redo)

    def _do(self, deed: Callable[[], Awaitable[Any]]) -> None:
        """Do it after what was asked for before: two quick presses are two deeds, in their order."""
        self._deeds += 1
        task = self._tasks.run(f"deed {self._deeds}", self._in_turn(deed))
        self._open.add(task)
        task.add_done_callback(self._open.discard)

    async def written(self, patience: float) -> None:
        """Wait until all that was asked for is in the store, at most `patience` seconds."""
        if self._open:
            await asyncio.wait(self._open, timeout=patience)

    async def _in_turn(self, deed: Callable[[], Awaitable[Any]]) -> None:
        async with self._turn:
            await deed()

    def _facts(self, piece: BlockPiece) -> Facts:
        known = {stored.calendar.id: stored.calendar for stored in self._session.accounts.calendars}
        there = [block for block in piece.blocks if block.receipts]  # of the others the service knows nothing
        able = [(block, known[block.calendar]) for block in there if block.calendar in known]
        kept = [(b.id, c.title) for b, c in able if c.blocking is None or not c.blocking.removable]
        staying = [title for _, title in kept]
        standing = [c.title for _, c in able if c.blocking is None or not c.blocking.movable]
        stays = self.tr("{calendars}: the service cannot take a block back.") if staying else ""
        fixed = self.tr("{calendars}: the service cannot move or rename a block.") if standing else ""
        stays = stays.format(calendars=", ".join(staying))
        fixed = fixed.format(calendars=", ".join(standing))
        zone, twelve = self._snapshot.week.zone if self._snapshot else "UTC", self._prefs.twelve
        when = reading.block_words(*piece.blocks[0].interval.span, zone, twelve=twelve)
        ids = frozenset(block for block, _ in kept)
        return Facts(piece.blocks, when, zone, self._names(), stays, ids, fixed, twelve)

    def _names(self) -> dict[str, str]:
        """How each calendar is called here: with its account where its title alone would not tell."""
        stored = self._session.accounts.calendars
        calendars = [one.calendar for one in stored]
        return {calendar.id: named(calendar.title, self._account_of(calendar, calendars)) for calendar in calendars}

    def _account_of(self, calendar: Calendar, among: Sequence[Calendar]) -> str:
        """The title of a calendar's account, where there are several; empty where it says nothing new."""
        if len({other.account for other in among}) < 2:
            return ""
        title = self._session.accounts.account(calendar.account).title
        alone = [other.title for other in among].count(calendar.title) == 1
        return "" if title == calendar.title and alone else title

    async def _change(self, blocks: list[str], span: tuple[int, int] | None, title: str | None) -> None:
        await self._session.outbox.change(blocks, Interval.of(*span) if span else None, title)
        if span is not None:
            self._tell_when(self.tr("Now {when}"), span)

    def _tell_when(self, words: str, span: tuple[int, int]) -> None:
        """What was done with the time that came of it, and a button that takes it back."""
        zone = self._snapshot.week.zone if self._snapshot else "UTC"
        when = reading.block_words(*span, zone, twelve=self._prefs.twelve)
        self._say(words.format(when=when), "good", button=self.tr("Undo"), work=self.undo)

    async def _undo(self) -> None:
        deed = await self._session.outbox.undo()
        self._say(notices.undone_words(deed) if deed else self.tr("Nothing to undo"))

    async def _redo(self) -> None:
        deed = await self._session.outbox.redo()
        self._say(notices.redone_words(deed) if deed else self.tr("Nothing to redo"))
