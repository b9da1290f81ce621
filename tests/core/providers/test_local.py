"""The calendar on this computer: the suite, and the grammar of its hours."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Kind, Problem
from core.model import Calendar, Interval, SlotKind, instant, seconds
from core.providers.local import Hours, hours
from fakes.contract import MONDAY, WEEK, Bench, Pairs, ProviderContract, assert_same, dates, merged, wall

BERLIN = "Europe/Berlin"
NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
HOUR = timedelta(hours=1)


class TestLocal(ProviderContract):
    """First what the suite asks for, then what hours mean."""

    key = "local"
    zone = BERLIN
    owner = "this computer"
    night = "hours"

    def service(self) -> AbstractContextManager[Any]:
        """There is none."""
        return nullcontext()

    def settings(self, fake: Any) -> dict[str, str]:
        """Office hours with a lunch."""
        return {"zone": BERLIN, "hours": "Mon-Fri 09:00-17:00", "busy": "Wed 12:00-13:00 Lunch"}

    def secrets(self, fake: Any) -> dict[str, str]:
        """Nothing to hide."""
        return {}

    def close_all(self, fake: Any, settings: dict[str, str]) -> None:
        """Open on a day long ago."""
        settings["hours"] = "2020-01-01 09:00-17:00"

    def night_shift(self, fake: Any, settings: dict[str, str]) -> None:
        """Sunday mornings."""
        settings |= {"hours": "Sun 00:00-05:00", "busy": ""}

    async def held(self, bench: Bench) -> list[str]:
        """What is on the account's shelf."""
        return [key for key in await bench.store.shelf(bench.account.id) if key.startswith("block:")]

    def open_at(self, bench: Bench, calendar: Calendar, interval: Interval) -> Pairs:
        """Half hours of office days without lunch; or the night's."""
        if bench.account.settings["hours"].startswith("2020"):
            return set()
        night = bench.account.settings["hours"].startswith("Sun")
        found: Pairs = set()
        for day in dates(interval):
            if (day.weekday() == 6) if night else (day.weekday() < 5):
                start = wall(day, "00:00" if night else "09:00", BERLIN)
                end = wall(day, "05:00" if night else "17:00", BERLIN)
                while start + HOUR / 2 <= end:
                    lunch = day.weekday() == 2 and start.astimezone(UTC).hour == 11
                    if interval.start <= start < interval.end and not lunch:
                        found.add((seconds(start), seconds(start + HOUR / 2)))
                    start += HOUR / 2
        return found

    # what it shows

    async def test_busy_times_and_blocks(self) -> None:
        """A regular busy time has its title; a block is a block and has its id."""
        async with self.opened() as bench:
            (calendar,) = bench.calendars
            assert calendar.blocking
            (owner,) = calendar.blocking.owners
            span = Interval(wall(MONDAY, "10:00", BERLIN), wall(MONDAY, "11:00", BERLIN))
            receipt = await bench.provider.create_block(calendar, owner, span, "Dentist", "tag")
            again = await bench.provider.create_block(calendar, owner, span, "Dentist", "tag")
            assert receipt == again
            answer = (await bench.provider.availability([calendar], WEEK))[calendar.id]
            assert [(s.title, s.kind, s.remote) for s in answer.busy] == [
                ("Lunch", SlotKind.BUSY, None),
                ("Dentist", SlotKind.BLOCK, "tag"),
            ]

    async def test_blocks_outlive_the_process(self) -> None:
        """Blocks are in the store, not in the provider."""
        async with self.opened() as bench:
            (calendar,) = bench.calendars
            assert calendar.blocking
            span = Interval(wall(MONDAY, "10:00", BERLIN), wall(MONDAY, "11:00", BERLIN))
            await bench.provider.create_block(calendar, calendar.blocking.owners[0], span, "Dentist", "tag")
            await bench.accounts.close()
            bench.provider = await bench.accounts.open(bench.account.id)
            assert span.span[0] not in {start for start, _ in await bench.pairs(calendar)}

    @pytest.mark.parametrize(
        ("length", "per_day"), [("30", 16), ("45", 10), ("60", 8), ("480", 1), ("481", 0), ("1440", 0), ("7", 68)]
    )
    async def test_slots_fit_whole(self, length: str, per_day: int) -> None:
        """Slots begin where the hours begin and none reaches past their end."""
        async with self.opened(slot_length=length, busy="") as bench:
            (calendar,) = bench.calendars
            pairs = await bench.pairs(calendar)
            assert len(pairs) == 5 * per_day
            assert {end - start for start, end in pairs} <= {int(length) * 60}
            assert calendar.slot_length == int(length)

    async def test_a_night_belongs_to_the_day_it_begins_on(self) -> None:
        """A range whose end is not after its start ends the next day; 24:00 ends the day itself."""
        for text, start, end in (
            ("Mon 22:00-06:00", (0, "22:00"), (1, "06:00")),
            ("Mon 22:00-24:00", (0, "22:00"), (1, "00:00")),
            ("Mon 22:00-00:00", (0, "22:00"), (1, "00:00")),
            ("Mon 00:00-24:00", (0, "00:00"), (1, "00:00")),
            ("Mon 09:00-09:00", (0, "09:00"), (1, "09:00")),
            ("Sun 22:00-06:00", (6, "22:00"), (7, "06:00")),
            ("2026-11-24 22:00-02:00", (1, "22:00"), (2, "02:00")),
        ):
            async with self.opened(hours=text, busy="") as bench:
                (calendar,) = bench.calendars
                begin, finish = (wall(MONDAY + timedelta(days=d), clock, BERLIN) for d, clock in (start, end))
                week = Interval(
                    datetime(2026, 11, 23, 12, tzinfo=UTC) - HOUR * 12, datetime(2026, 11, 30, 20, tzinfo=UTC)
                )
                found = merged(pair for pair in await bench.pairs(calendar, week))
                expected = [(max(seconds(begin), week.span[0]), seconds(finish))]
                assert expected[0] in [(max(a, week.span[0]), b) for a, b in found], text

    async def test_a_night_that_began_before(self) -> None:
        """The morning half of a night is open on the first day of a question, too."""
        async with self.opened(hours="Sun 22:00-06:00", busy="", slot_length="60") as bench:
            (calendar,) = bench.calendars
            monday = Interval(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 24, tzinfo=UTC))
            found = sorted(await bench.pairs(calendar, monday))
            assert [f"{instant(a):%H}" for a, _ in found] == ["00", "01", "02", "03", "04"]

    @pytest.mark.parametrize(
        ("text", "day", "length"),
        [
            ("Sun 01:00-04:00", date(2027, 3, 28), 2),
            ("Sun 01:00-04:00", date(2027, 10, 31), 4),
            ("Sat 22:00-06:00", date(2027, 3, 27), 7),
            ("Sat 22:00-06:00", date(2027, 10, 30), 9),
            ("Sun 02:00-03:00", date(2027, 3, 28), 0),
            ("Sun 02:30-03:30", date(2027, 3, 28), 0),
            ("Sun 02:00-03:00", date(2027, 10, 31), 2),
            ("Mon-Sun 00:00-24:00", date(2027, 3, 28), 23),
            ("Mon-Sun 00:00-24:00", date(2027, 10, 31), 25),
        ],
    )
    async def test_days_on_which_clocks_change(self, text: str, day: date, length: int) -> None:
        """Hours are wall clock: what is skipped is not open, and what is repeated is open twice."""
        async with self.opened(hours=text, busy="", slot_length="15") as bench:
            (calendar,) = bench.calendars
            start = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=2)
            pairs = await bench.pairs(calendar, Interval(start, start + timedelta(days=5)))
            begin = wall(day, "00:00", BERLIN)
            whole = text.startswith("Mon-Sun")
            end = wall(day + timedelta(days=1), "00:00" if whole else "08:00", BERLIN)
            mine = merged(pair for pair in pairs if seconds(begin) <= pair[0] < seconds(end))
            assert sum(b - a for a, b in mine) == length * 3600, mine

    async def test_busy_in_a_dated_entry(self) -> None:
        """A date's entry holds on that date and on no other."""
        async with self.opened(busy="2026-11-24 09:00-17:00 Away") as bench:
            (calendar,) = bench.calendars
            days = {instant(start).date() for start, _ in await bench.pairs(calendar)}
            assert days == {MONDAY + timedelta(days=i) for i in (0, 2, 3, 4)}

    @pytest.mark.parametrize(
        ("key", "text", "words"),
        [
            ("hours", "Mon-Fri nine to five", "Mon-Fri nine to five"),
            ("hours", "Mon 09:00-17:00; Foo 10:00-11:00", "Foo"),
            ("hours", "Mon 25:00-26:00", "25:00"),
            ("hours", "Mon 09:60-10:00", "09:60"),
            ("hours", "Mon 24:01-25:00", "24:01"),
            ("hours", "2026-02-30 09:00-10:00", "2026-02-30"),
            ("hours", "Mon 9-17", "Mon 9-17"),
            ("hours", "Mon- 09:00-17:00", "Mon-"),
            ("busy", "Wed", "Wed"),
            ("busy", "12:00-13:00 Lunch; Thirsday 10:00-11:00", "Thirsday"),
            ("zone", "Europe/Berln", "Europe/Berlin"),
            ("slot_length", "0", "0"),
            ("slot_length", "1441", "1441"),
            ("slot_length", "half", "half"),
            ("slot_length", "\u00b2", "\u00b2"),
        ],
    )
    async def test_bad_settings_are_quoted(self, key: str, text: str, words: str) -> None:
        """What cannot be read is named with its setting, whether checked or not, and nothing is kept."""
        async with self.opened() as bench:
            for check in (True, False):
                given_settings = {**self.settings(None), key: text}
                with pytest.raises(Problem) as caught:
                    await bench.accounts.add(self.key, "Bad", given_settings, {}, check=check)
                assert (caught.value.kind, caught.value.where) == (Kind.BAD_INPUT, key)
                assert words in caught.value.text
                assert "\n" not in caught.value.text
            assert len(bench.accounts.all) == 1

    async def test_the_zone_found_is_kept(self) -> None:
        """Without a zone the computer's is taken and written down, so that moving house moves no hours."""
        async with self.opened() as bench:
            account, _ = await bench.accounts.add(self.key, "Here", {"hours": "Mon 09:00-10:00"}, {})
            assert bench.accounts.account(account.id).settings["zone"] == "UTC"


