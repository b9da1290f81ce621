"""Sources are not read when modules are imported."""

from __future__ import annotations

import subprocess
import sys


def test_no_source_is_read_after_qt() -> None:
    """Importing a large part of the application leaves no text of it behind, and Qt works as ever."""
    script = (
        "import linecache, gui.lean, gui.window;"
        "from PySide6.QtCore import QObject, Signal;"
        "print(len([name for name in linecache.cache if 'gui' in name]), QObject().objectName() == '')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["0", "True"]
