"""LeadSquared: the region that serves an account, and the zone in which working times are meant."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.accounts import Accounts
from core.errors import Kind, Problem
from core.model import Calendar, Interval, instant
from core.providers import leadsquared
from fakes.contract import MONDAY, WEEK, Memory, clock, merged, opened_at, wall
from fakes.leadsquared import LeadSquaredFake
from fakes.leadsquared_sample import AMERICA

BRAM = "bram@example.com"
WORK_DAY = "GetWorkDayDetails"


async def added(accounts: Accounts, fake: LeadSquaredFake, *, check: bool = False, **settings: str) -> str:
    """An account at the fake with its calendars listed, and nobody who minds many calls."""
    secrets = {"access_key": fake.access_key, "secret_key": fake.secret_key}
    given = {"base_url": fake.url, **settings}
    account, _ = await accounts.add("leadsquared", "Sales", given, secrets, check=check)
    await listed(accounts, account.id)
    return account.id


async def listed(accounts: Accounts, account: str) -> dict[str, Calendar]:
    """The calendars by e-mail."""
    await accounts.open(account)
    for wire in accounts._wires[account]:
        wire.pace.learn(100_000, 1.0)
    return {calendar.remote: calendar for calendar in await accounts.list_calendars(account)}


async def free(accounts: Accounts, account: str, interval: Interval = WEEK) -> dict[str, list[tuple[int, int]]]:
    """What is offered, by e-mail, as continuous runs."""
    shown = await listed(accounts, account)
    answers = await (await accounts.open(account)).availability(list(shown.values()), interval)
    return {mail: merged(answers[calendar.id].offers) for mail, calendar in shown.items()}


def asked(fake: LeadSquaredFake, path: str) -> int:
    """How many calls went to a path."""
    return len([call for call in fake.calls if path in call.path])


async def truth(folder: Path, basis: str, interval: Interval = WEEK) -> dict[str, list[tuple[int, int]]]:
    """What a fake on that basis offers when the basis is set by hand."""
    with LeadSquaredFake(now=clock, time_basis=basis) as fake:
        async with opened_at(folder) as (_, accounts):
            return await free(accounts, await added(accounts, fake, zone_basis=basis), interval)


HINTS = {
    "template": ("America/New_York (template zone, found out)", "Asia/Kolkata (template zone, found out)"),
    "user": ("Asia/Kolkata (user's zone, found out)", "Asia/Kolkata (user's zone, found out)"),
    "utc": ("UTC (found out)", "UTC (found out)"),
}


@pytest.mark.parametrize("basis", ["template", "utc", "user"])
@pytest.mark.parametrize("subtracts", [False, True])
async def test_each_basis_is_found_out(tmp_path: Path, basis: str, subtracts: bool) -> None:
    """Whatever the service means, the first answer is read right, the finding is shown and asked for only once."""
    expected = await truth(tmp_path / "set", basis)
    with LeadSquaredFake(now=clock, time_basis=basis) as fake:
        fake.subtracts_busy = subtracts
        keyring = Memory()
        async with opened_at(tmp_path, keyring) as (_, accounts):
            account = await added(accounts, fake)
            assert await free(accounts, account) == expected
            assert 1 <= asked(fake, WORK_DAY) <= 3
            shown = await listed(accounts, account)
            hints = tuple(shown[f"{name}@example.com"].hint for name in ("bram", "asha"))
            assert hints == tuple(f"working times read in {hint}" for hint in HINTS[basis])
        before = asked(fake, WORK_DAY)
        async with opened_at(tmp_path, keyring) as (_, accounts):  # the next start
            assert await free(accounts, account) == expected
            assert "found out" in ((await listed(accounts, account))[BRAM].hint or "")
        assert asked(fake, WORK_DAY) == before


async def test_it_is_found_again_when_it_stops_fitting(tmp_path: Path) -> None:
    """A service that begins to mean something else contradicts itself in the dates of busy times."""
    expected = await truth(tmp_path / "set", "utc")
    with LeadSquaredFake(now=clock) as fake:
        async with opened_at(tmp_path) as (_, accounts):
            account = await added(accounts, fake)
            await free(accounts, account)
            fake.time_basis = "utc"
            assert await free(accounts, account) == expected
            assert (await listed(accounts, account))[BRAM].hint == "working times read in UTC (found out)"


async def test_nothing_decides(tmp_path: Path) -> None:
    """Without the template's hours and without busy times, the template's zone is taken and said to be assumed."""
    expected = await truth(tmp_path / "set", "template")
    said = {"Status": "Error", "ExceptionType": "MXException", "ExceptionMessage": "no"}
    with LeadSquaredFake(now=clock) as fake:
        fake.tasks.clear()
        fake.trouble("status", path=WORK_DAY, times=99, status=403, body=said)
        async with opened_at(tmp_path) as (store, accounts):
            account = await added(accounts, fake)
            for _ in range(9):
                found = await free(accounts, account)
            assert set(found) == set(expected)
            hint = (await listed(accounts, account))[BRAM].hint
            assert hint == "working times read in America/New_York (template zone, assumed)"
            assert asked(fake, WORK_DAY) == 5  # not for ever
            assert "zone_basis" not in await store.shelf(account)


async def test_the_appointments_decide_where_the_hours_are_refused(tmp_path: Path) -> None:
    """Busy times that appointments prove to be UTC stand under dates that only one reading explains."""
    said = {"Status": "Error", "ExceptionType": "MXException", "ExceptionMessage": "no"}
    with LeadSquaredFake(now=clock) as fake:
        late = wall(MONDAY + timedelta(days=1), "22:30", AMERICA)
        fake.add_task(late, late + timedelta(hours=1), owner=next(u.id for u in fake.users if u.email == BRAM))
        early = wall(MONDAY + timedelta(days=1), "00:30", AMERICA)
        fake.add_task(early, early + timedelta(hours=1), owner=next(u.id for u in fake.users if u.email == BRAM))
        fake.trouble("status", path=WORK_DAY, times=99, status=403, body=said)
        async with opened_at(tmp_path) as (_, accounts):
            account = await added(accounts, fake, users=BRAM)
            await free(accounts, account)
            hint = (await listed(accounts, account))[BRAM].hint
            assert hint == "working times read in America/New_York (template zone, found out)"


@pytest.mark.parametrize("setting", ["template", "utc", "user"])
async def test_a_basis_that_was_set_is_not_questioned(tmp_path: Path, setting: str) -> None:
    """What a person has set is taken, said so, and costs no call."""
    with LeadSquaredFake(now=clock) as fake:
        async with opened_at(tmp_path) as (_, accounts):
            account = await added(accounts, fake, zone_basis=setting)
            await free(accounts, account)
            assert "as set" in ((await listed(accounts, account))[BRAM].hint or "")
        assert asked(fake, WORK_DAY) == 0


@pytest.mark.parametrize("month", [(2027, 3, 14), (2027, 11, 7)])
async def test_weeks_in_which_the_template_s_clocks_change(tmp_path: Path, month: tuple[int, int, int]) -> None:
    """Office hours of New York move by an hour in UTC on the Sunday, and the finding holds on both sides of it."""
    sunday = datetime(*month, tzinfo=UTC)
    span = Interval(sunday - timedelta(days=3), sunday + timedelta(days=3))
    with LeadSquaredFake(now=clock) as fake:
        fake.tasks.clear()
        fake.templates["east"].windows = {day: [("09:00", "17:00")] for day in range(7)}
        fake.templates["east"].breaks = {}
        async with opened_at(tmp_path) as (_, accounts):
            account = await added(accounts, fake, users=BRAM)
            found = (await free(accounts, account, span))[BRAM]
            assert "found out" in ((await listed(accounts, account))[BRAM].hint or "")
    starts = {instant(a).hour for a, _ in found if instant(a) < sunday}, {instant(a).hour for a, _ in found[-2:]}
    assert starts == (({14}, {13}) if month[1] == 3 else ({13}, {14}))
    assert all(b - a == 8 * 3600 for a, b in found)


async def test_check_names_rights_and_reading(tmp_path: Path) -> None:
    """Before anything is kept, the person sees whose keys these are, what they may read and how times are read."""
    with LeadSquaredFake(now=clock) as fake:
        async with opened_at(tmp_path) as (store, accounts):
            secrets = {"access_key": fake.access_key, "secret_key": fake.secret_key}
            found = await accounts.check("leadsquared", "x", {"base_url": fake.url}, secrets)
            assert found.name == "Asha at Openweek Demo"
            assert found.rights[:3] == ("users", "task types", "available slots")
            assert found.rights[3] == "working times read in Asia/Kolkata (template zone, found out)"
            fake.trouble("status", path="RetrieveTaskType", status=403, body={"message": "no"})
            assert (
                "task types" not in (await accounts.check("leadsquared", "x", {"base_url": fake.url}, secrets)).rights
            )
            assert await store.accounts() == []


def loopback(monkeypatch: pytest.MonkeyPatch, default: LeadSquaredFake) -> None:
    """The default address leads to a fake, and fakes on this computer count as hosts of regions."""
    monkeypatch.setattr(leadsquared, "DEFAULT_URL", default.url)

    def host(text: str, here: str) -> str | None:
        found = re.findall(r"http://127\.0\.0\.1:\d+", text)
        return found[0] if found and here not in found else None

    monkeypatch.setattr(leadsquared.wire, "api_host", host)


@pytest.mark.parametrize("refused", [False, True])
async def test_the_region_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: bool) -> None:
    """With the address left open, the host that the owner's answer (or a 401) names is asked and kept."""
    with LeadSquaredFake(now=clock) as any_region, LeadSquaredFake(now=clock) as home:
        loopback(monkeypatch, any_region)
        any_region.service_urls = {"Web": "https://in21.leadsquared.com", "Api": f"{home.url}/v2/"}
        any_region.region_host = "elsewhere.example.com"
        if refused:
            said = f"This account is served by {home.url}"
            body = {"Status": "Error", "ExceptionType": "MXUnAuthorizedException", "ExceptionMessage": said}
            any_region.trouble("status", path="UserByAccessKey", times=9, status=401, body=body)
        async with opened_at(tmp_path) as (_, accounts):
            account = await added(accounts, any_region, check=True, base_url="")
            assert accounts.account(account).settings["base_url"] == home.url
            assert set(await listed(accounts, account)) == {
                f"{n}@example.com" for n in ("asha", "bram", "chitra", "dev")
            }
        assert {call.path.rsplit("/", 1)[1] for call in any_region.calls} == {"UserByAccessKey.Get"}


