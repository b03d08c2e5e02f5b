"""Why a fetch gave no document."""

from __future__ import annotations

import textwrap

from dashboard.contract.text import clean
from dashboard.feed.outcome import FeedState

MOST_REASON = 50
"""Characters of a reason; what is cut is cut at a blank."""


class Trouble(Exception):  # noqa: N818 - what happened to a feed is no error of the program
    """A fetch that failed; its texts are cleaned, since servers have a say in them."""

    def __init__(
        self,
        state: FeedState,
        reason: str,
        explanation: str,
        *,
        least: float = 0,
        wait: float | None = None,
        stop: bool = False,
    ) -> None:
        """Take the state, the words for the masthead and the sentence for the health view.

        `least`: seconds until the next try at the earliest. `wait`: seconds the server asked for,
        which win over any backoff. `stop`: try again only when the officer asks.
        """
        super().__init__(clean(explanation))
        self.state = state
        self.reason = textwrap.shorten(clean(reason), MOST_REASON, placeholder="…")
        self.explanation = clean(explanation)
        self.least = least
        self.wait = wait
        self.stop = stop


def down(reason: str, explanation: str, *, least: float = 0) -> Trouble:
    """Return the trouble of a feed that is down."""
    return Trouble(FeedState.DOWN, reason, explanation, least=least)
