"""Dead code is found, and nothing alive is called dead."""

from pathlib import Path

from house import dead

PRODUCT = """
LIMIT = 3
SPARE = 4

class Grid:
    def paintEvent(self, event): self.shown()
    def shown(self): return LIMIT
    def hidden(self): return 1
    def asked(self): return 2

def never(): ...
def looked_up(): ...
"""
TESTS = """
from product import Grid

def helper(): ...
def test_it(given): assert Grid().asked()
def given(): return getattr(given, "looked_up")
"""


def found(tmp_path: Path, product: str) -> list[str]:
    """What is dead in a small project."""
    (tmp_path / "product.py").write_text(product)
    (tmp_path / "tests.py").write_text(TESTS)
    sides = dead.Names(), dead.Names()
    for names, file in zip(sides, ("product.py", "tests.py"), strict=True):
        for path in dead.sources(tmp_path, (file,)):
            dead.read(path, names)
    return [line.split(": ", 1)[1] for line in dead.dead(*sides)]


def test_the_dead_are_named(tmp_path: Path) -> None:
    """Unused constants, methods and functions, and helpers of tests that nobody calls; Qt's handlers are alive."""
    assert found(tmp_path, PRODUCT) == [
        "SPARE is used by nobody",
        "Grid is used by tests only",
        "Grid.hidden is used by nobody",
        "Grid.asked is used by tests only",
        "never is used by nobody",
        "looked_up is used by tests only",
        "helper is used by nobody",
    ]


def test_a_name_in_a_string_is_used(tmp_path: Path) -> None:
    """getattr and tables of names keep what they name alive."""
    said = found(tmp_path, PRODUCT + "\nprint(Grid, ['never', 'looked_up', 'core.questions:asked', 'hidden'], SPARE)\n")
    assert said == ["helper is used by nobody"]


def test_what_is_allowed_is_there() -> None:
    """A name that tests looked through and that is gone leaves the list with it."""
    text = "".join(path.read_text("utf-8") for path in dead.sources(dead.ROOT, ("core", "gui")))
    assert [name for name in dead.WINDOWS if f"def {name}(" not in text] == []
