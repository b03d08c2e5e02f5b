"""The page of a record: all of it, on whose word, and what it hangs together with."""

import pytest

from dashboard.board.page import detail, page, preview
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from tests.board.reading import detail_words, title_words
from tests.board.scenes import example_scene, scene, updated_scene
from tests.watch.documents import Json, claim, force, quantity, strike, tally
from widgets.pages import Detail

UPDATED = updated_scene()
FACTS: Json = {"title": "T"}


def record(name: str, shown: Scene = UPDATED) -> Detail:
    return detail(Place(Kind.RECORD, name), shown)


@pytest.mark.parametrize(
    ("name", "title", "lines"),
    [
        (
            "strikes.count",
            "Lethal strikes on suspected drug boats | strikes.count 7d",
            [
                "headline: 20-21+ X  since Sep 2025; 3 claims side by side, none averaged",
                "20-21+: at least 20 strikes, stated core 20 to 21, no upper bound"
                '; "at least 20-21" [10]',
                "X: ≥20 on 17 Nov is a lower floor than ≥21 on 16 Nov [4][8]",
                "linked by: 2 Operational tempo",
            ],
        ),
        (
            "strikes.count.backdrop",
            "≥20 strikes | strikes.count.backdrop 7d",
            [
                "tally: Lethal strikes on suspected drug boats",
                "figure: ≥20 strikes",
                'at least 20 strikes, no upper bound; "20th-plus"',
                "times: as of 170000Z NOV 25",
            ],
        ),
        (
            "strike.2025-11-16",
            "eastern Pacific, suspected drug boat | strike.2025-11-16 8d",
            [
                "place: eastern Pacific [8][10][southcom-1116]",
                "domain: sea",
                "killed: not given",
                "occurred: 15 Nov 2025; reported 16 Nov 2025",
                "standing: corrected; US Defense Department; not graded",
                "fetched: 241800Z NOV 25, published 241800Z NOV 25",
                "[southcom-1116] US Southern Command statement of 16 November 2025"
                ", US Southern Command, official | reliability B",
            ],
        ),
        (
            "posture.ford-arrival",
            "USS Gerald R. Ford carrier strike group | posture.ford-arrival 23d",
            [
                "side: United States [4]",
                "strength: not given",
                "occurred: not given; reported Nov 2025",
            ],
        ),
        (
            "congress.senate-2025-11-06",
            "War Powers resolution on attacking Venezuela without authorization"
            " | congress.senate-2025-11-06 18d",
            [
                "question: Motion to discharge S.J.Res. 90; a yea would advance it",
                "tally: yea 49, nay 51; requires 1/2, needed 51; short by 2",
            ],
        ),
        (
            "poll.strikes-oversight",
            "Killing suspected traffickers without judicial oversight | poll.strikes-oversight 12d",
            [
                "answers: 29 Support (support)",
                "51 Oppose (oppose)",
                "net: net -22 derived (29 - 51), ± 5",
                "margin: ± 3 points, as stated",
                "field: 7-12 Nov 2025",
            ],
        ),
        (
            "designation.cartel-de-los-soles",
            "Cartel de los Soles, Foreign Terrorist Organization designation"
            " | designation.cartel-de-los-soles 18h",
            [
                "authority: 8 U.S.C. 1189",
                "preparing occurred not given, reported 17 Nov; State Department [2]",
            ],
        ),
        (
            "clock.fto-notice",
            "FTO notice to Congress | clock.fto-notice no day",
            [
                "stands at: T+1..T-0 [26]",
                "term: 7 calendar days",
                "start: 16 Nov 2025 to 17 Nov 2025",
                "last day: 23 Nov 2025 to 24 Nov 2025",
                "parties: State Department: ended",
                "links to: 1 FTO paperwork and timing",
            ],
        ),
        (
            "dev.talks",
            "Trump says talks with Maduro are possible | dev.talks 7d",
            [
                "kind: statement [1][2][5]",
                "actors: Donald Trump, Nicolas Maduro",
                "links to: nothing but its sources",
                "linked by: nothing",
                "history: no correction, no earlier revision held",
            ],
        ),
        (
            "scenario.best",
            "Quiet talks bring de-escalation | scenario.best no day",
            ["CC Carrier group leaves (2) very consistent, not stated"],
        ),
        (
            "watch.fto",
            "FTO paperwork and timing | watch.fto no day",
            [
                "assessed: not assessed: unknown until it is",
                "due: no due day",
                "linked by: clock FTO notice to Congress  T+1..T-0",
            ],
        ),
    ],
)
def test_every_kind_of_record(name: str, title: str, lines: list[str]) -> None:
    shown = record(name)
    said = detail_words(shown)
    assert title_words(shown.title) == title
    assert [line for line in lines if line not in said] == []


