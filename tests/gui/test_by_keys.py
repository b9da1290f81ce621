"""The whole window without a mouse: real keys under a window manager, and what they did."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from fakes.screen import screen

ROOT = Path(__file__).resolve().parents[2]

CHILD = """
import functools, json, sys
from datetime import datetime, timezone
from zoneinfo import ZoneInfo
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from core.session import Session
from gui.app import main
from gui.blocks.popover import Card
from gui.window import Window

NOW = datetime(2026, 11, 24, 8, 40, tzinfo=timezone.utc)
opened = Session.open
Session.open = functools.partial(opened, clock=lambda: NOW)
told = []

def span_of(block):
    start, end = (datetime.fromtimestamp(at, ZoneInfo("Europe/Berlin")) for at in block.interval.span)
    return f"{start:%a %H:%M}-{end:%H:%M}"

def tell(session):
    window = next((w for w in QApplication.topLevelWidgets() for w in w.findChildren(Window)), None)
    if window is None or window.week is None or not window.isVisible():
        return
    dialog = window.choices.dialog
    state = {
        "title": window.bar.title.text(),
        "zone": window.week.zone,
        "days": window.week.count,
        "spans": sorted(span_of(block) for block in session.outbox.blocks if block.state == "confirmed"),
        "focus": type(QApplication.focusWidget()).__name__,
        "blocks": [block.title for block in session.outbox.blocks if block.state == "confirmed"],
        "side": window.side.isVisible(),
        "said": window.foot.notice.full,
        "sheet": next((type(card).__name__ for card in window.findChildren(Card) if card.isVisible()), ""),
        "popup": type(QApplication.activePopupWidget()).__name__,
        "dialog": window.isActiveWindow() is False,
        "letters": window.prefs["letters"],
    }
    if told != [state]:
        told[:] = [state]
        print(json.dumps(state), flush=True)

async def prepare(session):
    account, _ = await session.accounts.add("local", "My hours", {"zone": "Europe/Berlin"}, {})
    await session.accounts.list_calendars(account.id)
    session.timer = QTimer()
    session.timer.timeout.connect(lambda: tell(session))
    session.timer.start(50)

