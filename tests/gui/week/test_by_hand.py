"""The grid under a real pointer, a real wheel and real keys, with a window manager around it."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fakes.person import BERLIN, at
from fakes.screen import screen

ROOT = Path(__file__).resolve().parents[3]
NEXT = BERLIN.shifted(1)

CHILD = """
import json, sys
from dataclasses import replace
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication
from fakes.person import BERLIN, at, lasting, snapshot
from gui.theme import LIGHT
from gui.week.grid import WeekGrid

app = QApplication([])
grid = WeekGrid(LIGHT)
week, spans = BERLIN, [(at(BERLIN, 3, 11), at(BERLIN, 3, 13))]

def say(what, *args):
    print(json.dumps([what, *args]), flush=True)

def piece(name, span):
    made = lasting(week, *span, name)
    return replace(made, blocks=(made.blocks[0].but(id=name),))

def show():
    grid.show_snapshot(snapshot(week, tuple(piece(str(i), span) for i, span in enumerate(spans))))
    g = grid.geometry_now
    left, top = grid.mapToGlobal(QPoint(g.x_of(0), 0)).toTuple()
    say("lies", left, g.column_width, top + g.y_of(0), g.zoom, top + g.header, top + grid.height())

def turn(pages):
    global week
    week = week.shifted(pages)
    show()
    say("turned", pages)

def change(piece, start, end):
    spans[int(piece.worst.title)] = (start, end)
    show()
    say("changed", start, end)

def copy(piece, start, end):
    spans.append((start, end))
    show()
    say("copied", start, end)

grid.drawn.connect(lambda start, end, rect: (show(), say("drawn", start, end), grid.clear_selection()))
grid.hovered.connect(lambda span: say("over", *span) if span and grid.gesturing else None)
grid.clicked.connect(lambda epoch: say("clicked", epoch))
grid.block_clicked.connect(lambda piece, rect: say("opened"))
grid.change_asked.connect(change)
grid.copy_asked.connect(copy)
grid.turn_asked.connect(turn)
grid.remove_asked.connect(lambda piece: say("removed"))
grid.menu_asked.connect(lambda where, epoch, piece: say("menu", epoch))
grid.zoom_changed.connect(lambda zoom: say("zoomed", zoom > 0.9))
grid.resize(1100, 800)
show()
grid.show()

def ready():
    if grid.isActiveWindow():
        timer.stop()
        show()
        say("ready")

timer = QTimer()
timer.timeout.connect(ready)
timer.start(300)
sys.exit(app.exec())
"""


class Somebody:
    """A hand on mouse and keys, and what the grid said."""

    def __init__(self, env: dict[str, str]) -> None:
        self._env = env
        self.said: list[list[Any]] = []
        self.lies: list[float] = []

    def hear(self, line: list[Any]) -> None:
        """The child said something."""
        if line[0] == "lies":
            self.lies = line[1:]
        else:
            self.said.append(line)

    def do(self, *words: object) -> None:
        """One thing, as xdotool names it."""
        subprocess.run(["xdotool", *map(str, words)], env=self._env, check=True, timeout=10)
        time.sleep(0.06)

    def point(self, day: float, hour: float) -> None:
        """Go to a column and an hour."""
        left, width, top, minute = self.lies[:4]
        self.do("mousemove", round(left + (day + 0.5) * width), round(top + hour * 60 * minute) + 1)

    def to_edge(self, *, bottom: bool) -> None:
        """Go near the upper or the lower edge of the hours, in the column the pointer is in."""
        edge = self.lies[5] - 6 if bottom else self.lies[4] + 6
        self.do("mousemove_relative", "--", 0, 1)  # a hand is never quite still
        x = subprocess.run(["xdotool", "getmouselocation"], env=self._env, capture_output=True, text=True).stdout
        self.do("mousemove", x.split()[0].removeprefix("x:"), round(edge))

    def drag(self, *places: tuple[float, float]) -> None:
        """Press at the first place, go over the others, let go."""
        self.point(*places[0])
        self.do("mousedown", 1)
        for place in places[1:]:
            self.point(*place)
        self.do("mouseup", 1)

    def hears(self, *wanted: object, patience: float = 5.0) -> bool:
        """Whether that is said next; what came before is over."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if list(wanted) in self.said:
                self.said.clear()
                return True
            time.sleep(0.02)
        return False


@pytest.fixture
def somebody(tmp_path: Path) -> Iterator[Somebody]:
    """The grid in a window of its own on a screen of its own."""
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}
    with contextlib.ExitStack() as stack:
        env["DISPLAY"] = stack.enter_context(screen())
        child = stack.enter_context(
            subprocess.Popen([sys.executable, "-c", CHILD], env=env, stdout=subprocess.PIPE, text=True)
        )
        person = Somebody(env)

        def listen() -> None:
            assert child.stdout is not None
            for line in child.stdout:
                person.hear(json.loads(line))

        listener = threading.Thread(target=listen)
        listener.start()
        stack.callback(listener.join)
        stack.callback(child.kill)
        yield person


