from pathlib import Path

import pytest

from dashboard.feed.http_settings import HttpSettings
from dashboard.feed.once import FetchError, fetch_once
from tests.feed.asking import BODY, MOST
from tests.loopback.server import Answer, Loopback

SETTINGS = HttpSettings(most=MOST, deadline=5.0, agent="watchfloor/test")


def test_the_body_at_an_address_is_returned(server: Loopback) -> None:
    server.give(Answer(BODY, zipped=True))
    assert fetch_once(server.url(), SETTINGS) == BODY
    (request,) = server.requests
    assert request.headers["user-agent"] == "watchfloor/test"
    assert request.headers["accept-encoding"] == "gzip"
    assert "authorization" not in request.headers


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(status=404), "^not found: "),
        (Answer(status=304), "^answer 304: "),
        (Answer(b"<html>"), "^got a web page: "),
        (Answer(b"x" * (MOST + 1)), "^too large: "),
        (Answer(BODY, cut_at=3), "^cut short: "),
        (Answer(BODY, kind="image/\x1b[31mpng"), "^not JSON: [^\x1b]*$"),
    ],
)
def test_what_cannot_be_had_is_one_sentence(server: Loopback, answer: Answer, words: str) -> None:
    server.give(answer)
    with pytest.raises(FetchError, match=words):
        fetch_once(server.url(), SETTINGS)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "the address is empty"),
        ("http://", "the address has no host"),
        ("ftp://host/feed", "the address begins with ftp://, which is not http:// or https://"),
    ],
)
def test_what_names_no_feed_is_refused(address: str, words: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch_once(address, SETTINGS)
    assert str(caught.value) == words


def test_a_path_is_no_address(tmp_path: Path) -> None:
    with pytest.raises(FetchError, match="is no http or https address"):
        fetch_once(str(tmp_path), SETTINGS)
