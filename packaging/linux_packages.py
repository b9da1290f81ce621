"""What Linux people install: a Debian package made with dpkg-deb alone, and a tar archive of the same folder.

The package asks the system for the libraries that the bundle needs and does not hold. They are read from the files
themselves; one without a known package stops the build, so that none is forgotten when Qt changes.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
ICONS = ROOT / "resources" / "icons"
METAINFO = "io.github.openweek.Openweek.metainfo.xml"

PACKAGES = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libc.so.6": "libc6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdl.so.2": "libc6",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libstdc++.so.6": "libstdc++6",
    "libutil.so.1": "libc6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
ALSO = ("ca-certificates", "fonts-dejavu-core | fonts-noto-core | fonts-freefont-ttf")
"""Not linked to, but nothing goes without: the certificates the system trusts, and a font."""

RECOMMENDED = ("gnome-keyring | kwalletmanager", "xdg-utils", "libcups2")
"""Where tokens are kept for longer than a session, how links are opened, and printers (without it, only PDF)."""

OPTIONAL = "printsupport"
"""A folder of plugins that Qt does without when their libraries are missing."""


def dependencies(bundle: Path) -> list[str]:
    """The Debian packages that the bundle's files need, in the notation of Depends."""
    binaries = [file for file in bundle.rglob("*") if file.is_file() and not file.is_symlink() and is_elf(file)]
    held = {file.name for file in bundle.rglob("*.so*")}
    needed: set[str] = set()
    glibc = 0
    for file in binaries:
        if file.parent.name == OPTIONAL:
            continue
        told = subprocess.run(["readelf", "--dynamic", str(file)], capture_output=True, text=True, check=True).stdout
        needed |= set(re.findall(r"\(NEEDED\).*\[(.+)\]", told))
        glibc = max([glibc, *(int(minor) for minor in re.findall(rb"\bGLIBC_2\.(\d+)\b", file.read_bytes()))])
    unknown = sorted(needed - held - PACKAGES.keys())
    if unknown:
        raise SystemExit(f"packaging/linux_packages.py: which Debian package has {', '.join(unknown)}?")
    packages = {PACKAGES[library] for library in needed - held}
    return [f"libc6 (>= 2.{glibc})", *sorted(packages - {"libc6"}), *ALSO]


def is_elf(file: Path) -> bool:
    """Is this a program or a library?"""
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def architecture() -> str:
    """This machine, as Debian calls it."""
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def debian(bundle: Path, version: str, date: str, work: Path, dist: Path) -> Path:
    """Build the .deb. No maintainer scripts: the desktop's caches follow by dpkg's own triggers."""
    tree = work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(bundle, tree / "usr/lib/openweek", symlinks=True)
    (tree / "usr/bin").mkdir()
    for program in ("openweek", "openweek-cli"):
        (tree / "usr/bin" / program).symlink_to(f"../lib/openweek/{program}")
    desktop_files(tree / "usr", version, date)
    doc = tree / "usr/share/doc/openweek"
    doc.mkdir(parents=True)
    shutil.copyfile(HERE / "linux" / "copyright", doc / "copyright")
    (doc / "changelog.gz").write_bytes(gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0))
    size = sum(file.lstat().st_size for file in tree.rglob("*") if file.is_file()) // 1024
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(
        f"""Package: openweek
Version: {version}
Architecture: {architecture()}
Maintainer: Openweek contributors <maintainers@openweek.invalid>
Installed-Size: {size}
Depends: {", ".join(dependencies(bundle))}
Recommends: {", ".join(RECOMMENDED)}
Section: utils
Priority: optional
Description: one week of every scheduling account
 Lays the open slots of several scheduling services over each other in one week
 and one time zone, and turns a drag over an hour into blocks at the services.
 Python and Qt are inside.
"""
    )
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    deb = dist / f"openweek_{version}_{architecture()}.deb"
    moment = subprocess.run(["date", "--utc", "--date", date, "+%s"], capture_output=True, text=True, check=True).stdout
    env = dict(os.environ, SOURCE_DATE_EPOCH=moment.strip())  # the same source, the same package
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(deb)]
    subprocess.run(command, check=True, capture_output=True, env=env)
    shutil.rmtree(tree)
    return deb


def desktop_files(prefix: Path, version: str, date: str) -> None:
    """Put launcher, metainfo and icons below a prefix such as /usr."""
    applications = prefix / "share/applications"
    applications.mkdir(parents=True)
    shutil.copyfile(HERE / "linux" / "openweek.desktop", applications / "openweek.desktop")
    metainfo = prefix / "share/metainfo"
    metainfo.mkdir(parents=True)
    text = (HERE / "linux" / "openweek.metainfo.xml").read_text("utf-8")
    (metainfo / METAINFO).write_text(text.replace("@VERSION@", version).replace("@DATE@", date), "utf-8")
    for icon in (ICONS / "openweek.svg", *ICONS.glob("openweek-*.png")):
        side = icon.stem.partition("-")[2]
        apps = prefix / "share/icons/hicolor" / (f"{side}x{side}" if side else "scalable") / "apps"
        apps.mkdir(parents=True)
        shutil.copyfile(icon, apps / f"openweek{icon.suffix}")


def archive(bundle: Path, version: str, dist: Path) -> Path:
    """Pack the folder as it is; it runs from wherever it is unpacked."""
    packed = dist / f"openweek-{version}-linux-{architecture()}.tar.gz"
    with tarfile.open(packed, "w:gz", compresslevel=6) as file:
        file.add(bundle, f"openweek-{version}", filter=owned_by_nobody)
    return packed


def owned_by_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out who built it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
