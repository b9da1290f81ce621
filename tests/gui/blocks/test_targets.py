"""What a drag can block, row by row."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from core.model import Blocking, Calendar, Owner
from gui.blocks.targets import Target, TargetBox, named, row_notes, row_words, rows_of
from gui.theme import DARK, LIGHT


def target(title: str, *owners: str, account: str = "a", **more: Any) -> Target:
    """A calendar that blocks these owners."""
    blocking = Blocking(owners=tuple(Owner(name.lower(), name) for name in owners))
    return Target(Calendar(account, title, title, blocking=blocking), **{"checked": True, "enabled": True, **more})


def test_one_block_is_one_row() -> None:
    """The same owners in the same account, in the order they came; others stay by themselves."""
    intro, team = target("Intro", "Hours"), target("Team", "Hours")
    both, elsewhere = target("Both", "Hours", "Ada"), target("Far", "Hours", account="b")
    shut, bare = target("Shut", "Hours", enabled=False), target("Bare")
    found = rows_of([intro, both, team, elsewhere, shut, bare, bare])
    assert found == [(intro, team), (both,), (elsewhere,), (shut,), (bare, bare)]


def test_a_row_says_what_it_holds() -> None:
    """A calendar alone by its title, several by whose they are; the account behind where there is one to tell."""
    assert row_words([target("Sales", "Ada")]) == "Sales"
    assert row_words([target("Intro", "Hours"), target("Team", "Hours")]) == "Hours: Intro, Team"
    assert row_words([target("Intro", "Ada"), target("Ada", "Ada")]) == "Ada: Intro"
    assert named("Sales", "Acme") == "Sales — Acme"
    sold = Target(target("Sales", "Ada").calendar, True, True, account="Acme")
    assert row_words([sold]) == "Sales — Acme"


def test_what_two_say_alike_is_said_once() -> None:
    """Whom they cover first, then the cautions."""
    row = [target("Intro", "Hours", covers="blocks you", note="late"), target("Team", "Hours", covers="blocks you")]
    assert row_notes(row) == [("blocks you", "mute"), ("late", "warning")]
    assert row_notes([target("Shut", enabled=False, note="no right")]) == [("no right", "mute")]


def test_a_row_is_drawn_with_the_colours_of_its_calendars(host: QWidget) -> None:
    """Another calendar beside it is another picture, and so are dark colours; its words are its name and tool tip."""
    one, other = target("Intro", "Hours", colour=1), target("Team", "Hours", colour=2)
    pictures = []
    for row, theme in (((one,), LIGHT), ((one, other), LIGHT), ((one, other), DARK)):
        box = TargetBox(row, theme, host)
        box.resize(300, 22)
        pictures.append(box.grab().toImage())
        assert box.accessibleName() == box.toolTip() == row_words(row)
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]