async def test_a_given_address_is_never_left(tmp_path: Path) -> None:
    """Keys go nowhere but where the person sent them: a host that an answer names is told, not asked."""
    with LeadSquaredFake(now=clock) as fake:
        fake.service_urls = {"Api": "https://api-in21.leadsquared.com/v2/"}
        async with opened_at(tmp_path) as (_, accounts):
            account = await added(accounts, fake, check=True)
            assert accounts.account(account).settings["base_url"] == fake.url
            fake.region_host = "api-in21.leadsquared.com"
            with pytest.raises(Problem) as caught:
                await accounts.list_calendars(account)
            assert (caught.value.kind, caught.value.where) == (Kind.SIGN_IN_REFUSED, "base_url")
            assert "https://api-in21.leadsquared.com" in caught.value.text


async def test_a_service_that_reads_no_headers_there(tmp_path: Path) -> None:
    """UserByAccessKey.Get may want the keys in the address, where they never go: the users prove them instead."""
    with LeadSquaredFake(now=clock) as fake:
        fake.header_discovery = False
        async with opened_at(tmp_path) as (_, accounts):
            await added(accounts, fake, check=True)
            wrong: dict[str, Any] = {"access_key": fake.access_key, "secret_key": "wrong-and-not-real"}
            with pytest.raises(Problem) as caught:
                await accounts.check("leadsquared", "x", {"base_url": fake.url}, wrong)
            assert caught.value.kind is Kind.SIGN_IN_REFUSED
        assert not [call for call in fake.calls if "key" in call.target.lower().partition("?")[2]]


