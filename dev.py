#!/usr/bin/env python3
"""Openweek from the checkout: one command for each wish. Needs nothing but Python 3.11 or newer.

    python3 dev.py run [ARGS]       open the app; --demo shows it without any account
    python3 dev.py cli ARGS         the same core from this terminal: openweek-cli ARGS
    python3 dev.py sandbox [ARGS]   the app with accounts at imitation services on this computer
    python3 dev.py test [ARGS]      all tests; ARGS go to pytest (paths from the project's folder)
    python3 dev.py check            linter, format, types, import contracts, dead code, spelling, documents and
                                    translations: one line each
    python3 dev.py doctor [ARGS]    what this computer has and what it lacks
    python3 dev.py system           the system packages still missing for the app and all tests;
                                    --install installs them (Debian, Ubuntu)
    python3 dev.py translations     gather the visible texts into resources/translations and compile them;
                                    --check only says whether that is done
    python3 dev.py shots            write resources/screenshots anew
    python3 dev.py icons            draw resources/icons anew from openweek.svg
    python3 dev.py bench [ARGS]     measure what has to be fast
    python3 dev.py lock [ARGS]      write requirements*.txt anew from pyproject.toml (needs uv; --upgrade)
    python3 dev.py bundle [ARGS]    build what people install who never saw Python, for this platform, into dist/

The first command makes an environment in .venv (OPENWEEK_VENV names another place) from the versions and
hashes in requirements.txt, for tests and checks from requirements-dev.txt. Later ones start at once.
"""
# Every line must parse on Python 3.6, so that an old Python still gets to the sentence below.

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "dev.py: Openweek needs Python 3.11 or newer and this is %d.%d: call a newer one by its name, "
        "such as python3.12 dev.py" % sys.version_info[:2]
    )

import contextlib
import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parent
VENV = Path(os.path.abspath(os.environ.get("OPENWEEK_VENV") or ROOT / ".venv"))
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "openweek.json"
# The second holds all of the first.
REQUIREMENTS = {"run": ROOT / "requirements.txt", "test": ROOT / "requirements-dev.txt"}
# The tools that build the bundle lie beside the environment, so that the bundle is made of what people run.
BUILD_REQUIREMENTS = ROOT / "requirements-build.txt"
TOOLS = ROOT / "build" / "tools"

# What PySide6's wheels take from the system, with the name of its Debian package.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What some tests start: a screen with a pointer, a real keyring, buses on which notices and windows are told, a
# server with a certificate of its own.
PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "dbus-daemon": "dbus",
    "dbus-run-session": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "readelf": "binutils",
    "at-spi-bus-launcher": "at-spi2-core",
    "openssl": "openssl",
}
# Where programs are that people do not start themselves.
HELPERS = ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib")

SHOTS = (
    ("week-light.png", "gui", "2026-11-24", "Europe/Berlin", "light"),
    ("week-dark.png", "gui", "2026-11-24", "Europe/Berlin", "dark"),
    ("week-dst.png", "gui", "2027-03-14", "America/New_York", "light"),
    ("drag.png", "fakes.middrag", "2026-11-24", "Europe/Berlin", "light"),
)


class Stop(Exception):
    """Ends the command with one line that says what to do."""

    def __init__(self, text: str, status: int = 1) -> None:
        super().__init__(text)
        self.status = status


def say(text: str) -> None:
    """Tell the person something; never on stdout, which belongs to the command."""
    print("dev.py: " + text, file=sys.stderr, flush=True)


# --- The environment ---------------------------------------------------------------------------------


def set_up(level: str) -> None:
    """Make sure that the environment holds exactly what `level` needs: "run", or "test" with all of it."""
    if is_ready(level):
        return
    try:
        with one_at_a_time():
            if not is_ready(level):
                make(level)
    except OSError as error:
        raise Stop("cannot make the environment in {}: {}".format(VENV, error)) from error


def is_ready(level: str) -> bool:
    """Is there a finished, undamaged environment for this Python and these requirements?"""
    stamp = read_stamp()
    return (
        stamp.get("key") == wanted_key()
        and stamp.get("level") in ("test", level)
        and PYTHON.exists()
        and (VENV / "pyvenv.cfg").exists()
        and set(stamp.get("packages", ["?"])) <= set(installed())
    )


