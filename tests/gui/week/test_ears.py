"""The grid as assistive technology asks it: names, places, states, actions, events; and nothing makes it fall."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.model import BlockState
from core.snapshot import BlockPiece, CalendarState, Snapshot
from core.week import Part, Week
from fakes.pictures import AUTUMN, BERLIN, SPRING, at, piece, track
from gui.theme import LIGHT
from gui.week import ears
from gui.week.grid import WeekGrid
from gui.words import aloud, listening

Name, Description = QAccessible.Text.Name, QAccessible.Text.Description
SAMOA = Week(date(2011, 12, 26), "Pacific/Apia")


@pytest.fixture
def heeded() -> Iterator[None]:
    """Somebody listens."""
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    listening.install()
    yield
    QAccessible.setActive(before)


@pytest.fixture
def heard(heeded: None, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Every event as (kind, text or name of the child)."""
    found: list[tuple[str, str]] = []

    def tell(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            found.append((event.politeness().name, event.message()))
        else:
            found.append((event.type().name, event.accessibleInterface().text(Name)))

    monkeypatch.setattr(aloud, "tell", tell)
    return found


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[WeekGrid]:
    """A grid on the screen with focus."""
    widget = WeekGrid(LIGHT)
    widget.resize(1100, 800)
    widget.show_snapshot(full())
    widget.show()
    qtbot.waitExposed(widget)
    widget.setFocus()
    yield widget
    shiboken6.delete(widget)  # with what waits to be told


def full(*blocks: BlockPiece, week: Week = BERLIN) -> Snapshot:
    """A calendar that is open on Tuesday morning."""
    return Snapshot(week, (track(week, (1, 9, 12), name="a"),), blocks)


def interface(grid: WeekGrid) -> QAccessibleInterface:
    """What Qt gives to whoever asks for the grid."""
    return QAccessible.queryAccessibleInterface(grid)


def child(grid: WeekGrid, name: str) -> QAccessibleInterface:
    """The first child whose name begins so."""
    table = interface(grid)
    return next(c for i in range(table.childCount()) if (c := table.child(i)).text(Name).startswith(name))


def test_other_widgets_keep_their_own(heeded: None, qtbot: QtBot) -> None:
    """The factory answers for grids only."""
    button = QPushButton("Go")
    qtbot.addWidget(button)
    assert QAccessible.queryAccessibleInterface(button).role() is QAccessible.Role.Button


def test_the_grid_is_a_table_with_cells(heeded: None, grid: WeekGrid) -> None:
    """Role, name, keys in the description; a cell knows its place and its headers."""
    table = interface(grid)
    assert table.role() is QAccessible.Role.Table
    assert table.text(Name) == "Week: 23 – 29 November 2026, Time in Berlin"
    assert "Enter" in table.text(Description)
    cell = child(grid, "Tuesday 24 November, 10:00")
    assert (cell.role(), cell.childCount()) == (QAccessible.Role.Cell, 0)
    assert cell.parent() is table
    place = cell.tableCellInterface()
    assert (place.rowIndex(), place.columnIndex(), place.rowExtent(), place.columnExtent()) == (40, 1, 1, 1)
    assert [*place.rowHeaderCells(), *place.columnHeaderCells()] == []  # day and time are not to be said twice
    assert place.table() is table
    assert table.indexOfChild(cell) == 41 * 8 + 2


def test_a_point_of_the_screen_finds_its_cell(heeded: None, grid: WeekGrid) -> None:
    """What lies under the middle of a cell is that cell; beside the grid is nothing."""
    cell = child(grid, "Tuesday 24 November, 10:00")
    middle = cell.rect().center()
    assert interface(grid).childAt(middle.x(), middle.y()) is cell
    assert interface(grid).childAt(-5000, 0) is None


def test_states(heeded: None, grid: WeekGrid) -> None:
    """Focus and selection as the grid has them; what is scrolled away is off the screen."""
    cell, night = child(grid, "Tuesday 24 November, 10:00"), child(grid, "Tuesday 24 November, 00:00")
    assert cell.state().focusable
    assert not cell.state().focused
    assert (cell.state().offscreen, night.state().offscreen) == (0, 1)
    grid.move_caret(at(BERLIN, 1, 10))
    assert cell.state().focused
    assert interface(grid).focusChild() is cell
    assert not cell.state().selected
    key(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert cell.state().selected
    assert not night.state().selected
    grid.show_snapshot(full(piece(BERLIN, 1, 10, 11)))
    assert child(grid, "Gym: waiting").state().busy


def key(grid: WeekGrid, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(grid, QKeyEvent(kind, key, modifiers))


def test_actions_are_done_after_the_answer(heeded: None, grid: WeekGrid, qtbot: QtBot) -> None:
    """Press on a cell draws it, once the one who asked has its answer."""
    drawn: list[tuple[int, int]] = []
    grid.drawn.connect(lambda start, end, _: drawn.append((start, end)))
    actions = child(grid, "Tuesday 24 November, 10:00").actionInterface()
    assert [*actions.actionNames()] == ["Press", "SetFocus"]
    assert actions.localizedActionName("Press") == "Block here…"
    actions.doAction("Press")
    assert not drawn
    qtbot.waitUntil(lambda: bool(drawn))
    assert drawn == [(at(BERLIN, 1, 10), at(BERLIN, 1, 10.25))]


def test_focus_follows_the_caret(heard: list[tuple[str, str]], grid: WeekGrid, qtbot: QtBot) -> None:
    """The right child has the focus, and what is selected is told; of several steps at once only the last."""
    interface(grid)
    grid.move_caret(at(BERLIN, 1, 9))
    grid.move_caret(at(BERLIN, 1, 10))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("Focus", "Tuesday 24 November, 10:00 to 10:15, open in 1 of 1: A")]
    heard.clear()
    key(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bool(heard))
    assert [kind for kind, _ in heard] == ["Focus", "Polite"]
    assert heard[-1][1] == "Tuesday 24 November, 10:00 to 10:30 selected, 30 min"


def test_news_of_blocks_are_announced(heard: list[tuple[str, str]], grid: WeekGrid) -> None:
    """Politely what goes well, at once what does not; nothing that was so before anybody asked for the grid."""
    interface(grid)
    grid.show_snapshot(full(piece(BERLIN, 1, 10, 11)))
    grid.show_snapshot(full(piece(BERLIN, 1, 10, 11, state=BlockState.REFUSED)))
    assert heard == [("Polite", "Gym: waiting to be sent (A)"), ("Assertive", "Gym: refused (A)")]


def test_a_turned_week_is_told_once(heard: list[tuple[str, str]], grid: WeekGrid) -> None:
    """Its days, and no word of the blocks that are out of sight now."""
    interface(grid)
    grid.show_snapshot(full(piece(BERLIN, 1, 10, 11, state=BlockState.CONFIRMED)))
    heard.clear()
    later = BERLIN.shifted(1)
    grid.show_snapshot(full(week=later))
    grid.show_snapshot(full(week=later))
    assert [event for event in heard if event[0] != "Focus"] == [("Polite", "30 November – 6 December 2026")]


def test_the_focus_moves_with_the_week_once_it_is_known(
    heard: list[tuple[str, str]], grid: WeekGrid, qtbot: QtBot
) -> None:
    """Another week has another cell under the caret, and nobody hears "not known" of a week that is being loaded."""
    table = interface(grid)
    grid.move_caret(at(BERLIN, 1, 10))
    before = table.focusChild()
    qtbot.waitUntil(lambda: bool(heard))
    heard.clear()
    later = BERLIN.shifted(1)
    known = full(week=later)
    nothing = replace(known.tracks[0], state=CalendarState(), unknown=tuple(Part(day, 0, 1440) for day in range(7)))
    grid.show_snapshot(replace(known, tracks=(nothing,)))
    qtbot.wait(300)
    assert [kind for kind, _ in heard if kind == "Focus"] == []
    grid.show_snapshot(known)
    qtbot.waitUntil(lambda: any(kind == "Focus" for kind, _ in heard))
    assert heard[-1] == ("Focus", "Tuesday 1 December, 10:00 to 10:15, open in 1 of 1: A")
    assert table.focusChild() is not before
    assert (before.text(Name), before.state().focused) == (heard[-1][1], 0)


def test_a_run_has_the_focus_that_keys_give_it(heard: list[tuple[str, str]], grid: WeekGrid, qtbot: QtBot) -> None:
    """It is a thing of its own, the last one, while keys act on it."""
    table = interface(grid)
    count = table.childCount()
    grid.mark(at(BERLIN, 1, 9), None, (at(BERLIN, 1, 9), at(BERLIN, 1, 12)), shown=True)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("Focus", "Tuesday 24 November, 09:00 to 12:00, open in 1 of 1: A")]
    run = table.child(count)
    assert (table.childCount(), table.focusChild(), table.indexOfChild(run)) == (count + 1, run, count)
    assert run.rect().height() > 50
    grid.move_caret(at(BERLIN, 1, 9))
    assert (table.childCount(), run.isValid()) == (count, False)


def test_names_that_were_read_are_told_anew(heard: list[tuple[str, str]], grid: WeekGrid, qtbot: QtBot) -> None:
    """Unknown becomes known: who has read the old name hears of it, and only of that."""
    unknown = Snapshot(BERLIN, (track(BERLIN, name="a", unknown=tuple(Part(d, 0, 1440) for d in range(7))),))
    grid.show_snapshot(unknown)
    cell = interface(grid).child(41 * 8 + 2)
    assert cell.text(Name).endswith("not known")
    grid.show_snapshot(full())
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("NameChanged", "Tuesday 24 November, 10:00 to 10:15, open in 1 of 1: A")]


