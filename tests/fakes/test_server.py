"""What any fake can do to a client."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Iterator
from contextlib import closing

import pytest

from fakes.asking import ask
from fakes.server import Call, Fake, Reply


class Counter(Fake):
    """Counts its calls, so that work done and answer given can be told apart."""

    def __init__(self, port: int = 0) -> None:
        super().__init__(port=port)
        self.done = 0
        self.serve()

    def answer(self, call: Call) -> Reply:
        """One more."""
        if call.path == "/broken":
            raise KeyError("a mistake of the fake")
        self.done += 1
        return Reply(204 if call.path == "/empty" else 200, {"done": self.done, "list": [1, [2]], "sent": call.body})


@pytest.fixture
def fake() -> Iterator[Counter]:
    """A service that counts."""
    with Counter() as counter:
        yield counter


def raw(fake: Fake) -> bytes:
    """The body of one answer, without urllib's politeness."""
    line = http.client.HTTPConnection(fake.url.removeprefix("http://"), timeout=5)
    with closing(line):
        line.request("POST", "/x", "{}", {"Content-Type": "application/json"})
        with line.getresponse() as answer:
            return answer.read()


def test_calls_are_kept(fake: Counter) -> None:
    """A test can see method, path, query, headers and body of every request."""
    ask(fake.url + "/a%20b?x=1&x=2&y=", "POST", {"k": 1}, {"X-Thing": "t"})
    (call,) = fake.calls_to("POST", "/a")
    assert (call.path, call.query, call.body) == ("/a b", {"x": ["1", "2"], "y": [""]}, {"k": 1})
    assert call.headers["x-thing"] == "t"
    assert fake.calls_to("GET", "/a") == []


def test_connection_is_kept_alive(fake: Counter) -> None:
    """Two requests, a 204 between them, travel on one connection."""
    line = http.client.HTTPConnection(fake.url.removeprefix("http://"), timeout=5)
    for path, status in (("/x", 200), ("/empty", 204), ("/x", 200)):
        line.request("GET", path)
        answer = line.getresponse()
        assert (answer.status, answer.will_close) == (status, False)
        answer.read()
    line.close()


def test_a_body_that_is_not_declared_json_is_not_read(fake: Counter) -> None:
    """A client that forgets Content-Type gets to feel it."""
    answer = ask(fake.url + "/x", "POST", {"k": 1}, {"Content-Type": "text/plain"})
    assert answer.body["sent"] is None


def test_status_and_html_do_no_work(fake: Counter) -> None:
    """A refused request leaves the state alone and may carry its own body and headers."""
    fake.trouble("status", path="/x", status=503, body={"m": 1}, headers={"Retry-After": "7"})
    fake.trouble("html", method="GET")
    first, second, third = (ask(fake.url + "/x") for _ in range(3))
    assert (first.status, first.body, first.headers["Retry-After"]) == (503, {"m": 1}, "7")
    assert (second.status, second.headers.get_content_type()) == (502, "text/html")
    assert (third.status, fake.done) == (200, 1)


def test_trouble_waits_for_its_path(fake: Counter) -> None:
    """A fault strikes only the path and method it was armed for, as often as it was told."""
    fake.trouble("html", path="/x", method="POST", times=2)
    assert [ask(fake.url + "/x", "POST").status for _ in range(3)] == [502, 502, 200]
    fake.trouble("html", path="/other")
    assert ask(fake.url + "/x").status == 200
    fake.calm()
    assert ask(fake.url + "/other").status == 200


def test_truncated_and_cut(fake: Counter) -> None:
    """Half a body: once with an honest length, once with the connection lost."""
    fake.trouble("truncated")
    half = raw(fake)
    with pytest.raises(json.JSONDecodeError):
        json.loads(half)
    fake.trouble("cut")
    with pytest.raises(http.client.IncompleteRead):
        raw(fake)
    assert fake.done == 2


def test_refuse_and_lost(fake: Counter) -> None:
    """Both hang up without a word; only the lost one was carried out."""
    for how, done in (("refuse", 0), ("lost", 1)):
        fake.trouble(how)
        with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
            raw(fake)
        assert fake.done == done


def test_late(fake: Counter) -> None:
    """Nothing is said, and later it is done after all."""
    fake.trouble("late", seconds=0.2)
    with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
        raw(fake)
    assert fake.done == 0
    end = time.monotonic() + 5
    while not fake.done and time.monotonic() < end:
        time.sleep(0.01)
    assert fake.done == 1


def test_nulls(fake: Counter) -> None:
    """Every list of the true answer is null."""
    fake.trouble("nulls")
    assert ask(fake.url + "/x").body == {"done": 1, "list": None, "sent": None}


def test_slow_and_latency(fake: Counter) -> None:
    """The answer comes late, and unspoilt."""
    fake.trouble("slow", seconds=0.1)
    fake.latency = 0.05
    for least in (0.15, 0.05):
        begun = time.monotonic()
        assert ask(fake.url + "/x").status == 200
        assert time.monotonic() - begun >= least


def test_a_client_that_goes_away(fake: Counter, capfd: pytest.CaptureFixture[str]) -> None:
    """Giving up during a slow answer is seen, prints nothing and harms nobody."""
    fake.trouble("slow", seconds=30)
    with pytest.raises(TimeoutError):
        ask(fake.url + "/x", wait=0.1)
    until = time.monotonic() + 5
    while not fake.gone and time.monotonic() < until:
        time.sleep(0.01)
    assert [call.path for call in fake.gone] == ["/x"]
    assert ask(fake.url + "/x").status == 200
    assert capfd.readouterr() == ("", "")


def test_many_at_once(fake: Counter) -> None:
    """Sixty clients are answered side by side, not one after the other."""
    fake.latency = 0.1
    clients = [threading.Thread(target=ask, args=(fake.url + "/x",)) for _ in range(60)]
    begun = time.monotonic()
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    assert fake.done == 60
    assert time.monotonic() - begun < 2


def test_port_can_be_chosen_and_is_free_again() -> None:
    """A fake that was closed can come back at the same address, and hangs up on kept connections."""
    with Counter() as first:
        port = int(first.url.rpartition(":")[2])
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        line.request("GET", "/x")
        line.getresponse().read()
    with pytest.raises(OSError, match=r"."):
        ask(f"http://127.0.0.1:{port}/x")
    with Counter(port) as second:
        assert ask(second.url + "/x").body["done"] == 1
    line.close()


def test_a_mistake_of_the_fake_is_told() -> None:
    """A bug in a fake fails the test that used it instead of looking like a service's 500."""
    with pytest.raises(AssertionError, match="a mistake of the fake"), Counter() as fake:
        ask(fake.url + "/broken")


def test_trouble_must_be_known(fake: Counter) -> None:
    """A misspelt fault is an error, not a test without a fault."""
    with pytest.raises(ValueError, match="slwo"):
        fake.trouble("slwo")
