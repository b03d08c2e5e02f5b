"""What an officer writes into the log: which item is meant, what is asked, what is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from dashboard.board.alarm_place import alarm_key
from dashboard.board.log_item import item_of
from dashboard.board.note_prompts import MOST_WHOM, note_prompt, open_prompt, told_prompt
from dashboard.board.place import Kind, Place
from dashboard.board.purpose import Purpose
from dashboard.board.replay import REFUSAL
from dashboard.board.scene import Scene
from dashboard.board.typed_time import UntoldTimeError, typed_time
from dashboard.session.alarm_desk import Question
from dashboard.session.session import Session
from dashboard.watch.acts import Hand
from dashboard.watch.log.entry import Kind as EntryKind
from dashboard.watch.log.open_items import MOST_OPEN, open_items
from dashboard.watch.notes import Subject, noting

CYCLE = (Purpose.NOTE, Purpose.TOLD_WHOM, Purpose.OPEN_DUE)
"""What Tab goes through."""
_TOLD = re.compile(r"(?P<whom>.+?)(?: at (?P<when>.+))?")
_KINDS = {
    Purpose.NOTE: EntryKind.NOTE,
    Purpose.CORRECT: EntryKind.NOTE,
    Purpose.CLOSE: EntryKind.CLOSED,
    Purpose.TOLD: EntryKind.TOLD,
    Purpose.OPEN: EntryKind.OPEN,
}
_DONE = {
    Purpose.CLOSE: "closed",
    Purpose.CORRECT: "correction written",
    Purpose.OPEN: "open item written",
}


@dataclass(frozen=True, slots=True)
class _Asked:
    purpose: Purpose
    subject: Subject
    whom: str = ""
    when: datetime | None = None


class NoteDesk:
    """Turns the key n and the answers to its prompts into entries."""

    def __init__(self, session: Session) -> None:
        """Take the session whose log it is."""
        self._session = session
        self._asked = _Asked(Purpose.NOTE, Subject())

    def ask(self, place: str, subject: str) -> Question:
        """Ask for a note on what is selected; it corrects an entry, and closes an open item."""
        scene = self._session.present
        if scene is None:
            return Question(refusal="no document yet")
        if self._session.state.replay is not None:
            return Question(refusal=REFUSAL)
        meant = _meant(Place.parse(place), subject, scene)
        purpose = Purpose.NOTE
        if meant.points_at is not None:
            waits = {one.logged.number for one in open_items(scene.log)}
            purpose = Purpose.CLOSE if meant.points_at in waits else Purpose.CORRECT
        return self._put(_Asked(purpose, meant), "", scene)

    def cycle(self, words: str) -> Question:
        """Go on to the next kind of entry, the words typed kept."""
        scene, asked = self._session.present, self._asked
        if scene is None or asked.purpose not in CYCLE:
            return Question()
        following = CYCLE[(CYCLE.index(asked.purpose) + 1) % len(CYCLE)]
        return self._put(replace(asked, purpose=following), words, scene)

    def answer(self, words: str) -> Question:
        """Write what Enter said it would, or ask the next thing, or say what is wrong."""
        scene, asked = self._session.present, self._asked
        if scene is None:
            return Question(refusal="no document yet")
        if self._session.state.replay is not None:
            return Question(refusal=REFUSAL)
        match asked.purpose:
            case Purpose.TOLD_WHOM:
                return self._whom(words, scene)
            case Purpose.OPEN_DUE:
                return self._due(words, scene)
        if not words.strip():
            return Question(refusal="not written: it needs words")
        hand = Hand(scene.officer, scene.now, words)
        deed = noting(_KINDS[asked.purpose], asked.subject, hand, asked.whom, asked.when)
        self._session.act(deed, _DONE.get(asked.purpose, "written"))
        return Question()

    def _whom(self, words: str, scene: Scene) -> Question:
        found = _TOLD.fullmatch(" ".join(words.split()))
        whom = "" if found is None else found["whom"]
        if not whom or len(whom) > MOST_WHOM or not whom.isprintable():
            return Question(refusal=f"not written: who was told, in up to {MOST_WHOM} characters")
        when = scene.now
        if found is not None and found["when"]:
            try:
                when = typed_time(found["when"], scene)
            except UntoldTimeError as error:
                return Question(refusal=f"not written: {error}")
        asked = replace(self._asked, purpose=Purpose.TOLD, whom=whom, when=when)
        self._asked = asked
        return Question(told_prompt(asked.subject, whom, when, scene), Purpose.TOLD)

    def _due(self, words: str, scene: Scene) -> Question:
        try:
            due = typed_time(words, scene)
        except UntoldTimeError as error:
            return Question(refusal=f"not written: {error}")
        if due <= scene.now:
            return Question(refusal="not written: an open item is due after now")
        if len(open_items(scene.log)) >= MOST_OPEN:
            return Question(refusal=f"not written: {MOST_OPEN} items are open; close one first")
        self._asked = replace(self._asked, purpose=Purpose.OPEN, when=due)
        return Question(open_prompt(self._asked.subject, due, scene), Purpose.OPEN)

    def _put(self, asked: _Asked, words: str, scene: Scene) -> Question:
        self._asked = asked
        return Question(note_prompt(asked.purpose, asked.subject, words, scene), asked.purpose)


def _meant(place: Place, selected: str, scene: Scene) -> Subject:
    """Return what is selected, else what the view itself is about."""
    for address in (selected, str(place)):
        kind, _, name = address.partition(":")
        key = alarm_key(address)
        if key is not None:
            return Subject(scene.item(key), key[:1])
        if kind == Kind.ENTRY.value:
            return Subject(f"entry {name}", points_at=int(name))
        if kind == Kind.TILE.value:
            return Subject(scene.number(name), (name,))
        if kind in (Kind.RECORD.value, Kind.SOURCE.value):
            return Subject(item_of(name, scene), (name,))
    return Subject()
