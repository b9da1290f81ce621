"""Draws the icon set from resources/icons/openweek.svg: PNG of 16 to 512 pixels, .ico for Windows, .icns for macOS.

python3 dev.py icons. What it writes is committed, so that nobody needs it to build.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO = (16, 24, 32, 48, 64, 256)
ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
"""Apple's four letters for a PNG of each size."""


def png(drawing: QSvgRenderer, side: int) -> bytes:
    """The drawing as a PNG file of that many pixels."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's types forget that a device will do
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon file: a table of sizes, then the PNG files one after the other."""
    table, body, at = b"", b"", 6 + 16 * len(pictures)
    for side, picture in pictures.items():
        table += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), at + len(body))
        body += picture
    return struct.pack("<HHH", 0, 1, len(pictures)) + table + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """A macOS icon file: each PNG file after its kind and length."""
    parts = [ICNS[side] + struct.pack(">I", 8 + len(picture)) + picture for side, picture in pictures.items()]
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> None:
    """Write all of them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    drawing = QSvgRenderer(str(FOLDER / "openweek.svg"))
    pictures = {side: png(drawing, side) for side in SIZES}
    for side, picture in pictures.items():
        (FOLDER / f"openweek-{side}.png").write_bytes(picture)
    (FOLDER / "openweek.ico").write_bytes(ico({side: pictures[side] for side in ICO}))
    (FOLDER / "openweek.icns").write_bytes(icns({side: pictures[side] for side in ICNS}))
    app.quit()


if __name__ == "__main__":
    main()
