"""One account's line to its service, against a real server on loopback that does what services and networks do."""

from __future__ import annotations

import asyncio
import logging
import selectors
import socket
import ssl
import threading
import time
import traceback
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Kind, Problem
from core.http import Answer, Pace, Wire
from core.secrets import Secret
from fakes.server import Call, Fake, Reply
from fakes.tls import tls_server

TOKEN = "QWERTY-no-known-shape-4711"


class Service(Fake):
    """Counts what it does and says so."""

    def __init__(self) -> None:
        super().__init__()
        self.done = 0
        self.serve()

    def answer(self, call: Call) -> Reply:
        """One more."""
        self.done += 1
        return Reply(200, {"done": self.done})


class Hasty(Wire):
    """Tells every pause of more than a moment."""

    PATIENCE = 0.5


@pytest.fixture
def service() -> Iterator[Service]:
    """A service on loopback."""
    with Service() as running:
        yield running


def clock() -> datetime:
    """The real time."""
    return datetime.now(UTC)


@asynccontextmanager
async def line(url: str, kind: type[Wire] = Hasty, **more: Any) -> AsyncIterator[Wire]:
    """A wire that repeats quickly."""
    facts: dict[str, Any] = {"pace": Pace(1000, 1.0), "pauses": (0.01, 0.02), "timeout": 5.0, **more}
    wire = kind(url, clock=clock, **facts)
    try:
        yield wire
    finally:
        await wire.close()


async def trouble(call: Any) -> Problem:
    """The problem a call ends with; it may take its time, but not for ever."""
    with pytest.raises(Problem) as told:
        await asyncio.wait_for(call, 5)
    return told.value


