"""Sixty answers on the bench: 20 accounts with 3 calendars each, every answer 100 ms away, through a real Session.

python -m bench_answers serve     a child that answers slots, each a fixed time after the question
python -m bench_answers measure   asks it and paints; prints one JSON line

The services live in a process of their own, so that making up answers does not count as ours. The provider is the
plainest there can be, one request an answer: what a real one asks besides is not what is measured.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import Qt, QTimer

if TYPE_CHECKING:
    from core.snapshot import Snapshot

ACCOUNTS, EACH, DELAY = 20, 3, 0.1
MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
URL: list[str] = []


class Slot(msgspec.Struct):
    """One slot on the wire."""

    start: str
    end: str


class Reply(msgspec.Struct):
    """One answer."""

    data: list[Slot]


# the services


class Service(asyncio.Protocol):
    """One connection: for each request the canned answer, DELAY seconds later."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep it."""
        self.transport = transport
        self.held = b""

    def data_received(self, data: bytes) -> None:
        """Requests have no body here."""
        self.held += data
        while b"\r\n\r\n" in self.held:
            _, self.held = self.held.split(b"\r\n\r\n", 1)
            reply = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(SLOTS)
            asyncio.get_running_loop().call_later(DELAY, self._send, reply + SLOTS)

    def _send(self, data: bytes) -> None:
        assert isinstance(self.transport, asyncio.WriteTransport)
        if not self.transport.is_closing():
            self.transport.write(data)


def _slots() -> bytes:
    slots = []
    for day in range(-1, 8):
        for half in range(16, 36):
            at = MONDAY + timedelta(days=day, minutes=30 * half)
            ends = at + timedelta(minutes=30)
            slots.append({"start": f"{at:%Y-%m-%dT%H:%M:%S}.000Z", "end": f"{ends:%Y-%m-%dT%H:%M:%S}.000Z"})
    return json.dumps({"data": slots}, separators=(",", ":")).encode()


SLOTS = _slots()


async def serve() -> None:
    """One port is enough: each account has connections of its own. The port is the one line of output."""
    server = await asyncio.get_running_loop().create_server(Service, "127.0.0.1", 0, backlog=256)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


# the application's side


def enlist() -> None:
    """Make the provider known, in this process only."""
    from core.model import Availability, Calendar, Identity, Interval, Offers
    from core.providers import PROVIDERS
    from core.providers.base import Kit, Provider
    from core.reply import decode, epochs

    class Bench(Provider):
        key, title, fields = "bench", "Bench", ()

        def __init__(self, kit: Kit) -> None:
            super().__init__(kit)
            self._wire = kit.open_wire(URL[0], calls=1000, window=1.0, headers={})

        async def check(self) -> Identity:
            return Identity("Bench")

        async def calendars(self) -> Sequence[Calendar]:
            return [Calendar(self.kit.account.id, str(i), f"Call {i}", 30) for i in range(EACH)]

        async def availability(self, calendars: Sequence[Calendar], interval: Interval) -> Mapping[str, Availability]:
            start, end = interval.span
            body = await self._wire.read("GET", "/slots", query=[("calendar", calendars[0].remote)], headers={})
            slots = decode(body, Reply, "slots").data
            starts = epochs([slot.start for slot in slots], "slots")
            return {
                calendars[0].id: Availability(interval, Offers.lasting([s for s in starts if start <= s < end], 1800))
            }

    PROVIDERS["bench"] = Bench


async def ask(url: str, home: Path) -> dict[str, Any]:
    """Fetch, decode, paint; how long it took and how long the loop stood still at most."""
    from core.secrets import Vault
    from core.session import Session
    from core.week import Week
    from gui.theme import LIGHT
    from gui.week.grid import WeekGrid

    URL.append(url)
    enlist()
    session = await Session.open(home, vault=Vault(search=False), clock=lambda: MONDAY + timedelta(hours=9))
    for number in range(ACCOUNTS):
        account, _ = await session.accounts.add("bench", f"Page {number}", {}, {}, check=False)
        await session.accounts.list_calendars(account.id)
    grid = WeekGrid(LIGHT)
    grid.resize(1280, 800)
    grid.set_rulers(("America/New_York",))
    grid.show()
    session.timeline.subscribe(grid.show_snapshot)
    painted: list[float] = []
    paint = grid.paintEvent

    def noted(event: Any) -> None:
        paint(event)
        painted.append(time.perf_counter())

    grid.paintEvent = noted  # type: ignore[method-assign]
    told = asyncio.Event()
    session.timeline.subscribe(lambda _: told.set())
    took: list[tuple[float, float]] = []
    stalls: list[float] = []
    for pages in range(41):  # the first warms connections and imports, as a running application has them
        await asyncio.sleep(0.05)
        watch = _Watch() if pages % 2 else None  # it takes time itself
        begin, busy = time.perf_counter(), time.process_time()
        await session.timeline.show(Week((MONDAY + timedelta(days=pages % 2)).date(), "Europe/Berlin"), ask=False)
        before = session.timeline.snapshot
        await session.timeline.refresh()
        while (now := session.timeline.snapshot) is before or _loading(now):
            told.clear()
            await told.wait()
        grid.repaint()
        if watch is None:
            took.append((painted[-1] - begin, time.process_time() - busy))
        else:
            stalls.append(watch.end())
    assert session.timeline.snapshot is not None
    problems = [state.problem for state in session.timeline.snapshot.states.values() if state.problem]
    await session.close()
    grid.close()
    if problems:
        raise SystemExit(f"no answers: {problems[0]!r}")
    best, busy = (min(found) for found in zip(*took[1:], strict=True))
    return {
        "answers": ACCOUNTS * EACH,
        "slots": sum(len(track.offers) for track in session.timeline.snapshot.tracks),
        "took_ms": round(best * 1000, 1),
        "first_time_ms": round(took[0][0] * 1000, 1),
        "longest_stall_ms": round(min(stalls) * 1000, 1),
        "longest_stall_median_ms": round(statistics.median(stalls) * 1000, 1),
        "processor_ms": round(busy * 1000, 1),
    }


def _loading(snapshot: Snapshot | None) -> bool:
    return snapshot is None or any(state.loading for state in snapshot.states.values())


class _Watch:
    """How long the window's loop does not come round, in seconds: a Qt timer that is due every millisecond."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._due)
        self._timer.start(1)

    def _due(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last - 0.001), now

    def end(self) -> float:
        """The longest so far."""
        self._timer.stop()
        self._due()
        return self.longest


def measure() -> None:
    """Start the services, ask them on Qt's loop, tell."""
    from PySide6.QtWidgets import QApplication

    from gui.app import event_loop

    app = QApplication([])
    child = subprocess.Popen([sys.executable, "-m", "bench_answers", "serve"], stdout=subprocess.PIPE, text=True)
    try:
        assert child.stdout is not None
        url = f"http://127.0.0.1:{int(child.stdout.readline())}"
        with (
            tempfile.TemporaryDirectory(prefix="ow-bench-") as folder,
            asyncio.Runner(loop_factory=lambda: event_loop(app)) as runner,
        ):
            print(json.dumps(runner.run(ask(url, Path(folder)))), flush=True)
    finally:
        child.terminate()
        child.wait()


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        asyncio.run(serve())
    else:
        measure()
