"""What the first paint must know before the store is open: the theme and the language chosen last, in a tiny file."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

NAME = "first.json"


@dataclass(frozen=True, slots=True)
class First:
    """Both as preferences name them."""

    theme: str = "system"
    language: str = "system"


def read(home: Path) -> First:
    """What was kept in a home folder; the system's where nothing was, or nothing that can be read."""
    try:
        text = (home / NAME).read_text("utf-8")
        import json  # three milliseconds before the first paint, for those alone who chose something

        kept = json.loads(text)
        return First(str(kept["theme"]), str(kept["language"]))
    except (OSError, ValueError, LookupError, TypeError):
        return First()


def keep(home: Path, preferences: Mapping[str, Any]) -> None:
    """Keep both for the next start. A folder that cannot be written to costs a flash of light, nothing else."""
    wanted = First(str(preferences.get("theme", "system")), str(preferences.get("language", "system")))
    if wanted != read(home):
        import json

        with contextlib.suppress(OSError):
            (home / NAME).write_text(json.dumps(asdict(wanted)), "utf-8")
