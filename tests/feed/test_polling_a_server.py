import asyncio
import itertools
import json
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from dashboard.contract.reader import read
from dashboard.example import example
from dashboard.feed.address import WebAddress, parse_address
from dashboard.feed.http import HttpSource
from dashboard.feed.http_settings import HttpSettings
from dashboard.feed.outcome import Checked, Failed, Ignored, Outcome, Polled
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule
from tests.loopback.server import Answer, Loopback, Request

NOW = datetime(2025, 11, 17, 18, tzinfo=UTC)


class Hurry:
    """A clock that moves by an hour each time it is read, so that every wait is over at once."""

    def __init__(self) -> None:
        self._hours = itertools.count()

    def __call__(self) -> datetime:
        return NOW + timedelta(hours=next(self._hours))


def document(sequence: int) -> bytes:
    return json.dumps({**json.loads(example()), "sequence": sequence}).encode()


def tagged(body: bytes, tag: str, request: Request) -> Answer:
    """Answer as a server that knows its documents by their tags."""
    if request.headers.get("if-none-match") == tag:
        return Answer(status=304)
    return Answer(body, headers={"ETag": tag})


@asynccontextmanager
async def polling(
    server: Loopback,
) -> AsyncIterator[tuple[Poller, AsyncIterator[Outcome]]]:
    address = parse_address(server.url())
    assert isinstance(address, WebAddress)
    settings = HttpSettings(most=1 << 20, deadline=5.0, agent="watchfloor/test")
    source = HttpSource(address, settings, lambda: NOW)
    poller = Poller(source, read, Schedule(300), now=Hurry())
    async with aclosing(poller.outcomes()) as stream:
        yield poller, stream


async def test_a_document_that_is_unchanged_is_asked_for_by_its_tag(server: Loopback) -> None:
    server.respond = lambda request: tagged(document(7), '"7"', request)
    async with polling(server) as (_, stream):
        found = [await anext(stream) for _ in range(3)]
    assert [type(outcome) for outcome in found] == [Polled, Checked, Checked]
    asked = [request.headers.get("if-none-match") for request in server.requests]
    assert asked == [None, '"7"', '"7"']
    assert server.most_open == 1


async def test_every_fault_is_an_outcome_and_the_next_document_is_taken(server: Loopback) -> None:
    faults = [
        Answer(reset=True),
        Answer(status=500),
        Answer(b"<html>", kind="text/html"),
        Answer(document(8), cut_at=100),
        Answer(document(8)[:100]),
        Answer(b'{"version": "2.0"}'),
        Answer(raw=b"no HTTP at all\r\n\r\n"),
    ]
    answers = iter([Answer(document(7)), *faults, Answer(document(8))])
    server.respond = lambda request: next(answers)
    async with polling(server) as (_, stream):
        first = await anext(stream)
        for _ in faults:
            assert isinstance(await anext(stream), Failed)
        last = await anext(stream)
    assert isinstance(first, Polled)
    assert isinstance(last, Polled)
    assert last.document.head.sequence == 8


async def test_a_refused_document_is_no_answer_to_a_condition(server: Loopback) -> None:
    server.respond = lambda request: tagged(b"{}", '"bad"', request)
    async with polling(server) as (_, stream):
        for _ in range(2):
            assert isinstance(await anext(stream), Failed)
    assert [request.headers.get("if-none-match") for request in server.requests] == [None, None]


async def test_a_feed_that_went_back_is_taken_when_it_is_accepted(server: Loopback) -> None:
    server.respond = lambda request: tagged(document(7), '"7"', request)
    async with polling(server) as (poller, stream):
        assert isinstance(await anext(stream), Polled)
        server.respond = lambda request: tagged(document(3), '"3"', request)
        ignored = [await anext(stream) for _ in range(3)]
        poller.accept()
        accepted = await anext(stream)
        checked = await anext(stream)
    assert [isinstance(one, Ignored) and one.went_back for one in ignored] == [False, False, True]
    assert isinstance(accepted, Polled)
    assert accepted.document.head.sequence == 3
    assert isinstance(checked, Checked)


async def test_a_watch_that_is_cancelled_in_the_middle_of_an_answer_ends(
    server: Loopback,
) -> None:
    server.give(Answer(document(7), drip=0.01))
    async with polling(server) as (_, stream):
        task = asyncio.ensure_future(anext(stream))
        while not server.requests:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        with pytest.raises(StopAsyncIteration):
            await anext(stream)
