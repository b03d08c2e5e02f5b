"""What stands where a list has nothing to show: words that are never confused."""

from __future__ import annotations

from dashboard.contract.feed import Document, State

NOTHING = "nothing reported"
NOT_IN_FEED = "not in feed"
UNREADABLE = "could not be read"
NONE_COUNTS = "nothing that counts"


def lack(panel: str, document: Document) -> str:
    """Return why a panel has no record to speak of: `nothing reported` only of an empty list.

    Where records were held back it is `could not be read`, where all are withdrawn, retracted or
    in doubt `nothing that counts`.
    """
    listing = document.panels[panel]
    match listing.state:
        case State.UNREADABLE:
            return UNREADABLE
        case State.ABSENT:
            return NOT_IN_FEED
        case State.GIVEN if listing.records:
            return NONE_COUNTS
        case State.GIVEN if any(held.panel == panel for held in document.held_back):
            return UNREADABLE
        case State.GIVEN if any(taken.panel == panel for taken in document.retracted):
            return NONE_COUNTS
        case State.GIVEN:
            return NOTHING
