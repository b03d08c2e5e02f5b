from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.feed.address import AddressError, FilePath, WebAddress, parse_address


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "is empty"),
        ("  ", "is empty"),
        ("http://", "has no host"),
        ("http:///feed", "has no host"),
        ("https://:443/", "has no host"),
        ("http://host:0/", "has port 0"),
        ("http://host:99999/", "is not a web address"),
        ("http://host:x/", "is not a web address"),
        ("http://[::1/", "is not a web address"),
        ("http://user:pw@host/", "has a user part"),
        ("ftp://host/feed", "begins with ftp://"),
        ("file:///srv/feed.json", "begins with file://"),
        ("http://ho st/", "has a blank"),
        ("http://host/\\x", "has a blank"),
        ("http://host/\x1b[31m", "has a blank"),
        ("http://" + "a" * 70 + ".example/", "neither a name nor an IP"),
        ("http://" + "a." * 130 + "example/", "neither a name nor an IP"),
        ("http://ho<st/", "neither a name nor an IP"),
        ("http://ho%41st/", "neither a name nor an IP"),
        ("http://a..example/", "neither a name nor an IP"),
        ("http://-a.example/", "neither a name nor an IP"),
        ("http://1.2.3.999/", "neither a name nor an IP"),
        ("http://127.1/", "neither a name nor an IP"),
        ("http://[v1.x]/", "neither a name nor an IP"),
        ("http://[::1]x/", "neither a name nor an IP"),
        ("http://[fe80::1%25eth0]/", "neither a name nor an IP"),
        ("http://host/" + "x" * 8_000, "has more than 8,000 characters"),
        ("file\x00", "has a NUL"),
        ("~no_such_user_here/feed.json", "home folder of a user who is not known"),
    ],
)
def test_feed_bad_address_is_refused(text: str, what: str) -> None:
    with pytest.raises(AddressError, match=what):
        parse_address(text)


@pytest.mark.parametrize(
    ("text", "url", "origin"),
    [
        (
            "HTTP://Feed.Example/a?token=x",
            "http://feed.example/a?token=x",
            ("http", "feed.example", 80),
        ),
        ("https://[::1]:8443/feed", "https://[::1]:8443/feed", ("https", "::1", 8443)),
        ("https://[0:0::1]/", "https://[::1]/", ("https", "::1", 443)),
        ("http://127.0.0.1:80/#part", "http://127.0.0.1:80/", ("http", "127.0.0.1", 80)),
        ("http://my_host.:8080", "http://my_host:8080", ("http", "my_host", 8080)),
        ("http://faß.example/", "http://xn--fa-hia.example/", ("http", "xn--fa-hia.example", 80)),
        (
            "http://Bücher.example/",
            "http://xn--bcher-kva.example/",
            ("http", "xn--bcher-kva.example", 80),
        ),
    ],
)
def test_a_good_address_is_read_to_the_host_it_names(
    text: str, url: str, origin: tuple[str, str, int]
) -> None:
    assert parse_address(text) == WebAddress(url, origin)


def test_a_query_is_not_shown() -> None:
    assert parse_address("http://host/a?token=x").shown == "http://host/a?…"


@pytest.mark.parametrize("text", ["feeds/today.json", "/srv/a:b/feed.json", "C:\\feed.json"])
def test_all_else_is_a_path(text: str) -> None:
    assert parse_address(text) == FilePath(Path(text))


@given(st.text().map("http://{}".format))
def test_an_address_is_refused_or_read_the_same_again(text: str) -> None:
    try:
        found = parse_address(text)
    except AddressError:
        return
    assert isinstance(found, WebAddress)
    assert urlsplit(found.url).hostname == found.origin[1]
    assert parse_address(found.url) == found
