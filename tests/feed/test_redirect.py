import pytest

from dashboard.config.secret import Secret
from tests.feed.asking import BODY, fetched, trouble
from tests.loopback.server import Answer, Loopback, Request


def moved(to: str) -> Answer:
    return Answer(status=302, headers={"Location": to})


@pytest.mark.parametrize("to", ["/moved.json", "moved.json?a=b", "//127.0.0.1:{port}/moved.json"])
async def test_feed_redirects_are_followed_within_the_origin(server: Loopback, to: str) -> None:
    target = moved(to.format(port=server.port))
    server.respond = lambda request: target if request.path == "/feed.json" else Answer(BODY)
    assert await fetched(server.url(), token=lambda: Secret("secret")) == BODY
    assert {request.headers["authorization"] for request in server.requests} == {"Bearer secret"}


async def test_feed_redirects_are_followed_three_times_and_not_a_fourth(server: Loopback) -> None:
    def respond(request: Request) -> Answer:
        step = int(request.path.removeprefix("/"))
        return moved(f"/{step - 1}") if step else Answer(BODY)

    server.respond = respond
    assert await fetched(server.url("/3")) == BODY
    assert (await trouble(server.url("/4"))).reason == "redirects in a circle"


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("/feed.json", "redirects in a circle"),
        ("http://localhost:1/feed.json", "redirect elsewhere"),
        ("https://127.0.0.1/feed.json", "redirect elsewhere"),
        ("http://h\xe9/", "redirect elsewhere"),
        ("http://user@127.0.0.1/", "bad redirect"),
        ("file:///etc/passwd", "bad redirect"),
        ("mailto:officer@host.example", "bad redirect"),
        ("http://[::1", "bad redirect"),
        ("http://127.0.0.1:99999/", "bad redirect"),
        ("", "redirect 302"),
    ],
)
async def test_feed_redirects_elsewhere_take_nothing_along(
    server: Loopback, location: str, reason: str
) -> None:
    server.give(moved(location))
    found = await trouble(server.url(), token=lambda: Secret("secret"))
    assert found.reason == reason
    assert found.explanation.isprintable()
    assert len(server.requests) == (4 if reason == "redirects in a circle" else 1)


async def test_the_origin_of_a_redirect_elsewhere_is_named(server: Loopback) -> None:
    server.give(moved("https://other.example:8443/login?token=secret"))
    found = await trouble(server.url())
    assert found.explanation == (
        "the server redirects to https://other.example:8443; "
        "if that is right, give that address instead"
    )
