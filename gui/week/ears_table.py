"""What there is to hear, and in which order: headers and cells row by row, then blocks, runs and busy times.

Everything is known by a key that outlives a Snapshot, so that who holds on to a thing hears of the same thing later.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible

from core.snapshot import BlockPiece, BusyPiece, CalendarState, Snapshot, Track, merged
from core.week import MINUTE, Part
from gui.start.language import Words
from gui.week.ears_words import Speech
from gui.words import reading

if TYPE_CHECKING:
    from gui.week.grid import WeekGrid

ears = Words("ears")
Role = QAccessible.Role
Key = tuple[object, ...]
FOCUS, PRESS, REMOVE = "SetFocus", "Press", "Remove"
"""What can be done; the first two are names that Qt and every system know."""
SHIFTS = {"Earlier": -1, "Later": 1}
"""Moves of a block, by the grain."""


class Thing:
    """One thing to hear. Rectangles are logical pixels of the grid."""

    role = Role.Cell
    focusable = False
    fixed = False
    """Lies in the header, where nothing scrolls."""

    def __init__(self, table: Table) -> None:
        self.table = table

    @property
    def name(self) -> str:
        """The sentence that says it."""
        return ""

    @property
    def rect(self) -> QRect:
        """Where it lies, seen or not; empty for nowhere."""
        return QRect()

    @property
    def span(self) -> tuple[int, int] | None:
        """From when to when (epoch seconds) it is, for what can be blocked."""
        return None

    @property
    def busy(self) -> bool:
        """Whether it is about to change by itself."""
        return False

    @property
    def actions(self) -> Mapping[str, str]:
        """What can be done with it, each with its words."""
        return {}

    def do(self, action: str) -> None:
        """Do one of them."""


class Corner(Thing):
    """Above the times: whose times they are."""

    role, fixed = Role.ColumnHeader, True

    @property
    def name(self) -> str:
        return self.table.speech.corner()

    @property
    def rect(self) -> QRect:
        g = self.table.grid.geometry_now
        return self.table.logical(g.left if not g.mirrored else g.left + g.width - g.gutter, 0, g.gutter, g.header)


class Column(Thing):
    """A day."""

    role, fixed = Role.ColumnHeader, True

    def __init__(self, table: Table, day: int) -> None:
        super().__init__(table)
        self.day = day

    @property
    def name(self) -> str:
        return self.table.speech.column(self.day)

    @property
    def rect(self) -> QRect:
        g = self.table.grid.geometry_now
        return self.table.logical(g.x_of(self.day), 0, g.column_width, g.header)


class Row(Thing):
    """A time, beside its cells."""

    role = Role.RowHeader

    def __init__(self, table: Table, row: int) -> None:
        super().__init__(table)
        self.row = row

    @property
    def name(self) -> str:
        return self.table.speech.row(self.row * self.table.step)

    @property
    def rect(self) -> QRect:
        corner, lines = Corner(self.table).rect, self.table.lines(self.row)
        return QRect(corner.left(), lines.top(), corner.width(), lines.height())


class Blockable(Thing):
    """Time that can be blocked."""

    focusable = True

    @property
    def actions(self) -> Mapping[str, str]:
        if self.span is None:
            return {}
        return {PRESS: ears.tr("Block here…"), FOCUS: ears.tr("Go there")}

    def do(self, action: str) -> None:
        if self.span is None:
            return
        grid, (start, end) = self.table.grid, self.span
        grid.setFocus()
        grid.clear_selection()
        grid.move_caret(start)
        if action == PRESS:
            grid.drawn.emit(start, end, grid.rect_of(start, end))


class Cell(Blockable):
    """A grain of time on one day."""

    def __init__(self, table: Table, row: int, day: int) -> None:
        super().__init__(table)
        self.row, self.day = row, day

    @cached_property
    def span(self) -> tuple[int, int] | None:
        """None where the day lacks these rows."""
        week, step = self.table.snapshot.week, self.table.step
        low, high = self.row * step, min((self.row + 1) * step, week.rows)
        start = week.edge(self.day, low, closing=False)
        place = week.place(start)
        if place is None or place.day != self.day or not low <= place.row < high:
            return None
        return start, max(start + 1, week.edge(self.day, high, closing=True))

    @cached_property
    def name(self) -> str:
        if self.span is None:
            return self.table.speech.absent(self.day, self.row * self.table.step)
        return self.table.speech.cell(*self.span)

    @property
    def rect(self) -> QRect:
        g = self.table.grid.geometry_now
        lines = self.table.lines(self.row)
        across = self.table.logical(g.x_of(self.day), 0, g.column_width, 1)
        return QRect(across.left(), lines.top(), across.width(), lines.height())

    @property
    def busy(self) -> bool:
        return any(state.loading for state in self._unknown())

    @property
    def is_awaited(self) -> bool:
        """Whether more will be known soon: it is being asked for, or about to be."""
        return any(state.problem is None for state in self._unknown())

    def _unknown(self) -> list[CalendarState]:
        """The states of the calendars of which nothing is known here."""
        low = self.row * self.table.step
        tracks = self.table.snapshot.tracks
        return [t.state for t in tracks if any(p.day == self.day and p.begin <= low < p.finish for p in t.unknown)]


class Run(Blockable):
    """Time one calendar offers on one day without a gap; rows are minutes of the axis."""

    role = Role.Button

    def __init__(self, table: Table, index: int, day: int, begin: int, finish: int) -> None:
        super().__init__(table)
        self.index, self.day, self.begin, self.finish = index, day, begin, finish

    @property
    def track(self) -> Track:
        """Whose it is."""
        return self.table.snapshot.tracks[self.index]

    @cached_property
    def span(self) -> tuple[int, int]:
        """From its first start to its last end."""
        week = self.table.snapshot.week
        start = week.edge(self.day, self.begin, closing=False)
        return start, max(start + 1, week.edge(self.day, self.finish, closing=True))

    @cached_property
    def name(self) -> str:
        begins = self.track.days[self.day][0]
        starts = bisect_left(begins, self.finish) - bisect_left(begins, self.begin)
        return self.table.speech.run(self.track, *self.span, starts)

    @property
    def rect(self) -> QRect:
        return self.table.on_track(self.index, Part(self.day, self.begin, self.finish))


class Open(Blockable):
    """A stretch that keys act on, in which somebody offers time throughout; epoch seconds."""

    role = Role.Button

    def __init__(self, table: Table, start: int, end: int) -> None:
        super().__init__(table)
        self._span = start, end

    @property
    def span(self) -> tuple[int, int]:
        """From when to when."""
        return self._span

    @cached_property
    def name(self) -> str:
        return self.table.speech.cell(*self._span)

    @property
    def rect(self) -> QRect:
        return self.table.grid.rect_of(*self._span)


class Busy(Thing):
    """A booking, a break or somebody else's block."""

    role = Role.StaticText

    def __init__(self, table: Table, index: int, piece: BusyPiece) -> None:
        super().__init__(table)
        self.index, self.piece = index, piece

    @property
    def name(self) -> str:
        return self.table.speech.busy(self.table.snapshot.tracks[self.index], self.piece.slot)

    @property
    def rect(self) -> QRect:
        return self.table.on_track(self.index, self.piece.parts[0]) if self.piece.parts else QRect()


