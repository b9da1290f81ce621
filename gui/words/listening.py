"""What assistive technology is told that Qt cannot guess: the grid is a table, cards are dialogs, the frame a window.

Qt asks `_interface` for every widget that somebody outside asks about; while nobody listens it asks for none.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QLoggingCategory, QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication

from gui.blocks.floating import Card
from gui.frame import Frame
from gui.side.month import MonthCalendar
from gui.week.ears import Ears
from gui.week.grid import WeekGrid

_kept: list[tuple[QObject, QAccessibleInterface]] = []
"""Qt does not keep Python's half of an interface."""


def install() -> None:
    """Make the windows of this process heard. Costs nothing until somebody listens."""
    QAccessible.installFactory(_interface)
    # Who holds on to a run of a week that was turned away asks in vain, which is no fault of anybody.
    QLoggingCategory.setFilterRules("qt.accessibility.atspi.warning=false")
    if QAccessible.isActive():  # the frame is older than this, and was asked for already
        for window in QApplication.topLevelWidgets():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(QAccessible.queryAccessibleInterface(window)))


def _interface(kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    match thing:
        case WeekGrid():
            made: QAccessibleInterface = Ears(thing)
        case Card():
            made = QAccessibleWidget(thing, QAccessible.Role.Dialog)
        case Frame():
            made = QAccessibleWidget(thing, QAccessible.Role.Window)
        case MonthCalendar():  # the day its keys stand on is its description
            made = QAccessibleWidget(thing, QAccessible.Role.Grouping)
        case _:
            return None
    # A widget is asked for again once it is more than its base class, which it was while it was made.
    for old in [pair for pair in _kept if not shiboken6.isValid(pair[0]) or pair[0] is thing]:
        if isinstance(old[1], Ears):
            old[1].end()
        _kept.remove(old)
    _kept.append((thing, made))
    return made
