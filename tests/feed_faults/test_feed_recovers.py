"""Each fault of a feed: what is said, when it is tried next, what stays, and that it comes back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.feed.outcome import Checked, Failed, Polled
from dashboard.feed.source import Source
from tests.feed_faults.bodies import body
from tests.feed_faults.fault import INTERVAL, Fault
from tests.feed_faults.faulted import Faulted, Unharmed
from tests.feed_faults.file_faults import FILE
from tests.feed_faults.stage import Stage
from tests.feed_faults.wire_faults import BODIES, NETWORK, PLAIN, TLS

PLAIN_HTTP = [pytest.param(False, fault, id=fault.name) for fault in PLAIN]
SECURE = [pytest.param(True, fault, id=f"tls, {fault.name}") for fault in (*NETWORK, *BODIES, *TLS)]


@pytest.mark.parametrize(("stage", "fault"), PLAIN_HTTP + SECURE, indirect=["stage"])
async def test_feed_recovers(stage: Stage, fault: Fault, tmp_path: Path) -> None:
    await recovers(stage, stage.source(), fault, tmp_path)


@pytest.mark.parametrize("fault", FILE, ids=lambda fault: fault.name)
async def test_feed_bad_file(stage: Stage, fault: Fault, tmp_path: Path) -> None:
    await recovers(stage, stage.file(), fault, tmp_path)


async def recovers(stage: Stage, source: Source, fault: Fault, home: Path) -> None:
    """Have a board live through a fault, beside one that has none."""
    board = Faulted(home, source, stage.clock)
    unharmed = Unharmed(home, stage.clock)
    await goes_well(stage, board, unharmed, 1)

    fault.begin(stage)
    failed = await board.poll()
    unharmed.checks()
    assert isinstance(failed, Failed)
    assert failed.state is fault.state
    wait = None if fault.wait is None else stage.clock() + timedelta(seconds=fault.wait)
    assert failed.next_at == wait
    assert failed.explanation.isprintable()
    harmed = board.shown
    assert f"feed {fault.state.value} 0m" in harmed.feed
    assert fault.words in harmed.feed
    assert replace(harmed, feed="") == replace(unharmed.shown, feed="")

    again = await board.poll()
    assert isinstance(again, Failed)
    unharmed.checks()
    stage.works(stage.body)
    assert isinstance(await board.poll(), Checked)
    unharmed.checks()
    assert board.shown == unharmed.shown
    await goes_well(stage, board, unharmed, 2)
    assert board.shown == unharmed.shown
    await board.close()


async def goes_well(stage: Stage, board: Faulted, unharmed: Unharmed, sequence: int) -> None:
    """Have both boards take a new document."""
    stage.works(body(sequence, stage.clock()))
    polled = await board.poll()
    assert isinstance(polled, Polled)
    assert polled.next_at == stage.clock() + timedelta(seconds=INTERVAL)
    unharmed.gets(stage.body)
