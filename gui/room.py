"""Room on the screen: no window of ours opens larger than what the desktop leaves free."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

TITLE = 32
"""Logical pixels for a title bar: how high it is, is not known before the window is shown."""


def room(window: QWidget) -> QSize:
    """What is free for the inside of a window, on its screen."""
    free = window.screen().availableGeometry().size()
    return QSize(free.width(), free.height() - TITLE)


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or the room there is."""
    window.resize(QSize(width, height).boundedTo(room(window)))
