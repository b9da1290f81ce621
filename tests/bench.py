"""``python3 dev.py bench``: what has to be fast, measured; one JSON document on stdout.

Each figure stands beside what is wanted of it and says whether that is met. Nothing fails here: times depend on
the machine and on what else it does, so most of what is wanted is a ratio to something measured in the same run.

    --only week|start|answers|decode   a part of it
    --slots N                   one size of week instead of 100, 1,000, 10,000 and 50,000
"""

from __future__ import annotations

import argparse
import atexit
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

SIZES = (100, 1_000, 10_000, 50_000)
STARTS = 21
CACHE = tempfile.mkdtemp(prefix="ow-bytecode-")
"""Bytecode, as an installed program has it, whatever this checkout may keep."""
atexit.register(shutil.rmtree, CACHE, ignore_errors=True)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--only", choices=("week", "start", "answers", "decode"))
    parser.add_argument("--slots", type=int)
    options = parser.parse_args()
    begin = time.monotonic()
    report: dict[str, Any] = {"machine": _machine()}
    wanted: list[dict[str, Any]] = []
    if options.only in (None, "decode"):
        import bench_decode

        report["decode"] = bench_decode.measure()
        ratio = report["decode"]["cold_ms"] / report["decode"]["json_loads_ms"]
        judge(wanted, "20 answers of 31 days to placed minutes", ratio, 3.5, "times json.loads")
    if options.only in (None, "start"):
        report["start"] = start(wanted)
    if options.only in (None, "answers"):
        report["answers"] = answers(wanted)
    if options.only in (None, "week"):
        report["week"] = weeks((options.slots,) if options.slots else SIZES, wanted)
    report["wanted"] = wanted
    report["seconds"] = round(time.monotonic() - begin, 1)
    print(json.dumps(report, indent=1))
    return 0


def _machine() -> dict[str, Any]:
    from PySide6 import __version__ as pyside

    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    return {
        "system": platform.platform(),
        "python": platform.python_version(),
        "pyside6": pyside,
        "cores": os.cpu_count(),
        "load": load,
    }


def judge(wanted: list[dict[str, Any]], what: str, value: float, most: float, unit: str) -> None:
    """A figure that must not be larger than `most`."""
    wanted.append(
        {"what": what, "measured": round(value, 3), "wanted": f"at most {most:g} {unit}", "met": value <= most}
    )


def weeks(sizes: tuple[int, ...], wanted: list[dict[str, Any]]) -> dict[str, Any]:
    """The grid itself."""
    import bench_week
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    assert app is not None
    found = {}
    for slots in sizes:
        found[str(slots)] = bench_week.measure(slots, 60 if slots <= 10_000 else 50)
    for number, figures in found.items():
        for name, most in (("full_repaint", 1.3), ("scroll_frame", 1.0), ("drag_frame", 0.4)):
            judge(wanted, f"{name}, {number}", figures[name]["viewport_copies"], most, "viewport copies")
        judge(
            wanted, f"week_switch_prepared, {number}", figures["week_switch_prepared"]["viewport_copies"], 5, "copies"
        )
        for name in ("zone_switch", "week_switch_cold"):
            ratio = figures[name]["best_ms"] / figures["set_to_painted"]["best_ms"]
            judge(wanted, f"{name}, {number}", ratio, 1.2, "times set_to_painted")
        if int(number) >= 10_000:
            ratio = figures["qgraphicsview"]["times_ours"]
            wanted.append(
                {
                    "what": f"set_to_painted against QGraphicsView, {number}",
                    "measured": ratio,
                    "wanted": "at least 25 times faster",
                    "met": ratio >= 25,
                }
            )
    if {"1000", "10000"} <= found.keys():
        ratio = found["10000"]["set_to_painted"]["best_ms"] / found["1000"]["set_to_painted"]["best_ms"]
        judge(wanted, "set_to_painted, 10000 against 1000", ratio, 4, "times")
    if {"100", "10000"} <= found.keys():
        ratio = found["10000"]["drag_frame"]["best_ms"] / found["100"]["drag_frame"]["best_ms"]
        judge(wanted, "drag_frame, 10000 against 100", ratio, 1.2, "times")
    if "50000" in found:
        judge(wanted, "set_to_painted, 50000", found["50000"]["set_to_painted"]["best_ms"], 20, "ms")
    return found


def start(wanted: list[dict[str, Any]]) -> dict[str, Any]:
    """The real application beside a bare window, taking turns."""
    took: dict[str, list[float]] = {"bare": [], "app": [], "app, week": []}
    held: dict[str, float] = {}
    with tempfile.TemporaryDirectory(prefix="ow-bench-") as folder:
        for number in range(STARTS + 1):
            for name in ("bare", "app"):
                told, begin = _child([name] if name == "bare" else [name, folder, "1000"])
                held[name] = told["resident"]
                if number:  # the first one reads from the disk
                    took[name].append((told["painted"] - begin) * 1000)
                    if told["week"]:
                        took["app, week"].append((told["week"] - begin) * 1000)
        for many in (100, 10_000, 50_000):
            held[f"app, {many} slots"] = _child(["app", folder, str(many)])[0]["resident"]
    facts: dict[str, Any] = {
        name: {"best_ms": round(min(times), 1), "median_ms": round(statistics.median(times), 1)}
        for name, times in took.items()
    }
    facts["resident_mb"] = held
    judge(wanted, "start to first painted content", min(took["app"]) / min(took["bare"]), 1.15, "times a bare window")
    judge(wanted, "resident memory, 1000 slots", held["app"] / held["bare"], 1.6, "times a bare window")
    return facts


def _child(how: list[str]) -> tuple[dict[str, float], float]:
    """What a child told, and when it was started."""
    begin = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "bench_start", *how],
        env=os.environ | {"PYTHONPYCACHEPREFIX": CACHE, "PYTHONDONTWRITEBYTECODE": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if done.returncode or not done.stdout:
        raise SystemExit(f"bench_start {how} failed:\n{done.stderr}")
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found, begin


def answers(wanted: list[dict[str, Any]]) -> Any:
    """Sixty answers from loopback services."""
    done = subprocess.run(
        [sys.executable, "-m", "bench_answers", "measure"], capture_output=True, text=True, timeout=90, check=False
    )
    if done.returncode or not done.stdout:
        raise SystemExit(f"bench_answers failed:\n{done.stderr}")
    told = json.loads(done.stdout.splitlines()[-1])
    judge(wanted, "60 answers fetched, decoded, painted", told["took_ms"] / 100, 1.7, "times one delay")
    judge(wanted, "longest stall of the loop meanwhile", told["longest_stall_ms"], 10, "ms")
    return told


if __name__ == "__main__":
    sys.exit(main())
