"""The window's menus: the main one and the grid's. Their rows are the table's actions, and choices."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu

from core.snapshot import BlockPiece
from gui.toolbar import COUNTS, days_words
from gui.words import reading

if TYPE_CHECKING:
    from gui.window import Window

translate = QCoreApplication.translate


def main_menu(window: Window) -> QMenu:
    """Everything the window can do."""
    menu = _menu(window)
    actions = window.actions_by_id
    above: tuple[tuple[str, ...], ...] = (("block", "undo", "redo"), ("today", "goto", "zone", "rulers", "refresh"))
    for ids in above:
        menu.addActions([actions[name] for name in ids])
        menu.addSeparator()
    menu.addMenu(_view(window, menu))
    menu.addSeparator()
    below = (("copy", "copy-for", "print", "pdf"), ("palette", "keys", "settings", "account", "folder"))
    for ids in below:
        menu.addActions([actions[name] for name in ids])
        menu.addSeparator()
    menu.addActions([actions["about"], actions["quit"]])
    return menu


def grid_menu(window: Window, epoch: int | None, piece: BlockPiece | None) -> QMenu:
    """What can be done with a block, or at a time (epoch seconds) of the grid."""
    menu = _menu(window)
    actions, blocking = window.actions_by_id, window.blocking
    if piece is not None:
        grid = window.grid
        for name, text, work in (
            ("enter", translate("menus", "&Details…"), lambda: blocking.show_block(piece, grid.block_rect(piece))),
            ("duplicate", translate("menus", "Dupl&icate"), lambda: grid.duplicate(piece)),
            ("remove", translate("menus", "Remo&ve"), lambda: blocking.remove_piece(piece)),
        ):
            row = menu.addAction(text)
            row.setData(name)
            row.setShortcut(actions.keys_by_id(name)[0])
            row.setShortcutVisibleInContextMenu(True)
            row.triggered.connect(work)
            if name == "enter":
                menu.addAction(actions["rename"])
    elif epoch is not None and window.week is not None:
        when = reading.span_words(epoch, epoch + 3600, window.week.zone, twelve=window.prefs.twelve)
        block = menu.addAction(translate("menus", "&Block {when}…").format(when=when))
        block.setData("block")
        place = window.grid.rect_of(epoch, epoch + 3600)
        block.triggered.connect(lambda: blocking.ask(epoch, epoch + 3600, place))
    menu.addSeparator()
    menu.addActions([actions["undo"], actions["redo"], actions["refresh"]])
    return menu


def open_below(menu: QMenu, window: Window) -> None:
    """Show the main menu under its button."""
    button = window.bar.more
    menu.popup(button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height() + 4)))


def _menu(window: Window) -> QMenu:
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _view(window: Window, parent: QMenu) -> QMenu:
    menu = QMenu(translate("menus", "&View"), parent)
    menu.addActions([window.actions_by_id[name] for name in ("sidebar", "larger", "smaller", "normal")])
    menu.addSeparator()
    menu.addMenu(_days(window, menu))
    if window.bar.shadable:
        menu.addMenu(_open_in(window, menu))
    return menu


def _days(window: Window, parent: QMenu) -> QMenu:
    menu = QMenu(translate("menus", "&Days"), parent)
    for count in COUNTS:
        choice = menu.addAction(days_words(count))
        choice.setCheckable(True)
        choice.setChecked(window.week is not None and count == window.week.count)
        choice.setData(f"days-{count}")
        choice.triggered.connect(partial(window.choose_count, count))
    return menu


def _open_in(window: Window, parent: QMenu) -> QMenu:
    menu = QMenu(translate("menus", "Shade &where"), parent)
    bar = window.bar
    for button, name in ((bar.any, "shade-any"), (bar.least, "shade-least"), (bar.all, "shade-all")):
        if not button.isHidden():
            choice = menu.addAction(button.text())
            choice.setCheckable(True)
            choice.setChecked(button.isChecked())
            choice.setData(name)
            choice.triggered.connect(button.click)
    return menu
