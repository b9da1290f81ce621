"""Start and end as two small fields: "10:00" and "11:30", with dates where they differ."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from core import zones
from gui.blocks.clock import Language, Trouble, is_repeated, read_end, read_start
from gui.blocks.floating import label
from gui.finding.goto import words_of
from gui.words import reading


class SpanEdit(QWidget):
    """A stretch of time that can be typed. Another start keeps the length, another end changes it.

    Signals:
        edited: something was typed; `span` is what it means now, `trouble` why it means nothing.
    """

    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = (0, 0)
        self._length = 0
        self._zone = "UTC"
        self._twelve = False
        self._language = Language()
        self.span: tuple[int, int] | None = None
        """Start and end in epoch seconds; None where the texts are none."""
        self.start = QLineEdit(self)
        self.start.setAccessibleName(self.tr("Start"))
        self.end = QLineEdit(self)
        self.end.setAccessibleName(self.tr("End"))
        self.warning = label(self, "warning")
        self.warning.hide()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for words, field in ((self.tr("&From"), self.start), (self.tr("&to", "an end time follows"), self.end)):
            caption = QLabel(words, self)
            caption.setProperty("mute", True)
            caption.setBuddy(field)
            line.addWidget(caption)
            line.addWidget(field, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(line)
        rows.addWidget(self.warning)
        self.start.textEdited.connect(self._start_typed)
        self.end.textEdited.connect(self._typed)

    def show_span(self, start: int, end: int, zone: str, *, twelve: bool = False) -> None:
        """Put a stretch (epoch seconds) into the fields, as it reads in a zone."""
        self._language = _language_of(self.locale())
        if (start, end, zone, twelve) == (*self._shown, self._zone, self._twelve) and not self.changed:
            return  # whoever stands in a field keeps their place
        self._shown = (start, end)
        self._zone = zone
        self._twelve = twelve
        self.restore()

    def restore(self) -> None:
        """Forget what was typed."""
        start, end = self.span = self._shown
        self._length = end - start
        self.refuse("")
        same = self._write_end(start, end)
        self.start.setText(self._words(start, dated=not same))

    @property
    def changed(self) -> bool:
        """Whether something else was typed than is shown."""
        return self.span != self._shown

    @property
    def trouble(self) -> str:
        """Why the texts are no stretch; empty when they are."""
        return self.warning.text() if self.span is None else ""

    def refuse(self, why: str) -> None:
        """Say that the stretch typed cannot be had."""
        self.warning.setText(why)
        self.warning.setVisible(bool(why))
        self.updateGeometry()  # the card asks for its height at once

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.changed or self.span is None):
            self.restore()
            self.edited.emit()
        else:
            super().keyPressEvent(event)

    def _start_typed(self) -> None:
        """The end follows, at the length that it had."""
        start = read_start(self.start.text(), self._shown[0], self._zone, self._language)
        if not isinstance(start, Trouble):
            self._write_end(start, start + self._length)
        self._typed()

    def _typed(self) -> None:
        self.span = None
        begin, finish = self.start.text(), self.end.text()
        start = read_start(begin, self._shown[0], self._zone, self._language)
        if isinstance(start, Trouble):
            self._say(start, begin)
        else:
            end = read_end(finish, start, self._zone, self._language)
            if isinstance(end, Trouble):
                self._say(end, finish)
            else:
                self.span = (start, end)
                self._length = end - start
                self.refuse("")
        self.edited.emit()

    def _write_end(self, start: int, end: int) -> bool:
        """Without its date on the day of the start, until the midnight after it; whether it is without."""
        day, local = zones.local_date(self._zone, start), zones.wall(self._zone, end)
        midnight = local.hour == local.minute == 0 and zones.local_date(self._zone, end - 1) == day != local.date()
        same = midnight or local.date() == day
        plain = midnight and not self._twelve
        self.end.setText(reading.midnight_words() if plain else self._words(end, dated=not same))
        return same

    def _say(self, trouble: Trouble, text: str) -> None:
        match trouble:
            case Trouble.NOT_A_TIME:
                words = self.tr("“{text}” is no time. Try 10:30 or 24 Nov 10:30.").format(text=text)
            case Trouble.SKIPPED:
                words = self.tr("{text} does not exist on that day: the clocks in {city} jump over it.").format(
                    text=text, city=zones.city(self._zone)
                )
            case Trouble.BACKWARD:
                words = self.tr("The end is before the start.")
        self.refuse(words)

    def _words(self, epoch: int, *, dated: bool) -> str:
        """24 Nov 10:30; with the name of the offset where the clock shows it twice."""
        words = reading.clock_words(self._zone, epoch, twelve=self._twelve)
        if dated:
            words = f"{reading.date_words(zones.local_date(self._zone, epoch))} {words}"
        if is_repeated(self._zone, epoch):
            words = f"{words} {zones.abbreviation(self._zone, epoch)}"
        return words


def _language_of(locale: QLocale) -> Language:
    none: tuple[str, ...] = ()
    words = words_of(locale, today=none, tomorrow=none, yesterday=none, ahead=none, behind=none, week=none)
    return Language(words, *(locale.toString(QTime(hour, 0), "ap") for hour in (1, 13)))
