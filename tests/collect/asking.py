"""A polite client in front of a loopback server, with a clock that only waiting moves."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from dashboard.collect.ask import Ask, Raw
from dashboard.collect.cache import Cache
from dashboard.collect.client import Answers, Client
from dashboard.collect.manners import Manners
from dashboard.collect.source import Plan
from dashboard.feed.http_settings import HttpSettings
from tests.collect.saying import NOW

AGENT = "watchfloor/test (desk@example.org)"


@dataclass
class Clock:
    """Time as the client takes it."""

    at: datetime = NOW
    slept: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += timedelta(seconds=seconds)


def http_settings(deadline: float = 10.0) -> HttpSettings:
    return HttpSettings(most=1_000_000, deadline=deadline, agent=AGENT)


def client(folder: Path, clock: Clock, interval: float = 0, most: int = 500) -> Client:
    manners = Manners(timedelta(seconds=interval), clock.now, clock.sleep, {})
    return Client(http_settings(), Cache(folder, 1_000_000), manners, clock.now, most)


def plan(*asks: Ask) -> Plan:
    for ask in asks:  # noqa: UP028 - a plan is sent its answers, which a tuple cannot take
        yield ask


async def asked(one: Client, *asks: Ask) -> tuple[Raw, ...]:
    return (await answers(one, plan(*asks))).raws


async def answers(
    one: Client, of: Plan, came: Callable[[int], None] = lambda number: None
) -> Answers:
    return await one.carry_out(of, came)
