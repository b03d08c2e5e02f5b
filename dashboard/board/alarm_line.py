"""The second row."""

from __future__ import annotations

from dashboard.watch.feed_watch import FeedWatch
from widgets.pages import Bar
from widgets.views import Piece, Rank, Tone

NO_RULES = "no alarm rules yet"


def alarm_line(feed: FeedWatch) -> Bar:
    """Return that there is no alarm rule, and what was ignored of the feed of late."""
    note = (Piece(feed.note, Rank.TITLE),) if feed.note else ()
    return Bar((Piece(f" {NO_RULES}", tone=Tone.MUTED),), note)
