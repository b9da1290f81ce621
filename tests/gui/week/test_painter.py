"""The painter: pictures of runs, what is drawn again, words and labels."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from core import zones
from core.model import Block, BlockState, Calendar, Interval, Offers, Slot, SlotKind, Wish, instant
from core.snapshot import BlockPiece, BusyPiece, CalendarState, Freshness, Snapshot, Track
from core.week import Part, Week
from gui.theme import DARK, LIGHT
from gui.week.geometry import Geometry
from gui.week.ground import ticks
from gui.week.layout import lay_busy, lay_cards
from gui.week.look import Look, OpenIn
from gui.week.painter import WeekPainter
from gui.week.words import abbreviations, clock, fold_name, length, selection_text, state_text

BERLIN = Week(date(2026, 11, 23), "Europe/Berlin")
AUTUMN = Week(date(2027, 11, 1), "America/New_York")
SPRING = Week(date(2027, 3, 8), "America/New_York")


def look(**changes: object) -> Look:
    """The plainest look, with changes."""
    font = QFont("DejaVu Sans")
    font.setPixelSize(13)
    return replace(Look(LIGHT, font, QLocale("en_GB")), **changes)  # type: ignore[arg-type]


def at(week: Week, day: int, hour: float) -> int:
    """The instant of a wall hour."""
    return zones.resolve(datetime.combine(week.dates[day], datetime.min.time()) + timedelta(hours=hour), week.zone)


def track(
    week: Week,
    *times: tuple[int, float, float],
    name: str = "a",
    fresh: Freshness = Freshness.FRESH,
    colour: int = 0,
    unknown: tuple[Part, ...] = (),
) -> Track:
    """A calendar with half-hour slots over (day, from hour, to hour)."""
    slots = sorted(
        (start, start + 1800)
        for day, begin, finish in times
        for start in range(at(week, day, begin), at(week, day, finish), 1800)
    )
    calendar = Calendar("acc", name, name.title())
    offers = Offers(slots)
    return Track(calendar, CalendarState(fresh), week.rows_of(offers), offers, colour=colour, unknown=unknown)


def piece(week: Week, day: int, begin: float, finish: float, **changes: object) -> BlockPiece:
    """A block as the snapshot carries it."""
    interval = Interval.of(at(week, day, begin), at(week, day, finish))
    block = Block(f"{day}{begin}", "acc:a", interval, "Gym", "tag").but(**changes)
    return BlockPiece((block,), tuple(week.parts(*interval.span)), (0,))


def geometry(painter: WeekPainter, snapshot: Snapshot, scale: float = 1.0, mirrored: bool = False) -> Geometry:
    """The measures of a window of 1100 x 780."""
    return Geometry(
        width=round(1100 * scale),
        height=round(780 * scale),
        header=painter.header.height(snapshot),
        ruler=painter.rulers.width(snapshot.week),
        columns=snapshot.week.count,
        rows=snapshot.week.rows,
        zoom=0.9 * scale,
        mirrored=mirrored,
        scale=scale,
    )


def picture(painter: WeekPainter, snapshot: Snapshot, g: Geometry) -> QImage:
    """What the painter shows."""
    painter.show(snapshot, None)
    painter.render(g)
    image = QImage(g.width, g.height, QImage.Format.Format_RGB32)
    device = QPainter(image)
    painter.draw_body(device, image.rect(), g)
    painter.draw_header(device, g)
    device.end()
    return image


def colour_at(image: QImage, g: Geometry, day: int, row: float, index: int = 0, tracks: int = 1) -> QColor:
    """The colour in the middle of a track."""
    measures = g.tracks(tracks)
    x = g.track_x(day, index, measures) + measures.width // 2
    return image.pixelColor(x, round(g.y_of(row)))


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0, 3.0])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_run_has_the_calendars_colour_and_ends_where_it_ends(qtbot: QtBot, scale: float, mirrored: bool) -> None:
    """At every scale and in both directions a run is there inside its time and not outside."""
    painter = WeekPainter(look(scale=scale))
    snapshot = Snapshot(BERLIN, (track(BERLIN, (1, 2, 6)),))
    g = geometry(painter, snapshot, scale, mirrored)
    image = picture(painter, snapshot, g)
    inside = colour_at(image, g, 1, 130)
    assert inside.blue() > inside.red() + 100
    for row in (115, 365):
        outside = colour_at(image, g, 1, row)
        assert abs(outside.blue() - outside.red()) < 30
    assert abs(colour_at(image, g, 2, 130).red() - colour_at(image, g, 2, 130).blue()) < 30


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_starts_inside_a_run_are_marked_crisply(qtbot: QtBot, scale: float) -> None:
    """A hairline lies exactly on the pixel of a slot's start, none at the head of the run."""
    painter = WeekPainter(look(scale=scale))
    snapshot = Snapshot(BERLIN, (track(BERLIN, (1, 2, 6)),))
    g = geometry(painter, snapshot, scale)
    image = picture(painter, snapshot, g)
    measures = g.tracks(1)
    x = g.track_x(1, 0, measures) + measures.width // 2
    for row in (150, 180, 210):
        y = g.header + round(row * g.zoom)
        assert image.pixelColor(x, y).red() > image.pixelColor(x, y - 1).red() + 80
    assert image.pixelColor(x, g.header + round(120 * g.zoom) - 1).blue() < 255


