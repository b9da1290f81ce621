"""asyncio's queue on Qt's loop: many small steps in one go, and none for so long that the window waits.

A Qt timer for every step, as qasync has it, costs more than most steps do; and when sixty answers come at once, their
sixty timers are due in one go, and nothing is painted until all are through.
"""

from __future__ import annotations

import asyncio
import heapq
import math
import time
from collections import deque
from collections.abc import Callable
from contextvars import Context
from typing import Any

from PySide6.QtCore import Qt, QTimer

SLICE = 0.004
"""Seconds of steps after which the window has its turn."""
_LONGEST, _EXACT = 2**31 - 1, 100
"""Milliseconds: as long as a Qt timer can wait, and below which it has to be exact."""
_PILE = 200
"""Timers taken back that may lie around."""


class Batched:
    """What `gui.app.event_loop` puts in front of qasync's loop: steps are run in the order they were asked for, what is
    due at a time never before it. The constructor's arguments are those of the loop behind."""

    def __init__(self, *args: Any) -> None:
        self._soon: deque[asyncio.Handle] = deque()
        self._later: list[asyncio.TimerHandle] = []
        self._dropped = 0
        self._turn, self._alarm = QTimer(), QTimer()
        for timer, run in ((self._turn, self._run_soon), (self._alarm, self._run_later)):
            timer.setSingleShot(True)
            timer.timeout.connect(run)
        super().__init__(*args)

    def time(self) -> float:
        """Seconds on the loop's clock."""
        return time.monotonic()

    def call_soon(self, callback: Callable[..., Any], *args: Any, context: Context | None = None) -> asyncio.Handle:
        """Run a step in the loop's next turn."""
        handle = asyncio.Handle(callback, args, self, context)  # type: ignore[arg-type]  # we are half a loop
        self._soon.append(handle)
        if not self._turn.isActive():
            self._turn.start()
        return handle

    def call_later(
        self, delay: float, callback: Callable[..., Any], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Run a step after some seconds."""
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self, when: float, callback: Callable[..., Any], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Run a step at a time of the loop's clock."""
        handle = asyncio.TimerHandle(when, callback, args, self, context)  # type: ignore[arg-type]
        heapq.heappush(self._later, handle)
        if self._later[0] is handle:
            self._set_alarm()
        return handle

    def close(self) -> None:
        """Nothing is run any more, and what is asked for from now on is forgotten."""
        self._soon = deque(maxlen=0)
        self._later.clear()
        self._turn.stop()
        self._alarm.stop()
        super().close()  # type: ignore[misc]

    def _run_soon(self) -> None:
        queue, turn, until = self._soon, self._turn, self.time() + SLICE
        while queue:
            handle = queue.popleft()
            if queue and not turn.isActive():
                turn.start()  # before the step: it may open a loop of Qt's own, or fail for good
            if not handle.cancelled():
                handle._run()
            if self.time() >= until:
                if queue:
                    turn.start()  # due from now: the window's own timers that are due already come first
                break

    def _run_later(self) -> None:
        now, later = self.time(), self._later
        while later and (later[0].when() <= now or later[0].cancelled()):
            self._soon.append(heapq.heappop(later))
        self._set_alarm()
        self._run_soon()

    def _set_alarm(self) -> None:
        while self._later and self._later[0].cancelled():
            heapq.heappop(self._later)
        if not self._later:
            self._alarm.stop()
            return
        wait = math.ceil(min(max(0.0, self._later[0].when() - self.time()) * 1000, _LONGEST))
        # an exact timer keeps some systems awake; one that comes early sets the next
        self._alarm.setTimerType(Qt.TimerType.PreciseTimer if wait < _EXACT else Qt.TimerType.CoarseTimer)
        self._alarm.start(wait)

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        """Asyncio says so. Most timers are limits that nobody needed: they do not pile up."""
        self._dropped += 1
        if self._dropped > _PILE and self._dropped > len(self._later) / 2:
            self._later = [one for one in self._later if not one.cancelled()]
            heapq.heapify(self._later)
            self._dropped = 0
