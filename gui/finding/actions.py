"""Every action of the window in one table: menus, keys, the palette and the list of keys all come from here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.start.language import Words
from gui.toolbar import COUNTS, days_words
from gui.week.look import OpenIn

if TYPE_CHECKING:
    from gui.window import Window

actions = Words("actions")


DAYS = "days-"
"""Before the count, in the ids of the actions that choose how many days are shown."""


class Group(Enum):
    """What belongs together in the list of keys."""

    TIME = "time"
    GRID = "grid"
    BLOCKS = "blocks"
    LOOK = "look"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do."""

    id: str
    group: Group
    text: str
    """As in a menu, with its mnemonic."""
    keys: tuple[str, ...] = ()
    work: Callable[[], object] | None = None
    """None where the keys are the grid's own: it answers them while it has the focus."""

    @property
    def plain(self) -> str:
        """The text without its mnemonic and dots."""
        return self.text.replace("&", "").removesuffix("…")


def table(window: Window) -> tuple[Action, ...]:
    """All actions, in the order in which they are listed."""
    blocking, grid, bar, share = window.blocking, window.grid, window.bar, window.sharing
    return (
        Action("today", Group.TIME, actions.tr("&Today"), ("T", "Ctrl+T"), window.go_today),
        Action(
            "next",
            Group.TIME,
            actions.tr("Next"),
            ("J", "N", "PgDown", "Alt+Right"),
            partial(window.turn, 1),
        ),
        Action(
            "previous",
            Group.TIME,
            actions.tr("Previous"),
            ("K", "P", "PgUp", "Alt+Left"),
            partial(window.turn, -1),
        ),
        Action("goto", Group.TIME, actions.tr("Go to a dat&e…"), ("G",), window.ask_date),
        *(
            Action(f"{DAYS}{n}", Group.TIME, days_words(n), (str(n % 14),), partial(window.choose_count, n))
            for n in COUNTS
        ),
        Action("zone", Group.TIME, actions.tr("Time &zone…"), ("Z",), bar.zone_box.open),
        Action("rulers", Group.TIME, actions.tr("Ru&lers…"), ("R",), window.choices.open_rulers),
        *_of_the_grid(),
        Action("block", Group.BLOCKS, actions.tr("&Block time…"), ("B",), blocking.ask_here),
        Action("rename", Group.BLOCKS, actions.tr("Rena&me the block…"), ("F2",), blocking.rename),
        Action("undo", Group.BLOCKS, actions.tr("&Undo"), ("Ctrl+Z",), blocking.undo),
        Action("redo", Group.BLOCKS, actions.tr("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), blocking.redo),
        Action("copy", Group.BLOCKS, actions.tr("&Copy times"), ("Ctrl+C",), share.copy_times),
        Action(
            "copy-for", Group.BLOCKS, actions.tr("Copy times for anot&her zone…"), ("Ctrl+Shift+C",), share.copy_for
        ),
        Action("print", Group.BLOCKS, actions.tr("&Print…"), ("Ctrl+P",), share.print_week),
        Action("pdf", Group.BLOCKS, actions.tr("Save as P&DF…"), ("Ctrl+Shift+P",), share.save_pdf),
        Action("refresh", Group.LOOK, actions.tr("Re&fresh"), ("F5", "Ctrl+R"), window.accounts.refresh_all),
        Action("sidebar", Group.LOOK, actions.tr("&Sidebar"), ("F9",), window.toggle_sidebar),
        Action("larger", Group.LOOK, actions.tr("Lar&ger"), ("Ctrl++", "Ctrl+="), grid.zoom_in),
        Action("smaller", Group.LOOK, actions.tr("S&maller"), ("Ctrl+-",), grid.zoom_out),
        Action("normal", Group.LOOK, actions.tr("&Normal size"), ("Ctrl+0",), grid.zoom_reset),
        Action("shade-any", Group.LOOK, actions.tr("Shade where any is open"), (), partial(bar.shade, OpenIn.ANY)),
        Action(
            "shade-least",
            Group.LOOK,
            actions.tr("Shade where several are open"),
            (),
            partial(bar.shade, OpenIn.AT_LEAST),
        ),
        Action(
            "shade-all",
            Group.LOOK,
            actions.tr("Shade where all are open"),
            (),
            partial(bar.shade, OpenIn.ALL),
        ),
        *(
            Action(f"theme-{name}", Group.LOOK, text, (), partial(window.choose_theme, name))
            for name, text in (
                ("system", actions.tr("Theme of the system")),
                ("light", actions.tr("Light theme")),
                ("dark", actions.tr("Dark theme")),
                ("contrast", actions.tr("High contrast")),
            )
        ),
        Action("palette", Group.PROGRAM, actions.tr("Find an&ything…"), ("/", "Ctrl+K"), window.open_palette),
        Action("menu", Group.PROGRAM, actions.tr("Menu"), ("F10",), window.open_menu),
        Action("keys", Group.PROGRAM, actions.tr("&Keys"), ("?", "F1"), window.open_keys),
        Action("settings", Group.PROGRAM, actions.tr("Sett&ings…"), ("Ctrl+,",), window.choices.open_settings),
        Action("account", Group.PROGRAM, actions.tr("&Add account…"), ("Ctrl+N",), window.accounts.add),
        Action("folder", Group.PROGRAM, actions.tr("&Open data folder"), (), window.open_folder),
        Action("about", Group.PROGRAM, actions.tr("About Openweek"), ("Shift+F1",), window.open_about),
        Action("quit", Group.PROGRAM, actions.tr("&Quit"), ("Ctrl+Q",), window.quit),
    )


def _of_the_grid() -> tuple[Action, ...]:
    """What the grid itself does with keys while it has the focus."""
    return (
        Action("caret", Group.GRID, actions.tr("Move the caret"), ("Up", "Down", "Left", "Right")),
        Action("day-ends", Group.GRID, actions.tr("To the day’s ends"), ("Home", "End")),
        Action("week-ends", Group.GRID, actions.tr("To the week’s ends"), ("Ctrl+Home", "Ctrl+End")),
        Action("walk", Group.GRID, actions.tr("Next block or run"), ("Tab", "Shift+Tab")),
        Action("leave", Group.GRID, actions.tr("Next part of the window"), ("F6", "Ctrl+Tab")),
        Action("enter", Group.GRID, actions.tr("Block the time, or open a block"), ("Return",)),
        Action("grow", Group.GRID, actions.tr("Select time; move a block’s end"), ("Shift+Up", "Shift+Down")),
        Action("shrink", Group.GRID, actions.tr("Move a block’s start"), ("Ctrl+Shift+Up", "Ctrl+Shift+Down")),
        Action("move", Group.GRID, actions.tr("Move a block"), ("Ctrl+Up", "Ctrl+Down", "Ctrl+Left", "Ctrl+Right")),
        Action("duplicate", Group.GRID, actions.tr("Duplicate a block"), ("Ctrl+D",)),
        Action("remove", Group.GRID, actions.tr("Remove a block"), ("Del", "Backspace")),
        Action("here", Group.GRID, actions.tr("Menu of this place"), ("Menu", "Shift+F10")),
        Action("escape", Group.GRID, actions.tr("Drop what was begun"), ("Esc",)),
    )


class Actions(dict[str, QAction]):
    """The table's rows as Qt's actions, by id; their keys work anywhere in `owner`'s window."""

    def __init__(self, owner: QWidget, rows: Iterable[Action], *, letters: bool) -> None:
        super().__init__()
        self.rows = tuple(rows)
        for row in self.rows:
            if row.work is not None:
                made = QAction(row.text, owner)
                made.setShortcutVisibleInContextMenu(True)
                made.triggered.connect(lambda _=False, work=row.work: work())
                owner.addAction(made)
                self[row.id] = made
        self.set_letters(letters)

    def set_letters(self, on: bool) -> None:
        """Whether keys without Ctrl or Alt that write something (letters, digits, / and ?) act."""
        self._letters = on
        for row in self.rows:
            if row.id in self:
                self[row.id].setShortcuts([QKeySequence(key) for key in self.keys_of(row)])

    def keys_of(self, row: Action) -> tuple[str, ...]:
        """The keys that act now."""
        return tuple(key for key in row.keys if self._letters or len(key) > 1)

    def keys_by_id(self, name: str) -> tuple[str, ...]:
        """The keys that act now, also of what the grid does itself."""
        return next(self.keys_of(row) for row in self.rows if row.id == name)

    def key_words(self, row: Action) -> list[str]:
        """Those keys as they are written on this system."""
        return [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in self.keys_of(row)]


def group_words(group: Group) -> str:
    """The heading of a group."""
    return {
        Group.TIME: actions.tr("Time"),
        Group.GRID: actions.tr("In the week"),
        Group.BLOCKS: actions.tr("Blocks"),
        Group.LOOK: actions.tr("View"),
        Group.PROGRAM: actions.tr("Program"),
    }[group]