class Laid(Thing):
    """A block made here."""

    role = Role.Button
    focusable = True

    def __init__(self, table: Table, piece: BlockPiece) -> None:
        super().__init__(table)
        self.piece = piece

    @property
    def name(self) -> str:
        return self.table.speech.block(self.piece)

    @property
    def rect(self) -> QRect:
        return self.table.grid.block_rect(self.piece)

    @property
    def busy(self) -> bool:
        return any(not block.state.settled for block in self.piece.blocks)

    @property
    def actions(self) -> Mapping[str, str]:
        moves = {}
        if self._is_movable:
            step = reading.length_words(self.table.step * MINUTE)
            moves["Earlier"] = ears.tr("Move {length} earlier").format(length=step)
            moves["Later"] = ears.tr("Move {length} later").format(length=step)
        return {PRESS: ears.tr("Details"), **moves, REMOVE: ears.tr("Remove"), FOCUS: ears.tr("Go there")}

    @property
    def _is_movable(self) -> bool:
        """Whether no calendar on show forbids it."""
        tracks = self.table.snapshot.tracks
        blockings = [tracks[index].calendar.blocking for index in self.piece.tracks if index < len(tracks)]
        return all(blocking is not None and blocking.movable for blocking in blockings)

    def do(self, action: str) -> None:
        grid = self.table.grid
        grid.setFocus()
        grid.focus_block(self.piece)
        if action == PRESS:
            grid.block_clicked.emit(self.piece, grid.block_rect(self.piece))
        elif action == REMOVE:
            grid.remove_asked.emit(self.piece)
        elif action in SHIFTS:
            start, end = self.piece.worst.interval.span
            shift = SHIFTS[action] * self.table.step * MINUTE
            grid.change_asked.emit(self.piece, start + shift, end + shift)