def nobody() -> str:
    """An address on loopback where nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


# --- What is sent ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("prefix", "path"), [("", "/x"), ("/", "/x"), ("/api/v2", "/api/v2/x"), ("/api//", "/api/x")])
async def test_the_base_url_keeps_its_path(service: Service, prefix: str, path: str) -> None:
    """With a path before, with slashes at the end."""
    async with line(service.url + prefix) as wire:
        assert await wire.read("GET", "/x") == b'{"done":1}'
    assert [call.path for call in service.calls] == [path]


async def test_query_body_and_headers_arrive(service: Service) -> None:
    """Repeated keys, characters that need escaping, JSON, and headers of the account and of the call."""
    headers = {"Authorization": Secret(f"Bearer {TOKEN}"), "Version": "1"}
    query = [("id", "a"), ("id", "b"), ("zone", "America/New_York"), ("text", "5+5 & ü")]
    async with line(service.url, headers=headers) as wire:
        await wire.write("POST", "/x", query=query, json={"title": "Zahnarzt – früh"}, headers={"Version": "2"})
        await wire.read("GET", "/y")
    first, second = service.calls
    assert first.query == {"id": ["a", "b"], "zone": ["America/New_York"], "text": ["5+5 & ü"]}
    assert first.body == {"title": "Zahnarzt – früh"}
    assert (first.headers["version"], second.headers["version"]) == ("2", "1")
    assert first.headers["authorization"] == second.headers["authorization"] == f"Bearer {TOKEN}"
    assert (second.query, second.raw) == ({}, b"")


@pytest.mark.parametrize("no_proxy", ["service.test", "service.test:8443", "localhost,*", "http://service.test"])
async def test_the_environments_proxy_is_for_the_world_outside(
    service: Service, monkeypatch: pytest.MonkeyPatch, no_proxy: str
) -> None:
    """Loopback is asked directly; another host through the proxy, and when that is dead it is offline; what is to be
    asked without is, however that is written."""
    monkeypatch.setenv("HTTP_PROXY", nobody())
    async with line(service.url) as wire:
        await wire.read("GET", "/direct")
    async with line("http://service.test") as wire:
        assert (await trouble(wire.write("POST", "/x"))).kind is Kind.OFFLINE
    monkeypatch.setenv("HTTP_PROXY", service.url)
    async with line("http://service.test") as wire:
        await wire.read("GET", "/x")
    monkeypatch.setenv("NO_PROXY", no_proxy)
    async with line("http://service.test:8443") as wire:
        assert (await trouble(wire.write("POST", "/x"))).kind is Kind.OFFLINE
    assert [call.target for call in service.calls] == ["/direct", "http://service.test/x"]


@pytest.mark.parametrize("named", ["gopher://127.0.0.1:1", "http://[::1", "socks5://127.0.0.1:1"])
async def test_a_proxy_that_cannot_be_used_is_told(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    """Of a kind nobody speaks, or misspelt: it is the way there that is missing, and the address is not quoted."""
    monkeypatch.setenv("HTTP_PROXY", named)
    async with line("http://service.test") as wire:
        problem = await trouble(wire.write("POST", "/x"))
    assert problem.kind is Kind.OFFLINE
    assert "service.test" in str(problem)
    assert named not in str(problem)


async def test_a_proxy_may_be_named_without_its_scheme(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """As many write it."""
    monkeypatch.setenv("HTTP_PROXY", service.url.removeprefix("http://"))
    async with line("http://service.test") as wire:
        await wire.read("GET", "/x")
    assert [call.target for call in service.calls] == ["http://service.test/x"]


async def test_no_cookie_is_kept(service: Service) -> None:
    """A service that hands one out is not told it again."""
    service.trouble("status", status=200, body={"done": 1}, headers={"Set-Cookie": "seen=4711; Path=/"})
    async with line(service.url) as wire:
        await wire.read("GET", "/x")
        await wire.read("GET", "/y")
    assert all("cookie" not in call.headers for call in service.calls)
    assert len(service.calls) == 2


# --- Reads and writes --------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["status", "cut", "refuse", "lost", "html"])
async def test_a_read_is_repeated(service: Service, how: str) -> None:
    """After 5xx, a web page, a cut, refused or lost answer: twice, then it is told."""
    async with line(service.url) as wire:
        service.trouble(how, times=2)
        assert await wire.read("GET", "/x") == b'{"done":%d}' % service.done
        assert len(service.calls) == 3
        service.trouble(how, times=9)
        problem = await trouble(wire.read("POST", "/search", json={}))
        assert len(service.calls) == 6
    assert problem.kind is (Kind.SERVICE_DOWN if how in ("status", "html") else Kind.OFFLINE)
    assert problem.where == "127.0.0.1"


@pytest.mark.parametrize("how", ["lost", "cut", "refuse", "status", "html", "slow"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "GET"])
async def test_a_write_is_sent_once_and_left_in_doubt(service: Service, how: str, method: str) -> None:
    """Whatever the verb: nobody knows whether it was done, so nobody does it again."""
    async with line(service.url, timeout=0.15) as wire:
        service.trouble(how, times=9, seconds=5)
        problem = await trouble(wire.write(method, "/x", json={}))
    assert problem.kind is Kind.UNCERTAIN
    assert len(service.calls) == 1


@pytest.mark.parametrize("status", [200, 201])
async def test_a_write_whose_answer_cannot_be_unpacked_was_sent(service: Service, status: int) -> None:
    """Garbled compression in the answer comes after the deed: it must not read as "cannot ask"."""
    headers = {"Content-Encoding": "gzip"}
    async with line(service.url) as wire:
        service.trouble("status", status=status, body={"id": "new"}, headers=headers)
        problem = await trouble(wire.write("POST", "/x", json={}))
    assert problem.kind is Kind.UNCERTAIN
    assert len(service.calls) == 1


@pytest.mark.parametrize("write", [False, True])
async def test_where_nothing_listens(write: bool) -> None:
    """Surely not carried out, also when it was a write; the host is named and no address."""
    async with line(nobody()) as wire:
        problem = await trouble(wire.write("POST", "/x") if write else wire.read("GET", "/x"))
    assert (problem.kind, problem.where) == (Kind.OFFLINE, "127.0.0.1")
    assert problem.text == "cannot reach 127.0.0.1: nothing answers there"


async def test_a_host_that_does_not_exist() -> None:
    """Named, in words."""
    async with line("http://calendar.invalid/api") as wire:
        problem = await trouble(wire.read("GET", "/x"))
    assert problem.kind is Kind.OFFLINE
    assert problem.text == "cannot reach calendar.invalid: there is no such host"


async def test_no_answer_in_time(service: Service) -> None:
    """A read gives up on silence and tries again."""
    async with line(service.url, timeout=0.1) as wire:
        service.trouble("slow", seconds=5)
        assert await wire.read("GET", "/x") == b'{"done":2}'
        service.trouble("slow", seconds=5, times=9)
        problem = await trouble(wire.read("GET", "/x"))
    assert problem.kind is Kind.OFFLINE
    assert "no answer in time" in problem.text


# --- What an answer means ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, Kind.SIGN_IN_REFUSED),
        (403, Kind.RIGHT_MISSING),
        (404, Kind.NOT_FOUND),
        (400, Kind.REQUEST_REFUSED),
        (409, Kind.REQUEST_REFUSED),
        (422, Kind.REQUEST_REFUSED),
    ],
)
@pytest.mark.parametrize("write", [False, True])
async def test_refusals_are_told_once(service: Service, status: int, kind: Kind, write: bool) -> None:
    """Neither reads nor writes are repeated, and the service's words are passed on."""
    async with line(service.url) as wire:
        service.trouble("status", status=status, body={"message": "the reason"}, times=9)
        problem = await trouble(wire.write("POST", "/x") if write else wire.read("GET", "/x"))
    assert (problem.kind, problem.http) == (kind, status)
    assert problem.text.endswith(": the reason")
    assert len(service.calls) == 1


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"message": ["start must be a time", "end is missing"]}, "start must be a time, end is missing"),
        ({"error": {"code": "Bad", "message": "slot is taken"}}, "slot is taken"),
        ({"Status": "Error", "ExceptionMessage": "no such user"}, "no such user"),
        ({"message": "two\n  lines"}, "two lines"),
        ({"error": True, "detail": "x"}, ""),
        ({"message": None}, ""),
        ({}, ""),
        ([], ""),
        ("not json", ""),
        ("<p>html</p>", ""),
        ({"error": {"message": {"detail": {"message": "too deep"}}}}, ""),
    ],
)
async def test_the_services_words(service: Service, body: Any, said: str) -> None:
    """However they are wrapped: one line of them, or nothing."""
    async with line(service.url) as wire:
        service.trouble("status", status=422, body=body)
        problem = await trouble(wire.read("GET", "/x"))
    assert problem.text == "127.0.0.1 refused (422)" + (f": {said}" if said else "")


