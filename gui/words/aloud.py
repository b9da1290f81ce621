"""Saying something aloud to whoever listens, wherever the focus is. Silent while nobody does."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a text read; an urgent one at once, any other when what is being read has ended."""
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    ways = QAccessible.AnnouncementPoliteness
    event.setPoliteness(ways.Assertive if urgent else ways.Polite)
    tell(event)


def tell(event: QAccessibleEvent) -> None:
    """Hand an event to whoever listens."""
    QAccessible.updateAccessibility(event)
