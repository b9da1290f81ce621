"""Times, lengths and states in words, as the grid writes them."""

from __future__ import annotations

import re
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from core import zones
from core.model import Block, BlockState, Wish
from core.week import MINUTE, Week
from gui.week.look import Look
from gui.words.facts import said
from gui.words.reading import two_digits


def clock(look: Look, wall: float, *, short: bool = False) -> str:
    """A wall minute as ``09:00`` or ``9:00 AM``; `short` leaves out what a whole hour does not need."""
    hour, minute = divmod(round(wall) % 1440, 60)
    digits = look.locale.toString
    tail = f":{digits(minute).rjust(2, digits(0))}"
    if not look.twelve:
        return digits(hour).rjust(2 if two_digits(look.locale) else 1, digits(0)) + tail
    half = look.locale.amText() if hour < 12 else look.locale.pmText()
    return f"{digits(hour % 12 or 12)}{'' if short and not minute else tail} {half}"


def moment(look: Look, local: datetime, *, day: bool = False) -> str:
    """A local reading, with its weekday when `day`."""
    text = clock(look, local.hour * 60 + local.minute, short=True)
    return f"{weekday(look, local.isoweekday())} {text}" if day else text


def weekday(look: Look, iso: int, form: QLocale.FormatType = QLocale.FormatType.ShortFormat) -> str:
    """The name of a weekday, 1 is Monday. Where the shortest one is a mere number, its first letter."""
    name = look.locale.dayName(iso, form)
    return look.locale.dayName(iso, QLocale.FormatType.ShortFormat)[:1] if name.isdigit() else name


def length(look: Look, seconds: int) -> str:
    """Elapsed time: ``45 min``, ``1½ h``, ``2 h 5 min``."""
    digits = look.locale.toString
    hours, minutes = divmod(seconds // MINUTE, 60)
    if not hours:
        return QCoreApplication.translate("WeekGrid", "%1 min").replace("%1", digits(minutes))
    whole = {0: "", 15: "¼", 30: "½", 45: "¾"}.get(minutes)
    if whole is not None:
        return QCoreApplication.translate("WeekGrid", "%1 h").replace("%1", digits(hours) + whole)
    text = QCoreApplication.translate("WeekGrid", "%1 h %2 min")
    return text.replace("%1", digits(hours)).replace("%2", digits(minutes))


def signed(look: Look, seconds: int) -> str:
    """A difference between clocks: ``+5 h``, ``−½ h``."""
    text = length(look, abs(seconds))
    return f"{'+' if seconds >= 0 else '−'}{text}"


def joined(look: Look, *parts: str) -> str:
    """Parts with a dot between; each keeps its own order of letters where text runs from right to left."""
    if look.locale.textDirection() is Qt.LayoutDirection.RightToLeft:
        return " · ".join(f"\u2068{part}\u2069" for part in parts)
    return " · ".join(parts)


def span(look: Look, zone: str, start: int, end: int) -> str:
    """``13:00–14:30``, with weekdays when it ends on another day."""
    first, last = zones.wall(zone, start), zones.wall(zone, end)
    apart = zones.wall(zone, end - 1).date() != first.date()
    return f"{moment(look, first, day=apart)}–{moment(look, last, day=apart)}"


def selection_text(look: Look, week: Week, start: int, end: int) -> str:
    """What the drag says of itself: start, end, real length, and a clock change when there is one inside."""
    real = length(look, end - start)
    if zones.offset(week.zone, start) != zones.offset(week.zone, end - 1):
        real += " " + QCoreApplication.translate("WeekGrid", "(clock change inside)")
    return joined(look, span(look, week.zone, start, end), real)


def state_text(block: Block) -> str:
    """Where a block stands, in one or two words, or with the service's reason."""
    translate = QCoreApplication.translate
    if block.state is BlockState.REFUSED:
        refused = translate("WeekGrid", "refused")
        return f"{refused}: {said(block.reason)}" if block.reason else refused
    if block.wish is Wish.ABSENT:
        return translate("WeekGrid", "removing")
    if block.state is BlockState.CONFIRMED:
        return translate("WeekGrid", "blocked") if block.proved else translate("WeekGrid", "confirmed")
    return {
        BlockState.WAITING: translate("WeekGrid", "waiting for network"),
        BlockState.SENDING: translate("WeekGrid", "sending"),
        BlockState.UNCERTAIN: translate("WeekGrid", "checking"),
    }[block.state]


_HUMPS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def note_text(text: str) -> str:
    """A service's code word as people write it: ``NotScheduled`` is "Not scheduled"; sentences stay as they are."""
    if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", text):
        return said(text)
    first, *rest = _HUMPS.split(text)
    return said(" ".join([first, *(word if word.isupper() and len(word) > 1 else word.lower() for word in rest)]))


def abbreviations(zone: str, low: int, high: int) -> list[str]:
    """What to write under a ruler's city, longest first: both abbreviations when the zone changes between them from
    `low` to `high`, in epoch seconds."""
    first, last = (zones.abbreviation(zone, at) for at in (low, high - 1))
    if first == last:
        return [first.removeprefix("UTC") if len(first) > 3 else first]
    after = last.removeprefix("UTC") if len(last) > 3 else last
    before = first.removeprefix("UTC") if len(first) > 3 and len(last) > 3 else first
    return list(dict.fromkeys((f"{before}/{after}", f"{before}/{after.removesuffix(':00')}", before)))


def fold_name(week: Week, row: float) -> str:
    """The abbreviation in force at a row that some day reads twice (EDT, EST), else nothing."""
    wall, again = week.wall_at(row)
    for band in week.bands:
        if not band.again:
            continue
        low, high = band.wall / MINUTE, (band.wall + band.end - band.row) / MINUTE
        if not low <= wall < high:
            continue
        for day in range(week.count):
            late = week.instant(day, band.row / MINUTE + wall - low)
            if late is None or not week.again(late):
                continue
            epoch = late if again else late - (band.end - band.row)
            return zones.abbreviation(week.zone, epoch).removeprefix("UTC")
    return ""
