"""The polite client: it carries out the plan of one source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlencode

from dashboard.collect.ask import ANSWERED, Ask, Auth, Raw
from dashboard.collect.cache import Cache, Kept
from dashboard.collect.manners import MOST_PATIENCE, Manners
from dashboard.collect.source import MOST_ASKS, Plan
from dashboard.config.error import ConfigError
from dashboard.feed.address import AddressError, WebAddress, parse_address
from dashboard.feed.http import HttpSource
from dashboard.feed.http_answer import HttpAnswer, Proof
from dashboard.feed.http_settings import HttpSettings
from dashboard.feed.outcome import FeedState
from dashboard.feed.trouble import Trouble

_REFUSED = frozenset({401, 403})
_MOST_TRIES = 3
_KEPT_HEADERS = 4_000
"""Characters of all headers of an answer that are handed on."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the plan of one source brought."""

    raws: tuple[Raw, ...]
    is_cut: bool
    """Whether the plan would have asked more than it may."""


@dataclass(frozen=True, slots=True)
class Client:
    """Asks services; one for all sources of a run."""

    settings: HttpSettings
    cache: Cache
    manners: Manners
    now: Callable[[], datetime]
    most: int = MOST_ASKS
    """Asks of one plan; beyond it the plan is ended."""

    async def carry_out(self, plan: Plan, asked: Callable[[int], None]) -> Answers:
        """Return the answers to a plan, telling `asked` how many there are as they come.

        Raises Trouble for the first ask that fails.
        """
        raws: list[Raw] = []
        connection: HttpSource | None = None
        own: WebAddress | None = None
        try:
            ask = next(plan, None)
            while ask is not None and len(raws) < self.most:
                address = _address(ask)
                own = own or address
                _refuse_elsewhere(address, own)
                connection = connection or HttpSource(own, self.settings, self.now)
                raws.append(await self._ask(connection, address, ask))
                asked(len(raws))
                try:
                    ask = plan.send(raws[-1])
                except StopIteration:
                    ask = None
        finally:
            plan.close()
            if connection is not None:
                await connection.close()
        return Answers(tuple(raws), ask is not None)

    async def _ask(self, connection: HttpSource, address: WebAddress, ask: Ask) -> Raw:
        kept = self.cache.find(address.url, ask.accept)
        answer = await self._answer(connection, address, ask, kept)
        if answer.status == 304 and kept is not None:
            return _raw(ask, address, kept, 200)
        fresh = Kept(address.url, answer.body, self.now(), _bounded(answer))
        if answer.status == 200:
            if kept is not None and kept.body == fresh.body:
                fresh = replace(fresh, fetched_at=kept.fetched_at)
            self.cache.keep(fresh, ask.accept)
        return _raw(ask, address, fresh, answer.status)

    async def _answer(
        self, connection: HttpSource, address: WebAddress, ask: Ask, kept: Kept | None
    ) -> HttpAnswer:
        host = "{}:{}".format(*address.origin[1:])
        headers = {"Accept": ask.accept, **({} if kept is None else kept.marks)}
        for left in reversed(range(_MOST_TRIES)):
            await self.manners.await_turn(host)
            try:
                answer = await connection.ask(
                    address, headers, _proof(ask.auth), ANSWERED | _REFUSED
                )
            except Trouble as trouble:
                if trouble.wait is not None:
                    self.manners.asked_for(host, trouble.wait)
                    if left and trouble.wait <= MOST_PATIENCE:
                        continue
                raise
            finally:
                self.manners.asked(host)
            return _accepted(answer, ask)
        raise AssertionError("the last try returns or raises")


def _accepted(answer: HttpAnswer, ask: Ask) -> HttpAnswer:
    if answer.status in _REFUSED and not ask.optional:
        if ask.auth is None:
            words = f"the server answers {answer.status} and lets nobody in without a key"
        else:
            words = f"the server answers {answer.status}; check {ask.auth.token.setting}"
        raise Trouble(FeedState.AUTH, "refused", words)
    return answer


def _address(ask: Ask) -> WebAddress:
    query = urlencode(list(ask.params.items()))
    joint = "&" if "?" in ask.address else "?"
    try:
        found = parse_address(f"{ask.address}{joint}{query}" if query else ask.address)
    except AddressError as error:
        raise Trouble(FeedState.CONFIG, "bad address", f"an address {error}") from None
    if not isinstance(found, WebAddress):
        raise Trouble(FeedState.CONFIG, "bad address", "an address is no http or https address")
    return found


def _refuse_elsewhere(address: WebAddress, own: WebAddress) -> None:
    """Refuse what an answer leads to on another server: a key must not follow it there."""
    if address.origin != own.origin:
        words = f"an answer leads to {address.origin[1]}, another server than its own"
        raise Trouble(FeedState.CONFIG, "led elsewhere", words)


def _proof(auth: Auth | None) -> Proof | None:
    if auth is None:
        return None
    try:
        return Proof(auth.header, auth.token.read(), auth.prefix)
    except ConfigError:
        # Why a source is old is published: no path of this machine belongs there.
        words = f"{auth.token.setting} names no key that can be used"
        raise Trouble(FeedState.AUTH, "no key", words) from None


def _bounded(answer: HttpAnswer) -> dict[str, str]:
    headers: dict[str, str] = {}
    room = _KEPT_HEADERS
    for name, value in answer.headers.items():
        room -= len(name) + len(value)
        if room >= 0 and name != "set-cookie":
            headers[name] = value
    return headers


def _raw(ask: Ask, address: WebAddress, kept: Kept, status: int) -> Raw:
    media = kept.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Raw(ask, address.url, kept.body, kept.fetched_at, media, status, kept.headers)
