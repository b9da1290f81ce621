"""One account in the sidebar: age, trouble, menu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from core.errors import Kind, Problem
from core.model import Calendar
from core.snapshot import CalendarState
from fakes.rows import NOW, OFFLINE, ROWS, account, calendar
from gui.accounts.section import CalendarRow
from gui.side.sidebar import Sidebar


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


def test_a_long_name_has_the_room_of_the_age(sidebar: Sidebar) -> None:
    """How young the data is may be left out; that it is old may not."""
    section = sidebar.section("team")
    assert section.age.isVisible()
    for minutes, seen in ((1, False), (14, True)):
        row = account("team", calendar("team", "1", minutes=minutes))
        long = replace(row, account=replace(row.account, title="An agency with quite a name"))
        sidebar.show_accounts((long, ROWS[1]), NOW)
        assert section.age.isVisible() is seen
    sidebar.show_accounts((replace(long, calendars=ROWS[0].calendars), ROWS[1]), NOW)
    assert not section.age.isVisible()
    sidebar.resize(420, 700)
    QCoreApplication.sendPostedEvents()
    assert section.age.isVisible()


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


def test_the_menu_of_an_account(qtbot: QtBot, sidebar: Sidebar) -> None:
    """Refresh, edit and remove, by pointer and by keys; its button is painted while it is wanted."""
    heard: list[tuple[str, str]] = []
    sidebar.refresh_account.connect(lambda key: heard.append(("refresh", key)))
    sidebar.edit_account.connect(lambda key: heard.append(("edit", key)))
    sidebar.remove_account.connect(lambda key: heard.append(("remove", key)))
    section = sidebar.section("team")
    section.more.setFocus()
    assert section.age.isVisible()
    assert not section.age.geometry().intersects(section.more.geometry())
    qtbot.keyClick(section.more, Qt.Key.Key_Space)
    assert section.menu.isVisible()
    for action in section.menu.actions():
        action.trigger()
    section.menu.close()
    assert heard == [("refresh", "team"), ("edit", "team"), ("remove", "team")]
    sidebar.month.setFocus()
    assert section.age.isVisible()


def test_trouble_that_all_calendars_share_is_said_once(sidebar: Sidebar) -> None:
    """At the account, above them; one calendar's own trouble stays at that calendar."""
    both = (calendar("team", "1", problem=OFFLINE), calendar("team", "2", problem=OFFLINE))
    sidebar.show_accounts([account("team", *both), ROWS[1]], NOW)
    section = sidebar.section("team")
    assert section.trouble.isVisible()
    assert section.trouble.y() < section.lines["team:1"].y()
    assert not any(line.trouble.isVisible() for line in section.lines.values())
    sidebar.show_accounts([account("team", both[0], calendar("team", "2")), ROWS[1]], NOW)
    assert not section.trouble.isVisible()
    assert section.lines["team:1"].trouble.isVisible()
