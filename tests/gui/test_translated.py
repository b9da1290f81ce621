"""Every text of the window can be translated, and has room when it grows: see fakes.pseudo."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)

from core import zones
from core.errors import Kind, Problem
from core.session import providers
from fakes.highlevel import HighLevelFake
from fakes.opened import NOW, at, shown
from fakes.pseudo import bare, spoken
from gui import theme
from gui.accounts.dialog import AccountDialog
from gui.accounts.form import ProviderInfo
from gui.finding import menus
from gui.start.language import LANGUAGES
from gui.window import Window

# Names and what has no language: services, keys, units of the clock, examples to type after.
NAMES = {"Openweek", "HighLevel", "Cal.com", "LeadSquared", "Dentist", "Gym", "Agency", "My hours", "UTC", "CET", "EST"}
NAMES |= {"CEST", "EDT"}
NAMES |= {"Berlin", "New York", "Europe", "America", "Asia", "Kolkata", "London"}
KEYS = re.compile(r"\b(Ctrl|Shift|Alt|Meta|Esc|Del|PgUp|PgDown|F\d+|Return|Enter)\b(\+\S)?")
EXAMPLES = re.compile(
    r"(?:/[\w.-]+){2,}|\bLunch\b|\bintro\b|\bann, bob\b|https?://\S*|\S+@\S+|\bpit-|\bcal_|\b\w+_\w+\b|Mon-Fri|\d{4}[a-z]\b"
)


def named(window: Window) -> set[str]:
    """Titles of calendars and accounts, days and months, zones: said as they are in every language."""
    locale = QLocale()
    found = set(NAMES)
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat, QLocale.FormatType.NarrowFormat):
        found |= {locale.dayName(day, form) for day in range(1, 8)}
        found |= {locale.standaloneDayName(day, form) for day in range(1, 8)}
        found |= {locale.monthName(month, form) for month in range(1, 13)}
        found |= {locale.standaloneMonthName(month, form) for month in range(1, 13)}
    found |= {locale.amText(), locale.pmText()}
    session = window._session
    assert session is not None
    found |= {stored.calendar.title for stored in session.accounts.calendars}
    found |= {account.title for account in session.accounts.all}
    assert session.timeline.snapshot is not None
    found |= {piece.slot.title or "" for track in session.timeline.snapshot.tracks for piece in track.busy}
    found |= {zones.city(name) for name in ("Europe/Berlin", "America/New_York")}
    return found


def plain_words(text: str, names: set[str]) -> str:
    """What of a shown text is neither translated nor a name; empty is well."""
    left = bare(re.sub(r"&(?=\w)", "", text))
    for known in (KEYS, EXAMPLES):
        left = known.sub(" ", left)
    for name in sorted(names - {""}, key=len, reverse=True):
        left = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", left)
    words: list[str] = re.findall(r"[^\W\d_]{2,}", left)
    # painting cuts names short and breaks them into lines
    parts = [part for name in names for part in name.split()]
    return " ".join(word for word in words if not any(part.startswith(word) for part in parts))


def texts(root: QObject) -> Iterator[tuple[str, str]]:
    """Every text a widget shows or says, with where it stands."""
    for widget in [root, *root.findChildren(QObject)]:
        where = type(widget).__name__
        if isinstance(widget, QWidget):
            for said in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()):
                yield where, said
            if isinstance(widget, QLabel | QAbstractButton):
                yield where, widget.text()
            if isinstance(widget, QLineEdit):
                yield where, widget.placeholderText()
            if isinstance(widget, QComboBox) and widget.inherits("QComboBox"):
                yield from ((where, widget.itemText(row)) for row in range(widget.count()))
            if isinstance(widget, QMenu):
                yield where, widget.title()
                yield from ((where, action.text()) for action in widget.actions())
            yield from ((where, action.text()) for action in widget.actions())


def untranslated(root: QObject, names: set[str]) -> list[str]:
    """Texts that no translator has seen."""
    return sorted({f"{where}: {text!r}: {left}" for where, text in texts(root) if (left := plain_words(text, names))})


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text our own painting draws."""
    found: list[str] = []
    original = QPainter.drawText

    def record(self: QPainter, *args: object) -> object:
        found.extend(arg for arg in args if isinstance(arg, str))
        return original(self, *args)  # type: ignore[call-overload]

    monkeypatch.setattr(QPainter, "drawText", record)
    return found


