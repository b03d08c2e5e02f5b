"""While panels are held they stand still; tiles, search and what is absent stay live."""

from dataclasses import replace

import pytest

from dashboard.board.link import link_of
from dashboard.board.overview import overview
from dashboard.board.page import page
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Hold, Scene
from tests.board.reading import detail_words, panel, panel_words, roster_words
from tests.board.scenes import NOW, scene_of
from tests.watch.documents import Json, document, force
from widgets.pages import Detail, Roster

INDICATOR: Json = {"id": "i", "title": "I", "question": "Q", "links": ["old", "new"]}
SOURCE: Json = {"id": "s", "number": 8, "title": "S", "url": "https://source.example/8"}
BEFORE = document(
    posture=[force("old", refs=["s"]), force("both", status="arrived")],
    indicators=[INDICATOR],
    sources=[SOURCE],
)
AFTER = document(
    posture=[force("new", refs=["t"]), force("both", status="departed")],
    indicators=[INDICATOR],
    sources=[{"id": "t", "number": 9, "title": "T", "url": "https://source.example/9"}],
)


def held() -> Scene:
    live = scene_of(BEFORE, AFTER)
    return replace(live, hold=Hold(NOW, scene_of(BEFORE).picture))


def rows(kind: Kind, key: str = "") -> list[str]:
    shown = page(Place(kind, key), "", held())
    assert isinstance(shown, Roster)
    return roster_words(shown)


def said(kind: Kind, key: str) -> list[str]:
    shown = page(Place(kind, key), "", held())
    assert isinstance(shown, Detail)
    return detail_words(shown)


def test_panels_and_their_lists_stand_still() -> None:
    assert panel_words(panel("Force posture", held())) == [
        "United States 2",
        "old | not given | not given | no day [8]",
        "both | arrived | not given | no day",
    ]
    assert (
        rows(Kind.LIST, "posture")[0] == "no day | United States | old | not given | not given [8]"
    )


def test_tiles_search_and_what_is_absent_stay_live() -> None:
    (tile, *_) = overview(held()).tiles
    assert tile == overview(held().live).tiles[0]
    assert said(Kind.TILE, "i")[-4:-2] == [
        "evidence: new | no day [9]",
        "1 linked is not on the board; d says why",
    ]
    assert any("| new |" in row for row in rows(Kind.SEARCH))
    assert "dropped | old | dropped from the feed" in rows(Kind.HELD_BACK)


@pytest.mark.parametrize(
    ("kind", "key", "line"),
    [
        (Kind.RECORD, "old", "sources: [8] S | not graded"),
        (Kind.RECORD, "new", "sources: [9] T | not graded"),
        (Kind.RECORD, "both", "status: arrived"),
        (Kind.RECORD, "old", "linked by: 1 I"),
        (Kind.SOURCE, "s", "cited by: old"),
        (Kind.SOURCE, "t", "cited by: new"),
    ],
)
def test_a_page_is_of_what_is_held_else_of_what_came_since(kind: Kind, key: str, line: str) -> None:
    assert line in said(kind, key)


@pytest.mark.parametrize(("name", "link"), [("old", "8"), ("new", "9")])
def test_links_likewise(name: str, link: str) -> None:
    assert link_of(Place(Kind.RECORD, name), held()) == f"https://source.example/{link}"
