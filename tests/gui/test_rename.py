"""Another title for a block."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.rename import Rename
from gui.theme import LIGHT


@pytest.fixture
def rename(qtbot: QtBot) -> Iterator[Rename]:
    """The field, open with a title."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 560)
    window.show()
    made = Rename(window, LIGHT)
    made.ask(QRect(200, 200, 80, 40), ["a", "b"], "Gym")
    yield made
    window.close()


def test_enter_keeps_another_title_of_all_blocks(rename: Rename, qtbot: QtBot) -> None:
    """The old one is selected: what is typed takes its place."""
    told: list[tuple[list[str], str]] = []
    rename.renamed.connect(lambda blocks, title: told.append((blocks, title)))
    qtbot.keyClicks(rename.field, " Swimming ")
    qtbot.keyClick(rename.field, Qt.Key.Key_Return)
    assert told == [(["a", "b"], "Swimming")]
    assert not rename.isVisible()


@pytest.mark.parametrize("typed", ["", "   ", "Gym"])
def test_no_other_title_changes_nothing(rename: Rename, qtbot: QtBot, typed: str) -> None:
    """An empty title is no title, and the same one is no deed."""
    told: list[str] = []
    rename.renamed.connect(lambda _, title: told.append(title))
    rename.field.setText(typed)
    qtbot.keyClick(rename.field, Qt.Key.Key_Return)
    assert told == []
    assert not rename.isVisible()
