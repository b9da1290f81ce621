"""Names that nobody uses: functions, classes, methods and constants of core, gui, packaging and the tests.

python -m house.dead    one line a name, status 1 when there is one (part of `python3 dev.py check`)

A name counts as used where it is read, imported, or stands in a string as a word of its own or behind its module
(``core.model:Block``). What only tests use is dead too: they keep alive what the product does not need.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PRODUCT = ("core", "gui", "packaging", "dev.py")

BY_OTHERS = {
    *("pytest_configure", "pytest_collection_modifyitems", "pytest_pyfunc_call"),  # pytest
    *("pytest_runtest_setup", "pytest_runtest_call", "pytestmark"),
    *("server_bind", "handle_error", "log_message"),  # http.server
    *("do_GET", "do_POST", "do_PUT", "do_PATCH", "do_DELETE"),
    *("connection_made", "data_received", "call_soon", "call_later", "_timer_handle_cancelled"),  # asyncio
    *("set_password", "delete_password"),  # keyring
    *("paint", "interface_cast"),  # Qt
}
"""Names that a library calls."""

WINDOWS = {"finish_preparing"}
"""What tests reach through: idle time, which no test could wait for."""

_WORD = re.compile(r"(?:[\w.]+:)?([^\W\d]\w*)$")

CALLED_BY_QT = re.compile(r"[a-z]+[A-Z]\w*$")
"""paintEvent, sizeHint, rowCount ...: our own names have underscores."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name is defined."""

    name: str
    file: str
    line: int
    qualified: str
    """With its class."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.qualified}"


@dataclass(slots=True)
class Names:
    """What one set of files defines and uses."""

    defined: list[Place] = field(default_factory=list)
    used: set[str] = field(default_factory=set)


def main() -> int:
    """Print what is dead; returns the exit status."""
    product, tests = Names(), Names()
    for names, tops in ((product, PRODUCT), (tests, ("tests",))):
        for file in sources(ROOT, tops):
            read(file, names)
    product.used |= set(re.findall(r"\w+", (ROOT / "pyproject.toml").read_text("utf-8")))
    faults = dead(product, tests)
    print("\n".join(faults) or "no dead code")
    return 1 if faults else 0


def dead(product: Names, tests: Names) -> list[str]:
    """A line for each name of the product that the product does not use, and of the tests that nothing uses."""
    faults = []
    for place in product.defined:
        if place.name not in product.used:
            faults.append(f"{place} is used by {'tests only' if place.name in tests.used else 'nobody'}")
    for place in tests.defined:
        if place.name not in tests.used and not re.match(r"test_|Test", place.name):
            faults.append(f"{place} is used by nobody")
    return faults


def sources(root: Path, tops: tuple[str, ...]) -> Iterator[Path]:
    """The Python files below these folders of `root`, and the files among them."""
    for top in tops:
        path = root / top
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def read(file: Path, names: Names) -> None:
    """Add what a file defines and uses."""
    tree = ast.parse(file.read_text("utf-8"), str(file))
    where = file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else file.name
    names.defined += [Place(name, where, line, qualified) for name, line, qualified in definitions(tree)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            names.used.add(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            names.used.add(node.attr)
        elif isinstance(node, ast.alias):
            names.used.add(node.name.split(".")[-1])
        elif isinstance(node, ast.arg | ast.keyword):  # a fixture, or a field that is given
            names.used.add(node.arg or "")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and (word := _WORD.match(node.value)):
            names.used.add(word[1])


def definitions(tree: ast.Module) -> Iterator[tuple[str, int, str]]:
    """Functions, classes, methods and constants: name, line, and the name with its class."""

    def inside(body: list[ast.stmt], owner: str, protocol: bool) -> Iterator[tuple[str, int, str]]:
        for node in body:
            if isinstance(node, ast.ClassDef):
                yield node.name, node.lineno, owner + node.name
                yield from inside(node.body, f"{owner}{node.name}.", "Protocol" in map(ast.unparse, node.bases))
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                if not protocol and not is_called_by_others(node):
                    yield node.name, node.lineno, owner + node.name
            elif not owner and isinstance(node, ast.Assign | ast.AnnAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for target in targets:
                    if isinstance(target, ast.Name) and not target.id.startswith("__"):
                        yield target.id, node.lineno, target.id

    yield from inside(tree.body, "", False)


def is_called_by_others(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Is this a name that Qt, Python or pytest finds by itself?"""
    by_itself = (
        node.name in BY_OTHERS | WINDOWS or node.name.startswith("__") or CALLED_BY_QT.match(node.name) is not None
    )
    fixture = any("autouse=True" in ast.unparse(decorator) for decorator in node.decorator_list)
    return bool(by_itself) or fixture


if __name__ == "__main__":
    sys.exit(main())
