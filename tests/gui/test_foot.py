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
    assert foot.said.accessibleName() == words
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


def test_what_was_said_takes_the_place_of_the_reading_and_passes(qtbot: QtBot) -> None:
    """The place stays in sight; a warning stays until something else is said."""
    foot = Foot(None)
    qtbot.addWidget(foot)
    foot.resize(1300, 27)
    foot.show()
    foot.read("Tue 24 Nov, 10:00–10:30 Berlin", "Open in 2 of 3")
    foot.say("Undone: Dentist")
    assert (foot.when.isVisible(), foot.said.isVisible(), foot.notice.text()) == (True, False, "Undone: Dentist")
    foot._passing.timeout.emit()
    assert (foot.said.isVisible(), foot.notice.isVisible()) == (True, False)
    foot.resize(900, 27)
    foot.say("Undone: Dentist")
    assert not foot.when.isVisible()
    foot.say("No keyring here", "warning")
    assert not foot._passing.isActive()
    foot.hide()


def test_its_button_does_something_about_it_once(qtbot: QtBot) -> None:
    """Undo beside what was just done; the words go with the press."""
    foot = Foot(None)
    qtbot.addWidget(foot)
    foot.show()
    pressed: list[bool] = []
    foot.say("Blocked 10:00", "good", button="Undo", work=lambda: pressed.append(True))
    assert foot.help.isVisible()
    foot.help.click()
    assert pressed == [True]
    assert not foot.help.isVisible()
    assert not foot.notice.isVisible()
    foot.hide()


def test_blocks_on_their_way_leave_room_for_the_rest(qtbot: QtBot) -> None:
    """A long title is cut with an ellipsis, never by the window's edge; the tool tip says all of it."""
    foot = Foot(None)
    qtbot.addWidget(foot)
    foot.resize(700, 27)
    foot.show()
    foot.read("Tue 24 Nov, 10:00–11:00", "Open in 2 of 3")
    text = "✓ Dentist with a rather long name that cannot possibly fit into a line: blocked, no longer offered"
    foot.show_ways(text)
    qtbot.wait(1)
    assert foot.ways.width() <= 280
    assert foot.ways.text().endswith("…")
    assert foot.ways.toolTip() == text
    assert foot.said.width() > 100
    foot.show_ways("2 blocks refused")
    qtbot.wait(1)
    assert foot.ways.text() == "2 blocks refused"
