"""Everything that hides: `Secret` in memory, `scrub` for texts and logs, `Vault` for the system's keyring.

The only file that knows `keyring`. Back ends are named one by one, because several that exist store plain
text or nothing at all while they report success. Without a trustworthy one, secrets live as long as this
process does, and `Vault.lasting` says so; they are never written to a file.
"""

from __future__ import annotations

import asyncio
import base64
import importlib
import logging
import re
import sys
from collections.abc import Iterable, Mapping
from typing import Any, Protocol
from urllib.parse import quote, quote_plus

from core.errors import Kind, Problem
from core.worker import Worker

TRUSTED = {
    "linux": ("keyring.backends.SecretService", "keyring.backends.kwallet", "keyring.backends.libsecret"),
    "darwin": ("keyring.backends.macOS",),
    "win32": ("keyring.backends.Windows",),
}
"""Back-end modules that keep secrets encrypted for the signed-in person, a platform each."""

NEEDED = {"linux": ("secretstorage", "jeepney.io.blocking"), "win32": ("win32ctypes.core",)}
"""What the back ends import only when they are used."""

PIECE = 1_200
"""Characters an entry: Windows Credential Manager holds 1,280, and a token can be longer."""

_seen: set[str] = set()


class Secret:
    """A text that shows itself as ``***`` wherever it is printed. `reveal` is called at the wire only."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value
        if len(value) >= 6:
            _seen.update(_forms(value))

    def reveal(self) -> str:
        """The text itself."""
        return self._value

    def __repr__(self) -> str:
        return "***"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("a secret is not written anywhere")


_PATTERNS = (
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]+"), r"\1 ***"),
    (
        re.compile(
            r"(?i)(x-lsq-\w+|access[_-]?key|secret[_-]?key|api[_-]?key|token)([\"']?\s*[:=]\s*[\"']?)"
            # prose such as "Invalid token: access token ..." is no token: those have a digit or are long
            r"(?=\S*\d|\S{16})[^\s\"'&,}]+"
        ),
        r"\1\2***",
    ),
    (re.compile(r"\b(pit-|cal_(?:live_)?)[\w-]{6,}"), r"\1***"),
    (re.compile(r"\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*"), "***"),
    (re.compile(r"(?i)(reservationuid[\"']?\s*[:=]\s*[\"']?)[\w-]+"), r"\1***"),
    (re.compile(r"(/slots/reservations/)[\w-]+"), r"\1***"),
    (re.compile(r"\b[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+"), "***@***"),
)


def _forms(value: str) -> set[str]:
    """A secret as it may come back from a service that quotes what it was sent: plain, in an address, in a header."""
    quoted = {quote(value, safe=""), quote_plus(value), quote(value)}
    coded = base64.b64encode(value.encode("utf-8", "surrogatepass")).decode().rstrip("=")
    small = {re.sub("%[0-9A-F]{2}", lambda code: code[0].lower(), text) for text in quoted}
    return {value, coded, coded.replace("+", "-").replace("/", "_"), *quoted, *small}


def scrub(text: str) -> str:
    """The text without any secret this process has held, tokens by their shape, and mail addresses."""
    for value in sorted(_seen, key=len, reverse=True):
        text = text.replace(value, "***")
    for pattern, mask in _PATTERNS:
        text = pattern.sub(mask, text)
    return text


class ScrubbingFormatter(logging.Formatter):
    """Scrubs whole records, tracebacks included: the last place before a line is written."""

    def format(self, record: logging.LogRecord) -> str:
        """The scrubbed line."""
        return scrub(super().format(record))


class Keeper(Protocol):
    """What a `Vault` needs of a back end: the three calls of a keyring."""

    def get_password(self, service: str, username: str) -> str | None:
        """The stored text or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store it."""

    def delete_password(self, service: str, username: str) -> None:
        """Remove it."""


def trusted_keeper() -> Keeper | None:
    """The first trustworthy back end that works here, asked for one by one (walking all of them is slow)."""
    for module in TRUSTED.get(sys.platform, TRUSTED["linux"]):
        try:
            backend = importlib.import_module(module)
        except Exception:  # back ends raise all sorts of things where their system is missing
            continue
        for name in ("Keyring", "WinVaultKeyring", "DBusKeyring"):
            kind = getattr(backend, name, None)
            try:
                if kind is not None and kind.priority > 0:
                    made: Keeper = kind()
                    return made
            except Exception:  # "not here" is told by RuntimeError, ImportError, D-Bus errors ...
                continue
    return None


def shipped() -> tuple[str, ...]:
    """The trusted back ends of this platform that this copy has with all they need, whether or not their system
    is there. Raises ImportError when the first choice lacks something, RuntimeError when none is registered."""
    modules = TRUSTED.get(sys.platform, TRUSTED["linux"])
    import importlib.metadata  # it brings a reader of mails along, which few starts need

    known = {entry.value for entry in importlib.metadata.entry_points(group="keyring.backends")}
    if not known.issuperset(modules):
        raise RuntimeError("keyring has lost its list of back ends")
    for needed in (*modules, *NEEDED.get(sys.platform, ())):
        importlib.import_module(needed)
    return tuple(module.rsplit(".", 1)[1] for module in modules)


class Vault:
    """Secrets by account and key. Blocking back ends run in a thread of their own with a time limit.

    Raises Problem VAULT_LOCKED when the keyring's prompt is not answered in time or refused.
    """

    def __init__(self, keeper: Keeper | None = None, *, search: bool = True, patience: float = 60.0) -> None:
        self._keeper = keeper
        self._search = search and keeper is None
        self._patience = patience
        self._memory: dict[tuple[str, str], Secret] = {}
        self._worker: Worker | None = None
        self._opening = asyncio.Lock()

    async def lasting(self) -> bool:
        """Whether secrets outlive this process."""
        return await self._open() is not None

    async def backend(self) -> str:
        """The back end in use, for `doctor`."""
        keeper = await self._open()
        return f"{type(keeper).__module__}.{type(keeper).__name__}" if keeper else "none: kept for this session only"

    async def get(self, account: str, keys: Iterable[str]) -> Mapping[str, Secret]:
        """The stored secrets of an account; keys that are not there are left out."""
        keys = list(keys)
        found = {key: self._memory[account, key] for key in keys if (account, key) in self._memory}
        missing = [key for key in keys if key not in found]
        keeper = await self._open() if missing else None
        if keeper is not None:
            for key in missing:
                text = await self._call(self._read, keeper, account, key)
                if text is not None:
                    found[key] = self._memory[account, key] = Secret(text)
        return found

    async def put(self, account: str, secrets: Mapping[str, Secret]) -> bool:
        """Keep them; True when they will outlive this process (written and read back the same)."""
        self._memory |= {(account, key): secret for key, secret in secrets.items()}
        keeper = await self._open() if secrets else None
        if keeper is None:
            return not secrets
        for key, secret in secrets.items():
            await self._call(self._write, keeper, account, key, secret.reveal())
            if await self._call(self._read, keeper, account, key) != secret.reveal():
                return False
        return True

    async def drop(self, account: str, keys: Iterable[str]) -> None:
        """Remove them; what is not there is no error."""
        keeper = await self._open()
        for key in keys:
            self._memory.pop((account, key), None)
            if keeper is not None:
                await self._call(self._erase, keeper, account, key)

    def close(self) -> None:
        """End the thread without waiting for a prompt."""
        if self._worker is not None:
            self._worker.close(0.2)

    async def _open(self) -> Keeper | None:
        async with self._opening:  # whoever comes meanwhile waits for the same answer
            if self._search:
                try:
                    self._keeper = await self._call(trusted_keeper)
                except Problem:
                    self._keeper = None
                self._search = False
        return self._keeper

    async def _call(self, work: Any, *args: Any) -> Any:
        if self._worker is None:
            self._worker = Worker("vault")
        try:
            return await self._worker.run(work, *args, timeout=self._patience)
        except TimeoutError:
            raise Problem(Kind.VAULT_LOCKED, "the keyring did not answer; is it locked?", where="keyring") from None
        except Exception as failure:
            raise Problem(
                Kind.VAULT_LOCKED,
                f"the keyring refused: {scrub(str(failure)) or type(failure).__name__}",
                where="keyring",
            ) from None

    # one *service* name an account: the Windows back end reshuffles entries when users share a service

    @staticmethod
    def _service(account: str) -> str:
        return f"Openweek {account}"

    def _read(self, keeper: Keeper, account: str, key: str) -> str | None:
        service = self._service(account)
        first = keeper.get_password(service, key)
        if first is None or not first.startswith("\x1f"):
            return first
        pieces = [keeper.get_password(service, f"{key}.{i}") for i in range(int(first[1:]))]
        return None if None in pieces else "".join(piece or "" for piece in pieces)

    def _write(self, keeper: Keeper, account: str, key: str, text: str) -> None:
        self._erase(keeper, account, key)
        service = self._service(account)
        if len(text) <= PIECE:
            keeper.set_password(service, key, text)
            return
        pieces = [text[at : at + PIECE] for at in range(0, len(text), PIECE)]
        for i, piece in enumerate(pieces):
            keeper.set_password(service, f"{key}.{i}", piece)
        keeper.set_password(service, key, f"\x1f{len(pieces)}")

    def _erase(self, keeper: Keeper, account: str, key: str) -> None:
        service = self._service(account)
        first = keeper.get_password(service, key)
        if first is None:
            return
        extra = int(first[1:]) if first.startswith("\x1f") else 0
        for name in [key, *(f"{key}.{i}" for i in range(extra))]:
            if keeper.get_password(service, name) is not None:
                keeper.delete_password(service, name)
