"""An imitation of Slotty: two calendars with weekly hours, a list of blocks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from fakes.server import Call, Clock, Fake, Refused, Reply, Route, find
from fakes.spans import Span, local_days, meet, minus, working

ZONE = ZoneInfo("Europe/Berlin")
KEY = "slotty-key-not-real-1"


class SlottyFake(Fake):
    """`hours` by calendar and weekday (Monday 0), `blocks` by id: tests read and change both."""

    def __init__(self, *, now: Clock | None = None) -> None:
        super().__init__(now=now)
        self.hours: dict[str, dict[int, tuple[str, str]]] = {
            "room": {day: ("09:00", "17:00") for day in range(5)},
            "phone": {day: ("13:00", "15:00") for day in range(7)},
        }
        self.blocks: dict[str, tuple[str, Span, str]] = {}
        self.routes = (
            Route("GET", "/me", lambda call: Reply(200, {"name": "Ann's studio"})),
            Route("GET", "/calendars", lambda call: Reply(200, [{"id": c, "title": c.title()} for c in self.hours])),
            Route("GET", "/calendars/{}/free", self._free),
            Route("POST", "/calendars/{}/blocks", self._block),
            Route("DELETE", "/calendars/{}/blocks/{}", self._unblock),
        )
        self.serve()

    def answer(self, call: Call) -> Reply:
        """Refuse a wrong key, then find the call."""
        if call.headers.get("authorization") != f"Bearer {KEY}":
            raise Refused(Reply(401, {"error": "wrong key"}))
        found = find(self.routes, call)
        if found is None:
            raise Refused(Reply(404, {"error": "no such thing"}))
        route, parts = found
        return route.work(call, *parts)

    def open_spans(self, calendar: str, span: Span) -> list[Span]:
        """Hours less blocks."""
        hours = [
            working(day, *self.hours[calendar][day.weekday()], ZONE)
            for day in local_days(span, ZONE)
            if day.weekday() in self.hours[calendar]
        ]
        taken = [block for owner, block, _ in self.blocks.values() if owner == calendar]
        return [(max(a, span[0]), min(b, span[1])) for a, b in minus(hours, taken) if meet((a, b), span)]

    def _free(self, call: Call, calendar: str) -> Reply:
        span = (_time(call.query["from"][0]), _time(call.query["to"][0]))
        free = [[a.isoformat(), b.isoformat()] for a, b in self.open_spans(calendar, span)]
        blocks = [
            _shown(key, block) for key, block in self.blocks.items() if block[0] == calendar and meet(block[1], span)
        ]
        return Reply(200, {"free": free, "blocks": blocks})

    def _block(self, call: Call, calendar: str) -> Reply:
        key = f"b{len(call.body['note'])}-{len(self.calls)}"
        self.blocks[key] = (calendar, (_time(call.body["start"]), _time(call.body["end"])), call.body["note"])
        return Reply(201, _shown(key, self.blocks[key]))

    def _unblock(self, call: Call, calendar: str, key: str) -> Reply:
        if self.blocks.pop(key, None) is None:
            raise Refused(Reply(404, {"error": "no such block"}))
        return Reply(204)


def _shown(key: str, block: tuple[str, Span, str]) -> dict[str, Any]:
    return {"id": key, "start": block[1][0].isoformat(), "end": block[1][1].isoformat(), "note": block[2]}


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
