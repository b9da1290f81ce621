"""About: versions, where data lies, other people's works and their licences, and taking back what is kept here."""

from __future__ import annotations

from pathlib import Path

import PySide6
from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.parts import Work, versions, works
from core.session import Session
from gui.frame import Ending, Frame
from gui.room import fit
from gui.start.resources import ICON
from gui.words.smallprint import lead

LICENCE = Path(__file__).resolve().parents[2] / "LICENSE"


class AboutDialog(QDialog):
    """Make it and `open` it; it deletes itself. A reset ends the frame that `parent` stands in."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._home = session.home
        self._frame = parent.window()
        self.setWindowTitle(self.tr("About Openweek"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        found = versions()
        self._facts = [
            ("Openweek", found["app"]),
            ("Python", found["python"]),
            ("Qt", f"{qVersion()}, PySide6 {PySide6.__version__}"),
            (self.tr("Time zone rules"), found["tzdata"]),
        ]
        self.said = QLabel(self)
        lead(self.said)
        """What a button has just done."""
        self.said.setProperty("mute", True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        tabs = QTabWidget(self)
        tabs.addTab(self._about(), self.tr("&About"))
        tabs.addTab(_Licences(self), self.tr("&Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("&Copy versions"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy_versions)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(buttons)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 14)
        rows.setSpacing(12)
        rows.addLayout(self._head())
        rows.addWidget(tabs, 1)
        rows.addLayout(foot)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setIcon(QIcon())
        close.setFocus()
        fit(self, 620, 470)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        picture = QLabel(self)
        picture.setPixmap(QIcon(str(ICON)).pixmap(56, 56))
        title = QLabel("Openweek", self)
        lead(title)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        title.setFont(font)
        words = QLabel(self.tr("One week of every scheduling account you have."), self)
        lead(words)
        words.setProperty("mute", True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(title)
        texts.addWidget(words)
        row.addWidget(picture)
        row.addLayout(texts, 1)
        return row

    def _about(self) -> QWidget:
        page = QWidget(self)
        form = QFormLayout(page)
        form.setContentsMargins(14, 14, 14, 14)
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(8)
        for name, value in self._facts:
            form.addRow(name, _selectable(value, page))
        form.addRow(self.tr("Licence"), _selectable(self.tr("Apache-2.0; Qt is used under the LGPL"), page))
        form.addRow(self.tr("Your data"), _selectable(str(self._home), page))
        folder = QPushButton(self.tr("&Open folder"), page)
        folder.clicked.connect(self.open_folder)
        path = QPushButton(self.tr("Copy &path"), page)
        path.clicked.connect(self._copy_path)
        reset = QPushButton(self.tr("&Reset…"), page)
        reset.clicked.connect(self._ask_reset)
        row = QHBoxLayout()
        for button in (folder, path, reset):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        form.addRow("", row)
        note = QLabel(
            self.tr("Keys and tokens are in the keyring of this computer, never in this folder."),
            page,
        )
        lead(note)
        note.setProperty("mute", True)
        note.setWordWrap(True)
        form.addRow("", note)
        return page

    def open_folder(self) -> None:
        """In the file manager; where there is none, the path is copied."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._home))):
            QGuiApplication.clipboard().setText(str(self._home))
            self.said.setText(self.tr("No file manager here: the path is copied"))

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._home))
        self.said.setText(self.tr("Copied"))

    def _copy_versions(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{name} {value}" for name, value in self._facts))
        self.said.setText(self.tr("Copied"))

    def _ask_reset(self) -> None:
        """Ask which of the two; nothing is the default."""
        box = QMessageBox(
            QMessageBox.Icon.NoIcon, "Openweek", self.tr("What should Openweek forget on this computer?"), parent=self
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            self.tr(
                "Settings: zone, theme, rulers and the like begin anew; accounts and blocks stay.\n\n"
                "Everything: the accounts, their keys in the keyring, and all that is known of blocks go as well. "
                "Blocks at the services stay there, and can no longer be undone from here."
            )
        )
        role = QMessageBox.ButtonRole
        choices: dict[QAbstractButton, Ending] = {
            box.addButton(self.tr("Forget &settings"), role.AcceptRole): Ending.RESET,
            box.addButton(self.tr("Forget &everything"), role.DestructiveRole): Ending.FORGET,
        }
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(lambda _: self._reset(choices.get(box.clickedButton())))
        box.open()

    def _reset(self, ending: Ending | None) -> None:
        if ending is not None and isinstance(self._frame, Frame):
            self._frame.leave(ending)


class _Licences(QWidget):
    """The works at the left, the text of the chosen one at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        ours = Work("Openweek", "Apache-2.0", (LICENCE,) if LICENCE.is_file() else ())
        self._works = [ours, *works()]
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Works inside Openweek"))
        self.list.addItems([work.name for work in self._works])
        self.list.setFixedWidth(230)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 14, 14, 14)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        work = self._works[row]
        self.text.setPlainText("\n\n".join(filter(None, (work.licence, work.text()))))


def _selectable(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    lead(label)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
