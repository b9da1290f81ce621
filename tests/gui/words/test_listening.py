"""Roles that Qt does not guess by itself."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.blocks.popover import BlockPopover
from gui.frame import Frame
from gui.side.month import MonthCalendar
from gui.theme import LIGHT
from gui.week.grid import WeekGrid
from gui.words import listening

Role = QAccessible.Role


def test_each_widget_has_the_role_it_plays(qtbot: QtBot) -> None:
    """Ours have theirs; all others keep what Qt gives them."""
    listening.install()
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)
    parts = {
        frame: Role.Window,
        BlockPopover(frame, LIGHT): Role.Dialog,
        WeekGrid(LIGHT, frame): Role.Table,
        MonthCalendar(frame): Role.Grouping,
        QPushButton("Go", frame): Role.Button,
    }
    for widget, role in parts.items():
        assert QAccessible.queryAccessibleInterface(widget).role() is role


def test_a_window_that_was_asked_for_before_gets_its_role(qtbot: QtBot) -> None:
    """The frame is on the screen before anything else of ours is imported."""
    QAccessible.installFactory(lambda kind, thing: None)
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        listening.install()
        assert QAccessible.queryAccessibleInterface(frame).role() is Role.Window
    finally:
        QAccessible.setActive(before)


def test_questions_in_vain_fill_no_log() -> None:
    """Qt would warn of each."""
    listening.install()
    category = QLoggingCategory("qt.accessibility.atspi")  # type: ignore[arg-type]  # the stub wants bytes, Qt a text
    assert not category.isWarningEnabled()


@pytest.mark.parametrize("kind", [BlockPopover, WeekGrid])
def test_what_is_gone_is_let_go(qtbot: QtBot, kind: type[QWidget]) -> None:
    """Windows come and go; of those that are gone at most the last is kept until the next is asked about."""
    listening.install()
    for _ in range(5):
        frame = Frame(LIGHT)
        widget = WeekGrid(LIGHT, frame) if kind is WeekGrid else BlockPopover(frame, LIGHT)
        assert QAccessible.queryAccessibleInterface(widget).isValid()
        shiboken6.delete(frame)
    assert sum(not shiboken6.isValid(thing) for thing, _ in listening._kept) <= 1
