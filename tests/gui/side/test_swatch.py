"""A calendar's check box and its colours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from fakes.rows import NOW, ROWS
from gui.side.sidebar import Sidebar
from gui.side.swatch import colour_name


@pytest.fixture
def sidebar(qtbot: QtBot) -> Iterator[Sidebar]:
    """Two accounts, one of them on this computer."""
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    sidebar.resize(248, 700)
    sidebar.month.set_today(date(2026, 11, 24))
    sidebar.month.show_span(date(2026, 11, 23), 7)
    sidebar.show_accounts(ROWS, NOW)
    with qtbot.waitActive(sidebar):
        sidebar.show()
    yield sidebar
    sidebar.close()


def test_the_filled_swatch_offers_colours(qtbot: QtBot, sidebar: Sidebar) -> None:
    """A press on it opens the eight colours; choosing one is told; the calendar stays shown."""
    heard: list[tuple[str, int]] = []
    sidebar.colour_chosen.connect(lambda key, colour: heard.append((key, colour)))
    box = sidebar.line("team:1").box
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert box.menu is not None
    assert box.isChecked()
    colours = [action for action in box.menu.actions() if action.isCheckable()]
    assert len(colours) == 8
    assert [action.isChecked() for action in colours].index(True) == 0
    colours[3].trigger()
    box.menu.close()
    assert heard == [("team:1", 3)]


def test_the_hollow_swatch_shows_the_calendar(qtbot: QtBot, sidebar: Sidebar) -> None:
    """It looks like an empty check box and does what one does."""
    heard: list[tuple[str, bool]] = []
    sidebar.calendar_toggled.connect(lambda key, on: heard.append((key, on)))
    box = sidebar.line("team:1").box
    box.setChecked(False)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert heard == [("team:1", True)]


def test_every_look_has_a_name_of_its_own() -> None:
    """Sixty-four calendars can be told apart by what is said of them."""
    assert len({colour_name(index) for index in range(64)}) == 64
    assert [colour_name(index) for index in (0, 1, 8)] == ["Blue", "Green, striped", "Blue, striped"]
