"""An open database: made with its mode, checked, and never the file that was moved aside."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from dashboard.store.door import Door
from dashboard.store.folder import Sharing, prepare, prepare_file
from dashboard.store.mount import MOUNTS, is_remote
from dashboard.store.schema import TABLES, UPGRADES, VERSION
from dashboard.store.version import refuse_newer, version_of

NAME = "watch.sqlite3"
_SIDES = ("-wal", "-shm", "-journal", "")
"""The file is the last to be moved: until then nobody makes a new one beside what is left."""
CORRUPT = ".corrupt-"
"""Behind the name, before the time, of what was moved aside."""
_PAUSE = 0.01
PATIENCE = 0.3
"""Seconds that SQLite waits by itself; a few times that is to fit into the end of the program."""


class Database:
    """One connection of one thread."""

    def __init__(
        self,
        folder: Path,
        sharing: Sharing,
        now: Callable[[], datetime],
        patience: float = PATIENCE,
        mounts: Path = MOUNTS,
    ) -> None:
        """Take the folder, who shares it, the clock that names what is moved aside, and seconds.

        `mounts` lists what is mounted, as the system does.
        """
        self._folder = folder
        self._sharing = sharing
        self._now = now
        self._patience = patience
        self._mounts = mounts
        self._door = Door(folder, sharing)
        self._connection: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        self._before: tuple[int, int] | None = None
        self._notes: dict[str, str] = {}
        self.generation = 0
        """Counts the connections: what was known of one file says nothing of the next."""

    @property
    def path(self) -> Path:
        """The file."""
        return self._folder / NAME

    @property
    def notes(self) -> tuple[str, ...]:
        """What became of the file: moved aside as corrupt, on a network."""
        return tuple(self._notes.values())

    @property
    def moved(self) -> str:
        """What was moved aside by this board, in a sentence; empty where nothing was."""
        return self._notes.get("corrupt", "")

    def close(self) -> None:
        """Let go of the file."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()

    def open(self) -> sqlite3.Connection:
        """Return the connection to the file that is there now, made and checked where needed.

        Raises StoreRefusedError, sqlite3.Error or OSError.
        """
        if self._connection is not None and self._file != _identity(self.path):
            self.close()
        if self._connection is None:
            self._prepare()
            with self._door.open():
                self._connection = self._opened()
        return self._connection

    @contextmanager
    def transaction(self, *, lasting: bool = True) -> Iterator[sqlite3.Connection]:
        """Read, decide and write as one; whatever is raised leaves all as it was.

        The file is the one that is there now until all is written: it is not moved meanwhile. What
        is not `lasting` may be gone after a power loss, and spares the disk.
        """
        self._prepare()
        with self._door.open():
            connection = self.open()
            if not lasting:
                self._synchronise(connection, fully=False)
            connection.execute("BEGIN IMMEDIATE")
            try:
                self._refuse_newer(connection)
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise
            finally:
                if not lasting:
                    self._synchronise(connection, fully=True)

    def move_aside(self) -> None:
        """Move a corrupt file away under a name of its own, never to be deleted.

        Nothing is moved where another board has put a new file in its place.
        """
        self.close()
        with self._door.shut():
            if self._file is None or self._file != _identity(self.path):
                return
            moved = self._free_name()
            for side in _SIDES:
                with suppress(FileNotFoundError):
                    os.rename(f"{self.path}{side}", self._folder / f"{moved}{side}")
            self._notes["corrupt"] = _moved_words(moved)

    def why_new(self) -> str:
        """Return why the file is a new one; it may have been another board that moved the last."""
        for path in self._folder.glob(f"{NAME}{CORRUPT}*"):
            if self._before is not None and _identity(path) == self._before:
                return _moved_words(path.name)
        return "the store was gone; a new one was begun"

    def now(self) -> datetime:
        """Return what the clock says."""
        return self._now()

    def _prepare(self) -> None:
        prepare(self._folder.parent, self._sharing)
        prepare(self._folder, self._sharing)

    def _free_name(self) -> str:
        name = f"{NAME}{CORRUPT}{self._now():%Y%m%dT%H%M%SZ}"
        number, free = 1, name
        while any(os.path.lexists(self._folder / f"{free}{side}") for side in _SIDES):
            number += 1
            free = f"{name}-{number}"
        return free

    def _opened(self) -> sqlite3.Connection:
        prepare_file(self.path, self._sharing)
        self._before, self._file = self._file, _identity(self.path)
        self.generation += 1
        connection = sqlite3.connect(self.path, timeout=self._patience, isolation_level=None)
        try:
            self._set_up(connection)
        except UnicodeDecodeError:
            # The words for a malformed schema repeat it, and are no text where it is none.
            connection.close()
            error = sqlite3.DatabaseError("the schema is damaged")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error from None
        except BaseException:
            connection.close()
            raise
        return connection

    def _set_up(self, connection: sqlite3.Connection) -> None:
        # Before anything else: to choose a journal is to write to the file.
        self._refuse_newer(connection)
        remote = is_remote(self._folder, self._mounts)
        if remote:
            self._notes["remote"] = "the state folder is on a network: a rollback journal is used"
        self._choose_journal(connection, "DELETE" if remote else "WAL")
        self._synchronise(connection, fully=True)
        if version_of(connection) != VERSION:
            connection.execute("BEGIN IMMEDIATE")
            # Another board may have made the tables while this one waited.
            found = version_of(connection)
            for script in [UPGRADES[at] for at in range(found, VERSION)] if found else [TABLES]:
                for statement in filter(str.strip, script.split(";")):
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version={VERSION}")
            connection.execute("COMMIT")

    def _synchronise(self, connection: sqlite3.Connection, *, fully: bool) -> None:
        # The log is a record: the last commits are to outlast a power loss. A rollback journal
        # that is not written through could leave half of any.
        mode = "FULL" if fully or "remote" in self._notes else "NORMAL"
        connection.execute(f"PRAGMA synchronous={mode}")

    def _choose_journal(self, connection: sqlite3.Connection, kind: str) -> None:
        """Have the journal be of a kind; raises sqlite3.Error where others are in the way."""
        end = time.monotonic() + self._patience
        while True:
            try:
                connection.execute(f"PRAGMA journal_mode={kind}")
            except sqlite3.OperationalError as error:
                # SQLite itself does not wait here for a board that makes the file just now.
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() >= end:
                    raise
                time.sleep(_PAUSE)
            else:
                return

    def _refuse_newer(self, connection: sqlite3.Connection) -> None:
        found = version_of(connection)
        refuse_newer(self.path, found)


def _moved_words(name: str) -> str:
    return f"the store was corrupt and is kept as {name}; a new one was begun"


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
