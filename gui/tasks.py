"""The only place that starts coroutines: named, so that a new one replaces the old; kept, so that none is lost;
cancelled together at the end. Errors are told once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

log = logging.getLogger("openweek.tasks")

Report = Callable[[str, BaseException], None]


class Tasks:
    """`run` starts one; `report(name, failure)` is called for whatever one raises."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._running: dict[str, asyncio.Task[Any]] = {}
        self._alive: set[asyncio.Task[Any]] = set()  # also those replaced, until they have ended
        self._stopping = False

    def run(self, name: str, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Start it. One of the same name that still runs is cancelled, and its requests with it.

        After `stop` it is cancelled before its first step: what ends may still publish, and must not start more.
        """
        self.cancel(name)
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._running[name] = task
        self._alive.add(task)
        if self._stopping:
            task.cancel()
        task.add_done_callback(self._done)
        return task

    def cancel(self, name: str) -> None:
        """End the one of that name, if it runs."""
        if name in self._running:
            self._running.pop(name).cancel()

    @property
    def names(self) -> frozenset[str]:
        """What is under way."""
        return frozenset(self._running)

    async def stop(self, patience: float = 1.5) -> None:
        """Cancel all and wait for them, at most `patience` seconds. What is started from now on does not begin."""
        self._stopping = True
        until = asyncio.get_running_loop().time() + patience
        for task in self._alive:
            task.cancel()
        while self._alive and (rest := until - asyncio.get_running_loop().time()) > 0:
            await asyncio.wait(self._alive, timeout=rest)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._alive.discard(task)
        if self._running.get(task.get_name()) is task:
            del self._running[task.get_name()]
        failure = None if task.cancelled() else task.exception()
        if failure is not None:
            self._report(task.get_name(), _innermost(failure))


def _innermost(failure: BaseException) -> BaseException:
    """A task group wraps what was raised inside it."""
    while isinstance(failure, BaseExceptionGroup) and len(failure.exceptions) == 1:
        failure = failure.exceptions[0]
    return failure
