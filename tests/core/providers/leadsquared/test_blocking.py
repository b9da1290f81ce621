"""Blocks at LeadSquared: appointment tasks, made, found again, moved, removed, through real accounts and outbox."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.errors import Kind, Problem
from core.model import Block, BlockState, Calendar, Interval, SlotKind
from core.providers import leadsquared
from core.providers.base import Provider
from core.secrets import Vault
from core.session import Session
from fakes.contract import QUICK, Memory, clock
from fakes.leadsquared import LeadSquaredFake
from fakes.leadsquared_sample import ASHA, CALLBACK, Task
from fakes.server import Route

HOUR = timedelta(hours=1)
NOON = Interval(datetime(2026, 11, 24, 10, tzinfo=UTC), datetime(2026, 11, 24, 11, tzinfo=UTC))
LATER = Interval(NOON.start + HOUR, NOON.end + 2 * HOUR)
CREATE, UPDATE, BULK, DELETE = ("Task.svc/Create", "Task.svc/Update", "BulkUpdateAppointmentTime", "DeleteTasks")


@pytest.fixture(autouse=True)
def quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for the end of what was accepted after hundredths of a second."""
    monkeypatch.setattr(leadsquared.wire, "PAUSES", (0.01, 0.01, 0.02, 0.02, 0.03))


def service(**facts: Any) -> LeadSquaredFake:
    """A fake at the suite's moment, with some attributes set."""
    fake = LeadSquaredFake(now=clock)
    for name, value in facts.items():
        assert hasattr(fake, name), name
        setattr(fake, name, value)
    return fake


@contextlib.asynccontextmanager
async def opened(home: Path, fake: LeadSquaredFake, *, check: bool = False, **settings: str) -> AsyncIterator[Session]:
    """A session with one LeadSquared account at the fake, which nobody holds to two calls a second."""
    session = await Session.open(home, vault=Vault(Memory()), clock=clock, patience=QUICK)
    try:
        given = {"base_url": fake.url, **settings}
        secrets = {"access_key": fake.access_key, "secret_key": fake.secret_key}
        account, _ = await session.accounts.add("leadsquared", "Sales", given, secrets, check=check)
        await session.accounts.open(account.id)
        for wire in session.accounts._wires[account.id]:
            wire.pace.learn(100_000, 1.0)
        await session.accounts.list_calendars(account.id)
        yield session
    finally:
        await session.close()


async def provider(session: Session) -> Provider:
    """The account's provider."""
    return await session.accounts.open(session.accounts.all[0].id)


def calendar(session: Session, name: str = "Asha") -> Calendar:
    """The calendar of the user of that name."""
    return next(s.calendar for s in session.accounts.calendars if s.calendar.title.startswith(name))


def ours(fake: LeadSquaredFake) -> list[Task]:
    """The tasks with our mark that the service holds now."""
    return [task for task in fake.tasks if "ow:" in task.description]


def writes(fake: LeadSquaredFake, path: str) -> list[Any]:
    """The bodies of the calls to a path."""
    return [call.body for call in fake.calls if path in call.path]


async def lay(session: Session, interval: Interval = NOON, name: str = "Asha") -> Block:
    """Add one block and wait until it is settled."""
    (made,) = await session.outbox.add([calendar(session, name).id], interval, "Tooth")
    (done,) = await session.outbox.settle([made.id], 8)
    return done


async def test_a_block_is_an_appointment_task(tmp_path: Path) -> None:
    """One call with UTC times, owner, type and tag; the task is read again, and the free time is seen to be gone."""
    with service() as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session)
            assert (done.state, done.proved) == (BlockState.CONFIRMED, True)
        (sent,) = writes(fake, CREATE)
        assert sent == {
            "Name": "Tooth",
            "Description": f"Blocked from Openweek · ow:{done.tag}",
            "DueDate": "2026-11-24 10:00:00",
            "EndDate": "2026-11-24 11:00:00",
            "RelatedEntity": 0,
            "RelatedEntityId": "",
            "Reminder": 0,
            "NotifyBy": "1000",
            "OwnerEmailAddress": "asha@example.com",
            "TaskType": {"Name": "Meeting"},
        }
        paths = [call.path.rsplit("/", 1)[1] for call in fake.calls]
        assert paths[paths.index("Create") + 1] == "Retrieve.GetById"
        (task,) = ours(fake)
        assert (task.owner, task.span) == (ASHA, (NOON.start, NOON.end))


