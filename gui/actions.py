"""Every action of the window in one table: menus, keys and their list all come from here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.toolbar import COUNTS, days_words

if TYPE_CHECKING:
    from gui.window import Window


class Group(Enum):
    """What belongs together in the list of keys."""

    TIME = "time"
    BLOCKS = "blocks"
    LOOK = "look"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the window can do."""

    id: str
    group: Group
    text: str
    """As in a menu, with its mnemonic."""
    keys: tuple[str, ...]
    work: Callable[[], object]


def table(window: Window) -> tuple[Action, ...]:
    """All actions, in the order in which they are listed."""
    tr = partial(QCoreApplication.translate, "")  # where lupdate files a bare tr()
    blocking, grid = window.blocking, window.grid
    return (
        Action("today", Group.TIME, tr("&Today"), ("T", "Ctrl+T"), window.go_today),
        Action("next", Group.TIME, tr("&Next"), ("J", "N", "PgDown", "Alt+Right"), partial(window.turn, 1)),
        Action("previous", Group.TIME, tr("&Previous"), ("K", "P", "PgUp", "Alt+Left"), partial(window.turn, -1)),
        *(
            Action(
                f"days-{n}", Group.TIME, days_words(n), ("0" if n == 14 else str(n),), partial(window.choose_count, n)
            )
            for n in COUNTS
        ),
        Action("zone", Group.TIME, tr("Time &zone…"), ("Z",), window.bar.zone_box.open),
        Action("block", Group.BLOCKS, tr("&Block time…"), ("B",), blocking.ask_here),
        Action("undo", Group.BLOCKS, tr("&Undo"), ("Ctrl+Z",), blocking.undo),
        Action("redo", Group.BLOCKS, tr("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), blocking.redo),
        Action("refresh", Group.LOOK, tr("Re&fresh"), ("F5", "Ctrl+R"), window.accounts.refresh_all),
        Action("sidebar", Group.LOOK, tr("&Sidebar"), ("F9",), window.toggle_sidebar),
        Action("larger", Group.LOOK, tr("&Larger"), ("Ctrl++", "Ctrl+="), grid.zoom_in),
        Action("smaller", Group.LOOK, tr("S&maller"), ("Ctrl+-",), grid.zoom_out),
        Action("normal", Group.LOOK, tr("&Normal size"), ("Ctrl+0",), grid.zoom_reset),
        Action("folder", Group.PROGRAM, tr("&Open data folder"), (), window.open_folder),
        Action("quit", Group.PROGRAM, tr("&Quit"), ("Ctrl+Q",), lambda: window.window().close()),
    )


class Actions(dict[str, QAction]):
    """The table's rows as Qt's actions, by id; their keys work anywhere in `owner`'s window."""

    def __init__(self, owner: QWidget, rows: Iterable[Action]) -> None:
        super().__init__()
        self.rows = tuple(rows)
        for row in self.rows:
            made = QAction(row.text, owner)
            made.setShortcuts([QKeySequence(key) for key in row.keys])
            made.triggered.connect(lambda _=False, work=row.work: work())
            owner.addAction(made)
            self[row.id] = made
