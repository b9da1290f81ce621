"""What is packed beside the code: names that must agree, icons that must be readable, licences that must be found.

Building and trying a bundle takes minutes and is `python3 dev.py bundle`.
"""

import configparser
import re
import shutil
import struct
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from xml.etree import ElementTree

import bare
import icons
import licences
import linux_packages
import pytest
from PySide6.QtGui import QImage, QImageReader

import dev

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"


def desktop_entry() -> configparser.SectionProxy:
    """Read the launcher."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(PACKAGING / "linux/openweek.desktop", "utf-8")
    return parser["Desktop Entry"]


def test_the_launcher_names_what_is_there() -> None:
    """Program, icon and window group are the names that the application itself uses."""
    entry = desktop_entry()
    app = (ROOT / "gui/app.py").read_text("utf-8")
    assert entry["Exec"] == "openweek %u"
    assert 'setDesktopFileName("openweek")' in app
    assert entry["Icon"] == entry["StartupWMClass"] == "openweek"
    assert entry["MimeType"] == "x-scheme-handler/openweek;"


def test_the_metainfo_names_what_is_there() -> None:
    """A software centre finds launcher and programs by these names, and the same handler."""
    root = ElementTree.parse(PACKAGING / "linux/openweek.metainfo.xml").getroot()
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert {binary.text for binary in root.findall("provides/binary")} == {*scripts["scripts"], *scripts["gui-scripts"]}
    assert root.findtext("launchable") == "openweek.desktop"
    assert root.findtext("id") == linux_packages.METAINFO.removesuffix(".metainfo.xml")
    assert f"{root.findtext('provides/mediatype')};" == desktop_entry()["MimeType"]


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("desktop-file-validate", ["openweek.desktop"]),
        ("appstreamcli", ["validate", "--no-net", linux_packages.METAINFO]),
    ],
)
def test_the_desktop_files_are_valid(program: str, words: list[str], tmp_path: Path) -> None:
    """By the tools of the desktops themselves, as they lie in the package."""
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    linux_packages.desktop_files(tmp_path, "0.1.0", "2026-11-21")
    files = {file.name: str(file) for file in tmp_path.rglob("*") if file.is_file()}
    done = subprocess.run([program, *(files.get(word, word) for word in words)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_size_of_the_icon_is_packed(tmp_path: Path) -> None:
    """Each lies where the desktops look for that size."""
    linux_packages.desktop_files(tmp_path, "0.1.0", "2026-11-21")
    folder = tmp_path / "share/icons/hicolor"
    for side in icons.SIZES:
        image = QImage(str(folder / f"{side}x{side}/apps/openweek.png"))
        assert (image.width(), image.height()) == (side, side)
    assert (folder / "scalable/apps/openweek.svg").is_file()


def test_the_windows_icon_holds_its_sizes() -> None:
    """Qt reads the file as Windows does."""
    reader = QImageReader(str(icons.FOLDER / "openweek.ico"))
    assert reader.imageCount() == len(icons.ICO)
    sides = set()
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        sides.add(reader.read().width())
    assert sides == set(icons.ICO)


def test_the_macos_icon_holds_its_sizes() -> None:
    """Each part says its kind and length, and holds a PNG of that size."""
    data = (icons.FOLDER / "openweek.icns").read_bytes()
    assert data[:8] == b"icns" + struct.pack(">I", len(data))
    at, found = 8, {}
    while at < len(data):
        kind, length = data[at : at + 4], struct.unpack(">I", data[at + 4 : at + 8])[0]
        found[QImage.fromData(data[at + 8 : at + length]).width()] = kind
        at += length
    assert found == icons.ICNS


def test_every_package_inside_has_its_licence() -> None:
    """What nobody may hand on without its text is found before anybody has built anything."""
    without = []
    for name in licences.packages(ROOT / "requirements.txt"):
        files = metadata.distribution(name).files or ()
        if name not in licences.QT and not any(licences.is_text(file) for file in files):
            without.append(name)
    assert without == []


def test_texts_of_one_name_are_all_kept(tmp_path: Path) -> None:
    """Two files called LICENSE in one package are two texts."""
    texts = [tmp_path / folder / "LICENSE" for folder in "ab"]
    for text in texts:
        text.parent.mkdir()
        text.write_text(text.parent.name)
    licences.keep(tmp_path / "kept", texts)
    assert sorted(file.read_text() for file in (tmp_path / "kept").iterdir()) == ["a", "b"]


@pytest.mark.skipif(not shutil.which("readelf") or sys.platform != "linux", reason="reads programs of Linux")
def test_a_library_without_a_package_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that Qt begins to need must not be missing on other people's computers only."""
    import PySide6.QtCore

    assert PySide6.QtCore.__file__
    shutil.copy(PySide6.QtCore.__file__, tmp_path / "QtCore.so")
    for own in ("libpyside6.abi3.so.6.11", "libshiboken6.abi3.so.6.11", "libQt6Core.so.6"):
        (tmp_path / own).touch()
    assert "libstdc++6" in linux_packages.dependencies(tmp_path)
    monkeypatch.delitem(linux_packages.PACKAGES, "libstdc++.so.6")
    with pytest.raises(SystemExit, match=r"which Debian package has libstdc\+\+\.so\.6"):
        linux_packages.dependencies(tmp_path)


def test_what_a_bare_debian_needs_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cannot try the package learns why, instead of believing it was tried."""
    monkeypatch.setattr(bare.os, "geteuid", lambda: 1000)  # type: ignore[attr-defined]
    assert "root" in bare.possible()
    monkeypatch.setattr(bare.os, "geteuid", lambda: 0)  # type: ignore[attr-defined]
    monkeypatch.setattr(bare.shutil, "which", lambda program: program != "Xvfb" or None)  # type: ignore[attr-defined]
    assert bare.possible() == "Xvfb is not installed"


def test_what_is_left_out_is_not_used() -> None:
    """A module of Qt that somebody begins to import must not be missing in the bundle only."""
    spec = (PACKAGING / "openweek.spec").read_text("utf-8")
    left_out = {f"Qt{part}" for part in re.findall(r'"(\w+)"', spec.split("PySide6.Qt{part}")[1].split("))")[0])}
    assert {"QtQml", "QtSql"} <= left_out
    used: set[str] = set()
    for file in [*(ROOT / "core").rglob("*.py"), *(ROOT / "gui").rglob("*.py")]:
        for one, several in re.findall(r"PySide6\.(\w+)|from PySide6 import ([\w, ]+)", file.read_text("utf-8")):
            used |= {one, *re.split(r", *", several)}
    assert "QtWidgets" in used
    assert sorted(used & left_out) == []


def test_actions_are_pinned_and_commands_exist() -> None:
    """A tag of somebody else's action can be moved, a commit cannot; and the workflow calls commands that exist."""
    text = (ROOT / ".github/workflows/ci.yml").read_text("utf-8")
    uses = re.findall(r"uses: (\S+)", text)
    assert uses
    assert [use for use in uses if not re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", use)] == []
    called = set(re.findall(r"dev\.py ([a-z]+)", text))
    assert called >= {"test", "check", "bundle"}
    assert called <= dev.COMMANDS.keys()
