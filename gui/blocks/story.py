"""What happened to the blocks of one drag, as lines to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core import zones
from core.history import Event, EventKind
from core.model import Interval
from gui.start.language import Words
from gui.words import reading
from gui.words.facts import said

story = Words("story")


def lines(histories: Mapping[str, Sequence[Event]], zone: str, *, twelve: bool = False) -> list[str]:
    """One line an event, oldest first, by the calendars' names; what happened in all of them is one line."""
    found: dict[tuple[int, str], dict[str, None]] = {}
    for name, events in histories.items():
        for event in events:
            found.setdefault((event.at, event_words(event, zone, twelve=twelve)), {})[name] = None
    told = []
    for (at, words), names in sorted(found.items(), key=lambda item: item[0][0]):
        day = reading.day_words(zones.local_date(zone, at))
        when = story.tr("{day}, {clock}").format(day=day, clock=reading.clock_words(zone, at, twelve=twelve))
        line = story.tr("{when} · {what}").format(when=when, what=words)
        if len(names) < len(histories):
            line = story.tr("{line} ({calendars})").format(line=line, calendars=", ".join(names))
        told.append(line)
    return told


def event_words(event: Event, zone: str, *, twelve: bool = False) -> str:
    """One event, with what undo or redo had to do with it."""
    words = _plain(event, zone, twelve)
    if event.by == "undo":
        return story.tr("Undo: {what}").format(what=words)
    if event.by == "redo":
        return story.tr("Redo: {what}").format(what=words)
    return words


def _plain(event: Event, zone: str, twelve: bool) -> str:
    why = said(event.text)
    match event.kind:
        case EventKind.ASKED if event.after is not None:
            return story.tr("Asked for: {span}").format(span=_span(event.after, zone, twelve))
        case EventKind.ASKED:
            return story.tr("Asked for")
        case EventKind.MOVED if event.before is not None and event.after is not None:
            before, after = (_span(span, zone, twelve) for span in (event.before, event.after))
            return story.tr("Moved from {before} to {after}").format(before=before, after=after)
        case EventKind.MOVED:
            return story.tr("Moved")
        case EventKind.RENAMED:
            return story.tr("Renamed to {title}").format(title=event.text)
        case EventKind.REMOVAL_ASKED:
            return story.tr("Removal asked for")
        case EventKind.SENT:
            return story.tr("Sent")
        case EventKind.DOUBTED:
            return story.tr("No clear answer: {why}").format(why=why)
        case EventKind.DELAYED:
            return story.tr("Waiting: {why}").format(why=why)
        case EventKind.CONFIRMED:
            return story.tr("Confirmed by the service")
        case EventKind.PROVED:
            return story.tr("The time is no longer offered")
        case EventKind.STILL_OFFERED:
            return story.tr("The time is still offered")
        case EventKind.REFUSED:
            return story.tr("Refused: {why}").format(why=why)
        case EventKind.CHANGE_REFUSED:
            return story.tr("The change was refused: {why}").format(why=why)
        case EventKind.REMOVAL_REFUSED:
            return story.tr("The removal was refused: {why}").format(why=why)
        case EventKind.REMOVED:
            return story.tr("Removed")


def _span(span: Interval, zone: str, twelve: bool) -> str:
    return reading.span_words(*span.span, zone, twelve=twelve)
