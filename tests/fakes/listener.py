"""A screen reader's side of the desktop: reads the windows of other processes over AT-SPI and hears their events.

It speaks D-Bus through jeepney, which comes with keyring on Linux, so that reading needs no package of the system
but the bus itself (at-spi2-core). `bus` starts one of its own, where no other window is.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
STATES = {
    1: "active",
    3: "busy",
    4: "checked",
    8: "enabled",
    11: "focusable",
    12: "focused",
    23: "selected",
    25: "showing",
}
"""Bits of the state set that tests look at."""


@contextlib.contextmanager
def bus() -> Iterator[str]:
    """The address of a session bus that can start the accessibility bus; both end with it."""
    words = ["dbus-run-session", "--", "sh", "-c", "echo $DBUS_SESSION_BUS_ADDRESS; exec cat"]
    process = subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.communicate()  # its cat ends with its input, the bus with its cat


class Node(NamedTuple):
    """One accessible object: its owner on the bus and its path there."""

    owner: str
    path: str


class Listener:
    """Everything a client can ask. `heard` are events as (what, detail, name of what it happened to)."""

    def __init__(self, session: str) -> None:
        with contextlib.closing(open_dbus_connection(session)) as connection:
            launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = connection.send_and_get_reply(new_method_call(launcher, "GetAddress"), timeout=10).body
        self._connection: DBusConnection = open_dbus_connection(address)
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        self._events = self._connection.filter(rule, bufsize=100_000).__enter__()
        self._connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=10)
        registry = Node("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
        self.call(registry, "org.a11y.atspi.Registry", "RegisterEvent", "s", "object:")

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def call(self, node: Node, interface: str, method: str, signature: str | None = None, *body: Any) -> Any:
        """The first value of an answer. Raises RuntimeError where the other side refuses."""
        message = new_method_call(DBusAddress(node.path, node.owner, interface), method, signature, body)
        answer = self._connection.send_and_get_reply(message, timeout=10)
        if answer.header.message_type.name == "error":
            raise RuntimeError(f"{method} of {node}: {answer.body}")
        return answer.body[0] if answer.body else None

    def get(self, node: Node, interface: str, name: str) -> Any:
        """A property."""
        return self.call(node, "org.freedesktop.DBus.Properties", "Get", "ss", interface, name)[1]

    def windows(self) -> list[Node]:
        """The top of every application."""
        desktop = Node("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        return [window for application in self.children(desktop) for window in self.children(application)]

    def children(self, node: Node) -> list[Node]:
        """In their order."""
        return [Node(*child) for child in self.call(node, ACCESSIBLE, "GetChildren")]

    def name(self, node: Node) -> str:
        """What is read."""
        return str(self.get(node, ACCESSIBLE, "Name"))

    def role(self, node: Node) -> str:
        """What it is, such as "table"."""
        return str(self.call(node, ACCESSIBLE, "GetRoleName"))

    def states(self, node: Node) -> set[str]:
        """Those of `STATES` that hold."""
        low, _ = self.call(node, ACCESSIBLE, "GetState")
        return {name for bit, name in STATES.items() if low >> bit & 1}

    def place(self, node: Node) -> tuple[int, int, int, int]:
        """Left, top, width and height on the screen."""
        x, y, width, height = self.call(node, "org.a11y.atspi.Component", "GetExtents", "u", 0)
        return x, y, width, height

    def actions(self, node: Node) -> list[str]:
        """What can be done, in the words of the language."""
        return [words or name for name, words in self._actions(node)]

    def _actions(self, node: Node) -> list[tuple[str, str]]:
        """(name, words): Qt hands out no localized names here, but ours are the descriptions as well."""
        interface = "org.a11y.atspi.Action"
        if interface not in self.call(node, ACCESSIBLE, "GetInterfaces"):
            return []
        return [(name, description) for name, description, _ in self.call(node, interface, "GetActions")]

    def do(self, node: Node, action: str) -> None:
        """Do one of the actions, by name or words. Raises LookupError where it is not among them."""
        number = next((at for at, both in enumerate(self._actions(node)) if action in both), None)
        if number is None:
            raise LookupError(f"{self.name(node)!r} has no action {action!r}")
        self.call(node, "org.a11y.atspi.Action", "DoAction", "i", number)

    def walk(self, node: Node, depth: int = 0) -> Iterator[tuple[int, Node]]:
        """The node and all under it, with their depth."""
        yield depth, node
        for child in self.children(node):
            yield from self.walk(child, depth + 1)

    def find(self, role: str, begin: str, patience: float = 10.0) -> Node:
        """The first object of a role whose name begins so, once there is one. Raises LookupError."""
        found: list[Node] = []

        def look() -> bool:
            with contextlib.suppress(RuntimeError):  # what went away meanwhile
                for window in self.windows():
                    for _, node in self.walk(window):
                        if self.role(node) == role and self.name(node).startswith(begin):
                            found.append(node)
                            return True
            return False

        if not waited(look, patience):
            raise LookupError(f"no {role} {begin!r}")
        return found[0]

    def heard(self, seconds: float, until: str = "") -> list[tuple[str, str, str]]:
        """What happened since the last question: announcements, names and focus. Waits up to `seconds`, or until an
        event is of this kind or its words hold these."""
        end = time.monotonic() + seconds
        found: list[tuple[str, str, str]] = []
        while not (until and found and (until == found[-1][0] or until in found[-1][1])):
            try:
                left = max(0.01, end - time.monotonic())
                message = self._connection.recv_until_filtered(self._events, timeout=left)
            except TimeoutError:
                break
            fields = {field.name: value for field, value in message.header.fields.items()}
            what, node = fields["member"], Node(fields["sender"], fields["path"])
            detail, on, _, (_, value), _ = message.body
            if what == "Announcement":
                found.append(("announcement", str(value), ""))
            elif (what, detail) == ("PropertyChange", "accessible-name"):
                found.append(("name", str(value), ""))
            elif (what, detail, on) == ("StateChanged", "focused", 1):
                with contextlib.suppress(RuntimeError):
                    found.append(("focus", "", self.name(node)))
        return found


def waited(true: Callable[[], object], patience: float = 10.0) -> bool:
    """Whether it came true in time."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.05)
    return False


def world(session: str, display: str) -> dict[str, str]:
    """The environment of a program that lets itself be read there."""
    return {
        **os.environ,
        "DBUS_SESSION_BUS_ADDRESS": session,
        "DISPLAY": display,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
    }
