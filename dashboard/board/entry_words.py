"""What an entry of the watch log says, in one line."""

from __future__ import annotations

from dashboard.board.dial import Dial
from dashboard.board.stamp import short_stamp
from dashboard.watch.log.entry import Entry
from dashboard.watch.log.entry import Kind as EntryKind
from dashboard.watch.log.logged import Logged


def entry_words(logged: Logged, dial: Dial) -> str:
    """Return what an entry says, with who was told, when it is due, and what it points at."""
    entry = logged.entry
    told = f"{entry.whom} at {short_stamp(entry.when, dial)}: " if entry.whom and entry.when else ""
    due = entry.kind is EntryKind.OPEN and entry.when is not None
    until = f"due {short_stamp(entry.when, dial)}: " if due and entry.when else ""
    points = pointing(entry)
    return f"{points}: {told}{until}{entry.text}" if points else f"{told}{until}{entry.text}"


def pointing(entry: Entry) -> str:
    """Return `closes 12`, `corrects 12`, or `of 12` where it says that item 12 is due; or none."""
    if entry.points_at is None:
        return ""
    verb = {EntryKind.CLOSED: "closes", EntryKind.AUTO: "of"}.get(entry.kind, "corrects")
    return f"{verb} {entry.points_at}"
