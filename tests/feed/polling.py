"""A poller over a source that gives what it is told to."""

import asyncio
import json
from collections.abc import Callable
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any

from dashboard.contract.reader import read
from dashboard.example import example
from dashboard.feed.outcome import Outcome
from dashboard.feed.poller import Poller
from dashboard.feed.schedule import Schedule

NOW = datetime(2025, 11, 17, 18, tzinfo=UTC)
EXAMPLE: dict[str, Any] = json.loads(example())


def document(**head: object) -> bytes:
    return json.dumps({**EXAMPLE, **head}).encode()


class Script:
    """A source that gives what it is told to, step by step, and the last step for ever."""

    def __init__(self, *steps: bytes | BaseException | None) -> None:
        self.steps = list(steps)
        self.forgotten = 0
        self.closed = False
        self.asked = 0

    async def fetch(self) -> bytes | None:
        self.asked += 1
        step = self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]
        if isinstance(step, BaseException):
            raise step
        return step

    def forget(self) -> None:
        self.forgotten += 1

    async def close(self) -> None:
        self.closed = True


def poller(
    script: Script, now: Callable[[], datetime] = lambda: NOW, interval: float = 300
) -> Poller:
    return Poller(script, read, Schedule(interval), now=now, chance=lambda: 0.0)


async def outcomes(polls: Poller, count: int) -> list[Outcome]:
    """Return so many outcomes, the loop woken after each."""
    found: list[Outcome] = []
    async with aclosing(polls.outcomes()) as stream:
        async for outcome in stream:
            found.append(outcome)
            if len(found) == count:
                break
            polls._wake.set()
    return found


async def idle() -> None:
    """Let everything run that can without the clock."""
    for _ in range(20):
        await asyncio.sleep(0)
