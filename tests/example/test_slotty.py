"""Slotty against its imitation: the suite that every provider passes."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

import pytest

from core.model import Calendar, Interval, seconds
from core.providers import PROVIDERS
from example.slotty import Slotty
from example.slotty_fake import KEY, SlottyFake
from fakes.contract import NOW, Bench, Pairs, ServiceContract


@pytest.fixture(autouse=True)
def listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A real provider has its line in core/providers/__init__.py instead."""
    monkeypatch.setitem(PROVIDERS, "slotty", Slotty)


class TestSlotty(ServiceContract):
    """What the suite has to be told; the tests are all its own."""

    key = "slotty"
    zone = "Europe/Berlin"
    owner = "Ann's studio"
    night = "phone"
    slots = "/free"
    create = ("POST", "/blocks")

    def service(self) -> AbstractContextManager[Any]:
        """The imitation, at the time at which everything happens."""
        return SlottyFake(now=lambda: NOW)

    def settings(self, fake: SlottyFake) -> dict[str, str]:
        """Where it is."""
        return {"base_url": fake.url}

    def secrets(self, fake: SlottyFake) -> dict[str, str]:
        """What opens it."""
        return {"key": KEY}

    def refusal(self, status: int, said: str | list[str]) -> dict[str, Any]:
        """How it words an error."""
        return {"error": said}

    def limits(self) -> list[tuple[dict[str, Any], float]]:
        """How it asks to slow down, and for how many seconds."""
        return [({"status": 429, "body": {}, "headers": {"Retry-After": "1"}}, 1.0)]

    def close_all(self, fake: SlottyFake, settings: dict[str, str]) -> None:
        """Nothing is open."""
        fake.hours = {calendar: {} for calendar in fake.hours}

    def night_shift(self, fake: SlottyFake, settings: dict[str, str]) -> None:
        """Open on Sunday nights, when clocks change."""
        fake.hours["phone"] = {6: ("00:00", "05:00")}

    async def held(self, bench: Bench) -> list[str]:
        """Blocks that hold."""
        return list(bench.fake.blocks)

    def open_at(self, bench: Bench, calendar: Calendar, interval: Interval) -> Pairs:
        """What is open, from the state of the imitation."""
        spans = bench.fake.open_spans(calendar.remote, (interval.start, interval.end))
        return {(seconds(a), seconds(b)) for a, b in spans}
