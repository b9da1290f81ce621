"""The menus do what they say, and no letter leads to two rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu

from core.model import Interval
from core.session import Session
from core.snapshot import BlockPiece
from fakes.opened import at, shown
from gui.finding import menus
from gui.finding.reachable import entries
from gui.window import Window

TEN = Interval.of(at(10), at(11))


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


async def blocked(window: Window, session: Session) -> BlockPiece:
    """A block from ten to eleven, as it lies in the grid."""
    await session.outbox.add([stored.calendar.id for stored in session.accounts.calendars], TEN, "Dentist")
    await window.settled()
    assert session.timeline.snapshot is not None
    return session.timeline.snapshot.blocks[0]


async def test_a_block_s_menu_has_all_its_keys_do(tmp_path: Path) -> None:
    """Each row with the key that does the same; a duplicate lies at the next free time."""
    async with shown(tmp_path) as (window, session):
        piece = await blocked(window, session)
        menu = menus.grid_menu(window, None, piece)
        keys = {action.text().replace("&", ""): action.shortcut().toString() for action in rows(menu)}
        wanted = {"Details…": "Return", "Rename the block…": "F2", "Duplicate": "Ctrl+D", "Remove": "Del"}
        assert wanted.items() <= keys.items()
        assert all(action.isShortcutVisibleInContextMenu() for action in rows(menu))
        row(menu, "Duplicate").trigger()
        await window.settled()
        assert [block.interval.span for block in session.outbox.blocks] == [TEN.span, (at(11), at(12))]
        row(menu, "Remove").trigger()
        await window.settled()
        assert [block.interval.span for block in session.outbox.blocks] == [(at(11), at(12))]


async def test_no_letter_is_underlined_twice(tmp_path: Path) -> None:
    """Alt and a letter chooses, it does not only point."""
    async with shown(tmp_path) as (window, session):
        piece = await blocked(window, session)
        account = window.side.section(session.accounts.all[0].id).menu
        for menu in (menus.main_menu(window), menus.grid_menu(window, at(10), None), account):
            assert doubled(menu) == []
        assert doubled(menus.grid_menu(window, None, piece)) == []


def doubled(menu: QMenu) -> list[str]:
    """Letters that stand for two rows of one menu, or of one in it."""
    texts = [action.text() for action in menu.actions() if "&" in action.text()]
    letters = Counter(text[text.index("&") + 1].casefold() for text in texts)
    found = [letter for letter, count in letters.items() if count > 1]
    for action in menu.actions():
        if isinstance(inside := action.menu(), QMenu):
            found += doubled(inside)
    return found


async def test_nothing_is_for_the_mouse_alone(tmp_path: Path) -> None:
    """Every row of every menu has a key or can be found in the palette, and so has every button of the bar."""
    async with shown(tmp_path) as (window, session):
        other, _ = await session.accounts.add("local", "Hers", {"zone": "UTC"}, {})
        await session.accounts.list_calendars(other.id)
        window.accounts.changed.emit()
        piece = await blocked(window, session)
        ids = {row.id: row for row in window.actions_by_id.rows}
        qactions = {id(action): name for name, action in window.actions_by_id.items()}
        found = {entry.text for entry in entries(window, session)}
        keyed = {name for name, row in ids.items() if row.keys or row.plain in found}
        for menu in (
            menus.main_menu(window),
            menus.grid_menu(window, at(10), None),
            menus.grid_menu(window, None, piece),
        ):
            for action in rows(menu):
                if action.isEnabled():
                    assert (qactions.get(id(action)) or action.data()) in keyed, action.text()
        line, section = window.side.line(piece.blocks[0].calendar), window.side.section(session.accounts.all[0].id)
        for action in section.menu.actions():
            word = action.text().replace("&", "").rstrip("…")
            assert any(text.startswith(f"{word} My hours") for text in found), word
        line.box.open_colours(QPoint())
        assert line.box.menu is not None
        for action in rows(line.box.menu):
            word = action.text()
            assert word == "Hide this calendar" or f"Colour of My hours: {word}" in found, word
        line.box.menu.close()
        bar = window.bar
        does: dict[QAbstractButton, str] = {
            bar.back: "previous",
            bar.ahead: "next",
            bar.today: "today",
            bar.more: "menu",
        }
        does |= {bar.any: "shade-any", bar.least: "shade-least", bar.all: "shade-all", bar.zone_box: "zone"}
        does |= {bar.block_button: "block"}
        for button in bar.findChildren(QAbstractButton):
            name = does.get(button) or f"days-{button.text()}"
            assert name in keyed, button.accessibleName()
