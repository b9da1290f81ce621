"""What a screen reader says of the grid: a cell, a run, a block, a header as one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QDate

from core import zones
from core.model import Block, BlockState, Slot, Wish
from core.snapshot import BlockPiece, Freshness, Snapshot, Track
from core.week import MINUTE
from gui.start.language import Words
from gui.week.look import Look
from gui.week.words import clock, note_text
from gui.words import notices, reading

ears = Words("ears")


class Speech:
    """The sentences for one Snapshot. Instants are epoch seconds, rows minutes of the axis."""

    def __init__(self, look: Look, snapshot: Snapshot) -> None:
        self._look = look
        self._snapshot = snapshot
        self._zone = snapshot.week.zone
        self._titles = {track.calendar.id: track.calendar.title for track in snapshot.tracks}

    def week(self) -> str:
        """The days on show."""
        return reading.span_title(self._snapshot.week.dates)

    def corner(self) -> str:
        """What the column of times is about."""
        return ears.tr("Time in {city}").format(city=zones.city(self._zone))

    def row(self, row: float) -> str:
        """The wall time at a row, for the header beside it."""
        return clock(self._look, self._snapshot.week.wall_at(row)[0])

    def column(self, day: int) -> str:
        """The date of a column with its whole-day notes."""
        said = [self.day(self._snapshot.week.dates[day])]
        if said == [self.day(zones.local_date(self._zone, int(self._snapshot.now.timestamp())))]:
            said.append(ears.tr("today"))
        notes = [f"{calendar.title}: {note_text(text)}" for at, calendar, text in self._snapshot.notes if at == day]
        return "; ".join([", ".join(said), *notes])

    def day(self, day: date) -> str:
        """Tuesday 24 November, in the words of the language."""
        form = ears.tr("dddd d MMMM", "the order of weekday, day and month; these letters are Qt's")
        return self._look.locale.toString(QDate(day.year, day.month, day.day), form)

    def span(self, start: int, end: int) -> str:
        """Tuesday 24 November, 10:00 to 10:30. An hour that the clock reads twice says which one it is."""
        first, last = zones.wall(self._zone, start), zones.wall(self._zone, end)
        shifted = first.utcoffset() != last.utcoffset()
        begin, finish = self._clock(start, marked=shifted), self._clock(end, marked=shifted)
        if zones.local_date(self._zone, end - 1) != first.date():
            text = ears.tr("{day}, {begin} to {last_day}, {end}")
            return text.format(day=self.day(first.date()), begin=begin, last_day=self.day(last.date()), end=finish)
        if last.date() != first.date():
            finish = ears.tr("midnight")
        return ears.tr("{day}, {begin} to {end}").format(day=self.day(first.date()), begin=begin, end=finish)

    def _clock(self, epoch: int, *, marked: bool) -> str:
        local = zones.wall(self._zone, epoch)
        text = clock(self._look, local.hour * 60 + local.minute)
        twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
        return f"{text} {zones.abbreviation(self._zone, epoch)}" if marked or twice else text

    def absent(self, day: int, row: float) -> str:
        """A cell that its day does not have, because the clock jumps over it."""
        text = ears.tr("{day}, {time}: the clock skips this time")
        return text.format(day=self.day(self._snapshot.week.dates[day]), time=self.row(row))

    def cell(self, start: int, end: int) -> str:
        """A stretch of time and what holds there. What is not known is said to be so, never to be shut."""
        found = self._snapshot.reading(start, end)
        total = len(found.open) + len(found.shut) + len(found.unknown)
        said = []
        if total and len(found.unknown) == total:
            said.append(ears.tr("not known"))
        elif total:
            text = ears.tr("open in {count} of {all}")
            if found.open:
                text = ears.tr("open in {count} of {all}: {names}")
            names = _listed(calendar.title for calendar in found.open)
            said.append(text.format(count=self._number(len(found.open)), all=self._number(total), names=names))
            if found.unknown:
                names = _listed(calendar.title for calendar in found.unknown)
                said.append(ears.tr("not known: {names}").format(names=names))
        reasons = _listed(f"{calendar.title} ({note_text(why)})" for calendar, why in found.shut if why)
        if reasons:
            said.append(ears.tr("not offered: {names}").format(names=reasons))
        by_title: dict[str, list[Block]] = {}
        for block in found.blocked:
            by_title.setdefault(block.title, []).append(block)
        said += [self.states(blocks) for blocks in by_title.values()]
        when = self.span(start, end)
        return ears.tr("{when}, {what}").format(when=when, what="; ".join(said)) if said else when

    def run(self, track: Track, start: int, end: int, starts: int) -> str:
        """Time that one calendar offers without a gap, and how many starts it has."""
        one = starts == 1
        text = ears.tr("{calendar}, open {when}, %n starts", "", starts)
        text = ears.tr("{calendar}, open {when}, 1 start") if one else text
        text = text.format(calendar=track.calendar.title, when=self.span(start, end))
        if track.state.freshness is Freshness.STALE:
            text = f"{text}, {notices.age(track.state.as_of, self._snapshot.now)}"
        return text

    def busy(self, track: Track, slot: Slot) -> str:
        """A booking, a break or somebody else's block."""
        kinds = {
            "break": ears.tr("Break"),
            "block": ears.tr("Blocked"),
        }
        what = slot.title or kinds.get(slot.kind, ears.tr("Busy"))
        text = ears.tr("{what}, in {calendar}, {when}")
        return text.format(what=what, calendar=track.calendar.title, when=self.span(*slot.interval.span))

    def block(self, piece: BlockPiece) -> str:
        """A block with its time, and where it stands at each calendar."""
        when = self.span(*piece.worst.interval.span)
        return ears.tr("{what}, {when}").format(when=when, what=self.states(piece.blocks))

    def states(self, blocks: Sequence[Block]) -> str:
        """Dentist: blocked in Sales; refused: no room (Team)."""
        groups: dict[str, list[Block]] = {}
        for block in blocks:
            groups.setdefault(notices.state_words(block), []).append(block)
        said = []
        for state, members in groups.items():
            names = _listed(self._titles.get(block.calendar, "") for block in members)
            plain = members[0].state is BlockState.CONFIRMED and members[0].wish is Wish.PRESENT
            if not names:
                said.append(state)
            elif plain and members[0].proved is None:
                said.append(ears.tr("{state} in {names}").format(state=state, names=names))
            else:
                said.append(ears.tr("{state} ({names})").format(state=state, names=names))
        return ears.tr("{title}: {states}").format(title=blocks[0].title, states="; ".join(said))

    def removed(self, blocks: Sequence[Block]) -> str:
        """A block that is gone."""
        return ears.tr("{title}: removed").format(title=blocks[0].title)

    def selected(self, start: int, end: int) -> str:
        """What is drawn over empty time."""
        text = ears.tr("{when} selected, {length}")
        return text.format(when=self.span(start, end), length=reading.length_words((end - start) // MINUTE * MINUTE))

    def _number(self, count: int) -> str:
        return self._look.locale.toString(count)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(name for name in names if name))
