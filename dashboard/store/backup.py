"""A copy of the database that is whole, made while boards write to it."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from dashboard.config.printable import printable
from dashboard.store.connection import NAME
from dashboard.store.mount import is_remote
from dashboard.store.quiet import read_quietly
from dashboard.store.trouble import StoreRefusedError
from dashboard.store.version import refuse_newer, version_of


def back_up(folder: Path, place: Path, now: datetime) -> Path:
    """Copy the watch of a folder to a new file of mode 0600; returns where it lies.

    `place` is that file, or a folder in which it is named by feed and time. It is there whole or
    not at all, and nothing is written over. Raises StoreRefusedError with one sentence.
    """
    source = (folder / NAME).resolve()
    target = place / f"{folder.name}-{now:%Y%m%dT%H%M%SZ}.sqlite3" if place.is_dir() else place
    if os.path.lexists(target):
        raise StoreRefusedError(f"{_named(target)} is there already: nothing was written")
    part = _part(target)
    try:
        read_quietly(source, is_remote(folder), lambda connection: _copy(connection, source, part))
        _place(part, target)
    except FileExistsError:
        raise StoreRefusedError(f"{_named(target)} is there already: nothing was written") from None
    except (sqlite3.Error, OSError) as error:
        raise StoreRefusedError(f"{_named(target)} was not written: {_why(error)}") from None
    finally:
        for side in ("", "-journal"):
            with suppress(OSError):
                os.unlink(f"{part}{side}")
    return target


def _part(target: Path) -> Path:
    # Under a name of its own, of mode 0600 from its first moment: a copy cut short is none.
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", dir=target.parent)
    except (OSError, ValueError) as error:
        raise StoreRefusedError(f"{_named(target)} was not written: {_why(error)}") from None
    os.close(handle)
    return Path(name)


def _place(part: Path, target: Path) -> None:
    """Give the whole copy its name; raises FileExistsError where that is taken."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:
        # Where no file has two names, the name is taken first.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600))
        os.replace(part, target)


def _copy(connection: sqlite3.Connection, source: Path, part: Path) -> None:
    refuse_newer(source, version_of(connection))
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        connection.backup(copy)
        # One file alone, for any medium; a board that opens it takes its own journal again.
        copy.execute("PRAGMA journal_mode=DELETE")
        (found,) = copy.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError(f"the store is damaged ({found})")


def _why(error: Exception) -> str:
    return printable(getattr(error, "strerror", None) or str(error), 200)


def _named(path: Path) -> str:
    return printable(str(path), 400)
