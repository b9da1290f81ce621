"""The grid for who listens: an accessible table whose children exist only once somebody asks for them.

Assistive technology asks Qt, Qt asks the factory for the grid's interface (`Ears`), and that for children (`Child`).
A child holds a key and looks up what it stands for now, so it survives every Snapshot; what its key stood for may be
gone, then it is invalid until it is given another. Children are never freed while the grid lives: somebody outside
may still hold them. While nobody listens nothing here runs.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTableCellInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from gui.start.language import Words
from gui.week.ears_news import News
from gui.week.ears_table import Cell, Key, Role, Table, Thing, block_key
from gui.week.grid import WeekGrid
from gui.words import aloud

ears = Words("ears")
Kind = QAccessible.InterfaceType
Event = QAccessible.Event

CHUNK, PAUSE = 10, 20
"""So many names are looked at anew at once, and the milliseconds between."""
FIXED = ("corner", "column", "row", "cell")
"""What is not freed, because it comes back."""
PATIENCE, LOADING = 15, 100
"""So often the focus waits for a week just turned to be known, and the milliseconds between."""


class Ears(QAccessibleWidget):
    """The table. Its children: a row of headers, then rows of a header and cells, then the pieces."""

    def __init__(self, grid: WeekGrid) -> None:
        super().__init__(grid, Role.Table)
        self._grid = weakref.ref(grid)
        self._ended = False
        self._table: Table | None = None
        self._pool: dict[Key, Child] = {}
        self._free: list[Child] = []
        self._news = News()
        self._page = 0
        self._selected: tuple[int, int] | None = None
        self._patience = 0
        self._renewing: Iterator[Child] = iter(())
        self._timer = QTimer(grid)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._renew)
        self._moved = QTimer(grid)
        self._moved.setSingleShot(True)
        self._moved.timeout.connect(self._tell_focus)
        grid.shown.connect(self._shown)
        grid.focus_moved.connect(self._focus_moved)
        if (table := self.table) is not None:
            self._news.of(table.snapshot, table.speech)

    # what there is

    @property
    def grid(self) -> WeekGrid | None:
        """Whose ears these are; None when it is gone, which others may not have heard yet."""
        grid = self._grid()
        return grid if grid is not None and shiboken6.isValid(grid) and not self._ended else None

    @property
    def table(self) -> Table | None:
        """What the grid shows now; None before it shows anything and after its end."""
        grid = self.grid
        if grid is None or grid.snapshot is None:
            return None
        table = self._table
        if table is None or table.snapshot is not grid.snapshot or table.step != grid.grain:
            turned = table is not None and table.snapshot.week != grid.snapshot.week
            page = (table.page if table is not None else 0) ^ turned  # who follows the focus hears it move
            table = self._table = Table(grid, grid.snapshot, page)
            for key, child in [*self._pool.items()]:
                if key[0] not in FIXED and table.index(key) < 0:
                    child.key = None
                    self._free.append(self._pool.pop(key))
        return table

    def child_of(self, key: Key | None) -> Child | None:
        """The child that stands for a key, made when it is first asked for."""
        table = self.table
        if key is None or table is None or table.index(key) < 0:
            return None
        child = self._pool.get(key)
        if child is None:
            child = self._pool[key] = self._free.pop() if self._free else Child(self)
            child.key = key
        return child

    def focus_key(self) -> Key | None:
        """What keys act on: the focused block or run, else the caret's cell."""
        table = self.table
        if table is None or self.grid is None:
            return None
        if self.grid.focused_block is not None:
            return block_key(self.grid.focused_block)
        if table.open_key is not None:
            return table.open_key
        return table.cell_of(self.grid.caret) if self.grid.caret is not None else None

    def end(self) -> None:
        """Hear no more, and take the children out of Qt's lists: the grid is gone or has got other ears."""
        self._ended = True
        for child in (*self._pool.values(), *self._free):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(child))

    # what Qt asks

    def text(self, kind: QAccessible.Text, /) -> str:
        """Name: the days on show. Description: the keys."""
        table = self.table
        if kind is QAccessible.Text.Name and table is not None:
            text = ears.tr("Week: {days}, {place}")
            return text.format(days=table.speech.week(), place=table.speech.corner())
        if kind is QAccessible.Text.Description:
            return ears.tr("Arrow keys move, with Shift they select, Enter blocks the time.")
        return super().text(kind)

    def childCount(self) -> int:
        return len(self.table or ())

    def child(self, index: int, /) -> Child | None:  # type: ignore[override]  # None is how Qt says: no such
        table = self.table
        return self.child_of(table.key(index)) if table is not None else None

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        table = self.table
        return table.index(child.key) if table is not None and isinstance(child, Child) else -1

    def childAt(self, x: int, y: int, /) -> Child | None:  # type: ignore[override]
        table = self.table
        if table is None or self.grid is None:
            return None
        at = self.grid.mapFromGlobal(QPoint(x, y))
        return self.child_of(table.key_at(at)) if self.grid.rect().contains(at) else None

    def focusChild(self) -> Child | None:  # type: ignore[override]
        return self.child_of(self.focus_key()) if self.grid is not None and self.grid.hasFocus() else None

    # what is told

    def _focus_moved(self) -> None:
        """Another cell, block or run has the focus, or more is selected. Told when Qt has told that the grid has it."""
        if QAccessible.isActive() and self.table is not None:
            self._patience = 0
            self._moved.start(0)

    def _tell_focus(self) -> None:
        key, table = self.focus_key(), self.table
        if self.grid is None or table is None or not self.grid.hasFocus():
            return
        thing = table.thing(key)
        if self._patience and isinstance(thing, Cell) and thing.is_awaited:
            self._patience -= 1
            self._moved.start(LOADING)
            return
        child = self.child_of(key)
        if child is not None and key is not None:
            child.renew()
            self._emit(Event.Focus, key)
        drawn, before = self.grid.selection, self._selected
        self._selected = drawn
        if drawn is not None and drawn != before:
            self._announce(table.speech.selected(*drawn))

    def _shown(self) -> None:
        """Another Snapshot: say what is new; other names follow in small pieces."""
        table = self.table if QAccessible.isActive() else None
        if table is None:
            self._news.forget()
            return
        if table.page != self._page:  # another week
            self._page, self._patience = table.page, PATIENCE
            self._moved.start(0)
        for text, urgent in self._news.of(table.snapshot, table.speech):
            self._announce(text, urgent=urgent)
        self._renewing = iter([child for child in self._pool.values() if child.told is not None])
        self._timer.start()

    def _renew(self) -> None:
        """Tell, of what was read already, what is called something else now."""
        for _ in range(CHUNK):
            child = next(self._renewing, None)
            if child is None:
                self._timer.stop()
                return
            child.renew()

    def _emit(self, kind: QAccessible.Event, key: Key) -> None:
        table = self.table
        index = table.index(key) if table is not None else -1
        if table is not None and self.grid is not None and index >= 0 and table.key(index) == key:
            event = QAccessibleEvent(self.grid, kind)
            event.setChild(index)
            aloud.tell(event)

    def name_changed(self, child: Child) -> None:
        """Tell that a child is called something else."""
        if child.key is not None:
            self._emit(Event.NameChanged, child.key)

    def _announce(self, text: str, *, urgent: bool = False) -> None:
        if self.grid is not None:
            aloud.announce(self.grid, text, urgent=urgent)


