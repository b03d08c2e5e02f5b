"""Write docs/bounds.md: where everything ends that grows with time, feed or officers."""

from __future__ import annotations

from pathlib import Path

from dashboard.config.places import Places
from dashboard.config.settings import load
from dashboard.health.bounds import bounds

PAGE = Path(__file__).with_suffix(".md")
_BEFORE = """# Bounds: what a board of days may use

This page is written by `make bounds`. A board is left open for days: every list, cache, queue and
history of it ends somewhere, and `i` shows where, with how much of it is used now, beside memory,
processor time, threads, open descriptors, the time of a poll and of a frame, the longest time for
which the event loop was held, and the bytes given to the terminal. What the system does not tell,
as one without `/proc`, the view says in words.

The watch log in the database alone is never pruned; the view shows the size of the file. A database
that was found corrupt is moved aside and never deleted either.

| what | ends at |
|---|---|
"""
_AFTER = """
A figure of the settings is the default. Jobs that wait for a store that is locked or gone hold
their documents, which is the most that a board can come to hold: so many documents of the size that
the feed has.

The caches of Textual and Rich, by which the board is drawn, have bounds of their own: 16,384 styles
as escapes, 8,192 rows of segments, 4,096 widths of texts, regions and colours, 1,024 of most else,
and a few strips for each row on screen. They fill in the first hours and stay.

While the terminal does not read, what the store tells waits in the queue of the event loop, which
has no bound of its own: one event a poll, and one for each act at any board.

## `make soak`

A board in a pseudo-terminal of its own is fed with one document after the other, each of which says
something new, at 80x24, 120x40 and 200x60 in turn, while keys go through every view and back. In
between come storms of resizes down to 1x1, a feed that is gone, busy, reset, cut short, a web page
or no document, a database that another program holds, and a terminal that reads nothing for a
minute of the watch. The clock of the board goes by the documents, so that days pass in minutes;
the watch begins with as many log entries as a board holds.

Its table shows refreshes, memory, threads, descriptors, processor time and bytes. It fails where
memory grew by more than 2 % after the first fifth, threads or descriptors at all, or where the
board ended or stopped. `make soak REFRESHES=N` takes another number than 10,000.
"""


def page() -> str:
    """Return the whole page, with the bounds of the default settings."""
    nowhere = PAGE.parent / "nowhere"
    config = load(Places(None, nowhere, nowhere, Places.of_user(None).defaults), {}, {})
    rows = (f"| {bound.what} | {bound.most} |\n" for bound in bounds(config, None))
    return "".join((_BEFORE, *rows, _AFTER))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
