"""What a start can do without, so that the window is there soon and takes little memory.

Import this before all others: it keeps Qt for Python from reading and keeping the source of every module that is
imported after it. Qt looks there for uses of its own way to rename methods, which nobody here does; not looking saves a
tenth of the memory of the open window and a few milliseconds before it is painted. Where that part of Qt for Python is
built otherwise, nothing happens.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

import PySide6.QtCore  # noqa: F401  it brings the part that reads

with contextlib.suppress(ImportError):
    from shibokensupport import feature  # type: ignore[import-not-found, unused-ignore]

    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda module: False


@contextlib.contextmanager
def without_tls() -> Iterator[None]:
    """asyncio imported in here leaves TLS where it is, 4 MB of it, as it does in a Python built without.

    Nobody here asks asyncio itself for it. What talks to services (httpx, by way of anyio) does that with its own hands
    and brings the module along with the first account that needs it.
    """
    if "ssl" in sys.modules:
        yield
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # this is how Python says: there is none
    try:
        yield
    finally:
        del sys.modules["ssl"]
