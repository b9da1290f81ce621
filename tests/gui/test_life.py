"""Between start and end: what the process tests of test_app do not reach."""

from __future__ import annotations

from pathlib import Path

from gui.life import _set_aside


def test_a_broken_file_is_kept_beside_the_fresh_one(tmp_path: Path) -> None:
    """With its journals, and never over one that was kept before."""
    for number in (1, 2):
        for suffix in ("", "-wal"):
            (tmp_path / f"openweek.db{suffix}").write_text(f"{number}{suffix}")
        _set_aside(tmp_path / "openweek.db")
    kept = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert kept == {
        "openweek.db.kept-1": "1",
        "openweek.db.kept-1-wal": "1-wal",
        "openweek.db.kept-2": "2",
        "openweek.db.kept-2-wal": "2-wal",
    }
