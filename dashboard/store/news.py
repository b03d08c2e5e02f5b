"""What other boards wrote that an officer would see, beside what they write all the time."""

from __future__ import annotations

from dashboard.store.stored import Stored


def is_news(told: Stored, stored: Stored) -> bool:
    """Tell whether what is stored differs for an officer from what a board was told last.

    Heartbeats, and that the watch is still kept, are no news: fifty boards write them all day.
    """
    return bool(stored.bodies) or _seen(told) != _seen(stored)


def _seen(stored: Stored) -> tuple[object, ...]:
    return (
        stored.memory,
        stored.log,
        stored.older_reliefs,
        stored.leads,
        stored.leader,
        None if stored.live is None else stored.live.feed,
        stored.oldest,
        [(post.officer, post.since) for post in stored.others],
    )
