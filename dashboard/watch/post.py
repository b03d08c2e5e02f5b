"""Who is on the watch: a post for each board, with the officer at it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from dashboard.watch.log.entry import Officer

BEAT = timedelta(seconds=30)
"""The time after which a board says again that it is there."""
_MISSED = 3
"""Beats after which a board is taken for dead."""


@dataclass(frozen=True, slots=True)
class Post:
    """A board as it said itself that it is there."""

    officer: Officer
    since: datetime
    beat: datetime
    """When it last said so, by its own clock."""


def manned(posts: Iterable[Post], now: datetime) -> tuple[Post, ...]:
    """Return the posts whose board is there, the oldest first; a dead one is none."""
    there = (post for post in posts if abs(now - post.beat) < _MISSED * BEAT)
    return tuple(sorted(there, key=lambda post: post.since))
