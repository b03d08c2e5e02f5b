"""The scenario board: what is known of each signpost, in the rail and on its page."""

from typing import Any

import pytest

from dashboard.board.bound import MOST
from dashboard.board.scene import Scene
from dashboard.board.signposts import scenario_page, scenario_panel, signpost_words
from tests.board.reading import detail_words, panel_words, title_words
from tests.board.scenes import example_scene, scene
from tests.watch.documents import Json

LONG = "Carrier role becomes operational, with orders published by both governments"


def post(text: str, fit: str, **members: Any) -> Json:
    return {"text": text, "fit": fit, **members}


def scenario(name: str, *signposts: Json, kind: str = "best", **members: Any) -> Json:
    return {"id": name, "kind": kind, "title": name, "signposts": list(signposts), **members}


def board(*scenarios: Json) -> Scene:
    indicator = {"id": "i", "title": "I", "question": "Q"}
    return scene(scenarios=list(scenarios), indicators=[indicator])


def page(shown: Scene) -> list[str]:
    return detail_words(scenario_page(shown))


def test_the_page_of_the_example() -> None:
    found = scenario_page(example_scene())
    assert title_words(found.title) == "p Scenarios | 2 of 12 seen no day"
    said = detail_words(found)
    assert said[:3] == [
        "best: Quiet talks bring de-escalation [32]",
        "worst: Strikes inside Venezuela [33]",
        "likely: Calibrated pressure continues [34]",
    ]
    assert said[4:7] == [
        "signpost (tile) best worst likely seen tells",
        "Strike on land (2) II CC II · most",
        "Talks confirmed by both sides CC I · much",
    ]
    assert said[-6:] == [
        "Maritime strikes continue (2) CC yes nothing [8]",
        "",
        "seen and inconsistent, II twice: best 0, worst 0, likely 0",
        "seen and consistent: best 0, worst 1, likely 1",
        "least inconsistent: cannot tell, none has a seen I or II",
        "seen · is not stated; no probability is in the feed",
    ]


def test_the_rail_says_the_same_in_columns() -> None:
    panel = scenario_panel(example_scene())
    assert [column.title for column in panel.columns] == [
        "signpost (tile)",
        "best",
        "worst",
        "likely",
        "seen",
    ]
    assert panel_words(panel)[1] == "Strike on land (2) | II | CC | II | ·"
    assert panel_words(panel)[-4:] == page(example_scene())[-4:]


@pytest.mark.parametrize(
    ("scenarios", "lines"),
    [
        (
            [scenario("a"), scenario("b", kind="worst")],
            ["best: a", "worst: b", "", "no signpost in the feed"],
        ),
        (
            [scenario("a", post("P", "C"), standing="withdrawn")],
            ["best: withdrawn: a", "", "no scenario counts"],
        ),
        ([], ["nothing reported", "The feed lists no scenario."]),
    ],
    ids=["no signposts", "none counts", "no scenarios"],
)
def test_where_there_is_no_signpost_it_says_why(scenarios: list[Json], lines: list[str]) -> None:
    assert page(board(*scenarios)) == lines
    assert panel_words(scenario_panel(board(*scenarios))) == lines[-1 if scenarios else 0 :]


def test_without_a_list_the_page_says_so() -> None:
    assert page(scene()) == ["not in feed", "The feed has no scenarios list."]


def test_one_that_does_not_count_is_named_but_has_no_column() -> None:
    said = page(
        board(
            scenario("a", post("P", "I", seen=True)),
            scenario("b", post("P", "C", seen=True), standing="withdrawn"),
            scenario("c", post("P", "C", seen=True), standing="disputed", kind="worst"),
        )
    )
    assert said[:5] == [
        "best: a",
        "best: withdrawn: b",
        "worst: disputed: c",
        "",
        "signpost (tile) best worst seen tells",
    ]
    assert "least inconsistent: worst" in said


def test_scenarios_of_one_kind_are_told_apart() -> None:
    posts = [post("P", fit, seen=True) for fit in ("I", "II", "C")]
    said = page(board(*(scenario(f"s{at}", one) for at, one in enumerate(posts))))
    assert said[:3] == ["best1: s0", "best2: s1", "best3: s2"]
    assert "P I II C yes much" in said
    assert "seen and inconsistent, II twice: best1 1, best2 2, best3 0" in said
    assert "least inconsistent: best3" in said


def test_beyond_six_scenarios_there_is_no_column_but_the_verdict_counts_them() -> None:
    posts = [post("P", fit, seen=True) for fit in ("I", "I", "I", "I", "I", "I", "C", "C")]
    said = page(board(*(scenario(f"s{at}", one) for at, one in enumerate(posts))))
    assert "P I I I I I I yes some" in said
    assert "least inconsistent: best7, best8" in said


@pytest.mark.parametrize("text", [LONG, "漢字" * 20, "x" * 200], ids=["long", "wide", "one word"])
def test_no_word_of_a_long_signpost_is_lost(text: str) -> None:
    said = page(board(scenario("a", post(text, "C", indicator="i"))))
    at = said.index(f"{text} (1)")
    assert said[at + 1] == "C · nothing"


@pytest.mark.parametrize(
    ("indicator", "named", "key"),
    [("i", "P (1)", "tile:i"), ("gone.one", "P (gone.one)", ""), (None, "P", "")],
)
def test_a_signpost_leads_to_its_tile_if_that_is_there(
    indicator: str | None, named: str, key: str
) -> None:
    shown = board(scenario("a", post("P", "C", **({"indicator": indicator} if indicator else {}))))
    (row,) = [line for line in scenario_page(shown).lines if named in (p.text for p in line.left)]
    assert row.key == key
    keys = [getattr(block, "key", "") for block in scenario_panel(shown).groups[0].blocks]
    assert keys[1] == key


@pytest.mark.parametrize(
    ("signposts", "said"),
    [
        ([], "no signpost names it"),
        ([post("P", "C", indicator="j")], "no signpost names it"),
        ([post("P", "C", indicator="i")], "signposts 0 of 1 seen"),
        (
            [post("P", "C", indicator="i", seen=True), post("Q", "C", indicator="i", seen=False)],
            "signposts 1 of 2 seen",
        ),
    ],
)
def test_a_tile_counts_the_signposts_that_name_it(signposts: list[Json], said: str) -> None:
    assert signpost_words("i", board(scenario("a", *signposts))) == said


def test_the_rail_has_no_more_rows_than_a_terminal_and_counts_the_rest() -> None:
    posts = [post(f"P{at}", "C") for at in range(MOST + 5)]
    panel = scenario_panel(board(scenario("a", *posts)))
    assert panel.more == 5
    assert sum(" | " in line for line in panel_words(panel)) == MOST + 1
