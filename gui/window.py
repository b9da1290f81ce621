"""The main window: joins what a person does to what the session can do."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

import core
from core import zones
from core.errors import Problem
from core.model import Block, BlockState, seconds
from core.session import Session, private, title_of
from core.snapshot import BlockPiece, Snapshot
from core.week import Week
from gui import theme
from gui.accounts.flow import AccountFlow
from gui.accounts.section import AccountRow, CalendarRow
from gui.blocks.flow import BlockFlow
from gui.blocks.news import News
from gui.desk.guard import VITAL
from gui.finding import menus, reachable
from gui.finding.actions import Actions, table
from gui.finding.goto import GoTo
from gui.finding.keylist import KeyList
from gui.finding.palette import Palette
from gui.foot import Foot
from gui.frame import SIZE, Frame
from gui.preferences.flow import PrefFlow
from gui.preferences.prefs import Prefs
from gui.sharing.flow import ShareFlow
from gui.side.sidebar import Sidebar
from gui.tasks import Tasks
from gui.theme import Theme
from gui.toolbar import Toolbar
from gui.week.grid import WeekGrid
from gui.words import notices, reading

NOTICE = timedelta(days=14)
"""How long before a clock change it is told."""
LAST_DEEDS = 0.4
"""Seconds an end waits for what was asked for just before it; longer only when the disk hangs."""


class Window(QWidget):
    """Everything a person sees. Shown before the session is open; `attach` brings it to life.

    Signals:
        started: the first week has been asked for, with its answers in (or their problems).
    """

    started = Signal()
    blocking: BlockFlow
    accounts: AccountFlow
    actions_by_id: Actions
    choices: PrefFlow
    sharing: ShareFlow

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._session: Session | None = None
        self._tasks = Tasks(self._failed)
        self.look = look
        """Colours in use."""
        self.week: Week | None = None
        """What is on show; None until there is a session."""
        self._count = 7
        self._news = News()
        self._hover: tuple[int, int] | None = None
        self.setObjectName("window")
        self.setWindowTitle("Openweek")
        self.setMinimumSize(600, 360)
        self.resize(*SIZE)
        self._build()
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._tick)

    # life

    async def attach(self, session: Session, *, day: date | None = None, zone: str | None = None) -> None:
        """Show the session's week. Raises Problem BAD_INPUT for an unknown zone."""
        self._session = session
        self.choices = PrefFlow(self, session, self._tasks)
        zone = zone or self.prefs.zone
        zones.zone(zone)
        self._count = self.prefs["days"]
        self._join(session)
        self.bar.zone_box.set_recent(self.prefs.recent_zones)
        self.go(day or self._today(zone), zone)
        self._tasks.run("session", session.run())
        self._tasks.run("start", self._start())
        self._second.start()
        self._show_sidebar()
        self._show_blocks()

    async def settled(self, patience: float = 8.0) -> None:
        """Wait until what was asked for is done: the week on show answered, blocks on their way settled."""
        assert self._session is not None
        until = asyncio.get_running_loop().time() + patience
        while asyncio.get_running_loop().time() < until:
            states = self._session.timeline.snapshot.states.values() if self._session.timeline.snapshot else ()
            busy = self._tasks.names - {"session", "prepare"}
            waiting = any(not block.state.settled for block in self._session.outbox.blocks)
            if not busy and not waiting and not any(state.loading for state in states):
                break
            await asyncio.sleep(0.03)
        await asyncio.sleep(0.1)  # the last snapshot is gathered over a frame

    async def stop(self) -> None:
        """End all that runs and remember how the window stood."""
        self._second.stop()
        if self._session is not None:
            await self.blocking.written(LAST_DEEDS)
            geometry = bytes(self.window().saveGeometry().toBase64().data()).decode()
            try:
                await self._session.prefer("geometry", geometry)
                await self.choices.remember()
            finally:
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
        self.bar = Toolbar(self, self.look)
        self.side = Sidebar(self, self.look)
        self.grid = WeekGrid(self.look, self)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.side)
        self.split.addWidget(self.grid)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([248, 1112])
        self.foot = Foot(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self.split, 1)
        rows.addWidget(self.foot)
        self._dressed: list[Any] = [self.bar, self.side, self.grid]
        self._dress()

    def _join(self, session: Session) -> None:
        """Connect the parts with each other and with the session."""
        self.blocking = BlockFlow(self, self.grid, self.look, session, self._tasks, self.say, self.prefs)
        self._dressed.append(self.blocking)
        self.accounts = AccountFlow(self, session, self._tasks, self.say)
        self.accounts.told.connect(self._show_sidebar)
        self.accounts.changed.connect(self._accounts_changed)
        session.timeline.subscribe(self._show)
        session.outbox.subscribe(self._show_blocks)
        self.bar.turned.connect(self.turn)
        self.bar.today_asked.connect(self.go_today)
        self.bar.count_chosen.connect(self.choose_count)
        self.bar.shading_changed.connect(self.grid.set_threshold)
        self.bar.zone_box.chosen.connect(self.choose_zone)
        self.bar.block_asked.connect(self.blocking.ask_here)
        self.bar.menu_asked.connect(self.open_menu)
        self.grid.hovered.connect(self._hovered)
        self.grid.turn_asked.connect(partial(self.turn, held=True))
        self.grid.refused.connect(self.say)
        self.grid.menu_asked.connect(self._grid_menu)
        side, accounts = self.side, self.accounts
        side.calendar_toggled.connect(lambda calendar, on: accounts.choose(calendar, shown=on))
        side.colour_chosen.connect(lambda calendar, index: accounts.choose(calendar, colour=index))
        side.add_account.connect(accounts.add)
        side.edit_account.connect(accounts.edit)
        side.remove_account.connect(accounts.remove)
        side.refresh_account.connect(accounts.refresh)
        side.retry.connect(accounts.refresh)
        side.report.connect(self._copy_report)
        side.discard_blocks.connect(self.blocking.remove)
        side.date_chosen.connect(self.go)
        self.sharing = ShareFlow(self, session, self.say)
        self.actions_by_id = Actions(self, table(self), letters=self.prefs["letters"])
        self._goto = GoTo(self, self.look)
        self._goto.chosen.connect(self.go)
        self._palette = Palette(self, self.look)
        self._keys = KeyList(self, self.look)
        self._dressed += [self._goto, self._palette, self._keys, self.choices.panel, self.choices.palette]
        self.choices.use()
        self.choices.restore()

    # the week

    def _today(self, zone: str) -> date:
        assert self._session is not None
        return zones.local_date(zone, seconds(self._session.clock()))

    def go(self, day: date, zone: str | None = None, *, held: bool = False) -> None:
        """Show the span that holds a day, or the nearest that zones have rules for. `held`: something is being dragged,
        which goes on there."""
        if self._session is None:
            return
        day = min(max(day, zones.FIRST), zones.LAST)
        zone = zone or (self.week.zone if self.week else zones.system_zone())
        weekday = self.prefs.weekday
        self.week = week = Week.holding(day, zone, weekday=0 if self._count == 5 else weekday, count=self._count)
        self._ask()
        now = seconds(self._session.clock())
        self.side.month.show_span(week.first, week.count)
        self.side.month.set_today(self._today(zone))
        self.side.month.set_first_weekday(weekday)
        self.bar.zone_box.show_week(week, now)
        self.choices.show_rulers()
        self.bar.show_week(week)
        if not held:
            self.blocking.drop_selection()
            self._hovered(None)

    @property
    def prefs(self) -> Prefs:
        """What is preferred now."""
        return self.choices.prefs

    def show_again(self) -> None:
        """The same days, as they are preferred now."""
        if self.week is not None:
            self.go(self._anchor(self.week))
        self._show_blocks()

    @staticmethod
    def _anchor(week: Week) -> date:
        """The day by which a span is found again, also when weeks begin on another day from now on."""
        return week.first if week.count < 7 else week.dates[3]

    def turn(self, pages: int, *, held: bool = False) -> None:
        """The next page, or with -1 the one before; `held` as in `go`."""
        if self.week is not None:
            self.go(self.week.shifted(pages).first, held=held)

    def go_today(self) -> None:
        """The span that holds today, with the present moment in sight."""
        if self.week is None or self._session is None:
            return
        self.go(self._today(self.week.zone))
        place = self.week.place(seconds(self._session.clock()))
        if place is not None:
            measures = self.grid.geometry_now
            self.grid.scroll_to(max(0.0, place.row - measures.body / measures.zoom / 3))

    def ask_date(self) -> None:
        """Ask for a date in words."""
        if self.week is not None:
            self._goto.ask(self.bar.title, self._today(self.week.zone))

    def choose_count(self, count: int) -> None:
        """Another number of days; today stays in sight where it is."""
        before, self._count = self._count, count
        if self.week is not None and before != count:
            inside = self._today(self.week.zone)
            self.go(inside if inside in self.week.dates else self.week.first)
            self.choices.keep("days", count)

    def choose_zone(self, zone: str) -> None:
        """Another display zone, by its IANA name."""
        if self.week is not None:
            recent = [zone, *(name for name in self.prefs.recent_zones if name != zone)][:6]
            self.bar.zone_box.set_recent(recent)
            self.go(self._anchor(self.week), zone)
            self.choices.keep("zone", zone)
            self.choices.keep("recent_zones", recent)

    def _ask(self) -> None:
        if self._session is not None and self.week is not None:
            self._tasks.run("week", self._session.timeline.show(self.week))

    # what is known

    @property
    def _snapshot(self) -> Snapshot | None:
        return self._session.timeline.snapshot if self._session else None

    def _show(self, snapshot: Snapshot) -> None:
        self.grid.show_snapshot(snapshot)
        self.grid.set_now(seconds(snapshot.now))
        self.bar.show_total(len([track for track in snapshot.tracks if track.calendar.offers]))
        self._show_sidebar()
        self._hovered(self._hover)
        if not any(state.loading for state in snapshot.states.values()):
            self._tasks.run("prepare", self._prepare())
        self.blocking.refresh(snapshot)

    async def _prepare(self) -> None:
        """Have the neighbour weeks drawn before they are wanted."""
        await asyncio.sleep(0.5)
        assert self._session is not None
        for pages in (1, -1):
            if self.week is not None:
                self.grid.prepare(await self._session.timeline.preview(self.week.shifted(pages)))

    def _show_sidebar(self) -> None:
        if self._session is None:
            return
        states = self._snapshot.states if self._snapshot else {}
        rows = [
            AccountRow(
                account,
                title_of(account.provider),
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
        ways = [block for block in blocks if block.state is not BlockState.CONFIRMED]
        self.side.show_blocks(ways, {block.id: self._span(block) for block in ways})
        self._news.see(ways, self._snapshot)
        self.foot.show_ways(self._ways_words(ways, self._news.last(blocks, ways)))

    def _ways_words(self, ways: Sequence[Block], last: Block | None) -> str:
        refused = sum(block.state is BlockState.REFUSED for block in ways)
        waiting = len(ways) - refused
        said = []
        if last is not None:
            title = f"\u2068{last.title}\u2069" if self.isRightToLeft() else last.title  # in whatever letters it is
            said.append(f"✓ {title}: {notices.state_words(last)}")
        if waiting:
            one = waiting == 1
            said.append(self.tr("1 block on the way") if one else self.tr("%n blocks on the way", "", waiting))
        if refused:
            one = refused == 1
            said.append(self.tr("1 block refused") if one else self.tr("%n blocks refused", "", refused))
        return " · ".join(said)

    def _span(self, block: Block) -> str:
        zone = self.week.zone if self.week else "UTC"
        return reading.span_words(*block.interval.span, zone, twelve=self.prefs.twelve)

    def _accounts_changed(self) -> None:
        self._show_sidebar()
        self._show_blocks()
        self._ask()

    def _hovered(self, span: Any) -> None:
        self._hover = span
        if span is None or self._snapshot is None or self.week is None:
            self.foot.read("", self._changes_ahead())
            return
        found = self._snapshot.reading(*span)
        self.foot.read(*reading.reading_words(found, self.week.zone, self.choices.others, twelve=self.prefs.twelve))

    def _changes_ahead(self) -> str:
        """What moves soon: clock changes of the zones on show within two weeks from now, and in the week on show."""
        if self._session is None or self.week is None:
            return ""
        now = seconds(self._session.clock())
        shown = dict.fromkeys([self.week.zone, *self.choices.rulers, zones.system_zone()])
        found = set()
        for start, length in ((now, NOTICE), (seconds(self.week.interval.start), self.week.interval.length)):
            for name in shown:
                at = zones.next_change(name, start, length)
                if at is not None:
                    found.add((at, reading.change_words(name, at)))
        return " · ".join(text for _, text in sorted(found))

    def _tick(self) -> None:
        if self._session is not None:
            now = self._session.clock()
            if self.week is not None:
                self.bar.zone_box.show_week(self.week, seconds(now))
                self.side.month.set_today(self._today(self.week.zone))
            self.side.tick(now)
            self.grid.set_now(seconds(now))

    # what the menus do

    def _grid_menu(self, at: QPoint, epoch: int | None, piece: BlockPiece | None) -> None:
        menus.grid_menu(self, epoch, piece).popup(at)

    def open_menu(self) -> None:
        """The main menu, under its button."""
        menus.open_below(menus.main_menu(self), self)

    def toggle_sidebar(self) -> None:
        """Hide it, or show it again."""
        self.side.setVisible(self.side.isHidden())
        self.choices.keep("side_shown", not self.side.isHidden())

    def open_folder(self) -> None:
        """Show where everything is kept."""
        if self._session is not None:
            home = str(self._session.home)
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(home)):
                self.say(
                    self.tr("No program here opens folders. Everything is kept in {path}").format(path=home),
                    "warning",
                    button=self.tr("Copy"),
                    work=lambda: QGuiApplication.clipboard().setText(home),
                )

    def open_palette(self) -> None:
        """Find anything by its name."""
        if self._session is not None:
            self._palette.ask(reachable.entries(self, self._session))

    def open_about(self) -> None:
        """Versions, licences, where data lies, and taking it back."""
        if self._session is not None:
            from gui.desk.about import AboutDialog  # seldom looked at, and not small

            AboutDialog(self._session, self).open()

    def quit(self) -> None:
        """End, and do not stay in the tray."""
        frame = self.window()
        if isinstance(frame, Frame):
            frame.leave()
        else:
            frame.close()

    def open_keys(self) -> None:
        """The list of all keys."""
        self._keys.show_keys(self.actions_by_id)

    def _copy_report(self, account: str) -> None:
        if self._session is None:
            return
        states = (self._snapshot.states if self._snapshot else {}).items()
        lines = [f"{c}: {s.problem.kind}: {s.problem.text}" for c, s in states if s.problem and c.startswith(account)]
        QGuiApplication.clipboard().setText(private("\n".join([f"Openweek {core.__version__}", *lines]), self._session))
        self.say(self.tr("Copied"))

    # looks, words, trouble

    def choose_theme(self, name: str) -> None:
        """Other colours, from now on."""
        self.choices.choose("theme", name)

    def set_theme(self, look: Theme) -> None:
        """Other colours, everywhere."""
        self.look = look
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, look)
        for part in self._dressed:
            part.set_theme(look)
        self._dress()

    def _dress(self) -> None:
        t = self.look
        self.setStyleSheet(f"""
            #bar {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line}; }}
            #foot {{ background: {t.panel}; border: none; border-top: 1px solid {t.line}; }}
            #foot QLabel {{ font-size: 12px; }}
            #foot QToolButton {{ font-size: 12px; border-radius: 4px; padding: 0 8px; }}
            #foot QToolButton:focus {{ padding: 0 7px; }}
            #title {{ font-size: 17px; font-weight: 600; }}
            QSplitter::handle {{ background: {t.line}; }}
            QToolButton[segment="first"] {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
            QToolButton[segment="middle"] {{ border-radius: 0; border-left: none; }}
            QToolButton[segment="last"] {{
                border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: none;
            }}
        """)

    def say(self, text: str, mood: str = "mute", **more: Any) -> None:
        """Tell what just happened; `mood` and `more` are those of `Foot.say`."""
        self.foot.say(text, mood, **more)

    def _failed(self, name: str, failure: BaseException) -> None:
        """What a task raised: a known trouble becomes a notice; anything else is ours, and so is whatever ends the
        task that nothing goes on without: the loop's handler."""
        where = f"task {name}"
        if isinstance(failure, Problem) and where != VITAL:
            self.say(notices.sentence(failure, self._clock()), "danger")
        else:
            asyncio.get_running_loop().call_exception_handler({"message": where, "exception": failure})

    def _clock(self) -> datetime | None:
        return self._session.clock() if self._session else None
