"""The zone picker: what is found by what, what is looked up, and how it is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from core import zones
from core.model import seconds
from core.week import Week
from gui.theme import DARK, LIGHT
from gui.zonebox import ZoneBox, ZoneList, ZonePopup, region

WINTER = seconds(datetime(2026, 11, 24, 8, 42, tzinfo=UTC))
SUMMER = seconds(datetime(2026, 7, 1, 12, 0, tzinfo=UTC))
NAME = Qt.ItemDataRole.UserRole


def found(text: str, *, recent: tuple[str, ...] = (), epoch: int = WINTER) -> list[str]:
    """The names a search leaves."""
    model = ZoneList()
    model.reset("Europe/Berlin", epoch, recent)
    model.search(text)
    return [str(model.index(row).data(NAME)) for row in range(model.rowCount())]


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[ZoneBox]:
    """A picker that shows Berlin in winter."""
    window = QWidget()
    window.resize(500, 300)
    qtbot.addWidget(window)
    box = ZoneBox(window)
    box.set_recent(["America/New_York", "Asia/Kathmandu"])
    box.set_zone("Europe/Berlin", WINTER)
    window.show()
    yield box
    window.close()


def opened(box: ZoneBox) -> ZonePopup:
    """The list, on show."""
    box.open()
    assert box.popup is not None
    return box.popup


def test_the_button_says_city_and_letters(box: ZoneBox) -> None:
    """Berlin · CET in winter, CEST in summer, and plain UTC once."""
    assert box.text() == "Berlin · CET  ▾"
    box.set_zone("Europe/Berlin", SUMMER)
    assert "CEST" in box.text()
    assert "CEST" in box.accessibleName()
    box.set_zone("UTC", SUMMER)
    assert box.text() == "UTC  ▾"
    box.set_zone("Asia/Kathmandu", SUMMER)
    assert box.text() == "Kathmandu · UTC+05:45  ▾"


@pytest.mark.parametrize(
    ("first", "clocks", "letters"),
    [
        ("2026-11-23", ("09:42", "03:42"), "CET"),  # now is in it
        ("2026-11-18", ("09:42", "03:42"), "CET"),
        ("2026-11-25", ("09:42", "03:42"), "CET"),
        ("2026-07-06", ("09:42", "03:42"), "CEST"),
        ("2026-03-16", ("09:42", "04:42"), "CET"),  # New York has changed its clocks already
    ],
)
def test_clocks_are_those_of_now(box: ZoneBox, first: str, clocks: tuple[str, str], letters: str) -> None:
    """Never those of the week's first midnight; in another week, what it is elsewhere at this time of day."""
    box.show_week(Week(date.fromisoformat(first), "Europe/Berlin", 7), WINTER)
    rows = opened(box).zones
    told = [rows.facts(name).clock for name in ("Europe/Berlin", "America/New_York")]
    assert [clock.zfill(5) for clock in told] == list(clocks)
    assert box.text() == f"Berlin · {letters}  ▾"


def test_without_a_search_all_zones_are_there_recent_first() -> None:
    """Every IANA name exactly once, the shown and recent zones on top, unknown ones dropped."""
    names = found("", recent=("Asia/Kathmandu", "Nowhere/Land", "Europe/Berlin"))
    assert names[:2] == ["Europe/Berlin", "Asia/Kathmandu"]
    assert sorted(names) == sorted(zones.names())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("new york", "America/New_York"),
        ("New_York", "America/New_York"),
        ("york america", "America/New_York"),
        ("YORK", "America/New_York"),
        ("são pau", "America/Sao_Paulo"),
        ("argentina salta", "America/Argentina/Salta"),
        ("+5:45", "Asia/Kathmandu"),
        ("5:45", "Asia/Kathmandu"),
        ("+0545", "Asia/Kathmandu"),
        ("utc+5:45", "Asia/Kathmandu"),
        ("asia +5:4", "Asia/Kathmandu"),
        ("-3:30", "America/St_Johns"),
        ("est", "America/New_York"),
        ("europe cet", "Europe/Berlin"),
        ("+14", "Pacific/Kiritimati"),
    ],
)
def test_a_zone_is_found_by(text: str, name: str) -> None:
    """City, region, letters and offset all lead to the zone, in any case and order."""
    assert name in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("york europe", "America/New_York"),
        ("+1", "Asia/Tokyo"),
        ("+1", "Pacific/Kiritimati"),
        ("-5:45", "Asia/Kathmandu"),
        ("+5:30", "Asia/Kathmandu"),
        ("cest", "Europe/Berlin"),
    ],
)
def test_a_zone_is_not_found_by(text: str, name: str) -> None:
    """Every word must match; +1 is not +10; letters are those of the instant shown."""
    assert name not in found(text)


def test_letters_follow_the_instant() -> None:
    """CEST finds Berlin in summer."""
    assert "Europe/Berlin" in found("cest", epoch=SUMMER)


