"""What the bundle's program `openweek` runs; `start_cli.py` is its sister."""

import os
import sys

# The bundle's own libraries are for the bundle: what it starts (a browser, say) gets back what the person had.
if (before := os.environ.get("LD_LIBRARY_PATH_ORIG")) is not None:
    os.environ["LD_LIBRARY_PATH"] = before
elif hasattr(sys, "_MEIPASS"):
    os.environ.pop("LD_LIBRARY_PATH", None)


def run() -> int:
    """Import late: whatever is missing is told in one line."""
    from gui.app import main

    return main()


if __name__ == "__main__":
    try:
        sys.exit(run())
    except ImportError as damage:
        sys.exit(f"openweek: this copy is damaged: {damage}")
