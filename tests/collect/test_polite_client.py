import logging
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.collect.ask import Ask, Auth
from dashboard.collect.source import Plan
from dashboard.config.origin import Origin, Source
from dashboard.config.token import TokenFile, TokenVariable
from dashboard.feed.trouble import Trouble
from tests.collect.asking import AGENT, Clock, answers, asked, client
from tests.collect.saying import NOW
from tests.loopback.server import Answer, Loopback, Request

KEY = "k3y-of-the-desk"
HERE = Origin(Source.FILE, "config.toml")
AUTH = Auth("X-Api-Key", TokenVariable("KEY", HERE, {"KEY": KEY}, "collect.congress.key_env"))


async def trouble(server: Loopback, tmp_path: Path, ask: Ask) -> Trouble:
    with pytest.raises(Trouble) as caught:
        await asked(client(tmp_path, Clock()), ask)
    return caught.value


async def test_a_service_is_told_who_asks_and_the_key_stands_in_no_address(
    server: Loopback, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.give(Answer(b"[]"))
    ask = Ask(server.url("/v3/bill?format=json"), {"limit": 250, "q": "a b&c"}, AUTH)
    (raw,) = await asked(client(tmp_path, Clock()), ask)
    (request,) = server.requests
    assert request.path == "/v3/bill?format=json&limit=250&q=a+b%26c"
    assert request.headers["user-agent"] == AGENT
    assert request.headers["x-api-key"] == KEY
    assert raw.address.endswith(request.path)
    assert raw.media == "application/json"
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert KEY.encode() not in kept
    assert KEY not in repr(raw) + caplog.text


async def test_what_is_unchanged_is_not_sent_again_and_keeps_its_time(
    server: Loopback, tmp_path: Path
) -> None:
    def respond(request: Request) -> Answer:
        if request.headers.get("if-none-match") == '"1"':
            return Answer(status=304)
        return Answer(b'{"n": 1}', headers={"ETag": '"1"', "X-WP-TotalPages": "7"})

    server.respond = respond
    clock = Clock()
    first = await asked(client(tmp_path, clock), Ask(server.url()))
    clock.at += timedelta(hours=1)
    assert await asked(client(tmp_path, clock), Ask(server.url())) == first
    assert (first[0].fetched_at, first[0].headers["x-wp-totalpages"]) == (NOW, "7")


async def test_an_equal_body_keeps_its_time_where_a_service_marks_nothing(
    server: Loopback, tmp_path: Path
) -> None:
    clock = Clock()
    server.give(Answer(b"[1]"))
    await asked(client(tmp_path, clock), Ask(server.url()))
    clock.at += timedelta(hours=1)
    (same,) = await asked(client(tmp_path, clock), Ask(server.url()))
    server.give(Answer(b"[2]"))
    (other,) = await asked(client(tmp_path, clock), Ask(server.url()))
    assert (same.fetched_at, other.fetched_at) == (NOW, clock.at)


async def test_requests_to_one_host_keep_their_distance(server: Loopback, tmp_path: Path) -> None:
    server.give(Answer(b"[]"))
    clock = Clock()
    await asked(client(tmp_path, clock, interval=2), *(Ask(server.url(f"/{n}")) for n in range(3)))
    assert clock.slept == [2.0, 2.0]


async def test_a_host_that_asks_for_a_moment_is_given_it(server: Loopback, tmp_path: Path) -> None:
    busy = iter([Answer(status=429, headers={"Retry-After": "7"}), Answer(b"[]")])
    server.respond = lambda request: next(busy)
    clock = Clock()
    await asked(client(tmp_path, clock), Ask(server.url()))
    assert clock.slept == [7.0]


async def test_a_host_that_asks_for_long_is_left_alone_until_then(
    server: Loopback, tmp_path: Path
) -> None:
    server.give(Answer(status=503, headers={"Retry-After": "3600"}))
    clock = Clock()
    one = client(tmp_path, clock)
    with pytest.raises(Trouble, match="asks to wait"):
        await asked(one, Ask(server.url()))
    with pytest.raises(Trouble, match="left alone until 2025-11-17 19:00Z"):
        await asked(one, Ask(server.url()))
    assert len(server.requests) == 1
    clock.at += timedelta(hours=1)
    server.give(Answer(b"[]"))
    assert await asked(one, Ask(server.url()))


async def test_a_host_that_never_stops_asking_is_tried_three_times(
    server: Loopback, tmp_path: Path
) -> None:
    server.give(Answer(status=429, headers={"Retry-After": "1"}))
    with pytest.raises(Trouble):
        await asked(client(tmp_path, Clock()), Ask(server.url()))
    assert len(server.requests) == 3


@pytest.mark.parametrize("status", [400, 404, 410, 422])
async def test_what_a_service_says_of_its_data_is_handed_on(
    server: Loopback, tmp_path: Path, status: int
) -> None:
    server.give(Answer(b'{"errors": {"term": "bad"}}', status=status))
    (raw,) = await asked(client(tmp_path, Clock()), Ask(server.url()))
    assert (raw.status, raw.body) == (status, b'{"errors": {"term": "bad"}}')
    assert not list(tmp_path.iterdir())


async def test_a_service_that_refuses_names_the_setting(server: Loopback, tmp_path: Path) -> None:
    server.give(Answer(status=403))
    with_key = await trouble(server, tmp_path, Ask(server.url(), auth=AUTH))
    assert str(with_key) == "the server answers 403; check collect.congress.key_env"
    assert "without a key" in str(await trouble(server, tmp_path, Ask(server.url())))


async def test_a_key_that_is_open_to_others_is_not_used(server: Loopback, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text(KEY)
    key.chmod(0o644)
    auth = Auth("X-Api-Key", TokenFile(key, HERE, "collect.congress.key_file"))
    found = await trouble(server, tmp_path, Ask(server.url(), auth=auth))
    assert str(found) == "collect.congress.key_file names no key that can be used"
    assert server.requests == []


@pytest.mark.parametrize("status", [500, 204])
async def test_every_other_status_is_trouble(server: Loopback, tmp_path: Path, status: int) -> None:
    server.give(Answer(status=status))
    assert str(status) in str(await trouble(server, tmp_path, Ask(server.url())))


async def test_a_plan_that_is_led_to_another_server_takes_no_key_there(
    server: Loopback, tmp_path: Path
) -> None:
    server.give(Answer(b"[]"))
    with Loopback().running() as other, pytest.raises(Trouble, match="another server"):
        await asked(
            client(tmp_path, Clock()), Ask(server.url(), auth=AUTH), Ask(other.url(), auth=AUTH)
        )
    assert other.requests == []


async def test_a_plan_has_an_end_and_says_that_it_was_cut(server: Loopback, tmp_path: Path) -> None:
    server.give(Answer(b"[]"))
    ended: list[bool] = []

    def endless() -> Plan:
        try:
            while True:
                yield Ask(server.url())
        finally:
            ended.append(True)

    numbers: list[int] = []
    found = await answers(client(tmp_path, Clock(), most=5), endless(), numbers.append)
    assert found.is_cut
    assert len(found.raws) == numbers[-1] == 5
    assert ended == [True]


async def test_a_plan_may_ask_nothing(server: Loopback, tmp_path: Path) -> None:
    assert await asked(client(tmp_path, Clock())) == ()


@pytest.mark.parametrize("address", ["ftp://example.org/", "https://user@example.org/", "feed"])
async def test_an_address_that_is_none(server: Loopback, tmp_path: Path, address: str) -> None:
    assert "address" in str(await trouble(server, tmp_path, Ask(address)))


async def test_a_redirect_keeps_the_key_on_its_own_server(server: Loopback, tmp_path: Path) -> None:
    def respond(request: Request) -> Answer:
        moved = Answer(status=301, headers={"Location": "/moved"})
        return Answer(b"[1]") if request.path == "/moved" else moved

    server.respond = respond
    (raw,) = await asked(client(tmp_path, Clock()), Ask(server.url(), auth=AUTH))
    assert raw.body == b"[1]"
    assert [request.headers["x-api-key"] for request in server.requests] == [KEY, KEY]
    with Loopback().running() as other:
        server.give(Answer(status=302, headers={"Location": other.url()}))
        found = await trouble(server, tmp_path, Ask(server.url("/else"), auth=AUTH))
    assert "redirects to" in str(found)
    assert other.requests == []
