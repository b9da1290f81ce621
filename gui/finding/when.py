"""A typed date understood: "thu", "24.11.", "+3w", "week 48". Pure; what a language calls things is handed in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.zones import FIRST, LAST

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june"]
_MONTHS += ["july", "august", "september", "october", "november", "december"]
_UNITS = {
    "d": ("d", "day", "days"),
    "w": ("w", "wk", "week", "weeks"),
    "m": ("m", "mo", "month", "months"),
    "y": ("y", "yr", "year", "years"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """What a language calls things, several names each; English is understood beside it."""

    days: tuple[tuple[str, ...], ...] = ()
    """Seven, Monday first."""
    months: tuple[tuple[str, ...], ...] = ()
    """Twelve."""
    today: tuple[str, ...] = ()
    tomorrow: tuple[str, ...] = ()
    yesterday: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    week: tuple[str, ...] = ()
    """Before a week's number, and as a unit."""
    month_first: bool = False
    """Whether 11/24 is the order of writing."""


def understand(text: str, today: date, words: Words) -> date | None:
    """The date meant, or None. A day without its year is the one nearest to today; a weekday is the next one."""
    text = _fold(text)
    if not text:
        return None
    try:
        found = _read(text, today, words)
    except (ValueError, OverflowError):  # the 31st of February, or ten thousand years
        return None
    return found if found is not None and FIRST <= found <= LAST else None


def beyond(text: str, today: date, words: Words) -> bool:
    """Whether a date is meant, but one before or after all weeks that can be shown."""
    try:
        found = _read(_fold(text), today, words)
    except OverflowError:
        return True
    except ValueError:
        return False
    return found is not None and not FIRST <= found <= LAST


def _read(text: str, today: date, words: Words) -> date | None:
    found = (
        _named(text, today, words)
        or _shifted(text, today, words)
        or _week(text, today, words)
        or _weekday(text, today, words)
        or _numbers(text, today, words)
        or _with_month(text, today, words)
    )
    if found is None and " " in text:  # "Tue 24 Nov": the date says it all
        head, rest = text.split(" ", 1)
        if _index(head, _DAYS, words.days) is not None and any(sign.isdigit() for sign in rest):
            return _numbers(rest, today, words) or _with_month(rest, today, words)
    return found


def _named(text: str, today: date, words: Words) -> date | None:
    for names, days in (
        (("today", "now", *words.today), 0),
        (("tomorrow", "tmr", *words.tomorrow), 1),
        (("yesterday", *words.yesterday), -1),
    ):
        if text in map(_fold, names):
            return today + timedelta(days=days)
    return None


def _shifted(text: str, today: date, words: Words) -> date | None:
    """+3w, -2d, in 3 weeks, 2 days ago."""
    form = re.fullmatch(r"(in )?([+-])? ?(\d+) ?([^\W\d]+?)( ago)?", text)
    unit = _unit(form[4], words) if form else None
    if form is None or unit is None:
        return None
    count = int(form[3]) * (-1 if (form[2] == "-") is not bool(form[5]) else 1)
    return _moved(today, count, unit)


def _week(text: str, today: date, words: Words) -> date | None:
    """w48, week 48, 2026-w48, week 48 2027: its Monday."""
    names = "|".join(map(re.escape, sorted({*_UNITS["w"], "kw", *map(_fold, words.week)}, key=len, reverse=True)))
    form = re.fullmatch(rf"(?:(\d{{4}})[- ]?)?(?:{names})\.? ?(\d{{1,2}})(?:[ ,/-]+(\d{{4}}))?", text)
    if form is None:
        return None
    year = int(form[1] or form[3] or today.isocalendar().year)
    return date.fromisocalendar(year, int(form[2]), 1)


def _weekday(text: str, today: date, words: Words) -> date | None:
    """thu, next thu (of the week after this), last thu, next week."""
    *before, name = text.split(" ")
    ahead = [_fold(word) for word in ("next", *words.next)]
    behind = [_fold(word) for word in ("last", *words.last)]
    way = 0
    if before:
        if name in (*ahead, *behind):  # jeudi prochain
            *before, name = name, *before
        if len(before) > 1 or before[0] not in (*ahead, *behind, "this"):
            return None
        way = 1 if before[0] in ahead else -1 if before[0] in behind else 0
        unit = _unit(name, words)
        if unit is not None and len(name) > 1 and _index(name, (), words.days) is None:  # nächsten Mo is a Monday
            return _moved(today, way, unit)
    day = _index(name, _DAYS, words.days)
    if day is None:
        return None
    monday = today - timedelta(days=today.weekday())
    if way > 0:
        return monday + timedelta(days=7 + day)
    if way < 0:
        return today - timedelta(days=(today.weekday() - day - 1) % 7 + 1)
    if before:
        return monday + timedelta(days=day)
    return today + timedelta(days=(day - today.weekday()) % 7)


