"""Reading: 20 free-slots answers of 31 days (about 20,000 starts) from bytes to placed minutes, beside `json.loads`."""

from __future__ import annotations

import json
import time
from datetime import date, datetime, timedelta
from typing import Any

from core import zones
from core.model import Offers
from core.providers.highlevel import starts_of
from core.week import Week

CALENDARS, DAYS, STARTS, ROUNDS = 20, 31, 32, 60


def body() -> bytes:
    """One answer: a slot every 15 minutes for eight hours a day in Chicago, November 2026 with no clock change."""
    zone, first = zones.zone("America/Chicago"), date(2026, 11, 2)
    days: dict[str, Any] = {}
    for number in range(DAYS):
        day = first + timedelta(days=number)
        begin = datetime(day.year, day.month, day.day, 8, tzinfo=zone)
        days[day.isoformat()] = {"slots": [(begin + timedelta(minutes=15 * i)).isoformat() for i in range(STARTS)]}
    return json.dumps({**days, "traceId": "0"}).encode()


def placed(bodies: list[bytes], week: Week) -> int:
    """Decode and place all of them; how many slots there were."""
    count = 0
    for answer in bodies:
        offers = Offers.lasting(starts_of(answer, "free slots"), 1800)
        count += sum(len(begins) for begins, _ in week.rows_of(offers))
    return count


def measure() -> dict[str, float]:
    """Best of many, in ms; cold is with no wire time remembered from an earlier answer."""
    bodies = [body() for _ in range(CALENDARS)]
    week = Week(date(2026, 11, 1), "Europe/Berlin", DAYS + 3)
    best = {"json_loads_ms": 1e9, "cold_ms": 1e9, "warm_ms": 1e9}
    count = 0
    for _ in range(ROUNDS):
        for name, work in (
            ("json_loads_ms", lambda: [json.loads(answer) for answer in bodies]),
            ("cold_ms", lambda: placed(bodies, week)),
            ("warm_ms", lambda: placed(bodies, week)),
        ):
            if name == "cold_ms":
                for memo in (zones._memo, zones._days, zones._clocks, week._rows):
                    memo.clear()
            began = time.perf_counter()
            done = work()
            best[name] = min(best[name], (time.perf_counter() - began) * 1000)
            count = done if isinstance(done, int) else count
    return {"starts": count, **{name: round(value, 2) for name, value in best.items()}}
