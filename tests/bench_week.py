"""The week grid on the bench: made-up weeks of N slots, the shipped widget, and a QGraphicsView beside it.

Everything is measured in this process, without a screen, at 1280 x 800, next to a copy of as many bytes as the
viewport has pixels: a loaded machine slows both down, and the ratio stays.
"""

from __future__ import annotations

import gc
import random
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from core.model import Calendar, Offers
from core.snapshot import CalendarState, Freshness, Snapshot, Track
from core.week import Week
from gui.theme import LIGHT
from gui.week.grid import WeekGrid

SIZE = (1280, 800)
CALENDARS = 20
NOW = datetime(2026, 11, 24, 9, 43, tzinfo=UTC)
MONDAY = date(2026, 11, 23)
ZONE, ELSEWHERE = "Europe/Berlin", "America/New_York"
ZONES = (ZONE, "Europe/London", ELSEWHERE, "Asia/Kolkata", "America/Los_Angeles")
"""More than the grid keeps, so that each comes up cold."""


@dataclass(frozen=True)
class Timing:
    """Milliseconds: the best and the median of some rounds."""

    best: float
    median: float

    def facts(self) -> dict[str, float]:
        """As it is printed."""
        return {"best_ms": round(self.best, 3), "median_ms": round(self.median, 3)}


def timed(work: Callable[[], object], rounds: int, before: Callable[[], object] | None = None) -> Timing:
    """Do it so many times; `before` is not counted."""
    found = []
    for _ in range(rounds):
        if before is not None:
            before()
        begin = time.perf_counter()
        work()
        found.append((time.perf_counter() - begin) * 1000)
    return Timing(min(found), statistics.median(found))


@contextmanager
def quiet() -> Iterator[None]:
    """No garbage collection in between."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def viewport_copy(rounds: int = 60) -> Timing:
    """A copy of the viewport's bytes into memory that is there already."""
    size = SIZE[0] * SIZE[1] * 4
    source, target = memoryview(bytearray(b"\x5a" * size)), memoryview(bytearray(size))

    def copy() -> None:
        target[:] = source

    copy()
    return timed(copy, rounds)


# made-up weeks


def offered(slots: int, first: date, seed: int) -> list[Offers]:
    """`slots` offered times of a week over 20 calendars, with gaps where somebody has booked."""
    week = Week(first, ZONE)
    dice = random.Random(seed)
    found = []
    for calendar in range(CALENDARS):
        starts: list[int] = []
        length = 60
        for day in range(week.count):
            at = calendar * week.count + day
            count = slots * (at + 1) // 140 - slots * at // 140
            opens, step = _hours(count)
            low, _ = week.bounds(day)
            length = step * 60
            starts += [low + minute * 60 for minute in _day(dice, opens, step, count)]
        found.append(Offers.lasting(starts, length))
    return found


def _hours(count: int) -> tuple[range, int]:
    for opens in (range(8 * 60, 18 * 60), range(0, 1440)):
        for step in (60, 30, 20, 15, 10, 5, 4, 3, 2):
            if len(opens) // step * 0.8 >= count:
                return opens, step
    return range(0, 1440), 1


