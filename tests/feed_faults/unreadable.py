"""`python -m` this with a folder: polls a file there that may be read, may not, and may again.

Root, whom no mode keeps out, first becomes another user.
"""

import asyncio
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from dashboard.contract.reader import read
from dashboard.example import example
from dashboard.feed.file import FileSource
from dashboard.feed.outcome import Failed, Outcome
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule

NOBODY = 65_534
NOW = datetime(2025, 11, 17, 18, tzinfo=UTC)


def become_another() -> None:
    """Give up every right of root."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


async def outcomes(path: Path) -> list[Outcome]:
    """Return what becomes of a poll under each mode."""
    poller = Poller(FileSource(path, 1 << 20, 10), read, Schedule(60), now=lambda: NOW)
    stream, found = poller.outcomes(), []
    for mode in (0o600, 0o000, 0o600):
        path.chmod(mode)
        found.append(await anext(stream))
        poller._wake.set()
    await stream.aclose()
    return found


def said(outcome: Outcome) -> str:
    """Return an outcome as a line."""
    reason = f" {outcome.state.value}: {outcome.reason}" if isinstance(outcome, Failed) else ""
    return f"{type(outcome).__name__}{reason}"


if __name__ == "__main__":
    path = Path(sys.argv[1]) / "feed.json"
    path.write_bytes(example())
    with suppress(PermissionError):
        os.chown(path, NOBODY, NOBODY)
    # What is loaded at first use may lie where the other user may not look.
    asyncio.run(outcomes(path))
    become_another()
    print(*map(said, asyncio.run(outcomes(path))), sep="\n")  # noqa: T201
