"""What happened, worked out from what is written."""

from __future__ import annotations

from typing import Any

import pytest

from core.history import DeedKind, Event, EventKind, aim_of, came, deed_kind, is_as, wished
from core.model import Block, BlockState, Interval, Wish

NOON = Interval.of(1_795_780_800, 1_795_784_400)
LATER = Interval.of(NOON.span[0] + 3600, NOON.span[1] + 3600)
TOOTH = Block("b", "a:c", NOON, "Tooth", "t")


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (None, {}, DeedKind.BLOCKED),
        ({}, {"wish": Wish.ABSENT}, DeedKind.REMOVED),
        ({}, {"interval": LATER}, DeedKind.MOVED),
        ({}, {"interval": LATER, "title": "Crown"}, DeedKind.MOVED),
        ({}, {"title": "Crown"}, DeedKind.RENAMED),
    ],
)
def test_a_deed_is_called_by_what_it_changed(
    before: dict[str, Any] | None, after: dict[str, Any], kind: DeedKind
) -> None:
    """The most that it did, since one word has to do."""
    side = None if before is None else aim_of(TOOTH.but(**before))
    rename = {"before": aim_of(TOOTH), "after": aim_of(TOOTH.but(title="Other"))}
    assert deed_kind([rename, {"before": side, "after": aim_of(TOOTH.but(**after))}]) is kind


def test_a_block_stands_on_one_side_of_a_deed() -> None:
    """Gone is gone, whenever it would be; there counts with time and title."""
    assert is_as(TOOTH, aim_of(TOOTH))
    assert not is_as(TOOTH, aim_of(TOOTH.but(interval=LATER)))
    assert not is_as(TOOTH, None)
    gone = TOOTH.but(wish=Wish.ABSENT)
    assert is_as(gone, None)
    assert is_as(gone, aim_of(gone.but(interval=LATER)))
    assert not is_as(gone, aim_of(TOOTH))


def test_a_wish_is_what_is_new_in_it() -> None:
    """Time and title each for itself; asking for the same again is nothing."""
    assert wished(9, None, TOOTH) == [Event(9, EventKind.ASKED, after=NOON, text="Tooth")]
    assert wished(9, TOOTH, TOOTH) == []
    both = wished(9, TOOTH, TOOTH.but(interval=LATER, title="Crown"), "undo")
    assert both == [
        Event(9, EventKind.MOVED, "undo", NOON, LATER),
        Event(9, EventKind.RENAMED, "undo", text="Crown"),
    ]
    gone = TOOTH.but(wish=Wish.ABSENT)
    assert wished(9, TOOTH, gone) == [Event(9, EventKind.REMOVAL_ASKED)]
    assert wished(9, gone, TOOTH, "undo") == [Event(9, EventKind.ASKED, "undo", after=NOON, text="Tooth")]


@pytest.mark.parametrize(
    ("before", "after", "kind", "text"),
    [
        ({}, {"state": BlockState.SENDING}, EventKind.SENT, ""),
        ({}, {"state": BlockState.WAITING, "reason": "away"}, EventKind.DELAYED, "away"),
        ({}, {"state": BlockState.UNCERTAIN, "reason": "no answer"}, EventKind.DOUBTED, "no answer"),
        ({}, {"state": BlockState.REFUSED, "reason": "no"}, EventKind.REFUSED, "no"),
        ({}, {"state": BlockState.CONFIRMED}, EventKind.CONFIRMED, ""),
        ({"wish": Wish.ABSENT}, {"wish": Wish.ABSENT, "state": BlockState.CONFIRMED}, EventKind.REMOVED, ""),
        ({"state": BlockState.CONFIRMED}, {"state": BlockState.CONFIRMED, "proved": True}, EventKind.PROVED, ""),
        (
            {"state": BlockState.CONFIRMED},
            {"state": BlockState.CONFIRMED, "proved": False},
            EventKind.STILL_OFFERED,
            "",
        ),
    ],
)
def test_coming_further_is_an_event(before: dict[str, Any], after: dict[str, Any], kind: EventKind, text: str) -> None:
    """Each step on the way once, with the reason that was shown."""
    assert came(9, TOOTH.but(**before), TOOTH.but(**after)) == Event(9, kind, text=text)
    assert came(9, TOOTH.but(**after), TOOTH.but(**after)) is None
