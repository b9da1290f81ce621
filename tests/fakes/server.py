"""A loopback HTTP server that pretends to be a service, and can be told to fail in the ways networks fail.

`Fake` does the plumbing: it keeps what was asked in `calls`, holds `lock` while an answer is made, and spoils
answers on demand (`trouble`). A service is a subclass that implements `answer`. What a person reading a test
needs to know: a request that is `lost` or `slow` *was* carried out; one that is refused was not.
"""

from __future__ import annotations

import json
import re
import select
import socket
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, unquote, urlsplit

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The real time, aware and in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Call:
    """One request as the server saw it."""

    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: Any
    at: float
    target: str = ""  # the request line's own text, escapes and all
    raw: bytes = b""


@dataclass(frozen=True)
class Reply:
    """One answer: `body` is JSON unless it is a string, and nothing at all with status 204."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def payload(self) -> bytes:
        """The bytes of the body."""
        if self.status == 204:
            return b""
        if isinstance(self.body, str):
            return self.body.encode()
        return json.dumps(self.body, ensure_ascii=False, separators=(",", ":")).encode()


class Refused(Exception):
    """Raised while an answer is made: the service says no, with this reply."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.status, reply.body)
        self.reply = reply


@dataclass(frozen=True)
class Route:
    """One call of a service: method, path with `{}` for each variable part, who answers, what it needs."""

    method: str
    path: str
    work: Callable[..., Reply]
    needs: str = ""

    def fits(self, call: Call) -> tuple[str, ...] | None:
        """The variable parts of the path, or None if this route is not meant."""
        pattern = "([^/]+)".join(map(re.escape, self.path.split("{}")))
        found = re.fullmatch(pattern, call.path) if call.method == self.method else None
        return found.groups() if found else None


TROUBLES = ("status", "html", "truncated", "cut", "refuse", "lost", "late", "slow", "nulls")


@dataclass
class _Trouble:
    how: str
    path: str
    method: str
    times: int
    facts: dict[str, Any]

    def meant_for(self, call: Call) -> bool:
        return self.times > 0 and self.path in call.path and self.method in ("", call.method)


class Fake:
    """A service on 127.0.0.1: `answer` says what it knows, `trouble` what goes wrong on the way.

    Used as a context manager it also raises when the fake itself was at fault (`faults`).
    """

    def __init__(self, *, now: Clock | None = None, port: int = 0) -> None:
        self.now: Clock = now or system_clock
        self.lock = threading.RLock()
        self.latency = 0.0
        self.calls: list[Call] = []
        self.gone: list[Call] = []
        self.faults: list[str] = []
        self._troubles: list[_Trouble] = []
        self._server = _Server(("127.0.0.1", port), self)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def serve(self) -> None:
        """Start answering; the last line of a subclass's constructor. Until then clients wait."""
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def answer(self, call: Call) -> Reply:
        """What the service truly says to this call. Runs with `lock` held."""
        raise NotImplementedError

    def close(self) -> None:
        """Stop, and hang up on everyone."""
        self._server.shutdown()
        self._server.server_close()
        self._server.hang_up()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if self.faults and error is None:
            raise AssertionError("the fake itself failed:\n" + "\n".join(self.faults))

    def calls_to(self, method: str, path_prefix: str) -> list[Call]:
        """The calls so far with this method whose path begins so."""
        with self.lock:
            return [c for c in self.calls if c.method == method and c.path.startswith(path_prefix)]

    def trouble(self, how: str, *, path: str = "", method: str = "", times: int = 1, **facts: Any) -> None:
        """Spoil the next `times` requests whose path contains `path`.

        status (status, body, headers), html (a 502 page), truncated (half the JSON, honest length), cut
        (connection lost in mid-body), refuse (hung up, nothing done), lost (done, then hung up), late
        (seconds; hung up, and done after them), slow
        (seconds; done first, then the wait), nulls (every list becomes null).
        """
        if how not in TROUBLES:
            raise ValueError(f"{how!r} is not one of {TROUBLES}")
        with self.lock:
            self._troubles.append(_Trouble(how, path, method, times, facts))

    def calm(self) -> None:
        """Forget every trouble that has not struck yet."""
        with self.lock:
            self._troubles.clear()

    def struck(self, call: Call) -> _Trouble | None:
        """Note the call; the trouble that is due for it, if any."""
        with self.lock:
            self.calls.append(call)
            due = next((t for t in self._troubles if t.meant_for(call)), None)
            if due is not None:
                due.times -= 1
            return due

    def truly(self, call: Call) -> Reply:
        """The untroubled answer, refusals included; a mistake of the fake's own is kept in `faults`."""
        with self.lock:
            try:
                return self.answer(call)
            except Refused as refused:
                return refused.reply
            except Exception:
                fault = f"{call.method} {call.target}\n{traceback.format_exc()}"
                self.faults.append(fault)
                return Reply(500, fault)