@pytest.mark.parametrize(
    ("members", "line"),
    [
        ({}, "standing: reported; not attributed; not graded"),
        (
            {"standing": "disputed", "attributed_to": "Press", "credibility": 3},
            "standing: disputed; Press; credibility 3",
        ),
        ({"credibility": 6}, "standing: reported; not attributed; credibility 6, cannot be judged"),
        ({}, "sources: none given"),
        ({"refs": ["s"]}, "sources: [s] names no source of the feed"),
        ({}, "strength: not given"),
        (
            {"strength": quantity("about", 200_000, unit="troops")},
            "strength: about 200,000 troops, tolerance not given",
        ),
        (
            {"place": {"name": "Caracas", "lat": 10.5, "lon": -66.9, "radius_km": 5}},
            "place: Caracas, 10.5 N 66.9 W, within 5 km",
        ),
        (
            {"updated_at": "2025-11-17T10:00:00Z", "expires_at": "2025-12-01T00:00:00Z"},
            "times: updated 171000Z NOV 25; expires 010000Z DEC 25",
        ),
    ],
)
def test_what_a_record_does_not_say_is_named(members: Json, line: str) -> None:
    assert line in detail_words(record("f", scene(posture=[force("f", **members)])))


@pytest.mark.parametrize(
    ("given", "line"),
    [
        (
            {"tally": {"yea": 49, "nay": 51}},
            "tally: yea 49, nay 51; requires 1/2, needed 51; short by 2",
        ),
        ({}, "tally: not in feed, short by cannot tell"),
        (
            {"tally": {"yea": 66, "nay": 30, "present": 1, "not_voting": 3, "requires": "2/3"}},
            "tally: yea 66, nay 30, present 1, not voting 3; requires 2/3, needed 64",
        ),
    ],
)
def test_a_vote_says_what_it_needed(given: Json, line: str) -> None:
    vote = {"id": "v", "kind": "vote", "chamber": "senate", "yea_effect": "advance"}
    said = detail_words(record("v", scene(congress=[vote | FACTS | given])))
    assert any(one.startswith(line) for one in said)


def test_a_link_to_what_is_not_on_the_board_is_named() -> None:
    indicator = {"id": "i", "title": "I", "question": "Q", "links": ["gone"]}
    assert "links to: gone, not on the board" in detail_words(
        record("i", scene(indicators=[indicator]))
    )


def test_what_can_be_opened_from_a_tally() -> None:
    keys = [line.key for line in record("strikes.count").lines if line.key]
    sources = ["source:r4", "source:r8", "source:r10"]
    assert keys == [*sources, *sources, "record:watch.tempo"]


@pytest.mark.parametrize("address", ["record:gone", "source:gone"])
def test_what_left_the_feed_has_a_page(address: str) -> None:
    gone = page(Place.parse(address), "", UPDATED)
    assert isinstance(gone, Detail)
    assert gone.title.name == "gone"
    assert detail_words(gone)[0].startswith("record: not on the board: held back, retracted")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("record:dev.talks", True),
        ("source:senate-608", True),
        ("list:posture", False),
        ("command:quit", False),
        ("", False),
    ],
)
def test_a_preview_is_of_a_record(address: str, shown: bool) -> None:
    found = preview(address, UPDATED)
    assert (found is not None) is shown
    if found is not None:
        assert title_words(found.title).startswith("Selected | ")


def test_the_example_has_no_earlier_document() -> None:
    assert "fetched: not fetched: built-in example, published 171800Z NOV 25" in detail_words(
        record("dev.talks", example_scene())
    )


def test_every_claim_of_a_tally_that_is_out_stays_readable() -> None:
    shown = scene(
        strikes={
            "count": tally(claim("c", quantity("exact", 3), standing="withdrawn")),
            "events": [strike("s")],
        }
    )
    said = detail_words(record("tally", shown))
    assert "headline: no claim stands  one claim" in said
    assert "not attributed; as of not given; standing withdrawn" in said
