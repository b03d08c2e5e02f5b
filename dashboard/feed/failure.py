"""What went wrong on the wire, in words: the libraries' own texts are often empty."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator

from dashboard.feed.trouble import Trouble, down

TLS_LEAST = 300.0
"""Seconds between tries after a TLS failure at the least."""

_ERRNO = {
    errno.ECONNREFUSED: (
        "refused",
        "nothing listens at the host's port; see whether the server runs",
    ),
    errno.ECONNRESET: ("connection reset", "the other side ended the connection"),
    errno.EPIPE: ("connection reset", "the other side ended the connection"),
    errno.EHOSTUNREACH: ("host unreachable", "no route leads to the host"),
    errno.ENETUNREACH: ("network unreachable", "this machine has no network to the host"),
    errno.ETIMEDOUT: ("timeout", "the host does not answer"),
}
_NO_FAULT_OF_TLS = (
    ssl.SSLWantReadError,
    ssl.SSLWantWriteError,
    ssl.SSLEOFError,
    ssl.SSLZeroReturnError,
    ssl.SSLSyscallError,
)
"""What the layer of TLS says of a connection that waits or ends."""
_EXPIRED = "have it renewed, or set this machine's clock right"
_OTHER_HOST = "it is for another host; check the address"
_CERTIFICATE = {9: _EXPIRED, 10: _EXPIRED, 62: _OTHER_HOST, 64: _OTHER_HOST}
"""What to do about a certificate, by OpenSSL's X509_V_ERR codes (x509_vfy.h)."""


def trouble_from(error: BaseException) -> Trouble:
    """Return the trouble behind an exception of the HTTP library."""
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, _NO_FAULT_OF_TLS):
            return _tls(cause)
    for cause in causes:
        if isinstance(cause, socket.gaierror):
            words = "the host, or the environment's proxy, has no known address; check the name"
            return down("name not found", words)
        if isinstance(cause, OSError) and cause.errno in _ERRNO:
            return down(*_ERRNO[cause.errno])
    return _by_name({type(cause).__name__ for cause in causes})


def timed_out(seconds: float) -> Trouble:
    """Return the trouble of an exchange that took longer than it may."""
    words = f"the whole exchange took more than {seconds:g} s (feed.deadline_seconds)"
    return down("timeout", words)


def _by_name(names: set[str]) -> Trouble:
    if any("Timeout" in name for name in names):
        return down("timeout", "the host does not answer in time")
    if names & {"RemoteProtocolError", "IncompleteRead"}:
        return down("cut short", "the answer ended too early or was no HTTP")
    if names & {"ReadError", "WriteError", "CloseError"}:
        return down("connection reset", "the connection ended during the answer")
    if "ProxyError" in names:
        words = "the environment's proxy makes no connection to the host; check its variable"
        return down("proxy refused", words)
    if names & {"ConnectError", "NetworkError"}:
        return down("no connection", "the host cannot be reached")
    return down("failed", f"the exchange failed with {', '.join(sorted(names)) or 'no reason'}")


def _tls(error: ssl.SSLError) -> Trouble:
    # OpenSSL sets these; an error made elsewhere may have none of them.
    code = getattr(error, "verify_code", 0)
    said = getattr(error, "verify_message", None) or getattr(error, "reason", None)
    said = (said or "handshake failed").replace("_", " ").rstrip(".").lower()
    if isinstance(error, ssl.SSLCertVerificationError):
        do = _CERTIFICATE.get(code, "set feed.ca_file to the authority that signed it")
        words = f"the server's certificate is not accepted: {said}; {do}"
    else:
        do = "check the address, and set feed.client_certificate if the server asks for one"
        words = f"no secure connection: {said}; {do}"
    return down(f"tls: {said.partition(',')[0]}", words, least=TLS_LEAST)


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        cause = waiting.pop()
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        waiting += [link for link in (cause.__cause__, cause.__context__) if link is not None]
        if isinstance(cause, BaseExceptionGroup):
            waiting += cause.exceptions
