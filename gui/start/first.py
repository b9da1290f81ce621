"""What the first paint must know before the store is open: theme, language and place of the window, in a tiny file."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

NAME = "first.json"


class First(NamedTuple):
    """All as preferences name them."""

    theme: str = "system"
    language: str = "system"
    geometry: str = ""


def read(home: Path) -> First:
    """What was kept in a home folder; the system's where nothing was, or nothing that can be read."""
    try:
        text = (home / NAME).read_text("utf-8")
        import json  # three milliseconds before the first paint, for those alone who chose something

        kept = json.loads(text)
        return First(str(kept["theme"]), str(kept["language"]), str(kept["geometry"]))
    except (OSError, ValueError, LookupError, TypeError):
        return First()


def keep(home: Path, preferences: Mapping[str, Any]) -> None:
    """Keep them for the next start. A folder that cannot be written to costs a flash of light, nothing else."""
    chosen = {key: str(preferences[key]) for key in ("theme", "language", "geometry") if key in preferences}
    wanted = First(**chosen)
    if wanted != read(home):
        import json

        with contextlib.suppress(OSError):
            (home / NAME).write_text(json.dumps(wanted._asdict()), "utf-8")
