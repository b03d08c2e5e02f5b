"""The scene of a state: one object for as long as nothing it shows can differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dashboard.board.changes.page import changes_page
from dashboard.board.dial import Dial
from dashboard.board.overview import overview
from dashboard.board.scene import Scene
from dashboard.config.settings import Config
from dashboard.session.comparer import Comparer
from dashboard.session.lookout import Lookout, Now
from dashboard.session.paging import Drawn
from dashboard.session.scenery import present_scene
from dashboard.session.state import State
from dashboard.session.sweeping import SWEEPING
from dashboard.watch.changes.since import Recalled, is_same
from dashboard.watch.picture import Picture
from dashboard.watch.situation import Situation

Expect = Callable[[Drawn], None]
"""Takes a board that was drawn before it is asked for."""


class Showing:
    """Makes the live scene of a state; what was worked out of it for one view serves the next."""

    def __init__(
        self, config: Config, now: Now, lookout: Lookout, comparer: Comparer, expect: Expect
    ) -> None:
        """Take the clock, what judges and compares, and who expects what is drawn beforehand."""
        self._config = config
        self._now = now
        self._lookout = lookout
        self._comparer = comparer
        self._expect = expect
        self._last: tuple[State, Scene] | None = None
        self._rehearsed: Scene | None = None
        self._foreseen: Picture | None = None

    def dial(self, state: State) -> Dial:
        """Return the clock the board is read by."""
        zone = self._config.time.local if state.local else None
        return Dial(self._lookout.time(state.picture), self._now(), zone)

    def situation(self, state: State) -> Situation | None:
        """Return how everything stands at this moment; None before the first document."""
        picture, memory = state.picture, state.memory
        return None if picture is None else self._lookout.situation(picture, memory)

    def live(self, state: State) -> Scene | None:
        """Return the live board; None before the first document."""
        scene, last = self._made(state), self._last
        if scene is None:
            return None
        if last is not None and last[0] is state and _is_same(last[1], scene):
            return last[1]
        self._last = state, scene
        return scene

    def rehearse(self, state: State) -> None:
        """Draw the board of a state that is to come, in one thread beside the loop.

        What is worked out of a picture stays with it, so that the event loop finds it there.
        """
        if self._rehearsed is None or self._rehearsed.picture is not state.picture:
            self._rehearsed = self.draw(state)

    def draw(self, state: State, recalled: Recalled | None = None) -> Scene | None:
        """Draw a board that is not asked for yet, from any thread; returns what it was drawn from.

        It is compared with what is `recalled`, where that is not taken yet.
        """
        with SWEEPING.put_off():
            scene = self._made(state, recalled)
            if scene is not None:
                self._expect((scene, overview(scene)))
            return scene

    def foresee(self) -> None:
        """Work out, in the thread that rehearses, what keys will ask of what it drew."""
        scene, before = self._rehearsed, self._foreseen
        if scene is not None and scene.picture is not before:
            with SWEEPING.put_off():
                changes_page("", scene)
                scene.picture.index.know_texts((before or scene.picture).index)
            self._foreseen = scene.picture

    def _made(self, state: State, recalled: Recalled | None = None) -> Scene | None:
        situation = self.situation(state)
        if situation is None:
            return None
        shown = state.picture if state.hold is None else state.hold.picture
        since = None if shown is None else self._comparer.since(state, shown.shown, recalled)
        dial = self.dial(state)
        scene = present_scene(state, situation, dial, self._config, as_of=self._lookout.as_of)
        return replace(scene, since=since)


def _is_same(was: Scene, now: Scene) -> bool:
    """Tell whether two scenes of one state draw the same: of time they show whole seconds."""
    return (
        was.situation.judged is now.situation.judged
        and _second(was) == _second(now)
        and is_same(was.since, now.since)
    )


def _second(scene: Scene) -> tuple[int, int]:
    return int(scene.now.timestamp()), int(scene.wall.timestamp())
