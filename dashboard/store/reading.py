"""All that a board holds of a watch, read from its tables within a transaction of the caller."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from dashboard.store.chronicle import read_history
from dashboard.store.codec import load_memory, revision_of
from dashboard.store.documents import oldest_times
from dashboard.store.lead import read_beat
from dashboard.store.live import read_live
from dashboard.store.logbook import read_log, read_reliefs
from dashboard.store.roll import read_posts
from dashboard.store.stored import KEPT_RELIEFS, NOTHING, SHOWN_LOG, Stored

SHOWN_DOCUMENTS = 2
"""Documents a board begins with: the newest, and the one before it."""


def read_stored(
    connection: sqlite3.Connection, known: Stored | None = None, *, same_file: bool = False
) -> Stored:
    """Return the watch but for its documents; what is known of it already is shared.

    `same_file` says that it is known from this very file.

    Raises ValueError or RecursionError where a row is none of this program.
    """
    known = known or NOTHING
    beat, revision = read_beat(connection), revision_of(connection)
    before = (known.history, known.read_to) if same_file else ()
    history, read_to = read_history(connection, *before)
    is_known = same_file and revision == known.revision
    return Stored(
        known.memory if is_known else load_memory(connection),
        history,
        read_log(connection, SHOWN_LOG, known.log),
        read_reliefs(connection, KEPT_RELIEFS),
        leads=False,
        leader="" if beat is None else beat.login,
        live=None if beat is None else read_live(beat.live),
        oldest=oldest_times(connection),
        others=read_posts(connection),
        revision=revision,
        read_to=read_to,
    )


@contextmanager
def at_one_time(connection: sqlite3.Connection) -> Iterator[None]:
    """Have all that is read be of one moment, whoever writes meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
