"""Go to a date: a field that says at once what it understood."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from core.zones import FIRST, LAST
from gui.finding.sheet import Sheet
from gui.finding.when import Words, beyond, understand
from gui.theme import Theme
from gui.words import reading
from gui.words.smallprint import lead

_LONG, _SHORT = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat


class GoTo(Sheet):
    """Signals: `chosen(date)`, Enter on a date that was understood."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme, 320)
        self._today = date(2026, 1, 1)
        self._words = Words()
        self._found: date | None = None
        self.setAccessibleName(self.tr("Go to a date"))
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Date"))
        self.field.setPlaceholderText(self.tr("thu, 24.11., 24 nov, +3w, week 48"))
        self.field.textChanged.connect(self._read)
        self.said = QLabel(self)
        lead(self.said)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.rows.addWidget(self.field)
        self.rows.addWidget(self.said)

    def ask(self, under: QWidget, today: date) -> None:
        """Open under a widget, empty."""
        self._today = today
        self._words = words_of(
            self.locale(),
            today=self.tr("today").split("|"),
            tomorrow=self.tr("tomorrow").split("|"),
            yesterday=self.tr("yesterday").split("|"),
            ahead=self.tr("next", "before a weekday; several forms are parted by |").split("|"),
            behind=self.tr("last", "before a weekday; several forms are parted by |").split("|"),
            week=self.tr("week", "before a number; several forms are parted by |").split("|"),
        )
        self.field.clear()
        self._read("")
        self.open_under(under)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def confirm(self) -> None:
        if self._found is not None:
            found = self._found
            self._leave()
            self.chosen.emit(found)

    def _read(self, text: str) -> None:
        self._found = understand(text, self._today, self._words)
        missed = bool(text.strip()) and self._found is None
        if self._found is not None:
            self.said.setText(self._spell(self._found))
        elif missed and beyond(text, self._today, self._words):
            first, last = (self.locale().toString(QDate(day.year, 1, 1), "yyyy") for day in (FIRST, LAST))
            words = self.tr("Out of range: there are weeks from {first} to {last}.")
            self.said.setText(words.format(first=first, last=last))
        elif missed:
            self.said.setText(self.tr("Not a date. Try 24 Nov, next thu, +2w or week 48."))
        else:
            self.said.setText(self.tr("A date, a weekday, a week’s number, or how far from today"))
        for name, on in (("warning", missed), ("mute", not missed and self._found is None), ("heading", not missed)):
            self.said.setProperty(name, on)
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        if self.isVisible():
            self._settle()

    def _spell(self, day: date) -> str:
        """Thursday, 26 November 2026 · week 48."""
        number = self.locale().toString(day.isocalendar().week)
        return self.tr("{day} · week {number}").format(day=reading.span_title([day]), number=number)


def words_of(
    locale: QLocale,
    *,
    today: Sequence[str],
    tomorrow: Sequence[str],
    yesterday: Sequence[str],
    ahead: Sequence[str],
    behind: Sequence[str],
    week: Sequence[str],
) -> Words:
    """What a language calls its days and months, and in which order it writes a date."""
    order = locale.dateFormat(_SHORT)
    return Words(
        days=tuple(
            tuple(
                {name(i + 1, form) for name in (locale.dayName, locale.standaloneDayName) for form in (_LONG, _SHORT)}
            )
            for i in range(7)
        ),
        months=tuple(
            tuple(
                {
                    name(i + 1, form)
                    for name in (locale.monthName, locale.standaloneMonthName)
                    for form in (_LONG, _SHORT)
                }
            )
            for i in range(12)
        ),
        today=tuple(today),
        tomorrow=tuple(tomorrow),
        yesterday=tuple(yesterday),
        next=tuple(ahead),
        last=tuple(behind),
        week=tuple(week),
        month_first="M" in order and "d" in order and order.index("M") < order.index("d") and order[0] != "y",
    )
