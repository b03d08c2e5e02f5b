"""What prompts are for."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """What a prompt is for."""

    FILTER = "filter"
    SEARCH = "search"
    ACTION = "action"
    QUIT = "quit"
    ACCEPT = "accept"
    LINK = "link"
    ACKNOWLEDGE = "acknowledge"
    ACKNOWLEDGE_ALL = "acknowledge all"
    COMPARE = "compare"
    SHELVE_UNTIL = "shelve until"
    SHELVE = "shelve"
    UNSHELVE = "unshelve"
    RESET = "reset"
    REFUSED = "refused"
    """Asks nothing: it says why a thing is not done."""
    OFFICER = "officer"
    AS_OF = "as of"
    NOTE = "note"
    TOLD_WHOM = "told whom"
    TOLD = "told"
    OPEN_DUE = "open item due"
    OPEN = "open item"
    CLOSE = "close"
    CORRECT = "correct"
    MARK_SEEN = "mark seen"
    SINCE = "since"
    GIVER = "who hands over"
    TAKER = "who takes over"
    RELIEVE = "hand over"


FOLLOWED = (Purpose.FILTER, Purpose.SEARCH, Purpose.ACTION)
"""What is followed letter by letter."""
NOTES = (
    Purpose.NOTE, Purpose.TOLD_WHOM, Purpose.TOLD, Purpose.OPEN_DUE, Purpose.OPEN, Purpose.CLOSE,
    Purpose.CORRECT,
)  # fmt: skip
"""What asks for words of the watch log."""
CHANGES = (Purpose.MARK_SEEN, Purpose.SINCE)
"""What asks about baselines."""
RELIEF = (Purpose.GIVER, Purpose.TAKER, Purpose.RELIEVE)
"""What the hand-over page asks."""
REPLAY_COMMANDS = ("as_of", "snapshot_before", "snapshot_after", "known", "live")
"""Commands that lead to another time, or back from it."""