def test_nobody_listens_nothing_runs(grid: WeekGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without assistive technology no table is made, even where the grid was asked for once."""
    QAccessible.setActive(True)
    listening.install()
    interface(grid)
    QAccessible.setActive(False)
    monkeypatch.setattr(ears, "Table", None)
    grid.show_snapshot(full(piece(BERLIN, 1, 10, 11)))
    grid.move_caret(at(BERLIN, 1, 10))


def ask(thing: QAccessibleInterface) -> None:
    """All that a client may ask of one child, with answers or without."""
    for text in QAccessible.Text:
        thing.text(text)
    for call in (thing.rect, thing.state, thing.role, thing.isValid, thing.window, thing.object, thing.childCount):
        call()
    parent, actions, place = thing.parent(), thing.actionInterface(), thing.tableCellInterface()
    if parent is not None:
        parent.indexOfChild(thing)
    for name in actions.actionNames():
        assert actions.localizedActionName(name)
    if place is not None:
        for half in (place.rowIndex, place.columnIndex, place.isSelected, place.table):
            half()
        assert [*place.rowHeaderCells(), *place.columnHeaderCells()] == []


@pytest.mark.limit(90)
def test_no_question_makes_it_fall(heeded: None, grid: WeekGrid, qtbot: QtBot) -> None:
    """Weeks turn, calendars come and go, and children of all times are asked for everything; the pool stays small."""
    dice = random.Random(7)
    held: list[QAccessibleInterface] = []
    table = interface(grid)
    weeks = (BERLIN, BERLIN.shifted(1), AUTUMN, SPRING, SAMOA, BERLIN.shifted(-3))
    seen: set[int] = set()
    for turn in range(60):
        week = dice.choice(weeks)
        tracks = tuple(
            track(week, *((day, 9 + i, 12 + i) for day in range(0, week.count, 2)), name=f"c{i}")
            for i in range(dice.randrange(4))
        )
        blocks = tuple(piece(week, 1, 8 + i, 9 + i) for i in range(dice.randrange(3)))
        grid.show_snapshot(Snapshot(week, tracks, blocks))
        grid.set_grain(dice.choice((5, 15, 60)))
        count = table.childCount()
        for index in [*(dice.randrange(-2, count + 3) for _ in range(40)), *range(count - 5, count)]:
            thing = table.child(index)
            if thing is not None:
                assert table.indexOfChild(thing) == index
                seen.add(QAccessible.uniqueId(thing))
                held.append(thing)
        for thing in dice.sample(held, 40):
            ask(thing)
        if turn % 10 == 0:
            QApplication.processEvents()
        held = held[-400:]
    cells = 8 * (24 * 12 + 2)
    assert len(seen) < cells + 200


def test_children_outlive_their_grid(heeded: None, qtbot: QtBot) -> None:
    """A client may hold a child of a window that is closed: it is invalid, and nothing falls."""
    held: list[QAccessibleInterface] = []
    make: tuple[Callable[[WeekGrid], None], ...] = (shiboken6.delete, WeekGrid.deleteLater)
    for turn in range(12):
        grid = WeekGrid(LIGHT)
        grid.show_snapshot(full())
        table = interface(grid)
        fresh = [table.child(index) for index in (0, 1, 8, 9, 300, table.childCount() - 1)]
        for thing in fresh:
            QAccessible.uniqueId(thing)
            ask(thing)
        make[turn % 2](grid)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert not any(thing.isValid() for thing in fresh)
        for thing in fresh:
            ask(thing)
            assert thing.state().invalid
        held += fresh
    assert not any(thing.isValid() for thing in held)
