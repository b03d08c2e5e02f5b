"""What a record states, in the words of the board, each statement under a label of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.board.changes.stated_parts import part_statements
from dashboard.board.changes.stated_records import record_statements
from dashboard.board.changes.statement import ABSENT, NONE, Statement, day, named
from dashboard.board.scene import Scene
from dashboard.board.spoken import spoken
from dashboard.board.stamp import stamp
from dashboard.contract.changes import Changed
from dashboard.contract.record import Record, Standing
from dashboard.watch.changes.cited import Cited, cited_fields


@dataclass(frozen=True, slots=True)
class FieldWords:
    """One statement of a record that changed, with the references of each side."""

    label: str
    old: str
    old_refs: tuple[str, ...]
    new: str
    new_refs: tuple[str, ...]


def field_words(changed: Changed, old: Scene, new: Scene) -> tuple[FieldWords, ...]:
    """Return every statement of a record that changed; a field without words of its own raw."""
    before, now = statements(changed.old, old), statements(changed.new, new)
    known = set(changed.old.refs or ())
    # Where the feed says what was corrected, its note says what a record stands at, too.
    found, told = [], {"standing"} if changed.new.correction is not None else set[str]()
    for label in {**now, **before}:
        was, stands = before.get(label), now.get(label)
        if was is not None and stands is not None and was.words == stands.words:
            # What changed beneath words that did not is told raw.
            continue
        told.update(*(said.members for said in (was, stands) if said is not None))
        was_refs = (was.refs if was else ()) or changed.old.refs or ()
        refs = (stands.refs if stands else ()) or changed.new.refs or ()
        fresh = [name for name in refs if name not in {*known, *was_refs}]
        found.append(
            FieldWords(
                label,
                was.words if was else NONE,
                old.refs(was_refs),
                stands.words if stands else NONE,
                new.refs(fresh or refs),
            )
        )
    rest = (one for one in cited_fields(changed) if not _is_told(one.change.field, told))
    return (*found, *(_raw(one, old, new) for one in rest))


def statements(record: Record, scene: Scene) -> Mapping[str, Statement]:
    """Return what a record states, by label."""
    return dict((*record_statements(record, scene), *part_statements(record, scene),
                 *_common(record, scene)))  # fmt: skip


def _common(record: Record, scene: Scene) -> Iterator[tuple[str, Statement]]:
    yield named("occurred", day(record.occurred, scene), "occurred")
    yield named("reported", day(record.reported, scene), "reported")
    standing = record.standing if record.correction is None else Standing.REPORTED
    yield named("standing", spoken(standing), "standing")
    yield named("attributed to", record.attributed_to, "attributed_to")
    grade = None if record.credibility is None else str(record.credibility)
    yield named("credibility", grade or "not graded", "credibility")
    for label, moment, member in (
        ("as of", record.as_of, "as_of"), ("expires", record.expires_at, "expires_at"),
    ):  # fmt: skip
        yield named(label, None if moment is None else stamp(moment, scene), member)
    yield named("text", record.text, "text")


def _is_told(field: str, members: set[str]) -> bool:
    """Tell whether a field, or a part that it stands in, has a statement."""
    return any(
        field == member or field.startswith((f"{member}.", f"{member}[")) for member in members
    )


def _raw(one: Cited, old: Scene, new: Scene) -> FieldWords:
    change = one.change
    return FieldWords(
        change.field.replace("_", " "),
        change.old or ABSENT,
        old.refs(one.old),
        change.new or ABSENT,
        new.refs(one.new),
    )
