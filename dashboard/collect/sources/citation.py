"""The source that a record rests on, as the contract names it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dashboard.collect.ask import Raw
from dashboard.collect.sources.plain import long, short
from dashboard.contract.link import shown
from dashboard.contract.sources import Reliability, SourceKind
from dashboard.contract.sources import Source as Cited
from dashboard.contract.text import has_words

_LONGEST_LINK = 2_000


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who answers for what a service says."""

    name: str
    kind: SourceKind
    grade: Reliability | None = None
    """A where the service is the record of its own acts; None where nobody has graded it."""
    terms: str | None = None
    """What whoever passes a record on must heed."""

    def cite(
        self,
        raw: Raw,
        identity: str,
        title: str,
        url: str | None,
        published_at: datetime | None = None,
    ) -> Cited:
        """Return the entry of `sources` for something that an answer has.

        An address that no person can open, or that is none, is left out.
        """
        return Cited(
            id=identity,
            kind=self.kind,
            title=short(title) if has_words(title) else identity,
            publisher=self.name,
            url=link(url),
            published_at=published_at,
            retrieved_at=raw.fetched_at,
            reliability=self.grade,
            text=long(self.terms),
        )


def link(url: str | None) -> str | None:
    """Return an address as the contract takes it, None where it is none."""
    if url is None or len(url) > _LONGEST_LINK:
        return None
    try:
        return shown(url)
    except ValueError:
        return None
