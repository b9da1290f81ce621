"""One block and its service: what is sent, when it is looked for, who holds what for whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import pytest

from core.delivery import Delivery, LookAgain, Overtaken, account_of, owner_of
from core.errors import Kind, Problem
from core.model import Block, Blocking, Calendar, Interval, Owner, Receipt, Wish
from core.providers.base import Provider

NOON = Interval.of(1_795_780_800, 1_795_784_400)
LATER = Interval.of(NOON.span[0] + 3600, NOON.span[1] + 3600)
ADA, BEN = Owner("ada", "Ada"), Owner("ben", "Ben")
TEAM = Calendar("a", "team", "Team", blocking=Blocking(movable=True, removable=True, owners=(ADA, BEN)))
ALONE = Calendar("a", "alone", "Alone", blocking=Blocking(movable=True, removable=True, owners=(ADA,)))
DOUBT = Problem(Kind.UNCERTAIN, "no answer")
REFUSED = Problem(Kind.REQUEST_REFUSED, "no")
AWAY = Problem(Kind.OFFLINE, "away")


class Service:
    """Does as it is told, and remembers what it was asked. `trouble` is raised by the next calls of that name."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.trouble: dict[str, list[Problem | None]] = {}
        self.found: Receipt | None = None

    def _asked(self, name: str, owner: Owner) -> None:
        self.calls.append(f"{name} {owner.key}")
        if (waiting := self.trouble.get(name)) and (problem := waiting.pop(0)) is not None:
            raise problem

    async def create_block(self, calendar: Calendar, owner: Owner, *_: object) -> Receipt:
        self._asked("create", owner)
        return {"id": owner.key}

    async def move_block(self, calendar: Calendar, owner: Owner, *_: object) -> Receipt:
        self._asked("move", owner)
        return {"id": owner.key}

    async def delete_block(self, calendar: Calendar, owner: Owner, *_: object) -> None:
        self._asked("delete", owner)

    async def find_block(self, calendar: Calendar, owner: Owner, *_: object) -> Receipt | None:
        self._asked("find", owner)
        return self.found


LATE = 20


class Desk:
    """A service, the rows, and a delivery between them."""

    def __init__(self, *blocks: Block) -> None:
        self.service = Service()
        self.rows = {block.id: block for block in blocks}
        self.now = 1_000
        self.delivery = Delivery(self.rows, self.progress, lambda: self.now, LATE)

    async def progress(self, block: Block, *others: Block) -> Block:
        """Keep them; overtaken when the row was asked for something else."""
        overtaken = any(self.rows[one.id].asked != one.asked for one in (block, *others))
        for one in (block, *others):
            self.rows[one.id] = self.rows[one.id].but(receipts=one.receipts) if overtaken else one
        if overtaken:
            raise Overtaken
        return block

    async def lay(self, calendar: Calendar, block: str = "b") -> Block:
        """Bring a row to be there."""
        return await self.delivery.lay(cast(Provider, self.service), calendar, self.rows[block])

    async def withdraw(self, calendar: Calendar, block: str = "b") -> Block:
        """Bring a row to be gone."""
        return await self.delivery.withdraw(cast(Provider, self.service), calendar, self.rows[block])

    def wish(self, block: str = "b", **changes: Any) -> None:
        """The person asks for something else."""
        self.rows[block] = self.rows[block].but(**changes, asked=self.rows[block].asked + 1)


def row(name: str = "b", calendar: Calendar = ALONE, receipts: Mapping[str, Receipt] | None = None) -> Block:
    """A block of a drag at noon."""
    return Block(name, calendar.id, NOON, "Tooth", f"tag {name}", drag="d", receipts=receipts or {})


def held(interval: Interval = NOON, **more: object) -> dict[str, Any]:
    """What stands beside an owner whose block is there."""
    return {"aim": [*interval.span, "Tooth"], "receipt": {"id": "x"}, **more}


async def test_each_owner_gets_one_call() -> None:
    """A second round asks nothing: everything is as it is wanted."""
    desk = Desk(row(calendar=TEAM))
    await desk.lay(TEAM)
    await desk.lay(TEAM)
    assert desk.service.calls == ["create ada", "create ben"]