class Table:
    """Everything to hear of one Snapshot. Cheap to make; sentences are made when asked for.

    `page` is part of the keys of headers and cells, so that a place can have another key in another week. Old keys
    go on to mean their place.
    """

    def __init__(self, grid: WeekGrid, snapshot: Snapshot, page: int = 0) -> None:
        self.grid = grid
        self.snapshot = snapshot
        self.page = page
        self.speech = Speech(grid.look, snapshot)
        self.step = grid.grain
        self.rows = math.ceil(snapshot.week.rows / self.step)
        self.columns = snapshot.week.count
        self._cells: dict[Key, Thing] = {}

    def __len__(self) -> int:
        return self._fixed + len(self._pieces) + (self.open_key is not None)

    @property
    def _fixed(self) -> int:
        return (self.rows + 1) * (self.columns + 1)

    @cached_property
    def _pieces(self) -> dict[Key, Thing]:
        """Blocks, runs and busy times; each kind in the order of time and calendars."""
        found: dict[Key, Thing] = {}
        week, tracks = self.snapshot.week, self.snapshot.tracks
        for piece in sorted(self.snapshot.blocks, key=lambda piece: piece.worst.interval):
            found[block_key(piece)] = Laid(self, piece)
        for day, date in enumerate(week.dates):
            for index, track in enumerate(tracks):
                for begin, finish in merged(track.days[day]):
                    found["run", track.calendar.id, date, begin] = Run(self, index, day, begin, finish)
        for index, track in enumerate(tracks):
            for busy in track.busy:
                found["busy", track.calendar.id, busy.slot.interval, busy.slot.title] = Busy(self, index, busy)
        return found

    @cached_property
    def _order(self) -> tuple[Key, ...]:
        return tuple(self._pieces)

    @cached_property
    def _places(self) -> Mapping[Key, int]:
        return {key: at for at, key in enumerate(self._order, self._fixed)}

    @property
    def open_key(self) -> Key | None:
        """The stretch that keys act on, which is offered by somebody throughout; the last of all things."""
        run = self.grid.focused_run
        return ("open", *run) if run is not None else None

    def key(self, index: int) -> Key | None:
        """What is the so-manieth thing."""
        if not 0 <= index < len(self):
            return None
        if index >= self._fixed:
            at = index - self._fixed
            return self._order[at] if at < len(self._order) else self.open_key
        row, column = divmod(index, self.columns + 1)
        if not row:
            return ("column", column - 1, self.page) if column else ("corner", self.page)
        return ("cell", row - 1, column - 1, self.page) if column else ("row", row - 1, self.page)

    def index(self, key: Key | None) -> int:
        """The other way round; -1 for what is not there (any more)."""
        match key:
            case ("corner", _):
                return 0
            case ("column", int(day), _) if day < self.columns:
                return 1 + day
            case ("row", int(row), _) if row < self.rows:
                return (row + 1) * (self.columns + 1)
            case ("cell", int(row), int(day), _) if row < self.rows and day < self.columns:
                return (row + 1) * (self.columns + 1) + 1 + day
            case ("open", *_):
                return len(self) - 1 if key == self.open_key else -1
            case None:
                return -1
        return self._places.get(key, -1)

    def thing(self, key: Key | None) -> Thing | None:
        """What a key stands for now."""
        if key is None or self.index(key) < 0:
            return None
        if key in self._pieces:
            return self._pieces[key]
        if key not in self._cells:
            match key:
                case ("column", int(day), _):
                    self._cells[key] = Column(self, day)
                case ("row", int(row), _):
                    self._cells[key] = Row(self, row)
                case ("cell", int(row), int(day), _):
                    self._cells[key] = Cell(self, row, day)
                case ("open", int(start), int(end)):
                    self._cells[key] = Open(self, start, end)
                case _:
                    self._cells[key] = Corner(self)
        return self._cells[key]

    def cell_of(self, epoch: int) -> Key | None:
        """The cell an instant lies in."""
        place = self.snapshot.week.place(epoch)
        return ("cell", int(place.row // self.step), place.day, self.page) if place is not None else None

    def key_at(self, at: QPoint) -> Key | None:
        """What lies under a point of the grid: a header, a block, else a cell."""
        g = self.grid.geometry_now
        x, y = at.x() * g.scale, at.y() * g.scale
        over = g.across[0] <= x < g.across[1]
        if y < g.header:
            return ("column", g.day_at(x), self.page) if over else ("corner", self.page)
        row = min(int(g.row_at(y) // self.step), self.rows - 1)
        if not over:
            return ("row", row, self.page)
        for piece in reversed(self.snapshot.blocks):
            if self.grid.block_rect(piece).contains(at):
                return block_key(piece)
        return ("cell", row, g.day_at(x), self.page)

    def is_selected(self, thing: Thing) -> bool:
        """Whether what is drawn over empty time covers it."""
        drawn = self.grid.selection
        return drawn is not None and thing.span is not None and drawn[0] <= thing.span[0] and thing.span[1] <= drawn[1]

    def body(self) -> QRect:
        """Where cells can be seen."""
        g = self.grid.geometry_now
        return self.logical(g.left, g.header, g.width, g.body)

    def lines(self, row: int) -> QRect:
        """The height of a row."""
        g, begin = self.grid.geometry_now, row * self.step
        top, bottom = g.y_of(begin), g.y_of(min(begin + self.step, g.rows))
        return self.logical(0, top, 1, bottom - top)

    def on_track(self, index: int, part: Part) -> QRect:
        """Where a stretch of a day lies on a calendar's track."""
        g = self.grid.geometry_now
        measures = g.tracks(len(self.snapshot.tracks))
        top = g.y_of(part.begin)
        return self.logical(g.track_x(part.day, index, measures), top, measures.width, g.y_of(part.finish) - top)

    def logical(self, x: float, y: float, width: float, height: float) -> QRect:
        """Device pixels as logical ones."""
        scale = self.grid.geometry_now.scale
        left, top = round(x / scale), round(y / scale)
        return QRect(left, top, max(1, round((x + width) / scale) - left), max(1, round((y + height) / scale) - top))


def block_key(piece: BlockPiece) -> Key:
    """What makes two pieces the same block."""
    return "block", piece.blocks[0].id
