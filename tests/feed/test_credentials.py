import pytest

from dashboard.config.secret import Secret
from dashboard.feed.outcome import FeedState
from dashboard.feed.trouble import Trouble
from tests.feed.asking import BODY, fetched, source, trouble
from tests.loopback.server import Answer, Loopback


async def test_feed_refuses_the_token_which_is_read_again_once_and_then_left_for_long(
    server: Loopback,
) -> None:
    server.give(Answer(status=401))
    tokens = iter(["first", "second", "third", "fourth", "fifth"])
    feed = source(server.url(), token=lambda: Secret(next(tokens)))
    waits = []
    for _ in range(3):
        with pytest.raises(Trouble) as caught:
            await feed.fetch()
        assert "first" not in str(caught.value)
        waits.append(caught.value.least)
    server.give(Answer(BODY))
    assert await feed.fetch() == BODY
    server.give(Answer(status=403))
    with pytest.raises(Trouble) as caught:
        await feed.fetch()
    await feed.close()
    assert waits == [0, 900, 900]
    assert caught.value.least == 0
    sent = [request.headers["authorization"] for request in server.requests]
    assert sent == [f"Bearer {token}" for token in ("first", "second", "third", "fourth", "fifth")]


async def test_a_token_that_cannot_be_read_is_said(server: Loopback) -> None:
    def unreadable() -> Secret:
        raise ValueError("feed.token_env: TOKEN: not set")

    found = await trouble(server.url(), token=unreadable)
    assert (found.state, found.reason) == (FeedState.AUTH, "no token")
    assert found.explanation == "feed.token_env: TOKEN: not set"
    assert server.requests == []


async def test_no_cookie_is_kept(server: Loopback) -> None:
    server.give(Answer(BODY, headers={"Set-Cookie": "session=1; Path=/"}))
    feed = source(server.url())
    for _ in range(2):
        await feed.fetch()
    await feed.close()
    assert ["cookie" in request.headers for request in server.requests] == [False, False]


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "ftp://127.0.0.1:1"])
async def test_a_proxy_that_cannot_be_used_is_said(
    monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("ALL_PROXY", proxy)
    found = await trouble("http://feed.example/")
    assert (found.state, found.reason) == (FeedState.CONFIG, "proxy unusable")


async def test_the_proxy_of_the_environment_is_asked(
    monkeypatch: pytest.MonkeyPatch, server: Loopback
) -> None:
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("http_proxy", server.url(""))
    monkeypatch.setenv("https_proxy", server.url(""))
    server.give(Answer(BODY))
    assert await fetched("http://feed.example/feed.json") == BODY
    server.give(Answer(status=403))
    assert (await trouble("https://feed.example/feed.json")).reason == "proxy refused"
    assert [request.path for request in server.requests] == [
        "http://feed.example/feed.json",
        "feed.example:443",
    ]
