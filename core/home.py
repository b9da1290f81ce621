"""Where everything of a person is kept. Asked before the first paint, so it imports next to nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

STORE = "openweek.db"
KEPT = ".kept-"
"""Stands, with a number, behind the name of a file that could not be read and stays beside a fresh one."""
LAST_CRASH = "crash-last.txt"
"""What the machine said when a run ended hard."""


def default_home() -> Path:
    """The user data folder of the platform, or OPENWEEK_HOME."""
    if named := os.environ.get("OPENWEEK_HOME"):
        return Path(named)
    if sys.platform == "linux":  # what platformdirs answers there, without the 5 ms it takes to import it
        return Path(os.environ.get("XDG_DATA_HOME", "").strip() or Path.home() / ".local" / "share") / "openweek"
    import platformdirs

    return platformdirs.user_data_path("openweek", appauthor=False)


def forget_left(home: Path) -> None:
    """Remove what lies beside the files in use. Raises OSError."""
    for path in [*home.glob(f"{STORE}{KEPT}*"), home / LAST_CRASH]:
        path.unlink(missing_ok=True)
