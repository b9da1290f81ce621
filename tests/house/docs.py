"""What the documents say about commands, links and pictures is so.

python -m house.docs    one line a fault, status 1 when there is one (part of `python3 dev.py check`)
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import dev
from core.cli import parser

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = ("*.md", "packaging/*.md", ".github/workflows/*.yml", ".pre-commit-config.yaml")


def main() -> int:
    """Print what is wrong; returns the exit status."""
    pages = [page for pattern in PAGES for page in sorted(ROOT.glob(pattern))]
    faults = [f"{page.relative_to(ROOT)}: {fault}" for page in pages for fault in wrong(page.read_text("utf-8"), page)]
    print("\n".join(faults) or f"{len(pages)} documents")
    return 1 if faults else 0


def wrong(text: str, page: Path) -> Iterator[str]:
    """Commands that do not exist, links and pictures that lead nowhere."""
    for command in re.findall(r"dev\.py +([a-z][a-z-]*)", text):
        if command not in dev.COMMANDS:
            yield f"python3 dev.py {command} does not exist"
    for command in re.findall(r"(?:dev\.py cli|openweek-cli) +([a-z]+)", text):
        if command not in cli_commands():
            yield f"openweek-cli {command} does not exist"
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text):
        if "://" not in target and not (page.parent / target).exists():
            yield f"{target} is not there"


def cli_commands() -> set[str]:
    """The subcommands of openweek-cli."""
    groups = [action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)]
    return {name for group in groups for name in group.choices}


if __name__ == "__main__":
    sys.exit(main())
