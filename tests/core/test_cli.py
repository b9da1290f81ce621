"""openweek-cli to the letter of its contract: commands, shapes, exit statuses, one line for each trouble."""

from __future__ import annotations

import io
import json
import logging
import os
import re
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.providers import PROVIDERS
from fakes.contract import QUICK, Memory, wires_with
from fakes.highlevel import HighLevelFake
from fakes.highlevel_sample import ADA, DEEP, DRAFT, OPEN_DAY, TEAM

ROOT = Path(__file__).resolve().parents[2]
Z = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
OK, FAULT, USAGE, UNANSWERED, REFUSED, UNSETTLED = range(6)

TODAY = datetime.now(UTC).date()
MONDAY = TODAY + timedelta(days=7 - TODAY.weekday())  # of next week: services offer nothing in the past


class Terminal:
    """A terminal of this process: types commands, reads what comes."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.capsys, self.monkeypatch = capsys, monkeypatch
        self.out = self.err = ""

    def run(self, *words: str, typed: str = "") -> int:
        """Run one command and return its status; stderr never shows a traceback."""
        self.monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        status = main(list(words))
        self.out, self.err = self.capsys.readouterr()
        assert "Traceback" not in self.err + self.out
        return status

    def json(self, *words: str, typed: str = "", status: int = OK) -> Any:
        """The one document of a command, whose status is the expected one."""
        found = self.run(*words, "--json", typed=typed)
        assert found == status, self.out + self.err
        return json.loads(self.out)

    def error(self, *words: str, status: int, typed: str = "") -> dict[str, Any]:
        """The error of a command, told as JSON and as one line."""
        told: dict[str, Any] = self.json(*words, typed=typed, status=status)["error"]
        assert set(told) == {"kind", "text", "remedy", "where"}
        assert self.run(*words, typed=typed) == status
        assert self.out == ""
        assert len(self.err.strip().splitlines()) == 1, self.err
        assert told["text"] in self.err
        return told


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """A terminal; the log is afterwards as it was."""
    log = logging.getLogger("openweek")
    before = (log.handlers[:], log.level, log.propagate)
    monkeypatch.setattr("core.outbox.Patience", lambda: QUICK)
    wires_with(monkeypatch, pauses=(0.01, 0.02))
    yield Terminal(capsys, monkeypatch)
    log.handlers[:], log.propagate = before[0], before[2]
    log.setLevel(before[1])


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Memory:
    """The trustworthy keyring of this computer, for as long as the test lasts."""
    memory = Memory()
    monkeypatch.setattr("core.secrets.trusted_keeper", lambda: memory)
    return memory


@pytest.fixture
def fake() -> Iterator[HighLevelFake]:
    """A service, now."""
    with HighLevelFake() as service:
        yield service


def add_local(terminal: Terminal, **settings: str) -> str:
    """A calendar on this computer; its account's id."""
    given = {"zone": "Europe/Berlin", "hours": "Mon-Fri 09:00-17:00", **settings}
    pairs = [word for key, value in given.items() for word in ("--set", f"{key}={value}")]
    document = terminal.json("accounts", "add", "local", "--title", "Mine", *pairs)
    assert set(document) == {"account"}
    assert set(document["account"]) == {"id"}
    return str(document["account"]["id"])


def add_high(terminal: Terminal, fake: HighLevelFake, *more: str, token: str | None = None, status: int = OK) -> Any:
    """An account at the fake; what is printed."""
    words = ["accounts", "add", "highlevel", "--title", "Agency", "--set", f"base_url={fake.url}"]
    words += ["--set", f"location_id={fake.location_id}", "--secret", "token", *more]
    return terminal.json(*words, typed=f"{token or fake.token}\n", status=status)


def hour(day: int, clock: int) -> str:
    """An hour of next week, in UTC."""
    return f"{MONDAY + timedelta(days=day)}T{clock:02}:00:00Z"


def slots(document: Any, calendar: str, kind: str = "available") -> list[tuple[str, str]]:
    """Start and end of a calendar's slots."""
    return [
        (slot["start"], slot["end"])
        for day in document["days"]
        for slot in day["slots"]
        if slot["calendar"] == calendar and slot["kind"] == kind
    ]


# --- as a real process -------------------------------------------------------------------------------


