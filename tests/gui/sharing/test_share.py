"""Times for somebody else, as text and as HTML."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.model import seconds
from gui.sharing import share


def at(text: str) -> int:
    """Epoch seconds of a UTC time."""
    return seconds(datetime.fromisoformat(text).replace(tzinfo=UTC))


MORNING = (at("2026-11-24T09:00"), at("2026-11-24T10:30"))
AFTERNOON = (at("2026-11-24T13:00"), at("2026-11-24T15:00"))
ABROAD = "Tue 24 Nov 12:00–13:00 JST (Mon 23 Nov 22:00–23:00 New York)"
BERLIN, NEW_YORK, TOKYO = "Europe/Berlin", "America/New_York", "Asia/Tokyo"


@pytest.mark.parametrize(
    ("spans", "names", "twelve", "text"),
    [
        ([MORNING], [BERLIN], False, "Tue 24 Nov 10:00–11:30 CET"),
        ([MORNING], [BERLIN, NEW_YORK], True, "Tue 24 Nov 10:00 am–11:30 am CET (4:00 am–5:30 am New York)"),
        (
            [MORNING, AFTERNOON],
            [BERLIN, TOKYO],
            False,
            "Tue 24 Nov 10:00–11:30, 14:00–16:00 CET (18:00–19:30, 22:00–24:00 Tokyo)",
        ),
        ([(at("2026-11-24T22:00"), at("2026-11-24T23:00"))], [BERLIN], False, "Tue 24 Nov 23:00–24:00 CET"),
        (
            [(at("2026-11-24T22:00"), at("2026-11-25T01:00"))],
            [BERLIN],
            False,
            "Tue 24 Nov 23:00–Wed 25 Nov 02:00 CET",
        ),
        ([(at("2026-11-24T03:00"), at("2026-11-24T04:00"))], [TOKYO, NEW_YORK], False, ABROAD),
        (
            [(at("2027-03-28T00:30"), at("2027-03-28T01:30")), (at("2027-03-28T08:00"), at("2027-03-28T09:00"))],
            [BERLIN],
            False,
            "Sun 28 Mar 01:30–03:30 CEST CET\nSun 28 Mar 10:00–11:00 CEST",
        ),
        ([], [BERLIN], False, "No open times"),
    ],
)
def test_a_line_a_day_in_every_zone(spans: list[tuple[int, int]], names: list[str], twelve: bool, text: str) -> None:
    """Dates that differ from the line's are named, and so is midnight and a change of clocks."""
    assert share.as_text(spans, names, twelve=twelve) == text


def test_what_is_unknown_is_said() -> None:
    """A list of open times that silently leaves out a calendar would mislead whoever gets it."""
    assert share.as_text([MORNING], [BERLIN], unknown=["Sales"]).endswith("\nNot known: Sales")
    assert "<p>Not known: A &lt;b&gt;</p>" in share.as_html([MORNING], [BERLIN], unknown=["A <b>"])


def test_both_forms_lie_on_the_clipboard(qapp: QApplication) -> None:
    """A mail takes the table, a chat the text."""
    text = share.copy([MORNING, AFTERNOON], [BERLIN, NEW_YORK])
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == text
    assert "<th" in data.html()
    assert "10:00–11:30, 14:00–16:00 CET" in data.html()
    assert data.html().count("<tr>") == 2
