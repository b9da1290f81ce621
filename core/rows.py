"""What the store keeps, as rows and texts of its tables, both ways. Knows no SQL."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Protocol

from core.history import Event, EventKind
from core.model import (
    Block,
    Blocking,
    BlockState,
    Calendar,
    DayNote,
    Interval,
    Offers,
    Owner,
    Slot,
    SlotKind,
    Wish,
)


class Row(Protocol):
    """A row of a table, by column."""

    def __getitem__(self, column: str, /) -> Any:
        """What stands in a column."""


@dataclass(frozen=True, slots=True)
class StoredDay:
    """What is known about one calendar on one UTC day (epoch seconds // 86400)."""

    fetched: int
    """Epoch seconds of the answer."""
    offers: Offers
    busy: tuple[Slot, ...] = ()
    notes: tuple[DayNote, ...] = ()


def event_of(row: Row) -> Event:
    """One thing that happened to a block."""

    def span(start: str, end: str) -> Interval | None:
        return None if row[start] is None else Interval.of(row[start], row[end])

    before, after = span("start", "finish"), span("new_start", "new_finish")
    return Event(row["at"], EventKind(row["kind"]), row["made_by"], before, after, row["text"])


def block_row(block: Block) -> tuple[Any, ...]:
    """Its columns, in their order."""
    start, finish = block.interval.span
    receipts = json.dumps({key: dict(receipt) for key, receipt in block.receipts.items()})
    proved = None if block.proved is None else int(block.proved)
    return (
        *(block.id, block.drag, block.calendar, start, finish, block.title, block.tag),
        *(block.state, block.wish, receipts, block.reason, proved, block.made, block.asked),
    )


def block_of(row: Row) -> Block:
    """The block of a row."""
    return Block(
        id=row["id"],
        drag=row["drag"],
        calendar=row["calendar"],
        interval=Interval.of(row["start"], row["finish"]),
        title=row["title"],
        tag=row["tag"],
        state=BlockState(row["state"]),
        wish=Wish(row["wish"]),
        receipts=json.loads(row["receipts"]),
        reason=row["reason"],
        proved=None if row["proved"] is None else bool(row["proved"]),
        made=row["made"],
        asked=row["asked"],
    )


def calendar_of(text: str) -> Calendar:
    """The calendar of a text."""
    data = json.loads(text)
    blocking = data.pop("blocking")
    if blocking is not None:
        owners = tuple(Owner(**owner) for owner in blocking.pop("owners"))
        lengths = tuple(blocking.pop("lengths", ()))
        data["blocking"] = Blocking(**blocking, owners=owners, lengths=lengths)
    return Calendar(**data)


def day_text(day: StoredDay) -> str:
    """What is known of a day, but for when it was asked."""
    busy = [[*slot.interval.span, slot.kind, slot.title, slot.remote] for slot in day.busy]
    notes = [[note.date, note.text] for note in day.notes]
    offers = day.offers
    lengths = {"l": offers.length} if offers.length else {"e": offers.ends}
    return json.dumps({"s": offers.starts, **lengths, "b": busy, "n": notes}, separators=(",", ":"))


def day_of(row: Row) -> StoredDay | None:
    """The day of a row; None for one that cannot be read."""
    try:
        data = json.loads(row["data"])
        starts, ends = data["s"], data.get("e")
        if not isinstance(sum(starts) + sum(ends or ()) + data.get("l", 0), int):
            return None
        if (ends is None) != ("l" in data) or (ends is not None and len(ends) != len(starts)):
            return None
        offers = Offers.lasting(starts, data["l"]) if ends is None else Offers.laid(starts, ends)
        busy = tuple(
            Slot(Interval.of(start, end), SlotKind(kind), title, remote)
            for start, end, kind, title, remote in data["b"]
        )
        return StoredDay(row["fetched"], offers, busy, tuple(DayNote(date, text) for date, text in data["n"]))
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return None
