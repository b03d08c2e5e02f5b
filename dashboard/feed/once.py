"""One document by its address, for a command that needs it once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from dashboard.feed.address import AddressError, WebAddress, parse_address
from dashboard.feed.http import HttpSource
from dashboard.feed.http_settings import HttpSettings
from dashboard.feed.trouble import Trouble


class FetchError(Exception):
    """An address that gave no document; the message is one clean sentence."""


def fetch_once(address: str, settings: HttpSettings) -> bytes:
    """Return the body at a web address; raises FetchError."""
    try:
        found = parse_address(address)
    except AddressError as error:
        raise FetchError(f"the address {error}") from None
    if not isinstance(found, WebAddress):
        raise FetchError("is no http or https address")
    return asyncio.run(_fetch(found, settings))


async def _fetch(address: WebAddress, settings: HttpSettings) -> bytes:
    source = HttpSource(address, settings, lambda: datetime.now(UTC))
    try:
        body = await source.fetch()
    except Trouble as trouble:
        raise FetchError(f"{trouble.reason}: {trouble.explanation}") from None
    finally:
        await source.close()
    if body is None:
        raise FetchError("the server answers that nothing has changed")
    return body
