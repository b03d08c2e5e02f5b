"""What an officer has seen: marked by hand, kept over restarts, never moved by drawing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Seen:
    """An officer marked all as seen."""

    at: datetime
    """In the time that the board goes by."""
    digest: str
    """SHA-256 of the document that was on the board, hexadecimal."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far one officer has seen, and since when that officer is at a board."""

    last: Seen | None = None
    before: Seen | None = None
    """The look before the last one."""
    began: datetime | None = None
    """When a board of theirs first started since the last hand-over."""

    def seeing(self, seen: Seen) -> Cursor:
        """Return the cursor once all was marked as seen; the look before stays a baseline."""
        return replace(self, last=seen, before=self.last)

    def starting(self, at: datetime, relieved: datetime | None) -> Cursor:
        """Return the cursor once a board starts; `relieved` is when the last hand-over was."""
        if self.began is not None and (relieved is None or self.began >= relieved):
            return self
        return replace(self, began=at)
