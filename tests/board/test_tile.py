"""The tiles: what to watch, and what bears on it."""

from datetime import datetime, timedelta

import pytest

from dashboard.board.page import page
from dashboard.board.place import Kind, Place
from dashboard.board.tile import tiles
from tests.board.reading import roster_words, tile_words
from tests.board.scenes import NOW, example_scene, scene, scene_of, updated_scene
from tests.watch.documents import Json, document, force
from widgets.pages import Roster
from widgets.views import Tile

QUESTION = "Will it?"


def indicator(name: str = "i", **members: object) -> Json:
    return {"id": name, "title": name.upper(), "question": QUESTION, **members}


def only_tile(members: Json, now: datetime = NOW) -> Tile:
    shown = scene(now, indicators=[indicator() | members], posture=[force("f"), force("g")])
    return tiles(shown)[0]


def assessed(level: str, **members: object) -> Json:
    return {"level": level, **members}


@pytest.mark.parametrize(
    ("said", "level", "trend", "reason", "line"),
    [
        (None, "U", "", "not assessed", None),
        (assessed("normal"), "", "", "assessed", "assessed normal by not attributed"),
        (
            assessed("caution", trend="rising", by="J2", reason="two moves"),
            "C",
            "+",
            "assessed",
            "assessed caution by J2: two moves",
        ),
        (
            assessed("warning", trend="falling", by="J2"),
            "W",
            "-",
            "assessed",
            "assessed warning by J2",
        ),
        (
            assessed("advisory", trend="steady"),
            "A",
            "=",
            "assessed",
            "assessed advisory by not attributed",
        ),
        (
            assessed("unknown", trend="rising"),
            "U",
            "",
            "assessed",
            "assessed unknown by not attributed",
        ),
        (
            assessed("caution", trend="unknown"),
            "C",
            "?",
            "assessed",
            "assessed caution by not attributed",
        ),
    ],
)
def test_only_an_analyst_gives_a_level(
    said: Json | None, level: str, trend: str, reason: str, line: str | None
) -> None:
    tile = only_tile({"assessed": said} if said else {})
    assert (tile.level.text, tile.trend) == (level, trend)
    assert tile.reason is not None
    assert tile.reason.text == reason
    assert tile_words(tile)[:-1] == [QUESTION, *([line] if line else [])]


@pytest.mark.parametrize(
    ("members", "later", "why"),
    [
        ({}, timedelta(days=2), "feed is old"),
        ({"expires_at": "2025-11-17T13:00:00Z"}, timedelta(0), "since expired"),
    ],
)
def test_an_old_assessment_is_unknown_and_says_why(
    members: Json, later: timedelta, why: str
) -> None:
    said = assessed("normal", trend="steady", by="J2")
    tile = only_tile(members | {"assessed": said}, NOW + later)
    assert (tile.level.text, tile.trend) == ("U", "")
    assert tile_words(tile)[1] == f"assessed normal, {why} by J2"


def test_an_indicator_list_that_cannot_be_read_any_more_is_unknown() -> None:
    before = document(indicators=[indicator(assessed=assessed("normal"))])
    tile = tiles(scene_of(before, document(indicators=3)))[0]
    assert (tile.level.text, tile.title.name) == ("U", "I")


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ("2025-11-20", "due 20 Nov, T-3d"),
        ("2025-11-17", "due 17 Nov, T-0d"),
        ("2025-11-16", "due 16 Nov, T+1d PASSED"),
        ("2025-11", "due Nov, T-13d"),
        ("2026-01-01", "due 1 Jan 2026, T-45d"),
    ],
)
def test_the_due_day_is_counted_to_its_last_reading(due: str, words: str) -> None:
    assert words in tile_words(only_tile({"due": due}))


@pytest.mark.parametrize(
    ("links", "last"),
    [
        ([], ["links to no record"]),
        (None, ["links to no record"]),
        (["f"], ["f | no day"]),
        (["f", "f"], ["f | no day"]),
        (["f", "x"], ["f | no day", "1 linked record is not on the board"]),
        (["x", "y"], ["2 linked records are not on the board"]),
    ],
)
def test_links(links: list[str] | None, last: list[str]) -> None:
    tile = only_tile({} if links is None else {"links": links})
    assert tile_words(tile)[1:] == last


def test_its_list_has_each_linked_record_once() -> None:
    shown = scene(indicators=[indicator(links=["f", "i", "f"])], posture=[force("f")])
    roster = page(Place(Kind.TILE, "i"), "", shown)
    assert isinstance(roster, Roster)
    assert roster_words(roster) == ["no day | indicator | I |", "no day | force | f |"]


@pytest.mark.parametrize(
    ("count", "names"),
    [
        (0, ["", "", "", ""]),
        (2, ["I0", "I1", "", ""]),
        (4, ["I0", "I1", "I2", "I3"]),
        (9, ["I0", "I1", "I2", "I3 +5 more"]),
    ],
)
def test_there_are_four(count: int, names: list[str]) -> None:
    shown = tiles(scene(indicators=[indicator(f"i{number}") for number in range(count)]))
    assert [tile.title.name for tile in shown] == names
    assert [tile.title.number for tile in shown] == ["1", "2", "3", "4"]
    empty = [tile for tile in shown if tile_words(tile) == ["no indicator in feed"]]
    assert len(empty) == max(0, 4 - count)
    assert all(tile.key == "" for tile in empty)


def test_the_settings_choose_them() -> None:
    three = document(indicators=[indicator("a"), indicator("b"), indicator("c")])
    shown = tiles(scene_of(three, tile_ids=("c", "gone", "a")))
    assert [tile.title.name for tile in shown] == ["C", "A", "", ""]


def test_the_example_before_and_after_the_update() -> None:
    before, after = (
        [tile_words(tile)[1:] for tile in tiles(shown)]
        for shown in (example_scene(), updated_scene())
    )
    assert before[2][0] == (
        "War Powers resolution on attacking Venezuela without authorization"
        '  rejected, "narrowly" | 11d [17][22]'
    )
    assert after[2][0] == (
        "War Powers resolution on attacking Venezuela without authorization"
        "  rejected 49-51, short by 2 | 18d [17][22][senate-608]"
    )
    assert before[0][1] == "FTO notice to Congress  no start date | no day [26]"
    assert after[0][1] == "FTO notice to Congress  T+1..T-0 | no day [26]"
    assert {tile.level.text for tile in tiles(example_scene())} == {"U"}
