"""An answer of ten thousand rows is read, or cut with a sentence."""

import json
from collections.abc import Callable

import pytest

from dashboard.collect.source import Source
from dashboard.collect.sources.congress.source import Congress
from dashboard.collect.sources.events.acled import Acled
from dashboard.collect.sources.events.ucdp import Ucdp
from dashboard.collect.sources.federal_register.source import FederalRegister
from dashboard.collect.sources.feeds.rss import Rss
from dashboard.collect.sources.feeds.wordpress import WordPress
from dashboard.collect.sources.senate.source import MOST_VOTES, Senate
from dashboard.collect.sources.unitedstates import UnitedStates
from dashboard.collect.sources.votehub import VoteHub
from tests.collect.sources.selecting import (
    APPROVAL,
    FIRST,
    events,
    listed,
    notice,
    selection,
    senate_vote,
)
from tests.collect.sources.service import carry_out, excerpt, glean

HOST = "https://service.example/api"
ROWS = 10_000
Row = dict[str, object]


def rows(name: str, path: str | None, edit: Callable[[int], Row]) -> bytes:
    """The first row of an excerpt's list ten thousand times, each edited by its number."""
    document = json.loads(excerpt(name))
    first = (document if path is None else document[path])[0]
    many = [{**first, **edit(number)} for number in range(ROWS)]
    return json.dumps(many if path is None else {**document, path: many}).encode()


CASES: dict[str, tuple[Source, bytes, int]] = {
    "register": (
        FederalRegister(HOST, (notice("Cartel de los Soles"),), None),
        rows("fr_fto.json", "results", lambda n: {"document_number": f"2025-{n:05}"}),
        ROWS,
    ),
    "votehub": (
        VoteHub(HOST, (APPROVAL,), None),
        rows("votehub_polls.json", None, lambda n: {"id": f"p{n}"}),
        ROWS,
    ),
    "ucdp": (
        Ucdp(HOST, None, events("Bangladesh"), None),
        rows("ucdp_gedevents.json", "Result", lambda n: {"id": n}),
        ROWS,
    ),
    "acled": (
        Acled(HOST, None, events("Samplia"), None),
        rows("acled_invented.json", "data", lambda n: {"event_id_cnty": f"X{n}"}),
        ROWS,
    ),
    "wordpress": (
        WordPress(listed("wordpress"), None),
        rows("wordpress_posts_invented.json", None, lambda n: {"id": n}),
        500,
    ),
    "unitedstates": (
        UnitedStates(HOST, selection(votes=(senate_vote(608),))),
        json.dumps(
            {**json.loads(excerpt("2025_s608.json")), "votes": {"Yea": [{"party": "R"}] * ROWS}}
        ).encode(),
        0,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_ten_thousand_rows_give_no_more_than_is_told(name: str) -> None:
    source, body, most = CASES[name]
    gleaned = source.parse(carry_out(source, {"": body}, first=True))
    assert len({(one.panel, one.record.id, one.cited.id) for one in gleaned.sightings}) == most
    assert most == ROWS or gleaned.said


def test_a_feed_of_ten_thousand_items_is_cut() -> None:
    head, _, _ = excerpt("rss_invented.xml").partition(b"  <item>")
    items = b"".join(b"<item><guid>%d</guid><title>t</title></item>" % n for n in range(ROWS))
    gleaned = glean(Rss(listed("rss"), None), {"feed": head + items + b"</channel></rss>"})
    assert len(gleaned.sightings) == 500
    assert gleaned.said == ("Example Gazette: has more than 500 items; the rest is not taken",)


def test_of_ten_thousand_votes_the_newest_documents_are_asked_for() -> None:
    votes = b"".join(
        b"<vote><vote_number>%05d</vote_number><vote_date>06-Nov</vote_date>"
        b"<issue>S.J.Res. 90</issue><title>t</title></vote>" % number
        for number in range(1, ROWS)
    )
    menu = (
        b"<vote_summary><congress>119</congress><session>1</session><votes>%b</votes>"
        b"</vote_summary>" % votes
    )
    raws = carry_out(Senate(HOST, selection("119/sjres/90", sessions=(FIRST,))), {"menu": menu})
    assert len(raws) == MOST_VOTES + 1
    assert raws[1].address.endswith("vote_119_1_09999.xml")


def test_a_list_that_never_ends_is_cut() -> None:
    def page(start: int) -> bytes:
        following = f"https://x.example/?offset={start}&limit=250"
        return json.dumps({"actions": [], "pagination": {"next": following}}).encode()

    endless = {f"actions.*offset={n * 250}$": page(n * 250 + 250) for n in range(200)}
    replies = {**endless, r"/90\?": excerpt("sjres_90.bill.json")}
    raws = carry_out(Congress(HOST, None, selection("119/sjres/90")), replies)
    assert len([raw for raw in raws if "/actions" in raw.address]) == 40
