"""How long the parts of the program take."""

import asyncio
import threading
from collections.abc import Iterator

from dashboard.health.gauges import Gauge, Gauges
from dashboard.health.threads import MOST_THREADS
from dashboard.health.timed_loop import TimedSelector, measured_loop


def test_a_gauge_keeps_the_last_and_the_longest() -> None:
    gauge = Gauge()
    assert (gauge.last, gauge.longest) == (None, None)
    for seconds in (0.2, 1.5, 0.1):
        gauge.take(seconds)
    assert (gauge.last, gauge.longest) == (0.1, 1.5)


def test_a_loop_is_held_from_its_waking_to_its_next_wait() -> None:
    times: Iterator[float] = iter([10.0, 10.5, 20.0, 23.0, 30.0])
    rounds: list[float] = []
    selector = TimedSelector(rounds.append, lambda: next(times))
    for _ in range(3):
        selector.select(0)
    selector.close()
    assert rounds == [0.5, 3.0]


def test_a_board_s_loop_is_timed_and_has_few_threads() -> None:
    gauges = Gauges()

    async def work() -> int:
        names = {
            f"{one}" for one in await asyncio.gather(*(asyncio.to_thread(_name) for _ in "x" * 40))
        }
        return len(names)

    with asyncio.Runner(loop_factory=lambda: measured_loop(gauges)) as runner:
        assert 1 <= runner.run(work()) <= MOST_THREADS
    assert gauges.hold.longest is not None


def _name() -> str:
    return threading.current_thread().name
