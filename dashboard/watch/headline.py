"""The headline of each panel, in the words of the board."""

from __future__ import annotations

from collections import Counter
from datetime import date

from dashboard.contract.answer import Answer
from dashboard.contract.congress import Action
from dashboard.contract.polling import AnswerSide, Poll
from dashboard.contract.strikes import Tally
from dashboard.watch.counting import Reckoning
from dashboard.watch.day_span import day_span, newest
from dashboard.watch.figure import number_text
from dashboard.watch.lack import NOT_IN_FEED, UNREADABLE, lack
from dashboard.watch.poll import net_words, points, side_share
from dashboard.watch.tally import NONE_STANDS, tally_headline
from dashboard.watch.vote import is_advance_vote, shortfall_words, tally_words

NO_ADVANCE_VOTE = "no advance vote"
ADVANCE_UNTOLD = "advance vote: cannot tell"


def strikes_headline(reckoning: Reckoning) -> str:
    """Return the headline of the running count."""
    return _tally(reckoning.document.strikes.count, "strikes.count", reckoning)


def killed_headline(reckoning: Reckoning) -> str:
    """Return the headline of the killed."""
    return _tally(reckoning.document.strikes.killed, "strikes.killed", reckoning)


def posture_headline(reckoning: Reckoning) -> str:
    """Return the forces that count, by side in the feed's order: `United States 3, Venezuela 2`."""
    forces = reckoning.counted(reckoning.document.posture.records)
    sides = Counter(force.side for force in forces)
    said = ", ".join(f"{side} {number_text(count)}" for side, count in sides.items())
    return said or lack("posture", reckoning.document)


def congress_headline(reckoning: Reckoning) -> str:
    """Return the newest advance vote: `49-51, short by 2`, `narrowly, tally not in feed`."""
    actions = reckoning.document.congress.records
    if not actions:
        return lack("congress", reckoning.document)
    vote = newest_advance_vote(reckoning)
    if vote is None:
        maybe = newest(list(filter(_may_advance, actions)), reckoning)
        return ADVANCE_UNTOLD if maybe else NO_ADVANCE_VOTE
    figures = tally_words(vote.tally) if vote.tally else vote.margin
    return ", ".join(filter(None, (figures, shortfall_words(vote))))


def polling_headline(reckoning: Reckoning) -> str:
    """Return the newest poll: `29-51, net -22 ± 5`, `29-51, net -22, MoE not given`."""
    poll = newest_poll(reckoning)
    if poll is None:
        return lack("polling", reckoning.document)
    shares = [side_share(poll, side) for side in (AnswerSide.SUPPORT, AnswerSide.OPPOSE)]
    known = "-".join("?" if share is None else points(share) for share in shares)
    return f"{known}, {net_words(poll)}"


def newest_advance_vote(reckoning: Reckoning) -> Action | None:
    """Return the newest vote that would surely have advanced a measure, the first of equals."""
    actions = reckoning.document.congress.records
    votes = [action for action in actions if is_advance_vote(action) is Answer.TRUE]
    return max(newest(votes, reckoning), key=lambda vote: _day(vote, reckoning.today), default=None)


def newest_poll(reckoning: Reckoning) -> Poll | None:
    """Return the poll with the latest field dates that has happened, the first of equals."""
    polls = (
        poll
        for poll in reckoning.reckoned(reckoning.document.polling.records)
        if day_span(poll.occurred, poll.reported, reckoning.today) is not None
    )
    return max(polls, key=poll_day, default=None)


def poll_day(poll: Poll) -> date:
    """Return the day a poll stands at: the last it states of its field, else its report.

    A month or a year stands at its last day, a poll without any day at date.min.
    """
    for day in (poll.field_end, poll.field_start, poll.reported, poll.occurred):
        if day is not None:
            return day.last
    return date.min


def _may_advance(action: Action) -> bool:
    return is_advance_vote(action) is not Answer.FALSE


def _day(vote: Action, today: date) -> date:
    """Return the last day a vote may have been taken; date.min where the feed has no day."""
    span = day_span(vote.occurred, vote.reported, today)
    stated = vote.occurred or vote.reported
    return date.min if span is None or stated is None else span.last


def _tally(tally: Tally | None, path: str, reckoning: Reckoning) -> str:
    if tally is not None:
        return tally_headline(tally, reckoning)
    document = reckoning.document
    if any(taken.path == path for taken in document.retracted):
        return NONE_STANDS
    # While the panel is kept from an older document, nobody can tell what the newest has of it.
    broken = any(
        held.path == "strikes" or held.path.startswith(path) for held in document.held_back
    )
    return UNREADABLE if broken else NOT_IN_FEED
