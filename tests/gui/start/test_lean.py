"""Sources are not read when modules are imported."""

from __future__ import annotations

import subprocess
import sys


def test_no_source_is_read_after_qt() -> None:
    """Importing a large part of the application leaves no text of it behind, and Qt works as ever."""
    script = (
        "import linecache, gui.start.lean, gui.window;"
        "from PySide6.QtCore import QObject, Signal;"
        "print(len([name for name in linecache.cache if 'gui' in name]), QObject().objectName() == '')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["0", "True"]


def test_what_comes_before_the_first_paint_is_light() -> None:
    """Whatever takes time to import waits until the window is painted."""
    script = (
        "import sys, PySide6.QtWidgets; before = set(sys.modules); import gui.app;"
        "print(*sorted({name.split('.')[0] for name in set(sys.modules) - before}))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    heavy = {
        "asyncio",
        "concurrent",
        "email",
        "httpx",
        "json",
        "keyring",
        "msgspec",
        "qasync",
        "sqlite3",
        "ssl",
        "tempfile",
    }
    assert not heavy & set(done.stdout.split())
