"""Documents to be measured with: those of the exercise, and one of rows alone."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from functools import cache

from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import Plan

LARGE = 20_000
"""Records of a large document."""
_HOURS = 24
_SEQUENCE = re.compile(rb'^"sequence": .*$', re.MULTILINE)
_LATER = 1_000
"""A number that no document of an exercise bears."""
_EVERY = timedelta(minutes=1)


@cache
def exercise(records: int) -> bytes:
    """Return the last document of an exercise that ends about now, so that it is fresh."""
    start = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=_HOURS)
    return Exercise.of(Plan(1, records, _HOURS, start)).body(0)


def numbered(body: bytes, number: int) -> bytes:
    """Return a document as the next of its feed, which says nothing new."""
    return _SEQUENCE.sub(b'"sequence": %d,' % (_LATER + number), body, count=1)


def titled(body: bytes, number: int, title: str) -> bytes:
    """Return a document as the next of its feed; its first indicator has another title."""
    found = json.loads(body)
    found["sequence"] = _LATER + number
    found["indicators"][0]["title"] = title
    return json.dumps(found).encode()


def retold(body: bytes, number: int, records: int, word: str) -> bytes:
    """Return a document as the next of its feed; its first developments begin with a word."""
    found = json.loads(body)
    found["sequence"] = _LATER + number
    for record in found["developments"][:records]:
        record["title"] = f"{word} {record['title'].split(' ', 1)[-1]}"
    return json.dumps(found).encode()


@cache
def rows(count: int) -> bytes:
    """Return a document of so many developments, the newest first, and nothing else."""
    now = datetime.now(UTC).replace(microsecond=0)
    at = f"{now:%Y-%m-%dT%H:%M:%SZ}"
    return json.dumps(
        {
            "version": "1.0",
            "feed_id": "bench",
            "title": "Bench",
            "published_at": at,
            "as_of": at,
            "developments": [
                {
                    "id": f"row.{number}",
                    "title": f"record number {number:,} of a long list",
                    "topic": "other",
                    "occurred": f"{now - number * _EVERY:%Y-%m-%d}",
                }
                for number in range(count)
            ],
        }
    ).encode()
