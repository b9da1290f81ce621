"""Keeps Qt for Python from reading and keeping the source of every module that is imported after it.

It looks there for uses of its own way to rename methods, which nobody here does. Not looking saves a tenth of the
memory of the open window and a few milliseconds before it is painted. Importing this file is all there is to do, and
where that part of Qt for Python is built otherwise, nothing happens.
"""

from __future__ import annotations

import contextlib

import PySide6.QtCore  # noqa: F401  it brings the part that reads

with contextlib.suppress(ImportError):
    from shibokensupport import feature  # type: ignore[import-not-found, unused-ignore]

    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda module: False
