"""The menus do what they say, and no letter leads to two rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from fakes.opened import at, shown
from gui import menus


def rows(menu: QMenu) -> Iterator[QAction]:
    """All rows of a menu and of the menus in it."""
    for action in menu.actions():
        if action.menu() is not None:
            yield from rows(action.menu())  # type: ignore[arg-type]
        elif not action.isSeparator():
            yield action


def row(menu: QMenu, text: str) -> QAction:
    """The row of that text."""
    return next(action for action in rows(menu) if action.text().replace("&", "") == text)


async def test_days_can_be_chosen_in_the_main_menu(tmp_path: Path) -> None:
    """A press there is the same as the button or the key."""
    async with shown(tmp_path) as (window, session):
        row(menus.main_menu(window), "3 days").trigger()
        assert window.week is not None
        assert window.week.count == 3
        row(menus.main_menu(window), "5 days").trigger()
        await window.settled()
        assert session.preferences["days"] == 5


async def test_the_grid_offers_the_hour_that_was_clicked(tmp_path: Path) -> None:
    """Right click on ten o'clock, "Block": the popover asks about that hour."""
    async with shown(tmp_path) as (window, _):
        row(menus.grid_menu(window, at(10), None), "Block Tue 24 Nov, 10:00–11:00…").trigger()
        assert window.blocking.popover.isVisible()
        assert window.blocking.popover.when.text().startswith("Tue 24 Nov, 10:00–11:00")


async def test_no_letter_is_underlined_twice(tmp_path: Path) -> None:
    """Alt and a letter chooses, it does not only point."""
    async with shown(tmp_path) as (window, _):
        for menu in (menus.main_menu(window), menus.grid_menu(window, at(10), None)):
            letters = Counter(text[text.index("&") + 1].casefold() for a in menu.actions() if "&" in (text := a.text()))
            assert [letter for letter, count in letters.items() if count > 1] == []
