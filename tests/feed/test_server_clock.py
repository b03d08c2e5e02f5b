from datetime import UTC, datetime

import pytest

from dashboard.feed.server_clock import server_clock
from tests.feed.asking import source
from tests.loopback.server import Answer, Loopback

SIX = datetime(2025, 11, 17, 18, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "said"),
    [
        ({"date": "Mon, 17 Nov 2025 18:00:00 GMT"}, SIX),
        ({"date": "Mon, 17 Nov 2025 19:00:00 +0100"}, SIX),
        ({"date": "Monday, 17-Nov-25 18:00:00 GMT"}, SIX),
        ({"date": "Mon, 17 Nov 2025 17:59:00 GMT", "age": "60"}, SIX),
        ({"date": "Mon, 17 Nov 2025 18:00:00 GMT", "age": "-5"}, SIX),
        ({"date": "Mon, 17 Nov 2025 18:00:00 GMT", "age": "soon"}, SIX),
        ({}, None),
        ({"date": ""}, None),
        ({"date": "yesterday"}, None),
        ({"date": "Mon, 17 Nov 99999 18:00:00 GMT"}, None),
        ({"date": "Mon, 99 Nov 2025 18:00:00 GMT"}, None),
        ({"date": "Fri, 31 Dec 9999 23:59:59 GMT", "age": "999999999"}, None),
        ({"date": "\x1b[31m"}, None),
    ],
)
def test_the_time_an_answer_tells(headers: dict[str, str], said: datetime | None) -> None:
    assert server_clock(headers) == said


@pytest.mark.parametrize("status", [200, 304, 401, 500])
async def test_a_source_keeps_it_of_every_answer(server: Loopback, status: int) -> None:
    server.give(Answer(b"{}", status, headers={"Date": "Mon, 17 Nov 2025 18:00:00 GMT"}))
    feed = source(server.url())
    assert feed.told_at is None
    try:
        await feed.fetch()
    except Exception:
        assert status != 200
    await feed.close()
    assert feed.told_at == SIX
