"""An entry of the watch log as one line of plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from dashboard.board.dial import Dial
from dashboard.board.entry_words import pointing
from dashboard.board.stamp import short_stamp, stamp
from dashboard.config.printable import printable
from dashboard.watch.log.entry import Entry, Officer
from dashboard.watch.log.logged import Logged

Stamp = Callable[[datetime, Dial], str]


def log_line(logged: Logged, dial: Dial) -> str:
    """Return `171730Z ACK watch1 3 HP-3 tally asked for`."""
    entry = logged.entry
    who = "" if entry.officer is None else entry.officer.shown
    return _line(short_stamp(entry.at, dial), who, entry, dial, short_stamp)


def whole_log_line(logged: Logged, dial: Dial) -> str:
    """Return `7 171730Z NOV 25 ACK adams (Adams) 3 HP-3 tally asked for`, safe for a terminal."""
    entry = logged.entry
    head = f"{logged.number} {stamp(entry.at, dial)}"
    line = _line(head, _in_full(entry.officer), entry, dial, stamp)
    return printable(line, len(line))


def _line(head: str, who: str, entry: Entry, dial: Dial, write: Stamp) -> str:
    parts = (head, entry.kind.value, who, entry.item, entry.text)
    said = " ".join(part for part in parts if part)
    return "; ".join((said, *_rest(entry, dial, write)))


def _in_full(officer: Officer | None) -> str:
    if officer is None:
        return ""
    return f"{officer.login} ({officer.name})" if officer.name else officer.login


def _rest(entry: Entry, dial: Dial, write: Stamp) -> Iterator[str]:
    """Yield who was told and when, when it is due, and what it points at."""
    when = "" if entry.when is None else write(entry.when, dial)
    if entry.whom:
        yield f"told {entry.whom} at {when}" if when else f"told {entry.whom}"
    elif when:
        yield f"due {when}"
    if entry.points_at is not None:
        yield pointing(entry)
