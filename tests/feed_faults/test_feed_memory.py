"""What no fault may do to the process: take memory without a bound, or keep what it opened."""

import asyncio
import gc
import os
import threading
import tracemalloc
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import aclosing, contextmanager

import pytest

from dashboard.contract.reader import read
from dashboard.feed.outcome import Failed, Outcome
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule
from tests.feed_faults.bodies import body
from tests.feed_faults.fault import INTERVAL, Fault
from tests.feed_faults.stage import MOST, Stage
from tests.feed_faults.wire_faults import BODIES, NETWORK, REDIRECTS, STATUSES, TLS

LARGE = [fault for fault in BODIES if fault.name in ("too large", "bomb", "too deep")]
FAULTS = (*NETWORK, *STATUSES, *BODIES, *REDIRECTS, *TLS)
ROUNDS = 3
"""Times each fault comes once all is warmed up: what keeps one object of each shows."""
TRIES = 5
"""The process has other objects too, which may grow once; what a fault keeps grows each time."""


@contextmanager
def traced() -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
    finally:
        tracemalloc.stop()


async def polled(stage: Stage, stream: AsyncIterator[Outcome]) -> Outcome:
    """Return what came of the next poll, its time come."""
    outcome = await anext(stream)
    stage.clock.at = outcome.next_at or stage.clock()
    return outcome


async def one_round(
    stage: Stage, poller: Poller, stream: AsyncIterator[Outcome], faults: Sequence[Fault]
) -> None:
    for fault in faults:
        fault.begin(stage)
        failed = await polled(stage, stream)
        assert isinstance(failed, Failed), fault.name
        stage.works(stage.body)
        if failed.next_at is None:
            stage.clock.move(seconds=INTERVAL)
            assert poller.poll_now()
        assert not isinstance(await polled(stage, stream), Failed)


def polling(stage: Stage) -> Poller:
    stage.works(body(1, stage.clock()))
    return Poller(stage.source(), read, Schedule(INTERVAL), now=stage.clock)


async def held(stage: Stage) -> tuple[int, int, int]:
    """Return how many objects, files and threads there are once the server is done."""
    while stage.server.open:
        await asyncio.sleep(0.01)
    stage.server.requests.clear()
    gc.collect()
    # asyncio's pool grows up to its own bound.
    own = [one for one in threading.enumerate() if not one.name.startswith("asyncio_")]
    return len(gc.get_objects()), len(os.listdir("/proc/self/fd")), len(own)


@pytest.mark.parametrize("fault", LARGE, ids=lambda fault: fault.name)
async def test_feed_too_large_takes_no_more_than_a_few_times_the_limit(
    stage: Stage, fault: Fault
) -> None:
    poller = polling(stage)
    async with aclosing(poller.outcomes()) as stream:
        await polled(stage, stream)
        fault.begin(stage)
        with traced():
            assert isinstance(await polled(stage, stream), Failed)
            _, peak = tracemalloc.get_traced_memory()
    assert peak < 4 * MOST


@pytest.mark.parametrize("stage", [True], indirect=True)
async def test_no_fault_leaves_anything_behind(stage: Stage) -> None:
    poller = polling(stage)
    async with aclosing(poller.outcomes()) as stream:
        await polled(stage, stream)
        await one_round(stage, poller, stream, FAULTS)
        was = await held(stage)
        for _ in range(TRIES):
            for _ in range(ROUNDS):
                await one_round(stage, poller, stream, FAULTS)
            objects, files, threads = await held(stage)
            grown, was = objects - was[0], (objects, *was[1:])
            if grown < ROUNDS * len(FAULTS):
                break
    assert grown < ROUNDS * len(FAULTS)
    assert files <= was[1]
    assert threads <= was[2]
