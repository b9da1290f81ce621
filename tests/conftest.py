"""What every test gets without asking: a home of its own, no network, a time limit, a loop if it is async.

An `async def` test runs on a fresh asyncio loop; under tests/gui, or with the `qapp` or `qtbot` fixture, on a
fresh Qt loop. It fails when the loop met an exception that nobody handled and when it leaves tasks behind.
Async fixtures do not exist here: write an async context manager and enter it in the test.
"""

import asyncio
import contextlib
import faulthandler
import gc
import inspect
import ipaddress
import os
import shutil
import signal
import socket
import sys
import tempfile
from collections.abc import Coroutine, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

TESTS = Path(__file__).resolve().parent
LIMIT = 30.0  # seconds; another one with @pytest.mark.limit(seconds)
GRACE = 15.0  # seconds after the limit until the whole run is ended with a traceback of every thread
TOOLS = {
    "screen": ("Xvfb", "openbox", "xdotool"),
    "keyring": ("dbus-run-session", "gnome-keyring-daemon"),
    "bus": ("dbus-daemon",),
    "accessibility": ("dbus-run-session", "at-spi-bus-launcher"),
}
HELPERS = ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib")  # programs that people do not start themselves

# Before the first import of Qt: no screen, and the same zone and language on every machine.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("OPENWEEK_TEST_PLATFORM") or "offscreen"
os.environ["TZ"] = "UTC"
if sys.platform.startswith("linux"):
    os.environ["LC_ALL"] = "C.UTF-8"

pytest.register_assert_rewrite("fakes.contract")  # the suite every provider passes shows its values too

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, print_blob=True, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


# --- A world of its own ------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the test, and every process it starts, an empty home; return the folder of OPENWEEK_HOME in it."""
    base = Path(tempfile.mkdtemp(prefix="ow-"))  # short: sockets in it have at most 107 characters
    for name, folder in {
        "HOME": "home",
        "USERPROFILE": "home",
        "APPDATA": "roaming",
        "LOCALAPPDATA": "local",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_CACHE_HOME": "cache",
        "XDG_RUNTIME_DIR": "run",
    }.items():
        (base / folder).mkdir(mode=0o700, exist_ok=True)
        monkeypatch.setenv(name, str(base / folder))
    monkeypatch.setenv("OPENWEEK_HOME", str(base / "openweek"))
    # Nobody's real tokens: no keyring, and no session bus that would lead to one.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + str(base / "run" / "no-bus"))
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    yield base / "openweek"
    shutil.rmtree(base, ignore_errors=True)


class NetworkRefused(BaseException):
    """A test tried to leave this computer. No Exception, so that no error handling can swallow it."""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuse every name and address beyond loopback, and fail the test even if it swallowed the refusal."""
    refused: list[str] = []
    connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def refuse(where: object) -> None:
        refused.append(str(where))
        raise NetworkRefused(f"tests must not leave this computer, and this one went to {where}")

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if not is_local(self.family, address):
            refuse(address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        if not is_local(self.family, address):
            refuse(address)
        return connect_ex(self, address)

    def guarded_getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name and name.endswith((".invalid", ".test")):  # names that RFC 2606 promises not to exist
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        if name and name != "localhost" and not is_loopback(name):
            refuse(name)
        return getaddrinfo(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)
    yield
    if refused:
        pytest.fail("tests must not leave this computer, and this one went to " + ", ".join(refused))


def is_local(family: int, address: Any) -> bool:
    """Does this socket address stay on this computer?"""
    if family not in (socket.AF_INET, socket.AF_INET6):
        return True  # a socket file: screen, session bus, single instance
    return address[0] == "localhost" or is_loopback(address[0])


def is_loopback(host: str) -> bool:
    """Is this an address of the loopback range?"""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def no_timer_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test under tests/gui that leaves a QTimer running."""
    if not wants_qt(request.node):
        yield
        return
    import shiboken6
    from PySide6.QtCore import QTimer

    started: list[QTimer] = []
    original = QTimer.start

    def start(self: QTimer, *args: Any) -> None:
        started.append(self)
        original(self, *args)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QTimer, "start", start)
        yield
    left = {id(timer): timer for timer in started if shiboken6.isValid(timer) and timer.isActive()}
    for timer in left.values():
        timer.stop()
    if left:
        pytest.fail("left-over timers: " + ", ".join(f"{t.interval()} ms of {t.parent()}" for t in left.values()))


