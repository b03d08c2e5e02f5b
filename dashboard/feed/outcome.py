"""What becomes of a poll."""

from __future__ import annotations

from dataclasses import dataclass
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
    next_at: datetime | None
    ahead: timedelta = timedelta(0)
    """How far its as_of lies in the future, 0 for not at all."""
    note: str = ""
    """What is odd about it, such as an equal sequence with other contents."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Word that the document held is still the newest."""

    at: datetime
    next_at: datetime | None
    ahead: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Ignored:
    """A document that was not taken: older than the one held, or of another feed."""

    note: str
    at: datetime
    next_at: datetime | None
    went_back: bool = False
    """Whether the feed holds to it, so that it may be accepted."""


@dataclass(frozen=True, slots=True)
class Failed:
    """No document: why, in a few words, and in a sentence that says what to do."""

    state: FeedState
    reason: str
    explanation: str
    at: datetime
    next_at: datetime | None


Outcome = Polled | Checked | Ignored | Failed
