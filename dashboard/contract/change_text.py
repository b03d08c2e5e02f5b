"""Changes as lines of text."""

from collections.abc import Iterable, Iterator

from dashboard.contract.changes import Added, Change, Changed, FieldChange, Gone
from dashboard.contract.leaves import leaves
from dashboard.contract.record import Record

_HEADINGS = ("title", "name", "label", "question", "quantity.text", "target", "text", "reason")


def change_lines(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the lines that tell the changes: `+` added, `~` changed, `-` gone.

    Under a changed record stands each of its fields that differs, `field: old → new`.
    """
    for change in changes:
        match change:
            case Added(panel, record):
                yield f"+ {_named(panel, record)}"
            case Changed(panel, _, record, fields):
                yield f"~ {_named(panel, record)}"
                yield from map(_field_line, fields)
            case Gone(panel, record, fate):
                why = f": {fate.reason}" if fate.reason else ""
                yield f"- {_named(panel, record)}, {fate.departure.value}{why}"


def single_lines(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the same with one line for each changed field, which names its record."""
    for change in changes:
        match change:
            case Changed(panel, _, record, fields):
                named = f"~ {panel} {record.id}"
                yield from (f"{named} {_field_line(one).strip()}" for one in fields)
            case _:
                yield from change_lines((change,))


def _named(panel: str, record: Record) -> str:
    stated = leaves(record)
    heading = next((stated[name] for name in _HEADINGS if name in stated), "")
    return f"{panel} {record.id}{f' {heading}' if heading else ''}"


def _field_line(change: FieldChange) -> str:
    old = "absent" if change.old is None else change.old
    new = "absent" if change.new is None else change.new
    return f"    {change.field}: {old} → {new}"
