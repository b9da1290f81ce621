"""From times and blocks to the screen and back."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect

from core.snapshot import Snapshot
from fakes.person import AUTUMN, BERLIN, at, block, lasting, snapshot
from gui.week.box import Box
from gui.week.geometry import Geometry
from gui.week.places import Places, same_block

GEOMETRY = Geometry(width=1000, height=800, header=80, ruler=60, columns=7, rows=1440, zoom=1.0, scroll=500)


def places(shown: Snapshot | None, scale: float = 1.0) -> Places:
    """A week on a screen that is scrolled to 8:20."""
    g = GEOMETRY
    return Places(shown, Geometry(g.width, g.height, g.header, g.ruler, 7, 1440, 1.0, g.scroll, scale=scale))


def point(day: int, hour: float) -> QPointF:
    """The middle of a column at an hour."""
    return QPointF(GEOMETRY.x_of(day) + GEOMETRY.column_width / 2, GEOMETRY.y_of(hour * 60) + 0.5)


def test_a_point_is_a_time_where_there_is_one() -> None:
    """Over the columns it has an instant and a cell; over header and rulers, in absent rows and without data none."""
    here = places(snapshot())
    assert here.time_at(point(2, 10.5)) == at(BERLIN, 2, 10.5) + 30
    assert here.cell_under(point(2, 10.6), 15) == (at(BERLIN, 2, 10.5), at(BERLIN, 2, 10.75))
    assert here.cell_under(QPointF(5, 300), 15) is None
    assert here.cell_under(point(2, 7), 15) is None
    assert places(None).cell_under(point(2, 10), 15) is None
    autumn = Places(snapshot(AUTUMN), Geometry(1000, 1600, 80, 60, 7, 1500, 1.0))
    assert autumn.time_at(QPointF(autumn.geometry.x_of(0) + 9, autumn.geometry.y_of(150))) is None


def test_a_stretch_of_time_has_a_rectangle_a_column() -> None:
    """Over midnight there are two; the last one that can be seen is where a popover stands."""
    here = places(snapshot())
    boxes = here.boxes_of(at(BERLIN, 1, 22), at(BERLIN, 2, 10))
    assert [box.high for box in boxes] == [120, 600]
    rect = here.rect_of(at(BERLIN, 1, 22), at(BERLIN, 2, 10))
    assert (rect.top(), rect.bottom() + 1) == (80, boxes[1].bottom)
    assert here.rect_of(at(BERLIN, 1, 22) - 7 * 86400, at(BERLIN, 1, 23) - 7 * 86400).isEmpty()


def test_a_run_is_ringed_around_its_track() -> None:
    """The ring lies around the tracks that offer just this run; a stretch no track offers is ringed across."""
    here, g = places(snapshot()), GEOMETRY
    (box,) = here.run_boxes(at(BERLIN, 2, 9), at(BERLIN, 2, 17))
    assert box.left < g.track_x(2, 0, g.tracks(1)) < box.right
    assert box.wide < g.column_width / 2
    (across,) = here.run_boxes(at(BERLIN, 2, 9), at(BERLIN, 2, 10))
    assert across.wide > g.column_width / 2


def test_cards_are_found_where_they_are_also_after_scrolling() -> None:
    """A card is under the point in its middle, and goes with the scroll."""
    piece = block(BERLIN, 4, 11, 13)
    here = places(snapshot(blocks=(piece,)))
    card = here.card_at(point(4, 12))
    assert card is not None
    assert card.piece is piece
    assert here.card_at(point(4, 14)) is None
    moved = here.scrolled(Geometry(1000, 800, 80, 60, 7, 1440, 1.0, scroll=560))
    assert moved.card_at(point(4, 11)) is card
    assert moved.block_rect(piece).top() == here.block_rect(piece).top() - 60
    assert here.block_rect(block(BERLIN, 5, 11, 13)).isEmpty()


def test_crowded_blocks_are_counted() -> None:
    """Blocks that find no lane any more are told by one that does; none is hidden without a number."""
    many = tuple(block(BERLIN, 4, 10, 11, f"Block {i}") for i in range(30))
    cards = places(snapshot(blocks=many)).cards_on(4)
    assert 1 < len(cards) < 30
    assert len(cards) + sum(len(card.more) for card in cards) == 30


def test_pixels_hold_what_they_stand_for() -> None:
    """At one and a half pixels a coordinate, both ways round outwards."""
    here = places(snapshot(), scale=1.5)
    assert here.device(QRect(10, 10, 3, 3)) == Box(15, 15, 20, 20)
    assert here.logical(Box(16, 16, 18, 18)) == QRect(10, 10, 2, 2)
    assert here.logical(Box(150, 150, 180, 180)) == QRect(100, 100, 20, 20)


def test_the_same_block_is_known_by_its_ids() -> None:
    """Moved elsewhere it is the same one; another one is not."""
    gym, lunch = lasting(BERLIN, 0, 60), lasting(BERLIN, 0, 60, "Lunch")
    again = lasting(BERLIN, 0, 60)
    assert same_block(gym, snapshot(blocks=(lunch, again))) is again
    assert same_block(gym, snapshot(blocks=(lunch,))) is None
    assert same_block(None, snapshot(blocks=(lunch,))) is None