async def test_a_lost_answer_is_looked_for_twice_before_it_is_sent_again() -> None:
    """The service may need a moment to show what it took; a second quiet look means that it did not."""
    desk = Desk(row())
    desk.service.trouble["create"] = [DOUBT]
    with pytest.raises(Problem):
        await desk.lay(ALONE)
    with pytest.raises(LookAgain):
        await desk.lay(ALONE)
    desk.now += LATE
    done = await desk.lay(ALONE)
    assert desk.service.calls == ["create ada", "find ada", "find ada", "create ada"]
    assert done.receipts["ada"]["receipt"] == {"id": "ada"}


async def test_a_service_that_may_be_at_it_still_is_waited_for() -> None:
    """Quiet looks do not count until so long after the request was heard of last; each says how long that is."""
    desk = Desk(row())

    async def silent(calendar: Calendar, owner: Owner, *_: object) -> Receipt:
        desk.now += 15
        raise DOUBT

    desk.service.create_block = silent  # type: ignore[method-assign]
    with pytest.raises(Problem):
        await desk.lay(ALONE)
    for left in (20, 17, 3):
        desk.now = 1_015 + LATE - left
        with pytest.raises(LookAgain) as again:
            await desk.lay(ALONE)
        assert again.value.args == (left,)
    desk.service.found = {"id": "late"}
    assert (await desk.lay(ALONE)).receipts["ada"]["receipt"] == {"id": "late"}


async def test_a_clock_that_was_set_back_makes_nobody_wait_for_years() -> None:
    """The wait is never longer than the service is given."""
    desk = Desk(row(receipts={"ada": {"doubt": True, "aim": [*NOON.span, "Tooth"], "tag": "t", "sent": 10**9}}))
    for _ in range(2):
        with pytest.raises(LookAgain) as again:
            await desk.lay(ALONE)
        assert again.value.args == (LATE,)


@pytest.mark.parametrize(("status", "waits"), [(500, False), (503, False), (502, True), (504, True), (None, True)])
async def test_a_service_that_answered_is_through_with_it(status: int | None, waits: bool) -> None:
    """Its own word of trouble says so; that of somebody who stands before it does not."""
    desk = Desk(row())
    trouble = Problem(Kind.UNCERTAIN, "somewhere on the way")
    trouble.http = status
    desk.service.trouble["create"] = [trouble]
    with pytest.raises(Problem):
        await desk.lay(ALONE)
    with pytest.raises(LookAgain):
        await desk.lay(ALONE)
    if waits:
        with pytest.raises(LookAgain):
            await desk.lay(ALONE)
    else:
        assert (await desk.lay(ALONE)).receipts["ada"]["receipt"] == {"id": "ada"}


async def test_a_new_wish_starts_the_looks_over() -> None:
    """One look for what was wanted before does not count for what is wanted now."""
    desk = Desk(row(receipts={"ada": {"doubt": True, "aim": [*NOON.span, "Tooth"], "tag": "t"}}))
    with pytest.raises(LookAgain):
        await desk.lay(ALONE)
    desk.delivery.start_over("b")
    with pytest.raises(LookAgain):
        await desk.lay(ALONE)


async def test_a_block_found_again_is_not_sent() -> None:
    """The answer was lost, the block was not."""
    desk = Desk(row(receipts={"ada": {"doubt": True, "aim": [*NOON.span, "Tooth"], "tag": "t"}}))
    desk.service.found = {"id": "found"}
    done = await desk.lay(ALONE)
    assert desk.service.calls == ["find ada"]
    assert done.receipts["ada"]["receipt"] == {"id": "found"}


@pytest.mark.parametrize("problem", [REFUSED, AWAY])
async def test_what_was_surely_not_done_leaves_no_mark(problem: Problem) -> None:
    """Neither a create nor a move nor a removal that did not happen is in doubt afterwards."""
    for name, before in (("create", {}), ("move", {"ada": held(LATER)})):
        desk = Desk(row(receipts=before))
        desk.service.trouble[name] = [problem]
        with pytest.raises(Problem):
            await desk.lay(ALONE)
        assert desk.rows["b"].receipts == before
    desk = Desk(row(receipts={"ada": held()}))
    desk.service.trouble["delete"] = [problem]
    with pytest.raises(Problem):
        await desk.withdraw(ALONE)
    assert desk.rows["b"].receipts == {"ada": held()}


async def test_wanted_again_while_it_may_be_gone_it_is_removed_for_certain_and_laid_anew() -> None:
    """The answer to the removal was lost: to believe that the block is still there would be to guess."""
    desk = Desk(row(receipts={"ada": held()}).but(wish=Wish.ABSENT))
    desk.service.trouble["delete"] = [DOUBT]
    with pytest.raises(Problem):
        await desk.withdraw(ALONE)
    desk.wish(wish=Wish.PRESENT)
    done = await desk.lay(ALONE)
    assert desk.service.calls == ["delete ada", "delete ada", "create ada"]
    assert done.tag != "tag b"  # what was removed may still be listed under the old one


