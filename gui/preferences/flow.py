"""From a choice (settings, theme, rulers) to what is kept and how everything looks from then on."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox
from shiboken6 import isValid

from core import zones
from core.session import Session
from gui import theme
from gui.finding.palette import Palette
from gui.finding.reachable import cities
from gui.preferences.prefs import Prefs
from gui.preferences.rulers import RulerPanel
from gui.preferences.settings import SettingsDialog
from gui.start import first
from gui.tasks import Tasks
from gui.week.sheet import ZOOM, ZOOM_LEAST, ZOOM_MOST

if TYPE_CHECKING:
    from gui.window import Window

_FLASH = 1000
"""Milliseconds of a blink of the text caret; with reduced motion it stands still, and menus do not slide."""
_KNOWN = ("UTC", "America/New_York", "Europe/London", "Asia/Kolkata")
"""Zones many people think of first."""


class PrefFlow(QObject):
    """Keeps every choice with the session and applies it at once where that is possible.

    Signals: `chosen`, key and value, after that.
    """

    chosen = Signal(str, object)

    def __init__(self, window: Window, session: Session, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._tasks = tasks
        self.prefs = Prefs(session)
        self._moves = QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
        self.rulers: list[str] = self.prefs.rulers
        """Further zones on show, outermost first."""
        self.dialog: SettingsDialog | None = None
        """The settings opened last."""
        self.panel = RulerPanel(window, window.look)
        self.panel.changed.connect(self.set_rulers)
        self.panel.add_asked.connect(self._ask_ruler)
        self.palette = Palette(window, window.look)
        """Finds zones for further rulers."""

    def keep(self, key: str, value: Any) -> None:
        """Keep a preference. Two of one name in a row: the last one counts."""
        self._tasks.run(f"prefer {key}", self._session.prefer(key, value))

    def use(self) -> None:
        """Let everything follow what is preferred now."""
        window, prefs = self._window, self.prefs
        window.grid.set_clock(prefs.twelve)
        window.grid.set_grain(prefs["grain"])
        window.grid.calm = prefs["calm"]
        window.actions_by_id.set_letters(prefs["letters"])
        QApplication.setEffectEnabled(Qt.UIEffect.UI_General, self._moves and not prefs["calm"])
        QApplication.setCursorFlashTime(0 if prefs["calm"] else _FLASH)

    def restore(self) -> None:
        """Put the window's parts as they stood when it was closed."""
        window, prefs = self._window, self.prefs
        window.side.setVisible(prefs["side_shown"])
        window.bar.zone_box.set_recent(prefs.recent_zones)
        width = round(prefs.number("side_width", 248, 208, 420))
        window.split.setSizes([width, max(320, window.width() - width)])
        window.grid.zoom = prefs.number("zoom", ZOOM, ZOOM_LEAST, ZOOM_MOST)
        window.bar.shade(prefs["open_in"], round(prefs.number("least", 2, 2, 99)))
        window.bar.shading_chosen.connect(self._keep_shading)

    async def remember(self) -> None:
        """Keep how the window's parts stand. Asked once, at the end: dragging a handle is not worth a write a pixel."""
        window = self._window
        await self._session.prefer("zoom", window.grid.zoom)
        if not window.side.isHidden():
            await self._session.prefer("side_width", window.side.width())

    def _keep_shading(self, mode: str, least: int) -> None:
        self.keep("open_in", mode)
        self.keep("least", least)

    # settings

    def open_settings(self) -> None:
        """The dialog with everything that can be preferred."""
        self.dialog = SettingsDialog(self.prefs, self._window)
        self.dialog.chosen.connect(self.choose)
        self.dialog.open()

    def choose(self, key: str, value: Any) -> None:
        """Keep what was chosen in the settings, and apply it."""
        self._session.preferences[key] = value  # known at once; `keep` is on its way to the store
        self.keep(key, value)
        if key in ("theme", "language"):
            first.keep(self._session.home, self._session.preferences)
        if key == "theme":
            self._window.set_theme(theme.named(value))
        elif key in ("first_weekday", "clock"):
            self.use()
            self._window.show_again()
        else:
            self.use()
        self.chosen.emit(key, value)

    def untick(self, key: str) -> None:
        """What was asked for cannot be had here: it is off again, in the open settings too."""
        self.choose(key, False)
        if self.dialog is not None and isValid(self.dialog) and isinstance(box := self.dialog.fields[key], QCheckBox):
            box.setChecked(False)

    # rulers

    def open_rulers(self) -> None:
        """The panel under the zone."""
        week = self._window.week
        if week is not None:
            self.panel.ask(self._window.bar.zone_box, self.rulers, self.prefs.ruler_names, week.zone)

    def set_rulers(self, rulers: list[str], names: dict[str, str]) -> None:
        """Show and keep these."""
        self.rulers = rulers
        self._session.preferences |= {"rulers": rulers, "ruler_names": names}
        self.keep("rulers", rulers)
        self.keep("ruler_names", names)
        self.show_rulers()

    def ask_city(self, work: Callable[[str], object], without: Collection[str] = ()) -> None:
        """Ask for a time zone by a city, to do something with its IANA name."""
        near = {zones.city(name): name for name in (*_KNOWN, zones.system_zone(), *self.prefs.recent_zones)}.values()
        self.palette.ask(cities(near, work, without), self.tr("A city, a region or an IANA name"))

    @property
    def others(self) -> list[str]:
        """The rulers beside the week's own zone, which is on show anyway."""
        own = self._window.week.zone if self._window.week else ""
        return [name for name in self.rulers if name != own]

    def show_rulers(self) -> None:
        """Let the grid draw them."""
        self._window.grid.set_rulers(self.others, self.prefs.ruler_names)

    def _ask_ruler(self) -> None:
        self.ask_city(self._add_ruler, without=self.rulers)

    def _add_ruler(self, name: str) -> None:
        self.set_rulers([*self.rulers, name], self.prefs.ruler_names)
        self.open_rulers()
