"""A language nobody speaks: every translated text in brackets, with accents and a third longer.

What is on show without brackets was never given to a translator; what does not fit will not fit in German.
"""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[2]
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


@lru_cache(maxsize=1)
def gathered() -> frozenset[tuple[str, str]]:
    """Context and text of all that lupdate finds in gui: a text it does not see can never be translated."""
    sources = sorted(map(str, (ROOT / "gui").rglob("*.py")))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "all_de.ts"
        tool = Path(sys.executable).parent / "pyside6-lupdate"
        subprocess.run([str(tool), "-silent", *sources, "-ts", str(file)], check=True, timeout=20)
        contexts = ElementTree.parse(file).getroot().iter("context")
        return frozenset(
            (context.findtext("name", ""), message.findtext("source", ""))
            for context in contexts
            for message in context.iter("message")
        )


class Pseudo(QTranslator):
    """Translates everything that a translator could: what lupdate finds, and Qt's own words."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        if disambiguation is not None and disambiguation.startswith("date pattern"):
            return None  # the locale's names come out of it, no words of ours
        ours = (context, text) in gathered()
        return pseudo(text) if ours or (context.startswith("Q") and text != "QT_LAYOUT_DIRECTION") else None


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
