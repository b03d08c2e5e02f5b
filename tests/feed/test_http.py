import asyncio
import gzip
import zlib

import pytest

from dashboard.feed.outcome import FeedState
from dashboard.feed.trouble import Trouble
from tests.feed.asking import BODY, MOST, fetched, source, trouble
from tests.loopback.server import Answer, Loopback, Request

GZIP = {"Content-Encoding": "gzip"}


@pytest.mark.parametrize(
    "answer",
    [
        Answer(BODY),
        Answer(BODY, zipped=True),
        Answer(BODY, chunked=True),
        Answer(BODY, zipped=True, chunked=True),
        Answer(BODY, kind="application/feed+json; charset=utf-8"),
        Answer(BODY, kind=""),
        Answer(BODY, kind="binary/octet-stream"),
        Answer(zlib.compress(BODY), headers={"Content-Encoding": "deflate"}),
        Answer(
            gzip.compress(BODY[:5]) + gzip.compress(BODY[5:]), headers={"Content-Encoding": "gzip"}
        ),
    ],
)
async def test_a_good_answer_is_given_whole(server: Loopback, answer: Answer) -> None:
    server.give(answer)
    assert await fetched(server.url()) == BODY


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer(BODY, cut_at=5), "cut short"),
        (Answer(BODY, chunked=True, cut_at=9), "cut short"),
        (Answer(gzip.compress(BODY)[:-9], headers=GZIP), "cut short"),
        (Answer(BODY, headers=GZIP), "cut short"),
        (Answer(BODY, headers={"Content-Encoding": "br"}), "wrong encoding"),
        (Answer(BODY, headers={"Content-Encoding": "x" * 9_000}), "wrong encoding"),
        (Answer(raw=b"SSH-2.0-OpenSSH_9.2\r\n"), "cut short"),
    ],
)
async def test_feed_cut_short_is_said(server: Loopback, answer: Answer, reason: str) -> None:
    await says(server, answer, FeedState.DOWN, reason)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer(b"<!doctype html><p>log in"), "got a web page"),
        (Answer(BODY, kind="text/html"), "got a web page"),
        (Answer(BODY, kind="image/png"), "not JSON"),
        (Answer(BODY, kind="image/" + "x" * 9_000), "not JSON"),
        (Answer(b""), "empty answer"),
    ],
)
async def test_feed_web_page_is_said(server: Loopback, answer: Answer, reason: str) -> None:
    await says(server, answer, FeedState.DOWN, reason)


@pytest.mark.parametrize(
    "answer", [Answer(b" " * (MOST + 1)), Answer(b" " * 5_000_000, zipped=True)]
)
async def test_feed_too_large_names_the_limit(server: Loopback, answer: Answer) -> None:
    await says(server, answer, FeedState.DOWN, "too large: over 0.00953674 MiB")


@pytest.mark.parametrize(
    ("answer", "state", "reason"),
    [
        (Answer(reset=True), FeedState.DOWN, "connection reset"),
        (Answer(BODY, cut_at=5, reset=True), FeedState.DOWN, "connection reset"),
        (Answer(status=401), FeedState.AUTH, "token refused"),
        (Answer(status=403), FeedState.AUTH, "token refused"),
        (Answer(status=404), FeedState.CONFIG, "not found"),
        (Answer(status=410), FeedState.CONFIG, "gone"),
        (Answer(status=429), FeedState.THROTTLED, "too many requests"),
        (Answer(status=503, headers={"Retry-After": "120"}), FeedState.THROTTLED, "asked to wait"),
        (Answer(status=503, headers={"Retry-After": "soon"}), FeedState.DOWN, "server error 503"),
        (Answer(status=500), FeedState.DOWN, "server error 500"),
        (Answer(status=418), FeedState.DOWN, "answer 418"),
        (Answer(status=304), FeedState.DOWN, "answer 304"),
        (Answer(status=204), FeedState.DOWN, "answer 204"),
    ],
)
async def test_a_bad_answer_says_what_is_wrong(
    server: Loopback, answer: Answer, state: FeedState, reason: str
) -> None:
    await says(server, answer, state, reason)


async def says(server: Loopback, answer: Answer, state: FeedState, reason: str) -> None:
    server.give(answer)
    found = await trouble(server.url())
    assert (found.state, found.reason) == (state, reason)
    assert 0 < len(found.explanation) < 200


async def test_feed_slow_drip_ends_at_the_deadline_of_the_whole_exchange(server: Loopback) -> None:
    server.give(Answer(BODY * 50, drip=0.05))
    assert (await trouble(server.url(), deadline=0.3)).reason == "timeout"


async def test_feed_not_reached_as_nothing_listens_or_the_name_is_unknown() -> None:
    with Loopback().running() as gone:
        url = gone.url()
    assert (await trouble(url)).reason == "refused"
    assert (await trouble("http://nowhere.invalid/feed")).reason == "name not found"


async def test_what_is_unchanged_is_asked_for_conditionally(server: Loopback) -> None:
    def respond(request: Request) -> Answer:
        if request.headers.get("if-none-match") == '"7"':
            assert request.headers["if-modified-since"] == "Mon, 17 Nov 2025 18:00:00 GMT"
            return Answer(status=304)
        marks = {"ETag": '"7"', "Last-Modified": "Mon, 17 Nov 2025 18:00:00 GMT"}
        return Answer(BODY, headers=marks)

    server.respond = respond
    feed = source(server.url())
    assert [await feed.fetch(), await feed.fetch()] == [BODY, None]
    feed.forget()
    assert await feed.fetch() == BODY
    await feed.close()


@pytest.mark.parametrize("mark", ['"\xe9"', '"\x01"', '"' + "7" * 2_000 + '"'])
async def test_a_mark_that_cannot_be_sent_back_is_not(server: Loopback, mark: str) -> None:
    server.give(Answer(BODY, headers={"ETag": mark}))
    feed = source(server.url())
    assert [await feed.fetch(), await feed.fetch()] == [BODY, BODY]
    await feed.close()
    assert all("if-none-match" not in request.headers for request in server.requests)


async def test_the_client_is_made_anew_after_failures_and_recovers(server: Loopback) -> None:
    server.give(Answer(reset=True))
    feed = source(server.url())
    for _ in range(5):
        with pytest.raises(Trouble):
            await feed.fetch()
    server.give(Answer(BODY))
    assert await feed.fetch() == BODY
    await feed.close()


async def test_a_cancelled_fetch_leaves_nothing_open(server: Loopback) -> None:
    server.give(Answer(BODY * 100, drip=0.05))
    feed = source(server.url())
    task = asyncio.create_task(feed.fetch())
    while not server.requests:
        await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    server.give(Answer(BODY))
    assert await feed.fetch() == BODY
    await feed.close()
