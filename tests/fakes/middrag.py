"""The application with the pointer drawing over an hour, for the pictures in README.

python -m fakes.middrag ARGS    as `python -m gui ARGS`; `--shot` is taken with the block drawn and its question open
"""

from __future__ import annotations

import asyncio
import sys
from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core import zones
from gui.app import main
from gui.window import Window

FROM, TO = "2026-11-25T10:30", "2026-11-25T12:00"
"""Wall clock of the week on show."""


def drawn() -> None:
    """Let the window draw before it counts as settled."""
    settled = Window.settled

    async def and_draws(self: Window, patience: float = 8.0) -> None:
        await settled(self, patience)
        self.grid.open_at_hours()
        assert self.week is not None
        start, end = (zones.resolve(datetime.fromisoformat(moment), self.week.zone) for moment in (FROM, TO))
        box = self.grid.rect_of(start, end)
        x = box.center().x()
        QTest.mousePress(self.grid, Qt.MouseButton.LeftButton, pos=QPoint(x, box.top() + 1))
        for y in (box.center().y(), box.bottom() - 1):
            QTest.mouseMove(self.grid, QPoint(x, y))
            await asyncio.sleep(0.05)
        QTest.mouseRelease(self.grid, Qt.MouseButton.LeftButton, pos=QPoint(x, box.bottom() - 1))
        await asyncio.sleep(0.3)

    Window.settled = and_draws  # type: ignore[method-assign]


if __name__ == "__main__":
    drawn()
    sys.exit(main())
