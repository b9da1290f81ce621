"""Times and places as words: what the status line, the popover and the cards say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from core import zones
from core.model import Calendar
from core.snapshot import Reading
from gui.start.language import Words
from gui.words.facts import said

translate = QCoreApplication.translate
reading = Words("reading")


def day_words(day: date) -> str:
    """Tue 24 Nov, in the order of the locale's own words."""
    return QLocale().toString(QDate(day.year, day.month, day.day), reading.tr("ddd d MMM", "date pattern"))


def date_words(day: date) -> str:
    """24 Nov, in that order too."""
    return QLocale().toString(QDate(day.year, day.month, day.day), reading.tr("d MMM", "date pattern"))


def midnight_words() -> str:
    """24:00, the midnight that ends a day."""
    digits = QLocale().toString
    return f"{digits(24)}:{digits(0) * 2}"


def clock_words(zone: str, epoch: int, *, twelve: bool = False) -> str:
    """10:30, or 10:30 am."""
    local, form = zones.wall(zone, epoch), "HH:mm" if two_digits(QLocale()) else "H:mm"
    return QLocale().toString(QTime(local.hour, local.minute), "h:mm ap" if twelve else form)


def two_digits(locale: QLocale) -> bool:
    """Whether nine o'clock of 24 is 09:00 there, not 9:00; also where twelve hours are usual."""
    form = locale.timeFormat(QLocale.FormatType.ShortFormat)
    return "HH" in form or "H" not in form


def length_words(seconds: int) -> str:
    """1 h 30 min, 45 min, 2 days 3 h."""
    minutes = seconds // 60
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = []
    if days:
        parts.append(reading.tr("%n d", "", days))
    if hours:
        parts.append(reading.tr("%n h", "", hours))
    if rest or not parts:
        parts.append(reading.tr("%n min", "", rest))
    return " ".join(parts)


def span_words(start: int, end: int, zone: str, *, twelve: bool = False) -> str:
    """Tue 24 Nov, 10:30–11:00; with both dates when the end is on another day, with the offset's name where a
    clock change makes the wall time ambiguous."""
    first, last = zones.wall(zone, start), zones.wall(zone, end)
    begin, finish = clock_words(zone, start, twelve=twelve), clock_words(zone, end, twelve=twelve)
    if first.utcoffset() != last.utcoffset():
        begin, finish = (f"{begin} {zones.abbreviation(zone, start)}", f"{finish} {zones.abbreviation(zone, end)}")
    if first.date() == last.date():
        return _on(first.date(), f"{begin}–{finish}")
    if last.hour == last.minute == 0 and (last.date() - first.date()).days == 1:
        return _on(first.date(), f"{begin}–{finish if twelve else midnight_words()}")
    return f"{_on(first.date(), begin)} – {_on(last.date(), finish)}"


def _on(day: date, time: str) -> str:
    return reading.tr("{day}, {time}", "a date before a time of it").format(day=day_words(day), time=time)


def block_words(start: int, end: int, zone: str, *, twelve: bool = False) -> str:
    """The span with its real length, and a word when a clock change lies inside."""
    text = f"{span_words(start, end, zone, twelve=twelve)} · {length_words(end - start)}"
    if zones.offset(zone, start) != zones.offset(zone, end):
        text += " · " + translate("reading", "the clock changes inside")
    return text


def reading_words(reading: Reading, zone: str, rulers: Sequence[str], *, twelve: bool = False) -> tuple[str, str]:
    """What the status line says of a place: (when, in all zones shown; who is open, who is not, and why)."""
    when = f"{span_words(reading.start, reading.end, zone, twelve=twelve)} {zones.city(zone)}"
    others = [f"{clock_words(other, reading.start, twelve=twelve)} {zones.city(other)}" for other in rulers]
    if others:
        when += f" ({', '.join(others)})"
    total = len(reading.open) + len(reading.shut) + len(reading.unknown)
    parts = []
    if total:
        count = translate("reading", "Open in {open} of {all}").format(
            open=QLocale().toString(len(reading.open)), all=QLocale().toString(total)
        )
        parts.append(f"{count}: {_names(reading.open)}" if reading.open else count)
    if reading.shut:
        shut = ", ".join(f"{c.title} ({said(why)})" if why else c.title for c, why in reading.shut)
        parts.append(translate("reading", "not offered: {names}").format(names=shut))
    if reading.unknown:
        parts.append(translate("reading", "unknown: {names}").format(names=_names(reading.unknown)))
    if reading.blocked:
        titles = ", ".join(dict.fromkeys(block.title for block in reading.blocked))
        parts.append(translate("reading", "blocked: {titles}").format(titles=titles))
    return when, " · ".join(parts)


def change_words(zone: str, epoch: int) -> str:
    """Sun 28 Mar: clocks in Berlin go 1 h forward."""
    shift = zones.offset(zone, epoch) - zones.offset(zone, epoch - 1)
    day = day_words(zones.local_date(zone, epoch))
    if shift > 0:
        text = translate("reading", "{day}: clocks in {city} go {length} forward")
    else:
        text = translate("reading", "{day}: clocks in {city} go {length} back")
    return text.format(day=day, city=zones.city(zone), length=length_words(abs(shift)))


def span_title(dates: Sequence[date], *, short: bool = False) -> str:
    """23 – 29 November 2026; both months or years where they differ; `short` with months as Nov."""
    first, last = (QDate(day.year, day.month, day.day) for day in (dates[0], dates[-1]))
    whole = reading.tr("d MMM yyyy", "date pattern") if short else reading.tr("d MMMM yyyy", "date pattern")
    write = QLocale().toString
    if first == last:
        one = reading.tr("ddd, d MMM yyyy", "date pattern")
        return write(first, one if short else reading.tr("dddd, d MMMM yyyy", "date pattern"))
    if first.year() != last.year():
        begin = whole
    elif first.month() != last.month():
        begin = reading.tr("d MMM", "date pattern") if short else reading.tr("d MMMM", "date pattern")
    else:
        begin = reading.tr("d", "date pattern: a day before another one of its month")
    return f"{write(first, begin)} – {write(last, whole)}"


def _names(calendars: Sequence[Calendar]) -> str:
    return ", ".join(calendar.title for calendar in calendars)
