"""The widget as a person uses it: pointer, keys, scrolling, and signals for the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import zones
from core.model import Block, BlockState, Calendar, Interval, Offers, instant
from core.snapshot import BlockPiece, CalendarState, Freshness, Snapshot, Track
from core.week import Week
from gui.theme import DARK, LIGHT
from gui.week.grid import WeekGrid
from gui.week.layer import Layer

BERLIN = Week(date(2026, 11, 23), "Europe/Berlin")
AUTUMN = Week(date(2027, 11, 1), "America/New_York")
NONE = Qt.KeyboardModifier.NoModifier


def at(week: Week, day: int, hour: float) -> int:
    """The instant of a wall hour."""
    return zones.resolve(datetime.combine(week.dates[day], datetime.min.time()) + timedelta(hours=hour), week.zone)


def snapshot(week: Week = BERLIN, blocks: tuple[BlockPiece, ...] = (), end: float = 17) -> Snapshot:
    """One calendar, open from nine every day."""
    starts = [s for day in range(week.count) for s in range(at(week, day, 9), at(week, day, end), 1800)]
    offers = Offers.lasting(starts, 1800)
    track = Track(Calendar("acc", "a", "Sales"), CalendarState(Freshness.FRESH), week.rows_of(offers), offers)
    return Snapshot(week, (track,), blocks, now=instant(at(week, min(1, week.count - 1), 9.7)))


def block(week: Week, day: int, begin: float, finish: float, title: str = "Gym") -> BlockPiece:
    """A refused block."""
    interval = Interval.of(at(week, day, begin), at(week, day, finish))
    made = Block(f"{day}-{begin}", "acc:a", interval, title, "tag", BlockState.REFUSED, reason="no <b>room</b>")
    return BlockPiece((made,), tuple(week.parts(*interval.span)), (0,))


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[WeekGrid]:
    """A grid on the screen, with data and focus."""
    widget = WeekGrid(LIGHT)
    qtbot.addWidget(widget)
    widget.resize(1100, 800)
    widget.show_snapshot(snapshot())
    widget.show()
    qtbot.waitExposed(widget)
    widget.setFocus()
    QApplication.sendPostedEvents()
    widget.repaint()
    yield widget
    widget.hide()


def point(grid: WeekGrid, day: int, hour: float) -> QPointF:
    """The middle of a column at a wall hour, in widget coordinates."""
    g = grid.geometry_now
    return QPointF((g.x_of(day) + g.column_width * 0.8) / g.scale, (g.y_of(hour * 60) + 0.5) / g.scale)


def mouse(
    grid: WeekGrid,
    kind: QEvent.Type,
    where: QPointF,
    modifiers: Qt.KeyboardModifier = NONE,
    held: Qt.MouseButton = Qt.MouseButton.LeftButton,
) -> None:
    """One pointer event in widget coordinates."""
    moving = kind is QEvent.Type.MouseMove
    button = Qt.MouseButton.NoButton if moving else Qt.MouseButton.LeftButton
    down = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else held
    QApplication.sendEvent(grid, QMouseEvent(kind, where, QPointF(grid.mapToGlobal(where)), button, down, modifiers))


def press(grid: WeekGrid, where: QPointF, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """The left button goes down."""
    mouse(grid, QEvent.Type.MouseButtonPress, where, modifiers)


def move(grid: WeekGrid, where: QPointF, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """The pointer moves with the button held."""
    mouse(grid, QEvent.Type.MouseMove, where, modifiers)


def release(grid: WeekGrid, where: QPointF) -> None:
    """The left button comes up."""
    mouse(grid, QEvent.Type.MouseButtonRelease, where)


def test_it_opens_at_the_working_hours_once(grid: WeekGrid) -> None:
    """The first data scroll to half an hour before the first offered time; later data leave the scroll alone."""
    top = grid.geometry_now.row_at(grid.geometry_now.header)
    assert 8.25 * 60 < top < 8.5 * 60
    grid.scroll_to(300)
    grid.repaint()
    scroll = grid.geometry_now.scroll
    grid.show_snapshot(snapshot(BERLIN.shifted(1)))
    grid.repaint()
    assert grid.geometry_now.scroll == scroll


def test_a_drag_draws_and_stays_until_it_is_cleared(grid: WeekGrid, qtbot: QtBot) -> None:
    """Press, move, release: the stretch comes out in epoch seconds with its rectangle, and stays visible."""
    got: list[tuple[int, int, QRect]] = []
    grid.drawn.connect(lambda start, end, box: got.append((start, end, box)))
    press(grid, point(grid, 3, 13.1))
    move(grid, point(grid, 3, 14.0))
    move(grid, point(grid, 3, 14.5))
    release(grid, point(grid, 3, 14.5))
    start, end = at(BERLIN, 3, 13), at(BERLIN, 3, 14.5)
    assert [(a, b) for a, b, _ in got] == [(start, end)]
    assert got[0][2].contains(point(grid, 3, 14).toPoint())
    assert grid.selection == (start, end)
    grid.clear_selection()
    assert grid.selection is None


def test_modifiers_refine_the_grain(grid: WeekGrid) -> None:
    """Ctrl snaps to five minutes, Shift to one."""
    for _ in range(6):
        grid.zoom_in()  # a minute has several pixels
    grid.scroll_to(750)
    press(grid, point(grid, 3, 13))
    move(grid, point(grid, 3, 14 + 11 / 60), Qt.KeyboardModifier.ControlModifier)
    assert grid.selection == (at(BERLIN, 3, 13), at(BERLIN, 3, 14) + 600)
    move(grid, point(grid, 3, 14 + 11 / 60), Qt.KeyboardModifier.ShiftModifier)
    assert grid.selection == (at(BERLIN, 3, 13), at(BERLIN, 3, 14) + 660)
    release(grid, point(grid, 3, 14))


def test_escape_restores_the_picture(grid: WeekGrid) -> None:
    """Esc during a drag leaves not a pixel behind, and the release afterwards draws nothing."""
    got: list[object] = []
    grid.drawn.connect(lambda *args: got.append(args))
    before = grid.grab().toImage()
    press(grid, point(grid, 3, 13))
    move(grid, point(grid, 4, 15))
    assert grid.grab().toImage() != before
    QApplication.sendEvent(grid, key(Qt.Key.Key_Escape))
    assert grid.grab().toImage() == before
    release(grid, point(grid, 4, 15))
    assert got == []


@pytest.mark.parametrize("loss", ["ungrab", "hide", "focus", "button"])
def test_a_lost_pointer_ends_the_gesture(grid: WeekGrid, loss: str) -> None:
    """A grab taken away, a hidden window, a lost focus or a release elsewhere cancel the drag."""
    press(grid, point(grid, 3, 13))
    move(grid, point(grid, 3, 15))
    assert grid.selection is not None
    if loss == "ungrab":
        QApplication.sendEvent(grid, QEvent(QEvent.Type.UngrabMouse))
    elif loss == "hide":
        grid.hide()
    elif loss == "focus":
        grid.clearFocus()
    else:
        mouse(grid, QEvent.Type.MouseMove, point(grid, 3, 15), held=Qt.MouseButton.NoButton)
    assert grid.selection is None


def test_a_click_moves_the_caret(grid: WeekGrid, qtbot: QtBot) -> None:
    """Less than four pixels is a click: caret and signal at the cell's start, nothing drawn."""
    with qtbot.waitSignal(grid.clicked) as got:
        press(grid, point(grid, 2, 10.2))
        move(grid, point(grid, 2, 10.2) + QPointF(2, 2))
        release(grid, point(grid, 2, 10.2))
    assert got.args == [at(BERLIN, 2, 10)]
    assert grid.caret == at(BERLIN, 2, 10)
    assert grid.selection is None


