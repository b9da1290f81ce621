"""A dark start stays dark: what is known before the store is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.start import first
from gui.start.first import First


def test_what_was_chosen_is_known_at_the_next_start(tmp_path: Path) -> None:
    """Other preferences stay in the store."""
    first.keep(tmp_path, {"theme": "dark", "language": "de", "zone": "Europe/Berlin", "geometry": "AdnQ"})
    assert first.read(tmp_path) == First("dark", "de", "AdnQ")
    first.keep(tmp_path, {})
    assert first.read(tmp_path) == First("system", "system", "")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"theme": "dark"}', "null"])
def test_a_file_that_cannot_be_read_is_no_trouble(tmp_path: Path, text: str) -> None:
    """The start goes on with the system's look."""
    (tmp_path / first.NAME).write_text(text)
    assert first.read(tmp_path) == First()


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    """Nothing to read, nowhere to write."""
    assert first.read(tmp_path / "none") == First()
    first.keep(tmp_path / "none", {"theme": "dark"})
