"""Where our own pictures and translations lie: beside the packages, in a checkout and in the bundle alike."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "resources"
ICON = ROOT / "icons" / "openweek.svg"
TRANSLATIONS = ROOT / "translations"
