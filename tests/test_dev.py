"""dev.py: what it says, and when it makes the environment anew. Nothing here installs anything."""

import ast
import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev

ROOT = Path(dev.__file__).resolve().parent


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Put dev.py into a folder of its own where installing only writes down what it was asked for."""
    venv = tmp_path / "a folder" / ".venv"
    requirements = {level: tmp_path / f"{level}.txt" for level in ("run", "test")}
    for file in requirements.values():
        file.write_text("x==1\n")
    python = venv / "bin" / "python"
    site = venv / ("Lib/site-packages" if sys.platform == "win32" else "lib/python3/site-packages")
    done: list[str] = []

    def with_pip(level: str, add: bool) -> None:
        done.append(f"add {level}" if add else level)
        for folder in (python.parent, site / "pip-1.dist-info", site / f"{level}-1.dist-info"):
            folder.mkdir(parents=True, exist_ok=True)
        (venv / "pyvenv.cfg").touch()
        python.touch()

    monkeypatch.setattr(dev, "ROOT", tmp_path / "a folder")
    monkeypatch.setattr(dev, "VENV", venv)
    monkeypatch.setattr(dev, "PYTHON", python)
    monkeypatch.setattr(dev, "STAMP", venv / "openweek.json")
    monkeypatch.setattr(dev, "REQUIREMENTS", requirements)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(dev, "with_pip", with_pip)
    return done


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command a newcomer sees them all."""
    assert dev.main([]) == 0
    words = capsys.readouterr().out
    assert [command for command in dev.COMMANDS if f"dev.py {command}" not in words] == []
    assert dev.main(["--help"]) == 0
    assert capsys.readouterr().out == words


def test_unknown_command_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong usage is exit status 2 and says where the right one stands."""
    assert dev.main(["rum"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "dev.py: no command 'rum': python3 dev.py --help lists them\n"


def test_works_from_another_folder(tmp_path: Path) -> None:
    """Nothing depends on the current folder, and nothing on a home."""
    argv = [sys.executable, "-I", str(ROOT / "dev.py"), "rum"]
    done = subprocess.run(argv, cwd=tmp_path, env={}, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")


def test_an_old_python_can_read_it() -> None:
    """The sentence about Python 3.11 only helps who can get to it."""
    ast.parse(Path(dev.__file__).read_text("utf-8"), feature_version=(3, 7))


def test_sets_up_once(made: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The second call finds the stamp; stdout stays the command's own."""
    dev.set_up("run")
    dev.set_up("run")
    assert made == ["run"]
    assert capsys.readouterr().out == ""


def test_adds_the_test_tools(made: list[str]) -> None:
    """Tests need more than the app; the app then needs nothing more."""
    dev.set_up("run")
    dev.set_up("test")
    dev.set_up("run")
    dev.set_up("test")
    assert made == ["run", "add test"]


def test_other_requirements_make_it_anew(made: list[str]) -> None:
    """After a pull that changed a version, everybody has the new one."""
    dev.set_up("test")
    dev.REQUIREMENTS["run"].write_text("x==2\n")
    dev.set_up("run")
    assert made == ["test", "run"]


@pytest.mark.parametrize("damage", ["python", "pyvenv.cfg", "package", "stamp"])
def test_damage_is_recognised(made: list[str], damage: str) -> None:
    """A removed Python, a removed package, a torn stamp: made anew, not run into a wall."""
    dev.set_up("run")
    if damage == "package":
        next(dev.VENV.rglob("run-1.dist-info")).rmdir()
    elif damage == "stamp":
        dev.STAMP.write_text('{"key": ')
    else:
        (dev.PYTHON if damage == "python" else dev.VENV / damage).unlink()
    dev.set_up("run")
    assert made == ["run", "run"]