def child(home: Path, *words: str, typed: str = "", check: int | None = OK) -> subprocess.CompletedProcess[str]:
    """One command as a process of its own."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "OPENWEEK_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "core", *words],
        env=env,
        cwd=home.parent,
        input=typed,
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert "Traceback" not in done.stderr
    assert check is None or done.returncode == check, done.stderr
    return done


def document(done: subprocess.CompletedProcess[str]) -> Any:
    """The one document on stdout."""
    return json.loads(done.stdout)


@pytest.mark.slow
def test_every_command_as_a_process(home: Path) -> None:
    """Each command once, from a first account to the last block, in processes that share nothing but the home."""
    assert [p["key"] for p in document(child(home, "providers", "--json"))["providers"]] == list(PROVIDERS)
    added = child(home, "accounts", "add", "local", "--title", "Mine", "--set", "zone=Europe/Berlin", "--json")
    account = document(added)["account"]["id"]
    assert added.stderr == ""
    assert account in child(home, "accounts").stdout
    assert document(child(home, "accounts", "check", account, "--json"))["account"]["state"] == "ready"
    (calendar,) = document(child(home, "calendars", "--json"))["calendars"]
    week = document(child(home, "week", "--date", str(MONDAY), "--zone", "Europe/Berlin", "--json"))
    start, end = slots(week, calendar["id"])[0]
    made = document(
        child(home, "block", "--calendar", calendar["id"], "--start", start, "--end", end, "--title", "Bank", "--json")
    )
    (block,) = made["blocks"]
    assert block["state"] == "confirmed"
    assert block["proved"] is True
    assert "Bank" in child(home, "blocks").stdout
    later = slots(week, calendar["id"])[3]
    child(home, "move", block["id"], "--start", later[0], "--end", later[1])
    after = document(child(home, "week", "--date", str(MONDAY), "--zone", "Europe/Berlin", "--json"))
    assert (start, end) in slots(after, calendar["id"])
    assert slots(after, calendar["id"], "block") == [later]
    assert "sync" not in child(home, "sync").stderr
    child(home, "unblock", block["id"])
    assert document(child(home, "blocks", "--json")) == {"blocks": []}
    child(home, "doctor")
    child(home, "accounts", "remove", account)
    assert document(child(home, "accounts", "--json")) == {"accounts": []}


@pytest.mark.slow
def test_trouble_of_a_process(home: Path) -> None:
    """Wrong usage, a wrong zone and a broken store: one line on stderr, nothing on stdout, status 2."""
    for words in (["week", "--zone", "Mars/Base"], ["fly"], [], ["week", "--nonsense"]):
        done = child(home, *words, check=USAGE)
        assert done.stdout == ""
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    home.mkdir(parents=True, exist_ok=True)
    for path in home.iterdir():
        path.unlink()
    (home / "openweek.db").write_text("no database" * 99)
    done = child(home, "accounts", check=USAGE)
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert str(home / "openweek.db") in done.stderr


@pytest.mark.slow
def test_a_reader_that_hangs_up(home: Path) -> None:
    """`openweek-cli week | head -1` ends quietly."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "OPENWEEK_HOME": str(home)}
    child(home, "accounts", "add", "local", "--set", "hours=Mon-Sun 00:00-24:00", "--set", "slot_length=1")
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "core", "week"], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(20) == OK


@pytest.mark.keyring
@pytest.mark.slow
@pytest.mark.limit(90)
def test_an_account_over_several_processes(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a real keyring: the token on stdin once, then listing, blocking and unblocking in processes of their own."""
    script = tmp_path / "script.py"
    with HighLevelFake() as fake:
        steps = f"""
import json, os, subprocess, sys
run = lambda *w, typed="": subprocess.run([sys.executable, "-P", "-m", "core", *w, "--json"], input=typed,
    capture_output=True, text=True, timeout=30)
subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets"], input="made-up", text=True,
    check=True, stdout=subprocess.DEVNULL)
seen = []
def step(*words, typed=""):
    done = run(*words, typed=typed)
    seen.append([words[0], done.returncode, done.stdout, done.stderr])
    return json.loads(done.stdout)
step("accounts", "add", "highlevel", "--set", "base_url={fake.url}", "--set", "location_id={fake.location_id}",
    "--secret", "token", typed="{fake.token}\\n")
