"""One account in the sidebar: heading, trouble, calendars."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import Problem, Remedy
from core.model import Account, Calendar
from core.snapshot import CalendarState, Freshness
from gui.side.swatch import INDENT, SwatchBox
from gui.theme import Theme
from gui.words import notices
from gui.words.facts import said
from gui.words.smallprint import Short, Trouble, indented, lead


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One calendar as the sidebar shows it."""

    calendar: Calendar
    shown: bool
    colour: int
    """Index of colour and pattern."""
    state: CalendarState | None = None


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account with its calendars."""

    account: Account
    provider_title: str
    problem: Problem | None
    """What is wrong with the account as a whole; a calendar's own trouble is in its state."""
    calendars: tuple[CalendarRow, ...]
    here: bool = False
    """Kept on this computer: no service behind it, so its data has no age."""


class AccountSection(QWidget):
    """One account: heading, its trouble, its calendars."""

    toggled = Signal(str, bool)
    coloured = Signal(str, int)
    edit = Signal(str)
    remove = Signal(str)
    refresh = Signal(str)
    retry = Signal(str)
    report = Signal(str)

    def __init__(self, account: str, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._account = account
        self._theme = theme
        self._row: AccountRow | None = None
        self._headed = True
        self.lines: dict[str, CalendarLine] = {}
        self.title = Short(self)
        self.title.setProperty("heading", True)
        self.age = QLabel(self)
        self.age.setProperty("mute", True)
        self.more = QToolButton(self)
        self.more.setText("⋯")
        self.more.setProperty("flat", True)
        self.more.setFixedSize(26, 22)
        self.more.setStyleSheet("QToolButton, QToolButton:focus { padding: 0; }")
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # popup() instead of setMenu(): an instant-popup button runs its menu in a nested loop.
        self.more.clicked.connect(self._open_below)
        self.trouble = Trouble(self, theme)
        self.trouble.pressed.connect(self._help)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(4)
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.age)
        self._calendars = QVBoxLayout()
        self._calendars.setSpacing(2)
        self._body = QHBoxLayout()
        self._body.setSpacing(4)
        self._body.addLayout(self._calendars, 1)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        rows.addLayout(self._head)
        rows.addWidget(self.trouble)
        rows.addLayout(self._body)
        self.menu = QMenu(self)
        for text, signal in (
            (self.tr("&Refresh"), self.refresh),
            (self.tr("&Edit…"), self.edit),
            (self.tr("Re&move…"), self.remove),
        ):
            action = QAction(text, self.menu)
            action.triggered.connect(lambda _=False, signal=signal: signal.emit(self._account))
            self.menu.addAction(action)

    def show_row(self, row: AccountRow, now: datetime, *, headed: bool = True, top: int = 0) -> None:
        """Everything of the account as it is now; `headed` with its name, `top` pixels below the one above."""
        self._row = row
        name, service = row.account.title, said(row.provider_title)
        words = name if service.casefold() in name.casefold() or row.here else f"{name} · {service}"
        self.title.setText(service if plain(row) else words)
        self.title.setVisible(headed)
        self._headed = headed
        # A calendar on this computer is its account: the menu stands beside it, and the heading is its group's.
        beside, elsewhere = (self._body, self._head) if plain(row) else (self._head, self._body)
        if beside.indexOf(self.more) < 0:
            elsewhere.removeWidget(self.more)
            beside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.setContentsMargins(0, top, 0, 0)
        self.more.setAccessibleName(self.tr("Menu of {account}").format(account=words))
        self.more.setToolTip(self.tr("Refresh, edit, remove"))
        wanted = {entry.calendar.id for entry in row.calendars}
        for gone in [key for key in self.lines if key not in wanted]:
            take_out(self._calendars, self.lines.pop(gone))
        for at, entry in enumerate(row.calendars):
            line = self.lines.get(entry.calendar.id)
            if line is None:
                line = self.lines[entry.calendar.id] = CalendarLine(entry.calendar.id, self, self._theme)
                line.toggled.connect(self.toggled)
                line.coloured.connect(self.coloured)
                line.trouble.pressed.connect(self._help)
            put(self._calendars, at, line)
            line.show_row(entry)
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Age and countdowns."""
        if self._row is None:
            return
        self._show_age(self._row, now)
        whole = self._row.problem or self._shared()
        self.trouble.show_problem(whole, now)
        for entry in self._row.calendars:
            problem = entry.state.problem if entry.state else None
            # Said once for the account, it need not be said for each calendar.
            if whole is not None and problem is not None and problem.kind is whole.kind:
                problem = None
            self.lines[entry.calendar.id].trouble.show_problem(problem, now)

    def _shared(self) -> Problem | None:
        """The trouble that all calendars on show have: that is the account's."""
        states = [entry.state for entry in self._row.calendars if entry.shown] if self._row else []
        problems = [state.problem for state in states if state is not None and state.problem is not None]
        same = len(problems) == len(states) > 1 and len({problem.kind for problem in problems}) == 1
        return problems[0] if same else None

    def set_theme(self, theme: Theme) -> None:
        """Colours of swatches and links."""
        self._theme = theme
        self.trouble.link.set_theme(theme)
        for line in self.lines.values():
            line.set_theme(theme)

    def stops(self) -> list[QWidget]:
        """What Tab visits, in order."""
        found: list[QWidget] = [self.more, self.trouble.link]
        for line in (self._calendars.itemAt(at).widget() for at in range(self._calendars.count())):  # type: ignore[union-attr]
            if isinstance(line, CalendarLine):
                found += [line.box, line.trouble.link]
        return found

    def open_menu(self, at: QPoint) -> None:
        """The account's menu at a place of the screen."""
        self.menu.popup(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(event.globalPos())

    def _open_below(self) -> None:
        self.open_menu(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _show_age(self, row: AccountRow, now: datetime) -> None:
        """The age of the oldest data that is on show, since that is what may mislead."""
        states = [entry.state for entry in row.calendars if entry.shown and entry.state is not None]
        times = [state.as_of for state in states if state.as_of is not None]
        oldest = min(times) if times else None
        if row.here or not states:
            text = ""
        elif any(state.loading and state.freshness is Freshness.UNKNOWN for state in states):
            text = self.tr("loading…")
        else:
            text = notices.age(oldest, now)
        self.age.setText(text)
        old = oldest is not None and not row.here and notices.is_old(oldest, now)
        if self.age.property("warning") is not old:
            self.age.setProperty("warning", old)
            self.age.setProperty("mute", not old)
            self.age.style().unpolish(self.age)
            self.age.style().polish(self.age)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Where name and age do not fit beside each other, the name has the room, unless the age is a warning."""
        needed = self.title.fontMetrics().horizontalAdvance(self.title.text()) + self.age.sizeHint().width()
        room = self.width() - self.more.width() - 2 * self._head.spacing()
        self.age.setVisible(self._headed and (needed <= room or self.age.property("warning") is True))

    def _help(self, remedy: Remedy) -> None:
        match remedy:
            case Remedy.SIGN_IN | Remedy.EDIT_ACCOUNT | Remedy.EDIT:
                self.edit.emit(self._account)
            case Remedy.REPORT:
                self.report.emit(self._account)
            case _:
                self.retry.emit(self._account)


class CalendarLine(QWidget):
    """One calendar: its check box row and, while it cannot be loaded, why."""

    toggled = Signal(str, bool)
    coloured = Signal(str, int)

    def __init__(self, calendar: str, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._calendar = calendar
        self.title = ""
        self.box = SwatchBox(self, theme)
        self.box.clicked.connect(lambda on: self.toggled.emit(self._calendar, on))
        self.box.coloured.connect(lambda colour: self.coloured.emit(self._calendar, colour))
        self.trouble = Trouble(self, theme, INDENT)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.box)
        self.caution = QLabel(self)
        self.caution.setProperty("warning", True)
        self.caution.setWordWrap(True)
        self.caution.setContentsMargins(*indented(self, INDENT, 2))
        lead(self.caution)
        self.caution.hide()
        rows.addWidget(self.caution)
        rows.addWidget(self.trouble)

    def show_row(self, row: CalendarRow) -> None:
        """The calendar as it is now."""
        self.title = row.calendar.title
        self.box.show_calendar(row.calendar, row.shown, row.colour)
        text = said(row.state.caution) if row.state and row.shown else ""
        self.caution.setText(text[:1].upper() + text[1:])
        self.caution.setVisible(bool(text))

    def set_theme(self, theme: Theme) -> None:
        """Colours of swatch and link."""
        self.box.set_theme(theme)
        self.trouble.link.set_theme(theme)


def plain(row: AccountRow) -> bool:
    """An account on this computer that is its one calendar: naming both would say the same twice."""
    return row.here and len(row.calendars) == 1 and row.calendars[0].calendar.title == row.account.title


def put(layout: QVBoxLayout, at: int, widget: QWidget) -> None:
    """Make a widget the layout's `at`-th, touching nothing when it is already there."""
    if layout.indexOf(widget) != at:
        layout.insertWidget(at, widget)
        # A layout shows what it is given only with the next round of events: a frame without it.
        widget.show()


def take_out(layout: QVBoxLayout, widget: QWidget) -> None:
    """Take a widget away for good."""
    layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()
