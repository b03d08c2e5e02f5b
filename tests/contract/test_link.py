"""Links."""

import pytest

from dashboard.contract.link import shown
from tests.contract.documents import accepts, edited, holds_back

MEMBER = "sources[0].url"


@pytest.mark.parametrize(
    ("link", "as_shown"),
    [
        ("http://example.org", "http://example.org"),
        ("HTTPS://EXAMPLE.ORG/A", "HTTPS://EXAMPLE.ORG/A"),
        ("http://example.org:8080/a@b?c=d#e", "http://example.org:8080/a@b?c=d#e"),
        ("http://[::1]/", "http://[::1]/"),
        ("https://bücher.example:80/ü", "https://xn--bcher-kva.example:80/ü"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("http://пример.рф/", "http://xn--e1afmkfd.xn--p1ai/"),
        ("http://gооgle.example/", "http://xn--ggle-55da.example/"),
        ("http://ex\u200bample.org/\u202egpj", "http://example.org/gpj"),
        ("http://例え。example./x", "http://xn--r8jz45g.example/x"),
    ],
)
def test_a_link_is_shown_with_its_host_in_ascii(link: str, as_shown: str) -> None:
    assert shown(link) == as_shown
    accepts(edited(MEMBER, link))


@pytest.mark.parametrize(
    "link",
    [
        "", "ftp://example.org/", "javascript:alert(1)", "file:///etc/passwd", "//example.org/",
        "example.org", "http://", "https:///x", "http://:80/", "http://user@example.org/",
        "http://u:p@example.org/", "http://@example.org/", "http://example.org/a b",
        " http://example.org/", "http://exa mple.org/", "http://example.org/\\x",
        "http:\\\\example.org", "http://example.org/\x01", "http://example.org/\x7f",
        "http://example.org/\x85", "http://example.org/\n", "http://example.org/\u2003",
        "http://[bad", "http://example.org:99999/", "http://example.org:x/", "http://é..example/",
        "http://\ue000.example/", "http://" + "é" * 64 + ".example/", "http://a／b.example/",
    ],
)  # fmt: skip
def test_what_is_no_link_holds_its_record_back(link: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        shown(link)
    holds_back(edited(MEMBER, link), MEMBER)


def test_a_link_has_up_to_2000_characters() -> None:
    link = "http://example.org/".ljust(2_000, "x")
    accepts(edited(MEMBER, link))
    holds_back(edited(MEMBER, f"{link}x"), MEMBER)
