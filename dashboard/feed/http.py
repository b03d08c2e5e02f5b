"""A feed over HTTP; the one module that knows httpx."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Generator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TypeVar

import httpx

from dashboard.feed.address import WebAddress
from dashboard.feed.failure import timed_out, trouble_from
from dashboard.feed.http_answer import HttpAnswer, Proof
from dashboard.feed.http_settings import HttpSettings
from dashboard.feed.inflate import Inflater
from dashboard.feed.media import check_media
from dashboard.feed.outcome import FeedState
from dashboard.feed.redirect import REDIRECTS, redirect_target
from dashboard.feed.server_clock import server_clock
from dashboard.feed.status import REFUSALS, trouble_of
from dashboard.feed.trouble import Trouble, down

MOST_REDIRECTS = 3
FAILURES_TO_REBUILD = 3
"""Failures in a row after which the client is made anew (httpcore issues 1094 and 1099)."""
MOST_MARK = 1_000
"""Characters of an ETag or a date that is sent back."""

T = TypeVar("T")
_LOCATION = "watchfloor.location"
"""Where among a response's extensions its Location header is set aside."""
_MARKS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}

# At INFO both libraries write whole addresses, tokens in them included.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)


class HttpSource:
    """Asks one address, conditionally; credentials never leave its origin.

    The proxy variables of the environment (`HTTPS_PROXY`, `NO_PROXY`) are honoured.
    """

    def __init__(
        self, address: WebAddress, settings: HttpSettings, now: Callable[[], datetime]
    ) -> None:
        self._address = address
        self._settings = settings
        self._now = now
        self._client: httpx.AsyncClient | None = None
        self._failures = 0
        self._refused = False
        self._marks: Mapping[str, str] = {}
        self.told_at: datetime | None = None
        """What the server's own clock said with its last answer; None where it did not tell."""

    async def fetch(self) -> bytes | None:
        """Return the newest body, None for 304; raises Trouble."""
        return await self._in_time(self._fetch())

    async def ask(
        self,
        address: WebAddress,
        headers: Mapping[str, str],
        proof: Proof | None,
        passed: Collection[int],
    ) -> HttpAnswer:
        """Return what another address of the same origin answers, of whatever media type.

        Raises Trouble for every status but 304 and those `passed`, ValueError for another origin.
        """
        if address.origin != self._address.origin:
            raise ValueError("an address of another origin")
        return await self._in_time(self._ask(address.url, headers, proof, passed))

    async def _in_time(self, exchange: Awaitable[T]) -> T:
        try:
            async with asyncio.timeout(self._settings.deadline):
                answer = await exchange
        except Trouble:
            self._failures += 1
            raise
        except TimeoutError:
            await self._failed()
            raise timed_out(self._settings.deadline) from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ExceptionGroup) as error:
            await self._failed(rebuild=isinstance(error, httpx.PoolTimeout))
            raise trouble_from(error) from None
        self._failures = 0
        return answer

    def forget(self) -> None:
        """Ask unconditionally next time."""
        self._marks = {}

    async def close(self) -> None:
        """Close the connections."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def _failed(self, rebuild: bool = False) -> None:
        self._failures += 1
        if rebuild or self._failures >= FAILURES_TO_REBUILD:
            await self.close()

    async def _fetch(self) -> bytes | None:
        async with self._response(self._address.url, self._headers(), await self._auth()) as found:
            return await self._answer(found)

    async def _ask(
        self, url: str, headers: Mapping[str, str], proof: Proof | None, passed: Collection[int]
    ) -> HttpAnswer:
        sent = {"Accept-Encoding": "gzip", "User-Agent": self._settings.agent, **headers}
        shown = None if proof is None else _Shown(proof)
        async with self._response(url, sent, shown) as response:
            status = response.status_code
            if status != 304 and status not in passed:
                raise trouble_of(status, response.headers, self._now())
            body = b"" if status == 304 else await self._body(response)
            return HttpAnswer(status, dict(response.headers), body)

    @asynccontextmanager
    async def _response(
        self, url: str, headers: Mapping[str, str], auth: httpx.Auth | None
    ) -> AsyncIterator[httpx.Response]:
        client = await self._ready()
        for _ in range(MOST_REDIRECTS + 1):
            request = client.build_request("GET", url, headers=headers)
            response = await client.send(request, stream=True, auth=auth)
            try:
                location = response.extensions.get(_LOCATION)
                if response.status_code not in REDIRECTS or not location:
                    yield response
                    return
                url = redirect_target(url, location, self._address.origin)
            finally:
                await response.aclose()
        words = f"the server redirects more than {MOST_REDIRECTS} times; check the address"
        raise down("redirects in a circle", words)

    async def _answer(self, response: httpx.Response) -> bytes | None:
        status = response.status_code
        self.told_at = server_clock(response.headers)
        refused_before, self._refused = self._refused, status in REFUSALS
        if status == 304 and self._marks:
            return None
        if status != 200:
            raise trouble_of(status, response.headers, self._now(), refused_before=refused_before)
        body = await self._body(response)
        check_media(response.headers.get("content-type", ""), body)
        self._marks = {
            _MARKS[name]: value
            for name, value in response.headers.items()
            if name in _MARKS and _can_be_sent(value)
        }
        return body

    async def _body(self, response: httpx.Response) -> bytes:
        inflater = Inflater(response.headers.get("content-encoding", ""), self._settings.most)
        async for part in response.aiter_raw():
            inflater.feed(part)
        return inflater.body()

    def _headers(self) -> dict[str, str]:
        return {
            "Accept": "application/json",
            "Accept-Encoding": "gzip",
            "User-Agent": self._settings.agent,
            **self._marks,
        }

    async def _auth(self) -> httpx.Auth | None:
        if self._settings.token is None:
            return None
        try:
            token = await asyncio.to_thread(self._settings.token)
        except ValueError as error:
            raise Trouble(FeedState.AUTH, "no token", str(error)) from None
        return _Shown(Proof("Authorization", token, "Bearer "))

    async def _ready(self) -> httpx.AsyncClient:
        if self._client is None:
            tls = await asyncio.to_thread(self._settings.tls)
            try:
                self._client = httpx.AsyncClient(
                    verify=tls,
                    timeout=_timeout(self._settings.deadline),
                    follow_redirects=False,
                    event_hooks={"response": [_set_location_aside]},
                    limits=httpx.Limits(max_connections=2, max_keepalive_connections=1),
                    # A feed needs no cookies, and a jar has no bound.
                    cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
                )
            except (ImportError, ValueError, httpx.InvalidURL):
                words = "a proxy variable of the environment names no http or https proxy"
                raise Trouble(FeedState.CONFIG, "proxy unusable", words) from None
        return self._client


class _Shown(httpx.Auth):
    """Puts a key into a request at the last moment; until then nothing of ours holds it."""

    def __init__(self, proof: Proof) -> None:
        self._proof = proof

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers[self._proof.header] = self._proof.prefix + self._proof.secret.reveal()
        yield request


def _timeout(deadline: float) -> httpx.Timeout:
    # One request at a time waits for the pool only where the pool is at fault. A connection has
    # its own bound, since httpcore leaves the socket open when a TLS handshake is cancelled.
    return httpx.Timeout(deadline, connect=deadline / 3, pool=deadline / 4)


async def _set_location_aside(response: httpx.Response) -> None:
    # Even where it follows no redirect, httpx reads the header, and fails on a bad one.
    if "location" in response.headers:
        response.extensions[_LOCATION] = response.headers.pop("location")


def _can_be_sent(mark: str) -> bool:
    return len(mark) <= MOST_MARK and mark.isascii() and mark.isprintable()
