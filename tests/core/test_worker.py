"""A thread for calls that may block."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator

import pytest

from core.worker import Worker


@pytest.fixture
def worker() -> Iterator[Worker]:
    """One that is ended with the test."""
    made = Worker("test")
    yield made
    made.close()


async def test_results_and_failures_come_back(worker: Worker) -> None:
    """Whoever asked gets the result, or what was raised, and the next call is served as if nothing was."""
    assert await worker.run(divmod, 7, 2) == (3, 1)
    with pytest.raises(ZeroDivisionError):
        await worker.run(divmod, 7, 0)
    assert await worker.run(lambda: threading.current_thread().name) == "test"


async def test_one_after_the_other_in_order(worker: Worker) -> None:
    """Two calls never run side by side, and the first asked is the first done."""
    log: list[str] = []

    def work(name: str) -> None:
        log.append(f"{name} begins")
        time.sleep(0.01)
        log.append(f"{name} ends")

    await asyncio.gather(*(worker.run(work, name) for name in "abc"))
    assert log == [f"{name} {what}" for name in "abc" for what in ("begins", "ends")]


async def test_the_loop_lives_while_a_call_blocks(worker: Worker) -> None:
    """A slow disk does not stop the window."""
    call = asyncio.create_task(worker.run(time.sleep, 0.2))
    turns = 0
    while not call.done():
        await asyncio.sleep(0.01)
        turns += 1
    assert turns > 5


async def test_too_long_is_told_and_the_rest_still_runs(worker: Worker) -> None:
    """The caller is free after its patience; what comes after waits for its turn."""
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        await worker.run(time.sleep, 0.3, timeout=0.05)
    assert time.monotonic() - began < 0.25
    assert await worker.run(lambda: "next") == "next"
    assert time.monotonic() - began >= 0.3


async def test_a_cancelled_call_runs_to_its_end(worker: Worker) -> None:
    """A half-written file would be worse than a late one."""
    begun, done = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        time.sleep(0.05)
        done.set()

    call = asyncio.create_task(worker.run(work))
    while not begun.is_set():
        await asyncio.sleep(0.001)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert await worker.run(done.is_set)


async def test_a_failure_that_no_future_takes_comes_back_too(worker: Worker) -> None:
    """StopIteration from an empty iterator is raised in some form and does not leave the caller waiting."""
    with pytest.raises((StopIteration, RuntimeError)):
        await asyncio.wait_for(worker.run(next, iter(())), 1)


async def test_close_finishes_what_was_asked() -> None:
    """Nothing that was asked for is dropped at the end."""
    worker, done = Worker("test"), list[int]()

    def work(number: int) -> None:
        time.sleep(0.01)
        done.append(number)

    calls = [asyncio.create_task(worker.run(work, number)) for number in range(5)]
    await asyncio.sleep(0)
    worker.close()
    assert done == [0, 1, 2, 3, 4]
    await asyncio.gather(*calls)


async def test_close_does_not_wait_for_a_prompt_nobody_answers() -> None:
    """The program ends although the keyring hangs."""
    worker, answered = Worker("test"), threading.Event()
    with pytest.raises(TimeoutError):
        await worker.run(answered.wait, 10, timeout=0.01)
    began = time.monotonic()
    worker.close(0.05)
    assert time.monotonic() - began < 1
    answered.set()


def test_a_result_that_comes_after_the_loop_has_ended_is_dropped() -> None:
    """The thread outlives a loop and serves the next one."""
    worker = Worker("test")

    async def leave() -> None:
        with pytest.raises(TimeoutError):
            await worker.run(time.sleep, 0.1, timeout=0.01)

    asyncio.run(leave())
    assert asyncio.run(worker.run(lambda: "still here")) == "still here"
    worker.close()