def test_stale_is_paler_and_unknown_is_not_nothing(qtbot: QtBot) -> None:
    """Old data stands back; where nothing is known the track is hatched instead of empty."""
    painter = WeekPainter(look())
    week = BERLIN
    fresh = Snapshot(week, (track(week, (1, 2, 6)),))
    stale = Snapshot(week, (track(week, (1, 2, 6), fresh=Freshness.STALE),))
    g = geometry(painter, fresh)
    strong = colour_at(picture(painter, fresh, g), g, 1, 130)
    weak = colour_at(picture(painter, stale, g), g, 1, 130)
    assert weak.lightness() > strong.lightness() + 20
    dark = Snapshot(week, (replace(track(week, (1, 2, 6)), unknown=(Part(3, 0, 1440),)),))
    image = picture(painter, dark, g)
    x, measures = g.track_x(3, 0, g.tracks(1)), g.tracks(1)
    shades = {image.pixelColor(x + i, g.header + 100).rgb() for i in range(measures.width)}
    assert len(shades) > 2


def test_nothing_is_drawn_again_when_nothing_changed(qtbot: QtBot) -> None:
    """The same tracks and blocks change no column, one calendar's other Thursday changes Thursday alone."""
    painter = WeekPainter(look())
    one, two = track(BERLIN, (1, 9, 12), (3, 9, 12)), track(BERLIN, (0, 8, 17), name="b")
    snapshot = Snapshot(BERLIN, (one, two))
    assert painter.show(snapshot, 1) == set(range(7))
    assert painter.show(replace(snapshot, now=instant(5)), 1) == set()
    assert painter.show(Snapshot(BERLIN, (track(BERLIN, (1, 9, 12), (3, 9, 12)), two)), 1) == set()
    other = track(BERLIN, (1, 9, 12), (3, 9, 13))
    assert painter.show(Snapshot(BERLIN, (other, two)), 1) == {3}
    blocked = Snapshot(BERLIN, (other, two), blocks=(piece(BERLIN, 5, 9, 10),))
    assert painter.show(blocked, 1) == {5}
    assert painter.show(blocked, 2) == {1, 2}


def test_a_changed_column_is_the_same_as_a_new_picture(qtbot: QtBot) -> None:
    """Drawing only what changed leaves the same pixels as drawing everything."""
    first = Snapshot(BERLIN, (track(BERLIN, (1, 9, 12), (3, 8, 17)),))
    second = Snapshot(BERLIN, (track(BERLIN, (1, 10, 12), (3, 8, 17)),), blocks=(piece(BERLIN, 2, 9, 10),))
    patched, new = WeekPainter(look()), WeekPainter(look())
    g = geometry(patched, first)
    picture(patched, first, g)
    assert picture(patched, second, g) == picture(new, second, g)