async def test_every_text_of_the_window_is_translated(tmp_path: Path, qapp: QApplication, drawn: list[str]) -> None:
    """Window, menus, popover, a block's card, zone list, a trouble, a clock change: nothing is plain English."""
    with spoken(qapp), HighLevelFake(now=lambda: NOW) as fake:
        async with shown(tmp_path, fake) as (window, session):
            names = named(window)
            window.choices.set_rulers(["America/New_York"], {})
            window.grid.drawn.emit(at(10), at(11), QRect(300, 300, 100, 50))
            popover = window.blocking.popover
            window.grab()
            found = untranslated(window, names) + untranslated(popover, names)
            popover.field.setText("Dentist")
            popover.accepted.emit("Dentist", [s.calendar.id for s in session.accounts.calendars][:2])
            await window.settled()
            window._hovered((at(10), at(10.5)))
            snapshot = session.timeline.snapshot
            assert snapshot is not None
            window.blocking.show_block(snapshot.blocks[0], QRect(300, 300, 100, 50))
            window.grab()
            found += untranslated(window, names) + untranslated(window.blocking.card, names)
            for menu in (menus.main_menu(window), menus.grid_menu(window, at(10), snapshot.blocks[0])):
                found += untranslated(menu, names)
                menu.deleteLater()
            fake.token = "pit-rotated"
            window.bar.ahead.click()
            await window.settled()
            window.go(zones.local_date("Europe/Berlin", at(10, 24) + 124 * 86400), "Europe/Berlin")
            await window.settled()
            window.grab()
            found += untranslated(window, names)
            window.bar.zone_box.open()
            list_of_zones = window.bar.zone_box.popup
            assert list_of_zones is not None
            found += untranslated(list_of_zones, names)
            list_of_zones.hide()
            await asyncio.sleep(0)
            painted = {text: left for text in drawn if (left := plain_words(text, names))}
            assert sorted(set(found)) == []
            assert painted == {}


async def test_every_text_of_the_other_windows_is_translated(
    tmp_path: Path, qapp: QApplication, drawn: list[str]
) -> None:
    """Palette, keys, going to a date, rulers, settings, about: all that opens from the menu."""
    with spoken(qapp):
        async with shown(tmp_path) as (window, _):
            names = named(window) | {"Python", "PySide6", "PySide", "Qt", *LANGUAGES.values()}
            found = []
            for work in (window.open_palette, window.open_keys, window.ask_date, window.choices.open_rulers):
                work()
                window.grab()
                found += untranslated(window, names)
            window.choices.open_settings()
            window.open_about()
            for dialog in window.findChildren(QDialog):
                found += untranslated(dialog, names)
                dialog.grab()
                dialog.close()
                dialog.deleteLater()
            painted = {text: left for text in drawn if (left := plain_words(text, names))}
            assert sorted(set(found)) == []
            assert painted == {}


@pytest.mark.parametrize("key", [key for key, *_ in providers()])
async def test_every_text_of_the_account_dialog_is_translated(tmp_path: Path, qapp: QApplication, key: str) -> None:
    """Both steps, every field of every service, and what is said when one is missing."""
    infos = [ProviderInfo(*info) for info in providers()]
    with spoken(qapp):
        async with shown(tmp_path) as (window, _):
            names = named(window)
            dialog = AccountDialog(infos, window)
            found = untranslated(dialog, names)
            dialog.choose(key)
            assert dialog.form is not None
            dialog.form.more_button.setChecked(True)
            dialog.form.title.setText("")
            dialog.save_button.click()
            dialog.form.title.setText("Agency")
            dialog.save_button.click()
            dialog.show_problem(Problem(Kind.OFFLINE, "cannot reach x.test: nothing answers there", where="x.test"))
            found += untranslated(dialog, names | {"x.test"})
            dialog.close()
            dialog.deleteLater()
            assert sorted(set(found)) == []


def cut(root: QWidget) -> Iterator[str]:
    """Texts that need more room than their visible widget has, and say so nowhere."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not widget.width():
            continue
        if isinstance(widget, QLabel) and not widget.wordWrap() and widget.text():
            needed = widget.fontMetrics().horizontalAdvance(widget.text())
            if needed > widget.contentsRect().width() + 1 and widget.text() not in (widget.toolTip(), ""):
                yield f"{type(widget).__name__} {widget.text()!r}: {needed} of {widget.width()}"
        elif isinstance(widget, QLabel) and widget.text():
            high = widget.heightForWidth(widget.width())
            if high > widget.height() + 1:
                yield f"{type(widget).__name__} {widget.text()!r}: {high} high of {widget.height()}"
        elif isinstance(widget, QToolButton) and widget.text() not in ("", "⋯"):
            needed = widget.sizeHint().width()
            if needed > widget.width() + 1:
                yield f"{type(widget).__name__} {widget.text()!r}: {needed} of {widget.width()}"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
async def test_long_words_fit_into_a_small_window(
    tmp_path: Path, qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    """At 800 by 560 nothing is cut off without an ellipsis and a tool tip that says all, in both directions."""
    qapp.setLayoutDirection(direction)
    try:
        theme.apply(qapp, theme.LIGHT)
        with spoken(qapp), HighLevelFake(now=lambda: NOW) as fake:
            async with shown(tmp_path, fake) as (window, _):
                window.resize(800, 560)
                fake.token = "pit-rotated"
                window.bar.ahead.click()
                await window.settled()
                window.grab()
                await asyncio.sleep(0.05)
                window.grab()
                assert (window.width(), window.height()) == (800, 560)
                assert sorted(cut(window)) == []
    finally:
        qapp.setStyleSheet("")
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
