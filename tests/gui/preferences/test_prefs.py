"""Preferences: defaults, and what nobody could have chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from core.secrets import Vault
from core.session import Session
from gui.preferences.prefs import CHOICES, DEFAULTS, Prefs


async def test_everything_has_a_default_that_can_be_chosen(tmp_path: Path) -> None:
    """A fresh home works, and every default is one of its choices."""
    session = await Session.open(tmp_path, vault=Vault(search=False))
    prefs = Prefs(session)
    for key, default in DEFAULTS.items():
        assert prefs[key] == default
        assert key not in CHOICES or default in CHOICES[key]
    assert prefs.rulers == []
    assert prefs.ruler_names == {}
    await session.close()


@pytest.mark.parametrize(
    ("key", "value"),
    [("theme", "neon"), ("grain", 7), ("days", None), ("letters", "yes"), ("clock", 12), ("side_shown", 0)],
)
async def test_nonsense_counts_as_not_chosen(tmp_path: Path, key: str, value: object) -> None:
    """A file of a newer version, or one edited by hand, must not stop the window."""
    session = await Session.open(tmp_path, vault=Vault(search=False))
    await session.prefer(key, value)
    await session.prefer("rulers", ["Europe/Berlin", "Mars/Base", 5, "Europe/Berlin"])
    await session.prefer("zone", "Mars/Base")
    assert Prefs(session)[key] == DEFAULTS[key]
    assert Prefs(session).rulers == ["Europe/Berlin"]
    assert Prefs(session).zone != "Mars/Base"
    await session.close()


async def test_clock_and_first_weekday_override_the_system(tmp_path: Path) -> None:
    """Chosen, they hold; not chosen, the locale's are used."""
    session = await Session.open(tmp_path, vault=Vault(search=False))
    prefs = Prefs(session)
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    try:
        assert (prefs.twelve, prefs.weekday) == (True, 6)
        await session.prefer("clock", "24")
        await session.prefer("first_weekday", "sat")
        assert (prefs.twelve, prefs.weekday) == (False, 5)
    finally:
        QLocale.setDefault(before)
    await session.close()
