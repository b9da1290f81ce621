"""The palette: what is found, in which order, and by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.finding.palette import Entry, Palette, found
from gui.theme import DARK, LIGHT

DONE: list[str] = []


def entry(text: str, kind: str = "", also: str = "", *, quiet: bool = False) -> Entry:
    """An entry that notes its text when done."""
    return Entry(text, kind, lambda: DONE.append(text), also=also, quiet=quiet)


ENTRIES = [
    entry("Refresh"),
    entry("Hide Team intro", "Calendar"),
    entry("São Paulo", "Time zone", "America/Sao_Paulo", quiet=True),
    entry("Troll", "Time zone", "Antarctica/Troll", quiet=True),
    entry("Today"),
    entry("Paris", "Time zone", "Europe/Paris", quiet=True),
]


@pytest.fixture
def palette(qtbot: QtBot) -> Iterator[Palette]:
    """A palette open in a window."""
    DONE.clear()
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 560)
    window.show()
    made = Palette(window, LIGHT)
    made.ask(ENTRIES)
    yield made
    window.close()


def test_nothing_typed_lists_all_but_the_quiet_ones() -> None:
    """Six hundred zones would hide the actions."""
    assert [one.text for one in found(ENTRIES, " ")] == ["Refresh", "Hide Team intro", "Today"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ref", "Refresh"),
        ("rfsh", "Refresh"),
        ("team hide", "Hide Team intro"),
        ("sao", "São Paulo"),
        ("brazil", ""),
        ("america paulo", "São Paulo"),
        ("t", "Today"),
        ("tro", "Troll"),
        ("time par", "Paris"),
    ],
)
def test_words_in_any_order_accents_or_not(typed: str, first: str) -> None:
    """Each word narrows; beginnings come first, actions before zones."""
    hits = found(ENTRIES, typed)
    assert (hits[0].text if hits else "") == first


def test_of_many_cities_the_one_used_lately_comes_first() -> None:
    """Then the shorter one; letters that merely come in order are far behind whatever an action or calendar says."""
    cities = [entry(name, "Time zone", quiet=True) for name in ("Bermuda", "Bern", "Berlin", "Bamako Sales")]
    lately = [*cities[:2], replace(cities[2], near=True), cities[3]]
    assert [one.text for one in found(cities, "ber")] == ["Bern", "Berlin", "Bermuda"]
    assert [one.text for one in found(lately, "ber")] == ["Berlin", "Bern", "Bermuda"]
    colours = [entry(f"Colour of Sales: {name}", "Calendar", quiet=True) for name in ("Amber", "Pink")]
    assert [one.text for one in found([*colours, *cities, entry("Hide Sales", "Calendar")], "sales")] == [
        "Hide Sales",
        "Bamako Sales",
        "Colour of Sales: Pink",
        "Colour of Sales: Amber",
    ]
    assert [one.text for one in found([*cities, entry("A brick")], "bk")] == ["A brick", "Bamako Sales"]


def test_arrows_and_enter_do_it(palette: Palette, qtbot: QtBot) -> None:
    """The second of what is found, without the pointer; then the palette is gone."""
    qtbot.keyClicks(palette.field, "t")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    second = palette.model.shown[1].text
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert [second] == DONE
    assert not palette.isVisible()


def test_escape_does_nothing_but_close(palette: Palette, qtbot: QtBot) -> None:
    """Nothing is done by looking."""
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert DONE == []


def test_nothing_found_is_said(palette: Palette, qtbot: QtBot) -> None:
    """An empty list would look broken; Enter then waits for better words."""
    qtbot.keyClicks(palette.field, "qqq")
    assert palette.none.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_stays_inside_a_small_window(palette: Palette) -> None:
    """List and field are whole at 800x560 and when the window shrinks."""
    window = palette.parentWidget()
    assert window is not None
    window.resize(720, 480)
    assert window.rect().contains(palette.body)
    palette.set_theme(DARK)
    corner = palette.body.topLeft() - palette.pos()
    assert palette.grab().toImage().pixelColor(corner.x() + 20, corner.y() + 4).lightness() < 90
