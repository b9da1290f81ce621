"""``python3 dev.py sandbox``: the imitation services on this computer, and the app with accounts at them.

    python3 dev.py sandbox [--serve] [--calls FILE] [ARGS of run]

The services' addresses and made-up tokens are printed on stderr as ready command lines, so that accounts can be
added by hand as well. ``--serve`` starts the services alone and keeps them up until Ctrl+C; ``--calls FILE`` notes
each request there, one JSON object a line.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from core.session import Session
from fakes.calcom import CalcomFake
from fakes.highlevel import HighLevelFake
from fakes.leadsquared import LeadSquaredFake
from fakes.server import Fake


def main() -> int:
    """Start everything; returns the app's exit status."""
    parser = argparse.ArgumentParser(
        prog="dev.py sandbox", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--serve", action="store_true", help="the services alone")
    parser.add_argument("--calls", type=Path, metavar="FILE", help="note each request there")
    parser.add_argument("--home", type=Path, metavar="DIR", help="keep what the app keeps, for the next time")
    options, rest = parser.parse_known_args()
    with contextlib.ExitStack() as stack:
        high, cal, lead = HighLevelFake(), CalcomFake(), LeadSquaredFake()
        for fake in (high, cal, lead):
            stack.callback(fake.close)
        _explain(high, cal, lead)
        if options.calls:
            stack.enter_context(_noting(options.calls, (high, cal, lead)))
        if options.serve:
            stopped = threading.Event()
            for name in (signal.SIGINT, signal.SIGTERM):
                signal.signal(name, lambda *_: stopped.set())
            stopped.wait()
            return 0
        from gui.app import main as run

        home = options.home or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="openweek-sandbox-")))
        wanted = [
            ("highlevel", "Agency", {"base_url": high.url, "location_id": high.location_id}, {"token": high.token}),
            ("calcom", "Personal", {"base_url": cal.url}, {"api_key": cal.api_key}),
            (
                "leadsquared",
                "Team",
                {"base_url": lead.url},
                {"access_key": lead.access_key, "secret_key": lead.secret_key},
            ),
        ]

        async def furnish(session: Session) -> None:
            for key, title, settings, secrets in wanted:
                account, _ = await session.accounts.add(key, title, settings, secrets)
                await session.accounts.list_calendars(account.id)

        async def clear() -> None:
            session = await Session.open(home)
            for account in session.accounts.all:  # takes their tokens out of the keyring
                await session.accounts.remove(account.id)
            await session.close()

        try:
            return run(["--home", str(home), *rest], prepare=furnish)
        finally:
            asyncio.run(clear())


def _explain(high: HighLevelFake, cal: CalcomFake, lead: LeadSquaredFake) -> None:
    add = "  python3 dev.py cli accounts add"
    print(
        "The services are up. To add an account by hand, type the secrets when asked:\n"
        f"{add} highlevel --set base_url={high.url} --set location_id={high.location_id} --secret token"
        f"   # {high.token}\n"
        f"{add} calcom --set base_url={cal.url} --secret api_key   # {cal.api_key}\n"
        f"{add} leadsquared --set base_url={lead.url} --secret access_key --secret secret_key"
        f"   # {lead.access_key} and {lead.secret_key}",
        file=sys.stderr,
        flush=True,
    )


@contextlib.contextmanager
def _noting(path: Path, fakes: tuple[Fake, ...]) -> Iterator[None]:
    """Write what the services are asked, as it comes."""
    stopped = threading.Event()

    def watch() -> None:
        seen = [0] * len(fakes)
        with path.open("a", encoding="utf-8") as file:
            while not stopped.wait(0.05):
                for i, fake in enumerate(fakes):
                    for call in fake.calls[seen[i] :]:
                        seen[i] += 1
                        line = {"method": call.method, "path": call.path, "query": call.query, "body": call.body}
                        file.write(json.dumps(line) + "\n")
                file.flush()

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stopped.set()
        thread.join(1)


if __name__ == "__main__":
    sys.exit(main())
