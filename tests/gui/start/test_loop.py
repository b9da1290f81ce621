"""Steps of asyncio on Qt's loop: in order, on time, and never so long that the window waits."""

from __future__ import annotations

import asyncio
import contextvars
import threading
import time
from itertools import pairwise
from typing import Any

import pytest
from conftest import qt_loop
from PySide6.QtCore import QEventLoop, QTimer

from gui.start.loop import SLICE, Batched

WORD = contextvars.ContextVar("word", default="")


async def test_steps_are_run_in_the_order_they_were_asked_for() -> None:
    """Whoever asks for them, steps included; those taken back are not run."""
    loop, seen = asyncio.get_running_loop(), list[Any]()
    assert isinstance(loop, Batched)

    def first() -> None:
        seen.append(1)
        loop.call_soon(seen.append, 5)

    loop.call_soon(first)
    for number in (2, 3, 4):
        loop.call_soon(seen.append, number)
    loop.call_soon(seen.append, "taken back").cancel()
    await asyncio.sleep(0.02)
    assert seen == [1, 2, 3, 4, 5]


async def test_steps_run_in_the_context_they_were_given() -> None:
    """Now or later."""
    loop, seen = asyncio.get_running_loop(), list[str]()
    context = contextvars.copy_context()
    context.run(WORD.set, "given")
    loop.call_soon(lambda: seen.append(WORD.get()), context=context)
    loop.call_later(0.001, lambda: seen.append(WORD.get()), context=context)
    loop.call_soon(lambda: seen.append(WORD.get()))
    await asyncio.sleep(0.02)
    assert seen == ["given", "", "given"]


async def test_nothing_is_run_before_its_time() -> None:
    """The earliest first, whenever it was asked for, and each no sooner than it was meant."""
    loop, seen = asyncio.get_running_loop(), list[tuple[float, float]]()
    for delay in (0.03, 0.01, 0.02, 0.0015, 0.0, -1.0):
        due = loop.time() + delay
        handle = loop.call_at(due, lambda due: seen.append((due, loop.time())), due)
        assert handle.when() == due
    loop.call_later(0.005, seen.append, (0.0, 0.0)).cancel()
    await asyncio.sleep(0.06)
    assert [due for due, _ in seen] == sorted(due for due, _ in seen)
    assert len(seen) == 6
    assert all(at >= due for due, at in seen)


async def test_what_lies_far_ahead_is_no_trouble() -> None:
    """Longer than a Qt timer can wait."""
    handle = asyncio.get_running_loop().call_later(10**9, pytest.fail, "too early")
    await asyncio.sleep(0.005)
    handle.cancel()


async def test_the_window_has_its_turn_among_many_steps() -> None:
    """A timer of Qt's comes through although steps beget steps without end."""
    loop, turns, going = asyncio.get_running_loop(), list[int](), True
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1
        time.sleep(SLICE / 10)
        if going:
            loop.call_soon(step)

    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(steps))
    timer.start(0)
    step()
    step()
    try:
        async with asyncio.timeout(10):
            while len(turns) < 6:
                await asyncio.sleep(0)
    finally:
        going = False
        timer.stop()
    between = [b - a for a, b in pairwise(turns)]
    assert max(between) <= 2 * SLICE / (SLICE / 10)
    await asyncio.sleep(0.01)


async def test_timers_without_end_keep_nobody_from_their_turn() -> None:
    """Each is due again at once and works for half a slice; steps that wait in line come through."""
    loop, seen, going = asyncio.get_running_loop(), list[int](), True

    def again() -> None:
        time.sleep(SLICE / 2)
        if going:
            loop.call_later(0, again)

    for _ in range(8):
        loop.call_later(0, again)
    try:
        async with asyncio.timeout(10):
            for number in range(20):
                await asyncio.sleep(0)
                seen.append(number)
    finally:
        going = False
    assert seen == list(range(20))
    await asyncio.sleep(0.01)


async def test_timers_taken_back_do_not_pile_up() -> None:
    """Most are limits of calls that were answered; the others come as they were meant to."""
    loop, seen = asyncio.get_running_loop(), list[int]()
    assert isinstance(loop, Batched)
    kept = [loop.call_later(0.001 * number, seen.append, number) for number in (3, 1, 2)]
    for _ in range(5_000):
        loop.call_later(60, seen.append, 0).cancel()
    assert len(loop._later) < 500
    await asyncio.sleep(0.02)
    assert seen == [1, 2, 3]
    assert not any(handle.cancelled() for handle in kept)


async def test_a_loop_of_qts_own_inside_a_step_keeps_the_others_going() -> None:
    """A native dialog that a plain step opens (a task must not: no other could run) holds up nobody else."""
    loop, seen, inner = asyncio.get_running_loop(), list[str](), QEventLoop()

    def dialog() -> None:
        seen.append("opened")
        inner.exec()
        seen.append("closed")

    loop.call_soon(dialog)
    loop.call_soon(seen.append, "beside it")
    loop.call_later(0.01, inner.quit)
    await asyncio.sleep(0.03)
    assert seen == ["opened", "beside it", "closed"]


async def test_other_threads_are_heard() -> None:
    """What they hand in is run here, in order."""
    loop, done, seen = asyncio.get_running_loop(), asyncio.Event(), list[int]()

    def work() -> None:
        for number in range(200):
            loop.call_soon_threadsafe(seen.append, number)
        loop.call_soon_threadsafe(done.set)

    thread = threading.Thread(target=work)
    thread.start()
    async with asyncio.timeout(5):
        await done.wait()
    thread.join()
    assert seen == list(range(200))


@pytest.mark.usefixtures("qapp")
def test_a_step_that_fails_is_told_and_the_rest_go_on() -> None:
    """The loop's handler hears of it."""
    told: list[str] = []

    async def main() -> list[str]:
        loop, seen = asyncio.get_running_loop(), list[str]()
        loop.set_exception_handler(lambda _, context: told.append(repr(context["exception"])))
        loop.call_soon(lambda: 1 / 0)
        loop.call_soon(seen.append, "next")
        await asyncio.sleep(0.01)
        return seen

    with asyncio.Runner(loop_factory=qt_loop) as runner:
        assert runner.run(main()) == ["next"]
    assert told == ["ZeroDivisionError('division by zero')"]


@pytest.mark.usefixtures("qapp")
def test_a_closed_loop_runs_nothing_more() -> None:
    """Neither what waited nor what is asked for afterwards, and nobody is troubled."""
    seen: list[str] = []

    async def main() -> asyncio.AbstractEventLoop:
        loop = asyncio.get_running_loop()
        loop.call_later(0.005, seen.append, "later")
        return loop

    with asyncio.Runner(loop_factory=qt_loop) as runner:
        loop = runner.run(main())
    loop.call_soon(seen.append, "soon")
    loop.call_later(0.001, seen.append, "after the end")
    inner = QEventLoop()
    QTimer.singleShot(20, inner.quit)
    inner.exec()
    assert seen == []
