"""What is on the screen: opened, scrolled, zoomed, looked at, prepared, and painted no more than needed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model import instant
from core.snapshot import CalendarState, Freshness
from fakes.person import (
    BERLIN,
    at,
    block,
    move,
    on_screen,
    point,
    press,
    release,
    snapshot,
    typed,
    unpainted,
)
from gui.theme import DARK, LIGHT
from gui.week.grid import WeekGrid
from gui.week.layer import Layer


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[WeekGrid]:
    """A grid on the screen, with data and focus."""
    with on_screen(qtbot) as widget:
        yield widget


def painted(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What layers paint from here on."""
    found: list[object] = []
    paint = Layer._paint

    def noted(self: Layer, *args: object) -> None:
        found.append(args)
        paint(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Layer, "_paint", noted)
    return found


def test_it_opens_at_the_working_hours_once(grid: WeekGrid) -> None:
    """The first data scroll to half an hour before the first offered time; later data leave the scroll alone."""
    top = grid.geometry_now.row_at(grid.geometry_now.header)
    assert 8.25 * 60 < top < 8.5 * 60
    grid.scroll_to(300)
    grid.repaint()
    scroll = grid.geometry_now.scroll
    grid.show_snapshot(snapshot(BERLIN.shifted(1)))
    grid.repaint()
    assert grid.geometry_now.scroll == scroll


def test_it_opens_at_the_hours_of_all_when_asked(grid: WeekGrid) -> None:
    """A picture does not depend on who answered first: half an hour before the first of all offered times."""
    top = grid.geometry_now.scroll
    grid.scroll_to(300)
    grid.open_at_hours()
    grid.repaint()
    assert grid.geometry_now.scroll == top


