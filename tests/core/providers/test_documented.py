"""The services' documented and captured answers decode to the right instants. Facts only, in our own small samples."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest

from core import zones
from core.errors import Kind, Problem
from core.http import Answer, Pace, Wire
from core.model import Account, Calendar, Interval, SlotKind, instant, iso
from core.providers.base import Kit
from core.providers.calcom.wire import WireSlot, data_of
from core.providers.highlevel import starts_of
from core.providers.leadsquared import LeadSquared
from core.secrets import Secret


def body(data: Any) -> bytes:
    """JSON as bytes."""
    return json.dumps(data).encode()


def test_highlevel_free_slots() -> None:
    """The document's example in Chicago's winter offset, and the observed one with its stray traceId."""
    told = {"2024-10-28": {"slots": ["2024-10-28T10:00:00-05:00", "2024-10-28T11:00:00-05:00"]}}
    assert [iso(instant(at)) for at in starts_of(body(told), "x")] == ["2024-10-28T15:00:00Z", "2024-10-28T16:00:00Z"]
    seen = {"2026-06-15": {"slots": ["2026-06-15T14:00:00-03:00"]}, "traceId": "0000"}
    assert [iso(instant(at)) for at in starts_of(body(seen), "x")] == ["2026-06-15T17:00:00Z"]
    assert starts_of(body({"traceId": "0000"}), "x") == []


@pytest.mark.parametrize(
    ("start", "end", "first"),
    [
        ("2050-09-05T07:00:00.000Z", "2050-09-05T08:00:00.000Z", "2050-09-05T07:00:00Z"),
        ("2050-09-05T09:00:00.000+02:00", "2050-09-05T10:00:00.000+02:00", "2050-09-05T07:00:00Z"),
        ("2050-09-05T09:00:00.000+02:00", None, "2050-09-05T07:00:00Z"),
    ],
)
def test_calcom_slots(start: str, end: str | None, first: str) -> None:
    """UTC and Rome name the same instant; a range has an end, a time has none; milliseconds are no trouble."""
    slot = {"start": start, **({"end": end} if end else {}), "seatsBooked": 1, "seatsTotal": 5}
    days = data_of(body({"status": "success", "data": {"2050-09-05": [slot]}}), dict[str, list[WireSlot]], "slots")
    (found,) = days["2050-09-05"]
    assert iso(instant(zones.epoch_of(found.start))) == first
    assert (found.end is None) == (end is None)


class NoShelf:
    """A shelf that stays empty."""

    async def all(self) -> dict[str, Any]:
        return {}

    async def put(self, key: str, value: Any) -> None:
        return None


class Canned(Wire):
    """A line whose service always says the same."""

    said: bytes = b""

    async def read(self, method: str, path: str, **rest: Any) -> bytes:
        if "RetrieveAvailableSlots" not in path:
            raise Problem(Kind.RIGHT_MISSING, "not here")
        return self.said


def leadsquared(answer: Any, **settings: str) -> LeadSquared:
    """A provider whose service answers that."""
    canned = type("Said", (Canned,), {"said": body(answer)})

    def open_wire(base_url: str, *, calls: int, window: float, **rest: Any) -> Wire:
        made: Wire = canned("https://api.example.com", clock=lambda: instant(0), pace=Pace(calls, window))
        return made

    secrets = {"access_key": Secret("a"), "secret_key": Secret("b")}
    account = Account("leadsquared-1", "leadsquared", "Team", settings)
    return LeadSquared(Kit(account, secrets, open_wire, NoShelf(), lambda: instant(0)))


async def test_leadsquared_windows_breaks_and_busy_times() -> None:
    """The documented row: a window to midnight, a break at its start, a busy time told twice, lists that are null."""
    row = {
        "UserId": "1",
        "EmailAddress": "user1@example.com",
        "UserTimeZone": "Asia/Kolkata",
        "AvailableSlots": [{"StartTime": "22:15:00", "EndTime": "00:00:00"}],
        "Breaks": [{"StartTime": "22:15:00", "EndTime": "22:30:00"}],
        "BusySlots": [{"StartTime": "2018-09-25 06:30:00", "EndTime": "2018-09-25 07:00:00"}] * 2,
        "WorkDayTemplateTimeZone": "Pacific/Tongatapu",
        "NoSlotsReason": None,
    }
    other = {**row, "EmailAddress": "user2@example.com", "AvailableSlots": None, "Breaks": None}
    answer = {"RecordCount": 2, "List": [{"Date": "2018-09-25", "UserSlots": [row, other]}]}
    provider = leadsquared(answer, zone_basis="template")
    calendars = [Calendar("leadsquared-1", f"user{n}@example.com", f"User {n}") for n in (1, 2)]
    day = Interval(datetime.fromisoformat("2018-09-25T00:00:00Z"), datetime.fromisoformat("2018-09-26T00:00:00Z"))
    found = await provider.availability(calendars, day)
    first, second = (found[calendar.id] for calendar in calendars)
    # Tongatapu is 13 hours ahead: 22:30 to 24:00 there
    assert [(iso(instant(a)), iso(instant(b))) for a, b in first.offers] == [
        ("2018-09-25T09:30:00Z", "2018-09-25T11:00:00Z")
    ]
    busy = [(slot.kind, iso(slot.interval.start)) for slot in first.busy]
    assert sorted(busy) == [(SlotKind.BREAK, "2018-09-25T09:15:00Z"), (SlotKind.BUSY, "2018-09-25T06:30:00Z")]
    assert (len(second.offers), len(second.busy)) == (0, 1)


@pytest.mark.parametrize(
    ("status", "said", "kind"),
    [
        (400, {"status": 400, "message": "MongoError: wrong type", "name": "HttpException", "traceId": "0"}, "refused"),
        (422, {"statusCode": 422, "message": ["Unprocessable Entity"], "error": "Unprocessable Entity"}, "refused"),
        (401, {"statusCode": 401, "message": "Invalid token: access token is invalid"}, "sign in"),
        (404, {"status": "error", "error": {"code": "TRPCError", "message": "NOT_FOUND"}}, "not found"),
    ],
)
def test_errors_in_all_the_shapes_seen(status: int, said: Any, kind: str) -> None:
    """Each wraps its words elsewhere; the words are found and the kind is right."""
    wire = Wire("https://api.example.com", clock=lambda: instant(0), pace=Pace(1, 1))
    problem = wire._by_status(Answer(status, {}, body(said)), write=False)
    assert problem is not None
    kinds = {"refused": Kind.REQUEST_REFUSED, "sign in": Kind.SIGN_IN_REFUSED, "not found": Kind.NOT_FOUND}
    assert problem.kind is kinds[kind]
    words = {400: "MongoError", 422: "Unprocessable Entity", 401: "Invalid token", 404: "NOT_FOUND"}
    assert words[status] in problem.text
