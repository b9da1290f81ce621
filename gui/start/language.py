"""Which language the window speaks: its translators, its direction, and the locale of its dates.

What is asked before the first paint does without the classes `Qt` and `QLocale`: making them, with all the keys and
languages there are, takes longer than painting the window.
"""

from __future__ import annotations

import os
import sys

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from gui.start.resources import TRANSLATIONS

LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "ar": "العربية"}
"""What there are translations for, each named in itself."""
LEFTWARDS = {"ar"}
"""Those whose text runs from right to left."""


def wanted(asked: str | None) -> str:
    """The language asked for; else the first of the system's languages that is spoken here; else English."""
    if asked in LANGUAGES:
        return asked
    for tag in _of_the_system():
        name = tag.replace("_", "-").split("-")[0]
        if name in LANGUAGES:
            return name
    return "en"


def _of_the_system() -> list[str]:
    """The languages the person has chosen for the system, the dearest first."""
    if sys.platform == "linux":  # where Qt reads them too
        told = next((text for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (text := os.environ.get(name))), "")
        return [*os.environ.get("LANGUAGE", "").split(":"), told.split(".")[0]]
    from PySide6.QtCore import QLocale

    return list(QLocale.system().uiLanguages())


def direction(language: str) -> QtCore.Qt.LayoutDirection:
    """Which way its text runs."""
    directions = QtCore.Qt.LayoutDirection
    return directions.RightToLeft if language in LEFTWARDS else directions.LeftToRight


def speak(app: QApplication, language: str) -> list[QTranslator]:
    """Use a language from now on; call it before the first widget is made. Names of days and months follow the
    language, first weekday and clock the country of the system where people speak it there."""
    from PySide6.QtCore import QLocale

    system, spoken = QLocale.system(), QLocale(language)
    nowhere = system.language() is QLocale.Language.C  # a bare machine: its plain dates are English
    if system.language() is not spoken.language() and not (nowhere and language == "en"):
        QLocale.setDefault(QLocale(spoken.language(), system.territory()))
    app.setLayoutDirection(direction(language))
    made = []
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"openweek_{language}", str(TRANSLATIONS)),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            made.append(translator)
    return made


class Words:
    """`tr` outside of widgets. lupdate takes the object's name for the context, so ``notices = Words("notices")``;
    and only in a call of `tr` does it see that a text with ``%n`` has plurals."""

    def __init__(self, context: str) -> None:
        self._context = context

    def tr(self, text: str, comment: str = "", count: int = -1) -> str:
        """The text in the person's language, for so many."""
        return QCoreApplication.translate(self._context, text, comment, count)
