"""What is news of blocks: only what went on in this session, and nothing that sounds done while it is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from core.model import Block, BlockState, Interval
from fakes.opened import at, shown
from gui.blocks.news import News

TEN, NOON = Interval.of(at(10), at(11)), Interval.of(at(12), at(13))


def block(name: str, state: BlockState = BlockState.CONFIRMED, span: Interval = TEN, drag: str = "") -> Block:
    """A block of one calendar."""
    return Block(name, "team:1", span, "Gym", "tag", state, drag=drag, proved=state is BlockState.CONFIRMED)


def test_what_was_done_before_is_no_news() -> None:
    """Blocks of yesterday are there and done: nobody is told, until something new was on its way."""
    news, old = News(), block("1")
    assert news.last([old], []) is None
    waiting = block("2", BlockState.WAITING)
    news.see([waiting], None)
    assert news.last([old, waiting], [waiting]) is None
    assert news.last([old, block("2")], []) == block("2")


def test_nothing_is_done_while_some_of_its_drag_is_not() -> None:
    """One calendar blocked and one refused or still waiting: no word that sounds like success."""
    news = News()
    news.see([block(name, BlockState.WAITING, drag="d") for name in "12"], None)
    done, missing = block("2", drag="d"), block("1", BlockState.REFUSED, drag="d")
    assert news.last([missing, done], [missing]) is None
    assert news.last([done], []) == done
    assert news.last([block("2", BlockState.REFUSED)], []) is None


async def test_what_was_never_offered_is_not_offered_no_longer(tmp_path: Path) -> None:
    """A time outside the hours is only blocked; moved to an open time, that one was taken from the offers."""
    async with shown(tmp_path) as (window, session):
        snapshot = session.timeline.snapshot
        assert snapshot is not None
        calendar = snapshot.tracks[0].calendar.id
        night = Interval.of(at(3), at(4))
        news, done = News(), replace(block("1"), calendar=calendar)
        for span, proved in ((night, None), (NOON, True)):
            news.see([done.but(interval=span, state=BlockState.WAITING)], window._snapshot)
            last = news.last([done.but(interval=span)], [])
            assert last is not None
            assert last.proved is proved


async def test_the_status_line_tells_it(tmp_path: Path) -> None:
    """Blocked for the first time at night, and at the next start nothing."""
    async with shown(tmp_path) as (window, session):
        calendar = session.accounts.calendars[0].calendar.id
        await session.outbox.add([calendar], Interval.of(at(3), at(4)), "Sleep")
        await window.settled()
        assert window.foot.ways.full == "✓ Sleep: blocked"
        await session.outbox.add([calendar], NOON, "Gym")
        await window.settled()
        assert window.foot.ways.full == "✓ Gym: blocked, no longer offered"
    async with shown(tmp_path) as (window, session):
        assert len(session.outbox.blocks) == 2
        assert window.foot.ways.full == ""
