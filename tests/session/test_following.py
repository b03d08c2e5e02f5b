"""Boards that do not lead: they poll nothing, show what is kept, and take over at once."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from dashboard.contract.indicators import Level
from dashboard.feed.outcome import Checked, FeedState, Polled
from dashboard.store.live import Live
from dashboard.store.memory_keeper import MemoryKeeper
from dashboard.store.stored import Stored
from dashboard.store.tables import Body
from dashboard.watch.alarms.alarm import State
from dashboard.watch.feed_watch import FeedWatch
from dashboard.watch.memory import Memory
from tests.session.alarming import desk, latched
from tests.session.boards import Board, HeldKeeper, step
from tests.session.bodies import body_of
from tests.session.watching import START
from tests.watch.rules.asking import WATCHED

DOWN = FeedWatch("f", FeedState.DOWN, START, "name not found", "check feed.address")


def led(memory: Memory, bodies: Iterable[Body] = (), **told: object) -> Stored:
    """Return what a board is told while another one leads."""
    kept = Stored(memory, leads=False, leader="watch2", live=Live(DOWN, START))
    return replace(kept, bodies=tuple(bodies), **told)  # type: ignore[arg-type]


def follower(home: Path, *sequences: int) -> Board:
    """Return a board that follows, once it was told of documents of these sequences."""
    keeper = HeldKeeper(MemoryKeeper(Stored(Memory(), leads=False)))
    board = Board(home, keeper)
    board.told(led(Memory(), map(body_of, sequences)))
    # That an officer came to it is written by every board.
    keeper.waiting.clear()
    return board


def sequence(board: Board) -> int | None:
    scene = board.session.scene
    return None if scene is None else scene.picture.latest.head.sequence


def test_a_follower_shows_the_document_and_the_feed_of_the_board_that_leads(
    tmp_path: Path,
) -> None:
    board = follower(tmp_path, 1, 2)
    assert sequence(board) == 2
    scene = board.session.scene
    assert scene is not None
    assert scene.picture.previous is not None
    assert scene.picture.previous.head.sequence == 1
    assert (scene.feed.state, scene.feed.reason) == (FeedState.DOWN, "name not found")
    board.told(led(Memory(), map(body_of, (2, 3))))
    assert sequence(board) == 3


def test_a_follower_takes_no_outcome_looks_at_nothing_and_asks_for_polls(tmp_path: Path) -> None:
    board = follower(tmp_path, 1)
    board.sees(step("published", 2))
    board.polls(Checked(board.clock(), None))
    board.ticks(minutes=1)
    assert sequence(board) == 1
    assert isinstance(board.keeper, HeldKeeper)
    assert board.keeper.waiting == []
    assert board.session.poll_now()
    assert board.session.poll_now()
    assert board.keeper.polls_asked == 2


def test_a_follower_rings_at_the_alarm_of_the_board_that_leads(tmp_path: Path) -> None:
    leader = latched(tmp_path)
    memory = leader.session.state.memory
    board = follower(tmp_path, 1)
    board.told(led(memory, [body_of(2)]))
    assert board.rings == 1
    assert board.alarm().state is State.UNACKNOWLEDGED
    officer = desk(leader)
    officer.ask("acknowledge", "board:", f"tile:{WATCHED}")
    officer.answer("seen")
    board.told(led(leader.session.state.memory))
    assert board.rings == 0
    act = board.alarm().act
    assert act is not None
    assert act.officer == "watch1"


def test_what_waits_when_a_follower_begins_is_silent(tmp_path: Path) -> None:
    memory = latched(tmp_path).session.state.memory
    kept = led(memory, [body_of(2)])
    board = Board(tmp_path, HeldKeeper(MemoryKeeper(kept)))
    assert (board.levels, board.rings) == ([Level.WARNING], 0)
    board.ticks(minutes=10)
    assert board.rings == 1


async def test_a_follower_polls_from_the_moment_it_leads(tmp_path: Path) -> None:
    board = follower(tmp_path, 1)
    polling = asyncio.ensure_future(anext(board.session.poller.outcomes()))
    await idle()
    assert board.source.fetched == 0
    board.told(replace(led(Memory()), leads=True))
    board.polls(await polling)
    assert board.source.fetched == 1
    assert isinstance(board.keeper, HeldKeeper)
    assert len(board.keeper.waiting) == 1


async def test_what_is_kept_is_not_new_to_a_board_that_begins_to_lead(tmp_path: Path) -> None:
    board = follower(tmp_path, 1, 2)
    board.source.waiting = [body_of(2).body, body_of(3).body]
    board.told(replace(led(Memory()), leads=True))
    outcomes = board.session.poller.outcomes()
    assert isinstance(await anext(outcomes), Checked)
    board.session.poll_now()
    assert isinstance(await anext(outcomes), Polled)


async def test_a_document_that_never_came_to_be_kept_is_new_again(tmp_path: Path) -> None:
    board = Board(tmp_path, HeldKeeper(MemoryKeeper(Stored(Memory(), bodies=(body_of(1),)))))
    board.source.waiting = [body_of(2).body, body_of(2).body]
    outcomes = board.session.poller.outcomes()
    assert isinstance(await anext(outcomes), Polled)
    board.told(led(Memory()))
    board.told(replace(led(Memory()), leads=True))
    again = await anext(outcomes)
    assert isinstance(again, Polled)
    assert again.document.head.sequence == 2


async def test_a_board_that_leads_is_asked_by_another_to_poll(tmp_path: Path) -> None:
    board = Board(tmp_path)
    outcomes = board.session.poller.outcomes()
    await anext(outcomes)
    waiting = asyncio.ensure_future(anext(outcomes))
    await idle()
    board.told(Stored(Memory(), wants_poll=True))
    await waiting
    assert board.source.fetched == 2


async def idle() -> None:
    """Let everything run that can."""
    for _ in range(20):
        await asyncio.sleep(0)


def test_a_board_that_ceases_to_lead_goes_back_to_what_is_kept(tmp_path: Path) -> None:
    keeper = HeldKeeper(MemoryKeeper(Stored(Memory(), bodies=(body_of(1),))))
    board = Board(tmp_path, keeper)
    board.sees(step("published", 2))
    board.told(led(Memory()))
    assert sequence(board) == 1
    board.told(replace(led(Memory()), leads=True))
    board.ticks(seconds=10)
    keeper.waiting = keeper.waiting[-1:]
    keeper.work()
    assert sequence(board) == 1


def test_who_leads_looks_at_the_stored_document_at_once(tmp_path: Path) -> None:
    kept = Stored(Memory(), bodies=(body_of(1), body_of(2)), live=Live(DOWN, START))
    board = Board(tmp_path, MemoryKeeper(kept))
    assert board.levels == [Level.WARNING]
    assert board.session.state.looked
    assert board.rings == 0


def test_time_goes_on_for_a_follower_too(tmp_path: Path) -> None:
    board = follower(tmp_path, 2)
    board.ticks(hours=25)
    assert board.levels == [Level.UNKNOWN]
    assert board.clock() == START + timedelta(hours=25)
