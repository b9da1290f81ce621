"""Coroutines started from the window: replaced, cancelled and reported."""

from __future__ import annotations

import asyncio

from core.errors import Kind, Problem
from gui.tasks import Tasks


async def test_a_new_one_cancels_the_old_of_the_same_name() -> None:
    """Turning the page cancels what the last page asked for."""
    tasks = Tasks(lambda name, failure: None)
    first = tasks.run("week", asyncio.sleep(10))
    second = tasks.run("week", asyncio.sleep(0))
    await asyncio.wait([first, second])
    assert first.cancelled()
    assert tasks.names == frozenset()


async def test_what_one_raises_is_told_once_and_unwrapped() -> None:
    """A trouble inside a task group is told as itself."""
    told: list[tuple[str, BaseException]] = []

    async def fail() -> None:
        async with asyncio.TaskGroup():
            raise Problem(Kind.OFFLINE, "away")

    tasks = Tasks(lambda name, failure: told.append((name, failure)))
    await asyncio.wait([tasks.run("ask", fail())])
    await asyncio.sleep(0)
    assert [(name, str(failure)) for name, failure in told] == [("ask", "away")]


async def test_stop_ends_all_within_its_patience() -> None:
    """The window closes although something does not want to end."""

    async def stubborn() -> None:
        for _ in range(20):
            try:
                await asyncio.sleep(0.1)
            except asyncio.CancelledError:
                continue

    tasks = Tasks(lambda name, failure: None)
    task = tasks.run("stubborn", stubborn())
    await asyncio.sleep(0)
    loop = asyncio.get_running_loop()
    began = loop.time()
    await tasks.stop(0.2)
    assert loop.time() - began < 1
    await asyncio.wait([task])


async def test_stop_waits_for_what_was_replaced_and_lets_nothing_new_begin() -> None:
    """A week that is given up publishes once more at its end: that must not start the next work."""
    begun: list[str] = []

    async def work(name: str) -> None:
        begun.append(name)
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0.02)
            tasks.run("prepare", work("prepare"))

    tasks = Tasks(lambda name, failure: None)
    replaced = tasks.run("week", work("old"))
    await asyncio.sleep(0)
    current = tasks.run("week", work("new"))
    await asyncio.sleep(0)
    await tasks.stop()
    assert replaced.done()
    assert current.done()
    assert begun == ["old", "new"]
    assert asyncio.all_tasks() == {asyncio.current_task()}
