"""The excerpts behind a real server, asked by the real client, once and once more."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.collect.ask import Auth
from dashboard.collect.sighting import Gleaned
from dashboard.collect.source import Source
from dashboard.collect.sources.congress.source import Congress
from dashboard.collect.sources.events.acled import Acled
from dashboard.collect.sources.events.ucdp import HEADER, Ucdp
from dashboard.collect.sources.federal_register.source import FederalRegister
from dashboard.collect.sources.feeds.json_feed import JsonFeed
from dashboard.collect.sources.feeds.rss import Rss
from dashboard.collect.sources.feeds.wordpress import WordPress
from dashboard.collect.sources.senate.source import Senate
from dashboard.collect.sources.unitedstates import UnitedStates
from dashboard.collect.sources.votehub import VoteHub
from dashboard.config.origin import Origin
from dashboard.config.origin import Source as Place
from dashboard.config.token import TokenVariable
from tests.collect.asking import Clock, client
from tests.collect.sources.selecting import (
    APPROVAL,
    FIRST,
    events,
    house_vote,
    listed,
    notice,
    selection,
    senate_vote,
)
from tests.collect.sources.service import EXCERPTS
from tests.loopback.server import Answer, Loopback, Request

FILES: Mapping[str, str] = {
    r"/bill/119/hconres/64\?": "hconres_64.bill.json",
    "/bill/.*/actions": "hconres_64.actions.json",
    "/bill/.*/cosponsors": "hconres_64.cosponsors.json",
    "/house-vote/119/1/240": "house_vote_240.json",
    "/vote_menu_119_1": "vote_menu_119_1.xml",
    "/vote_119_1_00002": "vote_119_1_00002.xml",
    "/2025/s608/": "2025_s608.json",
    r"/documents\.json": "fr_fto.json",
    r"/full_text/.*\.txt": "2025-20750.txt",
    "/polls": "votehub_polls.json",
    "/gedevents/": "ucdp_gedevents.json",
    "/acled/read": "acled_invented.json",
    "/deleted/read": "acled_deleted_invented.json",
    "/json": "json_feed.json",
    "/rss": "rss_invented.xml",
    "/wordpress": "wordpress_posts_invented.json",
}
SINCE = date(2000, 1, 1)
KEY = "kept-from-every-log"
HERE = Origin(Place.FILE, "desk.toml")


def respond(request: Request) -> Answer:
    found = [name for form, name in FILES.items() if re.search(form, request.path)]
    if not found:
        return Answer(status=404)
    mark = f'"{found[0]}"'
    if request.headers.get("if-none-match") == mark:
        return Answer(status=304, headers={"ETag": mark})
    kind = "application/xml" if found[0].endswith("xml") else "application/json"
    return Answer((EXCERPTS / found[0]).read_bytes(), kind=kind, headers={"ETag": mark})


def sources(host: str) -> list[Source]:
    key = Auth("X-Api-Key", TokenVariable("KEY", HERE, {"KEY": KEY}))
    feeds = {form: replace(listed(form), address=f"{host}/{form}") for form in
             ("json", "rss", "wordpress")}  # fmt: skip
    return [
        Senate(host, selection(votes=(senate_vote(2),), sessions=(FIRST,))),
        Congress(host, key, selection("119/hconres/64", votes=(house_vote(240),))),
        UnitedStates(host, selection(votes=(senate_vote(608),))),
        FederalRegister(host, (notice("Cartel de los Soles"),), SINCE),
        VoteHub(host, (APPROVAL,), SINCE),
        Ucdp(f"{host}/gedevents/26.1", replace(key, header=HEADER), events("Bangladesh"), SINCE),
        Acled(
            host, replace(key, header="Authorization", prefix="Bearer "), events("Samplia"), SINCE
        ),
        JsonFeed(feeds["json"], SINCE),
        Rss(feeds["rss"], SINCE),
        WordPress(feeds["wordpress"], SINCE),
    ]


async def gleaned(source: Source, folder: Path, clock: Clock) -> Gleaned:
    answers = await client(folder, clock).carry_out(source.plan(clock.at), lambda number: None)
    return source.parse(answers.raws)


@pytest.mark.parametrize("index", range(10))
async def test_a_source_is_read_over_the_wire_and_gives_the_same_again(
    index: int, server: Loopback, tmp_path: Path
) -> None:
    server.respond = respond
    source, clock = sources(server.url(""))[index], Clock()
    first = await gleaned(source, tmp_path, clock)
    assert first.sightings
    fresh = len(server.requests)
    # An answer that has not changed is not sent again, and keeps the time at which it came.
    assert await gleaned(source, tmp_path, clock) == first
    again = server.requests[fresh:]
    marked = [request for request in again if "if-none-match" in request.headers]
    assert len(again) == fresh
    assert marked
    for request in server.requests:
        assert KEY not in request.path
        assert "watchfloor" in request.headers["user-agent"]


async def test_a_key_goes_in_a_header(server: Loopback, tmp_path: Path) -> None:
    server.respond = respond
    cases = ((1, "x-api-key", KEY), (5, HEADER, KEY), (6, "authorization", f"Bearer {KEY}"))
    for index, header, stated in cases:
        await gleaned(sources(server.url(""))[index], tmp_path, Clock())
        assert server.requests[-1].headers[header] == stated
