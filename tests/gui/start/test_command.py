"""The words of the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from gui.start.command import anywhere, read
from gui.start.options import STDOUT


def test_words_mean_what_they_say() -> None:
    """Each in its own kind; what was not said is as it is without words."""
    found = read(["--home", "h", "--date", "2026-11-24", "--zone", "Asia/Tokyo", "--size", "800x560", "--scale", "2"])
    assert (found.home, found.date, found.zone) == (Path("h"), date(2026, 11, 24), "Asia/Tokyo")
    assert (found.size, found.scale) == (QSize(800, 560), 2.0)
    assert (found.theme, found.demo, found.shot, found.self_check) == (None, False, None, None)
    assert read(["--self-check"]).self_check == STDOUT


def test_a_link_goes_before_day_and_zone() -> None:
    """What it leaves open may be said beside it."""
    found = read(["openweek://week/2026-11-24?zone=Europe%2FBerlin", "--date", "2027-01-01"])
    assert (found.date, found.zone) == (date(2026, 11, 24), "Europe/Berlin")
    found = read(["openweek://week", "--date", "2027-01-01"])
    assert (found.date, found.zone) == (date(2027, 1, 1), None)


@pytest.mark.parametrize(
    "words",
    [
        ["--date", "soon"],
        ["--zone", "Mars/Base"],
        ["--size", "big"],
        ["--size", "0x5"],
        ["--scale", "9"],
        ["--theme", "pink"],
        ["openweek://month/2026-11-24"],
        ["--nonsense"],
    ],
)
def test_words_that_mean_nothing_get_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """What, and where, and status 2."""
    with pytest.raises(SystemExit) as ended:
        read(words)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith("openweek: ")
    assert said.count("\n") == 1
    assert words[-1] in said


def test_a_restart_does_not_go_where_the_start_was_told_to() -> None:
    """What failed there would fail again; where everything is kept and how it looks stays said."""
    words = ["-X", "dev", "-m", "gui", "--home", "/h", "--date", "2026-11-24", "--zone=Asia/Tokyo", "--theme", "dark"]
    kept = ["-X", "dev", "-m", "gui", "--home", "/h", "--theme", "dark"]
    assert anywhere([*words, "--debug", "openweek://week/2026-11-24"]) == [*kept, "--debug"]