async def test_endless_nesting_in_an_error_is_a_refusal_too(service: Service) -> None:
    """A broken body does not turn a service's no into a fault of ours."""
    async with line(service.url) as wire:
        service.trouble("status", status=400, body="[" * 100_000)
        assert (await trouble(wire.read("GET", "/x"))).kind is Kind.REQUEST_REFUSED


async def test_the_services_words_are_scrubbed_and_short(service: Service) -> None:
    """Some repeat the token or the address of whoever asked."""
    words = f"{TOKEN} of ada@example.com may not: pit-0123456789abcdef " + "blah " * 200
    async with line(service.url, headers={"X-Key": Secret(TOKEN)}) as wire:
        service.trouble("status", status=403, body={"message": words})
        problem = await trouble(wire.read("GET", "/x"))
    assert not [bad for bad in (TOKEN, "ada", "0123456789") if bad in problem.text]
    assert len(problem.text) < 300


async def test_words_are_scrubbed_before_they_are_cut(service: Service) -> None:
    """A token across the place where the words are cut off must not be shown by half."""
    async with line(service.url, headers={"X-Key": Secret(TOKEN)}) as wire:
        service.trouble("status", status=403, body={"message": "x" * 185 + " " + TOKEN})
        problem = await trouble(wire.read("GET", "/x"))
    assert TOKEN[:8] not in problem.text


