"""The rules of the house that no reader should have to check: ARCHITECTURE.md gives the reasons."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted(path for top in ("core", "gui") for path in (ROOT / top).rglob("*.py"))

# The only file that may ask what time it is.
CLOCK = "core/session.py"
# The only files that may start a task outside a task group.
STARTERS = {"gui/tasks.py", "core/session.py", "core/timeline.py", "core/outbox.py"}


def name(path: Path) -> str:
    """Return the path as the project speaks of it."""
    return path.relative_to(ROOT).as_posix()


def listed(title: str, faults: list[str]) -> str:
    """Put all faults into one message."""
    return title + "".join("\n  " + fault for fault in faults)


def calls(path: Path) -> Iterator[tuple[str, str, int]]:
    """Find each call in a file: what stands before the last dot, the name called, the line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield ast.unparse(node.func.value), node.func.attr, node.lineno
            elif isinstance(node.func, ast.Name):
                yield "", node.func.id, node.lineno


def faulty_calls(folder: str, is_fault: Callable[[str, str, str], bool]) -> list[str]:
    """Return the calls below a folder that break a rule; the rule is asked with file, owner, name."""
    return [
        f"{name(path)}:{line}: {owner}{'.' if owner else ''}{called}()"
        for path in SOURCES
        if name(path).startswith(folder)
        for owner, called, line in calls(path)
        if is_fault(name(path), owner, called)
    ]


