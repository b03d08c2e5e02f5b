import asyncio

import httpx
import pytest

from dashboard.feed.http import FAILURES_TO_REBUILD, HttpSource
from dashboard.feed.trouble import Trouble
from tests.feed.asking import BODY, source
from tests.loopback.server import Answer, Loopback


async def reason(feed: HttpSource) -> str:
    with pytest.raises(Trouble) as caught:
        await feed.fetch()
    return caught.value.reason


async def test_one_client_lives_as_long_as_all_is_well(server: Loopback) -> None:
    server.give(Answer(BODY))
    feed = source(server.url())
    await feed.fetch()
    client = feed._client
    for status in (200, 500, 404, 401, 500):
        server.give(Answer(BODY, status=status))
        await asyncio.gather(feed.fetch(), return_exceptions=True)
    assert feed._client is client
    await feed.close()


async def test_feed_pool_exhausted_the_client_is_made_anew(server: Loopback) -> None:
    server.give(Answer(BODY))
    feed = source(server.url(), deadline=2.0)
    await feed.fetch()
    client = feed._client
    assert isinstance(client, httpx.AsyncClient)
    for _ in range(2):
        await client.send(client.build_request("GET", server.url()), stream=True)
    asked = len(server.requests)
    assert await reason(feed) == "timeout"
    assert len(server.requests) == asked
    assert client.is_closed
    assert await feed.fetch() == BODY
    await feed.close()


async def test_feed_pool_exhausted_so_is_it_after_failures_in_a_row(server: Loopback) -> None:
    server.give(Answer(reset=True))
    feed = source(server.url())
    clients = []
    for _ in range(FAILURES_TO_REBUILD):
        clients.append(feed._client)
        assert await reason(feed) == "connection reset"
    first = clients[1]
    assert first is not None
    assert clients == [None, *[first] * (FAILURES_TO_REBUILD - 1)]
    assert first.is_closed
    server.give(Answer(BODY))
    assert await feed.fetch() == BODY
    await feed.close()


async def test_a_client_outlives_failures_that_are_not_in_a_row(server: Loopback) -> None:
    feed = source(server.url())
    for _ in range(FAILURES_TO_REBUILD):
        server.give(Answer(reset=True))
        await reason(feed)
        client = feed._client
        server.give(Answer(BODY))
        await feed.fetch()
        assert feed._client is client
    await feed.close()