def test_cities_that_begin_with_the_word_come_first() -> None:
    """Typing a city's beginning puts it on top; odd names without a region come last."""
    assert found("lond")[0] == "Europe/London"
    assert not found("")[1].startswith("Etc/")
    assert "/" not in found("")[-1] or found("")[-1].startswith("Etc/")


def test_opening_looks_up_only_the_rows_in_sight(box: ZoneBox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Six hundred names cost a dozen look-ups, not six hundred."""
    asked: set[str] = set()
    wall = zones.wall

    def counted(name: str, epoch: int) -> datetime:
        asked.add(name)
        return wall(name, epoch)

    monkeypatch.setattr(zones, "wall", counted)
    popup = opened(box)
    popup.grab()
    assert 3 <= len(asked) < 40


def test_rows_say_the_clock_and_another_day(box: ZoneBox) -> None:
    """Where the date differs, the clock carries the weekday."""
    model = ZoneList()
    model.reset("Europe/Berlin", seconds(datetime(2026, 11, 24, 20, 0, tzinfo=UTC)), ())
    assert len(model.facts("Pacific/Kiritimati").clock) > len(model.facts("Europe/London").clock)
    spoken = model.index(model.row_of("America/New_York")).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("New York", "America", "EST", "UTC-05:00"):
        assert part in spoken


def test_typing_and_enter_choose(qtbot: QtBot, box: ZoneBox) -> None:
    """Search, arrow down, Enter: the zone is chosen once and the list is gone."""
    popup = opened(box)
    heard: list[str] = []
    box.chosen.connect(heard.append)
    qtbot.keyClicks(popup.field, "kath")
    qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    qtbot.keyClick(popup.field, Qt.Key.Key_Up)
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert heard == ["Asia/Kathmandu"]
    assert box.zone == "Asia/Kathmandu"
    assert not popup.isVisible()


def test_the_same_zone_again_is_no_choice(qtbot: QtBot, box: ZoneBox) -> None:
    """Enter on the current zone only closes the list."""
    popup = opened(box)
    heard: list[str] = []
    box.chosen.connect(heard.append)
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert heard == []
    assert not popup.isVisible()


def test_escape_closes_without_a_choice(qtbot: QtBot, box: ZoneBox) -> None:
    """Esc leaves everything as it was."""
    popup = opened(box)
    qtbot.keyClicks(popup.field, "tokyo")
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert box.zone == "Europe/Berlin"


def test_a_click_on_a_row_chooses(qtbot: QtBot, box: ZoneBox) -> None:
    """The pointer chooses what it hits."""
    popup = opened(box)
    with qtbot.waitSignal(box.chosen) as heard:
        place = popup.list.visualRect(popup.zones.index(1)).center()
        qtbot.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == ["America/New_York"]


def test_nothing_found_says_what_else_to_try(qtbot: QtBot, box: ZoneBox) -> None:
    """An empty list explains itself, and Enter does nothing."""
    popup = opened(box)
    qtbot.keyClicks(popup.field, "zzz")
    assert popup.none.isVisible()
    assert not popup.list.isVisible()
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    assert popup.isVisible()


def test_opening_again_starts_afresh(qtbot: QtBot, box: ZoneBox) -> None:
    """An old search is not found again, and the current zone is selected."""
    popup = opened(box)
    qtbot.keyClicks(popup.field, "tokyo")
    popup.hide()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert popup.field.text() == ""
    assert popup.list.currentIndex().data(NAME) == "Europe/Berlin"


def test_rows_are_painted_in_both_themes(box: ZoneBox) -> None:
    """The list follows the theme."""
    popup = opened(box)
    light = popup.grab().toImage()
    popup.hide()
    box.set_theme(DARK)
    box.open()
    assert popup.row.theme is DARK
    assert popup.grab().toImage() != light
    box.set_theme(LIGHT)


def test_region_is_all_before_the_city() -> None:
    """Two levels are kept apart, none is empty."""
    assert region("America/Argentina/Salta") == "America / Argentina"
    assert region("UTC") == ""


def test_rows_are_mirrored(box: ZoneBox, qapp: QApplication) -> None:
    """From right to left the city stands at the right and the clock at the left."""
    popup = opened(box)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 44)
    option.font = box.font()

    def ink(direction: Qt.LayoutDirection) -> int:
        """How far right the upper line's ink lies, for a short clock and a long city."""
        option.direction = direction
        image = QImage(300, 22, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        popup.row.paint(painter, option, popup.zones.index(popup.zones.row_of("America/Argentina/Buenos_Aires")))
        painter.end()
        dark = [x for x in range(300) for y in range(22) if image.pixelColor(x, y).lightness() < 128]
        return sum(dark) // len(dark)

    assert ink(Qt.LayoutDirection.LeftToRight) < 150 < ink(Qt.LayoutDirection.RightToLeft)
