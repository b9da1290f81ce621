"""The small parts of the sidebar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import Kind, Problem
from fakes.rows import NOW, ROWS, account, calendar
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


def test_long_trouble_takes_two_lines(sidebar: Sidebar) -> None:
    """Where words and link do not fit beside each other, the link goes below and nothing is cut."""
    trouble = sidebar.line("team:1").trouble
    locked = Problem(Kind.VAULT_LOCKED, "locked")
    sidebar.resize(208, 700)
    sidebar.show_accounts((account("team", calendar("team", "1", problem=locked)),), NOW)
    QApplication.processEvents()
    assert trouble.link.geometry().right() <= trouble.width()