class Child(QAccessibleInterface):
    """One thing of the table, whatever its key stands for at the moment."""

    def __init__(self, ears: Ears) -> None:
        super().__init__()
        self._ears = ears
        self.key: Key | None = None
        self.told: str | None = None
        """Its name as it was last told."""
        self._actions: _Actions | None = None
        self._cell: _Cell | None = None

    @property
    def thing(self) -> Thing | None:
        """What it stands for; None when that is gone."""
        table = self._ears.table if self.key is not None else None
        return table.thing(self.key) if table is not None else None

    def renew(self) -> None:
        """If it was read and is called something else now, say so."""
        thing = self.thing
        if thing is not None and self.told is not None and thing.name != self.told:
            self.told = thing.name
            self._ears.name_changed(self)

    def isValid(self) -> bool:
        return self.thing is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._ears.window() if self._ears.grid is not None else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._ears if self._ears.grid is not None else None

    def child(self, index: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def childAt(self, x: int, y: int, /) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        thing = self.thing
        return thing.role if thing is not None else Role.NoRole

    def text(self, kind: QAccessible.Text, /) -> str:
        thing = self.thing
        if kind is not QAccessible.Text.Name or thing is None:
            return ""
        self.told = thing.name
        return self.told

    def setText(self, kind: QAccessible.Text, text: str, /) -> None:
        """Names are not for others to give."""

    def rect(self) -> QRect:
        """On the screen; only what can be seen of it, if anything can."""
        thing, grid = self.thing, self._ears.grid
        if thing is None or grid is None:
            return QRect()
        place = thing.rect
        seen = place if thing.fixed else place.intersected(thing.table.body())
        place = place if seen.isEmpty() else seen
        return QRect(grid.mapToGlobal(place.topLeft()), place.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        thing, grid = self.thing, self._ears.grid
        if thing is None or grid is None:
            state.invalid = True
            return state
        state.focusable = thing.focusable
        state.focused = thing.focusable and grid.hasFocus() and self._ears.focus_key() == self.key
        state.selectable = thing.span is not None
        state.selected = thing.table.is_selected(thing)
        state.busy = thing.busy
        state.offscreen = not thing.fixed and not thing.rect.intersects(thing.table.body())
        state.invisible = not grid.isVisible()
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType, /) -> int:
        """The addresses of the other halves; Qt wants a pointer, also for none."""
        half: QAccessibleActionInterface | QAccessibleTableCellInterface | None = None
        if kind is Kind.ActionInterface:
            half = self._actions = self._actions or _Actions(self)
        elif kind is Kind.TableCellInterface and self.key is not None and self.key[0] in FIXED:
            half = self._cell = self._cell or _Cell(self)
        address = shiboken6.getCppPointer(half)[0] if half is not None else 0
        return shiboken6.VoidPtr(address)  # type: ignore[return-value]  # the stub says int, which crashes

    def do(self, action: str) -> None:
        """Do something with what it stands for."""
        thing = self.thing
        if thing is not None:
            thing.do(action)

    def place(self) -> tuple[int, int]:
        """(row, column) among the cells; a header's own axis, and 0."""
        match self.key:
            case ("cell", int(row), int(day), _):
                return row, day
            case ("row", int(row), _):
                return row, 0
            case ("column", int(day), _):
                return 0, day
        return 0, 0

    def table(self) -> QAccessibleInterface | None:
        """The grid."""
        return self.parent()

    def is_selected(self) -> bool:
        """Whether what is drawn covers it."""
        thing = self.thing
        return thing is not None and thing.table.is_selected(thing)


class _Actions(QAccessibleActionInterface):
    """What can be done with a child. It is done once the one who asked has the answer."""

    def __init__(self, child: Child) -> None:
        super().__init__()
        self._child = child

    def actionNames(self) -> list[str]:
        thing = self._child.thing
        return [*thing.actions] if thing is not None else []

    def localizedActionName(self, name: str, /) -> str:
        thing = self._child.thing
        return thing.actions.get(name, "") if thing is not None else ""

    def localizedActionDescription(self, name: str, /) -> str:
        return self.localizedActionName(name)

    def keyBindingsForAction(self, name: str, /) -> Sequence[str]:  # type: ignore[override]
        return []

    def doAction(self, name: str, /) -> None:
        QTimer.singleShot(0, partial(self._child.do, name))


class _Cell(QAccessibleTableCellInterface):
    """Where a cell or header stands in the table."""

    def __init__(self, child: Child) -> None:
        super().__init__()
        self._child = child

    def rowIndex(self) -> int:
        return self._child.place()[0]

    def columnIndex(self) -> int:
        return self._child.place()[1]

    def rowExtent(self) -> int:
        return 1

    def columnExtent(self) -> int:
        return 1

    def isSelected(self) -> bool:
        return self._child.is_selected()

    def rowHeaderCells(self) -> list[QAccessibleInterface]:
        return []  # the name holds day and time: screen readers would say them twice

    def columnHeaderCells(self) -> list[QAccessibleInterface]:
        return []

    def table(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._child.table()
