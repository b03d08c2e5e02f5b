"""One question to one address."""

from datetime import UTC, datetime

import pytest

from dashboard.feed.address import WebAddress, parse_address
from dashboard.feed.http import HttpSource
from dashboard.feed.http_settings import HttpSettings
from dashboard.feed.trouble import Trouble

NOW = datetime(2025, 11, 17, 18, tzinfo=UTC)
BODY = b'{"version": "1.0"}'
MOST = 10_000


def source(url: str, deadline: float = 5.0, **settings: object) -> HttpSource:
    address = parse_address(url)
    assert isinstance(address, WebAddress)
    chosen = HttpSettings(most=MOST, deadline=deadline, agent="watchfloor/test", **settings)  # type: ignore[arg-type]
    return HttpSource(address, chosen, lambda: NOW)


async def fetched(url: str, **settings: object) -> bytes | None:
    feed = source(url, **settings)  # type: ignore[arg-type]
    try:
        return await feed.fetch()
    finally:
        await feed.close()


async def trouble(url: str, **settings: object) -> Trouble:
    with pytest.raises(Trouble) as caught:
        await fetched(url, **settings)
    return caught.value
