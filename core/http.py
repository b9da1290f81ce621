"""One account's line to its service: pace, retry, error mapping, redaction. The only file that knows `httpx`.

Calls are named by meaning, not by verb: `read` may be repeated, `write` never is (LeadSquared reads with
POST). One line an account, all sharing one TLS context that trusts what the operating system trusts. It is httpx's
transport, and its client only where a proxy stands between: nothing is redirected and no cookie is kept.
"""

from __future__ import annotations

import asyncio
import json as decoder
import logging
import random
import ssl
import sys
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode, urlsplit
from urllib.request import getproxies

import httpx
import truststore

from core.errors import Kind, Problem
from core.form import is_loopback
from core.secrets import Secret, scrub

log = logging.getLogger("openweek.http")

# httpcore asks for this module, which nobody here needs, with every lock it makes: six searches of the disk a request
sys.modules.setdefault("sniffio", None)  # type: ignore[arg-type]

Query = Sequence[tuple[str, str]]
PLAIN = {
    "Accept": "*/*",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "keep-alive",
    "User-Agent": f"python-httpx/{httpx.__version__}",
}
"""What every request says of us, where a provider says nothing else: the same as everybody's."""


@lru_cache(maxsize=1)
def tls_context() -> ssl.SSLContext:
    """Made once (20 ms); the system's trust store, so company root certificates work."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class Paused(Exception):
    """Nothing is sent for longer than anybody wants to wait in line: the first argument says for how many seconds."""


@dataclass(slots=True)
class Pace:
    """A sliding window: never more than `calls` in any `window` seconds, `at_once` side by side.

    Not a leaky bucket (those let nearly twice as many through around a refill). `until` is a shared pause.
    """

    calls: int
    window: float
    at_once: int = 8
    until: float = 0.0
    """Loop time before which nothing is sent."""
    patience: float = 10.0
    """Seconds of a pause that are waited out in line; whoever would wait longer is told."""
    _sent: deque[float] = field(default_factory=deque)
    _gate: asyncio.Semaphore | None = None

    def learn(self, calls: int, window: float) -> None:
        """Adopt a limit the service told."""
        self.calls, self.window = max(1, calls), window

    def pause(self, seconds: float) -> None:
        """Nothing is sent for that long."""
        self.until = max(self.until, asyncio.get_running_loop().time() + seconds)

    def left(self) -> float:
        """Seconds the pause still lasts."""
        return max(0.0, self.until - asyncio.get_running_loop().time())

    async def __aenter__(self) -> None:
        if self._gate is None:
            self._gate = asyncio.Semaphore(self.at_once)
        await self._gate.acquire()
        try:
            await self._turn()
        except BaseException:
            self._gate.release()
            raise

    async def __aexit__(self, *_: object) -> None:
        assert self._gate is not None
        self._gate.release()

    async def _turn(self) -> None:
        """Wait for a place in the window. Raises Paused when a pause began that is longer than `patience`."""
        loop = asyncio.get_running_loop()
        while True:  # timers are coarse and may fire early, so the clock is read again each time
            now = loop.time()
            while self._sent and now - self._sent[0] >= self.window:
                self._sent.popleft()
            wait = self.until - now
            if wait > self.patience:
                raise Paused(wait)
            if len(self._sent) >= self.calls:
                wait = max(wait, self._sent[0] + self.window - now)
            if wait <= 0:
                self._sent.append(now)
                return
            await asyncio.sleep(wait + 0.002)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: status, lower-case headers, body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


Trouble = Callable[[Answer], Problem | None]
"""A provider's reading of an answer: the Problem it means, or None when it is fine or not special."""


