"""A thread for calls that may block (SQLite, the keyring), so that the loop never waits for a disk or a prompt.

A daemon thread of our own, because the loop's default executor is waited for when the loop ends: a keyring
prompt nobody answers would keep the program from quitting.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

T = TypeVar("T")


class Worker:
    """Runs calls one after the other in its own thread, in the order they were asked for."""

    def __init__(self, name: str) -> None:
        self._calls: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._serve, name=name, daemon=True)
        self._thread.start()

    async def run(self, work: Callable[..., T], *args: Any, timeout: float | None = None) -> T:
        """The result of ``work(*args)``. Raises what it raises, and TimeoutError when it takes longer than
        `timeout` seconds, RuntimeError after `close`. A call that was begun runs to its end even when the caller
        is cancelled."""
        if self._closed:
            raise RuntimeError("the worker has ended")
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()

        def deliver(result: T | None, failure: BaseException | None) -> None:
            if answer.done():
                return
            if failure is not None:
                answer.set_exception(failure)
            else:
                answer.set_result(result)  # type: ignore[arg-type]

        def call() -> None:
            result: T | None = None
            failure: BaseException | None = None
            try:
                result = work(*args)
            except StopIteration as caught:  # a future does not take this one
                failure = RuntimeError(f"StopIteration: {caught.value!r}")
            except BaseException as caught:  # handed to whoever waits
                failure = caught
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
                loop.call_soon_threadsafe(deliver, result, failure)

        self._calls.put(call)
        async with asyncio.timeout(timeout):
            return await answer

    def close(self, wait: float = 2.0) -> None:
        """Finish what was asked for, then end; gives up after `wait` seconds (the thread is a daemon)."""
        if not self._closed:
            self._closed = True
            self._calls.put(None)
        self._thread.join(wait)

    def _serve(self) -> None:
        while (call := self._calls.get()) is not None:
            call()
