"""What is copied and printed is what is on show."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from fakes.opened import at, shown


async def test_open_times_are_copied_as_text(tmp_path: Path) -> None:
    """What is open from now on, in the week's zone and the rulers'; with a selection only that."""
    async with shown(tmp_path) as (window, _):
        window.choices.set_rulers(["America/New_York"], {})
        window.actions_by_id["copy"].trigger()
        lines = QGuiApplication.clipboard().text().splitlines()
        assert lines[0] == "Tue 24 Nov 09:40–17:00 CET (03:40–11:00 New York)"
        assert len(lines) == 4
        assert window.foot.notice.full == "Copied 4 open times"
        window.grid.select((at(10), at(11)))
        window.actions_by_id["copy"].trigger()
        assert window.foot.notice.full == "Copied the selected time"
        assert QGuiApplication.clipboard().text() == "Tue 24 Nov 10:00–11:00 CET (04:00–05:00 New York)"


async def test_open_times_are_copied_for_somebody_elsewhere(tmp_path: Path, qtbot: QtBot) -> None:
    """In a zone found by its city, which leads; the week's own stands beside it, once."""
    async with shown(tmp_path) as (window, _):
        window.grid.select((at(10), at(11)))
        for city, text in (
            ("kathm", "Tue 24 Nov 14:45–15:45 UTC+05:45 (10:00–11:00 Berlin)"),
            ("berlin", "Tue 24 Nov 10:00–11:00 CET"),
        ):
            window.actions_by_id["copy-for"].trigger()
            qtbot.keyClicks(window.choices.palette.field, city)
            qtbot.keyClick(window.choices.palette.field, Qt.Key.Key_Return)
            assert QGuiApplication.clipboard().text() == text


async def test_a_pdf_is_written_or_said_why_not(tmp_path: Path) -> None:
    """The chosen file holds the week; a folder that is not there is named."""
    async with shown(tmp_path) as (window, _):
        file = tmp_path / "week.pdf"
        window.sharing._save(file)
        assert file.read_bytes().startswith(b"%PDF")
        assert str(file) in window.foot.notice.full
        window.sharing._save(tmp_path / "nowhere" / "week.pdf")
        assert window.foot.notice.property("danger") is True
