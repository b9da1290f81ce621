"""The fixed part at the top: dates, whole-day notes, changes of clocks, and what the rulers are called."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from core import zones
from core.snapshot import Snapshot
from core.week import Week
from gui.week.geometry import Geometry
from gui.week.look import Fonts, Look, standing, wrapped
from gui.week.rulers import Rulers
from gui.week.words import joined, moment, note_text, signed, weekday

KEPT = 3
"""Headers that are remembered: of the week shown and its neighbours."""

_Placed = tuple[int, int, QPixmap]
"""Where a picture of a word lies, and the picture."""


class Chip(NamedTuple):
    """Something small in the header: pixels of the viewport, text as drawn, and the whole of it."""

    x: int
    y: int
    width: int
    height: int
    text: str
    tip: str
    colour: int | None = None
    """Index of the calendar's colour."""


class _Title(NamedTuple):
    """What stands above a ruler."""

    zone: str
    own: bool
    names: tuple[str, ...]
    """For its hours, longest first."""
    since: tuple[str, ...]


class Header:
    """Measures and draws it, for one look."""

    def __init__(self, look: Look, fonts: Fonts, rulers: Rulers) -> None:
        self._look = look
        self._fonts = fonts
        self._rulers = rulers
        self._pixmaps: dict[object, tuple[object, QPixmap]] = {}
        self._words: dict[tuple[object, ...], QPixmap] = {}
        self._dates: dict[tuple[int, str, bool, bool, int, bool], _Placed] = {}
        self._names: dict[tuple[tuple[int, ...], int], tuple[list[str], bool]] = {}
        self._titles: dict[object, list[_Placed]] = {}
        self._today: int | None = None
        small = fonts(-3).metrics.height()
        self._dates_high = fonts(4, bold=True).metrics.height() + small + look.px(17)
        self._chip_high = small + look.px(3)
        theme = look.theme
        self._ground, self._ink, self._mute = QColor(theme.ground), QColor(theme.ink), QColor(theme.mute)
        self._line, self._faint = QColor(theme.line), QColor(theme.faint_line)

    def parts(self, snapshot: Snapshot) -> tuple[int, int]:
        """Pixels of the line of dates and of the lane for whole-day notes."""
        days = [day for day, _, _ in snapshot.notes]
        lines = min(3, max(map(days.count, days), default=1))
        return self._dates_high, lines * (self._chip_high + self._look.px(3)) + self._look.px(5)

    def height(self, snapshot: Snapshot | None) -> int:
        """Pixels of the fixed part at the top."""
        return sum(self.parts(snapshot)) if snapshot else self._look.px(78)

    def chips(self, snapshot: Snapshot, geometry: Geometry) -> list[Chip]:
        """The whole-day notes under the dates; what does not fit is counted in the last chip."""
        if not snapshot.notes:
            return []
        look = self._look
        metrics = self._fonts(-3).metrics
        dates, lane = self.parts(snapshot)
        high, margin = self._chip_high, look.px(4)
        lines = (lane - look.px(5)) // (high + look.px(3))
        colours = {track.calendar.id: track.colour for track in snapshot.tracks}
        found = []
        for day in range(snapshot.week.count):
            notes = [(calendar, note_text(text)) for d, calendar, text in snapshot.notes if d == day]
            room = geometry.column_width - 2 * margin
            for line, (calendar, text) in enumerate(notes[:lines]):
                label, tip = f"{calendar.title}: {text}", f"{calendar.title}: {text}"
                colour = colours.get(calendar.id)
                if line == lines - 1 and len(notes) > lines:
                    rest = notes[line:]
                    more = QCoreApplication.translate("WeekGrid", "%1 more")
                    label, colour = more.replace("%1", look.locale.toString(len(rest))), None
                    tip = "\n".join(f"{other.title}: {why}" for other, why in rest)
                dot = look.px(11) if colour is not None else 0
                inner = room - look.px(12) - dot
                if colour is not None and metrics.horizontalAdvance(label) > inner:
                    label = text  # the dot still says whose it is
                if metrics.horizontalAdvance(label) > inner < metrics.averageCharWidth() * 5:
                    label = ""
                label = metrics.elidedText(label, Qt.TextElideMode.ElideRight, max(0, inner))
                wide = min(room, metrics.horizontalAdvance(label) + look.px(12 if label else 8) + dot)
                offset = geometry.column_width - margin - wide if geometry.mirrored else margin
                y = dates + look.px(3) + line * (high + look.px(3))
                found.append(Chip(geometry.x_of(day) + offset, y, wide, high, label, tip, colour))
        return found

    def steps(self, snapshot: Snapshot, geometry: Geometry) -> list[Chip]:
        """Under a date: that the day is longer or shorter, and rulers whose difference changes in it."""
        look, week = self._look, snapshot.week
        metrics = self._fonts(-3).metrics
        translate = QCoreApplication.translate
        found = []
        for day in range(week.count):
            texts, tips = [], []
            hours = week.hours(day)
            if hours != 24:
                length = look.locale.toString(hours, "g", 4)
                texts.append(translate("WeekGrid", "%1 hours").replace("%1", length))
                tips.append(translate("WeekGrid", "The clock changes: this day has %1 hours").replace("%1", length))
            for before, after in self._rulers.changes(week):
                place = week.place(after.start)
                if place is None or place.day != day:
                    continue
                texts.append(f"{zones.city(after.zone)} {signed(look, after.shift - before.shift)}")
                tip = translate("WeekGrid", "From %1 on %2 is %3 from %4")
                tip = tip.replace("%1", moment(look, zones.wall(week.zone, after.start), day=True))
                tip = tip.replace("%2", zones.city(after.zone)).replace("%3", signed(look, after.shift))
                tips.append(tip.replace("%4", zones.city(week.zone)))
            if texts:
                room = geometry.column_width - look.px(14)
                label = joined(look, *texts)
                if metrics.horizontalAdvance(label) > room:
                    label = texts[0] if metrics.horizontalAdvance(texts[0]) <= room else ""
                x = geometry.x_of(day) + look.px(10 if not geometry.mirrored else 4)
                y = look.px(8) + self._fonts(4, bold=True).metrics.height()
                found.append(Chip(x, y, room, metrics.height(), label, "\n".join(tips)))
        return found

    def ruler_tip(self, week: Week, x: int, geometry: Geometry) -> str:
        """What a ruler's title means, at a pixel of the header."""
        look, rulers = self._look, self._rulers.of(week)
        for index, ruler in enumerate(rulers):
            left = self._rulers.x_of(index, week, geometry)
            if not left <= x < left + self._rulers.one:
                continue
            text = f"{zones.city(ruler.zone)} ({' / '.join(self._rulers.short_names(week, index))})"
            if ruler.own:
                return text
            text += f": {signed(look, ruler.shift)}"
            return "\n".join([text, *self._since(week, index)])
        return ""

    def _since(self, week: Week, index: int) -> list[str]:
        """From when or until when a ruler holds, where its zone has several."""
        look, ruler, (low, high) = self._look, self._rulers.of(week)[index], week.interval.span
        said = []
        if ruler.start > low:
            text = QCoreApplication.translate("WeekGrid", "from %1")
            said.append(text.replace("%1", moment(look, zones.wall(week.zone, ruler.start), day=True)))
        if ruler.end < high:
            text = QCoreApplication.translate("WeekGrid", "until %1")
            last = zones.wall(week.zone, ruler.end - 60)  # the clock as it read before the change
            said.append(text.replace("%1", moment(look, last + timedelta(minutes=1), day=True)))
        return said

    def ready(self, snapshot: Snapshot | None, today: int | None, geometry: Geometry) -> QPixmap:
        """The pixmap of a week's header, drawn anew when it would look different."""
        week = snapshot.week.key if snapshot else None
        look = (_facts(snapshot), today, geometry.header, geometry.frame)
        known = self._pixmaps.pop(week, None)
        if known is None or known[0] != look:
            size = QSize(geometry.left + geometry.width + self._look.px(40), max(1, geometry.header))
            oldest = self._pixmaps.pop(next(iter(self._pixmaps)))[1] if len(self._pixmaps) >= KEPT else None
            pixmap = oldest if oldest is not None and oldest.size() == size else QPixmap(size)
            device = QPainter(pixmap)
            self._today = today
            try:
                self._fill(device, snapshot, geometry)
            finally:
                device.end()
            known = look, pixmap
        self._pixmaps[week] = known
        return known[1]

    def _fill(self, painter: QPainter, snapshot: Snapshot | None, geometry: Geometry) -> None:
        look = self._look
        painter.fillRect(0, 0, geometry.left + geometry.width + look.px(40), geometry.header, self._ground)
        if snapshot is None:
            return
        week, thin = snapshot.week, max(1, int(geometry.scale))
        dates, _ = self.parts(snapshot)
        low, high = geometry.across
        names, under = self._weekday_names(week, geometry)
        for day in range(week.count):
            x = geometry.x_of(day)
            edge = x + geometry.column_width - thin if geometry.mirrored else x
            painter.fillRect(edge, 0, thin, geometry.header, self._faint)
            self._draw_date(painter, week, day, geometry, names[day], under)
        painter.fillRect(low, dates, high - low, thin, self._line)
        painter.fillRect(0, geometry.header - thin, geometry.left + geometry.width, thin, self._line)
        for step in self.steps(snapshot, geometry):
            self._draw_step(painter, step, geometry, under)
        for chip in self.chips(snapshot, geometry):
            self._draw_chip(painter, chip, geometry)
        self._draw_titles(painter, week, geometry)

    def _weekday_names(self, week: Week, geometry: Geometry) -> tuple[list[str], bool]:
        """The longest names that fit for every day, and whether they stand under the number."""
        days = tuple(date.isoweekday() for date in week.dates)
        known = self._names.get((days, geometry.column_width))
        if known is None:
            if len(self._names) > 20:
                self._names.clear()
            known = self._names[days, geometry.column_width] = self._fitting_names(days, geometry.column_width)
        return known

    def _fitting_names(self, days: tuple[int, ...], room: int) -> tuple[list[str], bool]:
        look, forms = self._look, QLocale.FormatType
        number = self._fonts(4, bold=True).metrics.horizontalAdvance("28")
        beside = room - number - look.px(26)
        for form in (forms.LongFormat, forms.ShortFormat):
            names = [weekday(look, day, form) for day in days]
            metrics = self._fonts(-1).metrics
            if (form is forms.ShortFormat or len(days) <= 3) and all(
                metrics.horizontalAdvance(name) <= beside for name in names
            ):
                return names, False
        metrics = self._fonts(-3).metrics
        if any(metrics.horizontalAdvance(name) > room - look.px(8) for name in names):
            names = [weekday(look, day, forms.NarrowFormat) for day in days]
        return names, True

    def _draw_date(self, painter: QPainter, week: Week, day: int, geometry: Geometry, name: str, under: bool) -> None:
        key = week.dates[day].day, name, under, day == self._today, geometry.column_width, geometry.mirrored
        left, top, word = self._dates.get(key) or self._kept_date(*key)
        painter.drawPixmap(geometry.x_of(day) + left, top, word)

    def _kept_date(self, day: int, name: str, under: bool, today: bool, room: int, mirrored: bool) -> _Placed:
        """The number and the name of a day, from its column's left edge; remembered, as the same few come again."""
        if len(self._dates) > 200:
            self._dates.clear()
        words = self._placed_date(day, name, under, today, room, mirrored)
        whole = QRect()
        for left, top, word in words:
            whole = whole.united(QRect(left, top, word.width(), word.height()))
        picture = QPixmap(whole.size())
        picture.fill(self._ground)
        painter = QPainter(picture)
        for left, top, word in words:
            painter.drawPixmap(left - whole.left(), top - whole.top(), word)
        painter.end()
        known = whole.left(), whole.top(), picture
        self._dates[day, name, under, today, room, mirrored] = known
        return known

    def _placed_date(self, day: int, name: str, under: bool, today: bool, room: int, mirrored: bool) -> list[_Placed]:
        """The two words themselves."""
        look, accent = self._look, QColor(self._look.theme.accent)
        (bold, big), (plain, small) = self._fonts(4, bold=True), self._fonts(-3 if under else -1)
        number = look.locale.toString(day)
        pad = min(look.px(10), max(look.px(2), (room - big.horizontalAdvance(number)) // 2))
        line = QRect(pad, look.px(8), room - 2 * pad, big.height())
        first = self._word(line, number, bold, accent if today else self._ink, mirrored)
        if under:
            line = QRect(line.x(), line.bottom() + 1, line.width(), small.height())
        else:
            after = big.horizontalAdvance(number) + look.px(5)
            line.adjust(*((0, 0, -after, 0) if mirrored else (after, 0, 0, 0)))
            line.moveTop(line.top() + big.ascent() - small.ascent() - (big.height() - small.height()) // 2)
        return [first, self._word(line, name, plain, accent if today else self._mute, mirrored)]

    def _word(self, box: QRect, text: str, font: QFont, colour: QColor, right: bool) -> _Placed:
        """Text on the plain ground, remembered: the same few words stand above every week."""
        edge = self._look.px(1)  # a letter may reach a little over its box
        key = text, box.width(), box.height(), font.pixelSize(), font.weight(), colour.rgb(), right
        known = self._words.get(key)
        if known is None:
            if len(self._words) > 200:
                self._words.clear()
            known = QPixmap(max(1, box.width()) + 2 * edge, max(1, box.height()))
            known.fill(self._ground)
            writer = QPainter(known)
            writer.setFont(font)
            writer.setPen(colour)
            writer.drawText(known.rect().adjusted(edge, 0, -edge, 0), standing(right), text)
            writer.end()
            self._words[key] = known
        return box.x() - edge, box.y(), known

    def _draw_step(self, painter: QPainter, step: Chip, geometry: Geometry, taken: bool) -> None:
        """A change of clocks in words, or as a dot beside the number where the words have no room."""
        look = self._look
        colour = QColor(look.theme.warning)
        if step.text and not taken:
            painter.setFont(self._fonts(-3).font)
            painter.setPen(colour)
            painter.drawText(QRect(step.x, step.y, step.width, step.height), standing(geometry.mirrored), step.text)
            return
        dot = look.px(5)
        x = step.x if geometry.mirrored else step.x + step.width - dot
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(x, look.px(10), dot, dot))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_chip(self, painter: QPainter, chip: Chip, geometry: Geometry) -> None:
        look, theme = self._look, self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._line, max(1, int(geometry.scale))))
        painter.setBrush(QColor(theme.off))
        painter.drawRoundedRect(
            QRectF(chip.x + 0.5, chip.y + 0.5, chip.width - 1, chip.height - 1), 4 * look.scale, 4 * look.scale
        )
        box = QRect(chip.x + look.px(6), chip.y, chip.width - look.px(12), chip.height)
        if chip.colour is not None:
            dot = look.px(7)
            x = box.right() - dot if geometry.mirrored else box.left()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(chip.colour))
            painter.drawEllipse(QRectF(x, chip.y + (chip.height - dot) / 2, dot, dot))
            box.adjust(*((0, 0, -look.px(11), 0) if geometry.mirrored else (look.px(11), 0, 0, 0)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self._fonts(-3).font)
        painter.setPen(self._mute)
        spare = (-look.px(2), 0, 0, 0) if geometry.mirrored else (0, 0, look.px(2), 0)
        painter.drawText(box.adjusted(*spare), standing(geometry.mirrored), chip.text)

    def _draw_titles(self, painter: QPainter, week: Week, geometry: Geometry) -> None:
        """City and abbreviation above each ruler, and since when where a zone has two; most weeks say the same."""
        titles = tuple(
            _Title(ruler.zone, ruler.own, tuple(self._rulers.short_names(week, index)), tuple(self._since(week, index)))
            for index, ruler in enumerate(self._rulers.of(week))
        )
        key = titles, geometry.header, geometry.frame
        placed = self._titles.get(key)
        if placed is None:
            if len(self._titles) > 20:
                self._titles.clear()
            placed = self._titles[key] = [
                word
                for index, title in enumerate(titles)
                for word in self._placed_title(title, self._rulers.x_of(index, week, geometry), geometry)
            ]
        for left, top, word in placed:
            painter.drawPixmap(left, top, word)

    def _placed_title(self, title: _Title, x: int, geometry: Geometry) -> list[_Placed]:
        """The words above the ruler that begins at pixel `x`."""
        look, placed = self._look, []
        (font, metrics), (small, fine) = self._fonts(-3), self._fonts(-4)
        left, room = x + look.px(2), self._rulers.one - look.px(10)
        shorts = [next((text for text in title.names if fine.horizontalAdvance(text) <= room), "")]
        if title.since:
            shorts += wrapped(title.since[0], fine, room, 2)
        below = geometry.header - look.px(5) - fine.height() * len(shorts)
        lines = wrapped(look.ruler_name(title.zone), metrics, room, 2 if below >= 2 * metrics.height() else 1)
        y = below - metrics.height() * len(lines)
        ink, right = self._ink if title.own else self._mute, not geometry.mirrored
        for text, letters, height, colour in (
            *((line, font, metrics.height(), ink) for line in lines),
            *((line, small, fine.height(), self._mute) for line in shorts),
        ):
            placed.append(self._word(QRect(left, y, room, height), text, letters, colour, right))
            y += height
        return placed


def _facts(snapshot: Snapshot | None) -> tuple[object, ...]:
    """What of a Snapshot the header shows."""
    if snapshot is None or not snapshot.notes:
        return ()
    return snapshot.notes, [(track.calendar.id, track.colour) for track in snapshot.tracks]
