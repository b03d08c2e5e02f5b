"""The answers of a run, sorted by what they are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.collect.ask import Raw
from dashboard.collect.source import SourceError
from dashboard.collect.sources.body import GONE
from dashboard.collect.sources.congress.page import (
    SERVICE,
    measure_asked,
    members_of,
    vote_asked,
)
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.measure_name import measure_number
from dashboard.collect.sources.members import Members
from dashboard.collect.sources.roll_call import vote_name
from dashboard.config.selection import MeasureKey, VoteKey


@dataclass(slots=True)
class Bill:
    """A measure and its lists, all their pages in one."""

    raw: Raw
    bill: Members
    actions: list[Members] = field(default_factory=list)
    cosponsors: list[Members] = field(default_factory=list)


@dataclass(slots=True)
class Vote:
    """A vote of the House and, where they were asked for, the votes of its members."""

    raw: Raw
    vote: Members
    cast: list[Members] = field(default_factory=list)


def gather(
    raws: Sequence[Raw], harvest: Harvest
) -> tuple[dict[MeasureKey, Bill], dict[VoteKey, Vote]]:
    """Return the measures and the votes that the answers have, telling what is missing.

    Raises SourceError for an answer that cannot be read: with a page missing nobody could tell
    what has vanished.
    """
    bills: dict[MeasureKey, Bill] = {}
    votes: dict[VoteKey, Vote] = {}
    for raw in raws:
        about_measure, about_vote = measure_asked(raw), vote_asked(raw)
        if about_measure:
            _measure(*about_measure, raw, bills, harvest)
        elif about_vote:
            _vote(*about_vote, raw, votes, harvest)
        else:
            members_of(raw)
    return bills, votes


def _measure(
    key: MeasureKey, part: str, raw: Raw, bills: dict[MeasureKey, Bill], harvest: Harvest
) -> None:
    if raw.status in GONE:
        number = f"{measure_number(key)} of Congress {key.congress}"
        harvest.leave_out(number, f"{SERVICE} has no such {part or 'measure'}")
        return
    members = members_of(raw)
    if not part:
        bills[key] = Bill(raw, _needed(members, "bill", measure_number(key)))
    elif key in bills:
        found = bills[key].actions if part == "actions" else bills[key].cosponsors
        if part not in members.stated:
            raise SourceError(f"{SERVICE} gave no {part} of {measure_number(key)}")
        found += members.items(part)


def _vote(
    key: VoteKey, is_members: bool, raw: Raw, votes: dict[VoteKey, Vote], harvest: Harvest
) -> None:
    if raw.status in GONE:
        harvest.leave_out(vote_name(key), f"{SERVICE} has no such document of a House vote")
        return
    members = members_of(raw)
    if is_members:
        if key in votes:
            votes[key].cast += members.inner("houseRollCallVoteMemberVotes").items("results")
    else:
        votes[key] = Vote(raw, _needed(members, "houseRollCallVote", vote_name(key)))


def _needed(members: Members, name: str, about: str) -> Members:
    if not isinstance(members.stated.get(name), dict):
        raise SourceError(f"{SERVICE} gave no {name} for {about}")
    return members.inner(name)
