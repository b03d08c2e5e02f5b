"""Whether a document follows the one held."""

from __future__ import annotations

from dataclasses import dataclass, field

from dashboard.contract.head import Head

PATIENCE = 3
"""Older documents in a row after which the feed is said to have gone back."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a document is taken, and what is to be said of it."""

    taken: bool
    note: str = ""
    older: bool = False


def succeeds(head: Head, held: Head | None) -> Verdict:
    """Judge a document by its head against the one held.

    Of another feed_id it is never taken. It is older by a lower sequence where both have one,
    else by an earlier published_at. An equal sequence is taken and flagged.
    """
    if held is None:
        return Verdict(taken=True)
    if head.feed_id != held.feed_id:
        return Verdict(False, f"ignored a document of another feed, {head.feed_id}")
    if head.sequence is not None and held.sequence is not None:
        if head.sequence < held.sequence:
            note = f"ignored an older document, sequence {head.sequence} below {held.sequence}"
            return Verdict(False, note, older=True)
        if head.sequence == held.sequence:
            return Verdict(True, f"sequence {head.sequence} came again with other contents")
        return Verdict(taken=True)
    if head.published_at < held.published_at:
        note = f"ignored an older document, published {head.published_at:%d%H%MZ}"
        return Verdict(False, note, older=True)
    return Verdict(taken=True)


@dataclass(slots=True)
class Backslide:
    """Counts older documents in a row."""

    count: int = field(default=0)

    def after(self, verdict: Verdict) -> bool:
        """Take a verdict; returns whether the feed holds to an older document."""
        self.count = self.count + 1 if verdict.older else 0
        return self.count >= PATIENCE
