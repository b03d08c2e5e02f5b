"""Votes: what was needed, how many were missing, and whether it carried."""

from __future__ import annotations

from dashboard.contract.answer import Answer
from dashboard.contract.congress import (
    Action,
    ActionKind,
    Chamber,
    Majority,
    Outcome,
    TieBreaker,
    VoteTally,
    YeaEffect,
)

MEMBERS = {Chamber.SENATE: 100, Chamber.HOUSE: 435}
"""Seats of each chamber (U.S. Constitution, article I, section 3; 2 U.S.C. 2a)."""

_WON = {Outcome.PASSED, Outcome.AGREED}
_LOST = {Outcome.FAILED, Outcome.REJECTED, Outcome.PENDING, Outcome.WITHDRAWN}


def is_advance_vote(action: Action) -> Answer:
    """Answer whether a yea would have moved the measure on; an effect not stated may have."""
    if action.kind is not ActionKind.VOTE or action.yea_effect is YeaEffect.BLOCK:
        return Answer.FALSE
    return Answer.TRUE if action.yea_effect is YeaEffect.ADVANCE else Answer.CANNOT_TELL


def yeas(tally: VoteTally) -> int:
    """Return the yeas; the chair's vote is added only to a tie, and only for a simple majority.

    U.S. Constitution, article I, section 3: the Vice President has no vote unless the Senate is
    equally divided.
    """
    tied = tally.yea == tally.nay and tally.requires is Majority.HALF
    return tally.yea + (tied and tally.tie_breaker is TieBreaker.YEA)


def nays(tally: VoteTally) -> int:
    """Return the nays, the chair's vote added as to `yeas`."""
    tied = tally.yea == tally.nay and tally.requires is Majority.HALF
    return tally.nay + (tied and tally.tie_breaker is TieBreaker.NAY)


def needed(tally: VoteTally, chamber: Chamber) -> range | None:
    """Return the least and, as `range.stop` - 1, the most yeas needed; None if it cannot be told.

    1/2: floor((yea + nay) / 2) + 1. 2/3: ceil(2 (yea + nay) / 3). 3/5: ceil(3 members / 5),
    members being all who are listed, else from those listed up to the chamber's seats.
    """
    voting = yeas(tally) + nays(tally)
    match tally.requires:
        case Majority.HALF:
            return _just(voting // 2 + 1)
        case Majority.TWO_THIRDS:
            return _just(-(-2 * voting // 3))
        case Majority.THREE_FIFTHS:
            return _three_fifths(tally, chamber)
        case Majority.UNKNOWN:
            return None


def short_by(action: Action) -> range | None:
    """Return the yeas missing, least and most as of `needed`; None if they cannot be told."""
    if action.tally is None:
        return None
    wanted = needed(action.tally, action.chamber)
    if wanted is None:
        return None
    had = yeas(action.tally)
    return range(max(0, wanted.start - had), max(0, wanted.stop - 1 - had) + 1)


def carried(action: Action) -> Answer:
    """Answer whether a vote carried: by its stated outcome, else by its tally."""
    if action.outcome in _WON:
        return Answer.TRUE
    if action.outcome in _LOST:
        return Answer.FALSE
    missing = short_by(action)
    return Answer.CANNOT_TELL if missing is None else Answer.under(votes == 0 for votes in missing)


def shortfall_words(action: Action) -> str:
    """Return `short by 2`, `short by 1-3`, `carried`, `not short`, or why it cannot be told."""
    if action.tally is None:
        return "tally not in feed"
    if carried(action) is Answer.TRUE:
        return "carried"
    missing = short_by(action)
    if missing is None:
        return "short by cannot tell"
    if missing.stop == 1:
        return "not carried, not short by its tally"
    low, high = missing.start, missing.stop - 1
    return f"short by {low}" if low == high else f"short by {low}-{high}"


def tally_words(tally: VoteTally) -> str:
    """Return yeas and nays, the chair's vote in them: `49-51`, `51-50`."""
    return f"{yeas(tally)}-{nays(tally)}"


def _just(votes: int) -> range:
    return range(votes, votes + 1)


def _three_fifths(tally: VoteTally, chamber: Chamber) -> range | None:
    listed = tally.yea + tally.nay + (tally.present or 0) + (tally.not_voting or 0)
    least = -(-3 * listed // 5)
    if tally.not_voting is not None:
        return _just(least)
    seats = MEMBERS.get(chamber)
    return None if seats is None else range(least, max(least, -(-3 * seats // 5)) + 1)
