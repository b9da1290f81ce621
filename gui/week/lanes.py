"""Which of several overlapping pieces goes beside which. Plain numbers, no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Lane(NamedTuple):
    """One piece's share of the width: number `at` (from 0) of `beside` equal lanes."""

    at: int
    beside: int


def lanes(spans: Sequence[tuple[float, float]]) -> list[Lane]:
    """A lane for each half-open ``(begin, finish)``, in the order given.

    Greedy by begin: each piece takes the first lane that is free again. Pieces that overlap each other, directly
    or through others, share one count; pieces that only touch do not overlap. Equal begins keep their order.
    """
    found = [Lane(0, 1)] * len(spans)
    cluster: list[int] = []
    taken: list[int] = []
    free: list[float] = []
    for at in sorted(range(len(spans)), key=lambda i: spans[i][0]):
        begin, finish = spans[at]
        if free and begin >= max(free):
            _settle(found, cluster, taken, len(free))
            cluster, taken, free = [], [], []
        lane = next((i for i, end in enumerate(free) if end <= begin), len(free))
        if lane == len(free):
            free.append(finish)
        else:
            free[lane] = finish
        cluster.append(at)
        taken.append(lane)
    _settle(found, cluster, taken, len(free))
    return found


def _settle(found: list[Lane], cluster: list[int], taken: list[int], count: int) -> None:
    for at, lane in zip(cluster, taken, strict=True):
        found[at] = Lane(lane, count)
