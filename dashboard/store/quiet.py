"""Reading a database that boards may be writing, and leaving nothing behind in its folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
_SIDES = ("-wal", "-journal")
_PATIENCE = 5.0


def read_quietly(path: Path, remote: bool, read: Callable[[sqlite3.Connection], T]) -> T:
    """Return what `read` finds, from a connection of its own.

    It may be called more than once: where a board came meanwhile, all is read again.
    """
    while True:
        # A write-ahead log is made even to read by; without one, nobody has the file open. On a
        # full disk an empty one may be left of those who tried.
        sides = [path.with_name(f"{path.name}{side}") for side in _SIDES]
        alone = not remote and not any(map(_holds, sides))
        before = _state(path)
        address = f"{path.as_uri()}?mode=ro{'&immutable=1' if alone else ''}"
        with closing(sqlite3.connect(address, uri=True, timeout=_PATIENCE)) as connection:
            found = read(connection)
        # A board may have come meanwhile, and gone.
        if not alone or _state(path) == before:
            return found


def _holds(side: Path) -> bool:
    try:
        return side.stat().st_size > 0
    except OSError:
        return False


def _state(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns
