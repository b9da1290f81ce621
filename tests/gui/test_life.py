"""Between start and end: what the process tests of test_app do not reach."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from core.home import STORE
from core.secrets import Vault
from core.session import Session
from fakes.highlevel import HighLevelFake
from fakes.opened import DAY, NOW, at
from gui.desk.crash import Teller
from gui.desk.desktop import Desktop
from gui.desk.guard import Guard
from gui.frame import Frame
from gui.life import _open, _set_aside
from gui.theme import LIGHT
from gui.window import Window


def test_a_broken_file_is_kept_beside_the_fresh_one(tmp_path: Path) -> None:
    """With its journals, and never over one that was kept before."""
    for number in (1, 2):
        for suffix in ("", "-wal"):
            (tmp_path / f"openweek.db{suffix}").write_text(f"{number}{suffix}")
        _set_aside(tmp_path / "openweek.db")
    kept = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert kept == {
        "openweek.db.kept-1": "1",
        "openweek.db.kept-1-wal": "1-wal",
        "openweek.db.kept-2": "2",
        "openweek.db.kept-2-wal": "2-wal",
    }


@pytest.mark.limit(90)
@pytest.mark.parametrize("seed", range(3))
async def test_closing_at_any_moment_leaves_nothing_running(tmp_path: Path, seed: int) -> None:
    """Eight times each: slow answers, pages turned, blocks drawn, the window closed in the midst of it. No task is
    left, none fails unheard (the test loop would say so), and each end takes less than two seconds."""
    dice = random.Random(seed)
    loop = asyncio.get_running_loop()
    for number in range(8):
        with HighLevelFake(now=lambda: NOW) as fake:
            session = await Session.open(tmp_path, vault=Vault(search=False), clock=lambda: NOW)
            for account in session.accounts.all:
                await session.accounts.remove(account.id)
            settings = {"base_url": fake.url, "location_id": fake.location_id}
            account, _ = await session.accounts.add("highlevel", "Agency", settings, {"token": fake.token})
            await session.accounts.list_calendars(account.id)
            frame, window = Frame(LIGHT), Window(LIGHT)
            frame.hold(window)
            frame.show()
            Teller(frame, Guard(), session, window.say)
            fake.latency = dice.choice([0.0, 0.05, 3.0])
            await window.attach(session, day=DAY, zone="Europe/Berlin")
            desktop = Desktop(frame, window, session)
            busy = [s.calendar.id for s in session.accounts.calendars if s.calendar.blocking]
            for _ in range(dice.randrange(6)):
                match dice.randrange(4):
                    case 0:
                        window.turn(dice.choice([-1, 1]))
                    case 1:
                        window.accounts.refresh_all()
                    case 2:
                        window.blocking.popover.accepted.emit("Dentist", busy[:2])
                    case 3:
                        window.grid.drawn.emit(at(16), at(17), QRect(300, 300, 100, 50))
                await asyncio.sleep(dice.uniform(0, 0.15))
            await asyncio.sleep(dice.uniform(0, 0.6))
            began = loop.time()
            frame.hide()
            await desktop.stop()
            await window.stop()
            await session.close()
            assert loop.time() - began < 2, number
            frame.deleteLater()
            await asyncio.sleep(0)
            left = asyncio.all_tasks() - {asyncio.current_task()}
            assert not left, f"closing {number}: {left}"


async def answered(frame: Frame, words: str) -> list[str]:
    """Press the button of that name once the question is there; the names of all its buttons."""
    while not (boxes := frame.findChildren(QMessageBox)):
        await asyncio.sleep(0.01)
    buttons = {button.text().replace("&", ""): button for button in boxes[0].buttons()}
    buttons[words].click()
    while boxes[0] in frame.findChildren(QMessageBox):
        await asyncio.sleep(0.01)
    return sorted(buttons)


async def test_a_file_that_cannot_be_used_now_is_tried_again(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Locked by another program, or of a newer Openweek: nobody is offered to put a good file aside."""
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)
    await (await Session.open(tmp_path)).close()
    monkeypatch.setattr("core.store.PATIENCE", 0.1)
    with closing(sqlite3.connect(tmp_path / STORE)) as other:
        other.execute("PRAGMA user_version = 99")
    asked = asyncio.ensure_future(_open(tmp_path, frame, ask=True))
    assert await answered(frame, "Try again") == ["Quit", "Try again"]
    assert await answered(frame, "Quit") == ["Quit", "Try again"]
    assert await asked is None
    assert not list(tmp_path.glob("*.kept-*"))


async def test_a_damaged_file_is_put_aside_if_wanted(tmp_path: Path, qtbot: QtBot) -> None:
    """Then the session opens with a fresh one."""
    frame = Frame(LIGHT)
    qtbot.addWidget(frame)
    (tmp_path / STORE).write_text("this is no database")
    asked = asyncio.ensure_future(_open(tmp_path, frame, ask=True))
    words = "Keep it aside and start fresh"
    assert await answered(frame, words) == [words, "Quit"]
    session = await asked
    assert session is not None
    await session.close()
    assert (tmp_path / f"{STORE}.kept-1").read_text() == "this is no database"
