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
_LONGEST = 2**31 - 1
"""Milliseconds a Qt timer can wait."""


class Batched:
    """What `gui.app.event_loop` puts in front of qasync's loop: steps are run in the order they were asked for, what is
    due at a time never before it. The constructor's arguments are those of the loop behind."""

    def __init__(self, *args: Any) -> None:
        self._soon: deque[asyncio.Handle] = deque()
        self._later: list[asyncio.TimerHandle] = []
        self._turn, self._alarm = QTimer(), QTimer()
        for timer, run in ((self._turn, self._run_soon), (self._alarm, self._run_later)):
            timer.setSingleShot(True)
            timer.setTimerType(Qt.TimerType.PreciseTimer)
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
                break

    def _run_later(self) -> None:
        now, later, due = self.time(), self._later, []
        while later and (later[0].when() <= now or later[0].cancelled()):
            due.append(heapq.heappop(later))
        self._soon.extendleft(reversed(due))  # they waited long enough
        self._set_alarm()
        self._run_soon()

    def _set_alarm(self) -> None:
        while self._later and self._later[0].cancelled():
            heapq.heappop(self._later)
        if self._later:
            wait = math.ceil((self._later[0].when() - self.time()) * 1000)
            self._alarm.start(min(max(0, wait), _LONGEST))
        else:
            self._alarm.stop()
