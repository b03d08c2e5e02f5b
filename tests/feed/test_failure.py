import errno
import socket
import ssl

import httpx
import pytest

from dashboard.feed.failure import trouble_from


def behind(cause: BaseException) -> httpx.ConnectError:
    error = httpx.ConnectError("")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (behind(socket.gaierror(socket.EAI_NONAME, "")), "name not found"),
        (behind(OSError(errno.ECONNREFUSED, "")), "refused"),
        (behind(OSError(errno.ECONNRESET, "")), "connection reset"),
        (behind(OSError(errno.EHOSTUNREACH, "")), "host unreachable"),
        (behind(OSError(errno.ENETUNREACH, "")), "network unreachable"),
        (behind(ExceptionGroup("", [OSError(errno.ECONNREFUSED, "")])), "refused"),
        (behind(behind(ssl.SSLError())), "tls: handshake failed"),
        (behind(ssl.SSLEOFError(8, "")), "no connection"),
        (behind(OSError("no number")), "no connection"),
        (httpx.ConnectError(""), "no connection"),
        (httpx.ReadTimeout(""), "timeout"),
        (httpx.RemoteProtocolError(""), "cut short"),
        (httpx.ReadError(""), "connection reset"),
        (httpx.ProxyError("407 Proxy Authentication Required"), "proxy refused"),
        (KeyError(), "failed"),
    ],
)
def test_every_failure_has_words(error: BaseException, reason: str) -> None:
    found = trouble_from(error)
    assert found.reason == reason
    assert found.explanation


def test_causes_in_a_circle_come_to_an_end() -> None:
    error = behind(KeyError())
    assert error.__cause__ is not None
    error.__cause__.__cause__ = error
    assert trouble_from(error).reason == "no connection"
