"""The words of Openweek: what every other file talks about. Plain frozen data, no behaviour that needs a service.

Instants are aware UTC datetimes at the edges and whole *epoch seconds* where there are many of them
(a week can hold tens of thousands of slots; an object for each would cost more than everything else).
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY = 86_400


def seconds(instant: datetime) -> int:
    """Whole epoch seconds of an aware instant."""
    return int((instant - EPOCH) // timedelta(seconds=1))


def instant(epoch: int) -> datetime:
    """The aware UTC instant of whole epoch seconds."""
    return EPOCH + timedelta(seconds=epoch)


def iso(moment: datetime) -> str:
    """An instant as ISO 8601 in UTC with a ``Z``, whole seconds: the form all our outputs use."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def token(size: int = 4) -> str:
    """A mark that nothing else has: `size` random bytes as hexadecimal digits."""
    return os.urandom(size).hex()


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Half-open ``[start, end)`` between two aware UTC instants. Raises ValueError when naive or not forward."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("an interval needs aware instants")
        if self.end <= self.start:
            raise ValueError("an interval ends after it starts")

    @classmethod
    def of(cls, start: int, end: int) -> Interval:
        """From epoch seconds."""
        return cls(instant(start), instant(end))

    @property
    def length(self) -> timedelta:
        """Elapsed time, not wall time."""
        return self.end - self.start

    @property
    def span(self) -> tuple[int, int]:
        """Start and end in epoch seconds."""
        return seconds(self.start), seconds(self.end)

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share any time at all."""
        return self.start < other.end and other.start < self.end

    def utc_days(self) -> range:
        """The UTC day numbers (epoch seconds // 86400) the interval touches."""
        start, end = self.span
        return range(start // DAY, -(-end // DAY))


class SlotKind(StrEnum):
    """What a stretch of a calendar is. All the services call each of these a slot."""

    AVAILABLE = "available"
    BUSY = "busy"
    BREAK = "break"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Slot:
    """Something that takes time: a booking, a break, a block. Offered times are kept in `Offers` instead."""

    interval: Interval
    kind: SlotKind
    title: str | None = None
    remote: str | None = None
    """The service's own id, where it has one."""


class Offers:
    """The bookable times of one calendar: sorted lists of epoch seconds, `starts` and `ends`.

    Most services offer slots of one length; then only the starts and that length are kept. Lists, not arrays: the
    integers come from the memo of wire times and are shared by all calendars.
    """

    __slots__ = ("_ends", "length", "starts")

    def __init__(self, pairs: Iterable[tuple[int, int]] = ()) -> None:
        ordered = sorted(set(pairs))
        self.starts = [start for start, _ in ordered]
        self._ends: list[int] | None = [end for _, end in ordered]
        self.length = 0

    @classmethod
    def lasting(cls, starts: Iterable[int], length: int) -> Offers:
        """Starts (in any order, repeated or not) that all last `length` seconds."""
        ordered = sorted(starts)
        unique = set(ordered)
        made = cls.__new__(cls)
        made.starts = ordered if len(unique) == len(ordered) else sorted(unique)
        made._ends = None
        made.length = length
        return made

    @classmethod
    def laid(cls, starts: list[int], ends: list[int]) -> Offers:
        """From lists that are sorted already."""
        made = cls.__new__(cls)
        made.starts, made._ends, made.length = starts, ends, 0
        return made

    @property
    def ends(self) -> list[int]:
        """The ends, in the order of the starts."""
        if self._ends is None:
            self._ends = [start + self.length for start in self.starts]
        return self._ends

    def between(self, low: int, high: int) -> Offers:
        """Those that start in ``[low, high)``."""
        begin, end = bisect_left(self.starts, low), bisect_left(self.starts, high)
        if begin == 0 and end == len(self.starts):
            return self
        made = Offers.laid(self.starts[begin:end], self._ends[begin:end] if self._ends else [])
        if self._ends is None:
            made._ends, made.length = None, self.length
        return made

    @classmethod
    def joined(cls, runs: Sequence[Offers]) -> Offers:
        """Runs that follow each other in time as one."""
        lengths = {run.length for run in runs if len(run)}
        starts: list[int] = []
        for run in runs:
            starts.extend(run.starts)
        if len(lengths) == 1 and 0 not in lengths:
            made = cls.laid(starts, [])
            made._ends, made.length = None, lengths.pop()
            return made
        ends: list[int] = []
        for run in runs:
            ends.extend(run.ends)
        return cls.laid(starts, ends)

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self.starts, self.ends, strict=True)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Offers) and self.starts == other.starts and self.ends == other.ends

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Offers({len(self)})"

    def meeting(self, interval: Interval) -> bool:
        """Whether any offered time overlaps the interval."""
        start, end = interval.span
        return any(a < end and start < b for a, b in self)


