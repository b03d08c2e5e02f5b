"""An exercise played in compressed time: what a feed's address answers, and when."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from math import ceil

from dashboard.exercise.document import Exercise

PATH = "/feed.json"
"""Where the feed lies on its server."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent for one request."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


class Broadcast:
    """Plays an exercise over so many seconds; its last document stays."""

    def __init__(self, exercise: Exercise, seconds: float) -> None:
        """Take what is played, and how long it shall take."""
        self._exercise = exercise
        self._seconds = seconds
        self._lock = threading.Lock()
        self._known: tuple[int, str, bytes] | None = None

    def answer(self, path: str, known: str | None, elapsed: float) -> Answer:
        """Answer a request for a path, of a client that knows a version by its ETag.

        `elapsed` are the seconds since the exercise began to play.
        """
        if path.partition("?")[0] != PATH:
            return Answer(404, {"Content-Length": "0"})
        timeline = self._exercise.stage.timeline
        second = elapsed * timeline.seconds / self._seconds
        for first, last in timeline.losses:
            if first <= second < last:
                left = ceil((last - second) * self._seconds / timeline.seconds)
                return Answer(503, {"Retry-After": str(left), "Content-Length": "0"})
        number = max(0, bisect_right(self._exercise.moments, second) - 1)
        tag, body = self._document(number)
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        if known is not None and tag in known:
            return Answer(304, headers)
        headers |= {"Content-Type": "application/json", "Content-Length": str(len(body))}
        return Answer(200, headers, body)

    def _document(self, number: int) -> tuple[str, bytes]:
        # One document is kept and made once, however many boards ask for it at a time.
        with self._lock:
            if self._known is None or self._known[0] != number:
                body = self._exercise.body(number)
                self._known = (number, f'"{sha256(body).hexdigest()[:32]}"', body)
            return self._known[1:]
