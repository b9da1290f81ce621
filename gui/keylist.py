"""The list of all keys, from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.actions import Actions, Group, group_words
from gui.sheet import EDGE, Sheet
from gui.smallprint import lead
from gui.theme import Theme

_SIDES = ((Group.TIME, Group.GRID), (Group.BLOCKS, Group.LOOK, Group.PROGRAM))
"""Which groups stand in which column."""
_WIDTH = 760


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
    for row in actions.rows:
        if row.group is group and (keys := actions.key_words(row)):
            name = QLabel(row.plain, parent)
            lead(name)
            name.setWordWrap(True)
            pressed = QLabel("   ".join(keys), parent)
            pressed.setProperty("mute", True)
            at = grid.rowCount()
            grid.addWidget(name, at, 0)
            grid.addWidget(pressed, at, 1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return grid
