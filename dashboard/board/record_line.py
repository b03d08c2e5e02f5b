"""Any record in one line: its name, the word that says how it stands, its references."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dashboard.board.cited import strike_refs
from dashboard.board.congress import outcome_words
from dashboard.board.doubt import with_doubts
from dashboard.board.law import last_step
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.strikes import strike_name
from dashboard.contract.clocks import Clock
from dashboard.contract.congress import Action
from dashboard.contract.designations import Designation
from dashboard.contract.developments import Development
from dashboard.contract.indicators import Indicator
from dashboard.contract.polling import Poll
from dashboard.contract.posture import Force
from dashboard.contract.record import Record
from dashboard.contract.scenarios import Scenario
from dashboard.contract.sources import Source
from dashboard.contract.strikes import Claim, Strike, Tally
from dashboard.watch.figure import figure_text
from dashboard.watch.legal_clock import clock_text
from dashboard.watch.poll import net_words
from dashboard.watch.tally import tally_headline


@dataclass(frozen=True, slots=True)
class RecordLine:
    """What one line says of a record."""

    kind: str
    name: str
    stands: str
    """A figure, an outcome or a status; empty where its name says all."""


def record_line(record: Record, scene: Scene) -> RecordLine:
    """Return a record in one line, whatever its kind; raises TypeError for what is no record."""
    said = plain_line(record, scene)
    if isinstance(record, Source):
        return said
    return replace(said, name=with_doubts(said.name, record, scene))


def plain_line(record: Record, scene: Scene) -> RecordLine:
    """Return the same without its doubts, as of a record that is known to be gone."""
    match record:
        case Tally():
            return RecordLine("tally", record.label, tally_headline(record, scene.reckoning))
        case Claim():
            figure = f"{figure_text(record.quantity)} {record.quantity.unit}"
            return RecordLine("claim", figure, record.quantity.text or "")
        case Strike():
            return RecordLine("strike", strike_name(record), spoken(record.domain, absent=""))
        case Force():
            strength = figure_text(record.strength) if record.strength else ""
            return RecordLine("force", record.name, strength or spoken(record.status, absent=""))
        case Action():
            return RecordLine(spoken(record.kind), record.title, outcome_words(record))
        case Poll():
            return RecordLine("poll", record.question, net_words(record))
        case _:
            return _other(record, scene)


def record_refs(record: Record, scene: Scene) -> tuple[str, ...]:
    """Return the references of a record as they stand at the edge of a line."""
    return scene.refs(strike_refs(record))


def _other(record: Record, scene: Scene) -> RecordLine:
    match record:
        case Designation():
            name = f"{record.entity}, {record.title}"
            return RecordLine("designation", name, last_step(record))
        case Clock():
            return RecordLine("clock", record.title, clock_text(record, scene.now.date()))
        case Development():
            return RecordLine(spoken(record.kind, absent="development"), record.title, "")
        case Scenario():
            return RecordLine("scenario", record.title, spoken(record.kind))
        case Indicator():
            return RecordLine("indicator", record.title, "")
        case Source():
            return RecordLine("source", record.title, record.publisher or "")
    raise TypeError(f"{type(record).__name__} has no line")
