"""Why a block stays where it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.model import Blocking, BlockState, Calendar, Wish
from fakes.person import BERLIN, at, lasting, snapshot
from gui.week.reasons import why_not_copied, why_not_moved


@pytest.mark.parametrize(
    ("more", "word"),
    [
        ({}, None),
        ({"state": BlockState.REFUSED}, None),
        ({"state": BlockState.SENDING}, "on its way"),
        ({"wish": Wish.ABSENT}, "removed"),
    ],
)
def test_what_stands_in_the_way_of_a_block(more: dict[str, Any], word: str | None) -> None:
    """What is settled can go, also what was refused; what is on its way or being removed cannot."""
    piece = lasting(BERLIN, at(BERLIN, 1, 9), at(BERLIN, 1, 10), **more)
    reason = why_not_moved(snapshot(blocks=(piece,)), piece)
    assert (reason is None) if word is None else (reason is not None and word in reason)


def test_what_a_calendar_cannot_do() -> None:
    """A service that cannot move still takes a second block; one that cannot block says why in its own words."""
    piece = lasting(BERLIN, at(BERLIN, 1, 9), at(BERLIN, 1, 10))
    fixed = snapshot(blocks=(piece,), calendar=Calendar("acc", "a", "Sales", blocking=Blocking()))
    assert "Sales cannot move" in (why_not_moved(fixed, piece) or "")
    assert why_not_copied(fixed, piece) is None
    shut = snapshot(blocks=(piece,), calendar=Calendar("acc", "a", "Sales", readonly="Read only."))
    assert why_not_moved(shut, piece) == why_not_copied(shut, piece) == "Read only."
    hidden = replace(piece, tracks=())
    assert "not on show" in (why_not_copied(fixed, hidden) or "")
