"""What happened to blocks, as lines."""

from __future__ import annotations

import pytest

from core.history import Event, EventKind
from core.model import Interval
from gui.blocks.story import event_words, lines

TEN = Interval.of(1_795_510_800, 1_795_514_400)
"""Tuesday 24 November 2026, 10:00 to 11:00 in Berlin."""
NOON = Interval.of(TEN.span[0] + 7200, TEN.span[1] + 7200)
BERLIN = "Europe/Berlin"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Event(0, EventKind.ASKED, after=TEN, text="Gym"), "Asked for: Tue 24 Nov, 10:00–11:00"),
        (Event(0, EventKind.ASKED), "Asked for"),
        (
            Event(0, EventKind.MOVED, before=TEN, after=NOON),
            "Moved from Tue 24 Nov, 10:00–11:00 to Tue 24 Nov, 12:00–13:00",
        ),
        (Event(0, EventKind.RENAMED, text="Swim"), "Renamed to Swim"),
        (Event(0, EventKind.RENAMED, "redo", text="Swim"), "Redo: Renamed to Swim"),
        (Event(0, EventKind.REMOVAL_ASKED, "undo"), "Undo: Removal asked for"),
        (Event(0, EventKind.REFUSED, text="slot is taken"), "Refused: slot is taken"),
        (Event(0, EventKind.DELAYED, text="nothing answers there"), "Waiting: nothing answers there"),
        (Event(0, EventKind.PROVED), "The time is no longer offered"),
    ],
)
def test_an_event_is_a_few_words(event: Event, words: str) -> None:
    """With the times in the zone on show, and the reason that was given."""
    assert event_words(event, BERLIN) == words


def test_every_kind_has_words() -> None:
    """Nothing that can happen is an empty line."""
    assert len({event_words(Event(0, kind, text="x"), BERLIN) for kind in EventKind}) == len(EventKind)


def test_lines_are_in_order_and_name_calendars_only_where_they_differ() -> None:
    """What happened in all of them is one line; what happened in some says in which."""
    at = TEN.span[0]
    both = [Event(at, EventKind.SENT), Event(at + 60, EventKind.CONFIRMED)]
    told = lines({"Sales": both, "Intro": [both[0], Event(at + 30, EventKind.REFUSED, text="no")]}, BERLIN)
    assert told == [
        "Tue 24 Nov, 10:00 · Sent",
        "Tue 24 Nov, 10:00 · Refused: no (Intro)",
        "Tue 24 Nov, 10:01 · Confirmed by the service (Sales)",
    ]
    assert lines({"Sales": both}, "America/New_York", twelve=True)[0] == "Tue 24 Nov, 4:00 am · Sent"
