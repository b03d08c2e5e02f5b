import asyncio
from datetime import timedelta

import pytest

from dashboard.contract.feed import Document
from dashboard.contract.reader import read
from dashboard.feed.outcome import Checked, Failed, FeedState, Ignored, Polled
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule
from dashboard.feed.trouble import Trouble, down
from tests.feed.polling import NOW, Script, document, outcomes, poller


async def test_a_document_then_the_word_that_it_is_unchanged() -> None:
    found = await outcomes(poller(Script(document(), None, document())), 3)
    assert [type(outcome) for outcome in found] == [Polled, Checked, Checked]
    assert found[0].next_at == NOW + timedelta(seconds=300)


async def test_the_feeds_own_interval_counts_where_none_is_set() -> None:
    polls = Poller(Script(document(ttl_seconds=60)), read, Schedule(None), now=lambda: NOW)
    (polled,) = await outcomes(polls, 1)
    assert polled.next_at == NOW + timedelta(seconds=60)


async def test_a_fault_in_a_poll_is_an_outcome_and_not_the_end() -> None:
    script = Script(RuntimeError("boom"), down("refused", "why"), document())
    fault, refused, polled = await outcomes(poller(script), 3)
    assert isinstance(fault, Failed)
    assert (fault.state, fault.reason) == (FeedState.DOWN, "fault in the poller")
    assert isinstance(refused, Failed)
    assert refused.next_at == NOW + timedelta(seconds=600)
    assert isinstance(polled, Polled)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"version": "2.0"}', "version '2.0' is not 1.x"),
        (b"{", "not JSON"),
        (b"\xff", "not UTF-8"),
        (b"[]", "not an object"),
        (b"{}", "version is missing"),
        (document(posture=[{}] * 20_001), "posture has 20,001 records"),
    ],
)
async def test_a_refused_document_is_down_and_asked_for_again(body: bytes, reason: str) -> None:
    script = Script(body, document())
    refused, polled = await outcomes(poller(script), 2)
    assert isinstance(refused, Failed)
    assert (refused.state, refused.reason) == (FeedState.DOWN, reason)
    assert refused.explanation.startswith("the document is refused: ")
    assert script.forgotten == 1
    assert isinstance(polled, Polled)


async def test_feed_older_or_foreign_older_ones_wait_for_the_officer() -> None:
    older = document(sequence=3)
    polls = poller(Script(document(), older))
    found = await outcomes(polls, 4)
    assert [type(outcome) for outcome in found] == [Polled, Ignored, Ignored, Ignored]
    assert [getattr(outcome, "went_back", None) for outcome in found[1:]] == [False, False, True]
    polls.accept()
    (accepted,) = await outcomes(polls, 1)
    assert isinstance(accepted, Polled)
    assert accepted.document.head.sequence == 3


async def test_feed_older_or_foreign_another_feeds_is_never_taken() -> None:
    polls = poller(Script(document(), document(feed_id="other", sequence=3)))
    found = await outcomes(polls, 5)
    polls.accept()
    found += await outcomes(polls, 1)
    assert all(isinstance(outcome, Ignored) and not outcome.went_back for outcome in found[1:])


async def test_a_feed_that_comes_back_in_between_has_not_gone_back() -> None:
    held, older = document(), document(sequence=3)
    found = await outcomes(poller(Script(held, older, held, older, None, older, held)), 7)
    assert not any(getattr(outcome, "went_back", False) for outcome in found)


async def test_an_acceptance_ends_when_the_feed_holds_to_the_newer_document_again() -> None:
    held, older = document(), document(sequence=3)
    polls = poller(Script(held, older, older, older, held, older))
    await outcomes(polls, 4)
    polls.accept()
    checked, ignored = await outcomes(polls, 2)
    assert isinstance(checked, Checked)
    assert isinstance(ignored, Ignored)


async def test_a_body_that_a_fault_kept_from_being_read_is_asked_for_again() -> None:
    def broken(body: bytes) -> Document:
        raise ValueError("a fault")

    script = Script(document())
    polls = Poller(script, broken, Schedule(300), now=lambda: NOW)
    (failed,) = await outcomes(polls, 1)
    assert isinstance(failed, Failed)
    assert failed.explanation == "a fault of the program: ValueError; please report it"
    assert script.forgotten == 1


async def test_an_equal_sequence_with_other_contents_is_taken_and_said() -> None:
    script = Script(document(), document(title="Other"), None)
    _, again, checked = await outcomes(poller(script), 3)
    assert isinstance(again, Polled)
    assert isinstance(checked, Checked)
    assert again.note == checked.note == "sequence 7 came again with other contents"


@pytest.mark.parametrize(("minutes", "ahead"), [(1, 0), (2, 0), (4, 4)])
async def test_feed_from_the_future_casts_doubt_on_a_clock(minutes: int, ahead: int) -> None:
    as_of = (NOW + timedelta(minutes=minutes)).isoformat()
    polled, checked = await outcomes(poller(Script(document(as_of=as_of), None)), 2)
    assert isinstance(polled, Polled)
    assert isinstance(checked, Checked)
    assert polled.ahead == checked.ahead == timedelta(minutes=ahead)


async def test_feed_gone_waits_for_the_officer_for_ever() -> None:
    gone = Trouble(FeedState.CONFIG, "gone", "why", stop=True)
    polls = poller(Script(gone, document()))
    stream = polls.outcomes()
    first = await anext(stream)
    assert first.next_at is None
    second = asyncio.ensure_future(anext(stream))
    await asyncio.sleep(0.05)
    assert not second.done()
    assert polls.poll_now()
    assert isinstance(await second, Polled)


async def test_the_officer_asks_at_most_once_in_two_seconds() -> None:
    now = [NOW]
    polls = poller(Script(document()), now=lambda: now[0])
    assert polls.poll_now()
    now[0] += timedelta(seconds=1)
    assert not polls.poll_now()
    now[0] += timedelta(seconds=1)
    assert polls.poll_now()
    now[0] -= timedelta(hours=1)
    assert polls.poll_now()


async def test_the_source_is_closed_at_the_end() -> None:
    script = Script(document())
    stream = poller(script).outcomes()
    await anext(stream)
    await stream.aclose()
    assert script.closed
