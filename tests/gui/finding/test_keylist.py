"""The list of keys shows those that act."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel

from fakes.opened import shown


def written(window: object) -> str:
    """All text of the open list."""
    keys = window._keys  # type: ignore[attr-defined]
    assert keys.isVisible()
    return "|".join(label.text() for label in keys.findChildren(QLabel) if label.isVisible())


async def test_every_key_is_in_the_list(tmp_path: Path) -> None:
    """One row an action that has keys, the grid's own included."""
    async with shown(tmp_path) as (window, _):
        window.open_keys()
        text = written(window)
        for row in window.actions_by_id.rows:
            if not row.id.startswith("days-"):
                assert (f"|{row.plain}|" in text) is bool(row.keys), row.id
        assert "|1, 3, 5, 7 or 14 days|1   3   5   7   0|" in text
        assert "Ctrl+K" in text


async def test_letters_that_are_off_are_not_promised(tmp_path: Path) -> None:
    """Who switched them off sees only what is left."""
    async with shown(tmp_path) as (window, _):
        window.actions_by_id.set_letters(False)
        window.open_keys()
        assert "|Ctrl+T|" in written(window)


async def test_it_fits_a_small_window(tmp_path: Path) -> None:
    """At 800x560 it is whole or scrolls, never cut off."""
    async with shown(tmp_path) as (window, _):
        window.resize(800, 560)
        window.open_keys()
        assert window.rect().contains(window._keys.body)


async def test_modifiers_are_written_once(tmp_path: Path) -> None:
    """Four keys to move a block need little room, and the plus key stays a plus key."""
    async with shown(tmp_path) as (window, _):
        window.open_keys()
        text = written(window)
        for keys in ("Ctrl+↑/↓/←/→", "Ctrl+Home/End", "↑   ↓   ←   →", "Ctrl++/=", "J   N   PgDown   Alt+→"):
            assert f"|{keys}|" in text
