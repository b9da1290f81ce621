"""The week grid on the bench: made-up weeks of N slots, the shipped widget, and a QGraphicsView beside it.

Everything is measured in this process, without a screen, at 1280 x 800, next to a copy of as many bytes as the
viewport has pixels: a loaded machine slows both down, and the ratio stays.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bench_slots import CALENDARS, MONDAY, ZONE, cut, offered
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

from core.snapshot import Snapshot
from core.week import Week
from gui.theme import LIGHT
from gui.week.grid import WeekGrid

SIZE = (1280, 800)
PASSES, FRAMES = 5, 80
"""How often all frames are gone through, and rounds each time: a shared machine is left alone for a moment now and
then, and what takes less than a millisecond has to meet one."""
ELSEWHERE = "America/New_York"
ZONES = ("Europe/London", ELSEWHERE, "Asia/Kolkata", "America/Los_Angeles", "Europe/Helsinki")
"""More than the grid keeps, so that each comes up cold; the same for the weeks turned to."""


@dataclass(frozen=True)
class Timing:
    """Milliseconds: the best and the median of some rounds."""

    best: float
    median: float

    @classmethod
    def of(cls, found: list[float]) -> Timing:
        """From what single rounds took."""
        return cls(min(found), statistics.median(found))

    def facts(self) -> dict[str, float]:
        """As it is printed."""
        return {"best_ms": round(self.best, 3), "median_ms": round(self.median, 3)}


def took(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


class Watch:
    """What works took, by name, in milliseconds."""

    def __init__(self) -> None:
        self.times: dict[str, list[float]] = {}

    def in_turn(self, rounds: int, works: Mapping[str, Callable[[], object]], block: int = 20) -> None:
        """All of them in turn, a block of runs each, again and again: what disturbs the machine disturbs them alike,
        and what one leaves in the processor's memory does not count for the next."""
        for _ in range(rounds):
            for name, work in works.items():
                work()
                work()
                self.take(name, work, block)

    def take(self, name: str, work: Callable[[], object], times: int = 1) -> None:
        """So many runs of one of them."""
        self.times.setdefault(name, []).extend(took(work) for _ in range(times))

    def timing(self, name: str) -> Timing:
        """Of all rounds so far."""
        return Timing.of(self.times[name])


@contextmanager
def quiet() -> Iterator[None]:
    """No garbage collection in between."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def viewport_copy() -> Callable[[], object]:
    """Copies the viewport's bytes into memory that is there already."""
    size = SIZE[0] * SIZE[1] * 4
    source, target = memoryview(bytearray(b"\x5a" * size)), memoryview(bytearray(size))

    def copy() -> None:
        target[:] = source

    copy()
    return copy


# the two widgets


class ItemGrid:
    """The same week as most programs would draw it: an item a slot in a QGraphicsView."""

    def __init__(self) -> None:
        self.scene = QGraphicsScene()
        self.view = QGraphicsView(self.scene)
        self.view.resize(*SIZE)
        self.view.show()
        settle()  # until the window is exposed nothing would be painted

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


def shown_grid(window: QWidget) -> WeekGrid:
    """The shipped widget with everything switched on, inside a window as in the application."""
    window.resize(*SIZE)
    grid = WeekGrid(LIGHT, window)
    grid.resize(*SIZE)
    grid.set_rulers((ELSEWHERE,))
    window.show()
    settle()
    return grid


def _mouse(kind: QEvent.Type, x: float, y: float) -> QMouseEvent:
    """A pointer event: the toolkit has made it by the time the application hears of it."""
    moving = kind is QEvent.Type.MouseMove
    button = Qt.MouseButton.NoButton if moving else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    at = QPointF(x, y)
    return QMouseEvent(kind, at, at, button, held, Qt.KeyboardModifier.NoModifier)


