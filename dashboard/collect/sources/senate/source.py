"""The source: which menus and documents are asked for, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.identity import identity
from dashboard.collect.sighting import Gleaned
from dashboard.collect.source import Plan, SourceError
from dashboard.collect.sources.body import GONE
from dashboard.collect.sources.citation import Publisher
from dashboard.collect.sources.harvest import Harvest
from dashboard.collect.sources.measure_name import ordinal
from dashboard.collect.sources.naming import names_one
from dashboard.collect.sources.roll_call import RollCall, vote_name
from dashboard.collect.sources.senate.detail import disagreement, modified, read_detail
from dashboard.collect.sources.senate.menu import Listed, read_menu
from dashboard.collect.sources.senate.xml import DETAIL, MENU, root_of
from dashboard.config.collect_table import Selection
from dashboard.config.selection import SessionKey, VoteKey
from dashboard.contract.congress import Action
from dashboard.contract.sources import Reliability, SourceKind

MOST_VOTES = 300
"""Documents of votes that are asked for in one run, the newest first."""
_SENATE = Publisher("U.S. Senate", SourceKind.OFFICIAL, Reliability.A)
_XML = "application/xml, text/xml"


@dataclass(frozen=True, slots=True)
class Senate:
    """Roll calls of the Senate: those listed, those on the measures, those that name a term."""

    address: str
    """Of the folder that has `roll_call_lists` and `roll_call_votes`."""
    selection: Selection
    name: str = "senate"
    title: str = "senate.gov roll calls"

    def plan(self, now: datetime) -> Plan:
        """Ask for the menu of each session that has begun, then for the documents wanted."""
        wanted: dict[VoteKey, None] = {}
        for session in self._sessions(now):
            menu = yield Ask(self._menu(session), accept=_XML)
            root = root_of(menu, MENU)
            if not isinstance(root, str):
                chosen = [vote.key for vote in read_menu(root) if self._wants(vote)]
                wanted |= dict.fromkeys(reversed(chosen))
        wanted |= dict.fromkeys(vote for vote in self.selection.votes if vote.chamber == "senate")
        for key in list(wanted)[:MOST_VOTES]:
            yield Ask(self._detail(key), accept=_XML)

    def parse(self, raws: Sequence[Raw]) -> Gleaned:
        """Return the votes wanted; one whose document is not to be had is told by the menu."""
        harvest = Harvest()
        listed: dict[VoteKey, tuple[Listed, Raw]] = {}
        given: set[VoteKey] = set()
        menus = [raw for raw in raws if "/roll_call_lists/" in raw.ask.address]
        if menus and all(raw.status in GONE for raw in menus):
            raise SourceError(f"senate.gov has no menu {_file(menus[0])}; is its address right")
        for raw in raws:
            if raw in menus:
                listed |= self._listed(raw, harvest)
            else:
                self._give(raw, given, harvest)
        for key, (listed_vote, menu) in listed.items():
            if key in given:
                continue
            harvest.leave_out(vote_name(key), "no document; its totals are those of the menu")
            self._take(harvest, listed_vote.roll_call(), menu, None)
        return harvest.gleaned()

    def _listed(self, raw: Raw, harvest: Harvest) -> dict[VoteKey, tuple[Listed, Raw]]:
        root = root_of(raw, MENU)
        if isinstance(root, str):
            # The second session has no menu before it begins.
            if raw.status in GONE:
                harvest.leave_out(f"the menu {_file(raw)}", root)
                return {}
            raise SourceError(f"the menu {_file(raw)} cannot be read: {root}")
        return {vote.key: (vote, raw) for vote in read_menu(root) if self._wants(vote)}

    def _give(self, raw: Raw, given: set[VoteKey], harvest: Harvest) -> None:
        """Take the vote of a document, which says itself which one it is."""
        root = root_of(raw, DETAIL)
        if isinstance(root, str):
            harvest.leave_out(_file(raw), root)
            return
        vote = read_detail(root)
        if vote is None:
            harvest.leave_out(_file(raw), "the document does not say which vote it is")
        elif vote.key in given:
            harvest.leave_out(_file(raw), f"the document is that of {vote.name} once more")
        else:
            given.add(vote.key)
            differs = disagreement(root)
            if differs:
                harvest.leave_out(vote.name, differs)
            self._take(harvest, vote, raw, modified(root))

    def _take(self, harvest: Harvest, vote: RollCall, raw: Raw, changed: datetime | None) -> None:
        session = vote.key.session
        page = f"vote_{session.congress}_{session.session}_{vote.key.number:05}.htm"
        folder = f"vote{session.congress}{session.session}"
        cited = _SENATE.cite(
            raw,
            identity("senate", session.congress, session.session, vote.key.number),
            f"Roll call {vote.key.number}, {ordinal(session.congress)} Congress, "
            f"session {session.session}: {vote.question}",
            f"https://www.senate.gov/legislative/LIS/roll_call_votes/{folder}/{page}",
            changed,
        )
        harvest.take("congress", Action, vote.members(), cited, vote.name)

    def _wants(self, vote: Listed) -> bool:
        if vote.key in self.selection.votes or set(vote.measures) & set(self.selection.measures):
            return True
        since = self.selection.since
        if since is not None and vote.day is not None and vote.day < since:
            return False
        return names_one(vote.title, self.selection.terms)

    def _sessions(self, now: datetime) -> list[SessionKey]:
        """Return the sessions selected; without any, those of the measures' Congresses."""
        stated = self.selection.sessions
        congresses = sorted({measure.congress for measure in self.selection.measures})
        implied = [SessionKey(congress, half) for congress in congresses for half in (1, 2)]
        return [session for session in stated or implied if session.year <= now.year]

    def _menu(self, session: SessionKey) -> str:
        name = f"vote_menu_{session.congress}_{session.session}.xml"
        return f"{self.address}/roll_call_lists/{name}"

    def _detail(self, key: VoteKey) -> str:
        session = key.session
        name = f"vote_{session.congress}_{session.session}_{key.number:05}.xml"
        folder = f"vote{session.congress}{session.session}"
        return f"{self.address}/roll_call_votes/{folder}/{name}"


def _file(raw: Raw) -> str:
    return raw.ask.address.rpartition("/")[2]
