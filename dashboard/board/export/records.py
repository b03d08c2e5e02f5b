"""Every record of a feed as other programs take it: what it says, how it stands, its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from dashboard.board.citation import words_text
from dashboard.board.cited import strike_refs
from dashboard.board.doubt import doubts
from dashboard.board.export.figures import Figure, figures
from dashboard.board.record_line import plain_line
from dashboard.board.scene import Scene
from dashboard.board.source import source_line
from dashboard.contract.designations import Designation
from dashboard.contract.leaves import leaves
from dashboard.contract.record import Record
from dashboard.contract.retractions import Retraction
from dashboard.contract.scenarios import Scenario
from dashboard.contract.sources import Source

COUNTS = "counts"


@dataclass(frozen=True, slots=True)
class Exported:
    """One record; a text that the feed does not give is empty."""

    panel: str
    id: str
    kind: str
    name: str
    stands: str
    """How it stands, in the words of a list."""
    weight: str
    """`counts`, or why it may not, such as `disputed` or `superseded`."""
    refs: tuple[str, ...]
    """As they stand at the edge of a line."""
    sources: tuple[str, ...]
    """Each in the words of the record's page, with its link."""
    stated: Mapping[str, str]
    """Every member the feed states, by its path in the record; times in UTC, days as stated."""
    figures: tuple[Figure, ...]
    feed: str
    as_of: datetime
    """When the document it stands in was cut off."""
    old: bool
    """Whether it may no longer hold: the feed has expired, or its list could not be read since."""


def exported(scene: Scene) -> Iterator[Exported]:
    """Yield every record of the feed, panel by panel, sources and retractions the last."""
    for panel, listing in scene.shown.panels.items():
        for record in listing.records:
            yield _exported(panel, record, scene)


def _exported(panel: str, record: Record, scene: Scene) -> Exported:
    kind, name, stands = _line(record, scene)
    cited = _cited(record)
    return Exported(
        panel=panel,
        id=record.id,
        kind=kind,
        name=name,
        stands=stands,
        weight=_weight(record, scene),
        refs=scene.refs(cited),
        sources=tuple(_source(one, scene) for one in cited),
        stated=leaves(record),
        figures=tuple(figures(record, scene)),
        feed=scene.shown.head.feed_id,
        as_of=scene.reckoning.as_of(panel),
        old=scene.held.is_old(panel, scene.now),
    )


def _line(record: Record, scene: Scene) -> tuple[str, str, str]:
    if isinstance(record, Retraction):
        return "retraction", record.reason, ""
    said = plain_line(record, scene)
    return said.kind, said.name, said.stands


def _weight(record: Record, scene: Scene) -> str:
    if isinstance(record, Source | Retraction):
        return ""
    return ", ".join(doubts(record, scene)) or COUNTS


def _cited(record: Record) -> tuple[str, ...]:
    """Return the ids of a record's sources, those of its steps and signposts included."""
    parts: list[str] = list(strike_refs(record))
    match record:
        case Designation():
            parts += [ref for step in record.steps or () for ref in step.refs or ()]
        case Scenario():
            parts += [ref for post in record.signposts or () for ref in post.refs or ()]
    return tuple(dict.fromkeys(parts))


def _source(name: str, scene: Scene) -> str:
    source = scene.shown.sources_by_id.get(name)
    link = f", {source.url}" if source is not None and source.url else ""
    return f"{words_text(source_line(name, scene))}{link}"