@pytest.mark.parametrize(("status", "kind"), [(200, Kind.SERVICE_DOWN), (401, Kind.SIGN_IN_REFUSED)])
async def test_a_web_page_is_no_answer(service: Service, status: int, kind: Kind) -> None:
    """A captive portal says 200 and is none; its text is not repeated."""
    async with line(service.url) as wire:
        service.trouble("status", status=status, body="<html>Please accept our terms</html>", times=9)
        problem = await trouble(wire.read("GET", "/x"))
    assert problem.kind is kind
    assert "terms" not in problem.text


@pytest.mark.parametrize("write", [False, True])
async def test_a_redirect_is_not_followed(service: Service, write: bool) -> None:
    """The token stays where it belongs; the base URL is to blame."""
    with Service() as elsewhere:
        async with line(service.url) as wire:
            service.trouble("status", status=302, headers={"Location": elsewhere.url + "/x"}, times=9)
            problem = await trouble(wire.write("POST", "/x") if write else wire.read("GET", "/x"))
        assert elsewhere.calls == []
    assert (problem.kind, problem.where) == (Kind.REQUEST_REFUSED, "base_url")


async def test_a_provider_is_asked_first(service: Service) -> None:
    """Its reading of an answer wins over the status, both ways of 200; its silence leaves the status to decide."""

    def reading(answer: Answer) -> Problem | None:
        return Problem(Kind.NOT_FOUND, "mine") if b"special" in answer.body else None

    async with line(service.url, trouble=reading) as wire:
        for status in (200, 500):
            service.trouble("status", status=status, body={"special": 1})
            problem = await trouble(wire.read("GET", "/x"))
            assert (problem.kind, problem.text, problem.http) == (Kind.NOT_FOUND, "mine", status)
        service.trouble("status", status=401)
        assert (await trouble(wire.read("GET", "/x"))).kind is Kind.SIGN_IN_REFUSED
        assert await wire.read("GET", "/x") == b'{"done":1}'


async def test_an_empty_answer_is_one(service: Service) -> None:
    """204 has no body, and that is fine for a write."""
    async with line(service.url) as wire:
        service.trouble("status", status=204)
        assert await wire.write("DELETE", "/x") == b""


# --- Slow down ---------------------------------------------------------------------------------------


async def test_a_short_pause_is_waited_out(service: Service) -> None:
    """A read comes back by itself once the service wants it again, and not before."""
    async with line(service.url) as wire:
        service.trouble("status", status=429, headers={"Retry-After": "0.2"})
        assert await wire.read("GET", "/x") == b'{"done":1}'
    first, second = service.calls
    assert second.at - first.at >= 0.2


async def test_a_write_is_not_repeated_after_a_pause(service: Service) -> None:
    """It was not carried out, and the person may be told; the outbox decides."""
    async with line(service.url) as wire:
        service.trouble("status", status=429, headers={"Retry-After": "0.1"})
        assert (await trouble(wire.write("POST", "/x"))).kind is Kind.SLOW_DOWN
    assert len(service.calls) == 1


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ({"Retry-After": "30"}, 30),
        ({"Retry-After": "99999999"}, 3600),
        ({"Retry-After": "soon"}, 10),
        ({}, 10),
        ({"Retry-After": "nan"}, 10),
        ({"Retry-After": "inf"}, 3600),
        ({"Retry-After": "at a time"}, 1200),
    ],
)
async def test_a_long_pause_is_told_and_kept(service: Service, header: dict[str, str], seconds: float) -> None:
    """With its end; and while it lasts nothing is sent, neither reads nor writes."""
    if "at a time" in header.values():  # the other form of this header
        header = {"Retry-After": format_datetime(clock() + timedelta(seconds=seconds), usegmt=True)}
    async with line(service.url) as wire:
        service.trouble("status", status=429, headers=header, times=9)
        problem = await trouble(wire.read("GET", "/x"))
        assert (problem.kind, problem.http) == (Kind.SLOW_DOWN, 429)
        assert problem.until is not None
        assert (problem.until - clock()).total_seconds() == pytest.approx(seconds, abs=2)
        for call in (wire.read("GET", "/y"), wire.write("POST", "/y")):
            again = await trouble(call)
            assert again.kind is Kind.SLOW_DOWN
            assert again.until is not None
    assert len(service.calls) == 1


