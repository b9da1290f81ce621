"""The week on paper."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QStandardPaths
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from core.errors import Problem
from core.model import BlockState
from core.snapshot import Snapshot
from core.week import Week
from fakes.pictures import AUTUMN, BERLIN, SPRING, at, piece, track
from gui.sharing import printing
from gui.theme import LIGHT

PAGE = QRectF(0, 0, 842, 595)


def week_of(week: Week) -> Snapshot:
    """One calendar, open each morning, and a block on Tuesday."""
    open_hours = track(week, *((day, 9, 12) for day in range(6)))
    return Snapshot(week, (open_hours,), (piece(week, 1, 14, 16),), now=week.interval.start)


def drawn(snapshot: Snapshot, **more: object) -> QImage:
    """The page as pixels, two a point."""
    image = QImage(1684, 1190, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(2, 2)
    printing.paint(painter, PAGE, snapshot, **more)  # type: ignore[arg-type]
    painter.end()
    return image


def rows_of(image: QImage, x: int, colour: QColor) -> list[int]:
    """At which pixels of a column of the picture a colour stands."""
    return [y for y in range(image.height()) if image.pixelColor(x, y) == colour]


def column_of(image: QImage, colour: QColor) -> int:
    """The first column of the picture with a good deal of that colour."""
    return next(x for x in range(image.width()) if len(rows_of(image, x, colour)) > 60)


@pytest.mark.parametrize("week", [BERLIN, AUTUMN, SPRING], ids=lambda week: week.zone + str(week.first))
def test_open_time_lies_at_its_hours(qapp: QApplication, week: Week) -> None:
    """Nine to twelve is three tenths of the ten hours that are always on paper, in weeks of any length."""
    image = drawn(week_of(week))
    colour = LIGHT.colour(0)
    found = rows_of(image, column_of(image, colour) + 4, colour)
    body = (595 - 2 * printing.MARGIN - printing.TITLE - printing.HEAD - printing.FOOT) * 2
    top = (printing.MARGIN + printing.TITLE + printing.HEAD) * 2
    hours = 10 + (week is AUTUMN)
    late = 1 + (week is AUTUMN)  # the repeated hour lies before it
    if week is SPRING:
        late, hours = 1, 10
    assert found[0] == pytest.approx(top + body * late / hours, abs=3)
    assert found[-1] == pytest.approx(top + body * (late + 3) / hours, abs=3)


def test_more_rulers_and_night_hours_change_what_is_on_paper(qapp: QApplication) -> None:
    """Whatever is open at night is printed as well, and rulers take their room."""
    plain = week_of(BERLIN)
    early = replace(plain, tracks=(track(BERLIN, (0, 3, 5)),))
    assert drawn(plain) != drawn(early)
    colour = LIGHT.colour(0)
    assert column_of(drawn(plain, rulers=["America/New_York"]), colour) > column_of(drawn(plain), colour)


def test_a_pdf_is_lines_and_letters_not_a_picture(qapp: QApplication, tmp_path: Path) -> None:
    """One page, fonts inside, no image of the screen."""
    path = tmp_path / "week.pdf"
    printing.save_pdf(path, week_of(BERLIN), ["America/New_York"], twelve=True)
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1
    assert b"/FontFile" in content
    assert not re.search(rb"/Subtype\s*/Image", content)


def test_a_file_that_cannot_be_written_is_one_line(qapp: QApplication, tmp_path: Path) -> None:
    """A folder that is not there is named, and nothing half-written stays."""
    path = tmp_path / "missing" / "week.pdf"
    with pytest.raises(Problem, match="cannot write"):
        printing.save_pdf(path, week_of(BERLIN))
    assert not path.exists()
    assert not list(tmp_path.iterdir())


def test_the_dialogs_open_without_a_loop_of_their_own(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was chosen comes through the callback; nothing waits. A file is offered among documents, else at home."""
    parent = QWidget()
    chosen: list[Path] = []
    dialog = printing.ask_file(parent, str(tmp_path / "week.pdf"), chosen.append)
    dialog.fileSelected.emit(str(tmp_path / "week.pdf"))
    assert chosen == [tmp_path / "week.pdf"]
    assert isinstance(dialog, QFileDialog)
    dialog.close()
    for folder, where in ((tmp_path, tmp_path), (tmp_path / "not made", Path.home())):
        monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _, folder=folder: str(folder))
        dialog = printing.ask_file(parent, "week.pdf", chosen.append)
        assert Path(dialog.directory().absolutePath()) == where
        dialog.close()
    printed: list[object] = []
    asked = printing.ask_printer(parent, printed.append)
    assert isinstance(asked, QDialog)
    asked.reject()
    assert not printed
    printing.ask_printer(parent, printed.append).finished.emit(1)
    assert len(printed) == 1


def test_a_refused_block_says_so_on_paper(qapp: QApplication) -> None:
    """The state is printed with the block, in another colour than a confirmed one."""
    refused = piece(BERLIN, 1, 14, 16, state=BlockState.REFUSED, reason="taken")
    assert drawn(week_of(BERLIN)) != drawn(replace(week_of(BERLIN), blocks=(refused,)))
    assert at(BERLIN, 1, 14) < at(BERLIN, 1, 16)
