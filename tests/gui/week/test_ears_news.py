"""Which changes of blocks are told, and that none is told twice."""

from __future__ import annotations

import pytest

from core.model import BlockState, Wish
from core.snapshot import BlockPiece, Snapshot
from core.week import Week
from fakes.pictures import BERLIN, look, piece, track
from gui.week.ears_news import News
from gui.week.ears_words import Speech


@pytest.fixture
def news() -> News:
    """The week was seen without blocks."""
    made = News()
    assert told(made) == []
    return made


def told(news: News, *blocks: BlockPiece, week: Week = BERLIN, shown: bool = True) -> list[str]:
    """What is new with these blocks; urgent news end in a "!"."""
    tracks = (track(week, (1, 9, 12), name="a"),) if shown else ()
    snapshot = Snapshot(week, tracks, blocks)
    return [text + "!" * urgent for text, urgent in news.of(snapshot, Speech(look(), snapshot))]


def gym(state: BlockState, begin: float = 10, **more: object) -> BlockPiece:
    """An hour on Tuesday, the same block wherever it begins."""
    return piece(BERLIN, 1, begin, begin + 1, state=state, **{"id": "gym", **more})


def test_each_state_is_told_once(news: News) -> None:
    """Waiting, blocked, refused, removed; sending is too short to be told, and what stays is not told again."""
    assert told(news, gym(BlockState.WAITING)) == ["Gym: waiting to be sent (A)"]
    assert told(news, gym(BlockState.SENDING)) == []
    assert told(news, gym(BlockState.CONFIRMED)) == ["Gym: blocked in A"]
    assert told(news, gym(BlockState.CONFIRMED)) == []
    assert told(news, gym(BlockState.REFUSED, reason="no room")) == ["Gym: refused: no room (A)!"]
    assert told(news, gym(BlockState.WAITING, wish=Wish.ABSENT)) == ["Gym: being removed (A)"]
    assert told(news) == ["Gym: removed"]


def test_a_block_that_was_only_seen_being_sent_is_told(news: News) -> None:
    """However few of its steps were seen."""
    assert told(news, gym(BlockState.SENDING)) == []
    assert told(news, gym(BlockState.CONFIRMED)) == ["Gym: blocked in A"]


def test_a_moved_block_says_its_new_time(news: News) -> None:
    """When it has arrived, even if its state is the same as before."""
    told(news, gym(BlockState.CONFIRMED))
    assert told(news, gym(BlockState.SENDING, 11)) == []
    assert told(news, gym(BlockState.CONFIRMED, 11)) == ["Gym: blocked in A, Tuesday 24 November, 11:00 to 12:00"]


def test_a_removal_is_told_once(news: News) -> None:
    """Whether its last state was seen or not."""
    told(news, gym(BlockState.CONFIRMED))
    assert told(news, gym(BlockState.CONFIRMED, wish=Wish.ABSENT)) == ["Gym: removed (A)"]
    assert told(news) == []


def test_what_comes_into_sight_or_leaves_it_is_no_news(news: News) -> None:
    """Calendars are shown and hidden, weeks are turned: only the week itself is told."""
    assert told(news, gym(BlockState.CONFIRMED, made=-3600)) == []
    assert told(news, shown=False) == []
    assert told(news, gym(BlockState.CONFIRMED, made=-3600)) == []
    assert told(news, week=BERLIN.shifted(1)) == ["30 November – 6 December 2026"]
    assert told(news, week=BERLIN.shifted(1)) == []


def test_after_a_silence_nothing_is_news(news: News) -> None:
    """Who begins to listen is not told what happened before."""
    news.forget()
    assert told(news, gym(BlockState.WAITING)) == []
    assert told(news, gym(BlockState.CONFIRMED)) == ["Gym: blocked in A"]
