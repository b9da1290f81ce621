"""The main window: toolbar, sidebar, grid, status line. Joins what a person does to what the session can do."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, QDate, QLocale, QPoint, QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QDesktopServices,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

import core
from core import zones
from core.errors import Kind, Problem
from core.model import Block, BlockState, Interval, seconds
from core.outbox import misfits
from core.session import Session, providers
from core.snapshot import BlockPiece, Snapshot
from core.week import Week
from gui import notices, reading, theme
from gui.account import AccountDialog, Draft, ProviderInfo
from gui.popover import BlockCard, BlockPopover, Target
from gui.sidebar import AccountRow, CalendarRow, Sidebar
from gui.tasks import Tasks
from gui.theme import Theme
from gui.week.grid import WeekGrid
from gui.zonebox import ZoneBox

log = logging.getLogger("openweek.window")

COUNTS = (1, 3, 5, 7, 14)
"""Day counts to choose from."""
NOTICE = timedelta(days=14)
"""How long before a clock change it is told."""


class Window(QWidget):
    """Everything a person sees. Shown before the session is open; `attach` brings it to life.

    Signals:
        started: the first week has been asked for, with its answers in (or their problems).
    """

    started = Signal()

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._session: Session | None = None
        self._tasks = Tasks(self._failed)
        self._look = look
        self._week: Week | None = None
        self._count = 7
        self._rulers: list[str] = []
        self._twelve = "a" in self.locale().timeFormat(QLocale.FormatType.ShortFormat).lower()
        self._hover: tuple[int, int] | None = None
        self._drawn_span: tuple[int, int] | None = None
        self._card_piece: BlockPiece | None = None
        self._dialog: AccountDialog | None = None
        self.setObjectName("window")
        self.setWindowTitle("Openweek")
        self.setMinimumSize(720, 480)
        self.resize(1360, 860)
        self._build()
        self._make_actions()
        self._minute = QTimer(self)
        self._minute.setInterval(1000)
        self._minute.timeout.connect(self._tick)

    # life

    async def attach(self, session: Session, *, day: date | None = None, zone: str | None = None) -> None:
        """Show the session's week. Raises Problem BAD_INPUT for an unknown zone."""
        self._session = session
        kept = session.preferences
        zone = zone or kept.get("zone") or zones.system_zone()
        zones.zone(zone)
        self._count = kept.get("days", 7) if kept.get("days", 7) in COUNTS else 7
        self._rulers = [name for name in kept.get("rulers", []) if name in zones.names()]
        self._counts.button(self._count).setChecked(True)
        if geometry := kept.get("geometry"):
            self.window().restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        session.timeline.subscribe(self._show)
        session.outbox.subscribe(self._show_blocks)
        self._go(day or self._today(zone), zone)
        self._tasks.run("session", session.run())
        self._tasks.run("start", self._start())
        self._minute.start()
        self._show_sidebar()
        self._show_blocks()

    async def settled(self, patience: float = 8.0) -> None:
        """Wait until the week on show has been asked for and answered, and blocks on their way have settled."""
        assert self._session is not None
        until = asyncio.get_running_loop().time() + patience
        while asyncio.get_running_loop().time() < until:
            states = self._session.timeline.snapshot.states.values() if self._session.timeline.snapshot else ()
            busy = self._tasks.running("week") or self._tasks.running("start")
            waiting = any(not block.state.settled for block in self._session.outbox.blocks)
            if not busy and not waiting and not any(state.loading for state in states):
                break
            await asyncio.sleep(0.03)
        await asyncio.sleep(0.1)  # the last snapshot is gathered over a frame

    async def stop(self) -> None:
        """End all that runs and remember how the window stood."""
        self._minute.stop()
        if self._session is not None:
            geometry = bytes(self.window().saveGeometry().toBase64().data()).decode()
            await self._session.prefer("geometry", geometry)
        await self._tasks.stop()

    async def _start(self) -> None:
        """Calendars of all accounts anew, once; then the visible week."""
        assert self._session is not None
        await self._session.list_calendars()
        self._show_sidebar()
        self._ask()
        self.started.emit()

    # building

    def _build(self) -> None:
        self.bar = QFrame(self)
        self.bar.setObjectName("bar")
        self._spare: list[QWidget] = []
        tools = QHBoxLayout(self.bar)
        tools.setContentsMargins(14, 10, 14, 10)
        tools.setSpacing(8)
        self.back = self._tool("‹", self.tr("Previous"), tools)
        self.today = self._tool(self.tr("Today"), self.tr("Go to today"), tools)
        self.ahead = self._tool("›", self.tr("Next"), tools)
        tools.addSpacing(6)
        self.title = QLabel(self.bar)
        self.title.setObjectName("title")
        tools.addWidget(self.title)
        self.number = QLabel(self.bar)
        self.number.setProperty("mute", True)
        tools.addWidget(self.number)
        tools.addStretch(1)
        self._open_in = QButtonGroup(self)
        self._any, self._least, self._all = self._segment(
            self._open_in, (self.tr("Open in any"), "2+", self.tr("in all")), tools
        )
        self._least_count = 2
        self._any.setChecked(True)
        self.zone_box = ZoneBox(self.bar, self._look)
        self.zone_box.setAccessibleName(self.tr("Time zone"))
        self.zone_box.chosen.connect(self._zone_chosen)
        tools.addWidget(self.zone_box)
        self._counts = QButtonGroup(self)
        for count, button in zip(COUNTS, self._segment(self._counts, tuple(map(str, COUNTS)), tools), strict=True):
            button.setAccessibleName(self._days_words(count))
            button.setToolTip(self._days_words(count))
            self._counts.setId(button, count)
        self._counts.idClicked.connect(self._count_chosen)
        self._open_in.buttonClicked.connect(self._threshold_chosen)
        self.block_button = QPushButton(self.tr("&Block time"), self.bar)
        self.block_button.setProperty("primary", True)
        self.block_button.clicked.connect(self._block_now)
        tools.addWidget(self.block_button)
        self.more = self._tool("⋯", self.tr("Menu"), tools)

        self.side = Sidebar(self, self._look)
        self.grid = WeekGrid(self._look, self)
        self.grid.set_clock(self._twelve)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.side)
        self.split.addWidget(self.grid)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([248, 1112])

        self.foot = QFrame(self)
        self.foot.setObjectName("foot")
        line = QHBoxLayout(self.foot)
        line.setContentsMargins(14, 6, 14, 6)
        line.setSpacing(14)
        self.when = QLabel(self.foot)
        self.said = _Elided(self.foot)
        self.said.setProperty("mute", True)
        self.ways = QLabel(self.foot)
        for label in (self.when, self.said, self.ways, self.title):
            label.setTextFormat(Qt.TextFormat.PlainText)  # titles are somebody's words, not markup
        self.ways.setProperty("mute", True)
        line.addWidget(self.when)
        line.addWidget(self.said, 1)
        line.addWidget(self.ways)

        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self.split, 1)
        rows.addWidget(self.foot)

        self.popover = BlockPopover(self, self._look)
        self.popover.accepted.connect(self._block)
        self.popover.dropped.connect(self._drop_selection)
        self.card = BlockCard(self, self._look)
        self.card.remove_asked.connect(self._remove)
        self.card.discard_asked.connect(self._remove)
        self.card.dropped.connect(self.grid.setFocus)

        self.back.clicked.connect(partial(self._turn, -1))
        self.ahead.clicked.connect(partial(self._turn, 1))
        self.today.clicked.connect(self._go_today)
        self.more.clicked.connect(self._open_menu)
        self.grid.hovered.connect(self._hovered)
        self.grid.drawn.connect(self._drawn)
        self.grid.block_clicked.connect(self._block_clicked)
        self.grid.remove_asked.connect(lambda piece: self._remove([block.id for block in piece.blocks]))
        self.grid.menu_asked.connect(self._grid_menu)
        self.side.calendar_toggled.connect(lambda c, on: self._do("choose", self._choose(c, shown=on)))
        self.side.colour_chosen.connect(lambda c, i: self._do("choose", self._choose(c, colour=i)))
        self.side.add_account.connect(self._add_account)
        self.side.edit_account.connect(self._edit_account)
        self.side.remove_account.connect(self._remove_account)
        self.side.refresh_account.connect(self._refresh_account)
        self.side.retry.connect(self._refresh_account)
        self.side.report.connect(self._copy_report)
        self.side.discard_block.connect(lambda block: self._remove([block]))
        self.side.date_chosen.connect(self._go)
        self._spare = [self.number, *self._spare, self.block_button]
        self._dress()

    def _fit_bar(self) -> None:
        """In a narrow window the toolbar leaves out, one by one, what keys and the menu do as well."""
        layout = self.bar.layout()
        assert layout is not None
        if self._week is not None:
            self.title.setText(reading.span_title(self._week.dates, short=self.width() < 1100))
        for widget in self._spare:
            widget.setVisible(widget is not self.number or self._count >= 5)
        for widget in self._spare:
            layout.invalidate()
            if layout.sizeHint().width() <= self.width():
                break
            widget.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def _tool(self, text: str, name: str, row: QHBoxLayout) -> QToolButton:
        button = QToolButton(self.bar)
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        row.addWidget(button)
        return button

    def _segment(self, group: QButtonGroup, texts: Sequence[str], row: QHBoxLayout) -> list[QToolButton]:
        """Buttons side by side of which one is down."""
        box = QWidget(self.bar)
        inner = QHBoxLayout(box)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        made = []
        for i, text in enumerate(texts):
            button = QToolButton(self.bar)
            button.setText(text)
            button.setCheckable(True)
            place = "first" if i == 0 else "last" if i == len(texts) - 1 else "middle"
            button.setProperty("segment", place)
            group.addButton(button)
            inner.addWidget(button)
            made.append(button)
        row.addWidget(box)
        self._spare.append(box)
        return made

    def _make_actions(self) -> None:
        def action(text: str, keys: Sequence[str], work: Any) -> QAction:
            made = QAction(text, self)
            made.setShortcuts([QKeySequence(key) for key in keys])
            made.triggered.connect(lambda *_: work())
            self.addAction(made)
            return made

        self.undo_action = action(self.tr("&Undo"), ["Ctrl+Z"], lambda: self._do("undo", self._turn_deed("undo")))
        self.redo_action = action(
            self.tr("&Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], lambda: self._do("undo", self._turn_deed("redo"))
        )
        self.refresh_action = action(self.tr("Re&fresh"), ["F5", "Ctrl+R"], self._refresh_all)
        self.zone_action = action(self.tr("Time &zone…"), ["Z"], self.zone_box.open)
        self.block_action = action(self.tr("&Block time…"), ["B"], self._block_now)
        self.side_action = action(self.tr("&Sidebar"), ["F9"], lambda: self.side.setVisible(not self.side.isVisible()))
        self.quit_action = action(self.tr("&Quit"), ["Ctrl+Q"], lambda: self.window().close())
        self.larger_action = action(self.tr("&Larger"), ["Ctrl++", "Ctrl+="], self.grid.zoom_in)
        self.smaller_action = action(self.tr("S&maller"), ["Ctrl+-"], self.grid.zoom_out)
        self.plain_action = action(self.tr("&Normal size"), ["Ctrl+0"], self.grid.zoom_reset)
        action(self.tr("Today"), ["T", "Ctrl+T"], self._go_today)
        action(self.tr("Next"), ["J", "N", "PgDown", "Alt+Right"], lambda: self._turn(1))
        action(self.tr("Previous"), ["K", "P", "PgUp", "Alt+Left"], lambda: self._turn(-1))
        for count, key in ((1, "1"), (3, "3"), (5, "5"), (7, "7"), (14, "0")):
            action(self._days_words(count), [key], partial(self._count_chosen, count))

    # the week

    def _today(self, zone: str) -> date:
        assert self._session is not None
        return zones.local_date(zone, seconds(self._session.clock()))

    def _go(self, day: date, zone: str | None = None) -> None:
        """Show the span that holds a day."""
        if self._session is None:
            return
        zone = zone or (self._week.zone if self._week else zones.system_zone())
        weekday = self.locale().firstDayOfWeek().value - 1
        self._week = Week.holding(day, zone, weekday=0 if self._count == 5 else weekday, count=self._count)
        self._ask()
        now = seconds(self._session.clock())
        middle = self._week.dates[min(3, self._week.count - 1)]
        self.number.setText(self.tr("Week {number}").format(number=middle.isocalendar().week))
        self.side.month.show_span(self._week.first, self._week.count)
        self.side.month.set_today(self._today(zone))
        self.side.month.set_first_weekday(weekday)
        self.zone_box.set_zone(
            zone, min(max(now, seconds(self._week.interval.start)), seconds(self._week.interval.end))
        )
        self._show_rulers()
        self._fit_bar()
        self._drop_selection()
        self._hovered(None)

    def _show_rulers(self) -> None:
        """The week's own zone is on show anyway."""
        own = self._week.zone if self._week else ""
        self.grid.set_rulers([name for name in self._rulers if name != own])

    def _ask(self) -> None:
        if self._session is not None and self._week is not None:
            self._tasks.run("week", self._session.timeline.show(self._week))

    def _turn(self, pages: int) -> None:
        if self._week is not None:
            self._go(self._week.shifted(pages).first)

    def _go_today(self) -> None:
        if self._week is not None:
            self._go(self._today(self._week.zone))

    def _count_chosen(self, count: int) -> None:
        self._counts.button(count).setChecked(True)
        before, self._count = self._count, count
        if self._week is not None and self._session is not None and before != count:
            inside = self._today(self._week.zone)
            self._go(inside if inside in self._week.dates else self._week.first)
            self._do("prefer", self._session.prefer("days", count))

    def _zone_chosen(self, zone: str) -> None:
        if self._week is not None and self._session is not None:
            recent = [zone, *(name for name in self._session.preferences.get("recent_zones", []) if name != zone)]
            self.zone_box.set_recent(recent[:6])
            self._go(self._week.dates[self._week.count // 2], zone)
            self._do("prefer", self._session.prefer("zone", zone))
            self._do("prefer recent", self._session.prefer("recent_zones", recent[:6]))

    def _threshold_chosen(self, button: Any) -> None:
        total = len(self._snapshot.tracks) if self._snapshot else 0
        if button is self._least and self._least.property("was") and total > 2:
            self._least_count = 2 + (self._least_count - 1) % max(1, total - 2)
        self._least.setProperty("was", button is self._least)
        self._show_threshold()

    def _show_threshold(self) -> None:
        total = len([t for t in self._snapshot.tracks if t.calendar.offers]) if self._snapshot else 0
        self._least_count = max(2, min(self._least_count, max(2, total - 1)))
        self._least.setText(self.tr("{least}+ of {all}").format(least=self._least_count, all=total))
        self._least.setToolTip(
            self.tr("Open in at least {least}; press again for more").format(least=self._least_count)
        )
        self._least.setVisible(total > 2)
        self._fit_bar()
        if total <= 2 and self._least.isChecked():
            self._any.setChecked(True)
        mode = "all" if self._all.isChecked() else "at_least" if self._least.isChecked() else "any"
        self.grid.set_threshold(mode, self._least_count)

    # what is known

    @property
    def _snapshot(self) -> Snapshot | None:
        return self._session.timeline.snapshot if self._session else None

    def _show(self, snapshot: Snapshot) -> None:
        self.grid.show_snapshot(snapshot)
        self.grid.set_now(seconds(snapshot.now))
        self._show_threshold()
        self._show_sidebar()
        self._hovered(self._hover)
        if not any(state.loading for state in snapshot.states.values()):
            self._tasks.run("prepare", self._prepare())
        if self.card.isVisible() and self._card_piece is not None:
            ids = {block.id for block in self._card_piece.blocks}
            fresh = [piece for piece in snapshot.blocks if ids & {block.id for block in piece.blocks}]
            if fresh:
                self._card_piece = fresh[0]
                self.card.update_blocks(*self._card_facts(fresh[0]))
            else:
                self.card.drop()

    async def _prepare(self) -> None:
        """Have the neighbour weeks drawn before they are wanted."""
        await asyncio.sleep(0.5)
        assert self._session is not None
        for pages in (1, -1):
            if self._week is not None:
                self.grid.prepare(await self._session.timeline.preview(self._week.shifted(pages)))

    def _show_sidebar(self) -> None:
        if self._session is None:
            return
        titles = {key: title for key, title, _, _ in providers()}
        states = self._snapshot.states if self._snapshot else {}
        rows = [
            AccountRow(
                account,
                titles.get(account.provider, account.provider),
                self._session.accounts.problems.get(account.id),
                tuple(
                    CalendarRow(stored.calendar, stored.shown, stored.colour, states.get(stored.calendar.id))
                    for stored in self._session.accounts.calendars
                    if stored.calendar.account == account.id
                ),
                here=account.provider == "local",
            )
            for account in self._session.accounts.all
        ]
        self.side.show_accounts(rows, self._session.clock())

    def _show_blocks(self) -> None:
        if self._session is None:
            return
        blocks = self._session.outbox.blocks
        self.side.show_blocks(blocks, {block.id: self._span(block) for block in blocks})
        self.ways.setText(self._ways_words(blocks))

    def _ways_words(self, blocks: Sequence[Block]) -> str:
        waiting = sum(not block.state.settled for block in blocks)
        refused = sum(block.state is BlockState.REFUSED for block in blocks)
        said = []
        if blocks and blocks[-1].state is BlockState.CONFIRMED:
            last = blocks[-1]
            said.append(f"✓ {last.title}: {notices.state_words(last)}")
        if waiting:
            one = waiting == 1
            said.append(self.tr("1 block on the way") if one else self.tr("%n blocks on the way", "", waiting))
        if refused:
            one = refused == 1
            said.append(self.tr("1 block refused") if one else self.tr("%n blocks refused", "", refused))
        return " · ".join(said)

    def _span(self, block: Block) -> str:
        zone = self._week.zone if self._week else "UTC"
        return reading.span_words(*block.interval.span, zone, twelve=self._twelve)

    def _hovered(self, span: Any) -> None:
        self._hover = span
        if span is None or self._snapshot is None or self._week is None:
            self.when.hide()
            self.said.setText(self._changes_ahead())
            return
        found = self._snapshot.reading(*span)
        when, said = reading.reading_words(found, self._week.zone, self._rulers, twelve=self._twelve)
        self.when.setText(when)
        self.when.show()
        self.said.setText(said)

    def _changes_ahead(self) -> str:
        """What moves soon: clock changes of the zones on show within two weeks from now, and in the week on show."""
        if self._session is None or self._week is None:
            return ""
        now = seconds(self._session.clock())
        shown = dict.fromkeys([self._week.zone, *self._rulers, zones.system_zone()])
        found = set()
        for start, length in ((now, NOTICE), (seconds(self._week.interval.start), self._week.interval.length)):
            for name in shown:
                at = zones.next_change(name, start, length)
                if at is not None:
                    found.add((at, reading.change_words(name, at)))
        return " · ".join(text for _, text in sorted(found))

    def _tick(self) -> None:
        if self._session is not None:
            now = self._session.clock()
            self.side.tick(now)
            self.grid.set_now(seconds(now))

    # blocking

    def _drawn(self, start: int, end: int, at: QRect) -> None:
        """A stretch was drawn: ask what it becomes, beside it."""
        if self._session is None or self._week is None or self._snapshot is None:
            return
        targets = self._targets(start, end)
        when = reading.block_words(start, end, self._week.zone, twelve=self._twelve)
        self._drawn_span = (start, end)
        where = QRect(self.grid.mapTo(self, at.topLeft()), at.size())
        title = self._session.preferences.get("title", "") or self.tr("Blocked")
        self.popover.ask(where, when, title, targets, self._under(start, end))

    def _targets(self, start: int, end: int) -> list[Target]:
        assert self._session is not None
        assert self._snapshot is not None
        interval = Interval.of(start, end)
        last = self._session.preferences.get("targets")
        found = []
        for track in self._snapshot.tracks:
            calendar = track.calendar
            blocking = calendar.blocking
            if blocking is None:
                why = calendar.readonly or self.tr("cannot be blocked")
                found.append(Target(calendar, False, False, "", why, track.colour))
                continue
            checked = calendar.id in last if last is not None else True
            covers = self.tr("blocks {whom}").format(whom=blocking.covers)
            misfit = misfits(blocking, interval)
            if misfit is not None:  # never rounded silently: a two-hour drag is no day off
                found.append(Target(calendar, False, False, covers, misfit, track.colour))
                continue
            note = blocking.caution or ""
            if note and blocking.dated:
                note = self.tr("{caution} on {days}").format(caution=note, days=self._days_of(start, end))
            if track.state.problem is not None and track.state.problem.kind is Kind.OFFLINE:
                note = " ".join([note, self.tr("not reachable now; the block will wait")]).strip()
            found.append(Target(calendar, checked, True, covers, note, track.colour))
        if last is not None and not any(target.checked for target in found):
            found = [Target(t.calendar, t.enabled, t.enabled, t.covers, t.note, t.colour) for t in found]
        return found

    def _days_of(self, start: int, end: int) -> str:
        """24 Nov, or both days of a block over midnight."""
        zone = self._week.zone if self._week else "UTC"
        days = dict.fromkeys(zones.local_date(zone, at) for at in (start, end - 1))
        return ", ".join(self.locale().toString(QDate(day.year, day.month, day.day), "d MMM") for day in days)

    def _under(self, start: int, end: int) -> str:
        """A booking beneath: one report says that a block laid over appointments detached them."""
        assert self._snapshot is not None
        titles = [
            piece.slot.title or self.tr("busy")
            for track in self._snapshot.tracks
            for piece in track.busy
            if piece.slot.kind == "busy" and piece.slot.interval.span[0] < end and start < piece.slot.interval.span[1]
        ]
        named = ", ".join(dict.fromkeys(titles))
        return self.tr("Lies over a booking: {titles}").format(titles=named) if titles else ""

    def _block(self, title: str, calendars: list[str]) -> None:
        if self._session is not None and self._drawn_span is not None:
            start, end = self._drawn_span
            self._do(f"block {start}", self._add_blocks(title, calendars, start, end))
            self._drop_selection()

    async def _add_blocks(self, title: str, calendars: list[str], start: int, end: int) -> None:
        assert self._session is not None
        await self._session.outbox.add(calendars, Interval.of(start, end), title)
        await self._session.prefer("title", title)
        hidden = set(self._session.preferences.get("targets") or []) - {
            track.calendar.id for track in (self._snapshot.tracks if self._snapshot else ())
        }
        await self._session.prefer("targets", [*calendars, *hidden])

    def _drop_selection(self) -> None:
        self.grid.clear_selection()
        if not self.popover.isVisible():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _block_now(self) -> None:
        """Block what is selected, or the hour the caret or the pointer stands on, or the next whole hour."""
        if self._session is None or self._week is None:
            return
        span = self.grid.selection
        if span is None:
            now = seconds(self._session.clock())
            at = self.grid.caret if self.grid.caret is not None else (now // 3600 + 1) * 3600
            inside = self._week.interval.span
            if not inside[0] <= at < inside[1]:
                at = inside[0] + 9 * 3600
            span = (at, at + 3600)
        self._drawn(*span, self.grid.rect_of(*span))

    def _block_clicked(self, piece: BlockPiece, at: QRect) -> None:
        self._card_piece = piece
        where = QRect(self.grid.mapTo(self, at.topLeft()), at.size())
        blocks, when, names, removable, note = self._card_facts(piece)
        self.card.show_block(where, when, blocks, names, removable, note)

    def _card_facts(self, piece: BlockPiece) -> tuple[tuple[Block, ...], str, dict[str, str], bool, str]:
        assert self._session is not None
        assert self._week is not None
        known = {stored.calendar.id: stored.calendar for stored in self._session.accounts.calendars}
        names = {block.calendar: known[block.calendar].title for block in piece.blocks if block.calendar in known}
        blockings = [known[b.calendar].blocking for b in piece.blocks if b.calendar in known]
        removable = all(blocking is not None and blocking.removable for blocking in blockings)
        note = "" if removable else self.tr("This service cannot take a block back.")
        when = reading.block_words(*piece.blocks[0].interval.span, self._week.zone, twelve=self._twelve)
        return piece.blocks, when, names, removable, note

    def _remove(self, blocks: list[str]) -> None:
        if self._session is not None:
            self._do(f"remove {blocks[:1]}", self._session.outbox.remove(blocks))

    async def _turn_deed(self, way: str) -> None:
        assert self._session is not None
        outbox = self._session.outbox
        changed = await (outbox.undo() if way == "undo" else outbox.redo())
        if not changed:
            self._say(self.tr("Nothing to undo") if way == "undo" else self.tr("Nothing to redo"))
        elif way == "undo":
            self._say(self.tr("Undone: {title}").format(title=changed[0].title))
        else:
            self._say(self.tr("Done again: {title}").format(title=changed[0].title))

    # accounts

    async def _choose(self, calendar: str, *, shown: bool | None = None, colour: int | None = None) -> None:
        assert self._session is not None
        await self._session.accounts.choose(calendar, shown=shown, colour=colour)
        self._show_sidebar()
        self._ask()

    def _refresh_account(self, account: str) -> None:
        self._do(f"refresh {account}", self._refresh(account))

    def _refresh_all(self) -> None:
        if self._session is not None:
            for account in self._session.accounts.all:
                self._refresh_account(account.id)

    async def _refresh(self, account: str) -> None:
        assert self._session is not None
        try:
            await self._session.accounts.list_calendars(account)
        except Problem:
            self._show_sidebar()  # it stands there, with its remedy
        await self._session.timeline.refresh(account=account)

    def _infos(self) -> list[ProviderInfo]:
        return [ProviderInfo(key, title, blurb, fields) for key, title, blurb, fields in providers()]

    def _add_account(self) -> None:
        self._open_dialog(AccountDialog(self._infos(), self))

    def _edit_account(self, account: str) -> None:
        if self._session is not None:
            self._open_dialog(AccountDialog(self._infos(), self, account=self._session.accounts.account(account)))

    def _open_dialog(self, dialog: AccountDialog) -> None:
        self._dialog = dialog
        dialog.check_asked.connect(lambda draft: self._do("account", self._check(dialog, draft)))
        dialog.save_asked.connect(lambda draft: self._do("account", self._save(dialog, draft)))
        dialog.choices_asked.connect(
            lambda key, _: self._do(f"choices {key}", self._choices(dialog, key, dialog.draft()))
        )
        dialog.abandoned.connect(lambda: self._tasks.cancel("account"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _check(self, dialog: AccountDialog, draft: Draft) -> None:
        assert self._session is not None
        dialog.show_checking()
        try:
            found = await self._session.accounts.check(
                draft.provider, draft.title, draft.settings, draft.secrets, draft.account_id
            )
        except Problem as problem:
            dialog.show_problem(problem)
            return
        rights = self.tr(" · rights: {names}").format(names=", ".join(found.rights)) if found.rights else ""
        dialog.show_checked(self.tr("Signed in as {name}").format(name=found.name) + rights)

    async def _save(self, dialog: AccountDialog, draft: Draft) -> None:
        assert self._session is not None
        accounts = self._session.accounts
        dialog.show_checking()
        try:
            if draft.account_id is None:
                account, lasting = await accounts.add(draft.provider, draft.title, draft.settings, draft.secrets)
            else:
                account, lasting = await accounts.edit(draft.account_id, draft.title, draft.settings, draft.secrets)
        except Problem as problem:
            dialog.show_problem(problem)
            return
        dialog.finish()
        if not lasting:
            self._say(self.tr("No keyring here: the token is kept for this session only."), "warning")
        self._show_sidebar()
        await self._refresh(account.id)
        self._show_sidebar()
        self._ask()

    async def _choices(self, dialog: AccountDialog, key: str, draft: Draft) -> None:
        assert self._session is not None
        try:
            found = await self._session.accounts.choices(
                draft.provider, key, draft.settings, draft.secrets, draft.account_id
            )
        except Problem:
            return  # the field stays a plain one
        dialog.set_choices(key, found)

    def _remove_account(self, account: str) -> None:
        """Ask first: the token goes with it and cannot be brought back."""
        if self._session is None:
            return
        title = self._session.accounts.account(account).title
        box = QMessageBox(
            QMessageBox.Icon.NoIcon, "Openweek", self.tr("Remove {title}?").format(title=title), parent=self
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            self.tr("Its token is deleted here; its calendars leave the week. Blocks at the service stay.")
        )
        remove = box.addButton(self.tr("&Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def answered() -> None:
            if box.clickedButton() is remove:
                self._do("remove account", self._remove_now(account))

        box.finished.connect(answered)
        box.open()

    async def _remove_now(self, account: str) -> None:
        assert self._session is not None
        title = self._session.accounts.account(account).title
        await self._session.accounts.remove(account)
        await self._session.outbox.load()
        self._show_sidebar()
        self._show_blocks()
        self._ask()
        self._say(self.tr("Removed {title}; blocks at the service stay").format(title=title))

    def _copy_report(self, account: str) -> None:
        if self._session is None:
            return
        states = (self._snapshot.states if self._snapshot else {}).items()
        lines = [f"{c}: {s.problem.kind}: {s.problem.text}" for c, s in states if s.problem and c.startswith(account)]
        QGuiApplication.clipboard().setText("\n".join([f"Openweek {core.__version__}", *lines]))
        self._say(self.tr("Copied"))

    # menus

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.undo_action, self.redo_action])
        menu.addSeparator()
        menu.addActions([self.block_action, self.refresh_action, self.side_action])
        menu.addSeparator()
        menu.addActions([self.larger_action, self.smaller_action, self.plain_action])
        menu.addSeparator()
        menu.addMenu(self._days_menu(menu))
        menu.addMenu(self._open_in_menu(menu))
        menu.addMenu(self._ruler_menu(menu))
        menu.addMenu(self._theme_menu(menu))
        menu.addSeparator()
        about = menu.addAction(
            self.tr("Openweek {version}, time zone rules {release}").format(
                version=core.__version__, release=zones.release()
            )
        )
        about.setEnabled(False)
        folder = menu.addAction(self.tr("Open data &folder"))
        folder.triggered.connect(self._open_folder)
        menu.addAction(self.quit_action)
        menu.popup(self.more.mapToGlobal(QPoint(self.more.width() - menu.sizeHint().width(), self.more.height() + 4)))

    def _days_words(self, count: int) -> str:
        return self.tr("1 day") if count == 1 else self.tr("%n days", "", count)

    def _days_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("&Days"), parent)
        for count in COUNTS:
            choice = menu.addAction(self._days_words(count))
            choice.setCheckable(True)
            choice.setChecked(count == self._count)
            choice.triggered.connect(partial(self._count_chosen, count))
        return menu

    def _open_in_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Shade &where"), parent)
        for button in (self._any, self._least, self._all):
            if not button.isHidden():
                choice = menu.addAction(button.text())
                choice.setCheckable(True)
                choice.setChecked(button.isChecked())
                choice.triggered.connect(button.click)
        return menu

    def _ruler_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("&Rulers"), parent)
        for name in self._rulers:
            drop = menu.addAction(self.tr("Remove {city}").format(city=zones.city(name)))
            drop.triggered.connect(partial(self._toggle_ruler, name))
        if self._rulers:
            menu.addSeparator()
        own = self._week.zone if self._week else ""
        recent = self._session.preferences.get("recent_zones", []) if self._session else []
        near = [zones.system_zone(), *recent, "UTC", "America/New_York", "Europe/London", "Asia/Kolkata"]
        taken = {zones.city(name) for name in (own, *self._rulers)}
        for name in {zones.city(name): name for name in reversed(near)}.values():
            if zones.city(name) not in taken:
                add = menu.addAction(self.tr("Add {city}").format(city=zones.city(name)))
                add.triggered.connect(partial(self._toggle_ruler, name))
        return menu

    def _toggle_ruler(self, name: str) -> None:
        if name in self._rulers:
            self._rulers.remove(name)
        else:
            self._rulers.append(name)
        self._show_rulers()
        if self._session is not None:
            self._do("prefer rulers", self._session.prefer("rulers", list(self._rulers)))

    def _theme_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("&Theme"), parent)
        group = QActionGroup(menu)
        kept = self._session.preferences.get("theme", "system") if self._session else "system"
        for name, text in (("system", self.tr("System")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))):
            choice = menu.addAction(text)
            choice.setCheckable(True)
            choice.setChecked(name == kept)
            group.addAction(choice)
            choice.triggered.connect(partial(self._choose_theme, name))
        return menu

    def _choose_theme(self, name: str) -> None:
        if self._session is not None:
            self._do("prefer theme", self._session.prefer("theme", name))
        self.set_theme(theme.named(name))

    def _open_folder(self) -> None:
        if self._session is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.home)))

    def _grid_menu(self, at: QPoint, epoch: int | None, piece: BlockPiece | None) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if piece is not None:
            show = menu.addAction(self.tr("&Details…"))
            show.triggered.connect(lambda: self._block_clicked(piece, self.grid.block_rect(piece)))
            remove = menu.addAction(self.tr("&Remove"))
            remove.triggered.connect(lambda: self._remove([block.id for block in piece.blocks]))
        elif epoch is not None and self._week is not None:
            when = reading.span_words(epoch, epoch + 3600, self._week.zone, twelve=self._twelve)
            block = menu.addAction(self.tr("&Block {when}…").format(when=when))
            block.triggered.connect(lambda: self._drawn(epoch, epoch + 3600, self.grid.rect_of(epoch, epoch + 3600)))
        menu.addSeparator()
        menu.addActions([self.undo_action, self.redo_action, self.refresh_action])
        menu.popup(at)

    # looks, words, trouble

    def set_theme(self, look: Theme) -> None:
        """Other colours, everywhere."""
        self._look = look
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, look)
        for part in (self.side, self.grid, self.zone_box, self.popover, self.card):
            part.set_theme(look)
        self._dress()

    def _dress(self) -> None:
        t = self._look
        self.setStyleSheet(f"""
            #bar {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line}; }}
            #foot {{ background: {t.panel}; border: none; border-top: 1px solid {t.line}; }}
            #foot QLabel {{ font-size: 12px; }}
            #title {{ font-size: 17px; font-weight: 600; }}
            QSplitter::handle {{ background: {t.line}; }}
            QToolButton[segment="first"] {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
            QToolButton[segment="middle"] {{ border-radius: 0; border-left: none; }}
            QToolButton[segment="last"] {{
                border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: none;
            }}
        """)

    def _do(self, name: str, work: Any) -> None:
        self._tasks.run(name, work)

    def _say(self, text: str, mood: str = "mute") -> None:
        self.side.show_notice(text, mood)

    def _failed(self, name: str, failure: BaseException) -> None:
        """What a task raised: a known trouble becomes a notice; anything else is ours, and said so."""
        if isinstance(failure, Problem):
            self._say(notices.sentence(failure, self._clock()), "danger")
            return
        log.error("task %s failed", name, exc_info=failure)
        self._say(self.tr("A fault of ours ({name}); the log has the details.").format(name=name), "danger")

    def _clock(self) -> datetime | None:
        return self._session.clock() if self._session else None


class _Elided(QLabel):
    """A label that shortens its text instead of widening the window; the whole text is its tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        self._text = text
        self.setToolTip(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        super().setText(self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width()))
