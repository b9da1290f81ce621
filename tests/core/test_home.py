"""Where everything is kept."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from core.home import default_home


def test_the_environment_names_the_home(home: Path) -> None:
    """OPENWEEK_HOME wins."""
    assert default_home() == home


@pytest.mark.parametrize("data", [None, "", " ", "/somewhere/else"])
def test_else_it_is_where_the_platform_keeps_data(data: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same folder that platformdirs names, whatever the desktop has set."""
    monkeypatch.delenv("OPENWEEK_HOME")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if data is not None:
        monkeypatch.setenv("XDG_DATA_HOME", data)
    assert default_home() == platformdirs.user_data_path("openweek", appauthor=False)
