"""Slotty, an invented service: a whole provider to start from (CONTRIBUTING.md). A real one lies in core/providers.

Slotty knows calendars, each with free stretches and blocks. All its times carry an offset.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from core.errors import Kind, Problem
from core.form import Field, FieldKind
from core.model import Availability, Blocking, Calendar, Identity, Interval, Offers, Owner, Receipt, Slot, SlotKind, iso
from core.providers.base import Kit, Provider
from core.reply import decode, epochs
from core.secrets import Secret


class _Me(msgspec.Struct):
    name: str


class _Calendar(msgspec.Struct):
    id: str
    title: str


class _Block(msgspec.Struct):
    id: str
    start: str
    end: str
    note: str


class _Day(msgspec.Struct):
    free: list[tuple[str, str]]
    blocks: list[_Block]


class Slotty(Provider):
    """One Slotty account, by its key."""

    key = "slotty"
    title = "Slotty"
    blurb = "Calendars of a Slotty account"
    fields = (
        Field("key", "API key", FieldKind.SECRET, help="Settings, API."),
        Field(
            "base_url", "Address", FieldKind.URL, required=False, default="https://api.slotty.example", advanced=True
        ),
    )

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._wire = kit.open_wire(
            kit.setting("base_url", "https://api.slotty.example"),
            calls=60,
            window=60.0,
            headers={"Authorization": Secret(f"Bearer {kit.secret('key').reveal()}")},
        )

    async def check(self) -> Identity:
        """Asks who the key belongs to."""
        me = decode(await self._wire.read("GET", "/me"), _Me, "the account")
        return Identity(me.name, rights=("read", "write"))

    async def calendars(self) -> Sequence[Calendar]:
        """All of them; each is blocked by itself."""
        listed = decode(await self._wire.read("GET", "/calendars"), list[_Calendar], "the calendars")
        return [
            Calendar(
                self.kit.account.id,
                item.id,
                item.title,
                blocking=Blocking(
                    removable=True,
                    listable=True,
                    covers=f"{item.title}, this calendar only",
                    owners=(Owner(item.id, item.title),),
                ),
            )
            for item in listed
        ]

    async def availability(self, calendars: Sequence[Calendar], interval: Interval) -> Mapping[str, Availability]:
        """Free stretches and blocks in one answer."""
        (calendar,) = calendars
        free, blocks = await self._ask(calendar.remote, interval)
        busy = [Slot(Interval.of(*epochs((b.start, b.end), "a block")), SlotKind.BLOCK, b.note, b.id) for b in blocks]
        return {calendar.id: Availability(interval, Offers(free), tuple(busy))}

    async def create_block(self, calendar: Calendar, owner: Owner, interval: Interval, title: str, tag: str) -> Receipt:
        """One POST; our tag travels in the note."""
        facts = {"start": iso(interval.start), "end": iso(interval.end), "note": f"{title} · ow:{tag}"}
        made = await self._wire.write("POST", f"/calendars/{owner.key}/blocks", json=facts)
        try:
            return {"id": decode(made, _Block, "the new block").id}
        except Problem:
            raise Problem(Kind.UNCERTAIN, "Slotty did not say the id of the new block", where="blocks") from None

    async def find_block(self, calendar: Calendar, owner: Owner, interval: Interval, tag: str) -> Receipt | None:
        """By the tag in the note."""
        _, blocks = await self._ask(owner.key, interval)
        return next(({"id": block.id} for block in blocks if f"ow:{tag}" in block.note.split(" · ")), None)

    async def delete_block(self, calendar: Calendar, owner: Owner, receipt: Receipt) -> None:
        """Gone already is fine."""
        try:
            await self._wire.write("DELETE", f"/calendars/{owner.key}/blocks/{receipt['id']}")
        except Problem as problem:
            if problem.kind is not Kind.NOT_FOUND:
                raise

    async def _ask(self, calendar: str, interval: Interval) -> tuple[list[tuple[int, int]], list[_Block]]:
        query = [("from", iso(interval.start)), ("to", iso(interval.end))]
        day = decode(await self._wire.read("GET", f"/calendars/{calendar}/free", query=query), _Day, "the free times")
        return [tuple(epochs(pair, "a free time")) for pair in day.free], day.blocks  # type: ignore[misc]
