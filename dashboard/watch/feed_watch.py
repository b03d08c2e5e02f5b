"""How the feed stands: its state in words, when it was last checked, when it is tried next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from dashboard.feed.outcome import Checked, Failed, FeedState, Ignored, Outcome, Polled


@dataclass(frozen=True, slots=True)
class FeedWatch:
    """The feed as the masthead tells of it."""

    origin: str
    """Where documents come from: `built in`, a path or an address without secrets."""
    state: FeedState
    since: datetime
    """When it came into this state."""
    reason: str = ""
    """Why, in a few words; empty where all is well."""
    explanation: str = ""
    """The same in a sentence that says what to do."""
    checked_at: datetime | None = None
    """When a document or the word that it is unchanged last came."""
    fetched_at: datetime | None = None
    """When the document on the board came; None for the built-in example."""
    next_at: datetime | None = None
    """When it is tried next; None where it is not."""
    note: str = ""
    """What was ignored of late, and why."""
    went_back: bool = False
    """Whether the feed holds to an older document, which `r` offers to accept."""
    built_in: bool = False

    def after(self, outcome: Outcome) -> FeedWatch:
        """Return how the feed stands after a poll."""
        match outcome:
            case Polled():
                fresh = replace(self, fetched_at=outcome.at, note=outcome.note, went_back=False)
                return _answered(fresh, outcome)
            case Checked():
                return _answered(self, outcome)
            case Ignored():
                noted = replace(self, note=outcome.note, went_back=outcome.went_back)
                return _answered(noted, outcome)
            case Failed():
                return replace(
                    _in_state(self, outcome.state, outcome.at),
                    reason=outcome.reason,
                    explanation=outcome.explanation,
                    next_at=outcome.next_at,
                )


def _answered(watch: FeedWatch, outcome: Polled | Checked | Ignored) -> FeedWatch:
    ahead = timedelta(0) if isinstance(outcome, Ignored) else outcome.ahead
    lies = "the feed's as_of lies in the future: its clock or this machine's is wrong"
    return replace(
        _in_state(watch, FeedState.CLOCK if ahead else FeedState.OK, outcome.at),
        reason=f"+{ahead // timedelta(minutes=1)}m" if ahead else "",
        explanation=lies if ahead else "",
        checked_at=outcome.at,
        next_at=outcome.next_at,
    )


def _in_state(watch: FeedWatch, state: FeedState, at: datetime) -> FeedWatch:
    return watch if state is watch.state else replace(watch, state=state, since=at)
