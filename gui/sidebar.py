"""The sidebar: a month for jumping, the accounts with their calendars, and the blocks on their way.

It is told everything (`show_accounts`, `show_blocks`, `tick`) and keeps its widgets from one
telling to the next, so that an update every second moves neither the focus nor the scroll bar.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QIcon,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import Problem, Remedy
from core.model import Account, Block, BlockState, Calendar
from core.snapshot import CalendarState
from gui import notices
from gui.facts import said
from gui.month import MonthCalendar
from gui.theme import LIGHT, Theme, swatch_brush

_MARGIN = 14
_INDENT = 22
_SWATCH = 14
_MARK = _SWATCH + 8
"""Width in which a press on a calendar's row means its swatch."""


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


class Sidebar(QWidget):
    """Signals: what a person asks for, by id. Nothing is changed here until the next telling."""

    calendar_toggled = Signal(str, bool)
    colour_chosen = Signal(str, int)
    add_account = Signal()
    edit_account = Signal(str)
    remove_account = Signal(str)
    refresh_account = Signal(str)
    retry = Signal(str)
    report = Signal(str)
    """Copy what went wrong with this account."""
    discard_block = Signal(str)
    date_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sections: dict[str, _Section] = {}
        self._blocks: dict[str, _BlockLine] = {}
        self.setMinimumWidth(208)
        self.setMaximumWidth(420)
        self.setAccessibleName(self.tr("Accounts and calendars"))

        self.month = MonthCalendar(self, theme)
        self.month.chosen.connect(self.date_chosen)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.verticalScrollBar().rangeChanged.connect(self._make_room)
        content = QWidget()
        self._list = QVBoxLayout(content)
        self._list.setContentsMargins(_MARGIN, 4, _MARGIN, 10)
        self._list.setSpacing(14)
        self._accounts = QVBoxLayout()
        self._accounts.setSpacing(2)
        self._list.addLayout(self._accounts)
        self.card = _ConnectCard(content)
        self.card.button.clicked.connect(self.add_account)
        self._list.addWidget(self.card)
        self.add_button = QPushButton(self.tr("+ &Add account"), content)
        self.add_button.setAccessibleName(self.tr("Add account"))
        self.add_button.clicked.connect(self.add_account)
        self._list.addWidget(self.add_button)
        self._list.addStretch(1)
        self._list.addWidget(self._make_foot(content))
        self.area.setWidget(content)
        # The panel's own ground, not the scroll area's.
        content.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)

        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(_MARGIN, 8, _MARGIN, 0)
        above.addWidget(self.month)
        rows.addLayout(above)
        rows.addWidget(self.area, 1)

    def sizeHint(self) -> QSize:
        return QSize(248, 600)

    # data in

    def show_accounts(self, rows: Sequence[AccountRow], now: datetime) -> None:
        """All accounts in order; what is already there is changed in place."""
        wanted = {row.account.id for row in rows}
        for gone in [key for key in self._sections if key not in wanted]:
            _remove(self._accounts, self._sections.pop(gone))
        for at, row in enumerate(rows):
            section = self._sections.get(row.account.id)
            if section is None:
                section = self._sections[row.account.id] = self._make_section(row.account.id)
            _put(self._accounts, at, section)
            # calendars on this computer are one group, however many accounts they are
            first = at == 0 or not (_plain(row) and _plain(rows[at - 1]))
            section.show_row(row, now, headed=first, top=0 if at == 0 or not first else 14)
        alone = all(row.here for row in rows)
        self.card.setVisible(alone)
        self.add_button.setVisible(not alone)
        for line in self._blocks.values():
            line.name(self._calendar_titles())
        self._order_tabs()

    def show_blocks(self, blocks: Sequence[Block], texts: Mapping[str, str]) -> None:
        """Blocks that are not settled, and those refused; `texts` are their times by block id."""
        shown = [block for block in blocks if block.state is not BlockState.CONFIRMED]
        wanted = {block.id for block in shown}
        for gone in [key for key in self._blocks if key not in wanted]:
            _remove(self._ways, self._blocks.pop(gone))
        for at, block in enumerate(shown):
            line = self._blocks.get(block.id)
            if line is None:
                line = self._blocks[block.id] = _BlockLine(block.id, self._foot, self._theme)
                line.discard.connect(self.discard_block)
            _put(self._ways, at, line)
            line.show_block(block, texts.get(block.id, ""))
            line.name(self._calendar_titles())
        self._ways_title.setVisible(bool(shown))
        self._show_foot()
        self._order_tabs()

    def tick(self, now: datetime) -> None:
        """Let ages and countdowns move on; cheap enough for every second."""
        for section in self._sections.values():
            section.tick(now)

    def set_theme(self, theme: Theme) -> None:
        """Colours of everything painted here."""
        self._theme = theme
        self.month.set_theme(theme)
        for section in self._sections.values():
            section.set_theme(theme)
        for line in self._blocks.values():
            line.link.set_theme(theme)
        self.update()

    # the widgets of one calendar or account, for menus and tests

    def section(self, account: str) -> _Section:
        """The part of one account."""
        return self._sections[account]

    def line(self, calendar: str) -> _CalendarLine:
        """The row of one calendar."""
        return next(s.lines[calendar] for s in self._sections.values() if calendar in s.lines)

    def block_line(self, block: str) -> _BlockLine:
        """The entry of one block on its way."""
        return self._blocks[block]

    # building

    def _make_section(self, account: str) -> _Section:
        section = _Section(account, self, self._theme)
        section.toggled.connect(self.calendar_toggled)
        section.coloured.connect(self.colour_chosen)
        section.edit.connect(self.edit_account)
        section.remove.connect(self.remove_account)
        section.refresh.connect(self.refresh_account)
        section.retry.connect(self.retry)
        section.report.connect(self.report)
        return section

    def _make_foot(self, parent: QWidget) -> QWidget:
        self._foot = QWidget(parent)
        rows = QVBoxLayout(self._foot)
        rows.setContentsMargins(0, 6, 0, 0)
        rows.setSpacing(8)
        self._ways_title = QLabel(self.tr("Blocks on their way"), self._foot)
        self._ways_title.setProperty("heading", True)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(8)
        rows.addWidget(self._ways_title)
        rows.addLayout(self._ways)
        self._ways_title.hide()
        self._foot.hide()
        return self._foot

    def _show_foot(self) -> None:
        self._foot.setVisible(bool(self._blocks))

    def _make_room(self, low: int, high: int) -> None:
        """The scroll bar takes its width from the margin, so that nothing moves when it comes."""
        bar = self.area.verticalScrollBar().sizeHint().width() if high > low else 0
        near, far = _MARGIN, max(2, _MARGIN - bar)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            near, far = far, near
        self._list.setContentsMargins(near, 4, far, 10)

    def _calendar_titles(self) -> dict[str, str]:
        return {key: line.title for s in self._sections.values() for key, line in s.lines.items()}

    def _order_tabs(self) -> None:
        """Tab goes down the sidebar as it is seen, also past what came later."""
        chain: list[QWidget] = [self.month]
        for at in range(self._accounts.count()):
            item = self._accounts.itemAt(at)
            section = item.widget() if item is not None else None
            if isinstance(section, _Section):
                chain += section.stops()
        chain += [self.card.button, self.add_button]
        chain += [line.link for line in self._blocks.values()]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)


