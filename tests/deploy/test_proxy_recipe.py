"""A private authority and a client certificate, from end to end through a proxy."""

import base64
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from tests.feed.asking import BODY, fetched, trouble
from tests.loopback.proxy import Proxy
from tests.loopback.server import Answer, Loopback

VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def _no_proxy_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def files(tmp_path: Path) -> tuple[trustme.CA, Path, Path]:
    """Return an authority, its certificate, and a client certificate of it with its key."""
    authority = trustme.CA()
    ca_file, client = tmp_path / "ca.pem", tmp_path / "client.pem"
    authority.cert_pem.write_to_path(ca_file)
    authority.issue_cert("officer@example.org").private_key_and_cert_chain_pem.write_to_path(client)
    client.chmod(0o600)
    return authority, ca_file, client


@pytest.fixture
def server(files: tuple[trustme.CA, Path, Path]) -> Iterator[Loopback]:
    """A server that asks for a client certificate of the authority."""
    authority, ca_file, _ = files
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(ca_file)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with Loopback(tls=context).running() as running:
        running.give(Answer(BODY))
        yield running


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    with Proxy().running() as running:
        yield running


async def test_both_certificates_go_through_a_proxy(
    files: tuple[trustme.CA, Path, Path],
    server: Loopback,
    proxy: Proxy,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, ca_file, client = files
    monkeypatch.setenv("HTTPS_PROXY", f"http://{proxy.place}")
    assert await fetched(server.url(), ca_file=ca_file, client_certificate=client) == BODY
    assert proxy.asked == [f"CONNECT 127.0.0.1:{server.port} HTTP/1.1"]
    assert (await trouble(server.url(), ca_file=ca_file)).reason.startswith(("tls", "connection"))
    unknown = await trouble(server.url(), client_certificate=client)
    assert unknown.reason.startswith("tls: ")


@pytest.mark.parametrize(
    ("variables", "asked"),
    [
        ({"https_proxy": "{}"}, True),
        ({"HTTPS_PROXY": "{}"}, True),
        ({"ALL_PROXY": "http://{}"}, True),
        ({"HTTP_PROXY": "http://{}"}, False),
        ({"https_proxy": "http://{}", "HTTPS_PROXY": "http://127.0.0.1:9"}, True),
        ({"HTTPS_PROXY": "http://{}", "NO_PROXY": "127.0.0.1"}, False),
        ({"HTTPS_PROXY": "http://{}", "NO_PROXY": "other.example, *"}, False),
        ({"HTTPS_PROXY": "http://{}", "no_proxy": "127.0.0.0/8"}, True),
        ({"HTTPS_PROXY": "http://{}", "no_proxy": "*.0.0.1"}, True),
    ],
)
async def test_the_variables_that_are_heeded(
    files: tuple[trustme.CA, Path, Path],
    server: Loopback,
    proxy: Proxy,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    asked: bool,
) -> None:
    _, ca_file, client = files
    for name, value in variables.items():
        monkeypatch.setenv(name, value.format(proxy.place))
    assert await fetched(server.url(), ca_file=ca_file, client_certificate=client) == BODY
    assert bool(proxy.asked) is asked


async def test_a_proxy_that_asks_for_a_password(
    files: tuple[trustme.CA, Path, Path], server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, ca_file, client = files
    password = base64.b64encode(b"desk:pass").decode()
    with Proxy(password).running() as asking:
        monkeypatch.setenv("HTTPS_PROXY", f"http://desk:pass@{asking.place}")
        assert await fetched(server.url(), ca_file=ca_file, client_certificate=client) == BODY
        assert asking.asked[-1].endswith(f" {password}")
        monkeypatch.setenv("HTTPS_PROXY", f"http://{asking.place}")
        refused = await trouble(server.url(), ca_file=ca_file, client_certificate=client)
    assert refused.reason == "proxy refused"


async def test_a_socks_proxy_is_refused_in_words(
    server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:9")
    assert (await trouble(server.url())).reason == "proxy unusable"


async def test_the_authorities_of_the_system_are_those_that_openssl_is_told_of(
    files: tuple[trustme.CA, Path, Path], server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, ca_file, client = files
    monkeypatch.setenv("SSL_CERT_FILE", str(ca_file))
    assert await fetched(server.url(), client_certificate=client) == BODY
