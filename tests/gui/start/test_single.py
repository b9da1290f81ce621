"""One window a home folder: real processes for the lock, a real socket for what nobody asked to hear."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from gui.start.single import LONGEST, Call, Single, called, read_call

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="socket files and kill -9 as Unix has them")


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[tuple[Single, list[Call]]]:
    """One that holds the home and notes its calls."""
    single = Single(tmp_path)
    assert single.claim(Call())
    calls: list[Call] = []
    single.called.connect(calls.append)
    single.listen()
    yield single, calls
    single.close()
    single.deleteLater()
    qapp.sendPostedEvents(None, 0)


async def turned(times: int = 10) -> None:
    """Let Qt's loop take what has arrived."""
    for _ in range(times):
        await asyncio.sleep(0.01)


async def spoken(home: Path, words: bytes, patience: float = 0.5) -> bytes:
    """What the first answers to these bytes, until it hangs up or `patience` seconds have passed."""

    def talk() -> bytes:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(patience)
            line.connect(str(home / "window.sock"))
            try:
                line.sendall(words)
                return line.recv(100)
            except (TimeoutError, ConnectionError):
                return b""

    return await asyncio.to_thread(talk)


@pytest.mark.parametrize("call", [Call(), Call(date(2026, 11, 24), "Europe/Berlin", "token-1")])
def test_a_call_goes_over_the_line_as_it_is(call: Call) -> None:
    """What was written is what is read."""
    assert read_call(call.line()) == call


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\xff\xfe\n",
        b"[]\n",
        b'"week"\n',
        b'{"day": 5}\n',
        b'{"day": "24.11."}\n',
        b'{"day": "9999-12-25"}\n',
        b'{"day": "0001-01-01"}\n',
        b'{"zone": ["Europe/Berlin"]}\n',
        b'{"token": "\\u0000"}\n',
        b"[" * 1900,
    ],
)
def test_what_is_no_call_is_none(line: bytes) -> None:
    """Whatever arrives, nothing is raised and nothing is done."""
    assert read_call(line) is None


async def test_the_second_hands_its_words_over(first: tuple[Single, list[Call]], tmp_path: Path) -> None:
    """It is told not to open a window; the first hears the day and the zone."""
    _, calls = first
    assert await spoken(tmp_path, Call(date(2026, 11, 24), "Asia/Tokyo").line()) == b"ok\n"
    await turned(2)
    assert calls == [Call(date(2026, 11, 24), "Asia/Tokyo")]


async def test_noise_on_the_line_does_no_harm(first: tuple[Single, list[Call]], tmp_path: Path) -> None:
    """Garbage and endless lines are hung up on; many silent callers do not keep a true one out for long."""
    single, calls = first
    assert await spoken(tmp_path, b"GET / HTTP/1.1\n") == b""
    assert await spoken(tmp_path, b"x" * (LONGEST * 50)) == b""
    silent = []
    for _ in range(40):
        line = socket.socket(socket.AF_UNIX)
        line.setblocking(False)
        if line.connect_ex(str(tmp_path / "window.sock")) == 0:
            silent.append(line)
    await turned(30)
    assert len(single.findChildren(QLocalSocket)) <= 9
    for line in silent:
        line.close()
    await turned()
    assert await spoken(tmp_path, Call().line()) == b"ok\n"
    assert calls == [Call()]


async def test_a_caller_who_says_nothing_is_hung_up_on(
    first: tuple[Single, list[Call]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After two seconds at the latest; here a tenth of one."""
    monkeypatch.setattr("gui.start.single._SLOWEST", 100)
    began = time.monotonic()
    assert await spoken(tmp_path, b'{"day"', patience=5) == b""
    assert time.monotonic() - began < 4


def test_only_this_person_can_open_the_line(first: tuple[Single, list[Call]], tmp_path: Path) -> None:
    """Nobody else may read or write the socket."""
    assert stat.S_IMODE((tmp_path / "window.sock").stat().st_mode) & 0o077 == 0


def test_a_long_path_has_its_socket_elsewhere(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A socket's path has a hundred bytes; homes may lie deeper."""
    runtime = tmp_path / "run"
    runtime.mkdir(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    single = Single(tmp_path / ("deep" * 30))
    assert single.claim(Call())
    single.listen()
    assert [path.name[:9] for path in runtime.glob("*.sock")] == ["openweek-"]
    single.close()
    assert not list(runtime.glob("*.sock"))


HOLDER = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.start.single import Call, Single
app = QCoreApplication([])
single = Single(Path(sys.argv[1]))
assert single.claim(Call())
if sys.argv[2] == "listens":
    single.listen()
    single.called.connect(lambda call: print(call.day, call.zone, flush=True))
print("holds", flush=True)
app.exec() if sys.argv[2] == "listens" else time.sleep(60)
"""


def holder(home: Path, manner: str) -> subprocess.Popen[str]:
    """Another process that holds the home; returns once it does."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-c", HOLDER, str(home), manner]
    child = subprocess.Popen(words, env=env, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "holds\n"
    return child


def test_two_processes_agree_who_is_first(qapp: QApplication, tmp_path: Path) -> None:
    """The second's words are heard in the first; another home is another matter."""
    child = holder(tmp_path / "a", "listens")
    try:
        assert Single(tmp_path / "a").claim(Call(date(2026, 11, 24), "Asia/Tokyo")) is False
        assert child.stdout is not None
        assert child.stdout.readline() == "2026-11-24 Asia/Tokyo\n"
        assert Single(tmp_path / "b").claim(Call())
    finally:
        child.kill()
        child.communicate()


ASKER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from gui.start.single import Call, Single
app = QCoreApplication([])
print("asks", flush=True)
print(Single(Path(sys.argv[1])).claim(Call(), patience=20), flush=True)
"""


async def test_a_start_while_the_first_one_closes_becomes_the_next_first(
    first: tuple[Single, list[Call]], tmp_path: Path
) -> None:
    """It is not told that it was heard by a window that will be gone: it waits for the lock."""
    single, calls = first
    single.hang_up()
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-c", ASKER, str(tmp_path)]
    with subprocess.Popen(words, env=env, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert await asyncio.to_thread(child.stdout.readline) == "asks\n"
        await turned(30)
        assert child.poll() is None
        single.close()
        assert await asyncio.to_thread(child.stdout.readline) == "True\n"
    assert calls == []


def test_one_that_was_killed_keeps_nobody_out(qapp: QApplication, tmp_path: Path) -> None:
    """kill -9 leaves a lock file and a socket; the next start takes both over."""
    child = holder(tmp_path, "listens")
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert (tmp_path / "window.lock").exists()
    assert (tmp_path / "window.sock").exists()
    single = Single(tmp_path)
    assert single.claim(Call(), patience=0)
    single.listen()
    assert Single(tmp_path).claim(Call(), patience=0), "its own process does not answer while it asks"
    single.close()
    assert not (tmp_path / "window.lock").exists()


def test_one_that_hangs_is_not_waited_for_long(qapp: QApplication, tmp_path: Path) -> None:
    """A window that neither answers nor ends gets a second one beside it."""
    child = holder(tmp_path, "hangs")
    try:
        beside = Single(tmp_path)
        assert beside.claim(Call(), patience=0.3)
        assert not beside.holds
    finally:
        child.kill()
        child.communicate()


def test_the_desktop_s_permission_is_taken_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is for the window that comes forward, and for no child."""
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "t-1")
    assert called() == "t-1"
    assert called() == ""
    assert json.loads(Call(token="t-1").line()) == {"token": "t-1"}
