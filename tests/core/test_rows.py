"""Rows of the store: everything comes back, and what cannot be read counts as not there."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import pytest

from core.history import Event, EventKind
from core.model import Block, Blocking, BlockState, Calendar, DayNote, Interval, Offers, Owner, Slot, SlotKind, Wish
from core.rows import StoredDay, block_of, block_row, calendar_of, day_of, day_text, event_of

NOON = Interval.of(1_795_780_800, 1_795_784_400)
COLUMNS = [
    "id",
    "drag",
    "calendar",
    "start",
    "finish",
    "title",
    "tag",
    "state",
    "wish",
    "receipts",
    "reason",
    "proved",
    "made",
    "asked",
]


@pytest.mark.parametrize("proved", [None, True, False])
def test_a_block_comes_back(proved: bool | None) -> None:
    """Every field of it, receipts as JSON."""
    block = Block(
        "b",
        "a:c",
        NOON,
        "Tooth ☀",
        "t",
        BlockState.UNCERTAIN,
        Wish.ABSENT,
        {"k": {"id": [1]}},
        "why",
        proved,
        3,
        "d",
        4,
    )
    assert block_of(dict(zip(COLUMNS, block_row(block), strict=True))) == block


def test_a_calendar_comes_back() -> None:
    """With and without a way to block it."""
    full = Calendar("a", "c", "Sales", 30, Blocking(owners=(Owner("k", "Ada"),), lengths=(30, 60)))
    for calendar in (full, Calendar("a", "d", "Bare", readonly="no right")):
        assert calendar_of(json.dumps(asdict(calendar))) == calendar


@pytest.mark.parametrize("offers", [Offers.lasting([60, 120], 60), Offers([(60, 90), (120, 300)]), Offers()])
def test_a_day_comes_back(offers: Offers) -> None:
    """Slots of one length, of several, none; busy times and notes."""
    busy = (Slot(NOON, SlotKind.BUSY, "Board", "r1"),)
    day = StoredDay(7, offers, busy, (DayNote("2026-11-24", "Leave"),))
    assert day_of({"fetched": 7, "data": day_text(day)}) == day


@pytest.mark.parametrize(
    "data",
    [
        "",
        "[]",
        "{}",
        '{"s": [1], "b": [], "n": []}',
        '{"s": ["1"], "l": 1, "b": [], "n": []}',
        '{"s": [1], "e": [], "b": [], "n": []}',
    ],
)
def test_a_day_that_cannot_be_read_is_not_there(data: str) -> None:
    """An older or a broken row costs one question, not the start."""
    assert day_of({"fetched": 7, "data": data}) is None


def test_an_event_comes_back() -> None:
    """With the times it was moved between, or without."""
    row: dict[str, Any] = {"at": 9, "kind": "moved", "made_by": "undo", "text": ""}
    start, end = NOON.span
    spans = {"start": start, "finish": end, "new_start": start + 60, "new_finish": end + 60}
    moved = Interval.of(start + 60, end + 60)
    assert event_of({**row, **spans}) == Event(9, EventKind.MOVED, "undo", NOON, moved)
    assert event_of({**row, **dict.fromkeys(spans)}) == Event(9, EventKind.MOVED, "undo")
