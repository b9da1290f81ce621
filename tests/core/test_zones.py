"""Instants and wall time, by the shipped rules alone."""

from __future__ import annotations

import math
import os
import shutil
import subprocess
import sys
import zoneinfo
from datetime import UTC, date, datetime, timedelta, timezone
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import zones
from core.errors import Kind, Problem
from core.model import seconds

ROOT = Path(__file__).resolve().parents[2]
EPOCHS = st.integers(0, 2_145_916_800)  # 1970 to 2037
ZONES = st.sampled_from(zones.names())


def at(text: str) -> int:
    """Epoch seconds of a time in UTC."""
    return seconds(datetime.fromisoformat(text).replace(tzinfo=UTC))


def child(code: str, **environment: str) -> str:
    """What a new Python prints that has seen no zone yet."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_machines_own_rules_are_never_asked(tmp_path: Path) -> None:
    """A machine whose Berlin lies in Japan, and which knows a base on Mars, changes nothing."""
    (tmp_path / "Europe").mkdir()
    (tmp_path / "Mars").mkdir()
    with resources.as_file(resources.files("tzdata.zoneinfo.Asia") / "Tokyo") as tokyo:
        shutil.copy(tokyo, tmp_path / "Europe" / "Berlin")
        shutil.copy(tokyo, tmp_path / "Mars" / "Base")
    code = (
        "from core import zones; print(zones.offset('Europe/Berlin', 0), 'Mars/Base' in zones.names());"
        "import zoneinfo; print(zoneinfo.TZPATH)"
    )
    assert child(code, PYTHONTZPATH=str(tmp_path)) == "3600 False\n()"


def test_names_are_the_packages() -> None:
    """Every IANA name can be used, and the two that are no zones are not offered."""
    assert zoneinfo.TZPATH == ()
    assert len(zones.names()) > 400
    assert list(zones.names()) == sorted(set(zones.names()))
    assert not {"localtime", "Factory"} & set(zones.names())
    assert all(zones.zone(name).key == name for name in zones.names())
    assert zones.release()[:2] == "20"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Europe/Berln", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("America/New York", "America/New_York"),
        ("Asia/Calcuta", "Asia/Calcutta"),
        ("Asia/Berlin", "Europe/Berlin"),
        ("New York", "America/New_York"),
    ],
)
def test_a_mistyped_zone_is_told_with_the_nearest_name(typed: str, meant: str) -> None:
    """One line with what was typed and what was probably meant."""
    with pytest.raises(Problem) as told:
        zones.zone(typed)
    assert (told.value.kind, told.value.where) == (Kind.BAD_INPUT, "zone")
    assert repr(typed) in told.value.text
    assert meant in told.value.text


@pytest.mark.parametrize("typed", ["Europe/Nowhere", "Moon/Tranquility", "America/Xyz", "Europe"])
def test_no_wild_guess(typed: str) -> None:
    """A name that is near to none is told without a proposal."""
    with pytest.raises(Problem) as told:
        zones.zone(typed)
    assert "did you mean" not in told.value.text


@pytest.mark.parametrize("typed", ["", "../../etc/passwd", "/etc/localtime", "UTC\0", "localtime", "q" * 500])
def test_what_is_no_zone_is_no_path_either(typed: str) -> None:
    """Nothing that is typed leads to a file or to another exception."""
    with pytest.raises(Problem) as told:
        zones.zone(typed)
    assert told.value.kind is Kind.BAD_INPUT


def test_the_computers_zone() -> None:
    """What the computer is set to, by its IANA name."""
    assert child("from core import zones; print(zones.system_zone())", TZ="Asia/Kathmandu") == "Asia/Kathmandu"


@pytest.mark.parametrize("set_to", ["Mars/Base", "CET-1CEST,M3.5.0,M10.5.0/3", ":"])
def test_a_strange_computer_still_has_a_zone(set_to: str) -> None:
    """A setting that is no IANA name must not stop the program, and ends with a name everybody knows."""
    assert child("from core import zones; print(zones.zone(zones.system_zone()).key)", TZ=set_to)


@given(ZONES, EPOCHS)
def test_a_reading_leads_back_to_its_instant(name: str, epoch: int) -> None:
    """Wall time and pass name an instant exactly, in every zone."""
    local = zones.wall(name, epoch)
    assert zones.resolve(local.replace(tzinfo=None, fold=0), name, again=bool(local.fold)) == epoch
    assert seconds(local) == epoch
    assert local.utcoffset() == timedelta(seconds=zones.offset(name, epoch))
    assert zones.local_date(name, epoch) == local.date()


def test_resolve_in_gap_and_repeated_hour() -> None:
    """A skipped reading moves forward by the gap; of a repeated one the first pass is taken unless asked."""
    gap, twice = datetime.fromisoformat("2027-03-28T02:30"), datetime.fromisoformat("2027-10-31T02:30")
    assert zones.resolve(gap, "Europe/Berlin") == at("2027-03-28T01:30")
    assert zones.resolve(twice, "Europe/Berlin") == at("2027-10-31T00:30")
    assert zones.resolve(twice, "Europe/Berlin", again=True) == at("2027-10-31T01:30")


@given(ZONES, EPOCHS, st.integers(1, 40))
def test_offsets_hold_between_their_changes(name: str, start: int, days: int) -> None:
    """At each change the offset is another one a second before; within a segment it stays the same."""
    end = start + days * 86_400
    segments = zones.offsets(name, start, end)
    assert segments[0] == (start, zones.offset(name, start))
    for (begin, shift), (then, other) in zip(segments, [*segments[1:], (end, None)], strict=True):
        assert begin < then
        assert shift != other
        assert {zones.offset(name, t) for t in (*range(begin, then, 1800), then - 1)} == {shift}


def test_next_change() -> None:
    """The first change after an instant, up to and with the last one asked about."""
    spring = at("2027-03-28T01:00")
    assert zones.next_change("Europe/Berlin", spring - 86_400, timedelta(days=2)) == spring
    assert zones.next_change("Europe/Berlin", spring, timedelta(days=90)) is None
    assert zones.next_change("Europe/Berlin", spring - 1, timedelta(seconds=2)) == spring
    assert zones.next_change("UTC", spring, timedelta(days=90)) is None


def test_next_change_at_the_very_end() -> None:
    """The documented end of the look-ahead is inclusive: (after, after + within]."""
    spring = at("2027-03-28T01:00")
    assert zones.next_change("Europe/Berlin", spring - 3600, timedelta(hours=1)) == spring


@given(st.dates())
def test_day_numbers(day: date) -> None:
    """Days are counted from the epoch on."""
    assert zones.day_number(day) == (day - date(1970, 1, 1)).days


@pytest.mark.parametrize(
    ("name", "moment", "word"),
    [
        ("Europe/Berlin", "2027-01-01", "CET"),
        ("Europe/Berlin", "2027-07-01", "CEST"),
        ("Asia/Kathmandu", "2027-01-01", "UTC+05:45"),
        ("America/Sao_Paulo", "2027-01-01", "UTC-03:00"),
        ("UTC", "2027-01-01", "UTC"),
    ],
)
def test_abbreviations(name: str, moment: str, word: str) -> None:
    """Letters where people have them, the offset where the data has none."""
    assert zones.abbreviation(name, at(moment)) == word


def test_offset_text_and_city() -> None:
    """Half hours, west of Greenwich, and names as people write them."""
    texts = [zones.offset_text(shift) for shift in (0, 20_700, -34_200, 50_400)]
    assert texts == ["UTC", "UTC+05:45", "UTC-09:30", "UTC+14:00"]
    assert [zones.city(n) for n in ("America/New_York", "UTC", "America/Argentina/Ushuaia")] == [
        "New York",
        "UTC",
        "Ushuaia",
    ]


@given(EPOCHS, st.integers(-14 * 60, 14 * 60))
def test_wire_times_keep_their_instant(epoch: int, minutes: int) -> None:
    """Whatever offset a service writes, it is the same instant, the first time and when remembered."""
    text = datetime.fromtimestamp(epoch, timezone(timedelta(minutes=minutes))).isoformat()
    assert zones.epoch_of(text) == zones.epoch_of(text) == epoch


@given(st.lists(EPOCHS, max_size=20))
def test_many_wire_times_keep_their_order(epochs: list[int]) -> None:
    """A whole answer is read at once, repeated times included."""
    texts = [datetime.fromtimestamp(epoch, UTC).isoformat() for epoch in epochs]
    assert zones.epochs_of(texts) == epochs


FORMS = ("%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y%m%dT%H%M%S", "%G-W%V-%uT%H:%M:%S", "%Y-%m-%d %H:%M:%S.250")


@given(st.lists(st.tuples(EPOCHS, st.sampled_from(FORMS), st.sampled_from(("Z", "+05:45", "-0330", "+01:00:30")))))
def test_texts_read_by_halves_are_what_they_are_whole(times: list[tuple[int, str, str]]) -> None:
    """Dates and times of day are remembered apart; no form of writing may be joined wrongly from them."""
    zones._memo.clear()
    texts = [datetime.fromtimestamp(epoch, UTC).strftime(form) + shift for epoch, form, shift in times]
    assert zones.epochs_of(texts) == [math.floor(datetime.fromisoformat(text).timestamp()) for text in texts]


@pytest.mark.parametrize("text", ["2027-03-28T01:00:00", "2027-03-28", "", "soon", "2027-02-30T00:00:00Z"])
def test_wire_times_without_an_offset_are_refused(text: str) -> None:
    """A naive time is not guessed, and not remembered either."""
    for _ in range(2):
        with pytest.raises(ValueError, match=r"."):
            zones.epoch_of(text)


@pytest.mark.parametrize("text", ["24.11.", "2026-02-30", "1969-12-31", "2200-01-01", "9999-12-31", ""])
def test_a_date_out_of_reach_is_bad_input(text: str) -> None:
    """Like one that is none: no week is made of it anywhere."""
    with pytest.raises(Problem, match=r"YYYY-MM-DD|1970 to 2199"):
        zones.read_date(text)
    assert zones.read_date("2199-12-31") == zones.LAST
