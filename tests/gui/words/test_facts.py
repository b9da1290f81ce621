"""What core says can be said in every language, and nothing stands here that core does not say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from core.session import providers
from gui.words.facts import FORMS, SENTENCES, said

CORE = Path(__file__).resolve().parents[3] / "core"
NAMES = {"HighLevel", "Cal.com", "LeadSquared", "UTC"}
"""The same in every language."""


def is_example(text: str) -> bool:
    """An example to type after, such as an address, a key's beginning or working hours."""
    return bool(re.match(r"https://\S+$|\w+[-_]…$|(Mon|Wed)\b.*\d", text)) or text in ("intro", "ann, bob")


def test_every_text_of_a_form_is_known() -> None:
    """A provider's new field is told to lupdate as well."""
    texts = {
        text
        for _, title, blurb, fields in providers()
        for field in fields
        for text in (title, blurb, field.label, field.help, field.placeholder, *(c.label for c in field.choices))
        if text and text not in NAMES and not is_example(text)
    }
    assert texts <= set(FORMS)
    assert set(FORMS) <= texts


@lru_cache(maxsize=1)
def spoken() -> str:
    """Every text in core."""
    return "\n".join(literals())


def literals() -> Iterator[str]:
    """Every text in core, with a gap where it puts something in."""
    for path in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
            elif isinstance(node, ast.JoinedStr):
                parts = (p.value if isinstance(p, ast.Constant) else "\0" for p in node.values)
                yield "".join(str(part) for part in parts)


@pytest.mark.parametrize("sentence", list(map(str, SENTENCES)))
def test_core_still_says_it(sentence: str) -> None:
    """A sentence that core words anew would silently stay English: here is where it is noticed."""
    if sentence in ("Not scheduled", "Work day template not defined", "Holiday", "Leave"):  # a service's own words
        return
    for part in re.split(r"\{\w+\}", sentence):
        assert part.strip(" :(“”)") in spoken(), part


def raised() -> Iterator[str]:
    """Every sentence that core raises or hands on for a person to read."""
    handed = {"caution", "readonly", "covers", "hint", "reason"}
    for path in CORE.rglob("*.py"):
        if path.name == "cli.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func).split(".")[-1]
            texts = node.args[: {"bad_input": 1, "Problem": 2}.get(called, 0)][-1:]
            for text in [*texts, *(word.value for word in node.keywords if word.arg in handed)]:
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value
                elif isinstance(text, ast.JoinedStr):
                    parts = (p.value if isinstance(p, ast.Constant) else gap(ast.unparse(p)) for p in text.values)
                    yield "".join(str(part) for part in parts)


def gap(code: str) -> str:
    """What stands for something put in; a service's own words come with their colon."""
    return ": …" if "tail" in code else "…"


TERMINAL = ("there is no ", "… has no ", "… is a secret; ", "unknown ", "… is not a date; ", "… is out of reach; ")
"""Only who writes commands meets these: the window offers nothing that is not there."""


def test_every_sentence_of_core_is_known(qapp: QApplication) -> None:
    """What core raises is told to lupdate as well: said loudly, nothing of it stays as it was."""
    shouting = Shouting(qapp)
    QCoreApplication.installTranslator(shouting)
    try:
        sentences = {text for text in raised() if not text.startswith(TERMINAL)}
        quiet = sorted(text for text in sentences if re.search(r"[a-z]{3}", text) and said(text) == text)
        assert quiet == []
    finally:
        QCoreApplication.removeTranslator(shouting)


class Shouting(QTranslator):
    """Every text of core in capitals, with its placeholders as they are."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return re.sub(r"\{\w+\}|\w+", lambda m: m[0] if m[0][0] == "{" else m[0].upper(), text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Working hours", "WORKING HOURS"),
        ("Working hours is missing", "WORKING HOURS IS MISSING"),
        ("cannot reach x.test: nothing answers there", "CANNOT REACH x.test: NOTHING ANSWERS THERE"),
        ("minimum notice 4 hours; buffer before 15 mins", "MINIMUM NOTICE 4 hours; BUFFER BEFORE 15 mins"),
        ("Ann cannot be blocked: it is somebody else's", "Ann CANNOT BE BLOCKED: IT IS SOMEBODY ELSE'S"),
        ("a service's own words", "a service's own words"),
        (None, ""),
    ],
)
def test_sentences_are_translated_inside_out(qapp: QApplication, text: str | None, words: str) -> None:
    """What core puts in is translated where it is one of its own sentences, and left alone where it is a name."""
    shouting = Shouting(qapp)
    QCoreApplication.installTranslator(shouting)
    try:
        assert said(text) == words
    finally:
        QCoreApplication.removeTranslator(shouting)
