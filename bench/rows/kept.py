"""What a long watch costs: a document among 1,000 kept ones and among ten, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.row import Row, Target
from bench.watch import Watch
from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import FIRST, Plan

MANY, FEW = 1_000, 10
_DAY = Plan(1, 100, 24, documents=1_440)
"""A document a minute for a day."""
_EVERY = timedelta(minutes=1)


def rows(effort: Effort) -> Iterator[Row]:
    """Yield a document at either watch, jumps to the past, and the size of a day."""
    exercise, runs = Exercise.of(_DAY), effort.runs(60)
    with TemporaryDirectory() as folder:
        long, short = Path(folder, "long"), Path(folder, "short")
        with Watch(long, _time(0)) as many, Watch(short, _time(MANY - FEW)) as few:
            for number in range(MANY):
                many.keep(exercise.body(number), _time(number))
                if number >= MANY - FEW:
                    few.keep(exercise.body(number), _time(number))
            for watch in (many, few):
                watch.see()
            each = []
            for number in range(MANY, MANY + runs):
                # What goes first finds less in the caches of the machine.
                turns = (many, few) if number % 2 else (few, many)
                took = {one: one.take(exercise.body(number), _time(number)) for one in turns}
                each.append((took[many], took[few]))
            what = "rules, changes and views of a document, kept"
            yield _row(what, each, Target(1.2, Unit.RATIO))
            pasts = [many.jump(_time(at)) for at in range(1, MANY, MANY // runs)]
            target = Target(0.150, Unit.SECONDS)
            what = f"as-of jump among {MANY:,} kept documents"
            yield Row(what, Figure.of(pasts, Unit.SECONDS), target=target)
            last = _time(MANY - 1)
            each = [(many.jump(last), few.jump(last)) for _ in range(runs)]
            yield _row("  the same jump, kept", each, None)
            for number in range(MANY + runs, _DAY.documents):
                many.keep(exercise.body(number), _time(number))
        size = sum(path.stat().st_size for path in long.rglob("*") if path.is_file())
    yield Row("on disk after a day, a document a minute", Figure.of([size], Unit.BYTES))


def _row(what: str, each: list[tuple[float, float]], target: Target | None) -> Row:
    many, few = zip(*each, strict=True)
    ratio = Figure.ratios(many, few)
    words = f"{what} {MANY:,} against {FEW}"
    return Row(words, Figure.of(many, Unit.SECONDS), ratio, target)


def _time(number: int) -> datetime:
    return FIRST + number * _EVERY
