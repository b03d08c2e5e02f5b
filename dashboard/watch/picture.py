"""What the watch holds: the newest document, and of each panel the last list that could be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from dashboard.contract.changes import Change, changes
from dashboard.contract.feed import Document, HeldBack, Listing, State
from dashboard.contract.record import Record
from dashboard.watch.counting import Reckoning
from dashboard.watch.index import Index
from dashboard.watch.links import links_of
from dashboard.watch.once import Recalling, once

STALE_AFTER = timedelta(hours=24)
"""The age at which a document without `expires_at` is stale, by default."""


KEPT_RECKONINGS = 3
"""Times at which it is known what counts of a picture, the last ones asked for."""


@dataclass(frozen=True)
class Picture(Recalling):
    """The newest document and what is kept of older ones; nothing bad in it blanks a panel."""

    latest: Document
    shown: Document
    """The newest document, its unreadable panels as they last could be read."""
    kept: Mapping[str, datetime] = field(default_factory=dict)
    """Panels shown from an older document, with that document's as_of."""
    previous: Document | None = None
    """What was shown before the newest document."""
    stale_after: timedelta = STALE_AFTER
    """The age at which a document without `expires_at` is stale."""
    came_at: datetime | None = None
    """When the newest document came; None where that is no matter."""

    @classmethod
    def of(
        cls,
        document: Document,
        stale_after: timedelta = STALE_AFTER,
        came_at: datetime | None = None,
    ) -> Picture:
        """Return the picture of a first document."""
        return cls(document, document, stale_after=stale_after, came_at=came_at)

    def after(self, document: Document, came_at: datetime | None = None) -> Picture:
        """Return the picture once a newer document has come."""
        broken = [name for name, panel in document.panels.items() if _unreadable(panel)]
        kept = {
            name: self.kept.get(name, self.latest.head.as_of)
            for name in broken
            if self.shown.panels[name].state is State.GIVEN
        }
        stood = {name: getattr(self.shown, name) for name in kept}
        shown = replace(document, **stood) if kept else document
        return Picture(document, shown, kept, self.shown, self.stale_after, came_at)

    def reckoning(self, now: datetime) -> Reckoning:
        """Return what counts of what is shown; the same one until it may count otherwise."""
        known = self.recall("reckonings", list[Reckoning])
        for one in known:
            if one.now <= now < one.until:
                return one
        found = Reckoning(self.shown, now, self.kept)
        known[:] = [found, *known][:KEPT_RECKONINGS]
        return found

    def newest_reckoning(self, now: datetime) -> Reckoning:
        """Return what counts of the newest document alone, whatever is kept of older ones."""
        return Reckoning(self.latest, now) if self.kept else self.reckoning(now)

    @property
    def stale_at(self) -> datetime:
        """The last moment at which the document is not stale: its expiry, or a day after it.

        An as_of that lay in the future when it came makes no document younger than it is: its age
        then counts from the time of receipt.
        """
        head = self.latest.head
        as_of = head.as_of if self.came_at is None else min(head.as_of, self.came_at)
        return head.expires_at or as_of + self.stale_after

    def is_stale(self, now: datetime) -> bool:
        """Tell whether the document has expired, or without an expiry is too old."""
        return now > self.stale_at

    def is_old(self, panel: str, now: datetime) -> bool:
        """Tell whether a panel shows what may no longer hold."""
        return panel in self.kept or self.is_stale(now)

    def held_back(self, panel: str) -> tuple[HeldBack, ...]:
        """Return what the newest document holds of a panel that could not be read."""
        return tuple(held for held in self.latest.held_back if held.panel == panel)

    @property
    @once
    def index(self) -> Index:
        """Return what is worked out of the shown document once."""
        return Index(self.shown)

    @property
    @once
    def changes(self) -> tuple[Change, ...]:
        """What the newest document changed; nothing after a first one."""
        return () if self.previous is None else changes(self.previous, self.shown)

    @property
    @once
    def linked_by(self) -> Mapping[str, tuple[str, ...]]:
        """For each id the records that link to it, in the order of the document."""
        links: dict[str, list[str]] = {}
        for record in self.shown.by_id.values():
            for name in links_of(record):
                links.setdefault(name, []).append(record.id)
        return {name: tuple(dict.fromkeys(records)) for name, records in links.items()}


def _unreadable(listing: Listing[Record]) -> bool:
    return listing.state is State.UNREADABLE
