"""openweek-cli: the same session from a terminal, for scripts, for support and for checks from outside.

Other programs rely on the shapes and exit statuses printed here; README and ``openweek-cli --help`` list them.
"""

from __future__ import annotations

import argparse
import asyncio
import ctypes.util
import getpass
import importlib.metadata
import json
import logging
import platform
import sys
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NoReturn

import core
from core import zones
from core.errors import Kind, Problem, bad_input
from core.model import Block, BlockState, Calendar, Interval, Wish, instant, iso, seconds
from core.session import Session, providers, write_log
from core.snapshot import Freshness, Snapshot
from core.week import Week

OK, FAULT, USAGE, UNANSWERED, REFUSED, UNSETTLED = range(6)

_STATUS = {
    Kind.BAD_INPUT: USAGE,
    Kind.STORE_BROKEN: USAGE,
    Kind.UNSUPPORTED: USAGE,
    Kind.NO_VAULT: USAGE,
    Kind.VAULT_LOCKED: USAGE,
    Kind.OFFLINE: UNANSWERED,
    Kind.SERVICE_DOWN: UNANSWERED,
    Kind.SLOW_DOWN: UNANSWERED,
    Kind.UNREADABLE_REPLY: UNANSWERED,
    Kind.SIGN_IN_REFUSED: REFUSED,
    Kind.SECRET_MISSING: REFUSED,
    Kind.RIGHT_MISSING: REFUSED,
    Kind.REQUEST_REFUSED: REFUSED,
    Kind.NOT_FOUND: REFUSED,
    Kind.UNCERTAIN: UNSETTLED,
    Kind.FAULT: FAULT,
}

QT_LIBRARIES = (
    ("glib-2.0", "libglib2.0-0"),
    ("EGL", "libegl1"),
    ("GL", "libgl1"),
    ("dbus-1", "libdbus-1-3"),
    ("fontconfig", "libfontconfig1"),
    ("xkbcommon", "libxkbcommon0"),
    ("gssapi_krb5", "libgssapi-krb5-2"),
    ("xcb-cursor", "libxcb-cursor0"),
    ("xcb-icccm", "libxcb-icccm4"),
    ("xcb-keysyms", "libxcb-keysyms1"),
    ("xcb-image", "libxcb-image0"),
    ("xcb-render-util", "libxcb-render-util0"),
    ("xcb-shape", "libxcb-shape0"),
    ("xcb-xkb", "libxcb-xkb1"),
    ("xkbcommon-x11", "libxkbcommon-x11-0"),
)
"""Libraries Qt needs on Linux and the Debian packages that bring them."""

