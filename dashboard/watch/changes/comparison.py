"""Two snapshots held against each other."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.contract.changes import Added, Change, Changed, Gone, changes
from dashboard.watch.changes.conflicts import ConflictChange, conflict_changes
from dashboard.watch.changes.counts import Counts
from dashboard.watch.changes.levels import LevelMove, level_moves
from dashboard.watch.changes.snapshot import Snapshot
from dashboard.watch.history import History

_BESIDE = ("sources", "retractions")


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between an old and a new snapshot."""

    old: Snapshot
    new: Snapshot
    records: tuple[Change, ...] = ()
    """Panel by panel: what stands in the new one first, then what is gone."""
    sources: tuple[Change, ...] = ()
    retractions: tuple[Change, ...] = ()
    """Of records that stood in neither; a record that was taken away is told by itself."""
    conflicts: tuple[ConflictChange, ...] = ()
    levels: tuple[LevelMove, ...] = ()

    @property
    def counts(self) -> Counts:
        """How many records are new, changed and gone, and how many conflicts opened or closed."""
        new, changed, gone = (
            sum(isinstance(one, kind) for one in self.records) for kind in (Added, Changed, Gone)
        )
        return Counts(new, changed, gone, len(self.conflicts))

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing differs."""
        return not (
            self.records or self.sources or self.retractions or self.conflicts or self.levels
        )


def compare(old: Snapshot, new: Snapshot, history: History) -> Changes:
    """Compare two snapshots; levels are those of the history between their moments."""
    return compared(changes(old.picture.shown, new.picture.shown), old, new, history)


def compared(found: tuple[Change, ...], old: Snapshot, new: Snapshot, history: History) -> Changes:
    """Return the same where it is known already what changed between the two documents."""
    known = (one.id for one in old.picture.shown.indicators.records)
    return Changes(
        old,
        new,
        tuple(one for one in found if one.panel not in _BESIDE),
        tuple(one for one in found if one.panel == "sources"),
        tuple(one for one in found if one.panel == "retractions"),
        conflict_changes(old, new),
        level_moves(history, old.at, new.at, known),
    )
