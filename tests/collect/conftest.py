from collections.abc import Iterator

import pytest

from tests.loopback.server import Loopback


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback().running() as running:
        yield running


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    # A proxy of the machine that runs the tests knows no loopback server.
    monkeypatch.setenv("no_proxy", "*")
