"""The tiles: which indicators they show, and what each says first."""

from datetime import datetime, timedelta

import pytest

from dashboard.board.tile import tiles
from tests.board.reading import tile_words
from tests.board.scenes import NOW, example_scene, scene, scene_of, updated_scene
from tests.watch.documents import Json, document
from widgets.views import Tile


def indicator(name: str = "i", **members: object) -> Json:
    return {"id": name, "title": name.upper(), "question": "Will it?", **members}


def assessed(level: str, **members: object) -> Json:
    return {"assessed": {"level": level, **members}}


def only_tile(members: Json, now: datetime = NOW) -> Tile:
    return tiles(scene(now, indicators=[indicator() | members]))[0]


@pytest.mark.parametrize(
    ("members", "level", "trend", "line"),
    [
        ({}, "U", "?", "no rule and no assessment says"),
        (assessed("normal"), "", "?", "assessed normal by the feed"),
        (
            assessed("caution", trend="rising", by="J2", reason="two moves"),
            "C",
            "+",
            "assessed caution by J2: two moves",
        ),
        (assessed("warning", trend="falling", by="J2"), "W", "-", "assessed warning by J2"),
        (assessed("advisory", trend="steady"), "A", "=", "assessed advisory by the feed"),
        (assessed("unknown"), "U", "?", "assessed unknown by the feed"),
    ],
    ids=["nothing", "normal", "caution", "warning", "advisory", "unknown"],
)
def test_without_a_rule_the_tile_has_what_the_feed_assessed(
    members: Json, level: str, trend: str, line: str
) -> None:
    tile = only_tile(members)
    assert (tile.level.text, tile.trend) == (level, trend)
    assert tile_words(tile)[0] == line


@pytest.mark.parametrize(
    ("members", "later"),
    [({}, timedelta(days=2)), ({"expires_at": "2025-11-17T13:00:00Z"}, timedelta(0))],
    ids=["the feed is old", "the indicator expired"],
)
def test_what_is_stale_is_unknown_however_it_was_assessed(members: Json, later: timedelta) -> None:
    tile = only_tile(members | assessed("normal", trend="steady", by="J2"), NOW + later)
    assert (tile.level.text, tile.trend) == ("U", "?")
    assert tile_words(tile)[0].startswith("cannot tell: ")


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
    assert [f"{tile.title.name} {tile.title.tail}".strip() for tile in shown] == names
    assert [tile.title.number for tile in shown] == ["1", "2", "3", "4"]
    empty = [tile for tile in shown if tile_words(tile) == ["no indicator in feed"]]
    assert len(empty) == max(0, 4 - count)
    assert all(tile.key == "" for tile in empty)


def test_the_settings_choose_them() -> None:
    three = document(indicators=[indicator("a"), indicator("b"), indicator("c")])
    shown = tiles(scene_of(three, tile_ids=("c", "gone", "a")))
    assert [tile.title.name for tile in shown] == ["C", "A", "", ""]


def test_the_example_and_the_update_stand_as_the_product_says() -> None:
    before, after = (
        [(tile.level.text, tile.trend, tile_words(tile)[0]) for tile in tiles(shown)]
        for shown in (example_scene(), updated_scene())
    )
    assert before == [
        ("C!", "+", "announced, not published [13]"),
        ("C!", "?", "USS Gerald R. Ford arrived 11 Nov [9]"),
        ("C!", "=", 'rejected 6 Nov, "narrowly" [17][22]'),
        ("A!", "?", "net -22 derived, MoE not given [12]"),
    ]
    assert after[0] == ("W!L", "+", "published 24 Nov [fr-2025-20750]")
    assert after[2] == ("C!", "=", "49-51, short by 2, rejected 6 Nov [17][22][senate-608]")
