"""How the feed stands: its state in words, when it was last checked, when it is tried next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from dashboard.feed.outcome import Failed, FeedState, Ignored, Outcome, Polled
from dashboard.watch.elapsed import age_text

_CLOCK = "the feed's as_of lies in the future; set the clock of its maker or of this machine right"


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
    """What the last answer ignored and why, or what is odd about the document held."""
    went_back: bool = False
    """Whether the feed holds to an older document, which `r` offers to accept."""
    built_in: bool = False

    def after(self, outcome: Outcome) -> FeedWatch:
        """Return how the feed stands after a poll."""
        if isinstance(outcome, Failed):
            return replace(
                _in_state(self, outcome.state, outcome.at),
                reason=outcome.reason,
                explanation=outcome.explanation,
                next_at=outcome.next_at,
                went_back=False,
            )
        ahead = age_text(outcome.at, outcome.at + outcome.ahead)
        doubted = outcome.ahead > timedelta(0)
        return replace(
            _in_state(self, FeedState.CLOCK if doubted else FeedState.OK, outcome.at),
            reason=f"+{ahead}" if doubted else "",
            explanation=_CLOCK if doubted else "",
            checked_at=outcome.at,
            fetched_at=outcome.at if isinstance(outcome, Polled) else self.fetched_at,
            next_at=outcome.next_at,
            note=outcome.note,
            went_back=isinstance(outcome, Ignored) and outcome.went_back,
        )


def _in_state(watch: FeedWatch, state: FeedState, at: datetime) -> FeedWatch:
    return watch if state is watch.state else replace(watch, state=state, since=at)
