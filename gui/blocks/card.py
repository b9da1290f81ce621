"""What a block is: title, time, where it stands in each calendar, and what has happened to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.model import Block, BlockState, Wish
from gui.blocks.floating import WIDTH, Card, Fitting, label
from gui.blocks.spanedit import SpanEdit
from gui.theme import LIGHT, Theme
from gui.words import notices


@dataclass(frozen=True, slots=True)
class Facts:
    """What there is to say of the blocks of one drag at one time."""

    blocks: Sequence[Block]
    when: str
    """Time and length in words."""
    zone: str
    names: Mapping[str, str] = field(default_factory=dict)
    """How a calendar is called, by its id."""
    stays: str = ""
    """Why some of them cannot be removed; empty when all can."""
    staying: frozenset[str] = frozenset()
    """The ids of those."""
    fixed: str = ""
    """Why it cannot be moved or renamed; empty when it can."""
    twelve: bool = False


class BlockCard(Card):
    """Shows a block, and takes what is to change.

    Signals:
        change_asked(ids, span, title): another time (start and end in epoch seconds) or another title was typed; None
            for what stays.
        remove_asked(ids): take it back, and forget what was refused.
        history_asked(ids): whoever hears it answers with `show_history`.
        dropped(): gone.
    """

    change_asked = Signal(list, object, object)
    remove_asked = Signal(list)
    history_asked = Signal(list)

    def __init__(self, parent: QWidget, theme: Theme = LIGHT) -> None:
        super().__init__(parent, theme)
        self._facts = Facts((), "", "UTC")
        self.setAccessibleName(self.tr("Block"))
        self.setStyleSheet(
            self.styleSheet() + 'QLineEdit[title="true"] { font-weight: 600; }'
            'QLineEdit[title="true"]:!focus:!hover, QLineEdit[title="true"]:read-only'
            " { background: transparent; border-color: transparent; padding-left: 0; }"
        )
        self.title = QLineEdit(self)
        self.title.setProperty("title", True)
        if self.isRightToLeft():  # a heading begins where the lines begin, in whatever letters it is
            self.title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.title.setAccessibleName(self.tr("Block’s title"))
        self.title.textEdited.connect(self._offer_save)
        self.when = label(self, "mute")
        self.times = SpanEdit(self)
        self.times.edited.connect(self._offer_save)
        self._list = Fitting(self)
        self.note = label(self, "mute")
        self.history_button = QPushButton(self)
        self.history_button.setAccessibleName(self.tr("History"))
        self.history_button.setProperty("flat", True)
        self.history_button.setCheckable(True)
        self.history_button.toggled.connect(self._unfold)
        self._story = Fitting(self)
        self.remove_button = QPushButton(self)
        self.remove_button.clicked.connect(self._remove)
        self.close_button = QPushButton(self.tr("&Close"), self)
        self.close_button.clicked.connect(self.drop)
        self.save_button = QPushButton(self.tr("&Save"), self)
        self.save_button.setProperty("primary", True)
        self.save_button.clicked.connect(self.confirm)
        for button in (self.remove_button, self.close_button):
            button.setProperty("quiet", True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.remove_button)
        buttons.addWidget(self.history_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.save_button)
        self._unfold(False)
        self.rows.setSpacing(6)
        for widget in (self.title, self.when, self.times, self._list, self.note, self._story):
            self.rows.addWidget(widget)
        self.rows.addSpacing(4)
        self.rows.addLayout(buttons)

    def show_block(self, at: QRect, facts: Facts) -> None:
        """Open beside a rectangle of the parent."""
        self._facts = facts
        self._show_title()
        self._show_times()
        self.times.restore()
        self.history_button.setChecked(False)
        self._story.hide()
        self.update_block(facts)
        self.open_at(at)
        self.close_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def update_block(self, facts: Facts) -> None:
        """Put other facts in place, open or not: a block's state may change while its card is up. What is being
        typed stays."""
        renamed, retimed = self._renamed, self._retimed
        self._facts = facts
        blocks = facts.blocks
        fixed = bool(facts.fixed) or all(block.wish is Wish.ABSENT for block in blocks)
        if not (renamed and self._renamed):
            self._show_title()
        if not (retimed and self._retimed):
            self._show_times()
        self.title.setReadOnly(fixed)
        self.title.setToolTip("\n".join((self._title, facts.fixed or self.tr("F2 renames it"))))
        self.times.setVisible(not fixed)
        self.when.setText(facts.when)
        self.note.setText("\n".join(dict.fromkeys(text for text in (facts.stays, facts.fixed) if text)))
        self.note.setVisible(bool(self.note.text()))
        self.remove_button.setVisible(bool(self._removable))
        nowhere = all(map(_refused, blocks))  # nothing to take back, only to forget
        self.remove_button.setText(self.tr("&Discard") if nowhere else self.tr("&Remove"))
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 2, 0, 2)
        rows.setSpacing(6)
        for block in blocks:
            entry = QVBoxLayout()
            entry.setSpacing(0)
            name = label(content, "")
            name.setText(facts.names.get(block.calendar, block.calendar))
            state = label(content, _look(block))
            state.setText(notices.state_words(block))
            entry.addWidget(name)
            entry.addWidget(state)
            rows.addLayout(entry)
        self._list.fit(content, WIDTH - 24)
        self._offer_save()
        if self.history_button.isChecked():
            self.history_asked.emit([block.id for block in blocks])

    def show_history(self, lines: Sequence[str]) -> None:
        """What happened, a line each."""
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 2, 0, 2)
        rows.setSpacing(2)
        for text in lines:
            line = label(content, "mute")
            line.setText(text)
            rows.addWidget(line)
        self._story.fit(content, WIDTH - 24)
        self._story.setAccessibleName(self.tr("History"))
        self._story.setVisible(self.history_button.isChecked())
        if self.isVisible():
            self._settle()

    def rename(self) -> None:
        """Put the keyboard into the title."""
        if not self.title.isReadOnly():
            self.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.title.selectAll()

    def confirm(self) -> None:
        """What was typed goes out; the card stays. With nothing typed, the card goes."""
        ids = [block.id for block in self._facts.blocks]
        title, span = self.title.text().strip(), self.times.span
        renamed, retimed = self._renamed, self._retimed
        if not renamed and not retimed:
            self.drop()
        elif span is not None:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.change_asked.emit(ids, span if retimed else None, title if renamed else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.rename()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self._renamed:
            self.title.setText(self._title)
            self._offer_save()
            event.accept()
        else:
            super().keyPressEvent(event)

    @property
    def _title(self) -> str:
        return self._facts.blocks[0].title if self._facts.blocks else ""

    @property
    def _removable(self) -> list[str]:
        return [block.id for block in self._facts.blocks if block.id not in self._facts.staying]

    @property
    def _renamed(self) -> bool:
        text = self.title.text().strip()
        return bool(text) and text != self._title

    @property
    def _retimed(self) -> bool:
        return bool(self._facts.blocks) and self.times.span != self._facts.blocks[0].interval.span

    def _show_title(self) -> None:
        if self.title.text() != self._title:
            self.title.setText(self._title)
            self.title.setCursorPosition(0)  # a long one shows its beginning

    def _show_times(self) -> None:
        facts = self._facts
        if facts.blocks:
            self.times.show_span(*facts.blocks[0].interval.span, facts.zone, twelve=facts.twelve)

    def _offer_save(self) -> None:
        self.save_button.setVisible(self._renamed or self._retimed)
        self.save_button.setEnabled(self.times.span is not None)
        if self.isVisible():
            self._settle()

    def _unfold(self, on: bool) -> None:
        self._story.setVisible(on)
        history = self.tr("&History")
        self.history_button.setText(f"{history} {'▴' if on else '▾'}")
        if on:
            self.history_asked.emit([block.id for block in self._facts.blocks])
        elif self.isVisible():
            self._settle()

    def _remove(self) -> None:
        ids = self._removable
        self._leave()
        self.remove_asked.emit(ids)


def _look(block: Block) -> str:
    if _refused(block):
        return "danger"
    if block.state is BlockState.CONFIRMED and (block.proved is False or block.reason):
        return "warning"
    return "good" if block.state is BlockState.CONFIRMED and block.proved else "mute"


def _refused(block: Block) -> bool:
    return block.state is BlockState.REFUSED
