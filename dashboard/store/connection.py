"""An open database: made with its mode, checked, and never the file that was moved aside."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from dashboard.config.printable import printable
from dashboard.store.folder import Sharing, prepare, prepare_file
from dashboard.store.mount import is_remote
from dashboard.store.schema import TABLES, VERSION
from dashboard.store.trouble import StoreRefusedError

NAME = "watch.sqlite3"
_SIDES = ("", "-wal", "-shm", "-journal")
_PATIENCE_MS = 5_000


class Database:
    """One connection of one thread."""

    def __init__(self, folder: Path, sharing: Sharing, now: Callable[[], datetime]) -> None:
        """Take the folder, who shares it, and the clock that names what is moved aside."""
        self._folder = folder
        self._sharing = sharing
        self._now = now
        self._connection: sqlite3.Connection | None = None
        self._file: tuple[int, int] | None = None
        self.note = ""
        """What became of the file: moved aside as corrupt, on a network; empty otherwise."""

    @property
    def path(self) -> Path:
        """The file."""
        return self._folder / NAME

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
            self._connection = self._opened()
            self._file = _identity(self.path)
        return self._connection

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Read, decide and write as one; whatever is raised leaves all as it was."""
        connection = self.open()
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
        except BaseException:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    def move_aside(self) -> None:
        """Move a corrupt file away under a name of its own, never to be deleted."""
        self.close()
        moved = f"{NAME}.corrupt-{self._now():%Y%m%dT%H%M%SZ}"
        for side in _SIDES:
            with suppress(FileNotFoundError):
                os.rename(f"{self.path}{side}", self._folder / f"{moved}{side}")
        self.note = f"the store was corrupt and is kept as {moved}; a new one was begun"

    def _opened(self) -> sqlite3.Connection:
        prepare(self._folder, self._sharing)
        prepare_file(self.path, self._sharing)
        mask = os.umask(0o077 if self._sharing.group is None else 0o007)
        try:
            connection = sqlite3.connect(
                self.path, timeout=_PATIENCE_MS / 1000, isolation_level=None
            )
            try:
                self._set_up(connection)
            except BaseException:
                connection.close()
                raise
        finally:
            os.umask(mask)
        return connection

    def _set_up(self, connection: sqlite3.Connection) -> None:
        remote = is_remote(self._folder)
        if remote:
            self.note = "the state folder is on a network: a rollback journal is used"
        connection.execute(f"PRAGMA journal_mode={'DELETE' if remote else 'WAL'}")
        # The log is a record: the last commits are to outlast a power loss.
        connection.execute("PRAGMA synchronous=FULL")
        found = _version(connection)
        if found == 0:
            connection.execute("BEGIN IMMEDIATE")
            # Another board may have made the tables while this one waited.
            if _version(connection) == 0:
                for statement in filter(str.strip, TABLES.split(";")):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version={VERSION}")
            connection.execute("COMMIT")
        elif found > VERSION:
            raise StoreRefusedError(
                f"{printable(str(self.path), 400)} is of a newer watchfloor"
                f" (version {found}, this one knows {VERSION}); nothing was changed"
            )


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
