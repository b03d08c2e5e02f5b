"""How long the rules take, against the size of the document: ratios of one run, side by side.

`python bench/evaluation.py` prints the time to judge and to look, and how it grows.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime, timedelta

from dashboard.config.places import Places
from dashboard.config.settings import load
from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.watch.evaluation import Look, looked
from dashboard.watch.evaluator import Evaluator, RuleBook
from dashboard.watch.memory import Memory
from dashboard.watch.picture import Picture

NOW = datetime(2025, 11, 17, 12, tzinfo=UTC)
RUNS = 5
SIZES = (20, 2_000, 20_000)


def document(strikes: int) -> Document:
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
                "posture": [],
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


def measured(strikes: int) -> tuple[float, float]:
    """Return the least seconds of some runs, to judge a document and to look at what is judged."""
    config = load(Places.of_user(None), {}, {})
    picture = Picture.of(document(strikes))
    judging, looking = [], []
    for _ in range(RUNS):
        evaluator = Evaluator(RuleBook(config.rules, config.campaign_days))
        began = time.perf_counter()
        judged = evaluator.judged(picture, Memory(), NOW)
        judging.append(time.perf_counter() - began)
        began = time.perf_counter()
        looked(Memory(), Look(judged, NOW, "bench"))
        looking.append(time.perf_counter() - began)
    return min(judging), min(looking)


def main() -> None:
    """Print one line a size: milliseconds, and how many times the smallest they are."""
    first: tuple[float, float] | None = None
    for size in SIZES:
        figures = measured(size)
        first = first or figures
        judge, look = figures
        sys.stdout.write(
            f"{size:>7,} strikes  judge {judge * 1e3:8.2f} ms {judge / first[0]:8.1f} x"
            f"   look {look * 1e3:8.2f} ms {look / first[1]:8.1f} x\n"
        )


if __name__ == "__main__":
    main()