sys.exit(main(["--date", "2026-11-24", "--zone", "Europe/Berlin", "--size", "1200x800"], prepare))
"""


class Desk(NamedTuple):
    """Somebody with a keyboard before a screen."""

    press: Callable[..., None]
    """Keys, one after the other, as xdotool names them."""
    write: Callable[[str], object]
    state: dict[str, Any]
    """What the window shows now."""
    child: subprocess.Popen[str]

    def sees(self, patience: float = 6.0, **wanted: object) -> bool:
        """Whether the window comes to show that."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if all(self.state.get(key) == value for key, value in wanted.items()):
                return True
            time.sleep(0.02)
        return False


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The application under a window manager on a screen of its own."""
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT), "OPENWEEK_HOME": str(tmp_path)}
    with contextlib.ExitStack() as stack:
        env["DISPLAY"] = stack.enter_context(screen())
        pipe = subprocess.PIPE
        words = [sys.executable, "-c", CHILD]
        child = stack.enter_context(subprocess.Popen(words, env=env, stdout=pipe, stderr=pipe, text=True))
        state: dict[str, Any] = {}

        def listen() -> None:
            assert child.stdout is not None
            for line in child.stdout:
                state.update(json.loads(line))

        listener = threading.Thread(target=listen)
        listener.start()
        stack.callback(listener.join)
        stack.callback(child.kill)

        def hand(*words: str) -> None:
            subprocess.run(["xdotool", *words], env=env, check=True, timeout=10)
            time.sleep(0.15)

        def press(*keys: str) -> None:
            for key in keys:
                hand("key", key)

        yield Desk(press, lambda text: hand("type", text), state, child)


@pytest.mark.screen
@pytest.mark.limit(90)
def test_a_day_without_a_mouse(desk: Desk) -> None:
    """Turn, go to a date, days, zone, list of keys, block, undo, rename, copy, settings, sidebar, quit."""
    home = "23 – 29 November 2026"
    assert desk.sees(15, title=home, days=7), desk.state
    desk.press("j", "Next", "k")
    assert desk.sees(title="30 November – 6 December 2026"), desk.state
    desk.press("t")
    assert desk.sees(title=home)
    desk.press("g")
    assert desk.sees(sheet="GoTo")
    desk.write("next thu")
    desk.press("Return")
    assert desk.sees(title="30 November – 6 December 2026", sheet="")
    desk.press("t", "3")
    assert desk.sees(days=3)
    desk.press("slash")
    assert desk.sees(sheet="Palette")
    desk.write("kathm")
    desk.press("Return")
    assert desk.sees(zone="Asia/Kathmandu", sheet="")
    desk.press("ctrl+k")
    desk.write("berlin")
    desk.press("Return")
    assert desk.sees(zone="Europe/Berlin", title="24 – 26 November 2026")
    desk.press("question")
    assert desk.sees(sheet="KeyList")
    desk.press("Escape", "r")
    assert desk.sees(sheet="RulerPanel")
    desk.press("Escape", "b")
    assert desk.sees(sheet="BlockPopover")
    desk.write("Dentist j3")
    desk.press("Return")
    assert desk.sees(blocks=["Dentist j3"], days=3, sheet=""), desk.state
    desk.press("ctrl+z")
    assert desk.sees(blocks=[]), desk.state
    desk.press("ctrl+shift+z")
    assert desk.sees(blocks=["Dentist j3"])
    desk.press("ctrl+c")
    assert desk.sees(said="Copied 4 open times"), desk.state
    desk.press("ctrl+comma")
    assert desk.sees(dialog=True)
    desk.press("alt+g", "Escape")
    assert desk.sees(dialog=False, letters=False), desk.state
    desk.press("7", "F9")
    assert desk.sees(side=False, days=3)
    desk.press("F10")
    assert desk.sees(popup="QMenu")
    desk.press("Escape", "ctrl+q")
    assert desk.child.wait(timeout=6) == 0
    assert desk.child.stderr is not None
    assert desk.child.stderr.read() == ""


@pytest.mark.screen
@pytest.mark.limit(90)
def test_a_block_and_the_week_by_keys_alone(desk: Desk) -> None:
    """Caret, selection, walk, move, resize, copy, rename, remove; days, zone, parts of the window, both menus."""
    assert desk.sees(15, days=7, focus="WeekGrid"), desk.state
    desk.press("Home", "Down", "Down", "shift+Down", "shift+Down", "shift+Down", "Return")
    assert desk.sees(sheet="BlockPopover"), desk.state
    desk.press("Return")
    assert desk.sees(spans=["Tue 00:30-01:30"], sheet="", focus="WeekGrid"), desk.state
    desk.press("Home", "Tab", "F2")
    assert desk.sees(sheet="BlockCard"), desk.state
    desk.write("Gym")
    desk.press("Return")
    assert desk.sees(blocks=["Gym"]), desk.state
    desk.press("Escape")
    assert desk.sees(sheet="", focus="WeekGrid"), desk.state
    desk.press("ctrl+Down")
    assert desk.sees(spans=["Tue 00:45-01:45"]), desk.state
    desk.press("shift+Down", "shift+Down", "shift+Up")
    assert desk.sees(spans=["Tue 00:45-02:00"]), desk.state
    desk.press("ctrl+shift+Down")
    assert desk.sees(spans=["Tue 01:00-02:00"]), desk.state
    desk.press("ctrl+Right")
    assert desk.sees(spans=["Wed 01:00-02:00"]), desk.state
    desk.press("ctrl+d")
    assert desk.sees(spans=["Wed 01:00-02:00", "Wed 02:00-03:00"]), desk.state
    desk.press("Delete")
    assert desk.sees(spans=["Wed 01:00-02:00"]), desk.state
    desk.press("ctrl+z")
    assert desk.sees(spans=["Wed 01:00-02:00", "Wed 02:00-03:00"]), desk.state
    desk.press("ctrl+z", "ctrl+z", "ctrl+y")
    assert desk.sees(spans=["Wed 01:00-02:00"]), desk.state
    desk.press("Menu")
    assert desk.sees(popup="QMenu"), desk.state
    desk.press("Escape", "1")
    assert desk.sees(days=1), desk.state
    desk.press("5")
    assert desk.sees(days=5), desk.state
    desk.press("0")
    assert desk.sees(days=14), desk.state
    desk.press("7", "z")
    assert desk.sees(days=7, focus="QLineEdit"), desk.state
    desk.write("tokyo")
    desk.press("Return")
    assert desk.sees(zone="Asia/Tokyo", sheet="", focus="WeekGrid"), desk.state
    desk.press("F6")
    assert desk.sees(focus="QToolButton"), desk.state
    desk.press("shift+Tab")
    assert desk.sees(focus="WeekGrid"), desk.state
    desk.press("ctrl+Tab")
    assert desk.sees(focus="QToolButton"), desk.state