def test_import_contracts_are_kept() -> None:
    """The arrow points one way, and each library has its one room: see [tool.importlinter]."""
    run = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as go; go()"]
    done = subprocess.run([*run, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_module_has_its_tests() -> None:
    """Who looks for the tests of core/x.py finds them in tests/core/test_x.py."""
    missing = [
        f"{name(path)} -> {name(mirror)}"
        for path in SOURCES
        if path.name not in ("__init__.py", "__main__.py")
        and not (mirror := ROOT / "tests" / path.relative_to(ROOT).parent / f"test_{path.name}").exists()
    ]
    assert not missing, listed("modules without tests:", missing)


def test_every_provider_is_in_the_list() -> None:
    """A provider file that PROVIDERS does not name is dead; one outside the contract may lean on another."""
    from core.providers import PROVIDERS, provider

    modules = {provider(key).__module__ for key in PROVIDERS}
    rooms = [*(ROOT / "core/providers").glob("*.py"), *(ROOT / "core/providers").glob("*/__init__.py")]
    files = {f"core.providers.{path.parent.name if path.stem == '__init__' else path.stem}" for path in rooms}
    providers = files - {"core.providers.providers", "core.providers.base"}
    forgotten = sorted(providers - modules)
    assert not forgotten, listed("add it to PROVIDERS in core/providers/__init__.py:", forgotten)
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    independent = {module for contract in contracts for module in contract.get("modules", ())}
    assert independent == providers, "pyproject.toml: 'a provider knows no other provider' lists them all"


def test_gui_never_nests_a_loop() -> None:
    """A second Qt loop inside a coroutine loses asyncio's wake-ups: use open(), popup() and signals."""
    banned = {"exec", "exec_", "processEvents", "asyncSlot", "asyncClose"}
    asking = {"question", "information", "warning", "critical", "about", "getText", "getItem", "getInt"}
    asking |= {"getOpenFileName", "getSaveFileName", "getExistingDirectory", "getColor", "getFont"}
    dialogs = {"QMessageBox", "QFileDialog", "QInputDialog", "QColorDialog", "QFontDialog"}

    def is_fault(file: str, owner: str, called: str) -> bool:
        if (file, owner, called) == ("gui/frame.py", "app", "exec"):
            return False  # before any loop of asyncio exists there is nothing to nest in
        return called in banned or (owner.split(".")[-1] in dialogs and called in asking)

    faults = faulty_calls("gui/", is_fault)
    faults += [
        f"{name(path)}: @{ast.unparse(decorator)}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for decorator in node.decorator_list
        if ast.unparse(decorator).split("(")[0].split(".")[-1] in banned
    ]
    assert not faults, listed("these nest a loop:", faults)


def test_tasks_start_in_one_place() -> None:
    """A task that nobody holds is collected in mid-air, and nobody can cancel it."""

    def is_fault(file: str, owner: str, called: str) -> bool:
        if file in STARTERS or called not in ("create_task", "ensure_future"):
            return False
        a_group = owner and owner.split(".")[-1] not in ("asyncio", "loop") and "loop()" not in owner
        return file.startswith("gui/") or called == "ensure_future" or not a_group

    faults = faulty_calls("", is_fault)
    assert not faults, listed("start these through gui/tasks.py or in a task group:", faults)


def test_only_the_session_asks_the_clock() -> None:
    """Everything else is handed the time, so that a test can stop it."""
    asking = {"datetime": {"now", "utcnow", "today"}, "date": {"today"}, "time": {"time", "time_ns"}}

    def is_fault(file: str, owner: str, called: str) -> bool:
        return file != CLOCK and called in asking.get(owner.split(".")[-1], ())

    faults = faulty_calls("", is_fault)
    assert not faults, listed(f"only {CLOCK} may ask what time it is:", faults)


def test_no_import_by_hand() -> None:
    """import-linter sees no module that is named in a string; only the vault picks its back end that way."""

    def is_fault(file: str, owner: str, called: str) -> bool:
        return called in ("import_module", "__import__") and file != "core/secrets.py"

    faults = faulty_calls("", is_fault)
    assert not faults, listed("import these openly:", faults)


def test_no_package_where_it_would_hide_another() -> None:
    """tests/core/__init__.py would hide core, packaging/__init__.py the library of that name."""
    found = [name(path) for top in ("tests", "packaging") for path in (ROOT / top).rglob("__init__.py")]
    assert not found, listed("remove:", found)


def test_core_is_ours() -> None:
    """`core` is a common word: another package of that name must not be what we test."""
    import core
    import gui

    assert Path(str(core.__file__)) == ROOT / "core" / "__init__.py"
    assert Path(str(gui.__file__)) == ROOT / "gui" / "__init__.py"


def drawn_tree(text: str) -> set[str]:
    """Read the first code block of a document as a tree: two blanks a level, folders end in a slash."""
    block = re.search(r"^```[^\n]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert block, "no code block"
    files: set[str] = set()
    folders: list[str] = []
    for line in block[1].splitlines():
        entry = re.match(r"( *)([\w.]+(?:/|\.\w+)(?:, *[\w.]+(?:/|\.\w+))*)", line)
        if not entry:
            continue
        level = len(entry[1]) // 2
        for word in re.split(r", *", entry[2]):
            if word.endswith("/"):
                folders[level:] = [word]
            else:
                files.add("".join(folders[:level]) + word)
    return files


def test_the_drawn_tree_is_the_tree() -> None:
    """The map in ARCHITECTURE.md shows core and gui as they lie on the disk."""
    page = ROOT / "ARCHITECTURE.md"
    if not page.exists():
        pytest.skip("no ARCHITECTURE.md yet")
    drawn = {file for file in drawn_tree(page.read_text("utf-8")) if file.startswith(("core/", "gui/"))}
    there = {name(path) for path in SOURCES}
    faults = [f"{file} is drawn and does not exist" for file in sorted(drawn - there)]
    faults += [f"{file} is not drawn" for file in sorted(there - drawn)]
    assert not faults, listed("ARCHITECTURE.md:", faults)


def test_no_registry_and_no_path_of_one_machine() -> None:
    """Whoever has a mirror, or another folder, must not meet ours."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    git = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    files = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    hosts = ["py" + "pi.org", "python" + "hosted", "registry.npm" + "js", "deb.deb" + "ian.org"]
    banned = re.compile("|".join(map(re.escape, hosts)) + r"|(?<![\w.~-])/(?:root|work)/")
    faults = []
    for file in filter(None, files):
        path = ROOT / file
        if not path.is_file() or path.suffix in (".png", ".ico", ".icns", ".qm"):
            continue
        lines = path.read_text("utf-8", errors="replace").splitlines()
        faults += [f"{file}:{i}: {line.strip()}" for i, line in enumerate(lines, 1) if banned.search(line)]
    assert not faults, listed("these name a registry or a path of one machine:", faults)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None, True and False are no longer counted")
def test_qt_keeps_its_references() -> None:
    """PySide6 6.12.0 on Python 3.11 drops a reference to None at every emit and later aborts the process."""
    from PySide6.QtCore import QObject, Signal

    class Sender(QObject):
        sent = Signal(int)

    got: list[int] = []
    sender = Sender()
    sender.sent.connect(got.append)
    before = [sys.getrefcount(thing) for thing in (None, True, False)]
    for i in range(1000):
        sender.sent.emit(i)
    after = [sys.getrefcount(thing) for thing in (None, True, False)]
    assert len(got) == 1000
    assert all(abs(a - b) < 200 for a, b in zip(after, before, strict=True)), (before, after)
