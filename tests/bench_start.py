"""A child of the benchmark: starts a window, notes when its first content is painted and what memory it holds.

python -m bench_start bare            a PySide6 window with one line of text
python -m bench_start app FOLDER N    the real application with an empty home; a week of N slots once it stands

Prints one JSON line: `painted` on the system's monotonic clock (seconds), `resident` in MB.
"""

from __future__ import annotations

import json
import sys
import time


def resident() -> float:
    """What this process holds in memory, in MB."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


def tell(painted: float) -> None:
    """The one line for the parent."""
    print(json.dumps({"painted": painted, "resident": round(resident(), 1)}), flush=True)


def bare() -> None:
    """The least a PySide6 program does."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPainter, QPaintEvent
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

    painted: list[float] = []

    def watch() -> None:
        from gui.week.grid import WeekGrid
        from gui.window import Window

        paint, attach = WeekGrid.paintEvent, Window.attach

        def noted(self: WeekGrid, event: object) -> None:
            paint(self, event)  # type: ignore[arg-type]
            painted.append(time.monotonic())

        async def then(self: Window, *args: object, **more: object) -> None:
            await attach(self, *args, **more)  # type: ignore[arg-type]
            import asyncio

            from bench_week import MONDAY, ZONE, cut, offered

            from core.week import Week

            await asyncio.sleep(0.3)
            if slots:
                self.grid.show_snapshot(cut(offered(slots, MONDAY, 1), Week(MONDAY, ZONE)))
            self.grid.repaint()
            await asyncio.sleep(0.3)
            tell(painted[0])
            self.close()

        WeekGrid.paintEvent = noted  # type: ignore[method-assign, assignment]
        Window.attach = then  # type: ignore[method-assign, assignment]

    from gui import theme

    apply = theme.apply

    def applied(*args: object) -> None:
        apply(*args)  # type: ignore[arg-type]
        theme.apply = apply
        watch()  # here the application would import the window itself

    theme.apply = applied  # type: ignore[assignment]
    sys.exit(gui.app.main(["--home", home]))


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        real(sys.argv[2], int(sys.argv[3]))
