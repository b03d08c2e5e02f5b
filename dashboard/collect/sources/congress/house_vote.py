"""A roll call of the House: its totals by party added up, or its members counted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from dashboard.collect.sources.eastern import EASTERN, read_clerks_day
from dashboard.collect.sources.measure_name import measure_key
from dashboard.collect.sources.members import Members
from dashboard.collect.sources.roll_call import (
    Count,
    RollCall,
    amendment_words,
    by_party,
    count_of,
)
from dashboard.config.selection import MeasureKey, VoteKey
from dashboard.contract.congress import Majority
from dashboard.contract.moment import read_time

_SHARE = re.compile(r"([23]/[35])\b", re.ASCII)
_TOTALS = (
    ("yeaTotal", "yea-total"),
    ("nayTotal", "nay-total"),
    ("presentTotal", "present-total"),
    ("notVotingTotal", "not-voting-total"),
)
"""The totals of a party as the API names them, and as the Clerk and mirrors of his pages do."""
_NOT_TOTALS = frozenset({"quorum"})


def house_vote(
    key: VoteKey,
    vote: Members,
    cast: Sequence[Members],
    titles: Mapping[MeasureKey, str],
    named_by: MeasureKey | None = None,
) -> RollCall:
    """Return the roll call; `cast` are its members' votes, `titles` those of measures known.

    The document of a vote has no title of the measure that it is on, and a mirror not even its
    number: `named_by` is the measure whose action named the vote.
    """
    amendment = _amendment(vote)
    measure = measure_of(key, vote) or named_by
    question = vote.text("voteQuestion") or ""
    count = None if _is_quorum(vote) else totals(vote) or count_of(_casts(cast))
    return RollCall(
        key=key,
        day=held_on(vote),
        question=question,
        title=question,
        result=vote.text("result"),
        requires=majority(vote),
        count=count,
        measure=None if amendment else measure,
        measure_title=(measure and titles.get(measure)) or vote.text("voteDescription") or "",
        margin=None if count else _candidates(vote),
        text=_text(vote, cast, amendment and amendment_words(amendment, measure)),
    )


def totals(vote: Members) -> Count | None:
    """Return the totals of all parties added up; None where a party states no yeas and nays.

    In an election candidates stand in their place.
    """
    parties = _parties(vote)
    sums = [_sum(parties, *names) for names in _TOTALS]
    yea, nay, present, absent = sums
    return None if yea is None or nay is None else Count(yea, nay, present, absent)


def majority(vote: Members) -> str | None:
    """Return the share that a type such as `2/3 Yea-And-Nay` requires; a plain one is 1/2."""
    kind = (vote.text("voteType") or "").lower()
    share = _SHARE.match(kind)
    if share:
        return share[1]
    return Majority.HALF if "yea" in kind or "recorded" in kind else None


def held_on(vote: Members) -> str | None:
    """Return the civil day of Washington on which the vote began.

    The time bears the offset of Washington, and so its own day; one in UTC is turned first.
    """
    stated = vote.text("startDate", "date")
    if stated is None:
        clerks = read_clerks_day(vote.text("actionDate"))
        return clerks.isoformat() if clerks else vote.day("actionDate")
    if stated.endswith(("Z", "z", "+00:00")):
        try:
            return read_time(stated).time.astimezone(EASTERN).date().isoformat()
        except ValueError:
            return None
    return vote.day("startDate") or vote.day("date")


def changed_at(vote: Members) -> datetime | None:
    """Return when the service last changed the document, in UTC."""
    try:
        return read_time(vote.text("updateDate") or "").time
    except ValueError:
        return None


def measure_of(key: VoteKey, vote: Members) -> MeasureKey | None:
    """Return the measure that a vote is on, or on whose amendment."""
    congress = key.session.congress
    return measure_key(congress, vote.text("legislationType"), vote.whole("legislationNumber"))


def _amendment(vote: Members) -> str | None:
    number, kind = vote.text("amendmentNumber"), vote.text("amendmentType")
    if number is None and kind is None:
        return None
    return vote.text("amendmentAuthor") or f"{kind or 'amendment'} {number or ''}".strip()


def _is_quorum(vote: Members) -> bool:
    return (vote.text("voteType") or "").lower() in _NOT_TOTALS


def _parties(vote: Members) -> list[Members]:
    return vote.items("votePartyTotal") or vote.inner("totals").items("totals-by-party")


def _sum(parties: Sequence[Members], *names: str) -> int | None:
    found = [party.whole(*names) for party in parties]
    known = [number for number in found if number is not None]
    return sum(known) if known and len(known) == len(found) else None


def _candidates(vote: Members) -> str | None:
    """Return `Johnson (LA) 218, Jeffries 215, Emmer 1`, most votes first."""
    found = [
        (total, name)
        for one in vote.items("votePartyTotal")
        if (name := one.text("candidate")) and (total := one.whole("total")) is not None
    ]
    ranked = sorted(found, key=lambda pair: -pair[0])
    return ", ".join(f"{name} {total}" for total, name in ranked) or None


def _text(vote: Members, cast: Sequence[Members], amendment: str | None) -> str | None:
    parties = _by_party(vote) or by_party(
        (one.text("voteParty") or "?", c) for one, c in _pairs(cast)
    )
    result = vote.text("result")
    stated = f"Result as stated: {result}." if result else None
    return " ".join(filter(None, (amendment, stated, parties))) or None


def _by_party(vote: Members) -> str | None:
    said = []
    for word, names in zip(("Yeas", "Nays"), _TOTALS, strict=False):
        sides = [
            f"{party} {votes}"
            for one in _parties(vote)
            if (party := _party(one)) and (votes := one.whole(*names))
        ]
        said += [f"{word}: {', '.join(sorted(sides))}."] if sides else []
    return " ".join(said) or None


def _party(one: Members) -> str | None:
    """Return `R`, by whatever name; a mirror writes out `Republican`."""
    party = one.text("voteParty") or one.inner("party").text("type") or one.text("party")
    return party[:1] if party in ("Republican", "Democratic", "Independent") else party


def _casts(cast: Sequence[Members]) -> list[str]:
    return [vote for _, vote in _pairs(cast)]


def _pairs(cast: Sequence[Members]) -> list[tuple[Members, str]]:
    return [(one, vote) for one in cast if (vote := one.text("voteCast"))]
