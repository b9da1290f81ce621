"""What hides, in memory, in texts and in the system's keyring."""

from __future__ import annotations

import asyncio
import copy
import json
import logging
import os
import pickle
import subprocess
import sys
import textwrap
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import secrets
from core.errors import Kind, Problem
from core.secrets import PIECE, Keeper, ScrubbingFormatter, Secret, Vault, scrub, trusted_keeper

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "QWERTY-no-known-shape-0815"


class Memory:
    """A keyring as strict as Windows: 1,280 characters an entry, and deleting what is not there is an error."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """What is kept, or None."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        if len(password) > 1280:
            raise ValueError("The stub received bad data")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Remove it."""
        del self.kept[service, username]


class Forgetful(Memory):
    """Says yes and stores nothing, as keyring's null back end does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Do nothing."""


class Refusing(Memory):
    """Its prompt was dismissed, and it repeats the secret in its complaint."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Refuse."""
        raise RuntimeError(f"Failed to unlock the collection for {password}!")


class Hanging(Memory):
    """Waits for a prompt until somebody answers."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        """Wait."""
        self.answered.wait(10)
        return super().get_password(service, username)


@asynccontextmanager
async def vault(keeper: Keeper | None = None, patience: float = 5.0) -> AsyncIterator[Vault]:
    """A vault on this keyring, or on none."""
    made = Vault(keeper, search=False, patience=patience)
    try:
        yield made
    finally:
        made.close()


@pytest.fixture(autouse=True)
def forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is held here is not hidden from the texts of other tests."""
    monkeypatch.setattr(secrets, "_seen", set())


# --- Secret ------------------------------------------------------------------------------------------


def test_a_secret_shows_itself_nowhere() -> None:
    """However it is printed; only reveal says it."""
    secret = Secret(TOKEN)
    shown = [repr(secret), str(secret), f"{secret}", f"{secret!r}", "".join(map(str, [secret])), repr({"a": [secret]})]
    shown.append(json.dumps({"a": secret}, default=str))
    assert not any(TOKEN in text for text in shown)
    assert all("***" in text for text in shown)
    assert secret.reveal() == TOKEN


def test_a_secret_is_written_nowhere() -> None:
    """Neither pickled nor copied into something that is written, at any protocol, with a text that does not say it."""
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError) as told:
            pickle.dumps(Secret(TOKEN), protocol)
        assert TOKEN not in str(told.value)
    with pytest.raises(TypeError):
        copy.deepcopy(Secret(TOKEN))
    with pytest.raises(TypeError):
        json.dumps(Secret(TOKEN))
    assert not hasattr(Secret(TOKEN), "__dict__")


def test_secrets_are_compared_by_what_they_hold() -> None:
    """With one another only."""
    assert Secret(TOKEN) == Secret(TOKEN)
    assert len({Secret(TOKEN), Secret(TOKEN), Secret("other-one")}) == 2
    assert Secret(TOKEN) != TOKEN


# --- scrub -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Authorization: Bearer abc.DEF-123_~+/==", "abc.DEF"),
        ("authorization: bearer abcdefghi", "abcdefghi"),
        ("{'Authorization': 'Basic dXNlcjpwYXNzd29yZA=='}", "dXNlcjpw"),
        ("x-LSQ-AccessKey: u$r0123456789", "u$r0123"),
        ("{'x-LSQ-SecretKey': 'abc0123456789'}", "abc0123"),
        ('{"x-lsq-secretkey":"abc0123456789"}', "abc0123"),
        ("GET /v2/x?accessKey=u%24r012345&secretKey=zyx98765&from=1", "u%24r012345"),
        ("GET /v2/x?accessKey=u%24r012345&secretKey=zyx98765&from=1", "zyx98765"),
        ("?apiKey=cal_live_0123456789abcdef", "0123456789abcdef"),
        ("?api_key=plain0plain", "plain0plain"),
        ('{"access_token": "abcdef0123"}', "abcdef0123"),
        ("token pit-12345678-90ab-cdef-1234-567890abcdef is not valid", "12345678-90ab"),
        ("cal_0123456789abcdef", "0123456789abcdef"),
        ("cal_live_0123456789abcdef", "0123456789abcdef"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "eyJzdWIiOiIxIn0"),
        ("DELETE /v2/slots/reservations/6e92f1a8-1111-2222-3333-444455556666", "6e92f1a8"),
        ('{"status":"success","data":{"reservationUid":"6e92f1a8-1111-2222"}}', "6e92f1a8"),
        ("booked by Ada.Lovelace+x@mail.example.co.uk", "Lovelace"),
        ("attendee=ada%40example.com", "ada"),
    ],
)
def test_secrets_are_known_by_their_shape(text: str, hidden: str) -> None:
    """Every pattern of the redaction rule, in headers, queries, JSON and running text."""
    assert hidden not in scrub(text)
    assert "***" in scrub(text)


