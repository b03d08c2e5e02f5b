"""References between the parts of a document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from dashboard.contract.candidate import Judged
from dashboard.contract.clocks import Clock
from dashboard.contract.designations import Designation
from dashboard.contract.developments import Development
from dashboard.contract.indicators import Indicator
from dashboard.contract.record import Record
from dashboard.contract.retractions import Retraction
from dashboard.contract.scenarios import Scenario

_RECORD_LISTS = (
    "posture", "congress", "polling", "designations", "clocks", "developments", "scenarios",
    "indicators",
)  # fmt: skip
_MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Named:
    """The ids a document states, of records that stand and of those held back or retracted."""

    records: frozenset[str]
    """Of records, tallies and claims, and of what a retraction takes back."""
    sources: frozenset[str]

    @classmethod
    def of(cls, members: dict[str, object]) -> Self:
        """Return the ids in the members of a document, before any record is judged."""
        panels = (*_RECORD_LISTS, "retractions")
        records = [item for panel in panels for item in _items(members.get(panel))]
        strikes = members.get("strikes")
        if isinstance(strikes, dict):
            records += _items(strikes.get("events"))
            for tally in (strikes.get("count"), strikes.get("killed")):
                if isinstance(tally, dict):
                    records += [tally, *_items(tally.get("claims"))]
        return cls(_ids(records), _ids(_items(members.get("sources"))))

    def missing(self, record: Record) -> Iterator[str]:
        """Yield one sentence, without the record's path, for each list that names what is not here.

        The sentence begins with the path from the record to the first such reference.
        """
        for member, ids in _source_references(record):
            yield from _missing(member, ids, self.sources, "no source")
        for member, ids in _record_references(record):
            yield from _missing(member, ids, self.records, "no record")


def _items(stated: object) -> list[object]:
    return stated if isinstance(stated, list) else []


def _ids(records: Iterable[object]) -> frozenset[str]:
    stated = (
        record.stated_id if isinstance(record, Judged) else record.get("id")
        for record in records
        if isinstance(record, Judged | dict)
    )  # fmt: skip
    return frozenset(record_id for record_id in stated if isinstance(record_id, str))


def _source_references(record: Record) -> Iterator[tuple[str, Sequence[str] | None]]:
    yield "refs", record.refs
    match record:
        case Designation():
            for index, step in enumerate(record.steps or ()):
                yield f"steps[{index}].refs", step.refs
        case Scenario():
            for index, signpost in enumerate(record.signposts or ()):
                yield f"signposts[{index}].refs", signpost.refs


def _record_references(record: Record) -> Iterator[tuple[str, str | Sequence[str] | None]]:
    match record:
        case Indicator():
            yield "links", record.links
        case Development():
            yield "answers_to", record.answers_to
        case Clock():
            yield "indicator", record.indicator
        case Retraction():
            yield "replaced_by", record.replaced_by
        case Scenario():
            for index, signpost in enumerate(record.signposts or ()):
                yield f"signposts[{index}].indicator", signpost.indicator


def _missing(
    member: str, ids: str | Sequence[str] | None, named: frozenset[str], what: str
) -> Iterator[str]:
    if isinstance(ids, str):
        if ids not in named:
            yield f"{member} {ids} names {what} of the document"
        return
    lost = [(index, name) for index, name in enumerate(ids or ()) if name not in named]
    if lost:
        shown = ", ".join(name for _, name in lost[:_MOST_SHOWN])
        more = f" and {len(lost) - _MOST_SHOWN:,} more" if len(lost) > _MOST_SHOWN else ""
        verb = "names" if len(lost) == 1 else "name"
        yield f"{member}[{lost[0][0]}] {shown}{more} {verb} {what} of the document"
