"""What an officer does with time: goes to another one, steps by documents, and comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dashboard.board.purpose import Purpose
from dashboard.board.replay import as_of_prompt
from dashboard.board.scene import Scene
from dashboard.board.typed_past import typed_past
from dashboard.board.typed_time import UntoldTimeError
from dashboard.session.alarm_desk import Question
from dashboard.session.replay.replayed import Found, Wish
from dashboard.session.replay.replayer import Replayer
from dashboard.session.replay.way import MOST_MOVES, Move, Way
from dashboard.session.session import Session
from dashboard.store.documents import Step
from dashboard.watch.replay.mode import Mode

Work = Callable[[], Found]
"""Reads a past time; slow."""
Apart = Callable[[Work | None], None]
"""Does work in a thread and gives what it found to the session; None gives up what is under way."""
_STEPS = {"snapshot_before": Step.BEFORE, "snapshot_after": Step.AFTER}


class ReplayDesk:
    """Turns the keys t , . m and L into replays of one session."""

    def __init__(self, session: Session, replayer: Replayer, apart: Apart, begin: str = "") -> None:
        """Take what reads the past, who does that apart, and the time to begin at, if any."""
        self._session = session
        self._replayer = replayer
        self._apart = apart
        self._begin = begin
        self._rests_on: object = None
        self._way: Way | None = None

    def ask(self, command: str) -> Question:
        """Do a command, or ask what it needs."""
        present = self._session.present
        if present is None:
            return Question(refusal="no document yet")
        if command == "as_of":
            kept_from = self._replayer.kept_from(self._session.state.stored.oldest)
            return Question(as_of_prompt(kept_from, present), Purpose.AS_OF)
        if command == "live":
            self._apart(None)
            self._way = None
            self._session.go_live()
        elif command == "known":
            self._go(lambda wish: replace(wish, mode=wish.mode.other), present)
        else:
            step, now = _STEPS[command], present.now
            self._go(lambda wish: self._replayer.beside(wish, step, now), present)
        return Question()

    def answer(self, words: str) -> Question:
        """Go to the time typed, or say what is wrong with it."""
        present = self._session.present
        if present is None:
            return Question(refusal="no document yet")
        try:
            at = typed_past(words, present)
        except UntoldTimeError as error:
            return Question(refusal=str(error))
        self._go(lambda wish: replace(wish, at=at), present)
        return Question()

    def catch_up(self) -> str:
        """Begin at the time that was asked for; know now what a newer document says.

        Returns why it did not begin there, empty where there is nothing to say.
        """
        present, replayed = self._session.present, self._session.state.replay
        if present is None:
            return ""
        begin, self._begin = self._begin, ""
        if begin:
            return self.answer(begin).refusal
        # A read that is under way is not given up for a newer document: where reading takes longer
        # than one comes, none would ever end.
        if replayed is not None and replayed.wish.mode is Mode.NOW and not self._is_under_way:
            newest = present.picture.latest
            if newest is not replayed.newest and newest is not self._rests_on:
                self._go(lambda wish: wish, present)
        return ""

    @property
    def _is_under_way(self) -> bool:
        """Whether a past time is being read, or what was found has not arrived yet."""
        way, arrived = self._way, self._session.state.arrived
        return way is not None and (way.found is None or way.found is not arrived)

    def _go(self, move: Move, present: Scene) -> None:
        self._rests_on = present.picture.latest
        state, before = self._session.state, self._way if self._is_under_way else None
        if before is None:
            start = Wish(present.now) if state.replay is None else state.replay.wish
            way = Way(start, (move,))
        else:
            way = Way(before.start, (*before.moves, move)[:MOST_MOVES])
        self._way = way
        self._apart(lambda: way.walk(self._replayer, present))
