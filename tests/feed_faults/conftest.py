from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.feed_faults.authorities import Authorities
from tests.feed_faults.stage import Stage, staged


@pytest.fixture(scope="session")
def authorities(tmp_path_factory: pytest.TempPathFactory) -> Authorities:
    return Authorities.made(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def stage(
    authorities: Authorities,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Stage]:
    """A stage of plain HTTP, over TLS where the test says so."""
    # A proxy of the machine that runs the tests knows no loopback server.
    monkeypatch.setenv("no_proxy", "*")
    with staged(authorities, tmp_path, secure=getattr(request, "param", False)) as running:
        yield running
