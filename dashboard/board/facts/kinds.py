"""What a record says of itself, whatever its kind."""

from __future__ import annotations

from dashboard.board.facts.clocks import clock_facts
from dashboard.board.facts.congress import action_facts
from dashboard.board.facts.designations import designation_facts
from dashboard.board.facts.developments import development_facts
from dashboard.board.facts.indicators import indicator_facts
from dashboard.board.facts.polling import poll_facts
from dashboard.board.facts.posture import force_facts
from dashboard.board.facts.scenarios import scenario_facts
from dashboard.board.facts.strikes import claim_facts, strike_facts, tally_facts
from dashboard.board.scene import Scene
from dashboard.contract.clocks import Clock
from dashboard.contract.congress import Action
from dashboard.contract.designations import Designation
from dashboard.contract.developments import Development
from dashboard.contract.indicators import Indicator
from dashboard.contract.polling import Poll
from dashboard.contract.posture import Force
from dashboard.contract.record import Record
from dashboard.contract.scenarios import Scenario
from dashboard.contract.strikes import Claim, Strike, Tally
from widgets.views import Line


def record_facts(record: Record, scene: Scene) -> list[Line]:
    """Return the lines that only a record of this kind has; none for a record of no panel."""
    match record:
        case Tally():
            return tally_facts(record, scene)
        case Claim():
            return claim_facts(record, scene)
        case Strike():
            return strike_facts(record, scene)
        case Force():
            return force_facts(record, scene)
        case Action():
            return action_facts(record, scene)
        case Poll():
            return poll_facts(record, scene)
        case _:
            return _more_facts(record, scene)


def _more_facts(record: Record, scene: Scene) -> list[Line]:
    match record:
        case Designation():
            return designation_facts(record, scene)
        case Clock():
            return clock_facts(record, scene)
        case Development():
            return development_facts(record, scene)
        case Scenario():
            return scenario_facts(record, scene)
        case Indicator():
            return indicator_facts(record, scene)
        case _:
            return []
