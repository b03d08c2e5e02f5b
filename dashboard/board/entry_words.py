"""What an entry of the watch log says, in one line."""

from __future__ import annotations

from dashboard.board.dial import Dial
from dashboard.board.stamp import short_stamp
from dashboard.watch.log.entry import Kind as EntryKind
from dashboard.watch.log.logged import Logged


def entry_words(logged: Logged, dial: Dial) -> str:
    """Return what an entry says, with who was told, when it is due, and what it points at."""
    entry = logged.entry
    told = f"{entry.whom} at {short_stamp(entry.when, dial)}: " if entry.whom and entry.when else ""
    due = entry.kind is EntryKind.OPEN and entry.when is not None
    until = f"due {short_stamp(entry.when, dial)}: " if due and entry.when else ""
    return f"{_pointing(logged)}{told}{until}{entry.text}"


def _pointing(logged: Logged) -> str:
    number, kind = logged.entry.points_at, logged.entry.kind
    if number is None:
        return ""
    verb = {EntryKind.CLOSED: "closes", EntryKind.AUTO: "of"}.get(kind, "corrects")
    return f"{verb} {number}: "