def _numbers(text: str, today: date, words: Words) -> date | None:
    """2026-11-24, 24.11.2026, 24.11., 11/24, 24."""
    form = re.fullmatch(r"(\d{1,4})(?:([./\- ]+)(\d{1,2})(?:[./\- ]+(\d{1,4}))?)?[.]?", text)
    if form is None:
        return None
    first, sign, second, third = form.groups()
    if second is None:
        if len(first) > 2:
            return date(int(first), 1, 1) if len(first) == 4 else None
        return _next_day(today, int(first))
    if len(first) > 2:
        return date(int(first), int(second), int(third)) if len(first) == 4 and third else None
    day, month = int(first), int(second)
    swapped = words.month_first and "." not in sign
    if (swapped and day <= 12) or month > 12:
        day, month = month, day
    return _dated(today, day, month, third)


def _with_month(text: str, today: date, words: Words) -> date | None:
    """24 nov, nov 24, 24. November 2026, november."""
    parts = re.findall(r"\d+|[^\W\d]+", text)
    names = [part for part in parts if not part.isdigit() and part not in ("st", "nd", "rd", "th", "de", "of")]
    counts = [part for part in parts if part.isdigit()]
    month = _index(names[0], _MONTHS, words.months) if len(names) == 1 else None
    if month is None or len(counts) > 2:
        return None
    if not counts:
        return _dated(today, 1, month + 1, None)
    if len(counts) == 1 and len(counts[0]) == 4:
        return date(int(counts[0]), month + 1, 1)
    day, year = (counts[1], counts[0]) if len(counts[0]) == 4 else (counts[0], (counts[1:] or [None])[0])
    return _dated(today, int(day), month + 1, year)


def _dated(today: date, day: int, month: int, year: str | None) -> date | None:
    """That day of that year; without a year, of the one that brings it nearest to today."""
    if year is not None:
        if len(year) not in (2, 4):
            return None
        return date(int(year) + (today.year // 100 * 100 if len(year) == 2 else 0), month, day)
    near = []
    for other in range(today.year - 4, today.year + 5):  # a 29 February may be four years off
        try:
            near.append(date(other, month, day))
        except ValueError:
            continue
    return min(near, key=lambda one: abs(one - today), default=None)


def _next_day(today: date, day: int) -> date | None:
    """The next day of the month of that number, from today on."""
    if not 1 <= day <= 31:
        return None
    at = today
    while at.day != day:
        at += timedelta(days=1)
    return at


def _moved(today: date, count: int, unit: str) -> date:
    if unit in "dw":
        return today + timedelta(days=count * (7 if unit == "w" else 1))
    months = today.year * 12 + today.month - 1 + count * (12 if unit == "y" else 1)
    first = date(months // 12, months % 12 + 1, 1)
    after = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    return first.replace(day=min(today.day, (after - first).days))


def _unit(word: str, words: Words) -> str | None:
    if word in map(_fold, words.week):
        return "w"
    return next((unit for unit, names in _UNITS.items() if word in names), None)


def _index(word: str, english: Sequence[str], others: Sequence[Sequence[str]]) -> int | None:
    """Which one a word names: in full, or by two letters and more that begin only one of them."""
    word = word.rstrip(".")
    tables: list[list[tuple[str, ...]]] = [
        [tuple(_fold(name).rstrip(".") for name in names) for names in others],
        [(name,) for name in english],
    ]
    for table in tables:
        exact = [i for i, names in enumerate(table) if word in names]
        if exact:
            return exact[0]
    if len(word) < 2:
        return None
    for table in tables:
        begun = [i for i, names in enumerate(table) if any(name.startswith(word) for name in names)]
        if len(begun) == 1:
            return begun[0]
    return None


def _fold(text: str) -> str:
    """Lower case, no accents, plain digits, no marks of direction, single blanks."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("−", "-").replace("–", "-"))
    kept = [sign for sign in plain if not unicodedata.combining(sign) and unicodedata.category(sign) != "Cf"]
    digits = [str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in kept]
    return re.sub(r"[\s,،]+", " ", "".join(digits)).strip()
