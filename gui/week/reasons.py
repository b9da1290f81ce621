"""Why a block cannot be moved or copied, in one sentence for the person who tries."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model import Wish
from core.snapshot import BlockPiece, Snapshot


def why_not_moved(snapshot: Snapshot, piece: BlockPiece) -> str | None:
    """Why a block stays where it is; None when it can be moved, as far as its visible calendars tell."""
    say = QCoreApplication.translate
    if any(block.wish is Wish.ABSENT for block in piece.blocks):
        return say("WeekGrid", "This block is being removed.")
    if not all(block.state.settled for block in piece.blocks):
        return say("WeekGrid", "This block is still on its way. It can be moved once the service has answered.")
    reason = why_not_copied(snapshot, piece)
    if reason is not None:
        return reason
    for at in piece.tracks:
        calendar = snapshot.tracks[at].calendar
        if calendar.blocking is not None and not calendar.blocking.movable:
            text = say("WeekGrid", "{calendar} cannot move a block. Remove it and block the other time instead.")
            return text.replace("{calendar}", calendar.title)
    return None


def why_not_copied(snapshot: Snapshot, piece: BlockPiece) -> str | None:
    """Why there cannot be a second one; None when there can."""
    say = QCoreApplication.translate
    if not piece.tracks:
        return say("WeekGrid", "The calendar of this block is not on show.")
    for at in piece.tracks:
        calendar = snapshot.tracks[at].calendar
        if calendar.blocking is None:
            text = say("WeekGrid", "Nothing can be blocked in {calendar}.").replace("{calendar}", calendar.title)
            return calendar.readonly or text
    return None
