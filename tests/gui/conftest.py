"""What several tests of widgets need."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    """A window for cards, with something else in it that takes the keyboard: a field named grid."""
    host = QWidget()
    host.resize(760, 560)
    QLineEdit(host).setObjectName("grid")
    qtbot.addWidget(host)
    with qtbot.waitActive(host):
        host.show()
    yield host
    host.close()
