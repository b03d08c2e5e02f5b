"""The source: measures and their lists, then the votes of the House that they name."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.collect.ask import Ask, Auth, Raw
from dashboard.collect.identity import identity
from dashboard.collect.sighting import Gleaned
from dashboard.collect.source import Plan
from dashboard.collect.sources.body import GONE
from dashboard.collect.sources.citation import Publisher
from dashboard.collect.sources.congress.actions import roll_calls
from dashboard.collect.sources.congress.gathered import Bill, Vote, gather
from dashboard.collect.sources.congress.house_vote import (
    changed_at,
    house_vote,
    measure_of,
    totals,
)
from dashboard.collect.sources.congress.measure import measure_record, title_of
from dashboard.collect.sources.congress.page import items_of, pages, peek
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.measure_name import (
    measure_key,
    measure_number,
    measure_page,
    ordinal,
)
from dashboard.collect.sources.roll_call import RollCall, vote_key
from dashboard.config.collect_table import Selection
from dashboard.config.selection import MeasureKey, SessionKey, VoteKey
from dashboard.contract.congress import Action
from dashboard.contract.sources import Reliability, SourceKind
from dashboard.contract.sources import Source as Cited

_LIBRARY = Publisher("Library of Congress", SourceKind.OFFICIAL, Reliability.A)


@dataclass(frozen=True, slots=True)
class Congress:
    """Measures with their actions, sponsors and roll calls, and the House votes listed."""

    address: str
    auth: Auth | None
    selection: Selection
    name: str = "congress"
    title: str = "Congress.gov"

    def plan(self, now: datetime) -> Plan:
        """Ask for each measure and its lists, then for the votes of the House."""
        wanted = dict.fromkeys(vote for vote in self.selection.votes if vote.chamber == "house")
        for key in self.selection.measures:
            wanted |= yield from self._measure(key)
        for session in self.selection.sessions if self.selection.measures else ():
            wanted |= yield from self._session(session)
        asked = set(self.selection.measures)
        for vote in wanted:
            on = yield from self._vote(vote)
            # Without the title of its measure nobody could tell what a yea does.
            if on is not None and on not in asked:
                asked.add(on)
                yield Ask(self._bill(on), {"format": "json"}, self.auth)

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        """Return the measures and their votes; a vote by its own document before an action's."""
        harvest = Harvest()
        bills, votes = gather(raws, harvest)
        titles = {key: title_of(key, one.bill) for key, one in bills.items()}
        told: dict[VoteKey, tuple[RollCall, Cited]] = {}
        for key in self.selection.measures:
            one = bills.get(key)
            if one is None:
                continue
            number, cited = measure_number(key), _cited_measure(key, titles[key], one)
            record = measure_record(key, one.bill, one.actions, one.cosponsors)
            harvest.take("congress", Action, record, cited, number)
            for vote in roll_calls(key, titles[key], one.actions).values():
                told.setdefault(vote.key, (vote, cited))
        for vote_on, document in votes.items():
            action = told[vote_on][0] if vote_on in told else None
            named_by = action.measure if action else None
            vote = house_vote(vote_on, document.vote, document.cast, titles, named_by)
            if action is not None:
                vote = _with_action(vote, action, harvest)
            told[vote_on] = (vote, _cited_vote(vote, document))
        for vote, cited in told.values():
            harvest.take("congress", Action, vote.members(), cited, vote.name)
        return harvest.gleaned()

    def _measure(self, key: MeasureKey) -> Generator[Ask, Raw, dict[VoteKey, None]]:
        address = self._bill(key)
        bill = yield Ask(address, {"format": "json"}, self.auth)
        if bill.status in GONE:
            return {}
        found: dict[VoteKey, None] = {}
        for page in (yield from pages(f"{address}/actions", self.auth)):
            actions = items_of(page, "actions")
            votes = roll_calls(key, "", actions)
            found |= dict.fromkeys(vote for vote in votes if vote.chamber == "house")
        yield from pages(f"{address}/cosponsors", self.auth)
        return found

    def _session(self, session: SessionKey) -> Generator[Ask, Raw, dict[VoteKey, None]]:
        """Look through the list of a session, which names measures but has no titles."""
        address = f"{self.address}/house-vote/{session.congress}/{session.session}"
        found: dict[VoteKey, None] = {}
        for page in (yield from pages(address, self.auth)):
            for vote in items_of(page, "houseRollCallVotes"):
                on = measure_key(
                    session.congress, vote.text("legislationType"), vote.whole("legislationNumber")
                )
                number = vote.whole("rollCallNumber")
                key = vote_key(session.congress, "house", session.session, number)
                if key is not None and on in self.selection.measures:
                    found[key] = None
        return found

    def _bill(self, key: MeasureKey) -> str:
        return f"{self.address}/bill/{key.congress}/{key.type}/{key.number}"

    def _vote(self, key: VoteKey) -> Generator[Ask, Raw, MeasureKey | None]:
        """Ask for a vote and, without totals, for its members; return the measure it is on."""
        session = key.session
        path = f"house-vote/{session.congress}/{session.session}/{key.number}"
        raw = yield Ask(f"{self.address}/{path}", {"format": "json"}, self.auth)
        document = peek(raw).inner("houseRollCallVote")
        if raw.status not in GONE and totals(document) is None:
            yield Ask(f"{self.address}/{path}/members", {"format": "json"}, self.auth)
        return measure_of(key, document)


def _with_action(vote: RollCall, action: RollCall, harvest: Harvest) -> RollCall:
    """Return a vote by its own document, with what only the action on the measure tells."""
    if vote.count is None and vote.margin is None:
        return replace(vote, count=action.count, requires=action.requires)
    mine, its = vote.count, action.count
    if mine is not None and its is not None and (mine.yea, mine.nay) != (its.yea, its.nay):
        why = (
            f"its document says {mine.yea}-{mine.nay} and the action on the measure "
            f"{its.yea}-{its.nay}; the document is given"
        )
        harvest.leave_out(vote.name, why)
    return vote


def _cited_measure(key: MeasureKey, title: str, one: Bill) -> Cited:
    return _LIBRARY.cite(
        one.raw,
        identity("congress-gov", key.congress, key.type, key.number),
        f"{measure_number(key)}, {ordinal(key.congress)} Congress: {title}",
        measure_page(key),
        changed_at(one.bill),
    )


def _cited_vote(vote: RollCall, document: Vote) -> Cited:
    session, number = vote.key.session, vote.key.number
    return _LIBRARY.cite(
        document.raw,
        identity("congress-gov", session.congress, "house", session.session, number),
        f"House roll call {number}, {ordinal(session.congress)} Congress, "
        f"session {session.session}: {vote.title}",
        f"https://www.congress.gov/votes/house/{session.congress}-{session.session}/{number}",
        changed_at(document.vote),
    )
