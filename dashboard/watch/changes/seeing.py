"""Marking all as seen, and coming to a board: turns of the memory that log nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from dashboard.watch.acts import Deed
from dashboard.watch.changes.cursor import Cursor, Seen
from dashboard.watch.log.entry import Officer
from dashboard.watch.memory import Memory, Turn

MOST_CURSORS = 200
"""Officers of whom it is remembered how far they have seen, those who came or looked last."""


def cursor_of(officer: Officer, memory: Memory) -> Cursor:
    """Return how far an officer has seen."""
    return memory.cursors.get(officer, Cursor())


def marked(memory: Memory, officer: Officer, seen: Seen) -> Memory:
    """Return the memory once an officer has seen all that was on the board."""
    return _with(memory, officer, cursor_of(officer, memory).seeing(seen))


def seeing(officer: Officer, seen: Seen) -> Deed:
    """Return the deed that marks all as seen by an officer."""
    return lambda memory: Turn(marked(memory, officer, seen))


def starting(officer: Officer, at: datetime, relieved: datetime | None) -> Deed:
    """Return the deed of an officer whose board starts; the last hand-over was at `relieved`."""

    def deed(memory: Memory) -> Turn:
        cursor = cursor_of(officer, memory).starting(at, relieved)
        return Turn(_with(memory, officer, cursor))

    return deed


def _with(memory: Memory, officer: Officer, cursor: Cursor) -> Memory:
    if cursor == cursor_of(officer, memory):
        return memory
    others = {name: one for name, one in memory.cursors.items() if name != officer}
    # The one that moved last stands last.
    cursors = [*others.items(), (officer, cursor)][-MOST_CURSORS:]
    return replace(memory, cursors=dict(cursors))
