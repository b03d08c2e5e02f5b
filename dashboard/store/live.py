"""What the board that leads tells the others: how its feed stands, and at what time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from dashboard.watch.feed_watch import FeedWatch

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Live:
    """The state of the feed as the board that leads knows it."""

    feed: FeedWatch
    now: datetime
    """The time its rules were asked at; with the feed's own time that of its newest document."""


def write_live(live: Live) -> str:
    """Return it as JSON."""
    return _adapter().dump_json(live).decode()


def read_live(text: str) -> Live | None:
    """Return what `write_live` wrote; None of an empty text."""
    return _adapter().validate_json(text) if text else None


@cache
def _adapter() -> TypeAdapter[Live]:
    # Made when it is first asked for: a look at a document alone writes and reads none.
    from pydantic import TypeAdapter

    return TypeAdapter(Live)
