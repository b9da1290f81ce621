"""README's list of keys is written from the window's table."""

from pathlib import Path

import pytest

from house import keys


def test_keys_are_written_as_they_are_called() -> None:
    """A plus may be a key, too."""
    assert [keys.shown(key) for key in ("Ctrl++", "PgDown", "Shift+Up")] == ["`Ctrl++`", "`Page Down`", "`Shift+Up`"]
    assert keys.plain("Time &zone…") == "Time zone"


def test_the_table_is_whole() -> None:
    """What everybody needs is there, once."""
    lines = keys.listed().splitlines()
    assert "| `Ctrl+Z` | Undo |" in lines
    assert len(set(lines)) == len(lines) > 20


def test_readme_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only between the two marks."""
    page = tmp_path / "README.md"
    page.write_text("before\n<!-- keys -->\nold\n<!-- end of keys -->\nafter\n")
    monkeypatch.setattr(keys, "README", page)
    assert keys.main([]) == 1
    assert "--write" in capsys.readouterr().out
    assert keys.main(["--write"]) == 0
    assert keys.main([]) == 0
    assert page.read_text().startswith("before\n<!-- keys -->\n| key |")
    assert page.read_text().endswith("<!-- end of keys -->\nafter\n")
