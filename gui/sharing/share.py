"""Times for somebody else: a selection or the open times as text and as HTML, in one zone and in others beside it."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from core import zones
from gui.words.reading import clock_words, day_words, midnight_words

translate = QCoreApplication.translate

Spans = Sequence[tuple[int, int]]
"""(start, end) in epoch seconds, in order."""


def copy(spans: Spans, names: Sequence[str], *, twelve: bool = False, unknown: Sequence[str] = ()) -> str:
    """Put the times on the clipboard, as text and as HTML; returns the text.

    `names` are IANA zones, the first one leads; `unknown` are calendars that could not be asked.
    """
    text = as_text(spans, names, twelve=twelve, unknown=unknown)
    data = QMimeData()
    data.setText(text)
    data.setHtml(as_html(spans, names, twelve=twelve, unknown=unknown))
    QGuiApplication.clipboard().setMimeData(data)
    return text


def as_text(spans: Spans, names: Sequence[str], *, twelve: bool = False, unknown: Sequence[str] = ()) -> str:
    """A line a day: ``Tue 24 Nov 10:00–11:30 CET (04:00–05:30 New York)``."""
    lines = []
    for day, mine in _by_day(spans, names[0]):
        line = f"{day_words(day)} {_times(mine, names[0], day, twelve)} {zones.abbreviation(names[0], mine[0][0])}"
        others = [f"{_times(mine, other, day, twelve)} {zones.city(other)}" for other in names[1:]]
        lines.append(f"{line} ({'; '.join(others)})" if others else line)
    return "\n".join([*(lines or [_nothing()]), *_remark(unknown)])


def as_html(spans: Spans, names: Sequence[str], *, twelve: bool = False, unknown: Sequence[str] = ()) -> str:
    """A table: a row a day, a column a zone."""
    heads = [translate("share", "Day"), *(zones.city(name) for name in names)]
    rows = []
    for day, mine in _by_day(spans, names[0]):
        cells = [day_words(day), *(_times(mine, name, day, twelve) for name in names)]
        cells[1] += f" {zones.abbreviation(names[0], mine[0][0])}"
        rows.append(cells)
    table = "".join(
        [_row("th", heads), *(_row("td", cells) for cells in rows)] if rows else [f"<tr><td>{_nothing()}</td></tr>"]
    )
    remark = "".join(f"<p>{html.escape(line)}</p>" for line in _remark(unknown))
    return f'<table cellpadding="4">{table}</table>{remark}'


def _row(kind: str, cells: Sequence[str]) -> str:
    side = ' align="left"' if kind == "th" else ""
    return "<tr>" + "".join(f"<{kind}{side}>{html.escape(cell)}</{kind}>" for cell in cells) + "</tr>"


def _by_day(spans: Spans, zone: str) -> list[tuple[date, list[tuple[int, int]]]]:
    """The spans by the local date they begin on; where the offset changes within a day, a line of its own."""
    found: list[tuple[date, list[tuple[int, int]]]] = []
    for start, end in spans:
        day = zones.local_date(zone, start)
        same = bool(found) and found[-1][0] == day
        if same and zones.offset(zone, found[-1][1][-1][0]) == zones.offset(zone, start):
            found[-1][1].append((start, end))
        else:
            found.append((day, [(start, end)]))
    return found


def _times(spans: Spans, zone: str, day: date, twelve: bool) -> str:
    """10:00–11:30, 14:00–15:00; with the date wherever it is not the line's."""
    return ", ".join(_time(start, end, zone, day, twelve) for start, end in spans)


def _time(start: int, end: int, zone: str, day: date, twelve: bool) -> str:
    begins, ends = zones.local_date(zone, start), zones.local_date(zone, end)
    begin, finish = clock_words(zone, start, twelve=twelve), clock_words(zone, end, twelve=twelve)
    if ends != begins and zones.local_date(zone, end - 1) == begins and not twelve:
        finish = midnight_words()  # midnight belongs to the day that ends
    elif ends != begins:
        finish = f"{day_words(ends)} {finish}"
    if zones.offset(zone, start) != zones.offset(zone, end):
        finish = f"{finish} {zones.abbreviation(zone, end)}"
    return f"{day_words(begins)} {begin}–{finish}" if begins != day else f"{begin}–{finish}"


def _nothing() -> str:
    return translate("share", "No open times")


def _remark(unknown: Sequence[str]) -> list[str]:
    """What is not known is said: a time that is missing may be open all the same."""
    return [translate("share", "Not known: {names}").format(names=", ".join(unknown))] if unknown else []