@dataclass(frozen=True, slots=True)
class DayNote:
    """Why a whole local day looks as it does (Holiday, Leave, NotScheduled ...). `date` is YYYY-MM-DD."""

    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Availability:
    """What one calendar answered for `covered`; outside of `covered` nothing is known."""

    covered: Interval
    offers: Offers = field(default_factory=Offers)
    busy: tuple[Slot, ...] = ()
    notes: tuple[DayNote, ...] = ()
    caution: str | None = None
    """What could not be asked although the offers stand, such as busy times of an outside calendar."""


@dataclass(frozen=True, slots=True)
class Owner:
    """One party a block can be laid on at the service: a calendar or a person there."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Blocking:
    """How a calendar can be blocked. A calendar that cannot be blocked has None instead."""

    grain: int = 1
    """Minutes: the service takes starts and ends on multiples of this."""
    movable: bool = False
    removable: bool = False
    listable: bool = False
    """Whether the service can list blocks again, so that a lost answer can be looked up."""
    caution: str | None = None
    """A consequence to show before blocking."""
    dated: bool = False
    """Whether the caution concerns the days of the block, which whoever shows it then adds."""
    covers: str = ""
    """Whom or what a block holds, in words."""
    owners: tuple[Owner, ...] = ()
    """One write a party; most calendars have exactly one. Calendars blocked by one drag may share an owner, which
    then gets one block for all of them."""
    zone: str = ""
    """With a grain of whole days: the IANA zone whose local midnights count. Otherwise unused."""
    lengths: tuple[int, ...] = ()
    """Minutes: the only lengths a block can have; empty for any."""
    expires: int | None = None
    """Minutes after which the service drops the block by itself (a hold); None for never."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """One bookable thing of an account: a HighLevel calendar or user, a Cal.com event type, a LeadSquared user."""

    account: str
    remote: str
    title: str
    slot_length: int | None = None
    """Minutes, None where the service answers windows instead of slots."""
    blocking: Blocking | None = None
    readonly: str | None = None
    """Why it cannot be blocked, when `blocking` is None."""
    hint: str | None = None
    """One line that explains gaps: minimum notice, buffers, look-busy."""
    offers: bool = True
    """Whether it can offer times at all; a person's busy times alone offer nothing."""
    notice: int = 0
    """Minutes from now before which the service offers nothing."""
    horizon: int = 0
    """Minutes from now after which it offers nothing; 0 for no such limit."""

    @property
    def id(self) -> str:
        """Unique on this computer: account id and the service's id."""
        return f"{self.account}:{self.remote}"


@dataclass(frozen=True, slots=True)
class Account:
    """One sign-in at one service. Holds no secret: those are in the Vault under the same id."""

    id: str
    provider: str
    title: str
    settings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom credentials belong to, as the service says."""

    name: str
    zone: str | None = None
    rights: tuple[str, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    """Settings the check found out and the account should keep (a region's host, say)."""


Receipt = Mapping[str, Any]
"""What a provider needs to find, move or remove a block again. Plain JSON, opaque to everyone else."""


class BlockState(StrEnum):
    """Where a block stands on its way to the service."""

    WAITING = "waiting"
    SENDING = "sending"
    UNCERTAIN = "uncertain"
    CONFIRMED = "confirmed"
    REFUSED = "refused"

    @property
    def settled(self) -> bool:
        """Nothing more will happen by itself."""
        return self in (BlockState.CONFIRMED, BlockState.REFUSED)


class Wish(StrEnum):
    """What the person wants of a block: there, or gone."""

    PRESENT = "present"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Block:
    """One block made here, as the outbox keeps it."""

    id: str
    calendar: str
    interval: Interval
    title: str
    tag: str
    """Short mark sent along, by which a lost answer is found again."""
    state: BlockState = BlockState.WAITING
    wish: Wish = Wish.PRESENT
    receipts: Mapping[str, Receipt] = field(default_factory=dict)
    """By owner key: what the service answered so far."""
    reason: str | None = None
    proved: bool | None = None
    """Whether the free time under it was seen to be gone afterwards; None when nobody could look."""
    made: int = 0
    """Epoch seconds."""
    drag: str = ""
    """Blocks made by one drag share this."""
    asked: int = 0
    """How often the person has asked for something new of it."""

    def but(self, **changes: Any) -> Block:
        """A copy with other values."""
        return replace(self, **changes)
