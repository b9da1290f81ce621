"""What a drag becomes: when, called what, and in which calendars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QRect, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.blocks.floating import WIDTH, Card, Fitting, label
from gui.blocks.spanedit import SpanEdit
from gui.blocks.targets import INDENT, Target, TargetBox, row_notes, rows_of
from gui.theme import LIGHT, Theme


@dataclass(frozen=True, slots=True)
class Proposal:
    """A stretch of time and what would come of blocking it."""

    start: int
    """Epoch seconds, as is the end."""
    end: int
    zone: str
    """In which it is read and typed."""
    when: str
    """Time and length in words."""
    targets: Sequence[Target]
    warning: str = ""
    """What lies under it."""
    remark: str = ""
    """What is unusual about it, quietly."""
    twelve: bool = False


class BlockPopover(Card):
    """Asks what a stretch becomes.

    Signals:
        accepted(title, calendar_ids): blocked, at `span`.
        span_typed(start, end): another stretch; whoever hears it answers with `show_proposal`.
        dropped(): gone without an answer.
    """

    accepted = Signal(str, list)
    span_typed = Signal(object, object)

    def __init__(self, parent: QWidget, theme: Theme = LIGHT) -> None:
        super().__init__(parent, theme)
        self._default = ""
        self._boxes: list[TargetBox] = []
        self._chosen: dict[str, bool] = {}
        self.setAccessibleName(self.tr("Block time"))
        self.when = label(self, "heading")
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Title"))
        self.field.setPlaceholderText(self.tr("Title"))
        self._titles = QStringListModel(self)
        self._completer = completer = QCompleter(self._titles, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        if (popup := completer.popup()) is not None:
            popup.setStyleSheet("QListView { padding: 0; border-radius: 0; }")  # Qt reckons its height without
        self.field.setCompleter(completer)
        self.field.returnPressed.connect(self._title_entered)
        self.times = SpanEdit(self)
        self.times.edited.connect(self._span_edited)
        self.warning = label(self, "warning")
        self.remark = label(self, "mute")
        self.every = QPushButton(self)
        self.every.setProperty("flat", True)
        self.every.clicked.connect(self._toggle_every)
        self._list = Fitting(self)
        self.cancel_button = QPushButton(self.tr("&Cancel"), self)
        self.cancel_button.setToolTip(self.tr("Esc"))
        self.cancel_button.setProperty("quiet", True)
        self.cancel_button.clicked.connect(self.drop)
        self.block_button = QPushButton(self)
        self.block_button.setProperty("primary", True)
        self.block_button.clicked.connect(self.confirm)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.every)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.block_button)
        for widget in (self.when, self.field, self.times, self.warning, self.remark, self._list):
            self.rows.addWidget(widget)
        self.rows.addSpacing(6)
        self.rows.addLayout(buttons)

    def ask(self, at: QRect, proposal: Proposal, title: str, titles: Sequence[str] = ()) -> None:
        """Open beside a rectangle of the parent. `titles` are those given lately, to complete from."""
        self._default = title
        self._chosen = {}
        self._titles.setStringList(list(titles))
        self.field.setText(title)
        self.times.show_span(proposal.start, proposal.end, proposal.zone, twelve=proposal.twelve)
        self.show_proposal(proposal)
        self.open_at(at)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_proposal(self, proposal: Proposal) -> None:
        """What would come of another stretch; what the person checked stays so where it can."""
        self.when.setText(proposal.when)
        for line, text in ((self.warning, proposal.warning), (self.remark, proposal.remark)):
            line.setText(text)
            line.setVisible(bool(text))
        wanted = self._chosen
        self._fill([replace(t, checked=wanted.get(t.calendar.id, t.checked)) for t in proposal.targets])
        self._count()
        if self.isVisible():
            self._settle()

    @property
    def span(self) -> tuple[int, int] | None:
        """Start and end in epoch seconds; None while what was typed is none."""
        return self.times.span

    def checked(self) -> list[str]:
        """Ids of the calendars that would be blocked."""
        return [t.calendar.id for box in self._boxes if box.isEnabled() and box.isChecked() for t in box.row]

    def boxes(self) -> dict[str, QCheckBox]:
        """The check box of each calendar id; calendars that are blocked together have the same."""
        return {target.calendar.id: box for box in self._boxes for target in box.row}

    def confirm(self) -> None:
        chosen = self.checked()
        if chosen and self.span is not None and self.isVisible():
            title = self.field.text().strip() or self._default
            self._leave()
            self.accepted.emit(title, chosen)

    def _title_entered(self) -> None:
        """While completions are on show, Enter would only close them."""
        popup = self._completer.popup()
        if popup is not None and popup.isVisible():
            popup.hide()
            self.confirm()

    def _toggle_every(self) -> None:
        """All that can be blocked, or none of them."""
        on = not self.checked()
        for box in self._boxes:
            if box.isEnabled():
                box.setChecked(on)

    def _span_edited(self) -> None:
        if self.span is not None:
            self.span_typed.emit(*self.span)
        self._count()
        self._settle()

    def _fill(self, targets: Sequence[Target]) -> None:
        self._boxes.clear()
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for row in rows_of(targets):
            box = TargetBox(row, self._theme, content)
            box.toggled.connect(partial(self._toggled, box))
            self._boxes.append(box)
            entry = QVBoxLayout()
            entry.setSpacing(1)
            entry.addWidget(box)
            for text, look in row_notes(row):
                line = label(content, look)
                line.setText(text)
                # Qt does not mirror margins.
                line.setContentsMargins(*((0, 0, INDENT, 0) if self.isRightToLeft() else (INDENT, 0, 0, 0)))
                entry.addWidget(line)
            rows.addLayout(entry)
        self._list.fit(content, WIDTH - 24)

    def _toggled(self, box: TargetBox, on: bool) -> None:
        self._chosen |= dict.fromkeys((target.calendar.id for target in box.row), on)
        self._count()

    def _count(self) -> None:
        count = len(self.checked())
        self.every.setText(self.tr("&None") if count else self.tr("&All"))
        self.every.setVisible(len(self._boxes) > 3)
        if count == 1:
            words = self.tr("&Block 1 calendar")
        elif count:
            words = self.tr("&Block %n calendars", "", count)
        else:
            words = self.tr("Nothing chosen")
        self.block_button.setText(f"{words}  ⏎" if count else words)
        self.block_button.setAccessibleName(words.replace("&", ""))
        self.block_button.setEnabled(count > 0 and self.span is not None)
