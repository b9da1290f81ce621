"""What a person prefers, with defaults: the session's preferences by name, with what cannot be set right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale

from core import zones
from core.session import Session
from gui.start.language import LANGUAGES as SPOKEN
from gui.toolbar import COUNTS
from gui.week.look import OpenIn

THEMES = ("system", "light", "dark", "contrast")
WEEKDAYS = ("system", "mon", "sun", "sat")
CLOCKS = ("system", "12", "24")
LANGUAGES = ("system", *SPOKEN)
GRAINS = (5, 10, 15, 30, 60)
"""Minutes a drag snaps to."""

CHOICES: dict[str, tuple[Any, ...]] = {
    "theme": THEMES,
    "first_weekday": WEEKDAYS,
    "clock": CLOCKS,
    "language": LANGUAGES,
    "grain": GRAINS,
    "days": COUNTS,
    "open_in": tuple(OpenIn),
}
DEFAULTS: dict[str, Any] = {
    "theme": "system",
    "first_weekday": "system",
    "clock": "system",
    "language": "system",
    "grain": 15,
    "days": 7,
    "open_in": OpenIn.ANY,
    "at_once": False,
    "letters": True,
    "calm": False,
    "notifications": True,
    "tray": False,
    "autostart": False,
    "side_shown": True,
}
"""`at_once`: a drag blocks without asking. `letters`: keys without Ctrl or Alt. `calm`: nothing moves by itself."""


class Prefs:
    """Reads what the session keeps; a value nobody could have chosen counts as not chosen."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __getitem__(self, key: str) -> Any:
        """What is chosen for one of `DEFAULTS`."""
        default = DEFAULTS[key]
        value = self._session.preferences.get(key, default)
        if key in CHOICES:
            return value if value in CHOICES[key] else default
        return value if isinstance(value, type(default)) else default

    @property
    def twelve(self) -> bool:
        """Whether times are written with am and pm."""
        if self["clock"] == "system":
            return "a" in QLocale().timeFormat(QLocale.FormatType.ShortFormat).lower()
        return bool(self["clock"] == "12")

    @property
    def weekday(self) -> int:
        """The day a week begins with, Monday is 0."""
        chosen = self["first_weekday"]
        return QLocale().firstDayOfWeek().value - 1 if chosen == "system" else {"mon": 0, "sat": 5, "sun": 6}[chosen]

    @property
    def zone(self) -> str:
        """The display zone: the one chosen last, else this computer's."""
        kept = self._session.preferences.get("zone")
        return kept if kept in zones.names() else zones.system_zone()

    @property
    def recent_zones(self) -> list[str]:
        """Display zones chosen lately, the last one first."""
        return self._known_zones("recent_zones")

    @property
    def rulers(self) -> list[str]:
        """Further zones beside the week's own, outermost first."""
        return self._known_zones("rulers")

    @property
    def ruler_names(self) -> dict[str, str]:
        """What a person calls a zone in its ruler's head, by IANA name."""
        kept = self._session.preferences.get("ruler_names")
        return {str(zone): str(name) for zone, name in kept.items()} if isinstance(kept, dict) else {}

    def number(self, key: str, default: float, least: float, most: float) -> float:
        """A kept number, if it lies in bounds."""
        value = self._session.preferences.get(key, default)
        return value if isinstance(value, int | float) and least <= value <= most else default

    def _known_zones(self, key: str) -> list[str]:
        kept = self._session.preferences.get(key)
        known = set(zones.names())
        return list(dict.fromkeys(name for name in kept if name in known)) if isinstance(kept, list) else []