def test_a_slice_shows_what_the_whole_layer_shows(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the axis is too tall for one pixmap, a slice of it looks the same, wherever one scrolls."""
    snapshot = Snapshot(BERLIN, (track(BERLIN, (1, 2, 6), (2, 8, 20)),), blocks=(piece(BERLIN, 2, 9, 10),))
    whole = WeekPainter(look())
    g = replace(geometry(whole, snapshot), zoom=4.0, height=480)
    pictures = []
    for budget in (10**9, 1):
        monkeypatch.setattr("gui.week.layer.LAYER_BYTES", budget)
        painter = WeekPainter(look())
        pictures.append([picture(painter, snapshot, replace(g, scroll=at)) for at in (0, 700, 2300, g.furthest, 400)])
    assert pictures[0] == pictures[1]


def test_the_ground_counts_as_it_is_told(qtbot: QtBot) -> None:
    """Shaded where any, at least two, or all calendars are open."""
    snapshot = Snapshot(BERLIN, (track(BERLIN, (1, 2, 6)), track(BERLIN, (1, 4, 8), name="b")))

    def shaded(mode: OpenIn) -> list[bool]:
        painter = WeekPainter(look(open_in=mode))
        g = geometry(painter, snapshot)
        image = picture(painter, snapshot, g)
        x = g.x_of(1) + g.column_width - 4
        colours = [image.pixelColor(x, round(g.y_of(row))) for row in (190, 310, 430)]
        return [colour.blue() - colour.red() > 4 for colour in colours]

    assert shaded(OpenIn.ANY) == [True, True, True]
    assert shaded(OpenIn.AT_LEAST) == [False, True, False]
    assert shaded(OpenIn.ALL) == [False, True, False]


def test_blocks_that_overlap_lie_side_by_side(qtbot: QtBot) -> None:
    """Two blocks at one time share the column, a third alone takes all of it, mirrored too."""
    snapshot = Snapshot(BERLIN, blocks=(piece(BERLIN, 2, 9, 11), piece(BERLIN, 2, 10, 12), piece(BERLIN, 2, 14, 15)))
    painter = WeekPainter(look())
    for mirrored in (False, True):
        g = geometry(painter, snapshot, mirrored=mirrored)
        one, two, three = lay_cards(snapshot.blocks, 2, g)
        first, second = (two, one) if mirrored else (one, two)
        assert first.x + first.width <= second.x
        assert three.width > one.width * 1.9
        assert all(g.x_of(2) <= c.x and c.x + c.width <= g.x_of(2) + g.column_width for c in (one, two, three))


def test_busy_times_stay_in_their_own_track(qtbot: QtBot) -> None:
    """A busy time is as wide as its calendar's track, two overlapping ones share that width."""

    def busy(begin: float, finish: float) -> BusyPiece:
        span = at(BERLIN, 1, begin), at(BERLIN, 1, finish)
        return BusyPiece(Slot(Interval.of(*span), SlotKind.BUSY, "Lunch"), tuple(BERLIN.parts(*span)))

    tracks = (track(BERLIN), replace(track(BERLIN, name="b"), busy=(busy(9, 11), busy(10, 12), busy(13, 14))))
    painter = WeekPainter(look())
    g = geometry(painter, Snapshot(BERLIN, tracks))
    measures = g.tracks(2)
    one, two, three = lay_busy(tracks, 1, g)
    assert three.x == g.track_x(1, 1, measures)
    assert three.width == measures.width
    assert one.x + one.width <= two.x
    assert two.x + two.width == three.x + three.width


def test_everything_can_be_drawn_in_every_state(qtbot: QtBot) -> None:
    """All states of blocks, both themes, narrow and wide, in weeks with clock changes: no word or number fails."""
    states = [
        piece(SPRING, i % 7, 9 + i, 9.25 + 1.5 * i, state=state, reason="because it is so", wish=wish)
        for i, (state, wish) in enumerate((s, w) for s in BlockState for w in Wish)
    ]
    for week in (
        SPRING,
        AUTUMN,
        Week(date(2027, 3, 14), "America/New_York", 1),
        Week(date(2026, 1, 1), "Asia/Tokyo", 14),
    ):
        tracks = tuple(track(week, (0, 8, 12), name=str(i), colour=i) for i in range(12))
        notes = tuple((0, tracks[i].calendar, "Leave") for i in range(5))
        snapshot = Snapshot(week, tracks, tuple(states) if week is SPRING else (), notes)
        for theme in (LIGHT, DARK):
            painter = WeekPainter(look(theme=theme, zones=("Europe/Berlin", "Asia/Kolkata"), twelve=theme is DARK))
            g = geometry(painter, snapshot)
            assert not picture(painter, snapshot, g).isNull()
            assert len(painter.header.chips(snapshot, g)) == 3


def test_state_words() -> None:
    """Each state has its word; a proof is told, and a refusal carries the service's reason."""
    words = {state: state_text(piece(BERLIN, 1, 9, 10, state=state).worst) for state in BlockState}
    assert words == {
        BlockState.WAITING: "waiting for network",
        BlockState.SENDING: "sending",
        BlockState.UNCERTAIN: "checking",
        BlockState.CONFIRMED: "confirmed",
        BlockState.REFUSED: "refused",
    }
    assert state_text(piece(BERLIN, 1, 9, 10, state=BlockState.CONFIRMED, proved=True).worst) == "proved"
    assert state_text(piece(BERLIN, 1, 9, 10, state=BlockState.REFUSED, reason="locked").worst) == "refused: locked"
    assert state_text(piece(BERLIN, 1, 9, 10, wish=Wish.ABSENT).worst) == "removing"


@pytest.mark.parametrize(
    ("minutes", "text"), [(45, "45 min"), (60, "1 h"), (90, "1½ h"), (135, "2¼ h"), (125, "2 h 5 min")]
)
def test_lengths_in_words(minutes: int, text: str) -> None:
    """Quarters as fractions, all else in hours and minutes."""
    assert length(look(), minutes * 60) == text


def test_what_a_drag_says() -> None:
    """Times and length, weekdays over midnight, and a change of clocks inside."""
    assert selection_text(look(), BERLIN, at(BERLIN, 3, 13), at(BERLIN, 3, 14.5)) == "13:00–14:30 · 1½ h"
    night = selection_text(look(), BERLIN, at(BERLIN, 1, 22.5), at(BERLIN, 2, 1.25))
    assert night == "Tue 22:30–Wed 1:15 · 2¾ h"
    until = selection_text(look(), BERLIN, at(BERLIN, 1, 22), at(BERLIN, 2, 0))
    assert until == "22:00–0:00 · 2 h"
    change = selection_text(look(), AUTUMN, at(AUTUMN, 6, 0.5), at(AUTUMN, 6, 3))
    assert change == "0:30–3:00 · 3½ h (clock change inside)"
    assert clock(look(twelve=True), 13 * 60) == "1:00 pm"
    assert clock(look(twelve=True), 0, short=True) == "12 am"


def test_the_repeated_hour_is_labelled_with_its_offset() -> None:
    """1:00 comes twice in the autumn week, as EDT and as EST; a skipped hour needs no mark."""
    rows = [(row, fold_name(AUTUMN, row)) for row, wall, _ in ticks(AUTUMN, 60) if wall == 60]
    assert rows == [(60, "EDT"), (120, "EST")]
    assert {fold_name(SPRING, row) for row, _, _ in ticks(SPRING, 60)} == {""}
    assert abbreviations(AUTUMN, AUTUMN.zone) == ["EDT/EST", "EDT"]


def test_a_ruler_that_steps_is_marked_on_its_day(qtbot: QtBot) -> None:
    """Berlin is an hour less ahead from 14 March on, and that day has 23 hours."""
    painter = WeekPainter(look(zones=("Europe/Berlin",)))
    snapshot = Snapshot(SPRING, (track(SPRING, (1, 9, 12)),))
    g = geometry(painter, snapshot)
    painter.show(snapshot, None)
    (step,) = painter.header.steps(snapshot, g)
    assert step.text == "23 hours · Berlin −1 h"
    assert g.day_at(step.x) == 6
    assert "+5 h from New York" in step.tip


def test_every_ruler_reads_the_same_instant(qtbot: QtBot) -> None:
    """A second ruler's label at a row is the time there at that row, with the day before marked."""
    painter = WeekPainter(look(zones=("America/New_York",)))
    snapshot = Snapshot(BERLIN, (track(BERLIN, (1, 9, 12)),))
    found = painter.rulers.labels(BERLIN, geometry(painter, snapshot))
    labels = {(label.ruler, label.row): (label.text, label.under) for label in found}
    assert labels[1, 540] == ("9:00", "")
    assert labels[0, 540] == ("3:00", "")
    assert labels[0, 0] == ("18:00", "−1 d")


def test_labels_vanish_before_they_overlap(qtbot: QtBot) -> None:
    """Far out fewer hours are named, close up half hours too."""
    painter = WeekPainter(look())
    g = geometry(painter, Snapshot(BERLIN))
    counts = [len(painter.rulers.labels(BERLIN, replace(g, zoom=zoom))) for zoom in (0.1, 0.3, 0.9, 2.0)]
    assert counts == sorted(counts)
    assert counts[0] < 8 < counts[-1]
