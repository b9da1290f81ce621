"""Languages: chosen, loaded, compiled from what is committed."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from gui.start import language
from gui.start.language import LANGUAGES, Words
from gui.start.resources import TRANSLATIONS


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, speaking afterwards as before."""
    before, locale = list(qapp.findChildren(QTranslator)), QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        if translator not in before:
            qapp.removeTranslator(translator)
            translator.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(locale)


def test_what_is_asked_for_is_spoken() -> None:
    """An unknown language is that of the system, here none: English."""
    assert [language.wanted(asked) for asked in ("de", "ar", "xx", None)] == ["de", "ar", "en", "en"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt is asked")
@pytest.mark.parametrize(
    ("told", "spoken"),
    [
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANGUAGE": "pt_BR:fr", "LANG": "de_DE.UTF-8"}, "fr"),
        ({"LC_ALL": "ar_EG.UTF-8", "LANG": "de_DE.UTF-8"}, "ar"),
        ({"LC_MESSAGES": "es_MX", "LANG": "C"}, "es"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "tr_TR.UTF-8"}, "en"),
    ],
)
def test_the_system_is_understood_as_qt_does(
    monkeypatch: pytest.MonkeyPatch, told: dict[str, str], spoken: str
) -> None:
    """The person's languages in order, before Qt's own class for them is made."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, text in told.items():
        monkeypatch.setenv(name, text)
    assert language.wanted(None) == spoken


def test_directions_are_those_qt_knows() -> None:
    """Every language there is a translation for."""
    assert [language.direction(name) for name in LANGUAGES] == [QLocale(name).textDirection() for name in LANGUAGES]


def test_german_speaks_german(app: QApplication) -> None:
    """Our words, Qt's own buttons, and the names of days."""
    language.speak(app, "de")
    assert QCoreApplication.translate("core", "Working hours") == "Arbeitszeit"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().dayName(1) == "Montag"
    assert app.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_arabic_runs_from_right_to_left(app: QApplication) -> None:
    """The whole window is mirrored."""
    language.speak(app, "ar")
    assert app.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_english_counts(app: QApplication) -> None:
    """One is not many."""
    language.speak(app, "en")
    notices = Words("notices")
    assert [notices.tr("%n days old", "", count) for count in (1, 2)] == ["1 day old", "2 days old"]


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_compiled_file_is_up_to_date(name: str, tmp_path: Path) -> None:
    """Who changes a .ts compiles it too: python3 dev.py translations."""
    made = tmp_path / "fresh.qm"
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    source = TRANSLATIONS / f"openweek_{name}.ts"
    subprocess.run([str(tool), "-silent", str(source), "-qm", str(made)], check=True, timeout=20)
    assert made.read_bytes() == source.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_text_is_translated(name: str) -> None:
    """Who adds a text adds it in every language: half a language is worse than English."""
    messages = ElementTree.parse(TRANSLATIONS / f"openweek_{name}.ts").iter("message")
    unfinished = [message.findtext("source") for message in messages if message.find("translation[@type]") is not None]
    assert unfinished == []


def test_plurals_are_seen() -> None:
    """A text with %n counts in every language; lupdate sees that only in a call of `tr`."""
    messages = re.findall(
        r"<message(.*?)>\s*<source>(.*?)</source>", (TRANSLATIONS / "openweek_de.ts").read_text("utf-8")
    )
    assert [text for how, text in messages if "%n" in text and "numerus" not in how] == []
