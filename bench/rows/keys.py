"""From a key to the last byte of what it draws, in a list of 100,000 rows beside one of ten."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import long_list
from bench.board import board
from bench.documents import rows as long_document
from bench.effort import Effort
from bench.figure import Figure, Unit
from bench.loopback import Loopback
from bench.row import Row, Target
from bench.screen import Screen

LONG, SHORT = 100_000, 10
_LIMITS = {"WATCHFLOOR_FEED_LIMITS_RECORDS": f"{LONG}", "WATCHFLOOR_FEED_LIMITS_BODY_MIB": "64"}
"""A list of the default settings ends at 20,000."""
_MOVES, _LEAPS = "jjjjjkkkkk", "GgGg"
"""A move draws two rows in either list, a leap in the long one all that are on screen."""
_DEVELOPMENTS = "9"
_PATIENCE = 120.0


def rows(effort: Effort) -> Iterator[Row]:
    """Yield the median and the slow ones of the keys, one at the one board, one at the other."""
    with ExitStack() as stack:
        home = Path(stack.enter_context(TemporaryDirectory()))
        long, short = (_listed(stack, home, length) for length in (LONG, SHORT))
        slow, fast = [], []
        for _, key in zip(range(effort.runs(150)), cycle(_MOVES), strict=False):
            slow.append(long.answer(key).seconds)
            fast.append(short.answer(key).seconds)
        leaps = [long.answer(key).seconds for key in _LEAPS * effort.runs(6)]
    own, other = Figure.of(slow, Unit.SECONDS), Figure.of(fast, Unit.SECONDS)
    for percent, most in ((50, 0.005), (95, 0.010)):
        one, two = own.share(percent), other.share(percent)
        yield Row(f"key to paint in {LONG:,} rows, p{percent}", one,
                  target=Target(most, Unit.SECONDS))  # fmt: skip
        yield Row(f"  the same in {SHORT} rows; {LONG:,} against it", two,
                  Figure.ratios(one.runs, two.runs), Target(1.2, Unit.RATIO))  # fmt: skip
    many, few = (Figure.of(long_list.seconds(n, 200), Unit.SECONDS) for n in (LONG, SHORT))
    ratio = Figure.ratios([many.median], [few.median])
    yield Row(f"  the list alone, in one process, against {SHORT} rows", many, ratio)
    yield Row("  from the first row to the last, or back", Figure.of(leaps, Unit.SECONDS))


def _listed(stack: ExitStack, home: Path, length: int) -> Screen:
    """Return a board at a list of so many rows."""
    feed = stack.enter_context(Loopback(long_document(length)))
    command = board("--feed", feed.address, "--interval", "3600", state=home / f"{length}")
    screen = stack.enter_context(Screen(command, home, settings=_LIMITS))
    screen.until("Bench", _PATIENCE)
    screen.quiet(5)
    screen.answer(_DEVELOPMENTS, 1.0)
    screen.quiet(2)
    return screen
