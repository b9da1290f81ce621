"""What lies over the week while something is drawn or moved: its rectangles, its label, and what to paint again."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QRect

from core.week import Week
from gui.week.geometry import Geometry
from gui.week.painter import WeekPainter

ONE_PIECE = 12_000
"""Logical pixels up to which what changed is painted as one rectangle, which is faster than as several."""


class Overlay(NamedTuple):
    """A stretch of time on the screen, in device pixels: a rectangle a column, and a label with its text."""

    boxes: list[QRect]
    label: QRect
    text: str


NOTHING = Overlay([], QRect(), "")


def laid_over(
    painter: WeekPainter, geometry: Geometry, week: Week, span: tuple[int, int], boxes: list[QRect]
) -> Overlay:
    """The overlay of a stretch of time whose rectangles are known."""
    seen = [box for box in boxes if box.bottom() >= geometry.header and box.top() < geometry.height]
    if not seen:
        return Overlay(boxes, QRect(), "")
    text, size = painter.label_of(week, span)
    return Overlay(boxes, _label(geometry, seen[0], size), text)


def _label(geometry: Geometry, box: QRect, size: tuple[int, int]) -> QRect:
    """The label lies in the first rectangle; outside when that is too low, and always on the screen."""
    g, (width, height) = geometry, size
    pad = round(5 * g.scale)
    inside = box.height() >= height + 2 * pad
    y = box.top() + pad if inside else box.top() - height - round(2 * g.scale)
    if not inside and y < g.header:
        y = box.bottom() + 1 + round(2 * g.scale)
    y = max(g.header + pad, min(y, g.height - height - pad))
    x = box.right() + 1 - pad - width if g.mirrored else box.left() + pad
    return QRect(max(g.left + pad, min(x, g.left + g.width - width - pad)), y, width, height)


def strips(before: Overlay, after: Overlay, geometry: Geometry) -> list[QRect]:
    """The strips in which two overlays differ."""
    old, new = before.boxes, after.boxes
    reach = math.ceil(8 * geometry.scale)  # the rounded corner moves with the edge
    changed: list[QRect] = []
    for i in range(max(len(old), len(new))):
        a, b = old[i] if i < len(old) else None, new[i] if i < len(new) else None
        if a is None or b is None or a.left() != b.left():
            changed += [box for box in (a, b) if box is not None]
            continue
        for low, high in ((a.top(), b.top()), (a.bottom(), b.bottom())):
            if low != high:
                low, high = min(low, high) - reach, max(low, high) + reach
                changed.append(QRect(a.left(), low, a.width(), high - low + 1))
    if before[1:] != after[1:]:
        label, former = after.label, before.label
        labels = [label.united(former)] if label.intersects(former) else [label, former]
        changed += [box for box in labels if not box.isNull()]
    whole = QRect()
    for box in changed:
        whole = whole.united(box)
    if whole.width() * whole.height() < ONE_PIECE * geometry.scale**2:
        return [whole] if changed else []
    return changed
