"""What the palette can reach: every action, and what can be done with each account, calendar and zone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from core import zones
from gui.accounts.flow import locked
from gui.finding.palette import Entry
from gui.side.swatch import colour_names
from gui.start.language import Words

if TYPE_CHECKING:
    from core.session import Session
    from gui.window import Window

reachable = Words("reachable")


def entries(window: Window, session: Session) -> list[Entry]:
    """All of it, in the order in which it is listed while nothing is typed: what waits for its person first."""
    return [
        *_waiting(window, session),
        *_actions(window),
        *_calendars(window, session),
        *_accounts(window, session),
        *_zones(window),
    ]


def _waiting(window: Window, session: Session) -> list[Entry]:
    """Accounts that want a new sign-in."""
    kind, edit, words = reachable.tr("Account"), window.accounts.edit, reachable.tr("Sign in to {account}…")
    return [
        Entry(words.format(account=account.title), kind, partial(edit, account.id))
        for account in session.accounts.all
        if account.id in locked(session)
    ]


def _actions(window: Window) -> list[Entry]:
    actions = window.actions_by_id
    listed = []
    for row in actions.rows:
        if row.work is not None and row.id != "palette":
            keys = actions.key_words(row)
            listed.append(Entry(row.plain, "", row.work, keys[0] if keys else ""))
    return listed


def _calendars(window: Window, session: Session) -> list[Entry]:
    kind, choose = reachable.tr("Calendar"), window.accounts.choose
    listed, colours = [], []
    for stored in session.accounts.calendars:
        calendar = stored.calendar
        text = reachable.tr("Hide {calendar}") if stored.shown else reachable.tr("Show {calendar}")
        toggle = partial(choose, calendar.id, shown=not stored.shown)
        listed.append(Entry(text.format(calendar=calendar.title), kind, toggle))
        for index, name in enumerate(colour_names()):
            words = reachable.tr("Colour of {calendar}: {colour}")
            paint = partial(choose, calendar.id, colour=index)
            colours.append(Entry(words.format(calendar=calendar.title, colour=name), kind, paint, quiet=True))
    return listed + colours


def _accounts(window: Window, session: Session) -> list[Entry]:
    kind, flow = reachable.tr("Account"), window.accounts
    return [
        Entry(words.format(account=account.title), kind, partial(work, account.id))
        for account in session.accounts.all
        for words, work in (
            (reachable.tr("Edit {account}…"), flow.edit),
            (reachable.tr("Refresh {account}"), flow.refresh),
            (reachable.tr("Remove {account}…"), flow.remove),
        )
    ]


def _zones(window: Window) -> list[Entry]:
    kind, lately = reachable.tr("Time zone"), {zones.system_zone(), *window.prefs.recent_zones, *window.prefs.rulers}
    return [
        Entry(zones.city(name), kind, partial(window.choose_zone, name), also=name, quiet=True, near=name in lately)
        for name in zones.names()
    ]


def cities(near: Collection[str], work: Callable[[str], object], without: Collection[str] = ()) -> list[Entry]:
    """Every zone by its city, to do something with its IANA name; those `near` are listed at once."""
    kind = reachable.tr("Time zone")
    return [
        Entry(zones.city(name), kind, partial(work, name), also=name, quiet=name not in near)
        for name in zones.names()
        if name not in without
    ]
