"""The window after a fault, and a report that gives nothing away. Real faults are in test_guard."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.errors import Kind, Problem
from core.model import Interval
from core.secrets import Secret
from core.session import Session
from fakes.opened import DAY, at, shown
from gui.desk.crash import CrashWindow, Teller, no_going_on, redacted, report, saved
from gui.desk.guard import VITAL, Guard
from gui.frame import Ending, Frame
from gui.theme import LIGHT


def fail(text: str) -> None:
    """Something of ours, with somebody's words in it."""
    raise KeyError(text)


def caught(guard: Guard, text: str, where: str = "a test") -> None:
    """A fault in the guard's book."""
    try:
        fail(text)
    except KeyError as failure:
        guard.caught(where, failure)


def press(window: CrashWindow, words: str) -> None:
    """Press the button of that name."""
    next(b for b in window.findChildren(QPushButton) if b.text().replace("&", "") == words).click()


async def test_a_report_tells_of_the_fault_and_of_nobody(tmp_path: Path) -> None:
    """Versions and traceback; no token, no title, no address, no folder of the person's."""
    async with shown(tmp_path) as (_, session):
        Secret("a very secret thing")
        calendar = session.accounts.calendars[0].calendar
        await session.outbox.add([calendar.id], Interval.of(at(10), at(11)), "Dentist with Bob")
        guard = Guard()
        words = "a very secret thing, Dentist with Bob, My hours, bob@example.com"
        caught(guard, f"{words}, {Path.home() / 'notes'}, token=pit-0123456789")
        text = report(guard, session)
        assert "KeyError in tests/gui/desk/test_crash.py:" in text
        assert 'File "tests/gui/desk/test_crash.py", line' in text
        assert "time zone rules 20" in text
        for hidden in ("very secret", "Dentist", "My hours", "bob@", str(Path.home()), "0123456789"):
            assert hidden not in text


def test_paths_are_those_of_the_project() -> None:
    """Where it is installed is nobody's business."""
    line = '  File "/opt/x/lib/python3.11/site-packages/qasync/__init__.py", line 1, in run'
    assert redacted(line, None) == '  File "qasync/__init__.py", line 1, in run'


async def test_the_window_opens_on_demand_and_takes_what_comes(tmp_path: Path, qtbot: QtBot) -> None:
    """A fault is one line with a button; the button opens the window; further faults join the report."""
    async with shown(tmp_path) as (window, session):
        frame = Frame(LIGHT)
        qtbot.addWidget(frame)
        endings: list[Ending] = []
        frame.closed.connect(lambda: endings.append(frame.ending))
        guard = Guard()
        teller = Teller(frame, guard, session, window.say)
        caught(guard, "one")
        await asyncio.sleep(0.02)
        assert not frame.findChildren(CrashWindow)
        assert "Something here failed" in window.foot.notice.text()
        window.foot.help.click()
        (shown_window,) = frame.findChildren(CrashWindow)
        assert "'one'" in shown_window.text.toPlainText()
        press(shown_window, "Copy report")
        assert QGuiApplication.clipboard().text() == shown_window.text.toPlainText()
        press(shown_window, "Continue")
        await asyncio.sleep(0.02)
        assert not frame.findChildren(CrashWindow)
        assert endings == []
        caught(guard, "two")  # the same line: counted, not told
        await asyncio.sleep(0.02)
        assert not frame.findChildren(CrashWindow)
        teller.explain()
        (shown_window,) = frame.findChildren(CrashWindow)
        assert ", 2x, first in" in shown_window.text.toPlainText()
        assert "the rest of the window goes on" in shown_window.said.text()
        caught(guard, "three", VITAL)  # the same line again, and this time nothing goes on
        await asyncio.sleep(0.02)
        assert "A restart helps" in shown_window.said.text()
        assert "A restart helps" in window.foot.notice.text()
        press(shown_window, "Restart")
        assert endings == [Ending.RESTART]


@pytest.mark.parametrize("failure", [Problem(Kind.STORE_BROKEN, "database is locked"), KeyError("x")])
async def test_whatever_ends_the_session_s_task_opens_the_window(
    tmp_path: Path, qtbot: QtBot, failure: Exception
) -> None:
    """A trouble of the world too: blocks are not sent any more, and a line at the foot would not say so."""
    guard = Guard()
    asyncio.get_running_loop().set_exception_handler(guard.in_the_loop)
    async with shown(tmp_path) as (window, session):
        frame = Frame(LIGHT)
        qtbot.addWidget(frame)
        Teller(frame, guard, session, window.say)

        async def end(self: Session) -> None:
            raise failure

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Session, "run", end)
            await window.attach(session, day=DAY, zone="Europe/Berlin")
            await asyncio.sleep(0.05)
        (crash,) = frame.findChildren(CrashWindow)
        assert "A restart helps" in crash.said.text()
        press(crash, "Quit")


@pytest.mark.parametrize(("button", "ending"), [("Restart", Ending.RESTART), ("Quit", Ending.QUIT)])
async def test_where_there_is_no_going_on_two_ways_are_left(qtbot: QtBot, button: str, ending: Ending) -> None:
    """Restart or quit; there is no button that would do neither."""
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)
    asked = asyncio.ensure_future(no_going_on(frame, Guard()))
    await asyncio.sleep(0.02)
    (window,) = frame.findChildren(CrashWindow)
    assert {b.text().replace("&", "") for b in window.findChildren(QPushButton)} == {"Copy report", "Quit", "Restart"}
    press(window, button)
    assert await asked is ending


async def test_a_signal_ends_that_window_too(qtbot: QtBot) -> None:
    """The desktop's session need not wait for an answer."""
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)
    asked = asyncio.ensure_future(no_going_on(frame, Guard()))
    await asyncio.sleep(0.02)
    frame.leave()
    assert await asked is Ending.QUIT


async def test_what_is_saved_is_said(tmp_path: Path) -> None:
    """Blocks that wait are named."""
    assert saved(None) == "Everything you blocked is saved."
    async with shown(tmp_path) as (window, session):
        await window.stop()
        calendar = session.accounts.calendars[0].calendar
        await session.outbox.add([calendar.id], Interval.of(at(10), at(11)), "Dentist")
        assert "still on" in saved(session)
