"""Where everything ends that grows with time, feed or officers: the one list, for the health view.

A test of the house fails where the code has a bound, or something that grows, that is not here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.board.bound import MOST as MOST_DEALT
from dashboard.board.health import MOST_FLAGS
from dashboard.board.process import Bound
from dashboard.board.source import MOST_CITING
from dashboard.config.settings import Config
from dashboard.contract.day import MOST_DAYS
from dashboard.contract.part import MOST_STATED
from dashboard.health.threads import MOST_NOTICES, MOST_THREADS
from dashboard.keys import MOST_HELD
from dashboard.screens.trail import BOUND as MOST_STATIONS
from dashboard.screens.trail import MOST_LEVELS
from dashboard.session.comparer import LOOKS
from dashboard.session.lookout import KEPT_PICTURES
from dashboard.session.lookup import KEPT_BASELINES, KEPT_TIMES, STRETCHES
from dashboard.session.replay.way import MOST_MOVES
from dashboard.session.state import State
from dashboard.store.chronicle import KEPT_CHANGES, KEPT_SPANS
from dashboard.store.inbox import MOST_JOBS
from dashboard.store.owed import MOST_ACTS, MOST_LOOKS, MOST_MIB
from dashboard.store.reading import SHOWN_DOCUMENTS
from dashboard.store.roll import KEPT_POSTS
from dashboard.store.stored import KEPT_RELIEFS, SHOWN_LOG
from dashboard.terminal.backlog import MOST as MOST_FRAMES
from dashboard.terminal.pen import MOST_PENS
from dashboard.watch.alarms.flapping import WINDOW
from dashboard.watch.changes.seeing import MOST_CURSORS
from dashboard.watch.federal_holidays import MOST_YEARS
from dashboard.watch.forgetting import MOST_GONE
from dashboard.watch.log.carried import MOST as MOST_CARRIED
from dashboard.watch.log.open_items import MOST_OPEN
from dashboard.watch.picture import KEPT_RECKONINGS

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limit:
    """One bound, and how what it bounds is counted."""

    what: str
    most: int
    unit: str
    used: Callable[[State], int] | None = None
    """Counts it, where that is cheap."""

    def bound(self, state: State | None) -> Bound:
        """Return it with what is used of it in a state."""
        used = None if state is None or self.used is None else self.used(state)
        return Bound(self.what, f"{self.most:,} {self.unit}", used)


def _entries(state: State) -> int:
    # Behind the newest stand those that are carried.
    return min(len(state.stored.log), SHOWN_LOG)


LIMITS = (
    Limit("watch log in memory", SHOWN_LOG, "newest entries", _entries),
    Limit(
        "carried from before them",
        MOST_CARRIED,
        "entries of who was told and of the feed, beside open items",
    ),
    Limit("open items", MOST_OPEN, "at a time; more are refused"),
    Limit("hand-overs", KEPT_RELIEFS, "newest", lambda one: len(one.stored.older_reliefs)),
    Limit("changes of levels", KEPT_CHANGES, "newest", lambda one: len(one.stored.history.changes)),
    Limit("times of the watch", KEPT_SPANS, "newest", lambda one: len(one.stored.history.covered)),
    Limit("changes an alarm flaps by", WINDOW, "documents looked back on"),
    Limit(
        "what is gone from the feed",
        MOST_GONE,
        "alarms, passed clocks, conflicts compared, of each",
    ),
    Limit("officers' looks", MOST_CURSORS, "officers", lambda one: len(one.stored.memory.cursors)),
    Limit("boards on the roll", KEPT_POSTS, "newest", lambda one: len(one.stored.others)),
    Limit("kinds of parts shared in memory", MOST_STATED, "by the members they state"),
    Limit("days shared in memory", MOST_DAYS, "days"),
    Limit("documents a board begins with", SHOWN_DOCUMENTS, "newest"),
    Limit("pictures told apart by their documents", KEPT_PICTURES, "last ones"),
    Limit("times for which it is known what counts", KEPT_RECKONINGS, "last ones, of a picture"),
    Limit("looks remembered beside the store", LOOKS, "documents"),
    Limit("baselines looked up", KEPT_BASELINES, "last ones asked for"),
    Limit("times between documents", STRETCHES, "longest, of a comparison"),
    Limit("documents whose expiry is remembered", KEPT_TIMES, "last ones"),
    Limit("jobs that wait for the store", MOST_JOBS, "jobs with their documents; then a gap"),
    Limit("looks owed to a store out of order", MOST_LOOKS, "looks; then a gap"),
    Limit("documents owed to it", MOST_MIB, "MiB; then a gap"),
    Limit("acts owed to it", MOST_ACTS, "acts; more are refused"),
    Limit("frames for a terminal that does not read", MOST_FRAMES // 1024, "KiB; then none"),
    Limit("looks of text on screen", MOST_PENS, "newest"),
    Limit("keys held until a board has begun", MOST_HELD, "newest"),
    Limit("moves through the past", MOST_MOVES, "while one is being read"),
    Limit("views to go back to", MOST_STATIONS, "views"),
    Limit("levels of one way in", MOST_LEVELS, "views"),
    Limit("threads for slow reading", MOST_THREADS, "threads"),
    Limit("programs that are told of alarms", MOST_NOTICES, "at a time; more are logged as failed"),
    Limit("holidays reckoned", MOST_YEARS, "years"),
    Limit("flags listed here", MOST_FLAGS, "flags; the rest is counted"),
    Limit("records listed with a source", MOST_CITING, "records; the rest is counted"),
    Limit("records dealt to a panel", MOST_DEALT, "records; the list behind it has them all"),
)
"""Every bound that the code sets; those of the settings follow in `bounds`."""


def bounds(config: Config, state: State | None) -> tuple[Bound, ...]:
    """Return every bound with what is used of it in a state, where that is counted."""
    limits, kept = config.feed.limits, config.state
    return (
        Bound("a document", f"{limits.body_bytes // _MIB:,} MiB (feed.limits.body_mib)"),
        Bound("nesting of a document", f"{limits.nesting:,} (feed.limits.nesting)"),
        Bound("records of a list", f"{limits.records:,} (feed.limits.records)"),
        Bound(
            "documents kept", f"{kept.keep_days:,} days and {kept.keep_mib:,} MiB (state.keep_…)"
        ),
        Bound("past of levels and alarms", f"{kept.keep_days:,} days, and what stood before them"),
        *(limit.bound(state) for limit in LIMITS),
    )
