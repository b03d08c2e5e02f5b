"""What a server, a name or a certificate can do wrong."""

from __future__ import annotations

import gzip
from collections.abc import Callable

from dashboard.feed.outcome import FeedState
from tests.feed_faults.fault import TLS_APART, Fault, answered
from tests.feed_faults.stage import MOST, SHORT, Stage
from tests.loopback.server import Answer

GOOD = b'{"version": "1.0"}'
PAGE = b"<!doctype html><title>Hotel</title><p>Please log in"
BOMB = gzip.compress(b" " * (64 * MOST))
GZIP = {"Content-Encoding": "gzip"}


def _moved(to: str) -> Answer:
    return Answer(status=302, headers={"Location": to})


def _asks(status: int, wait: str) -> Answer:
    return Answer(status=status, headers={"Retry-After": wait})


def _unknown(stage: Stage) -> None:
    stage.known = False


def _slow(answer: Answer) -> Callable[[Stage], None]:
    def begin(stage: Stage) -> None:
        stage.hurry(SHORT)
        stage.server.give(answer)

    return begin


NETWORK = (
    Fault("name not found", _unknown, words="name not found"),
    Fault("refused", lambda stage: stage.server.listen(False), words="refused"),
    answered("reset", Answer(reset=True), "connection reset"),
    answered("reset in the body", Answer(GOOD, cut_at=5, reset=True), "connection reset"),
    Fault("silent", _slow(Answer(silent=True)), words="timeout"),
    Fault("slow drip", _slow(Answer(GOOD * 50, drip=0.03)), words="timeout"),
    Fault(
        "head that drips", _slow(Answer(raw=b"HTTP/1.1 200 OK\r\n" * 9, drip=0.03)), words="timeout"
    ),
)
STATUSES = (
    answered("401", Answer(status=401), "token refused", FeedState.AUTH),
    answered("403", Answer(status=403), "token refused", FeedState.AUTH),
    answered("404", Answer(status=404), "not found", FeedState.CONFIG),
    answered("410", Answer(status=410), "gone", FeedState.CONFIG, None),
    answered("429", Answer(status=429), "until", FeedState.THROTTLED),
    answered("500", Answer(status=500), "server error 500"),
    answered("503", Answer(status=503), "server error 503"),
    answered("418", Answer(status=418), "answer 418"),
    answered("304 to a plain question", Answer(status=304), "answer 304"),
)
WAITS = (
    answered("429, 120", _asks(429, "120"), "until 171733Z", FeedState.THROTTLED, 120),
    answered("503, 0", _asks(503, "0"), "until", FeedState.THROTTLED, 1),
    answered(
        "503, a date",
        _asks(503, "Mon, 17 Nov 2025 18:00:00 GMT"),
        "until 171800Z",
        FeedState.THROTTLED,
        1740,
    ),
    answered("429, a year", _asks(429, "31536000"), "until", FeedState.THROTTLED, 3600),
    answered("503, 400 digits", _asks(503, "9" * 400), "until", FeedState.THROTTLED, 3600),
    answered(
        "503, a date of year 9999",
        _asks(503, "Fri, 31 Dec 9999 23:59:59 GMT"),
        "until",
        FeedState.THROTTLED,
        3600,
    ),
    answered(
        "503, a date gone by",
        _asks(503, "Thu, 01 Jan 1970 00:00:00 GMT"),
        "until",
        FeedState.THROTTLED,
        1,
    ),
    answered("429, below zero", _asks(429, "-5"), "until", FeedState.THROTTLED),
    answered("503, nonsense", _asks(503, "soon"), "server error 503"),
    answered("503, infinite", _asks(503, "inf"), "server error 503"),
)
BODIES = (
    answered("cut short", Answer(GOOD, cut_at=5), "cut short"),
    answered("chunks cut short", Answer(GOOD, chunked=True, cut_at=9), "cut short"),
    answered("gzip cut short", Answer(gzip.compress(GOOD)[:-9], headers=GZIP), "cut short"),
    answered("no gzip", Answer(GOOD, headers=GZIP), "cut short"),
    answered("another coding", Answer(GOOD, headers={"Content-Encoding": "br"}), "wrong encoding"),
    answered("no HTTP", Answer(raw=b"SSH-2.0-OpenSSH_9.2\r\n"), "cut short"),
    answered("web page", Answer(PAGE, kind="text/html"), "got a web page"),
    answered("web page said to be JSON", Answer(PAGE), "got a web page"),
    answered("picture", Answer(b"\x89PNG", kind="image/png"), "not JSON"),
    answered("empty", Answer(b""), "empty answer"),
    answered("half a document", Answer(GOOD[:-5]), "not JSON"),
    answered("another version", Answer(b'{"version": "2.0"}'), "version '2.0' is not 1.x"),
    answered("too large", Answer(b" " * (MOST + 1)), "too large: over 1 MiB"),
    answered("bomb", Answer(BOMB, headers=GZIP), "too large: over 1 MiB"),
    answered("too deep", Answer(b"[" * 5_000), "nested deeper than the limit of 64"),
)
REDIRECTS = (
    answered("redirects in a circle", _moved("/feed.json"), "redirects in a circle"),
    answered("redirect to another host", _moved("http://other.example/a"), "redirect elsewhere"),
    answered("redirect to another scheme", _moved("ftp://feed.example/a"), "bad redirect"),
    answered("redirect to no address", _moved("http://[::1"), "bad redirect"),
    answered("redirect to nowhere", _moved(""), "redirect 302"),
)
PLAIN = (*NETWORK, *STATUSES, *WAITS, *BODIES, *REDIRECTS)


def _certificate(name: str, which: str, words: str) -> Fault:
    def begin(stage: Stage) -> None:
        stage.server.tls = getattr(stage.authorities, which)

    return Fault(name, begin, words=words, wait=TLS_APART)


def _no_tls(stage: Stage) -> None:
    stage.server.tls = None


TLS = (
    _certificate("unknown authority", "unknown", "tls: unable to get local issuer"),
    _certificate("expired", "expired", "tls: certificate has expired"),
    _certificate("for another host", "elsewhere", "tls: hostname mismatch"),
    _certificate("client certificate not accepted", "demanding", "tls: "),
    Fault("no TLS", _no_tls, words="tls: wrong version number", wait=TLS_APART),
)
