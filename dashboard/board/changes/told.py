"""A change in words: what came, what moved from old to new, what is gone and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from dashboard.board.changes.headline_move import headline_move, tally_word
from dashboard.board.changes.stated import FieldWords, field_words
from dashboard.board.changes.then import then
from dashboard.board.changes.wording import wording
from dashboard.board.record_line import plain_line, record_refs
from dashboard.board.scene import Scene
from dashboard.board.stamp import short_stamp
from dashboard.contract.changes import Added, Change, Changed, Gone
from dashboard.contract.fate import Departure
from dashboard.contract.leaves import leaves
from dashboard.contract.record import Record
from dashboard.contract.retractions import Retraction


@dataclass(frozen=True)
class Told:
    """One change."""

    mark: str
    id: str
    name: str
    words: str
    """What is said of it as a whole; empty where its fields say all."""
    refs: tuple[str, ...]
    fields: tuple[FieldWords, ...] = ()
    record: str = ""
    """All that the record states, as it stands or last stood, to be filtered by."""

    def holds(self, wanted: list[str]) -> bool:
        """Tell whether every one of some words stands in it, case aside."""
        return all(word in self._text for word in wanted)

    @cached_property
    def _text(self) -> str:
        said = [self.id, self.name, self.words, self.record, *self.refs]
        for one in self.fields:
            said += [one.label, one.old, one.new, *one.old_refs, *one.new_refs]
        return "\n".join(said).casefold()


def told(change: Change, scene: Scene) -> Told:
    """Return a change of the scene's comparison in words."""
    return wording(scene).recall((told, id(change)), lambda: _of(change, scene))


def _of(change: Change, scene: Scene) -> Told:
    record = change.new if isinstance(change, Changed) else change.record
    if isinstance(record, Retraction):
        return _retraction(change, record, scene)
    return replace(_told(change, scene), record="\n".join(leaves(record).values()))


def _told(change: Change, scene: Scene) -> Told:
    old = then(scene) or scene
    match change:
        case Added(_, record):
            said = plain_line(record, scene)
            fields = headline_move(record, old, scene)
            name = f"{tally_word(record, scene)}{said.name}"
            return Told("+", record.id, name, said.stands, record_refs(record, scene), fields)
        case Changed(_, was, record, _):
            fields = (*field_words(change, old, scene), *headline_move(record, old, scene))
            words = _correction(was, record, scene)
            if not fields and not words:
                words = "only its sources or its revision differ"
            name = f"{tally_word(record, scene)}{plain_line(record, scene).name}"
            return Told("~", record.id, name, words, record_refs(record, scene), fields)
        case Gone(_, record, _):
            fields = headline_move(record, old, scene)
            name = f"{tally_word(record, old)}{plain_line(record, old).name}"
            refs = record_refs(record, old)
            return Told("-", record.id, name, gone_words(change, scene), refs, fields)


def _retraction(change: Change, record: Retraction, scene: Scene) -> Told:
    """Return what became of a retraction itself: it is no record, and has no mark."""
    state = "is gone" if isinstance(change, Gone) else "says"
    words = f"{state}, {short_stamp(record.at, scene)}: {record.reason}"
    return Told("", record.id, "retraction", words, scene.refs(record.refs))


def gone_words(change: Gone, scene: Scene) -> str:
    """Return why a record is gone: `retracted 241200Z: overtaken by events`."""
    fate = change.fate
    reason = f": {fate.reason}" if fate.reason else ""
    if fate.departure is not Departure.WITHDRAWN:
        return f"{fate.departure.value}{reason}"
    retraction = scene.shown.retractions_by_id.get(change.record.id)
    if retraction is None:
        return f"retracted{reason}"
    instead = f"; replaced by {retraction.replaced_by}" if retraction.replaced_by else ""
    return f"retracted {short_stamp(retraction.at, scene)}{reason}{instead}"


def _correction(was: Record, record: Record, scene: Scene) -> str:
    said = record.correction
    if said is not None and said != was.correction:
        return f"corrected {short_stamp(said.at, scene)}: {said.note}"
    if record.revision is not None and record.revision != was.revision:
        return f"revision {record.revision}, no correction note"
    return ""
