"""Accounts: what is kept of them and where, and what is not kept when something is refused."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.accounts import Accounts
from core.errors import Kind, Problem
from core.model import DAY, Block, Interval, Offers
from core.rows import StoredDay
from core.secrets import Vault
from core.store import Store
from fakes.contract import NOW, WEEK, Memory, clock, opened_at
from fakes.highlevel import HighLevelFake
from fakes.highlevel_sample import OPEN_DAY, TEAM
from fakes.leadsquared import LeadSquaredFake


@pytest.fixture
def fake() -> Iterator[HighLevelFake]:
    """A service."""
    with HighLevelFake(now=clock) as service:
        yield service


def settings(fake: HighLevelFake) -> dict[str, str]:
    """Of an account at the fake."""
    return {"base_url": fake.url, "location_id": fake.location_id}


@contextlib.asynccontextmanager
async def opened(home: Path, keyring: Memory | None = None) -> AsyncIterator[tuple[Store, Accounts, Memory]]:
    """Accounts over a store in the test's home, and the keyring they use."""
    keyring = keyring or Memory()
    async with opened_at(home, keyring) as (store, accounts):
        yield store, accounts, keyring


async def refused(call: object) -> Problem:
    """The Problem of a call."""
    with pytest.raises(Problem) as caught:
        await call  # type: ignore[misc]
    return caught.value


async def test_add(home: Path, fake: HighLevelFake) -> None:
    """Settings go to the store, the secret to the keyring only, and both are there for the next process."""
    async with opened(home) as (store, accounts, keyring):
        account, lasting = await accounts.add("highlevel", " Agency ", settings(fake), {"token": f" {fake.token}\n"})
        assert lasting
        assert account.title == "Agency"
        assert account.settings["location_id"] == fake.location_id
        assert fake.token not in str(account)
        assert list(keyring.kept.values()) == [fake.token]
        assert await store.accounts() == [account]
    assert all(fake.token.encode() not in file.read_bytes() for file in home.iterdir())
    async with opened(home, keyring) as (_, accounts, _):
        assert accounts.all == (account,)
        await accounts.list_calendars(account.id)
        assert [s.calendar.remote for s in accounts.calendars][:2] == [OPEN_DAY, TEAM]


async def test_the_same_account_is_not_added_twice(home: Path, fake: HighLevelFake) -> None:
    """A location that is here already is named; another one of the same service is welcome."""
    async with opened(home) as (store, accounts, _):
        await accounts.add("highlevel", "Agency", settings(fake), {"token": fake.token})
        wrong = await refused(accounts.add("highlevel", "Again", settings(fake), {"token": "pit-another"}))
        assert wrong.kind is Kind.SIGN_IN_REFUSED  # a wrong token is told first
        problem = await refused(accounts.add("highlevel", "Again", settings(fake), {"token": fake.token}))
        assert (problem.kind, problem.text) == (Kind.BAD_INPUT, "already here as Agency")
        other = settings(fake) | {"location_id": "another"}
        await accounts.add("highlevel", "Other", other, {"token": fake.token}, check=False)
        key = {"api_key": "cal_one"}
        await accounts.add("calcom", "Mine", {"base_url": fake.url}, key, check=False)
        await accounts.add("calcom", "Hers", {"base_url": fake.url}, {"api_key": "cal_two"}, check=False)
        await accounts.add("calcom", "One type", {"base_url": fake.url, "event_type_id": "7"}, key, check=False)
        twin = await refused(accounts.add("calcom", "X", {"base_url": fake.url}, key, check=False))
        assert twin.text == "already here as Mine"
        await accounts.add("local", "Mine", {}, {})
        await accounts.add("local", "Hers", {}, {})
        fewer = settings(fake) | {"members": "Ada"}
        await accounts.add("highlevel", "Ada", fewer, {"token": fake.token}, check=False)
        await accounts.remove(next(known.id for known in accounts.all if known.title == "Agency"))
        await accounts.add("highlevel", "Agency", settings(fake), {"token": fake.token}, check=False)  # it shows more
        assert len(await store.accounts()) == 8


async def test_add_without_a_keyring(home: Path, fake: HighLevelFake) -> None:
    """Where no trustworthy keyring is, the account works for this session, and its maker is told."""
    store = await Store.open(home / "openweek.db")
    vault = Vault(search=False)
    accounts = Accounts(store, vault, clock)
    account, lasting = await accounts.add("highlevel", "Agency", settings(fake), {"token": fake.token})
    assert not lasting
    assert await accounts.list_calendars(account.id)
    await accounts.close()
    again = Accounts(store, Vault(search=False), clock)
    await again.load()
    assert await again.missing_secrets(again.all[0]) == ["token"]
    problem = await refused(again.list_calendars(account.id))
    assert (problem.kind, problem.where) == (Kind.SECRET_MISSING, "token")
    assert not await again.lasting()
    await store.close()


