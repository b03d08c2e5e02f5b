"""One question to one address."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict, Unpack

import pytest

from dashboard.feed.address import WebAddress, parse_address
from dashboard.feed.http import HttpSource
from dashboard.feed.http_settings import HttpSettings, ReadToken
from dashboard.feed.trouble import Trouble

NOW = datetime(2025, 11, 17, 18, tzinfo=UTC)
BODY = b'{"version": "1.0"}'
MOST = 10_000
PATIENT = 45.0
"""Seconds; a connection has a third of it, so that a stalled machine is not taken for a fault."""


class Proofs(TypedDict, total=False):
    """What both sides prove themselves by, as `HttpSettings` has it."""

    token: ReadToken
    ca_file: Path
    client_certificate: Path
    client_key: Path


def source(url: str, deadline: float = PATIENT, **proofs: Unpack[Proofs]) -> HttpSource:
    address = parse_address(url)
    assert isinstance(address, WebAddress)
    chosen = HttpSettings(most=MOST, deadline=deadline, agent="watchfloor/test", **proofs)
    return HttpSource(address, chosen, lambda: NOW)


async def fetched(url: str, deadline: float = PATIENT, **proofs: Unpack[Proofs]) -> bytes | None:
    feed = source(url, deadline, **proofs)
    try:
        return await feed.fetch()
    finally:
        await feed.close()


async def trouble(url: str, deadline: float = PATIENT, **proofs: Unpack[Proofs]) -> Trouble:
    with pytest.raises(Trouble) as caught:
        await fetched(url, deadline, **proofs)
    return caught.value