async def test_what_blocking_says(tmp_path: Path) -> None:
    """Each user can be blocked to the minute, moved, removed and looked up, and it is said whom a block holds."""
    with service() as fake:
        async with opened(tmp_path, fake) as session:
            blocking = calendar(session).blocking
            assert blocking is not None
            assert (blocking.grain, blocking.movable, blocking.removable, blocking.listable) == (1, True, True, True)
            assert (blocking.covers, blocking.caution) == ("Asha Menon in LeadSquared", None)
            assert [(o.key, o.label) for o in blocking.owners] == [("user:asha@example.com", "Asha Menon")]


async def test_move_remove_undo_and_redo(tmp_path: Path) -> None:
    """A whole life: moved by one Update, removed, brought back by undo and removed again by redo."""
    with service() as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session)
            await session.outbox.change([done.id], LATER, "Dentist")
            (moved,) = await session.outbox.settle([done.id], 8)
            assert (moved.state, moved.proved) == (BlockState.CONFIRMED, True)
            (task,) = ours(fake)
            assert (task.span, task.name) == ((LATER.start, LATER.end), "Dentist")
            assert (len(writes(fake, UPDATE)), writes(fake, BULK)) == (1, [])
            await session.outbox.remove([done.id])
            await session.outbox.settle([done.id], 8)
            assert (ours(fake), session.outbox.blocks) == ([], ())
            (back,) = (await session.outbox.undo()).blocks  # type: ignore[union-attr]
            (again,) = await session.outbox.settle([back.id], 8)
            assert again.state is BlockState.CONFIRMED
            assert [task.span for task in ours(fake)] == [(LATER.start, LATER.end)]
            (gone,) = (await session.outbox.redo()).blocks  # type: ignore[union-attr]
            await session.outbox.settle([gone.id], 8)
            assert ours(fake) == []


@pytest.mark.parametrize("fault", ["lost", "refuse", "html", "truncated", "cut"])
async def test_a_lost_answer_ends_as_one_task(tmp_path: Path, fault: str) -> None:
    """Carried out or not, the service is asked by the tag, and exactly one task is there in the end."""
    with service() as fake:
        async with opened(tmp_path, fake) as session:
            fake.trouble(fault, method="POST", path=CREATE)
            done = await lay(session)
            assert done.state is BlockState.CONFIRMED
        assert len(ours(fake)) == 1
        assert len(writes(fake, CREATE)) == (2 if fault in ("refuse", "html") else 1)  # those two were not carried out


@pytest.mark.parametrize("fault", ["status", "refuse", "truncated"])
async def test_a_second_look_that_fails_makes_no_second_task(tmp_path: Path, fault: str) -> None:
    """The task was made; trouble with reading it again must not send it again."""
    with service() as fake:
        async with opened(tmp_path, fake) as session:
            fake.trouble(fault, path="Retrieve.GetById", times=3)
            done = await lay(session)
            assert done.state is BlockState.CONFIRMED
        assert (len(ours(fake)), len(writes(fake, CREATE))) == (1, 1)


