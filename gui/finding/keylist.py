"""The list of all keys, from the table of actions."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.finding.actions import DAYS, Actions, Group, group_words
from gui.finding.sheet import EDGE, Sheet
from gui.start.language import Words
from gui.theme import Theme
from gui.words.smallprint import lead

keylist = Words("keylist")

_SIDES = ((Group.TIME, Group.BLOCKS, Group.LOOK), (Group.GRID, Group.PROGRAM))
"""Which groups stand in which column."""
_WIDTH = 760
_ARROWS = {
    QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText): arrow
    for key, arrow in (("Up", "↑"), ("Down", "↓"), ("Left", "←"), ("Right", "→"))
}


class KeyList(Sheet):
    """Two columns of groups; any press beside it, Esc or Enter closes it."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme, _WIDTH)
        self.setAccessibleName(self.tr("Keys"))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setAccessibleName(self.tr("Keys"))
        self.rows.addWidget(self._area)

    def show_keys(self, actions: Actions) -> None:
        """Open with the keys that act now."""
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setContentsMargins(4, 2, 4, 2)
        columns.setSpacing(28)
        for groups in _SIDES:
            column = QVBoxLayout()
            column.setSpacing(14)
            for group in groups:
                column.addLayout(_table(actions, group, content))
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._area.setWidget(content)
        content.setAutoFillBackground(False)
        window = self.parentWidget()
        assert window is not None
        for child in content.findChildren(QLabel):
            child.ensurePolished()
        wanted = columns.totalHeightForWidth(min(_WIDTH, window.width() - 2 * EDGE) - 2 * 12) + 4
        self._area.setFixedHeight(min(wanted, window.height() * 11 // 12 - 2 * EDGE - 32))
        self.open_under()
        self._area.setFocus(Qt.FocusReason.PopupFocusReason)


def _table(actions: Actions, group: Group, parent: QWidget) -> QGridLayout:
    """A group as rows: what it does, and its keys."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(0, 1)
    head = QLabel(group_words(group), parent)
    lead(head)
    head.setProperty("heading", True)
    grid.addWidget(head, 0, 0, 1, 2)
    listed = [(row, actions.key_words(row)) for row in actions.rows if row.group is group]
    days = [(row, keys) for row, keys in listed if row.id.startswith(DAYS)]
    for row, keys in listed:
        text = row.plain
        if days and row is days[0][0]:
            text, keys = keylist.tr("1, 3, 5, 7 or 14 days"), [key for _, theirs in days for key in theirs]
        elif row.id.startswith(DAYS):
            continue
        if keys:
            name = QLabel(text, parent)
            lead(name)
            name.setWordWrap(True)
            pressed = QLabel(_short(keys), parent)
            pressed.setProperty("mute", True)
            at = grid.rowCount()
            grid.addWidget(name, at, 0)
            grid.addWidget(pressed, at, 1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return grid


def _short(keys: list[str]) -> str:
    """Keys with the same modifiers written once: Ctrl+Home/End; arrows as arrows."""
    parted = [key.rpartition("+") if not key.endswith("+") else (key[:-2], "+", "+") for key in keys]
    written = []
    for held, group in groupby(parted, lambda part: part[0]):
        names = [_ARROWS.get(name, name) for _, _, name in group]
        written += [f"{held}+{'/'.join(names)}"] if held else names
    return "   ".join(written)
