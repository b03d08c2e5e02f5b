"""A fault of a feed: how it is made, and what a board says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.feed.outcome import FeedState
from tests.feed_faults.stage import Stage
from tests.loopback.server import Answer

INTERVAL = 60.0
"""Seconds between polls as the officer set them."""
TLS_APART = 300.0


@dataclass(frozen=True)
class Fault:
    """One way for a poll to go wrong, made on a stage that works."""

    name: str
    begin: Callable[[Stage], None]
    state: FeedState = FeedState.DOWN
    words: str = ""
    """What the masthead or the note says of it."""
    wait: float | None = INTERVAL
    """Seconds to the next try after the first such poll; None: not before the officer asks."""


def answered(
    name: str,
    answer: Answer,
    words: str,
    state: FeedState = FeedState.DOWN,
    wait: float | None = INTERVAL,
) -> Fault:
    """Return the fault of a server that gives one bad answer."""
    return Fault(name, lambda stage: stage.server.give(answer), state, words, wait)
