"""A board on a real store, its events taken one by one, its baselines looked up at once."""

import queue
from collections.abc import Callable
from pathlib import Path
from typing import Self

from dashboard.feed.outcome import Polled
from dashboard.health.watched import watched_session
from dashboard.session.changes_desk import ChangesDesk
from dashboard.session.state import Known
from dashboard.store.stored import Stored
from dashboard.watch.changes.comparison import Changes
from tests.config.loading import Officer
from tests.session.watching import Clock
from tests.watch.documents import taken

PATIENCE = 20.0


class KeptBoard:
    """One board on a state folder; ended by leaving its `with`."""

    def __init__(self, home: Path, clock: Clock, officer: str = "") -> None:
        home.mkdir(exist_ok=True)
        feed = home / "feed.json"
        name = f'\nofficer = "{officer}"' if officer else ""
        text = f'[feed]\naddress = "{feed}"\n[state]\ndir = "{home}/state"{name}\n'
        self.session = watched_session(Officer(home).load(text), clock)
        self.clock = clock
        self.desk = ChangesDesk(self.session)
        self.said: list[str] = []
        self._told: queue.Queue[Known] = queue.Queue()

    def __enter__(self) -> Self:
        self.session.keeper.start(self._hear)
        self.until(lambda: bool(self.session.state.stored.leader))
        return self

    def __exit__(self, *_: object) -> None:
        assert self.session.keeper.stop() == ""

    def sees(self, body: bytes) -> None:
        """Take a document that is polled now, and wait until it is part of the watch."""
        outcome = Polled(taken(body), self.clock(), self.clock(), body=body)
        self.session.receive(outcome)
        digest = self.session.state.digest
        self.until(lambda: self.session.state.memory.digest == digest)

    def marks_seen(self) -> None:
        """Mark all as seen, as `C` and Enter do."""
        question = self.desk.ask("mark_seen")
        assert question.purpose is not None
        self.said.clear()
        assert not self.desk.answer(question.purpose, "").refusal
        self.until(lambda: any("seen" in one for one in self.said))

    @property
    def changes(self) -> Changes:
        """What changed since the chosen baseline, looked up where it is not yet."""
        comparer = self.session.comparer
        if (wanted := comparer.wanted(self.session.state)) is not None:
            self.session.receive(comparer.recall(wanted))
        scene = self.session.scene
        assert scene is not None
        assert scene.changes is not None
        return scene.changes

    @property
    def counts(self) -> str:
        return self.changes.counts.text

    def until(self, holds: Callable[[], bool]) -> None:
        """Take what the store tells until something holds."""
        while not holds():
            effects = self.session.receive(self._told.get(timeout=PATIENCE))
            self.said += [effects.said] if effects.said else []

    def settle(self) -> None:
        """Take what another board wrote."""
        self.session.receive(self._told.get(timeout=PATIENCE))

    def _hear(self, stored: Stored) -> None:
        self._told.put(self.session.known(stored))
