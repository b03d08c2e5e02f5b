"""What measures and rules rest on: one document at one time, each thing worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from dashboard.contract.clocks import Clock
from dashboard.contract.feed import State
from dashboard.contract.indicators import Indicator
from dashboard.contract.polling import Poll
from dashboard.contract.record import Record
from dashboard.watch.campaign import Campaign
from dashboard.watch.counting import Reckoning
from dashboard.watch.lack import NOT_IN_FEED, UNREADABLE
from dashboard.watch.once import Recalling
from dashboard.watch.poll import Question, question_key

CAMPAIGN_DAYS = 14
"""The least days of a campaign from which a weekly mean is told, by default."""
POLL_DAYS = 30
"""The age of a poll beyond which it is too old, by default."""
Fact = tuple[str, int]
"""A record as it was known: its id and its revision."""


@dataclass(frozen=True)
class Ground(Recalling):
    """A reckoning, with what the rules work out of it."""

    reckoning: Reckoning
    campaign_days: int = CAMPAIGN_DAYS
    poll_days: int | None = POLL_DAYS
    """The age in days beyond which a poll is too old to go by; None: none is."""
    compared: Mapping[str, str] = field(default_factory=dict)
    """Tallies whose conflict somebody compared, with the mark of the claims as they were then."""

    @property
    def today(self) -> date:
        """The UTC date of now."""
        return self.reckoning.today

    @cached_property
    def campaign(self) -> Campaign:
        """The strikes."""
        return Campaign(self.reckoning)

    def lack(self, panel: str) -> str:
        """Return why nothing can be told of a list: absent or unreadable; empty where it can."""
        state = self.reckoning.document.panels[panel].state
        if state is State.GIVEN:
            return ""
        return f"{panel} {UNREADABLE if state is State.UNREADABLE else f'is {NOT_IN_FEED}'}"

    def missing(self, *paths: str) -> str:
        """Return what is held back below some paths, doubled ids aside; empty where nothing is."""
        held = [
            one
            for one in self.reckoning.document.held_back
            if not one.double and any(_below(one.path, path) for path in paths)
        ]
        if not held:
            return ""
        more = f" and {len(held) - 1} more" if len(held) > 1 else ""
        return f"{held[0].path} is held back{more}"

    def linked(self, indicator: Indicator, panel: str) -> Sequence[Record]:
        """Return the records of a panel that an indicator links to, in its order."""
        listing = self._ids[panel]
        return [listing[name] for name in dict.fromkeys(indicator.links or ()) if name in listing]

    def links_to(self, indicator: Indicator, panel: str) -> bool:
        """Tell whether an indicator links to a panel, records held back or retracted included."""
        return any(self._panel_of.get(name) == panel for name in indicator.links or ())

    def clocks_of(self, indicator_id: str) -> Sequence[Clock]:
        """Return the clocks that name an indicator and count or may count."""
        return self._clocks.get(indicator_id, ())

    def asking(self, question: Question) -> Sequence[Poll]:
        """Return the polls of a question that count or may count, in the feed's order."""
        return self._polls.get(question, ())

    def facts(self, ids: Iterable[str]) -> frozenset[Fact]:
        """Return records by id with their revision; those not in the document are left out."""
        by_id = self.reckoning.document.by_id
        return frozenset((name, by_id[name].revision or 1) for name in ids if name in by_id)

    @cached_property
    def _ids(self) -> Mapping[str, Mapping[str, Record]]:
        return {
            panel: {record.id: record for record in listing.records}
            for panel, listing in self.reckoning.document.panels.items()
        }

    @cached_property
    def _panel_of(self) -> Mapping[str, str]:
        document = self.reckoning.document
        named = {one.id: one.panel for one in document.held_back if one.id is not None}
        named |= {one.record.id: one.panel for one in document.retracted}
        for panel, listing in document.panels.items():
            if panel not in ("sources", "retractions"):
                named |= {record.id: panel for record in listing.records}
        return named

    @cached_property
    def _clocks(self) -> Mapping[str, list[Clock]]:
        named: dict[str, list[Clock]] = {}
        for clock in self.reckoning.reckoned(self.reckoning.document.clocks.records):
            if clock.indicator is not None:
                named.setdefault(clock.indicator, []).append(clock)
        return named

    @cached_property
    def _polls(self) -> Mapping[Question, list[Poll]]:
        asked: dict[Question, list[Poll]] = {}
        for poll in self.reckoning.reckoned(self.reckoning.document.polling.records):
            asked.setdefault(question_key(poll), []).append(poll)
        return asked


def _below(path: str, above: str) -> bool:
    return path == above or path.startswith((f"{above}.", f"{above}["))
