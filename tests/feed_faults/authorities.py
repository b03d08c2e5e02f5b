"""Certificates made for a test: those that are right, and those that are wrong in one thing."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme

_HOSTS = ("feed.example", "127.0.0.1")


@dataclass(frozen=True)
class Authorities:
    """What the server begins a connection with, and the files that a client has."""

    good: ssl.SSLContext
    unknown: ssl.SSLContext
    """Signed by an authority that the client does not know."""
    expired: ssl.SSLContext
    elsewhere: ssl.SSLContext
    """For another host."""
    demanding: ssl.SSLContext
    """Asks for a client certificate of another authority than the client's."""
    ca_file: Path
    certificate: Path
    key: Path

    @property
    def key_lines(self) -> tuple[str, ...]:
        """The lines of the key, each a secret of its own."""
        return tuple(self.key.read_text("ascii").splitlines()[1:-1])

    @classmethod
    def made(cls, folder: Path) -> Authorities:
        """Make all of them, the files in `folder`."""
        own, other = trustme.CA(), trustme.CA()
        ca_file, certificate, key = (folder / name for name in ("ca.pem", "own.pem", "own.key"))
        own.cert_pem.write_to_path(ca_file)
        client = own.issue_cert("board.example")
        client.cert_chain_pems[0].write_to_path(certificate)
        client.private_key_pem.write_to_path(key)
        key.chmod(0o600)
        now = datetime.now(UTC)
        past = own.issue_cert(
            *_HOSTS, not_before=now - timedelta(days=2), not_after=now - timedelta(days=1)
        )
        demanding = _serving(own.issue_cert(*_HOSTS))
        # Under TLS 1.3 the server's word races with the end of the connection.
        demanding.maximum_version = ssl.TLSVersion.TLSv1_2
        demanding.verify_mode = ssl.CERT_REQUIRED
        other.configure_trust(demanding)
        good = _serving(own.issue_cert(*_HOSTS))
        good.verify_mode = ssl.CERT_REQUIRED
        own.configure_trust(good)
        return cls(
            good,
            _serving(other.issue_cert(*_HOSTS)),
            _serving(past),
            _serving(own.issue_cert("other.example")),
            demanding,
            ca_file,
            certificate,
            key,
        )


def _serving(leaf: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf.configure_cert(context)
    return context
