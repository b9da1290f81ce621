"""What became of blocks in this session: which was done last, and whether its time had been offered before."""

from __future__ import annotations

from collections.abc import Sequence

from core.model import Block, BlockState, Interval
from core.snapshot import Snapshot


class News:
    """Knows only what it saw on its way: what is settled since yesterday is no news."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[Interval, bool]] = {}
        """By block: where it went, and whether that time was offered then, as far as anybody knew."""

    def see(self, ways: Sequence[Block], snapshot: Snapshot | None) -> None:
        """Blocks on their way, whenever one changes; refused ones may be among them."""
        for block in ways:
            known = self._seen.get(block.id)
            if not block.state.settled and (known is None or known[0] != block.interval):
                self._seen[block.id] = block.interval, _offered(block, snapshot)

    def last(self, blocks: Sequence[Block], ways: Sequence[Block]) -> Block | None:
        """The newest of `blocks`, when it is done for all calendars of its drag (none of them is among `ways`). Of a
        time that nobody offered it is not said that it is offered no longer."""
        block = next((block for block in reversed(blocks) if block.id in self._seen), None)
        if block is None or block.state is not BlockState.CONFIRMED:
            return None
        if any(other.drag == block.drag for other in ways if other.drag):
            return None
        return block if self._seen[block.id][1] or not block.proved else block.but(proved=None)


def _offered(block: Block, snapshot: Snapshot | None) -> bool:
    tracks = snapshot.tracks if snapshot is not None else ()
    offers = next((track.offers for track in tracks if track.calendar.id == block.calendar), None)
    return offers is None or offers.meeting(block.interval)
