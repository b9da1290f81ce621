"""The small month: where in the year the week grid stands, and a jump to any other day. All of it painted."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.zones import FIRST, LAST
from gui.theme import LIGHT, Theme

_WEEKS = 6
_COLUMNS = 8
"""The week number and seven days."""


class MonthCalendar(QWidget):
    """One month of days; `chosen(date)` when a day is clicked or Enter is pressed on the caret.

    The caret is the day the keys move; it follows the visible span until somebody moves it.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, theme: Theme = LIGHT) -> None:
        super().__init__(parent)
        self._theme = theme
        self._locale = QLocale()
        self._weekday = self._locale.firstDayOfWeek().value - 1
        self._today: date | None = None
        self._first = date(2000, 1, 1)
        self._count = 7
        self._caret = self._first
        self._month = self._first
        self._hover: date | None = None
        self._wheel = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Month"))
        self._tell()

    # data in

    def show_span(self, first: date, count: int) -> None:
        """Mark the visible days and turn to their month."""
        self._first, self._count = first, count
        self._go(first)

    def set_today(self, today: date) -> None:
        """Which day is filled."""
        if today != self._today:
            self._today = today
            self.update()

    def set_first_weekday(self, weekday: int) -> None:
        """0 is Monday."""
        self._weekday = weekday
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Colours of everything painted here."""
        self._theme = theme
        self.update()

    @property
    def caret(self) -> date:
        """The day the keys stand on."""
        return self._caret

    @property
    def month(self) -> date:
        """The first of the month on show."""
        return self._month

    def turn(self, months: int) -> None:
        """Show another month, with the caret on the same day there or on its last."""
        index = self._month.year * 12 + self._month.month - 1 + months
        year, month = divmod(index, 12)
        if not FIRST.year <= year <= LAST.year:
            return
        last = QDate(year, month + 1, 1).daysInMonth()
        self._go(date(year, month + 1, min(self._caret.day, last)))

    # places

    def sizeHint(self) -> QSize:
        return QSize(220, round(self._head() + self._names() + _WEEKS * self._row()))

    def minimumSizeHint(self) -> QSize:
        return QSize(_COLUMNS * 22, self.sizeHint().height())

    def cell(self, day: date) -> QRectF | None:
        """Where a day is painted; None when it is not on show."""
        index = (day - self._origin()).days
        if not 0 <= index < _WEEKS * 7:
            return None
        return self._cell(index // 7, index % 7 + 1)

    def day_at(self, point: QPointF) -> date | None:
        """The day under a point of the widget."""
        row = int((point.y() - self._head() - self._names()) // self._row())
        if not 0 <= row < _WEEKS or not 0 <= point.x() < self.width():
            return None
        for column in range(1, _COLUMNS):
            if self._cell(row, column).contains(QPointF(point.x(), self._cell(row, column).center().y())):
                return self._origin() + timedelta(days=row * 7 + column - 1)
        return None

    def arrows(self) -> tuple[QRectF, QRectF]:
        """Where a press turns to the month before and to the month after."""
        side = self._head()
        right = QRectF(self.width() - side, 0, side, side)
        before = right.translated(-side, 0)
        if self._mirrored():
            return QRectF(side, 0, side, side), QRectF(0, 0, side, side)
        return before, right

    def _origin(self) -> date:
        return self._month - timedelta(days=(self._month.weekday() - self._weekday) % 7)

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _cell(self, row: int, column: int) -> QRectF:
        width = self.width() / _COLUMNS
        at = _COLUMNS - 1 - column if self._mirrored() else column
        return QRectF(at * width, self._head() + self._names() + row * self._row(), width, self._row())

    def _line(self) -> float:
        return QFontMetrics(self._small()).height()

    def _head(self) -> float:
        return self._line() + 10

    def _names(self) -> float:
        return self._line() + 4

    def _row(self) -> float:
        return self._line() + 6

    def _small(self) -> QFont:
        font = QFont(self.font())
        if font.pixelSize() > 0:
            font.setPixelSize(font.pixelSize() - 2)
        else:
            font.setPointSizeF(font.pointSizeF() * 0.85)
        return font

    # keys, pointer, wheel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        side = -1 if self._mirrored() else 1
        steps = {
            Qt.Key.Key_Left: -side,
            Qt.Key.Key_Right: side,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key is Qt.Key.Key_PageUp:
            self.turn(-1)
        elif key is Qt.Key.Key_PageDown:
            self.turn(1)
        elif key is Qt.Key.Key_Home and self._today is not None:
            self._go(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._caret)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        before, after = self.arrows()
        if before.contains(event.position()):
            self.turn(-1)
        elif after.contains(event.position()):
            self.turn(1)
        elif (day := self.day_at(event.position())) is not None:
            # The month stays while its neighbours' days are pressed: turning under the pointer confuses.
            self._caret = day
            self._tell()
            self.chosen.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.day_at(event.position()))
        over = any(arrow.contains(event.position()) for arrow in self.arrows())
        shape = Qt.CursorShape.PointingHandCursor if over or self._hover else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Fine wheels and touchpads send parts of a notch.
        self._wheel += event.angleDelta().y()
        months = int(self._wheel / 120)
        self._wheel -= months * 120
        if months:
            self.turn(-months)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._long(self._hover) if self._hover else "", self)
            return True
        pages = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.key() in pages:
            event.accept()  # who stands in the month turns the month, not the week
        return super().event(event)

    def _step(self, days: int) -> None:
        self._go(self._caret + timedelta(days=days))

    def _go(self, day: date) -> None:
        self._caret = day = min(max(day, FIRST), LAST)
        self._month = day.replace(day=1)
        self._tell()

    def _point_at(self, day: date | None) -> None:
        if day != self._hover:
            self._hover = day
            self.update()

    def _tell(self) -> None:
        self.setAccessibleDescription(self._long(self._caret))
        self.update()

    def _long(self, day: date) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)

    # paint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        painter.setFont(self._small())
        self._paint_names(painter)
        for row in range(_WEEKS):
            self._paint_week(painter, row)
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        theme, side = self._theme, self._head()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        title = self._locale.standaloneMonthName(self._month.month)
        words = f"{title[:1].upper()}{title[1:]} {self._number(self._month.year)}"
        inset = (self.width() / _COLUMNS - QFontMetrics(self._small()).horizontalAdvance("44")) / 2
        area = QRectF(inset, 0, self.width() - 2 * side - inset, side)
        if self._mirrored():
            area.moveLeft(2 * side)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        painter.setPen(QPen(QColor(theme.mute), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for place, sign in zip(self.arrows(), (-1, 1), strict=True):
            reach = 3.5 * (-sign if self._mirrored() else sign)
            middle = place.center()
            tip = QPainterPath(middle + QPointF(-reach / 2, -4.5))
            tip.lineTo(middle + QPointF(reach / 2 + reach * 0.1, 0))
            tip.lineTo(middle + QPointF(-reach / 2, 4.5))
            painter.drawPath(tip)

    def _paint_names(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._theme.mute))
        for column in range(7):
            day = (self._weekday + column) % 7 + 1
            name = self._locale.standaloneDayName(day, QLocale.FormatType.NarrowFormat)
            place = self._cell(0, column + 1)
            place.moveTop(self._head())
            place.setHeight(self._names())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_week(self, painter: QPainter, row: int) -> None:
        theme = self._theme
        begin = self._origin() + timedelta(days=row * 7)
        days = [begin + timedelta(days=column) for column in range(7)]
        painter.setPen(QColor(theme.mute))
        # ISO numbers belong to the week's Thursday, whichever day a row begins with.
        thursday = next(day for day in days if day.weekday() == 3)
        number = self._number(thursday.isocalendar().week)
        painter.drawText(self._cell(row, 0), Qt.AlignmentFlag.AlignCenter, number)
        self._paint_span(painter, row, days)
        for column, day in enumerate(days):
            self._paint_day(painter, self._cell(row, column + 1), day)

    def _paint_span(self, painter: QPainter, row: int, days: list[date]) -> None:
        shown = [column for column, day in enumerate(days) if self._within(day)]
        if shown:
            band = self._cell(row, shown[0] + 1).united(self._cell(row, shown[-1] + 1)).adjusted(1, 1, -1, -1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_faded(self._theme.accent, 0.24 if self._theme.dark else 0.13))
            painter.drawRoundedRect(band, 6, 6)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_day(self, painter: QPainter, place: QRectF, day: date) -> None:
        theme = self._theme
        radius = min(place.width(), place.height()) / 2 - 0.5
        here = day.month == self._month.month or self._within(day) or day == self._hover
        ink = QColor(theme.ink if here else theme.mute)
        if day == self._today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(place.center(), radius, radius)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ink = QColor(theme.on_accent)
        elif day == self._hover:
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawEllipse(place.center(), radius, radius)
        if day == self._caret and self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.6))
            painter.drawRoundedRect(place.adjusted(1, 0, -1, 0), 6, 6)
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._number(day.day))

    def _within(self, day: date) -> bool:
        return 0 <= (day - self._first).days < self._count

    def _number(self, value: int) -> str:
        """Digits of the locale, without thousands marks in a year."""
        plain = QLocale(self._locale)
        plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return plain.toString(value)


def _faded(colour: str, alpha: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(alpha)
    return made
