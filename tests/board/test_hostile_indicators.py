"""Indicators and rules as no feed and no desk should name them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard.board.alarms import alarms_page
from dashboard.board.page import page
from dashboard.board.place import Kind, Place
from dashboard.board.scene import Scene
from dashboard.board.tile import tiles
from dashboard.config.desk_rule import Comparison, Condition
from dashboard.config.rule_table import RuleSettings
from dashboard.measures import MEASURES
from tests.board.alarmed import scene_of_watch
from tests.board.reading import detail_words
from tests.watch.alarms.looks import Watch
from tests.watch.documents import Json, document
from tests.watch.rules.asking import shipped
from widgets.detail_rows import detail_rows
from widgets.glyphs import UNICODE
from widgets.pages import Detail

RULE = "cross-border_incidents_and_their_numbers"
NAMES = ("a.b:c", "i-" + "x" * 90, "plain")
TITLES = ("W" * 200, "漢字" * 40, "Cross-border incidents, land forces and what they mean")


def desk_rule(comparisons: int = 1) -> RuleSettings:
    """Return a rule of the longest id, with a sentence that ends as one, that is always true."""
    (measure,) = [one for one in MEASURES if one.name == "strikes_7d"]
    parts = tuple(Comparison(measure, ">=", Decimal(0)) for _ in range(comparisons))
    return replace(
        shipped()["FP-1"],
        id=RULE,
        applies_to=NAMES,
        thresholds={},
        sentence="A sentence of the desk.",
        conditions=(Condition("caution", "all", parts),),
    )


def board(comparisons: int = 1, titles: tuple[str, ...] = TITLES) -> Scene:
    indicators: list[Json] = [
        {"id": name, "title": title, "question": "Q"}
        for name, title in zip(NAMES, titles, strict=True)
    ]
    shown = document(indicators=indicators, strikes={"events": []})
    watch = Watch((*shipped().values(), desk_rule(comparisons)))
    watch.see(shown)
    return scene_of_watch(watch, shown)


BOARD = board()
ADDRESSES = (
    "alarms:",
    *(str(Place(Kind.TILE, name)) for name in NAMES),
    *(str(Place(Kind.RULE, f"{name}/{RULE}")) for name in NAMES),
)


def rows(address: str, shown: Scene, width: int) -> list[str]:
    found = page(Place.parse(address), "", shown)
    assert isinstance(found, Detail)
    return [ink.text for ink in detail_rows(found.lines, width, UNICODE)]


def test_the_rule_is_the_longest_a_desk_may_name() -> None:
    assert len(RULE) == 40
    assert len(BOARD.situation.alarms) == len(NAMES)


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("address", ADDRESSES)
def test_state_since_and_rule_can_be_read_at_every_width(address: str, width: int) -> None:
    said = rows(address, BOARD, width)
    assert any(RULE in row for row in said)
    assert any("171200Z" in row for row in said)


@pytest.mark.parametrize("width", [80, 120])
def test_the_columns_of_the_alarms_stand_under_their_headings(width: int) -> None:
    heading, *others = rows("alarms:", BOARD, width)
    first = [row for row in others if "171200Z" in row]
    assert len(first) == len(NAMES)
    assert {row.index("171200Z") for row in first} == {heading.index("since")}
    assert {row.index("nobody") for row in first} == {heading.index("owner")}


def test_a_name_without_room_in_its_column_stands_in_the_line_below() -> None:
    said = detail_words(alarms_page(BOARD))
    assert said[1] == "! C 1 171200Z 0m nobody"
    assert said[2] == f"{'W' * 200}, {RULE}: A sentence of the desk."


def test_the_condition_of_a_rule_is_read_whole_however_long() -> None:
    for address in ADDRESSES[1:]:
        said = " ".join(" ".join(rows(address, board(9), 80)).split())
        assert said.count("strikes_7d ≥ 0") == 9


@pytest.mark.parametrize("count", [0, 4, 20])
def test_any_number_of_indicators_has_four_tiles_and_all_their_pages(count: int) -> None:
    listed = [{"id": f"i.{n}:x", "title": "T", "question": "Q"} for n in range(count)]
    shown = document(indicators=listed)
    watch = Watch()
    watch.see(shown)
    scene = scene_of_watch(watch, shown)
    assert len(tiles(scene)) == 4
    for tile, one in zip(tiles(scene), scene.indicators, strict=False):
        assert tile.key == f"tile:{one.id}"
    for one in scene.indicators:
        assert "level: unknown since 171200Z NOV 25" in detail_words(
            page(Place(Kind.TILE, one.id), "", scene)  # type: ignore[arg-type]
        )
