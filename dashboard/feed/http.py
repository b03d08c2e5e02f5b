"""A feed over HTTP; the one module that knows httpx."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

import httpx

from dashboard.feed.address import AddressError, WebAddress, parse_address
from dashboard.feed.failure import timed_out, trouble_from
from dashboard.feed.inflate import Inflater
from dashboard.feed.outcome import FeedState
from dashboard.feed.status import trouble_of
from dashboard.feed.trouble import Trouble, down

MOST_REDIRECTS = 3
FAILURES_TO_REBUILD = 3
"""Failures in a row after which the client is made anew (httpcore issues 1094 and 1099)."""

# At INFO both libraries write whole addresses, tokens in them included.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)

ReadToken = Callable[[], str]
"""Returns the bearer token as it is now; raises ValueError with one sentence."""


@dataclass(frozen=True, slots=True)
class HttpSettings:
    """How a feed is asked for."""

    most: int
    """Bytes of a body, on the wire and decoded."""
    deadline: float
    """Seconds for the whole exchange."""
    agent: str
    token: ReadToken | None = None
    ca_file: Path | None = None
    client_certificate: Path | None = None
    client_key: Path | None = None

    def tls(self) -> ssl.SSLContext:
        """Return the one TLS context; raises OSError or ssl.SSLError for unusable files."""
        context = ssl.create_default_context(cafile=self.ca_file)
        if self.client_certificate is not None:
            context.load_cert_chain(self.client_certificate, self.client_key)
        return context


class HttpSource:
    """Asks one address, conditionally; credentials never leave its origin."""

    def __init__(
        self, address: WebAddress, settings: HttpSettings, now: Callable[[], datetime]
    ) -> None:
        self._address = address
        self._settings = settings
        self._now = now
        self._client: httpx.AsyncClient | None = None
        self._failures = 0
        self._seen: Mapping[str, str] = {}

    async def fetch(self) -> bytes | None:
        """Return the newest body, None for 304; raises Trouble."""
        try:
            async with asyncio.timeout(self._settings.deadline):
                body = await self._fetch()
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
        return body

    def forget(self) -> None:
        """Ask unconditionally next time."""
        self._seen = {}

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
        url = self._address.url
        for _ in range(MOST_REDIRECTS + 1):
            request = self._ready().build_request("GET", url, headers=self._headers())
            response = await self._ready().send(request, stream=True)
            try:
                if response.status_code in (301, 302, 303, 307, 308):
                    url = self._target(url, response.headers.get("location", ""))
                    continue
                return await self._answer(response)
            finally:
                await response.aclose()
        words = f"the server redirects more than {MOST_REDIRECTS} times; check feed.address"
        raise down("redirects in a circle", words)

    async def _answer(self, response: httpx.Response) -> bytes | None:
        if response.status_code == 304 and self._seen:
            return None
        if response.status_code != 200:
            raise trouble_of(response.status_code, response.headers, self._now())
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        inflater = Inflater(response.headers.get("content-encoding", ""), self._settings.most)
        async for part in response.aiter_raw():
            inflater.feed(part)
        body = inflater.body()
        _check_kind(kind, body)
        self._seen = {
            name: value
            for name, header in (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
            if (value := response.headers.get(header))
        }
        return body

    def _headers(self) -> dict[str, str]:
        headers = {
            "Accept": "application/json",
            "Accept-Encoding": "gzip",
            "User-Agent": self._settings.agent,
            **self._seen,
        }
        if self._settings.token is not None:
            try:
                headers["Authorization"] = f"Bearer {self._settings.token()}"
            except ValueError as error:
                raise Trouble(FeedState.AUTH, "no token", str(error)) from None
        return headers

    def _target(self, url: str, location: str) -> str:
        target = urljoin(url, location)
        try:
            found = parse_address(target)
        except AddressError as error:
            raise down("bad redirect", f"the server redirects to what {error}") from None
        if not isinstance(found, WebAddress) or found.origin != self._address.origin:
            words = "the server redirects to another host; if that is right, set feed.address to it"
            raise down("redirect elsewhere", words)
        return found.url

    def _ready(self) -> httpx.AsyncClient:
        if self._client is None:
            try:
                tls = self._settings.tls()
            except (OSError, ssl.SSLError) as error:
                words = f"a TLS file cannot be used: {error.strerror or error}"
                raise Trouble(FeedState.CONFIG, "tls file unusable", words) from None
            self._client = httpx.AsyncClient(
                verify=tls,
                timeout=self._settings.deadline,
                follow_redirects=False,
                limits=httpx.Limits(max_connections=2, max_keepalive_connections=1),
            )
        return self._client


def _check_kind(kind: str, body: bytes) -> None:
    if "html" in kind or body.lstrip()[:1] == b"<":
        words = "the answer is a web page, not JSON: a captive portal or a login?"
        raise down("got a web page", words)
    if not body.strip():
        raise down("empty answer", "the answer has no body; it is tried again")
    if kind and "json" not in kind and kind not in ("text/plain", "application/octet-stream"):
        raise down("not JSON", f"the answer is {kind[:60]}, not application/json")
