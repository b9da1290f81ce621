"""The small month: keys, presses, turning, mirrored days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.zones import FIRST, LAST
from gui.side.month import MonthCalendar
from gui.theme import DARK


@pytest.fixture
def month(qtbot: QtBot) -> Iterator[MonthCalendar]:
    """November 2026 with the week of the 23rd, in a plain locale."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    widget = MonthCalendar()
    qtbot.addWidget(widget)
    widget.resize(220, widget.sizeHint().height())
    widget.set_today(date(2026, 11, 24))
    widget.show_span(date(2026, 11, 23), 7)
    widget.show()
    yield widget
    QLocale.setDefault(before)


def press(qtbot: QtBot, widget: MonthCalendar, place: QPointF) -> None:
    """The left button at a place."""
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place.toPoint())


def test_a_pressed_day_is_chosen(qtbot: QtBot, month: MonthCalendar) -> None:
    """Each day on show is hit at the middle of where it is painted."""
    heard: list[date] = []
    month.chosen.connect(heard.append)
    days = [date(2026, 10, 26) + timedelta(days=at) for at in range(42)]
    for day in days:
        cell = month.cell(day)
        assert cell is not None
        assert month.day_at(cell.center()) == day
    cell = month.cell(date(2026, 11, 5))
    assert cell is not None
    press(qtbot, month, cell.center())
    assert heard == [date(2026, 11, 5)]
    assert month.cell(date(2026, 12, 7)) is None


def test_week_numbers_and_names_are_no_days(month: MonthCalendar) -> None:
    """Presses on the numbers at the side or on the names above choose nothing."""
    cell = month.cell(date(2026, 11, 23))
    assert cell is not None
    assert month.day_at(QPointF(4, cell.center().y())) is None
    assert month.day_at(QPointF(cell.center().x(), 2)) is None


def test_keys_move_the_caret_and_enter_chooses(qtbot: QtBot, month: MonthCalendar) -> None:
    """Arrows go by days and weeks, Page keys by months, Home to today."""
    heard: list[date] = []
    month.chosen.connect(heard.append)
    for key, day in (
        (Qt.Key.Key_Right, date(2026, 11, 24)),
        (Qt.Key.Key_Down, date(2026, 12, 1)),
        (Qt.Key.Key_Up, date(2026, 11, 24)),
        (Qt.Key.Key_Left, date(2026, 11, 23)),
        (Qt.Key.Key_PageDown, date(2026, 12, 23)),
        (Qt.Key.Key_PageUp, date(2026, 11, 23)),
        (Qt.Key.Key_Home, date(2026, 11, 24)),
    ):
        qtbot.keyClick(month, key)
        assert month.caret == day
    assert heard == []
    qtbot.keyClick(month, Qt.Key.Key_Return)
    assert heard == [date(2026, 11, 24)]


def test_turning_keeps_to_days_that_exist(month: MonthCalendar) -> None:
    """From 31 January one month on is the last day of February."""
    month.show_span(date(2027, 1, 31), 1)
    month.turn(1)
    assert month.caret == date(2027, 2, 28)


def test_arrows_turn_the_month_without_choosing(qtbot: QtBot, month: MonthCalendar) -> None:
    """The two arrows only look around."""
    heard: list[date] = []
    month.chosen.connect(heard.append)
    before, after = month.arrows()
    press(qtbot, month, after.center())
    assert month.month == date(2026, 12, 1)
    press(qtbot, month, before.center())
    press(qtbot, month, before.center())
    assert month.month == date(2026, 10, 1)
    assert heard == []


def test_the_wheel_gathers_parts_of_a_notch(month: MonthCalendar) -> None:
    """A touchpad's small steps add up to one month, not to many."""
    for _ in range(4):
        event = QWheelEvent(
            QPointF(20, 20),
            QPointF(20, 20),
            QPoint(),
            QPoint(0, -30),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(month, event)
    assert month.month == date(2026, 12, 1)


def test_the_first_weekday_can_be_set(month: MonthCalendar) -> None:
    """With Sunday first, a Sunday stands in the first column of days."""
    month.set_first_weekday(6)
    sunday, monday = month.cell(date(2026, 11, 22)), month.cell(date(2026, 11, 23))
    assert sunday is not None
    assert monday is not None
    assert sunday.left() < monday.left()
    assert sunday.top() == monday.top()


def test_right_to_left_mirrors_days_arrows_and_keys(qtbot: QtBot, month: MonthCalendar) -> None:
    """The week runs from the right, and the left key goes forward in time."""
    month.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, last = month.cell(date(2026, 11, 23)), month.cell(date(2026, 11, 29))
    assert first is not None
    assert last is not None
    assert first.left() > last.left()
    assert month.day_at(first.center()) == date(2026, 11, 23)
    before, after = month.arrows()
    assert before.left() > after.left()
    qtbot.keyClick(month, Qt.Key.Key_Left)
    assert month.caret == date(2026, 11, 24)


def test_the_caret_is_told_to_screen_readers(month: MonthCalendar) -> None:
    """The description is the caret's day in words."""
    assert "November" in month.accessibleDescription()
    assert "2026" in month.accessibleDescription()
    assert month.accessibleName()


def test_today_and_span_are_painted(month: MonthCalendar) -> None:
    """The picture holds the accent behind today and changes with the theme."""
    light = month.grab().toImage()
    cell = month.cell(date(2026, 11, 24))
    assert cell is not None
    edge = QPointF(cell.center().x(), cell.top() + 3)
    ratio = light.devicePixelRatio()
    colour = light.pixelColor((edge * ratio).toPoint())
    assert colour.blue() > colour.red() + 60
    month.set_theme(DARK)
    assert month.grab().toImage() != light


@pytest.mark.parametrize(("far", "end", "step"), [(date.min, FIRST, Qt.Key.Key_Up), (date.max, LAST, Qt.Key.Key_Down)])
def test_where_zones_have_no_rules_there_is_no_month(
    qtbot: QtBot, month: MonthCalendar, far: date, end: date, step: Qt.Key
) -> None:
    """Whoever asks for the first or the last day that Python knows gets the nearest month there is, painted."""
    month.show_span(far, 7)
    assert month.caret == end
    for key in (step, Qt.Key.Key_PageUp if far is date.min else Qt.Key.Key_PageDown):
        qtbot.keyClick(month, key)
    assert not month.grab().isNull()
    assert (month.caret, month.month) == (end, end.replace(day=1))
