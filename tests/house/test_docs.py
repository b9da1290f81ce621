"""What is wrong in a document is found; what README says about commands and keys is what there is."""

import re
from pathlib import Path

from core.cli import parser
from house import docs

ROOT = Path(__file__).resolve().parent.parent.parent


def test_what_is_wrong_is_named() -> None:
    """A command that is gone, a link that leads nowhere."""
    text = (
        "Run `python3 dev.py rum`, `dev.py cli wek` or `openweek-cli week`; see [it](NOWHERE.md) and [me](README.md)."
    )
    assert list(docs.wrong(text, ROOT / "README.md")) == [
        "python3 dev.py rum does not exist",
        "openweek-cli wek does not exist",
        "NOWHERE.md is not there",
    ]


def test_readme_names_every_subcommand() -> None:
    """The list in README is the parser's, and each one's help is there."""
    section = (ROOT / "README.md").read_text("utf-8").split("## From a terminal")[1].split("\n## ")[0]
    named = set(re.findall(r"^\| `([a-z]+)", section, re.MULTILINE))
    assert named == docs.cli_commands()
    helped = parser().format_help()
    assert [command for command in named if not re.search(rf"^    {command}\s", helped, re.MULTILINE)] == []
