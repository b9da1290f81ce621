"""What the bundle's program `openweek-cli` runs; it starts no other program and never loads Qt."""

import sys


def run() -> int:
    """Import late: whatever is missing is told in one line."""
    from core.cli import main

    return main()


if __name__ == "__main__":
    try:
        sys.exit(run())
    except ImportError as damage:
        sys.exit(f"openweek-cli: this copy is damaged: {damage}")
