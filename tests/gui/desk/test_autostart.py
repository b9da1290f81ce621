"""Start with the desktop, as Linux does it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gui.desk import autostart

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="written for the others, not tried there")


@pytest.fixture(autouse=True)
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of settings of its own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


def test_it_is_off_until_asked_for_and_off_again(config: Path) -> None:
    """One file, in the folder that the desktop reads."""
    assert not autostart.enabled()
    autostart.switch(True)
    assert [path.name for path in (config / "autostart").iterdir()] == ["openweek.desktop"]
    assert autostart.enabled()
    autostart.switch(False)
    autostart.switch(False)
    assert not autostart.enabled()


@pytest.mark.parametrize("name", ["openweek", "100% week", 'the "week"', "$HOME `week` \\"])
def test_what_it_starts_is_this_copy(config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Whatever its path: read as the standard reads an Exec line, the words are the words."""
    program = tmp_path / name
    program.write_text("#!/bin/sh\necho started\n")
    program.chmod(0o755)
    monkeypatch.setenv("APPIMAGE", str(program))
    autostart.switch(True)
    lines = dict(line.split("=", 1) for line in autostart.place().read_text().splitlines()[1:])
    value = lines["Exec"].replace("\\\\", "\\")  # a string of a desktop entry first, then an Exec line
    line = ["sh", "-c", value.replace("%%", "%")]  # its quotes mean what they mean in a shell
    assert subprocess.run(line, capture_output=True, text=True, check=True).stdout == "started\n"


def test_a_checkout_starts_by_its_own_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the Python of its environment; a bundle by itself."""
    monkeypatch.delenv("APPIMAGE", raising=False)
    assert autostart.command()[0] == sys.executable
    assert Path(autostart.command()[1]).is_file()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert autostart.command() == [sys.executable]
