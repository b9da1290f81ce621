"""What a tool tip says at a point: a block, a busy time, a note or a change of clocks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRect

from core import zones
from core.snapshot import BlockPiece, Snapshot
from gui.week.geometry import Geometry
from gui.week.layout import Card, lay_busy
from gui.week.painter import WeekPainter
from gui.week.words import span, state_text


def tip_at(painter: WeekPainter, geometry: Geometry, card: Card | None, at: QPointF) -> str:
    """The lines for a point in widget coordinates, over a card where there is one; empty for nothing to say."""
    snapshot, g = painter.snapshot, geometry
    if snapshot is None:
        return ""
    x, y = int(at.x() * g.scale), int(at.y() * g.scale)
    if y < g.header:
        header = painter.header
        chips = [*header.chips(snapshot, g), *header.steps(snapshot, g)]
        tip = next((c.tip for c in chips if QRect(c.x, c.y, c.width, c.height).contains(x, y)), "")
        return tip or header.ruler_tip(snapshot.week, x, g)
    if card is not None:
        return _block_tip(painter, snapshot, card.piece)
    if not g.over_columns(x, y):
        return ""
    for box in reversed(lay_busy(snapshot.tracks, g.day_at(x), g)):
        if QRect(box.x, box.y + g.header - g.scroll, box.width, box.height).contains(x, y):
            slot = box.piece.slot
            when = span(painter.look, snapshot.week.zone, *slot.interval.span)
            return "\n".join((slot.title or _kind(slot.kind), when, box.track.calendar.title))
    return ""


def _block_tip(painter: WeekPainter, snapshot: Snapshot, piece: BlockPiece) -> str:
    zone, block = snapshot.week.zone, piece.worst
    when = span(painter.look, zone, *block.interval.span)
    titles = {track.calendar.id: track.calendar.title for track in snapshot.tracks}
    states = [f"{titles.get(b.calendar, '')}: {state_text(b)}".removeprefix(": ") for b in piece.blocks]
    lines = [block.title, f"{when} · {zones.city(zone)}", *dict.fromkeys(states)]
    if any(b.proved is False for b in piece.blocks):
        lines.append(QCoreApplication.translate("WeekGrid", "The service still offers this time."))
    return "\n".join(line for line in lines if line)


def _kind(kind: str) -> str:
    translate = QCoreApplication.translate
    words = {"break": translate("WeekGrid", "Break"), "block": translate("WeekGrid", "Blocked")}
    return words.get(kind, translate("WeekGrid", "Busy"))
