"""What no list may keep to itself of a record that does not surely count."""

import pytest

from dashboard.board.doubt import doubts, with_doubts
from dashboard.board.listing import TABLES, panel_list
from dashboard.board.scene import Scene
from tests.board.reading import panel, panel_words, roster_words
from tests.board.scenes import scene, scene_of
from tests.watch.documents import Json, claim, document, force, quantity, strike, tally

PAST = {"expires_at": "2025-11-16T00:00:00Z"}


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ({}, ()),
        ({"standing": "confirmed"}, ()),
        ({"standing": "corrected"}, ()),
        ({"standing": "disputed"}, ("disputed",)),
        ({"standing": "unknown"}, ("standing unknown",)),
        ({"standing": "withdrawn"}, ("withdrawn",)),
        (PAST, ("expired",)),
        ({"standing": "disputed"} | PAST, ("disputed", "expired")),
        ({"standing": "withdrawn"} | PAST, ("withdrawn",)),
    ],
)
def test_each_doubt_has_a_word(members: Json, said: tuple[str, ...]) -> None:
    shown = scene(posture=[force("f", **members)])
    (record,) = shown.shown.posture.records
    assert doubts(record, shown) == said
    assert with_doubts("F", record, shown) == (f"{', '.join(said)}: F" if said else "F")


def test_what_another_record_replaces_is_superseded() -> None:
    shown = scene(posture=[force("f"), force("g", supersedes=["f"])])
    assert [doubts(record, shown) for record in shown.shown.posture.records] == [
        ("superseded",),
        (),
    ]


def test_what_a_later_document_takes_back_is_retracted_in_an_older_list() -> None:
    gone = {"id": "f", "at": "2025-11-17T10:00:00Z", "reason": "r"}
    shown = scene_of(document(posture=[force("f")]), document(posture=3, retractions=[gone]))
    (record,) = shown.shown.posture.records
    assert doubts(record, shown) == ("retracted",)


def everything_disputed() -> Scene:
    disputed = {"standing": "disputed"}
    stated = claim("c", quantity("at_least", 20), **disputed)
    return scene(
        strikes={
            "count": tally(stated, claim("d", quantity("at_least", 21))),
            "events": [strike("s", **disputed)],
        },
        posture=[force("f", **disputed)],
        congress=[{"id": "a", "kind": "vote", "chamber": "senate", "title": "A", **disputed}],
        polling=[{"id": "p", "question": "Q", "answers": [], **disputed}],
        designations=[{"id": "l", "entity": "E", "title": "L", **disputed}],
        clocks=[{"id": "k", "title": "K", "days": 7, **disputed}],
        developments=[{"id": "v", "topic": "legal", "title": "V", **disputed}],
        scenarios=[{"id": "o", "kind": "best", "title": "O", **disputed}],
        indicators=[{"id": "i", "title": "I", "question": "Q?", **disputed}],
    )


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Strikes", "≥20   disputed  not attributed"),
        ("Strikes", "latest disputed: at sea"),
        ("Force posture", "United States 0, 1 in doubt"),
        ("Congress", "no day | Senate | disputed: A"),
        ("Polling", "disputed: Q"),
        ("Developments", "no day | disputed | V"),
        ("Law and clocks", "disputed: E, L"),
        ("Law and clocks", "disputed: K no start date"),
    ],
)
def test_every_panel_says_it(name: str, line: str) -> None:
    shown = panel(name, everything_disputed())
    assert line in [words.strip() for words in panel_words(shown)]


@pytest.mark.parametrize("name", sorted(set(TABLES) - {"sources"}))
def test_every_list_says_it(name: str) -> None:
    rows = roster_words(panel_list(name, "", everything_disputed()))
    assert any("disputed" in row for row in rows)