def read_stamp() -> "dict[str, Any]":
    """Return what the last finished set-up wrote down, or nothing."""
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def wanted_key() -> str:
    """Return one word for this Python, place and requirements: another word, another environment."""
    digest = hashlib.sha256("\n".join([sys.version, sys.base_prefix, str(VENV)]).encode())
    for file in REQUIREMENTS.values():
        digest.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def installed() -> "list[str]":
    """Return the packages in the environment, each with its version, as its folders name them."""
    pattern = "Lib/site-packages/*.dist-info" if sys.platform == "win32" else "lib/*/site-packages/*.dist-info"
    return sorted(folder.name for folder in VENV.glob(pattern))


def make(level: str) -> None:
    """Make the environment, or add the test tools to one that has only what the app needs."""
    uv = shutil.which("uv")
    has_pip = any(name.startswith("pip-") for name in installed())
    add = level == "test" and is_ready("run") and bool(uv or has_pip)
    if not uv and not add and not (has_module("venv") and has_module("ensurepip")):
        raise Stop("this Python cannot make environments: " + apt_line([venv_package()]))
    STAMP.unlink(missing_ok=True)  # whatever is cut short from here on is unfinished and made anew
    if not add:
        remove()
    say(("adding the test tools to {}" if add else "making the environment in {} (once)").format(VENV))
    started = time.monotonic()
    try:
        if uv:
            with_uv(uv, level, add)
        else:
            with_pip(level, add)
    except Stop as stop:
        if not uv:
            raise
        say("uv gave up ({}); trying pip".format(stop))
        remove()
        with_pip(level, add=False)
    stamp = {"key": wanted_key(), "level": level, "packages": installed()}
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(json.dumps(stamp, indent=1) + "\n", "utf-8")
    os.replace(fresh, STAMP)
    say("ready after {:.0f} s".format(time.monotonic() - started))


def remove() -> None:
    """Remove the old environment, and nothing that is not one."""
    if not VENV.exists() or not os.listdir(VENV):
        return
    if VENV != ROOT / ".venv" and not (VENV / "pyvenv.cfg").exists():
        raise Stop("OPENWEEK_VENV names {}, which is no environment: name an empty place".format(VENV))
    try:
        shutil.rmtree(VENV)
    except OSError as error:
        text = "cannot remove the old {}: close what uses it, then try again ({})"
        raise Stop(text.format(VENV, error)) from error


def with_uv(uv: str, level: str, add: bool) -> None:
    """Fill the environment with uv: one second where pip takes ten."""
    if not add:
        install([uv, "venv", "--quiet", "--python", base_python(), str(VENV)])
    what = ["--require-hashes", "--no-deps", "-r", str(REQUIREMENTS[level])]
    install([uv, "pip", "install", "--quiet", "--python", str(PYTHON), *what])