@pytest.mark.parametrize(("value", "sent"), [("yes", True), ("TRUE", True), ("no", False), ("false", False)])
async def test_conflicts_in_each_spelling(tmp_path: Path, value: str, sent: bool) -> None:
    """yes and no, true and false are taken; anything else is bad input that names the setting."""
    with LeadSquaredFake(now=clock) as fake:
        async with opened_at(tmp_path) as (_, accounts):
            await free(accounts, await added(accounts, fake, include_allowed_conflicts=value))
            (body,) = [call.body for call in fake.calls if "RetrieveAvailableSlots" in call.path]
            assert body["IncludeAllowedConflictSlots"] is sent
            with pytest.raises(Problem) as caught:
                await added(accounts, fake, include_allowed_conflicts="perhaps")
            assert (caught.value.kind, caught.value.where) == (Kind.BAD_INPUT, "include_allowed_conflicts")


@pytest.mark.parametrize("size", [1, 3, 7])
async def test_pages_of_any_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Wherever a page ends, inside a date or not, the whole is the same."""
    expected = await truth(tmp_path / "set", "template")
    monkeypatch.setattr(leadsquared.wire, "_PAGE", size)
    with LeadSquaredFake(now=clock) as fake:
        async with opened_at(tmp_path) as (_, accounts):
            assert await free(accounts, await added(accounts, fake, zone_basis="template")) == expected
        assert asked(fake, "RetrieveAvailableSlots") == -(-44 // size)  # 11 dates of 4 users
