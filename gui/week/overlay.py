"""What lies over the week while something is drawn or moved: its rectangles, its label, and what to paint again."""

from __future__ import annotations

import math
from itertools import zip_longest
from typing import NamedTuple

from core.week import Week
from gui.week.box import NOWHERE, Box, around
from gui.week.geometry import Geometry
from gui.week.painter import WeekPainter

ONE_PIECE = 12_000
"""Logical pixels up to which what changed is painted as one rectangle, which is faster than as several."""


class Overlay(NamedTuple):
    """A stretch of time on the screen: a box a column, and a label with its text."""

    boxes: list[Box]
    label: Box
    text: str


NOTHING = Overlay([], NOWHERE, "")


def laid_over(painter: WeekPainter, geometry: Geometry, week: Week, span: tuple[int, int], boxes: list[Box]) -> Overlay:
    """The overlay of a stretch of time whose boxes are known."""
    for box in boxes:
        if box.bottom > geometry.header and box.top < geometry.height:
            text, size = painter.label_of(week, span)
            return Overlay(boxes, _label(geometry, box, size), text)
    return Overlay(boxes, NOWHERE, "")


def _label(geometry: Geometry, box: Box, size: tuple[int, int]) -> Box:
    """The label lies in the first box that is seen; outside when that is too low, and always on the screen."""
    g, (wide, high), (left, top, right, bottom) = geometry, size, box
    pad, apart = round(5 * g.scale), round(2 * g.scale)
    if bottom - top >= high + 2 * pad:
        y = top + pad
    else:
        y = top - high - apart
        if y < g.header:
            y = bottom + apart
    y = max(g.header + pad, min(y, g.height - high - pad))
    x = right - pad - wide if g.mirrored else left + pad
    x = max(g.left + pad, min(x, g.left + g.width - wide - pad))
    return Box(x, y, x + wide, y + high)


def strips(before: Overlay, after: Overlay, geometry: Geometry) -> list[Box]:
    """The strips in which two overlays differ."""
    reach = math.ceil(8 * geometry.scale)  # the rounded corner moves with the edge
    changed: list[Box] = []
    for a, b in zip_longest(before.boxes, after.boxes):
        if a is None or b is None or a.left != b.left:
            changed += [box for box in (a, b) if box is not None]
            continue
        if a != b and min(a.high, b.high) <= 2 * reach:  # corners of a low one are less round
            changed.append(around(a, b))
            continue
        for one, other in ((a.top, b.top), (a.bottom, b.bottom)):
            if one != other:
                changed.append(Box(a.left, min(one, other) - reach, a.right, max(one, other) + reach))
    if before[1:] != after[1:]:
        label, former = after.label, before.label
        labels = [label] if label == former else [around(label, former)] if label.meets(former) else [label, former]
        changed += [box for box in labels if box is not NOWHERE]
    if len(changed) > 1:
        whole = around(*changed)
        if whole.wide * whole.high < ONE_PIECE * geometry.scale**2:
            return [whole]
    return changed
