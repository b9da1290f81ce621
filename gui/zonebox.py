"""The time zone picker: a button that says where the grid stands, and a searchable list of every IANA zone.

Only names are held; what a zone reads now (letters, offset, clock) is looked up for the rows in sight, so
that opening costs the same for ten zones as for six hundred.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTime,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)

from core import zones
from core.week import Week
from gui.finding.sheet import Sheet
from gui.theme import LIGHT, Theme
from gui.week.carry import days_on
from gui.week.look import standing

_Index = QModelIndex | QPersistentModelIndex
_NAME = Qt.ItemDataRole.UserRole
_FACTS = Qt.ItemDataRole.UserRole + 1
_LAST_PINNED = Qt.ItemDataRole.UserRole + 2
_OFFSET = re.compile(r"(?:utc|gmt)?([+\-−])(\d{1,2})(?::?(\d{0,2}))?|(\d{1,2}):(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a zone reads at one instant."""

    letters: str
    shift: int
    """Seconds east of UTC."""
    offset: str
    clock: str


class ZoneList(QAbstractListModel):
    """The zones that match a search, recent ones first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._epoch = 0
        self._here = "UTC"
        self._recent: tuple[str, ...] = ()
        self._search = ""
        self._facts: dict[str, Facts] = {}
        self._shown: list[str] = []
        self._pinned = 0

    def reset(self, here: str, epoch: int, recent: Sequence[str]) -> None:
        """All zones as of an instant; clocks are compared with those of `here`."""
        if epoch != self._epoch or here != self._here:
            self._facts.clear()
        known = set(zones.names())
        self._here, self._epoch = here, epoch
        self._recent = tuple(dict.fromkeys(name for name in (here, *recent) if name in known))
        self.search("")

    def search(self, text: str) -> None:
        """Keep what matches every typed word in name, letters or offset."""
        self._search = text
        words = _fold(text).split()
        rest = [name for name in zones.names() if name not in self._recent]
        pinned = [name for name in self._recent if self._matches(name, words)]
        found = [name for name in rest if self._matches(name, words)]
        found.sort(key=lambda name: _rank(name, words))
        self.beginResetModel()
        self._shown, self._pinned = pinned + found, len(pinned)
        self.endResetModel()

    def facts(self, name: str) -> Facts:
        """Letters, offset and clock of a zone, remembered until the instant changes."""
        known = self._facts.get(name)
        if known is None:
            wall = zones.wall(name, self._epoch)
            locale = QLocale()
            clock = locale.toString(QTime(wall.hour, wall.minute), QLocale.FormatType.ShortFormat)
            if wall.date() != zones.local_date(self._here, self._epoch):
                clock = f"{locale.dayName(wall.isoweekday(), QLocale.FormatType.ShortFormat)} {clock}"
            shift = zones.offset(name, self._epoch)
            letters = zones.abbreviation(name, self._epoch)
            known = Facts(letters, shift, zones.offset_text(shift), clock)
            self._facts[name] = known
        return known

    def row_of(self, name: str) -> int:
        """Where a zone stands in what is shown; -1 when it is not."""
        return self._shown.index(name) if name in self._shown else -1

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        name = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return zones.city(name)
        if role == _NAME:
            return name
        if role == _FACTS:
            return self.facts(name)
        if role == _LAST_PINNED:
            return index.row() == self._pinned - 1 and len(self._shown) > self._pinned
        if role == Qt.ItemDataRole.AccessibleTextRole:
            facts = self.facts(name)
            return f"{zones.city(name)}, {region(name)}, {facts.letters}, {facts.offset}, {facts.clock}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return name
        return None

    def _matches(self, name: str, words: list[str]) -> bool:
        folded = name.casefold().replace("_", " ")
        return all(word in folded or self._reads(name, word) for word in words)

    def _reads(self, name: str, word: str) -> bool:
        """Whether a word is the zone's letters or offset now. Asked only when the name does not hold it."""
        shift = _OFFSET.fullmatch(word)
        if shift is None:
            return word.isalpha() and len(word) <= 5 and self.facts(name).letters.casefold().startswith(word)
        sign, hours, minutes = shift[1], shift[2] or shift[4], shift[3] if shift[4] is None else shift[5]
        total = self.facts(name).shift
        if sign is not None and (total < 0) is not (sign != "+"):
            return False
        high, low = divmod(abs(total) // 60, 60)
        return high == int(hours) and f"{low:02}".startswith(minutes or "")


class ZoneRow(QStyledItemDelegate):
    """A zone in two lines: city and clock, region and offset."""

    theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, 2 * option.fontMetrics.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, facts = self.theme, index.data(_FACTS)
        rect: QRect = option.rect
        state = option.state
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        ink, mute = QColor(theme.ink), QColor(theme.mute)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
            ink = mute = QColor(theme.on_accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.off))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
        if index.data(_LAST_PINNED):
            painter.setPen(QColor(theme.line))
            painter.drawLine(rect.left() + 12, rect.bottom(), rect.right() - 12, rect.bottom())
        font = option.font
        small = type(font)(font)
        small.setPixelSize(max(9, QFontMetrics(font).height() * 11 // 15))
        name = index.data(_NAME)
        upper = QRect(rect.left() + 14, rect.top() + 5, rect.width() - 28, QFontMetrics(font).height())
        lower = upper.translated(0, upper.height() + 1)
        for place, face, pen, near, far in (
            (upper, font, ink, index.data(), facts.clock),
            (lower, small, mute, region(name), _short(facts)),
        ):
            painter.setFont(face)
            painter.setPen(pen)
            metrics = QFontMetrics(face)
            room = place.width() - metrics.horizontalAdvance(far) - 12
            painter.drawText(place, standing(mirrored), metrics.elidedText(near, Qt.TextElideMode.ElideRight, room))
            painter.drawText(place, standing(not mirrored), far)
        painter.restore()


class _Rows(QListView):
    """The list, as high as eight zones where there is room."""

    def sizeHint(self) -> QSize:
        return QSize(300, 8 * max(1, self.sizeHintForRow(0)))


class ZonePopup(Sheet):
    """Search field and list; `picked(str)` once, then it is gone."""

    picked = Signal(str)

    def __init__(self, parent: QWidget, model: ZoneList, theme: Theme) -> None:
        super().__init__(parent, theme, 340)
        self.setAccessibleName(self.tr("Choose a time zone"))
        self.zones = model
        self.row = ZoneRow(self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("City, region, CET or +5:45"))
        self.field.setAccessibleName(self.tr("Search time zones"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.list = _Rows(self)
        self.list.setModel(model)
        self.list.setItemDelegate(self.row)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Time zones"))
        self.list.setStyleSheet("QListView { border: none; padding: 0; background: transparent; }")
        self.none = QLabel(self.tr("No zone matches. Try a large city nearby, or an offset: +5:45"), self)
        self.none.setWordWrap(True)
        self.none.setProperty("mute", True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.none.setContentsMargins(4, 0, 4, 0)
        self.none.hide()
        self.rows.addWidget(self.field)
        self.rows.addWidget(self.list, 1)
        self.rows.addWidget(self.none, 1)
        self.field.textChanged.connect(self._search)
        self.list.clicked.connect(self._pick)

    def set_theme(self, theme: Theme) -> None:
        """Colours of the card and of the rows painted in the list."""
        super().set_theme(theme)
        self.row.theme = theme

    def start(self, name: str) -> None:
        """An empty search with the current zone selected."""
        self.field.clear()
        self._search("")
        self.list.setCurrentIndex(self.zones.index(max(0, self.zones.row_of(name))))
        self.list.scrollToTop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that belong to the list reach it while the text field keeps the focus."""
        if watched is self.field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            page = max(1, self.list.height() // max(1, self.list.sizeHintForRow(0)) - 1)
            moves = {
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_PageUp: -page,
                Qt.Key.Key_PageDown: page,
            }
            if key in moves:
                self._move(moves[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._pick(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def confirm(self) -> None:
        self._pick(self.list.currentIndex())

    def _search(self, text: str) -> None:
        self.zones.search(text)
        found = self.zones.rowCount() > 0
        self.list.setVisible(found)
        self.none.setVisible(not found)
        if found:
            self.list.setCurrentIndex(self.zones.index(0))

    def _move(self, steps: int) -> None:
        last = self.zones.rowCount() - 1
        if last >= 0:
            row = min(last, max(0, self.list.currentIndex().row() + steps))
            self.list.setCurrentIndex(self.zones.index(row))

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            name = str(index.data(_NAME))
            self._leave()
            self.picked.emit(name)


class ZoneBox(QToolButton):
    """ "Berlin · CET ▾": `chosen(str)` with an IANA name when another zone is picked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = "UTC"
        self._epoch = 0
        self._recent: tuple[str, ...] = ()
        self._zones = ZoneList(self)
        self._popup: ZonePopup | None = None
        self._dropped_here = False
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.open)
        self._word()

    @property
    def zone(self) -> str:
        """The IANA name shown."""
        return self._name

    def set_zone(self, name: str, epoch: int) -> None:
        """Show a zone as it reads at an instant (epoch seconds)."""
        self._name, self._epoch = name, epoch
        self._word()

    def show_week(self, week: Week, now: int) -> None:
        """Show the zone of a week, with clocks that go with the present (epoch seconds); those of another week read as
        at this time of its first day, when other offsets may hold."""
        away = (week.first - zones.local_date(week.zone, now)).days
        self.set_zone(week.zone, days_on(week.zone, now, away) if away > 0 or away <= -week.count else now)

    def set_recent(self, names: Sequence[str]) -> None:
        """Zones to list first: pinned ones and those used lately."""
        self._recent = tuple(names)

    def set_theme(self, theme: Theme) -> None:
        """Colours of the rows painted in the list."""
        self._theme = theme
        if self._popup is not None:
            self._popup.set_theme(theme)

    def open(self) -> None:
        """Show the list under the button."""
        if self._dropped_here:  # the press that closed the list was on this button
            self._dropped_here = False
            return
        if self._popup is None:
            self._popup = ZonePopup(self.window(), self._zones, self._theme)
            self._popup.set_theme(self._theme)
            self._popup.picked.connect(self._picked)
            self._popup.dropped.connect(self._dropped)
        self._zones.reset(self._name, self._epoch, self._recent)
        self._popup.start(self._name)
        self._popup.open_under(self)
        self._popup.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _dropped(self) -> None:
        self._dropped_here = self.isVisible() and self.underMouse() and bool(QApplication.mouseButtons())

    @property
    def popup(self) -> ZonePopup | None:
        """The list, once it has been opened."""
        return self._popup

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
        else:
            super().keyPressEvent(event)

    def _picked(self, name: str) -> None:
        if name != self._name:
            self.set_zone(name, self._epoch)
            self.chosen.emit(name)

    def _word(self) -> None:
        city, letters = zones.city(self._name), zones.abbreviation(self._name, self._epoch)
        words = city if city == letters else f"{city} · {letters}"
        self.setText(f"{words}  ▾")
        self.setToolTip(f"{self._name} · {zones.offset_text(zones.offset(self._name, self._epoch))}")
        self.setAccessibleName(self.tr("Time zone: {zone}").format(zone=words))


def region(name: str) -> str:
    """Everything of an IANA name before the city: America, America / Argentina; empty where there is none."""
    return " / ".join(name.replace("_", " ").split("/")[:-1])


def _short(facts: Facts) -> str:
    return facts.offset if facts.letters == facts.offset else f"{facts.letters} · {facts.offset}"


def _fold(text: str) -> str:
    """Typed text as names are written: lower case, no accents, underscores as blanks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("_", " ")


def _rank(name: str, words: list[str]) -> tuple[bool, bool, str]:
    """Cities that begin with what was typed, then cities, then Etc/GMT+5 and old names without a region."""
    city = zones.city(name).casefold()
    begins = bool(words) and city.startswith(words[0])
    return (not begins, "/" not in name or name.startswith(("Etc/", "SystemV/")), name)
