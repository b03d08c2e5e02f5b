"""What the store has of a baseline; what was looked up of the last few is not read again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from heapq import nlargest

from dashboard.contract.feed import Document
from dashboard.store.archive import Archive, Stretch
from dashboard.store.tables import Body
from dashboard.watch.changes.baseline import Baseline
from dashboard.watch.changes.gaps import Kept
from dashboard.watch.changes.snapshot import Snapshot
from dashboard.watch.picture import Picture

STRETCHES = 50
"""Times between documents that are looked at for gaps, the longest."""
KEPT_BASELINES = 4
"""Baselines of which it is remembered what was looked up, the last ones asked for."""
KEPT_TIMES = 100
"""Documents of which it is remembered when they were stale, the last ones told or read."""
_DOCUMENTS = 2
"""Documents that a picture of the past is made of, as that of a board which starts."""
Read = Callable[[Sequence[Body]], tuple[Document, ...]]
Pictured = Callable[[Picture | None, Document], Picture]


@dataclass(frozen=True, slots=True)
class Looked:
    """What the store has of a baseline, up to one document."""

    old: Snapshot | None = None
    """None where nothing is kept."""
    is_first: bool = True
    """Whether it is the first document kept, which came after the moment that was meant."""
    stretches: tuple[Kept, ...] = ()
    """The longest times between two documents since then."""
    up_to: str = ""
    """SHA-256 of the newest document looked at, hexadecimal; empty where that is none."""


class Lookup:
    """Looks baselines up in an archive, from any thread."""

    def __init__(self, archive: Archive, read: Read, pictured: Pictured) -> None:
        """Take where documents are kept, what reads them, and what makes a picture of them."""
        self._archive = archive
        self._read = read
        self._pictured = pictured
        self._known: Mapping[Baseline, Looked] = {}
        self._stale_at: Mapping[str, datetime] = {}

    def saw(self, digest: str, document: Document) -> None:
        """Remember when a document that is on the board will be stale, so as not to read it."""
        if digest not in self._stale_at:
            self._tell(digest, self._pictured(None, document).stale_at)

    def of(self, baseline: Baseline) -> Looked:
        """Return what the store has of a baseline; raises UnreadableArchiveError."""
        known = self._known.get(baseline) or self._begun(baseline)
        stretches = self._archive.stretches(known.up_to, STRETCHES)
        if not stretches and (first := self._archive.first()) is not None:
            # The file is another one, which has nothing of what was looked at.
            stretches = self._archive.stretches(first.digest, STRETCHES)
        if not stretches:
            return known
        newest, *found = stretches
        ends = (*known.stretches, *(kept for one in found for kept in self._kept(one)))
        looked = replace(
            known, stretches=tuple(nlargest(STRETCHES, ends, _length)), up_to=newest.digest
        )
        if known.old is not None and (baseline.at is None or baseline.at < newest.at):
            # What is kept of a moment to come may still change. One assignment: two threads may
            # look up at once, and either answer is right.
            others = [one for one in self._known.items() if one[0] != baseline]
            self._known = dict([*others, (baseline, looked)][-KEPT_BASELINES:])
        return looked

    def _begun(self, baseline: Baseline) -> Looked:
        bodies, is_first = self._bodies(baseline)
        if not bodies:
            return Looked()
        old = self._snapshot(bodies, baseline, is_first)
        return Looked(old, is_first, up_to=bodies[-1].digest)

    def _bodies(self, baseline: Baseline) -> tuple[tuple[Body, ...], bool]:
        bodies: tuple[Body, ...] = ()
        if baseline.digest:
            bodies = self._archive.up_to(baseline.digest, _DOCUMENTS)
        if not bodies and baseline.at is not None:
            bodies = self._archive.until(baseline.at, _DOCUMENTS)
        if bodies:
            return bodies, False
        first = self._archive.first()
        return (() if first is None else (first,)), True

    def _snapshot(
        self, bodies: Sequence[Body], baseline: Baseline, is_first: bool
    ) -> Snapshot | None:
        picture: Picture | None = None
        for document in self._read(bodies):
            picture = self._pictured(picture, document)
        if picture is None:
            return None
        came = self._archive.clock.time(bodies[-1])
        at = came if is_first or baseline.at is None else baseline.at
        return Snapshot(picture, at)

    def _kept(self, stretch: Stretch) -> tuple[Kept, ...]:
        """Return a stretch with the time its document was stale; none where it cannot be read."""
        digest = stretch.digest
        if digest not in self._stale_at:
            for document in self._read(self._archive.up_to(digest)):
                self._tell(digest, self._pictured(None, document).stale_at)
        stale_at = self._stale_at.get(digest)
        return () if stale_at is None else (Kept(stretch.at, stale_at, stretch.next_at),)

    def _tell(self, digest: str, stale_at: datetime) -> None:
        self._stale_at = dict([*self._stale_at.items(), (digest, stale_at)][-KEPT_TIMES:])


def _length(kept: Kept) -> float:
    return 0.0 if kept.next_at is None else (kept.next_at - kept.at).total_seconds()
