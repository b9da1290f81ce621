"""Instants and wall time: the only file that knows `zoneinfo`.

Rules come from the shipped `tzdata` package alone. Python would prefer the machine's own files, which are
often older: with 2025b beside 2026f, 17 of 406 sampled days came out wrong.
"""

from __future__ import annotations

import zoneinfo
from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from math import floor
from operator import itemgetter
from typing import Protocol, TypeVar

import tzdata

from core.errors import bad_input
from core.model import DAY, seconds

K = TypeVar("K")
K_contra = TypeVar("K_contra", contravariant=True)
V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)
FIRST, LAST = date(1970, 1, 1), date(2199, 12, 31)
"""Nothing earlier or later is shown: zones have no rules for it."""

_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_PROBE = 3 * 3600


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """All IANA names of the shipped data, sorted; the first thing that touches `zoneinfo`."""
    zoneinfo.reset_tzpath(to=())
    return tuple(sorted(zoneinfo.available_timezones() - {"localtime", "Factory"}))


@lru_cache(maxsize=64)
def zone(name: str) -> zoneinfo.ZoneInfo:
    """The zone of an IANA name. Raises Problem BAD_INPUT with the nearest names when there is none."""
    if name not in _known():
        near = _near(name.casefold().replace(" ", "_"))
        hint = f"; did you mean {near}?" if near else ""
        raise bad_input(f"there is no time zone {name!r}{hint}", "zone")
    return zoneinfo.ZoneInfo.no_cache(name)


def _near(typed: str) -> str:
    """The name that was probably meant: the city must be much the same, whichever region was written before it."""
    import difflib

    city = typed.rpartition("/")[2]
    cities = {known.rpartition("/")[2].casefold() for known in names()}
    alike = set(difflib.get_close_matches(city, cities, n=5, cutoff=0.75))
    folded = {known.casefold(): known for known in names() if known.rpartition("/")[2].casefold() in alike}
    found = difflib.get_close_matches(typed, folded, n=1, cutoff=0)
    return folded[found[0]] if found else ""


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(names())


def system_zone() -> str:
    """The IANA name this computer is set to; UTC when it cannot be told."""
    import tzlocal  # imported late: it reads the registry or /etc, and only the first start needs it

    try:
        name = tzlocal.get_localzone_name()
    except Exception:  # a strange /etc must not stop the program
        return "UTC"
    return name if name in _known() else "UTC"


def release() -> str:
    """The release of the time zone rules in use, such as 2026f."""
    return str(tzdata.IANA_VERSION)


def offset(name: str, epoch: int) -> int:
    """Seconds east of UTC in that zone at that instant."""
    shift = datetime.fromtimestamp(epoch, zone(name)).utcoffset()
    assert shift is not None
    return shift.days * DAY + shift.seconds


def offsets(name: str, start: int, end: int) -> list[tuple[int, int]]:
    """The zone's offsets over ``[start, end)`` as (from epoch, offset): one entry and one more a transition.

    Looks every three hours and halves where the offset differs, so a week costs some 60 look-ups.
    """
    found = [(start, offset(name, start))]
    at = start
    while at < end:
        ahead = min(at + _PROBE, end)
        then = offset(name, ahead)
        if then != found[-1][1]:
            low, high = at, ahead
            while high - low > 1:
                middle = (low + high) // 2
                if offset(name, middle) == found[-1][1]:
                    low = middle
                else:
                    high = middle
            if high < end:
                found.append((high, offset(name, high)))
            at = high
        else:
            at = ahead
    return found


def wall(name: str, epoch: int) -> datetime:
    """The local reading (aware) of an instant."""
    return datetime.fromtimestamp(epoch, zone(name))


def resolve(local: datetime, name: str, *, again: bool = False) -> int:
    """Epoch seconds of a naive wall reading in a zone. In a gap it moves forward by the gap, in a repeated
    hour the first pass is taken unless `again`."""
    aware = local.replace(tzinfo=zone(name), fold=1 if again else 0)
    return seconds(aware.astimezone(UTC))


