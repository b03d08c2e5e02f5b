import ssl
from pathlib import Path

import pytest
import trustme
from cryptography.hazmat.primitives import serialization

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


async def test_a_client_certificate_that_is_asked_for(
    authority: trustme.CA, tmp_path: Path
) -> None:
    ca_file, client = tmp_path / "ca.pem", tmp_path / "client.pem"
    authority.cert_pem.write_to_path(ca_file)
    authority.issue_cert("board.example").private_key_and_cert_chain_pem.write_to_path(client)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(context)
    with Loopback(tls=context).running() as server:
        server.give(Answer(BODY))
        found = await trouble(server.url(), ca_file=ca_file)
        assert await fetched(server.url(), ca_file=ca_file, client_certificate=client) == BODY
    assert (found.state, found.least) == (FeedState.DOWN, 300)
    assert found.reason.startswith("tls: ")


async def test_a_file_of_certificates_that_cannot_be_used(tmp_path: Path) -> None:
    empty = tmp_path / "empty.pem"
    empty.touch()
    for ca_file in (tmp_path / "none.pem", empty, tmp_path):
        found = await trouble("https://127.0.0.1:1/", ca_file=ca_file)
        assert (found.state, found.reason) == (FeedState.CONFIG, "tls file unusable")
        assert found.explanation.startswith(f"feed.ca_file: {ca_file} cannot be used")


async def test_an_encrypted_key_is_refused_without_a_question(
    authority: trustme.CA, tmp_path: Path
) -> None:
    issued = authority.issue_cert("board.example")
    key = serialization.load_pem_private_key(issued.private_key_pem.bytes(), password=None)
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"password"),
    )
    client, locked = tmp_path / "client.pem", tmp_path / "locked.pem"
    issued.cert_chain_pems[0].write_to_path(client)
    locked.write_bytes(pem)
    found = await trouble("https://127.0.0.1:1/", client_certificate=client, client_key=locked)
    assert (found.state, found.reason) == (FeedState.CONFIG, "tls file unusable")
    assert found.explanation.startswith(f"feed.client_certificate: {client} cannot be used")
