"""The made-up account that `LeadSquaredFake` starts with."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from fakes.spans import Span, millis, weekly


@dataclass
class Template:
    """A work day template: windows and breaks by weekday (Monday 0), in a zone of its own."""

    zone: str
    windows: dict[int, list[tuple[str, str]]]
    breaks: dict[int, list[tuple[str, str]]] = field(default_factory=dict)


@dataclass
class User:
    """A user of the account."""

    id: str
    first: str
    last: str
    email: str
    zone: str
    template: Template | None = None
    active: bool = True
    leave: set[int] = field(default_factory=set)  # weekdays, Monday 0

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"


@dataclass
class Task:
    """A task; an appointment if its type is."""

    id: str
    name: str
    span: Span
    owner: str
    type: str
    description: str = ""
    status: int = 0
    twice: bool = False  # listed twice among the busy slots, as the real service does at times


def key(name: str) -> str:
    """A stable made-up GUID."""
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, f"{name}.example.com"))


ASHA, BRAM, CHITRA, DEV, EILA = (key(n) for n in ("asha", "bram", "chitra", "dev", "eila"))
MEETING, CALLBACK, TODO = key("meeting"), key("callback"), key("todo")
INDIA, AMERICA = "Asia/Kolkata", "America/New_York"


def sample_templates() -> dict[str, Template]:
    """Office hours with a break inside and a late shift to midnight, and New York days, cut in two in India."""
    office: dict[int, list[tuple[str, str]]] = {day: [("09:00", "18:00")] for day in range(5)}
    office[3] = [("09:00", "13:00"), ("20:00", "00:00")]
    rest: dict[int, list[tuple[str, str]]] = {day: [("13:00", "13:30")] for day in (0, 1, 2, 4)}
    rest[3] = [("20:00", "20:15")]
    east: dict[int, list[tuple[str, str]]] = {day: [("09:00", "17:00")] for day in range(5)}
    noon: dict[int, list[tuple[str, str]]] = {day: [("12:00", "13:00")] for day in range(5)}
    return {"office": Template(INDIA, office, rest), "east": Template(AMERICA, east, noon)}


def sample_users(templates: dict[str, Template]) -> list[User]:
    """Asha owns the keys; Bram works New York hours from India; Chitra has no template; Eila has left."""
    office, east = templates["office"], templates["east"]
    return [
        User(ASHA, "Asha", "Menon", "asha@example.com", INDIA, office),
        User(BRAM, "Bram", "Kulkarni", "bram@example.com", INDIA, east),
        User(CHITRA, "Chitra", "Rao", "chitra@example.com", INDIA),
        User(DEV, "Dev", "Nair", "dev@example.com", INDIA, office, leave={4}),
        User(EILA, "Eila", "Sen", "eila@example.com", INDIA, office, active=False),
    ]


def sample_task_types() -> list[dict[str, Any]]:
    """An appointment that blocks, one that allows conflicts, and a to-do."""

    def kind(type_id: str, name: str, category: int, colour: str, conflicts: bool) -> dict[str, Any]:
        made = datetime(2024, 3, 1, tzinfo=UTC)
        return {
            "Id": type_id,
            "Name": name,
            "Category": category,
            "Color": colour,
            "AllowConflicts": conflicts,
            "DefaultDuration": 30,
            "ColumnConfiguration": "{}",
            "FormLayout": '{"Sections":[]}',
            "CreatedBy": "System",
            "CreatedOn": f"/Date({millis(made)}+0000)/",
        }

    return [
        kind(MEETING, "Meeting", 0, "#F8BBD0", False),
        kind(CALLBACK, "Call back", 0, "#B3E5FC", True),
        kind(TODO, "To-do", 1, "#DCEDC8", True),
    ]


def sample_tasks(now: datetime) -> Iterator[Task]:
    """Some every week: one listed twice, two that overlap, one across midnight UTC, one that may overlap."""
    plan: list[tuple[str, str, str, str, int, str, int, dict[str, Any]]] = [
        ("Stand-up", ASHA, MEETING, INDIA, 0, "10:30", 30, {"twice": True}),
        ("Visit of Meera", ASHA, MEETING, INDIA, 2, "15:00", 60, {}),
        ("Visit of Nikhil", ASHA, MEETING, INDIA, 2, "15:30", 60, {}),
        ("Call back Om", ASHA, CALLBACK, INDIA, 1, "11:00", 30, {}),
        ("Send papers", ASHA, TODO, INDIA, 1, "16:00", 30, {}),
        ("Done visit", ASHA, MEETING, INDIA, 4, "10:00", 30, {"status": 1}),
        ("Review with Priya", BRAM, MEETING, AMERICA, 1, "10:00", 45, {}),
        ("Late review", BRAM, MEETING, AMERICA, 3, "16:30", 30, {}),
        ("Handover", BRAM, MEETING, AMERICA, 2, "18:30", 60, {}),
        ("Visit of Quint", CHITRA, MEETING, INDIA, 1, "12:00", 30, {"twice": True}),
        ("Visit of Rohan", DEV, MEETING, INDIA, 3, "09:30", 60, {}),
    ]
    for name, owner, kind, zone, weekday, begin, minutes, facts in plan:
        for week, span in enumerate(weekly(now, weekday, begin, minutes, ZoneInfo(zone))):
            yield Task(key(f"{name}{week}".replace(" ", "")), name, span, owner, kind, **facts)
