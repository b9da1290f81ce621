"""The grid under the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.person import (
    BERLIN,
    at,
    on_screen,
    point,
    press,
    release,
    typed,
)
from gui.week.grid import WeekGrid


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[WeekGrid]:
    """A grid on the screen, with data and focus."""
    with on_screen(qtbot) as widget:
        yield widget


def test_keys_move_grow_and_draw(grid: WeekGrid, qtbot: QtBot) -> None:
    """Arrows walk by grain and day, Shift grows, Enter draws, Esc drops."""
    press(grid, point(grid, 2, 10))
    release(grid, point(grid, 2, 10))
    typed(grid, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert grid.caret == at(BERLIN, 3, 10.25)
    typed(grid, Qt.Key.Key_Down, Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert grid.selection == (at(BERLIN, 3, 10.25), at(BERLIN, 3, 11))
    with qtbot.waitSignal(grid.drawn) as got:
        typed(grid, Qt.Key.Key_Return)
    assert got.args is not None
    assert got.args[:2] == [at(BERLIN, 3, 10.25), at(BERLIN, 3, 11)]
    typed(grid, Qt.Key.Key_Escape)
    assert grid.selection is None
    typed(grid, Qt.Key.Key_End)
    assert grid.caret == at(BERLIN, 3, 23.75)
    with qtbot.waitSignal(grid.drawn) as cell:
        typed(grid, Qt.Key.Key_Enter)
    assert cell.args is not None
    assert cell.args[:2] == [at(BERLIN, 3, 23.75), at(BERLIN, 4, 0)]


def test_the_first_key_shows_the_caret(grid: WeekGrid) -> None:
    """Without a click the caret appears today where the working hours begin, and is scrolled to."""
    typed(grid, Qt.Key.Key_Down)
    assert grid.caret == at(BERLIN, 1, 9)


def test_mirrored_keys_follow_the_eye(grid: WeekGrid) -> None:
    """Where days run from right to left, Left is the next day, and a drag still finds its day."""
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(grid, point(grid, 2, 10))
    release(grid, point(grid, 2, 10))
    assert grid.caret == at(BERLIN, 2, 10)
    typed(grid, Qt.Key.Key_Left)
    assert grid.caret == at(BERLIN, 3, 10)
    assert grid.geometry_now.x_of(0) > grid.geometry_now.x_of(6)


def test_the_caret_shows_for_keys_not_for_the_pointer(grid: WeekGrid) -> None:
    """After a click and after the window gave the focus back nothing is framed; a key or Tab brings the caret."""
    clicked = point(grid, 2, 10)
    press(grid, clicked)
    release(grid, clicked)
    grid.clearFocus()
    plain = grid.grab().toImage()
    grid.setFocus(Qt.FocusReason.OtherFocusReason)
    assert grid.grab().toImage() == plain
    typed(grid, Qt.Key.Key_Down)
    framed = grid.grab().toImage()
    assert framed != plain
    press(grid, clicked)
    release(grid, clicked)
    assert grid.grab().toImage() == plain
    grid.clearFocus()
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    assert grid.grab().toImage() != plain
