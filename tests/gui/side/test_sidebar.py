"""The sidebar: told in place, asked by signals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.model import BlockState
from fakes.rows import NOW, ROWS, account, block, calendar
from gui.side.sidebar import BlockLine, Sidebar
from gui.theme import DARK


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


def test_a_row_toggles_its_calendar(qtbot: QtBot, sidebar: Sidebar) -> None:
    """A press on the title and the space bar hide and show."""
    heard: list[tuple[str, bool]] = []
    sidebar.calendar_toggled.connect(lambda key, on: heard.append((key, on)))
    box = sidebar.line("team:1").box
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(80, 8))
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert heard == [("team:1", False), ("team:1", True)]
    assert box.accessibleName() == "team 1 & more"


def test_telling_is_not_asking(sidebar: Sidebar) -> None:
    """Being told what is shown asks for nothing."""
    heard: list[object] = []
    sidebar.calendar_toggled.connect(lambda *args: heard.append(args))
    hidden = replace(ROWS[0], calendars=(replace(ROWS[0].calendars[0], shown=False),))
    sidebar.show_accounts((hidden, ROWS[1]), NOW)
    assert not sidebar.line("team:1").box.isChecked()
    assert heard == []


def test_updates_keep_widgets_focus_and_scroll(sidebar: Sidebar) -> None:
    """Telling the same again, in another order or with one more, keeps what a person stands on."""
    sidebar.resize(248, 320)
    box = sidebar.line("team:2").box
    box.setFocus()
    bar = sidebar.area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    stood = bar.value()
    sidebar.show_accounts((*ROWS, account("new", calendar("new", "1"))), NOW + timedelta(seconds=5))
    assert sidebar.line("team:2").box is box
    assert QApplication.focusWidget() is box
    assert bar.value() == stood
    sidebar.show_accounts((ROWS[1], ROWS[0]), NOW)
    assert sidebar.line("team:2").box is box
    assert QApplication.focusWidget() is box


def test_what_is_gone_is_gone(sidebar: Sidebar) -> None:
    """Removed accounts and calendars leave nothing behind."""
    sidebar.show_accounts((account("team", calendar("team", "2")),), NOW)
    with pytest.raises(StopIteration):
        sidebar.line("team:1")
    with pytest.raises(KeyError):
        sidebar.section("own")


def test_a_first_start_offers_to_connect(sidebar: Sidebar) -> None:
    """With nothing but this computer there is one quiet card; with a service, a button."""
    heard: list[bool] = []
    sidebar.add_account.connect(lambda: heard.append(True))
    assert not sidebar.card.isVisible()
    sidebar.add_button.click()
    sidebar.show_accounts(ROWS[1:], NOW)
    assert sidebar.card.isVisible()
    assert not sidebar.add_button.isVisible()
    sidebar.card.button.click()
    assert heard == [True, True]


def test_blocks_on_their_way(sidebar: Sidebar) -> None:
    """Each says where it stands; a refused one says why and can be discarded. What is told no more is gone."""
    heard: list[list[str]] = []
    sidebar.discard_blocks.connect(heard.append)
    blocks = (block("1", BlockState.WAITING), block("2", BlockState.REFUSED, "taken"))
    sidebar.show_blocks(blocks, {"1": "Thu 13:00", "2": "Fri 9:00"})
    waiting, refused = sidebar.findChildren(BlockLine)
    assert waiting.state.text() == "team 1 & more · waiting to be sent"
    assert not waiting.link.isVisible()
    assert refused.state.text().endswith("refused: taken")
    assert refused.when.text() == "Fri 9:00"
    refused.link.click()
    assert heard == [["2"]]
    assert sidebar._ways_title.text() == "Blocks that need a look"
    sidebar.show_blocks((block("1", BlockState.UNCERTAIN),), {"1": "Thu 13:00"})
    assert sidebar._ways_title.text() == "Blocks on their way"
    assert "checking" in waiting.state.text()
    assert refused.isHidden()


def test_what_is_the_same_of_all_calendars_of_a_drag_is_said_once(sidebar: Sidebar) -> None:
    """Refused alike they are one entry with one press to discard them; another reason is an entry of its own."""
    heard: list[list[str]] = []
    sidebar.discard_blocks.connect(heard.append)
    one = block("1", BlockState.REFUSED, "taken").but(drag="d")
    two = one.but(id="2", calendar="team:2")
    sidebar.show_blocks((one, two), {"1": "Thu 13:00", "2": "Thu 13:00"})
    (line,) = sidebar.findChildren(BlockLine)
    assert line.state.text() == "team 1 & more, team 2 & more · refused: taken"
    line.link.click()
    assert heard == [["1", "2"]]
    sidebar.show_blocks((one, two.but(reason="too short")), {})
    told = [entry.state.text() for entry in sidebar.findChildren(BlockLine)]
    assert told == ["team 1 & more · refused: taken", "team 2 & more · refused: too short"]


def test_tab_follows_the_eye(qtbot: QtBot, sidebar: Sidebar) -> None:
    """From the month down through accounts and calendars to the button, also past a later account."""
    sidebar.show_accounts((ROWS[0], account("new", calendar("new", "1")), ROWS[1]), NOW)
    sidebar.month.setFocus()
    visited: list[QWidget | None] = []
    for _ in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    team, new, own = (sidebar.section(name) for name in ("team", "new", "own"))
    assert visited == [
        team.more,
        sidebar.line("team:1").box,
        sidebar.line("team:2").box,
        new.more,
        sidebar.line("new:1").box,
        own.more,
        sidebar.line("own:1").box,
        sidebar.add_button,
    ]


def test_dates_are_passed_on(sidebar: Sidebar) -> None:
    """A day chosen in the month is told."""
    heard: list[date] = []
    sidebar.date_chosen.connect(heard.append)
    sidebar.month.chosen.emit(date(2026, 12, 1))
    assert heard == [date(2026, 12, 1)]


def test_the_theme_reaches_all_that_is_painted(sidebar: Sidebar) -> None:
    """Swatches, month and links follow."""
    light = sidebar.line("team:1").box.grab().toImage()
    sidebar.show_blocks((block("1", BlockState.WAITING),), {})
    sidebar.set_theme(DARK)
    assert sidebar.line("team:1").box.grab().toImage() != light
    assert not sidebar.grab().isNull()
