"""How a provider describes its settings, so that one dialog and one command line serve all of them."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from core import zones
from core.errors import Problem, bad_input


class FieldKind(StrEnum):
    """What a field takes, and with that where it is kept: SECRET goes to the vault, all else to the store."""

    TEXT = "text"
    SECRET = "secret"
    URL = "url"
    ZONE = "zone"
    EMAILS = "emails"
    CHOICE = "choice"
    PICK = "pick"
    PICK_MANY = "pick_many"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick: the value kept and the label shown."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One setting of an account."""

    key: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = True
    help: str = ""
    placeholder: str = ""
    choices: tuple[Choice, ...] = ()
    """For CHOICE: all there is. PICK and PICK_MANY are filled by `Provider.choices`."""
    default: str = ""
    advanced: bool = False
    """Shown behind "More settings"."""


def fill(fields: Sequence[Field], given: Mapping[str, str]) -> dict[str, str]:
    """The non-secret settings of an account from what was typed: trimmed, defaults put in, empty ones left out.

    Zones and URLs are checked. Raises Problem BAD_INPUT naming the field when a key is unknown, a required one is
    missing or a choice is not among the choices.
    """
    known = {field.key: field for field in fields if field.kind is not FieldKind.SECRET}
    for key in given:
        if key not in known:
            names = ", ".join(known) or "none"
            raise bad_input(f"there is no setting {key!r}; settings are: {names}", key)
    filled: dict[str, str] = {}
    for key, field in known.items():
        value = given.get(key, "").strip() or field.default
        if not value:
            if field.required:
                raise bad_input(f"{field.label} is missing", key)
            continue
        if field.kind is FieldKind.CHOICE and value not in {choice.value for choice in field.choices}:
            names = ", ".join(choice.value for choice in field.choices)
            raise bad_input(f"{field.label} cannot be {value!r}; it is one of: {names}", key)
        if field.kind is FieldKind.ZONE:
            _check_zone(value, key)
        if field.kind is FieldKind.URL:
            value = base_url(value, key)
        filled[key] = value
    return filled


def base_url(text: str, where: str = "base_url") -> str:
    """A service's address without a trailing slash. Raises Problem BAD_INPUT: it must be ``https://`` (``http://``
    for this computer only, since tokens travel along), with a host, without sign-in, query or fragment."""
    text = text.strip()
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if host is None or re.search(r"[\s\x00-\x1f\x7f]", text):
        raise bad_input(f"{text!r} is not an address that starts with https://", where)
    if parts.scheme not in ("http", "https"):
        raise bad_input(f"{text!r} is not an address that starts with https://", where)
    if "@" in parts.netloc or "?" in text or "#" in text:
        raise bad_input("an address has no sign-in, query or fragment; tokens have their own field", where)
    if parts.scheme == "http" and not is_loopback(host):
        raise bad_input(
            f"http://{host} would send the token unprotected; use https:// (http:// is for this computer)", where
        )
    return text.rstrip("/")


def is_loopback(host: str) -> bool:
    """Whether a host name is this computer itself."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check_zone(name: str, where: str) -> None:
    try:
        zones.zone(name)
    except Problem as problem:
        raise bad_input(problem.text, where) from None
