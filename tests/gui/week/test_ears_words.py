"""What is said of the grid, word for word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.model import Block, BlockState, Interval, Slot, SlotKind, Wish, instant
from core.snapshot import BlockPiece, BusyPiece, CalendarState, Freshness, Snapshot
from core.week import Part, Week
from fakes.pictures import AUTUMN, BERLIN, SPRING, at, look, track
from gui.week.ears_words import Speech

INTRO = track(BERLIN, (1, 9, 12), (3, 9, 12), name="intro call")
TEAM = track(BERLIN, (1, 10, 11), name="team 30 minutes")
SALES = track(BERLIN, (1, 13, 17), name="sales")


def words(snapshot: Snapshot, **looks: object) -> Speech:
    """The words for a snapshot, plain."""
    return Speech(look(**looks), snapshot)


def laid(*states: tuple[str, BlockState]) -> BlockPiece:
    """A block on Tuesday with a state a calendar."""
    interval = Interval.of(at(BERLIN, 1, 10), at(BERLIN, 1, 11))
    blocks = tuple(Block(name, f"acc:{name}", interval, "Dentist", "tag", state) for name, state in states)
    return BlockPiece(blocks, tuple(BERLIN.parts(*interval.span)), (0,))


def tuesday(begin: float, finish: float, snapshot: Snapshot, **looks: object) -> str:
    """What is said of a stretch of Tuesday."""
    return words(snapshot, **looks).cell(at(BERLIN, 1, begin), at(BERLIN, 1, finish))


def test_a_cell_says_day_time_and_who_is_open() -> None:
    """The sentence of the specification, with the block that lies there."""
    snapshot = Snapshot(BERLIN, (INTRO, TEAM, SALES), (laid(("sales", BlockState.CONFIRMED)),))
    assert tuesday(10, 10.5, snapshot) == (
        "Tuesday 24 November, 10:00 to 10:30, open in 2 of 3: Intro Call, Team 30 Minutes; Dentist: blocked in Sales"
    )
    assert tuesday(20, 20.5, snapshot) == "Tuesday 24 November, 20:00 to 20:30, open in 0 of 3"
    assert tuesday(20, 20.5, Snapshot(BERLIN)) == "Tuesday 24 November, 20:00 to 20:30"


def test_what_is_not_known_is_never_said_to_be_shut() -> None:
    """Unknown calendars have a clause of their own; when all are, nothing is counted."""
    gone = replace(SALES, unknown=(Part(1, 0, 1440),))
    said = tuesday(10, 10.5, Snapshot(BERLIN, (INTRO, TEAM, gone)))
    assert said.endswith("open in 2 of 3: Intro Call, Team 30 Minutes; not known: Sales")
    said = tuesday(10, 10.5, Snapshot(BERLIN, (gone,)))
    assert said == "Tuesday 24 November, 10:00 to 10:30, not known"


def test_a_reason_is_said_as_people_write_it() -> None:
    """A code word of a service becomes words; who is shut without a reason is only counted."""
    notes = ((1, SALES.calendar, "NotScheduled"),)
    said = tuesday(9, 9.5, Snapshot(BERLIN, (INTRO, TEAM, SALES), notes=notes))
    assert said.endswith("open in 1 of 3: Intro Call; not offered: Sales (Not scheduled)")


def test_times_follow_the_clock_of_the_person() -> None:
    """Twelve hours where they are wanted; midnight and another day at the end are said so."""
    snapshot = Snapshot(BERLIN)
    assert tuesday(9, 13.5, snapshot, twelve=True) == "Tuesday 24 November, 9:00 am to 1:30 pm"
    assert tuesday(23.5, 24, snapshot) == "Tuesday 24 November, 23:30 to midnight"
    assert tuesday(23, 25, snapshot) == "Tuesday 24 November, 23:00 to Wednesday 25 November, 01:00"


def test_a_repeated_hour_says_which_one() -> None:
    """On the first of November 2027 New York is one week before its autumn change, which comes on the Sunday."""
    said = words(Snapshot(AUTUMN)).span(at(AUTUMN, 6, 1), at(AUTUMN, 6, 1) + 1800)
    assert said == "Sunday 7 November, 01:00 EDT to 01:30 EDT"
    again = at(AUTUMN, 6, 1) + 3600
    assert words(Snapshot(AUTUMN)).span(again, again + 1800) == "Sunday 7 November, 01:00 EST to 01:30 EST"
    assert words(Snapshot(SPRING)).absent(6, 125) == "Sunday 14 March, 02:05: the clock skips this time"


def test_headers() -> None:
    """Zone, times, days; today and the day's notes with their calendars."""
    snapshot = Snapshot(BERLIN, notes=((1, SALES.calendar, "Leave"),), now=instant(at(BERLIN, 1, 10)))
    said = words(snapshot)
    assert (said.corner(), said.row(615), said.week()) == ("Time in Berlin", "10:15", "23 – 29 November 2026")
    assert said.column(0) == "Monday 23 November"
    assert said.column(1) == "Tuesday 24 November, today; Sales: Leave"


