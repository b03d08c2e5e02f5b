"""All faults in random order: the board ends as one that never knew any."""

import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

import pytest

from dashboard.feed.outcome import Failed, Polled
from dashboard.feed.source import Source
from tests.feed_faults.bodies import body
from tests.feed_faults.fault import Fault
from tests.feed_faults.faulted import Faulted, Unharmed
from tests.feed_faults.file_faults import FILE
from tests.feed_faults.stage import Stage
from tests.feed_faults.wire_faults import PLAIN, TLS

TEN_MINUTES = 600.0
WIRE = (*PLAIN, *TLS)


class Run:
    """A board on a feed that fails again and again, beside one on a feed that never does."""

    def __init__(self, stage: Stage, source: Source, home: Path, chance: Random) -> None:
        self.stage = stage
        self.board = Faulted(home, source, stage.clock)
        self.unharmed = Unharmed(home, stage.clock)
        self.chance = chance
        self.sequence = 0

    async def through(self, fault: Fault) -> None:
        """Live through a fault of one to three polls; then most often a new document comes."""
        fault.begin(self.stage)
        for _ in range(self.chance.randint(1, 3)):
            assert isinstance(await self.board.poll(), Failed), fault.name
            self.unharmed.checks()
        if self.chance.random() < 0.7:
            await self.goes_well()
            return
        self.stage.works(self.stage.body)
        assert not isinstance(await self.board.poll(), Failed), fault.name
        self.unharmed.checks()

    async def goes_well(self) -> None:
        """Take a new document."""
        self.sequence += 1
        self.stage.works(body(self.sequence, self.stage.clock(), expires_at=None))
        assert isinstance(await self.board.poll(), Polled)
        self.unharmed.gets(self.stage.body)

    def end_alike(self) -> None:
        """See that both boards show the same, feed and levels included."""
        assert self.board.shown == self.unharmed.shown
        memory, other = self.board.session.state.memory, self.unharmed.session.state.memory
        assert (memory.levels, memory.alarms) == (other.levels, other.alarms)

    async def all_of(self, faults: Iterable[Fault]) -> None:
        await self.goes_well()
        for fault in faults:
            await self.through(fault)
        self.end_alike()
        await self.board.close()


def shuffled(faults: Sequence[Fault], chance: Random) -> list[Fault]:
    return chance.sample(faults, len(faults))


@pytest.mark.parametrize("stage", [True], indirect=True)
async def test_feed_recovers_from_all_faults_in_random_order(stage: Stage, tmp_path: Path) -> None:
    chance = Random(6)
    run = Run(stage, stage.source(), tmp_path, chance)
    await run.all_of(shuffled(WIRE, chance))


async def test_feed_bad_file_in_random_order(stage: Stage, tmp_path: Path) -> None:
    chance = Random(6)
    run = Run(stage, stage.file(), tmp_path, chance)
    await run.all_of(shuffled(FILE, chance))


@pytest.mark.long
@pytest.mark.timeout(TEN_MINUTES + 120)
@pytest.mark.parametrize("stage", [True], indirect=True)
async def test_feed_recovers_from_ten_minutes_of_faults(stage: Stage, tmp_path: Path) -> None:
    chance, ends = Random(), time.monotonic() + TEN_MINUTES
    run = Run(stage, stage.source(), tmp_path, chance)
    await run.goes_well()
    while time.monotonic() < ends:
        await run.through(chance.choice(WIRE))
        if not chance.randrange(len(WIRE)):
            stage.server.requests.clear()
            run.end_alike()
    await run.goes_well()
    run.end_alike()
    await run.board.close()
