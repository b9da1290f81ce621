"""A plain client for the fakes' own tests, so that they do not lean on the code the fakes are there to test."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from email.message import Message
from typing import Any


@dataclass(frozen=True)
class Answer:
    """Status, headers (any case) and decoded body; None for an empty body, text for what is not JSON."""

    status: int
    headers: Message
    body: Any


def ask(
    url: str, method: str = "GET", body: Any = None, headers: dict[str, str] | None = None, wait: float = 5.0
) -> Answer:
    """Send one request on a connection of its own."""
    data = None if body is None else json.dumps(body).encode()
    sent = {**({"Content-Type": "application/json"} if data else {}), **(headers or {})}
    request = urllib.request.Request(url, data=data, headers=sent, method=method)
    try:
        with urllib.request.urlopen(request, timeout=wait) as answer:
            return Answer(answer.status, answer.headers, decoded(answer.read()))
    except urllib.error.HTTPError as refusal:
        with refusal:
            return Answer(refusal.code, refusal.headers, decoded(refusal.read()))


def decoded(raw: bytes) -> Any:
    """JSON if it is."""
    try:
        return json.loads(raw) if raw else None
    except ValueError:
        return raw.decode()
