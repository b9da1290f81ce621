"""How Cal.com is asked: a version a resource, both readings of Reset, and words for what servers lack."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.errors import Kind, Problem
from core.http import Answer, Pace, Wire
from core.model import Account
from core.providers.base import Kit
from core.providers.calcom.wire import Line, Me, data_of, zulu
from core.secrets import Secret
from fakes.calcom import CalcomFake

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)


class NoShelf:
    """A shelf that stays empty."""

    async def all(self) -> dict[str, object]:
        return {}

    async def put(self, key: str, value: object) -> None:
        return None


def line(fake: CalcomFake, wires: list[Wire]) -> Line:
    """The account's line to the fake."""

    def open_wire(base_url: str, *, calls: int, window: float, **rest: object) -> Wire:
        wire = Wire(base_url, clock=lambda: NOW, pace=Pace(calls, window), **rest)  # type: ignore[arg-type]
        wires.append(wire)
        return wire

    account = Account("calcom-1", "calcom", "Page", {"base_url": fake.base})
    return Line(Kit(account, {"api_key": Secret(fake.api_key)}, open_wire, NoShelf(), lambda: NOW))


async def test_a_version_the_server_does_not_know_is_said_so() -> None:
    """A wrong version answers 404, which must not read as a thing that is missing."""
    wires: list[Wire] = []
    with CalcomFake() as fake:
        asked = line(fake, wires)
        with pytest.raises(Problem) as told:
            await asked.get("/v2/slots", "1999-01-01", list[Me], "slots", [("eventTypeId", "100")])
        await wires[0].close()
    assert told.value.kind is Kind.NOT_FOUND
    assert "did not recognise this API version" in told.value.text


@pytest.mark.parametrize("reset", ["42", str(int(NOW.timestamp()) + 42)])
async def test_reset_comes_as_seconds_and_as_an_epoch(reset: str) -> None:
    """Documents call it a time, the source writes what is left: small numbers are seconds from now."""
    wires: list[Wire] = []
    with CalcomFake() as fake:
        asked = line(fake, wires)
        problem = asked._trouble(Answer(429, {"x-ratelimit-reset-default": reset}, b"{}"))
        await wires[0].close()
    assert problem is not None
    assert problem.kind is Kind.SLOW_DOWN
    assert problem.until == NOW + timedelta(seconds=42)


async def test_the_same_question_side_by_side_is_asked_once() -> None:
    """Five event types want the same bookings; one call answers all."""
    wires: list[Wire] = []
    with CalcomFake() as fake:
        asked = line(fake, wires)
        first, second = await asked.me(), await asked.me()
        await wires[0].close()
        assert first is second
        assert len(fake.calls_to("GET", "/v2/me")) == 1


def test_null_data_is_an_empty_list_only_for_lists() -> None:
    """A null where an object belongs is an answer that cannot be read."""
    assert data_of(b'{"status":"success","data":null}', list[Me], "x") == []
    with pytest.raises(Problem):
        data_of(b'{"status":"success","data":null}', Me, "x")


def test_times_go_out_in_utc() -> None:
    """Offsets are turned into Z, which every resource takes."""
    assert zulu(datetime.fromisoformat("2026-11-24T10:00:00+01:00")) == "2026-11-24T09:00:00Z"
