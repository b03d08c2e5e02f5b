"""The documents of a soak: exercise after exercise told as one feed that never ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import FIRST, Plan

_HOURS = 1
_RECORDS = 100
_DOCUMENTS = 40
LENGTH = timedelta(hours=_HOURS, minutes=1)
"""From the beginning of one exercise to that of the next."""
_HEAD = re.compile(rb'^"(?:published_at|as_of|expires_at|sequence)": .*\n', re.MULTILINE)
_FEED = re.compile(rb'^"feed_id": .*$', re.MULTILINE)
_SEQUENCE = re.compile(rb'^"sequence": .*$', re.MULTILINE)


def story() -> Iterator[tuple[datetime, bytes]]:
    """Yield documents without an end, each with its as_of; no two that follow say the same.

    Each exercise has another seed, and begins where the one before it ends.
    """
    number, said, seed = 0, b"", 0
    while True:
        exercise = Exercise.of(Plan(seed, _RECORDS, _HOURS, FIRST + seed * LENGTH, _DOCUMENTS))
        for at, second in enumerate(exercise.moments):
            body = exercise.body(at)
            before, said = said, _HEAD.sub(b"", body)
            if said != before:
                number += 1
                body = _FEED.sub(b'"feed_id": "exercise.soak",', body, count=1)
                body = _SEQUENCE.sub(b'"sequence": %d,' % number, body, count=1)
                yield exercise.stage.timeline.at(second), body
        seed += 1