class Wire:
    """One account's line. `trouble` is asked first about every answer, because services disagree on what an
    error looks like; then the status decides.

    Raises Problem: OFFLINE (surely not carried out), UNCERTAIN (a write whose answer was lost), SIGN_IN_REFUSED,
    RIGHT_MISSING, REQUEST_REFUSED, NOT_FOUND, SLOW_DOWN, SERVICE_DOWN.
    """

    PATIENCE = 10.0
    """Seconds a read waits out a pause by itself; a longer one is told with its end."""

    def __init__(
        self,
        base_url: str,
        *,
        clock: Callable[[], datetime],
        pace: Pace,
        headers: Mapping[str, str | Secret] | None = None,
        trouble: Trouble | None = None,
        pauses: Sequence[float] = (0.4, 1.2),
        timeout: float = 15.0,
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self.host = urlsplit(self.base_url).hostname or self.base_url
        self.pace = pace
        self._clock = clock
        self._headers = dict(headers or {})
        self._trouble = trouble
        self._pauses = tuple(pauses)
        self._line: httpx.AsyncHTTPTransport | httpx.AsyncClient | None = None
        self._within = {"timeout": httpx.Timeout(timeout, connect=10.0).as_dict()}
        self._closed = False
        self._under_way = 0
        self._given_up = False
        self._limits: set[asyncio.Timeout] = set()

    async def read(
        self, method: str, path: str, *, query: Query = (), json: Any = None, headers: Mapping[str, str] | None = None
    ) -> bytes:
        """The body of a call that changes nothing; repeated after connection trouble and 5xx, with growing,
        jittered pauses, and after a short pause the service asked for."""
        for pause in (*self._pauses, None):
            try:
                return await self._call(method, path, query, json, headers, write=False)
            except Problem as problem:
                if pause is None or not self._worth_repeating(problem):
                    raise
                log.debug("%s %s again after: %s", method, path, problem)
                if problem.kind is not Kind.SLOW_DOWN:
                    await asyncio.sleep(pause * random.uniform(0.7, 1.3))  # spreading, not hiding
        raise AssertionError("unreachable")

    async def write(
        self, method: str, path: str, *, query: Query = (), json: Any = None, headers: Mapping[str, str] | None = None
    ) -> bytes:
        """The body of a call that changes something; sent once, never repeated here."""
        return await self._call(method, path, query, json, headers, write=True)

    async def close(self) -> None:
        """Close the connections; calls under way are cut, and none is made any more."""
        self._closed = True
        now = asyncio.get_running_loop().time()
        for limit in tuple(self._limits):
            limit.reschedule(now)
        for _ in range(100):  # each leaves its connection in order before the line goes
            if not self._under_way:
                break
            await asyncio.sleep(0.01)
        await self._hang_up()

    async def _hang_up(self) -> None:
        if self._line is not None:
            line, self._line = self._line, None
            await line.aclose()

    def _worth_repeating(self, problem: Problem) -> bool:
        if problem.kind is Kind.SLOW_DOWN:
            return problem.until is not None and self.pace.left() <= self.PATIENCE
        return problem.kind in (Kind.OFFLINE, Kind.SERVICE_DOWN)

    async def _call(
        self, method: str, path: str, query: Query, json: Any, headers: Mapping[str, str] | None, *, write: bool
    ) -> bytes:
        self.pace.patience = self.PATIENCE
        try:
            async with self.pace:
                answer = await self._exchange(method, path, query, json, headers, write=write)
        except Paused as pause:
            raise self._slow_down(pause.args[0]) from None
        log.debug("%s %s%s -> %d, %d bytes", method, self.host, path, answer.status, len(answer.body))
        problem = self._trouble(answer) if self._trouble else None
        problem = problem or self._by_status(answer, write=write)
        if problem is None:
            return answer.body
        told = _retry_after(answer.headers, self._clock())
        if problem.kind is Kind.SLOW_DOWN and told is not None:  # the plainest word there is, whoever sent it
            problem.until = self._clock() + timedelta(seconds=told)
        if problem.kind is Kind.SLOW_DOWN and problem.until is not None:
            self.pace.pause((problem.until - self._clock()).total_seconds())
        problem.http = answer.status
        raise problem

    async def _exchange(
        self, method: str, path: str, query: Query, json: Any, headers: Mapping[str, str] | None, *, write: bool
    ) -> Answer:
        """One request and its answer, until `close` cuts it."""
        if self._closed:
            raise self._cut(write=False)
        self._under_way += 1
        limit = asyncio.timeout(None)
        self._limits.add(limit)
        try:
            # the group: a second cancellation must not cut short the tidying up after the first
            async with limit, asyncio.TaskGroup() as group:
                sending = group.create_task(self._outcome(method, path, query, json, headers, write=write))
            outcome = sending.result()
            if isinstance(outcome, Problem):
                raise outcome
            return outcome
        except TimeoutError:
            raise self._cut(write=write) from None
        except asyncio.CancelledError:
            self._given_up = True
            raise
        finally:
            self._limits.discard(limit)
            self._under_way -= 1
            await self._clear()

    async def _outcome(
        self, method: str, path: str, query: Query, json: Any, headers: Mapping[str, str] | None, *, write: bool
    ) -> Answer | Problem:
        """The answer or the trouble as a value, so that the group does not wrap it."""
        try:
            return await self._send(method, path, query, json, headers, write=write)
        except Problem as problem:
            return problem

    def _cut(self, *, write: bool) -> Problem:
        if write:
            return Problem(
                Kind.UNCERTAIN, f"the line to {self.host} was closed; whether it was done is not known", where=self.host
            )
        return Problem(Kind.OFFLINE, f"the line to {self.host} is closed", where=self.host)

    async def _send(
        self, method: str, path: str, query: Query, json: Any, headers: Mapping[str, str] | None, *, write: bool
    ) -> Answer:
        if self._line is None:
            self._line = self._connect()
        try:
            request = httpx.Request(
                method,
                # in one piece: with the question apart, the address is taken to pieces twice
                f"{self.base_url}{path}?{urlencode(list(query))}" if query else self.base_url + path,
                json=json,
                headers=PLAIN | self._revealed() | dict(headers or {}),
                extensions=self._within,
            )
            if isinstance(self._line, httpx.AsyncClient):
                reply = await self._line.send(request, stream=True)
            else:
                reply = await self._line.handle_async_request(request)
            try:
                raw = b"".join([chunk async for chunk in reply.aiter_raw()])
            finally:
                await reply.aclose()
            # unpacked in one piece: a stream that breaks off in the middle of unpacking leaves a task behind
            packed = "content-encoding" in reply.headers
            body = httpx.Response(reply.status_code, headers=reply.headers, content=raw).content if packed else raw
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError) as failure:
            raise Problem(Kind.OFFLINE, f"cannot reach {self.host}: {_why(failure)}", where=self.host) from None
        except (httpx.LocalProtocolError, httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError):
            # refused by our own side before anything was sent; the text would quote the token
            raise Problem(
                Kind.REQUEST_REFUSED,
                f"cannot ask {self.host}: a token or setting has characters that cannot be sent",
                where=self.host,
            ) from None
        except httpx.RequestError as failure:
            if write:
                raise Problem(
                    Kind.UNCERTAIN, f"{self.host} did not answer; whether it was done is not known", where=self.host
                ) from None
            raise Problem(Kind.OFFLINE, f"{self.host} broke off: {_why(failure)}", where=self.host) from None
        return Answer(reply.status_code, {k.lower(): v for k, v in reply.headers.items()}, body)

    async def _clear(self) -> None:
        """After calls were given up and none is under way: hang up, with whatever sockets they left open."""
        if self._given_up and not self._under_way:
            self._given_up = False
            await self._hang_up()

    def _connect(self) -> httpx.AsyncHTTPTransport | httpx.AsyncClient:
        """Raises Problem OFFLINE for a proxy that cannot be used."""
        for name in ("httpx", "httpcore"):  # they write whole URLs at INFO
            logging.getLogger(name).setLevel(logging.WARNING)
        verify = False if self.base_url.startswith("http://") else tls_context()
        # no limit here: the pace is the limit, and a call given up may leave its place in the pool taken
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=self.pace.at_once)
        if is_loopback(self.host) or not getproxies():  # a proxy is for the world outside
            return httpx.AsyncHTTPTransport(verify=verify, limits=limits)
        try:
            return httpx.AsyncClient(verify=verify, limits=limits)  # it knows which proxy is for whom
        except (ValueError, ImportError, httpx.InvalidURL):
            raise Problem(
                Kind.OFFLINE, f"cannot reach {self.host}: this computer's proxy cannot be used", where=self.host
            ) from None

    def _revealed(self) -> dict[str, str]:
        return {k: v.reveal() if isinstance(v, Secret) else v for k, v in self._headers.items()}

    def _by_status(self, answer: Answer, *, write: bool) -> Problem | None:
        status = answer.status
        page = answer.body[:1] == b"<" or "text/html" in answer.headers.get("content-type", "")
        if 200 <= status < 300 and not page:
            return None
        said = _said(answer)
        tail = f": {said}" if said else ""
        if status == 429:
            return self._slow_down(_retry_after(answer.headers, self._clock()) or 10.0)
        if status >= 500 or (page and not 400 <= status < 500):
            if write:
                return Problem(
                    Kind.UNCERTAIN, f"{self.host} failed ({status}); whether it was done is not known", where=self.host
                )
            what = "answered with a web page instead of data" if page else "failed"
            return Problem(Kind.SERVICE_DOWN, f"{self.host} {what} ({status}){'' if page else tail}", where=self.host)
        if status == 401:
            return Problem(Kind.SIGN_IN_REFUSED, f"{self.host} refused the sign-in (401){tail}", where=self.host)
        if status == 403:
            return Problem(Kind.RIGHT_MISSING, f"{self.host} does not allow this (403){tail}", where=self.host)
        if status == 404:
            return Problem(Kind.NOT_FOUND, f"{self.host} does not know this (404){tail}", where=self.host)
        if 300 <= status < 400:
            return Problem(
                Kind.REQUEST_REFUSED, f"{self.host} sends elsewhere ({status}); check the base URL", where="base_url"
            )
        return Problem(Kind.REQUEST_REFUSED, f"{self.host} refused ({status}){tail}", where=self.host)

    def _slow_down(self, seconds: float) -> Problem:
        until = self._clock() + timedelta(seconds=seconds)
        return Problem(
            Kind.SLOW_DOWN, f"{self.host} asks to wait {max(1, round(seconds))} s", where=self.host, until=until
        )


