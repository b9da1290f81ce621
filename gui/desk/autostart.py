"""Start with the desktop: off until somebody asks for it. Tried on Linux; not tried on Windows and macOS."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from gui.start.resources import ICON

_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


def command() -> list[str]:
    """The words that start this copy of Openweek: an AppImage, a bundle, or a checkout with its own environment."""
    if image := os.environ.get("APPIMAGE"):
        return [image]
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, str(Path(__file__).resolve().parents[2] / "dev.py"), "run"]


def enabled() -> bool:
    """Whether the desktop starts Openweek."""
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
                return bool(winreg.QueryValueEx(key, "Openweek")[0])
        except OSError:
            return False
    return place().is_file()


def switch(on: bool) -> None:
    """From the next sign-in on, or never again. Raises OSError where the desktop's folder cannot be written."""
    if sys.platform == "win32":
        import subprocess
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _KEY) as key:
            if on:
                winreg.SetValueEx(key, "Openweek", 0, winreg.REG_SZ, subprocess.list2cmdline(command()))
            elif enabled():
                winreg.DeleteValue(key, "Openweek")
        return
    if not on:
        place().unlink(missing_ok=True)
        return
    place().parent.mkdir(parents=True, exist_ok=True)
    place().write_bytes(_agent() if sys.platform == "darwin" else _entry().encode())


def place() -> Path:
    """The file that does it, where it is a file."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / "openweek.plist"
    folder = os.environ.get("XDG_CONFIG_HOME", "").strip()
    return Path(folder or Path.home() / ".config") / "autostart" / "openweek.desktop"


def _entry() -> str:
    """A desktop entry; its Exec line has quoting rules of its own."""
    words = " ".join(f'"{_quoted(word)}"' for word in command())
    return (
        f"[Desktop Entry]\nType=Application\nName=Openweek\nExec={words}\nIcon={ICON}\nX-GNOME-Autostart-enabled=true\n"
    )


def _quoted(word: str) -> str:
    for sign in '\\"`$':
        word = word.replace(sign, "\\" + sign)
    return word.replace("\\", "\\\\").replace("%", "%%")


def _agent() -> bytes:
    import plistlib  # it brings a reader of XML along, and only macOS needs it

    return plistlib.dumps({"Label": "openweek", "ProgramArguments": command(), "RunAtLoad": True})
