import pytest

from dashboard.feed.media import check_media
from dashboard.feed.trouble import Trouble


@pytest.mark.parametrize(
    "kind",
    [
        "application/json",
        "APPLICATION/JSON; charset=utf-8",
        "application/feed+json",
        "text/json",
        "text/plain;charset=us-ascii",
        "application/octet-stream",
        "binary/octet-stream",
        "",
        ";",
    ],
)
@pytest.mark.parametrize("body", [b"{}", b"\xef\xbb\xbf{}", b" [1]", b"not JSON at all"])
def test_what_may_be_json_is_left_to_the_reader(kind: str, body: bytes) -> None:
    check_media(kind, body)


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [
        ("text/html; charset=utf-8", b"{}", "got a web page"),
        ("application/xhtml+xml", b"{}", "got a web page"),
        ("application/json", b"<!doctype html>", "got a web page"),
        ("text/plain", b"\r\n\t <html>", "got a web page"),
        ("", b"\xef\xbb\xbf<html>", "got a web page"),
        ("application/json", b"", "empty answer"),
        ("application/json", b" \n", "empty answer"),
        ("image/png", b"\x89PNG", "not JSON"),
        ("text/csv", b"a,b", "not JSON"),
        ("multipart/form-data", b"{}", "not JSON"),
    ],
)
def test_what_is_no_json_says_what_it_is(kind: str, body: bytes, reason: str) -> None:
    with pytest.raises(Trouble) as caught:
        check_media(kind, body)
    assert caught.value.reason == reason
