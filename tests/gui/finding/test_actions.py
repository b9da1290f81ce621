"""The table of actions: nothing without a name, no key twice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QKeySequence

from fakes.opened import shown


async def test_no_key_means_two_things(tmp_path: Path) -> None:
    """Two actions with one key: Qt would trigger neither."""
    async with shown(tmp_path) as (window, _):
        rows = window.actions_by_id.rows
        keys = Counter(QKeySequence(key).toString() for row in rows for key in row.keys)
        assert [key for key, count in keys.items() if count > 1] == []
        assert "" not in keys


async def test_ids_and_words_are_unique(tmp_path: Path) -> None:
    """An id names one action, and no two read the same."""
    async with shown(tmp_path) as (window, _):
        rows = window.actions_by_id.rows
        assert len({row.id for row in rows}) == len(rows)
        assert len({row.text.replace("&", "") for row in rows}) == len(rows)


async def test_letters_can_be_switched_off(tmp_path: Path) -> None:
    """What writes something acts no more; keys with Ctrl and function keys do."""
    async with shown(tmp_path) as (window, _):
        actions = window.actions_by_id
        actions.set_letters(False)
        assert actions["today"].shortcuts() == [QKeySequence("Ctrl+T")]
        assert actions["keys"].shortcuts() == [QKeySequence("F1")]
        assert actions["days-3"].shortcuts() == []
        actions.set_letters(True)
        assert QKeySequence("T") in actions["today"].shortcuts()
