"""What a start does without, and that nothing is missing for it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

from fakes.tls import tls_server


def test_no_source_is_read_after_qt() -> None:
    """Importing a large part of the application leaves no text of it behind, and Qt works as ever."""
    script = (
        "import linecache, gui.start.lean, gui.window;"
        "from PySide6.QtCore import QObject, Signal;"
        "print(len([name for name in linecache.cache if 'gui' in name]), QObject().objectName() == '')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["0", "True"]


def test_what_comes_before_the_first_paint_is_light() -> None:
    """Whatever takes time to import waits until the window is painted."""
    script = (
        "import sys, PySide6.QtWidgets; before = set(sys.modules); import gui.app;"
        "print(*sorted({name.split('.')[0] for name in set(sys.modules) - before}))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    heavy = {
        "asyncio",
        "concurrent",
        "email",
        "httpx",
        "json",
        "keyring",
        "msgspec",
        "qasync",
        "sqlite3",
        "ssl",
        "tempfile",
    }
    assert not heavy & set(done.stdout.split())


ASKER = """
import sys
from datetime import UTC, datetime
from gui.start import lean
with lean.without_tls():
    import asyncio
from PySide6.QtCore import QCoreApplication
from gui.app import event_loop
print("ssl" in sys.modules)
from core.http import Pace, Wire
async def ask():
    wire = Wire(sys.argv[1], clock=lambda: datetime.now(UTC), pace=Pace(10, 1.0))
    try:
        print((await wire.read("GET", "/")).decode())
    finally:
        await wire.close()
app = QCoreApplication([])
with asyncio.Runner(loop_factory=lambda: event_loop(app)) as runner:
    runner.run(ask())
"""


def test_who_starts_without_tls_speaks_it_all_the_same(tmp_path: Path) -> None:
    """asyncio does not bring it along; a call to a service over https goes through, on the window's own loop."""
    context = tls_server(tmp_path)

    def serve(listener: socket.socket) -> None:
        accepted, _ = listener.accept()
        with context.wrap_socket(accepted, server_side=True) as connection:
            connection.recv(4000)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\ntrue")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = threading.Thread(target=serve, args=(listener,))
        server.start()
        done = subprocess.run(
            [sys.executable, "-c", ASKER, f"https://127.0.0.1:{listener.getsockname()[1]}"],
            env=os.environ | {"SSL_CERT_FILE": str(tmp_path / "cert.pem")},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        listener.close()
    server.join(5)
    assert done.stdout.split() == ["False", "true"], done.stderr
