"""What was held when the watch was taken over: what a hand-over page compares with."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.session.comparer import Wanted
from dashboard.watch.changes.baseline import Against, Baseline
from dashboard.watch.changes.since import Recalled
from dashboard.watch.history import History
from dashboard.watch.memory import Memory


class Taking:
    """Looks back to the last hand-over, else to the start of the watch; for one thread."""

    def __init__(self, recall: Callable[[Wanted], Recalled]) -> None:
        """Take what looks a baseline up."""
        self._recall = recall
        self._asked: Wanted | None = None
        self._recalled: Recalled | None = None

    def recalled(self, memory: Memory, history: History) -> Recalled | None:
        """Return what was held then; it is looked up again once a document has come since."""
        relief, began = memory.relief, history.began
        at = began if relief is None else relief.at
        if at is None:
            return None
        against = Against.WATCH if relief is None else Against.HAND_OVER
        wanted = Wanted(Baseline(against, at), memory.digest)
        if wanted != self._asked:
            self._recalled = self._recall(wanted)
            # Where nothing could be read, the next look tries again.
            self._asked = wanted if self._recalled.old is not None else None
        return self._recalled
