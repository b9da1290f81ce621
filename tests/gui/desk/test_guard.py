"""Faults wherever they surface: real processes, because a hook that only works in a test helps nobody."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.home import LAST_CRASH
from gui.desk.guard import HARD, VITAL, Fault, Guard

ROOT = Path(__file__).resolve().parents[3]

LIFE = """
import asyncio, ctypes, sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from gui.app import main
from gui.foot import Foot
from gui.frame import Frame
from gui.toolbar import Toolbar
from gui.window import Window

said = Foot.say
def say(self, text, *rest, **more):
    print("said", text, more.get("button", ""), flush=True)
    said(self, text, *rest, **more)
Foot.say = say

class Broken(QLabel):
    painted = 0
    def paintEvent(self, event):
        painter = QPainter(self)  # stays open when the line below fails
        Broken.painted += 1
        raise ValueError("cannot paint")

def fail(window):
    what = sys.argv[1]
    if what == "slot":
        button = QPushButton(window)
        button.clicked.connect(lambda: 1 / 0)
        for _ in range(3):
            button.click()
        QTimer.singleShot(0, lambda: 1 / 0)
    elif what == "paint":
        label = Broken(window)
        label.resize(50, 50)
        label.show()
        for wait in range(6):
            QTimer.singleShot(wait * 40, window.update)
            QTimer.singleShot(wait * 40, label.update)
    elif what == "task":
        async def work():
            raise KeyError("token=pit-12345678")
        window._tasks.run("week", work())
    elif what == "thread":
        threading.Thread(target=lambda: 1 / 0, name="away").start()
    elif what == "provider":
        from core.providers.local import Local
        async def availability(self, calendars, interval):
            raise LookupError("a provider of ours")
        Local.availability = availability
        window.turn(20)
    elif what == "machine":
        ctypes.string_at(0)
    elif what == "vital":
        async def work():
            raise KeyError("outbox")
        window._tasks.run("session", work())
    QTimer.singleShot(600, lambda: after(window))

def after(window):
    from gui.desk.crash import CrashWindow
    print("window", window.isVisible(), "crash windows", len(window.window().findChildren(CrashWindow)), flush=True)
    window.update()
    QTimer.singleShot(100, window.window().close)

attach = Window.attach
async def attached(self, *args, **more):
    await attach(self, *args, **more)
    if sys.argv[1] == "start":
        QTimer.singleShot(300, answer)
        raise KeyError("at the start")
    QTimer.singleShot(50, lambda: fail(self))
Window.attach = attached

def answer():
    from gui.desk.crash import CrashWindow
    (window,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashWindow)]
    print("no going on:", window.isVisible(), "KeyError" in window.text.toPlainText(), flush=True)
    window.reject()

sys.exit(main(["--home", sys.argv[2]]))
"""


def lived(home: Path, what: str) -> subprocess.CompletedProcess[str]:
    """The application with one thing failing in it, until it has closed its window."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-c", LIFE, what, str(home)]
    return subprocess.run(words, env=env, capture_output=True, text=True, timeout=25, check=False)


@pytest.mark.limit(60)
@pytest.mark.parametrize(
    ("what", "logged"),
    [
        ("slot", "ZeroDivisionError"),
        ("paint", "ValueError: cannot paint"),
        ("task", "KeyError"),
        ("thread", "the thread away"),
        ("provider", "LookupError: a provider of ours"),
    ],
)
def test_one_fault_does_not_take_the_window_down(tmp_path: Path, what: str, logged: str) -> None:
    """It is logged once and told in one line; the window paints on and ends well; nothing is left to be found."""
    done = lived(tmp_path, what)
    assert done.returncode == 0, done.stderr
    assert "window True crash windows 0" in done.stdout
    told = [line for line in done.stdout.splitlines() if line.startswith("said Something here failed")]
    kinds = 2 if what == "slot" else 1  # the button's slot and the timer's are two lines of code
    assert len(told) == kinds
    assert told[0].endswith("What happened")
    assert done.stderr.count("Traceback") == kinds
    assert logged in done.stderr
    assert "pit-12345678" not in done.stderr
    assert not (tmp_path / HARD).exists()


def test_what_nothing_goes_on_without_opens_the_window(tmp_path: Path) -> None:
    """The task that sends blocks and asks for weeks."""
    done = lived(tmp_path, "vital")
    assert done.returncode == 0, done.stderr
    assert "crash windows 1" in done.stdout


