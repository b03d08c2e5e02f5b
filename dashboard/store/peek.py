"""A look at the watch of a board that runs, which changes nothing."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from dashboard.store.connection import NAME
from dashboard.store.documents import newest_documents
from dashboard.store.lock import is_led
from dashboard.store.mount import is_remote
from dashboard.store.quiet import read_quietly
from dashboard.store.reading import SHOWN_DOCUMENTS, at_one_time, read_stored
from dashboard.store.schema import VERSION
from dashboard.store.stored import Stored
from dashboard.store.version import version_of


def peek(folder: Path) -> Stored | None:
    """Return the watch of a folder in which a board leads now; None where none does.

    Also None where it cannot be read, or is of another version.
    """
    stored = read_watch(folder) if is_led(folder) else None
    return None if stored is None or stored.live is None else stored


def read_watch(folder: Path) -> Stored | None:
    """Return the watch of a folder as it is read without writing to it; None where it cannot be."""

    def read(connection: sqlite3.Connection) -> Stored | None:
        with at_one_time(connection):
            if version_of(connection) != VERSION:
                return None
            bodies = newest_documents(connection, SHOWN_DOCUMENTS)
            return replace(read_stored(connection), bodies=bodies)

    path = (folder / NAME).resolve()
    with suppress(sqlite3.Error, OSError, ValueError, RecursionError, zlib.error):
        return read_quietly(path, is_remote(folder), read) if path.exists() else None
    return None