async def test_a_refusing_service_keeps_nothing(home: Path, fake: HighLevelFake) -> None:
    """A wrong token leaves no account, no secret and no calendar behind."""
    async with opened(home) as (store, accounts, keyring):
        problem = await refused(accounts.add("highlevel", "Agency", settings(fake), {"token": "wrong-token"}))
        assert problem.kind is Kind.SIGN_IN_REFUSED
        assert accounts.all == ()
        assert await store.accounts() == []
        assert keyring.kept == {}


async def test_no_check(home: Path, fake: HighLevelFake) -> None:
    """Without a check nobody is asked, and settings that cannot be used are refused all the same."""
    async with opened(home) as (_, accounts, _):
        await accounts.add("highlevel", "", settings(fake), {"token": "wrong-token"}, check=False)
        assert fake.calls == []
        assert accounts.all[0].title == "HighLevel"
        problem = await refused(accounts.add("calcom", "x", {"event_type_id": "x"}, {"api_key": "k"}, check=False))
        assert problem.where == "event_type_id"
        assert len(accounts.all) == 1


@pytest.mark.parametrize(
    ("provider", "given", "secrets", "where", "words"),
    [
        ("outlook", {}, {}, "provider", "highlevel"),
        ("highlevel", {"location_id": "x", "colour": "red"}, {"token": "t"}, "colour", "location_id"),
        ("highlevel", {"location_id": "x"}, {"password": "t"}, "password", "token"),
        ("highlevel", {"location_id": "x", "token": "t"}, {}, "token", "secret"),
        ("highlevel", {"location_id": "x"}, {}, "token", "missing"),
        ("highlevel", {"location_id": "x"}, {"token": "  "}, "token", "missing"),
        ("highlevel", {}, {"token": "t"}, "location_id", "missing"),
        ("highlevel", {"location_id": "x", "base_url": "http://example.com"}, {"token": "t"}, "base_url", "https"),
        ("highlevel", {"location_id": "x", "base_url": "ftp://example.com"}, {"token": "t"}, "base_url", "https"),
        ("leadsquared", {"zone_basis": "moon"}, {"access_key": "a", "secret_key": "b"}, "zone_basis", "template"),
        ("local", {"zone": "Mars/Base"}, {}, "zone", "Mars/Base"),
    ],
)
async def test_bad_input(
    home: Path, provider: str, given: dict[str, str], secrets: dict[str, str], where: str, words: str
) -> None:
    """What cannot be used is named with its place, before anybody is asked, and nothing is kept."""
    async with opened(home) as (store, accounts, keyring):
        problem = await refused(accounts.add(provider, "x", given, secrets))
        assert (problem.kind, problem.where) == (Kind.BAD_INPUT, where)
        assert words in problem.text
        assert await store.accounts() == []
        assert keyring.kept == {}


async def test_edit_keeps_secrets(home: Path, fake: HighLevelFake) -> None:
    """Secrets left empty stay; title and settings change; the next question goes out with the new settings."""
    async with opened(home) as (_, accounts, keyring):
        account, _ = await accounts.add("highlevel", "Agency", settings(fake), {"token": fake.token})
        before = await accounts.open(account.id)
        for empty in ({}, {"token": ""}, {"token": "  "}):
            edited, lasting = await accounts.edit(account.id, "New", {**settings(fake), "version": "v3"}, empty)
            assert lasting
            assert edited.id == account.id
        assert list(keyring.kept.values()) == [fake.token]
        assert accounts.account(account.id).title == "New"
        assert await accounts.open(account.id) is not before
        await accounts.list_calendars(account.id)
        assert fake.calls[-1].headers["version"] == "v3"


async def test_edit_with_a_new_secret(home: Path, fake: HighLevelFake) -> None:
    """A new token replaces the old one once the service takes it; one it refuses changes nothing."""
    async with opened(home) as (_, accounts, keyring):
        account, _ = await accounts.add("highlevel", "Agency", settings(fake), {"token": fake.token})
        problem = await refused(accounts.edit(account.id, "Wrong", settings(fake), {"token": "wrong-token"}))
        assert problem.kind is Kind.SIGN_IN_REFUSED
        assert accounts.account(account.id).title == "Agency"
        assert list(keyring.kept.values()) == [fake.token]
        await accounts.list_calendars(account.id)
        fake.token = "pit-rotated-and-made-up"
        await accounts.edit(account.id, "Agency", settings(fake), {"token": fake.token})
        assert list(keyring.kept.values()) == [fake.token]
        await accounts.list_calendars(account.id)


