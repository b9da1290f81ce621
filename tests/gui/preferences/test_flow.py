"""A choice is kept and seen at once, and stands again in the next session."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from fakes.opened import shown
from gui.start import first, language
from gui.theme import DARK
from gui.week.look import OpenIn


async def test_settings_take_effect_at_once_and_are_kept(tmp_path: Path) -> None:
    """Theme, first day, clock, step and letters, without a restart."""
    async with shown(tmp_path) as (window, session):
        choose = window.choices.choose
        choose("theme", "dark")
        assert window.look == DARK
        choose("first_weekday", "sun")
        assert window.bar.title.text() == "22 – 28 November 2026"
        choose("clock", "12")
        window.blocking.ask_here()
        assert "10:00 am" in window.blocking.popover.when.text()
        window.blocking.popover.drop()
        choose("letters", False)
        assert window.actions_by_id["block"].shortcuts() == []
        await window.settled()
        kept = {key: session.preferences[key] for key in ("theme", "first_weekday", "clock", "letters")}
        assert kept == {"theme": "dark", "first_weekday": "sun", "clock": "12", "letters": False}
    async with shown(tmp_path) as (window, _):
        assert window.week is not None
        assert window.week.first == date(2026, 11, 22)
        assert window.actions_by_id["block"].shortcuts() == []


async def test_the_language_is_noted_where_the_next_start_looks(tmp_path: Path) -> None:
    """Before the store is open; "system" is no language and means the system's."""
    async with shown(tmp_path) as (window, _):
        window.choices.choose("language", "fr")
        assert language.wanted(first.read(tmp_path).language) == "fr"
        window.choices.choose("language", "system")
        assert language.wanted(first.read(tmp_path).language) == language.wanted(None)
        window.choices.choose("theme", "contrast")
        assert first.read(tmp_path).theme == "contrast"


async def test_with_reduced_motion_nothing_moves_by_itself(tmp_path: Path) -> None:
    """No blinking caret, no sliding menu, no gliding week; switched off, all are back."""
    async with shown(tmp_path) as (window, _):
        for calm in (True, False):
            window.choices.choose("calm", calm)
            assert (QApplication.cursorFlashTime() == 0) is calm
            assert window.grid.calm is calm
            assert not (calm and QApplication.isEffectEnabled(Qt.UIEffect.UI_General))


async def test_how_the_window_stood_is_restored(tmp_path: Path) -> None:
    """Sidebar, its width, shading, days, zone and rulers with their names."""
    async with shown(tmp_path) as (window, session):
        for title in ("Hers", "His"):
            account, _ = await session.accounts.add("local", title, {"zone": "UTC"}, {})
            await session.accounts.list_calendars(account.id)
        window.bar.shade(OpenIn.ALL)
        window.choose_zone("Asia/Kathmandu")
        window.choices.set_rulers(["America/New_York"], {"America/New_York": "Boss"})
        window.choose_count(3)
        window.split.setSizes([300, 1000])
        window.grid.zoom = 1.5
        await window.settled()
    async with shown(tmp_path) as (window, _):
        assert window.side.width() == 300
        assert window.bar.all.isChecked()
        assert window.grid.zoom == 1.5
        assert window.week is not None
        assert window.week.count == 3
        assert window.prefs.zone == "Asia/Kathmandu"
        assert (window.choices.rulers, window.prefs.ruler_names) == (["America/New_York"], {"America/New_York": "Boss"})
        window.toggle_sidebar()
        await window.settled()
    async with shown(tmp_path) as (window, _):
        assert window.side.isHidden()


async def test_a_ruler_is_added_by_its_city(tmp_path: Path, qtbot: QtBot) -> None:
    """R, add, a few letters, Enter: the ruler is there and the panel open again."""
    async with shown(tmp_path) as (window, _):
        window.actions_by_id["rulers"].trigger()
        window.choices.panel.add_button.click()
        qtbot.keyClicks(window.choices.palette.field, "kathm")
        qtbot.keyClick(window.choices.palette.field, Qt.Key.Key_Return)
        assert window.choices.rulers == ["Asia/Kathmandu"]
        assert window.choices.panel.isVisible()
        assert window.choices.panel.field("Asia/Kathmandu") is not None


async def test_the_dialog_chooses(tmp_path: Path, qtbot: QtBot) -> None:
    """Ctrl+comma, a key in a list: kept."""
    async with shown(tmp_path) as (window, session):
        window.actions_by_id["settings"].trigger()
        assert window.choices.dialog is not None
        box = window.choices.dialog.fields["grain"]
        assert isinstance(box, QComboBox)
        qtbot.keyClick(box, Qt.Key.Key_Down)
        await window.settled()
        assert session.preferences["grain"] == 30
        window.choices.dialog.close()