async def test_retry_at_once_is_no_long_pause(service: Service) -> None:
    """Retry-After: 0 says now."""
    async with line(service.url) as wire:
        service.trouble("status", status=429, headers={"Retry-After": "0"})
        assert await asyncio.wait_for(wire.read("GET", "/x"), 5) == b'{"done":1}'


async def test_those_who_stand_in_line_are_told_too(service: Service) -> None:
    """Six reads, two at once, and the service wants a minute: nobody waits for it in silence."""
    async with line(service.url, pace=Pace(1000, 1.0, at_once=2)) as wire:
        service.trouble("status", status=429, headers={"Retry-After": "60"}, times=99)
        began = time.monotonic()
        asked = await asyncio.gather(*(trouble(wire.read("GET", "/x")) for _ in range(6)))
    assert {problem.kind for problem in asked} == {Kind.SLOW_DOWN}
    assert time.monotonic() - began < 2
    assert len(service.calls) <= 2


async def test_a_pause_hidden_in_a_success(service: Service) -> None:
    """LeadSquared says "slow down" with 200; the pause a provider reads out of it counts for all."""

    def reading(answer: Answer) -> Problem | None:
        if b"Exceeded" not in answer.body:
            return None
        return Problem(Kind.SLOW_DOWN, "too fast", until=clock() + timedelta(seconds=60))

    async with line(service.url, trouble=reading) as wire:
        service.trouble("status", status=200, body={"Message": "API calls exceeded the limit. Exceeded"})
        assert (await trouble(wire.read("GET", "/x"))).text == "too fast"
        assert (await trouble(wire.read("GET", "/y"))).kind is Kind.SLOW_DOWN
    assert len(service.calls) == 1


# --- Pace --------------------------------------------------------------------------------------------


class Skipping(selectors.DefaultSelector):
    """Time that passes as soon as nobody has anything to do, and wakes a little early, as Qt's timers do."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Do not wait: it is that much later now."""
        if timeout:
            self.now += timeout * 0.95 + 1e-4
        return super().select(0)


class SkippingLoop(asyncio.SelectorEventLoop):
    """A loop on such time."""

    def __init__(self) -> None:
        self.skipping = Skipping()
        super().__init__(self.skipping)

    def time(self) -> float:
        """The skipped time."""
        return self.skipping.now


def in_no_time(go: Callable[[], Any]) -> None:
    """Run a coroutine function without waiting."""
    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        runner.run(go())


def most_within(window: float, times: list[float]) -> int:
    """The largest number of times in any half-open window of that length."""
    return max((sum(start <= t < start + window - 1e-9 for t in times) for start in times), default=0)


@given(
    st.integers(1, 6),
    st.floats(0.1, 60),
    st.integers(1, 5),
    st.lists(st.floats(0, 3), min_size=1, max_size=40),
    st.sets(st.integers(0, 39)),
)
def test_never_more_than_the_limit_in_any_window(
    calls: int, window: float, at_once: int, arrivals: list[float], given_up: set[int]
) -> None:
    """A sliding window, whoever comes when and however many give up while they wait; nobody is forgotten."""
    sent: list[float] = []
    inside = most = 0

    async def go() -> None:
        pace = Pace(calls, window, at_once)

        async def one(number: int, arrival: float) -> None:
            nonlocal inside, most
            await asyncio.sleep(arrival * window)
            async with pace:
                sent.append(asyncio.get_running_loop().time())
                inside += 1
                most = max(most, inside)
                try:
                    await asyncio.sleep(window / 7)
                finally:
                    inside -= 1

        tasks = [asyncio.create_task(one(i, arrival)) for i, arrival in enumerate(arrivals)]
        await asyncio.sleep(window)
        for number in given_up & set(range(len(tasks))):
            tasks[number].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    in_no_time(go)
    assert len(sent) >= len(arrivals) - len(given_up)
    assert most_within(window, sent) <= calls
    assert most <= at_once


def test_a_pace_is_as_fast_as_allowed() -> None:
    """Twelve calls at four a second need two seconds and a bit, not three."""

    async def go() -> None:
        pace, loop = Pace(4, 1.0), asyncio.get_running_loop()
        for _ in range(12):
            async with pace:
                pass
        assert 2.0 <= loop.time() < 2.2

    in_no_time(go)