listed = step("calendars")["calendars"]
tour = next(c["id"] for c in listed if c["remote"] == "{OPEN_DAY}")
week = step("week", "--date", "{MONDAY}", "--zone", "America/Chicago")
slot = next(s for d in week["days"] for s in d["slots"] if s["calendar"] == tour and s["kind"] == "available")
made = step("block", "--calendar", tour, "--start", slot["start"], "--end", slot["end"], "--title", "Dentist")
step("blocks")
step("unblock", made["blocks"][0]["id"])
step("accounts")
step("doctor")
print(json.dumps(seen))
"""
        script.write_text(steps)
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
        monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            ["dbus-run-session", "--", sys.executable, str(script)],
            env=env,
            capture_output=True,
            text=True,
            timeout=80,
        )
        assert done.returncode == 0, done.stderr
        seen = json.loads(done.stdout.splitlines()[-1])
        assert [(name, status) for name, status, _, _ in seen] == [
            (name, 0) for name in ("accounts", "calendars", "week", "block", "blocks", "unblock", "accounts", "doctor")
        ]
        assert "confirmed" in seen[3][2]
        assert "SecretService" in seen[7][2]
        assert "ready" in seen[6][2]
        assert not [text for _, _, out, err in seen for text in (out, err) if fake.token in text]
        assert len(fake.calls_to("POST", "/calendars/events/block-slots")) == 1
        (block,) = [b for b in fake.blocks if "ow:" in b.title]
        assert block.deleted
        for file in home.iterdir():
            assert fake.token.encode() not in file.read_bytes()


# --- providers and accounts --------------------------------------------------------------------------


def test_providers(terminal: Terminal, home: Path) -> None:
    """Key, title and fields; needs no home and makes none; the keys scripts rely on are there."""
    listed = terminal.json("providers")["providers"]
    assert not home.exists()
    fields = {}
    for item in listed:
        assert set(item) == {"key", "title", "fields"}
        for field in item["fields"]:
            assert set(field) == {"key", "label", "kind", "required", "choices"}
            assert all(set(choice) == {"value", "label"} for choice in field["choices"])
        fields[item["key"]] = {field["key"]: field["kind"] for field in item["fields"]}
    assert {"zone", "hours"} <= set(fields["local"])
    assert {"base_url", "location_id", "version", "token"} <= set(fields["highlevel"])
    assert {"base_url", "event_type_id", "api_key"} <= set(fields["calcom"])
    wanted = {"base_url", "users", "zone_basis", "include_allowed_conflicts", "access_key", "secret_key"}
    assert wanted <= set(fields["leadsquared"])
    secrets = {key for kinds in fields.values() for key, kind in kinds.items() if kind == "secret"}
    assert secrets == {"token", "api_key", "access_key", "secret_key"}
    assert terminal.run("providers") == OK
    assert "highlevel" in terminal.out


@pytest.mark.parametrize("order", ["before", "after", "both"])
def test_home(terminal: Terminal, home: Path, tmp_path: Path, order: str) -> None:
    """--home and --json count before and after the command, and before OPENWEEK_HOME."""
    here = ["--home", str(tmp_path / "there"), "--json"]
    before, after = (here if order != "after" else []), (here if order != "before" else [])
    assert terminal.run(*before, "accounts", *after) == OK
    assert json.loads(terminal.out) == {"accounts": []}
    assert (tmp_path / "there" / "openweek.db").exists()
    assert not home.exists()
    assert terminal.run(*before, "accounts", "add", *after, "local", "--title", "X") == OK
    assert terminal.run(*before, "calendars", *after) == OK
    assert [c["title"] for c in json.loads(terminal.out)["calendars"]] == ["X"]


def test_accounts(terminal: Terminal) -> None:
    """Id, provider, title and state; nothing else; an empty list is a list."""
    assert terminal.json("accounts") == {"accounts": []}
    account = add_local(terminal)
    assert terminal.json("accounts") == {
        "accounts": [{"id": account, "provider": "local", "title": "Mine", "state": "ready"}]
    }
    found = terminal.json("accounts", "check", account)["account"]
    assert (found["id"], found["state"]) == (account, "ready")
    assert terminal.json("accounts", "remove", account) == {"account": {"id": account}}
    assert terminal.json("accounts") == {"accounts": []}


def test_secrets_come_line_by_line(terminal: Terminal, keyring: Memory) -> None:
    """Each --secret reads one line of stdin, in the order given, and it goes to the keyring only."""
    from fakes.leadsquared import LeadSquaredFake

    with LeadSquaredFake() as fake:
        words = ["accounts", "add", "leadsquared", "--set", f"base_url={fake.url}"]
        lines = {"access_key": fake.access_key, "secret_key": fake.secret_key}
        for order in (["access_key", "secret_key"], ["secret_key", "access_key"]):
            options = [word for key in order for word in ("--secret", key)]
            typed = "".join(f"{lines[key]}\r\n" for key in order)
            account = terminal.json(*words, *options, typed=typed)["account"]["id"]
            assert terminal.err == ""
            assert {name: text for (_, name), text in keyring.kept.items()} == lines
            terminal.json("accounts", "remove", account)
            assert keyring.kept == {}


def test_a_secret_that_was_not_typed(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """An end of stdin, an empty line and no --secret at all are bad input, and ask nobody."""
    words = ["accounts", "add", "highlevel", "--set", f"base_url={fake.url}", "--set", "location_id=x"]
    for secret, typed in ((["--secret", "token"], ""), (["--secret", "token"], "\n"), ([], "")):
        assert terminal.error(*words, *secret, typed=typed, status=USAGE)["where"] == "token"
    assert fake.calls == []


def test_without_a_keyring(terminal: Terminal, fake: HighLevelFake, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no keyring is trusted, a notice on stderr says that the token is not kept; stdout stays one document."""
    monkeypatch.setattr("core.secrets.trusted_keeper", lambda: None)
    account = add_high(terminal, fake)["account"]["id"]
    assert "keyring" in terminal.err
    assert fake.token not in terminal.err + terminal.out
    (listed,) = terminal.json("accounts")["accounts"]
    assert listed["id"] == account
    assert listed["state"] == "secret_missing"  # nobody refused anything
    week = terminal.json("week", status=UNANSWERED)
    assert week["calendars"][0]["state"] == "unknown"
    assert terminal.json("accounts", "check", account, status=REFUSED)["error"]["kind"] == "secret_missing"