def find(routes: Iterable[Route], call: Call) -> tuple[Route, tuple[str, ...]] | None:
    """The first route the call fits, with the variable parts of its path."""
    for route in routes:
        parts = route.fits(call)
        if parts is not None:
            return route, parts
    return None


def nulled(value: Any) -> Any:
    """The same JSON with null for every list."""
    if isinstance(value, list):
        return None
    if isinstance(value, dict):
        return {name: nulled(inner) for name, inner in value.items()}
    return value


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    # The default of 5 drops connections when a client opens one per account at once.
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], fake: Fake) -> None:
        super().__init__(address, _Handler)
        self.fake = fake
        self.closing = False
        self._open: set[socket.socket] = set()

    def server_bind(self) -> None:
        # HTTPServer would look up this machine's name here, which may wait for a name server.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._open.discard(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        # A client that went away is an ordinary thing here; anything else is a mistake of ours.
        if not isinstance(sys.exception(), OSError | ValueError):
            self.fake.faults.append(traceback.format_exc())

    def hang_up(self) -> None:
        self.closing = True
        for connection in list(self._open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Buffered: head and body leave in one packet, or each answer waits 40 ms for a delayed acknowledgement.
    wbufsize = -1
    server: _Server

    def _serve(self) -> None:
        fake = self.server.fake
        call = self._call()
        trouble = fake.struck(call)
        how, facts = (trouble.how, trouble.facts) if trouble else ("", {})
        if how == "refuse":
            return self._hang_up()
        if how == "status":
            reply = Reply(facts.get("status", 500), facts.get("body", {}), facts.get("headers", {}))
        elif how == "late":
            threading.Timer(float(facts["seconds"]), fake.truly, (call,)).start()
            return self._hang_up()
        elif how == "html":
            reply = Reply(502, "<html><body><h1>502 Bad Gateway</h1></body></html>")
        else:
            reply = fake.truly(call)
        if how == "nulls":
            reply = replace(reply, body=nulled(reply.body))
        if self._left_within(fake.latency + float(facts.get("seconds", 0.0))):
            fake.gone.append(call)
            return self._hang_up()
        if how == "lost":
            return self._hang_up()
        return self._send(reply, how)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do_OPTIONS = _serve

    def _call(self) -> Call:
        url = urlsplit(self.path)
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body: Any = None
        # Like the services: a body that does not say it is JSON is not read.
        if raw and "json" in self.headers.get("Content-Type", ""):
            try:
                body = json.loads(raw)
            except ValueError:
                body = None
        return Call(
            method=self.command,
            path=unquote(url.path),
            query=parse_qs(url.query, keep_blank_values=True),
            headers={name.lower(): value for name, value in self.headers.items()},
            body=body,
            at=time.monotonic(),
            target=self.path,
            raw=raw,
        )

    def _left_within(self, seconds: float) -> bool:
        """Wait; True as soon as the client closes its end."""
        until = time.monotonic() + seconds
        while (rest := until - time.monotonic()) > 0:
            readable, _, _ = select.select([self.connection], [], [], rest)
            if not readable:
                break
            try:
                if not self.connection.recv(1, socket.MSG_PEEK):
                    return not self.server.closing
            except OSError:
                return not self.server.closing
            time.sleep(min(rest, 0.01))
        return False

    def _send(self, reply: Reply, how: str) -> None:
        payload = reply.payload()
        if how == "truncated":
            payload = payload[: len(payload) // 2]
        self.send_response(reply.status)
        kind = "application/json; charset=utf-8"
        if isinstance(reply.body, str):
            kind = "text/html; charset=utf-8" if reply.body.startswith("<") else "text/plain; charset=utf-8"
        headers = {"Content-Type": kind, "Content-Length": str(len(payload)), **reply.headers}
        if reply.status == 204:
            headers = dict(reply.headers)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(payload[: len(payload) // 2] if how == "cut" else payload)
        self.wfile.flush()
        if how == "cut":
            self._hang_up()

    def _hang_up(self) -> None:
        self.close_connection = True
        try:
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            return

    def log_message(self, format: str, *args: Any) -> None:
        """Silence: what was asked is in `calls`."""
