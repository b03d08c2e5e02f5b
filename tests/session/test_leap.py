"""A wall clock that jumps is noticed, logged, and asks the feed; time that passes is not."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.session.leap import Leap
from dashboard.watch.memory import Memory
from tests.session.boards import Board, step
from tests.session.watching import START, Clock

SLEPT = "the machine slept, or its clock was set"


class Steady:
    """A steady clock in seconds, which goes on as it is told."""

    def __init__(self) -> None:
        self.at = 1_000.0

    def __call__(self) -> float:
        return self.at


def leap_after(wall: float, steady: float) -> str:
    """Return what is logged once both clocks have gone on by so many seconds; empty for nothing."""
    clock, other = Clock(), Steady()
    leap = Leap(clock, other)
    clock.move(seconds=wall)
    other.at += steady
    deed = leap.deed()
    if deed is None:
        return ""
    assert leap.deed() is None, "one jump is told of once"
    (entry,) = deed(Memory()).entries
    assert entry.at == START + timedelta(seconds=wall)
    return entry.text


@pytest.mark.parametrize(
    ("wall", "steady", "said"),
    [
        (10, 10, ""),
        (600, 600, ""),
        (14.9, 10, ""),
        (15, 10, ""),
        (5, 10, ""),
        (16, 10, f"the clock went on by 6 s, from 171730Z to 171730Z: {SLEPT}"),
        (8 * 3600, 10, f"the clock went on by 7h, from 171730Z to 180130Z: {SLEPT}"),
        (3 * 86400, 0, f"the clock went on by 3d, from 171730Z to 201730Z: {SLEPT}"),
        (-50, 10, "the clock went back by 60 s, from 171730Z to 171729Z: the clock was set"),
        (-3600, 0, "the clock went back by 1h, from 171730Z to 171630Z: the clock was set"),
    ],
)
def test_terminal_clock_jump_of_more_than_five_seconds(
    wall: float, steady: float, said: str
) -> None:
    assert leap_after(wall, steady) == said


def test_without_a_steady_clock_every_step_is_time() -> None:
    clock = Clock()
    leap = Leap(clock, None)
    clock.move(days=9)
    assert leap.deed() is None


async def test_terminal_clock_jump_polls_now_and_is_logged(tmp_path: Path) -> None:
    steady = Steady()
    board = Board(tmp_path, steady=steady)
    polls = board.session.poller.outcomes()
    assert isinstance(polls, AsyncGenerator)
    board.polls(await anext(polls))
    board.sees(step("signalled", 1))
    steady.at += 10
    board.ticks(seconds=10)
    assert not any("clock" in line for line in board.log)
    fetched = board.source.fetched
    board.ticks(hours=9)
    assert board.log[-1] == f"time the clock went on by 9h, from 171730Z to 180230Z: {SLEPT}"
    # The next poll was not due for minutes; it is made without waiting for anything.
    await anext(polls)
    assert board.source.fetched == fetched + 1
    await polls.aclose()


def test_a_board_that_follows_leaves_it_to_the_one_that_leads(tmp_path: Path) -> None:
    steady = Steady()
    board = Board(tmp_path, steady=steady)
    board.sees(step("signalled", 1))
    stored = replace(board.session.state.stored, leads=False)
    board.session.state = replace(board.session.state, stored=stored)
    board.ticks(hours=9)
    assert not any("clock" in line for line in board.log)
