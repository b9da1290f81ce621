"""Accounts, calendars and blocks as the sidebar is told of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from core.errors import Kind, Problem
from core.model import Account, Block, BlockState, Calendar, Interval
from core.snapshot import CalendarState, Freshness
from gui.accounts.section import AccountRow, CalendarRow

NOW = datetime(2026, 11, 24, 8, 42, tzinfo=UTC)
OFFLINE = Problem(Kind.OFFLINE, "cannot reach api.example.com")


def calendar(
    account: str, remote: str, *, minutes: float = 1, problem: Problem | None = None, shown: bool = True
) -> CalendarRow:
    """A calendar with data of some age."""
    state = CalendarState(Freshness.FRESH, NOW - timedelta(minutes=minutes), False, problem)
    return CalendarRow(Calendar(account, remote, f"{account} {remote} & more"), shown, 0, state)


def account(name: str, *calendars: CalendarRow, problem: Problem | None = None, here: bool = False) -> AccountRow:
    """An account of some service."""
    return AccountRow(Account(name, "acme", name.title()), "Acme", problem, calendars, here)


def block(name: str, state: BlockState, reason: str | None = None) -> Block:
    """A block on its way."""
    interval = Interval(NOW, NOW + timedelta(hours=1))
    return Block(name, "team:1", interval, f"Block {name}", "t", state, reason=reason)


ROWS = (
    account("team", calendar("team", "1"), calendar("team", "2")),
    account("own", calendar("own", "1"), here=True),
)
