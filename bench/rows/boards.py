"""Fifty officers on one server: fifty boards that share a feed and a state folder."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.crew import Crew, Use
from bench.documents import exercise, titled
from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.loopback import Loopback
from bench.row import Row, Target

FEW, MANY = 10, 50
_INTERVAL = 3
_INTERVALS = 6
"""For which they are watched."""
_WORD = "Everybody"
_SLACK = 0.2
"""The share by which a count of polls may be more, since one may fall on either end."""


def rows(effort: Effort) -> Iterator[Row]:
    """Yield polls, memory and processor time, a change, and the death and halt of the leader."""
    body = exercise(100)
    with (
        TemporaryDirectory() as folder,
        Loopback(body) as feed,
        Crew(Path(folder), feed, _INTERVAL) as crew,
    ):
        crew.grow(FEW)
        few = crew.use(_INTERVALS)
        crew.grow(MANY)
        many = crew.use(_INTERVALS)
        yield from _uses(few, many)
        feed.give(titled(body, 1, _WORD))
        shown = crew.until(_WORD)
        yield Row(f"a change until all {MANY} boards show it, a poll in {_INTERVAL} s",
                  Figure.of([shown], Unit.SECONDS))  # fmt: skip
        yield _silence("kill -9", crew.silence(signal.SIGKILL, 5 * _INTERVAL))
        stopped = crew.leader
        yield _silence("SIGSTOP", crew.silence(signal.SIGSTOP, 5 * _INTERVAL))
        stopped.signal(signal.SIGCONT)
        after = crew.use(_INTERVALS)
        yield _polls("  the same, once the one that was stopped is back", after)


def _uses(few: Use, many: Use) -> Iterator[Row]:
    yield _polls(f"polls of {MANY} boards in an interval, in all", many)
    for what, unit, most, then, now in (
        ("memory (RSS)", Unit.BYTES, 1.05, few.memory, many.memory),
        ("processor time, a core being 100 %,", Unit.PERCENT, 1.2, few.percent, many.percent),
    ):
        ratio = Figure.ratios([now], [then])
        words = f"{what} of one of {MANY} boards, against {FEW}"
        yield Row(words, Figure.of([now], unit), ratio, Target(most, Unit.RATIO))


def _polls(what: str, use: Use) -> Row:
    return Row(what, Figure.of([use.polls], Unit.RATIO), target=Target(1 + _SLACK, Unit.RATIO))


def _silence(what: str, seconds: float) -> Row:
    """Return the longest time without a poll; a board is missed within two intervals."""
    measured = Figure.of([seconds], Unit.SECONDS)
    return Row(f"  {what} of the leader: longest time without a poll", measured,
               target=Target(3 * _INTERVAL, Unit.SECONDS))  # fmt: skip
