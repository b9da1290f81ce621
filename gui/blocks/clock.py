"""A typed time understood: "10", "1030", "10.30", "10:30 pm", "24 Nov 10:30", exact over clock changes. Pure; what a
language calls things is handed in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum

from core import zones
from core.model import DAY
from gui.finding.when import Words, understand


class Trouble(Enum):
    """Why a text is no start, or no end."""

    NOT_A_TIME = 1
    SKIPPED = 2
    """The clocks jump over it on that day."""
    BACKWARD = 3


@dataclass(frozen=True, slots=True)
class Language:
    """How times and dates are written."""

    words: Words = field(default_factory=Words)
    am: str = "am"
    pm: str = "pm"


_OVERNIGHT = 12 * 3600
"""Seconds: an end before the start is meant for the next day when the stretch is no longer than this. Midnight always
is: it is the end of a day far more often than its beginning."""
_TIME = re.compile(
    r"(?:(?P<date>.*?)[\s,]+)?(?:(?P<hour>\d{1,2})(?:\s?[:.hu]\s?(?P<minute>\d{2})?)?|(?P<digits>\d{3,4}))"
    r"\s*(?P<half>\D*)"
)


def read_start(text: str, near: int, zone: str, language: Language) -> int | Trouble:
    """Epoch seconds of a typed time; without a date, on the day of `near` (epoch seconds) in the zone."""
    found = _read(text, zones.local_date(zone, near), near, zone, language)
    return found if isinstance(found, Trouble) else found[0]


def read_end(text: str, start: int, zone: str, language: Language) -> int | Trouble:
    """Epoch seconds of the typed end of what starts at `start`: on the same day or in the night after it."""
    day = zones.local_date(zone, start)
    found = _read(text, day, start + 1, zone, language)
    if found is Trouble.SKIPPED:  # a day that begins at one o'clock ends at midnight all the same
        later = _read(text, day + timedelta(days=1), start + 1, zone, language)
        found = later if isinstance(later, tuple) and _is_midnight(zone, later[0]) else found
    if isinstance(found, tuple) and found[0] <= start and not found[1]:
        found = _read(text, day + timedelta(days=1), start + 1, zone, language)
        if isinstance(found, tuple) and found[0] - start > _OVERNIGHT and not _is_midnight(zone, found[0]):
            return Trouble.BACKWARD
    if isinstance(found, Trouble):
        return found
    return found[0] if found[0] > start else Trouble.BACKWARD


def is_repeated(zone: str, epoch: int) -> bool:
    """Whether the wall reading at an instant comes twice on its day."""
    local = zones.wall(zone, epoch).replace(tzinfo=None)
    return zones.resolve(local, zone) != zones.resolve(local, zone, again=True)


def _is_midnight(zone: str, epoch: int) -> bool:
    local = zones.wall(zone, epoch)
    return local.hour == local.minute == 0


def _read(text: str, day: date, after: int, zone: str, language: Language) -> tuple[int, bool] | Trouble:
    """The instant, and whether the text named its day. Of a time that comes twice the pass that is named, else the
    first from `after` on."""
    plain, named = _without_pass(_fold(text), day, zone)
    form = _TIME.fullmatch(plain)
    minutes = _minutes(form, language) if form else None
    if form is None or minutes is None:
        return Trouble.NOT_A_TIME
    dated = bool(form["date"])
    if dated:
        found = understand(form["date"], day, language.words)
        if found is None:
            return Trouble.NOT_A_TIME
        day = found
    local = datetime.combine(day, time()) + timedelta(minutes=minutes)
    first, second = zones.resolve(local, zone), zones.resolve(local, zone, again=True)
    if first != second and second > first:
        again = zones.abbreviation(zone, second).casefold() == named if named else first < after <= second
        return (second if again else first), dated
    if zones.wall(zone, first).replace(tzinfo=None) != local:
        return Trouble.SKIPPED
    return first, dated


def _minutes(form: re.Match[str], language: Language) -> int | None:
    """Minutes since midnight; 24:00 is the midnight at the end."""
    digits = form["digits"]
    hour = int(digits[:-2] if digits else form["hour"])
    minute = int(digits[-2:] if digits else form["minute"] or 0)
    half = _bare(form["half"])
    if half:
        before = half in ("a", "am", _bare(_fold(language.am)))
        behind = half in ("p", "pm", _bare(_fold(language.pm)))
        if not (before or behind) or not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if behind else 0)
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    return hour * 60 + minute


def _without_pass(text: str, day: date, zone: str) -> tuple[str, str]:
    """The text without the name of the offset behind it (02:30 CET), and that name."""
    noon = zones.resolve(datetime.combine(day, time(12)), zone)
    for at in (noon - DAY, noon, noon + DAY):
        name = zones.abbreviation(zone, at).casefold()
        if text.endswith(" " + name):
            return text.removesuffix(name).strip(), name
    return text, ""


def _bare(text: str) -> str:
    """Without the blanks and dots of "p. m."."""
    return re.sub(r"[\s.]", "", text)


def _fold(text: str) -> str:
    """Lower case, plain digits, no marks of direction, single blanks."""
    kept = [sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf"]
    digits = [str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in kept]
    return re.sub(r"\s+", " ", "".join(digits)).strip().casefold()
