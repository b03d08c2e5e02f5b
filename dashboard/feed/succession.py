"""Whether a document follows the one held."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.contract.head import Head

PATIENCE = 3
"""Older documents in a row after which the feed is said to have gone back."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a document is taken, and what is to be said of it."""

    taken: bool
    note: str = ""
    older: bool = False


def succeeds(head: Head, held: Head | None, *, accept_older: bool = False) -> Verdict:
    """Judge a document by its head against the one held, whose contents are not the same.

    Of another feed_id it is never taken. It is older by a lower sequence where both have one,
    else by an earlier published_at; it is then taken only if the officer accepts that. One that
    is neither older nor newer is taken and flagged.
    """
    if held is None:
        return Verdict(taken=True)
    if head.feed_id != held.feed_id:
        return Verdict(False, f"ignored a document of another feed, {head.feed_id}")
    if head.sequence is not None and held.sequence is not None:
        behind: float = held.sequence - head.sequence
        older = f"sequence {head.sequence} below {held.sequence}"
        equal = f"sequence {head.sequence}"
    else:
        behind = (held.published_at - head.published_at).total_seconds()
        older = f"published {head.published_at:%d%H%MZ}"
        equal = older
    if behind == 0:
        return Verdict(True, f"{equal} came again with other contents")
    if behind < 0 or accept_older:
        return Verdict(taken=True)
    return Verdict(False, f"ignored an older document, {older}", older=True)


@dataclass(slots=True)
class Backslide:
    """Counts older documents in a row."""

    count: int = 0

    def after(self, verdict: Verdict) -> bool:
        """Take a verdict; returns whether the feed holds to an older document."""
        self.count = self.count + 1 if verdict.older else 0
        return self.count >= PATIENCE