# --- Markers and limits ------------------------------------------------------------------------------


def pytest_configure(config: pytest.Config) -> None:
    """Keep the real stderr: later pytest captures it."""
    config.stash[STDERR] = os.dup(2)


STDERR = pytest.StashKey[int]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """An async test on the Qt loop needs the application object."""
    for item in items:
        if isinstance(item, pytest.Function) and is_async(item) and wants_qt(item):
            item.fixturenames.append("qapp")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what this computer has no programs for; where CI runs, a skipped test would be a lie."""
    for marker, programs in TOOLS.items():
        if item.get_closest_marker(marker) is None:
            continue
        if not sys.platform.startswith("linux"):
            pytest.skip("needs " + " and ".join(programs) + ", which only Linux has")
        path = os.pathsep.join([os.environ.get("PATH", ""), *HELPERS])
        missing = [program for program in programs if shutil.which(program, path=path) is None]
        if missing:
            end = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
            end("needs " + " and ".join(missing) + ": python3 dev.py system --install")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Hold every test to its limit: first with an exception, at last by ending the run with tracebacks."""
    seconds = limit_of(item)
    faulthandler.dump_traceback_later(seconds + GRACE, exit=True, file=item.config.stash[STDERR])
    try:
        with alarm(seconds + (GRACE / 3 if is_async(item) else 0), f"took longer than {seconds:g} s"):
            return (yield)
    finally:
        faulthandler.cancel_dump_traceback_later()


def limit_of(item: pytest.Item) -> float:
    """Return how many seconds this test may take."""
    marker = item.get_closest_marker("limit")
    return float(marker.args[0]) if marker else LIMIT


@contextlib.contextmanager
def alarm(seconds: float, text: str) -> Iterator[None]:
    """Break into Python code that takes too long, where the platform can."""
    if sys.platform == "win32":
        yield
        return

    def ring(*_: object) -> None:
        pytest.fail(text)

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


# --- Async tests -------------------------------------------------------------------------------------


def is_async(item: pytest.Item) -> bool:
    """Is this test a coroutine function?"""
    return isinstance(item, pytest.Function) and inspect.iscoroutinefunction(item.obj)


def wants_qt(item: pytest.Item) -> bool:
    """Does this test live with Qt?"""
    if isinstance(item, pytest.Function) and {"qapp", "qtbot"} & set(item.fixturenames):
        return True
    return (TESTS / "gui") in item.path.parents


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> object:
    """Run an async test on a loop of its own."""
    if not is_async(pyfuncitem):
        return None
    names = pyfuncitem._fixtureinfo.argnames
    test = pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in names})
    unhandled: list[dict[str, Any]] = []
    with asyncio.Runner(loop_factory=qt_loop if wants_qt(pyfuncitem) else None) as runner:
        runner.get_loop().set_exception_handler(lambda _, context: unhandled.append(context))
        runner.run(watched(test, limit_of(pyfuncitem)))
        gc.collect(1)  # a task whose exception nobody fetched speaks when it is collected
    if unhandled:
        error = unhandled[0].get("exception")
        raise AssertionError(f"unhandled in the loop: {unhandled[0]['message']}: {error!r}") from error
    return True


def qt_loop() -> asyncio.AbstractEventLoop:
    """Return a new asyncio loop on the application object's event loop."""
    from PySide6.QtWidgets import QApplication

    from gui.app import event_loop

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)  # closing a window must not end the test
    return event_loop(app)


async def watched(test: Coroutine[Any, Any, object], seconds: float) -> None:
    """Run one test under its limit and name the tasks it leaves behind."""
    try:
        async with asyncio.timeout(seconds) as limit:
            await test
    except TimeoutError:
        if limit.expired():
            pytest.fail(f"took longer than {seconds:g} s")
        raise
    for _ in range(3):  # what was just cancelled may end
        await asyncio.sleep(0)
    left = asyncio.all_tasks() - {asyncio.current_task()}
    if left:
        pytest.fail("left-over tasks: " + ", ".join(sorted(describe(task) for task in left)))


def describe(task: "asyncio.Task[Any]") -> str:
    """Name a task and where it waits."""
    frames = task.get_stack(limit=1)
    where = f" at {Path(frames[0].f_code.co_filename).name}:{frames[0].f_lineno}" if frames else ""
    return f"{task.get_name()} ({getattr(task.get_coro(), '__qualname__', '?')}{where})"
