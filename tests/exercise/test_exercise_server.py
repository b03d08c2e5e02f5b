import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from dashboard.exercise.broadcast import Broadcast
from dashboard.exercise.document import Exercise
from dashboard.exercise.plan import FIRST, Plan
from dashboard.exercise.server import HOST, Server

EXERCISE = Exercise.of(Plan(seed=1, records=30, hours=72, start=FIRST, documents=25))


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@contextmanager
def running(clock: Clock) -> Iterator[Server]:
    with Server(Broadcast(EXERCISE, 600), clock=clock) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def test_the_story_goes_on_as_the_clock_does() -> None:
    clock = Clock()
    with running(clock) as server, httpx.Client(trust_env=False) as client:
        first = client.get(server.address)
        assert (first.status_code, first.content) == (200, EXERCISE.body(0))
        known = {"If-None-Match": first.headers["ETag"]}
        assert client.get(server.address, headers=known).status_code == 304
        clock.now += 300
        lost = client.get(server.address, headers=known)
        assert (lost.status_code, lost.headers["Retry-After"]) == (503, "26")
        clock.now += 300
        last = client.get(server.address, headers=known)
        assert (last.status_code, last.content) == (200, EXERCISE.body(24))


def test_nothing_but_reading_is_answered() -> None:
    with running(Clock()) as server:
        assert httpx.post(server.address, content=b"x", trust_env=False).status_code == 501
        other = server.address.replace("feed.json", "etc/passwd")
        assert httpx.get(other, trust_env=False).status_code == 404


def test_only_this_machine_can_ask() -> None:
    with running(Clock()) as server:
        assert server.address.startswith(f"http://{HOST}:")
        assert server.server_address[0] == "127.0.0.1"


def test_a_port_that_is_taken_is_refused() -> None:
    with running(Clock()) as server, pytest.raises(OSError, match="in use"):
        Server(Broadcast(EXERCISE, 600), server.server_address[1])
