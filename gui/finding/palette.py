"""The palette: a few typed letters find any action, account, calendar or time zone."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.finding.sheet import Sheet
from gui.theme import Theme
from gui.words.smallprint import lead

_Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole
_LINES = 10
_FUZZY = 8
"""The rank of a word of which only the letters come in order."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found."""

    text: str
    kind: str
    """What sort of thing it is, in a word."""
    work: Callable[[], object]
    keys: str = ""
    """The key that does the same."""
    also: str = ""
    """Further words it is found by."""
    quiet: bool = False
    """Listed only when searched for, and after what fits as well."""
    near: bool = False
    """Used lately: before others of its sort."""


def found(entries: Sequence[Entry], text: str) -> list[Entry]:
    """What every typed word is in, the best first: words that begin so before words that hold it before letters in
    that order. Of what fits alike, the quiet come last, those used lately before short ones. With nothing typed, all
    but the quiet ones."""
    words = fold(text).split()
    if not words:
        return [entry for entry in entries if not entry.quiet]
    ranked = []
    for at, entry in enumerate(entries):
        name, rest = fold(entry.text), fold(f"{entry.kind} {entry.also}")
        ranks = [_rank(word, name, rest) for word in words]
        if None not in ranks:
            score = sum(rank for rank in ranks if rank is not None)
            far = entry.quiet and _FUZZY in ranks  # six hundred cities have any letters in order
            size = len(name) if entry.quiet else 0
            ranked.append(((far, score, entry.quiet, not entry.near, size, at), entry))
    ranked.sort(key=lambda row: row[0])
    return [entry for _, entry in ranked]


def fold(text: str) -> str:
    """Lower case without accents, underscores and dashes as blanks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return kept.translate({ord("_"): " ", ord("/"): " ", ord("-"): " "})


def _rank(word: str, name: str, rest: str) -> int | None:
    """How well a word fits, 0 is best; None when it does not."""
    if name.startswith(word):
        return 0
    if f" {word}" in name:
        return 1
    if f" {word}" in f" {rest}":
        return 2
    if word in name:
        return 3
    if len(word) > 1 and any(_in_order(word, part) for part in name.split() if part[0] == word[0]):
        return _FUZZY
    return None


def _in_order(word: str, part: str) -> bool:
    """Whether a word's letters come in that order: "rfsh" in "refresh"."""
    signs = iter(part)
    return all(sign in signs for sign in word)


class EntryList(QAbstractListModel):
    """The entries that fit what is typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: list[Entry] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Other entries."""
        self.beginResetModel()
        self.shown = list(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == _ENTRY:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.text, entry.kind, entry.keys) if part)
        return None


class EntryRow(QStyledItemDelegate):
    """A line: what, of which sort, and its key at the far end."""

    theme: Theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, option.fontMetrics.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, entry, rect = self.theme, index.data(_ENTRY), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        ink, mute = (theme.on_accent, theme.on_accent) if chosen else (theme.ink, theme.mute)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        metrics, line = option.fontMetrics, rect.adjusted(10, 0, -10, 0)
        for text, colour, trailing in ((entry.keys, mute, True), (entry.text, ink, False), (entry.kind, mute, False)):
            short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            right = trailing is not mirrored
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            painter.setPen(QColor(colour))
            painter.drawText(line, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, short)
            used = metrics.horizontalAdvance(short) + (12 if short else 0)
            line = line.adjusted(0 if right else used, 0, -used if right else 0, 0)
        painter.restore()


class Palette(Sheet):
    """A field and what it finds; Enter does it."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme, 560)
        self._entries: list[Entry] = []
        self.setAccessibleName(self.tr("Find anything"))
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Search"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.model = EntryList(self)
        self._row = EntryRow(self)
        self._row.theme = theme
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._row)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setStyleSheet("QListView { border: none; padding: 0; background: transparent; }")
        self.list.clicked.connect(self._do)
        self.none = QLabel(self.tr("Nothing is called that."), self)
        lead(self.none)
        self.none.setProperty("mute", True)
        self.none.hide()
        self.rows.addWidget(self.field)
        self.rows.addWidget(self.list)
        self.rows.addWidget(self.none)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._row.theme = theme

    def ask(self, entries: Sequence[Entry], hint: str = "") -> None:
        """Open with an empty field over these; `hint` says what can be typed."""
        self._entries = list(entries)
        self.field.setPlaceholderText(hint or self.tr("An action, an account, a calendar or a city"))
        self.field.clear()
        self._search("")
        self.list.setFixedHeight(_LINES * self.list.sizeHintForRow(0))
        self.open_under()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def confirm(self) -> None:
        self._do(self.list.currentIndex())

    def _settle(self) -> None:
        """In a low window the list is shorter, not cut off."""
        window = self.parentWidget()
        assert window is not None
        line = max(1, self.list.sizeHintForRow(0))
        room = window.height() * 11 // 12 - self.field.sizeHint().height() - 60
        self.list.setFixedHeight(max(3, min(_LINES, room // line)) * line)
        super()._settle()

    def _search(self, text: str) -> None:
        self.model.show(found(self._entries, text))
        self.none.setVisible(not self.model.shown)
        self.list.setVisible(bool(self.model.shown))
        if self.model.shown:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.scrollToTop()
        if self.isVisible():
            self._settle()

    def _do(self, index: QModelIndex) -> None:
        if index.isValid():
            work = self.model.shown[index.row()].work
            self._leave()
            work()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that belong to the list reach it while the field keeps the focus."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            moves = {
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_PageUp: 1 - _LINES,
                Qt.Key.Key_PageDown: _LINES - 1,
            }
            step = moves.get(Qt.Key(event.key()))
            if step is not None and self.model.shown:
                row = min(len(self.model.shown) - 1, max(0, self.list.currentIndex().row() + step))
                self.list.setCurrentIndex(self.model.index(row))
                return True
        return super().eventFilter(watched, event)
