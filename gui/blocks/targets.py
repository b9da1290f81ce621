"""What a drag can block: a row a calendar, or one for all calendars that one block would hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from core.model import Calendar
from gui.start.language import Words
from gui.theme import Theme, swatch_brush
from gui.words.smallprint import elided

targets = Words("targets")

INDENT = 24
_SWATCHES = 4
"""How many colours a row shows; its words name all."""


@dataclass(frozen=True, slots=True)
class Target:
    """One calendar a drag may block."""

    calendar: Calendar
    checked: bool
    enabled: bool
    covers: str = ""
    """Whom or what a block holds, in words."""
    note: str = ""
    """A caution; or, when not enabled, why it cannot be blocked."""
    colour: int | None = None
    """Index of colour and pattern; None draws no swatch."""
    account: str = ""
    """The account's title, where the calendar's alone would not tell which one is meant."""


def rows_of(found: Iterable[Target]) -> list[tuple[Target, ...]]:
    """Calendars of an account that have all their owners in common get one block, so they are one row."""
    rows: dict[object, list[Target]] = {}
    for target in found:
        blocking = target.calendar.blocking
        owners = frozenset(owner.key for owner in blocking.owners) if blocking else frozenset()
        key = (target.calendar.account, owners, target.enabled) if owners else target.calendar.id
        rows.setdefault(key, []).append(target)
    return [tuple(row) for row in rows.values()]


def row_words(row: Sequence[Target]) -> str:
    """Sales; Working hours: Intro call, Team 30; either with its account behind where that is needed."""
    first = row[0]
    words = ", ".join(target.calendar.title for target in row)
    if len(row) > 1 and first.calendar.blocking is not None:
        labels = [owner.label for owner in first.calendar.blocking.owners]
        words = ", ".join(target.calendar.title for target in row if target.calendar.title not in labels) or words
        owners = ", ".join(labels)
        words = targets.tr("{owners}: {calendars}").format(owners=owners, calendars=words)
    return named(words, first.account)


def named(calendar: str, account: str) -> str:
    """A calendar with its account behind it; without one, as it is."""
    if not account:
        return calendar
    return targets.tr("{calendar} — {account}").format(calendar=calendar, account=account)


def row_notes(row: Sequence[Target]) -> list[tuple[str, str]]:
    """The lines under a row and their looks: whom it covers, and cautions or why not."""
    look = "warning" if row[0].enabled else "mute"
    notes = [(target.covers, "mute") for target in row] + [(target.note, look) for target in row]
    return [(text, look) for text, look in dict.fromkeys(notes) if text]


class TargetBox(QCheckBox):
    """A check box in the card's own colours that shortens its words instead of widening the card."""

    _SIDE = 16

    def __init__(self, row: Sequence[Target], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = tuple(row)
        """The targets that it checks, together."""
        self._theme = theme
        self._words = row_words(row)
        self._colours = [target.colour for target in row if target.colour is not None][:_SWATCHES]
        self.setChecked(any(target.checked for target in row) and row[0].enabled)
        self.setEnabled(row[0].enabled)
        self.setToolTip(self._words)
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(". ".join(text for text, _ in row_notes(row)))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(120, max(self._SIDE, self.fontMetrics().height()) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = self._theme, self._SIDE
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if not self.isEnabled():
            painter.setOpacity(0.85)
        mark = QRectF(self._across(1, side, mirrored), (self.height() - side) / 2, side, side)
        on, lively = self.isChecked(), self.isEnabled() and (self.underMouse() or self.hasFocus())
        painter.setPen(QPen(QColor(theme.accent if on or lively else theme.mute), 1.2))
        painter.setBrush(QColor(theme.accent if on else theme.ground if self.isEnabled() else theme.line))
        painter.drawRoundedRect(mark.adjusted(0.6, 0.6, -0.6, -0.6), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.drawRoundedRect(mark.adjusted(-1.4, -1.4, 1.4, 1.4), 5.5, 5.5)
        if on:
            painter.setPen(QPen(QColor(theme.on_accent), 2, c=Qt.PenCapStyle.RoundCap))
            corner = mark.topLeft()
            painter.drawPolyline([corner + QPointF(x, y) for x, y in ((4.2, 8.4), (7, 11.2), (12, 5.2))])
        left = INDENT
        for colour in self._colours:
            swatch = QRectF(self._across(left, 10, mirrored), (self.height() - 10) / 2, 10, 10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrushOrigin(swatch.topLeft())
            painter.setBrush(swatch_brush(theme, colour, self.devicePixelRatioF()))
            painter.drawRoundedRect(swatch, 3, 3)
            left += 13
        left += 3 if self._colours else 0
        room = self.width() - left
        words = QRectF(self._across(left, room, mirrored), 0, room, self.height())
        short = elided(self, self._words, room)
        painter.setPen(QColor(theme.ink if self.isEnabled() else theme.mute))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, short)
        painter.end()

    def _across(self, left: int, width: int, mirrored: bool) -> int:
        return self.width() - left - width if mirrored else left
