"""The watch in its database: what is read of it, and every deed as one transaction."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from dashboard.store.chronicle import COVER_GAP, cover
from dashboard.store.connection import Database
from dashboard.store.documents import newest_digest, newest_documents
from dashboard.store.journal import prune
from dashboard.store.lead import Beat, Lead, read_beat
from dashboard.store.live import write_live
from dashboard.store.news import is_news
from dashboard.store.reading import SHOWN_DOCUMENTS, at_one_time, read_stored
from dashboard.store.roll import Roll
from dashboard.store.stored import NOTHING, LookJob, Stored
from dashboard.store.tables import Retention, is_blank, keep_document
from dashboard.store.trouble import OutdatedError, StoreRefusedError
from dashboard.store.turn import write_turn
from dashboard.store.version import unreadable
from dashboard.watch.alarms.life import RefusedError
from dashboard.watch.log.entry import Entry, Kind, Officer
from dashboard.watch.memory import Memory, Turn


class Ledger:
    """Reads and writes the watch of one folder."""

    def __init__(
        self, database: Database, lead: Lead, retention: Retention, roll: Roll | None = None
    ) -> None:
        """Take the database, this board's part in the lead, and on the roll where it is a board."""
        self._database = database
        self._lead = lead
        self._retention = retention
        self._roll = roll
        self._seen: tuple[int, int] | None = None
        self._led_in = self._read_in = 0
        self._news = False
        self._digest = ""
        self.stored = NOTHING
        """The watch as it was last read or written."""
        self._told = NOTHING

    @property
    def has_read(self) -> bool:
        """Tell whether this board ever knew what the database holds."""
        return self.stored != NOTHING

    @property
    def has_news(self) -> bool:
        """Tell whether an officer would see that the watch is another than was handed out."""
        return is_news(self._told, replace(self.stored, leads=self._lead.leads))

    def refresh(self) -> bool:
        """Read what other boards wrote; returns whether there was anything."""
        connection = self._database.open()
        if self._stamp(connection) != self._seen:
            if self._is_bereft(connection):
                with self._writing() as writing:
                    self._fresh(writing)
            else:
                with at_one_time(connection):
                    self._seen = self._stamp(connection)
                    self._read(connection)
            self._news = True
        news, self._news = self._news, False
        return news

    def seek(self) -> bool:
        """Take the lead where it is to be had; returns whether this board leads."""
        if self._lead.leads:
            return True
        # Others that follow ask as often: none is to wait for a board that only looks.
        if not self._lead.may_seek(self._database.open()):
            return False
        with self._writing() as connection:
            leads = self._lead.seek(connection)
            if leads:
                self._led_in = self._database.generation
                self._read(connection)
        return leads

    def look(self, job: LookJob) -> Turn:
        """Make what was seen part of the watch; raises OutdatedError where another board leads."""
        with self._leading() as connection:
            before = self._fresh(connection)
            turn = job.deed(before)
            if job.body is not None:
                keep_document(connection, job.body, self._retention)
                prune(connection, job.live.now - self._retention.age)
                self._digest = job.body.digest
            write_turn(connection, before, turn, job.live.now)
            cover(connection, job.live.now, COVER_GAP)
            self._lead.pulse(connection, write_live(job.live))
            if turn.memory != before or turn.entries or job.body is not None:
                self._read(connection)
        return turn

    def act(self, deed: Callable[[Memory], Turn], signs: Officer | None = None) -> Turn:
        """Do what an officer does, and who `signs` is at this board then; raises RefusedError."""
        with self._writing() as connection:
            before = self._fresh(connection)
            turn = deed(before)
            # An act is of the time its entry says, which with the feed's own time is not the clock.
            at = turn.entries[-1].at if turn.entries else self._database.now()
            write_turn(connection, before, turn, at)
            if self._roll is not None and signs is not None:
                self._roll.sign(connection, signs)
            self._read(connection)
        return turn

    def answer_roll(self) -> None:
        """Say that this board is there, where it is time for that."""
        if self._roll is not None and self._roll.is_due:
            with self._writing(lasting=False) as connection:
                self._roll.answer(connection)

    @property
    def due_in(self) -> float:
        """Return the seconds until it is time for a heartbeat."""
        return self._lead.due_in

    def beat(self) -> None:
        """Write a heartbeat; raises OutdatedError where another board leads."""
        with self._leading(lasting=False) as connection:
            self._lead.pulse(connection)

    def forget(self) -> None:
        """Take nothing for known: another board leads, or the file is a new one."""
        self._seen, self._digest = None, ""
        self._lead.lose()

    def handed_out(self) -> Stored:
        """Return the watch as it is; its documents are handed out once."""
        stored = replace(self.stored, leads=self._lead.leads)
        self.stored = self._told = replace(stored, bodies=())
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
        """Let another board lead at once, leave the roll, and let go of the file."""
        called = self._roll if self._roll is not None and self._roll.is_called else None
        if self._lead.leads or called is not None:
            try:
                with self._database.transaction() as connection:
                    self._lead.resign(connection)
                    if called is not None:
                        called.leave(connection)
            except (StoreRefusedError, sqlite3.Error, OSError):
                self._lead.resign(None)
        self._database.close()

    @contextmanager
    def _writing(self, *, lasting: bool = True) -> Iterator[sqlite3.Connection]:
        """Write as one; where that fails, what is remembered is what was there before."""
        known = self.stored, self._digest, self._read_in
        try:
            with self._database.transaction(lasting=lasting) as connection:
                yield connection
        except RefusedError:
            raise
        except BaseException:
            (self.stored, self._digest, self._read_in), self._seen = known, None
            raise

    @contextmanager
    def _leading(self, *, lasting: bool = True) -> Iterator[sqlite3.Connection]:
        with self._writing(lasting=lasting) as connection:
            self._follow_if_outdated(read_beat(connection))
            if not self._lead.leads:
                raise OutdatedError
            yield connection

    def _follow_if_outdated(self, beat: Beat | None) -> None:
        # Terms begin anew with each file: one of another file is none.
        if self._led_in != self._database.generation or not self._lead.is_of(beat):
            self._lead.lose()

    def _stamp(self, connection: sqlite3.Connection) -> tuple[int, int]:
        """Return what differs once another board wrote, or the file is another one."""
        (version,) = connection.execute("PRAGMA data_version").fetchone()
        return self._database.generation, int(version)

    def _fresh(self, connection: sqlite3.Connection) -> Memory:
        """Return the memory, read again only where another board wrote."""
        if self._stamp(connection) != self._seen:
            bereft, known = self._is_bereft(connection), self.stored
            self._seen, self._news = self._stamp(connection), True
            if bereft:
                self._carry_over(connection, known)
            self._read(connection)
        return self.stored.memory

    def _is_bereft(self, connection: sqlite3.Connection) -> bool:
        """Tell whether the file is a blank one in the place of what this board knew or moved."""
        knew = self.stored.memory != Memory() or self._database.moved
        return bool(knew) and is_blank(connection)

    def _carry_over(self, connection: sqlite3.Connection, known: Stored) -> None:
        """Begin a new file with what this board remembers, and say so."""
        self._digest = ""
        at = self._database.now() if known.live is None else known.live.now
        why = Entry(Kind.AUTO, at, self._database.why_new(), "store")
        write_turn(connection, Memory(), Turn(known.memory, (why,)), at)

    def _read(self, connection: sqlite3.Connection) -> None:
        """Read it all; raises StoreRefusedError where something is none of this program."""
        try:
            self._read_tables(connection)
        except (ValueError, RecursionError, zlib.error) as error:
            raise unreadable(self._database.path, error) from error

    def _read_tables(self, connection: sqlite3.Connection) -> None:
        self._follow_if_outdated(read_beat(connection))
        bodies, digest = self.stored.bodies, newest_digest(connection)
        if digest != self._digest:
            bodies = newest_documents(connection, SHOWN_DOCUMENTS)
        self._digest = digest
        generation, was_in = self._database.generation, self._read_in
        self._read_in = generation
        self.stored = replace(
            # Another file counts the changes of its memory anew.
            read_stored(connection, self.stored, same_file=generation == was_in),
            leads=self._lead.leads,
            bodies=bodies,
            others=() if self._roll is None else self._roll.others(connection),
        )
