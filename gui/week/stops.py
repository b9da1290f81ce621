"""Where Tab stops in a week: blocks and offered runs in the order of time. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from core.snapshot import BlockPiece, Snapshot, merged

Stop = BlockPiece | tuple[int, int]
"""A block, or an offered run from and to an epoch second."""


def stops(snapshot: Snapshot) -> list[Stop]:
    """All blocks and runs of the week. Runs of several calendars that are the same stretch are one stop."""
    low, high = snapshot.week.interval.span
    runs: set[tuple[int, int]] = set()
    for track in snapshot.tracks:
        near = track.offers.between(low, high)
        runs.update((max(low, begin), min(high, end)) for begin, end in merged((near.starts, near.ends)))
    inside = [run for run in runs if run[0] < run[1]]
    return sorted([*snapshot.blocks, *inside], key=_order)


def neighbour(found: Sequence[Stop], here: Stop | None, caret: int | None, *, forward: bool) -> Stop | None:
    """The stop after (or before) the one the keyboard is at; without one, the nearest to the caret on that side, or
    the first (the last). None at the end."""
    at = next((i for i, stop in enumerate(found) if stop is here or stop == here), None)
    if at is not None:
        there = at + (1 if forward else -1)
    elif caret is None:
        there = 0 if forward else len(found) - 1
    else:
        before = sum(_order(stop)[0] < caret for stop in found)
        there = before if forward else before - 1
    return found[there] if 0 <= there < len(found) else None


def _order(stop: Stop) -> tuple[int, int, bool]:
    start, end = stop.worst.interval.span if isinstance(stop, BlockPiece) else stop
    return start, end, isinstance(stop, BlockPiece)
