"""A service's answer as a typed shape, or a Problem that names the place in it that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, TypeVar

import msgspec

from core import zones
from core.errors import Kind, Problem

T = TypeVar("T")

_KINDS = frozenset({"null", "bool", "int", "float", "str", "array", "object"})


def unreadable(what: str, detail: str) -> Problem:
    """An answer we do not understand: what was asked for, and where in the answer it went wrong."""
    return Problem(Kind.UNREADABLE_REPLY, f"the answer about {what} cannot be read: {detail}", where=what)


def decode(body: bytes, shape: type[T], what: str) -> T:
    """The body as `shape`. Raises Problem UNREADABLE_REPLY with the JSON path, never with the content."""
    try:
        answer: T = _decoder(shape).decode(body)  # type: ignore[arg-type]  # a type is hashable
        return answer
    except msgspec.DecodeError as failure:  # ValidationError is one of these and carries the path
        raise unreadable(what, _without_content(str(failure))) from None
    except UnicodeDecodeError:
        raise unreadable(what, "it is not UTF-8") from None
    except RecursionError:
        raise unreadable(what, "it is nested without end") from None


@lru_cache(maxsize=128)
def _decoder(shape: Any) -> msgspec.json.Decoder[Any]:
    """Made once a shape: making one costs as much as reading a day's answer."""
    return msgspec.json.Decoder(shape)


def _without_content(text: str) -> str:
    """The reason, the kinds and the path; not the value or field that the answer had there."""

    def kept(quoted: re.Match[str]) -> str:
        return quoted[0] if quoted[1] and (quoted[1].startswith("$") or quoted[1] in _KINDS) else "…"

    return re.sub(r"'[^']*'|`([^`]*)`", kept, text)


def epochs(texts: Sequence[str], what: str) -> list[int]:
    """Epoch seconds of wire times that must carry their offsets. Raises Problem UNREADABLE_REPLY."""
    try:
        return zones.epochs_of(texts)
    except (ValueError, TypeError):
        wrong = next((text for text in texts if not _has_offset(text)), "")
        raise unreadable(what, f"{str(wrong)[:40]!r} is not a time with an offset") from None


def epoch(text: str, what: str) -> int:
    """Epoch seconds of one such time."""
    return epochs((text,), what)[0]


def _has_offset(text: str) -> bool:
    try:
        zones.epoch_of(text)
    except (ValueError, TypeError):
        return False
    return True
