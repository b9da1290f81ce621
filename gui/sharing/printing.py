"""The week on paper: drawn as lines and areas, not as a picture of the screen, for a printer or as PDF.

It has no ground colour and no hover; what the screen says by hovering is said in a legend. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QDate, QLocale, QMarginsF, QRectF, QStandardPaths, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from core import zones
from core.errors import Kind, Problem
from core.model import BlockState, SlotKind, seconds
from core.snapshot import Freshness, Snapshot, Track, merged
from gui.theme import LIGHT, Pattern
from gui.week.geometry import Geometry
from gui.week.layout import lay_busy, lay_cards
from gui.week.words import fold_name, state_text
from gui.words import reading

MARGIN = 34.0
TITLE, HEAD, FOOT = 30.0, 26.0, 34.0
"""Heights: the title, the days, the legend."""
RULER = 48.0
FINE = 8
"""Steps a point: the grid's measures are whole numbers, and paper is finer than a point."""
LEAST = (8 * 60.0, 6 * 60.0)
"""Minutes after the day's beginning and before its end within which everything is on paper."""
SPARE = 30.0

_BRUSHES = {
    Pattern.SOLID: Qt.BrushStyle.SolidPattern,
    Pattern.STRIPES: Qt.BrushStyle.BDiagPattern,
    Pattern.BACK_STRIPES: Qt.BrushStyle.FDiagPattern,
    Pattern.DOTS: Qt.BrushStyle.Dense5Pattern,
    Pattern.LINES: Qt.BrushStyle.HorPattern,
    Pattern.CROSS: Qt.BrushStyle.DiagCrossPattern,
    Pattern.BARS: Qt.BrushStyle.VerPattern,
    Pattern.CHECKS: Qt.BrushStyle.CrossPattern,
}

translate = QCoreApplication.translate


def prepare(device: QPagedPaintDevice) -> None:
    """A week lies: landscape, on the paper of the locale."""
    metric = QLocale().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
    size = QPageSize(QPageSize.PageSizeId.A4 if metric else QPageSize.PageSizeId.Letter)
    device.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF(0, 0, 0, 0)))


def save_pdf(path: Path, snapshot: Snapshot, rulers: Sequence[str] = (), *, twelve: bool = False) -> None:
    """Write the week as one PDF page. Raises Problem BAD_INPUT when the file cannot be written."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(reading.span_title(snapshot.week.dates))
    writer.setCreator("Openweek")
    writer.setResolution(72 * FINE)
    prepare(writer)
    draw(writer, snapshot, rulers, twelve=twelve)
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(buffer.data().data())
        part.replace(path)  # a file that was there stays whole when the disk is full
    except OSError as failure:
        part.unlink(missing_ok=True)
        raise Problem(Kind.BAD_INPUT, f"cannot write {path}: {failure.strerror}", where="file") from None


def draw(device: QPagedPaintDevice, snapshot: Snapshot, rulers: Sequence[str] = (), *, twelve: bool = False) -> None:
    """Draw the week on one page of a printer or a PDF file; `rulers` are further zones."""
    painter = QPainter()
    if not painter.begin(device):
        return
    try:
        points = device.logicalDpiX() / 72
        painter.scale(points, points)
        paint(painter, device.pageLayout().fullRect(QPageLayout.Unit.Point), snapshot, rulers, twelve=twelve)
    finally:
        painter.end()


def paint(
    painter: QPainter, page: QRectF, snapshot: Snapshot, rulers: Sequence[str] = (), *, twelve: bool = False
) -> None:
    """Draw the week on a page of that many points, with a painter whose unit is a point."""
    painter.save()
    painter.scale(1 / FINE, 1 / FINE)
    _Page(painter, snapshot, list(rulers), page, twelve).draw()
    painter.restore()


def ask_printer(parent: QWidget, drawn: Callable[[QPagedPaintDevice], None]) -> QDialog:
    """Open the printer dialog; `drawn` is called with the printer once it is accepted."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # seldom used, and not small

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.finished.connect(lambda result: drawn(printer) if result else None)
    QDialog.open(dialog)  # the print dialog's own `open` wants the name of a slot
    return dialog


