import ssl
from pathlib import Path

import pytest
import trustme

from dashboard.feed.outcome import FeedState
from tests.feed.asking import BODY, fetched, trouble
from tests.loopback.server import Answer, Loopback


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


def secure(authority: trustme.CA, host: str) -> Loopback:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(host).configure_cert(context)
    return Loopback(tls=context)


async def test_tls_with_the_right_authority(authority: trustme.CA, tmp_path: Path) -> None:
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(ca_file)
    with secure(authority, "127.0.0.1").running() as server:
        server.give(Answer(BODY))
        assert await fetched(server.url(), ca_file=ca_file) == BODY


async def test_tls_without_it_or_for_another_host(authority: trustme.CA, tmp_path: Path) -> None:
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(ca_file)
    with secure(authority, "other.example").running() as server:
        unknown = await trouble(server.url())
        other = await trouble(server.url(), ca_file=ca_file)
    for found in (unknown, other):
        assert found.state is FeedState.DOWN
        assert found.reason.startswith("tls: ")
        assert found.least == 300


async def test_a_client_certificate_that_is_asked_for_and_missing(
    authority: trustme.CA, tmp_path: Path
) -> None:
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(ca_file)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(context)
    with Loopback(tls=context).running() as server:
        assert (await trouble(server.url(), ca_file=ca_file)).state is FeedState.DOWN


async def test_a_tls_file_that_cannot_be_used(tmp_path: Path) -> None:
    found = await trouble("https://127.0.0.1:1/", ca_file=tmp_path / "none.pem")
    assert (found.state, found.reason) == (FeedState.CONFIG, "tls file unusable")