@pytest.mark.screen
@pytest.mark.limit(90)
def test_every_gesture_once(somebody: Somebody) -> None:
    """Draw, drop it, click twice, move, resize at both edges, copy, over the week's edges, wheel, menu; the same by
    keys; then scroll at the upper and the lower edge, and zoom."""
    s = somebody
    assert s.hears("ready", patience=15)
    s.point(1, 10)
    s.do("click", 1)
    assert s.hears("clicked", at(BERLIN, 1, 10)), s.said
    s.drag((1, 10), (1, 11), (1, 12))
    assert s.hears("drawn", at(BERLIN, 1, 10), at(BERLIN, 1, 12)), s.said
    s.point(1, 10)
    s.do("mousedown", 1)
    s.point(1, 12)
    s.do("key", "Escape")
    s.do("mouseup", 1)
    assert not [line for line in s.said if line[0] in ("drawn", "clicked")]
    s.point(0, 9)
    s.do("click", "--repeat", 2, "--delay", 60, 1)
    assert s.hears("drawn", at(BERLIN, 0, 9), at(BERLIN, 0, 10)), s.said
    s.drag((3, 12), (3, 12.5), (4, 13))
    assert s.hears("changed", at(BERLIN, 4, 12), at(BERLIN, 4, 14)), s.said
    s.drag((4, 13.95), (4, 14.5), (4, 14.95))
    assert s.hears("changed", at(BERLIN, 4, 12), at(BERLIN, 4, 15)), s.said
    s.drag((4, 12), (4, 11.5), (4, 11))
    assert s.hears("changed", at(BERLIN, 4, 11), at(BERLIN, 4, 15)), s.said
    s.drag((4, 11), (4, 11.5), (4, 12))
    assert s.hears("changed", at(BERLIN, 4, 12), at(BERLIN, 4, 15)), s.said
    s.do("keydown", "ctrl")
    s.drag((4, 13), (3, 13), (2, 13))
    s.do("keyup", "ctrl")
    assert s.hears("copied", at(BERLIN, 2, 12), at(BERLIN, 2, 15)), s.said
    s.point(5, 10)
    s.do("mousedown", 1)
    s.point(5.5, 11)
    s.point(6.45, 11)
    assert s.hears("turned", 1), s.said
    s.point(1, 11)
    s.do("mouseup", 1)
    assert s.hears("drawn", at(BERLIN, 5, 10), at(NEXT, 1, 11)), s.said
    s.point(1, 10)
    s.do("mousedown", 1)
    s.point(0.5, 11)
    s.point(-0.45, 11)
    assert s.hears("turned", -1), s.said
    s.do("key", "Escape")
    assert s.hears("turned", 1), s.said
    s.do("mouseup", 1)
    s.do("keydown", "shift")
    s.do("click", 4)
    s.do("keyup", "shift")
    assert s.hears("turned", -1), s.said
    s.point(0, 10)
    s.do("click", 3)
    assert s.hears("menu", at(BERLIN, 0, 10)), s.said
    s.do("key", "Home", "Tab", "Return")
    assert s.hears("drawn", at(BERLIN, 0, 9), at(BERLIN, 0, 17)), s.said
    s.do("key", "Tab", "Tab", "Tab")
    s.do("key", "ctrl+Down")
    assert s.hears("changed", at(BERLIN, 2, 12.25), at(BERLIN, 2, 15.25)), s.said
    s.do("key", "shift+Up")
    assert s.hears("changed", at(BERLIN, 2, 12.25), at(BERLIN, 2, 15)), s.said
    s.do("key", "ctrl+shift+Up")
    assert s.hears("changed", at(BERLIN, 2, 12), at(BERLIN, 2, 15)), s.said
    s.do("key", "Return")
    assert s.hears("opened"), s.said
    s.do("key", "ctrl+d")
    assert s.hears("copied", at(BERLIN, 2, 15), at(BERLIN, 2, 18)), s.said
    s.do("key", "Delete")
    assert s.hears("removed"), s.said
    s.do("key", "ctrl+End", "Right")
    assert s.hears("turned", 1), s.said
    s.point(1, 20)
    s.do("mousedown", 1)
    s.to_edge(bottom=False)
    assert s.hears("over", at(NEXT, 1, 0), at(NEXT, 1, 20)), s.said
    s.do("mouseup", 1)
    assert s.hears("drawn", at(NEXT, 1, 0), at(NEXT, 1, 20)), s.said
    s.point(1, 3)
    s.do("mousedown", 1)
    s.to_edge(bottom=True)
    assert s.hears("over", at(NEXT, 1, 3), at(NEXT, 2, 0)), s.said
    s.do("mouseup", 1)
    assert s.hears("drawn", at(NEXT, 1, 3), at(NEXT, 2, 0)), s.said
    s.point(3, 12)
    s.do("keydown", "ctrl")
    s.do("click", 4)
    s.do("keyup", "ctrl")
    assert s.hears("zoomed", True), s.said
