"""What changed between two documents: records added, changed field by field, and gone."""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.contract.fate import Fate, Fates
from dashboard.contract.feed import Document
from dashboard.contract.leaves import leaves
from dashboard.contract.record import Record


@dataclass(frozen=True, slots=True)
class Added:
    """A record that stands in the new document alone."""

    panel: str
    record: Record


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One figure or text of a record that differs; None where it is absent."""

    field: str
    """The path from the record, such as `tally.yea` or `steps[2].status`."""
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Changed:
    """A record that stands in both documents and differs."""

    panel: str
    old: Record
    new: Record
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A record that stands in the old document alone."""

    panel: str
    record: Record
    fate: Fate


Change = Added | Changed | Gone


def changes(old: Document, new: Document) -> tuple[Change, ...]:
    """Compare two documents of one feed by record id and field, panel by panel.

    Of each panel what stands in the new document comes first, then what is gone. The heads are
    not compared: documents that differ in nothing else hold the same facts.
    """
    fates = Fates(old, new)
    return tuple(change for panel in old.panels for change in _in_panel(panel, old, new, fates))


def _in_panel(panel: str, old: Document, new: Document, fates: Fates) -> Iterator[Change]:
    before = {record.id: record for record in old.panels[panel].records}
    now = {record.id: record for record in new.panels[panel].records}
    for record_id, record in now.items():
        if (was := before.get(record_id)) is not None:
            # To compare two records is far quicker than to take both apart.
            fields = () if was is record or was == record else tuple(_fields(was, record))
            if fields:
                yield Changed(panel, was, record, fields)
        elif not (panel == "retractions" and record_id in old.by_id):
            # A retraction of what stood before is told by the record it took away.
            yield Added(panel, record)
    for record_id, record in before.items():
        if record_id not in now:
            yield Gone(panel, record, fates.of(panel, record_id))


def _fields(old: Record, new: Record) -> Iterator[FieldChange]:
    before, now = leaves(old), leaves(new)
    for path in {**now, **before}:
        if before.get(path) != now.get(path):
            yield FieldChange(path, before.get(path), now.get(path))
