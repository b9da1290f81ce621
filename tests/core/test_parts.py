"""What is inside."""

from __future__ import annotations

import platform
import sys
import tomllib
from pathlib import Path

import pytest

import core
from core import zones
from core.parts import NEEDED, versions, works

ROOT = Path(__file__).resolve().parents[2]


def test_versions_are_those_of_this_process() -> None:
    """The four that a report needs."""
    found = versions()
    assert list(found) == ["app", "python", "qt", "tzdata"]
    assert (found["app"], found["python"]) == (core.__version__, platform.python_version())
    assert found["tzdata"] == zones.release()
    assert found["qt"].startswith("6.")


def test_what_we_build_on_is_what_the_project_says() -> None:
    """A new dependency is a new licence to show."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        wanted = tomllib.load(file)["project"]["dependencies"]
    assert {text.split(">=")[0].split(";")[0].strip() for text in wanted} == set(NEEDED)


def test_each_work_names_its_licence() -> None:
    """By its authors' word or by its text; what a package needs in turn is there too, each once."""
    found = works()
    names = [work.name.split()[0].lower() for work in found]
    assert {"httpx", "httpcore", "socksio", "keyring", "shiboken6", "tzdata"} <= set(names)
    assert len(names) == len(set(names))
    assert [work.name for work in found if not work.licence and not work.text()] == []
    assert "Apache" in next(work for work in found if work.name.startswith("tzdata ")).licence


def test_a_bundle_shows_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There the texts lie beside the program, and nothing else is asked."""
    for name, text in (("qasync-1", "BSD"), ("anyio-2", "MIT")):
        (tmp_path / "licences" / name).mkdir(parents=True)
        (tmp_path / "licences" / name / "LICENSE").write_text(text)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "openweek"))
    assert [(work.name, work.text()) for work in works()] == [("anyio-2", "MIT"), ("qasync-1", "BSD")]
