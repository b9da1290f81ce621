"""Every word that people read is one that somebody has looked at: words.txt lists them.

python -m house.spelling          one line an unknown word, status 1 when there is one (part of `python3 dev.py check`)
python -m house.spelling --add    put the unknown words into words.txt, after looking at them

Read are the texts of the window and of core, as they are gathered for the translators, and the documents.
"""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
WORDS = Path(__file__).with_name("words.txt")
TEXTS = ROOT / "resources" / "translations" / "openweek_de.ts"
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "ARCHITECTURE.md", "packaging/README.md")


def main(argv: list[str]) -> int:
    """Print the unknown words; returns the exit status."""
    known = set(WORDS.read_text("utf-8").split())
    found: dict[str, str] = {}
    for place, text in read():
        for word in words(text):
            if word not in known:
                found.setdefault(word, place)
    if argv == ["--add"]:
        WORDS.write_text("".join(f"{word}\n" for word in sorted(known | found.keys())), "utf-8")
        return 0
    print("\n".join(f"{place}: {word!r}?" for word, place in sorted(found.items())) or "every word is known")
    if found:
        print("right all the same? PYTHONPATH=tests python -m house.spelling --add")
    return 1 if found else 0


def read() -> Iterator[tuple[str, str]]:
    """Where, and what people read there."""
    for source in re.findall(r"<source>(.*?)</source>", TEXTS.read_text("utf-8"), re.DOTALL):
        yield "the window", re.sub(r"&(?=\w)", "", html.unescape(source))
    for name in DOCUMENTS:
        if (ROOT / name).exists():
            yield name, prose((ROOT / name).read_text("utf-8"))


def prose(markdown: str) -> str:
    """A document without code, commands, addresses and the targets of links."""
    text = re.sub(r"^```.*?^```", "", markdown, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"`[^`]*`|<[^>]*>|\]\([^)]*\)|https?://\S+", " ", text)
    return re.sub(r"\S+\.(?:md|py|toml|txt|yml)\b", " ", text)


def words(text: str) -> Iterator[str]:
    """Words of three letters or more, in lower case; {placeholders}, %n and abbreviations in capitals are none."""
    text = re.sub(r"\{\w*\}|%\w+", " ", text)
    for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text):
        if len(word) > 2 and not word.isupper():
            yield word.lower().replace("’", "'").removesuffix("'s")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