def test_a_pause_holds_everybody_and_is_never_shortened() -> None:
    """The longest of several pauses counts."""

    async def go() -> None:
        pace, loop = Pace(100, 1.0), asyncio.get_running_loop()
        pace.pause(5)
        pace.pause(1)
        assert pace.left() == pytest.approx(5)
        async with pace:
            assert loop.time() >= 5
        assert pace.left() == 0

    in_no_time(go)


def test_a_learnt_limit_counts_at_once() -> None:
    """Those who wait already keep to the new limit; none is so small that nothing is ever sent."""
    sent: list[float] = []

    async def go() -> None:
        pace, loop = Pace(10, 1.0, at_once=20), asyncio.get_running_loop()

        async def one() -> None:
            async with pace:
                sent.append(loop.time())

        tasks = [asyncio.create_task(one()) for _ in range(20)]
        await asyncio.sleep(0.5)
        pace.learn(2, 1.0)
        await asyncio.gather(*tasks)
        pace.learn(0, 1.0)
        assert pace.calls == 1

    in_no_time(go)
    assert len(sent) == 20
    assert most_within(1.0, [t for t in sent if t > 0.5]) <= 2


async def test_parallel_reads_stay_within_at_once(service: Service) -> None:
    """Side by side, but never more than allowed, as the service sees it."""
    service.latency = 0.08
    async with line(service.url, pace=Pace(1000, 1.0, at_once=3)) as wire:
        began = time.monotonic()
        await asyncio.gather(*(wire.read("GET", f"/{i}") for i in range(12)))
        took = time.monotonic() - began
    at = sorted(call.at for call in service.calls)
    assert all(later - sooner >= 0.078 for sooner, later in zip(at, at[3:], strict=False))
    assert took < 12 * 0.08


async def test_the_pace_is_kept_at_the_service(service: Service) -> None:
    """Repeats count as well: a read that fails twice takes three turns."""
    async with line(service.url, pace=Pace(5, 0.4)) as wire:
        await wire.read("GET", "/first")  # the first one makes the client, which takes its time
        await asyncio.sleep(0.5)
        service.calls.clear()
        service.trouble("status", status=500, times=2)
        await asyncio.gather(*(wire.read("GET", f"/{i}") for i in range(10)))
    at = sorted(call.at for call in service.calls)
    assert len(at) == 12
    assert most_within(0.3, at) <= 5  # the way to the server takes some ms more or less


# --- The end -----------------------------------------------------------------------------------------


async def until(what: Callable[[], object]) -> None:
    """Wait for something that happens in another thread."""
    for _ in range(300):
        if what():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never happened")


@pytest.mark.parametrize("write", [False, True])
async def test_cancelling_hangs_up(service: Service, write: bool) -> None:
    """The service sees the connection close at once, and the line can be used again."""
    async with line(service.url, pace=Pace(1000, 1.0, at_once=1)) as wire:
        service.trouble("slow", seconds=10)
        call = asyncio.create_task(wire.write("POST", "/x") if write else wire.read("GET", "/x"))
        await until(lambda: service.calls)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await until(lambda: service.gone)
        assert await wire.read("GET", "/y") == b'{"done":2}'


@pytest.mark.parametrize("write", [False, True])
async def test_closing_cuts_calls_under_way_for_good(service: Service, write: bool) -> None:
    """The call ends in a problem, the service sees it hang up, and nobody calls again through a new connection."""
    async with line(service.url) as wire:
        service.trouble("slow", seconds=10)
        call = asyncio.create_task(trouble(wire.write("POST", "/x") if write else wire.read("GET", "/x")))
        await until(lambda: service.calls)
        await wire.close()
        try:
            assert (await call).kind is (Kind.UNCERTAIN if write else Kind.OFFLINE)
        finally:
            await wire.close()
    assert len(service.calls) == 1


async def test_closing_twice_or_unused_is_fine() -> None:
    """There is nothing to close."""
    async with line("https://calendar.invalid") as wire:
        await wire.close()
        await wire.close()


