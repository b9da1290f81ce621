"""The window read from outside, as a screen reader does: a real bus, a client in another process, no pointer."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

pytest.importorskip("jeepney", reason="it comes with keyring on Linux, where AT-SPI is")

from fakes.listener import Listener, Node, bus, waited, world
from fakes.screen import screen

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = Path(__file__).with_suffix(".txt")

CHILD = """
import functools, sys
from datetime import datetime, timezone
from gui.app import main
from core.session import Session

NOW = datetime(2026, 11, 24, 8, 40, tzinfo=timezone.utc)
opened = Session.open
Session.open = functools.partial(opened, clock=lambda: NOW)

ACCOUNTS = (
    ("Intro call", "Mon-Fri 09:00-17:00", "Tue 12:00-13:00 Lunch", "30"),
    ("Team 30 minutes", "Tue 10:00-11:00; Wed 09:00-12:00", "", "30"),
    ("Sales", "Tue 13:00-17:00", "", "60"),
)

async def prepare(session):
    for title, hours, busy, length in ACCOUNTS:
        settings = {"zone": "Europe/Berlin", "hours": hours, "busy": busy, "slot_length": length}
        account, _ = await session.accounts.add("local", title, settings, {})
        await session.accounts.list_calendars(account.id)
    await session.prefer("days", 3)

sys.exit(main(["--date", "2026-11-24", "--zone", "Europe/Berlin", "--size", "1200x800"], prepare))
"""


class App(NamedTuple):
    """Who reads, what is read, and the environment of both."""

    reader: Listener
    child: subprocess.Popen[str]
    env: dict[str, str]


@pytest.fixture
def app() -> Iterator[App]:
    """The application under a window manager on a screen of its own, and somebody who reads it."""
    with contextlib.ExitStack() as stack:
        env = {**world(stack.enter_context(bus()), stack.enter_context(screen())), "PYTHONPATH": str(ROOT)}
        listener = stack.enter_context(contextlib.closing(Listener(env["DBUS_SESSION_BUS_ADDRESS"])))
        child = subprocess.Popen([sys.executable, "-c", CHILD], env=env, stderr=subprocess.DEVNULL, text=True)
        stack.callback(child.communicate)
        stack.callback(child.kill)
        yield App(listener, child, env)


def line(reader: Listener, node: Node) -> str:
    """Role, name, states and actions of one object."""
    states = sorted(reader.states(node) - {"enabled", "focusable", "showing"})
    parts = [f"{reader.role(node)} “{reader.name(node)}”", *states, *(f"[{name}]" for name in reader.actions(node))]
    return " ".join(parts)


@pytest.mark.screen
@pytest.mark.accessibility
@pytest.mark.limit(120)
def test_a_week_is_read_and_blocked_without_eyes_or_pointer(app: App) -> None:
    """The grid is read, keys move through it, a cell is blocked through the popover, the block is removed; each step
    is heard."""
    reader, child, env = app
    table = reader.find("table", "Week: 24 – 26 November 2026", 20)
    assert waited(lambda: not any("not known" in reader.name(node) for node in reader.children(table)))
    (window,) = reader.windows()
    told = ["# read", f"{reader.role(window)} “{reader.name(window)}”", line(reader, table)]
    children = reader.children(table)
    for at, node in enumerate(children):
        row = at // 4 - 1
        if at < 4 or row in (39, 40, 48) or at >= 97 * 4:
            told.append(f"  {line(reader, node)}")

    told.append("# keys")
    cell = children[41 * 4 + 1]
    reader.do(cell, "Go there")
    assert waited(lambda: "focused" in reader.states(cell))
    for key in ("Right", "Down", "Tab", "shift+Tab", "Down", "shift+Down"):
        reader.heard(0.3)
        subprocess.run(["xdotool", "key", key], env=env, check=True, timeout=10)
        heard = reader.heard(8, until="focus") + reader.heard(0.4)
        told += [f"  {key}: {what} “{words or name}”" for what, words, name in heard if what != "name"]
    subprocess.run(["xdotool", "key", "Escape"], env=env, check=True, timeout=10)

    told.append("# block here")
    x, y, width, height = reader.place(cell)
    assert 250 < x < 700
    assert 100 < y < 800
    assert (width > 100, height > 8) == (True, True)
    reader.heard(0.5)
    reader.do(cell, "Block here…")
    popover = reader.find("dialog", "Block time")
    parts = [node for _, node in reader.walk(popover)]
    (field,) = [node for node in parts if (reader.role(node), reader.name(node)) == ("text", "Title")]
    reader.call(field, "org.a11y.atspi.EditableText", "SetTextContents", "s", "Dentist")
    for box in parts:
        if reader.role(box) == "check box" and reader.name(box) != "Sales":
            reader.do(box, "Toggle")
    reader.do(reader.find("push button", "Block 1 calendar"), "Press")
    told += said(reader.heard(8, until="Dentist: blocked, no longer offered in"))
    told.append(f"  {line(reader, cell)}")
    block = reader.find("push button", "Dentist: ")
    assert "focused" in reader.states(block)
    told.append(f"  {line(reader, block)}")

    told.append("# move")
    reader.do(block, "Move 15 min later")
    assert any("10:15 to 10:30" in text for _, text, _ in reader.heard(8, until="10:15 to 10:30"))
    assert waited(lambda: "no longer offered (Sales), Tuesday 24 November, 10:15" in reader.name(block))
    told.append(f"  {line(reader, block)}")

    told.append("# remove")
    reader.do(block, "Remove")
    told += said(reader.heard(8, until="Dentist: removed"))

    told.append("# turn the week")
    reader.heard(0.5)
    reader.do(reader.find("push button", "Next"), "Press")
    told += said(reader.heard(8, until="announcement"))
    assert child.poll() is None
    text = "\n".join(told) + "\n"
    assert text == EXPECTED.read_text("utf-8"), text


@pytest.mark.screen
@pytest.mark.accessibility
@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.limit(180)
def test_reading_on_and_on_costs_no_memory(app: App) -> None:
    """Somebody reads every cell of week after week: the application lives and grows no more once it has been read."""
    reader, child, _ = app
    table = reader.find("table", "Week: 24 – 26 November 2026", 20)
    ways = [reader.find("push button", name) for name in ("Next", "Previous")]
    grown = []
    for turn in range(16):
        reader.do(ways[turn // 4 % 2], "Press")
        for node in reader.children(table):
            with contextlib.suppress(RuntimeError):  # the week was turned meanwhile, and the run is gone
                reader.name(node)
                reader.states(node)
                reader.place(node)
        grown.append(resident(child.pid))
    assert child.poll() is None
    assert grown[-1] - grown[7] < 12_000, grown


def resident(process: int) -> int:
    """Kilobytes of memory a process has."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def said(events: list[tuple[str, str, str]]) -> list[str]:
    """The last thing that was announced: how many steps lead there depends on how fast this computer is."""
    return [f"  “{text}”" for what, text, _ in events if what == "announcement"][-1:]
