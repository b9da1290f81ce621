"""The status line keeps to its width and says all of itself on hover."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.foot import Foot


def test_long_words_are_shortened_and_whole_in_the_tool_tip(qtbot: QtBot) -> None:
    """Forty calendars must not widen the window."""
    foot = Foot(None)
    qtbot.addWidget(foot)
    foot.resize(400, 27)
    foot.show()
    words = "Open in 2 of 3: " + ", ".join(f"Calendar {n}" for n in range(40))
    foot.read("Tue 24 Nov, 10:00–10:30 Berlin", words)
    assert foot.said.text().endswith("…")
    assert foot.said.toolTip() == words
    assert foot.width() == 400


def test_without_a_place_only_the_words_are_shown(qtbot: QtBot) -> None:
    """Nothing is pointed at: no empty gap before what is said."""
    foot = Foot(None)
    qtbot.addWidget(foot)
    foot.show()
    foot.read("", "Sun 28 Mar: clocks in Berlin go 1 h forward")
    assert not foot.when.isVisible()
    foot.read("Tue", "")
    assert foot.when.isVisible()
