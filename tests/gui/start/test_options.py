"""What a start is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from gui.start.options import Options, options_of


def test_a_start_without_words_reads_none() -> None:
    """Nothing is asked for, and what it takes to read words is left alone: that would be seen later."""
    code = (
        "import sys, PySide6.QtWidgets; before = set(sys.modules); from gui.start.options import options_of;"
        " options = options_of([]); print(options.home, options.scale, 'argparse' in set(sys.modules) - before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["None", "1.0", "False"]


def test_words_are_read() -> None:
    """Whoever says something is heard, and says nothing for anybody else."""
    assert options_of(["--home", "here", "--debug"]).home == Path("here")
    assert options_of([]).home is Options.home is None