def _day(dice: random.Random, opens: range, step: int, count: int) -> list[int]:
    minutes = list(range(opens.start, opens.stop, step))
    hole = max(1, 45 // step)
    while len(minutes) > count:
        at = dice.randrange(len(minutes))
        del minutes[at : at + min(hole, len(minutes) - count)]
    return minutes


CALENDAR = [Calendar("acc", str(i), f"Calendar {i}") for i in range(CALENDARS)]
STATE = CalendarState(Freshness.FRESH)


def cut(offers: list[Offers], week: Week) -> Snapshot:
    """What the timeline does with known offers: rows in the zone shown, and a Snapshot."""
    tracks = tuple(Track(CALENDAR[i], STATE, week.rows_of(some), some, colour=i) for i, some in enumerate(offers))
    return Snapshot(week, tracks, now=NOW)


# the two widgets


class ItemGrid:
    """The same week as most programs would draw it: an item a slot in a QGraphicsView."""

    def __init__(self) -> None:
        self.scene = QGraphicsScene()
        self.view = QGraphicsView(self.scene)
        self.view.resize(*SIZE)
        self.view.show()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Rectangles for all slots."""
        scene, wide = self.scene, SIZE[0] / snapshot.week.count
        scene.clear()
        scene.setSceneRect(0, 0, SIZE[0], snapshot.week.rows * 0.9)
        for index, track in enumerate(snapshot.tracks):
            brush, pen = QBrush(LIGHT.colour(track.colour)), QPen(QColor(LIGHT.ground))
            for day, (begins, finishes) in enumerate(track.days):
                x = day * wide + index * wide / CALENDARS
                for begin, finish in zip(begins, finishes, strict=True):
                    box = QRectF(x, begin * 0.9, wide / CALENDARS - 1, (finish - begin) * 0.9)
                    scene.addRect(box, pen, brush)

    def close(self) -> None:
        """Take it away."""
        self.scene.clear()
        self.view.close()
        self.view.deleteLater()


def settle() -> None:
    """Paint what was asked for."""
    QApplication.processEvents()


def shown_grid() -> WeekGrid:
    """The shipped widget with everything switched on."""
    grid = WeekGrid(LIGHT)
    grid.resize(*SIZE)
    grid.set_rulers((ELSEWHERE,))
    grid.show()
    settle()
    return grid


def _mouse(grid: WeekGrid, kind: QEvent.Type, x: float, y: float) -> None:
    moving = kind is QEvent.Type.MouseMove
    button = Qt.MouseButton.NoButton if moving else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    at = QPointF(x, y)
    QApplication.sendEvent(grid, QMouseEvent(kind, at, at, button, held, Qt.KeyboardModifier.NoModifier))


def measure(slots: int, rounds: int) -> dict[str, Any]:
    """All figures of one N, each with the copy of a viewport taken just before and after it."""
    now = [offered(slots, MONDAY, seed) for seed in (1, 2)]
    week = Week(MONDAY, ZONE)
    after = week.shifted(1)
    later = [offered(slots, week.shifted(pages).first, 2 + pages) for pages in range(5)]
    grid = shown_grid()
    copies: list[float] = []
    found: dict[str, Any] = {"slots": sum(map(len, now[0]))}
    turn = [0]

    def note(name: str, timing: Timing, copy: float) -> None:
        copies.append(copy)
        found[name] = timing.facts() | {"viewport_copies": round(timing.best / copy, 2)}

    def beside(name: str, work: Callable[[], object], times: int, before: Callable[[], object] | None = None) -> None:
        with quiet():
            copy = viewport_copy(30).best
            timing = timed(work, times, before)
            copy = min(copy, viewport_copy(30).best)
        note(name, timing, copy)

    def fresh() -> None:
        turn[0] += 1
        grid.show_snapshot(cut(now[turn[0] % 2], Week(MONDAY, ZONE)))
        grid.repaint()

    def other_zone() -> None:
        turn[0] += 1
        grid.show_snapshot(cut(now[0], Week(MONDAY, ZONES[turn[0] % len(ZONES)])))
        grid.repaint()

    def other_week() -> None:
        turn[0] += 1
        pages = turn[0] % len(later)
        grid.show_snapshot(cut(later[pages], Week(MONDAY + timedelta(days=7 * pages), ZONE)))
        grid.repaint()

    fresh()
    fresh()
    with quiet():
        found["cut"] = timed(lambda: cut(now[turn[0] % 2], Week(MONDAY, ZONE)), rounds).facts()
    beside("set_to_painted", fresh, rounds)
    for _ in ZONES:
        other_zone()
    beside("zone_switch", other_zone, rounds)
    beside("week_switch_cold", other_week, rounds)

    here, there = cut(later[0], week), cut(later[1], after)
    grid.show_snapshot(here)
    grid.repaint()

    def make_ready() -> None:
        turn[0] += 1
        grid.prepare(there if turn[0] % 2 else here)
        grid.finish_preparing()

    def prepared() -> None:
        grid.show_snapshot(there if turn[0] % 2 else here)
        grid.repaint()

    turn[0] = 0
    beside("week_switch_prepared", prepared, rounds, make_ready)
    grid.show_snapshot(here)
    grid.repaint()
    beside("full_repaint", grid.repaint, 60)

    grid.scroll_to(300)
    settle()
    at = [0]

    def scroll() -> None:
        at[0] += 1
        grid.scroll_by(12 if at[0] // 20 % 2 else -12)
        settle()

    beside("scroll_frame", scroll, 80)

    grid.scroll_to(8 * 60)
    settle()
    x = grid.geometry_now.x_of(3) + 40.0
    _mouse(grid, QEvent.Type.MouseButtonPress, x, 300)

    def drag() -> None:
        at[0] += 1
        _mouse(grid, QEvent.Type.MouseMove, x, 360 + at[0] % 10 * 14)
        settle()

    drag()
    beside("drag_frame", drag, 100)
    _mouse(grid, QEvent.Type.MouseButtonRelease, x, 400)
    grid.close()
    grid.deleteLater()
    settle()
    found["viewport_copy_ms"] = round(statistics.median(copies), 3)
    found["qgraphicsview"] = _items(now, rounds if slots <= 1000 else 2)
    return found


def _items(offers: list[list[Offers]], rounds: int) -> dict[str, float]:
    items, turn = ItemGrid(), [0]

    def work() -> None:
        turn[0] += 1
        items.show_snapshot(cut(offers[turn[0] % 2], Week(MONDAY, ZONE)))
        items.view.viewport().repaint()

    work()
    with quiet():
        timing = timed(work, rounds)
    items.close()
    settle()
    return timing.facts()
