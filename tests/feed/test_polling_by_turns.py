"""When a poller may poll, and what it goes on from."""

import asyncio
import hashlib
from datetime import timedelta

import pytest

from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.feed.outcome import Checked, Ignored, Outcome, Polled
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule
from tests.feed.polling import NOW, Script, document, idle, outcomes, poller


async def test_a_new_document_comes_with_its_bytes() -> None:
    body = document()
    (polled,) = await outcomes(poller(Script(body)), 1)
    assert isinstance(polled, Polled)
    assert polled.body == body


async def test_it_waits_until_it_may_poll_and_then_polls_at_once() -> None:
    script = Script(document())
    polls = poller(script)
    polls.let(False)
    stream = polls.outcomes()
    first = asyncio.ensure_future(anext(stream))
    await idle()
    assert script.asked == 0
    polls.let(True)
    assert isinstance(await first, Polled)
    second = asyncio.ensure_future(anext(stream))
    await idle()
    assert script.asked == 1
    polls.let(True)
    await idle()
    assert script.asked == 1
    polls.let(False)
    polls.let(True)
    assert isinstance(await second, Checked)


async def test_while_it_may_not_poll_nobodys_asking_makes_it() -> None:
    script = Script(document())
    polls = poller(script)
    polls.let(False)
    stream = polls.outcomes()
    first = asyncio.ensure_future(anext(stream))
    assert polls.poll_now()
    polls.accept()
    await idle()
    assert script.asked == 0
    polls.let(True)
    await first
    assert script.asked == 1


@pytest.mark.parametrize(
    ("sequence", "outcome"),
    [
        pytest.param(7, Checked, id="the same document is nothing new"),
        pytest.param(8, Polled, id="a later one is"),
        pytest.param(6, Ignored, id="an older one is ignored"),
    ],
)
async def test_it_goes_on_from_a_document_taken_before(
    sequence: int, outcome: type[Outcome]
) -> None:
    taken = read(document())
    assert isinstance(taken, Document)
    polls = poller(Script(document(sequence=sequence)))
    polls.resume(taken.head, hashlib.sha256(document()).digest())
    (came,) = await outcomes(polls, 1)
    assert isinstance(came, outcome)


async def test_the_document_it_goes_on_from_sets_its_pace() -> None:
    taken = read(document(ttl_seconds=60))
    assert isinstance(taken, Document)
    polls = Poller(Script(None), read, Schedule(None), now=lambda: NOW)
    polls.resume(taken.head, b"")
    (checked,) = await outcomes(polls, 1)
    assert checked.next_at == NOW + timedelta(seconds=60)
