"""Is what core needs in this copy of Openweek, and does it work? Asked by ``--self-check``; needs no network, no home.

Every check returns what it found in a few words, and raises whatever it likes when something is missing or broken.
"""

from __future__ import annotations

import asyncio
import ssl
import tempfile
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path

from core import zones
from core.http import Pace, Wire, tls_context
from core.providers import PROVIDERS, provider
from core.secrets import shipped
from core.session import system_clock
from core.store import Store

WINTER, SUMMER = 1_795_431_600, 1_783_425_600
"""A noon in November and in July 2026, epoch seconds."""


class Damaged(Exception):
    """Something that belongs to Openweek is not as it should be; the text says what."""


async def _zones() -> str:
    shifts = [zones.offset("Europe/Berlin", instant) for instant in (WINTER, SUMMER)]
    if shifts != [3600, 7200] or len(zones.names()) < 400:
        raise Damaged("the time zone rules are not complete")
    return f"{zones.release()}, {len(zones.names())} zones"


async def _keyring() -> str:
    return ", ".join(shipped())


async def _tls() -> str:
    if tls_context().verify_mode is not ssl.CERT_REQUIRED:
        raise Damaged("certificates would not be looked at")
    return f"{ssl.OPENSSL_VERSION}, the system's trust store"


async def _providers() -> str:
    return ", ".join(provider(key).title for key in PROVIDERS)


async def _store() -> str:
    with tempfile.TemporaryDirectory(prefix="openweek-") as folder:
        for known in ({}, {"self-check": "Zoë ☂"}):
            store = await Store.open(Path(folder) / "openweek.db")
            try:
                if await store.preferences() != known:
                    raise Damaged("what was written is not what was read")
                await store.prefer("self-check", "Zoë ☂")
            finally:
                await store.close()
    return "written, closed, read"


async def _request() -> str:
    """One request to a service of our own in the loop that runs, as every provider makes it."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nweek")
        await writer.drain()
        writer.close()

    service = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = service.sockets[0].getsockname()[1]
    wire = Wire(f"http://127.0.0.1:{port}", clock=system_clock, pace=Pace(1, 1.0), pauses=())
    try:
        if await wire.read("GET", "/") != b"week":
            raise Damaged("the answer is not what was sent")
    finally:
        await wire.close()
        service.close()
    return "asked and answered"


CHECKS: Mapping[str, Callable[[], Coroutine[None, None, str]]] = {
    "zones": _zones,
    "keyring": _keyring,
    "tls": _tls,
    "providers": _providers,
    "store": _store,
    "request": _request,
}
"""In the order they are made."""
