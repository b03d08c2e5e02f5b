"""The version of a database: one of a newer program is left as it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from dashboard.config.printable import printable
from dashboard.store.schema import VERSION
from dashboard.store.trouble import StoreRefusedError


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of the tables; 0 where there are none yet."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def refuse_newer(path: Path, found: int) -> None:
    """Raise StoreRefusedError where the version found is not known to this program."""
    if found > VERSION:
        raise StoreRefusedError(
            f"the store is of a newer watchfloor (version {found}, this one knows {VERSION})"
            f" and nothing was changed: {printable(str(path), 400)}"
        )


def unreadable(path: Path, error: Exception) -> StoreRefusedError:
    """Return the refusal of rows that are none of this program.

    They are no reason to move a file aside: boards of another release may be reading it.
    """
    return StoreRefusedError(
        f"the store holds what this watchfloor cannot read ({type(error).__name__})"
        f" and nothing was changed: {printable(str(path), 400)}"
    )
