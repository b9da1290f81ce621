"""A child of the benchmark: starts a window, notes when its first content is painted and what memory it holds.

python -m bench_start bare            a PySide6 window with one line of text
python -m bench_start app FOLDER N    the real application with an empty home; a week of N slots once it stands

Prints one JSON line: `painted` and `week` (the first paint, and the first of a week) on the system's monotonic clock in
seconds, `resident` in MB.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def resident() -> float:
    """What this process holds in memory, in MB."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def tell(painted: float, week: float = 0.0) -> None:
    """The one line for the parent."""
    print(json.dumps({"painted": painted, "week": week, "resident": round(resident(), 1)}), flush=True)


def bare() -> None:
    """The least a PySide6 program does."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication, QWidget

    painted: list[float] = []

    class Window(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.drawText(40, 40, "Openweek")
            painter.end()
            painted.append(time.monotonic())

    app = QApplication([])
    window = Window()
    window.resize(1360, 860)
    window.show()
    QTimer.singleShot(300, app.quit)
    app.exec()
    tell(painted[0])


def real(home: str, slots: int) -> None:
    """The application itself, up to its first paint and on to a week of slots."""
    import gui.app
    from gui import theme
    from gui.frame import Frame

    painted: list[float] = []
    week: list[float] = []
    paint_frame, apply = Frame.paintEvent, theme.apply

    def noted_frame(self: Frame, event: QPaintEvent) -> None:
        paint_frame(self, event)
        painted.append(time.monotonic())

    def applied(*args: object) -> None:
        apply(*args)  # type: ignore[arg-type]
        theme.apply = apply
        watch()  # here the application would import the widgets itself

    def watch() -> None:
        import asyncio

        from gui.week.sheet import Sheet
        from gui.window import Window

        paint_grid, attach = Sheet.paintEvent, Window.attach

        def noted_grid(self: Sheet, event: QPaintEvent) -> None:
            paint_grid(self, event)
            if self._snapshot is not None:
                week.append(time.monotonic())

        async def then(self: Window, *args: object, **more: object) -> None:
            await attach(self, *args, **more)  # type: ignore[arg-type]
            await asyncio.sleep(0.4)
            from bench_slots import MONDAY, ZONE, cut, offered

            from core.week import Week

            self.grid.show_snapshot(cut(offered(slots, MONDAY, 1), Week(MONDAY, ZONE)))
            self.grid.repaint()
            await asyncio.sleep(0.3)
            tell(painted[0], week[0])
            self.window().close()

        Sheet.paintEvent = noted_grid  # type: ignore[method-assign]
        Window.attach = then  # type: ignore[method-assign]

    Frame.paintEvent = noted_frame  # type: ignore[method-assign]
    theme.apply = applied  # type: ignore[assignment]
    os.environ["OPENWEEK_HOME"] = home  # without a word, as from the desktop's menu
    sys.exit(gui.app.main([]))


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        real(sys.argv[2], int(sys.argv[3]))