def colour_names() -> tuple[str, ...]:
    """What the calendars' colours and patterns are called, in order."""
    return (
        QCoreApplication.translate("_SwatchBox", "Blue"),
        QCoreApplication.translate("_SwatchBox", "Green, striped"),
        QCoreApplication.translate("_SwatchBox", "Orange, dotted"),
        QCoreApplication.translate("_SwatchBox", "Violet, lined"),
        QCoreApplication.translate("_SwatchBox", "Pink, crossed"),
        QCoreApplication.translate("_SwatchBox", "Olive, striped the other way"),
        QCoreApplication.translate("_SwatchBox", "Teal"),
        QCoreApplication.translate("_SwatchBox", "Amber, striped"),
    )


def _plain(row: AccountRow) -> bool:
    """An account on this computer that is its one calendar: naming both would say the same twice."""
    return row.here and len(row.calendars) == 1 and row.calendars[0].calendar.title == row.account.title


class _Section(QWidget):
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
        self.lines: dict[str, _CalendarLine] = {}
        self.title = _Short(self)
        self.title.setProperty("heading", True)
        self.age = QLabel(self)
        self.age.setProperty("mute", True)
        self.age.setMinimumWidth(24)
        self.age.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        kept = self.age.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.age.setSizePolicy(kept)
        self.more = _More(self)
        self.more.needed.connect(self._reveal)
        # popup() instead of setMenu(): an instant-popup button runs its menu in a nested loop.
        self.more.clicked.connect(self._open_below)
        self.trouble = _Trouble(self, theme, _INDENT)
        self.trouble.pressed.connect(self._help)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(self.title, 1)
        head.addWidget(self.age)
        self._calendars = QVBoxLayout()
        self._calendars.setSpacing(2)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        rows.addLayout(head)
        rows.addLayout(self._calendars)
        rows.addWidget(self.trouble)
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
        self.title.setText(service if _plain(row) else words)
        self.title.setVisible(headed)
        kept = self.age.sizePolicy()
        kept.setRetainSizeWhenHidden(headed)
        self.age.setSizePolicy(kept)
        self.age.setVisible(headed)
        self._rows.setContentsMargins(0, top, 0, 0)
        self._place_more()
        self.more.setAccessibleName(self.tr("Menu of {account}").format(account=words))
        self.more.setToolTip(self.tr("Refresh, edit, remove"))
        wanted = {entry.calendar.id for entry in row.calendars}
        for gone in [key for key in self.lines if key not in wanted]:
            _remove(self._calendars, self.lines.pop(gone))
        for at, entry in enumerate(row.calendars):
            line = self.lines.get(entry.calendar.id)
            if line is None:
                line = self.lines[entry.calendar.id] = _CalendarLine(entry.calendar.id, self, self._theme)
                line.toggled.connect(self.toggled)
                line.coloured.connect(self.coloured)
                line.trouble.pressed.connect(self._help)
            _put(self._calendars, at, line)
            line.show_row(entry)
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Age and countdowns."""
        if self._row is None:
            return
        self._show_age(self._row, now)
        whole = self._row.problem
        self.trouble.show_problem(whole, now)
        for entry in self._row.calendars:
            problem = entry.state.problem if entry.state else None
            # Said once for the account, it need not be said for each calendar.
            if whole is not None and problem is not None and problem.kind is whole.kind:
                problem = None
            self.lines[entry.calendar.id].trouble.show_problem(problem, now)

    def set_theme(self, theme: Theme) -> None:
        """Colours of swatches and links."""
        self._theme = theme
        self.trouble.link.set_theme(theme)
        for line in self.lines.values():
            line.set_theme(theme)

    def stops(self) -> list[QWidget]:
        """What Tab visits, in order."""
        found: list[QWidget] = [self.more]
        for line in (self._calendars.itemAt(at).widget() for at in range(self._calendars.count())):  # type: ignore[union-attr]
            if isinstance(line, _CalendarLine):
                found += [line.box, line.trouble.link]
        return [*found, self.trouble.link]

    def open_menu(self, at: QPoint) -> None:
        """The account's menu at a place of the screen."""
        self.menu.popup(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(event.globalPos())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._reveal()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._reveal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_more()

    def _place_more(self) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.more.move(0 if mirrored else self.width() - self.more.width(), self._rows.contentsMargins().top())

    def _reveal(self) -> None:
        """The menu button takes the place of the age while the pointer or the focus is here: the heading
        keeps its room."""
        shown = self.underMouse() or self.more.hasFocus()
        self.more.reveal(shown)
        self.age.setVisible(not shown and self.title.isVisibleTo(self))

    def _open_below(self) -> None:
        self.open_menu(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _show_age(self, row: AccountRow, now: datetime) -> None:
        """The age of the oldest data that is on show, since that is what may mislead."""
        states = [entry.state for entry in row.calendars if entry.shown and entry.state is not None]
        times = [state.as_of for state in states if state.as_of is not None]
        oldest = min(times) if times else None
        if row.here or not states:
            text = ""
        elif oldest is None and any(state.loading for state in states):
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

    def _help(self, remedy: Remedy) -> None:
        match remedy:
            case Remedy.SIGN_IN | Remedy.EDIT_ACCOUNT | Remedy.EDIT:
                self.edit.emit(self._account)
            case Remedy.REPORT:
                self.report.emit(self._account)
            case _:
                self.retry.emit(self._account)


class _More(QToolButton):
    """An account's menu button: always there for Tab and click, painted only while `reveal`ed."""

    needed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = False
        self.setText("⋯")
        self.setProperty("flat", True)
        self.setFixedSize(24, 22)
        self.setStyleSheet("QToolButton { padding: 0; } QToolButton:focus { padding: 0; }")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def reveal(self, shown: bool) -> None:
        """Whether it is painted."""
        self._shown = shown
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.needed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.needed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown:
            super().paintEvent(event)


class _CalendarLine(QWidget):
    """One calendar: its check box row and, while it cannot be loaded, why."""

    toggled = Signal(str, bool)
    coloured = Signal(str, int)

    def __init__(self, calendar: str, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._calendar = calendar
        self.title = ""
        self.box = _SwatchBox(self, theme)
        self.box.clicked.connect(lambda on: self.toggled.emit(self._calendar, on))
        self.box.coloured.connect(lambda colour: self.coloured.emit(self._calendar, colour))
        self.trouble = _Trouble(self, theme, _INDENT)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.box)
        self.caution = QLabel(self)
        self.caution.setProperty("warning", True)
        self.caution.setWordWrap(True)
        self.caution.setContentsMargins(_INDENT, 0, 0, 2)
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


class _SwatchBox(QCheckBox):
    """A check box whose mark is the calendar's swatch; hollow when the calendar is hidden.

    A press on the filled swatch, the right button or the menu key offers the colours: `coloured(int)`.
    """

    coloured = Signal(int)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._colour = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.menu: QMenu | None = None

    def show_calendar(self, calendar: Calendar, shown: bool, colour: int) -> None:
        """Title, swatch and whether it is shown."""
        self._title, self._colour = calendar.title, colour
        self.setChecked(shown)
        self.setAccessibleName(calendar.title)
        self.setAccessibleDescription(colour_names()[colour % len(colour_names())])
        self.setToolTip("\n".join(text for text in (calendar.title, said(calendar.hint)) if text))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Colours of the swatch."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self.isChecked() and self._on_swatch(event.position().toPoint()):
            self.open_colours(event.globalPosition().toPoint())
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.open_colours(self.mapToGlobal(QPoint(0, self.height())) if keyboard else event.globalPos())

    def open_colours(self, at: QPoint) -> None:
        """A menu of the eight colours at a place of the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("Hide this calendar") if self.isChecked() else self.tr("Show this calendar")
        menu.addAction(words).triggered.connect(self.click)
        menu.addSeparator()
        for index in range(len(self._theme.tracks)):
            action = QAction(self._icon(index), colour_names()[index], menu)
            action.setCheckable(True)
            current = index == self._colour % len(self._theme.tracks)
            action.setChecked(current)
            # An item with an icon has no room for a tick.
            bold = action.font()
            bold.setBold(current)
            action.setFont(bold)
            action.triggered.connect(lambda _=False, index=index: self.coloured.emit(index))
            menu.addAction(action)
        self.menu = menu
        menu.destroyed.connect(self._forget_menu)
        menu.popup(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(theme.accent), 1.6) if self.hasFocus() else QColor(theme.line))
            painter.setBrush(QColor(theme.card if self.underMouse() else theme.panel))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(-0.3, 0.8, -0.8, -0.8), 6, 6)
        mark = QRectF(self._mark_left(), (self.height() - _SWATCH) / 2, _SWATCH, _SWATCH)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrushOrigin(mark.topLeft())
            painter.setBrush(swatch_brush(theme, self._colour, self.devicePixelRatioF()))
            painter.drawRoundedRect(mark, 3.5, 3.5)
        else:
            painter.setPen(QPen(QColor(theme.mute), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(mark.adjusted(0.6, 0.6, -0.6, -0.6), 3.5, 3.5)
        words = self.rect().adjusted(0 if mirrored else _INDENT, 0, -_INDENT if mirrored else -2, 0)
        painter.setPen(QColor(theme.ink if self.isChecked() else theme.mute))
        short = QFontMetrics(self.font()).elidedText(self._title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, short)
        painter.end()

    def _forget_menu(self) -> None:
        self.menu = None

    def _mark_left(self) -> int:
        return self.width() - _SWATCH - 1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1

    def _on_swatch(self, point: QPoint) -> bool:
        return abs(point.x() - self._mark_left() - _SWATCH / 2) <= _MARK / 2

    def _icon(self, index: int) -> QIcon:
        ratio = self.devicePixelRatioF()
        tile = QPixmap(round(_SWATCH * ratio), round(_SWATCH * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(swatch_brush(self._theme, index, ratio))
        painter.drawRoundedRect(0, 0, _SWATCH, _SWATCH, 3, 3)
        painter.end()
        return QIcon(tile)


class _BlockLine(QWidget):
    """One block on its way: title, time, calendar and where it stands."""

    discard = Signal(str)

    def __init__(self, block: str, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._id = block
        self._block: Block | None = None
        self.title = _Short(self)
        self.when = _Short(self)
        self.when.setProperty("mute", True)
        self.state = QLabel(self)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        self.link = _Link(self, theme)
        self.link.setText(self.tr("Discard"))
        self.link.clicked.connect(lambda: self.discard.emit(self._id))
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.state, 1)
        last.addWidget(self.link, 0, Qt.AlignmentFlag.AlignBottom)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.title)
        rows.addWidget(self.when)
        rows.addLayout(last)

    def show_block(self, block: Block, when: str) -> None:
        """The block as it is now."""
        self._block = block
        refused = block.state is BlockState.REFUSED
        self.title.setText(block.title)
        self.when.setText(when)
        self.state.setProperty("danger", refused)
        self.state.setProperty("mute", not refused)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.link.setVisible(refused)
        self.link.setAccessibleName(self.tr("Discard {title}").format(title=block.title))

    def name(self, titles: Mapping[str, str]) -> None:
        """Where it stands, with the calendar's title before it."""
        if self._block is not None:
            parts = (titles.get(self._block.calendar, ""), notices.state_words(self._block))
            self.state.setText(" · ".join(part for part in parts if part))


class _ConnectCard(QFrame):
    """What a first start offers instead of a list of accounts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("connect")
        words = QLabel(self.tr("Connect HighLevel, Cal.com or LeadSquared"), self)
        words.setProperty("heading", True)
        words.setWordWrap(True)
        more = QLabel(self.tr("Their open slots appear in this week, beside your own hours."), self)
        more.setProperty("mute", True)
        more.setWordWrap(True)
        self.button = QPushButton(self.tr("&Connect…"), self)
        self.button.setAccessibleName(self.tr("Connect an account"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 12, 12, 12)
        rows.setSpacing(6)
        rows.addWidget(words)
        rows.addWidget(more)
        rows.addSpacing(2)
        rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.palette().base())
        painter.setPen(self.palette().mid().color())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        painter.end()


class _Trouble(QWidget):
    """What is wrong, in two words, and the link that helps; beside each other where there is room."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, indent: int = 0) -> None:
        super().__init__(parent)
        self._problem: Problem | None = None
        self.words = QLabel(self)
        self.words.setProperty("mute", True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.link = _Link(self, theme)
        self.link.clicked.connect(self._press)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        # Qt does not mirror margins.
        self._row.setContentsMargins(*((0, 0, indent, 3) if self.isRightToLeft() else (indent, 0, 0, 3)))
        self._row.setSpacing(3)
        self._row.addWidget(self.words)
        self._row.addWidget(self.link)
        self._row.addStretch(1)
        self._indent = indent
        self.hide()

    def show_problem(self, problem: Problem | None, now: datetime) -> None:
        """Say it, or vanish."""
        self._problem = problem
        if problem is not None:
            self.words.setText(notices.brief(problem, now))
            self.link.setText(notices.button(problem.remedy))
            self.link.setVisible(bool(self.link.text()))
            self.setToolTip(notices.sentence(problem, now))
            self.link.setAccessibleDescription(notices.sentence(problem, now))
            self._turn()
        self.setVisible(problem is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        needed = self.words.fontMetrics().horizontalAdvance(self.words.text())
        beside = needed + self.link.sizeHint().width() + 4 <= self.width() - self._indent
        towards = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.words.setWordWrap(not beside)
        self.link.set_led(beside)
        if self._row.direction() is not towards:
            self._row.setDirection(towards)

    def _press(self) -> None:
        if self._problem is not None and self._problem.remedy is not None:
            self.pressed.emit(self._problem.remedy)


class _Link(QPushButton):
    """A button that looks like a link in small print."""

    _DOT = "· "

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self._led = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # The size of small print, as the sheet gives it to mute labels.
        self.setStyleSheet("QPushButton { font-size: 12px; }")

    def set_theme(self, theme: Theme) -> None:
        """The colour of links."""
        self._theme = theme
        self.update()

    def set_led(self, led: bool) -> None:
        """Whether a dot parts it from words before it."""
        if led != self._led:
            self._led = led
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        lead = metrics.horizontalAdvance(self._DOT)
        return QSize(metrics.horizontalAdvance(self.text()) + lead + 3, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        lead = metrics.horizontalAdvance(self._DOT) if self._led else 0
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        area = self.rect().adjusted(1, 0, -1, 0)
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        if self._led:
            painter.setPen(QColor(self._theme.mute))
            painter.drawText(area, leading, self._DOT)
        words = area.adjusted(0 if mirrored else lead, 0, -lead if mirrored else 0, 0)
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(QColor(self._theme.accent))
        painter.drawText(words, leading, self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1.2))
            width = metrics.horizontalAdvance(self.text()) + 4
            left = words.right() - width + 2 if mirrored else words.left() - 2
            painter.drawRoundedRect(QRectF(left, 0.6, width, self.height() - 1.2), 4, 4)
        painter.end()


class _Short(QLabel):
    """A label that ends in … where there is no room, and then says all of itself in a tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        short = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if short != self.text() else "")
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, short)
        painter.end()


def _put(layout: QVBoxLayout, at: int, widget: QWidget) -> None:
    """Make a widget the layout's `at`-th, touching nothing when it is already there."""
    if layout.indexOf(widget) != at:
        layout.insertWidget(at, widget)
        # A layout shows what it is given only with the next round of events: a frame without it.
        widget.show()


def _remove(layout: QVBoxLayout, widget: QWidget) -> None:
    layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()
