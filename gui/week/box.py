"""Box: a rectangle of device pixels, as plain numbers. Rectangles of the toolkit are those of widgets.

A pointer has a handful of them compared and joined a hundred times a second, and each question to one of the
toolkit's own costs more than the answer.
"""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """From `left` and `top` to before `right` and `bottom`; one without pixels is false."""

    left: int
    top: int
    right: int
    bottom: int

    def __bool__(self) -> bool:
        return self.left < self.right and self.top < self.bottom

    @property
    def wide(self) -> int:
        """Pixels across."""
        return self.right - self.left

    @property
    def high(self) -> int:
        """Pixels down."""
        return self.bottom - self.top

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is one of its pixels."""
        return self.left <= x < self.right and self.top <= y < self.bottom

    def meets(self, other: Box) -> bool:
        """Whether two have pixels in common."""
        left, top, right, bottom = other
        return self.left < right and left < self.right and self.top < bottom and top < self.bottom

    def shared(self, other: Box) -> Box:
        """The pixels two have in common; it may have none."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def moved(self, down: int) -> Box:
        """As large, so many pixels further down."""
        return Box(self.left, self.top + down, self.right, self.bottom + down)

    def grown(self, by: int) -> Box:
        """With so many more pixels at every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


NOWHERE = Box(0, 0, 0, 0)


def around(*boxes: Box) -> Box:
    """The smallest box that holds some."""
    left, top, right, bottom = zip(*boxes, strict=True)
    return Box(min(left), min(top), max(right), max(bottom))
