"""What a board compares with: which baseline is chosen, what was held then, what changed since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dashboard.contract.changes import Change, changes
from dashboard.contract.feed import Document
from dashboard.session.lookup import Looked, Lookup
from dashboard.session.state import State
from dashboard.store.archive import UnreadableArchiveError
from dashboard.watch.acts import Deed
from dashboard.watch.changes.baseline import Against, Baseline, baselines
from dashboard.watch.changes.cursor import Seen
from dashboard.watch.changes.seeing import cursor_of, seeing, starting
from dashboard.watch.changes.since import Recalled, Since
from dashboard.watch.changes.snapshot import Snapshot
from dashboard.watch.log.entry import Officer
from dashboard.watch.picture import Picture

LOOKS = 2
"""Pictures of looks that are held beside the store: the last one and the one before."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A baseline to be looked up, for the document that is newest now."""

    baseline: Baseline
    newest: str


class Comparer:
    """Compares what is on one board with one baseline."""

    def __init__(self, lookup: Lookup) -> None:
        """Take what looks baselines up."""
        self._lookup = lookup
        self._asked: Wanted | None = None
        self._recalled: Recalled | None = None
        self._first: Snapshot | None = None
        self._seen: dict[str, Picture] = {}
        self._typed: datetime | None = None
        self._signed: Officer | None = None
        self._between: tuple[Document, Document, tuple[Change, ...]] | None = None
        self.against = Against.LOOK
        """The baseline that is chosen."""

    def arrival(self, state: State, now: datetime) -> Deed | None:
        """Return the deed of an officer who comes to this board, once for each; else None."""
        if state.picture is None:
            return None
        self._first = self._first or Snapshot(state.picture, now)
        if state.stored.trouble or self._signed == state.officer:
            return None
        self._signed = state.officer
        reliefs = state.stored.reliefs
        return starting(state.officer, now, reliefs[-1].entry.at if reliefs else None)

    def sees(self, state: State, now: datetime) -> Deed | None:
        """Return the deed that marks as seen what is on the board; None before a document.

        It is remembered here too: it can be compared with where no store can be read.
        """
        if state.picture is None:
            return None
        digest = state.memory.digest
        self._seen = dict([*self._seen.items(), (digest, state.picture)][-LOOKS:])
        return seeing(state.officer, Seen(now, digest))

    def choose(self, against: Against, typed: datetime | None = None) -> None:
        """Compare with another baseline from now on."""
        self.against = against
        self._typed = typed if against is Against.TIME else None

    def known(self, state: State) -> tuple[Baseline, ...]:
        """Return the baselines there are for the officer at this board, but for a typed time."""
        cursor = cursor_of(state.officer, state.memory)
        return baselines(cursor, state.officer, state.stored.reliefs)

    def baseline(self, state: State) -> Baseline:
        """Return the chosen one of the baselines there are, the last look where it is gone."""
        if self.against is Against.TIME:
            return Baseline(Against.TIME, self._typed)
        known = self.known(state)
        return next((one for one in known if one.against is self.against), known[0])

    def wanted(self, state: State) -> Wanted | None:
        """Return what is to be looked up; None where it is, or is being looked up."""
        wanted = Wanted(self.baseline(state), state.memory.digest)
        if state.picture is None or wanted == self._asked:
            return None
        self._asked = wanted
        self._lookup.saw(wanted.newest, state.picture.latest)
        return wanted

    def recall(self, wanted: Wanted) -> Recalled:
        """Look a baseline up; slow, and for any thread."""
        baseline = wanted.baseline
        try:
            looked = self._lookup.of(baseline)
        except UnreadableArchiveError:
            looked = Looked()
        old, is_first = looked.old, looked.is_first
        known = self._seen.get(baseline.digest)
        if known is not None and baseline.at is not None:
            old, is_first = Snapshot(known, baseline.at), False
        if old is None:
            old, is_first = self._first, True
        return Recalled(baseline, wanted.newest, old, is_first, looked.stretches)

    def take(self, recalled: Recalled) -> None:
        """Compare with what was looked up, unless something else is wanted by now."""
        if self._asked == Wanted(recalled.baseline, recalled.newest):
            self._recalled = recalled

    def since(self, state: State, shown: Document, recalled: Recalled | None = None) -> Since:
        """Return what changed since the chosen baseline, as far as it was looked up.

        `recalled` is what was looked up and is not taken yet.
        """
        recalled, baseline = recalled or self._recalled, self.baseline(state)
        if recalled is None or recalled.baseline != baseline:
            return Since(baseline)
        if recalled.old is None:
            return Since(baseline, recalled)
        old, between = recalled.old.picture.shown, self._between
        if between is None or between[0] is not old or between[1] is not shown:
            # One assignment: two threads may ask at once, and either answer is right.
            self._between = between = (old, shown, changes(old, shown))
        return Since(baseline, recalled, between[2])