def _said(answer: Answer) -> str:
    """The service's own words in an error body, however it wraps them: scrubbed, one line, at most 200 characters."""
    try:
        data = decoder.loads(answer.body)
    except (ValueError, RecursionError):
        return ""
    for _ in range(3):
        if not isinstance(data, dict):
            break
        data = next(
            (data[key] for key in ("message", "ExceptionMessage", "error", "detail", "errors") if data.get(key)), ""
        )
    if isinstance(data, list):
        data = ", ".join(str(item) for item in data)
    return scrub(" ".join(data.split()))[:200] if isinstance(data, str) else ""


def _retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds of a Retry-After header in either of its forms; at most an hour."""
    text = headers.get("retry-after", "")
    try:
        seconds = float(text)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(text) - now).total_seconds()
        except (ValueError, TypeError):
            return None
    return None if seconds != seconds else min(max(seconds, 0.0), 3600.0)  # "nan" is a float too


def _why(failure: Exception) -> str:
    """A short reason without URL."""
    text = scrub(" ".join(str(failure).split()))
    words = {
        "ConnectTimeout": "no answer in time",
        "ReadTimeout": "no answer in time",
        "PoolTimeout": "too many calls at once",
        "RemoteProtocolError": "the connection was cut",
        "ReadError": "the connection was cut",
        "DecodingError": "the answer cannot be unpacked",
    }
    known = words.get(type(failure).__name__)
    if known:
        return known
    if "Name or service not known" in text or "getaddrinfo" in text or "nodename" in text:
        return "there is no such host"
    if "CERTIFICATE_VERIFY_FAILED" in text or "certificate" in text:
        return "its certificate is not trusted"
    return (
        "nothing answers there" if "All connection attempts failed" in text else (text[:120] or type(failure).__name__)
    )