def read_date(text: str) -> date:
    """The date that YYYY-MM-DD means. Raises Problem BAD_INPUT for what is none, and for one out of reach."""
    try:
        day = datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007  a date has no zone
    except ValueError:
        raise bad_input(f"{text!r} is not a date; write YYYY-MM-DD", "--date") from None
    if not FIRST <= day <= LAST:
        raise bad_input(f"{text!r} is out of reach; weeks are known from {FIRST.year} to {LAST.year}", "--date")
    return day


def day_number(day: date) -> int:
    """Days since 1970-01-01, as local day numbers are counted."""
    return day.toordinal() - _EPOCH_ORDINAL


def local_date(name: str, epoch: int) -> date:
    """The calendar date in a zone at an instant."""
    return wall(name, epoch).date()


def abbreviation(name: str, epoch: int) -> str:
    """What people there call the offset (CET, EST), or UTC+05:45 where the data has no letters."""
    short = wall(name, epoch).tzname() or ""
    return short if short.isalpha() else offset_text(offset(name, epoch))


def offset_text(shift: int) -> str:
    """UTC+05:45 style; UTC alone for zero."""
    if not shift:
        return "UTC"
    hours, rest = divmod(abs(shift), 3600)
    return f"UTC{'+' if shift > 0 else '-'}{hours:02}:{rest // 60:02}"


def city(name: str) -> str:
    """The last part of an IANA name as people write it: America/New_York -> New York."""
    return name.rsplit("/", 1)[-1].replace("_", " ")


_memo: dict[str, int] = {}
_days: dict[str, int] = {}
"""When a date begins in UTC, by texts like ``2026-11-24``."""
_clocks: dict[str, int] = {}
"""Seconds from there, by texts like ``T10:30:00-06:00``."""


def epochs_of(texts: Sequence[str]) -> list[int]:
    """Epoch seconds of ISO 8601 texts that carry an offset or ``Z``. Raises ValueError otherwise.

    Whole strings are remembered: many calendars of one week name the same instants, and a look-up is ten
    times cheaper than reading the text again.
    """
    try:
        return looked_up(_memo, texts)
    except KeyError:
        for memo in (_memo, _days, _clocks):
            if len(memo) > 100_000:
                memo.clear()
        for text in texts:
            if text not in _memo:
                try:  # texts of one answer share few dates and few times of day: both halves are read once and added
                    _memo[text] = _days[text[:10]] + _clocks[text[10:]]
                except KeyError:
                    _memo[text] = _read(text)
        return looked_up(_memo, texts)


def _read(text: str) -> int:
    """The text itself, with its halves remembered where it is surely made of these two."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text[:40]!r} has no offset")
    if text[10:11] == "T":
        _days[text[:10]] = floor(datetime.fromisoformat(f"{text[:10]}T00:00:00+00:00").timestamp())
        _clocks[text[10:]] = floor(datetime.fromisoformat(f"1970-01-01{text[10:]}").timestamp())
    return floor(moment.timestamp())  # exact: whole seconds are far below 2**53


class Table(Protocol[K_contra, V_co]):
    """Whatever can be asked with ``[]``."""

    def __getitem__(self, key: K_contra, /) -> V_co: ...


def looked_up(table: Table[K, V], keys: Sequence[K]) -> list[V]:
    """The values of many keys in one call, which is several times faster than a loop. Raises KeyError for one that
    is not there."""
    if len(keys) < 2:
        return [table[key] for key in keys]
    return list(itemgetter(*keys)(table))


def epoch_of(text: str) -> int:
    """Epoch seconds of one such text. Raises ValueError like `epochs_of`."""
    return epochs_of((text,))[0]


def next_change(name: str, after: int, within: timedelta) -> int | None:
    """The first instant in ``(after, after + within]`` at which the zone's offset changes."""
    segments = offsets(name, after, after + int(within.total_seconds()) + 1)
    at = bisect_right([begin for begin, _ in segments], after)
    return segments[at][0] if at < len(segments) else None
