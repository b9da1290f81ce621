"""The sidebar: told in place, asked by signals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.errors import Kind, Problem
from core.model import Account, Block, BlockState, Calendar, Interval
from core.snapshot import CalendarState, Freshness
from gui.sidebar import AccountRow, CalendarRow, Sidebar
from gui.theme import DARK

NOW = datetime(2026, 11, 24, 8, 42, tzinfo=UTC)
OFFLINE = Problem(Kind.OFFLINE, "cannot reach api.example.com")


def calendar(
    account: str, remote: str, *, minutes: float = 1, problem: Problem | None = None, shown: bool = True
) -> CalendarRow:
    """A calendar with data of some age."""
    state = CalendarState(Freshness.FRESH, NOW - timedelta(minutes=minutes), False, problem)
    return CalendarRow(Calendar(account, remote, f"{account} {remote} & more"), shown, 0, state)


def account(name: str, *calendars: CalendarRow, problem: Problem | None = None, here: bool = False) -> AccountRow:
    """An account of some service."""
    return AccountRow(Account(name, "acme", name.title()), "Acme", problem, calendars, here)


def block(name: str, state: BlockState, reason: str | None = None) -> Block:
    """A block on its way."""
    interval = Interval(NOW, NOW + timedelta(hours=1))
    return Block(name, "team:1", interval, f"Block {name}", "t", state, reason=reason)


ROWS = (
    account("team", calendar("team", "1"), calendar("team", "2")),
    account("own", calendar("own", "1"), here=True),
)


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


def test_headings_say_the_service_once(sidebar: Sidebar) -> None:
    """ "Team · Acme", but not "This computer · This computer"."""
    assert sidebar.section("team").title.text() == "Team · Acme"
    assert sidebar.section("own").title.text() == "Own"


def test_the_age_is_that_of_the_oldest_on_show(sidebar: Sidebar) -> None:
    """Hidden calendars do not age an account; old data is a warning; this computer has no age."""
    age = sidebar.section("team").age
    assert age.text() == "1 min ago"
    mixed = account("team", calendar("team", "1", minutes=14), calendar("team", "2", minutes=99, shown=False))
    sidebar.show_accounts((mixed, ROWS[1]), NOW)
    assert age.text() == "14 min old"
    assert age.property("warning") is True
    assert sidebar.section("own").age.text() == ""


def test_first_loading_is_said(sidebar: Sidebar) -> None:
    """Loading for the first time is not "not loaded"."""
    first = CalendarRow(Calendar("team", "1", "One"), True, 0, CalendarState(loading=True))
    sidebar.show_accounts((account("team", first),), NOW)
    assert sidebar.section("team").age.text() == "loading…"


def test_trouble_offers_what_helps(sidebar: Sidebar) -> None:
    """Retry, sign in and report lead where they should; waiting counts down by itself."""
    heard: list[tuple[str, str]] = []
    sidebar.retry.connect(lambda key: heard.append(("retry", key)))
    sidebar.edit_account.connect(lambda key: heard.append(("edit", key)))
    sidebar.report.connect(lambda key: heard.append(("report", key)))
    for kind in (Kind.OFFLINE, Kind.SIGN_IN_REFUSED, Kind.UNREADABLE_REPLY):
        sick = account("team", calendar("team", "1", problem=Problem(kind, "no")))
        sidebar.show_accounts((sick,), NOW)
        assert sidebar.line("team:1").trouble.isVisible()
        sidebar.line("team:1").trouble.link.click()
    assert heard == [("retry", "team"), ("edit", "team"), ("report", "team")]
    slow = Problem(Kind.SLOW_DOWN, "slow down", until=NOW + timedelta(seconds=40))
    sidebar.show_accounts((account("team", calendar("team", "1", problem=slow)),), NOW)
    assert sidebar.line("team:1").trouble.words.text() == "Retry in 0:40"
    assert not sidebar.line("team:1").trouble.link.isVisible()
    sidebar.tick(NOW + timedelta(seconds=1))
    assert sidebar.line("team:1").trouble.words.text() == "Retry in 0:39"
    sidebar.show_accounts(ROWS, NOW)
    assert not sidebar.line("team:1").trouble.isVisible()


def test_an_accounts_trouble_is_said_once(sidebar: Sidebar) -> None:
    """What ails the whole account is not repeated under each calendar."""
    sick = account("team", calendar("team", "1", problem=OFFLINE), problem=OFFLINE)
    sidebar.show_accounts((sick,), NOW)
    assert sidebar.section("team").trouble.isVisible()
    assert not sidebar.line("team:1").trouble.isVisible()
    assert "api.example.com" in sidebar.section("team").trouble.toolTip()


def test_long_trouble_takes_two_lines(sidebar: Sidebar) -> None:
    """Where words and link do not fit beside each other, the link goes below and nothing is cut."""
    trouble = sidebar.line("team:1").trouble
    locked = Problem(Kind.VAULT_LOCKED, "locked")
    sidebar.resize(208, 700)
    sidebar.show_accounts((account("team", calendar("team", "1", problem=locked)),), NOW)
    QApplication.processEvents()
    assert trouble.link.geometry().right() <= trouble.width()


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


def test_the_menu_of_an_account(qtbot: QtBot, sidebar: Sidebar) -> None:
    """Refresh, edit and remove, by pointer and by keys; its button is painted while it is wanted."""
    heard: list[tuple[str, str]] = []
    sidebar.refresh_account.connect(lambda key: heard.append(("refresh", key)))
    sidebar.edit_account.connect(lambda key: heard.append(("edit", key)))
    sidebar.remove_account.connect(lambda key: heard.append(("remove", key)))
    section = sidebar.section("team")
    section.more.setFocus()
    assert not section.age.isVisible()
    qtbot.keyClick(section.more, Qt.Key.Key_Space)
    assert section.menu.isVisible()
    for action in section.menu.actions():
        action.trigger()
    section.menu.close()
    assert heard == [("refresh", "team"), ("edit", "team"), ("remove", "team")]
    sidebar.month.setFocus()
    assert section.age.isVisible()


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
    """Settled blocks are not listed; a refused one says why and can be discarded."""
    heard: list[str] = []
    sidebar.discard_block.connect(heard.append)
    blocks = (
        block("1", BlockState.WAITING),
        block("2", BlockState.REFUSED, "taken"),
        block("3", BlockState.CONFIRMED),
    )
    sidebar.show_blocks(blocks, {"1": "Thu 13:00", "2": "Fri 9:00"})
    assert sidebar.block_line("1").state.text() == "team 1 & more · waiting to be sent"
    assert not sidebar.block_line("1").link.isVisible()
    assert sidebar.block_line("2").state.text().endswith("refused: taken")
    assert sidebar.block_line("2").when.text() == "Fri 9:00"
    with pytest.raises(KeyError):
        sidebar.block_line("3")
    sidebar.block_line("2").link.click()
    assert heard == ["2"]
    line = sidebar.block_line("1")
    sidebar.show_blocks((block("1", BlockState.UNCERTAIN),), {"1": "Thu 13:00"})
    assert sidebar.block_line("1") is line
    assert "checking" in line.state.text()


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
