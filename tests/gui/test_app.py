"""The application as a process: pictures without a screen, a real drag with a real pointer, a quick end."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from core import __version__
from fakes.highlevel import HighLevelFake
from fakes.screen import screen
from gui.desk.guard import HARD
from gui.start.single import Call, Single

ROOT = Path(__file__).resolve().parents[2]


def world(**more: str) -> dict[str, str]:
    """The environment of a child."""
    return {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}", **more}


def openweek(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the application to its end."""
    return subprocess.run(
        [sys.executable, "-m", "gui", *words], env=world(), capture_output=True, text=True, timeout=25, check=False
    )


@pytest.mark.parametrize(("theme", "scale"), [("light", 1), ("dark", 2)])
def test_a_shot_needs_no_screen(tmp_path: Path, theme: str, scale: int) -> None:
    """The demo week as a picture, of the size asked for, with several tracks' colours in it."""
    file = tmp_path / "week.png"
    done = openweek(
        *("--demo", "--shot", str(file), "--date", "2026-11-24", "--zone", "Europe/Berlin"),
        *("--theme", theme, "--size", "1200x760", "--scale", str(scale)),
    )
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1200 * scale, 760 * scale)
    from gui import theme as themes

    wanted = themes.named(theme).tracks[:4]
    step = 3 * scale
    seen = {image.pixelColor(x, y).name() for x in range(0, image.width(), step) for y in range(0, image.height(), 2)}
    assert set(wanted) <= seen


def test_the_first_paint_is_noted(tmp_path: Path) -> None:
    """The build compares starts by it: a moment of the system's monotonic clock while the process was alive."""
    note = tmp_path / "painted"
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "gui", "--first-paint", str(note)], env=world(QT_QPA_PLATFORM="offscreen"), timeout=25
    )
    assert done.returncode == 0
    assert began < float(note.read_text()) < time.monotonic()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--date", "2026-02-30"), "'2026-02-30' is not a date"),
        (("--date", "9999-12-31"), "'9999-12-31' is out of reach; weeks are known from 1970 to 2199"),
        (("openweek://week/1969-12-31",), "'1969-12-31' is out of reach"),
        (("--zone", "Europe/Berln", "--shot", "x.png"), "did you mean Europe/Berlin?"),
        (("--size", "huge"), "'huge' is not a size"),
        (("--shot", "/nowhere/at/all.png", "--demo"), "cannot write /nowhere/at/all.png"),
    ],
)
def test_bad_words_get_one_line(words: tuple[str, ...], said: str) -> None:
    """What and where, exit status 2, no traceback."""
    done = openweek(*words)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_version_is_told_like_that_of_the_terminal() -> None:
    """On stdout with status 0, as `openweek-cli --version` does."""
    done = openweek("--version")
    assert (done.returncode, done.stdout) == (0, f"openweek {__version__}\n")


def test_a_broken_file_is_told_and_kept(tmp_path: Path) -> None:
    """A file that is no database is neither read nor touched."""
    (tmp_path / "openweek.db").write_text("this is no database, but it is somebody's")
    done = openweek("--home", str(tmp_path), "--shot", str(tmp_path / "x.png"))
    assert done.returncode == 2
    assert "openweek.db" in done.stderr
    assert (tmp_path / "openweek.db").read_text().startswith("this is no database")


ASKS = """
import sys
from PySide6.QtWidgets import QDialog, QMessageBox
from gui.app import main

def telling(kind):
    before = kind.open
    def asks(self):
        before(self)
        print("asks", flush=True)
    kind.open = asks

telling(QMessageBox)
telling(QDialog)
if sys.argv[1] == "guard":
    import gui.life
    gui.life.Window.attach = None
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM there")
@pytest.mark.parametrize("broken", ["openweek.db", "guard"])
def test_a_question_at_the_start_keeps_nobody_from_ending(tmp_path: Path, broken: str) -> None:
    """Whether a file cannot be read or something of ours fails: SIGTERM is an answer too, and changes nothing."""
    if broken == "openweek.db":
        (tmp_path / broken).write_text("this is no database")
    pipe = subprocess.PIPE
    words = [sys.executable, "-c", ASKS, broken, "--home", str(tmp_path)]
    child = subprocess.Popen(words, env=world(), stdout=pipe, stderr=pipe, text=True)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "asks\n"
        child.send_signal(signal.SIGTERM)
        _, said = child.communicate(timeout=10)
    finally:
        child.kill()
        child.wait()
    assert child.returncode == 1
    assert said.count("Traceback") == (broken == "guard")
    if broken == "openweek.db":
        assert (tmp_path / broken).read_text() == "this is no database"


CHILD = """
import asyncio, sys
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication
from gui.app import main
from gui.window import Window

