"""A language nobody speaks: every translated text in brackets, with accents and a third longer.

What is on show without brackets was never given to a translator; what does not fit will not fit in German.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

_ACCENTS = str.maketrans("aeiouncsyzAEIOUNCSY", "áéîöüñçšýžÁÉÎÖÜÑÇŠÝ")
_KEPT = re.compile(r"(\{\w+\}|%n|%\d|https?://\S+)")


def pseudo(text: str) -> str:
    """A text of ours in that language; placeholders stay."""
    said = "".join(part if at % 2 else part.translate(_ACCENTS) for at, part in enumerate(_KEPT.split(text)))
    return f"[{said}{'·' * (len(text) // 3)}]"


def bare(text: str) -> str:
    """What of a shown text stands outside of all brackets; a bracket that is cut off reaches to the end."""
    depth, found = 0, []
    for sign in text:
        depth += sign == "["
        if not depth:
            found.append(sign)
        depth -= sign == "]" and depth > 0
    return "".join(found)


class Pseudo(QTranslator):
    """Translates everything, Qt's own words too."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return pseudo(text) if text and text != "QT_LAYOUT_DIRECTION" else None


@contextlib.contextmanager
def spoken(app: QApplication) -> Iterator[None]:
    """That language while the block lasts."""
    translator = Pseudo(app)
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
