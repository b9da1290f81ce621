"""A card that hangs under a widget, or from the upper middle of the window: palette, key list, go to a date."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from gui.blocks.floating import Card
from gui.theme import Theme

EDGE = 8
"""Logical pixels kept free at the window's edges."""


class Sheet(Card):
    """As wide as `wide` (logical pixels) or the window allows, as high as its content wants."""

    def __init__(self, parent: QWidget, theme: Theme, wide: int) -> None:
        super().__init__(parent, theme)
        self._wide = wide
        self._under: QWidget | None = None

    def open_under(self, widget: QWidget | None = None) -> None:
        """Show under a widget's leading edge; without one, in the middle."""
        self._under = widget
        self.open_at(QRect())

    def _settle(self) -> None:
        """Keep to the place also when the window changes its size."""
        window = self.parentWidget()
        assert window is not None
        halo = self.body.x() - self.x()  # the shadow around
        self.rows.activate()
        width = min(self._wide, window.width() - 2 * EDGE)
        least = self.rows.totalHeightForWidth(width + 2 * halo) if self.rows.hasHeightForWidth() else 0
        height = max(least, self.rows.sizeHint().height()) - 2 * halo
        if self._under is None:
            corner = QPoint((window.width() - width) // 2, window.height() // 12)
        else:
            at = self._under.mapTo(window, QPoint(0, self._under.height() + EDGE))
            if self.isRightToLeft():
                at.setX(at.x() + self._under.width() - width)
            corner = QPoint(max(EDGE, min(at.x(), window.width() - EDGE - width)), at.y())
        height = min(height, window.height() - EDGE - corner.y())
        place = QRect(corner, QSize(width, height))
        self.setGeometry(place.adjusted(-halo, -halo, halo, halo))
