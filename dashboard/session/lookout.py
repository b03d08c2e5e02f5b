"""What judges a picture by the desk's rules, at the time the board goes by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from dashboard.config.settings import Config
from dashboard.contract.feed import Document
from dashboard.store.live import Live
from dashboard.store.stored import LookJob
from dashboard.store.tables import Body
from dashboard.watch.evaluation import Look, looked
from dashboard.watch.evaluator import Evaluator, RuleBook
from dashboard.watch.feed_log import with_feed
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.log.logged import Logged
from dashboard.watch.log.open_items import due_entries
from dashboard.watch.memory import Memory, Turn
from dashboard.watch.picture import Picture
from dashboard.watch.situation import Situation

Now = Callable[[], datetime]
"""Returns the time, aware and in UTC."""

KEPT_PICTURES = 2
"""Pictures that are told apart by what they were made of, the last ones: a board begins with two
documents."""


class Lookout:
    """Makes a picture of documents, and of a picture a look of the watch."""

    def __init__(self, config: Config, now: Now, *, as_of: bool) -> None:
        """Take the rules and the clock, and whether the time is the feed's own."""
        self._now = now
        self.as_of = as_of
        """Whether the time is that of the newest document."""
        self._announced: set[int | None] = set()
        self._pictures: tuple[tuple[Picture | None, Document, Picture], ...] = ()
        self._stale_after = config.time.stale_after
        self._evaluator = Evaluator(
            RuleBook(config.rules, config.campaign_days, config.board.tiles)
        )

    def time(self, picture: Picture | None) -> datetime:
        """Return the time the board goes by."""
        return picture.latest.head.as_of if self.as_of and picture is not None else self._now()

    def picture(
        self, before: Picture | None, document: Document, came_at: datetime | None = None
    ) -> Picture:
        """Return the picture once a document has come, the same one if it is asked for again."""
        for was, came, made in self._pictures:
            if was is before and came is document:
                return made
        made = self._pictured(before, document, came_at)
        self._pictures = ((before, document, made), *self._pictures)[:KEPT_PICTURES]
        return made

    def _pictured(
        self, before: Picture | None, document: Document, came_at: datetime | None
    ) -> Picture:
        # Where the time is the feed's own, the wall clock's is of another world.
        came_at = None if self.as_of else came_at
        if before is None:
            return Picture.of(document, self._stale_after, came_at)
        return before.after(document, came_at)

    def situation(self, picture: Picture, memory: Memory) -> Situation:
        """Return how everything stands at this moment."""
        now = self.time(picture)
        judged = self._evaluator.judged(picture, memory, now)
        return Situation(judged, memory, self._evaluator.rules, now)

    def job(
        self,
        picture: Picture,
        feed: FeedWatch,
        digest: str,
        body: Body | None,
        log: Sequence[Logged],
    ) -> LookJob:
        """Return the look at a picture, `digest` being that of its newest document.

        Open items of the log whose time has come are logged as due, each once.
        """
        now, evaluator = self.time(picture), self._evaluator
        if body is not None and not self.as_of:
            # A document is judged at the time it is kept under: a replay of that time has both.
            now = body.kept_at
        coming = due_entries(log, now)
        due = [one for one in coming if one.points_at not in self._announced]
        # What the log says itself need not be remembered.
        self._announced = {one.points_at for one in coming}

        def deed(memory: Memory) -> Turn:
            look = Look(evaluator.judged(picture, memory, now), now, digest)
            turn = with_feed(looked(memory, look), memory, feed, look)
            return replace(turn, entries=(*turn.entries, *due))

        def warm(memory: Memory) -> object:
            return evaluator.judged(picture, memory, now)

        return LookJob(picture, deed, warm, Live(feed, now), body)