@pytest.mark.parametrize(
    "text",
    [
        "GET services.example.com/calendars/abc/free-slots -> 200, 5120 bytes",
        "the answer about slots cannot be read: Expected `str`, got `int` - at `$.slots[3].start`",
        "calendar cal and pit stop",
        "Invalid token: access token has expired",
        "https://example.com/2026-11-24T09:00:00Z",
    ],
)
def test_what_hides_nothing_stays(text: str) -> None:
    """A log nobody can read helps nobody."""
    assert scrub(text) == text


@given(st.text(min_size=6, max_size=30).filter(lambda v: "*" not in v), st.text(max_size=20), st.text(max_size=20))
def test_a_secret_that_was_ever_held_is_hidden(value: str, before: str, after: str) -> None:
    """Whatever its shape and its neighbours."""
    Secret(value)
    assert value not in scrub(f"{before}{value}{after}")


@pytest.mark.parametrize(
    "said",
    [
        "GET /v2?secretKey=u%24r-key%2Fnot%20real",
        "u%24r-key%2fnot+real",
        "Basic dSRyLWtleS9ub3QgcmVhbA==",
        "u$r-key/not real",
    ],
)
def test_a_secret_is_hidden_however_a_service_quotes_it(said: str) -> None:
    """As in an address, in either spelling, and as in a header."""
    Secret("u$r-key/not real")
    told = scrub(f"the service said: {said}!")
    assert "***" in told
    assert not any(part in told for part in ("not", "dSRyLWtl", "u$r", "u%24r"))


def test_the_longer_of_two_secrets_is_hidden_whole() -> None:
    """One secret may begin like another."""
    Secret(TOKEN)
    Secret(TOKEN + "-and-more")
    assert scrub(f"<{TOKEN}-and-more>") == "<***>"


def test_log_lines_are_scrubbed_with_their_tracebacks() -> None:
    """Message, arguments, exception, its cause, and the stack."""
    Secret(TOKEN)
    lines: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record))

    log, handler = logging.Logger("test"), Keep()
    handler.setFormatter(ScrubbingFormatter("%(levelname)s %(message)s"))
    log.addHandler(handler)
    try:
        try:
            raise KeyError(TOKEN)
        except KeyError as cause:
            raise ValueError(f"Bearer {TOKEN} of ada@example.com") from cause
    except ValueError:
        log.exception("asked with %s", {"token": TOKEN}, stack_info=True)
    (line,) = lines
    assert TOKEN not in line
    assert "ada@" not in line
    assert line.startswith("ERROR asked with")
    assert "KeyError: '***'" in line
    assert "ValueError" in line
    assert "Stack (most recent call last)" in line


