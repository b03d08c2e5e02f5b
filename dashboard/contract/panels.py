"""The panels of one document, each record judged by itself but not yet against the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from dashboard.contract.candidate import Candidate, Gathered, GatheredStrikes
from dashboard.contract.clocks import Clock
from dashboard.contract.congress import Action
from dashboard.contract.designations import Designation
from dashboard.contract.developments import Development
from dashboard.contract.gathering import Gatherer
from dashboard.contract.indicators import Indicator
from dashboard.contract.polling import Poll
from dashboard.contract.posture import Force
from dashboard.contract.record import Record
from dashboard.contract.retractions import Retraction
from dashboard.contract.scenarios import Scenario
from dashboard.contract.sources import Source
from dashboard.contract.strikes import Strike

LISTS: Mapping[str, type[Record]] = {
    "posture": Force,
    "congress": Action,
    "polling": Poll,
    "designations": Designation,
    "clocks": Clock,
    "developments": Development,
    "scenarios": Scenario,
    "indicators": Indicator,
    "sources": Source,
    "retractions": Retraction,
}
"""The record of each panel that is one list, by its name."""
MODELS: Mapping[str, type[Record]] = {"strikes.events": Strike, **LISTS}
"""The record of each list that may be a long one, by its path."""


@dataclass(frozen=True, slots=True)
class Panels:
    """The candidates of every panel, in the order of the document."""

    strikes: GatheredStrikes
    posture: Gathered[Force]
    congress: Gathered[Action]
    polling: Gathered[Poll]
    designations: Gathered[Designation]
    clocks: Gathered[Clock]
    developments: Gathered[Development]
    scenarios: Gathered[Scenario]
    indicators: Gathered[Indicator]
    sources: Gathered[Source]
    retractions: Gathered[Retraction]

    @classmethod
    def gather(cls, members: dict[str, object], gatherer: Gatherer) -> Self:
        """Take every panel out of the members of a document."""
        return cls(
            strikes=gatherer.strikes(members),
            posture=gatherer.panel(members, "posture", Force),
            congress=gatherer.panel(members, "congress", Action),
            polling=gatherer.panel(members, "polling", Poll),
            designations=gatherer.panel(members, "designations", Designation),
            clocks=gatherer.panel(members, "clocks", Clock),
            developments=gatherer.panel(members, "developments", Development),
            scenarios=gatherer.panel(members, "scenarios", Scenario),
            indicators=gatherer.panel(members, "indicators", Indicator),
            sources=gatherer.panel(members, "sources", Source),
            retractions=gatherer.panel(members, "retractions", Retraction),
        )

    def records(self) -> Iterator[Candidate[Record]]:
        """Yield all records, tallies and claims: what shares one space of ids."""
        yield from self.strikes
        yield from self.posture.candidates
        yield from self.congress.candidates
        yield from self.polling.candidates
        yield from self.designations.candidates
        yield from self.clocks.candidates
        yield from self.developments.candidates
        yield from self.scenarios.candidates
        yield from self.indicators.candidates

    def __iter__(self) -> Iterator[Candidate[Record]]:
        """Yield all records, the sources and the retractions."""
        yield from self.records()
        yield from self.sources.candidates
        yield from self.retractions.candidates
