"""A word outside the window: when, once, and over a real session bus to a notification service of our own."""

from __future__ import annotations

import asyncio
import dataclasses
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest

from core.model import Block, BlockState, Interval
from core.session import Session
from fakes.highlevel import HighLevelFake
from fakes.opened import NOW, at, shown
from gui.desk.notify import Notifier, Service


async def blocked(session: Session) -> Block:
    """A block in the calendar on this computer."""
    (block,) = await session.outbox.add(
        [session.accounts.calendars[0].calendar.id], Interval.of(at(10), at(11)), "Bank"
    )
    return block


def turn(session: Session, block: Block, state: BlockState, reason: str | None) -> None:
    """Let the outbox say this of a block."""
    changed = dataclasses.replace(block, state=state, reason=reason)
    session.outbox._blocks[block.id] = changed
    session.outbox._tell()


async def test_a_refused_block_is_told_once_and_only_to_who_looks_away(tmp_path: Path) -> None:
    """Another reason is another word; what was seen, switched off, or there before is not told later."""
    async with shown(tmp_path) as (window, session):
        await window.stop()
        old = await blocked(session)
        turn(session, old, BlockState.REFUSED, "from yesterday")
        told: list[tuple[str, str]] = []
        looking = False
        notifier = Notifier(session, lambda: looking, lambda *words: told.append(words), window)
        notifier.look()
        assert told == []
        block = await blocked(session)
        turn(session, block, BlockState.REFUSED, "The slot is taken")
        turn(session, block, BlockState.REFUSED, "The slot is taken")
        assert told == [("Bank is not blocked", "My hours refused it: The slot is taken.")]
        turn(session, block, BlockState.REFUSED, "The calendar is gone")
        assert len(told) == 2
        looking = True
        turn(session, await blocked(session), BlockState.REFUSED, "seen")
        looking = False
        notifier.on = False
        turn(session, await blocked(session), BlockState.REFUSED, "not wanted")
        notifier.on = True
        notifier.look()
        assert len(told) == 2
        turn(session, old, BlockState.CONFIRMED, None)
        assert len(told) == 2


@pytest.mark.parametrize(
    ("status", "method", "words"),
    [("removed", "DELETE", "/calendars/events"), ("changed", "PUT", "/calendars/events/block-slots")],
)
async def test_a_refused_change_is_told(tmp_path: Path, status: str, method: str, words: str) -> None:
    """The block is as it was, and whoever looked away thinks that it is not."""
    with HighLevelFake(now=lambda: NOW) as fake:
        async with shown(tmp_path, fake) as (window, session):
            (tours,) = [s.calendar.id for s in session.accounts.calendars if s.calendar.title == "Open day tours"]
            (block,) = await session.outbox.add([tours], Interval.of(at(10), at(11)), "Bank")
            await window.settled()
            told: list[tuple[str, str]] = []
            Notifier(session, lambda: False, lambda *words: told.append(words), window)
            fake.trouble("status", method=method, path=words, status=400, body={"message": "It is locked"})
            if method == "DELETE":
                await session.outbox.remove([block.id])
            else:
                await session.outbox.change([block.id], Interval.of(at(12), at(13)))
            await window.settled()
            ((title, text),) = told
            assert title == "Bank is as it was"
            assert text.startswith(f"Open day tours: could not be {status}: ")


async def test_an_account_that_needs_its_person_is_told_once(tmp_path: Path) -> None:
    """However many calendars it has; again only after it was well in between."""
    with HighLevelFake(now=lambda: NOW) as fake:
        async with shown(tmp_path, fake) as (window, session):
            told: list[tuple[str, str]] = []
            Notifier(session, lambda: False, lambda *words: told.append(words), window)
            for stored in session.accounts.calendars[2:]:  # two are several, and soon asked within the service's limit
                await session.accounts.choose(stored.calendar.id, shown=False)
            token, fake.token = fake.token, "pit-rotated"
            for _ in range(2):
                window.bar.ahead.click()
                await window.settled()
            assert [title for title, _ in told] == ["Agency needs you to sign in"]
            fake.token = token
            window.accounts.refresh_all()
            await window.settled()
            fake.token = "pit-rotated"
            window.accounts.refresh_all()
            await window.settled()
            assert len(told) == 2


SERVED = tuple[Any, ...]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleQueue[SERVED]]:
    """A session bus with a notification service on it; what it was asked to show, with the signature first."""
    from jeepney import DBusAddress, MessageType, message_bus, new_method_return
    from jeepney.io.blocking import open_dbus_connection

    assert DBusAddress
    words = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        asked: SimpleQueue[SERVED] = SimpleQueue()
        line = open_dbus_connection(bus=address)
        line.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))

        def serve() -> None:
            try:
                while True:
                    message = line.receive()
                    if message.header.message_type is MessageType.method_call:
                        asked.put((message.header.fields[8], *message.body))
                        line.send(new_method_return(message, "u", (7,)))
            except (OSError, EOFError):
                pass  # the bus is gone

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield asked
        daemon.kill()
        thread.join(5)
        line.close()


@pytest.mark.bus
async def test_the_desktop_is_asked_as_the_standard_says(bus: SimpleQueue[SERVED]) -> None:
    """Name, types, title, and a text in which nothing is markup."""
    service = Service()
    service.send("Bank is not blocked", "Agency refused it: <b>5 & 6</b>")
    while bus.empty():
        await asyncio.sleep(0.01)
    types, name, replaces, _, title, text, actions, hints, wait = bus.get()
    assert types == "susssasa{sv}i"
    assert (name, replaces, title, actions, wait) == ("Openweek", 0, "Bank is not blocked", [], -1)
    assert text == "Agency refused it: &lt;b&gt;5 &amp; 6&lt;/b&gt;"
    assert hints["desktop-entry"] == ("s", "openweek")
    await service.stop()


@pytest.mark.bus
async def test_a_service_that_hangs_keeps_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the window nor its end."""
    held = threading.Event()
    monkeypatch.setattr("gui.desk.notify._notify", lambda title, text: held.wait(20))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    service = Service()
    service.send("a", "b")
    began = asyncio.get_running_loop().time()
    await service.stop()
    assert asyncio.get_running_loop().time() - began < 2
    held.set()


async def test_where_there_is_no_bus_nothing_happens(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Without an address nothing is tried; with a dead one it is only logged."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    service = Service()
    service.send("a", "b")
    assert service._worker is None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    service.send("a", "b")
    while not caplog.records:
        await asyncio.sleep(0.01)
    assert "the desktop was not told" in caplog.text
    await service.stop()
