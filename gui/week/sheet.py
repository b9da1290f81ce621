"""Sheet: one week as it lies on the screen: measured, scrolled, zoomed, painted, with what is marked on it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.model import seconds
from core.snapshot import BlockPiece, Snapshot
from core.week import MINUTE, Place
from gui.theme import Theme
from gui.week.bar import Bar, Corner
from gui.week.box import Box
from gui.week.drag import cell_at
from gui.week.geometry import Geometry
from gui.week.look import Look, OpenIn
from gui.week.overlay import NOTHING, laid_over, strips
from gui.week.painter import KEPT, WORKDAY, WeekPainter
from gui.week.places import Places, same_block

ZOOM = 0.9
"""Logical pixels a minute at first and after `zoom_reset`."""
ZOOM_LEAST, ZOOM_MOST, ZOOM_STEP = 0.3, 6.0, 1.25
IDLE = 30
"""Milliseconds of rest before something is painted ahead."""
LEAD = 30
"""Minutes shown before the first offered time when the grid opens."""


class Sheet(QWidget):
    """What the grid shows and where it lies. Nothing a person does arrives here: see `WeekGrid`.

    Signals:
        zoom_changed(zoom): hours are of another height, in logical pixels a minute.
        focus_moved: the caret, the focused block or run, or the keyboard's focus is somewhere else.
    """

    zoom_changed = Signal(float)
    focus_moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._now = 0
        self._body = QRect()
        """What scrolls, in widget coordinates."""
        self._now_known: tuple[object, object, int, Box | None] = (None, None, 0, None)
        self._grain = 15
        self._zoom = ZOOM
        self._selection: tuple[int, int] | None = None
        self._ghost: tuple[int, int] | None = None
        self._leaving = False
        self._overlay = NOTHING
        self._caret: int | None = None
        self._caret_shown = False
        self._focused: BlockPiece | None = None
        self._run: tuple[int, int] | None = None
        self._opened = False
        self._wanted: float | None = WORKDAY[0] - LEAD
        look = Look(theme, self.font(), self.locale(), self.devicePixelRatioF())
        self._painter = WeekPainter(look)
        self._geometry = Geometry(1, 1, 0, 0, 1, 1440, ZOOM)
        self._places = Places(None, self._geometry)
        self._bar = Bar(theme, self, self._scrolled)
        self._corner = Corner(theme, self)
        self._bar.actionTriggered.connect(self._keep_scroll)
        self._waiting: dict[object, Snapshot] = {}
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE)
        self._idle.timeout.connect(self._idle_work)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

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
    def places(self) -> Places:
        """Where time and blocks lie on the screen."""
        return self._places

    @property
    def selection(self) -> tuple[int, int] | None:
        """What is drawn over empty time, in epoch seconds."""
        return self._selection

    @property
    def caret(self) -> int | None:
        """Where the caret's cell starts, in epoch seconds."""
        return self._caret

    @property
    def caret_shown(self) -> bool:
        """Whether the caret's cell is framed while the grid has the focus; the pointer hides it."""
        return self._caret_shown

    @property
    def focused_run(self) -> tuple[int, int] | None:
        """The offered run keys act on, in epoch seconds."""
        return self._run

    @property
    def first_place(self) -> Place:
        """Where a day's work begins: the first row at which anybody offers anything, today if it is shown."""
        hours = self._painter.hours or (round(WORKDAY[0]), 0)
        return Place(self._painter.today or 0, hours[0])

    @property
    def gesturing(self) -> bool:
        """Whether a person is in the middle of something, so that nothing is painted ahead."""
        return False

    @property
    def focused_block(self) -> BlockPiece | None:
        """The block keys act on."""
        return self._focused

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show another Snapshot; only columns that changed are drawn again."""
        old, self._snapshot = self._snapshot, snapshot
        moved = old is None or old.week != snapshot.week
        if old is None or old.now != snapshot.now:
            self._update_now()
            self._now = seconds(snapshot.now)
            self._update_now()
        self._focused = same_block(self._focused, snapshot)
        if moved:
            self._run = None
        changed = self._painter.show(snapshot, self._today())
        self._places = Places(snapshot, self._geometry)
        hours = self._painter.hours
        if hours and not self._opened:
            self._open_at(hours[0])
        before = self._geometry
        self._relayout()
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
            part.set_theme(theme)
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
        self.update_rings()

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
        states = self._snapshot.states.values() if self._snapshot and self.isVisible() else ()
        coming = any(state.loading for state in states)  # what is painted ahead now would be painted again
        if self.gesturing or coming or self._idle_step():
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

    # scroll and zoom

    def open_at_hours(self) -> None:
        """Scroll to the first offered time of all answers so far; showing them does so for the first answer only."""
        if self._painter.hours:
            self._open_at(self._painter.hours[0])
            self._relayout()
            self.update()

    def _open_at(self, row: int) -> None:
        self._opened, self._wanted = True, row - LEAD

    def scroll_to(self, row: float) -> None:
        """Bring an axis row (minutes) to the top of the body."""
        self._opened, self._wanted = True, row
        self._relayout()
        self.update()

    @property
    def zoom(self) -> float:
        """Logical pixels a minute."""
        return self._zoom

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        opened, wanted = self._opened, self._wanted
        self.zoom_to(zoom)
        if wanted is not None:  # a zoom that is set at the start does not decide where the grid opens
            self._opened, self._wanted = opened, wanted
            self._relayout()

    def zoom_in(self) -> None:
        """One step taller hours, about the middle."""
        self.zoom_to(self._zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        """One step lower hours, about the middle."""
        self.zoom_to(self._zoom / ZOOM_STEP)

    def zoom_reset(self) -> None:
        """The hours as high as at first."""
        self.zoom_to(ZOOM)

    def zoom_to(self, zoom: float, y: float | None = None) -> None:
        """Another zoom (logical pixels a minute, within its ends) with the row at pixel `y` kept where it is."""
        before = self._zoom
        g = self._geometry
        y = g.header + g.body / 2 if y is None else y
        row = g.row_at(y)
        least = max(ZOOM_LEAST, g.body / max(1.0, g.rows) / g.scale)
        self._zoom = min(max(zoom, least), ZOOM_MOST)
        if self._snapshot is not None:  # a zoom from the last time still opens at the working hours
            self._opened, self._wanted = True, None
        self._relayout()
        self._bar.setValue(round(row * self._geometry.zoom - (y - g.header)))
        self.update()
        if self._zoom != before:
            self.zoom_changed.emit(self._zoom)

    def _keep_scroll(self) -> None:
        """Who scrolls before any data came is not moved when it comes."""
        self._opened, self._wanted = True, None

    def scroll_by(self, pixels: int) -> None:
        """Scroll by device pixels, downwards when positive."""
        self._keep_scroll()
        self._bar.setValue(self._geometry.scroll + pixels)

    def _scrolled(self, value: int) -> None:
        """Move what is on the screen already and paint only what comes into sight."""
        now, before = self._now_box(), self._overlay
        moved = value - self._geometry.scroll
        self._geometry = g = self._geometry.scrolled(value)
        self._places = self._places.scrolled(g)
        if now is not None:
            now = now.moved(-moved)
        self._now_known = g, self._snapshot, self._now, now
        if before is not NOTHING:
            self._place_overlay()
        steps = moved / g.scale
        if steps != int(steps) or abs(moved) > g.body // 2 or g.header % g.scale:
            first = math.floor(g.header / g.scale)  # a pixel that the header shares with the body
            self.update(QRect(0, first, self.width(), self.height() - first))
            return
        self.scroll(0, -int(steps), self._body)
        if before.boxes or self._overlay.boxes:  # a label keeps to the screen, so it does not move with the rest
            for label in (before.label, before.label.moved(-moved), self._overlay.label):
                if label:
                    self._update_pixels(label)
        if now is not None and abs((now.top + now.bottom) / 2 - g.header) < 8 * g.scale + abs(moved):
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
        self._body = QRect(bar if g.mirrored else 0, top, self.width() - bar, max(0, self.height() - top))
        top_row = old.scroll / old.zoom if self._wanted is None else max(0.0, self._wanted)
        room = 0 if self._wanted is None else round(9 * scale)  # the first hour's label wants to be read whole
        scroll = min(max(0, round(top_row * g.zoom) - room), g.furthest)
        if self._wanted is None and old.zoom == g.zoom:
            scroll = min(old.scroll, g.furthest)
        self._geometry = g.scrolled(scroll)
        self._places = Places(snapshot, self._geometry)
        self._bar.lay(scroll, g.furthest, max(1, g.body), max(1, round(30 * g.zoom)))
        self._place_overlay()

    def _measured(self, snapshot: Snapshot | None) -> Geometry:
        """The measures a Snapshot would have, scrolled as the one shown."""
        scale, painter = self.devicePixelRatioF(), self._painter
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        header, week = painter.header.height(snapshot), snapshot.week if snapshot else None
        bar = self._bar.sizeHint().width()
        rows, height = week.rows if week else 1440.0, math.ceil(self.height() * scale)  # a part of a pixel is one
        left = math.floor(bar * scale) if mirrored else 0
        g = Geometry(
            width=math.ceil((self.width() - (0 if mirrored else bar)) * scale) - left,
            height=height,
            header=header,
            ruler=painter.rulers.width(week) if week else 0,
            columns=week.count if week else 7,
            rows=rows,
            zoom=max(self._zoom * scale, (height - header) / rows),
            left=left,
            mirrored=mirrored,
            scale=scale,
        )
        return g.scrolled(min(self._geometry.scroll, g.furthest))

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy from the layer, then what moves: now, caret, selection, header."""
        g, painter = self._geometry, self._painter
        painter.render(g)
        if not self._idle.isActive():
            self._idle.start()
        if self._opened:
            self._wanted = None
        device, region = QPainter(self), event.region()
        try:
            if g.scale != 1.0:
                device.scale(1 / g.scale, 1 / g.scale)  # from here on pixels of the screen
            if region.rectCount() == 1:
                self._draw(device, g)
                return
            for rect in region:  # type: ignore[attr-defined]  # the stub does not know it
                left, top, right, bottom = self._places.device(rect)
                device.setClipRect(left, top, right - left, bottom - top)  # round a hole Qt copies far slower
                self._draw(device, g)
        finally:
            device.end()

    def _draw(self, device: QPainter, g: Geometry) -> None:
        """All there is, of which Qt leaves out what was not asked for."""
        painter, over, now, rings = self._painter, self._overlay, self._now_box(), self._rings()
        painter.draw_body(device, g)
        if now is not None:
            painter.draw_now(device, g, now)
        if self._leaving:
            for box in rings:
                painter.draw_pale(device, box)
        if over is not NOTHING:
            painter.draw_selection(device, over.boxes, over.label, over.text)
        if rings and self._ghost is None and (not over.boxes or self._focused is not None):
            for box in rings:
                painter.draw_ring(device, box)
        painter.draw_header(device, g)

    def _update_columns(self, day: int) -> None:
        g = self._geometry
        self._update_pixels(Box(g.x_of(day), 0, g.x_of(day) + g.column_width, g.height))

    def _update_header(self) -> None:
        self._update_pixels(Box(0, 0, self._geometry.left + self._geometry.width, self._geometry.header))

    def _update_now(self) -> None:
        box = self._now_box()
        if box is not None:
            self._update_pixels(box)

    def _now_box(self) -> Box | None:
        """What the line of the present moment may touch; None when it is in another week."""
        g, snapshot, now = self._geometry, self._snapshot, self._now
        known = self._now_known
        if known[0] is not g or known[1] is not snapshot or known[2] != now:
            place, box = self._now_place(), None
            if place is not None:
                left, y = g.x_of(place.day), g.pixel_of(place.row)
                box = Box(left, y, left + g.column_width, y).grown(math.ceil(6 * g.scale))
            known = self._now_known = g, snapshot, now, box
        return known[3]

    def _rings(self) -> list[Box]:
        """Around what keys act on: a block, a run, or the caret's cell; in device pixels."""
        if self._focused is not None:
            return [self._places.card_box(card) for card in self._places.cards_of(self._focused)]
        if self._run is not None:
            return self._places.run_boxes(*self._run)
        if self._caret is None or not self._caret_shown or not self.hasFocus():
            return []
        return self._places.boxes_of(*self.caret_cell())

    def update_rings(self, *, lost: bool = False) -> None:
        """Paint again around what keys act on; `lost` where the caret was framed until the focus went."""
        boxes = self._places.boxes_of(*self.caret_cell()) if lost and self._caret is not None else self._rings()
        for box in boxes:
            self._update_pixels(box)

    def _update_pixels(self, box: Box) -> None:
        """Ask for a repaint of device pixels."""
        if self._geometry.scale == 1.0:
            left, top, right, bottom = box
            self.update(left, top, right - left, bottom - top)
        else:
            self.update(self._places.logical(box).adjusted(-1, -1, 1, 1))

    # places

    def _today(self) -> int | None:
        place = self._now_place()
        return place.day if place else None

    def _now_place(self) -> Place | None:
        return self._snapshot.week.place(self._now) if self._snapshot else None

    def rect_of(self, start: int, end: int) -> QRect:
        """The last part of a stretch of time in widget coordinates, as far as it can be seen; empty when it is
        not in the week shown."""
        return self._places.rect_of(start, end)

    def block_rect(self, piece: BlockPiece) -> QRect:
        """The first rectangle of a block in widget coordinates; empty when it is not shown."""
        return self._places.block_rect(piece)

    # what is marked

    def select(self, span: tuple[int, int] | None) -> None:
        """Another selection (epoch seconds); repaints only what changed."""
        self._selection = span
        self._renew_overlay()

    def ghost(self, span: tuple[int, int] | None, *, leaving: bool = False) -> None:
        """Where a block would lie, instead of the selection while it is moved; None for the selection again.
        `leaving` pales the focused block, which will not stay where it is."""
        if (span is None) != (self._ghost is None) or leaving != self._leaving:
            self.update_rings()
        self._leaving = leaving
        self._ghost = span
        self._renew_overlay()

    def _renew_overlay(self) -> None:
        before = self._overlay
        self._place_overlay()
        for box in strips(before, self._overlay, self._geometry):
            self._update_pixels(box)

    def _place_overlay(self) -> None:
        """Where the selection's rectangles and its label lie now."""
        span = self._ghost or self._selection
        if span is None or self._snapshot is None:
            self._overlay = NOTHING
        else:
            self._overlay = laid_over(
                self._painter, self._geometry, self._snapshot.week, span, self._places.boxes_of(*span)
            )

    def mark(
        self, caret: int | None, block: BlockPiece | None = None, run: tuple[int, int] | None = None, *, shown: bool
    ) -> None:
        """What keys act on: a block, else a run, else the caret's cell, which is framed only when `shown`."""
        before = (self._caret, self._focused, self._run)
        self.update_rings()
        self._caret, self._focused, self._run, self._caret_shown = caret, block, run, shown
        self.update_rings()
        if before[0] != caret or before[1] is not block or before[2] != run:
            self.focus_moved.emit()

    def caret_cell(self) -> tuple[int, int]:
        """From when to when the caret's cell is, in epoch seconds. There must be a caret."""
        assert self._caret is not None
        if self._snapshot is None:
            return self._caret, self._caret + self._grain * MINUTE
        return cell_at(self._snapshot.week, self._caret, self._grain)

    def reveal(self, start: int, end: int) -> None:
        """Scroll so that a stretch of time can be seen, its beginning above all."""
        boxes, g = self._places.boxes_of(start, end), self._geometry
        if not boxes:
            return
        self._keep_scroll()
        edge = round(8 * g.scale)
        top, bottom = boxes[0].top, boxes[0].bottom
        if bottom > g.height - edge:
            self._bar.setValue(g.scroll + min(bottom - g.height + edge, top - g.header - edge))
        elif top < g.header + edge:
            self._bar.setValue(g.scroll + top - g.header - edge)

    # the rest of what Qt tells

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
            self.measure_anew()
        super().changeEvent(event)

    def measure_anew(self) -> None:
        """Something is as large or dense as it was not before."""
        self._relayout()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """It may be another screen than the last time."""
        self._relayout()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew."""
        self._relayout()
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is painted ahead of what nobody sees."""
        self._idle.stop()
        super().hideEvent(event)

    def sizeHint(self) -> QSize:
        """Room for a week."""
        return QSize(1000, 700)

    def minimumSizeHint(self) -> QSize:
        """As small as it can still be read."""
        return QSize(320, 240)