def test_a_fault_at_the_start_is_explained(tmp_path: Path) -> None:
    """No window is better than one that never fills: it says so, and ends with status 1."""
    done = lived(tmp_path, "start")
    assert "no going on: True True" in done.stdout, done.stderr
    assert done.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says it differently")
def test_a_hard_crash_is_told_at_the_next_start(tmp_path: Path) -> None:
    """One line with the report to copy, once; the report stays beside the data."""
    assert lived(tmp_path, "machine").returncode < 0
    assert "Segmentation fault" in (tmp_path / HARD).read_text()
    again = lived(tmp_path, "nothing")
    assert again.returncode == 0, again.stderr
    assert "said Openweek ended unexpectedly last time. Your blocks are all here. Copy report" in again.stdout
    assert "Segmentation fault" in (tmp_path / LAST_CRASH).read_text()
    assert "unexpectedly" not in lived(tmp_path, "nothing").stdout


@pytest.fixture
def guard() -> Iterator[tuple[Guard, list[Fault]]]:
    """A guard that is not installed, and what it tells."""
    guard = Guard()
    told: list[Fault] = []
    guard.surfaced.connect(told.append, Qt.ConnectionType.QueuedConnection)
    yield guard, told
    guard.deleteLater()


def fail(number: int = 0) -> None:
    """Something of ours."""
    canvas = [number]
    raise IndexError(str(canvas))


async def test_a_kind_is_told_once_and_counted(guard: tuple[Guard, list[Fault]]) -> None:
    """The same line again and again is one fault; from another thread too."""
    watching, told = guard

    def caught(number: int) -> None:
        try:
            fail(number)
        except IndexError as failure:
            watching.caught("a test", failure)

    for number in range(5):
        caught(number)
    thread = threading.Thread(target=caught, args=(5,))
    thread.start()
    thread.join()
    await asyncio.sleep(0.02)
    (fault,) = told
    assert fault.times == 6
    assert fault.name.startswith("IndexError in tests/gui/desk/test_guard.py:")


async def test_what_is_vital_is_never_missed(
    guard: tuple[Guard, list[Fault]], caplog: pytest.LogCaptureFixture
) -> None:
    """Neither after the same fault elsewhere, nor after twenty kinds, nor a second time: it is told and logged."""
    watching, told = guard

    def caught(where: str, name: str = "Fault") -> None:
        watching.caught(where, type(name, (Exception,), {})("x"))

    for number in range(25):
        caught("a slot", f"Fault{number}")
    caught(VITAL, "Fault3")
    caught(VITAL, "Fault3")
    await asyncio.sleep(0.02)
    assert [fault.where for fault in told[-2:]] == [VITAL, VITAL]
    assert len(watching.faults) == 21
    assert [record.getMessage().split(":")[0] for record in caplog.records[-2:]] == [VITAL, VITAL]
    assert len(caplog.records) == 27, "a kind too many to keep is still in the log"


async def test_a_fault_again_and_again_is_not_a_log_of_its_own(
    guard: tuple[Guard, list[Fault]], caplog: pytest.LogCaptureFixture
) -> None:
    """What fails in every paint event is told of at the 1st, 2nd, 4th ... 64th time."""
    watching, _ = guard
    for _ in range(100):
        watching.caught("a paint event", KeyError("x"))
    assert [record.getMessage() for record in caplog.records][-1] == "a paint event: KeyError, 64 times by now"
    assert len(caplog.records) == 7


async def test_the_frames_of_a_fault_are_let_go(guard: tuple[Guard, list[Fault]]) -> None:
    """A painter that lives on in a traceback would crash Qt."""
    watching, _ = guard
    with pytest.raises(IndexError) as caught:
        fail()
    assert caught.tb.tb_next is not None
    frame = caught.tb.tb_next.tb_frame
    assert "canvas" in frame.f_locals
    watching.caught("a test", caught.value)
    assert frame.f_locals == {}


async def test_the_loop_s_faults_are_ours_too(guard: tuple[Guard, list[Fault]]) -> None:
    """What a callback or a lost task raises; a message without an exception is only logged."""
    watching, told = guard
    loop = asyncio.get_running_loop()
    watching.in_the_loop(loop, {"message": "a callback", "exception": KeyError("x")})
    watching.in_the_loop(loop, {"message": "a slow callback"})
    await asyncio.sleep(0.02)
    assert [fault.where for fault in told] == ["a callback"]


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    """The session says what is wrong with it."""
    guard = Guard()
    guard.watch(tmp_path / "nowhere")
    assert guard.last_words == ""
