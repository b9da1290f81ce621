"""Which words are held against the list, and which are none."""

from pathlib import Path

import pytest

from house import spelling


def test_words_are_what_people_read() -> None:
    """Placeholders, short words, abbreviations in capitals and possessives are no words of their own."""
    text = "%n blocks of {calendar}: the service's API won’t be ready"
    assert list(spelling.words(text)) == ["blocks", "the", "service", "won't", "ready"]


def test_documents_are_read_without_code() -> None:
    """Commands, addresses, files and the targets of links are not prose."""
    page = "See [the map](ARCHITECTURE.md), CONTRIBUTING.md or `dev.py chek`.\n```\nxyzzy\n```\nThe end."
    assert list(spelling.words(spelling.prose(page))) == ["see", "the", "map", "the", "end"]


def test_an_unknown_word_is_named_with_its_place(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """It is told once; added to the list it is known, and the list stays sorted."""
    known = tmp_path / "words.txt"
    known.write_text("week\nopen\n")
    monkeypatch.setattr(spelling, "WORDS", known)
    monkeypatch.setattr(spelling, "read", lambda: [("README.md", "Open week, opne week, opne")])
    assert spelling.main([]) == 1
    assert capsys.readouterr().out.splitlines()[0] == "README.md: 'opne'?"
    assert spelling.main(["--add"]) == 0
    assert known.read_text().split() == ["open", "opne", "week"]
    assert spelling.main([]) == 0


def test_the_window_is_read() -> None:
    """The texts come from where translators get them, unescaped and without mnemonics."""
    found = [text for place, text in spelling.read() if place == "the window"]
    assert "Today" in found
    assert not [text for text in found if "&amp;" in text]