class Bench:
    """The grid and the plain one with weeks of `slots` slots, and everything that is done with them."""

    def __init__(self, slots: int) -> None:
        week = Week(MONDAY, ZONE)
        self.now = [offered(slots, MONDAY, seed) for seed in (1, 2)]
        self.later = [offered(slots, week.shifted(pages).first, 2 + pages) for pages in range(6)]
        self.here, self.there = cut(self.later[0], week), cut(self.later[1], week.shifted(1))
        self.window, self.items = QWidget(), ItemGrid()
        self.grid = shown_grid(self.window)
        self.copy = viewport_copy()
        self.turn = 0
        self.moves: list[QMouseEvent] = []

    def show(self, snapshot: Snapshot) -> None:
        """On the screen when this returns."""
        self.grid.show_snapshot(snapshot)
        self.grid.repaint()

    def fresh(self) -> None:
        """Other slots in the same week."""
        self.turn += 1
        self.show(cut(self.now[self.turn % 2], Week(MONDAY, ZONE)))

    def plain(self) -> None:
        """The same on the plain grid."""
        self.turn += 1
        self.items.show_snapshot(cut(self.now[self.turn % 2], Week(MONDAY, ZONE)))
        self.items.view.viewport().repaint()

    def other_zone(self) -> None:
        """The same instants in a zone that was not on show for long."""
        self.turn += 1
        self.show(cut(self.now[0], Week(MONDAY, ZONES[self.turn % len(ZONES)])))

    def other_week(self) -> None:
        """A week that was not on show for long."""
        self.turn += 1
        pages = 1 + self.turn % (len(self.later) - 1)
        self.show(cut(self.later[pages], Week(MONDAY + timedelta(days=7 * pages), ZONE)))

    def make_ready(self) -> None:
        """Prepare the neighbour of the week on show."""
        self.turn += 1
        self.grid.prepare(self.there if self.turn % 2 else self.here)
        self.grid.finish_preparing()

    def prepared(self) -> None:
        """Turn to it."""
        self.show(self.there if self.turn % 2 else self.here)

    def scroll(self) -> None:
        """One notch of a smooth wheel."""
        self.turn += 1
        self.grid.scroll_by(12 if self.turn // 20 % 2 else -12)
        settle()

    def press(self) -> None:
        """The button goes down in the middle of the week."""
        x = self.grid.geometry_now.x_of(3) + 40.0
        QApplication.sendEvent(self.grid, _mouse(QEvent.Type.MouseButtonPress, x, 300))
        self.moves = [_mouse(QEvent.Type.MouseMove, x, 360 + place * 14) for place in range(10)]
        self.drag()

    def drag(self) -> None:
        """One motion of the pointer, the button held, to another cell, each met before as a hand goes to and fro."""
        self.turn += 1
        QApplication.sendEvent(self.grid, self.moves[self.turn % 10])
        settle()

    def release(self) -> None:
        """The button comes up."""
        QApplication.sendEvent(self.grid, _mouse(QEvent.Type.MouseButtonRelease, self.moves[0].position().x(), 400))

    def close(self) -> None:
        """Take it all away."""
        self.items.close()
        self.window.close()
        self.window.deleteLater()
        settle()


def measure(slots: int, rounds: int) -> dict[str, Any]:
    """All figures of one N, those of frames each in turn with the copy of a viewport."""
    bench, watch = Bench(slots), Watch()

    def beside(name: str, work: Callable[[], object]) -> None:
        watch.in_turn(FRAMES, {name: work, f"{name}, copy": bench.copy})

    with quiet():
        bench.fresh()
        bench.fresh()
        watch.in_turn(1, {"cut": lambda: cut(bench.now[0], Week(MONDAY, ZONE))})
        kinds = {"set_to_painted": bench.fresh, "zone_switch": bench.other_zone, "week_switch_cold": bench.other_week}
        watch.in_turn(rounds, kinds, block=6)
        bench.turn = 0
        bench.show(bench.here)
        for _ in range(3 * rounds):
            bench.make_ready()
            watch.take("week_switch_prepared", bench.prepared)
            watch.take("week_switch_prepared, copy", bench.copy)
        for _ in range(PASSES):
            beside("full_repaint", bench.grid.repaint)
            bench.grid.scroll_to(300)
            settle()
            beside("scroll_frame", bench.scroll)
            bench.grid.scroll_to(8 * 60)
            settle()
            bench.press()
            beside("drag_frame", bench.drag)
            bench.release()
        watch.in_turn(2 if slots > 10_000 else 4, {"plain": bench.plain, "beside plain": bench.fresh}, block=4)
    found: dict[str, Any] = {"slots": sum(map(len, bench.now[0]))}
    for name in ("cut", *kinds):
        found[name] = watch.timing(name).facts()
    for name in ("week_switch_prepared", "full_repaint", "scroll_frame", "drag_frame"):
        timing, copy = watch.timing(name), watch.timing(f"{name}, copy")
        found[name] = timing.facts() | {"viewport_copies": round(timing.best / copy.best, 2)}
    found["viewport_copy_ms"] = round(watch.timing("full_repaint, copy").median, 3)
    plain, ours = watch.timing("plain"), watch.timing("beside plain")
    found["qgraphicsview"] = plain.facts() | {"times_ours": round(plain.best / ours.best, 1)}
    bench.close()
    return found