async def test_a_task_at_other_times_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service that keeps other times than were sent has not blocked what was asked for."""
    with service() as fake:
        create = fake.create

        def shifted(call: Any) -> Any:
            reply = create(call)
            fake.tasks[-1].span = (NOON.start + HOUR, NOON.end + HOUR)
            return reply

        wrong = [Route(r.method, r.path, shifted if "Create" in r.path else r.work, r.needs) for r in fake._routes]
        monkeypatch.setattr(fake, "_routes", wrong)
        async with opened(tmp_path, fake) as session:
            done = await lay(session)
            assert done.state is BlockState.REFUSED
            assert "other times" in (done.reason or "")
        assert ours(fake) == []


@pytest.mark.parametrize("polls", [1, 3, 5])
async def test_a_removal_is_watched_to_its_end(tmp_path: Path, polls: int) -> None:
    """Accepted at once and done some reads later: the block is gone here only when it is gone there."""
    with service(async_polls=polls) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session)
            one = calendar(session)
            assert one.blocking is not None
            await (await provider(session)).delete_block(one, one.blocking.owners[0], {"id": ours(fake)[0].id})
            assert ours(fake) == []
            await session.outbox.remove([done.id])
            await session.outbox.settle([done.id], 8)
            assert session.outbox.blocks == ()
        assert len(writes(fake, DELETE)) == 1  # gone already: not asked again


async def test_a_removal_that_takes_longer_stays_in_doubt(tmp_path: Path) -> None:
    """Beyond the bound the block is not said to be gone; the outbox looks again until it is."""
    with service(async_polls=8) as fake:
        async with opened(tmp_path, fake) as session:
            await lay(session)
            one = calendar(session)
            assert one.blocking is not None
            with pytest.raises(Problem) as caught:
                await (await provider(session)).delete_block(one, one.blocking.owners[0], {"id": ours(fake)[0].id})
            assert caught.value.kind is Kind.UNCERTAIN
            (block,) = session.outbox.blocks
            await session.outbox.remove([block.id])
            await session.outbox.settle([block.id], 8)
        assert ours(fake) == []


async def test_a_move_whose_end_is_not_taken(tmp_path: Path) -> None:
    """Update keeps the old length: the bulk call follows, and its work is waited for."""
    with service(accepts_end=False, async_polls=3) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session)
            await session.outbox.change([done.id], LATER)
            (moved,) = await session.outbox.settle([done.id], 8)
            assert moved.state is BlockState.CONFIRMED
        (task,) = ours(fake)
        assert task.span == (LATER.start, LATER.end)
        ((item,),) = [body["TaskList"] for body in writes(fake, BULK)]
        assert (item["FromDate"], item["ToDate"]) == ("2026-11-24 11:00:00", "2026-11-24 13:00:00")


async def test_a_move_whose_end_is_refused(tmp_path: Path) -> None:
    """An Update that complains of EndDate is followed by the bulk call as well."""
    with service() as fake:
        said = {"Status": "Error", "ExceptionType": "MXInvalidInputException", "ExceptionMessage": "'EndDate' unknown"}
        async with opened(tmp_path, fake) as session:
            done = await lay(session)
            fake.trouble("status", path=UPDATE, status=400, body=said)
            await session.outbox.change([done.id], LATER)
            (moved,) = await session.outbox.settle([done.id], 8)
            assert moved.state is BlockState.CONFIRMED
        assert [task.span for task in ours(fake)] == [(LATER.start, LATER.end)]


async def test_a_service_that_tells_no_end(tmp_path: Path) -> None:
    """Where answers carry no EndDate, a move is made sure by the bulk call, and all else works."""
    with service(end_field=None, accepts_end=False) as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session)
            assert (done.state, done.proved) == (BlockState.CONFIRMED, True)
            longer = Interval(NOON.start, NOON.end + HOUR)
            await session.outbox.change([done.id], longer)
            (moved,) = await session.outbox.settle([done.id], 8)
            assert (moved.state, moved.proved) == (BlockState.CONFIRMED, True)
        assert [task.span for task in ours(fake)] == [(longer.start, longer.end)]


async def test_the_address_to_report_to(tmp_path: Path) -> None:
    """StatusWebhookURL is left out, and sent empty only to a service that insists; from then on at once."""
    with service(webhook_required=True) as fake:
        async with opened(tmp_path, fake) as session:
            for at in (NOON, LATER):
                done = await lay(session, at)
                await session.outbox.remove([done.id])
                await session.outbox.settle([done.id], 8)
        assert ours(fake) == []
        assert [body.get("StatusWebhookURL") for body in writes(fake, DELETE)] == [None, "", ""]


async def test_a_conflict_is_told_and_not_got_round(tmp_path: Path) -> None:
    """A refused overlap refuses the block; a refused move leaves it where it was, without a bulk call."""
    with service(refuses_overlap=True) as fake:
        fake.add_task(LATER.start, LATER.end)
        async with opened(tmp_path, fake) as session:
            refused = await lay(session, LATER)
            assert refused.state is BlockState.REFUSED
            assert "another appointment" in (refused.reason or "")
            done = await lay(session)
            await session.outbox.change([done.id], LATER)
            (back,) = await session.outbox.settle([done.id], 8)
            assert (back.state, back.interval) == (BlockState.CONFIRMED, NOON)
        assert [task.span for task in ours(fake)] == [(NOON.start, NOON.end)]
        assert writes(fake, BULK) == []


async def test_a_type_that_allows_conflicts(tmp_path: Path) -> None:
    """It is said before blocking that the time stays bookable, and afterwards that it was not seen to go."""
    with service() as fake:
        async with opened(tmp_path, fake, task_type="call BACK") as session:
            blocking = calendar(session).blocking
            assert blocking is not None
            assert "allow conflicts" in (blocking.caution or "")
            done = await lay(session)
            assert (done.state, done.proved) == (BlockState.CONFIRMED, False)
        assert [task.type for task in ours(fake)] == [CALLBACK]


async def test_which_type_is_taken(tmp_path: Path) -> None:
    """The first that allows no conflicts, whatever the flag is called; without a flag Meeting, and it is said."""
    cases = [("AllowConflicts", None), ("IsConflictAllowed", None), (None, "not told")]
    for number, (flag, caution) in enumerate(cases):
        with service(conflict_key=flag) as fake:
            fake.task_types.insert(0, fake.task_types.pop(1))  # the one that allows conflicts comes first
            async with opened(tmp_path / str(number), fake) as session:
                blocking = calendar(session).blocking
                assert blocking is not None
                assert (blocking.caution is None) == (caution is None)
                assert (caution or "") in (blocking.caution or "")
                await lay(session)
            assert [body["TaskType"] for body in writes(fake, CREATE)] == [{"Name": "Meeting"}]


async def test_a_type_that_is_not_there(tmp_path: Path) -> None:
    """A task type nobody knows takes the blocking away and says why; one by id is found."""
    with service() as fake:
        async with opened(tmp_path / "a", fake, task_type="Party") as session:
            assert calendar(session).blocking is None
            assert "Party" in (calendar(session).readonly or "")
        async with opened(tmp_path / "b", fake, task_type=CALLBACK) as session:
            assert "Call back" in (calendar(session).blocking.caution or "")  # type: ignore[union-attr]


async def test_types_that_may_not_be_listed(tmp_path: Path) -> None:
    """Keys without the right to list types still block, with the type named."""
    with service() as fake:
        fake.trouble("status", path="RetrieveTaskType", times=9, status=403, body={"Status": "Error"})
        async with opened(tmp_path, fake, task_type="Meeting") as session:
            done = await lay(session)
            assert done.state is BlockState.CONFIRMED


async def test_choices(tmp_path: Path) -> None:
    """Active users by e-mail, appointment types with what is known of them."""
    with service() as fake:
        async with opened(tmp_path, fake) as session:
            secrets = {"access_key": fake.access_key, "secret_key": fake.secret_key}

            async def listed(field: str) -> list[tuple[str, str]]:
                given = {"base_url": fake.url}
                found = await session.accounts.choices("leadsquared", field, given, secrets, None)
                return [(choice.value, choice.label) for choice in found]

            assert (await listed("users"))[0] == ("asha@example.com", "Asha Menon (asha@example.com)")
            assert len(await listed("users")) == 4
            types = [("Meeting", "Meeting (no conflicts)"), ("Call back", "Call back (allows conflicts)")]
            assert await listed("task_type") == types


async def test_unknown_and_inactive_users_do_not_hide_the_others(tmp_path: Path) -> None:
    """Who cannot be asked for is named with the reason, and is left out of the question."""
    with service(unknown_users="error") as fake:
        users = "nobody@example.com,eila@example.com,asha@example.com"
        async with opened(tmp_path, fake, users=users) as session:
            titles = [s.calendar.title for s in session.accounts.calendars]
            assert titles == ["nobody@example.com (unknown)", "Eila Sen (inactive)", "Asha Menon"]
            shown = [s.calendar for s in session.accounts.calendars]
            assert [one.offers for one in shown] == [False, False, True]
            answer = await (await provider(session)).availability(shown, NOON)
            assert list(answer) == [calendar(session).id]


async def test_a_user_who_left_does_not_break_the_question(tmp_path: Path) -> None:
    """A service that refuses the whole question over one user is asked again without them."""
    with service(unknown_users="error") as fake:
        async with opened(tmp_path, fake) as session:
            fake.users[3].active = False
            shown = [s.calendar for s in session.accounts.calendars]
            answer = await (await provider(session)).availability(shown, NOON)
            assert {one.title for one in shown if one.id not in answer} == {"Dev Nair"}


async def test_busy_times_have_names(tmp_path: Path) -> None:
    """Appointments that match busy times give them titles, ours are blocks; refused titles cost a caution only."""
    week = Interval(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 28, tzinfo=UTC))
    with service() as fake:
        async with opened(tmp_path, fake) as session:
            await lay(session)
            one, wire = calendar(session), await provider(session)
            answer = (await wire.availability([one], week))[one.id]
            named = {(slot.kind, slot.title) for slot in answer.busy if slot.kind is not SlotKind.BREAK}
            assert named == {
                (SlotKind.BUSY, "Stand-up"),
                (SlotKind.BUSY, "Visit of Meera"),
                (SlotKind.BUSY, "Visit of Nikhil"),
                (SlotKind.BLOCK, "Tooth"),
            }
            assert {slot.remote for slot in answer.busy if slot.kind is SlotKind.BLOCK} == {ours(fake)[0].id}
            fake.trouble("status", path="RetrieveAppointments", times=9, status=403, body={"message": "no"})
            plain = (await wire.availability([one], week))[one.id]
            assert {slot.interval for slot in plain.busy} == {slot.interval for slot in answer.busy}
            assert plain.offers == answer.offers
            assert "does not tell" in (plain.caution or "")


async def test_a_learnt_limit_outlives_the_session(tmp_path: Path) -> None:
    """The limit told in a refusal is kept, and the next start keeps to it from its first call."""
    with service(limit=4, window=1.0) as fake:
        session = await Session.open(tmp_path, vault=Vault(keyring := Memory()), clock=clock, patience=QUICK)
        secrets = {"access_key": fake.access_key, "secret_key": fake.secret_key}
        account, _ = await session.accounts.add("leadsquared", "S", {"base_url": fake.url}, secrets, check=False)
        await session.accounts.list_calendars(account.id)
        shown = [s.calendar for s in session.accounts.calendars]
        for _ in range(3):
            await (await provider(session)).availability(shown, NOON)
        await session.close()
        session = await Session.open(tmp_path, vault=Vault(keyring), clock=clock, patience=QUICK)
        await session.accounts.list_calendars(account.id)
        ((wire,),) = session.accounts._wires.values()
        await session.close()
        assert (wire.pace.calls, wire.pace.window) == (4, 1)


@pytest.mark.parametrize("status", [200, 429])
async def test_too_many_calls_while_blocking(tmp_path: Path, status: int) -> None:
    """A rate-limit answer to a create, under either status, means not done: it is sent again, once."""
    said = {
        "Status": "Error",
        "ExceptionType": "MXAPIRateLimitExceededException",
        "ExceptionMessage": "API calls exceeded the limit of 9 in 1 second(s)",
    }
    with service() as fake:
        async with opened(tmp_path, fake) as session:
            fake.trouble("status", path=CREATE, status=status, body=said)
            done = await lay(session)
            assert done.state is BlockState.CONFIRMED
        assert len(ours(fake)) == 1


async def test_the_limit_of_bulk_calls_is_theirs(tmp_path: Path) -> None:
    """Deletes may be allowed once a second; reads go on at their own pace, and the removal comes about."""
    said = {
        "Status": "Error",
        "ExceptionType": "MXAPIRateLimitExceededException",
        "ExceptionMessage": "API calls exceeded the limit of 1 in 1 second(s)",
    }
    with service() as fake:
        async with opened(tmp_path, fake) as session:
            done = await lay(session)
            fake.trouble("status", path=DELETE, status=200, body=said)
            await session.outbox.remove([done.id])
            await session.outbox.settle([done.id], 8)
            ((wire,),) = session.accounts._wires.values()
            assert wire.pace.calls == 100_000
        assert ours(fake) == []


async def test_an_earlier_start_s_types_are_not_needed(tmp_path: Path) -> None:
    """A session that has not listed its calendars asks for the types before its first block."""
    with service() as fake:
        async with opened(tmp_path, fake) as session:
            one, line = calendar(session), await provider(session)
            assert isinstance(line, leadsquared.LeadSquared)
            line._line._kinds = None
            assert one.blocking is not None
            receipt = await line.create_block(one, one.blocking.owners[0], NOON, "Tooth", "cafe")
            assert await line.find_block(one, one.blocking.owners[0], NOON, "cafe") == receipt
            assert await line.find_block(one, one.blocking.owners[0], NOON, "caf") is None
            assert await line.find_block(one, one.blocking.owners[0], NOON, "cafe1") is None