def test_runs_say_their_starts_and_their_age() -> None:
    """How many starts can be booked; old data is said to be old."""
    start, end = at(BERLIN, 1, 9), at(BERLIN, 1, 12)
    said = words(Snapshot(BERLIN, (INTRO,)))
    assert said.run(INTRO, start, end, 6) == "Intro Call, open Tuesday 24 November, 09:00 to 12:00, 6 starts"
    assert said.run(INTRO, start, start + 1800, 1).endswith("09:00 to 09:30, 1 start")
    now = instant(start)
    old = replace(INTRO, state=CalendarState(Freshness.STALE, now - timedelta(hours=3)))
    assert words(Snapshot(BERLIN, (old,), now=now)).run(old, start, end, 6).endswith("6 starts, 3 h old")


def test_busy_times_say_whose_they_are() -> None:
    """With a title, or what kind of time it is."""
    interval = Interval.of(at(BERLIN, 1, 9), at(BERLIN, 1, 10))
    said = words(Snapshot(BERLIN, (SALES,)))
    board = BusyPiece(Slot(interval, SlotKind.BUSY, "Board"), ())
    assert said.busy(SALES, board.slot) == "Board, in Sales, Tuesday 24 November, 09:00 to 10:00"
    assert said.busy(SALES, Slot(interval, SlotKind.BREAK)).startswith("Break, in Sales")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"state": BlockState.WAITING}, "Dentist: waiting to be sent (Sales)"),
        ({"state": BlockState.CONFIRMED}, "Dentist: blocked in Sales"),
        ({"state": BlockState.CONFIRMED, "proved": True}, "Dentist: blocked, no longer offered (Sales)"),
        ({"state": BlockState.CONFIRMED, "proved": False}, "Dentist: blocked, but the time is still offered (Sales)"),
        ({"state": BlockState.REFUSED, "reason": "no room"}, "Dentist: refused: no room (Sales)"),
        ({"state": BlockState.SENDING, "wish": Wish.ABSENT}, "Dentist: being removed (Sales)"),
    ],
)
def test_where_a_block_stands(changes: dict[str, object], said: str) -> None:
    """Each state with its calendar."""
    block = laid(("sales", BlockState.WAITING)).blocks[0].but(**changes)
    assert words(Snapshot(BERLIN, (SALES,))).states([block]) == said


def test_a_block_that_stands_differently_here_and_there() -> None:
    """Each state once, with the calendars it holds for; one out of sight has no name to say."""
    piece = laid(("intro call", BlockState.CONFIRMED), ("sales", BlockState.REFUSED), ("hidden", BlockState.WAITING))
    said = words(Snapshot(BERLIN, (INTRO, SALES)))
    assert said.states(piece.blocks) == "Dentist: blocked in Intro Call; refused (Sales); waiting to be sent"
    assert said.block(piece).endswith("waiting to be sent, Tuesday 24 November, 10:00 to 11:00")
    assert said.removed(piece.blocks) == "Dentist: removed"


def test_what_is_selected() -> None:
    """With its real length."""
    said = words(Snapshot(BERLIN)).selected(at(BERLIN, 1, 10), at(BERLIN, 1, 11.5))
    assert said == "Tuesday 24 November, 10:00 to 11:30 selected, 1 h 30 min"


def test_days_are_named_in_the_language_of_the_look() -> None:
    """Weekday and month are the locale's words."""
    from PySide6.QtCore import QLocale

    snapshot = Snapshot(Week(date(2026, 11, 23), "Europe/Berlin"))
    assert words(snapshot, locale=QLocale("de_DE")).day(date(2026, 11, 24)) == "Dienstag 24 November"
