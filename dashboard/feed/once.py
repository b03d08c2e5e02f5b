"""One document by its address, for a command that needs it once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime

from dashboard.feed.address import AddressError, WebAddress, parse_address
from dashboard.feed.http import HttpSource
from dashboard.feed.http_settings import HttpSettings
from dashboard.feed.trouble import Trouble


class FetchError(Exception):
    """An address that gave no document; the message is one clean sentence."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What became of one question."""

    body: bytes | None
    """None where there is no document."""
    trouble: str
    """Why there is none, in one clean sentence; empty where there is one."""
    asked_at: datetime
    came_at: datetime
    told_at: datetime | None
    """What the server's own clock said, to the second; None where it did not tell."""


def fetch_once(address: str, settings: HttpSettings) -> bytes:
    """Return the body at a web address; raises FetchError."""
    asked = ask_once(address, settings)
    if asked.body is None:
        raise FetchError(asked.trouble)
    return asked.body


def ask_once(address: str, settings: HttpSettings) -> Asked:
    """Return what became of a question to a web address; raises FetchError for another address."""
    try:
        found = parse_address(address)
    except AddressError as error:
        raise FetchError(f"the address {error}") from None
    if not isinstance(found, WebAddress):
        raise FetchError("is no http or https address")
    return asyncio.run(_ask(found, settings))


async def _ask(address: WebAddress, settings: HttpSettings) -> Asked:
    source = HttpSource(address, settings, _now)
    body, trouble, began = None, "the server answers that nothing has changed", _now()
    try:
        body = await source.fetch()
    except Trouble as error:
        trouble = f"{error.reason}: {error.explanation}"
    finally:
        await source.close()
    return Asked(body, "" if body is not None else trouble, began, _now(), source.told_at)


def _now() -> datetime:
    return datetime.now(UTC)
