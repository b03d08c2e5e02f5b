"""A turn of the memory, written to all the tables that tell of it."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from dashboard.store.chronicle import write_levels
from dashboard.store.codec import save_memory
from dashboard.store.journal import journal
from dashboard.store.logbook import append_log
from dashboard.watch.memory import Memory, Turn


def write_turn(connection: sqlite3.Connection, before: Memory, turn: Turn, at: datetime) -> None:
    """Write what an event made of the memory, its past and its log, within a transaction."""
    save_memory(connection, before, turn.memory)
    journal(connection, before, turn.memory, at)
    write_levels(connection, before, turn.memory)
    append_log(connection, turn.entries)
