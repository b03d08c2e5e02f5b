"""What the log says of the feed: its first document, its loss and its recovery."""

from __future__ import annotations

from dataclasses import replace

from dashboard.contract.feed import Document
from dashboard.feed.outcome import FeedState
from dashboard.watch.evaluation import Look
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.log.entry import Entry
from dashboard.watch.log.wording import document_entry, feed_entry
from dashboard.watch.memory import Memory, Turn


def with_feed(turn: Turn, before: Memory, feed: FeedWatch, look: Look) -> Turn:
    """Return a look's turn with what is to be logged of the feed before it."""
    entries: list[Entry] = []
    document: Document = look.judged.picture.latest
    if not before.digest:
        held = sum(not one.double for one in document.held_back)
        entries.append(document_entry(feed.origin, document.head, held, look.now))
    word = feed.state.value
    calm = FeedState.OK.value
    if word != (before.feed or calm):
        entries.append(feed_entry(word, feed.reason, look.now))
    memory = replace(turn.memory, feed=word)
    return replace(turn, memory=memory, entries=(*entries, *turn.entries))
