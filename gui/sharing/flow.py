"""The week for others: times on the clipboard, the week on paper or as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPagedPaintDevice

from core.errors import Problem
from core.model import seconds
from core.session import Session
from gui.sharing import share
from gui.words import notices

if TYPE_CHECKING:
    from gui.window import Window


class ShareFlow(QObject):
    """Joins what is on show with `share` and `printing`."""

    def __init__(self, window: Window, session: Session, say: Callable[..., None]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._say = say

    def copy_for(self) -> None:
        """The same for somebody elsewhere: their time first."""
        self._window.choices.ask_city(self.copy_times)

    def copy_times(self, zone: str = "") -> None:
        """What is selected, else what is open from now on as the ground is shaded, as text for somebody else, in an
        IANA zone, else in those on show."""
        snapshot = self._session.timeline.snapshot
        if snapshot is None:
            return
        window = self._window
        unknown: list[str] = []
        if window.grid.selection is not None:
            spans = [window.grid.selection]
        else:
            spans = snapshot.open_spans(window.bar.enough, seconds(self._session.clock()))
            unknown = [track.calendar.title for track in snapshot.tracks if track.unknown]
        own = snapshot.week.zone
        names = list(dict.fromkeys((zone, own))) if zone else [own, *window.choices.others]
        share.copy(spans, names, twelve=window.prefs.twelve, unknown=unknown)
        if window.grid.selection is not None:
            self._say(self.tr("Copied the selected time"), "good")
        elif spans:
            self._say(self.tr("Copied %n open times", "", len(spans)), "good")
        else:
            self._say(self.tr("Nothing is open here; that was copied"), "mute")

    def print_week(self) -> None:
        """Ask for a printer, then print the week on show."""
        from gui.sharing import printing  # seldom used, and not small

        if self._session.timeline.snapshot is not None:
            printing.ask_printer(self._window, self._draw)

    def save_pdf(self) -> None:
        """Ask for a file, then write the week on show into it."""
        from gui.sharing import printing

        snapshot = self._session.timeline.snapshot
        if snapshot is not None:
            printing.ask_file(self._window, f"openweek-{snapshot.week.first}.pdf", self._save)

    def _draw(self, device: QPagedPaintDevice) -> None:
        from gui.sharing import printing

        if (snapshot := self._session.timeline.snapshot) is not None:
            printing.draw(device, snapshot, self._window.choices.others, twelve=self._window.prefs.twelve)

    def _save(self, path: Path) -> None:
        from gui.sharing import printing

        snapshot = self._session.timeline.snapshot
        if snapshot is None:
            return
        try:
            printing.save_pdf(path, snapshot, self._window.choices.others, twelve=self._window.prefs.twelve)
        except Problem as problem:
            self._say(notices.sentence(problem, self._session.clock()), "danger")
            return
        self._say(self.tr("Saved {path}").format(path=path), "good")
