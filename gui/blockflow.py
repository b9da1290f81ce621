"""From a drawn stretch to blocks, and from a block to what can be done with it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QDate, QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from core import zones
from core.errors import Kind
from core.model import Block, Interval, seconds
from core.outbox import misfits
from core.session import Session
from core.snapshot import BlockPiece, Snapshot
from gui import notices, reading
from gui.facts import said
from gui.popover import BlockCard, BlockPopover, Target
from gui.prefs import Prefs
from gui.rename import Rename
from gui.tasks import Tasks
from gui.theme import Theme
from gui.week.grid import WeekGrid


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
        self._drawn_span: tuple[int, int] | None = None
        self._card_piece: BlockPiece | None = None
        self.popover = BlockPopover(window, look)
        self.popover.accepted.connect(self._block)
        self.popover.dropped.connect(self.drop_selection)
        self.card = BlockCard(window, look)
        self.card.remove_asked.connect(self.remove)
        self.card.discard_asked.connect(self.remove)
        self.card.dropped.connect(grid.setFocus)
        self.title_card = Rename(window, look)
        self.title_card.renamed.connect(self._renamed)
        self.title_card.dropped.connect(grid.setFocus)
        grid.drawn.connect(self._drawn)
        grid.change_asked.connect(self.change)
        grid.copy_asked.connect(self.copy)
        grid.block_clicked.connect(self.show_block)
        grid.remove_asked.connect(lambda piece: self.remove([block.id for block in piece.blocks]))

    def set_theme(self, look: Theme) -> None:
        """Colours of the cards."""
        self.popover.set_theme(look)
        self.card.set_theme(look)
        self.title_card.set_theme(look)

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
        when = reading.block_words(start, end, snapshot.week.zone, twelve=self._prefs.twelve)
        self._say(self.tr("Blocked {when}").format(when=when), "good", button=self.tr("Undo"), work=self.undo)

    def ask(self, start: int, end: int, at: QRect) -> None:
        """Ask what a stretch becomes, beside it."""
        snapshot = self._snapshot
        if snapshot is None:
            return
        targets = self._targets(snapshot, start, end)
        when = reading.block_words(start, end, snapshot.week.zone, twelve=self._prefs.twelve)
        self._drawn_span = (start, end)
        where = QRect(self._grid.mapTo(self._window, at.topLeft()), at.size())
        cautions = [text for text in (self._under(snapshot, start, end), self._past(start, end)) if text]
        self.popover.ask(where, when, self._title(), targets, "\n".join(cautions))

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
                at = first + 9 * 3600
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
        found = []
        for track in snapshot.tracks:
            calendar = track.calendar
            blocking = calendar.blocking
            if blocking is None:
                why = said(calendar.readonly) or self.tr("cannot be blocked")
                found.append(Target(calendar, False, False, "", why, track.colour))
                continue
            checked = calendar.id in last if last is not None else True
            covers = self.tr("blocks {whom}").format(whom=said(blocking.covers))
            misfit = misfits(blocking, interval)
            if misfit is not None:  # never rounded silently: a two-hour drag is no day off
                found.append(Target(calendar, False, False, covers, said(misfit), track.colour))
                continue
            note = said(blocking.caution)
            if note and blocking.dated:
                days = self._days_of(snapshot.week.zone, start, end)
                note = self.tr("{caution} on {days}").format(caution=note, days=days)
            if track.state.problem is not None and track.state.problem.kind is Kind.OFFLINE:
                note = " ".join([note, self.tr("not reachable now; the block will wait")]).strip()
            found.append(Target(calendar, checked, True, covers, note, track.colour))
        if last is not None and not any(target.checked for target in found):
            found = [Target(t.calendar, t.enabled, t.enabled, t.covers, t.note, t.colour) for t in found]
        return found

    def _days_of(self, zone: str, start: int, end: int) -> str:
        """24 Nov, or both days of a block over midnight."""
        days = dict.fromkeys(zones.local_date(zone, at) for at in (start, end - 1))
        locale = self._window.locale()
        return ", ".join(locale.toString(QDate(day.year, day.month, day.day), "d MMM") for day in days)

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
        if self._drawn_span is not None:
            start, end = self._drawn_span
            self._do(partial(self._add, title, calendars, start, end))
            self.drop_selection()

    async def _add(self, title: str, calendars: list[str], start: int, end: int) -> None:
        await self._session.outbox.add(calendars, Interval.of(start, end), title)
        await self._session.prefer("title", title)
        hidden = set(self._session.preferences.get("targets") or []) - {
            track.calendar.id for track in (self._snapshot.tracks if self._snapshot else ())
        }
        await self._session.prefer("targets", [*calendars, *hidden])

    # what becomes of a block

    def show_block(self, piece: BlockPiece, at: QRect) -> None:
        """The card of a block, beside it."""
        self._card_piece = piece
        where = QRect(self._grid.mapTo(self._window, at.topLeft()), at.size())
        blocks, when, names, removable, note = self._facts(piece)
        self.card.show_block(where, when, blocks, names, removable, note)

    def refresh(self, snapshot: Snapshot) -> None:
        """Keep the card, if it is open, at what is known now."""
        if not self.card.isVisible() or self._card_piece is None:
            return
        ids = {block.id for block in self._card_piece.blocks}
        fresh = [piece for piece in snapshot.blocks if ids & {block.id for block in piece.blocks}]
        if fresh:
            self._card_piece = fresh[0]
            self.card.update_blocks(*self._facts(fresh[0]))
        else:
            self.card.drop()

    def remove(self, blocks: list[str]) -> None:
        """Take blocks back, by id."""
        self._do(partial(self._session.outbox.remove, blocks))

    def change(self, piece: BlockPiece, start: int, end: int) -> None:
        """Give all blocks of a piece another time (epoch seconds), as one deed."""
        self._do(partial(self._change, [block.id for block in piece.blocks], start, end))

    def copy(self, piece: BlockPiece, start: int, end: int) -> None:
        """The same once more at another time (epoch seconds): same calendars, same title."""
        calendars = [block.calendar for block in piece.blocks]
        self._do(partial(self._session.outbox.add, calendars, Interval.of(start, end), piece.blocks[0].title))

    def rename(self) -> None:
        """Ask for another title of the block that has the focus."""
        piece = self._grid.focused_block
        if piece is None:
            self._say(self.tr("Choose a block first: Tab goes from one to the next."))
            return
        at = self._grid.block_rect(piece)
        where = QRect(self._grid.mapTo(self._window, at.topLeft()), at.size())
        self.title_card.ask(where, [block.id for block in piece.blocks], piece.blocks[0].title)

    def undo(self) -> None:
        """Take the last deed back."""
        self._do(self._undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._do(self._redo)

    def _do(self, deed: Callable[[], Awaitable[Any]]) -> None:
        """Do it after what was asked for before: two quick presses are two deeds, in their order."""
        self._deeds += 1
        self._tasks.run(f"deed {self._deeds}", self._in_turn(deed))

    async def _in_turn(self, deed: Callable[[], Awaitable[Any]]) -> None:
        async with self._turn:
            await deed()

    def _facts(self, piece: BlockPiece) -> tuple[tuple[Block, ...], str, dict[str, str], bool, str]:
        known = {stored.calendar.id: stored.calendar for stored in self._session.accounts.calendars}
        names = {block.calendar: known[block.calendar].title for block in piece.blocks if block.calendar in known}
        blockings = [known[b.calendar].blocking for b in piece.blocks if b.calendar in known]
        removable = all(blocking is not None and blocking.removable for blocking in blockings)
        note = "" if removable else self.tr("This service cannot take a block back.")
        zone = self._snapshot.week.zone if self._snapshot else "UTC"
        when = reading.block_words(*piece.blocks[0].interval.span, zone, twelve=self._prefs.twelve)
        return piece.blocks, when, names, removable, note

    def _renamed(self, blocks: list[str], title: str) -> None:
        self._do(partial(self._session.outbox.change, blocks, title=title))
        self._grid.setFocus(Qt.FocusReason.OtherFocusReason)

    async def _change(self, blocks: list[str], start: int, end: int) -> None:
        await self._session.outbox.change(blocks, Interval.of(start, end))
        zone = self._snapshot.week.zone if self._snapshot else "UTC"
        when = reading.block_words(start, end, zone, twelve=self._prefs.twelve)
        self._say(self.tr("Now {when}").format(when=when), "good", button=self.tr("Undo"), work=self.undo)

    async def _undo(self) -> None:
        deed = await self._session.outbox.undo()
        self._say(notices.undone_words(deed) if deed else self.tr("Nothing to undo"))

    async def _redo(self) -> None:
        deed = await self._session.outbox.redo()
        self._say(notices.redone_words(deed) if deed else self.tr("Nothing to redo"))
