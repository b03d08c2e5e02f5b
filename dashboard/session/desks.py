"""Who at a board answers a command that asks first: one desk for each matter."""

from __future__ import annotations

from dashboard.board.place import Kind, Place
from dashboard.board.purpose import CHANGES, NOTES, RELIEF, REPLAY_COMMANDS, Purpose
from dashboard.board.replay import REFUSAL
from dashboard.contract.text import clean
from dashboard.session.alarm_desk import AlarmDesk, Question
from dashboard.session.changes_desk import ChangesDesk
from dashboard.session.note_desk import NoteDesk
from dashboard.session.relief_desk import ReliefDesk
from dashboard.session.replay.replay_desk import ReplayDesk
from dashboard.session.session import Session

_ALARMS = ("acknowledge", "acknowledge_all", "shelve", "unshelve", "reset", "officer")
_CHANGES = ("changes", "mark_seen")
_TICKS = ("enter", "hold")
"""What ticks a section of the hand-over page."""


class Desks:
    """Brings each command and each answer to its desk."""

    def __init__(self, session: Session, replays: ReplayDesk) -> None:
        """Take the session of the board, and what leads it to another time."""
        self._session = session
        self._replays = replays
        self._alarms = AlarmDesk(session)
        self._notes = NoteDesk(session)
        self._changes = ChangesDesk(session)
        self._reliefs = ReliefDesk(session)

    @property
    def _is_past(self) -> bool:
        return self._session.state.replay is not None

    def takes(self, command: str, place: str) -> bool:
        """Tell whether a command at an address is one that a desk answers."""
        if command == "changes":
            return self._changes.steps(place)
        if command in _TICKS:
            return Place.parse(place).kind is Kind.HANDOVER
        return command in (*_ALARMS, *_CHANGES, *REPLAY_COMMANDS, "note")

    def ask(self, command: str, place: str, subject: str) -> Question:
        """Return what a command asks, on the view at `place` with `subject` selected."""
        if self._is_past and command in (*_CHANGES, *_TICKS, "handover"):
            return Question(refusal=REFUSAL)
        if command in _CHANGES:
            return self._changes.ask(command)
        if command == "handover":
            return self._reliefs.begin(place)
        if command in _TICKS:
            return self._reliefs.choose(subject)
        if command in REPLAY_COMMANDS:
            return self._replays.ask(command)
        if command == "note":
            return self._notes.ask(place, subject)
        return self._alarms.ask(command, place, subject)

    def answer(self, purpose: Purpose, words: str) -> Question:
        """Do what Enter said it would, or ask the next thing, or say what is wrong.

        What is typed or pasted by hand is cleaned as a feed's texts are.
        """
        words = clean(words)
        if self._is_past and purpose in (*CHANGES, *RELIEF):
            return Question(refusal=REFUSAL)
        if purpose in CHANGES:
            return self._changes.answer(purpose, words)
        if purpose in RELIEF:
            return self._reliefs.answer(words)
        if purpose is Purpose.AS_OF:
            return self._replays.answer(words)
        return self._notes.answer(words) if purpose in NOTES else self._alarms.answer(words)

    def cycle(self, purpose: Purpose, words: str) -> Question | None:
        """Go on to what Tab asks next, the words typed kept; None where it asks nothing more."""
        return self._notes.cycle(words) if purpose in NOTES else None
