"""All that a board holds of a watch, read from its tables within a transaction of the caller."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from dashboard.store.chronicle import read_history
from dashboard.store.codec import load_memory
from dashboard.store.lead import read_beat
from dashboard.store.live import read_live
from dashboard.store.logbook import read_log, read_reliefs
from dashboard.store.roll import read_posts
from dashboard.store.stored import KEPT_RELIEFS, SHOWN_LOG, Stored
from dashboard.store.tables import oldest_document

SHOWN_DOCUMENTS = 2
"""Documents a board begins with: the newest, and the one before it."""


def read_stored(connection: sqlite3.Connection, known: Stored | None = None) -> Stored:
    """Return the watch but for its documents; what is known of it already is shared.

    Raises ValueError or RecursionError where a row is none of this program.
    """
    beat = read_beat(connection)
    return Stored(
        load_memory(connection),
        read_history(connection, None if known is None else known.history),
        read_log(connection, SHOWN_LOG, () if known is None else known.log),
        read_reliefs(connection, KEPT_RELIEFS),
        leads=False,
        leader="" if beat is None else beat.login,
        live=None if beat is None else read_live(beat.live),
        oldest=oldest_document(connection),
        others=read_posts(connection),
    )


@contextmanager
def at_one_time(connection: sqlite3.Connection) -> Iterator[None]:
    """Have all that is read be of one moment, whoever writes meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