def test_a_wrong_token(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """Refused by the service: status 4, one line, and nothing kept."""
    told = add_high(terminal, fake, token="wrong-and-made-up", status=REFUSED)["error"]
    assert (told["kind"], told["remedy"]) == ("sign_in_refused", "sign_in")
    assert "wrong-and-made-up" not in terminal.out + terminal.err
    assert terminal.json("accounts") == {"accounts": []}
    assert keyring.kept == {}


def test_no_check(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """--no-check stores without asking; the check afterwards tells."""
    account = add_high(terminal, fake, "--no-check", token="wrong-and-made-up")["account"]["id"]
    assert fake.calls == []
    assert terminal.error("accounts", "check", account, status=REFUSED)["kind"] == "sign_in_refused"


def test_check_names_rights(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """Who, which zone, which rights."""
    account = add_high(terminal, fake)["account"]["id"]
    found = terminal.json("accounts", "check", account)["account"]
    assert "calendars.readonly" in found["rights"]
    assert found["zone"] == "America/Chicago"


def test_an_unreachable_host(terminal: Terminal, keyring: Memory) -> None:
    """Nobody there: status 3, and the host is named without the address's query."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        words = ["accounts", "add", "highlevel", "--set", f"base_url=http://127.0.0.1:{closed.getsockname()[1]}"]
        words += ["--set", "location_id=x", "--secret", "token"]
        told = terminal.error(*words, typed="made-up-token\n", status=UNANSWERED)
    assert (told["kind"], told["remedy"]) == ("offline", "retry")
    assert "127.0.0.1" in told["text"]
    words[4] = "base_url=https://api.no-such-host.invalid"
    told = terminal.error(*words, typed="made-up-token\n", status=UNANSWERED)
    assert "no such host" in told["text"]


@pytest.mark.parametrize(
    ("words", "where"),
    [
        (["accounts", "add", "highlevel", "--set", "base_url=http://example.com"], "base_url"),
        (["accounts", "add", "highlevel", "--set", "base_url=example.com"], "base_url"),
        (["accounts", "add", "highlevel", "--set", "base_url=https://u:p@example.com"], "base_url"),
        (["accounts", "add", "highlevel", "--set", "base_url=https://example.com:port"], "base_url"),
        (["accounts", "add", "outlook"], "provider"),
        (["accounts", "add", "local", "--set", "zone"], "--set"),
        (["accounts", "add", "local", "--set", "zone=Mars/Base"], "zone"),
        (["accounts", "add", "local", "--set", "hours=nine to five"], "hours"),
        (["accounts", "add", "local", "--set", "colour=red"], "colour"),
        (["accounts", "add", "local", "--secret", "token"], "token"),
        (["accounts", "check", "nobody"], "account"),
        (["accounts", "remove", "nobody"], "account"),
        (["calendars", "--account", "nobody"], "account"),
        (["week", "--date", "2026-02-30"], "--date"),
        (["week", "--date", "tomorrow"], "--date"),
        (["week", "--date", ""], "--date"),
        (["week", "--date", "2026-11-24T10:00"], "--date"),
        (["week", "--zone", "Europe/Berln"], "zone"),
        (["week", "--zone", ""], "zone"),
        (["week", "--calendar", "nobody:x"], "calendar"),
        (["unblock", "nothing"], "block"),
        (["move", "nothing", "--start", "2026-11-24T10:00Z", "--end", "2026-11-24T11:00Z"], "block"),
        (["block", "--calendar", "nobody:x", "--start", "2026-11-24T10:00Z", "--end", "2026-11-24T11:00Z"], "calendar"),
    ],
)
def test_bad_input(terminal: Terminal, words: list[str], where: str) -> None:
    """What was typed wrong is told with its place, in one line, with status 2."""
    typed = "made-up-token\n"
    if words[:3] == ["accounts", "add", "highlevel"]:
        words = [*words, "--set", "location_id=x", "--secret", "token"]
    told = terminal.error(*words, typed=typed, status=USAGE)
    assert told["where"] == where
    assert told["kind"] == "bad_input"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["fly"],
        ["accounts", "paint"],
        ["week", "--nonsense"],
        ["block", "--calendar", "x"],
        ["move"],
        ["sync", "--wait", "-1"],
        ["sync", "--wait", "soon"],
        ["sync", "--wait", "nan"],
        ["sync", "--wait", "inf"],
        ["unblock"],
    ],
)
def test_wrong_usage(terminal: Terminal, words: list[str]) -> None:
    """Wrong usage is one line and status 2, also as JSON."""
    terminal.error(*words, status=USAGE)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-11-24T10:00", "2026-11-24T11:00Z"),
        ("2026-11-24T10:00Z", "2026-11-24T11:00"),
        ("ten", "eleven"),
        ("2026-11-24T11:00Z", "2026-11-24T10:00Z"),
        ("2026-11-24T11:00Z", "2026-11-24T11:00Z"),
        ("2026-11-24", "2026-11-25"),
        ("0001-01-01T00:00:00+14:00", "2026-11-24T11:00Z"),
        ("2026-11-24T11:00Z", "9999-12-31T23:59:00-12:00"),
    ],
)
def test_times_of_a_block(terminal: Terminal, start: str, end: str) -> None:
    """Times need an offset and an order; nothing is guessed, nothing is written."""
    account = add_local(terminal)
    told = terminal.error("block", "--calendar", f"{account}:hours", "--start", start, "--end", end, status=USAGE)
    assert told["where"] in ("--start", "--end")
    assert terminal.json("blocks") == {"blocks": []}


def test_help_and_version(terminal: Terminal) -> None:
    """Help and version are on stdout with status 0."""
    for words in (["--help"], ["week", "--help"], ["accounts", "add", "--help"], ["--version"]):
        with pytest.raises(SystemExit) as caught:
            terminal.run(*words)
        assert caught.value.code == 0
        terminal.out, _ = terminal.capsys.readouterr()
        assert "openweek-cli" in terminal.out


@pytest.mark.parametrize("words", [["accounts"], ["week"], ["blocks"], ["doctor"], ["sync"], ["calendars"]])
def test_a_broken_store(terminal: Terminal, home: Path, words: list[str]) -> None:
    """A store that is no database, or of a newer Openweek: one line with its path, and it is left alone."""
    home.mkdir(parents=True)
    path = home / "openweek.db"
    path.write_bytes(b"no database" * 100)
    told = terminal.error(*words, status=USAGE)
    assert told["kind"] == "store_broken"
    assert str(path) in told["text"]
    path.unlink()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.execute("CREATE TABLE future (x)")
    db.commit()
    db.close()
    assert "newer" in terminal.error(*words, status=USAGE)["text"]


def test_a_home_that_cannot_be(terminal: Terminal, tmp_path: Path) -> None:
    """A home below a file cannot be made, and says so."""
    (tmp_path / "file").write_text("x")
    told = terminal.error("accounts", "--home", str(tmp_path / "file" / "home"), status=USAGE)
    assert told["kind"] == "store_broken"


def test_doctor(terminal: Terminal, home: Path) -> None:
    """Versions, keyring, TLS store, missing libraries."""
    found = terminal.json("doctor")
    assert {"app", "python", "qt", "tzdata", "keyring", "tls", "missing"} <= set(found)
    assert re.fullmatch(r"20\d\d[a-z]", found["tzdata"])
    assert isinstance(found["missing"], list)
    assert str(home) in json.dumps(found)
    assert terminal.run("doctor") == OK
    assert found["tzdata"] in terminal.out


# --- calendars and weeks -----------------------------------------------------------------------------


def test_calendars(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """Every calendar with the service's own id, its slot length, and what blocking it means."""
    mine, account = add_local(terminal), add_high(terminal, fake)["account"]["id"]
    listed = terminal.json("calendars")["calendars"]
    for item in listed:
        assert {"id", "account", "remote", "title", "slot_length", "blocking"} <= set(item)
        assert item["id"].startswith(item["account"])
        if item["blocking"] is not None:
            wanted = {"grain", "movable", "removable", "listable", "caution", "covers"}
            assert wanted <= set(item["blocking"])
    high = {item["remote"]: item for item in listed if item["account"] == account}
    assert {OPEN_DAY, TEAM, DEEP, DRAFT, ADA} <= set(high)
    assert high[DEEP]["slot_length"] == 60
    assert "Ada Brook and Ben Castle" in high[TEAM]["blocking"]["covers"]
    assert high[TEAM]["blocking"]["grain"] == 1
    only = terminal.json("calendars", "--account", mine)["calendars"]
    assert [item["account"] for item in only] == [mine]
    assert terminal.run("calendars") == OK
    assert "Strategy session" in terminal.out


def test_calendars_of_a_silent_service(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """One service that does not answer is status 3 and told on stderr; the others are listed."""
    mine, _ = add_local(terminal), add_high(terminal, fake)
    fake.trouble("status", status=500, times=999)
    found = terminal.json("calendars", status=UNANSWERED)
    assert [item["account"] for item in found["calendars"]] == [mine]
    assert terminal.err


def test_a_local_week(terminal: Terminal) -> None:
    """The shape of a week: days with bounds and hours, slots as UTC instants, states of calendars."""
    account = add_local(terminal, busy="Wed 12:00-13:00 Lunch")
    week = terminal.json("week", "--date", "2026-11-25", "--zone", "Europe/Berlin")
    assert set(week) >= {"zone", "first", "asked_at", "days", "calendars"}
    assert (week["zone"], week["first"]) == ("Europe/Berlin", "2026-11-23")
    assert Z.fullmatch(week["asked_at"])
    assert [day["date"] for day in week["days"]] == [f"2026-11-{n}" for n in range(23, 30)]
    for day in week["days"]:
        assert set(day) >= {"date", "starts", "ends", "hours", "slots", "notes"}
        assert day["hours"] == 24.0
        for slot in day["slots"]:
            assert set(slot) >= {"calendar", "kind", "start", "end", "title", "again"}
            assert Z.fullmatch(slot["start"])
            assert Z.fullmatch(slot["end"])
            assert day["starts"] <= slot["start"] < day["ends"]
            assert slot["again"] is False
    calendar = f"{account}:hours"
    assert week["days"][0]["starts"] == "2026-11-22T23:00:00Z"
    assert slots(week, calendar)[0] == ("2026-11-23T08:00:00Z", "2026-11-23T08:30:00Z")
    assert len(slots(week, calendar)) == 5 * 16 - 2
    assert slots(week, calendar, "busy") == [("2026-11-25T11:00:00Z", "2026-11-25T12:00:00Z")]
    (state,) = week["calendars"]
    assert {"id": calendar, "title": "Mine", "state": "fresh", "problem": None}.items() <= state.items()
    assert Z.fullmatch(state["as_of"])


def test_a_week_for_people(terminal: Terminal) -> None:
    """Without --json a table with local times."""
    add_local(terminal)
    assert terminal.run("week", "--date", "2026-11-25", "--zone", "Asia/Kolkata") == OK
    assert "13:30-14:00" in terminal.out
    assert terminal.err == ""


@pytest.mark.parametrize(
    ("day", "hours", "again"),
    [("2026-10-25", 25.0, ["2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z"]), ("2027-03-28", 23.0, [])],
)
def test_a_week_in_which_clocks_change(terminal: Terminal, day: str, hours: float, again: list[str]) -> None:
    """The long day has its hour twice, the second time marked; the short day lacks one."""
    account = add_local(terminal, hours="Sun 00:00-05:00")
    week = terminal.json("week", "--date", day, "--zone", "Europe/Berlin")
    sunday = week["days"][6]
    assert (sunday["date"], sunday["hours"]) == (day, hours)
    starts, ends = (datetime.fromisoformat(sunday[name]) for name in ("starts", "ends"))
    assert (ends - starts) / timedelta(hours=1) == hours
    found = slots(week, f"{account}:hours")
    assert len(found) == 2 * (hours - 24 + 5)
    assert len({start for start, _ in found}) == len(found)
    assert [slot["start"] for slot in sunday["slots"] if slot["again"]] == again
    assert terminal.run("week", "--date", day, "--zone", "Europe/Berlin") == OK
    assert ("again" in terminal.out) is bool(again)


def test_the_week_of_now(terminal: Terminal) -> None:
    """Without date and zone: this week, in the system's zone."""
    add_local(terminal)
    week = terminal.json("week")
    monday = TODAY - timedelta(days=TODAY.weekday())
    assert week["zone"] == "UTC"
    assert date.fromisoformat(week["first"]) in (monday, monday + timedelta(days=7))


def test_a_week_without_accounts(terminal: Terminal) -> None:
    """No account is an empty list of calendars, and no trouble."""
    week = terminal.json("week", "--date", "2026-11-25")
    assert week["calendars"] == []
    assert len(week["days"]) == 7


def test_a_service_s_week(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """The service's slots at the right instants, in a zone that is not its own; several --calendar are a choice."""
    account = add_high(terminal, fake)["account"]["id"]
    words = ["week", "--date", str(MONDAY), "--zone", "Asia/Kolkata"]
    week = terminal.json(*words, "--calendar", f"{account}:{OPEN_DAY}", "--calendar", f"{account}:{DRAFT}")
    found = slots(week, f"{account}:{OPEN_DAY}")
    assert (hour(0, 15), f"{MONDAY}T15:30:00Z") in found  # nine in Chicago in winter
    assert [c["id"] for c in week["calendars"]] == [f"{account}:{OPEN_DAY}", f"{account}:{DRAFT}"]
    assert {c["state"] for c in week["calendars"]} == {"fresh"}
    assert terminal.json(*words, "--calendar", f"{account}:{ADA}")["calendars"][0]["state"] == "fresh"
    titles = {s["title"] for d in terminal.json(*words)["days"] for s in d["slots"] if s["kind"] == "busy"}
    assert "Intro call with Nora" in titles


def test_a_cached_week(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """--cached asks nobody: before the first question all is unknown (status 3), afterwards it is what was known."""
    account = add_high(terminal, fake)["account"]["id"]
    words = ["week", "--date", str(MONDAY), "--zone", "UTC"]
    before = len(fake.calls)
    unknown = terminal.json(*words, "--cached", status=UNANSWERED)
    assert {c["state"] for c in unknown["calendars"]} == {"unknown"}
    assert unknown["calendars"]
    assert len(fake.calls) == before
    asked = terminal.json(*words)
    before = len(fake.calls)
    known = terminal.json(*words, "--cached")
    assert len(fake.calls) == before
    assert known["days"] == asked["days"]
    assert slots(known, f"{account}:{OPEN_DAY}")


def test_an_account_that_was_just_added(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """`week --calendar` and `block --calendar` right after `accounts add` work without `calendars` in between."""
    account = add_high(terminal, fake)["account"]["id"]
    week = terminal.json("week", "--date", str(MONDAY), "--calendar", f"{account}:{OPEN_DAY}")
    assert slots(week, f"{account}:{OPEN_DAY}")
    mine = add_local(terminal)
    words = ["--start", hour(0, 10), "--end", hour(0, 11)]
    assert terminal.json("block", "--calendar", f"{mine}:hours", *words)["blocks"][0]["state"] == "confirmed"


def test_an_unanswered_week_is_not_empty(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """A service that fails: status 3, its calendars unknown or stale with their problem, the rest of the week there."""
    mine, account = add_local(terminal), add_high(terminal, fake)["account"]["id"]
    terminal.json("calendars")
    words = ["week", "--date", str(MONDAY), "--zone", "UTC"]
    fake.trouble("status", path="/free-slots", status=500, times=999)
    week = terminal.json(*words, status=UNANSWERED)
    high = [c for c in week["calendars"] if c["id"].startswith(account)]
    silent = [c for c in high if c["problem"]]
    assert {c["state"] for c in silent} == {"unknown"}
    assert {c["problem"]["kind"] for c in silent} == {"service_down"}
    assert all(set(c["problem"]) >= {"kind", "text", "remedy"} for c in silent)
    assert len(silent) == 4
    assert slots(week, f"{mine}:hours")
    fake.calm()
    fresh = terminal.json(*words)
    fake.trouble("html", path="/free-slots", times=999)
    stale = terminal.json(*words, status=UNANSWERED)
    assert slots(stale, f"{account}:{OPEN_DAY}") == slots(fresh, f"{account}:{OPEN_DAY}")
    states = {c["id"]: c["state"] for c in stale["calendars"]}
    assert states[f"{account}:{OPEN_DAY}"] == "stale"
    assert states[f"{mine}:hours"] == "fresh"
    assert terminal.run(*words) == UNANSWERED
    assert "stale" in terminal.out


def test_an_account_nobody_could_list(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """An account whose calendars were never listed is in the week as unknown, not left out."""
    account = add_high(terminal, fake)["account"]["id"]
    fake.trouble("status", status=500, times=999)
    week = terminal.json("week", "--date", str(MONDAY), status=UNANSWERED)
    (state,) = week["calendars"]
    assert state["state"] == "unknown"
    assert state["problem"]["kind"] == "service_down"
    assert account in state["id"]


def test_a_token_revoked_later(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """A refused sign-in is an unanswered calendar with its remedy."""
    add_high(terminal, fake)
    terminal.json("calendars")
    fake.token = "pit-another-made-up-one"
    week = terminal.json("week", "--date", str(MONDAY), status=UNANSWERED)
    assert {(c["problem"]["kind"], c["problem"]["remedy"]) for c in week["calendars"]} == {
        ("sign_in_refused", "sign_in")
    }


# --- blocks ------------------------------------------------------------------------------------------


def test_a_block_and_its_end(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """One block a calendar, proved; listed; moved; removed; each shape to the letter."""
    account = add_high(terminal, fake)["account"]["id"]
    terminal.json("calendars")
    tour, deep = f"{account}:{OPEN_DAY}", f"{account}:{DEEP}"
    span = ["--start", hour(1, 15), "--end", hour(1, 16)]
    made = terminal.json("block", "--calendar", tour, "--calendar", deep, *span, "--title", "Dentist")
    assert set(made) == {"blocks"}
    for block in made["blocks"]:
        assert set(block) == {"id", "calendar", "state", "proved", "reason"}
        assert (block["state"], block["proved"], block["reason"]) == ("confirmed", True, None)
    assert [block["calendar"] for block in made["blocks"]] == [tour, deep]
    assert len(fake.calls_to("POST", "/calendars/events/block-slots")) == 2
    listed = terminal.json("blocks")["blocks"]
    for block in listed:
        assert set(block) >= {"id", "calendar", "start", "end", "title", "state", "reason"}
        assert (block["start"], block["end"], block["title"]) == (hour(1, 15), hour(1, 16), "Dentist")
    first, second = (block["id"] for block in made["blocks"])
    week = terminal.json("week", "--date", str(MONDAY), "--zone", "UTC")
    assert (hour(1, 15), hour(1, 16)) in slots(week, tour, "block")
    assert not [a for a, b in slots(week, tour) if hour(1, 15) <= a < hour(1, 16)]
    moved = terminal.json("move", first, "--start", hour(1, 17), "--end", hour(1, 18))["blocks"]
    assert [(b["id"], b["start"], b["state"]) for b in moved] == [(first, hour(1, 17), "confirmed")]
    gone = terminal.json("unblock", first, second)
    assert set(gone) == {"blocks"}
    assert terminal.json("blocks") == {"blocks": []}
    assert not [b for b in fake.blocks if "ow:" in b.title and not b.deleted]
    assert terminal.error("unblock", first, status=USAGE)["where"] == "block"


def test_several_calendars_after_one_option(terminal: Terminal) -> None:
    """`--calendar A B` and `--calendar A --calendar B` are the same."""
    ids = [f"{add_local(terminal)}:hours" for _ in range(3)]
    words = ["--start", hour(0, 10), "--end", hour(0, 11)]
    made = terminal.json("block", "--calendar", ids[0], ids[1], *words, "--calendar", ids[2])["blocks"]
    assert [block["calendar"] for block in made] == ids


def test_a_block_for_people(terminal: Terminal) -> None:
    """Without --json: a table."""
    calendar = f"{add_local(terminal)}:hours"
    assert terminal.run("block", "--calendar", calendar, "--start", hour(0, 10), "--end", hour(0, 11)) == OK
    assert "confirmed" in terminal.out
    assert terminal.run("blocks") == OK
    assert "Blocked" in terminal.out
    assert terminal.run("sync") == OK


def test_a_refused_block(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """A refusal is status 4 with the service's words on the block; it can be discarded."""
    account = add_high(terminal, fake)["account"]["id"]
    fake.refuse_overlap = True
    fake.add_block(*(datetime.fromisoformat(hour(1, h)) for h in (15, 16)), calendar=OPEN_DAY, title="By hand")
    words = ["--calendar", f"{account}:{OPEN_DAY}", "--start", hour(1, 15), "--end", hour(1, 16)]
    (block,) = terminal.json("block", *words, status=REFUSED)["blocks"]
    assert block["state"] == "refused"
    assert "no longer available" in block["reason"]
    (listed,) = terminal.json("blocks")["blocks"]
    assert (listed["state"], listed["reason"]) == ("refused", block["reason"])
    terminal.json("unblock", block["id"])
    assert terminal.json("blocks") == {"blocks": []}


def test_a_block_where_none_can_be(terminal: Terminal, keyring: Memory) -> None:
    """A calendar that is read only is told with why, before anything is written: status 2."""
    from fakes.leadsquared import LeadSquaredFake

    with LeadSquaredFake() as fake:
        words = ["accounts", "add", "leadsquared", "--set", f"base_url={fake.url}"]
        words += ["--secret", "access_key", "--secret", "secret_key"]
        typed = f"{fake.access_key}\n{fake.secret_key}\n"
        terminal.json(*words, typed=typed)
        listed = terminal.json("calendars")["calendars"]
        closed = [c["id"] for c in listed if c["blocking"] is None]
        for calendar in closed[:1]:
            span = ["--start", hour(1, 15), "--end", hour(1, 16)]
            assert terminal.error("block", "--calendar", calendar, *span, status=USAGE)["where"] == "calendar"
        assert terminal.json("blocks") == {"blocks": []}


def test_a_block_that_must_wait(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """A service that is silent: status 5 after --wait, nothing lost; `sync` goes on and ends with one block."""
    account = add_high(terminal, fake)["account"]["id"]
    terminal.json("calendars")
    words = ["--calendar", f"{account}:{OPEN_DAY}", "--start", hour(1, 15), "--end", hour(1, 16)]
    fake.trouble("slow", method="POST", seconds=20)
    (block,) = terminal.json("block", *words, "--wait", "0.4", status=UNSETTLED)["blocks"]
    assert block["state"] in ("waiting", "sending", "uncertain")
    fake.trouble("refuse", times=999)
    (still,) = terminal.json("sync", "--wait", "0.3", status=UNSETTLED)["blocks"]
    assert still["id"] == block["id"]
    assert still["state"] in ("waiting", "uncertain")
    fake.calm()
    (done,) = terminal.json("sync")["blocks"]
    assert (done["id"], done["state"]) == (block["id"], "confirmed")
    assert len([b for b in fake.blocks if "ow:" in b.title and not b.deleted]) == 1
    assert terminal.json("sync") == {"blocks": []}


def test_not_waiting_at_all(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """--wait 0 writes the wish and returns at once with status 5."""
    account = add_high(terminal, fake)["account"]["id"]
    words = ["--calendar", f"{account}:{OPEN_DAY}", "--start", hour(1, 15), "--end", hour(1, 16), "--wait", "0"]
    (block,) = terminal.json("block", *words, status=UNSETTLED)["blocks"]
    assert block["state"] in ("waiting", "sending", "uncertain")
    assert terminal.json("sync")["blocks"][0]["state"] == "confirmed"
    assert len([b for b in fake.blocks if "ow:" in b.title and not b.deleted]) == 1


def test_a_lost_answer(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """A lost answer is looked up within the wait: confirmed, and one block."""
    account = add_high(terminal, fake)["account"]["id"]
    terminal.json("calendars")
    fake.trouble("lost", method="POST")
    words = ["--calendar", f"{account}:{OPEN_DAY}", "--start", hour(1, 15), "--end", hour(1, 16)]
    assert terminal.json("block", *words)["blocks"][0]["state"] == "confirmed"
    assert len([b for b in fake.blocks if "ow:" in b.title and not b.deleted]) == 1


def test_a_move_that_is_refused(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """The service refuses the new time: status 4, and the block is where it was, with the reason."""
    account = add_high(terminal, fake)["account"]["id"]
    words = ["--calendar", f"{account}:{OPEN_DAY}", "--start", hour(1, 15), "--end", hour(1, 16)]
    (block,) = terminal.json("block", *words)["blocks"]
    fake.trouble("status", method="PUT", status=422, body={"statusCode": 422, "message": ["not then"]})
    moved = terminal.json("move", block["id"], "--start", hour(2, 15), "--end", hour(2, 16), status=REFUSED)
    assert "not then" in moved["blocks"][0]["reason"]
    assert terminal.json("blocks")["blocks"][0]["start"] == hour(1, 15)


def test_an_unblock_that_is_refused(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """The service refuses to remove: status 4, and the block is still listed."""
    account = add_high(terminal, fake)["account"]["id"]
    words = ["--calendar", f"{account}:{OPEN_DAY}", "--start", hour(1, 15), "--end", hour(1, 16)]
    (block,) = terminal.json("block", *words)["blocks"]
    fake.trouble("status", method="DELETE", status=403, body={"statusCode": 403, "message": "no"})
    terminal.json("unblock", block["id"], status=REFUSED)
    (listed,) = terminal.json("blocks")["blocks"]
    assert (listed["id"], listed["state"]) == (block["id"], "confirmed")


def test_a_fault_of_ours(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Anything unexpected is status 1 and one line without a traceback."""

    async def broken(*_: object) -> None:
        raise ZeroDivisionError("secret details")

    monkeypatch.setattr("core.session.Session.open", broken)
    told = terminal.error("accounts", status=FAULT)
    assert told["kind"] == "fault"
    assert "secret details" not in told["text"]


def test_ctrl_c(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C ends with 130 and says what happens to blocks."""

    async def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("core.session.Session.open", stopped)
    assert terminal.run("sync") == 130
    assert "sync" in terminal.err


def test_debug_hides_secrets(terminal: Terminal, fake: HighLevelFake, keyring: Memory) -> None:
    """--debug writes a log to stderr, without any secret, and stdout stays one document."""
    add_high(terminal, fake)
    terminal.json("week", "--date", str(MONDAY), "--debug")
    assert "/free-slots" in terminal.err
    assert fake.token not in terminal.err