Document = dict[str, Any]
Work = Callable[[argparse.Namespace, Session], Awaitable[tuple[Document, int]]]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    as_json = "--json" in words
    try:
        options = parser().parse_args(words, argparse.Namespace(home=None, json=False, debug=False))
        write_log(logging.DEBUG if options.debug else logging.ERROR)
        return asyncio.run(_run(options))
    except Problem as problem:
        return _tell(problem, as_json)
    except KeyboardInterrupt:
        print("stopped; blocks on their way go on with `sync`", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return OK
    except Exception as failure:
        logging.getLogger("openweek").debug("fault", exc_info=True)
        return _tell(Problem(Kind.FAULT, f"a fault of ours: {type(failure).__name__}; --debug shows more"), as_json)


def _tell(problem: Problem, as_json: bool) -> int:
    if as_json:
        _print_json({"error": _problem(problem)})
    else:
        where = f" ({problem.where})" if problem.where and problem.where not in problem.text else ""
        print(f"openweek-cli: {problem.text}{where}", file=sys.stderr)
    return _STATUS[problem.kind]


# commands: each takes options and session, and returns the JSON document and the exit status


def _providers() -> Document:
    listed = [
        {
            "key": key,
            "title": title,
            "fields": [
                {
                    "key": field.key,
                    "label": field.label,
                    "kind": str(field.kind),
                    "required": field.required,
                    "choices": [{"value": choice.value, "label": choice.label} for choice in field.choices],
                }
                for field in fields
            ],
        }
        for key, title, _, fields in providers()
    ]
    return {"providers": listed}


async def _accounts(options: argparse.Namespace, session: Session) -> tuple[Document, int]:
    listed = []
    for account in session.accounts.all:
        missing = await session.accounts.missing_secrets(account)
        state = str(Kind.SECRET_MISSING) if missing else "ready"
        listed.append({"id": account.id, "provider": account.provider, "title": account.title, "state": state})
    return {"accounts": listed}, OK


async def _accounts_add(options: argparse.Namespace, session: Session) -> tuple[Document, int]:
    settings: dict[str, str] = {}
    for pair in options.set or []:
        key, equals, value = pair.partition("=")
        if not equals:
            raise bad_input(f"--set takes KEY=VALUE, not {pair!r}", "--set")
        settings[key.strip()] = value
    secrets = {key: _read_secret(key) for key in options.secret or []}
    account, lasting = await session.accounts.add(
        options.provider, options.title or "", settings, secrets, check=not options.no_check
    )
    if not lasting:
        print(
            "openweek-cli: no trustworthy keyring here; the secrets were used for this call only and are not kept",
            file=sys.stderr,
        )
    return {"account": {"id": account.id}}, OK


def _read_secret(key: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(f"{key}: ")
    line = sys.stdin.readline()
    if not line:
        raise bad_input(f"--secret {key} reads one line from standard input, and there is none", key)
    return line.rstrip("\r\n")


async def _accounts_check(options: argparse.Namespace, session: Session) -> tuple[Document, int]:
    account = session.accounts.account(options.id)
    provider = await session.accounts.open(account.id)
    found = await provider.check()
    return {
        "account": {
            "id": account.id,
            "state": "ready",
            "name": found.name,
            "zone": found.zone,
            "rights": list(found.rights),
        }
    }, OK


async def _accounts_remove(options: argparse.Namespace, session: Session) -> tuple[Document, int]:
    await session.accounts.remove(options.id)
    return {"account": {"id": options.id}}, OK


async def _calendars(options: argparse.Namespace, session: Session) -> tuple[Document, int]:
    wanted = [session.accounts.account(options.account)] if options.account else list(session.accounts.all)
    problems: dict[str, Problem] = {}
    for account in wanted:
        try:
            await session.accounts.list_calendars(account.id)
        except Problem as problem:
            problems[account.id] = problem
    ids = {account.id for account in wanted}
    listed = [_calendar(s.calendar) for s in session.accounts.calendars if s.calendar.account in ids]
    document: Document = {"calendars": listed}
    if problems:
        document["problems"] = [{"account": name, **_problem(found)} for name, found in problems.items()]
        for name, found in problems.items():
            print(f"openweek-cli: {name}: {found.text}", file=sys.stderr)
    if problems and options.account:
        return document, _STATUS[problems[options.account].kind]
    return document, UNANSWERED if problems else OK


async def _week(options: argparse.Namespace, session: Session) -> tuple[Document, int]:
    zone = zones.system_zone() if options.zone is None else options.zone
    zones.zone(zone)
    day = (
        zones.read_date(options.date) if options.date is not None else zones.local_date(zone, seconds(session.clock()))
    )
    unlisted = {}
    if not options.cached:
        for account in session.accounts.all:
            if not any(s.calendar.account == account.id for s in session.accounts.calendars):
                try:
                    await session.accounts.list_calendars(account.id)
                except Problem as problem:
                    unlisted[account.id] = problem
    else:
        listed = {s.calendar.account for s in session.accounts.calendars}
        for account in session.accounts.all:
            if account.id not in listed:
                unlisted[account.id] = Problem(Kind.OFFLINE, f"the calendars of {account.title} were never asked for")
    chosen = {session.accounts.calendar(calendar).id for calendar in options.calendar or []}
    for stored in session.accounts.calendars:  # a terminal has no check marks: show what was asked for
        wanted = stored.calendar.id in chosen if chosen else True
        if stored.shown != wanted:
            session.accounts.show_here(stored.calendar.id, wanted)
    asked = session.clock()
    await session.timeline.show(Week.holding(day, zone), patience=0, ask=False)
    if not options.cached:
        await session.timeline.refresh()
        await session.timeline.show(Week.holding(day, zone), patience=0, ask=False)
    snapshot = session.timeline.snapshot
    assert snapshot is not None
    document = _week_document(snapshot, asked)
    if not chosen:
        document["calendars"] += [
            {
                "id": account,
                "title": session.accounts.account(account).title,
                "state": str(Freshness.UNKNOWN),
                "as_of": None,
                "problem": _problem(problem),
            }
            for account, problem in unlisted.items()
        ]
    silent = [c for c in document["calendars"] if c["problem"] or c["state"] == Freshness.UNKNOWN]
    return document, UNANSWERED if silent else OK


async def _block(options: argparse.Namespace, session: Session) -> tuple[Document, int]:
    interval = _interval(options)
    await _know_calendars(session, options.calendar)
    made = await session.outbox.add(options.calendar, interval, options.title or "")
    done = await session.outbox.settle([block.id for block in made], options.wait)
    return {"blocks": [_outcome(block) for block in done]}, _settled(done)


async def _know_calendars(session: Session, wanted: Sequence[str]) -> None:
    """An account that was just added has not listed its calendars yet."""
    for account in session.accounts.all:
        known = any(s.calendar.account == account.id for s in session.accounts.calendars)
        if not known and any(name.startswith(f"{account.id}:") for name in wanted):
            await session.accounts.list_calendars(account.id)


async def _blocks(options: argparse.Namespace, session: Session) -> tuple[Document, int]:
    return {"blocks": [_row(block) for block in session.outbox.blocks]}, OK


async def _unblock(options: argparse.Namespace, session: Session) -> tuple[Document, int]:
    wished = await session.outbox.remove(options.block)
    done = await session.outbox.settle([block.id for block in wished], options.wait)
    refused = any(block.wish is Wish.PRESENT for block in done)
    return {"blocks": [_outcome(block) for block in done]}, REFUSED if refused else _settled(done)


async def _move(options: argparse.Namespace, session: Session) -> tuple[Document, int]:
    interval = _interval(options)
    moved = await session.outbox.change([options.block], interval)
    done = await session.outbox.settle([block.id for block in moved], options.wait)
    refused = any(block.interval != interval for block in done)
    return {"blocks": [_row(block) for block in done]}, REFUSED if refused else _settled(done)


async def _sync(options: argparse.Namespace, session: Session) -> tuple[Document, int]:
    open_ones = [block.id for block in session.outbox.blocks if not block.state.settled]
    done = await session.outbox.settle(open_ones, options.wait) if open_ones else []
    return {"blocks": [_row(block) for block in done]}, _settled(done)


async def _doctor(options: argparse.Namespace, session: Session) -> tuple[Document, int]:
    try:
        qt = importlib.metadata.version("PySide6-Essentials")
    except importlib.metadata.PackageNotFoundError:
        qt = "not installed"
    missing = []
    if sys.platform == "linux":
        missing = [package for name, package in QT_LIBRARIES if ctypes.util.find_library(name) is None]
    return {
        "app": core.__version__,
        "python": platform.python_version(),
        "qt": qt,
        "tzdata": zones.release(),
        "keyring": await session.vault.backend(),
        "tls": "the operating system's trust store",
        "home": str(session.home),
        "missing": missing,
    }, OK


# shapes


def _problem(problem: Problem) -> Document:
    remedy = str(problem.remedy) if problem.remedy else None
    return {"kind": str(problem.kind), "text": problem.text, "remedy": remedy, "where": problem.where}


def _calendar(calendar: Calendar) -> Document:
    blocking = calendar.blocking
    return {
        "id": calendar.id,
        "account": calendar.account,
        "remote": calendar.remote,
        "title": calendar.title,
        "slot_length": calendar.slot_length,
        "blocking": {
            "grain": blocking.grain,
            "movable": blocking.movable,
            "removable": blocking.removable,
            "listable": blocking.listable,
            "caution": blocking.caution,
            "covers": blocking.covers,
        }
        if blocking
        else None,
    }


def _week_document(snapshot: Snapshot, asked: datetime) -> Document:
    week = snapshot.week
    days: list[Document] = []
    for column, day in enumerate(week.dates):
        start, end = week.bounds(column)
        notes = [{"calendar": c.id, "text": text} for at, c, text in snapshot.notes if at == column]
        days.append(
            {
                "date": day.isoformat(),
                "starts": _z(start),
                "ends": _z(end),
                "hours": week.hours(column),
                "slots": [],
                "notes": notes,
            }
        )
    for start, end, calendar, kind, title in sorted(_slots(snapshot), key=lambda s: (s[0], s[2], s[3], s[1])):
        place = week.place(start)
        if place is not None:
            days[place.day]["slots"].append(
                {
                    "calendar": calendar,
                    "kind": kind,
                    "start": _z(start),
                    "end": _z(end),
                    "title": title,
                    "again": week.again(start),
                }
            )
    states = []
    for track in snapshot.tracks:
        state = snapshot.states[track.calendar.id]
        states.append(
            {
                "id": track.calendar.id,
                "title": track.calendar.title,
                "state": str(state.freshness),
                "as_of": iso(state.as_of) if state.as_of else None,
                "problem": _problem(state.problem) if state.problem else None,
                "caution": state.caution,
            }
        )
    return {
        "zone": week.zone,
        "first": week.first.isoformat(),
        "asked_at": iso(asked),
        "days": days,
        "calendars": states,
    }


def _slots(snapshot: Snapshot) -> list[tuple[int, int, str, str, str | None]]:
    found: list[tuple[int, int, str, str, str | None]] = []
    for track in snapshot.tracks:
        name = track.calendar.id
        found += [(start, end, name, "available", None) for start, end in track.offers]
        found += [(*p.slot.interval.span, name, str(p.slot.kind), p.slot.title) for p in track.busy]
    for piece in snapshot.blocks:
        for block in piece.blocks:
            if block.receipts and block.state is BlockState.CONFIRMED:
                found.append((*block.interval.span, block.calendar, "block", block.title))
    return found


def _row(block: Block) -> Document:
    return {
        "id": block.id,
        "calendar": block.calendar,
        "start": iso(block.interval.start),
        "end": iso(block.interval.end),
        "title": block.title,
        "state": str(block.state),
        "reason": block.reason,
    }


def _outcome(block: Block) -> Document:
    return {
        "id": block.id,
        "calendar": block.calendar,
        "state": str(block.state),
        "proved": block.proved,
        "reason": block.reason,
    }


def _settled(blocks: Sequence[Block]) -> int:
    if any(block.state is BlockState.REFUSED for block in blocks):
        return REFUSED
    return OK if all(block.state.settled for block in blocks) else UNSETTLED


def _z(epoch: int) -> str:
    return iso(instant(epoch))


# reading the command line


def _interval(options: argparse.Namespace) -> Interval:
    start, end = _moment(options.start, "--start"), _moment(options.end, "--end")
    if end <= start:
        raise bad_input("the end must be after the start", "--end")
    return Interval(start, end)


def _moment(text: str, where: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise bad_input(f"{text!r} is not a time; write 2026-11-24T10:00:00+01:00", where) from None
    if moment.tzinfo is None:
        raise bad_input(f"{text!r} has no offset; write 2026-11-24T10:00:00+01:00 or end it with Z", where)
    return moment


class _Parser(argparse.ArgumentParser):
    """Wrong usage is one line and exit status 2, in JSON when asked for."""

    def error(self, message: str) -> NoReturn:
        raise bad_input(message, self.prog)


def parser() -> argparse.ArgumentParser:
    """Every command and its words."""
    common = _Parser(add_help=False)
    common.add_argument("--home", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="where everything is kept")
    common.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="one JSON document on stdout")
    common.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help="a scrubbed log on stderr")
    parser = _Parser(prog="openweek-cli", description=__doc__, parents=[common])
    parser.add_argument("--version", action="version", version=f"openweek-cli {core.__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)

    def command(name: str, work: Work | None, text: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text, parents=[common])
        made.set_defaults(work=work)
        return made

    def waits(made: argparse.ArgumentParser) -> None:
        made.add_argument("--wait", type=_seconds, default=30.0, metavar="SECONDS", help="how long to wait (30)")

    command("providers", None, "each provider's key, title and fields")
    accounts = command("accounts", _accounts, "list the accounts, or add, check and remove one")
    inner = accounts.add_subparsers(dest="action", metavar="ACTION", parser_class=_Parser)
    add = inner.add_parser("add", help="check the credentials and keep the account", parents=[common])
    add.add_argument("provider")
    add.add_argument("--title", default="")
    add.add_argument("--set", action="append", metavar="KEY=VALUE")
    add.add_argument("--secret", action="append", metavar="KEY", help="reads one line from stdin")
    add.add_argument("--no-check", action="store_true", help="keep it without asking the service")
    add.set_defaults(work=_accounts_add)
    for name, work in (("check", _accounts_check), ("remove", _accounts_remove)):
        one = inner.add_parser(name, help=f"{name} an account", parents=[common])
        one.add_argument("id")
        one.set_defaults(work=work)
    calendars = command("calendars", _calendars, "what can be shown, and how it can be blocked")
    calendars.add_argument("--account", metavar="ID")
    week = command("week", _week, "the week that holds a date, asked from the services now")
    week.add_argument("--date", metavar="YYYY-MM-DD")
    week.add_argument("--zone", metavar="IANA")
    week.add_argument("--calendar", action="append", metavar="ID")
    week.add_argument("--cached", action="store_true", help="what is known, without asking")
    block = command("block", _block, "one block a calendar")
    block.add_argument("--calendar", nargs="+", action="extend", required=True, metavar="ID")
    block.add_argument("--start", required=True, metavar="ISO")
    block.add_argument("--end", required=True, metavar="ISO")
    block.add_argument("--title", default="")
    waits(block)
    command("blocks", _blocks, "the blocks made here")
    unblock = command("unblock", _unblock, "remove blocks made here")
    unblock.add_argument("block", nargs="+")
    waits(unblock)
    move = command("move", _move, "give a block another time")
    move.add_argument("block")
    move.add_argument("--start", required=True, metavar="ISO")
    move.add_argument("--end", required=True, metavar="ISO")
    waits(move)
    waits(command("sync", _sync, "settle whatever is still on its way"))
    command("doctor", _doctor, "versions, keyring, TLS, missing system libraries")
    return parser


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 <= value < 1e6:
        raise ValueError(text)
    return value


async def _answer(options: argparse.Namespace) -> tuple[Document, int]:
    if options.command == "providers":  # needs no home
        return _providers(), OK
    session = await Session.open(options.home)
    try:
        work: Work = options.work
        return await work(options, session)
    finally:
        await session.close()


async def _run(options: argparse.Namespace) -> int:
    document, status = await _answer(options)
    if options.json:
        _print_json(document)
    else:
        _print_table(document)
    return status


# printing


def _print_json(document: Document) -> None:
    print(json.dumps(document, ensure_ascii=False, indent=1))


def _print_table(document: Document) -> None:
    if "days" in document:
        _print_week(document)
        return
    for key, value in document.items():
        rows = value if isinstance(value, list) else [value] if isinstance(value, dict) else None
        if rows is None or key in ("missing", "problems"):
            text = (", ".join(value) or "none") if isinstance(value, list) else value
            if key != "problems":
                print(f"{key:10} {text}")
        elif not rows:
            print(f"no {key}")
        else:
            _print_rows([{name: _cell(cell) for name, cell in row.items()} for row in rows])


def _print_rows(rows: Sequence[dict[str, str]]) -> None:
    names = list(rows[0])
    widths = {name: max(len(name), *(len(row[name]) for row in rows)) for name in names}
    print("  ".join(name.upper().ljust(widths[name]) for name in names).rstrip())
    for row in rows:
        print("  ".join(row[name].ljust(widths[name]) for name in names).rstrip())


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        return value.get("covers") or ", ".join(f"{k} {v}" for k, v in value.items())
    if isinstance(value, list):
        return ", ".join(item["key"] if isinstance(item, dict) else str(item) for item in value)
    return "-" if value is None else str(value)


def _print_week(document: Document) -> None:
    zone = document["zone"]
    titles = {calendar["id"]: calendar["title"] for calendar in document["calendars"]}
    for day in document["days"]:
        extra = "" if day["hours"] == 24 else f"  ({day['hours']:g} hours)"
        print(f"{date.fromisoformat(day['date']):%a %d %b %Y}  {zone}{extra}")
        for note in day["notes"]:
            print(f"  {titles[note['calendar']]}: {note['text']}")
        for slot in day["slots"]:
            start, end = (zones.wall(zone, zones.epoch_of(slot[key])) for key in ("start", "end"))
            again = " again" if slot["again"] else ""
            title = f"  {slot['title']}" if slot["title"] else ""
            print(f"  {start:%H:%M}-{end:%H:%M}{again}  {slot['kind']:9}  {titles[slot['calendar']]}{title}")
    for calendar in document["calendars"]:
        problem = f": {calendar['problem']['text']}" if calendar["problem"] else ""
        print(f"{calendar['title']}: {calendar['state']}{problem}")
