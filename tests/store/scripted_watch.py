"""A watch of two boards that plays an exercise, is killed at random moments, and is looked over."""

from __future__ import annotations

import hashlib
import json
import resource
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import Plan
from dashboard.store.folder import feed_folder
from dashboard.store.reading_log import reading_log
from dashboard.watch.log.logged import Logged
from dashboard.watch.log.verify import verify

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
LONGEST = 0.4
"""Seconds after a step at which a kill comes at the latest."""
SLACK = 40_000
"""Bytes that a disk has room for at the most when it is about to be full."""
Told = dict[str, Any]


class Child:
    """A board in a process of its own, and all that it said was so."""

    def __init__(self, feed: Path, state: Path, officer: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.store.scripted_board", feed, state, officer],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.told: list[Told] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.endswith("\n"):
                self.told.append(json.loads(line))

    def do(self, deed: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{deed}\n")
        self._process.stdin.flush()

    def room(self, size: int) -> None:
        """Let the disk have no room for a file beyond a size; -1: let it have room."""
        resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (size, -1))

    def kill(self) -> None:
        """Kill it, and take what it said until then."""
        self._process.kill()
        self._process.wait()
        self._reader.join(PATIENCE)
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()


@dataclass
class Figures:
    """What was done."""

    kills: int = 0
    while_full: int = 0
    begun_again: int = 0
    committed: set[int] = field(default_factory=set)
    polls: set[str] = field(default_factory=set)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.while_full} of them with a full disk,"
            f" {self.begun_again} boards begun again; of {len(self.committed)} entries and"
            f" {len(self.polls)} polls that were told as written none is lost"
        )


class ScriptedWatch:
    """Two boards on one folder; used by one test, in its thread."""

    def __init__(self, home: Path, exercise: int, documents: int) -> None:
        plan = Plan(exercise, 60, documents=documents)
        self.bodies = [Exercise.of(plan).body(number) for number in range(documents)]
        self.feed, self.state = home / "feed.json", home / "state"
        self.folder = feed_folder(self.state, str(self.feed), as_of_feed=True)
        self.figures = Figures()
        self._children: list[Child] = []
        self._entries: dict[int, str] = {}
        self._alarms: dict[tuple[str, str], tuple[Told, Told]] = {}

    def begin(self, boards: int) -> None:
        """Begin the boards."""
        self.publish(0)
        self._children = [self._begun(number) for number in range(boards)]
        for child in self._children:
            self._await(child)

    def end(self) -> None:
        for child in self._children:
            child.kill()

    def publish(self, number: int) -> str:
        """Let the feed have a document; returns its digest."""
        body, new = self.bodies[number], self.feed.with_suffix(".new")
        new.write_bytes(body)
        new.replace(self.feed)
        return hashlib.sha256(body).hexdigest()

    def strike(self, chance: Random, *, full: bool = False) -> None:
        """Kill one board or both at a random moment, and look at all that is left."""
        # It is the moment that is random; nothing waits for it.
        time.sleep(chance.uniform(0, LONGEST))
        victims = chance.choice(((0,), (1,), (0, 1)))
        for victim in victims:
            self._children[victim].kill()
            self._take(self._children[victim])
            self.figures.kills += 1
            self.figures.while_full += full
        self.look_over()
        for victim in victims:
            self._children[victim] = self._begun(victim)
        for victim in victims:
            first = self._await(self._children[victim])
            assert not first["trouble"] or full, first["trouble"]
            self._same(first)
            self.figures.begun_again += 1

    def fill(self, chance: Random) -> None:
        """Let the disk be full, at once or in the midst of what is written next."""
        size = max((one.stat().st_size for one in self.folder.iterdir()), default=0)
        for child in self._children:
            child.room(size + chance.randrange(SLACK))

    def empty(self) -> None:
        for child in self._children:
            child.room(-1)

    def reach(self, digest: str) -> None:
        """Wait until a document is part of the watch, and all that was to be written is."""
        self._until(lambda told: told["digest"] == digest, f"see {digest[:8]} kept")

    def agree(self) -> None:
        """Wait until every board knows all that is written."""
        self._until(lambda told: told["head"] == self.entries()[-1].hash, "know the whole log")

    def act(self, verb: str, note: str, chance: Random, done: Callable[[Told], bool]) -> None:
        """Have an officer do what is not done yet, on either board."""
        asked = 0.0
        while not any(done(told) for told in self._now()):
            # A board that has just begun again may not know yet what it is asked to act on.
            if time.monotonic() - asked > 1:
                chance.choice(self._children).do(f"{verb} {note}")
                asked = time.monotonic()
            time.sleep(0.01)

    def look_over(self) -> None:
        """Assert that all that was told as done is there, and that the chain holds."""
        for child in self._children:
            self._take(child)
        verdict = verify(reading_log(self.folder))
        assert verdict.broken is None, verdict
        kept = {one.number: one.hash for one in self.entries()}
        lost = {n: said for n, said in self._entries.items() if kept.get(n) != said}
        assert not lost, f"of {len(kept)} entries {sorted(lost)} are lost or others"
        assert self.figures.polls <= self.documents()

    def entries(self) -> list[Logged]:
        return [one for one in reading_log(self.folder)() if isinstance(one, Logged)]

    def documents(self) -> set[str]:
        database = self.folder / "watch.sqlite3"
        with closing(sqlite3.connect(database, timeout=PATIENCE)) as connection:
            return {digest for (digest,) in connection.execute("SELECT digest FROM document")}

    @property
    def last(self) -> Told:
        """What a board that has written all said last."""
        return next(told for told in self._now() if not told["trouble"])

    def _begun(self, number: int) -> Child:
        return Child(self.feed, self.state, f"Officer {number + 1}")

    def _await(self, child: Child) -> Told:
        """Return what a board says first."""
        self._wait(lambda: child.told, "hear of a board that begins")
        return child.told[0]

    def _now(self) -> Sequence[Told]:
        for child in self._children:
            self._take(child)
        return [child.told[-1] for child in self._children if child.told]

    def _until(self, is_so: Callable[[Told], bool], purpose: str) -> None:
        self._wait(
            lambda: all(not told["trouble"] and is_so(told) for told in self._now()), purpose
        )

    def _wait(self, is_so: Callable[[], object], purpose: str) -> None:
        end = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < end, f"waited in vain to {purpose}"
            time.sleep(0.01)

    def _take(self, child: Child) -> None:
        """Take for committed what a board told while it could write."""
        news = tuple(child.told)
        for told in news:
            if told["trouble"]:
                continue
            for number, said, _ in told["entries"]:
                assert self._entries.setdefault(number, said) == said
                self.figures.committed.add(number)
            if told["digest"]:
                self.figures.polls.add(told["digest"])
            if told["head"]:
                self._alarms[told["head"], told["digest"]] = (told["alarms"], told["levels"])
        # The last stays, as what the board says now.
        del child.told[: len(news) - 1]

    def _same(self, first: Told) -> None:
        """Assert that a board begins with the alarms and levels that were told of that moment."""
        known = self._alarms.get((first["head"], first["digest"]))
        assert known in (None, (first["alarms"], first["levels"]))
