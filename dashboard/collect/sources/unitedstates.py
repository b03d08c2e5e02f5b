"""Roll calls of both chambers in the JSON of unitedstates/congress, from a mirror of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.identity import identity
from dashboard.collect.sighting import Gleaned
from dashboard.collect.source import Plan, SourceError
from dashboard.collect.sources.body import GONE, json_of, refuse_status
from dashboard.collect.sources.citation import Publisher
from dashboard.collect.sources.congress.house_vote import held_on
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.measure_name import measure_key, ordinal
from dashboard.collect.sources.members import Members, as_text
from dashboard.collect.sources.roll_call import (
    ABSENT,
    PRESENT,
    Count,
    RollCall,
    amendment_words,
    by_party,
    count_of,
    vote_key,
    vote_name,
)
from dashboard.config.collect_table import Selection
from dashboard.config.selection import MeasureKey, SessionKey, VoteKey
from dashboard.contract.congress import Action
from dashboard.contract.moment import read_time
from dashboard.contract.sources import SourceKind

# Taken from the pages of the chambers, and so no second witness: without a grade it lifts nothing.
_DATASET = Publisher("unitedstates/congress", SourceKind.DATASET)
_SERVICE = "the mirror of unitedstates/congress"
_CHAMBERS = {"s": "senate", "h": "house"}
_CHAIR = "VP"
"""What stands among the voters of the Senate where the Vice President broke a tie."""


@dataclass(frozen=True, slots=True)
class UnitedStates:
    """The roll calls listed: the mirror has a document for each, and no index of them."""

    address: str
    """Of the folder that has `119/votes/2025/s608/data.json`."""
    selection: Selection
    name: str = "unitedstates"
    title: str = "unitedstates/congress"

    def plan(self, now: datetime) -> Plan:
        """Ask for each roll call listed."""
        for key in self.selection.votes:
            session = key.session
            place = f"{session.congress}/votes/{session.year}/{key.chamber[0]}{key.number}"
            yield Ask(f"{self.address}/{place}/data.json")

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        """Return the roll calls; one that the mirror does not have yet is told as missing."""
        harvest = Harvest()
        for raw in raws:
            name = "/".join(raw.ask.address.split("/")[-5:-1])
            if raw.status in GONE:
                harvest.leave_out(name, f"{_SERVICE} does not have it")
                continue
            refuse_status(raw, _SERVICE)
            stated = json_of(raw, _SERVICE)
            if not isinstance(stated, dict):
                raise SourceError(f"{_SERVICE} gave an answer that is no object")
            vote = read_vote(Members(stated))
            if vote is None:
                harvest.leave_out(name, "the document does not say which roll call it is")
                continue
            if vote.count is None and vote.margin is None:
                harvest.leave_out(vote_name(vote.key), "no votes in the document")
            self._take(harvest, vote, raw, Members(stated))
        return harvest.gleaned()

    def _take(self, harvest: Harvest, vote: RollCall, raw: Raw, stated: Members) -> None:
        session = vote.key.session
        cited = _DATASET.cite(
            raw,
            identity("unitedstates", *vote.id.split(".")[1:]),
            f"{vote.key.chamber.capitalize()} roll call {vote.key.number}, "
            f"{ordinal(session.congress)} Congress, session {session.session}",
            # The dataset names the page of the chamber that it was taken from.
            stated.text("source_url") or raw.address,
            _updated(stated),
        )
        harvest.take("congress", Action, vote.members(), cited, vote.name)


def read_vote(stated: Members) -> RollCall | None:
    """Return the roll call of a document, None where it does not say which it is."""
    key = _key(stated)
    if key is None:
        return None
    bill, amendment = stated.inner("bill"), stated.inner("amendment").text("number")
    measure = _measure(key, bill)
    subject = stated.text("subject")
    return RollCall(
        key=key,
        day=held_on(stated),
        question=_question(stated),
        title=_title(stated, subject),
        result=stated.text("result", "result_text"),
        requires=stated.text("requires"),
        count=_count(key, stated),
        measure=None if amendment else measure,
        measure_title=bill.text("title") or (subject or "" if key.chamber == "house" else ""),
        margin=_candidates(stated),
        text=_text(stated, amendment and amendment_words(f"amendment {amendment}", measure)),
    )


def session_of(congress: int | None, stated: str | None) -> int | None:
    """Return the session, 1 or 2, of a document: it names the year in which the session began.

    Documents of old Congresses name the session itself.
    """
    if congress is None or stated is None or not stated.isdecimal():
        return None
    number = int(stated)
    if number <= 3:
        return number
    session = number - SessionKey(congress, 1).year + 1
    return session if session in (1, 2) else None


def _key(stated: Members) -> VoteKey | None:
    congress = stated.whole("congress")
    chamber = _CHAMBERS.get((stated.text("chamber") or "")[:1].lower())
    session = session_of(congress, stated.text("session"))
    return vote_key(congress, chamber, session, stated.whole("number")) if chamber else None


def _measure(key: VoteKey, bill: Members) -> MeasureKey | None:
    congress = bill.whole("congress") or key.session.congress
    return measure_key(congress, bill.text("type"), bill.whole("number"))


def _question(stated: Members) -> str:
    """Return what was put; a House document joins the number and title of the measure to it."""
    question = stated.text("question") or ""
    return question.partition(": ")[0] if _key_chamber(stated) == "h" else question


def _title(stated: Members, subject: str | None) -> str:
    if _key_chamber(stated) == "h":
        return _question(stated)
    return subject or _question(stated)


def _key_chamber(stated: Members) -> str:
    return (stated.text("chamber") or "")[:1].lower()


def _count(key: VoteKey, stated: Members) -> Count | None:
    """Return the votes cast, the Vice President's apart from those of the senators."""
    votes = stated.inner("votes")
    casts = [option for option in votes.stated for voter in votes.values(option) if voter != _CHAIR]
    count = count_of(casts)
    if count is None or key.chamber != "senate":
        return count
    chair = count_of(option for option in votes.stated if _CHAIR in votes.values(option))
    if chair is None:
        return count
    return replace(count, tie_breaker="yea" if chair.yea else "nay")


def _candidates(stated: Members) -> str | None:
    """Return the candidates of an election with their votes; None for yeas and nays."""
    votes = stated.inner("votes")
    if count_of(option for option in votes.stated if votes.values(option)) is not None:
        return None
    found = {
        option: len(votes.values(option))
        for option in votes.stated
        if option.lower() not in PRESENT | ABSENT
    }
    ranked = sorted(((n, name) for name, n in found.items() if n), key=lambda pair: -pair[0])
    return ", ".join(f"{name} {n}" for n, name in ranked) or None


def _text(stated: Members, amendment: str | None) -> str | None:
    votes = stated.inner("votes")
    pairs = [
        (voter.text("party") or "?", option)
        for option in votes.stated
        for voter in votes.items(option)
    ]
    result = stated.text("result_text", "result")
    told = (amendment, stated.text("question"), f"Result: {result}." if result else None)
    return " ".join(filter(None, (*told, by_party(pairs)))) or None


def _updated(stated: Members) -> datetime | None:
    try:
        return read_time(as_text(stated.stated.get("updated_at")) or "").time
    except ValueError:
        return None
