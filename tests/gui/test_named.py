"""Everything that can be used says what it is: a name, and a role that is more than "some widget"."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from core.session import providers
from fakes.highlevel import HighLevelFake
from fakes.opened import NOW, at, shown
from gui.accounts.dialog import AccountDialog
from gui.accounts.form import ProviderInfo
from gui.desk.crash import CrashWindow
from gui.finding import menus
from gui.frame import Frame
from gui.theme import LIGHT
from gui.words import listening

CONTROLS = (
    *(QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QAbstractSlider),
    *(QTextEdit, QPlainTextEdit),
)
NO_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client}


@pytest.fixture(autouse=True)
def heeded() -> None:
    """Roles of our own are given, as in the application."""
    listening.install()


def is_part(widget: QWidget) -> bool:
    """Whether it belongs to another control, which speaks for it."""
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit) or isinstance(widget, QScrollBar)


def is_used(widget: QWidget) -> bool:
    """Whether a person can do something with it: a control, or whatever takes the focus."""
    if isinstance(widget, CONTROLS):
        return True
    takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_focus and not isinstance(widget, QAbstractScrollArea | QTabWidget)


def nameless(root: QWidget) -> list[str]:
    """What can be used and says nothing of itself, with the way to it."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() or is_part(widget) or not is_used(widget):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name, role = interface.text(QAccessible.Text.Name).strip(), interface.role()
        if len(name.replace("&", "")) < 2 or role in NO_ROLES:
            parents = [type(widget).__name__]
            above = widget.parentWidget()
            while above is not None:
                parents.append(above.objectName() or type(above).__name__)
                above = above.parentWidget()
            found.append(f"{name!r} {role.name}: {' < '.join(parents)}")
    return found


def test_a_nameless_button_is_found(qapp: QApplication) -> None:
    """The measure itself: one button without a name, one with a sign for a name, one that is well."""
    frame = Frame(LIGHT)
    for text in ("", "›", "Next"):
        QPushButton(text, frame)
    frame.show()
    assert [line.split(":")[0] for line in nameless(frame)] == ["'' Button", "'›' Button"]
    frame.close()
    frame.deleteLater()


async def test_all_controls_of_the_window_have_names(tmp_path: Path) -> None:
    """With two accounts, a refused sign-in, a notice, and each card, sheet and list opened once."""
    with HighLevelFake(now=lambda: NOW) as fake:
        async with shown(tmp_path, fake) as (window, session):
            found = nameless(window)
            window.grid.drawn.emit(at(10), at(11), QRect(300, 300, 100, 50))
            found += nameless(window)
            window.blocking.popover.accepted.emit("Dentist", [s.calendar.id for s in session.accounts.calendars][:2])
            window.blocking.popover.drop()
            await window.settled()
            snapshot = session.timeline.snapshot
            assert snapshot is not None
            window.blocking.show_block(snapshot.blocks[0], QRect(300, 300, 100, 50))
            found += nameless(window)
            window.blocking.card.history_button.setChecked(True)
            await asyncio.sleep(0.1)
            found += nameless(window)
            window.blocking.card.drop()
            choices = window.choices
            for sheet in (window.open_palette, window.open_keys, window.ask_date, choices.open_rulers):
                sheet()
                found += nameless(window)
            window.bar.zone_box.open()
            zones = window.bar.zone_box.popup
            assert zones is not None
            found += nameless(zones)
            zones.hide()
            window.say("Something", "warning", button="Help", work=lambda: None)
            fake.token = "pit-rotated"
            window.bar.ahead.click()
            await window.settled()
            found += nameless(window)
            for menu in (menus.main_menu(window), menus.grid_menu(window, at(10), snapshot.blocks[0])):
                entries = [action for action in menu.actions() if not action.isSeparator()]
                found += [f"menu {menu.title()!r}" for entry in entries if not entry.text()]
                menu.deleteLater()
            await asyncio.sleep(0)
            assert sorted(set(found)) == []


@pytest.mark.parametrize("key", [key for key, *_ in providers()])
async def test_all_controls_of_the_account_dialog_have_names(tmp_path: Path, key: str) -> None:
    """Every field of every service, with the rare ones unfolded."""
    async with shown(tmp_path) as (window, _):
        dialog = AccountDialog([ProviderInfo(*info) for info in providers()], window)
        dialog.open()
        found = nameless(dialog)
        dialog.choose(key)
        assert dialog.form is not None
        dialog.form.more_button.setChecked(True)
        found += nameless(dialog)
        dialog.close()
        dialog.deleteLater()
        assert sorted(set(found)) == []


async def test_all_controls_of_the_other_dialogs_have_names(tmp_path: Path) -> None:
    """Settings, About with each of its pages, and what is shown when something failed."""
    async with shown(tmp_path) as (window, _):
        window.choices.open_settings()
        window.open_about()
        CrashWindow(window, "It goes on.", "report", going_on=True).open()
        await asyncio.sleep(0)
        dialogs = window.findChildren(QDialog)
        assert len(dialogs) == 3
        found: list[str] = []
        for dialog in dialogs:
            found += nameless(dialog)
            for tabs in dialog.findChildren(QTabWidget):
                for page in range(tabs.count()):
                    tabs.setCurrentIndex(page)
                    found += nameless(dialog)
            dialog.close()
        assert sorted(set(found)) == []
