"""``--self-check``: is this copy of Openweek whole? One JSON line a check; the last line sums up.

Made for the bundle, where a forgotten plugin or file shows on other people's computers only. Nothing of the person's
is read or written, nothing leaves this computer.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator, qVersion
from PySide6.QtGui import QFontDatabase, QIcon, QImage, QImageReader

from core import __version__
from core.selfcheck import CHECKS as CORE_CHECKS
from core.selfcheck import Damaged
from gui import theme
from gui.frame import Frame
from gui.start.language import LANGUAGES
from gui.start.resources import ICON, TRANSLATIONS

SCREENS = {"linux": "libqxcb.so", "win32": "qwindows.dll", "darwin": "libqcocoa.dylib"}
"""The plugin that shows windows on a real screen."""


async def self_check() -> tuple[str, str]:
    """Make every check. Returns the JSON lines, and one line about the damage, empty when there is none."""
    lines: list[dict[str, object]] = []
    for name, check in {**CHECKS, **CORE_CHECKS}.items():
        try:
            lines.append({"check": name, "ok": True, "found": await check()})
        except Exception as fault:  # whatever it is, the other checks are still worth making
            lines.append({"check": name, "ok": False, "found": str(fault) or type(fault).__name__})
    damage = "; ".join(f"{line['check']}: {line['found']}" for line in lines if not line["ok"])
    lines.append({"check": "all", "ok": not damage, "found": f"Openweek {__version__}"})
    return "".join(json.dumps(line) + "\n" for line in lines), damage


def tell(report: Path | None, lines: str, damage: str) -> int:
    """Write the lines to the file, or to stdout where there is one. Returns the exit status: 1 for damage."""
    if report is not None:
        report.write_text(lines, "utf-8")
    elif sys.stdout is not None:  # a windowed program on Windows has none
        sys.stdout.write(lines)
    if damage and sys.stderr is not None:
        sys.stderr.write(f"openweek: this copy is damaged: {damage}\n")
    return 1 if damage else 0


async def _window() -> str:
    """The first thing people see, painted; and everything else of the window imports."""
    import gui.life  # noqa: F401

    frame = Frame(theme.LIGHT)
    try:
        picture = frame.grab().toImage()
    finally:
        frame.deleteLater()
    if len(_colours(picture)) < 3:
        raise Damaged("the window stays empty")
    return f"Qt {qVersion()}, {picture.width()}x{picture.height()}"


async def _screen() -> str:
    """The plugin for a real screen is there with every library it needs, though it is not used here."""
    plugin = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms" / SCREENS[sys.platform]
    if sys.platform == "linux":
        ctypes.CDLL(str(plugin))  # names the library that is missing
    elif not plugin.is_file():
        raise Damaged(f"{plugin.name} is missing")
    return plugin.name


async def _fonts() -> str:
    families = QFontDatabase.families()
    if not families:
        raise Damaged("there is no font on this computer; on Debian install fonts-dejavu-core")
    return f"{len(families)} families"


async def _pictures() -> str:
    """Our drawing in both formats, by the plugins that read them."""
    formats = {bytes(kind.data()).decode() for kind in QImageReader.supportedImageFormats()}
    for picture in (ICON, ICON.with_name("openweek-64.png")):
        if not picture.is_file():
            raise Damaged(f"{picture.name} is missing")
        image = QIcon(str(picture)).pixmap(64, 64).toImage()
        if image.isNull() or len(_colours(image)) < 4:
            raise Damaged(f"{picture.name} cannot be drawn")
    return ", ".join(sorted(formats & {"svg", "png", "ico", "icns"}))


async def _translations() -> str:
    """Of every language: ours, and Qt's own for its buttons."""
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for name in LANGUAGES:
        for file in (TRANSLATIONS / f"openweek_{name}.qm", qt / f"qtbase_{name}.qm"):
            if not file.is_file():
                raise Damaged(f"{file.name} is missing")
            if not QTranslator().load(str(file)):
                raise Damaged(f"{file.name} cannot be read")
    return ", ".join(LANGUAGES)


async def _printing() -> str:
    """What is imported only by who prints; a computer without printers has no plugin for them."""
    from PySide6.QtPrintSupport import QPrinter

    return QPrinter.__name__


def _colours(image: QImage) -> set[int]:
    """The colours along five rows of pixels."""
    rows = [image.height() * part // 6 for part in range(1, 6)]
    return {image.pixel(x, y) for y in rows for x in range(image.width())}


CHECKS: Mapping[str, Callable[[], Coroutine[None, None, str]]] = {
    "window": _window,
    "screen": _screen,
    "fonts": _fonts,
    "pictures": _pictures,
    "translations": _translations,
    "printing": _printing,
}