async def test_wanted_again_and_the_service_will_not_remove_it_it_stays() -> None:
    """A refused removal is the proof that it is there."""
    desk = Desk(row(receipts={"ada": held(leaving=True)}))
    desk.service.trouble["delete"] = [REFUSED]
    done = await desk.lay(ALONE)
    assert (desk.service.calls, done.receipts) == (["delete ada"], {"ada": held()})


async def test_while_it_may_be_gone_and_the_service_is_away_nothing_is_decided() -> None:
    """The mark stays until somebody answers."""
    desk = Desk(row(receipts={"ada": held(leaving=True)}))
    desk.service.trouble["delete"] = [AWAY]
    with pytest.raises(Problem):
        await desk.lay(ALONE)
    assert desk.rows["b"].receipts == {"ada": held(leaving=True)}


async def test_who_shares_sends_nothing_and_inherits() -> None:
    """Two calendars of Ada: one block, which goes to the other when the first lets go of it."""
    desk = Desk(row("team", TEAM), row("alone"))
    await desk.lay(TEAM, "team")
    await desk.lay(ALONE, "alone")
    desk.wish("team", wish=Wish.ABSENT)
    await desk.withdraw(TEAM, "team")
    assert desk.service.calls == ["create ada", "create ben", "delete ben"]
    assert "receipt" in desk.rows["alone"].receipts["ada"]


async def test_apart_and_together_again_is_one_block() -> None:
    """Moved away from the one it shares with, it has its own; moved back, that one goes and it shares again."""
    desk = Desk(row("team", TEAM), row("alone"))
    await desk.lay(TEAM, "team")
    await desk.lay(ALONE, "alone")
    desk.wish("alone", interval=LATER)
    await desk.lay(ALONE, "alone")
    desk.wish("alone", interval=NOON)
    await desk.lay(ALONE, "alone")
    assert desk.service.calls[2:] == ["create ada", "delete ada"]
    assert desk.rows["alone"].receipts["ada"]["shared"] == "team"


async def test_taking_back_what_others_lean_on_hands_it_over() -> None:
    """Ben refuses, and Ada's block is also another calendar's: that one keeps it, and nothing points nowhere."""
    desk = Desk(
        row("team", TEAM, {"ada": held(), "ben": {"doubt": True}}),
        row("alone", receipts={"ada": {"aim": held()["aim"], "shared": "team"}}),
    )
    block, stays = await desk.delivery.take_back(cast(Provider, desk.service), TEAM, desk.rows["team"])
    assert (desk.service.calls, stays, block.receipts) == ([], [], {})
    assert desk.rows["alone"].receipts["ada"] == held()


async def test_with_whom_it_stays_is_told() -> None:
    """What cannot be taken back is named, and not forgotten."""
    desk = Desk(row("team", TEAM, {"ada": held(), "ben": held()}))
    desk.service.trouble["delete"] = [REFUSED, None]
    block, stays = await desk.delivery.take_back(cast(Provider, desk.service), TEAM, desk.rows["team"])
    assert (stays, block.receipts) == ([ADA], {"ada": held()})


async def test_a_new_wish_stops_the_old_one_before_it_is_sent() -> None:
    """Overtaken between reading and writing: nothing goes out."""
    desk = Desk(row())
    stale = desk.rows["b"]
    desk.wish(wish=Wish.ABSENT)
    with pytest.raises(Overtaken):
        await desk.delivery.lay(cast(Provider, desk.service), ALONE, stale)
    assert desk.service.calls == []


async def test_a_calendar_that_can_no_longer_be_blocked_says_so() -> None:
    """It was when the block was drawn; a right was taken away since."""
    with pytest.raises(Problem) as told:
        await Desk(row()).lay(Calendar("a", "alone", "Alone", readonly="no right"))
    assert told.value.kind is Kind.BAD_INPUT


def test_an_owner_that_left_is_still_an_owner() -> None:
    """A receipt may outlive the team member it is of."""
    assert owner_of(TEAM, "ben") == BEN
    assert owner_of(Calendar("a", "r", "Read only"), "gone") == Owner("gone", "gone")
    assert account_of(row()) == "a"
