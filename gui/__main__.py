"""``python -m gui``: the application from a checkout."""

import sys

from gui.app import main

if __name__ == "__main__":
    sys.exit(main())
