"""What became of a record: the feed's own correction, and what the document before said."""

from __future__ import annotations

from dashboard.board.changes.field_line import field_line
from dashboard.board.changes.since_words import baseline_words
from dashboard.board.changes.stated import field_words
from dashboard.board.changes.then import change_of, then
from dashboard.board.cited import strike_refs
from dashboard.board.facts.fact import fact, facts
from dashboard.board.scene import Scene
from dashboard.board.stamp import stamp
from dashboard.contract.changes import Changed, FieldChange
from dashboard.contract.record import Record
from widgets.views import Line, Piece, Tone

NONE = "no correction, no earlier revision held"
ABSENT = "not given"


def history_lines(record: Record, scene: Scene) -> list[Line]:
    """Return the history of a record, newest first: old → new, with the references of both."""
    lines = [*_correction(record, scene), *_changes(record, scene)]
    return facts("history", lines) if lines else [fact("history", NONE)]


def _correction(record: Record, scene: Scene) -> list[Line]:
    correction = record.correction
    lines = [Line((Piece(f"revision {record.revision}"),))] if record.revision else []
    if correction is None:
        return lines
    words = f"corrected {stamp(correction.at, scene)}: {correction.note}"
    lines.append(Line((Piece(words),), refs=scene.refs(strike_refs(record)), rows=0))
    if correction.was:
        lines.append(Line((Piece(f'was: "{correction.was}"'),), rows=0))
    return lines


def _changes(record: Record, scene: Scene) -> list[Line]:
    unseen, stood = change_of(record.id, scene), then(scene)
    if scene.since is not None and stood is not None and isinstance(unseen, Changed):
        since = baseline_words(scene.since.baseline, scene)
        head = Line((Piece(f"since {since}", tone=Tone.MUTED),), rows=0)
        return [head, *(field_line(one, indent=0) for one in field_words(unseen, stood, scene))]
    change = next(
        (
            change
            for change in scene.held.changes
            if isinstance(change, Changed) and change.new.id == record.id
        ),
        None,
    )
    if change is None or scene.held.previous is None:
        return []
    before = stamp(scene.held.previous.head.published_at, scene)
    old, new = ("".join(scene.refs(strike_refs(one))) for one in (change.old, change.new))
    head = Line((Piece(f"published {before} {old} → now {new}", tone=Tone.MUTED),), rows=0)
    return [head, *(_field(field) for field in change.fields if _is_fact(field))]


def _field(field: FieldChange) -> Line:
    return Line(
        (
            Piece(f"{field.field}: {field.old or ABSENT} →"),
            Piece(field.new or ABSENT, tone=Tone.STRONG),
        ),
        rows=0,
    )


def _is_fact(field: FieldChange) -> bool:
    """Tell whether a member says something that the lines above it do not."""
    return not field.field.startswith(("correction", "revision", "refs"))
