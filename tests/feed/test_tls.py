import asyncio
import ssl
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from cryptography.hazmat.primitives import serialization

from dashboard.feed.http_settings import HttpSettings
from dashboard.feed.outcome import FeedState
from dashboard.feed.trouble import Trouble
from tests.feed.asking import BODY, fetched, source, trouble
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


async def test_feed_tls_without_it_or_for_another_host(
    authority: trustme.CA, tmp_path: Path
) -> None:
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(ca_file)
    with secure(authority, "other.example").running() as server:
        unknown = await trouble(server.url())
        other = await trouble(server.url(), ca_file=ca_file)
    assert unknown.reason == "tls: unable to get local issuer certificate"
    assert unknown.explanation.endswith("; set feed.ca_file to the authority that signed it")
    assert other.reason == "tls: ip address mismatch"
    assert other.explanation.endswith("; it is for another host; check the address")
    for found in (unknown, other):
        assert (found.state, found.least) == (FeedState.DOWN, 300)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [(Answer(reset=True), "connection reset"), (Answer(BODY, cut_at=5), "cut short")],
)
async def test_a_connection_that_ends_is_no_fault_of_tls(
    authority: trustme.CA, tmp_path: Path, answer: Answer, reason: str
) -> None:
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(ca_file)
    with secure(authority, "127.0.0.1").running() as server:
        server.give(answer)
        found = await trouble(server.url(), ca_file=ca_file)
    assert (found.reason, found.least) == (reason, 0)


@pytest.mark.parametrize("days", [-2, 1])
async def test_feed_tls_certificate_out_of_its_time(
    authority: trustme.CA, tmp_path: Path, days: int
) -> None:
    begins = datetime.now(UTC) + timedelta(days=days)
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(ca_file)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf = authority.issue_cert(
        "127.0.0.1", not_before=begins, not_after=begins + timedelta(days=1)
    )
    leaf.configure_cert(context)
    with Loopback(tls=context).running() as server:
        found = await trouble(server.url(), ca_file=ca_file)
    assert found.reason.startswith("tls: certificate ")
    assert found.explanation.endswith("; have it renewed, or set this machine's clock right")


async def test_a_handshake_that_is_never_answered_leaves_no_connection_open(
    authority: trustme.CA, tmp_path: Path
) -> None:
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(ca_file)
    ended = asyncio.Event()

    async def stay_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        ended.set()

    async with await asyncio.start_server(stay_silent, "127.0.0.1", 0) as silent:
        port = silent.sockets[0].getsockname()[1]
        feed = source(f"https://127.0.0.1:{port}/", deadline=2.0, ca_file=ca_file)
        with pytest.raises(Trouble) as caught:
            await feed.fetch()
        await ended.wait()
        await feed.close()
    assert caught.value.reason == "timeout"


async def test_feed_tls_client_certificate_that_is_asked_for(
    authority: trustme.CA, tmp_path: Path
) -> None:
    ca_file, client = tmp_path / "ca.pem", tmp_path / "client.pem"
    authority.cert_pem.write_to_path(ca_file)
    authority.issue_cert("board.example").private_key_and_cert_chain_pem.write_to_path(client)
    client.chmod(0o600)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    # Under TLS 1.3 the server's word races with the end of the connection.
    context.maximum_version = ssl.TLSVersion.TLSv1_2
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
    locked.chmod(0o600)
    found = await trouble("https://127.0.0.1:1/", client_certificate=client, client_key=locked)
    assert (found.state, found.reason) == (FeedState.CONFIG, "tls file unusable")
    assert found.explanation.startswith(f"feed.client_certificate: {client} cannot be used")


async def test_feed_secrets_a_key_that_others_may_open_is_not_used(
    authority: trustme.CA, tmp_path: Path
) -> None:
    client = tmp_path / "client.pem"
    authority.issue_cert("board.example").private_key_and_cert_chain_pem.write_to_path(client)
    client.chmod(0o640)
    found = await trouble("https://127.0.0.1:1/", client_certificate=client)
    assert (found.state, found.reason) == (FeedState.CONFIG, "tls file unusable")
    said = "open to others than its owner (mode 0640); `chmod 600` it"
    assert found.explanation == f"feed.client_certificate: {client}: {said}"


def test_feed_tls_is_always_verified(authority: trustme.CA, tmp_path: Path) -> None:
    ca_file, client = tmp_path / "ca.pem", tmp_path / "client.pem"
    authority.cert_pem.write_to_path(ca_file)
    authority.issue_cert("board.example").private_key_and_cert_chain_pem.write_to_path(client)
    client.chmod(0o600)
    plain = HttpSettings(most=1, deadline=1.0, agent="watchfloor/test")
    for settings in (plain, replace(plain, ca_file=ca_file, client_certificate=client)):
        tls = settings.tls()
        assert (tls.verify_mode, tls.check_hostname) == (ssl.CERT_REQUIRED, True)
        assert tls.minimum_version >= ssl.TLSVersion.TLSv1_2
