"""The list of all keys, from the table of actions."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.actions import Actions, Group, group_words
from gui.sheet import EDGE, Sheet
from gui.theme import Theme

_SIDES = ((Group.TIME, Group.BLOCKS), (Group.GRID, Group.LOOK, Group.PROGRAM))
"""Which groups stand in which column."""


class KeyList(Sheet):
    """Two columns of groups; any press beside it, Esc or Enter closes it."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme, 720)
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
                table = QLabel(_table(actions, group), content)
                table.setTextFormat(Qt.TextFormat.RichText)
                column.addWidget(table)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._area.setWidget(content)
        content.setAutoFillBackground(False)
        window = self.parentWidget()
        assert window is not None
        wanted = content.sizeHint().height() + 4
        self._area.setFixedHeight(min(wanted, window.height() * 11 // 12 - 2 * EDGE - 32))
        self.open_under()
        self._area.setFocus(Qt.FocusReason.PopupFocusReason)


def _table(actions: Actions, group: Group) -> str:
    """A group as rows: what it does, and its keys."""
    rows = [
        f'<tr><td width="100%">{escape(row.plain)}</td>'
        f'<td align="right" style="white-space: nowrap; padding-left: 12px"><b>{escape("  ".join(keys))}</b></td></tr>'
        for row in actions.rows
        if row.group is group and (keys := actions.key_words(row))
    ]
    head = f"<b>{escape(group_words(group))}</b>"
    return f'{head}<table width="100%" cellspacing="0" cellpadding="1">{"".join(rows)}</table>'
