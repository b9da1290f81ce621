"""--self-check from outside: what it prints, and what it says of damage."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gui.start import resources, selfcheck

ROOT = Path(__file__).resolve().parents[3]


def test_a_whole_copy_says_so_line_by_line(tmp_path: Path) -> None:
    """One JSON line a check in the file that was named, nothing on stderr, and status 0."""
    report = tmp_path / "report.jsonl"
    env = dict(os.environ, PYTHONPATH=str(ROOT))
    argv = [sys.executable, "-m", "gui", f"--self-check={report}"]
    done = subprocess.run(argv, env=env, capture_output=True, text=True, timeout=60)
    lines = [json.loads(line) for line in report.read_text("utf-8").splitlines()]
    assert done.returncode == 0, done.stderr
    assert (done.stdout, done.stderr) == ("", "")
    assert {line["check"] for line in lines} >= {"window", "pictures", "translations", "zones", "keyring", "request"}
    assert all(line["ok"] for line in lines)


async def test_damage_is_one_clear_line(
    qapp: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A missing picture is named, the other checks are still made, and the status is 1."""
    monkeypatch.setattr(selfcheck, "ICON", tmp_path / "openweek.svg")
    assert selfcheck.tell(None, *await selfcheck.self_check()) == 1
    out, err = capsys.readouterr()
    assert err == "openweek: this copy is damaged: pictures: openweek.svg is missing\n"
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line["check"] for line in lines if not line["ok"]] == ["pictures", "all"]


async def test_a_torn_translation_is_damage(
    qapp: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A file of ours that Qt cannot read, or that is not there, would leave people with English and no reason."""
    shutil.copytree(resources.TRANSLATIONS, tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr(selfcheck, "TRANSLATIONS", tmp_path)
    (tmp_path / "openweek_fr.qm").write_bytes(b"not a translation")
    assert selfcheck.tell(None, *await selfcheck.self_check()) == 1
    assert "translations: openweek_fr.qm cannot be read" in capsys.readouterr().err
    (tmp_path / "openweek_fr.qm").unlink()
    assert selfcheck.tell(None, *await selfcheck.self_check()) == 1
    assert "translations: openweek_fr.qm is missing" in capsys.readouterr().err


def test_the_icons_of_every_size_are_there() -> None:
    """The desktops ask for them by size: README of packaging says how they are drawn anew."""
    sizes = (16, 24, 32, 48, 64, 128, 256, 512)
    assert [size for size in sizes if not resources.ICON.with_name(f"openweek-{size}.png").is_file()] == []
