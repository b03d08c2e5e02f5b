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