# --- Vault -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("length", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 5 * PIECE + 7])
async def test_secrets_of_any_length_are_kept(length: int) -> None:
    """Long ones in pieces that the smallest keyring takes; another process reads the same."""
    keeper, text = Memory(), "".join(chr(97 + i % 26) for i in range(length))
    async with vault(keeper) as first:
        assert await first.put("hl-1", {"token": Secret(text)})
        assert await first.lasting()
    assert max(map(len, keeper.kept.values())) <= PIECE
    async with vault(keeper) as second:
        assert await second.get("hl-1", ["token", "other"]) == {"token": Secret(text)}
        await second.drop("hl-1", ["token", "other"])
        assert await second.get("hl-1", ["token"]) == {}
    assert keeper.kept == {}


@given(st.lists(st.integers(1, 4 * PIECE), min_size=1, max_size=6))
def test_replacing_leaves_nothing_behind(lengths: list[int]) -> None:
    """Long by short by long: never more entries than the last one needs."""

    async def go() -> None:
        keeper = Memory()
        async with vault(keeper) as ours:
            for i, length in enumerate(lengths):
                assert await ours.put("a", {"token": Secret(str(i % 10) * length)})
            pieces = -(-lengths[-1] // PIECE)
            assert len(keeper.kept) == (1 if pieces == 1 else pieces + 1)
            await ours.drop("a", ["token"])
        assert keeper.kept == {}

    asyncio.run(go())


async def test_accounts_do_not_share_a_service_name() -> None:
    """Windows reshuffles the entries of users that share one."""
    keeper = Memory()
    async with vault(keeper) as ours:
        await ours.put("a", {"token": Secret("of account a")})
        await ours.put("b", {"token": Secret("of account b"), "more": Secret("more of b")})
        assert len({service for service, _ in keeper.kept}) == 2
        await ours.drop("a", ["token", "more"])
    async with vault(keeper) as ours:
        assert await ours.get("a", ["token"]) == {}
        assert await ours.get("b", ["token", "more"]) == {"token": Secret("of account b"), "more": Secret("more of b")}


async def test_a_lost_write_is_noticed() -> None:
    """A keyring that says yes and stores nothing: the secret lasts for this session, and put says so."""
    async with vault(Forgetful()) as ours:
        assert not await ours.put("a", {"token": Secret(TOKEN)})
        assert await ours.get("a", ["token"]) == {"token": Secret(TOKEN)}


async def test_a_keyring_that_refuses_is_locked_and_quoted_without_the_secret() -> None:
    """Its own words, scrubbed; the secret is there for this session all the same."""
    async with vault(Refusing()) as ours:
        with pytest.raises(Problem) as told:
            await ours.put("a", {"token": Secret(TOKEN)})
        assert (told.value.kind, told.value.where) == (Kind.VAULT_LOCKED, "keyring")
        assert "Failed to unlock" in told.value.text
        assert TOKEN not in told.value.text
        assert await ours.get("a", ["token"]) == {"token": Secret(TOKEN)}


async def test_a_hanging_keyring_is_locked_within_patience() -> None:
    """Nobody answers the prompt: the loop lives on, the problem comes in time, and the end is quick."""
    keeper = Hanging()
    loop = asyncio.get_running_loop()
    began = loop.time()
    async with vault(keeper, patience=0.1) as ours:
        with pytest.raises(Problem) as told:
            await ours.get("a", ["token"])
        assert told.value.kind is Kind.VAULT_LOCKED
    assert loop.time() - began < 1
    keeper.answered.set()


async def test_without_a_keyring_secrets_live_for_this_session() -> None:
    """And that is said."""
    async with vault() as ours:
        assert not await ours.put("a", {"token": Secret(TOKEN)})
        assert await ours.get("a", ["token", "other"]) == {"token": Secret(TOKEN)}
        assert not await ours.lasting()
        assert "session only" in await ours.backend()
        await ours.drop("a", ["token"])
        assert await ours.get("a", ["token"]) == {}
    async with vault() as later:
        assert await later.get("a", ["token"]) == {}


async def test_keys_may_come_one_by_one() -> None:
    """Any iterable names the keys, also one that can be walked only once."""
    keeper = Memory()
    async with vault(keeper) as first:
        await first.put("a", {"token": Secret(TOKEN)})
    async with vault(keeper) as second:
        assert await second.get("a", iter(["token"])) == {"token": Secret(TOKEN)}


async def test_the_back_end_in_use_is_named() -> None:
    """For doctor."""
    async with vault(Memory()) as ours:
        assert (await ours.backend()).endswith("test_secrets.Memory")


BACKENDS = {
    "broken_at_import": "raise ImportError('no D-Bus')",
    "not_here": """
        class Keyring:
            @property
            def priority(self): ...
            class _Absent(type):
                pass
        class _Priority:
            def __get__(self, *_): raise RuntimeError('Secret Service is not here')
        Keyring.priority = _Priority()
    """,
    "useless": "class Keyring: priority = 0",
    "good": """
        import time; time.sleep(0.1)
        kept = {("Openweek a", "token"): "of account a", ("Openweek b", "token"): "of account b"}
        class Keyring:
            priority = 5
            def get_password(self, service, username): return kept.get((service, username))
    """,
}


@pytest.fixture
def back_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """Back ends on disk, from broken to good, as the ones to try here."""
    names = tuple(f"openweek_test_{name}" for name in BACKENDS)
    for name, code in zip(names, BACKENDS.values(), strict=True):
        (tmp_path / f"{name}.py").write_text(textwrap.dedent(code))
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(secrets.TRUSTED, "linux", names)
    monkeypatch.setitem(secrets.TRUSTED, sys.platform, names)
    return names


def test_the_first_back_end_that_works_is_taken(back_ends: tuple[str, ...]) -> None:
    """Those that cannot be imported, are not here or are useless are passed over."""
    assert type(trusted_keeper()).__module__ == back_ends[-1]


async def test_two_who_ask_at_once_find_the_same_keyring(back_ends: tuple[str, ...]) -> None:
    """At the start all accounts ask for their secrets together, while the back end is still looked for."""
    ours = Vault()
    try:
        a, b = await asyncio.gather(ours.get("a", ["token"]), ours.get("b", ["token"]))
    finally:
        ours.close()
    assert (a, b) == ({"token": Secret("of account a")}, {"token": Secret("of account b")})


async def test_no_back_end_is_taken_that_is_not_named() -> None:
    """With no session bus there is none, although keyring would offer one that stores nothing."""
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have one")
    ours = Vault()
    try:
        assert not await ours.lasting()
    finally:
        ours.close()


CHILD = """
import asyncio, sys
from core.secrets import Secret, Vault

LONG = "0123456789" * 300

async def go(what):
    vault = Vault(patience=10)
    if what == "store":
        print(await vault.backend(), await vault.put("a", {"token": Secret("short one"), "key": Secret(LONG)}))
    elif what == "read":
        a, b = await asyncio.gather(vault.get("a", ["token", "key"]), vault.get("b", ["token"]))
        print(a["token"].reveal(), a["key"].reveal() == LONG, dict(b))
    else:
        await vault.drop("a", ["token", "key"])
        print(dict(await vault.get("a", ["token", "key"])))
    vault.close()

asyncio.run(go(sys.argv[1]))
"""


@pytest.mark.slow
@pytest.mark.keyring
@pytest.mark.limit(60)
def test_a_real_secret_service(tmp_path: Path) -> None:
    """One process stores, a second one reads, a third one deletes, and a fourth finds nothing."""
    script = tmp_path / "child.py"
    script.write_text(CHILD)
    steps = "; ".join(f'"{sys.executable}" "{script}" {what}' for what in ("store", "read", "drop", "drop"))
    unlock = "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON_KEYRING", "DBUS_SESSION"))}
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", f"{unlock}; {steps}"],
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=50,
    )
    assert done.stdout.split("\n")[:4] == [
        "keyring.backends.SecretService.Keyring True",
        "short one True {}",
        "{}",
        "{}",
    ], done.stdout + done.stderr
