"""Another title for a block: one field, Enter keeps it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.popover import Card
from gui.theme import Theme


class Rename(Card):
    """Signals: `renamed(block ids, title)`, only when the title is another one."""

    renamed = Signal(list, str)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme)
        self._blocks: list[str] = []
        self._before_title = ""
        self.setAccessibleName(self.tr("Rename the block"))
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Title"))
        self.rows.addWidget(self.field)

    def ask(self, at: QRect, blocks: list[str], title: str) -> None:
        """Open beside a rectangle of the parent."""
        self._blocks, self._before_title = blocks, title
        self.field.setText(title)
        self.field.selectAll()
        self.open_at(at)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def confirm(self) -> None:
        title = self.field.text().strip()
        self._leave()
        if title and title != self._before_title:
            self.renamed.emit(self._blocks, title)
        else:
            self.dropped.emit()