# --- the grammar -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "days", "spans"),
    [
        ("Mon-Fri 09:00-17:00", [{0, 1, 2, 3, 4}], [(540, 1020)]),
        ("mon 9:00-17:00", [{0}], [(540, 1020)]),
        ("Monday-Thursday 09:00-12:30, 13:00-17:00", [{0, 1, 2, 3}] * 2, [(540, 750), (780, 1020)]),
        ("Fri-Mon 09:00-10:00", [{4, 5, 6, 0}], [(540, 600)]),
        ("09:00-10:00", [set(range(7))], [(540, 600)]),
        ("Mon 09:00-10:00; 11:00-12:00; Tue 13:00-14:00", [{0}, {0}, {1}], [(540, 600), (660, 720), (780, 840)]),
        ("Mon\u2013Fri 09:00\u201317:00", [{0, 1, 2, 3, 4}], [(540, 1020)]),
        ("  ;; Mon 09:00 - 10:00 ;", [{0}], [(540, 600)]),
        ("Mon 00:00-24:00", [{0}], [(0, 1440)]),
        ("Mon 22:00-02:00", [{0}], [(1320, 1560)]),
        ("", [], []),
    ],
)
def test_hours_are_read(text: str, days: list[set[int]], spans: list[tuple[int, int]]) -> None:
    """Days, lists, ranges over the week's end, an entry that goes on with the days before it."""
    found = hours(text, "hours")
    assert [set(entry.days) for entry in found] == days
    assert [(entry.begin, entry.end) for entry in found] == spans


