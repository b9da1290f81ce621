"""What became of blocks between two Snapshots, as sentences worth interrupting somebody for."""

from __future__ import annotations

from core.model import Block, BlockState, Wish, seconds
from core.snapshot import Snapshot
from gui.week.ears_words import Speech
from gui.words.notices import state_words

NEW = 60
"""Seconds for which a block counts as just made."""


class News:
    """Remembers where the blocks of the week on show stood."""

    def __init__(self) -> None:
        self._week: object = None
        self._blocks: dict[str, Block] = {}
        self._said: dict[str, str] = {}

    def forget(self) -> None:
        """Nobody has listened for a while: what is seen next is no news."""
        self._week = None

    def of(self, snapshot: Snapshot, speech: Speech) -> list[tuple[str, bool]]:
        """What is new, each with whether it is urgent. Another week is the only news of itself."""
        first, turned = self._week is None, self._week != snapshot.week.key
        self._week = snapshot.week.key
        found = self._changes(snapshot, speech)
        if first:
            return []
        return [(speech.week(), False)] if turned else found

    def _changes(self, snapshot: Snapshot, speech: Speech) -> list[tuple[str, bool]]:
        before, said = self._blocks, self._said
        self._blocks, self._said = {}, {}
        found: list[tuple[str, bool]] = []
        for piece in snapshot.blocks:
            changed, moved = [], False
            for block in piece.blocks:
                known = before.get(block.id)
                if block.state is BlockState.SENDING:  # for a blink only; what comes of it is told
                    self._blocks[block.id], self._said[block.id] = known or block, said.get(block.id, "")
                    continue
                state = state_words(block)
                self._blocks[block.id], self._said[block.id] = block, state
                moved = moved or (known is not None and known.interval != block.interval)
                if moved or said.get(block.id) != state if known else _just_made(block, seconds(snapshot.now)):
                    changed.append(block)
            if changed:
                text = speech.block(piece) if moved else speech.states(changed)
                found.append((text, any(block.state is BlockState.REFUSED for block in changed)))
        visible = {track.calendar.id for track in snapshot.tracks}
        gone = [block for key, block in before.items() if key not in self._blocks and block.calendar in visible]
        gone = [block for block in gone if not (block.wish is Wish.ABSENT and block.state is BlockState.CONFIRMED)]
        for title in dict.fromkeys(block.title for block in gone):
            found.append((speech.removed([block for block in gone if block.title == title]), False))
        return found


def _just_made(block: Block, now: int) -> bool:
    """Whether a block that was not there before is news, and did not come into sight with its calendar."""
    return not block.state.settled or block.made > now - NEW
