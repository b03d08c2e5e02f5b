"""What reads a past time and judges it; slow, so that it is called in a thread of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from dashboard.board.scene import Rebuilt, Scene
from dashboard.board.stamp import stamp
from dashboard.config.settings import Config
from dashboard.contract.feed import Document
from dashboard.contract.limits import Limits
from dashboard.contract.reader import read
from dashboard.session.replay.replayed import EndOfPastError, Found, Replayed, Wish
from dashboard.store.documents import Clock, Step
from dashboard.store.past import Past, read_past, snapshot_beside
from dashboard.store.tables import Body, Oldest
from dashboard.watch.evaluation import Look, looked
from dashboard.watch.evaluator import Evaluator, RuleBook
from dashboard.watch.history import History
from dashboard.watch.log.logged import Logged
from dashboard.watch.memory import Memory
from dashboard.watch.picture import Picture
from dashboard.watch.replay.mode import Mode
from dashboard.watch.replay.rewound import rewound
from dashboard.watch.replay.stored_levels import StoredSituation
from dashboard.watch.situation import Situation


class Replayer:
    """Makes replays of what is kept in a folder, by the rules of one config."""

    def __init__(self, config: Config, folder: Path | None, *, as_of: bool) -> None:
        """Take where the watch is kept, None for nowhere, and whether it is by the feed's time."""
        given = config.feed.limits
        self._limits = Limits(given.body_bytes, given.nesting, given.records)
        self._book = RuleBook(config.rules, config.campaign_days, config.board.tiles)
        self._stale_after = config.time.stale_after
        self._folder = folder
        self._clock = Clock.of(as_of=as_of)

    def found(self, wish: Wish, present: Scene) -> Found:
        """Return a replay, and where it is not what was kept then, that sentence."""
        past = Past() if self._folder is None else read_past(self._folder, wish.at, self._clock)
        replayed = self._then(wish, past, present)
        if wish.mode is Mode.NOW:
            return Found(self._now(replayed, present))
        if past.trouble:
            return Found(replayed, f"reconstructed, since {past.trouble}")
        if replayed.rebuilt.documents and replayed.kept_from is not None:
            since = stamp(replayed.kept_from, present)
            return Found(replayed, f"no document kept before {since}: reconstructed")
        return Found(replayed)

    def beside(self, wish: Wish, step: Step, now: datetime) -> Wish:
        """Return the time of the document before or after; raises EndOfPastError without one."""
        at = None
        if self._folder is not None:
            at = snapshot_beside(self._folder, wish.at, step, self._clock)
        if at is None or at > now:
            later = "no later document is kept; L goes live"
            raise EndOfPastError("no earlier document is kept" if step is Step.BEFORE else later)
        return replace(wish, at=at)

    def kept_from(self, oldest: Oldest | None) -> datetime | None:
        """Return the time of the oldest document, as the store told it; None where none is kept."""
        if oldest is None:
            return None
        return oldest.as_of if self._clock is Clock.AS_OF else oldest.kept_at

    def _then(self, wish: Wish, past: Past, present: Scene) -> Replayed:
        picture, came_at, rebuilt = self._document(wish, past, present)
        situation, stored = self._judged(wish, picture, past)
        is_read = past.first is not None
        return Replayed(
            wish,
            picture,
            situation,
            past.history if is_read else present.history.until(wish.at),
            past.log if is_read else _until(present, wish.at),
            Rebuilt(documents=rebuilt, levels=not stored),
            present.picture.latest,
            came_at,
            None if past.first is None else self._clock.time(past.first),
        )

    def _document(
        self, wish: Wish, past: Past, present: Scene
    ) -> tuple[Picture, datetime | None, bool]:
        """Return what had come by then, when it came, and whether that had to be reconstructed."""
        if self._is_held(wish, past, present):
            return present.picture, present.feed.fetched_at, False
        documents = self._read(past.documents)
        if documents:
            picture = Picture.of(documents[0], self._stale_after)
            for document in documents[1:]:
                picture = picture.after(document)
            return picture, past.documents[-1].kept_at, False
        first = past.first
        (oldest,) = self._read(() if first is None else (first,)) or (present.picture.latest,)
        came_at = present.feed.fetched_at if first is None else first.kept_at
        known = rewound(oldest, wish.at, Mode.THEN)
        return Picture.of(known, self._stale_after), came_at, True

    def _judged(self, wish: Wish, picture: Picture, past: Past) -> tuple[Situation, bool]:
        """Return how all stood, as the watch stored it, and whether it did."""
        evaluator, memory = Evaluator(self._book), past.memory or Memory()
        judged = evaluator.judged(picture, memory, wish.at)
        if past.memory is not None and past.watched:
            return StoredSituation(judged, memory, evaluator.rules, wish.at), True
        memory = looked(memory, Look(judged, wish.at, picture.latest.head.feed_id)).memory
        return Situation(judged, _undated(memory, wish.at), evaluator.rules, wish.at), False

    def _now(self, then: Replayed, present: Scene) -> Replayed:
        """Return what is now held to have happened by then, without alarms."""
        at, held = then.wish.at, present.picture
        latest, shown = (rewound(one, at, Mode.NOW) for one in (held.latest, held.shown))
        picture = replace(held, latest=latest, shown=shown, previous=None)
        compared = Memory(compared=present.situation.memory.compared)
        evaluator = Evaluator(self._book)
        judged = evaluator.judged(picture, compared, at)
        memory = looked(compared, Look(judged, at, latest.head.feed_id)).memory
        memory = replace(_undated(memory, at), alarms={})
        situation = Situation(judged, memory, evaluator.rules, at)
        return replace(
            then,
            picture=picture,
            situation=situation,
            history=History(),
            rebuilt=Rebuilt(),
            came_at=present.feed.fetched_at,
        )

    def _is_held(self, wish: Wish, past: Past, present: Scene) -> bool:
        """Tell whether the newest document was there by then, and the store has none so new.

        That is so without a store, and while it cannot be written.
        """
        as_of = present.picture.latest.head.as_of
        came_at = as_of if self._clock is Clock.AS_OF else present.feed.fetched_at
        if came_at is None or came_at > wish.at:
            return False
        return all(self._clock.time(body) < came_at for body in past.documents)

    def _read(self, bodies: tuple[Body, ...]) -> tuple[Document, ...]:
        found = (read(body.body, self._limits) for body in bodies)
        return tuple(one for one in found if isinstance(one, Document))


def _undated(memory: Memory, at: datetime) -> Memory:
    """Return a memory without the time of what was only reckoned now: nobody saw it come."""
    alarms = {
        key: replace(alarm, since=None) if alarm.since == at else alarm
        for key, alarm in memory.alarms.items()
    }
    levels = {name: level for name, level in memory.levels.items() if level.since != at}
    return replace(memory, alarms=alarms, levels=levels)


def _until(present: Scene, at: datetime) -> tuple[Logged, ...]:
    return tuple(one for one in present.log if one.entry.at <= at)