async def prepare(session):
    account, _ = await session.accounts.add(
        "highlevel", "Agency", {{"base_url": {url!r}, "location_id": {location!r}}}, {{"token": {token!r}}})
    for calendar in await session.accounts.list_calendars(account.id):
        await session.accounts.choose(calendar.id, shown=calendar.title == "Open day tours")
    QTimer.singleShot(2500, tell)

def tell():
    window = next(w for w in QApplication.allWidgets() if isinstance(w, Window))
    for start, end in ((1795539600, 1795543200), (1795536000, 1795537800)):
        place = window.grid.rect_of(start, end)
        top, bottom = window.grid.mapToGlobal(place.topLeft()), window.grid.mapToGlobal(place.bottomRight())
        print("place", (top.x() + bottom.x()) // 2, top.y(), bottom.y(), flush=True)

sys.exit(main(["--home", {home!r}, "--date", "2026-11-24", "--zone", "Europe/Berlin", "--size", "1200x800"], prepare))
"""


@contextlib.contextmanager
def running(home: Path, fake: HighLevelFake, env: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """The application with one account at the fake; it prints where two stretches of time are on the screen."""
    script = textwrap.dedent(CHILD).format(home=str(home), url=fake.url, location=fake.location_id, token=fake.token)
    child = subprocess.Popen(
        [sys.executable, "-c", script], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield child
    finally:
        child.kill()
        child.communicate()


def waited(true: Callable[[], object], patience: float = 6.0) -> bool:
    """Whether it came true in time."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.03)
    return False


@pytest.mark.screen
@pytest.mark.limit(60)
def test_a_real_drag_blocks_once_and_undo_deletes(tmp_path: Path) -> None:
    """A real pointer under a window manager: one POST with one owner and offset times, the slot gone, undo."""
    with contextlib.ExitStack() as stack:
        number = stack.enter_context(screen())

        def hand(*words: object) -> None:
            subprocess.run(["xdotool", *map(str, words)], env=world(DISPLAY=number), check=True, timeout=10)
            time.sleep(0.06)

        fake = stack.enter_context(HighLevelFake())
        env = world(DISPLAY=number, QT_QPA_PLATFORM="xcb")
        child = stack.enter_context(running(tmp_path, fake, env))
        assert child.stdout is not None
        _, x, top, bottom = (child.stdout.readline() or "place 0 0 0").split()
        assert int(bottom) > int(top)
        hand("mousemove", x, int(top) + 2)
        hand("mousedown", 1)
        for part in range(1, 6):
            hand("mousemove", x, int(top) + 2 + (int(bottom) - int(top) - 3) * part // 5)
        hand("mouseup", 1)
        time.sleep(0.4)
        hand("type", "Tooth")
        hand("key", "Return")
        path = "/calendars/events/block-slots"
        assert waited(lambda: fake.calls_to("POST", path))
        time.sleep(1.0)
        (post,) = fake.calls_to("POST", path)
        assert ("calendarId" in post.body) != ("assignedUserId" in post.body)
        assert post.body["startTime"] == "2026-11-24T17:00:00+00:00"
        assert post.body["endTime"] == "2026-11-24T18:00:00+00:00"
        asked = fake.calls_to("GET", f"/calendars/{post.body['calendarId']}/free-slots")
        assert asked[-1].at > post.at  # the slot leaves because the service no longer offers it
        hand("key", "ctrl+z")
        assert waited(lambda: fake.calls_to("DELETE", "/calendars/events/"))
        assert not [event for event in fake.blocks if "Tooth" in event.title and not event.deleted]
        hand("key", "ctrl+q")
        assert child.wait(timeout=4) == 0
        assert child.stderr is not None
        assert child.stderr.read() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM there")
@pytest.mark.limit(60)
def test_closing_while_the_service_is_slow_takes_less_than_two_seconds(tmp_path: Path) -> None:
    """Requests under way are cut; exit status 0; nothing on stderr."""
    with HighLevelFake() as fake, running(tmp_path, fake, world()) as child:
        assert child.stdout is not None
        assert child.stdout.readline().startswith("place")
        fake.latency = 20.0
        child.send_signal(signal.SIGTERM)
        began = time.monotonic()
        assert child.wait(timeout=5) == 0
        assert time.monotonic() - began < 2
        assert child.stderr is not None
        assert child.stderr.read() == ""


TOLD = """
import asyncio, pathlib, sys
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from core.store import Store
from gui.app import main
from gui.frame import Ending, Frame
from gui.window import Window

def telling(kind, name, what):
    before = getattr(kind, name)
    def told(self, *args, **more):
        before(self, *args, **more)
        print(what(self), flush=True)
    setattr(kind, name, told)

telling(Window, "go", lambda window: f"{window.week.first} {window.week.zone}")
telling(Frame, "shown_first", lambda frame: f"painted {frame.geometry().getRect()} {frame.isMaximized()}")
telling(Frame, "come_forward", lambda frame: f"forward {frame.isVisible()}")
if "slow" in sys.argv[1]:
    stop = Window.stop
    async def slowly(self):
        print("ending", flush=True)
        await asyncio.sleep(1.5)
        await stop(self)
    Window.stop = slowly
if "full" in sys.argv[1]:
    keep = Store.prefer
    async def prefer(self, key, value):
        if key == "geometry":
            raise self._broken("database or disk is full")
        await keep(self, key, value)
    Store.prefer = prefer
if "opens" in sys.argv[1]:
    def opens(*links):
        for link in links:
            QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(QUrl(link)))
    paint, furnish = Frame.shown_first, Window.attach
    def painted(self, app):
        paint(self, app)
        opens("file:///tmp/week", "openweek://week/9999-12-25", "openweek://week/2027-03-10?zone=America/New_York")
    async def furnished(self, *args, **more):
        await furnish(self, *args, **more)
        QTimer.singleShot(300, lambda: opens("openweek://week/2026-12-24?zone=Asia/Tokyo"))
    Frame.shown_first, Window.attach = painted, furnished
if "quits" in sys.argv[1]:
    before = Window.attach
    async def attach(self, *args, **more):
        await before(self, *args, **more)
        place = self.window().geometry().getRect()
        print("stands", place, self.window().isMaximized(), flush=True)
        if "moves" in sys.argv[1]:
            self.window().setGeometry(60, 70, 730, 510)
        if "grows" in sys.argv[1]:
            self.window().showMaximized()
        again = pathlib.Path(sys.argv[3], "again")
        if "anew" in sys.argv[1] and not again.exists():
            again.touch()
            await self._session.prefer("zone", "Asia/Tokyo")
            QTimer.singleShot(300, lambda: self.window().leave(Ending[sys.argv[1].split()[-1]]))
        else:
            print("has", len(self._session.accounts.all), self._session.preferences.get("zone"), flush=True)
            QTimer.singleShot(300, QApplication.quit)
    Window.attach = attach
status = main(sys.argv[2:])
print("ended", status, flush=True)
sys.exit(status)
"""


@contextlib.contextmanager
def told(manner: str, *words: str) -> Iterator[subprocess.Popen[str]]:
    """The application as it is, telling which week it shows and when it comes forward."""
    child = subprocess.Popen(
        [sys.executable, "-c", TOLD, manner, *words],
        env=world(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield child
    finally:
        child.kill()
        child.communicate()


def heard(child: subprocess.Popen[str], line: str) -> bool:
    """Whether the child says this, before it ends."""
    assert child.stdout is not None
    return any(said.strip() == line for said in child.stdout)


@pytest.mark.limit(60)
def test_a_second_start_raises_the_first_and_goes_where_it_was_told(tmp_path: Path) -> None:
    """It ends well and shows nothing; a link and words mean the same; another home is another window."""
    with told("stays", "--home", str(tmp_path), "--date", "2026-11-24", "--zone", "Europe/Berlin") as child:
        assert heard(child, "2026-11-23 Europe/Berlin")
        done = openweek("--home", str(tmp_path), "openweek://week/2027-03-10?zone=America/New_York")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert heard(child, "forward True")
        assert heard(child, "2027-03-08 America/New_York")
        done = openweek("--home", str(tmp_path), "--date", "2026-12-24", "--zone", "Asia/Tokyo")
        assert (done.returncode, done.stderr) == (0, "")
        assert heard(child, "2026-12-21 Asia/Tokyo")
        done = openweek("--home", str(tmp_path), "--zone", "Asia/Tokio")
        assert done.returncode == 2
        with told("quits", "--home", str(tmp_path / "other")) as other:
            assert heard(other, "ended 0")
        child.kill()
        child.wait()
        with told("quits", "--home", str(tmp_path)) as third:
            assert heard(third, "ended 0")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM there")
@pytest.mark.limit(60)
def test_a_start_while_the_window_closes_opens_one(tmp_path: Path) -> None:
    """It is not answered by a window that is on its way out."""
    with told("slow", "--home", str(tmp_path), "--date", "2026-11-24", "--zone", "Europe/Berlin") as child:
        assert heard(child, "2026-11-23 Europe/Berlin")
        child.send_signal(signal.SIGTERM)
        assert heard(child, "ending")
        with told("quits", "--home", str(tmp_path)) as other:
            assert heard(other, "has 1 None")
            assert heard(other, "ended 0")
        assert child.stdout is not None
        assert "forward True" not in child.stdout.read()


@pytest.mark.limit(60)
def test_a_link_that_the_system_hands_over_is_a_call_too(tmp_path: Path) -> None:
    """As macOS does it: one from before there was a window is kept until there is; what is no link changes nothing."""
    with told("opens", "--home", str(tmp_path), "--date", "2026-11-24", "--zone", "Europe/Berlin") as child:
        assert child.stdout is not None
        said = [next(child.stdout).strip() for _ in range(6)]
        assert said[0].startswith("painted")
        weeks = ["2026-11-23 Europe/Berlin", "2027-03-08 America/New_York", "2026-12-21 Asia/Tokyo"]
        assert said[1:] == [weeks[0], "forward True", weeks[1], "forward True", weeks[2]]


@pytest.mark.limit(60)
def test_beside_a_window_that_hangs_its_crash_file_is_left_alone(tmp_path: Path) -> None:
    """A second one opens after a while, but what the first may still write is not the second's to take."""
    (tmp_path / HARD).write_text("Segmentation fault")
    hanging = Single(tmp_path)
    assert hanging.claim(Call())
    try:
        with told("quits", "--home", str(tmp_path)) as child:
            assert heard(child, "ended 0")
    finally:
        hanging.close()
    assert (tmp_path / HARD).read_text() == "Segmentation fault"


@pytest.mark.limit(60)
@pytest.mark.parametrize(
    ("ending", "found"),
    [
        ("RESTART", "has 1 Asia/Tokyo"),
        ("RESET", "has 1 None"),
        ("FORGET", "has 1 None"),
        ("full FORGET", "has 1 None"),
    ],
)
def test_it_starts_again_after_what_was_to_be_forgotten(tmp_path: Path, ending: str, found: str) -> None:
    """A new process on the same home, once the first has let go of it; who forgets everything begins as on the first
    day, with the calendar on this computer, also where the disk is too full to note how the window stood."""
    with told(f"quits anew {ending}", "--home", str(tmp_path)) as child:
        assert heard(child, "ended 0")
        assert heard(child, found), "the second process writes to the same place"
        assert heard(child, "ended 0")
    kept = (tmp_path / "openweek.db").read_bytes()
    assert (b"Tokyo" in kept) is (ending == "RESTART")


@pytest.mark.limit(60)
def test_the_window_stands_where_it_stood(tmp_path: Path) -> None:
    """From the first paint on, so that nothing jumps; a maximised one is so again."""
    with told("quits moves", "--home", str(tmp_path)) as child:
        assert heard(child, "ended 0")
    with told("quits grows", "--home", str(tmp_path)) as child:
        assert heard(child, "painted (60, 70, 730, 510) False")
        assert heard(child, "stands (60, 70, 730, 510) False")
        assert heard(child, "ended 0")
    with told("quits", "--home", str(tmp_path)) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip().endswith("True")
    (tmp_path / "first.json").unlink()  # then the store knows
    with told("quits", "--home", str(tmp_path)) as child:
        assert child.stdout is not None
        assert next(line for line in child.stdout if line.startswith("stands")).strip().endswith("True")


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
@pytest.mark.limit(60)
@pytest.mark.parametrize("how", ["SIGTERM", "SIGHUP", "SIGINT", "quits"])
def test_whatever_ends_it_ends_it_in_order(tmp_path: Path, how: str) -> None:
    """A signal, or the desktop's session through Qt's own quit: the store is closed, the lock is free, status 0."""
    with told(how, "--home", str(tmp_path), "--date", "2026-11-24", "--zone", "Europe/Berlin") as child:
        assert heard(child, "2026-11-23 Europe/Berlin")
        if how != "quits":
            time.sleep(0.3)
            child.send_signal(getattr(signal, how))
        assert heard(child, "ended 0")
        assert child.wait(timeout=5) == 0
        assert child.stderr is not None
        assert child.stderr.read() == ""
    assert not (tmp_path / "window.lock").exists()
    assert not (tmp_path / "openweek.db-wal").exists(), "the last connection folds the journal in"


@pytest.mark.parametrize("link", ["openweek://month/2026-11-24", "openweek://week/soon", "https://week/2026-11-24"])
def test_a_link_that_means_nothing_gets_one_line(link: str) -> None:
    """Like any other bad word."""
    done = openweek(link)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
