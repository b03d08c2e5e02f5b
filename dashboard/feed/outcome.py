"""What becomes of a poll."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.contract.feed import Document


class FeedState(Enum):
    """How the feed stands; the value is the word on screen."""

    OK = "OK"
    DOWN = "DOWN"
    AUTH = "AUTH"
    CONFIG = "CONFIG"
    THROTTLED = "THROTTLED"
    CLOCK = "CLOCK?"


@dataclass(frozen=True, slots=True)
class Polled:
    """A new document, taken."""

    document: Document
    at: datetime
    """When it came."""
    next_at: datetime | None
    """When the feed is tried next; None: not before the officer asks."""
    ahead: timedelta = timedelta(0)
    """How far its as_of lies in the future, 0 for so little that no clock is doubted."""
    note: str = ""
    """What is odd about it, such as an equal sequence with other contents."""
    body: bytes = field(default=b"", repr=False)
    """The document as it came."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Word that the document held is still the newest; `ahead` and `note` are of that one."""

    at: datetime
    next_at: datetime | None
    ahead: timedelta = timedelta(0)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Ignored:
    """A document that was not taken: older than the one held, or of another feed."""

    note: str
    """Why it was not taken."""
    at: datetime
    next_at: datetime | None
    ahead: timedelta = timedelta(0)
    """How far the as_of of the document held lies in the future."""
    went_back: bool = False
    """Whether the feed holds to older documents, so that the officer may accept one."""


@dataclass(frozen=True, slots=True)
class Failed:
    """No document to be had."""

    state: FeedState
    reason: str
    """Why, in a few words."""
    explanation: str
    """The same in a sentence that says what to do."""
    at: datetime
    next_at: datetime | None


Outcome = Polled | Checked | Ignored | Failed
