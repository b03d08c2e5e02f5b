"""Polls on the board."""

import pytest

from dashboard.board.listing import panel_list
from dashboard.board.polling import field_dates, net_line, polling_panel
from tests.board.reading import panel_words, roster_words
from tests.board.scenes import example_scene, scene, updated_scene
from tests.watch.documents import Json

YEAR = 2025
SIDES = ("support", "oppose")


def poll(name: str, support: float = 29, oppose: float = 51, **members: object) -> Json:
    shares = zip(SIDES, (support, oppose), strict=True)
    answers = [{"label": side, "side": side, "pct": pct} for side, pct in shares]
    return {"id": name, "question": "Killing?", "answers": answers, **members}


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2025-11-07", "2025-11-12", "7-12 Nov"),
        ("2025-10-28", "2025-11-03", "28 Oct-3 Nov"),
        ("2025-11-07", "2025-11-07", "7 Nov"),
        ("2024-11-07", "2024-11-12", "7-12 Nov 2024"),
        ("2024-12-28", "2025-01-03", "28 Dec 2024-3 Jan"),
        ("2025-11", "2025-11", "Nov"),
        ("2025-11", "2025-11-12", "Nov-12 Nov"),
        ("2025-11-07", "2025-11", "7 Nov-Nov"),
        ("2025-11-07", None, "from 7 Nov"),
        (None, "2025-11-12", "to 12 Nov"),
        (None, None, ""),
    ],
)
def test_field_dates(start: str | None, end: str | None, words: str) -> None:
    stated = {"field_start": start, "field_end": end}
    days: Json = {name: day for name, day in stated.items() if day}
    (record,) = scene(polling=[poll("p", **days)]).shown.polling.records
    assert field_dates(record, YEAR) == words


@pytest.mark.parametrize(
    ("members", "words"),
    [
        ({}, "net -22 derived (29 - 51), MoE not given"),
        ({"margin_of_error": 3}, "net -22 derived (29 - 51), ± 5"),
        ({"answers": []}, "net cannot tell: no answer says support, or none says oppose"),
    ],
)
def test_net(members: Json, words: str) -> None:
    (record,) = scene(polling=[poll("p") | members]).shown.polling.records
    assert net_line(record) == words


def test_the_example_says_what_was_not_given() -> None:
    assert panel_words(polling_panel(example_scene())) == [
        "Killing suspected traffickers without judicial oversight [12]",
        "29 support / oppose 51",
        "net -22 derived (29 - 51), MoE not given",
        "pollster not given",
        "field dates not given",
        "population unstated, sample not given",
        "trend cannot tell: one poll of this question",
        "not stated 20 of 100 points are in no answer",
    ]


def test_the_update_says_who_asked_whom_and_when() -> None:
    assert panel_words(polling_panel(updated_scene())) == [
        "Killing suspected traffickers without judicial oversight [12][ipsos-nov]",
        "29 support / oppose 51",
        "net -22 derived (29 - 51), ± 5",
        "pollster Ipsos for Reuters",
        "field dates 7-12 Nov",
        "population adults, sample 1,200",
        "trend cannot tell: one poll of this question",
        "not stated 20 of 100 points are in no answer",
    ]


def test_the_newest_poll_comes_first_and_one_without_a_day_last() -> None:
    polls = [
        poll("undated", 1),
        poll("older", 2, field_end="2025-10-01"),
        poll("newer", 3, field_end="2025-11-01"),
    ]
    rows = [
        row.split(" | ")[0] for row in roster_words(panel_list("polling", "", scene(polling=polls)))
    ]
    assert rows == ["to 1 Nov", "to 1 Oct", "no day"]


@pytest.mark.parametrize("field", [("2025-11-07", "2025-11-12"), ("2023-12-28", "2024-01-03")])
def test_the_list_has_room_for_its_dates(field: tuple[str, str]) -> None:
    stated: Json = dict(zip(("field_start", "field_end"), field, strict=True))
    roster = panel_list("polling", "", scene(polling=[poll("p", **stated)]))
    assert len(roster.row(0).cells[0].text) <= roster.columns[0].width


def test_a_poll_without_two_sides_has_no_bar() -> None:
    said = panel_words(polling_panel(scene(polling=[poll("p") | {"answers": []}])))
    assert said[1] == "net cannot tell: no answer says support, or none says oppose"
    assert "not stated 100 of 100 points are in no answer" in said