def ask_file(parent: QWidget, name: str, chosen: Callable[[Path], None]) -> QFileDialog:
    """Open the dialog for a PDF's name; `chosen` is called with the path once it is accepted. A name without a folder
    is offered among the person's documents, wherever the program was started from."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    folder = folder if folder.is_dir() else Path.home()
    dialog = QFileDialog(parent, translate("printing", "Save the week as PDF"), str(folder / name))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(translate("printing", "PDF documents (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
    return dialog


@dataclass
class _Page:
    """One page being drawn; from here on lengths are eighths of a point."""

    painter: QPainter
    snapshot: Snapshot
    rulers: list[str]
    page: QRectF
    twelve: bool

    def __post_init__(self) -> None:
        week = self.snapshot.week
        self.mirrored = QLocale().textDirection() is Qt.LayoutDirection.RightToLeft
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        self.lead, self.tail = sides[::-1] if self.mirrored else sides
        self.low, self.high = self._rows()
        self.width = round((self.page.width() - 2 * MARGIN) * FINE)
        self.top = (MARGIN + TITLE + HEAD) * FINE
        body = (self.page.height() - 2 * MARGIN - TITLE - HEAD - FOOT) * FINE
        zoom = body / (self.high - self.low)
        self.geometry = Geometry(
            width=self.width,
            height=round(body),
            header=0,
            ruler=round(RULER * FINE * (1 + len(self.rulers))),
            columns=week.count,
            rows=week.rows,
            zoom=zoom,
            scroll=round(self.low * zoom),
            mirrored=self.mirrored,
            scale=FINE * 0.75,
        )
        self.ink, self.mute, self.line = QColor(LIGHT.ink), QColor(LIGHT.mute), QColor("#c9cdd4")

    def _rows(self) -> tuple[float, float]:
        """From when to when: the working day, and whatever is open, busy or blocked outside of it."""
        low, high = LEAST[0], self.snapshot.week.rows - LEAST[1]
        for track in self.snapshot.tracks:
            for begins, finishes in track.days:
                if begins:
                    low, high = min(low, begins[0] - SPARE), max(high, max(finishes) + SPARE)
        parts = [part for piece in self.snapshot.blocks for part in piece.parts]
        parts += [part for track in self.snapshot.tracks for piece in track.busy for part in piece.parts]
        for part in parts:
            low, high = min(low, part.begin - SPARE), max(high, part.finish + SPARE)
        low, high = max(0.0, low // 60 * 60), min(self.snapshot.week.rows, -(-high // 60) * 60)
        return low, high

    def draw(self) -> None:
        """Everything, from the back to the front."""
        painter = self.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._title()
        painter.translate(MARGIN * FINE, self.top)
        self._heads()
        self._rules()
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.width, self.geometry.height))
        painter.translate(0, -self.geometry.scroll)
        for day in range(self.snapshot.week.count):
            self._absent(day)
            self._tracks(day)
            self._cards(day)
        painter.restore()
        self._legend()

    def _font(self, points: float, *, bold: bool = False) -> QFontMetricsF:
        font = QFont(self.painter.font())
        font.setPixelSize(round(points * FINE))
        font.setBold(bold)
        self.painter.setFont(font)
        return QFontMetricsF(font)

    def _text(self, box: QRectF, text: str, colour: QColor, align: Qt.AlignmentFlag) -> None:
        metrics = QFontMetricsF(self.painter.font())
        self.painter.setPen(colour)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self.painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)

    def _title(self) -> None:
        week = self.snapshot.week
        box = QRectF(MARGIN * FINE, MARGIN * FINE, self.width, (TITLE - 6) * FINE)
        self._font(16, bold=True)
        self._text(box, reading.span_title(week.dates), self.ink, self.lead)
        self._font(10)
        cities = " · ".join(zones.city(name) for name in (week.zone, *self.rulers))
        self._text(box, cities, self.mute, self.tail)

    def _heads(self) -> None:
        """Weekday and date over each column, and what zone each ruler is in."""
        g, week = self.geometry, self.snapshot.week
        for day, when in enumerate(week.dates):
            box = QRectF(g.x_of(day), -HEAD * FINE, g.column_width, (HEAD - 3) * FINE)
            self._font(10, bold=True)
            pattern = translate("printing", "ddd d", "date pattern")
            text = QLocale().toString(QDate(when.year, when.month, when.day), pattern)
            notes = [note for at, _, note in self.snapshot.notes if at == day]
            if notes:
                self._text(box.adjusted(0, 0, 0, -box.height() / 2), text, self.ink, Qt.AlignmentFlag.AlignHCenter)
                self._font(7)
                lower = box.adjusted(0, box.height() / 2, 0, 0)
                self._text(lower, ", ".join(dict.fromkeys(notes)), self.mute, Qt.AlignmentFlag.AlignHCenter)
            else:
                self._text(box, text, self.ink, Qt.AlignmentFlag.AlignHCenter)
        self._font(7)
        for place, name in enumerate([*self.rulers, week.zone]):
            box = self._ruler_box(place)
            box.setRect(box.x(), -HEAD * FINE, box.width(), (HEAD - 3) * FINE)
            self._text(box, zones.city(name), self.mute, Qt.AlignmentFlag.AlignRight)

    def _ruler_box(self, place: int) -> QRectF:
        """Where a ruler lies, the week's own beside the columns."""
        wide = RULER * FINE
        left = self.geometry.gutter - (len(self.rulers) + 1 - place) * wide
        if self.mirrored:
            left = self.width - left - wide
        return QRectF(left, 0, wide - 4 * FINE, 0)

    def _rules(self) -> None:
        """A line an hour with its reading in every ruler, and the edges of the days."""
        g, week = self.geometry, self.snapshot.week
        painter = self.painter
        metrics = self._font(7)
        left, right = g.across
        painter.setPen(QPen(self.line, FINE / 2))
        row = self.low
        while row <= self.high:
            y = g.y_of(row)
            painter.setPen(QPen(self.line, FINE / 2))
            painter.drawLine(left, round(y), right, round(y))
            if row < self.high:
                for place, name in enumerate([*self.rulers, week.zone]):
                    box = self._ruler_box(place)
                    for line, text in enumerate(self._readings(name, row)):
                        box.setRect(box.x(), y + line * metrics.height(), box.width(), metrics.height())
                        self._text(box, text, self.mute, Qt.AlignmentFlag.AlignRight)
            row += 60
        painter.setPen(QPen(self.line, FINE / 2))
        for edge in range(week.count + 1):
            x = left + edge * g.column_width
            painter.drawLine(round(x), 0, round(x), g.height)

    def _readings(self, name: str, row: float) -> list[str]:
        """What a ruler says at a row: of the first day, and with its weekday of the last where it is another."""
        week = self.snapshot.week
        if name == week.zone:
            hour, minute = divmod(round(week.wall_at(row)[0]) % 1440, 60)
            return [f"{self._clock(hour, minute)} {fold_name(week, row)}".strip()]
        said: list[str] = []
        for day in (0, week.count - 1):
            epoch = week.instant(day, row)
            if epoch is not None:
                local = zones.wall(name, epoch)
                text = self._clock(local.hour, local.minute)
                if not said:
                    said.append(text)
                elif text not in said:
                    short = QLocale().dayName(week.dates[day].isoweekday(), QLocale.FormatType.ShortFormat)
                    said.append(f"{short} {text}")
        return said

    def _clock(self, hour: int, minute: int) -> str:
        if not self.twelve:
            return f"{hour}:{minute:02}"
        return f"{hour % 12 or 12}{f':{minute:02}' if minute else ''} {'am' if hour < 12 else 'pm'}"

    def _box(self, x: float, begin: float, wide: float, finish: float) -> QRectF:
        """Rows of the axis as a rectangle in the layer."""
        zoom = self.geometry.zoom
        return QRectF(x, begin * zoom, wide, max(FINE / 2, (finish - begin) * zoom))

    def _absent(self, day: int) -> None:
        """Time that a day does not have."""
        g = self.geometry
        for begin, finish in self.snapshot.week.absent(day):
            self.painter.fillRect(
                self._box(g.x_of(day), begin, g.column_width, finish), QBrush(self.line, Qt.BrushStyle.BDiagPattern)
            )

    def _tracks(self, day: int) -> None:
        g, painter, tracks = self.geometry, self.painter, self.snapshot.tracks
        measures = g.tracks(len(tracks))
        for index, track in enumerate(tracks):
            x, wide = g.track_x(day, index, measures), measures.width
            for hole in track.unknown:
                if hole.day == day:
                    box = self._box(x, hole.begin, wide, hole.finish)
                    painter.fillRect(box, QBrush(self.mute, Qt.BrushStyle.BDiagPattern))
            for begin, finish in merged(track.days[day]):
                self._swatch(self._box(x, begin, wide, finish), track)
            self._starts(track, day, x, wide)
        for busy in lay_busy(tracks, day, g):
            shade = 225 if busy.piece.slot.kind is SlotKind.BREAK else 185
            painter.setPen(QPen(self.mute, FINE / 3))
            painter.setBrush(QColor(shade, shade, shade))
            painter.drawRect(QRectF(busy.x, busy.y, busy.width, busy.height))

    def _starts(self, track: Track, day: int, x: int, wide: int) -> None:
        """Hairlines at the starts that can be booked."""
        painter, zoom = self.painter, self.geometry.zoom
        painter.setPen(QPen(Qt.GlobalColor.white, FINE / 3))
        runs = {begin for begin, _ in merged(track.days[day])}
        for begin in track.days[day][0]:
            if begin not in runs:
                painter.drawLine(x, round(begin * zoom), x + wide, round(begin * zoom))

    def _swatch(self, box: QRectF, track: Track) -> None:
        """A calendar's colour and pattern, so that a grey print still tells calendars apart."""
        colour, pattern = LIGHT.colour(track.colour), LIGHT.pattern(track.colour)
        painter = self.painter
        if pattern is not Pattern.SOLID:
            tint = QColor(colour)
            tint.setAlphaF(0.25)
            painter.fillRect(box, tint)
        painter.fillRect(box, QBrush(colour, _BRUSHES[pattern]))
        painter.setPen(QPen(colour, FINE / 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _cards(self, day: int) -> None:
        """Blocks with title, time and state."""
        week, painter = self.snapshot.week, self.painter
        for card in lay_cards(self.snapshot.blocks, day, self.geometry):
            block = card.piece.worst
            refused = block.state is BlockState.REFUSED
            pen = QPen(QColor(LIGHT.danger) if refused else self.mute, FINE * 0.75)
            if not block.state.settled:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            paper = QColor("white")
            paper.setAlphaF(0.85)
            painter.setBrush(paper)
            frame = QRectF(card.x, card.y, card.width, card.height)
            painter.drawRoundedRect(frame, 3 * FINE, 3 * FINE)
            inner = frame.adjusted(3 * FINE, 1 * FINE, -2 * FINE, 0)
            start, end = block.interval.span
            times = f"{reading.clock_words(week.zone, start, twelve=self.twelve)}–"
            times += reading.clock_words(week.zone, end, twelve=self.twelve)
            for points, bold, text in ((8, True, block.title), (7, False, times), (7, False, state_text(block))):
                high = self._font(points, bold=bold).height()
                if inner.height() < high * 0.8:
                    break
                line = QRectF(inner.x(), inner.y(), inner.width(), min(high, inner.height()))
                self._text(line, text, self.ink if bold else self.mute, self.lead)
                inner.setTop(inner.top() + high)

    def _legend(self) -> None:
        """Calendars by their swatches; of whom nothing is known, and whose clocks change."""
        g, week = self.geometry, self.snapshot.week
        metrics = self._font(8)
        side, x, y = 8 * FINE, 0.0, g.height + 8.0 * FINE
        for track in self.snapshot.tracks:
            text = track.calendar.title
            if track.state.freshness is Freshness.UNKNOWN or track.unknown:
                text = translate("printing", "{title} (partly unknown)").format(title=text)
            wide = min(metrics.horizontalAdvance(text), self.width / 2)
            if x + side + wide + 12 * FINE > self.width:
                x, y = 0.0, y + 12 * FINE
            left = self.width - x - side if self.mirrored else x
            self._swatch(QRectF(left, y, side, side), track)
            beside = left - wide - 4 * FINE if self.mirrored else left + side + 4 * FINE
            self._text(QRectF(beside, y - FINE, wide + 1, side + 2 * FINE), text, self.ink, self.lead)
            x += side + wide + 18 * FINE
        low, high = week.interval.span
        said = []
        for name in dict.fromkeys((week.zone, *self.rulers)):
            for at, _ in zones.offsets(name, low, high)[1:]:
                said.append(reading.change_words(name, at))
        now = seconds(self.snapshot.now)
        day = reading.day_words(zones.local_date(week.zone, now))
        moment = f"{day} {reading.clock_words(week.zone, now, twelve=self.twelve)}"
        said.append(translate("printing", "As of {moment}").format(moment=moment))
        self._font(7)
        box = QRectF(0, g.height + (FOOT - 10) * FINE, self.width, 10 * FINE)
        self._text(box, " · ".join(said), self.mute, self.lead)
