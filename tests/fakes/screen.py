"""A screen of its own for a test: Xvfb on a display that it finds itself, with a window manager on it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import time
from collections.abc import Iterator
from typing import Any


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """The display's name, such as ``:7``, once windows are managed there; it ends with the block."""
    with contextlib.ExitStack() as stack:
        read, write = os.pipe()
        with os.fdopen(read) as told:
            words = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
            try:
                _run(stack, words, pass_fds=(write,))
            finally:
                os.close(write)
            number = told.readline().strip()
        assert number, "Xvfb has ended"
        env = {**os.environ, "DISPLAY": f":{number}"}
        _run(stack, ["openbox"], env=env)
        end = time.monotonic() + 30
        while subprocess.run(["xdotool", "get_num_desktops"], env=env, capture_output=True, check=False).returncode:
            assert time.monotonic() < end, "nobody manages windows"
            time.sleep(0.05)
        yield f":{number}"


def _run(stack: contextlib.ExitStack, words: list[str], **more: Any) -> None:
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    stack.callback(process.wait)
    stack.callback(process.kill)
