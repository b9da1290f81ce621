"""Minutes <-> pixels: where a column, a row and a track lie. Plain numbers, no Qt.

All pixels are *device* pixels, so that every edge falls on a whole one at any scale of the screen; `scale`
says how many make one logical pixel.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

COLUMN_MARGIN = 9.0
TRACK_WIDEST = 26.0
TRACK_WIDEST_ALONE = 44.0
TRACK_NARROWEST = 3.0
TRACK_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Tracks:
    """How the tracks of a column lie: pixels from the column's leading edge. `pitch` is start to start."""

    first: int
    pitch: float
    width: int

    def offset(self, index: int) -> int:
        """Leading edge of a track, in pixels from the column's leading edge."""
        return self.first + round(index * self.pitch)


@dataclass(frozen=True)
class Geometry:
    """The picture's measures: viewport, header and rulers in pixels, the axis in minutes (`rows`).

    A pointer asks for them hundreds of times a second, so what follows from them is reckoned once.
    """

    width: int
    """Pixels for rulers and columns, without a scroll bar."""
    height: int
    """Pixels of the viewport, header included."""
    header: int
    ruler: int
    columns: int
    rows: float
    zoom: float
    """Pixels a minute."""
    scroll: int = 0
    """Pixels of the axis above the body's top edge."""
    left: int = 0
    """Pixels kept free at the left, for a scroll bar when mirrored."""
    mirrored: bool = False
    """Days run from right to left and the rulers are at the right."""
    scale: float = 1.0

    def scrolled(self, scroll: int) -> Geometry:
        """The same with other pixels of the axis above the body; what was reckoned stays."""
        other = object.__new__(Geometry)
        vars(other).update(vars(self), scroll=scroll)
        return other

    # nothing here may depend on `scroll`

    @cached_property
    def frame(self) -> tuple[float, ...]:
        """What decides where everything of the axis lies, wherever one has scrolled to."""
        return self.width, self.ruler, self.columns, self.rows, self.zoom, self.left, self.mirrored, self.scale

    @cached_property
    def column_width(self) -> int:
        """Pixels, the same for every day; what does not divide goes to the rulers."""
        return max(1, (self.width - self.ruler) // self.columns)

    @cached_property
    def gutter(self) -> int:
        """Pixels beside the columns: the rulers and the rest of the division."""
        return self.width - self.column_width * self.columns

    @cached_property
    def body(self) -> int:
        """Pixels of the viewport under the header."""
        return max(0, self.height - self.header)

    @cached_property
    def content(self) -> int:
        """Pixels of the whole axis."""
        return math.ceil(round(self.rows * self.zoom, 6))  # a zoom that makes the day as high as the body is a fraction

    @cached_property
    def furthest(self) -> int:
        """The largest sensible `scroll`, in pixels."""
        return max(0, self.content - self.body)

    @cached_property
    def across(self) -> tuple[int, int]:
        """From which pixel to which the columns lie."""
        low = self.left if self.mirrored else self.left + self.gutter
        return low, low + self.columns * self.column_width

    # places

    def x_of(self, day: int) -> int:
        """Left edge of a column."""
        if self.mirrored:
            return self.across[1] - (day + 1) * self.column_width
        return self.across[0] + day * self.column_width

    def day_at(self, x: float) -> int:
        """The column at a pixel, the nearest one beside the columns."""
        place = int((x - self.across[0]) // self.column_width)
        place = min(max(place, 0), self.columns - 1)
        return self.columns - 1 - place if self.mirrored else place

    def y_of(self, row: float) -> float:
        """Pixel of an axis minute in the viewport."""
        return self.header + row * self.zoom - self.scroll

    def pixel_of(self, row: float) -> int:
        """The whole pixel an axis minute is drawn at in the viewport, as the layer has it wherever one scrolls to."""
        return round(row * self.zoom) + self.header - self.scroll

    def row_at(self, y: float) -> float:
        """The axis minute at a pixel, kept on the axis."""
        return min(max((y - self.header + self.scroll) / self.zoom, 0.0), self.rows)

    def over_columns(self, x: float, y: float) -> bool:
        """Whether a pixel shows a time of a day, not header, ruler or what lies below the axis."""
        low, high = self.across
        return low <= x < high and self.header <= y < min(self.height, self.y_of(self.rows))

    def track_x(self, day: int, index: int, tracks: Tracks) -> int:
        """Left edge of a track in a column, mirrored with the columns."""
        offset = tracks.offset(index)
        if self.mirrored:
            offset = self.column_width - offset - tracks.width
        return self.x_of(day) + offset

    def tracks(self, count: int) -> Tracks:
        """`count` tracks in a column: at most about 26 logical pixels wide (more in very wide columns), at least
        about 3; gaps shrink first."""
        wide = self.column_width
        margin = max(1, round(min(COLUMN_MARGIN * self.scale, wide * 0.06)))
        widest = max(TRACK_WIDEST * self.scale, min(TRACK_WIDEST_ALONE * self.scale, wide / 14))
        pitch = min(widest + TRACK_GAP * self.scale, (wide - 2 * margin) / max(1, count))
        gap = 0.0 if pitch < (TRACK_NARROWEST + 1) * self.scale else max(1.0, min(TRACK_GAP * self.scale, pitch * 0.19))
        return Tracks(margin, max(1.0, pitch), max(1, math.floor(pitch - gap)))


def floor_to(row: float, grain: float) -> float:
    """The multiple of `grain` minutes at or before a row."""
    return math.floor(row / grain) * grain
