"""Databases that fail as disks do, for the tests of the store."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dashboard.store.connection import Database

NO_SPACE = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
READ_ONLY = OSError(errno.EROFS, os.strerror(errno.EROFS))
WORDS = "no space left on device"


class BadDisk(Database):
    """Fails with an error just before a transaction is written, while it has one."""

    error: Exception | None = None
    left: int = 0
    """Transactions that still succeed while there is an error."""

    @contextmanager
    def transaction(self, *, lasting: bool = True) -> Iterator[sqlite3.Connection]:
        with super().transaction(lasting=lasting) as connection:
            yield connection
            changed = connection.in_transaction and self.error is not None
            if changed and self.left <= 0:
                assert self.error is not None
                raise self.error
            self.left -= changed


class SmallDisk(Database):
    """Has room for so many pages."""

    pages = 2**30

    @contextmanager
    def transaction(self, *, lasting: bool = True) -> Iterator[sqlite3.Connection]:
        self.open().execute(f"PRAGMA max_page_count={self.pages}")
        with super().transaction(lasting=lasting) as connection:
            yield connection


def sqlite_error(code: int) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError()
    error.sqlite_errorcode = code
    return error


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the database as another program may."""
    with closing(sqlite3.connect(folder / "watch.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def spoil(folder: Path) -> None:
    """Overwrite the database where it lies."""
    with (folder / "watch.sqlite3").open("r+b") as file:
        file.write(b"spoilt " * 2000)
