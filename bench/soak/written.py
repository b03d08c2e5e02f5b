"""What the watch of a soak has written, looked up beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

_NEWEST = "SELECT digest FROM document ORDER BY number DESC LIMIT 1"
_GAPS = "SELECT count(*) FROM log WHERE item = 'store' AND text LIKE 'gap from%'"


class Written:
    """The database of a state folder, read only."""

    def __init__(self, state: Path) -> None:
        """Take the state folder; there may be nothing in it yet."""
        self._state = state

    @property
    def database(self) -> Path | None:
        """Return the file, None where there is none yet."""
        return next(self._state.rglob("watch.sqlite3"), None)

    def newest(self) -> str:
        """Return the digest of the newest document, empty where none can be read."""
        return str(self._asked(_NEWEST) or "")

    def gaps(self) -> int:
        """Return how often looks were not written one by one, since too many waited."""
        return int(self._asked(_GAPS) or 0)

    def _asked(self, query: str) -> str | int | None:
        path = self.database
        if path is None:
            return None
        try:
            with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
                row = connection.execute(query).fetchone()
        except sqlite3.Error:
            return None
        found: str | int | None = None if row is None else row[0]
        return found
