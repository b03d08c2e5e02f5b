"""Which of the boards on one folder leads: by a lock, a heartbeat, and terms that only rise."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from dashboard.store.lock import LeadLock

MISSED = 3
"""Heartbeats that may be missed before another board takes over."""
SLOWEST, FASTEST = timedelta(seconds=10), timedelta(seconds=0.5)


def heartbeat(interval: timedelta) -> timedelta:
    """Return the time between two heartbeats of a board that polls at an interval.

    A board that stops is noticed within two intervals of its feed, or within half a minute.
    """
    return min(max(interval / 4, FASTEST), SLOWEST)


@dataclass(frozen=True, slots=True)
class Beat:
    """The heartbeat as the database has it."""

    term: int
    number: int
    locked: bool
    """Whether the board of that term held the lock when it last said so."""
    login: str
    live: str


class Lead:
    """One board's part in it."""

    def __init__(
        self, lock: LeadLock, login: str, beat: timedelta, monotonic: Callable[[], float]
    ) -> None:
        """Take the lock, who runs this board, the time between beats, and what measures it."""
        self._lock = lock
        self._login = login
        self._beat = beat.total_seconds()
        self._monotonic = monotonic
        self._term: int | None = None
        self._seen: tuple[int, int] | None = None
        self._seen_at = 0.0
        self._beaten_at = 0.0

    @property
    def leads(self) -> bool:
        """Tell whether this board leads, as far as it knows."""
        return self._term is not None

    @property
    def due_in(self) -> float:
        """Return the seconds until it is time for a heartbeat."""
        return self._beaten_at + self._beat - self._monotonic()

    def may_seek(self, connection: sqlite3.Connection) -> bool:
        """Tell whether the lead is to be had, nothing written yet; raises OSError."""
        _, is_free = self._free(connection)
        self._lock.release()
        return is_free

    def seek(self, connection: sqlite3.Connection) -> bool:
        """Take the lead where nobody has it, or its holder is dead or stopped.

        Within a transaction. Returns whether this board leads now. Raises OSError.
        """
        if self._term is not None:
            return True
        found, is_free = self._free(connection)
        if not is_free:
            self._lock.release()
            return False
        self._term = 1 if found is None else found.term + 1
        connection.execute(
            "INSERT OR REPLACE INTO lead (id, term, beat, locked, login, live)"
            " VALUES (1, ?, 0, ?, ?, ?)",
            (self._term, self._lock.is_held, self._login, "" if found is None else found.live),
        )
        self._beaten_at = self._monotonic()
        return True

    def _free(self, connection: sqlite3.Connection) -> tuple[Beat | None, bool]:
        """Return the heartbeat, and whether its board leads no longer; takes the lock if it can."""
        found, now = read_beat(connection), self._monotonic()
        if found is not None and (found.term, found.number) != self._seen:
            self._seen, self._seen_at = (found.term, found.number), now
        silent = now - self._seen_at >= MISSED * self._beat
        free = self._lock.take()
        # A board that took over from a stopped one leads without the lock, for a while.
        return found, found is None or silent or (free and found.locked)

    def is_of(self, beat: Beat | None) -> bool:
        """Tell whether a heartbeat is of this board, so that none has taken over."""
        return beat is not None and beat.term == self._term

    def pulse(self, connection: sqlite3.Connection, live: str | None = None) -> None:
        """Write a heartbeat, and how the feed stands where that is known."""
        held = self._lock.take()
        connection.execute("UPDATE lead SET beat = beat + 1, locked = ? WHERE id = 1", (held,))
        if live is not None:
            connection.execute("UPDATE lead SET live = ? WHERE id = 1", (live,))
        self._beaten_at = self._monotonic()

    def resign(self, connection: sqlite3.Connection | None) -> None:
        """Let another board lead at once."""
        if self._term is not None and connection is not None:
            connection.execute(
                "UPDATE lead SET locked = 1 WHERE id = 1 AND term = ?", (self._term,)
            )
        self.lose()

    def lose(self) -> None:
        """Lead no longer, and let go of the lock."""
        self._term = None
        self._lock.release()


def read_beat(connection: sqlite3.Connection) -> Beat | None:
    """Return the heartbeat of the board that leads, None where none ever did."""
    row = connection.execute("SELECT term, beat, locked, login, live FROM lead").fetchone()
    if row is None:
        return None
    term, number, locked, login, live = row
    return Beat(int(term), int(number), bool(locked), str(login), str(live))
