"""WeekGrid: Qt events in, signals out. It keeps no slots of its own, only the last Snapshot."""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core import zones
from core.model import seconds
from core.snapshot import BlockPiece, Snapshot
from core.week import MINUTE, Place
from gui.theme import Theme
from gui.week.bar import Bar, Corner
from gui.week.drag import Drag, cell_at, floored, sidestepped, stepped
from gui.week.geometry import Geometry
from gui.week.layout import Card, lay_busy, lay_cards
from gui.week.look import Look, OpenIn
from gui.week.painter import KEPT, WORKDAY, WeekPainter
from gui.week.words import selection_text, span, state_text

ZOOM = 0.9
"""Logical pixels a minute at first and after `zoom_reset`."""
ZOOM_LEAST, ZOOM_MOST, ZOOM_STEP = 0.3, 6.0, 1.25
SCROLL_EDGE = 24
"""Logical pixels from the top or bottom within which a drag scrolls."""
FRAME = 16
"""Milliseconds between two steps of that scrolling."""
IDLE = 30
"""Milliseconds of rest before something is painted ahead."""
ONE_PIECE = 12_000
"""Logical pixels up to which what changed is painted as one rectangle, which is faster than as several."""
LEAD = 30
"""Minutes shown before the first offered time when the grid opens."""

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ALONG = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class WeekGrid(QWidget):
    """One week of every visible calendar; time is blocked by dragging over it.

    Times in signals are epoch seconds (as ``object``: a C int ends in 2038), rectangles are in widget
    coordinates.

    Signals:
        hovered((start, end) or None): the cell under the pointer or caret, or what is being drawn.
        clicked(epoch): a click on empty time; the caret is there now.
        drawn(start, end, rectangle): a stretch was drawn; it stays visible until `clear_selection`.
        block_clicked(piece, rectangle): a block was clicked or Enter pressed on it.
        remove_asked(piece): Delete or Backspace on the focused block.
        menu_asked(global position, epoch or None, piece or None): the context menu is wanted.
        focus_moved: the caret, the focused block or the keyboard's focus is somewhere else.
        shown: another Snapshot is on show.
    """

    hovered = Signal(object)
    clicked = Signal(object)
    drawn = Signal(object, object, QRect)
    block_clicked = Signal(object, QRect)
    remove_asked = Signal(object)
    menu_asked = Signal(QPoint, object, object)
    focus_moved = Signal()
    shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._now = 0
        self._grain = 15
        self._zoom = ZOOM
        self._drag = Drag()
        self._selection: tuple[int, int] | None = None
        self._overlay: tuple[list[QRect], QRect, str] = ([], QRect(), "")
        self._caret: int | None = None
        self._caret_shown = False
        self._anchor: int | None = None
        self._focused: BlockPiece | None = None
        self._pressed: Card | None = None
        self._hover: tuple[int, int] | None = None
        self._pointer = QPointF()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._cards: dict[int, list[Card]] = {}
        self._opened = False
        self._wanted: float | None = WORKDAY[0] - LEAD
        look = Look(theme, self.font(), self.locale(), self.devicePixelRatioF())
        self._painter = WeekPainter(look)
        self._geometry = Geometry(1, 1, 0, 0, 1, 1440, ZOOM)
        self._bar = Bar(theme, self)
        self._corner = Corner(theme, self)
        self._bar.valueChanged.connect(self._scrolled)
        self._bar.actionTriggered.connect(self._keep_scroll)
        self._roller = QTimer(self)
        self._roller.setInterval(FRAME)
        self._roller.timeout.connect(self._roll)
        self._waiting: dict[object, Snapshot] = {}
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE)
        self._idle.timeout.connect(self._idle_work)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Week"))

    # what to show

    @property
    def snapshot(self) -> Snapshot | None:
        """What is on show."""
        return self._snapshot

    @property
    def look(self) -> Look:
        """Language, clock and colours in use."""
        return self._painter.look

    @property
    def grain(self) -> int:
        """Minutes that a drag and the caret snap to."""
        return self._grain

    @property
    def geometry_now(self) -> Geometry:
        """The measures of what is on the screen, in device pixels."""
        return self._geometry

    @property
    def selection(self) -> tuple[int, int] | None:
        """What is drawn over empty time, in epoch seconds."""
        return self._selection

    @property
    def caret(self) -> int | None:
        """Where the caret's cell starts, in epoch seconds."""
        return self._caret

    @property
    def focused_block(self) -> BlockPiece | None:
        """The block keys act on."""
        return self._focused

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show another Snapshot; only columns that changed are drawn again."""
        old, self._snapshot = self._snapshot, snapshot
        moved = old is None or old.week != snapshot.week
        if moved and old is not None:
            self._carry_over(old, snapshot)
        if old is None or old.now != snapshot.now:
            self._update_now()
            self._now = seconds(snapshot.now)
            self._update_now()
        self._focused = _same_block(self._focused, snapshot)
        changed = self._painter.show(snapshot, self._today())
        self._cards.clear()
        hours = self._painter.hours
        if hours and not self._opened:
            self._opened = True
            self._wanted = hours[0] - LEAD
        before = self._geometry
        self._relayout()
        self.shown.emit()
        if moved or self._geometry != before:
            self.update()
            return
        for day in changed:
            self._update_columns(day)
        if old is not None and old.notes != snapshot.notes:
            self._update_header()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        for part in (self._bar, self._corner):
            part.theme = theme
            part.update()
        self._set_look(replace(self._painter.look, theme=theme))

    def set_now(self, epoch: int) -> None:
        """Move the line of the present moment (epoch seconds); nothing else is drawn again within a day."""
        if epoch == self._now:
            return
        self._update_now()
        self._now = epoch
        if self._snapshot is not None and self._today() != self._painter.today:
            for day in self._painter.show(self._snapshot, self._today()):
                self._update_columns(day)
        self._update_now()

    def set_rulers(self, names: Sequence[str], called: Mapping[str, str] | None = None) -> None:
        """Further zones (IANA names), outermost first; the week's own ruler stays the innermost. `called` has names
        of a person's own by zone."""
        self._set_look(replace(self._painter.look, zones=tuple(names), names=tuple((called or {}).items())))

    def set_clock(self, twelve: bool) -> None:
        """Times with AM and PM or from 0 to 24."""
        self._set_look(replace(self._painter.look, twelve=twelve))

    def set_grain(self, minutes: int) -> None:
        """What a drag and the caret snap to."""
        self._grain = max(1, minutes)
        self._update_caret()

    def set_threshold(self, mode: OpenIn | str, least: int = 2) -> None:
        """How the ground counts: open in any, in at least `least`, or in all calendars."""
        self._set_look(replace(self._painter.look, open_in=OpenIn(mode), least=least))

    def _set_look(self, look: Look) -> None:
        if look == self._painter.look:
            return
        self._painter.set_look(look)
        self._relayout()
        self.update()

    # ready before it is asked for

    def prepare(self, snapshot: Snapshot) -> None:
        """Paint a week nobody sees yet (a neighbour of the one shown) when there is time; showing it is a copy then."""
        if self._snapshot is None or snapshot.week.key == self._snapshot.week.key:
            return
        self._waiting[snapshot.week.key] = snapshot
        while len(self._waiting) > KEPT - 1:
            self._waiting.pop(next(iter(self._waiting)))
        self._idle.start()

    def finish_preparing(self) -> None:
        """Do at once what waits for time."""
        while self._idle_step():
            pass
        self._idle.stop()

    def _idle_work(self) -> None:
        if self._drag.active or self._idle_step():
            self._idle.start()

    def _idle_step(self) -> bool:
        """One small piece of painting ahead; whether there may be more."""
        if self._snapshot is None or not self.isVisible():
            return False
        if self._waiting:
            snapshot = self._waiting.pop(next(iter(self._waiting)))
            place = snapshot.week.place(self._now)
            self._painter.prepare(snapshot, place.day if place else None, self._measured(snapshot))
            return True
        return self._painter.complete(self._geometry)

    def clear_selection(self) -> None:
        """Drop what was drawn."""
        self._anchor = None
        self._select(None)

    # scroll and zoom

    def scroll_to(self, row: float) -> None:
        """Bring an axis row (minutes) to the top of the body."""
        self._opened, self._wanted = True, row
        self._relayout()
        self.update()

    def zoom_in(self) -> None:
        """One step taller hours, about the middle."""
        self._zoom_to(self._zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """One step lower hours, about the middle."""
        self._zoom_to(self._zoom / ZOOM_STEP)

    def zoom_reset(self) -> None:
        """The hours as high as at first."""
        self._zoom_to(ZOOM)

    def _zoom_to(self, zoom: float, y: float | None = None) -> None:
        """Another zoom with the row at pixel `y` kept where it is."""
        g = self._geometry
        y = g.header + g.body / 2 if y is None else y
        row = g.row_at(y)
        least = max(ZOOM_LEAST, g.body / max(1.0, g.rows) / g.scale)
        self._zoom = min(max(zoom, least), ZOOM_MOST)
        self._opened, self._wanted = True, None
        self._relayout()
        self._bar.setValue(round(row * self._geometry.zoom - (y - g.header)))
        self.update()

    def _keep_scroll(self) -> None:
        """Who scrolls before any data came is not moved when it comes."""
        self._opened, self._wanted = True, None

    def scroll_by(self, pixels: int) -> None:
        """Scroll by device pixels, downwards when positive."""
        self._keep_scroll()
        self._bar.setValue(self._bar.value() + pixels)

    def _scrolled(self, value: int) -> None:
        """Move what is on the screen already and paint only what comes into sight."""
        moved, before = value - self._geometry.scroll, self._overlay
        self._geometry = g = replace(self._geometry, scroll=value)
        self._place_overlay()
        top = math.ceil(g.header / g.scale)
        body = QRect(0 if not g.mirrored else self._bar.width(), top, self.width() - self._bar.width(), 0)
        body.setHeight(self.height() - top)
        steps = moved / g.scale
        if steps != int(steps) or abs(moved) > g.body // 2 or g.header % g.scale:
            self.update(QRect(0, top, self.width(), self.height() - top))
            return
        self.scroll(0, -int(steps), body)
        if before[0] or self._overlay[0]:  # a label keeps to the screen, so it does not move with the rest
            for label in (before[1], before[1].translated(0, -moved), self._overlay[1]):
                if not label.isNull():
                    self._update_pixels(label)
        now = self._now_place()
        if now is not None and abs(g.y_of(now[1]) - g.header) < 8 * g.scale + abs(moved):
            self._update_now()  # its dot was cut off by the header

    def _relayout(self) -> None:
        """Measure everything anew: size, scale, rulers, axis, scroll."""
        scale, snapshot, painter = self.devicePixelRatioF(), self._snapshot, self._painter
        look = replace(painter.look, scale=scale, font=self.font(), locale=self.locale())
        if look != painter.look:
            painter.set_look(look)
        old, g = self._geometry, self._measured(snapshot)
        bar, top = self._bar.sizeHint().width(), math.ceil(g.header / scale)
        left = 0 if g.mirrored else self.width() - bar
        self._bar.setGeometry(left, top, bar, max(0, self.height() - top))
        self._corner.setGeometry(left, 0, bar, top)
        top_row = old.scroll / old.zoom if self._wanted is None else max(0.0, self._wanted)
        room = 0 if self._wanted is None else round(9 * scale)  # the first hour's label wants to be read whole
        scroll = min(max(0, round(top_row * g.zoom) - room), g.furthest)
        if self._wanted is None and old.zoom == g.zoom:
            scroll = min(old.scroll, g.furthest)
        self._geometry = replace(g, scroll=scroll)
        self._cards.clear()
        self._bar.blockSignals(True)
        self._bar.setRange(0, g.furthest)
        self._bar.setPageStep(max(1, g.body))
        self._bar.setSingleStep(max(1, round(30 * g.zoom)))
        self._bar.setValue(scroll)
        self._bar.blockSignals(False)
        self._bar.setVisible(g.furthest > 0)
        self._place_overlay()

    def _measured(self, snapshot: Snapshot | None) -> Geometry:
        """The measures a Snapshot would have, scrolled as the one shown."""
        scale, painter = self.devicePixelRatioF(), self._painter
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        header, week = painter.header.height(snapshot), snapshot.week if snapshot else None
        bar = self._bar.sizeHint().width()
        height, rows = round(self.height() * scale), week.rows if week else 1440.0
        g = Geometry(
            width=round((self.width() - bar) * scale),
            height=height,
            header=header,
            ruler=painter.rulers.width(week) if week else 0,
            columns=week.count if week else 7,
            rows=rows,
            zoom=max(self._zoom * scale, (height - header) / rows),
            left=round(bar * scale) if mirrored else 0,
            mirrored=mirrored,
            scale=scale,
        )
        return replace(g, scroll=min(self._geometry.scroll, g.furthest))

    def _carry_over(self, old: Snapshot, new: Snapshot) -> None:
        """Another week: a gesture ends, the caret keeps its column and row."""
        self._abandon()
        self._hover = None
        place = old.week.place(self._caret) if self._caret is not None else None
        if place is not None:
            day = min(place.day, new.week.count - 1)
            self._caret = new.week.edge(day, place.row, closing=False)
        self._anchor = None

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy from the layer, then what moves: now, caret, selection, header."""
        if self.devicePixelRatioF() != self._geometry.scale:
            self._relayout()
        g, painter = self._geometry, self._painter
        painter.render(g)
        if not self._idle.isActive():
            self._idle.start()
        if self._opened:
            self._wanted = None
        device = QPainter(self)
        try:
            if g.scale != 1.0:
                device.scale(1 / g.scale, 1 / g.scale)  # from here on pixels of the screen
            boxes: Iterable[QRect] = event.region()  # type: ignore[assignment]  # the stub does not know it
            self._draw(device, [self._device(box) for box in boxes])
        finally:
            device.end()

    def _draw(self, device: QPainter, boxes: Sequence[QRect]) -> None:
        """Paint some rectangles: what they hold together may be far less than what lies around them all."""
        g, painter = self._geometry, self._painter
        for box in boxes:
            painter.draw_body(device, box, g)

        def touched(place: QRect) -> bool:
            return any(box.intersects(place) for box in boxes)

        painter.draw_changes(device, g)
        now = self._now_place()
        if now is not None and touched(self._now_box(now)):
            painter.draw_now(device, now, g)
        selected, label, text = self._overlay
        if selected and any(touched(box) for box in (label, *selected)):
            painter.draw_selection(device, selected, label, text)
        if self._focused is not None:
            for card in self._cards_of(self._focused):
                painter.draw_ring(device, self._on_screen(card.x, card.y, card.width, card.height))
        elif self._caret_shown and self.hasFocus() and self._caret is not None and not selected:
            for box in self._boxes(*self._caret_cell()):
                painter.draw_ring(device, box)
        if any(box.top() < g.header for box in boxes):
            painter.draw_header(device, g)

    def _update_columns(self, day: int) -> None:
        g = self._geometry
        self._update_pixels(QRect(g.x_of(day), 0, g.column_width, g.height))

    def _update_header(self) -> None:
        self._update_pixels(QRect(0, 0, self._geometry.left + self._geometry.width, self._geometry.header))

    def _update_now(self) -> None:
        place = self._now_place()
        if place is not None:
            self._update_pixels(self._now_box(place))

    def _now_box(self, place: tuple[int, float]) -> QRect:
        """What the line of the present moment may touch."""
        g = self._geometry
        reach, y = math.ceil(6 * g.scale), round(g.y_of(place[1]))
        return QRect(g.x_of(place[0]) - reach, y - reach, g.column_width + 2 * reach, 2 * reach)

    def _update_caret(self) -> None:
        if self._caret is not None:
            for box in self._boxes(*self._caret_cell()):
                self._update_pixels(box)
        if self._focused is not None:
            for card in self._cards_of(self._focused):
                self._update_pixels(self._on_screen(card.x, card.y, card.width, card.height))

    def _update_pixels(self, box: QRect) -> None:
        """Ask for a repaint of device pixels."""
        self.update(self._logical(box).adjusted(-1, -1, 1, 1))

    def _logical(self, box: QRect) -> QRect:
        scale = self._geometry.scale
        left, top = math.floor(box.left() / scale), math.floor(box.top() / scale)
        right, bottom = math.ceil((box.right() + 1) / scale), math.ceil((box.bottom() + 1) / scale)
        return QRect(left, top, right - left, bottom - top)

    def _device(self, box: QRect) -> QRect:
        scale = self._geometry.scale
        left, top = math.floor(box.left() * scale), math.floor(box.top() * scale)
        right, bottom = math.ceil((box.right() + 1) * scale), math.ceil((box.bottom() + 1) * scale)
        return QRect(left, top, right - left, bottom - top)

    def _on_screen(self, x: int, y: int, width: int, height: int) -> QRect:
        return QRect(x, y + self._geometry.header - self._geometry.scroll, width, height)

    # places

    def _today(self) -> int | None:
        place = self._now_place()
        return place[0] if place else None

    def _now_place(self) -> tuple[int, float] | None:
        place = self._snapshot.week.place(self._now) if self._snapshot else None
        return (place.day, place.row) if place else None

    def _place(self, at: QPointF) -> Place:
        """The place nearest to a point of the widget."""
        g = self._geometry
        return Place(g.day_at(at.x() * g.scale), g.row_at(at.y() * g.scale))

    def _time_at(self, at: QPointF) -> int | None:
        """The instant under a point of the widget; None beside the columns and in rows the day lacks."""
        g = self._geometry
        if self._snapshot is None or not g.over_columns(at.x() * g.scale, at.y() * g.scale):
            return None
        place = self._place(at)
        return self._snapshot.week.instant(place.day, place.row)

    def _cell_at(self, at: QPointF) -> tuple[int, int] | None:
        """Start and end of the grain's cell under a point, None where there is no time."""
        epoch = self._time_at(at)
        if epoch is None or self._snapshot is None:
            return None
        return cell_at(self._snapshot.week, epoch, self._grain)

    def _boxes(self, start: int, end: int) -> list[QRect]:
        """The rectangles of a stretch of time in device pixels of the viewport."""
        if self._snapshot is None:
            return []
        g, margin = self._geometry, round(2 * self._geometry.scale)
        boxes = []
        for part in self._snapshot.week.parts(start, end):
            top, bottom = round(g.y_of(part.begin)), round(g.y_of(part.finish))
            boxes.append(QRect(g.x_of(part.day) + margin, top, g.column_width - 2 * margin, max(1, bottom - top)))
        return boxes

    def rect_of(self, start: int, end: int) -> QRect:
        """The last part of a stretch of time in widget coordinates, as far as it can be seen; empty when it is
        not in the week shown."""
        boxes = self._boxes(start, end)
        body = QRect(0, self._geometry.header, self._geometry.width + self._geometry.left, self._geometry.body)
        return self._logical(boxes[-1].intersected(body)) if boxes else QRect()

    def _cards_on(self, day: int) -> list[Card]:
        if day not in self._cards:
            assert self._snapshot is not None
            self._cards[day] = lay_cards(self._snapshot.blocks, day, self._geometry)
        return self._cards[day]

    def _cards_of(self, piece: BlockPiece) -> list[Card]:
        days = sorted({part.day for part in piece.parts})
        return [card for day in days for card in self._cards_on(day) if card.piece is piece]

    def _card_at(self, at: QPointF) -> Card | None:
        g = self._geometry
        x, y = at.x() * g.scale, at.y() * g.scale
        if self._snapshot is None or not g.over_columns(x, y):
            return None
        for card in reversed(self._cards_on(g.day_at(x))):
            if self._on_screen(card.x, card.y, card.width, card.height).contains(int(x), int(y)):
                return card
        return None

    def block_rect(self, piece: BlockPiece) -> QRect:
        """The first visible rectangle of a block in widget coordinates; empty when it is not shown."""
        cards = self._cards_of(piece)
        return self._card_rect(cards[0]) if cards else QRect()

    def _card_rect(self, card: Card) -> QRect:
        return self._logical(self._on_screen(card.x, card.y, card.width, card.height))

    # the selection

    def _select(self, span: tuple[int, int] | None) -> None:
        """Another selection; repaints only what changed."""
        if span == self._selection:
            return
        self._selection = span
        before = self._overlay
        self._place_overlay()
        self._update_overlay(before)

    def _place_overlay(self) -> None:
        """Where the selection's rectangles and its label lie now."""
        if self._selection is None or self._snapshot is None:
            self._overlay = ([], QRect(), "")
            return
        boxes = self._boxes(*self._selection)
        if not boxes:
            self._overlay = ([], QRect(), "")
            return
        g = self._geometry
        seen = [box for box in boxes if box.bottom() >= g.header and box.top() < g.height]
        text = selection_text(self._painter.look, self._snapshot.week, *self._selection) if seen else ""
        self._overlay = (boxes, self._label_box(seen[0], text) if seen else QRect(), text)

    def _label_box(self, box: QRect, text: str) -> QRect:
        """The label lies in the first rectangle; outside when that is too low, and always on the screen."""
        g = self._geometry
        width, height = self._painter.label_size(text)
        pad = round(5 * g.scale)
        inside = box.height() >= height + 2 * pad
        y = box.top() + pad if inside else box.top() - height - round(2 * g.scale)
        if not inside and y < g.header:
            y = box.bottom() + 1 + round(2 * g.scale)
        y = max(g.header + pad, min(y, g.height - height - pad))
        x = box.right() + 1 - pad - width if g.mirrored else box.left() + pad
        return QRect(max(g.left + pad, min(x, g.left + g.width - width - pad)), y, width, height)

    def _update_overlay(self, before: tuple[list[QRect], QRect, str]) -> None:
        """Repaint the strips in which two states of the selection differ."""
        old, new = before[0], self._overlay[0]
        reach = math.ceil(8 * self._geometry.scale)  # the rounded corner moves with the edge
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
        if before[1:] != self._overlay[1:]:
            changed += [box for box in (before[1], self._overlay[1]) if not box.isNull()]
        whole = QRect()
        for box in changed:
            whole = whole.united(box)
        if whole.width() * whole.height() < ONE_PIECE * self._geometry.scale**2:
            changed = [whole] if changed else []
        for box in changed:
            self._update_pixels(box)

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag on empty time, or take a block."""
        if event.button() is not Qt.MouseButton.LeftButton or self._snapshot is None:
            event.ignore()
            return
        at = event.position()
        self._hide_caret()
        self._pressed = self._card_at(at)
        if self._pressed is not None:
            self._focus_block(self._pressed.piece)
            return
        if self._time_at(at) is None:
            return
        self._focus_block(None)
        self._anchor = None
        self._drag.press(self._snapshot.week, self._place(at), (at.x(), at.y()), self._fine(event.modifiers()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on, or read what is under the pointer."""
        at = event.position()
        if self._drag.active:
            if not event.buttons() & Qt.MouseButton.LeftButton:
                self._abandon()  # the release went elsewhere
                return
            self._pointer, self._modifiers = at, event.modifiers()
            self._draw_to(at, self._modifiers)
            self._roller_needed(at)
            return
        if not event.buttons():
            self._read(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or click."""
        if event.button() is not Qt.MouseButton.LeftButton or self._snapshot is None:
            event.ignore()
            return
        self._roller.stop()
        at = event.position()
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            card = self._card_at(at)
            if card is not None and card.piece is self._focused:
                self.block_clicked.emit(card.piece, self._card_rect(card))
            return
        if not self._drag.active:
            return
        if self._drag.release() is not None and self._selection is not None:
            start, end = self._selection
            self._move_caret(start)
            self.drawn.emit(start, end, self.rect_of(start, end))
            return
        cell = self._cell_at(at)
        if cell is not None:
            self._select(None)
            self._move_caret(cell[0])
            self.clicked.emit(cell[0])

    def _fine(self, modifiers: Qt.KeyboardModifier) -> int:
        """The grain in force: 1 minute with Shift, 5 with Ctrl."""
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            return 1
        return min(5, self._grain) if modifiers & Qt.KeyboardModifier.ControlModifier else self._grain

    def _draw_to(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        assert self._snapshot is not None
        week, grain = self._snapshot.week, self._fine(modifiers)
        if self._drag.move(week, self._place(at), (at.x(), at.y()), grain) and self._drag.selection:
            self._select(self._drag.selection.span(week))
            self._tell(self._selection)

    def _roller_needed(self, at: QPointF) -> None:
        """Scroll on while a drag is near the top or bottom."""
        if self._drag.selection is not None and self._overshoot(at):
            if not self._roller.isActive():
                self._roller.start()
        else:
            self._roller.stop()

    def _overshoot(self, at: QPointF) -> float:
        """Logical pixels into the scrolling edge: negative at the top, positive at the bottom."""
        top = self._geometry.header / self._geometry.scale + SCROLL_EDGE
        bottom = self.height() - SCROLL_EDGE
        return min(0.0, at.y() - top) + max(0.0, at.y() - bottom)

    def _roll(self) -> None:
        step = self._overshoot(self._pointer) * self._geometry.scale / 4
        before = self._bar.value()
        self._bar.setValue(before + math.floor(step) if step < 0 else before + math.ceil(step))
        if self._bar.value() == before or not self._drag.active:
            self._roller.stop()
            return
        self._draw_to(self._pointer, self._modifiers)

    def _abandon(self) -> None:
        """Drop the gesture under way and what it drew."""
        self._roller.stop()
        self._pressed = None
        if self._drag.active:
            self._drag.cancel()
            self._select(None)
            self._tell(None)

    def _read(self, at: QPointF) -> None:
        """Tell what is under the pointer and show what can be done with it."""
        g = self._geometry
        card = self._card_at(at)
        cell = self._cell_at(at)
        if card is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif cell is None and g.over_columns(at.x() * g.scale, at.y() * g.scale):
            shape = Qt.CursorShape.ForbiddenCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        if self.cursor().shape() is not shape:
            self.setCursor(shape)
        self._tell(cell)

    def _tell(self, span: tuple[int, int] | None) -> None:
        if span != self._hover:
            self._hover = span
            self.hovered.emit(span)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        if not self._drag.active:
            self._tell(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom at the pointer."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned:
                self._zoom_to(self._zoom * ZOOM_STEP ** (turned / 120), event.position().y() * self._geometry.scale)
            event.accept()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not turned:
            event.ignore()
            return
        fine = event.pixelDelta().y()
        pixels = fine * self._geometry.scale if fine else turned / 120 * 60 * self._geometry.zoom
        self._keep_scroll()
        self._bar.setValue(self._bar.value() - round(pixels))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the place under the pointer, or of the caret."""
        if self._snapshot is None:
            return
        self._abandon()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            box = self.block_rect(self._focused) if self._focused else self._caret_rect()
            epoch = None if self._focused else self._caret
            self.menu_asked.emit(self.mapToGlobal(box.center()), epoch, self._focused)
            return
        at = QPointF(event.pos())
        card, cell = self._card_at(at), self._cell_at(at)
        if card is not None:
            self._focus_block(card.piece)
        elif cell is not None:
            self._focus_block(None)
            self._move_caret(cell[0])
        self.menu_asked.emit(event.globalPos(), cell[0] if cell else None, card.piece if card else None)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends a gesture; arrows move the caret, with Shift they grow a selection; Enter draws it."""
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape and (self._drag.active or self._selection or self._focused):
            self._escape()
        elif self._drag.active or self._snapshot is None:
            event.ignore()
        elif (key in _SIDEWAYS or key in _ALONG) and self._plain(event):
            self._step(key, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self._to_edge(key is Qt.Key.Key_End)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._enter()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers() and self._focused:
            self.remove_asked.emit(self._focused)
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _plain(event: QKeyEvent) -> bool:
        """Shift at most: other combinations belong to the window."""
        allowed = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        return not event.modifiers() & ~allowed

    def _escape(self) -> None:
        if self._drag.active:
            self._abandon()
        elif self._selection:
            self.clear_selection()
        else:
            self._focus_block(None)

    def _step(self, key: Qt.Key, growing: bool) -> None:
        """Move the caret's cell; `growing` keeps where the selection began."""
        assert self._snapshot is not None
        week, caret = self._snapshot.week, self._first_caret()
        if caret is None:
            return
        self._focus_block(None)
        if key in _ALONG:
            there = stepped(week, caret, self._grain, _ALONG[key])
        else:
            there = sidestepped(week, caret, _SIDEWAYS[key] * (-1 if self._geometry.mirrored else 1))
        if self._caret is None and not growing:
            there = caret  # the first key shows where the caret is
        self._caret_shown = True
        if growing:
            self._anchor = caret if self._anchor is None else self._anchor
            low, high = min(self._anchor, there), max(self._anchor, there)
            self._select((low, cell_at(week, high, self._grain)[1]))
        else:
            self.clear_selection()
        self._move_caret(there)
        self._reveal(there)
        self._tell(self._selection or cell_at(week, there, self._grain))

    def _to_edge(self, closing: bool) -> None:
        """The first or last cell of the caret's day."""
        assert self._snapshot is not None
        caret = self._first_caret()
        place = self._snapshot.week.place(caret) if caret is not None else None
        if place is None:
            return
        low, high = self._snapshot.week.bounds(place.day)
        there = cell_at(self._snapshot.week, high - 1, self._grain)[0] if closing else low
        self.clear_selection()
        self._move_caret(there)
        self._reveal(there)
        self._tell(cell_at(self._snapshot.week, there, self._grain))

    def _enter(self) -> None:
        if self._focused is not None:
            self.block_clicked.emit(self._focused, self.block_rect(self._focused))
            return
        if self._selection is None:
            if self._caret is None:
                return
            self._select(self._caret_cell())
        assert self._selection is not None
        start, end = self._selection
        self.drawn.emit(start, end, self.rect_of(start, end))

    def _first_caret(self) -> int | None:
        """The caret, or where it would start: the first row of the working hours, today if it is shown."""
        if self._snapshot is None:
            return None
        week = self._snapshot.week
        if self._caret is not None and week.place(self._caret) is not None:
            return self._caret
        hours = self._painter.hours or (round(WORKDAY[0]), 0)
        place = floored(week, Place(self._painter.today or 0, hours[0]), self._grain)
        return week.edge(place.day, place.row, closing=False)

    def move_caret(self, epoch: int) -> None:
        """Put the caret where a cell starts (epoch seconds), and show it."""
        self._focus_block(None)
        self._caret_shown = True
        self._move_caret(epoch)
        if self._snapshot is not None:
            self._reveal(epoch)

    def _move_caret(self, epoch: int) -> None:
        self._update_caret()
        self._caret = epoch
        self._update_caret()
        self.focus_moved.emit()

    def _hide_caret(self) -> None:
        """The pointer shows where things happen; the caret comes back with the next key."""
        if self._caret_shown:
            self._update_caret()
            self._caret_shown = False

    def _caret_cell(self) -> tuple[int, int]:
        """From when to when the caret's cell is."""
        assert self._caret is not None
        if self._snapshot is None:
            return self._caret, self._caret + self._grain * MINUTE
        return cell_at(self._snapshot.week, self._caret, self._grain)

    def _caret_rect(self) -> QRect:
        return self.rect_of(*self._caret_cell()) if self._caret is not None else QRect()

    def _reveal(self, epoch: int) -> None:
        """Scroll so that the caret's cell can be seen."""
        assert self._snapshot is not None
        boxes, g = self._boxes(*cell_at(self._snapshot.week, epoch, self._grain)), self._geometry
        if not boxes:
            return
        self._keep_scroll()
        edge = round(8 * g.scale)
        if boxes[0].top() < g.header + edge:
            self._bar.setValue(g.scroll + boxes[0].top() - g.header - edge)
        elif boxes[-1].bottom() > g.height - edge:
            self._bar.setValue(g.scroll + boxes[-1].bottom() - g.height + edge)

    def focus_block(self, piece: BlockPiece | None) -> None:
        """Make keys act on a block, or on none."""
        self._focus_block(piece)

    def _focus_block(self, piece: BlockPiece | None) -> None:
        if piece is self._focused:
            return
        self._update_caret()
        self._focused = piece
        self._update_caret()
        self.focus_moved.emit()

    # the rest of what Qt tells

    def event(self, event: QEvent) -> bool:
        """Tool tips, and a pointer grab that was taken away."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._tip(QPointF(event.pos()))
            if text:
                lines = "<br>".join(html.escape(line) for line in text.split("\n"))
                QToolTip.showText(event.globalPos(), f"<qt>{lines}</qt>", self)
            else:
                QToolTip.hideText()
            return True
        if event.type() is QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom_to(self._zoom * (1 + event.value()), event.position().y() * self._geometry.scale)
                return True
        elif event.type() in (QEvent.Type.UngrabMouse, QEvent.Type.WindowDeactivate):
            self._abandon()
        return super().event(event)

    def _tip(self, at: QPointF) -> str:
        """What a tool tip says at a point: a block, a busy time, a note or a change of clocks."""
        snapshot, g = self._snapshot, self._geometry
        if snapshot is None:
            return ""
        x, y = int(at.x() * g.scale), int(at.y() * g.scale)
        if y < g.header:
            header = self._painter.header
            chips = [*header.chips(snapshot, g), *header.steps(snapshot, g)]
            tip = next((c.tip for c in chips if QRect(c.x, c.y, c.width, c.height).contains(x, y)), "")
            return tip or header.ruler_tip(snapshot.week, x, g)
        look, zone = self._painter.look, snapshot.week.zone
        card = self._card_at(at)
        if card is not None:
            block = card.piece.worst
            when = span(look, zone, *block.interval.span)
            titles = {track.calendar.id: track.calendar.title for track in snapshot.tracks}
            states = [f"{titles.get(b.calendar, '')}: {state_text(b)}".removeprefix(": ") for b in card.piece.blocks]
            lines = [block.title, f"{when} · {zones.city(zone)}", *dict.fromkeys(states)]
            if any(b.proved is False for b in card.piece.blocks):
                lines.append(self.tr("The service still offers this time."))
            return "\n".join(line for line in lines if line)
        if not g.over_columns(x, y):
            return ""
        for box in reversed(lay_busy(snapshot.tracks, g.day_at(x), g)):
            if self._on_screen(box.x, box.y, box.width, box.height).contains(x, y):
                slot = box.piece.slot
                title = slot.title or self._kind(slot.kind)
                return "\n".join((title, span(look, zone, *slot.interval.span), box.track.calendar.title))
        return ""

    def _kind(self, kind: str) -> str:
        words = {"busy": self.tr("Busy"), "break": self.tr("Break"), "block": self.tr("Blocked")}
        return words.get(kind, self.tr("Busy"))

    def changeEvent(self, event: QEvent) -> None:
        """Font, language or direction changed: measure anew."""
        kinds = QEvent.Type
        if event.type() in (
            kinds.FontChange,
            kinds.LocaleChange,
            kinds.LanguageChange,
            kinds.LayoutDirectionChange,
            kinds.StyleChange,
        ):
            self._painter.set_look(self._painter.look)
            self._relayout()
            self.update()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew."""
        self._relayout()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by Tab sees the caret, at first where the working hours begin."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._caret = self._first_caret()
            self._caret_shown = True
        self._update_caret()
        self.focus_moved.emit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A gesture ends with the focus."""
        self._abandon()
        self._update_caret()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """A gesture ends when the grid goes away."""
        self._abandon()
        self._idle.stop()
        super().hideEvent(event)

    def sizeHint(self) -> QSize:
        """Room for a week."""
        return QSize(1000, 700)

    def minimumSizeHint(self) -> QSize:
        """As small as it can still be read."""
        return QSize(320, 240)


def _same_block(piece: BlockPiece | None, snapshot: Snapshot) -> BlockPiece | None:
    """The piece of another Snapshot that shows one of the same blocks."""
    if piece is None:
        return None
    known = {block.id for block in piece.blocks}
    return next((p for p in snapshot.blocks if any(block.id in known for block in p.blocks)), None)
