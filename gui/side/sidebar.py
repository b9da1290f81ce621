"""The sidebar: a month for jumping, the accounts with their calendars, and the blocks on their way.

It is told everything (`show_accounts`, `show_blocks`, `tick`) and keeps its widgets from one
telling to the next, so that an update every second moves neither the focus nor the scroll bar.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.model import Block, BlockState
from gui.accounts.section import AccountRow, AccountSection, CalendarLine, plain, put, take_out
from gui.side.month import MonthCalendar
from gui.theme import LIGHT, Theme
from gui.words import notices
from gui.words.smallprint import Link, Short, lead

_MARGIN = 14


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
    discard_blocks = Signal(list)
    date_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sections: dict[str, AccountSection] = {}
        self._blocks: dict[str, BlockLine] = {}
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
        self.card = ConnectCard(content)
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
            take_out(self._accounts, self._sections.pop(gone))
        for at, row in enumerate(rows):
            section = self._sections.get(row.account.id)
            if section is None:
                section = self._sections[row.account.id] = self._make_section(row.account.id)
            put(self._accounts, at, section)
            # calendars on this computer are one group, however many accounts they are
            first = at == 0 or not (plain(row) and plain(rows[at - 1]))
            section.show_row(row, now, headed=first, top=0 if at == 0 or not first else 14)
        alone = all(row.here for row in rows)
        self.card.setVisible(alone)
        self.add_button.setVisible(not alone)
        for line in self._blocks.values():
            line.name(self._calendar_titles())
        self._order_tabs()

    def show_blocks(self, blocks: Sequence[Block], texts: Mapping[str, str]) -> None:
        """Blocks that are not settled, and those refused, in order; `texts` are their times by block id."""
        shown = _alike(blocks)
        wanted = {first.id for first, *_ in shown}
        for gone in [key for key in self._blocks if key not in wanted]:
            take_out(self._ways, self._blocks.pop(gone))
        for at, same in enumerate(shown):
            key = same[0].id
            line = self._blocks.get(key)
            if line is None:
                line = self._blocks[key] = BlockLine(self._foot, self._theme)
                line.discard.connect(self.discard_blocks)
            put(self._ways, at, line)
            line.show_blocks(same, texts.get(key, ""))
            line.name(self._calendar_titles())
        stuck = any(block.state is BlockState.REFUSED for block in blocks)
        self._ways_title.setText(self.tr("Blocks that need a look") if stuck else self.tr("Blocks on their way"))
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

    def section(self, account: str) -> AccountSection:
        """The part of one account."""
        return self._sections[account]

    def line(self, calendar: str) -> CalendarLine:
        """The row of one calendar."""
        return next(s.lines[calendar] for s in self._sections.values() if calendar in s.lines)

    # building

    def _make_section(self, account: str) -> AccountSection:
        section = AccountSection(account, self, self._theme)
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
        self._ways_title = QLabel(self._foot)
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
            if isinstance(section, AccountSection):
                chain += section.stops()
        chain += [self.card.button, self.add_button]
        chain += [line.link for line in self._blocks.values()]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)


def _alike(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks of one drag of which there is the same to say, together."""
    found: dict[tuple[object, ...], list[Block]] = {}
    for block in blocks:
        alike = (block.drag or block.id, block.title, block.interval, block.state, notices.state_words(block))
        found.setdefault(alike, []).append(block)
    return list(found.values())


class BlockLine(QWidget):
    """Blocks of one drag on their way, all equally far: title, time, calendars and where they stand."""

    discard = Signal(list)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._shown: Sequence[Block] = ()
        self.title = Short(self)
        self.when = Short(self)
        self.when.setProperty("mute", True)
        self.state = QLabel(self)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        lead(self.state)
        self.link = Link(self, theme)
        self.link.setText(self.tr("Discard"))
        self.link.clicked.connect(self._discard)
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

    def show_blocks(self, blocks: Sequence[Block], when: str) -> None:
        """The blocks as they are now."""
        self._shown = blocks
        block = blocks[0]
        refused = block.state is BlockState.REFUSED
        self.title.setText(block.title)
        self.when.setText(when)
        self.state.setProperty("danger", refused)
        self.state.setProperty("mute", not refused)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.link.setVisible(refused)
        self.link.setAccessibleName(self.tr("Discard {title}").format(title=block.title))

    def _discard(self) -> None:
        self.discard.emit([block.id for block in self._shown])

    def name(self, titles: Mapping[str, str]) -> None:
        """Where they stand, with their calendars' titles before it."""
        if self._shown:
            names = ", ".join(filter(None, (titles.get(block.calendar, "") for block in self._shown)))
            parts = (names, notices.state_words(self._shown[0]))
            self.state.setText(" · ".join(part for part in parts if part))


class ConnectCard(QFrame):
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