def test_titles_and_dates_are_read() -> None:
    """What stands behind the range is the title; a date stands instead of days and ends with the next day name."""
    found = hours("2026-11-24 10:00-11:00 Bank: Mr. Tan; 12:00-13:00; Wed 14:00-15:00 Choir", "busy")
    assert [entry.title for entry in found] == ["Bank: Mr. Tan", None, "Choir"]
    assert [entry.date for entry in found] == [date(2026, 11, 24), date(2026, 11, 24), None]
    assert [set(entry.days) for entry in found] == [set(), set(), {2}]


minutes = st.integers(0, 1439)
entries = st.tuples(st.integers(0, 6), st.integers(0, 6), minutes, minutes)


def written(first: int, last: int, begin: int, end: int) -> str:
    """An entry as a person writes it."""
    return f"{NAMES[first]}-{NAMES[last]} {begin // 60:02}:{begin % 60:02}-{end // 60:02}:{end % 60:02}"


@given(st.lists(entries, max_size=6))
def test_what_is_written_is_read(listed: list[tuple[int, int, int, int]]) -> None:
    """Whatever days and times are written come back as those, an end not after its start as the next day's."""
    found = hours("; ".join(written(*entry) for entry in listed), "hours")
    assert len(found) == len(listed)
    for entry, (first, last, begin, end) in zip(found, listed, strict=True):
        assert set(entry.days) == {(first + i) % 7 for i in range((last - first) % 7 + 1)}
        assert (entry.begin, entry.end) == (begin, end if end > begin else end + 1440)
        assert 0 < entry.end - entry.begin <= 1440


@given(st.text(alphabet=st.sampled_from("MonTueFri 0123456789:-,;–\u0660\u00b2x"), max_size=30))
def test_anything_is_read_or_refused(text: str) -> None:
    """No text crashes the reader: it is read, or refused with the setting's name in one line."""
    refusal: Problem | None = None
    found: tuple[Hours, ...] = ()
    try:
        found = hours(text, "hours")
    except Problem as problem:
        refusal = problem
    if refusal is not None:
        assert (refusal.kind, refusal.where) == (Kind.BAD_INPUT, "hours")
        assert "\n" not in refusal.text
    else:
        assert all(0 <= entry.begin < 1441 and 0 < entry.end - entry.begin <= 1440 for entry in found)


def test_assert_same_says_what_differs() -> None:
    """The suite's own comparison names what is missing and what is too much."""
    with pytest.raises(AssertionError, match=r"missing.*Thu 01 00:00.*too much.*Thu 01 01:00"):
        assert_same({(3600, 7200)}, {(0, 3600)}, "x")
