"""The watch in its database: what is read of it, and every deed as one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from dashboard.store.codec import load_memory, save_memory
from dashboard.store.connection import Database
from dashboard.store.lead import Lead, read_beat
from dashboard.store.live import read_live, write_live
from dashboard.store.stored import SHOWN_LOG, LookJob, Stored
from dashboard.store.tables import (
    Retention,
    append_log,
    cover,
    keep_document,
    newest_digest,
    newest_documents,
    read_history,
    read_log,
    write_levels,
)
from dashboard.watch.log.entry import Entry, Kind
from dashboard.watch.memory import Memory, Turn

SHOWN_DOCUMENTS = 2
"""Documents a board begins with: the newest, and the one before it."""
COVER_GAP = timedelta(minutes=2)
"""The longest time without a look that is not a gap in the watch."""


class Ledger:
    """Reads and writes the watch of one folder."""

    def __init__(self, database: Database, lead: Lead, retention: Retention) -> None:
        """Take the database, this board's part in the lead, and how long documents are kept."""
        self._database = database
        self._lead = lead
        self._retention = retention
        self._version = -1
        self._digest = ""
        self.stored = Stored(Memory(), leads=False)
        """The watch as it was last read or written."""

    def refresh(self) -> bool:
        """Read what other boards wrote; returns whether there was anything."""
        connection = self._database.open()
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        if version == self._version:
            return False
        self._version = int(version)
        connection.execute("BEGIN")
        try:
            self._read(connection)
        finally:
            connection.execute("COMMIT")
        return True

    def seek(self) -> bool:
        """Take the lead where it is to be had; returns whether this board leads."""
        if self._lead.leads:
            return True
        with self._database.transaction() as connection:
            leads = self._lead.seek(connection)
            if leads:
                self._read(connection)
        return leads

    def look(self, job: LookJob) -> Turn:
        """Make what was seen part of the watch; raises OutdatedError where another board leads."""
        with self._leading() as connection:
            before = self._fresh(connection)
            turn = job.deed(before)
            if job.body is not None:
                keep_document(connection, job.body, self._retention)
                self._digest = job.body.digest
            self._write(connection, before, turn)
            cover(connection, job.live.now, COVER_GAP)
            self._lead.pulse(connection, write_live(job.live))
            if turn.memory != before or turn.entries or job.body is not None:
                self._read(connection)
        return turn

    def act(self, deed: Callable[[Memory], Turn]) -> Turn:
        """Do what an officer does; raises RefusedError."""
        with self._database.transaction() as connection:
            before = self._fresh(connection)
            turn = deed(before)
            self._write(connection, before, turn)
            self._read(connection)
        return turn

    @property
    def is_due(self) -> bool:
        """Tell whether it is time for a heartbeat."""
        return self._lead.is_due

    def beat(self) -> None:
        """Write a heartbeat; raises OutdatedError where another board leads."""
        with self._leading() as connection:
            self._lead.pulse(connection)

    def forget(self) -> None:
        """Take nothing for known: another board leads, or the file is a new one."""
        self._version, self._digest = -1, ""
        self._lead.lose()

    def begin_with(self, memory: Memory, why: str) -> None:
        """Write what this board remembers into a new database, unless another board has."""
        with self._database.transaction() as connection:
            if read_log(connection, 1):
                return
            save_memory(connection, Memory(), memory)
            at = max((now.since for now in memory.levels.values()), default=None)
            entries = () if at is None else (Entry(Kind.AUTO, at, why, "store"),)
            append_log(connection, entries)
            self._read(connection)

    def handed_out(self) -> Stored:
        """Return the watch as it is; its documents are handed out once."""
        stored = self.stored
        self.stored = replace(stored, bodies=())
        return stored

    def hears_request(self) -> bool:
        """Tell whether another board asked for a poll; it is asked for once."""
        connection = self._database.open()
        if connection.execute("SELECT 1 FROM request LIMIT 1").fetchone() is None:
            return False
        with self._leading() as writing:
            writing.execute("DELETE FROM request")
        return True

    def ask_poll(self) -> None:
        """Ask the board that leads to poll."""
        with self._database.transaction() as connection:
            connection.execute("INSERT INTO request (what) VALUES ('poll')")

    def close(self) -> None:
        """Let another board lead at once, and let go of the file."""
        if self._lead.leads:
            try:
                with self._database.transaction() as connection:
                    self._lead.resign(connection)
            except (sqlite3.Error, OSError):
                self._lead.resign(None)
        self._database.close()

    @contextmanager
    def _leading(self) -> Iterator[sqlite3.Connection]:
        with self._database.transaction() as connection:
            self._lead.check(connection)
            yield connection

    def _fresh(self, connection: sqlite3.Connection) -> Memory:
        """Return the memory, read again only where another board wrote."""
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._version = int(version)
            return load_memory(connection)
        return self.stored.memory

    def _write(self, connection: sqlite3.Connection, before: Memory, turn: Turn) -> None:
        save_memory(connection, before, turn.memory)
        write_levels(connection, before, turn.memory)
        append_log(connection, turn.entries)

    def _read(self, connection: sqlite3.Connection) -> None:
        beat, digest = read_beat(connection), newest_digest(connection)
        bodies = newest_documents(connection, SHOWN_DOCUMENTS) if digest != self._digest else []
        self._digest = digest
        self.stored = Stored(
            load_memory(connection),
            read_history(connection),
            read_log(connection, SHOWN_LOG),
            leads=self._lead.leads,
            leader="" if beat is None else beat.login,
            live=None if beat is None else read_live(beat.live),
            bodies=tuple(bodies),
        )
