"""A look at the watch of a board that runs, which changes nothing."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from dashboard.store.codec import load_memory
from dashboard.store.connection import NAME
from dashboard.store.lead import read_beat
from dashboard.store.live import read_live
from dashboard.store.lock import NAME as LOCK
from dashboard.store.logbook import read_log, read_reliefs
from dashboard.store.roll import read_posts
from dashboard.store.schema import VERSION
from dashboard.store.stored import KEPT_RELIEFS, SHOWN_LOG, Stored
from dashboard.store.tables import newest_documents, read_history

_DOCUMENTS = 2


def peek(folder: Path) -> Stored | None:
    """Return the watch of a folder in which a board leads now; None where none does.

    Also None where it cannot be read, or is of another version.
    """
    if not _is_led(folder / LOCK):
        return None
    with suppress(sqlite3.Error, OSError, ValueError):
        address = (folder / NAME).resolve().as_uri()
        with closing(sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=2)) as connection:
            connection.execute("BEGIN")
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            beat = read_beat(connection) if version == VERSION else None
            if beat is None:
                return None
            return Stored(
                load_memory(connection),
                read_history(connection),
                read_log(connection, SHOWN_LOG),
                read_reliefs(connection, KEPT_RELIEFS),
                leads=False,
                leader=beat.login,
                live=read_live(beat.live),
                bodies=tuple(newest_documents(connection, _DOCUMENTS)),
                others=read_posts(connection),
            )
    return None


def _is_led(lock: Path) -> bool:
    """Tell whether some board holds the lock; it is not taken away from anybody."""
    try:
        handle = os.open(lock, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False