def with_pip(level: str, add: bool) -> None:
    """Fill the environment with what Python brings along."""
    if not add:
        install([base_python(), "-I", "-m", "venv", str(VENV)])
    quiet = ["--quiet", "--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
    what = ["--require-hashes", "--no-deps", "-r", str(REQUIREMENTS[level])]
    install([str(PYTHON), "-I", "-m", "pip", "install", *quiet, *what])


def install(argv: "list[str]") -> None:
    """Run one step of the set-up; where it fails, its last word and a hint are the error."""
    env = clean_environment()
    for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV"):
        env.pop(name, None)
    env["PIP_USER"] = "0"
    # The children keep the lock: should we be killed, it is not free before they have ended.
    done = subprocess.run(
        argv,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        close_fds=sys.platform == "win32",
        text=True,
        errors="replace",
    )
    if done.returncode:
        raise Stop(why_install_failed(done.stdout))


def why_install_failed(output: str) -> str:
    """Make one line of what pip, venv or uv printed."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error:")]
    last = (errors or lines or ["no reason given"])[-1]
    if "ensurepip" in output and "pip install" not in output:
        return "this Python cannot make environments: " + apt_line([venv_package()])
    signs = ("connection", "resolution", "timed out", "proxy", "certificate", "failed to fetch")
    if "HASHES" in output or "Hash mismatch" in output:
        meaning = "a package is not the one that requirements*.txt names; nothing was installed"
    elif any(sign in output.lower() for sign in signs):
        meaning = "the packages cannot be fetched: is there a network? Behind a proxy set HTTPS_PROXY"
    else:
        meaning = "the environment could not be made"
    return "{} ({})".format(meaning, last)


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold the set-up's lock. The system frees it when its holder dies, so it is never stale."""
    VENV.parent.mkdir(parents=True, exist_ok=True)
    with open(str(VENV) + ".lock", "a", encoding="utf-8") as file:
        if not lock(file):
            say("another dev.py is setting up; waiting for it")
            while not lock(file):
                time.sleep(0.2)
        yield


def lock(file: "IO[str]") -> bool:
    """Take the lock on an open file if it is free."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.set_inheritable(file.fileno(), True)
    except (BlockingIOError, PermissionError):
        return False
    return True


def base_python() -> str:
    """Return the Python outside every environment, even when this one runs inside one."""
    return getattr(sys, "_base_executable", None) or sys.executable


def has_module(name: str) -> bool:
    """Can this Python import the module? Debian cuts some out of the standard library."""
    import importlib.util

    return importlib.util.find_spec(name) is not None


def clean_environment() -> "dict[str, str]":
    """Return our environment variables without what would lead a Python astray."""
    env = dict(os.environ)
    for name in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"):
        env.pop(name, None)
    if not env.get("HOME", "x"):
        del env["HOME"]  # an empty one would put caches into the root folder
    return env


# --- The system --------------------------------------------------------------------------------------


def missing_libraries(x11: bool) -> "list[str]":
    """Return the packages of the libraries that Qt would not find here. Takes milliseconds."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = dict(LIBRARIES, **X11_LIBRARIES) if x11 else LIBRARIES
    return [package for library, package in wanted.items() if not loads(library)]


def loads(library: str) -> bool:
    """Does the system find and load this library?"""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_for_tests() -> "list[str]":
    """Return every package that the app with a screen and all tests need and this system lacks."""
    packages = missing_libraries(x11=True)
    if sys.platform.startswith("linux"):
        path = os.pathsep.join([os.environ.get("PATH", os.defpath), *HELPERS])
        packages += [package for program, package in PROGRAMS.items() if not shutil.which(program, path=path)]
        if not any(Path("/usr/share/fonts").rglob("*.[to]tf")):
            packages.append("fonts-dejavu-core")
    return list(dict.fromkeys(packages))


def need_libraries(x11: bool) -> None:
    """Stop with the line to type when Qt cannot start here."""
    missing = missing_libraries(x11)
    if missing:
        raise Stop("Qt lacks libraries of this system: " + apt_line(missing))


def apt_line(packages: Sequence[str]) -> str:
    """Return the line to type that installs these packages."""
    if not shutil.which("apt-get"):
        return "install what Debian calls " + " ".join(packages)
    known = any(Path("/var/lib/apt/lists").glob("*_Packages*"))
    line = " ".join([*sudo(), "apt-get install", *packages])
    return line if known else " ".join([*sudo(), "apt-get update &&", line])


def sudo() -> "list[str]":
    """Return what has to stand before a command that only root may run."""
    return ["sudo"] if getattr(os, "geteuid", lambda: 0)() else []


def venv_package() -> str:
    """Return Debian's package that lets this Python make environments."""
    ours = "python{}.{}".format(*sys.version_info)
    return "python3-venv" if os.path.realpath("/usr/bin/python3").endswith(ours) else ours + "-venv"


def uses_x11() -> bool:
    """Will Qt look for an X screen? Under Wayland the desktop has brought what Qt needs."""
    platform = os.environ.get("QT_QPA_PLATFORM")
    if platform:
        return platform.startswith("xcb")
    return bool(os.environ.get("DISPLAY")) and not os.environ.get("WAYLAND_DISPLAY")


# --- The commands ------------------------------------------------------------------------------------


def environment(*folders: Path) -> "dict[str, str]":
    """Return the variables under which Python finds our packages in the checkout, installed or not."""
    return dict(clean_environment(), PYTHONPATH=os.pathsep.join(map(str, (ROOT, *folders))))


def become(argv: Sequence[str], env: "dict[str, str]") -> int:
    """Hand stdin, stdout, signals and exit status over to a Python of the environment."""
    argv = [str(PYTHON), "-P", *argv]  # -P: the current folder hides none of our packages
    if sys.platform == "win32":
        with subprocess.Popen(argv, env=env) as child:
            while True:
                with contextlib.suppress(KeyboardInterrupt):  # it got the same Ctrl+C and answers it itself
                    return child.wait()
    sys.stdout.flush()
    os.execve(argv[0], argv, env)


def allow(command: str, args: "list[str]", *words: str) -> None:
    """Stop when the command got more than one of the words it knows."""
    if args and args not in [[word] for word in words]:
        raise Stop("{} takes {}".format(command, " or ".join(["nothing", *words])), 2)


def run(args: "list[str]") -> int:
    """Open the app."""
    set_up("run")
    need_libraries(uses_x11() and not any(arg.startswith("--shot") for arg in args))
    return become(["-m", "gui", *args], environment())


def cli(args: "list[str]") -> int:
    """Run openweek-cli."""
    set_up("run")
    return become(["-m", "core", *args], environment())


def sandbox(args: "list[str]") -> int:
    """Start the imitation services and the app with accounts at them."""
    set_up("run")
    need_libraries(uses_x11())
    return become(["-m", "fakes.sandbox", *args], environment(ROOT / "tests"))


def test(args: "list[str]") -> int:
    """Run the tests."""
    set_up("test")
    need_libraries(x11=False)
    os.chdir(ROOT)
    return become(["-m", "pytest", *args], environment(ROOT / "tests"))


def check(args: "list[str]") -> int:
    """Run every check, whatever the others said."""
    allow("check", args)
    set_up("test")
    need_libraries(x11=False)
    checks = {
        "lint": ["-m", "ruff", "check", "--quiet", "."],
        "format": ["-m", "ruff", "format", "--check", "--quiet", "."],
        "types": ["-m", "mypy", "--no-error-summary"],
        "contracts": ["-c", "from importlinter.cli import lint_imports_command as go; go()", "--no-logo"],
        "dead code": ["-m", "house.dead"],
        "spelling": ["-m", "house.spelling"],
        "documents": ["-m", "house.docs"],
        "keys": ["-m", "house.keys"],
        "texts": [str(ROOT / "dev.py"), "translations", "--check"],
    }
    env = dict(environment(ROOT / "tests"), OPENWEEK_VENV=str(VENV))
    running = {
        name: subprocess.Popen(
            [str(PYTHON), *argv], cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for name, argv in checks.items()
    }
    failed = 0
    for name, child in running.items():
        said, _ = child.communicate()
        if child.returncode:
            failed += 1
            print(said.rstrip())
        print("{:<10} {}".format(name, "FAILED" if child.returncode else "ok"), flush=True)
    return 1 if failed else 0


def doctor(args: "list[str]") -> int:
    """Say what the system lacks, then let the core speak for itself."""
    missing = missing_for_tests()
    say("for the app and all tests: " + apt_line(missing) if missing else "no system package is missing")
    return cli(["doctor", *args])


def system(args: "list[str]") -> int:
    """Name the missing system packages, or install them."""
    allow("system", args, "--install")
    missing = missing_for_tests()
    if not missing:
        say("no system package is missing")
        return 0
    if not args:
        print(apt_line(missing))
        return 0
    if not shutil.which("apt-get"):
        raise Stop(apt_line(missing))
    apt = [*sudo(), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    say(" ".join(["installing", *missing]))
    try:
        subprocess.run([*apt, "update"], stdout=sys.stderr)  # one dead list may fail; the next step decides
        done = subprocess.run([*apt, "install", "-y", "--no-install-recommends", *missing], stdout=sys.stderr)
    except FileNotFoundError as error:
        raise Stop("no sudo here: as root type " + apt_line(missing)) from error
    if done.returncode or missing_for_tests():
        raise Stop("still missing: " + " ".join(missing_for_tests()) + "; apt-get's own words stand above")
    return 0


def translations(args: "list[str]") -> int:
    """Bring resources/translations up to date with the texts of gui, or say whether they are."""
    allow("translations", args, "--check")
    set_up("run")
    sources = sorted(map(str, (ROOT / "gui").rglob("*.py")))
    files = sorted((ROOT / "resources" / "translations").glob("*.ts"))
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            fresh = Path(folder) / file.name
            shutil.copy(file, fresh)
            plurals = ["-pluralonly"] if file.stem.endswith("_en") else []
            tool("lupdate", *plurals, "-silent", "-locations", "none", "-no-obsolete", *sources, "-ts", str(fresh))
            if not args:
                shutil.copy(fresh, file)
                tool("lrelease", "-silent", str(file), "-qm", str(file.with_suffix(".qm")))
            elif fresh.read_bytes() != file.read_bytes():
                raise Stop("{} lacks texts of gui: python3 dev.py translations".format(file.name))
            left = fresh.read_text("utf-8").count('type="unfinished"')
            say("{}: {}".format(file.name, "{} texts to translate".format(left) if left else "complete"))
    return 0


def tool(name: str, *args: str) -> None:
    """Run one of Qt's own tools."""
    done = subprocess.run(
        [str(PYTHON.parent / ("pyside6-" + name)), *args],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        raise Stop("{} failed: {}".format(name, done.stdout.strip()))


def shots(args: "list[str]") -> int:
    """Write the screenshots of README from the demo accounts."""
    allow("shots", args)
    set_up("run")
    need_libraries(x11=False)
    folder = ROOT / "resources" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    env = dict(environment(ROOT / "tests"), QT_QPA_PLATFORM="offscreen")
    for name, module, date, zone, theme in SHOTS:
        how = ["--demo", "--date", date, "--zone", zone, "--theme", theme, "--size", "1360x860"]
        done = subprocess.run([str(PYTHON), "-P", "-m", module, "--shot", str(folder / name), *how], env=env)
        if done.returncode:
            raise Stop("{} was not written".format(name))
        say("wrote resources/screenshots/" + name)
    return 0


def icons(args: "list[str]") -> int:
    """Draw the icon set anew."""
    allow("icons", args)
    set_up("run")
    need_libraries(x11=False)
    return become([str(ROOT / "packaging" / "icons.py")], environment())


def bench(args: "list[str]") -> int:
    """Measure what has to be fast."""
    set_up("test")
    need_libraries(x11=False)
    return become(["-m", "bench", *args], environment(ROOT / "tests"))


def lock_versions(args: "list[str]") -> int:
    """Write the pinned requirements anew, for every platform at once and without any address."""
    uv = shutil.which("uv")
    if not uv:
        raise Stop("lock needs uv on the PATH")
    how = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]
    how += ["--python-version", "3.11", "--custom-compile-command", "python3 dev.py lock"]
    sources = {
        REQUIREMENTS["run"]: ["pyproject.toml"],
        REQUIREMENTS["test"]: ["pyproject.toml", "--group", "dev", "-c", "requirements.txt"],
        BUILD_REQUIREMENTS: ["--group", "build", "-c", "requirements-dev.txt"],
    }
    for file, source in sources.items():
        argv = [uv, "pip", "compile", *source, *how, *args, "-o", file.name]
        if subprocess.run(argv, cwd=ROOT).returncode:
            raise Stop("uv could not write {}; its own words stand above".format(file.name))
    return 0


def bundle(args: "list[str]") -> int:
    """Build and try the bundle; packaging/build.py does it."""
    set_up("run")
    need_libraries(x11=False)
    add_tools()
    return become([str(ROOT / "packaging" / "build.py"), *args], environment(ROOT / "packaging", TOOLS))


def add_tools() -> None:
    """Put the tools that build the bundle into a folder of their own, once for each set of versions."""
    stamp = TOOLS / "openweek.txt"
    key = sys.version + BUILD_REQUIREMENTS.read_text("utf-8")
    if stamp.exists() and stamp.read_text("utf-8") == key:
        return
    shutil.rmtree(TOOLS, ignore_errors=True)
    say("fetching the tools that build the bundle (once)")
    uv = shutil.which("uv")
    has_pip = any(name.startswith("pip-") for name in installed())
    theirs = [str(PYTHON) if has_pip else base_python(), "-I", "-m", "pip", "install"]
    pip = [uv, "pip", "install", "--python", str(PYTHON)] if uv else theirs
    install([*pip, "--quiet", "--require-hashes", "--no-deps", "--target", str(TOOLS), "-r", str(BUILD_REQUIREMENTS)])
    stamp.write_text(key, "utf-8")


COMMANDS: "dict[str, Callable[[list[str]], int]]" = {
    "run": run,
    "cli": cli,
    "sandbox": sandbox,
    "test": test,
    "check": check,
    "doctor": doctor,
    "system": system,
    "translations": translations,
    "shots": shots,
    "icons": icons,
    "bench": bench,
    "lock": lock_versions,
    "bundle": bundle,
}


def main(argv: "list[str]") -> int:
    """Find the command and run it; every expected trouble is one line on stderr."""
    if not argv or argv[0] in ("-h", "--help", "help"):
        print((__doc__ or "").strip())
        return 0
    if argv[0] not in COMMANDS:
        say("no command {!r}: python3 dev.py --help lists them".format(argv[0]))
        return 2
    try:
        return COMMANDS[argv[0]](argv[1:])
    except Stop as stop:
        say(str(stop))
        return stop.status
    except KeyboardInterrupt:
        say("stopped; the next call goes on from here")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
