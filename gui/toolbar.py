"""The bar at the top: turning pages, what is on show, shading, zone, days. Leaves out what does not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from core.week import Week
from gui.start.language import Words
from gui.theme import Theme
from gui.week.look import OpenIn
from gui.words import reading
from gui.zonebox import ZoneBox

toolbar = Words("toolbar")

COUNTS = (1, 3, 5, 7, 14)
"""Day counts to choose from."""
NARROW = 1100
"""Logical pixels of width below which months are written short."""


def days_words(count: int) -> str:
    """1 day, 7 days."""
    one = count == 1
    return toolbar.tr("1 day") if one else toolbar.tr("%n days", "", count)


class Toolbar(QFrame):
    """Signals: what was pressed.

    Signals:
        turned(pages): the previous (-1) or the next (1) page.
        count_chosen(days): another number of days.
        shading_chosen(mode, least): another shading was pressed, to be remembered.
        shading_changed(mode, least): where the ground counts as open: an `OpenIn`, and how many are enough.
    """

    turned = Signal(int)
    today_asked = Signal()
    count_chosen = Signal(int)
    shading_changed = Signal(str, int)
    shading_chosen = Signal(str, int)
    block_asked = Signal()
    menu_asked = Signal()

    def __init__(self, parent: QWidget | None, look: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._week: Week | None = None
        self._spare: list[QWidget] = []
        self._total = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(8)
        self.back = self._tool("‹", self.tr("Previous"), row)
        self.today = self._tool(self.tr("Today"), self.tr("Go to today"), row)
        self.ahead = self._tool("›", self.tr("Next"), row)
        row.addSpacing(6)
        self.title = QLabel(self)
        self.title.setObjectName("title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self.title)
        self.number = QLabel(self)
        self.number.setProperty("mute", True)
        row.addWidget(self.number)
        row.addStretch(1)
        self._open_in = QButtonGroup(self)
        self.any, self.least, self.all = self._segment(
            self._open_in, (self.tr("Open in any"), "2+", self.tr("in all")), row
        )
        self.all.setAccessibleName(self.tr("Open in all"))
        self._wanted = OpenIn.ANY
        self._least_count = 2
        self._buttons = {OpenIn.ANY: self.any, OpenIn.AT_LEAST: self.least, OpenIn.ALL: self.all}
        self.any.setChecked(True)
        self._shading = self._spare[-1]
        self.zone_box = ZoneBox(self, look)
        self.zone_box.setAccessibleName(self.tr("Time zone"))
        row.addWidget(self.zone_box)
        self._counts = QButtonGroup(self)
        numbers = [self.locale().toString(count) for count in COUNTS]
        for count, button in zip(COUNTS, self._segment(self._counts, numbers, row), strict=True):
            button.setAccessibleName(days_words(count))
            button.setToolTip(days_words(count))
            self._counts.setId(button, count)
        self.block_button = QPushButton(self.tr("&Block time"), self)
        self.block_button.setProperty("primary", True)
        row.addWidget(self.block_button)
        self.more = self._tool("⋯", self.tr("Menu"), row)
        self._spare = [self.number, *self._spare, self.block_button]

        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.ahead.clicked.connect(lambda: self.turned.emit(1))
        self.today.clicked.connect(self.today_asked)
        self._counts.idClicked.connect(self.count_chosen)
        self._open_in.buttonClicked.connect(self._shading_pressed)
        self.block_button.clicked.connect(self.block_asked)
        self.more.clicked.connect(self.menu_asked)

    # data in

    def show_week(self, week: Week) -> None:
        """Its dates, its number and how many days it has."""
        self._week = week
        middle = week.dates[min(3, week.count - 1)]
        self.number.setText(self.tr("Week {number}").format(number=self.locale().toString(middle.isocalendar().week)))
        self._counts.button(week.count).setChecked(True)
        self.fit()

    def show_total(self, total: int) -> None:
        """How many calendars with offers are shown: with two, "at least two" is "all"; with one there is no choice."""
        self._total = total
        least = self._least
        enough, of = self.locale().toString(least), self.locale().toString(total)
        self.least.setText(self.tr("{least}+ of {all}").format(least=enough, all=of))
        self.least.setToolTip(self.tr("Open in at least {least}; press again for more").format(least=enough))
        self.least.setAccessibleName(self.tr("Open in at least {least} of {all}").format(least=enough, all=of))
        self.least.setVisible(total > 2)
        mode = OpenIn.ANY if total < 2 or (self._wanted is OpenIn.AT_LEAST and total < 3) else self._wanted
        self._buttons[mode].setChecked(True)
        self.fit()
        self.shading_changed.emit(mode, least)

    def shade(self, mode: OpenIn, least: int | None = None) -> None:
        """Choose where the ground counts as open. What cannot be now comes back with the calendars it needs."""
        self._wanted = mode
        self._least_count = self._least_count if least is None else least
        self.show_total(self._total)
        self.shading_chosen.emit(mode, self._least_count)

    @property
    def shadable(self) -> bool:
        """Whether there is a choice: open in any and open in all are the same for one calendar."""
        return self._total > 1

    @property
    def enough(self) -> int:
        """How many calendars have to be open for the ground to be shaded."""
        return max(1, self._total) if self.all.isChecked() else self._least if self.least.isChecked() else 1

    @property
    def _least(self) -> int:
        """The number wanted, as far as there are that many calendars."""
        return max(2, min(self._least_count, self._total - 1))

    def set_theme(self, look: Theme) -> None:
        """Colours of what is painted here."""
        self.zone_box.set_theme(look)

    # what fits

    def fit(self) -> None:
        """In a narrow window leave out, one by one, what keys and the menu do as well."""
        layout = self.layout()
        assert layout is not None
        if self._week is not None:
            self.title.setText(reading.span_title(self._week.dates, short=self.width() < NARROW))
        meaningless: set[QWidget] = set()
        if self._week is None or self._week.count < 5:
            meaningless.add(self.number)
        if not self.shadable:
            meaningless.add(self._shading)
        for widget in self._spare:
            widget.setVisible(widget not in meaningless)
        for widget in self._spare:
            layout.invalidate()
            if layout.sizeHint().width() <= self.width():
                break
            widget.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    # building

    def _tool(self, text: str, name: str, row: QHBoxLayout) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        row.addWidget(button)
        return button

    def _segment(self, group: QButtonGroup, texts: Sequence[str], row: QHBoxLayout) -> list[QToolButton]:
        """Buttons side by side of which one is down."""
        box = QWidget(self)
        inner = QHBoxLayout(box)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        made = []
        left, right = ("last", "first") if self.isRightToLeft() else ("first", "last")  # sheets are not mirrored
        for i, text in enumerate(texts):
            button = QToolButton(box)
            button.setText(text)
            button.setCheckable(True)
            place = left if i == 0 else right if i == len(texts) - 1 else "middle"
            button.setProperty("segment", place)
            group.addButton(button)
            inner.addWidget(button)
            made.append(button)
        row.addWidget(box)
        self._spare.append(box)
        return made

    def _shading_pressed(self, button: QAbstractButton) -> None:
        mode = next(mode for mode, known in self._buttons.items() if known is button)
        again = mode is OpenIn.AT_LEAST and self._wanted is mode
        self.shade(mode, 2 + (self._least - 1) % max(1, self._total - 2) if again else None)
