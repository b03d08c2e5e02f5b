"""What a server says by its status: the words on the board, and who may ask again when."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.feed.outcome import Checked, Failed, FeedState
from tests.board.reading import detail_words
from tests.feed.polling import idle
from tests.feed_faults.bodies import body
from tests.feed_faults.fault import INTERVAL
from tests.feed_faults.faulted import Faulted
from tests.feed_faults.stage import Stage
from tests.loopback.server import Answer
from widgets.pages import Detail


@pytest.fixture
async def board(stage: Stage, tmp_path: Path) -> AsyncIterator[Faulted]:
    """A board that has a document."""
    watched = Faulted(tmp_path, stage.source(), stage.clock)
    stage.works(body(1, stage.clock()))
    await watched.poll()
    yield watched
    await watched.close()


async def fails(board: Faulted, stage: Stage, answer: Answer) -> Failed:
    stage.server.give(answer)
    failed = await board.poll()
    assert isinstance(failed, Failed)
    return failed


def health(board: Faulted) -> list[str]:
    _, page = board.session.show("health:", "")
    assert isinstance(page, Detail)
    return detail_words(page)


async def asks_at_once(board: Faulted, stage: Stage) -> None:
    """See that nothing is asked until the officer presses `r`, and then at once."""
    asked = len(stage.server.requests)
    stage.works(stage.body)
    coming = asyncio.ensure_future(anext(board.stream))
    await idle()
    assert len(stage.server.requests) == asked
    assert board.session.poll_now()
    assert isinstance(await coming, Checked)


async def test_feed_not_found(board: Faulted, stage: Stage) -> None:
    waits = []
    for _ in range(3):
        failed = await fails(board, stage, Answer(status=404))
        assert failed.state is FeedState.CONFIG
        assert failed.next_at is not None
        waits.append((failed.next_at - stage.clock()).total_seconds())
    assert waits == [INTERVAL, 2 * INTERVAL, 4 * INTERVAL]
    assert "feed CONFIG 3m: not found, next 4m" in board.shown.feed
    assert "do: the server has nothing at this address (404); check the address" in health(board)


async def test_feed_gone_stops_until_the_officer_acts(board: Faulted, stage: Stage) -> None:
    assert (await fails(board, stage, Answer(status=410))).next_at is None
    assert "feed CONFIG 0m: gone" in board.shown.feed
    assert "next" not in board.shown.feed
    assert "next try: none" in health(board)
    stage.clock.move(days=2)
    await asks_at_once(board, stage)


@pytest.mark.parametrize("status", [429, 503])
async def test_feed_throttled_until_a_time_or_the_officer_asks(
    board: Faulted, stage: Stage, status: int
) -> None:
    answer = Answer(status=status, headers={"Retry-After": "999999999"})
    failed = await fails(board, stage, answer)
    assert failed.next_at == stage.clock() + timedelta(hours=1)
    assert "feed THROTTLED 0m, until 171831Z" in board.shown.feed
    await asks_at_once(board, stage)


@pytest.mark.parametrize("status", [500, 502, 503, 504, 599])
async def test_feed_server_error(board: Faulted, stage: Stage, status: int) -> None:
    failed = await fails(board, stage, Answer(status=status))
    assert failed.next_at == stage.clock() + timedelta(seconds=INTERVAL)
    assert f"feed DOWN 0m: server error {status}, next 1m" in board.shown.feed


async def test_feed_refuses_the_token_and_is_left_for_long(board: Faulted, stage: Stage) -> None:
    waits = []
    for status in (401, 403, 401):
        failed = await fails(board, stage, Answer(status=status))
        assert failed.state is FeedState.AUTH
        assert failed.next_at is not None
        waits.append((failed.next_at - stage.clock()).total_seconds())
    assert waits == [INTERVAL, 900, 900]
    assert "feed AUTH 16m: token refused, next 15m" in board.shown.feed
    await asks_at_once(board, stage)