def test_an_interrupted_set_up_is_made_anew(made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What was cut short leaves no stamp, whether it made or added."""
    dev.set_up("run")
    whole = dev.with_pip

    def cut_short(level: str, add: bool) -> None:
        whole(level, add)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(dev, "with_pip", cut_short)
        with pytest.raises(KeyboardInterrupt):
            dev.set_up("test")
    assert not dev.STAMP.exists()
    dev.set_up("run")
    assert made == ["run", "add test", "run"]


def test_removes_nothing_but_environments(made: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """OPENWEEK_VENV with a typing error must not cost anybody a folder."""
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "letter.txt").touch()
    monkeypatch.setattr(dev, "VENV", precious)
    monkeypatch.setattr(dev, "STAMP", precious / "openweek.json")
    with pytest.raises(dev.Stop, match="is no environment"):
        dev.set_up("run")
    assert (precious / "letter.txt").exists()
    assert made == []


def test_one_set_up_at_a_time(tmp_path: Path) -> None:
    """The second has to wait, and the lock is free as soon as its holder is gone."""
    path = tmp_path / "lock"
    with path.open("a") as first, path.open("a") as second:
        assert dev.lock(first)
        assert not dev.lock(second)
        first.close()
        assert dev.lock(second)


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ("ensurepip is not available.\n apt install python3.11-venv", "cannot make environments"),
        (
            "WARNING: Retrying after connection broken\nERROR: No matching distribution\n",
            "is there a network",
        ),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES\n x", "not the one that requirements"),
        ("ERROR: No space left on device\n", "No space left on device"),
        ("", "no reason given"),
    ],
)
def test_a_failed_installation_is_one_line(output: str, expected: str) -> None:
    """Pip says much; the person needs the end of it and what to do."""
    line = dev.why_install_failed(output)
    assert expected in line
    assert "\n" not in line


def test_missing_libraries_are_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Instead of an abort of Qt: the packages to install."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev, "loads", lambda library: library not in ("libEGL.so.1", "libxcb-cursor.so.0"))
    monkeypatch.setattr(dev, "set_up", lambda level: None)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert dev.main(["run"]) == 1
    line = capsys.readouterr().err
    assert line.startswith("dev.py: Qt lacks libraries of this system: ")
    assert line.endswith("libegl1 libxcb-cursor0\n")
    assert dev.missing_libraries(x11=False) == ["libegl1"]


def pins(file: str) -> dict[str, str]:
    """Return the pinned versions of a requirements file."""
    return dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / file).read_text("utf-8"), re.MULTILINE))


def test_system_names_what_tests_start() -> None:
    """After `system --install` no test is skipped for want of a program."""
    marks = ast.parse((ROOT / "tests/conftest.py").read_text("utf-8")).body
    (tools,) = (
        node.value for node in marks if isinstance(node, ast.Assign) and ast.unparse(node).startswith("TOOLS =")
    )
    needed = {program for programs in ast.literal_eval(tools).values() for program in programs}
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py"))
    needed |= set(re.findall(r"which\(\"(\w+)\"\)", sources)) - {"git"}  # whoever has a clone has git
    assert needed - dev.PROGRAMS.keys() == set()


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_requirements_are_pinned_with_hashes(file: str) -> None:
    """Every machine installs the same bytes, from whatever mirror it has."""
    text = (ROOT / file).read_text("utf-8")
    entries = re.split(r"\n(?=[\w.-]+==)", text)[1:]
    assert len(entries) == len(pins(file)) > 10
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"https?:|--index|--find-links|--trusted|file:| @ ", text)


def test_both_requirements_agree() -> None:
    """Tests run on the very versions that people get."""
    runtime, tests = pins("requirements.txt"), pins("requirements-dev.txt")
    assert runtime == {package: tests[package] for package in runtime}


def test_every_dependency_is_pinned_and_has_its_reason() -> None:
    """A dependency that nobody can justify goes."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    project = tomllib.loads(text)
    asked = {"requirements.txt": project["project"]["dependencies"]}
    asked["requirements-dev.txt"] = project["dependency-groups"]["dev"]
    for file, dependencies in asked.items():
        for dependency in dependencies:
            package = re.split(r"[\[<>=]", dependency)[0].lower()
            assert package in pins(file), f"{package}: python3 dev.py lock"
            reason = rf"^ *#[^\n]*\n *{re.escape(json.dumps(dependency))}"
            assert re.search(reason, text, re.MULTILINE), f"{package}: why?"
