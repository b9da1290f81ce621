"""Steps of keys on a block are gathered into one change."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from fakes.person import BERLIN, at, lasting, on_screen, snapshot
from gui.week.carry import Grip, Steps
from gui.week.nudge import Nudge


def test_back_where_it_was_is_no_change(qtbot: QtBot) -> None:
    """One step there and one back ask for nothing; a step and a day ask once."""
    with on_screen(qtbot) as grid:
        piece = lasting(BERLIN, at(BERLIN, 3, 11), at(BERLIN, 3, 13))
        grid.show_snapshot(snapshot(blocks=(piece,)))
        asked: list[object] = []
        grid.change_asked.connect(lambda *args: asked.append(args))
        nudge, steps = Nudge(grid), Steps(BERLIN.zone)
        nudge.along(piece, steps, Grip.BODY, 1)
        nudge.along(piece, steps, Grip.BODY, -1)
        assert nudge.active
        assert nudge.finish()
        assert asked == []
        nudge.along(piece, steps, Grip.END, 1)
        nudge.sideways(piece, steps, -1)
        assert nudge.finish()
        assert not nudge.finish()
        assert asked == [(piece, at(BERLIN, 2, 11), at(BERLIN, 2, 13.25))]
