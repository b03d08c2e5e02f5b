"""What an officer does about changes: step through baselines, mark all as seen."""

from __future__ import annotations

from datetime import datetime

from dashboard.board.changes.prompts import seen_prompt, since_prompt
from dashboard.board.place import Kind, Place
from dashboard.board.purpose import Purpose
from dashboard.board.typed_past import typed_past
from dashboard.board.typed_time import UntoldTimeError
from dashboard.session.alarm_desk import Question
from dashboard.session.session import Session
from dashboard.session.state import State
from dashboard.watch.changes.baseline import Against


class ChangesDesk:
    """Turns the keys c and C, and the answers to their prompts, into deeds."""

    def __init__(self, session: Session) -> None:
        """Take the session whose baselines they are."""
        self._session = session
        self._asked: tuple[State, datetime] | None = None

    def steps(self, place: str) -> bool:
        """Tell whether `c` steps to the next baseline there, and does not only lead there."""
        return Place.parse(place).kind is Kind.CHANGES

    def ask(self, command: str) -> Question:
        """Go on to the next baseline, or ask for one, or whether all was seen."""
        scene = self._session.scene
        if scene is None:
            return Question(refusal="no document yet")
        if command == "mark_seen":
            # What comes while the question stands was not seen, so it is not marked.
            self._asked = self._session.state, self._session.dial.now
            return Question(seen_prompt(scene), Purpose.MARK_SEEN)
        return self._step()

    def answer(self, purpose: Purpose, words: str) -> Question:
        """Do what Enter said it would, or say what is wrong."""
        if purpose is Purpose.SINCE:
            return self._since(words)
        asked, comparer = self._asked, self._session.comparer
        deed = None if asked is None else comparer.sees(*asked)
        if deed is not None:
            comparer.choose(Against.LOOK)
            self._session.act(deed, "all marked as seen; the look before stays a baseline")
        return Question()

    def _step(self) -> Question:
        comparer, scene = self._session.comparer, self._session.scene
        known = [one.against for one in comparer.known(self._session.state)]
        at = known.index(comparer.against) if comparer.against in known else -1
        if comparer.against is not Against.TIME and at + 1 == len(known) and scene is not None:
            return Question(since_prompt(scene), Purpose.SINCE)
        comparer.choose(known[at + 1])
        return Question()

    def _since(self, words: str) -> Question:
        scene = self._session.scene
        if scene is None or not words.strip():
            self._session.comparer.choose(Against.LOOK)
            return Question()
        try:
            moment = typed_past(words, scene)
        except UntoldTimeError as error:
            return Question(refusal=f"not compared: {error}")
        if moment == scene.now:
            return Question(refusal="not compared: that is now; nothing lies between")
        self._session.comparer.choose(Against.TIME, moment)
        return Question()
