"""The rules against the size of a document: what a record costs of ten times as many."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.row import Row
from dashboard.config.places import Places
from dashboard.config.settings import load
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.watch.evaluation import Look, looked
from dashboard.watch.evaluator import Evaluator, RuleBook
from dashboard.watch.memory import Memory
from dashboard.watch.picture import Picture

NOW = datetime(2025, 11, 17, 12, tzinfo=UTC)
SMALL, LARGE = 2_000, 20_000


def rows(effort: Effort) -> Iterator[Row]:
    """Yield the time to judge a document of many strikes and to look at it."""
    small, large = Picture.of(_document(SMALL)), Picture.of(_document(LARGE))
    pairs = [(_seconds(large), _seconds(small)) for _ in range(effort.runs(9))]
    many, few = zip(*pairs, strict=True)
    ratio = Figure.ratios(many, few)
    what = f"rules on {LARGE:,} strikes, against {SMALL:,}"
    yield Row(what, Figure.of(many, Unit.SECONDS), ratio)


def _seconds(picture: Picture) -> float:
    config = load(Places.of_user(None), {}, {})
    evaluator = Evaluator(RuleBook(config.rules, config.campaign_days))
    began = time.perf_counter()
    judged = evaluator.judged(picture, Memory(), NOW)
    looked(Memory(), Look(judged, NOW, "bench"))
    return time.perf_counter() - began


def _document(strikes: int) -> Document:
    """Return a document of four indicators and so many dated strikes."""
    days = [NOW - timedelta(days=number % 300) for number in range(strikes)]
    at = f"{NOW:%Y-%m-%dT%H:%M:%SZ}"
    found = read(
        json.dumps(
            {
                "version": "1.0",
                "feed_id": "bench",
                "title": "Bench",
                "published_at": at,
                "as_of": at,
                "strikes": {
                    "events": [
                        {
                            "id": f"strike.{number}",
                            "domain": "sea",
                            "place": {"name": "at sea"},
                            "occurred": f"{day:%Y-%m-%d}",
                        }
                        for number, day in enumerate(days)
                    ]
                },
                "indicators": [
                    {"id": f"i.{n}", "title": f"I {n}", "question": "Q", "links": ["strike.0"]}
                    for n in range(4)
                ],
            }
        ).encode()
    )
    if not isinstance(found, Document):
        raise TypeError(found.reason)
    return found