def test_only_the_strip_that_changed_is_painted(grid: WeekGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    """One step of a drag asks for a small part of the widget."""
    press(grid, point(grid, 3, 10))
    move(grid, point(grid, 3, 13))
    areas: list[QRect] = []
    monkeypatch.setattr(grid, "update", areas.append)
    move(grid, point(grid, 3, 13.3))
    assert areas
    assert sum(box.width() * box.height() for box in areas) < 0.02 * grid.width() * grid.height()
    release(grid, point(grid, 3, 13.3))


def test_a_drag_at_the_edge_scrolls_on(grid: WeekGrid) -> None:
    """Near the bottom the grid scrolls by itself and the selection grows with it."""
    press(grid, point(grid, 3, 12))
    move(grid, QPointF(point(grid, 3, 12).x(), grid.height() - 3))
    before, selected = grid.geometry_now.scroll, grid.selection
    grid._roll()
    for _ in range(10):
        grid._roll()
    assert grid.geometry_now.scroll > before
    assert selected is not None
    assert grid.selection is not None
    assert grid.selection[1] > selected[1]
    release(grid, QPointF(point(grid, 3, 12).x(), grid.height() - 3))
    assert not grid._roller.isActive()


def test_absent_rows_cannot_be_dragged(grid: WeekGrid) -> None:
    """In rows another day repeats there is no time on Monday: no press, no reading."""
    grid.show_snapshot(snapshot(AUTUMN))
    grid.scroll_to(0)
    grid.repaint()
    got: list[object] = []
    grid.hovered.connect(got.append)
    mouse(grid, QEvent.Type.MouseMove, point(grid, 0, 2.5), held=Qt.MouseButton.NoButton)
    press(grid, point(grid, 0, 2.5))
    move(grid, point(grid, 0, 5))
    assert grid.selection is None
    assert got == []
    press(grid, point(grid, 6, 2.5))
    move(grid, point(grid, 6, 5))
    assert grid.selection is not None
    release(grid, point(grid, 6, 5))


def test_hovering_tells_the_cell(grid: WeekGrid) -> None:
    """The cell under the pointer is told once, and None when the pointer leaves."""
    got: list[object] = []
    grid.hovered.connect(got.append)
    for hour in (10.1, 10.2, 10.3):
        mouse(grid, QEvent.Type.MouseMove, point(grid, 2, hour), held=Qt.MouseButton.NoButton)
    QApplication.sendEvent(grid, QEvent(QEvent.Type.Leave))
    ten = at(BERLIN, 2, 10)
    assert got == [(ten, ten + 900), (ten + 900, ten + 1800), None]


def test_blocks_are_clicked_removed_and_told(grid: WeekGrid, qtbot: QtBot) -> None:
    """A click takes a block, Delete asks to remove it, its tip names time, state and reason as plain text."""
    piece = block(BERLIN, 4, 11, 13)
    grid.show_snapshot(snapshot(blocks=(piece,)))
    with qtbot.waitSignal(grid.block_clicked) as got:
        press(grid, point(grid, 4, 12))
        release(grid, point(grid, 4, 12))
    assert got.args is not None
    assert got.args[0] is piece
    assert got.args[1].contains(point(grid, 4, 12).toPoint())
    assert grid.focused_block is piece
    with qtbot.waitSignal(grid.remove_asked):
        QApplication.sendEvent(grid, key(Qt.Key.Key_Delete))
    tip = grid._tip(point(grid, 4, 12))
    assert "Gym" in tip
    assert "11:00–13:00" in tip
    assert "refused: no <b>room</b>" in tip
    again = block(BERLIN, 4, 11, 13)
    grid.show_snapshot(snapshot(blocks=(again,)))
    assert grid.focused_block is again
    QApplication.sendEvent(grid, key(Qt.Key.Key_Escape))
    assert grid.focused_block is None


def test_the_menu_knows_where_it_was_asked_for(grid: WeekGrid) -> None:
    """A right click names the time, over a block the block too, by key the caret."""
    got: list[tuple[QPoint, object, object]] = []
    grid.menu_asked.connect(lambda *args: got.append(args))
    piece = block(BERLIN, 4, 11, 13)
    grid.show_snapshot(snapshot(blocks=(piece,)))
    for reason, where in (
        (QContextMenuEvent.Reason.Mouse, point(grid, 2, 10)),
        (QContextMenuEvent.Reason.Mouse, point(grid, 4, 12)),
        (QContextMenuEvent.Reason.Keyboard, point(grid, 0, 10)),
    ):
        place = where.toPoint()
        QApplication.sendEvent(grid, QContextMenuEvent(reason, place, grid.mapToGlobal(place)))
    assert [(epoch, found) for _, epoch, found in got] == [
        (at(BERLIN, 2, 10), None),
        (at(BERLIN, 4, 12), piece),
        (None, piece),
    ]


def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    """One key press."""
    return QKeyEvent(QEvent.Type.KeyPress, which, modifiers)


def typed(grid: WeekGrid, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Keys pressed one after the other."""
    for which in keys:
        QApplication.sendEvent(grid, key(which, modifiers))


def test_keys_move_grow_and_draw(grid: WeekGrid, qtbot: QtBot) -> None:
    """Arrows walk by grain and day, Shift grows, Enter draws, Esc drops."""
    press(grid, point(grid, 2, 10))
    release(grid, point(grid, 2, 10))
    typed(grid, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert grid.caret == at(BERLIN, 3, 10.25)
    typed(grid, Qt.Key.Key_Down, Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert grid.selection == (at(BERLIN, 3, 10.25), at(BERLIN, 3, 11))
    with qtbot.waitSignal(grid.drawn) as got:
        typed(grid, Qt.Key.Key_Return)
    assert got.args is not None
    assert got.args[:2] == [at(BERLIN, 3, 10.25), at(BERLIN, 3, 11)]
    typed(grid, Qt.Key.Key_Escape)
    assert grid.selection is None
    typed(grid, Qt.Key.Key_End)
    assert grid.caret == at(BERLIN, 3, 23.75)
    with qtbot.waitSignal(grid.drawn) as cell:
        typed(grid, Qt.Key.Key_Enter)
    assert cell.args is not None
    assert cell.args[:2] == [at(BERLIN, 3, 23.75), at(BERLIN, 4, 0)]


def test_the_first_key_shows_the_caret(grid: WeekGrid) -> None:
    """Without a click the caret appears today where the working hours begin, and is scrolled to."""
    typed(grid, Qt.Key.Key_Down)
    assert grid.caret == at(BERLIN, 1, 9)


def test_mirrored_keys_follow_the_eye(grid: WeekGrid) -> None:
    """Where days run from right to left, Left is the next day, and a drag still finds its day."""
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(grid, point(grid, 2, 10))
    release(grid, point(grid, 2, 10))
    assert grid.caret == at(BERLIN, 2, 10)
    typed(grid, Qt.Key.Key_Left)
    assert grid.caret == at(BERLIN, 3, 10)
    assert grid.geometry_now.x_of(0) > grid.geometry_now.x_of(6)


def wheel(grid: WeekGrid, where: QPointF, turn: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A turn of the wheel."""
    event = QWheelEvent(
        where,
        QPointF(grid.mapToGlobal(where)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid, event)


def test_the_wheel_scrolls_and_zooms_at_the_pointer(grid: WeekGrid) -> None:
    """With Ctrl the time under the pointer stays where it is."""
    scroll = grid.geometry_now.scroll
    wheel(grid, point(grid, 2, 12), -120)
    assert grid.geometry_now.scroll > scroll
    where = point(grid, 2, 13)
    zoom = grid.geometry_now.zoom
    wheel(grid, where, 120, Qt.KeyboardModifier.ControlModifier)
    assert grid.geometry_now.zoom > zoom
    assert abs(point(grid, 2, 13).y() - where.y()) < 2
    grid.zoom_reset()
    assert grid.geometry_now.zoom == pytest.approx(zoom)


def test_zoom_has_ends(grid: WeekGrid) -> None:
    """Far out the day fills the body, far in it stops."""
    for _ in range(40):
        grid.zoom_out()
    grid.repaint()
    assert grid.geometry_now.content >= grid.geometry_now.body
    for _ in range(40):
        grid.zoom_in()
    grid.repaint()
    assert grid.geometry_now.zoom <= 6 * grid.geometry_now.scale


def test_another_week_ends_the_drag_and_keeps_the_caret(grid: WeekGrid) -> None:
    """Turning the page during a gesture drops it; the caret keeps column and time of day."""
    press(grid, point(grid, 2, 10))
    release(grid, point(grid, 2, 10))
    press(grid, point(grid, 3, 10))
    move(grid, point(grid, 3, 12))
    after = BERLIN.shifted(1)
    grid.show_snapshot(snapshot(after))
    assert grid.selection is None
    assert grid.caret == at(after, 2, 10)


def test_now_moves_without_a_new_layer(grid: WeekGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    """A minute later only the line is painted elsewhere."""
    grid.repaint()
    before = grid.grab().toImage()
    painted: list[object] = []
    monkeypatch.setattr(Layer, "_paint", lambda *args: painted.append(args))
    grid.set_now(at(BERLIN, 1, 11))
    assert grid.grab().toImage() != before
    assert not painted


def test_looks_can_change(grid: WeekGrid) -> None:
    """Theme, clock, rulers, grain and threshold each change the picture, and the same again does not."""
    seen = [grid.grab().toImage()]
    changes: tuple[Callable[[], None], ...] = (
        lambda: grid.set_theme(DARK),
        lambda: grid.set_clock(True),
        lambda: grid.set_rulers(("America/New_York",)),
        lambda: grid.set_threshold("at_least", 2),
    )
    for change in changes:
        change()
        image = grid.grab().toImage()
        assert image != seen[-1]
        change()
        assert grid.grab().toImage() == image
        seen.append(image)
    grid.set_grain(30)
    press(grid, point(grid, 2, 10.3))
    release(grid, point(grid, 2, 10.3))
    assert grid.caret == at(BERLIN, 2, 10)


def test_a_new_snapshot_of_the_same_looks_the_same(grid: WeekGrid) -> None:
    """Publishing equal data again changes nothing; a longer day does."""
    before = grid.grab().toImage()
    grid.show_snapshot(snapshot())
    assert grid.grab().toImage() == before
    grid.show_snapshot(snapshot(end=18))
    assert grid.grab().toImage() != before


def test_no_data_at_all(qtbot: QtBot) -> None:
    """Before the first snapshot, and with one that has no calendars, the grid stands empty without failing."""
    widget = WeekGrid(DARK)
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    assert not widget.grab().isNull()
    typed(widget, Qt.Key.Key_Down, Qt.Key.Key_Return)
    widget.show_snapshot(replace(snapshot(), tracks=()))
    assert not widget.grab().isNull()
    assert widget.geometry_now.row_at(widget.geometry_now.header) > 300


def test_a_moment_after_2038_fits_the_signals(grid: WeekGrid, qtbot: QtBot) -> None:
    """Epoch seconds beyond a C int come out whole."""
    week = Week(date(2040, 5, 7), "Europe/Berlin")
    grid.show_snapshot(snapshot(week))
    with qtbot.waitSignal(grid.clicked) as got:
        press(grid, point(grid, 2, 10))
        release(grid, point(grid, 2, 10))
    assert got.args == [at(week, 2, 10)]


def painted(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What layers paint from here on."""
    found: list[object] = []
    paint = Layer._paint

    def noted(self: Layer, *args: object) -> None:
        found.append(args)
        paint(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Layer, "_paint", noted)
    return found


def test_a_prepared_week_is_only_copied(grid: WeekGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    """A neighbour painted in idle time comes up without painting, and looks as if it had not been prepared."""
    after = snapshot(BERLIN.shifted(1))
    after = replace(after, now=instant(at(BERLIN, 1, 9.7)))
    grid.prepare(after)
    grid.finish_preparing()
    again = painted(monkeypatch)
    grid.show_snapshot(replace(after))
    grid.repaint()
    assert not again
    ready = grid.grab().toImage()
    grid.set_theme(DARK)
    grid.set_theme(LIGHT)
    assert grid.grab().toImage() == ready
    assert again


def test_turning_back_is_only_copied(grid: WeekGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    """The week one comes from is still there."""
    first = snapshot()
    grid.show_snapshot(first)
    grid.repaint()
    grid.show_snapshot(replace(snapshot(BERLIN.shifted(1)), now=first.now))
    grid.repaint()
    again = painted(monkeypatch)
    grid.show_snapshot(replace(first))
    grid.repaint()
    assert not again


def test_scrolling_shows_what_painting_anew_shows(grid: WeekGrid, qtbot: QtBot) -> None:
    """Pixels that were moved are the pixels that would be painted, overlays and label included."""
    press(grid, point(grid, 1, 9.5))
    move(grid, point(grid, 1, 12))
    release(grid, point(grid, 1, 12))
    for by in (12, 40, -25, 170, -90):
        grid.scroll_by(by)
        QApplication.processEvents()
        screen = grid.screen().grabWindow(grid.winId()).toImage()
        if screen.isNull():
            pytest.skip("this platform cannot be photographed")
        grid.repaint()
        assert grid.screen().grabWindow(grid.winId()).toImage() == screen


def test_the_caret_shows_for_keys_not_for_the_pointer(grid: WeekGrid) -> None:
    """After a click and after the window gave the focus back nothing is framed; a key or Tab brings the caret."""
    clicked = point(grid, 2, 10)
    press(grid, clicked)
    release(grid, clicked)
    grid.clearFocus()
    plain = grid.grab().toImage()
    grid.setFocus(Qt.FocusReason.OtherFocusReason)
    assert grid.grab().toImage() == plain
    typed(grid, Qt.Key.Key_Down)
    framed = grid.grab().toImage()
    assert framed != plain
    press(grid, clicked)
    release(grid, clicked)
    assert grid.grab().toImage() == plain
    grid.clearFocus()
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    assert grid.grab().toImage() != plain


def test_both_pieces_of_a_night_are_one_block(grid: WeekGrid) -> None:
    """A block over midnight is taken by either piece, and the ring is around both."""
    night = block(BERLIN, 2, 22, 26)
    grid.show_snapshot(snapshot(blocks=(night,)))
    grid.scroll_to(0)
    grid.repaint()
    press(grid, point(grid, 3, 1))
    release(grid, point(grid, 3, 1))
    assert grid.focused_block is night
    assert len(grid._cards_of(night)) == 2
    assert grid._tip(point(grid, 3, 1)) == grid._tip(point(grid, 3, 0.5))


def test_crowded_blocks_are_counted(grid: WeekGrid) -> None:
    """Blocks that find no lane any more are told by one that does; none is hidden without a number."""
    many = tuple(block(BERLIN, 4, 10, 11, f"Block {i}") for i in range(30))
    grid.show_snapshot(snapshot(blocks=many))
    cards = grid._cards_on(4)
    assert 1 < len(cards) < 30
    assert len(cards) + sum(len(card.more) for card in cards) == 30
    assert not grid.grab().isNull()
