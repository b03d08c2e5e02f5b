"""A keeper that writes nothing does the same as one that does."""

from pathlib import Path

from dashboard.contract.indicators import Level
from dashboard.store.memory_keeper import MemoryKeeper
from dashboard.store.stored import SHOWN_LOG, ActJob, LookJob, Stored
from tests.store.board import Board, said, texts
from tests.store.jobs import acking, after, levelled, look, noting, raising

JOBS: list[LookJob | ActJob] = [
    levelled(Level.CAUTION, after(0)),
    levelled(Level.WARNING, after(1)),
    raising(),
    acking("watch1"),
    acking("watch2"),
    noting("the end"),
]


def do(keeper: MemoryKeeper, job: LookJob | ActJob) -> None:
    if isinstance(job, LookJob):
        keeper.look(job)
    else:
        keeper.act(job)


def test_the_same_jobs_make_the_same_watch_with_a_store_and_without(tmp_path: Path) -> None:
    told = list[Stored]()
    alone = MemoryKeeper()
    alone.start(told.append)
    with Board(tmp_path / "state" / "feed") as board:
        for job in JOBS:
            do(alone, job)
            if isinstance(job, LookJob):
                board.look(job)
            else:
                board.act(job)
        kept = board.until(said("the end"))
        refused = [stored.refusal for stored in board.told if stored.refusal]
        done = [stored.done for stored in board.told if stored.done]
        raised = [stored.raised for stored in board.told if stored.raised]
    assert told[-1].memory == kept.memory
    assert told[-1].log == kept.log
    assert told[-1].history == kept.history
    assert [stored.refusal for stored in told if stored.refusal] == refused
    assert [stored.done for stored in told if stored.done] == done
    assert [stored.raised for stored in told if stored.raised] == raised


def test_a_poll_is_asked_of_itself_and_nothing_is_lost_at_the_end() -> None:
    told = list[Stored]()
    keeper = MemoryKeeper()
    keeper.start(told.append)
    keeper.ask_poll()
    assert told[-1].wants_poll
    assert keeper.stop() == ""


def test_a_long_watch_without_a_store_stays_bounded() -> None:
    keeper = MemoryKeeper()
    for number in range(SHOWN_LOG + 50):
        keeper.look(look(str(number)))
    stored = keeper.stored
    assert len(stored.log) == SHOWN_LOG
    assert texts(stored)[-1] == str(SHOWN_LOG + 49)
    assert stored.log[-1].number == SHOWN_LOG + 50
