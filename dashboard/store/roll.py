"""The roll of the boards on one watch: each says from time to time that it is there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime

from dashboard.watch.log.entry import Officer
from dashboard.watch.post import BEAT, Post

KEPT_POSTS = 100
"""Posts of boards that ended without a word, the newest; nobody shows them."""
_TIDY = """
DELETE FROM post WHERE board NOT IN (SELECT board FROM post ORDER BY beat DESC LIMIT ?)
"""


class Roll:
    """One board's place on the roll."""

    def __init__(
        self,
        board: str,
        officer: Officer,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
    ) -> None:
        """Take a name that no other board has, the officer, the time, and what measures it."""
        self._board = board
        self._officer = officer
        self._now = now
        self._monotonic = monotonic
        self._since: datetime | None = None
        self._said_at: float | None = None

    @property
    def is_due(self) -> bool:
        """Tell whether it is time to say that the board is there."""
        said = self._said_at
        return said is None or self._monotonic() - said >= BEAT.total_seconds()

    @property
    def is_called(self) -> bool:
        """Tell whether the board ever said that it is there."""
        return self._since is not None

    def answer(self, connection: sqlite3.Connection) -> None:
        """Say that the board is there; within a transaction."""
        now = self._now()
        self._since = self._since or now
        connection.execute(
            "INSERT OR REPLACE INTO post VALUES (?, ?, ?, ?, ?)",
            (
                self._board, self._officer.login, self._officer.name,
                self._since.isoformat(), now.isoformat(),
            ),
        )  # fmt: skip
        connection.execute(_TIDY, (KEPT_POSTS,))
        self._said_at = self._monotonic()

    def sign(self, connection: sqlite3.Connection, officer: Officer) -> None:
        """Say that another officer is at the board now; within a transaction."""
        self._officer = officer
        self.answer(connection)

    def leave(self, connection: sqlite3.Connection) -> None:
        """Take the board off the roll; within a transaction."""
        connection.execute("DELETE FROM post WHERE board = ?", (self._board,))

    def others(self, connection: sqlite3.Connection) -> tuple[Post, ...]:
        """Return the posts of all boards but this one, dead ones among them."""
        return read_posts(connection, self._board)


def read_posts(connection: sqlite3.Connection, but: str = "") -> tuple[Post, ...]:
    """Return the posts of all boards but one."""
    rows = connection.execute(
        "SELECT login, name, since, beat FROM post WHERE board <> ? ORDER BY since", (but,)
    )
    return tuple(
        Post(Officer(login, name), datetime.fromisoformat(since), datetime.fromisoformat(beat))
        for login, name, since, beat in rows
    )
