"""What the bundle's program `openweek-cli` runs; it starts no other program and never loads Qt."""

import sys

try:
    from core.cli import main
except ImportError as damage:
    sys.exit(f"openweek-cli: this copy is damaged: {damage}")

if __name__ == "__main__":
    sys.exit(main())
