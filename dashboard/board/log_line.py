"""An entry of the watch log as one line of plain text."""

from __future__ import annotations

from dashboard.board.dial import Dial
from dashboard.board.stamp import short_stamp
from dashboard.watch.log.logged import Logged


def log_line(logged: Logged, dial: Dial) -> str:
    """Return `171730Z ACK watch1 3 HP-3 tally asked for`."""
    entry = logged.entry
    who = "" if entry.officer is None else entry.officer.shown
    parts = (short_stamp(entry.at, dial), entry.kind.value, who, entry.item, entry.text)
    return " ".join(part for part in parts if part)
