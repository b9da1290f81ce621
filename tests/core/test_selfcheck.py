"""The checks a bundle makes of itself, as far as core goes: whole here, and telling when something is gone."""

import asyncio
import importlib.metadata
import sys

import pytest

from core import secrets, selfcheck, zones


def test_this_copy_is_whole() -> None:
    """Whatever the checks ask of a bundle, a checkout with its requirements has."""

    async def all_of_them() -> dict[str, str]:
        return {name: await check() for name, check in selfcheck.CHECKS.items()}

    found = asyncio.run(all_of_them())
    assert list(found) == ["zones", "keyring", "tls", "providers", "store", "request"]
    assert all(found.values())
    assert found["zones"].startswith(zones.release())


def test_poor_time_zone_rules_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the data of tzdata every zone would be UTC or missing."""
    monkeypatch.setattr(zones, "names", lambda: ("UTC",))
    with pytest.raises(selfcheck.Damaged, match="not complete"):
        asyncio.run(selfcheck.CHECKS["zones"]())


def test_a_lost_list_of_back_ends_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bundle without keyring's metadata would keep tokens for the session only, and nobody would know why."""
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: ())
    with pytest.raises(RuntimeError, match="list of back ends"):
        asyncio.run(selfcheck.CHECKS["keyring"]())


def test_a_back_end_without_its_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """keyring itself would be quiet about it."""
    monkeypatch.setattr(secrets, "NEEDED", {"linux": ("surely_not_there",)})
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(ImportError, match="surely_not_there"):
        asyncio.run(selfcheck.CHECKS["keyring"]())
