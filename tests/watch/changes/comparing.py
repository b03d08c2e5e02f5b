"""Snapshots of small documents, compared."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from dashboard.contract.feed import Document
from dashboard.watch.changes.comparison import Changes, compare
from dashboard.watch.changes.snapshot import Snapshot
from dashboard.watch.history import History
from dashboard.watch.picture import Picture
from tests.watch.documents import EXAMPLE, NOW, UPDATE, document, taken

LATER = NOW + timedelta(hours=6)


def snapshot(*documents: Document, at: datetime = NOW) -> Snapshot:
    """Return what is held once these documents have come, the oldest first."""
    first, *later = documents
    picture = Picture.of(first)
    for newer in later:
        picture = picture.after(newer)
    return Snapshot(picture, at)


def between(
    old: Mapping[str, object], new: Mapping[str, object], history: History | None = None
) -> Changes:
    """Return what changed between documents of these members."""
    before, after = document(**old), document(**new)
    return compare(snapshot(before), snapshot(before, after, at=LATER), history or History())


def example_to_update() -> Changes:
    """Return what the example's update changes, at the times of both."""
    old, new = taken(EXAMPLE.read_bytes()), taken(UPDATE.read_bytes())
    return compare(
        snapshot(old, at=old.head.as_of), snapshot(old, new, at=new.head.published_at), History()
    )