# --- Nothing leaks -----------------------------------------------------------------------------------


def chained(error: BaseException | None) -> Iterator[BaseException]:
    """An exception with everything it came from."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


@pytest.mark.parametrize("how", ["401", "500", "429", "cut", "refuse", "nobody", "no such host"])
@pytest.mark.parametrize("write", [False, True])
async def test_no_token_in_logs_or_exceptions(
    service: Service, caplog: pytest.LogCaptureFixture, how: str, write: bool
) -> None:
    """With every logger at DEBUG and no scrubbing behind: neither in the header's place nor in the query's."""
    caplog.set_level(logging.DEBUG)
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    if how.isdigit():
        headers = {"Retry-After": "60"}
        service.trouble("status", status=int(how), body={"message": f"bad {TOKEN}"}, headers=headers, times=9)
    elif how in ("cut", "refuse"):
        service.trouble(how, times=9)
    url = {"nobody": nobody(), "no such host": "http://calendar.invalid"}.get(how, service.url)
    headers_of_account = {"Authorization": Secret(f"Bearer {TOKEN}"), "X-LSQ-Key": Secret(TOKEN)}
    async with line(url, headers=headers_of_account) as wire:
        query = [("accessKey", TOKEN)]
        problem = await trouble(wire.write("POST", "/x", query=query) if write else wire.read("GET", "/x", query=query))
    texts = [record.getMessage() for record in caplog.records]
    texts += [text for error in chained(problem) for text in (str(error), repr(error))]
    texts += traceback.format_exception(problem)
    assert texts
    assert not [text for text in texts if TOKEN in text]
    assert "http://" not in problem.text


@pytest.mark.parametrize("token", [TOKEN + "\nand-its-second-line", TOKEN + "–typographic", TOKEN + "\0null"])
@pytest.mark.parametrize("write", [False, True])
async def test_a_token_no_header_can_carry(service: Service, token: str, write: bool) -> None:
    """Nothing was sent, so it is refused, not offline or in doubt; and it is not shown."""
    async with line(service.url, headers={"X-Key": Secret(token)}) as wire:
        problem = await trouble(wire.write("POST", "/x") if write else wire.read("GET", "/x"))
    assert TOKEN not in problem.text
    assert "second-line" not in problem.text
    assert problem.kind is Kind.REQUEST_REFUSED
    assert service.calls == []


async def test_an_untrusted_certificate_gets_no_token(tmp_path: Path) -> None:
    """Who made the certificate is not known: the line is not used, and it is said why."""
    context = tls_server(tmp_path)
    heard: list[bytes] = []

    def serve(listener: socket.socket) -> None:
        while True:
            try:
                accepted, _ = listener.accept()
                with context.wrap_socket(accepted, server_side=True) as connection:
                    heard.append(connection.recv(1000))
            except ssl.SSLError:
                continue
            except OSError:
                return

    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        server = threading.Thread(target=serve, args=(listener,))
        server.start()
        async with line(f"https://127.0.0.1:{port}", headers={"X-Key": Secret(TOKEN)}) as wire:
            problem = await trouble(wire.write("POST", "/x"))
        listener.shutdown(socket.SHUT_RDWR)
    server.join(5)
    assert problem.kind is Kind.OFFLINE
    assert problem.text == "cannot reach 127.0.0.1: its certificate is not trusted"
    assert not any(heard)


async def test_calls_given_up_do_not_use_up_the_line(service: Service) -> None:
    """Pages turned quickly cancel call after call, at every moment of a call; the next one goes through at once."""
    async with line(service.url, pace=Pace(10_000, 1.0, at_once=2)) as wire:
        service.latency = 0.02
        for turn in range(150):
            calls = [asyncio.create_task(wire.read("GET", f"/{n}")) for n in range(4)]
            await asyncio.sleep(0.0005 * (turn % 60))
            for call in calls:
                call.cancel()
            await asyncio.wait(calls)
        service.latency = 0.0
        assert b"done" in await asyncio.wait_for(wire.read("GET", "/last"), 3)
