"""The headline of each panel, in the words of the board."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from dashboard.contract.answer import Answer
from dashboard.contract.congress import Action
from dashboard.contract.feed import State
from dashboard.contract.polling import AnswerSide, Poll
from dashboard.contract.record import Record
from dashboard.contract.strikes import Tally
from dashboard.watch.counting import Reckoning
from dashboard.watch.day_span import newest
from dashboard.watch.poll import net_words, points, side_share
from dashboard.watch.tally import tally_headline
from dashboard.watch.vote import is_advance_vote, shortfall_words, tally_words

NOTHING = "nothing reported"
NOT_IN_FEED = "not in feed"
UNREADABLE = "could not be read"


def strikes_headline(reckoning: Reckoning) -> str:
    """Return the headline of the running count."""
    return _tally(reckoning.document.strikes.count, "strikes.count", reckoning)


def killed_headline(reckoning: Reckoning) -> str:
    """Return the headline of the killed."""
    return _tally(reckoning.document.strikes.killed, "strikes.killed", reckoning)


def posture_headline(reckoning: Reckoning) -> str:
    """Return the forces that count, by side in the feed's order: `United States 3, Venezuela 2`."""
    listing = reckoning.document.posture
    sides = Counter(force.side for force in reckoning.counted(listing.records))
    said = ", ".join(f"{side} {count}" for side, count in sides.items())
    return said or _absent(listing.state, listing.records)


def congress_headline(reckoning: Reckoning) -> str:
    """Return the newest advance vote: `49-51, short by 2`, `narrowly, tally not in feed`."""
    listing = reckoning.document.congress
    if not listing.records:
        return _absent(listing.state, listing.records)
    vote = newest_advance_vote(reckoning)
    if vote is None:
        return "no advance vote"
    figures = tally_words(vote.tally) if vote.tally else vote.margin
    return ", ".join(filter(None, (figures, shortfall_words(vote))))


def polling_headline(reckoning: Reckoning) -> str:
    """Return the newest poll: `29-51, net -22 ± 5`, `29-51, net -22, MoE not given`."""
    listing = reckoning.document.polling
    poll = newest_poll(reckoning)
    if poll is None:
        return _absent(listing.state, listing.records)
    shares = [side_share(poll, side) for side in (AnswerSide.SUPPORT, AnswerSide.OPPOSE)]
    known = "-".join("?" if share is None else points(share) for share in shares)
    return f"{known}, {net_words(poll)}"


def newest_advance_vote(reckoning: Reckoning) -> Action | None:
    """Return the newest vote that would surely have advanced a measure, the first of equals."""
    actions = reckoning.document.congress.records
    votes = [action for action in actions if is_advance_vote(action) is Answer.TRUE]
    return _latest(newest(votes, reckoning))


def newest_poll(reckoning: Reckoning) -> Poll | None:
    """Return the poll with the latest field dates, the first of equals."""
    polls = reckoning.reckoned(reckoning.document.polling.records)
    return max(polls, key=poll_day, default=None)


def poll_day(poll: Poll) -> date:
    """Return the last day a poll may have been in the field; date.min without any day."""
    for day in (poll.field_end, poll.field_start, poll.reported, poll.occurred):
        if day is not None:
            return day.last
    return date.min


def _latest(actions: Sequence[Action]) -> Action | None:
    def day(action: Action) -> date:
        stated = action.occurred or action.reported
        return date.min if stated is None else stated.last

    return max(actions, key=day, default=None)


def _tally(tally: Tally | None, path: str, reckoning: Reckoning) -> str:
    if tally is not None:
        return tally_headline(tally, reckoning)
    document = reckoning.document
    broken = any(held.path.startswith(path) for held in document.held_back)
    if broken or document.strikes.state is State.UNREADABLE:
        return UNREADABLE
    return NOT_IN_FEED


def _absent(state: State, records: Sequence[Record]) -> str:
    match state:
        case State.UNREADABLE:
            return UNREADABLE
        case State.ABSENT:
            return NOT_IN_FEED
        case State.GIVEN:
            return NOTHING
