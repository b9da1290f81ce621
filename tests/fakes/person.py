"""A week to act on, and a person at it: pointer, wheel and keys as events to a `WeekGrid`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, SignalInstance
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import zones
from core.model import Block, Blocking, BlockState, Calendar, Interval, Offers, instant
from core.snapshot import BlockPiece, CalendarState, Freshness, Snapshot, Track
from core.week import Week
from gui.theme import LIGHT
from gui.week.grid import WeekGrid

BERLIN = Week(date(2026, 11, 23), "Europe/Berlin")
AUTUMN = Week(date(2027, 11, 1), "America/New_York")
NONE = Qt.KeyboardModifier.NoModifier


def at(week: Week, day: int, hour: float) -> int:
    """The instant of a wall hour."""
    return zones.resolve(datetime.combine(week.dates[day], datetime.min.time()) + timedelta(hours=hour), week.zone)


SALES = Calendar("acc", "a", "Sales", blocking=Blocking(movable=True, removable=True))


def snapshot(
    week: Week = BERLIN, blocks: tuple[BlockPiece, ...] = (), end: float = 17, calendar: Calendar = SALES
) -> Snapshot:
    """One calendar, open from nine every day."""
    starts = [s for day in range(week.count) for s in range(at(week, day, 9), at(week, day, end), 1800)]
    offers = Offers.lasting(starts, 1800)
    track = Track(calendar, CalendarState(Freshness.FRESH), week.rows_of(offers), offers)
    return Snapshot(week, (track,), blocks, now=instant(at(week, min(1, week.count - 1), 9.7)))


def lasting(week: Week, start: int, end: int, title: str = "Gym", **more: Any) -> BlockPiece:
    """A confirmed block from and to an epoch second."""
    more = {"state": BlockState.CONFIRMED, **more}
    made = Block(f"{title}-{start}", "acc:a", Interval.of(start, end), title, "tag", **more)
    return BlockPiece((made,), tuple(week.parts(start, end)), (0,))


def block(week: Week, day: int, begin: float, finish: float, title: str = "Gym") -> BlockPiece:
    """A refused block between two wall hours."""
    start, end = at(week, day, begin), at(week, day, finish)
    return lasting(week, start, end, title, state=BlockState.REFUSED, reason="no <b>room</b>")


@contextmanager
def on_screen(qtbot: QtBot) -> Iterator[WeekGrid]:
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


def release(grid: WeekGrid, where: QPointF, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """The left button comes up."""
    mouse(grid, QEvent.Type.MouseButtonRelease, where, modifiers)


def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    """One key press."""
    return QKeyEvent(QEvent.Type.KeyPress, which, modifiers)


def typed(grid: WeekGrid, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Keys pressed one after the other."""
    for which in keys:
        QApplication.sendEvent(grid, key(which, modifiers))


def wheel(grid: QWidget, where: QPointF, turn: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
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


def heard(signal: SignalInstance) -> list[tuple[object, ...]]:
    """What a signal says from here on."""
    got: list[tuple[object, ...]] = []
    signal.connect(lambda *args: got.append(args))
    return got


def unpainted(grid: WeekGrid) -> int:
    """How many pixels of what it covers a grid leaves as they were."""
    ratio, loud = grid.devicePixelRatioF(), QColor("#ff00ff")
    paper = QImage(grid.size() * ratio, QImage.Format.Format_RGB32)
    paper.setDevicePixelRatio(ratio)
    paper.fill(loud)
    grid.render(paper, QPoint(), grid.rect(), QWidget.RenderFlag.DrawChildren)
    return memoryview(paper.constBits()).cast("I").tolist().count(loud.rgb())