async def test_what_the_check_found_is_kept(home: Path) -> None:
    """Settings the check found out are kept, those a person typed win."""
    async with opened(home) as (_, accounts, _):
        found, _ = await accounts.add("local", "Mine", {"hours": "Mon 09:00-10:00"}, {})
        assert found.settings["zone"] == "UTC"
        typed, _ = await accounts.add("local", "Mine", {"hours": "Mon 09:00-10:00", "zone": "Asia/Kolkata"}, {})
        assert typed.settings["zone"] == "Asia/Kolkata"


async def test_remove(home: Path, fake: HighLevelFake) -> None:
    """With an account go its secrets, calendars, cached days, blocks and problems; another's stay."""
    async with opened(home) as (store, accounts, keyring):
        gone, _ = await accounts.add("highlevel", "Gone", settings(fake), {"token": fake.token})
        elsewhere = settings(fake) | {"base_url": fake.url.replace("127.0.0.1", "localhost")}
        kept, _ = await accounts.add("highlevel", "Kept", elsewhere, {"token": fake.token})
        days = range(WEEK.span[0] // DAY, WEEK.span[1] // DAY)
        for account in (gone, kept):
            for calendar in await accounts.list_calendars(account.id):
                await store.save_days(
                    {calendar.id: {day: StoredDay(1, Offers([(day * DAY, day * DAY + 60)])) for day in days}}
                )
            span = Interval(NOW, NOW + timedelta(hours=1))
            await store.add_blocks([Block(f"b-{account.id}", f"{account.id}:{OPEN_DAY}", span, "x", "t")])
        fake.trouble("status", status=400, body={"message": "no"}, times=9)
        await refused(accounts.list_calendars(gone.id))
        fake.calm()
        await accounts.remove(gone.id)
        assert [account.title for account in await store.accounts()] == ["Kept"]
        assert {s.calendar.account for s in await store.calendars()} == {kept.id}
        assert {s.calendar.account for s in accounts.calendars} == {kept.id}
        assert [block.calendar for block in await store.blocks()] == [f"{kept.id}:{OPEN_DAY}"]
        left = await store.days([f"{a.id}:{OPEN_DAY}" for a in (gone, kept)], days)
        assert {calendar for calendar, _ in left} == {f"{kept.id}:{OPEN_DAY}"}
        assert list(keyring.kept) == [(f"Openweek {kept.id}", "token")]
        assert accounts.problems == {}
        assert (await refused(accounts.open(gone.id))).kind is Kind.BAD_INPUT
        assert await accounts.list_calendars(kept.id)


async def test_unknown_ids(home: Path) -> None:
    """An unknown account or calendar is named."""
    async with opened(home) as (_, accounts, _):
        for call, where in ((accounts.account, "account"), (accounts.calendar, "calendar")):
            with pytest.raises(Problem) as caught:
                call("nobody")
            assert (caught.value.kind, caught.value.where) == (Kind.BAD_INPUT, where)
            assert "nobody" in caught.value.text
        assert (await refused(accounts.remove("nobody"))).kind is Kind.BAD_INPUT
        assert (await refused(accounts.edit("nobody", "", {}, {}))).kind is Kind.BAD_INPUT


async def test_a_provider_is_made_once(home: Path, fake: HighLevelFake) -> None:
    """Many that ask at once share one provider, one line and so one pace."""
    async with opened(home) as (_, accounts, _):
        account, _ = await accounts.add("highlevel", "Agency", settings(fake), {"token": fake.token})
        made = await asyncio.gather(*(accounts.open(account.id) for _ in range(5)))
        assert len({id(provider) for provider in made}) == 1
        assert len(accounts._wires[account.id]) == 1


async def test_problems_of_listing(home: Path, fake: HighLevelFake) -> None:
    """Why calendars could not be listed is kept until they can be; what was listed before stays."""
    async with opened(home) as (_, accounts, _):
        account, _ = await accounts.add("highlevel", "Agency", settings(fake), {"token": fake.token})
        listed = await accounts.list_calendars(account.id)
        fake.trouble("status", path="/calendars/", status=403, body={"message": "no"})
        problem = await refused(accounts.list_calendars(account.id))
        assert accounts.problems == {account.id: problem}
        assert len(accounts.calendars) == len(listed)
        await accounts.list_calendars(account.id)
        assert accounts.problems == {}


async def test_calendars_come_and_go(home: Path, fake: HighLevelFake) -> None:
    """A calendar that vanished goes with its days; one that stays keeps colour and check mark."""
    async with opened(home) as (store, accounts, _):
        account, _ = await accounts.add("highlevel", "Agency", settings(fake), {"token": fake.token})
        await accounts.list_calendars(account.id)
        open_day, team = f"{account.id}:{OPEN_DAY}", f"{account.id}:{TEAM}"
        await accounts.choose(team, shown=False, colour=7)
        for calendar in (open_day, team):
            await store.save_days({calendar: {20_000: StoredDay(1, Offers())}})
        fake.calendars = [c for c in fake.calendars if c["id"] != OPEN_DAY]
        await accounts.list_calendars(account.id)
        assert (await refused(coroutine(accounts, open_day))).where == "calendar"
        (stored,) = [s for s in accounts.calendars if s.calendar.id == team]
        assert (stored.shown, stored.colour) == (False, 7)
        assert set(await store.days([open_day, team], range(20_000, 20_001))) == {(team, 20_000)}


async def coroutine(accounts: Accounts, calendar: str) -> None:
    """Look a calendar up."""
    accounts.calendar(calendar)


async def test_people_are_listed_but_not_shown(home: Path, fake: HighLevelFake) -> None:
    """What can offer nothing (a person's busy times) is there to be chosen, and hidden at first."""
    async with opened(home) as (_, accounts, _):
        account, _ = await accounts.add("highlevel", "Agency", settings(fake), {"token": fake.token})
        await accounts.list_calendars(account.id)
        assert [s.shown for s in accounts.calendars] == [True] * 4 + [False] * 3
        assert len({s.colour for s in accounts.calendars}) == 7


async def test_showing_for_this_session(home: Path) -> None:
    """A calendar shown for a moment is not remembered as shown; a chosen one is."""
    async with opened(home) as (_, accounts, _):
        account, _ = await accounts.add("local", "Mine", {}, {})
        (calendar,) = await accounts.list_calendars(account.id)
        accounts.show_here(calendar.id, False)
        assert not accounts.calendars[0].shown
        await accounts.load()
        assert accounts.calendars[0].shown
        await accounts.choose(calendar.id, shown=False)
        await accounts.load()
        assert not accounts.calendars[0].shown


async def test_a_locked_keyring(home: Path, fake: HighLevelFake) -> None:
    """A keyring that refuses is told as such, and no account is left that lacks its secret."""

    class Locked(Memory):
        def set_password(self, service: str, username: str, password: str) -> None:
            raise RuntimeError(f"prompt dismissed for {password}")

    async with opened(home, Locked()) as (store, accounts, _):
        problem = await refused(accounts.add("highlevel", "Agency", settings(fake), {"token": fake.token}))
        assert problem.kind is Kind.VAULT_LOCKED
        assert fake.token not in problem.text
        assert await store.accounts() == []


async def test_a_check_closes_its_line(home: Path, fake: HighLevelFake) -> None:
    """A draft's connections do not outlive the check, whether it went well or not."""
    async with opened(home) as (_, accounts, _):
        await accounts.check("highlevel", "x", settings(fake), {"token": fake.token})
        await refused(accounts.check("highlevel", "x", settings(fake), {"token": "wrong-token"}))
        assert accounts._wires == {}
        assert accounts.all == ()


async def test_check_with_kept_secrets(home: Path, fake: HighLevelFake) -> None:
    """The dialog of an account that exists checks with the secrets in the keyring."""
    async with opened(home) as (_, accounts, _):
        account, _ = await accounts.add("highlevel", "Agency", settings(fake), {"token": fake.token})
        found = await accounts.check("highlevel", "x", settings(fake), {}, account.id)
        assert "Openweek Demo" in found.name


async def test_choices_that_are_not_there(home: Path) -> None:
    """A field without a picker is told as unsupported."""
    with LeadSquaredFake(now=clock) as service:
        async with opened(home) as (_, accounts, _):
            secrets = {"access_key": service.access_key, "secret_key": service.secret_key}
            problem = await refused(
                accounts.choices("leadsquared", "nothing", {"base_url": service.url}, secrets, None)
            )
            assert problem.kind in (Kind.UNSUPPORTED, Kind.BAD_INPUT)


async def test_the_order_of_accounts(home: Path) -> None:
    """Accounts stay in the order they were added, also after one was edited."""
    async with opened(home) as (_, accounts, _):
        ids = [(await accounts.add("local", title, {}, {}))[0].id for title in ("b", "a", "c")]
        for account in ids:
            await accounts.list_calendars(account)
        await accounts.edit(ids[1], "z", {}, {})
        await accounts.load()
        assert [account.id for account in accounts.all] == ids
        assert [s.calendar.account for s in accounts.calendars] == ids
