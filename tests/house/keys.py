"""The list of keys in README, from the window's own table of actions.

python -m house.keys            status 1 when README's list is not the table's (part of `python3 dev.py check`)
python -m house.keys --write    bring README up to date
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast
from unittest.mock import MagicMock

from gui.finding.actions import Group, table

README = Path(__file__).resolve().parent.parent.parent / "README.md"
SECTION = re.compile(r"(<!-- keys -->\n).*?(<!-- end of keys -->\n)", re.DOTALL)
NAMES = {"PgDown": "Page Down", "PgUp": "Page Up", "Return": "Enter", "Del": "Delete"}
"""What stands on the keys."""


def main(argv: list[str]) -> int:
    """Compare or write; returns the exit status."""
    before = README.read_text("utf-8")
    after = SECTION.sub(lambda found: found[1] + listed() + found[2], before)
    if argv == ["--write"]:
        README.write_text(after, "utf-8")
        return 0
    good = before == after
    print("README lists the keys" if good else "README's keys: PYTHONPATH=.:tests python -m house.keys --write")
    return 0 if good else 1


def listed() -> str:
    """A table of keys and what they do, in the order of the window's own list."""
    rows = table(cast(Any, MagicMock()))  # what the actions do is not asked for
    lines = [
        f"| {', '.join(map(shown, row.keys))} | {plain(row.text)} |\n"
        for group in Group
        for row in rows
        if row.group is group and row.keys
    ]
    return "".join(["| key | does |\n|---|---|\n", *lines])


def shown(key: str) -> str:
    """A key as it is written on it."""
    parts: Iterator[str] = (NAMES.get(part, part) for part in re.split(r"(?<=.)\+(?=.)", key))
    return f"`{'+'.join(parts)}`"


def plain(text: str) -> str:
    """A menu's text without its mnemonic and dots."""
    return re.sub(r"&(?=\w)", "", text).rstrip("…").strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