def test_only_the_strip_that_changed_is_painted(grid: WeekGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    """One step of a drag asks for a small part of the widget."""
    press(grid, point(grid, 3, 10))
    move(grid, point(grid, 3, 13))
    areas: list[QRect] = []
    monkeypatch.setattr(grid, "update", lambda *box: areas.append(QRect(*box)))
    move(grid, point(grid, 3, 13.3))
    assert areas
    assert sum(box.width() * box.height() for box in areas) < 0.02 * grid.width() * grid.height()
    release(grid, point(grid, 3, 13.3))


def test_zoom_has_ends(grid: WeekGrid) -> None:
    """Far out the day fills the body, far in it stops."""
    for _ in range(40):
        grid.zoom_out()
    grid.repaint()
    assert grid.geometry_now.content >= grid.geometry_now.body
    for _ in range(40):
        grid.zoom_in()
    grid.repaint()
    assert grid.geometry_now.zoom <= 6 * grid.geometry_now.scale


def test_now_moves_without_a_new_layer(grid: WeekGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    """A minute later only the line is painted elsewhere."""
    grid.repaint()
    before = grid.grab().toImage()
    painted: list[object] = []
    monkeypatch.setattr(Layer, "_paint", lambda *args: painted.append(args))
    grid.set_now(at(BERLIN, 1, 11))
    assert grid.grab().toImage() != before
    assert not painted


def test_another_screen_may_be_denser(grid: WeekGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is on the screen is measured anew when the window comes to one with twice the pixels, at the same place."""
    grid.repaint()
    before = grid.geometry_now
    monkeypatch.setattr(grid, "devicePixelRatioF", lambda: 2.0)
    window = grid.window().windowHandle()
    QApplication.sendEvent(window, QEvent(QEvent.Type.DevicePixelRatioChange))
    after = grid.geometry_now
    assert (after.scale, after.height, after.column_width // 2) == (2.0, 2 * before.height, before.column_width)
    assert abs(after.row_at(after.header) - before.row_at(before.header)) < 2


def test_looks_can_change(grid: WeekGrid) -> None:
    """Theme, clock, rulers, grain and threshold each change the picture, and the same again does not."""
    seen = [grid.grab().toImage()]
    changes: tuple[Callable[[], None], ...] = (
        lambda: grid.set_theme(DARK),
        lambda: grid.set_clock(True),
        lambda: grid.set_rulers(("America/New_York",)),
        lambda: grid.set_threshold("at_least", 2),
    )
    for change in changes:
        change()
        image = grid.grab().toImage()
        assert image != seen[-1]
        change()
        assert grid.grab().toImage() == image
        seen.append(image)
    grid.set_grain(30)
    press(grid, point(grid, 2, 10.3))
    release(grid, point(grid, 2, 10.3))
    assert grid.caret == at(BERLIN, 2, 10)


def test_a_new_snapshot_of_the_same_looks_the_same(grid: WeekGrid) -> None:
    """Publishing equal data again changes nothing; a longer day does."""
    before = grid.grab().toImage()
    grid.show_snapshot(snapshot())
    assert grid.grab().toImage() == before
    grid.show_snapshot(snapshot(end=18))
    assert grid.grab().toImage() != before


def test_no_data_at_all(qtbot: QtBot) -> None:
    """Before the first snapshot, and with one that has no calendars, the grid stands empty without failing."""
    widget = WeekGrid(DARK)
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    assert not widget.grab().isNull()
    typed(widget, Qt.Key.Key_Down, Qt.Key.Key_Return)
    widget.show_snapshot(replace(snapshot(), tracks=()))
    assert not widget.grab().isNull()
    assert widget.geometry_now.row_at(widget.geometry_now.header) > 300


def test_a_prepared_week_is_only_copied(grid: WeekGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    """A neighbour painted in idle time comes up without painting, and looks as if it had not been prepared."""
    after = snapshot(BERLIN.shifted(1))
    after = replace(after, now=instant(at(BERLIN, 1, 9.7)))
    grid.prepare(after)
    grid.finish_preparing()
    again = painted(monkeypatch)
    grid.show_snapshot(replace(after))
    grid.repaint()
    assert not again
    ready = grid.grab().toImage()
    grid.set_theme(DARK)
    grid.set_theme(LIGHT)
    assert grid.grab().toImage() == ready
    assert again


def test_nothing_is_painted_ahead_while_answers_come(grid: WeekGrid, qtbot: QtBot) -> None:
    """What the next answer changes would be painted twice; once all are there the rest of the axis is."""
    asked = CalendarState(Freshness.FRESH, loading=True)
    grid.show_snapshot(replace(snapshot(BERLIN.shifted(4)), states={"a": asked}))
    grid.repaint()
    g, layer = grid.geometry_now, grid._painter._layers[BERLIN.shifted(4).key]
    grid._idle_work()
    assert grid._idle.isActive()
    assert layer.good == (g.scroll, g.scroll + g.body)
    grid.show_snapshot(replace(snapshot(BERLIN.shifted(4)), states={"a": replace(asked, loading=False)}))
    qtbot.waitUntil(lambda: layer.good == (0, g.content))


def test_turning_back_is_only_copied(grid: WeekGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who turned to a neighbour that was prepared finds the week one comes from still there."""
    first = snapshot()
    after = replace(snapshot(BERLIN.shifted(1)), now=first.now)
    grid.show_snapshot(first)
    grid.repaint()
    grid.prepare(after)
    grid.finish_preparing()
    again = painted(monkeypatch)
    grid.show_snapshot(after)
    grid.repaint()
    grid.show_snapshot(replace(first))
    grid.repaint()
    assert not again


def test_a_jump_keeps_no_week_nobody_asked_for(grid: WeekGrid) -> None:
    """A week that was not prepared takes the pixels of the one it replaces, and looks as if it had its own."""
    grid.show_snapshot(snapshot())
    grid.repaint()
    pixmap = grid._painter._layers[BERLIN.key].pixmap
    far = replace(snapshot(BERLIN.shifted(5)), now=instant(at(BERLIN, 1, 9.7)))
    grid.show_snapshot(far)
    grid.repaint()
    assert [layer.pixmap for layer in grid._painter._layers.values()] == [pixmap]
    seen = grid.grab().toImage()
    grid.set_theme(DARK)
    grid.set_theme(LIGHT)
    assert grid.grab().toImage() == seen


def test_scrolling_shows_what_painting_anew_shows(grid: WeekGrid, qtbot: QtBot) -> None:
    """Pixels that were moved are the pixels that would be painted, overlays and label included."""
    press(grid, point(grid, 1, 9.5))
    move(grid, point(grid, 1, 12))
    release(grid, point(grid, 1, 12))
    for by in (12, 40, -25, 170, -90):
        grid.scroll_by(by)
        QApplication.processEvents()
        screen = grid.screen().grabWindow(grid.winId()).toImage()
        if screen.isNull():
            pytest.skip("this platform cannot be photographed")
        grid.repaint()
        assert grid.screen().grabWindow(grid.winId()).toImage() == screen


SCROLLED = """
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from fakes.person import snapshot
from gui.theme import LIGHT
from gui.week.grid import WeekGrid
app = QApplication([])
window = QWidget()
grid = WeekGrid(LIGHT, window)
window.resize(1000, 720)
grid.resize(1000, 720)
for pixels in (11, 13, 14):
    font = QFont("DejaVu Sans")
    font.setPixelSize(pixels)
    grid.setFont(font)
    grid.show_snapshot(snapshot())
    window.show()
    app.processEvents()
    for by in (37, 40, 25, 61):
        grid.scroll_by(by)
        app.processEvents()
    seen = grid.screen().grabWindow(window.winId()).toImage()
    grid.repaint()
    app.processEvents()
    print(grid.screen().grabWindow(window.winId()).toImage() == seen)
"""


@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_scrolling_leaves_nothing_behind_at_any_scale(scale: str) -> None:
    """Where the header ends in the middle of a pixel of Qt's, that pixel is painted again, too."""
    words = [sys.executable, "-c", SCROLLED]
    path = os.pathsep.join(filter(None, sys.path))
    env = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": path}
    done = subprocess.run(words, env=env, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["True"] * 3


def test_a_block_that_goes_away_pales(grid: WeekGrid) -> None:
    """While it is moved it is paler where it was, while it is copied it is not; afterwards all is as before."""
    piece = block(BERLIN, 4, 11, 13)
    grid.show_snapshot(snapshot(blocks=(piece,)))
    grid.focus_block(piece)
    inside = point(grid, 4, 12.5).toPoint()
    before = grid.grab().toImage()
    elsewhere = at(BERLIN, 1, 9), at(BERLIN, 1, 11)
    grid.ghost(elsewhere, leaving=True)
    pale = grid.grab().toImage()
    grid.ghost(elsewhere)
    copied = grid.grab().toImage()
    assert pale != copied
    box = QRect(inside.x() - 20, inside.y() - 10, 40, 20)
    assert copied.copy(box) == before.copy(box)
    assert pale.copy(box) != before.copy(box)
    grid.ghost(None)
    assert grid.grab().toImage() == before


def test_a_zoom_set_at_the_start_does_not_decide_where_it_opens(qtbot: QtBot) -> None:
    """The zoom kept from the last time is set before any data is there; the data still open at their hours."""
    widget = WeekGrid(LIGHT)
    qtbot.addWidget(widget)
    widget.resize(1100, 800)
    widget.zoom = 2.0
    widget.show_snapshot(snapshot())
    top = widget.geometry_now.row_at(widget.geometry_now.header)
    assert widget.zoom == 2.0
    assert 8.25 * 60 < top < 8.5 * 60


def test_every_pixel_of_a_tall_window_is_painted(qtbot: QtBot) -> None:
    """Also beside a day that needs no scrolling, where the bar would be; in both directions of writing."""
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        with on_screen(qtbot) as widget:
            widget.setLayoutDirection(direction)
            widget.resize(700, 1600)
            widget.zoom_to(0.3)
            assert widget.geometry_now.furthest == 0
            assert unpainted(widget) == 0


FRACTIONS = """
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from fakes.person import snapshot, unpainted
from gui.theme import LIGHT
from gui.week.grid import WeekGrid

app = QApplication([])
left = 0
for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
    for data in (None, snapshot()):
        grid = WeekGrid(LIGHT)
        grid.setLayoutDirection(direction)
        if data is not None:
            grid.show_snapshot(data)
        for width in range(700, 704):
            grid.resize(width, width - 201)
            grid.show()
            app.processEvents()
            left += unpainted(grid)
print("left", left)
"""


@pytest.mark.parametrize("scale", ["1.25", "1.5"])
def test_every_pixel_is_painted_where_a_point_is_not_a_pixel(scale: str) -> None:
    """Rows and columns of which only a part belongs to the grid are painted too, without data as well."""
    tests = str(Path(__file__).resolve().parents[2])
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale, "PYTHONPATH": tests}
    done = subprocess.run(
        [sys.executable, "-c", FRACTIONS], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.split() == ["left", "0"], done.stderr
